/** Random cases: which arguments each kind of case in main.go gets. */
import fc from 'fast-check';
import { jsonText, memberText } from './json';
import { entropy, many, odd, pick, rarely, seq, spoilt, words } from './grammar';
import { actionText, bodyText, pageText } from './templates';

const digits = many(words('0 1 2 3 5 9 00 99'), 4, 1);
const numeral = spoilt(
  pick(
    seq(pick('', '-', '+'), digits, pick('', seq('.', digits), '.'), pick('', seq(words('e e+ e- E'), digits))),
    seq(pick('', '-'), many(words('0 1 2 3 4 5 6 7 8 9'), 25, 1), rarely(seq('e', pick('', '-'), digits), 3)),
    seq(words('0x 0X -0x 0b 0o 0'), many(words('0 1 7 a F _ .'), 12, 1), pick('', 'p3', 'p-1074', 'p+1020')),
    words(
      'inf -Inf nan infinity +infinity 1e400 1e-400 4.9e-324 2.4e-324 1.7976931348623159e308 true F 1_000 0x_1 127 -128 255 65536',
    ),
    seq(digits, pick('', '+', '-'), digits, 'i'),
    fc.double().map(String),
    fc.float().map(String),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  ),
  words('0 1 . e - + _ x i'),
);

const layoutPart = pick(
  ...'2006 06 01 1 Jan January 02 2 _2 002 __2 Mon Monday 15 03 3 04 4 05 5 .000 .999 ,000000 .000000000 .9 .0 PM pm MST -0700 -07:00 -07 Z0700 Z07:00 Z07 -07:00:00 Z070000 - / : T , . x é 7 _ Janu Mond 0 00 Z'.split(
    ' ',
  ),
  ' ',
  ' ',
  ':',
);
const layout = pick(
  many(layoutPart, 8),
  words('2006-01-02T15:04:05Z07:00 2006-01-02 15:04:05.999999999 3:04PM'),
  'Mon, 02 Jan 2006 15:04:05 MST',
  'Mon Jan _2 15:04:05 2006',
  'Monday, 02-Jan-06 15:04:05 -0700',
  '2006-01-02 15:04:05.999999999 -0700 MST',
  '2006-002 15:04:05.000',
);

