/** Types as gc prints them in messages. */
import { quoteGo } from './constant';
import type { Package, Signature, Type, TypeParam, Var } from './types';
import { signatureOf } from './under';
import { comparableInterface, universeAny } from './universe';

/** What stands before the dot of a name from that package; '' for none. */
export type Qualifier = (pkg: Package) => string;

export const packageName: Qualifier = (pkg) => pkg.name;

/** @param qualifier defaults to the package's name */
export function typeString(t: Type, qualifier: Qualifier = packageName): string {
  return write(t, qualifier, new Set());
}

function write(t: Type, q: Qualifier, seen: Set<Type>): string {
  if (!(t as Type | undefined)) return '<nil>';
  if (seen.has(t)) return `<cycle to ${t.kind}>`;
  seen.add(t);
  const s = writeFresh(t, q, seen);
  seen.delete(t);
  return s;
}

function writeFresh(t: Type, q: Qualifier, seen: Set<Type>): string {
  const w = (x: Type) => write(x, q, seen);
  switch (t.kind) {
    case 'Basic':
      return t.name;
    case 'Pointer':
      return '*' + w(t.elem);
    case 'Slice':
      return '[]' + w(t.elem);
    case 'Array':
      return `[${t.len}]${w(t.elem)}`;
    case 'Map':
      return `map[${w(t.key)}]${w(t.elem)}`;
    case 'Chan': {
      const head = t.dir === 'both' ? 'chan ' : t.dir === 'send' ? 'chan<- ' : '<-chan ';
      const inner = w(t.elem);
      return head + (t.dir === 'both' && t.elem.kind === 'Chan' && t.elem.dir === 'recv' ? `(${inner})` : inner);
    }
    case 'Struct': {
      const fields = t.fields.map((f, i) => {
        const tag = t.tags[i] ? ' ' + quoteGo(t.tags[i]) : '';
        return (f.embedded ? '' : f.name + ' ') + w(f.type) + tag;
      });
      return `struct{${fields.join('; ')}}`;
    }
    case 'Tuple':
      return params(t.vars, false, q, seen);
    case 'Signature':
      return 'func' + signature(t, q, seen);
    case 'Union':
      return t.terms.map((x) => (x.tilde ? '~' : '') + w(x.type)).join('|');
    case 'Interface': {
      if (t === universeAny) return 'any';
      if (t === comparableInterface) return 'interface{comparable}';
      if (t.implicit && t.methods.length === 0 && t.embeds.length === 1) return w(t.embeds[0]!);
      const parts = t.methods.map((m) => m.name + signature(signatureOf(m), q, seen)).concat(t.embeds.map(w));
      return `${t.implicit ? '/* implicit */ ' : ''}interface{${parts.join('; ')}}`;
    }
    case 'Named': {
      const prefix = t.obj.pkg ? q(t.obj.pkg) : '';
      const name = (prefix ? prefix + '.' : '') + t.obj.name;
      if (t.origin) return `${name}[${t.targs.map(w).join(', ')}]`;
      return t.tparams.length > 0 ? name + typeParams(t.tparams, q, seen) : name;
    }
    case 'TypeParam':
      return t.obj.name;
  }
}

function typeParams(list: TypeParam[], q: Qualifier, seen: Set<Type>): string {
  let s = '[';
  list.forEach((p, i) => {
    const prev = list[i - 1]?.constraint;
    if (i > 0) {
      if (p.constraint !== prev && prev) s += ' ' + write(prev, q, seen);
      s += ', ';
    }
    s += p.obj.name;
  });
  const last = list[list.length - 1]?.constraint;
  return s + (last ? ' ' + write(last, q, seen) : '') + ']';
}

function params(vars: Var[], variadic: boolean, q: Qualifier, seen: Set<Type>): string {
  const parts = vars.map((v, i) => {
    const name = v.name ? v.name + ' ' : '';
    if (variadic && i === vars.length - 1) {
      return v.type.kind === 'Slice'
        ? `${name}...${write(v.type.elem, q, seen)}`
        : `${name}${write(v.type, q, seen)}...`;
    }
    return name + write(v.type, q, seen);
  });
  return `(${parts.join(', ')})`;
}

function signature(sig: Signature, q: Qualifier, seen: Set<Type>): string {
  const head = sig.tparams.length > 0 ? typeParams(sig.tparams, q, seen) : '';
  const args = head + params(sig.params, sig.variadic, q, seen);
  if (sig.results.length === 0) return args;
  if (sig.results.length === 1 && sig.results[0]!.name === '') return `${args} ${write(sig.results[0]!.type, q, seen)}`;
  return `${args} ${params(sig.results, false, q, seen)}`;
}

/** A signature without the word func: `(x int) string`. */
export function signatureString(sig: Signature, qualifier: Qualifier = packageName): string {
  return signature(sig, qualifier, new Set());
}
