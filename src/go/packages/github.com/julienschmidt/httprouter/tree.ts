/**
 * The routes of one method, as a tree of path parts that share beginnings. What a tree answers for paths that have no
 * route (redirect or not) and which routes it calls conflicting depends on its shape, so it is that of httprouter.
 */
import { equalFold } from '../../../kit/cases';
import { toLower, toUpper } from '../../../kit/unicode';
import { decode, encode } from '../../../kit/utf8';

type NodeKind = 'static' | 'root' | 'param' | 'catchAll';

interface Node {
  path: string;
  kind: NodeKind;
  /** The only child takes whatever stands there. */
  wild: boolean;
  /** First bytes of the children's paths. */
  indices: string;
  children: Node[];
  /** How many routes go through here: busy children are tried first. */
  priority: number;
  /** Number of the route that ends here. */
  route: number | undefined;
}

const node = (kind: NodeKind = 'static', path = ''): Node => ({
  path, kind, wild: false, indices: '', children: [], priority: 0, route: undefined,
}); // prettier-ignore

/** A route that cannot be added; the text is that of the panic. */
export class RouteFault extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

/** What a path leads to. */
interface Found {
  route: number | undefined;
  params: [key: string, value: string][];
  /** There may be a route with a slash more or less at the end. */
  slash: boolean;
}

export class Tree {
  private readonly root = node();

  /** @throws RouteFault */
  add(full: string, route: number): void {
    let n = this.root;
    n.priority++;
    if (n.path === '' && n.children.length === 0) {
      insert(n, full, full, route);
      n.kind = 'root';
      return;
    }
    for (let path = full; ;) {
      let i = 0;
      while (i < path.length && i < n.path.length && path[i] === n.path[i]) i++;
      if (i < n.path.length) split(n, i);
      if (i === path.length) {
        if (n.route !== undefined) throw new RouteFault(`a handle is already registered for path '${full}'`);
        n.route = route;
        return;
      }
      path = path.slice(i);
      if (n.wild) {
        n = n.children[0]!;
        n.priority++;
        const same = path.startsWith(n.path) && n.kind !== 'catchAll';
        if (same && (n.path.length >= path.length || path[n.path.length] === '/')) continue;
        const part = n.kind === 'catchAll' ? path : path.split('/')[0]!;
        const prefix = full.slice(0, full.indexOf(part)) + n.path;
        throw new RouteFault(
          `'${part}' in new path '${full}' conflicts with existing wildcard '${n.path}' in existing prefix '${prefix}'`,
        );
      }
      const c = path[0]!;
      if (n.kind === 'param' && c === '/' && n.children.length === 1) {
        n = n.children[0]!;
        n.priority++;
        continue;
      }
      const at = n.indices.indexOf(c);
      if (at >= 0) {
        n = raise(n, at);
        continue;
      }
      if (c !== ':' && c !== '*') {
        n.indices += c;
        n.children.push(node());
        n = raise(n, n.indices.length - 1);
      }
      insert(n, path, full, route);
      return;
    }
  }

  find(path: string): Found {
    const params: Found['params'] = [];
    const found = (route: number | undefined, slash: boolean): Found => ({ route, params, slash });
    let rest = path;
    for (let n = this.root; ;) {
      if (rest.length > n.path.length && rest.startsWith(n.path)) {
        rest = rest.slice(n.path.length);
        if (!n.wild) {
          const at = n.indices.indexOf(rest[0]!);
          if (at < 0) return found(undefined, rest === '/' && n.route !== undefined);
          n = n.children[at]!;
          continue;
        }
        n = n.children[0]!;
        if (n.kind === 'catchAll') {
          params.push([n.path.slice(2), rest]);
          return found(n.route, false);
        }
        const slash = rest.indexOf('/');
        const end = slash < 0 ? rest.length : slash;
        params.push([n.path.slice(1), rest.slice(0, end)]);
        if (end < rest.length) {
          if (n.children.length === 0) return found(undefined, rest.length === end + 1);
          rest = rest.slice(end);
          n = n.children[0]!;
          continue;
        }
        if (n.route !== undefined) return found(n.route, false);
        const next = n.children.length === 1 ? n.children[0]! : undefined;
        return found(undefined, next?.path === '/' && next.route !== undefined);
      }
      if (rest === n.path) {
        if (n.route !== undefined) return found(n.route, false);
        if (rest === '/' && n.wild && n.kind !== 'root') return found(undefined, true);
        const at = n.indices.indexOf('/');
        return found(undefined, at >= 0 && endsInSlash(n.children[at]!));
      }
      const shorter = n.path.length === rest.length + 1 && n.path === `${rest}/` && n.route !== undefined;
      return found(undefined, rest === '/' || shorter);
    }
  }

  /** The path in the letters of a route that differs in case only; with or without a slash at the end if `slash`. */
  fix(path: string, slash: boolean): string | undefined {
    return fix(this.root, path, '', '', slash);
  }
}

function endsInSlash(n: Node): boolean {
  return (
    (n.path.length === 1 && n.route !== undefined) || (n.kind === 'catchAll' && n.children[0]?.route !== undefined)
  );
}

/** Cuts a node in two, the first of which ends before byte i. */
function split(n: Node, i: number): void {
  const rest: Node = { ...n, path: n.path.slice(i), kind: 'static', priority: n.priority - 1 };
  n.children = [rest];
  n.indices = n.path[i]!;
  n.path = n.path.slice(0, i);
  n.route = undefined;
  n.wild = false;
}

