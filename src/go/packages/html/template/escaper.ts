/**
 * Contextual escaping: follows a template through the HTML it writes, and notes which escapers each action needs where
 * it stands (package documentation of html/template, "Contexts"). Nothing is changed before a whole template has
 * turned out well.
 */
import { quoteString } from '../../strconv/quote';
import {
  copyNode,
  nodeText,
  type ActionNode,
  type BranchNode,
  type ListNode,
  type Node,
  type TemplateNode,
  type TextNode,
} from '../../text/template/nodes';
import { TextTemplate } from '../../text/template/template';
import { unescapeString } from '..';
import { Code, context, contextText, delimEnd, failed, isComment, mangle, same, type Context } from './context';
import { escapers } from './escapers';
import { blame, join, joinLoop, nudge, type Loop } from './join';
import { isJSType } from './js';
import { addEscapers, PREDEFINED } from './pipeline';
import type { NameSpace } from './template';
import { specialTagEnd, transitions, type Step } from './transition';

export class Escaper {
  /** Context at the end of each template, by mangled name. */
  output = new Map<string, Context>();
  /** Copies made for contexts other than plain text. */
  derived = new Map<string, TextTemplate>();
  private called = new Set<string>();
  private actions = new Map<ActionNode, string[]>();
  private invocations = new Map<TemplateNode, string>();
  private texts = new Map<TextNode, string>();
  private loop: Loop | undefined;

  constructor(private readonly ns: NameSpace) {}

  /** Escapes the template with that name. Answers with what is wrong; only if nothing is, has anything changed. */
  escapeTemplate(root: Node, name: string): Context['err'] {
    const [c] = this.tree(context(), root, name, 0);
    let { err } = c;
    if (err) err.name = name;
    else if (c.state !== 'stateText') {
      err = failed(Code.EndContext, undefined, 0, `ends in a non-text context: ${contextText(c)}`).err!;
      err.name = name;
    }
    if (!err) this.commit();
    return err;
  }

  private node(c: Context, n: Node): Context {
    switch (n.kind) {
      case 'action':
        return this.action(c, n);
      case 'break':
        this.loop!.breaks.push({ ...c, node: n });
        return context({ state: 'stateDead' });
      case 'continue':
        // Sic: as in Go 1.19, the breaks go with it and earlier continues are forgotten.
        this.loop!.continues = [...this.loop!.breaks, { ...c, node: n }];
        return context({ state: 'stateDead' });
      case 'if':
      case 'range':
      case 'with':
        return this.branch(c, n);
      case 'list':
        return this.list(c, n);
      case 'template':
        return this.invocation(c, n);
      case 'text':
        return this.text(c, n);
      default:
        throw new Error(`escaping ${nodeText(n)} is unimplemented`);
    }
  }

  private action(from: Context, n: ActionNode): Context {
    if (n.pipe.decl.length !== 0) return from;
    const c = nudge(from);
    const last = n.pipe.cmds.length - 1;
    for (const [i, cmd] of n.pipe.cmds.entries()) {
      const [first] = cmd.args;
      if (first?.kind !== 'identifier' || !PREDEFINED.has(first.ident)) continue;
      const unquoted = c.state === 'stateAttr' && c.delim === 'delimSpaceOrTagEnd' && first.ident === 'html';
      if (i < last || unquoted) {
        const text = `predefined escaper ${quoteString(first.ident)} disallowed in template`;
        return failed(Code.PredefinedEscaper, n, n.line, text);
      }
    }
    const names: string[] = [];
    let after = c;
    switch (c.state) {
      case 'stateError':
        return c;
      case 'stateURL':
      case 'stateCSSDqStr':
      case 'stateCSSSqStr':
      case 'stateCSSDqURL':
      case 'stateCSSSqURL':
      case 'stateCSSURL':
        if (c.urlPart === 'urlPartUnknown') {
          return failed(Code.AmbigContext, n, n.line, `${nodeText(n)} appears in an ambiguous context within a URL`);
        }
        if (c.urlPart === 'urlPartQueryOrFrag') names.push('_html_template_urlescaper');
        else {
          if (c.urlPart === 'urlPartNone') names.push('_html_template_urlfilter');
          const string = c.state === 'stateCSSDqStr' || c.state === 'stateCSSSqStr';
          names.push(string ? '_html_template_cssescaper' : '_html_template_urlnormalizer');
        }
        break;
      case 'stateJS':
        names.push('_html_template_jsvalescaper');
        after = { ...c, jsCtx: 'jsCtxDivOp' };
        break;
      case 'stateJSDqStr':
      case 'stateJSSqStr':
        names.push('_html_template_jsstrescaper');
        break;
      case 'stateJSBqStr':
        return failed(Code.JSTemplate, n, n.line, `${nodeText(n)} appears in a JS template literal`);
      case 'stateJSRegexp':
        names.push('_html_template_jsregexpescaper');
        break;
      case 'stateCSS':
        names.push('_html_template_cssvaluefilter');
        break;
      case 'stateText':
        names.push('_html_template_htmlescaper');
        break;
      case 'stateRCDATA':
        names.push('_html_template_rcdataescaper');
        break;
      case 'stateAttr':
        break;
      case 'stateAttrName':
      case 'stateTag':
        after = { ...c, state: 'stateAttrName' };
        names.push('_html_template_htmlnamefilter');
        break;
      case 'stateSrcset':
        names.push('_html_template_srcsetescaper');
        break;
      default:
        if (!isComment(c.state)) throw new Error(`unexpected state ${c.state}`);
        names.push('_html_template_commentescaper');
    }
    if (c.delim === 'delimSpaceOrTagEnd') names.push('_html_template_nospaceescaper');
    else if (c.delim !== 'delimNone') names.push('_html_template_attrescaper');
    this.actions.set(n, names);
    return after;
  }

