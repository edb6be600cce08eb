/** The order in which package variables get their values (Go spec, "Package initialization"). */
import type { Checker, DeclInfo, Line } from './checker';
import type { Obj, Var } from './types';

/** Fills in `info.initOrder` and reports variables that depend on themselves. */
export function initOrder(c: Checker): void {
  const order = [...c.objects.keys()].filter((o) => o.kind !== 'TypeName');
  const index = new Map<Obj, number>(order.map((o, i) => [o, i]));
  // What each constant and variable depends on, looking through functions.
  const needs = new Map<Obj, Set<Obj>>();
  for (const obj of order) {
    if (obj.kind === 'Func') continue;
    const found = new Set<Obj>();
    const seen = new Set<Obj>();
    const visit = (o: Obj) => {
      const info = c.objects.get(o);
      c.checkBody(info?.fdecl);
      for (const d of info?.deps ?? []) {
        if (!index.has(d)) continue;
        if (d.kind !== 'Func') found.add(d);
        else if (!seen.has(d)) {
          seen.add(d);
          visit(d);
        }
      }
    };
    visit(obj);
    needs.set(obj, found);
  }
  const emitted = new Set<DeclInfo>();
  const rest = new Set(needs.keys());
  const users = new Map<Obj, Obj[]>();
  for (const [o, set] of needs) {
    for (const d of set) {
      const list = users.get(d);
      if (list) list.push(o);
      else users.set(d, [o]);
    }
  }
  const left = new Map([...needs].map(([o, set]) => [o, set.size]));
  while (rest.size > 0) {
    // The one with the fewest open dependencies, the first in the source among equals.
    let next: Obj | undefined;
    let best = Infinity;
    for (const o of rest) {
      const n = left.get(o)!;
      if (n < best) {
        best = n;
        next = o;
        if (n === 0) break;
      }
    }
    rest.delete(next!);
    if (best > 0) {
      const cycle = findCycle(c, next!);
      if (cycle) reportCycle(c, cycle);
    }
    for (const u of users.get(next!) ?? []) left.set(u, left.get(u)! - 1);
    const d = c.objects.get(next!)!;
    if (next!.kind !== 'Var' || !d.init || emitted.has(d)) continue;
    emitted.add(d);
    c.info.initOrder.push({ lhs: d.lhs ?? [next as Var], rhs: d.init });
  }
}

/** A way from obj back to itself, as a list that starts with obj. */
function findCycle(c: Checker, obj: Obj): Obj[] | undefined {
  const seen = new Set<Obj>();
  const walk = (from: Obj): Obj[] | undefined => {
    if (seen.has(from)) return undefined;
    seen.add(from);
    const deps = [...(c.objects.get(from)?.deps ?? [])].sort((a, b) => a.pos - b.pos);
    for (const d of deps) {
      if (d === obj) return [from];
      const tail = walk(d);
      if (tail) return [from, ...tail];
    }
    return undefined;
  };
  return walk(obj);
}

function reportCycle(c: Checker, cycle: Obj[]): void {
  const first = cycle[0]!;
  const old: Line[] = [[first.pos, `initialization loop for ${first.name}`]];
  if (cycle.length === 1) {
    old.push([first.pos, `${first.name} refers to`], [first.pos, first.name]);
    return c.report([[first.pos, `initialization cycle: ${first.name} refers to itself`]], old);
  }
  const lines: Line[] = [[first.pos, `initialization cycle for ${first.name}`]];
  cycle.forEach((o, i) => {
    const next = cycle[(i + 1) % cycle.length]!;
    lines.push([o.pos, `${o.name} refers to ${next.name}`]);
    old.push([o.pos, `${o.name} refers to`]);
  });
  old.push([first.pos, first.name]);
  c.report(lines, old);
}
