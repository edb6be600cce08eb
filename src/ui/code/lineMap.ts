/**
 * Which line of a changed text a line of the old one has become. Lines before the first and after the last change keep
 * their place; those between have none.
 */
export function lineMap(from: string, to: string): (line: number) => number | undefined {
  if (from === to) return (line) => line;
  const a = from.split('\n');
  const b = to.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return (line) => {
    if (line <= head) return line;
    if (line > a.length - tail) return line + b.length - a.length;
    // Between: the same text in the same order, as far as it is there once.
    const text = a[line - 1]!;
    const inA = a.slice(head, a.length - tail).filter((l) => l === text).length;
    const at = b.indexOf(text, head);
    const inB = b.slice(head, b.length - tail).filter((l) => l === text).length;
    return inA === 1 && inB === 1 && text.trim() !== '' ? at + 1 : undefined;
  };
}
