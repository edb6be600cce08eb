/** Pipelines and the escapers at their ends. */
import type { CommandNode, PipeNode } from '../../text/template/nodes';

/** Escapers that a template may name itself, at the end of a pipeline. */
export const PREDEFINED = new Set(['html', 'urlquery']);

/** Escapers that do the work of those. */
const EQUIVALENT: Record<string, string> = {
  _html_template_attrescaper: 'html',
  _html_template_htmlescaper: 'html',
  _html_template_rcdataescaper: 'html',
  _html_template_urlescaper: 'urlquery',
  _html_template_urlnormalizer: 'urlquery',
};
const normal = (name: string): string => EQUIVALENT[name] ?? name;

/** Escapers after which others have nothing to do. */
const REDUNDANT: Record<string, string[]> = {
  _html_template_commentescaper: [
    '_html_template_attrescaper',
    '_html_template_nospaceescaper',
    '_html_template_htmlescaper',
  ],
  _html_template_cssescaper: ['_html_template_attrescaper'],
  _html_template_jsregexpescaper: ['_html_template_attrescaper'],
  _html_template_jsstrescaper: ['_html_template_attrescaper'],
  _html_template_urlescaper: ['_html_template_urlnormalizer'],
};

const identifier = (name: string, pos: number): CommandNode => ({
  kind: 'command',
  pos: 0,
  tree: undefined,
  args: [{ kind: 'identifier', ident: name, tree: undefined, pos }],
});

function append(cmds: CommandNode[], cmd: CommandNode): void {
  const [last, next] = [cmds.at(-1)?.args[0], cmd.args[0]];
  if (last?.kind === 'identifier' && next?.kind === 'identifier' && REDUNDANT[last.ident]?.includes(next.ident)) return;
  cmds.push(cmd);
}

/** Puts escapers at the end of a pipeline, unless its own last command does the same. */
export function addEscapers(pipe: PipeNode, wanted: string[]): void {
  if (wanted.length === 0) return;
  const names = [...wanted];
  let keep = pipe.cmds.length;
  const last = pipe.cmds.at(-1);
  const word = last?.args[0];
  if (last && word?.kind === 'identifier' && PREDEFINED.has(word.ident)) {
    const esc = word.ident;
    if (pipe.cmds.length === 1 && last.args.length > 1) {
      // {{html a b}}: the arguments become one text, which then goes through the pipeline.
      last.args[0] = { kind: 'identifier', ident: '_eval_args_', tree: undefined, pos: word.pos };
      append(pipe.cmds, identifier(esc, pipe.pos));
      keep++;
    }
    let found = false;
    names.forEach((name, i) => {
      if (normal(name) !== normal(esc)) return;
      names[i] = esc;
      found = true;
    });
    if (found) keep--;
  }
  const cmds = pipe.cmds.slice(0, keep);
  const present = new Set(
    cmds.map((c) => c.args[0]!).flatMap((a) => (a.kind === 'identifier' ? [normal(a.ident)] : [])),
  );
  for (const name of names) if (!present.has(normal(name))) append(cmds, identifier(name, pipe.pos));
  pipe.cmds = cmds;
}