/** Counts one more route through a child and moves it ahead of less busy ones. */
function raise(n: Node, at: number): Node {
  const child = n.children[at]!;
  child.priority++;
  let to = at;
  while (to > 0 && n.children[to - 1]!.priority < child.priority) to--;
  if (to !== at) {
    n.children.splice(to, 0, ...n.children.splice(at, 1));
    const c = n.indices[at]!;
    const others = n.indices.slice(0, at) + n.indices.slice(at + 1);
    n.indices = others.slice(0, to) + c + others.slice(to);
  }
  return child;
}

/** Puts what is left of a path, its wildcards included, into an empty node. */
function insert(into: Node, path: string, full: string, route: number): void {
  let n = into;
  let from = 0;
  let left = path.replace(/[^:*]/g, '').length;
  for (let i = 0; left > 0; i++) {
    const c = path[i];
    if (c !== ':' && c !== '*') continue;
    let end = i + 1;
    for (; end < path.length && path[end] !== '/'; end++) {
      if (path[end] === ':' || path[end] === '*') {
        throw new RouteFault(
          `only one wildcard per path segment is allowed, has: '${path.slice(i)}' in path '${full}'`,
        );
      }
    }
    if (n.children.length > 0) {
      throw new RouteFault(`wildcard route '${path.slice(i, end)}' conflicts with existing children in path '${full}'`);
    }
    if (end - i < 2) throw new RouteFault(`wildcards must be named with a non-empty name in path '${full}'`);
    if (c === ':') {
      if (i > 0) {
        n.path = path.slice(from, i);
        from = i;
      }
      const child = node('param');
      n.children = [child];
      n.wild = true;
      n = child;
      n.priority++;
      left--;
      if (end < path.length) {
        n.path = path.slice(from, end);
        from = end;
        const next = node();
        next.priority = 1;
        n.children = [next];
        n = next;
      }
      continue;
    }
    if (end !== path.length || left > 1) {
      throw new RouteFault(`catch-all routes are only allowed at the end of the path in path '${full}'`);
    }
    if (n.path.endsWith('/')) {
      throw new RouteFault(`catch-all conflicts with existing handle for the path segment root in path '${full}'`);
    }
    if (path[i - 1] !== '/') throw new RouteFault(`no / before catch-all in path '${full}'`);
    n.path = path.slice(from, i - 1);
    const slash: Node = { ...node('catchAll'), wild: true, priority: 1 };
    slash.children = [{ ...node('catchAll', path.slice(i - 1)), priority: 1, route }];
    n.children = [slash];
    n.indices = '/';
    return;
  }
  n.path = path.slice(from);
  n.route = route;
}

/** @param rune bytes of the rune that is being matched, in the case that was chosen */
function fix(from: Node, whole: string, before: string, rune: string, slash: boolean): string | undefined {
  let n = from;
  let path = whole;
  let done = before;
  let pending = rune;
  while (path.length >= n.path.length && (n.path === '' || equalFold(path.slice(1, n.path.length), n.path.slice(1)))) {
    const old = path;
    const size = n.path.length;
    path = path.slice(size);
    done += n.path;
    if (path === '') {
      if (n.route !== undefined) return done;
      const at = slash ? n.indices.indexOf('/') : -1;
      return at >= 0 && endsInSlash(n.children[at]!) ? `${done}/` : undefined;
    }
    if (n.wild) {
      n = n.children[0]!;
      if (n.kind === 'catchAll') return done + path;
      const at = path.indexOf('/');
      const end = at < 0 ? path.length : at;
      done += path.slice(0, end);
      if (end < path.length) {
        if (n.children.length === 0) return slash && path.length === end + 1 ? done : undefined;
        n = n.children[0]!;
        path = path.slice(end);
        continue;
      }
      if (n.route !== undefined) return done;
      const next = n.children[0];
      return slash && n.children.length === 1 && next!.path === '/' && next!.route !== undefined
        ? `${done}/`
        : undefined;
    }
    pending = pending.slice(size);
    let next: number;
    if (pending !== '') next = n.indices.indexOf(pending[0]!);
    else {
      // A rune may have begun in the node's own path.
      let off = 0;
      while (off < Math.min(size, 3) && (old.charCodeAt(size - off) & 0xc0) === 0x80) off++;
      const r = decode(old, size - off) >> 3;
      const lower = toLower(r);
      pending = encode(lower).slice(off);
      const at = n.indices.indexOf(pending[0]!);
      const found = at >= 0 ? fix(n.children[at]!, path, done, pending, slash) : undefined;
      if (found !== undefined) return found;
      const upper = toUpper(r);
      next = -1;
      if (upper !== lower) {
        pending = encode(upper).slice(off);
        next = n.indices.indexOf(pending[0]!);
      }
    }
    if (next < 0) return slash && path === '/' && n.route !== undefined ? done : undefined;
    n = n.children[next]!;
  }
  if (!slash) return undefined;
  if (path === '/') return done;
  const almost = path.length + 1 === n.path.length && n.path.endsWith('/');
  return almost && equalFold(path.slice(1), n.path.slice(1, path.length)) && n.route !== undefined
    ? done + n.path
    : undefined;
}
