/** Types from their Go text, for natives: `map[string][]byte`, `*http.Request`. Packages by name or by path. */
import type { RType } from '../machine/rtype';
import { Struct, type BasicName } from '../types/types';
import { universe } from '../types/universe';
import type { Linker } from './link';

export function typeFromText(link: Linker, source: string): RType {
  let rest = source.trim();
  const eat = (s: string): boolean => {
    if (!rest.startsWith(s)) return false;
    rest = rest.slice(s.length).trimStart();
    return true;
  };
  const want = (s: string) => {
    if (!eat(s)) throw new Error(`no type ${source}`);
  };
  const list = (): { types: RType[]; variadic: boolean } => {
    const types: RType[] = [];
    let variadic = false;
    want('(');
    while (!eat(')')) {
      if (eat('...')) variadic = true;
      const t = type();
      types.push(variadic ? link.types.sliceOf(t) : t);
      eat(',');
    }
    return { types, variadic };
  };
  const type = (): RType => {
    const t = link.types;
    if (eat('*')) return t.pointerTo(type());
    if (eat('[]')) return t.sliceOf(type());
    if (eat('map[')) {
      const key = type();
      want(']');
      return t.mapOf(key, type());
    }
    if (eat('<-chan ')) return t.chanOf(type(), 'recv');
    if (eat('chan<- ')) return t.chanOf(type(), 'send');
    if (eat('chan ')) return t.chanOf(type(), 'both');
    if (eat('interface')) {
      want('{');
      want('}');
      return t.emptyInterface();
    }
    if (eat('struct{}')) return t.of(new Struct([], []));
    if (eat('func')) {
      const params = list();
      const results = rest.startsWith('(') ? list().types : /^[\w*[<]/.test(rest) ? [type()] : [];
      return t.funcOf(params.types, results, params.variadic);
    }
    const array = /^\[(\d+)\]/.exec(rest);
    if (array) {
      eat(array[0]);
      return t.arrayOf(type(), Number(array[1]));
    }
    const name = /^[\w./-]+/.exec(rest)?.[0];
    if (!name) throw new Error(`no type ${source}`);
    eat(name);
    const dot = name.lastIndexOf('.');
    if (dot >= 0) {
      const pkg = name.slice(0, dot);
      const unit = link.unit(pkg) ?? link.unitByName(pkg);
      if (!unit) throw new Error(`no package ${pkg}`);
      return link.namedType(unit.pkg.path, name.slice(dot + 1));
    }
    if (name === 'any') return t.emptyInterface();
    const o = universe.names.get(name);
    if (o?.kind !== 'TypeName') throw new Error(`no type ${name}`);
    return o.type.kind === 'Basic' ? t.basic(o.type.basic as BasicName) : t.of(o.type);
  };
  const rt = type();
  if (rest !== '') throw new Error(`no type ${source}`);
  return rt;
}
