import { nilDereference } from '../../../machine/errors';
import type { GoPackage } from '../../../machine/native';
import type { GoMap, Iface, Slice, Value } from '../../../machine/values';
import { elements, sliceOf } from '../../kit/slices';
import { start } from '../../kit/start';
import { definedTemplates, execute, parseText } from '../../text/template';
import { treeOf } from '../../text/template/goTree';
import source from './template.go?raw';
import { HtmlTemplate, type Failure } from './template';

type Go = [HtmlTemplate | null] | null;

function templateOf(go: Go): HtmlTemplate {
  if (!go?.[0]) throw nilDereference();
  return go[0];
}

/** A failure as template.go's `wrong` takes it: text and *Error. */
const wrong = (f: Failure | undefined): [string, Value[] | null] =>
  !f ? ['', null] : 'text' in f ? [f.text, null] : ['', f.error];

export const pkg: GoPackage = {
  path: 'html/template',
  files: [{ name: 'template.go', text: source }],
  natives: {
    New: (_t, name: string) => HtmlTemplate.named(name).go,
    'Template.Name': (_t, go: Go) => templateOf(go).name,
    'Template.New': (_t, go: Go, name: string) => templateOf(go).fresh(name).go,
    'Template.Lookup': (_t, go: Go, name: string) => templateOf(go).ns.set.get(name)?.go ?? null,
    'Template.Templates': (_t, go: Go) => sliceOf([...templateOf(go).ns.set.values()].map((x) => x.go)),
    'Template.DefinedTemplates': (_t, go: Go) => definedTemplates(templateOf(go).text),
    'Template.Delims': (_t, go: Go, left: string, right: string) => {
      const { text } = templateOf(go);
      text.init();
      text.left = left;
      text.right = right;
      return go;
    },
    'Template.Funcs': (t, go: Go, map: GoMap | null) => (templateOf(go).text.addFuncs(t, map), go),
    'Template.Option': (t, go: Go, options: Slice | null) => {
      for (const text of elements(options)) templateOf(go).text.option(t, text as string);
      return go;
    },
    'Template.clone': (_t, go: Go) => {
      const copy = templateOf(go).clone();
      return typeof copy === 'string' ? [null, copy] : [copy.go, ''];
    },
    'Template.executed': (_t, go: Go) => go !== null && templateOf(go).ns.escaped,
    'Template.add': (_t, go: Go, name: string, tree: Value[] | null) => {
      if (!tree) throw nilDereference();
      return templateOf(go).add(name, treeOf(tree)).go;
    },
    'Template.parse': (t, go: Go, text: string) => parseText(t, templateOf(go), text),
    'Template.escape': (_t, go: Go) => wrong(templateOf(go).escape()),
    'Template.find': (_t, go: Go, name: string) => {
      const found = templateOf(go).find(name);
      return found instanceof HtmlTemplate ? [found.go, '', null] : [null, ...wrong(found)];
    },
    'Template.execute': (t, go: Go, writer: Iface | null, data: Iface | null) =>
      start(execute(t, templateOf(go).text, writer, data)),
  },
};
