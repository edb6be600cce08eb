/** Where branches and loops lead: the one context in which all their ends agree. */
import type { Node } from '../../text/template/nodes';
import { attrStart, Code, contextText, failed, same, type Context } from './context';

/** A range that is being escaped, with the contexts in which it is left early or begun anew. */
export interface Loop {
  outer: Loop | undefined;
  breaks: Context[];
  continues: Context[];
}

/** Where an action begins what has been announced only: a value after `=`, a name after blanks. */
export function nudge(c: Context): Context {
  switch (c.state) {
    case 'stateTag':
      return { ...c, state: 'stateAttrName' };
    case 'stateBeforeValue':
      return { ...c, state: attrStart[c.attr], delim: 'delimSpaceOrTagEnd', attr: 'attrNone' };
    case 'stateAfterName':
      return { ...c, state: 'stateAttrName', attr: 'attrNone' };
    default:
      return c;
  }
}

/** The one context that two branches end in. */
export function join(a: Context, b: Context, n: Node, name: string): Context {
  if (a.state === 'stateError') return a;
  if (b.state === 'stateError') return b;
  if (a.state === 'stateDead') return b;
  if (b.state === 'stateDead') return a;
  if (same(a, b)) return a;
  if (same({ ...a, urlPart: b.urlPart }, b)) return { ...a, urlPart: 'urlPartUnknown' };
  if (same({ ...a, jsCtx: b.jsCtx }, b)) return { ...a, jsCtx: 'jsCtxUnknown' };
  const [c, d] = [nudge(a), nudge(b)];
  if (!(same(c, a) && same(d, b))) {
    const e = join(c, d, n, name);
    if (e.state !== 'stateError') return e;
  }
  const text = `{{${name}}} branches end in different contexts: ${contextText(a)}, ${contextText(b)}`;
  return failed(Code.BranchEnd, n, 0, text);
}

/** Says where in a loop the error is. */
export function blame(c: Context, line: number, prefix: string): Context {
  c.err!.line = line;
  c.err!.description = prefix + c.err!.description;
  return c;
}

/** The context after a loop that can be left early. */
export function joinLoop(from: Context, loop: Loop): Context {
  let c0 = from;
  for (const [list, word] of [
    [loop.breaks, 'break'],
    [loop.continues, 'continue'],
  ] as const) {
    for (const c of list) {
      c0 = join(c0, c, c.node!, 'range');
      if (c0.state === 'stateError') return blame(c0, (c.node as { line: number }).line, `at range loop ${word}: `);
    }
  }
  return c0;
}
