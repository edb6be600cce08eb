/** Random templates: text with actions, and pages with actions in every context that html/template knows. */
import { many, odd, pick, rarely, seq, type Text, words } from './grammar';

const spaced = (part: Text): Text => part.map((s) => s.replaceAll('\x01', ' '));
const field = words(
  '. . $.S $.T $.N $.F $.B $.Z $.L $.M $.U $.I $.A $.C $.V $.E $.H $.J $.Y $.R $.Q $.G $.K $.W $.D $.O $.P $.X $.U.Name $.U.Age $.U.Friends $.U.Tags $ .S .T .N .H .J .O .U.Name',
);
const text = spaced(
  words(
    '$.S $.T $.O $.P $.U.Name $.U.Greeting "lit" `raw` "<&>" "" "a\\"b" $.S .S .U.Name (print\x01$.R) (print\x01$.N)',
  ),
);
const integer = spaced(words("$.N $.X 0 1 2 -1 $.U.Age 3 'a' 0x1F 1_000 (len\x01$.S) (len\x01$.L) $.X $.X"));
const wrong = words(
  '.Nope .U.private .U.Nope .S.x .M.a .M.name .Z.x .U.Fail .U.Nothing .D.x nil .U.Pointer .U.Add nope $nope .U.Tags.a .L.x .N.x (user).Nope nilp.Name',
);
const literal = words('true false 1.5 1e3 1i "s" \'x\' 0 100 1e19 .5');

/** Something that can stand as an argument. */
const argument = pick(
  field,
  field,
  field,
  field,
  text,
  text,
  integer,
  literal,
  pick(wrong, field, field, field, field, field),
);
const call = pick(
  seq('upper ', text),
  seq('add ', integer, ' ', integer),
  seq('len ', argument),
  seq('index ', argument, ' ', pick(integer, text)),
  seq('index ', words('$.L $.I $.D $.M $.U.Tags $.U.Friends $.S .L'), ' ', pick(integer, text)),
  seq('slice ', words('$.S $.I $.L $.U.Friends $.N .S'), ' ', integer, rarely(seq(' ', integer), 1)),
  seq(words('eq ne lt le gt ge'), ' ', argument, ' ', argument),
  seq(words('eq lt ge'), ' ', integer, ' ', integer),
  seq('eq ', text, ' ', text, ' ', text),
  seq(words('and or'), ' ', argument, ' ', argument, rarely(seq(' ', argument), 1)),
  seq('not ', argument),
  seq(words('print println html js urlquery any list'), ' ', argument, rarely(seq(' ', argument), 1)),
  seq('printf ', words('"%v" "%s" "%q" "%d" "%5.1f" "%x" "%v-%v" "<%s>" "%T"'), ' ', argument),
  seq('call fn ', integer),
  seq('half ', pick(words('1.5 $.F 3'), argument)),
  seq('u8 ', integer),
  seq('flag ', argument),
  seq('safe ', text),
  seq('join $.U.Friends ', text),
  seq('$.U.Add ', integer, ' ', integer),
  seq('$.U.List ', text, rarely(seq(' ', text), 1)),
  seq('$.U.Any ', argument),
  pick(
    words('user user.Name user.Pointer user.Greeting nilp $.U.Greeting'),
    words('user fail boom nope .U.Fail .U.Nothing user.Pointer'),
  ),
  seq(
    words('upper add eq index len join call half print any html .S .U.Name .U.Add 1 nil'),
    rarely(seq(' ', argument), 1),
    rarely(seq(' ', argument), 1),
  ),
);
const nested = seq(words('print upper len not any html eq'), ' (', call, ')');
const operand = pick(field, field, field, argument, call, nested, seq('(', call, ')'));
const piped = pick(
  'html',
  'js',
  'urlquery',
  'print',
  'println',
  'len',
  'upper',
  'any',
  'not',
  'printf "%q"',
  'printf "%v|%v" 1',
  'eq 1',
  'index $.M',
  'safe',
  'flag',
  'add 1',
  '$.U.Any',
);
const pipeline = pick(operand, operand, operand, seq(operand, ' | ', piped), seq(operand, ' | ', piped, '|', piped));

const open = pick('{{', '{{', '{{', '{{', '{{- ');
const close = pick('}}', '}}', '}}', '}}', ' -}}');
const output = seq(open, pipeline, close);
const simple = seq('{{', field, '}}');