const verb = seq(
  '%',
  many(words('+ - # 0'), 2),
  rarely(' ', 6),
  pick('', '', words('1 3 8 20 05 * [2]* [1]* -*')),
  pick('', '', '', seq('.', pick('', words('0 1 3 10 * [1]*')))),
  rarely(words('[1] [2] [9] [0] [x] []'), 10),
  words('v v v v d s q x X t T f g e G E b o O c U F w % ! z'),
);
const formatText = many(pick(verb, verb, words('a é [ ] % %% , %! %-'), ' ', '\n'), 4, 1)
  // Go 1.20 took more than one %w, and # and + before it.
  .filter((f) => f.indexOf('w') === f.lastIndexOf('w') && !/[#+][^a-z%]*w/.test(f));

const scanVerb = seq('%', rarely(words('1 2 3 5'), 2), words('d d s s v v q x c f g t b o U e X'));
const scanFormat = many(pick(scanVerb, scanVerb, ' ', ' ', '\n', ',', 'a', '%%'), 6, 1);
const scanText = many(
  pick(
    digits,
    numeral,
    '  ',
    ' ',
    '\n',
    ',',
    'a',
    'true',
    'xyz',
    '"q\\n"',
    '`raw`',
    'é',
    '-',
    '%',
    'U+00e9',
    '\r\n',
    '0x1f',
    '6162',
  ),
  7,
);

const duration = spoilt(
  many(seq(digits, rarely(seq('.', digits), 2), words('h m s ms us µs μs ns h m s')), 3, 1),
  words('- + . 1 h d'),
);

const urlChars = many(pick(odd, words('a b c / / . .. %20 %2F %2f ~ : @ & = ; + ! * $ ( ) , [ ] | ^ x.y')), 5);
const host = pick(
  words('example.com a.b:80 localhost [::1] [::1]:80 [fe80::1%25en0]:8 1.2.3.4 h: h:x EXAMPLE.org [::1 a%20b a%41b'),
  urlChars,
  '',
);
const queryText = many(pick(seq(urlChars, '=', urlChars), urlChars, words('a=1 b=2 a=%zz b a=1;b=2 =')), 3).map(
  (q) => q,
);
const pair = pick(seq(words('a b c'), '=', urlChars), urlChars);
const queryString = pick(queryText, seq(pair, '&', pair, rarely(seq('&', pair), 1)));
const urlText = spoilt(
  seq(
    pick('', words('http: https: mailto: x-1+y: 1a: HTTP: javascript: : a')),
    pick('', seq('//', pick('', '', seq(pick(words('u u:p u: :p u%40:p%3a'), urlChars), '@')), host)),
    pick('', words('/ /a/b /a%2Fb/../c /./x a/b ../.. /a//b * //x /%zz /é'), seq('/', urlChars), urlChars),
    pick('', '', '?', seq('?', queryString)),
    pick('', '', '#', seq('#', urlChars)),
  ),
  odd,
);

const wide = many(odd, 8);
const quoted = spoilt(
  pick(
    seq(
      '"',
      many(
        pick(odd, words('\\n \\x4 \\x41 \\u00e9 \\ud800 \\U0010ffff \\U00110000 \\101 \\400 \\a \\\' \\" \\\\ \\z')),
        4,
      ),
      '"',
    ),
    seq('`', wide, '`'),
    seq("'", pick(odd, words('\\n \\x41 \\u00e9 \\\' \\" \\377 \\0')), "'"),
    words('\\n \\x41 \\u00e9 \\\' \\" \\377 \\0 \\U00012345 \\uD800 \\xg'),
  ),
  odd,
);
const spaces = pick('', '', ' ', '\t', '>', '  ', '--');

const kinds: Record<string, fc.Arbitrary<string[]>[]> = {
  json: [
    fc.tuple(fc.constant('json.any'), spoilt(jsonText, odd), spaces, spaces),
    fc.tuple(fc.constant('json.into'), entropy(40), spoilt(memberText, odd, 6)),
    fc.tuple(fc.constant('json.into'), entropy(20), spoilt(memberText, odd, 10)),
    fc.tuple(fc.constant('json.marshal'), entropy(60), spaces, spaces),
    fc.tuple(
      fc.constant('json.stream'),
      entropy(20),
      spoilt(many(pick(jsonText, memberText, ' ', '\n'), 4, 1), odd, 3),
    ),
  ],
  'html/template': [
    fc.tuple(fc.constant('html'), entropy(120), pageText),
    fc.tuple(fc.constant('html'), entropy(120), spoilt(pageText, odd, 3)),
    fc.tuple(fc.constant('html'), entropy(120), pageText, seq('{{define "x"}}', bodyText, '{{end}}')),
  ],
  'text/template': [
    fc.tuple(fc.constant('text'), entropy(120), actionText),
    fc.tuple(fc.constant('text'), entropy(120), spoilt(actionText, odd, 2)),
  ],
  fmt: [
    fc.tuple(fc.constant('fmt'), entropy(50), formatText),
    fc.tuple(fc.constant('fmt'), entropy(50), formatText),
    fc.tuple(fc.constant('scan'), entropy(3), scanFormat, scanText),
  ],
  strconv: [
    fc.tuple(fc.constant('number'), entropy(40), numeral),
    fc.tuple(fc.constant('quote'), fc.constant(''), wide, quoted),
  ],
  time: [
    fc.tuple(fc.constant('time.format'), entropy(20), layout),
    fc.tuple(
      fc.constant('time.parse'),
      entropy(20),
      layout,
      pick('', '', odd, words('1 9 99 -1 Feb PM Z +01:00 .5 pm 0')),
    ),
    fc.tuple(fc.constant('time.count'), entropy(80), duration),
  ],
  'net/url': [
    fc.tuple(fc.constant('url'), urlText, urlText),
    fc.tuple(fc.constant('query'), queryString, pick(wide, urlChars)),
  ],
};

export const topics = Object.keys(kinds);

/** Random cases of a topic: each its kind and arguments. The same seed, the same cases. */
export function casesOf(topic: string, count: number, seed: number): string[][] {
  return fc.sample(fc.oneof(...(kinds[topic] as fc.Arbitrary<string[]>[])), { numRuns: count, seed });
}
