/** Templates and the sets they form: all that were parsed together, or made from one another with New, share one. */
import { GoPanic, type Thread } from '../../../machine/native';
import { Kind } from '../../../machine/rtype';
import type { GoMap, Iface, Value } from '../../../machine/values';
import { isDigit, isLetter } from '../../kit/unicode';
import { runesOf } from '../../kit/utf8';
import { quoteString } from '../../strconv/quote';
import { builtins } from './builtins';
import { goCallable, type Callable } from './callable';
import { goTree } from './goTree';
import { isEmpty, type Tree } from './nodes';
import { parse } from './parse';
import { Types } from './types';

type MissingKey = 'invalid' | 'zero' | 'error';

/** What the templates of a set share. */
class Common {
  readonly templates = new Map<string, TextTemplate>();
  readonly funcs = new Map<string, Callable>();
  missingKey: MissingKey = 'invalid';
}

export class TextTemplate {
  #tree: Tree | undefined;
  common: Common | undefined;
  left = '';
  right = '';

  constructor(
    readonly name: string,
    /** The Go struct: `type Template struct { core; *parse.Tree }`. Its pointer is the template's identity. */
    readonly go: Value[] = [null, null],
  ) {
    go[0] = this;
  }

  get tree(): Tree | undefined {
    return this.#tree;
  }

  set tree(tree: Tree | undefined) {
    this.#tree = tree;
    this.go[1] = tree ? goTree(tree) : null;
  }

  init(): Common {
    return (this.common ??= new Common());
  }

  fresh(name: string): TextTemplate {
    const t = new TextTemplate(name);
    t.common = this.init();
    t.left = this.left;
    t.right = this.right;
    return t;
  }

  lookup(name: string): TextTemplate | undefined {
    return this.common?.templates.get(name);
  }

  /** Adds what a text defines. A text without content does not replace a template that has some. */
  addTree(name: string, tree: Tree): TextTemplate {
    const { templates } = this.init();
    const t = name === this.name ? this : this.fresh(name);
    const old = templates.get(name);
    const replaces = !(old?.tree && isEmpty(tree.root));
    if (replaces) templates.set(name, t);
    if (replaces || !t.tree) t.tree = tree;
    return t;
  }

  /** @throws ParseFault */
  parse(text: string): void {
    const { funcs } = this.init();
    const trees = parse(this.name, text, this.left, this.right, (name) => funcs.has(name) || builtins.has(name));
    for (const [name, tree] of trees) this.addTree(name, tree);
  }

  private copy(common: Common | undefined): TextTemplate {
    const t = new TextTemplate(this.name);
    t.tree = this.tree;
    t.common = common;
    t.left = this.left;
    t.right = this.right;
    return t;
  }

  clone(): TextTemplate {
    const t = this.copy(undefined);
    const common = t.init();
    if (!this.common) return t;
    for (const [name, other] of this.common.templates) {
      common.templates.set(name, name === this.name ? t : other.copy(common));
    }
    for (const [name, fn] of this.common.funcs) common.funcs.set(name, fn);
    return t;
  }

  /** Adds functions: a FuncMap. Panics as Go does for what is none. */
  addFuncs(t: Thread, map: GoMap | null): void {
    const { funcs } = this.init();
    const types = new Types(t);
    for (const { key, value } of map ? map.entries.values() : []) {
      const name = key as string;
      const fn = value as Iface | null;
      if (!goodName(name)) throw errorPanic(t, `function name ${quoteString(name)} is not a valid identifier`);
      if (fn?.type.kind !== Kind.Func) throw t.panic(`value for ${name} not a function`);
      const callable = goCallable(fn.type, fn.value, [], types);
      if (callable.results < 0) {
        const n = fn.type.results.length;
        throw errorPanic(t, `can't install method/function ${quoteString(name)} with ${n} results`);
      }
      funcs.set(name, callable);
    }
  }

  option(t: Thread, text: string): void {
    if (text === '') throw t.panic('empty option string');
    const value = /^missingkey=(invalid|default|zero|error)$/.exec(text)?.[1];
    if (!value) throw t.panic(`unrecognized option: ${text}`);
    this.init().missingKey = value === 'default' ? 'invalid' : (value as MissingKey);
  }
}

const errorPanic = (t: Thread, text: string): GoPanic => new GoPanic(t.error(text));

function goodName(name: string): boolean {
  if (name === '') return false;
  return runesOf(name).every((r, i) => r === 95 || isLetter(r) || (i > 0 && isDigit(r)));
}
