/**
 * Instantiation cycles: a generic function that calls itself with ever larger type arguments, or a type that does so,
 * would need infinitely many instances. Edges run from the type parameters used in an argument to the parameter it
 * is for; an edge weighs 1 when the argument is larger than the parameter alone. A cycle with weight is an error.
 */
import type { Expr } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import { startPos } from '../syntax/walk';
import type { Checker, Line } from './checker';
import type { Type, TypeParam } from './types';

interface Edge {
  from: TypeParam;
  to: TypeParam;
  weight: number;
  pos: Pos;
  type: Type;
}

const edges = new WeakMap<Checker, Edge[]>();
/** Parameters of receivers stand for those of their type. */
const canonical = new WeakMap<TypeParam, TypeParam>();

export function recordCanonical(param: TypeParam, declared: TypeParam): void {
  canonical.set(param, declared);
}

export function recordInstantiation(c: Checker, pos: Pos, tparams: TypeParam[], targs: Type[], args: Expr[]): void {
  let list = edges.get(c);
  if (!list) edges.set(c, (list = []));
  const all = list;
  tparams.forEach((p, i) => {
    const type = targs[i]!;
    const at = args[i] ? startPos(args[i]) : pos;
    const visit = (t: Type, weight: number): void => {
      switch (t.kind) {
        case 'TypeParam':
          all.push({ from: canonical.get(t) ?? t, to: canonical.get(p) ?? p, weight, pos: at, type });
          return;
        case 'Pointer':
        case 'Slice':
        case 'Array':
        case 'Chan':
          return visit(t.elem, 1);
        case 'Map':
          visit(t.key, 1);
          return visit(t.elem, 1);
        case 'Named':
          return t.targs.forEach((a) => visit(a, 1));
        case 'Signature':
          return [...t.params, ...t.results].forEach((v) => visit(v.type, 1));
        case 'Struct':
          return t.fields.forEach((f) => visit(f.type, 1));
        case 'Interface':
          return t.methods.forEach((m) => visit(m.type, 1));
      }
    };
    visit(type, 0);
  });
}

/** Reports one instantiation cycle, if there is any. */
export function checkInstantiationCycles(c: Checker): void {
  const list = edges.get(c) ?? [];
  for (const start of list) {
    if (start.weight === 0) continue;
    // A way back from the heavy edge's end to its beginning closes a cycle.
    const prev = new Map<TypeParam, Edge>();
    const queue = [start.to];
    const seen = new Set([start.to]);
    while (queue.length > 0 && !seen.has(start.from)) {
      const at = queue.shift()!;
      for (const e of list) {
        if (e.from !== at || seen.has(e.to)) continue;
        seen.add(e.to);
        prev.set(e.to, e);
        queue.push(e.to);
      }
    }
    if (!seen.has(start.from)) continue;
    const cycle = [start];
    for (let t = start.from; t !== start.to; t = cycle[cycle.length - 1]!.from) cycle.push(prev.get(t)!);
    const lines: Line[] = [[start.to.obj.pos, 'instantiation cycle']];
    const old: Line[] = [[start.to.obj.pos, 'instantiation cycle:']];
    for (const e of cycle) {
      const line: Line = [e.pos, `${e.to.obj.name} instantiated as ${c.str(e.type)}`];
      lines.push(line);
      old.push(line);
    }
    c.report(lines, old);
    return;
  }
}
