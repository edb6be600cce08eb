// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { dropInto, followed, fragmentOf, linkAt, submissionOf } from '../../src/browser/act';

const url = 'http://localhost:8080/dir/page?q';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const plain = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false };

test.each<[string, object, { url: string; newTab: boolean }]>([
  ['<a href="../up?x#y">', {}, { url: 'http://localhost:8080/up?x#y', newTab: false }],
  ['<a href=n target=_blank>', {}, { url: 'http://localhost:8080/dir/n', newTab: true }],
  ['<a href=n target=_TOP>', {}, { url: 'http://localhost:8080/dir/n', newTab: false }],
  ['<a href="">', { ctrlKey: true }, { url, newTab: true }],
  ['<a href="">', { button: 1 }, { url, newTab: true }],
  ['<a href="#x" target=other>', {}, { url: `${url}#x`, newTab: true }],
  ['<a href="http://evil.example/">', {}, { url: 'http://evil.example/', newTab: false }],
])('the link %s', (html, keys, want) => {
  const doc = parse(`${html}<b id=on>x</b></a>`);
  const link = linkAt(doc.querySelector('#on'))!;
  expect(followed(link, { ...plain, ...keys }, url)).toEqual(want);
});

test('what is no link, and what stays on the page', () => {
  const doc = parse('<p>x</p><a name=n>y</a><a href="#a%20b">z</a>');
  expect(linkAt(doc.querySelector('p'))).toBeUndefined();
  expect(linkAt(doc.querySelector('a'))).toBeUndefined();
  expect(linkAt(doc)).toBeUndefined();
  expect(fragmentOf(doc.querySelector('a[href]')!)).toBe('a b');
});

test('a form, even when its fields hide what it can do', () => {
  const doc = parse(
    '<form method=POST action=/to enctype=multipart/form-data><input name=getAttribute value=1><input name=action value=2><input name=method value=3><input name=no disabled><input type=checkbox name=off></form>',
  );
  expect(submissionOf(doc.querySelector('form')!, null, url)).toEqual({
    method: 'POST',
    url: 'http://localhost:8080/to',
    enctype: 'multipart/form-data',
    entries: [['getAttribute', '1'], ['action', '2'], ['method', '3']], // prettier-ignore
  });
});

test.each<[string, object | undefined]>([
  ['<form><button>', { method: 'GET', url, enctype: 'application/x-www-form-urlencoded', entries: [] }],
  ['<form method=dialog><button>', undefined],
  ['<form><button name=b value=1 formmethod=post formaction=/x formenctype=text/plain>', { method: 'POST', url: 'http://localhost:8080/x', enctype: 'text/plain', entries: [['b', '1']] }],
  ['<form method=put enctype=x/y><button>', { method: 'GET', url, enctype: 'application/x-www-form-urlencoded', entries: [] }],
  ['<form action="http://nowhere.invalid/" data-leads-to="javascript:x"><button>', { method: 'GET', url: 'javascript:x', enctype: 'application/x-www-form-urlencoded', entries: [] }],
])('the button of %s', (html, want) => {
  const doc = parse(html);
  expect(submissionOf(doc.querySelector('form')!, doc.querySelector('button'), url)).toEqual(want);
}); // prettier-ignore

test('a dropped file has no place on a page without a field for it', () => {
  const files = { length: 1, item: () => null } as unknown as FileList;
  expect(dropInto(parse('<p>x'), null, files)).toBe(false);
});
