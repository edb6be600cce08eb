/** The start of a program: package variables in the checker's order, then the init functions (Go spec, "Package initialization"). */
import { Code } from '../machine/code';
import { Op } from '../machine/ops';
import { Kind } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import type { FuncDecl } from '../syntax/ast';
import type { Var } from '../types/types';
import { multi } from './assign';
import { compileBody } from './body';
import { Escape } from './escape';
import { valueTo } from './expr';
import { Gen } from './gen';
import type { Linker, Unit } from './link';

/** Code that initialises all packages, in the order given: imported ones first, the program's own last. */
export function initAll(link: Linker, list: Unit[]): Code {
  const inits = list.map((u) => initUnit(link, u));
  // The program's own package comes last, those of its other folders count as libraries.
  const own = inits.pop();
  const codes = inits.filter((c) => c !== undefined);
  const code = new Code('runtime.doInit', 0, 0, (self) => {
    const g = new Gen(link, list[0]!, link.plain, new Escape(list[0]!.info, []), self, undefined);
    const at = g.alloc(1);
    for (const c of codes) g.emit(Op.Call, at, g.konst(c));
    // The tables of libraries are not the program's memory; and a small worker has fewer of them.
    g.helper(at, at, (goroutine, R, i) => {
      goroutine.machine.memory = 0;
      return R[i];
    });
    if (own) g.emit(Op.Call, at, g.konst(own));
    g.emit(Op.Ret0);
    g.finish(self);
  });
  code.wrapper = true;
  return code;
}

function initUnit(link: Linker, u: Unit): Code | undefined {
  const inits = u.files.flatMap((file) =>
    file.decls.filter((d): d is FuncDecl => d.kind === 'FuncDecl' && !d.recv && d.name.name === 'init'),
  );
  if (inits.length === 0 && u.info.initOrder.length === 0) return undefined;
  return new Code(`${u.pkg.path}.init`, 0, 0, (self) => {
    const escape = new Escape(
      u.info,
      u.info.initOrder.map((i) => i.rhs),
    );
    const g = new Gen(link, u, link.plain, escape, self, undefined);
    g.alloc();
    g.locals = 1;
    for (const { lhs, rhs } of u.info.initOrder) {
      g.place(lhs[0]?.pos ?? rhs.pos, true);
      if (lhs.length === 1) {
        const rt = link.types.of(lhs[0]!.type);
        const r = g.alloc();
        valueTo(g, rhs, r, rt);
        storeGlobal(g, lhs[0]!, r);
      } else {
        const { at, types } = multi(g, rhs);
        lhs.forEach((v, i) => {
          if (v.name === '_') return;
          const rt = link.types.of(v.type);
          if (rt.kind === Kind.Interface && types[i]!.kind !== Kind.Interface)
            g.emit(Op.MakeIface, at + i, at + i, g.konst(types[i]!));
          storeGlobal(g, v, at + i);
        });
      }
      g.top = g.locals;
    }
    inits.forEach((d, i) => {
      const code = new Code(`${u.pkg.path}.init.${i}`, 0, 0, (c) => compileBody(link, c, u, d, link.plain, undefined));
      g.emit(Op.Call, g.top, g.konst(code));
    });
    g.alloc(2);
    g.emit(Op.Ret0);
    g.finish(self);
  });
}

function storeGlobal(g: Gen, v: Var, r: number): void {
  if (v.name === '_') return;
  const rt = g.link.types.of(v.type);
  if (isAggregate(rt)) {
    const t = g.alloc();
    g.emit(Op.LoadG, t, g.link.global(v));
    g.emit(Op.CopyInto, t, r, g.konst(rt));
  } else g.emit(Op.StoreG, g.link.global(v), r);
}
