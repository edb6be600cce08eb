import { nilDereference } from '../../../machine/errors';
import type { GoPackage, NativeGen, Thread } from '../../../machine/native';
import type { GoMap, Iface, Slice, Value } from '../../../machine/values';
import { elements, sliceOf } from '../../kit/slices';
import { start } from '../../kit/start';
import { quoteString } from '../../strconv/quote';
import { textOf } from './builtins';
import { htmlEscape, jsEscape } from './escape';
import { Evaluator } from './eval';
import { Exec } from './exec';
import { ExecFault, WriteFault } from './fault';
import { treeOf } from './goTree';
import { ParseFault } from './parse';
import source from './template.go?raw';
import { TextTemplate } from './template';
import { isTrue, valueOf } from '../../kit/reflection';

/** The Go struct Template. Its zero value is a template without a name. */
type Go = [TextTemplate | null] | null;

export function templateOf(go: Go): TextTemplate {
  if (!go) throw nilDereference();
  return go[0] ?? new TextTemplate('', go);
}

/** Runs a template; answers with what template.go's `result` makes an error of. */
export function* execute(t: Thread, tmpl: TextTemplate, writer: Iface | null, data: Iface | null): NativeGen {
  try {
    yield* new Exec(t, tmpl, writer).run(valueOf(data));
    return [0, '', '', null];
  } catch (e) {
    if (e instanceof WriteFault) return [1, '', '', e.error];
    if (e instanceof ExecFault) return [2, e.template, e.text, e.cause];
    throw e;
  }
}

/** `; defined templates are: "a", "b"` */
export function definedTemplates(tmpl: TextTemplate): string {
  const names = [...(tmpl.common?.templates.values() ?? [])]
    .filter((x) => x.tree?.root)
    .map((x) => quoteString(x.name));
  return names.length ? `; defined templates are: ${names.join(', ')}` : '';
}

/** Parses a text; answers with what is wrong with it, or ''. */
export function parseText(t: Thread, tmpl: { parse(text: string): void }, text: string): string {
  t.spend(text.length);
  t.charge(text.length * 4);
  try {
    tmpl.parse(text);
    return '';
  } catch (e) {
    if (e instanceof ParseFault) return e.text;
    throw e;
  }
}

function* argumentText(t: Thread, args: Slice | null): NativeGen {
  return yield* textOf(new Evaluator(t, new TextTemplate('')), elements(args) as (Iface | null)[]);
}

const list = (items: TextTemplate[]): Slice => sliceOf(items.map((x) => x.go));

export const pkg: GoPackage = {
  path: 'text/template',
  files: [{ name: 'template.go', text: source }],
  natives: {
    New: (_t, name: string) => new TextTemplate(name).go,
    'Template.Name': (_t, go: Go) => templateOf(go).name,
    'Template.New': (_t, go: Go, name: string) => templateOf(go).fresh(name).go,
    'Template.Lookup': (_t, go: Go, name: string) => templateOf(go).lookup(name)?.go ?? null,
    'Template.clone': (_t, go: Go) => templateOf(go).clone().go,
    'Template.Templates': (_t, go: Go) => {
      const { common } = templateOf(go);
      return common ? list([...common.templates.values()]) : null;
    },
    'Template.DefinedTemplates': (_t, go: Go) => definedTemplates(templateOf(go)),
    'Template.Delims': (_t, go: Go, left: string, right: string) => {
      const x = templateOf(go);
      x.init();
      x.left = left;
      x.right = right;
      return go;
    },
    'Template.Funcs': (t, go: Go, map: GoMap | null) => (templateOf(go).addFuncs(t, map), go),
    'Template.Option': (t, go: Go, options: Slice | null) => {
      for (const text of elements(options)) templateOf(go).option(t, text as string);
      return go;
    },
    'Template.add': (_t, go: Go, name: string, tree: Value[] | null) => {
      if (!tree) throw nilDereference();
      return templateOf(go).addTree(name, treeOf(tree)).go;
    },
    'Template.parse': (t, go: Go, text: string) => parseText(t, templateOf(go), text),
    'Template.execute': (t, go: Go, writer: Iface | null, data: Iface | null) =>
      start(execute(t, templateOf(go), writer, data)),
    IsTrue: (_t, v: Iface | null): Value[] => {
      const truth = isTrue(valueOf(v));
      return [truth ?? false, truth !== undefined];
    },
    HTMLEscapeString: (_t, s: string) => htmlEscape(s),
    JSEscapeString: (_t, s: string) => jsEscape(s),
    argumentText: (t, args: Slice | null) => start(argumentText(t, args)),
  },
};