/** Text around actions that loop, choose and call; `body` is what stands in them. */
function control(body: Text): Text {
  return pick(
    seq(open, 'if ', pipeline, close, body, '{{end}}'),
    seq('{{if ', pipeline, '}}', body, '{{else}}', body, '{{end}}'),
    seq('{{if ', pipeline, '}}', body, '{{else if ', pipeline, '}}', body, '{{else}}', body, '{{end}}'),
    seq('{{range ', pick(words('$.L $.I $.M $.D $.U.Friends $.U.Tags .Z .N $.L $.I'), pipeline), '}}', body, '{{end}}'),
    seq(
      '{{range ',
      words('$i,$e $e,$i $e,$k'),
      ' := ',
      words('$.L $.I $.M $.D $.U.Friends $.U.Tags'),
      '}}{{',
      words('$e $e $e .'),
      '}}',
      body,
      '{{else}}',
      body,
      '{{end}}',
    ),
    seq(
      '{{range $.L}}',
      body,
      pick('{{break}}', '{{continue}}', '{{if .}}{{break}}{{end}}', '{{if .}}{{continue}}{{end}}'),
      body,
      '{{end}}',
    ),
    seq('{{with ', pipeline, '}}', body, '{{else}}', body, '{{end}}'),
    seq('{{with ', pick('$x := ', ''), pipeline, '}}', body, '{{.}}{{end}}'),
    seq('{{$x := ', pipeline, '}}', body, '{{$x}}', rarely(seq('{{$x = ', pipeline, '}}{{$x}}'), 1)),
    seq('{{template "x"', pick('', ' .', ' .U', ' .S'), '}}', body),
    seq('{{block "', words('x y z'), '" ', argument, '}}', body, '{{end}}'),
    seq('{{/* ', words('c a*b'), ' */}}', body),
  );
}

const loose = pick(
  ' ',
  '\n',
  'word',
  odd,
  words(
    '}} { {{ {{{ {{}} {{end}} {{else}} {{- -}} {{/* */}} {{break}} {{continue}} {{if}} {{range}} {{.S}} {{template "nope"}} {{define "x"}}',
  ),
);
const line = pick(output, output, output, ' ', '\n', 'text', ' a ', rarely(loose, 3));
const lines = many(line, 3);
const inner = many(pick(line, control(lines)), 3);
const outer = many(pick(line, line, control(inner), control(lines)), 4, 1);
const defines = pick(
  '',
  '',
  seq('{{define "x"}}', lines, '{{end}}'),
  seq('{{define "', words('x y z'), '"}}', inner, '{{end}}'),
);
export const bodyText: Text = outer;
export const actionText: Text = seq(defines, outer, rarely(defines, 3));

// Pages: each context as text with holes for an action.

const hole = pick(simple, simple, output);
/** Now and then under a condition, so that contexts must meet again. */
const inside = (piece: Text): Text =>
  pick(
    piece,
    piece,
    piece,
    seq('{{if $.B}}', piece, '{{end}}'),
    seq('{{if $.B}}', piece, '{{else}}', piece, '{{end}}'),
    seq('{{range $.L}}', piece, '{{end}}'),
    seq('{{range $.L}}', piece, '{{if .}}', words('{{break}} {{continue}}'), '{{end}}', piece, '{{end}}'),
    seq('{{with $.S}}', piece, '{{end}}'),
    seq(piece, '{{template "x" .}}', piece),
  );
const of = (...parts: (string | Text)[]): Text => many(inside(pick(hole, hole, ...parts)), 4, 1);

const jsText = of(
  'var x = ',
  ';',
  '\n',
  ' + ',
  ' / ',
  '/',
  '"',
  "'",
  seq('"', hole, '"'),
  seq("'a", hole, "b'"),
  seq('/', hole, '/g'),
  seq('/[', hole, ']/'),
  '// c\n',
  seq('// ', hole, '\n'),
  seq('/* ', hole, ' */'),
  seq('`', hole, '`'),
  '`',
  'x++ /',
  'return /',
  'f(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '\\',
  'a: ',
  '\u2028',
  '<!--',
  '-->',
  '=',
  '1',
  'x.y',
  '</b>',
  '/*',
  '*/',
  "'\\''",
  '<script>',
  '+-',
  '#!',
);
const cssText = of(
  'p { color: ',
  '}',
  ';',
  ': ',
  'url(',
  seq('url(', hole, ')'),
  seq('url("', hole, '")'),
  seq("url('/x?a=", hole, "')"),
  seq('"', hole, '"'),
  seq("'", hole, "'"),
  seq('/* ', hole, ' */'),
  '// c\n',
  'url( "',
  '"',
  "'",
  '\\',
  '\\0a ',
  ')',
  'expression(',
  '-moz-',
  '#',
  '.a ',
  '/',
  '/*',
  '*/',
  'background: ',
  '\n',
  'x',
);
const urlText = of(
  '/',
  '?',
  '&amp;',
  '=',
  '#',
  'http://h/',
  'javascript:',
  '?q=',
  'a b',
  '&',
  '%20',
  ':',
  '//',
  'mailto:',
  'data:text/html,',
  'é',
);
const srcset = of('a.png', ' 1x, ', ',', ' 2x', '/b?c ', ' ');
const attrText = of('a', ' ', '&lt;', '<', 'x:y', '=', '/', '`', '&', '>');

