/** HTML templates: text templates that are escaped, all of a set by one escaper, before one is first executed. */
import type { Value } from '../../../machine/values';
import { quoteString } from '../../strconv/quote';
import { copyNode, location, type Tree } from '../../text/template/nodes';
import { TextTemplate } from '../../text/template/template';
import type { EscapeError } from './context';
import { Escaper } from './escaper';

/** What associated templates share. */
export class NameSpace {
  readonly set = new Map<string, HtmlTemplate>();
  /** Something has been executed: no more text may come. */
  escaped = false;
  readonly escaper = new Escaper(this);

  /** Any template of the set: through each all others are found. */
  anyText(): TextTemplate {
    for (const t of this.set.values()) return t.text;
    throw new Error('no templates in name space');
  }
}

/** An error as template.go wants it: a text, or the fields of a Go Error. */
export type Failure = { text: string } | { error: Value[] };

export class HtmlTemplate {
  #text: TextTemplate;
  /** Set once it has been escaped: true, or what was wrong. */
  private outcome: true | { error: Value[] } | undefined;

  constructor(
    text: TextTemplate,
    public ns: NameSpace,
    /** The Go struct: `type Template struct { core; Tree *parse.Tree }`. */
    readonly go: Value[] = [null, null],
  ) {
    go[0] = this;
    this.#text = text;
    this.showTree();
  }

  get text(): TextTemplate {
    return this.#text;
  }

  set text(text: TextTemplate) {
    this.#text = text;
    this.showTree();
  }

  private showTree(): void {
    this.go[1] = this.#text.go[1]!;
  }

  static named(name: string): HtmlTemplate {
    const t = new HtmlTemplate(new TextTemplate(name), new NameSpace());
    t.ns.set.set(name, t);
    return t;
  }

  get name(): string {
    return this.text.name;
  }

  /** A new template of the set; one that had the name is cut off from it. */
  fresh(name: string): HtmlTemplate {
    const t = new HtmlTemplate(this.text.fresh(name), this.ns);
    const old = this.ns.set.get(name);
    if (old) {
      const empty = HtmlTemplate.named(name);
      old.text = empty.text;
      old.ns = empty.ns;
      old.outcome = undefined;
    }
    t.ns.set.set(name, t);
    return t;
  }

  /** @throws ParseFault */
  parse(text: string): void {
    this.text.parse(text);
    for (const inner of this.text.common!.templates.values()) {
      const t = this.ns.set.get(inner.name) ?? this.fresh(inner.name);
      t.text = inner;
    }
  }

  /** Makes a tree a template of the set, in place of any that had the name. */
  add(name: string, tree: Tree): HtmlTemplate {
    const t = new HtmlTemplate(this.text.addTree(name, tree), this.ns);
    this.ns.set.set(name, t);
    return t;
  }

  /** Escapes this template, if that has not been done; for Execute. */
  escape(): Failure | undefined {
    this.ns.escaped = true;
    if (this.outcome) return this.outcome === true ? undefined : this.outcome;
    if (!this.text.tree?.root)
      return { text: `template: ${quoteString(this.name)} is an incomplete or empty template` };
    return this.run();
  }

  /** Finds a template of the set and escapes it; for ExecuteTemplate. */
  find(name: string): HtmlTemplate | Failure {
    this.ns.escaped = true;
    const t = this.ns.set.get(name);
    if (!t) return { text: `html/template: ${quoteString(name)} is undefined` };
    if (t.outcome && t.outcome !== true) return t.outcome;
    if (!t.text.tree?.root) return { text: `html/template: ${quoteString(name)} is an incomplete template` };
    return (t.outcome ? undefined : t.run()) ?? t;
  }

  private run(): Failure | undefined {
    const err = this.ns.escaper.escapeTemplate(this.text.tree!.root!, this.name);
    const named = this.ns.set.get(this.name);
    if (!err) {
      if (named) named.outcome = true;
      return undefined;
    }
    const failure = { error: errorToGo(err) };
    if (named) {
      named.outcome = failure;
      named.text.tree = undefined;
      named.showTree();
    }
    return failure;
  }

  /** A copy of the whole set; a string is why there can be none. */
  clone(): HtmlTemplate | string {
    const executed = `html/template: cannot Clone ${quoteString(this.name)} after it has executed`;
    if (this.outcome) return executed;
    const t = new HtmlTemplate(this.text.clone(), new NameSpace());
    t.ns.set.set(t.name, t);
    for (const inner of t.text.common?.templates.values() ?? []) {
      const source = this.ns.set.get(inner.name);
      if (!source || source.outcome) return executed;
      const { tree } = inner;
      // The escaper writes into the tree: each set has its own.
      inner.tree = tree && { ...tree, root: tree.root && copyNode(tree.root) };
      if (inner === t.text) t.showTree();
      t.ns.set.set(inner.name, new HtmlTemplate(inner, t.ns));
    }
    return t.ns.set.get(t.name)!;
  }
}

function errorToGo(e: EscapeError): Value[] {
  return [e.code, e.name, e.line, e.description, e.node ? location(e.node, undefined) : ''];
}
