/** strings.Replacer: at each place the pair whose old string was given first wins. */

/** Replaces by pairs of old and new. An empty old string matches between any two bytes that nothing else takes. */
export function replaceAll(s: string, oldnew: readonly string[]): string {
  interface Pair {
    from: string;
    to: string;
    rank: number;
  }
  // By first byte, in order of argument, so that most places need one look only.
  const byFirst = new Map<number, Pair[]>();
  let empty: Pair | undefined;
  for (let rank = 0; rank < oldnew.length; rank += 2) {
    const pair = { from: oldnew[rank]!, to: oldnew[rank + 1]!, rank };
    if (pair.from === '') empty ??= pair;
    else {
      const list = byFirst.get(pair.from.charCodeAt(0));
      if (list) list.push(pair);
      else byFirst.set(pair.from.charCodeAt(0), [pair]);
    }
  }
  let out = '';
  let copied = 0;
  let wasEmpty = false;
  for (let i = 0; i <= s.length;) {
    let pair = byFirst.get(s.charCodeAt(i))?.find((p) => s.startsWith(p.from, i));
    if (empty && !wasEmpty && (!pair || empty.rank < pair.rank)) pair = empty;
    wasEmpty = pair !== undefined && pair === empty;
    if (pair) {
      out += s.slice(copied, i) + pair.to;
      i = copied = i + pair.from.length;
    } else i++;
  }
  return out + s.slice(copied);
}