  private branch(c: Context, n: BranchNode): Context {
    const isRange = n.kind === 'range';
    if (isRange) this.loop = { outer: this.loop, breaks: [], continues: [] };
    let c0 = this.list(c, n.list);
    if (isRange) {
      if (c0.state !== 'stateError') c0 = joinLoop(c0, this.loop!);
      this.loop = this.loop!.outer;
      if (c0.state === 'stateError') return c0;
      // The body may run again, then from where it ended.
      this.loop = { outer: this.loop, breaks: [], continues: [] };
      const [c1] = this.listIf(c0, n.list);
      c0 = join(c0, c1, n, n.kind);
      if (c0.state === 'stateError') {
        this.loop = this.loop.outer;
        return blame(c0, n.line, 'on range loop re-entry: ');
      }
      c0 = joinLoop(c0, this.loop);
      this.loop = this.loop.outer;
      if (c0.state === 'stateError') return c0;
    }
    return join(c0, n.elseList ? this.list(c, n.elseList) : c, n, n.kind);
  }

  private list(from: Context, n: ListNode): Context {
    let c = from;
    for (const m of n.nodes) {
      c = this.node(c, m);
      if (c.state === 'stateDead') break;
    }
    return c;
  }

  /** Escapes a list on trial: what is found out is kept only if the filter says so. */
  private listIf(c: Context, n: ListNode, keep?: (e: Escaper, c: Context) => boolean): [Context, boolean] {
    const trial = new Escaper(this.ns);
    trial.loop = this.loop;
    for (const [name, out] of this.output) trial.output.set(name, out);
    const c1 = trial.list(c, n);
    if (!keep?.(trial, c1)) return [c1, false];
    for (const [k, v] of trial.output) this.output.set(k, v);
    for (const [k, v] of trial.derived) this.derived.set(k, v);
    for (const k of trial.called) this.called.add(k);
    for (const [k, v] of trial.actions) this.actions.set(k, v);
    for (const [k, v] of trial.invocations) this.invocations.set(k, v);
    for (const [k, v] of trial.texts) this.texts.set(k, v);
    return [c1, true];
  }

  private invocation(c: Context, n: TemplateNode): Context {
    const [c1, name] = this.tree(c, n, n.name, n.line);
    if (name !== n.name) this.invocations.set(n, name);
    return c1;
  }

  /** The context after a template that is called in a context, and the name of its copy for that context. */
  private tree(c: Context, n: Node, name: string, line: number): [Context, string] {
    const mangled = mangle(c, name);
    this.called.add(mangled);
    const known = this.output.get(mangled);
    if (known) return [known, mangled];
    const original = this.template(name);
    if (!original?.tree?.root) {
      const text = this.ns.set.has(name)
        ? `${quoteString(name)} is an incomplete or empty template`
        : `no such template ${quoteString(name)}`;
      return [failed(Code.NoSuchTemplate, n, line, text), mangled];
    }
    let t = original;
    if (mangled !== name) {
      t = this.template(mangled) ?? this.derive(mangled, original);
    }
    return [this.outcome(c, t), mangled];
  }

  private derive(name: string, from: TextTemplate): TextTemplate {
    const t = new TextTemplate(name);
    t.tree = { name, parseName: '', root: copyNode(from.tree!.root!), text: '' };
    this.derived.set(name, t);
    return t;
  }

