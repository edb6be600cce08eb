/** Which of fmt's special methods a type has. */
import type { RType } from '../../machine/rtype';
import { Kind } from '../../machine/rtype';
import type { FuncValue } from '../../machine/values';

export interface Special {
  format?: FuncValue;
  goString?: FuncValue;
  error?: FuncValue;
  string?: FuncValue;
}

const NONE: Special = {};
const cache = new WeakMap<RType, Special>();

/** The methods of fmt's interfaces, with the right signatures; a shared empty object when there is none. */
export function specialMethods(type: RType): Special {
  let found = cache.get(type);
  if (!found) cache.set(type, (found = find(type)));
  return found;
}

export function hasSpecial(type: RType): boolean {
  return specialMethods(type) !== NONE;
}

function find(type: RType): Special {
  if (type.kind === Kind.Interface) return NONE;
  const found: Special = {};
  const text = (t: RType): boolean => t.results.length === 1 && t.results[0]!.kind === Kind.String;
  for (const m of type.methods()) {
    if (m.name === 'Format' && m.type.results.length === 0) found.format = m.fn;
    else if (m.name === 'GoString' && text(m.type)) found.goString = m.fn;
    else if (m.name === 'Error' && text(m.type)) found.error = m.fn;
    else if (m.name === 'String' && text(m.type)) found.string = m.fn;
  }
  return Object.keys(found).length ? found : NONE;
}
