// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { toBytes, toText, toTextStrictly } from '../../src/browser/bytes';
import { pageOf, type HtmlPage } from '../../src/browser/page';

const typed = (type: string): [string, string][] => [['Content-Type', type]];
const utf8 = 'text/html; charset=utf-8';
function html(text: string, path = '/'): HtmlPage {
  const page = pageOf(typed(utf8), toBytes(text), path);
  if (page.as !== 'html') throw new Error('not shown as HTML');
  return page;
}

test('text is text, whatever it looks like', () => {
  expect(pageOf(typed('text/plain; charset=utf-8'), toBytes('<b>é</b>\n'))).toEqual({ as: 'text', text: '<b>é</b>\n' });
  expect(pageOf([], '')).toEqual({ as: 'text', text: '' });
  expect(pageOf(typed('application/json'), '{}')).toEqual({ as: 'text', text: '{}' });
  expect(pageOf(typed('image/png'), '\x89PNG').as).toBe('image');
});

const png = '\x89PNG\r\n\x1a\n';
test.each<[title: string, headers: [string, string][], body: string, as: string, type?: string]>([
  ['HTML without a type', [], ' \n<!DOCTYPE html><p>x', 'html'],
  ['a tag without a type', [], '<h1>x', 'html'],
  ['a comment without a type', [], '<!-- x --><q>', 'html'],
  ['an unknown tag without a type', [], '<q>x', 'text'],
  ['a longer name', [], '<brandnew >', 'text'],
  ['a picture without a type', [], png, 'image', 'image/png'],
  ['a JPEG without a type', [], '\xff\xd8\xff\xe0', 'image', 'image/jpeg'],
  ['a broken type', typed('nonsense'), '<p >', 'html'],
  ['bytes without a type', [], 'a\x00b', 'other', 'application/octet-stream'],
  ['bytes as text', typed('text/plain; charset=utf-8'), 'a\x00b', 'other', 'application/octet-stream'],
  ['bytes as text, no sniffing', [...typed('text/plain'), ['X-Content-Type-Options', 'nosniff']], 'a\x00b', 'text'],
  ['HTML as text', typed('text/plain'), '<html>', 'text'],
  ['a JPEG called PNG', typed('image/png'), '\xff\xd8\xff\xe0', 'image', 'image/jpeg'],
  ['an SVG', typed('image/svg+xml'), '<svg/>', 'image', 'image/svg+xml'],
  ['a PDF', typed('application/pdf'), '%PDF-1', 'other', 'application/pdf'],
])('%s', (_title, headers, body, as, type) => {
  const page = pageOf(headers, body);
  expect(page.as).toBe(as);
  if ('type' in page) expect(page.type).toBe(type);
});

test('a picture is a data: address, and nothing else', () => {
  expect(pageOf(typed('image/png'), png)).toMatchObject({ src: 'data:image/png;base64,iVBORw0KGgo=' });
  expect(pageOf(typed('image/x"onerror="x'), 'abc')).toMatchObject({ as: 'image', src: '' });
});

test.each([
  ['attachment; filename="a b.txt"', '/x', 'a b.txt'],
  ['attachment; filename=../../etc/passwd', '/x', 'passwd'],
  ['attachment', '/dir/photo.jpg?x', 'photo.jpg'],
  ['ATTACHMENT', '/', 'download'],
])('what is to be saved has a name: %s', (disposition, path, name) => {
  const headers: [string, string][] = [...typed('text/plain'), ['Content-Disposition', disposition]];
  expect(pageOf(headers, 'x', path)).toMatchObject({ as: 'other', type: 'text/plain', name });
});

test.each([
  ['text/html; charset=ISO-8859-1', '<p>\xe9', 'é'],
  ['text/html', '<p>\xe9', 'é'],
  ['text/html', '<p>\xc3\xa9', 'é'],
  ['text/html', '<meta charset=windows-1251><p>\xe9', 'й'],
  ['text/html; charset=utf-8', '<meta charset=windows-1251><p>\xc3\xa9', 'é'],
  ['text/html; charset=windows-1251', '\xef\xbb\xbf<p>\xc3\xa9', 'é'],
  ['text/html; charset=nonsense', '<p>\xc3\xa9', 'é'],
  ['text/html; charset="utf-8"', '<p>\xe9', '\ufffd'],
])('characters of %s, %j', (type, body, text) => {
  expect(pageOf(typed(type), body)).toMatchObject({ as: 'html', text });
});

describe('what a page is about', () => {
  test('title, text, and what is to be fetched from the app', () => {
    const page = html(
      `<title> A
       title </title><link rel="stylesheet" href="/a.css"><link rel="alternate stylesheet" href="/not.css">
       <link rel=stylesheet href=http://localhost:8080/b.css?v=1><style>p{}</style>
       <p>Zwölf <b>Boxer</b></p><img src="x.png"><img src="x.png"><img src="../y.png#z"><img src="http://evil.example/z.png">
       <img src="data:image/png;base64,AA"><img src=""><input type=image src=go.png><script>evil()</script>`,
      '/dir/page',
    );
    expect(page.title).toBe('A title');
    expect(page.text).toBe('Zwölf Boxer');
    expect(page.wants).toEqual({ images: ['/dir/x.png', '/y.png', '/dir/go.png'], styles: ['/a.css', '/b.css?v=1'] });
  });

  test.each([
    ['', undefined],
    ['<link rel="icon" href="i.png">', '/dir/i.png'],
    ['<link rel="shortcut icon" href="/s.ico">', '/s.ico'],
    ['<link rel=icon href="http://evil.example/i.png">', null],
    ['<link rel=icon href="data:,">', null],
    ['<link rel=icon href=a><link rel=icon href=b>', '/dir/b'],
  ])('the icon of %j', (head, icon) => expect(html(head, '/dir/page').icon).toBe(icon));

  test.each<[string, RegExp[]]>([
    ['<p>calm', []],
    ['<script>x</script>', [/^The page has scripts/]],
    ['<p onclick=x>', [/^The page has scripts/]],
    ['<a href=" JavaScript:x">', [/^The page has scripts/]],
    ['<meta http-equiv=Refresh content="0; url=\'http://evil.example/\'">', [/to go on to http:\/\/evil\.example\/ by itself/]],
    ['<meta http-equiv=refresh content=5>', [/to be loaded again by itself/]],
    ['<base href="http://evil.example/">', [/base element/]],
    ['<iframe src=x></iframe>', [/frames or plug-ins/]],
    ['<img src=//evil.example/x.png>', [/from other sites/]],
  ])('what is left out of %j is told', (text, notices) => {
    expect(html(text).notices).toEqual(notices.map((n) => expect.stringMatching(n)));
  }); // prettier-ignore
});

test('bytes and text', () => {
  expect(toBytes('é€')).toBe('\xc3\xa9\xe2\x82\xac');
  expect(toText('\xc3\xa9\xff')).toBe('é\ufffd');
  expect(toTextStrictly('\xc3\xa9')).toBe('é');
  expect(toTextStrictly('\xc3')).toBeUndefined();
});
