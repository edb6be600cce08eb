/** Bodies of functions, declared and literal: registers for parameters, captured variables and results, then the statements. */
import { Code } from '../machine/code';
import { Op } from '../machine/ops';
import type { FuncDecl, FuncLit } from '../syntax/ast';
import type { Func as FuncObj, Signature, Var } from '../types/types';
import { signatureOf } from '../types/under';
import { zeroTo } from './composite';
import type { Env } from './env';
import { Gen } from './gen';
import type { Linker, Unit } from './link';
import { block, returnNamed } from './stmt';

/** Compiles a declared function into `self`; `obj` is undefined for an init function, which no name reaches. */
export function compileBody(
  link: Linker,
  self: Code,
  unit: Unit,
  decl: FuncDecl,
  env: Env,
  obj: FuncObj | undefined,
): void {
  const g = new Gen(link, unit, env, link.escapeOf(unit, decl), self, undefined);
  const sig = obj && signatureOf(obj);
  body(g, decl, sig ? [...(sig.recv ? [sig.recv] : []), ...sig.params] : [], sig?.results ?? [], []);
  const recv = sig?.recv;
  if (recv && g.locals_.has(recv) && obj && link.keepsReceiver(obj)) self.readonlyRecv = true;
}

/** Code of a function literal inside the function that g compiles. */
export function closure(g: Gen, e: FuncLit): Code {
  const t = g.info.types.get(e)!.type as Signature;
  const outer = g.self.name;
  const name = /\.init$/.test(outer)
    ? outer.replace(/init$/, `glob..func${++g.closures}`)
    : // As gc names them: those inside another literal by number alone.
      `${outer}.${g.parent ? '' : 'func'}${++g.closures}`;
  return new Code(name, t.params.length, t.results.length, (self) => {
    const inner = new Gen(g.link, g.unit, g.env, g.escape, self, g);
    body(inner, e, t.params, t.results, g.escape.func(e).captures);
  });
}

function body(
  g: Gen,
  node: FuncDecl | FuncLit,
  params: readonly Var[],
  results: readonly Var[],
  captures: readonly Var[],
): void {
  const self = g.self;
  g.alloc(params.length);
  const at = g.alloc(captures.length);
  g.locals = g.top;
  captures.forEach((v, i) => {
    const outer = g.parent!.local(v);
    const register = at + i;
    g.locals_.set(v, { ...outer, register });
    g.variable(v.name, outer.type, register, outer.boxed);
  });
  g.place(node.body!.lbrace);
  params.forEach((v, i) => {
    const local = g.declare(v, i, g.type(v.type));
    // A receiver that an interface shares is copied before it goes anywhere.
    local.borrowed = true;
  });
  g.resultTypes = results.map((v) => g.type(v.type));
  g.hasDefer = g.escape.func(node).hasDefer;
  if (g.hasDefer || (results[0] && results[0].name !== '')) {
    g.results = results.map((v, i) => {
      const r = g.alloc();
      g.locals = g.top;
      zeroTo(g, r, g.resultTypes[i]!);
      return g.declare(v, r, g.resultTypes[i]!);
    });
  }
  if (g.hasDefer) g.epilogue = g.label();
  block(g, node.body!);
  g.place(node.body!.rbrace);
  if (g.epilogue) {
    g.bind(g.epilogue);
    self.epilogue = g.epilogue.at;
    g.emit(Op.RunDefers);
    returnNamed(g);
  } else if (results.length === 0) g.emit(Op.Ret0);
  else g.emit(Op.Unreachable);
  g.finish(self);
}
