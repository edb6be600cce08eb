/** The names of a package's page, as its index lists them and as they are looked for. */
import { symbolsOf, type PackageReference } from '../../go/assist/reference';

export interface IndexEntry {
  /** The anchor. */
  id: string;
  text: string;
  /** Indented below the type before it. */
  inner: boolean;
}

/** The index: functions, and types with what belongs to them. */
export function indexOf(pkg: PackageReference): IndexEntry[] {
  const entry = (id: string, text = id, inner = false): IndexEntry => ({ id, text, inner });
  return [
    ...(pkg.consts.length > 0 ? [entry('constants', 'Constants')] : []),
    ...(pkg.vars.length > 0 ? [entry('variables', 'Variables')] : []),
    ...pkg.funcs.map((f) => entry(f.id)),
    ...pkg.types.flatMap((t) => [
      entry(t.name),
      ...t.funcs.map((f) => entry(f.id, f.id, true)),
      ...t.methods.map((m) => entry(m.id, m.name, true)),
    ]),
  ];
}

/** Every name, constants and fields too, that has this text in it, in any case; those that begin with it first. */
export function find(pkg: PackageReference, asked: string): IndexEntry[] {
  return matches(symbolsOf(pkg), asked).map((id) => ({ id, text: id, inner: false }));
}

export function matches(names: readonly string[], asked: string): string[] {
  const wanted = asked.trim().toLowerCase();
  if (wanted === '') return [];
  const rank = (name: string) => {
    const n = name.toLowerCase();
    if (n === wanted || n.endsWith(`.${wanted}`)) return 0;
    if (n.startsWith(wanted) || n.includes(`.${wanted}`)) return 1;
    return n.includes(wanted) ? 2 : 3;
  };
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((n) => n.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((n) => n.name);
}
