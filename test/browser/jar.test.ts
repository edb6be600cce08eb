import { describe, expect, it } from 'vitest';
import { Jar } from '../../src/browser/jar';

const epoch = Date.UTC(2026, 0, 1);
const jarWith = (path: string, ...lines: string[]) => {
  const jar = new Jar('localhost', epoch);
  jar.set(path, lines, 0);
  return jar;
};

describe('Jar', () => {
  const rows: [title: string, setAt: string, lines: string[], asked: string, at: number, header: string][] = [
    ['sends what was set', '/', ['a=1'], '/', 0, 'a=1'],
    ['keeps quotes', '/', ['a="x y"'], '/', 0, 'a="x y"'],
    ['defaults the path to the request’s folder', '/admin/login', ['a=1'], '/', 0, ''],
    ['matches whole path segments', '/', ['a=1; Path=/ad'], '/admin', 0, ''],
    ['matches below the path', '/', ['a=1; Path=/ad'], '/ad/min?x=1', 0, 'a=1'],
    ['sends longer paths first', '/', ['a=1; Path=/', 'b=2; Path=/x'], '/x/y', 0, 'b=2; a=1'],
    ['replaces a cookie in place', '/', ['a=1', 'b=2', 'a=3'], '/', 0, 'a=3; b=2'],
    ['drops at Max-Age', '/', ['a=1; Max-Age=10'], '/', 10_000, ''],
    ['keeps until Max-Age', '/', ['a=1; Max-Age=10'], '/', 9_999, 'a=1'],
    ['deletes with Max-Age 0', '/', ['a=1', 'a=; Max-Age=0'], '/', 0, ''],
    ['lets Max-Age win over Expires', '/', ['a=1; Max-Age=5; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], '/', 0, 'a=1'],
    ['obeys Expires on the virtual clock', '/', ['a=1; Expires=Thu, 01 Jan 2026 00:00:10 GMT'], '/', 10_000, ''],
    ['refuses a foreign domain', '/', ['a=1; Domain=example.com'], '/', 0, ''],
    ['refuses a cookie without a name', '/', ['=1', 'x'], '/', 0, ''],
  ];
  it.each(rows)('%s', (_title, setAt, lines, asked, at, header) => {
    expect(jarWith(setAt, ...lines).header(asked, at)).toBe(header);
  });

  it('lists attributes', () => {
    expect(jarWith('/', 'a=1; HttpOnly; Secure; SameSite=Lax; Max-Age=3').list(0)).toEqual([
      { name: 'a', value: '1', path: '/', expiresAt: 3000, httpOnly: true, secure: true, sameSite: 'Lax' },
    ]);
  });
});