  private outcome(c: Context, t: TextTemplate): Context {
    let [c1, ok] = this.body(c, t);
    if (!ok) {
      // A template that calls itself may end elsewhere than it begins: try the end as a guess.
      const [c2, ok2] = this.body(c1, t);
      if (ok2) [c1, ok] = [c2, true];
    }
    if (!ok && c1.state !== 'stateError') {
      const text = `cannot compute output context for template ${t.name}`;
      return failed(Code.OutputContext, t.tree!.root!, 0, text);
    }
    return c1;
  }

  /** The first guess is that the template ends as it begins, until it is known better. */
  private body(c: Context, t: TextTemplate): [Context, boolean] {
    this.output.set(t.name, c);
    return this.listIf(c, t.tree!.root!, (e, c1) => {
      if (c1.state === 'stateError') return false;
      return !e.called.has(t.name) || same(c, c1);
    });
  }

  private text(from: Context, n: TextNode): Context {
    const s = n.text;
    let c = from;
    let out = '';
    let written = 0;
    for (let i = 0; i !== s.length;) {
      const [c1, read] = afterText(c, s.slice(i));
      const end = i + read;
      if (c.state === 'stateText' || c.state === 'stateRCDATA') {
        let stop = end;
        if (c1.state !== c.state) {
          const open = s.lastIndexOf('<', end - 1);
          if (open >= i) stop = open;
        }
        for (let j = i; j < stop; j++) {
          if (s[j] === '<' && s.slice(j, j + 9).toUpperCase() !== '<!DOCTYPE') {
            out += `${s.slice(written, j)}&lt;`;
            written = j + 1;
          }
        }
      } else if (isComment(c.state) && c.delim === 'delimNone') {
        // Comments are left out; what remains of them is what they were to the code around.
        if (c.state === 'stateJSBlockCmt') out += /[\n\r]|\xe2\x80[\xa8\xa9]/.test(s.slice(written, end)) ? '\n' : ' ';
        else if (c.state === 'stateCSSBlockCmt') out += ' ';
        written = end;
      }
      if (c.state !== c1.state && isComment(c1.state) && c1.delim === 'delimNone') {
        out += s.slice(written, end - (c1.state === 'stateHTMLCmt' ? 4 : 2));
        written = end;
      }
      if (i === end && c.state === c1.state) throw new Error(`infinite loop from ${contextText(c)}`);
      [c, i] = [c1, end];
    }
    if (written !== 0 && c.state !== 'stateError') {
      if (!isComment(c.state) || c.delim !== 'delimNone') out += s.slice(written);
      this.texts.set(n, out);
    }
    return c;
  }

  /** Writes what was found out into the templates. */
  private commit(): void {
    const common = this.ns.anyText().init();
    for (const [name, fn] of escapers) common.funcs.set(name, fn);
    for (const t of this.derived.values()) this.ns.anyText().addTree(t.name, t.tree!);
    for (const [n, names] of this.actions) addEscapers(n.pipe, names);
    for (const [n, name] of this.invocations) n.name = name;
    for (const [n, text] of this.texts) n.text = text;
    this.called = new Set();
    this.actions = new Map();
    this.invocations = new Map();
    this.texts = new Map();
  }

  private template(name: string): TextTemplate | undefined {
    return this.ns.anyText().lookup(name) ?? this.derived.get(name);
  }
}

/** The context after the next stretch of text; an attribute's value is read without its character references. */
function afterText(from: Context, s: string): Step {
  let c = from;
  if (c.delim === 'delimNone') {
    const [c1, i] = specialTagEnd(c, s);
    return i === 0 ? [c1, 0] : transitions[c.state](c, s.slice(0, i));
  }
  const at = s.search(delimEnd[c.delim]);
  const end = at < 0 ? s.length : at;
  if (c.delim === 'delimSpaceOrTagEnd') {
    const j = s.slice(0, end).search(/["'<=`]/);
    if (j >= 0) {
      const text = `${quoteString(s[j]!)} in unquoted attr: ${quoteString(s.slice(0, end))}`;
      return [failed(Code.BadHTML, undefined, 0, text), s.length];
    }
  }
  if (end === s.length) {
    for (let u = unescapeString(s); u.length !== 0;) {
      const [c1, n] = transitions[c.state](c, u);
      [c, u] = [c1, u.slice(n)];
    }
    return [c, s.length];
  }
  const notJS = c.state === 'stateAttr' && c.element === 'elementScript' && c.attr === 'attrScriptType';
  const element = notJS && !isJSType(s.slice(0, end)) ? 'elementNone' : c.element;
  return [context({ state: 'stateTag', element }), end + (c.delim === 'delimSpaceOrTagEnd' ? 0 : 1)];
}
