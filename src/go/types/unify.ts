/**
 * Unification: finds types for type parameters that make two types match (Go spec, "Type unification"). Parameters
 * that turn out to be the same share a cell.
 */
import { idOf } from './objects';
import { hasName, isTypeParam } from './predicates';
import { identical, sameTerms } from './identical';
import type { Interface, Signature, Type, TypeParam, Var } from './types';
import { typeSet } from './typeset';
import { coreType, signatureOf, under } from './under';

interface Cell {
  type: Type | undefined;
}

const depthLimit = 100;

export class Unifier {
  private readonly cells = new Map<TypeParam, Cell>();
  private depth = 0;

  constructor(
    readonly tparams: TypeParam[],
    targs: (Type | undefined)[],
  ) {
    tparams.forEach((p, i) => this.cells.set(p, { type: targs[i] }));
  }

  at(p: TypeParam): Type | undefined {
    return this.cells.get(p)?.type;
  }

  set(p: TypeParam, t: Type): void {
    this.cells.get(p)!.type = t;
  }

  get unknowns(): number {
    return this.tparams.filter((p) => !this.at(p)).length;
  }

  types(): (Type | undefined)[] {
    return this.tparams.map((p) => this.at(p));
  }

  private cell(t: Type): Cell | undefined {
    return t.kind === 'TypeParam' ? this.cells.get(t) : undefined;
  }

  /** @param exact no difference but for parameters is allowed; else one may be assignable to the other */
  unify(x: Type, y: Type, exact = false): boolean {
    if (x === y) return true;
    if (this.depth > depthLimit) return false;
    this.depth++;
    const ok = this.match(x, y, exact);
    this.depth--;
    return ok;
  }

  private match(x: Type, y: Type, exact: boolean): boolean {
    // A defined type matches a literal through its underlying type.
    if (!exact) {
      if (x.kind === 'Named' && !hasName(y) && y.kind !== 'TypeParam') return this.unify(under(x), y, exact) || false;
      if (y.kind === 'Named' && !hasName(x) && x.kind !== 'TypeParam') return this.unify(x, under(y), exact) || false;
    }
    const cx = this.cell(x);
    const cy = this.cell(y);
    if (cx && cy) return this.join(cx, cy, exact);
    if (cx) return this.bind(cx, y, exact);
    if (cy) return this.bind(cy, x, exact);
    if (!exact) {
      if (x.kind === 'Interface' || y.kind === 'Interface') {
        const r = this.interfaces(x, y);
        if (r !== undefined) return r;
      }
      const ux = isTypeParam(x) && !hasName(y) ? coreType(x) : undefined;
      if (ux) return this.unify(ux, y, exact);
      const uy = isTypeParam(y) && !hasName(x) ? coreType(y) : undefined;
      if (uy) return this.unify(x, uy, exact);
    }
    return this.structure(x, y, exact);
  }

  private join(a: Cell, b: Cell, exact: boolean): boolean {
    if (a === b) return true;
    if (a.type && b.type) return this.unify(a.type, b.type, exact);
    const type = a.type ?? b.type;
    for (const [p, c] of this.cells) if (c === b) this.cells.set(p, a);
    a.type = type;
    return true;
  }

  private bind(cell: Cell, y: Type, exact: boolean): boolean {
    const old = cell.type;
    if (!old) {
      cell.type = y;
      return true;
    }
    if (!this.unify(old, y, exact)) return false;
    // Of matching types the defined one is kept, so that the order of arguments does not matter.
    if (!exact && y.kind === 'Named' && old.kind !== 'Named' && old.kind !== 'Basic') cell.type = y;
    else if (old.kind === 'Chan' && y.kind === 'Chan' && old.dir === 'both' && y.dir !== 'both') cell.type = y;
    return true;
  }

  /** Interfaces match inexactly by the methods they have in common; undefined: not decided here. */
  private interfaces(x: Type, y: Type): boolean | undefined {
    const ux = under(x);
    const uy = under(y);
    const ix = !isTypeParam(x) && ux.kind === 'Interface' ? ux : undefined;
    const iy = !isTypeParam(y) && uy.kind === 'Interface' ? uy : undefined;
    if (ix && iy) return this.sameInterface(ix, iy) ? true : undefined;
    return undefined;
  }

  private structure(x: Type, y: Type, exact: boolean): boolean {
    // Inside types nothing but exact matches will do.
    const inner = (a: Type, b: Type) => this.unify(a, b, true);
    switch (x.kind) {
      case 'Basic':
        return y.kind === 'Basic' && x.basic === y.basic;
      case 'Array':
        return y.kind === 'Array' && (x.len < 0 || y.len < 0 || x.len === y.len) && inner(x.elem, y.elem);
      case 'Slice':
        return y.kind === 'Slice' && inner(x.elem, y.elem);
      case 'Pointer':
        return y.kind === 'Pointer' && inner(x.elem, y.elem);
      case 'Map':
        return y.kind === 'Map' && inner(x.key, y.key) && inner(x.elem, y.elem);
      case 'Chan':
        return y.kind === 'Chan' && (!exact || x.dir === y.dir) && inner(x.elem, y.elem);
      case 'Struct':
        return (
          y.kind === 'Struct' &&
          x.fields.length === y.fields.length &&
          x.fields.every((f, i) => {
            const g = y.fields[i]!;
            const same = f.embedded === g.embedded && idOf(f) === idOf(g) && (x.tags[i] ?? '') === (y.tags[i] ?? '');
            return same && inner(f.type, g.type);
          })
        );
      case 'Tuple':
        return y.kind === 'Tuple' && this.vars(x.vars, y.vars);
      case 'Signature':
        return y.kind === 'Signature' && this.signatures(x, y);
      case 'Interface':
        return y.kind === 'Interface' && this.sameInterface(x, y);
      case 'Named': {
        if (y.kind !== 'Named') return false;
        if ((x.origin ?? x) !== (y.origin ?? y) || x.targs.length !== y.targs.length) return false;
        return x.targs.every((t, i) => inner(t, y.targs[i]!));
      }
      case 'Union':
        return identical(x, y);
      case 'TypeParam':
        return false;
    }
  }

  private vars(a: Var[], b: Var[]): boolean {
    return a.length === b.length && a.every((v, i) => this.unify(v.type, b[i]!.type, true));
  }

  signatures(x: Signature, y: Signature): boolean {
    return x.variadic === y.variadic && this.vars(x.params, y.params) && this.vars(x.results, y.results);
  }

  private sameInterface(x: Interface, y: Interface): boolean {
    const a = typeSet(x);
    const b = typeSet(y);
    if (a.comparable !== b.comparable || a.methods.length !== b.methods.length || !sameTerms(a.terms, b.terms))
      return false;
    return a.methods.every((m, i) => {
      const n = b.methods[i]!;
      return idOf(m) === idOf(n) && this.signatures(signatureOf(m), signatureOf(n));
    });
  }
}