const attrName = words(
  'title class href src style onclick data-x data-href srcset action content value xmlns:x on svg:href x-y ID HREF OnClick formaction data-onclick my-url srcdoc async type data-style',
);
/** Attribute names with what may stand in them. */
const attr = pick(
  seq(words('title class value alt data-x xmlns:x ID'), '=', words('" \''), '\x01', attrText, '\x01'),
  seq(
    words('href src action data-href formaction HREF cite my-url xlink:href'),
    '=',
    words('" \''),
    '\x01',
    urlText,
    '\x01',
  ),
  seq('srcset=', words('" \''), '\x01', srcset, '\x01'),
  seq(words('style data-style'), '=', words('" \''), '\x01', cssText, '\x01'),
  seq(words('onclick OnLoad onx data-onclick'), '=', words('" \''), '\x01', jsText, '\x01'),
  seq('srcdoc=', words('" \''), '\x01', attrText, '\x01'),
  // Close the quotation as it was opened, and leave the other marks as they are.
).map((s) => {
  const mark = /=(["'])\x01/.exec(s)?.[1] as string;
  return s.replace(/(["'])\x01/, '$1').replaceAll('\x01', mark);
});
const bare = seq(
  attrName,
  pick('=', ' = '),
  pick(hole, seq('a', hole), seq(hole, 'b'), seq('/x?', hole), 'x', seq('javascript:', hole)),
);
const named = pick(
  hole,
  seq(hole, '="x"'),
  seq('data-', hole, '="', hole, '"'),
  seq(hole, '=', hole),
  seq('on', hole, '=1'),
  seq(words('x href'), hole, '="', hole, '"'),
  'checked',
  '/',
  '"',
  "'",
  '=',
  '<',
);
const attrs = many(seq(pick(' ', ' ', '\n', ''), inside(pick(attr, attr, attr, bare, named, attr))), 3);
const tag = pick(
  seq('<', words('a p img div A input b svg:a custom-x form'), attrs, pick('>', '>', '>', '/>', ' >', '')),
  seq('<', words('p a'), attrs, '>', hole, '</', words('p a'), '>'),
  words('</p> <br> </a> <p </p <b>'),
  seq('<', hole, '>'),
  seq('</', hole, '>'),
  seq('<h', hole, '>'),
);
const scriptOpen = pick(
  '<script>',
  '<script>',
  '<SCRIPT>',
  '<script type="text/javascript">',
  '<script type="application/json">',
  '<script type="text/template">',
  '<script type="module">',
  '<script type="application/ld+json">',
  "<script type='text/html' async>",
  '<script src="{{.P}}">',
  '<script type={{.S}}>',
  '<script type=" TEXT/JavaScript;x=y">',
);
const block = pick(
  tag,
  tag,
  tag,
  tag,
  seq(scriptOpen, jsText, pick('</script>', '</script>', '</script>', '</SCRIPT >', '')),
  seq(
    pick('<style>', '<style>', '<style type="text/css">', '<STYLE>'),
    cssText,
    pick('</style>', '</style>', '</style>', ''),
  ),
  seq('<title>', of('a', '<b>', '</', '&amp;', '</titl'), pick('</title>', '</title>', '')),
  seq('<textarea', attrs, '>', of('a', '\n', '<p>', '&'), '</textarea>'),
  seq('<!-- ', of('a', '--', '>', '<p>'), ' -->'),
  pick(
    '<!DOCTYPE html>',
    '<![CDATA[x]]>',
    '<?xml?>',
    '<!x>',
    '<!--[if IE]>x<![endif]-->',
    '<',
    '<3',
    '&lt;',
    '<!-',
    '-->',
    '<!--',
  ),
  hole,
  hole,
  odd,
  seq('text ', hole, ' more'),
);
const blocks = many(inside(block), 3, 1);
const pageDefines = pick(
  seq('{{define "x"}}', pick(hole, blocks, jsText, cssText, urlText, attrText, 'x'), '{{end}}'),
  '{{define "x"}}{{.}}{{end}}',
  '{{define "x"}}{{.}}{{if .U}}{{template "x" .U}}{{end}}{{end}}',
  '{{define "x"}}plain{{end}}',
);
export const pageText: Text = seq(
  pageDefines,
  many(pick(inside(block), inside(block), control(blocks), control(block)), 4, 1),
);
