// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toBytes, toText, toTextStrictly } from '../../src/browser/bytes';
import { pageOf } from '../../src/browser/page';

const typed = (type: string): [string, string][] => [['Content-Type', type]];

test('text is text, whatever it looks like', () => {
  expect(pageOf(typed('text/plain; charset=utf-8'), toBytes('<b>é</b>\n'))).toEqual({ as: 'text', text: '<b>é</b>\n' });
  expect(pageOf([], '')).toEqual({ as: 'text', text: '' });
  expect(pageOf(typed('application/json'), '{}')).toEqual({ as: 'text', text: '{}' });
});

test('HTML goes into a frame that may fetch nothing, and has a text', () => {
  const page = pageOf(
    typed('text/html; charset=utf-8'),
    toBytes('<title>t</title><style>p{}</style><p>Zwölf <b>Boxer</b></p><script>evil()</script>'),
  );
  if (page.as !== 'html') throw new Error('not shown as HTML');
  expect(page.text).toBe('Zwölf Boxer');
  expect(page.frame).toMatch(/^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  expect(page.frame).toContain('<p>Zwölf <b>Boxer</b></p>');
});

test('anything else is named', () => {
  expect(pageOf(typed('image/png'), '\x89PNG')).toEqual({ as: 'other', type: 'image/png' });
});

test('bytes and text', () => {
  expect(toBytes('é€')).toBe('\xc3\xa9\xe2\x82\xac');
  expect(toText('\xc3\xa9\xff')).toBe('é\ufffd');
  expect(toTextStrictly('\xc3\xa9')).toBe('é');
  expect(toTextStrictly('\xc3')).toBeUndefined();
});
