/** Random JSON texts: any, and such as have the members that the struct types of json.go wait for. */
import { many, odd, pick, rarely, seq, type Text, words } from './grammar';

const space = pick('', '', '', '', '', ' ', '\n', '\t', '  ', '\r\n');
const digit = words('0 1 2 3 4 5 6 7 8 9');

const number = pick(
  digit,
  seq(
    pick('', '', '-'),
    words('0 1 12 99 127 128 255 256 300 65536 4294967296 9007199254740993 18446744073709551615 9223372036854775808'),
  ),
  seq(pick('', '-'), words('1 2 3 9'), many(digit, 20)),
  seq(pick('', '', '-'), digit, '.', many(digit, 6, 1), rarely(seq(words('e E e+ e-'), many(digit, 3, 1)), 2)),
  seq(digit, words('e E e+ e- E-'), digit),
  words('1.0 -0 0.0 1e400 1e-400 3.5e38 1e21 1E6 1e-7 01 1. .5 -'),
);

const escape = words(
  '\\n \\t \\" \\\\ \\/ \\b \\f \\r \\u0041 \\u00e9 \\u2028 \\ud83d\\ude00 \\ud83d \\ude00 \\ud83d\\u0041 \\u003c \\u0000 \\uD83D\\uDE00',
);
const plain = pick(
  odd.filter((s) => !/["\\]/.test(s) && s >= ' '),
  'text',
);
const str = pick(
  seq('"', many(pick(plain, escape), 5), '"'),
  seq('"', many(plain, 3), '"'),
  words(
    '"" "1" "true" "null" "k3" "k" "aGVsbG8=" "aGVsbG8" "2009-11-10T23:00:00Z" "2020-02-30T00:00:00Z" "-12" "1.5" "\\"q\\"" "!x" "3" "2009-11-10T23:00:00.5+01:00"',
  ),
);
const atom = pick(number, number, str, str, 'null', 'true', 'false');

/** JSON whose objects have keys of `key`. */
function value(key: Text, depth: number): Text {
  if (depth === 0) return atom;
  const inner = pick(value(key, depth - 1), atom);
  const element = seq(space, inner, space);
  const member = seq(space, key, space, ':', space, inner, space);
  const list = (part: Text, open: string, close: string): Text =>
    pick(
      seq(open, space, close),
      seq(open, part, close),
      seq(open, part, ',', part, close),
      seq(open, part, ',', part, ',', part, close),
      seq(open, part, many(seq(',', part), 5), close),
    );
  return pick(list(element, '[', ']'), list(member, '{', '}'), list(member, '{', '}'));
}

const anyKey = pick(str, words('"a" "b" "x" "name" "a" "<k>"'));
const names =
  'name age Skip - Dash Quoted qf qs qb qp qi qn bad Bad a|b $%-/ <lt> NAME k K s S ſ priv x Y Same Z w W Bool Int Int8 Int16 Int32 Int64 Uint Uint8 Uint16 Uint32 Uint64 F32 F64 Str Bytes Arr Ints Strs MapS MapI MapU MapK MapW Any Anys PInt PPStr Small PSmall Smalls MapPS Raw Num Time Dur Coded PCoded Text PText Hex Next Err Nested Q R Arrs b i f l m p t r r2 c omits Names Word A B value kids Map N C any int STR unknown 1 -3 300 1.5 k3 k4 kx';
const knownKey = pick(
  words(names).map((n) => `"${n.replace('|', ' ')}"`),
  words(names).map((n) => `"${n.replace('|', ' ')}"`),
  words('name qf qs qb qp qn Quoted Small Smalls PSmall Next MapS Any b s x Same A B').map((n) => `"${n}"`),
  words('name Any MapS Ints').map((n) => `"${n.toUpperCase()}"`),
  '"\\u0041"',
);

export const jsonText: Text = seq(space, pick(atom, value(anyKey, 1), value(anyKey, 2), value(anyKey, 3)), space);
export const memberText: Text = seq(
  space,
  pick(atom, value(knownKey, 1), value(knownKey, 2), value(knownKey, 2), value(knownKey, 3)),
  space,
);
