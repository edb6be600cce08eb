/**
 * The functions of a JavaScript module, numbered in the order in which they stand, so that two builds of the same source give
 * a function the same name: one build notes which are called, the other leaves out those that never are.
 */
import { parseAst } from 'vite';

/** A function with a body that can be replaced. */
export interface Found {
  /** Its number in its module. */
  id: number;
  /** Where the body is: `{…}`, or the expression of an arrow function. */
  start: number;
  end: number;
  block: boolean;
  inner: Found[];
}

interface Tree {
  type: string;
  start: number;
  end: number;
  body?: Tree | Tree[];
  [key: string]: unknown;
}

const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && typeof (x as Tree).type === 'string';

/** All functions of a module, outermost first. */
export function functionsOf(code: string): Found[] {
  let next = 0;
  const walk = (node: Tree, out: Found[]): void => {
    let into = out;
    if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) && isTree(node.body)) {
      const { start, end, type } = node.body;
      const found: Found = { id: next++, start, end, block: type === 'BlockStatement', inner: [] };
      out.push(found);
      into = found.inner;
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const v of value.filter(isTree)) walk(v, into);
      else if (isTree(value)) walk(value, into);
    }
  };
  const found: Found[] = [];
  walk(parseAst(code) as unknown as Tree, found);
  return found;
}

/** Replaces pieces of a text; they must not overlap. */
function replaced(code: string, pieces: { start: number; end: number; text: string }[]): string {
  let out = '';
  let at = 0;
  for (const p of pieces.sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += code.slice(at, p.start) + p.text;
    at = p.end;
  }
  return out + code.slice(at);
}

/** The module with a note in each function: `globalThis.called` gets `module:number`. */
export function noting(code: string, module: string): string {
  const pieces: { start: number; end: number; text: string }[] = [];
  const visit = (list: Found[]): void => {
    for (const { id, start, end, block, inner } of list) {
      const note = `globalThis.called.add(${JSON.stringify(`${module}:${id}`)})`;
      if (block) pieces.push({ start: start + 1, end: start + 1, text: `${note};` });
      else {
        // The expression stands in parentheses of its own, if it has any outside of its range.
        pieces.push({ start, end: start, text: `(${note},(` }, { start: end, end, text: '))' });
      }
      visit(inner);
    }
  };
  visit(functionsOf(code));
  return replaced(code, pieces);
}

/** Bodies shorter than this stay: what stands instead would be no shorter. */
const shortest = 40;

/** The module with `outgrown()` in place of the bodies of functions that nothing called. */
export function trimmed(code: string, module: string, called: ReadonlySet<string>, outgrown: string): string {
  const pieces: { start: number; end: number; text: string }[] = [];
  const visit = (list: Found[]): void => {
    for (const { id, start, end, block, inner } of list) {
      if (called.has(`${module}:${id}`)) visit(inner);
      else if (end - start >= shortest) pieces.push({ start, end, text: block ? '{__outgrown()}' : '__outgrown()' });
    }
  };
  visit(functionsOf(code));
  if (pieces.length === 0) return code;
  return `import { outgrown as __outgrown } from ${JSON.stringify(outgrown)};\n${replaced(code, pieces)}`;
}
