/**
 * Regular expressions: RE2JS, a port of Go's own package, on the bytes of a string. What differs between the two is
 * set right here: some texts of errors, and syntax that RE2JS has and Go has not.
 */
import { MatcherInput, RE2JS } from 're2js';
import type { MatcherInputBase } from 're2js';
import { fromBytes, stringToBytes, toBytes } from '../../syntax/source';
import { decode, RUNE_ERROR, validUtf8 } from '../kit/utf8';

/** What we use of the engine below the library's own interface, which counts in UTF-16 and has no POSIX mode. */
interface Engine {
  prefix: string;
  prefixComplete: boolean;
  longest: boolean;
  numSubexp: number;
  namedGroups: Record<string, number>;
  matchMachineInput(
    input: MatcherInputBase,
    from: number,
    to: number,
    anchor: number,
    groups: number,
    state: null,
  ): [boolean, number[]];
}
interface EngineClass {
  compilePOSIX(pattern: string): Engine;
}

/** A pattern that is wrong; the text is complete. */
export class PatternFault extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

/** Go's words where the engine's are others. */
function goMessage(text: string): string {
  if (text.endsWith('trailing backslash at end of expression')) return `${text}: \`\``;
  if (text.endsWith('invalid named capture: `(?P<`'))
    return 'error parsing regexp: invalid or unsupported Perl syntax: `(?P`';
  return text;
}

/** The first byte that is no UTF-8 is an error, shown with what follows it: the rest, or of a name its end. */
function checkUtf8(source: string): void {
  if (validUtf8(source)) return;
  let i = 0;
  for (let got = decode(source, 0); got !== ((RUNE_ERROR << 3) | 1); got = decode(source, i)) i += got & 7;
  const name = /\(\?P<([^>]*)$/.exec(source.slice(0, i));
  const shown = name ? source.slice(i - name[1]!.length).split('>')[0]! : source.slice(i);
  throw new PatternFault(`error parsing regexp: invalid UTF-8: \`${shown}\``);
}

/** The pattern with group names that are all different, and the names that it had, by number of group. */
function uniqueNames(source: string): { text: string; names: string[] } {
  const names = [''];
  // Quoted text, escapes and classes may hold what only looks like a group.
  const text = source.replace(
    /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\\[^]|\[:[^]*?:\]|[^\]\\])*\]|\(\?P?<([^>]*)>|\((?!\?)/g,
    (all: string, name: string | undefined) => {
      if (all[0] !== '(') return all;
      names.push(name ?? '');
      return name === undefined ? all : `(?P<g${names.length}>`;
    },
  );
  return { text, names };
}

export class Regexp {
  readonly names: string[];

  private constructor(
    readonly source: string,
    private readonly engine: Engine,
  ) {
    this.names = new Array<string>(engine.numSubexp + 1).fill('');
    for (const [name, i] of Object.entries(engine.namedGroups)) this.names[i] = toBytes(name);
  }

  /** @throws PatternFault */
  static compile(source: string, posix = false): Regexp {
    checkUtf8(source);
    return Regexp.build(source, source, posix, []);
  }

  /** @param names of the groups, where they had to be changed for the engine */
  private static build(source: string, text: string, posix: boolean, names: string[]): Regexp {
    const pattern = fromBytes(text);
    let engine: Engine;
    try {
      if (posix) {
        const some = RE2JS.compile('').re2() as unknown as object;
        engine = (some.constructor as unknown as EngineClass).compilePOSIX(pattern);
      } else engine = RE2JS.compile(pattern).re2() as unknown as Engine;
    } catch (e) {
      const message = toBytes((e as Error).message);
      if (message.startsWith('error parsing regexp: duplicate capture group name') && names.length === 0) {
        const renamed = uniqueNames(text);
        return Regexp.build(source, renamed.text, posix, renamed.names);
      }
      throw new PatternFault(goMessage(message));
    }
    const re = new Regexp(source, engine);
    names.forEach((name, i) => (re.names[i] = name));
    return re;
  }

  /** Another of the same pattern: which match it prefers can be changed on its own. */
  copy(): Regexp {
    const engine = Object.assign(Object.create(Object.getPrototypeOf(this.engine) as object) as Engine, this.engine);
    const copied = new Regexp(this.source, engine);
    copied.names.splice(0, Infinity, ...this.names);
    return copied;
  }

  /** The same pattern, to be made to prefer the longest match. */
  setLongest(): void {
    this.engine.longest = true;
  }

  get prefix(): [string, complete: boolean] {
    return [toBytes(this.engine.prefix), this.engine.prefixComplete];
  }

  /** A text, to be searched several times. */
  static input(s: string): Input {
    return { bytes: stringToBytes(s), input: MatcherInput.utf8(stringToBytes(s)) };
  }

  /** Start and end of the match and of its groups, -1 for those not taken part; undefined if there is none. */
  match(at: Input, from: number, groups = this.names.length): number[] | undefined {
    const [ok, found] = this.engine.matchMachineInput(at.input, from, at.bytes.length, 0, groups, null);
    if (!ok) return undefined;
    const all = Array.from(found.slice(0, 2 * groups));
    while (all.length < 2 * groups) all.push(-1);
    return all;
  }
}

interface Input {
  bytes: Uint8Array;
  input: MatcherInputBase;
}
