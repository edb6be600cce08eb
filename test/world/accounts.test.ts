/** Signing in, beside what Python's own libraries make of the same, of which the SDK's server is built. */
import { describe, expect, test } from 'vitest';
import { accountUrl, isEmail, loginCookie, visitorOf } from '../../src/world/accounts';
import golden from './golden/frontend.json';

const cookies = golden.cookies as [email: string, admin: boolean, line: string][];

test.each(cookies)('the cookie of %s, administrator: %s', (login, admin, line) => {
  expect(loginCookie({ login, admin })).toBe(line);
  const [pair] = line.split(';');
  expect(visitorOf([['Cookie', `a=b; ${pair}; c=d`]])).toEqual({ login, admin });
});

test.each(golden.addresses)('the address that leads back to %s', (target, quoted) => {
  expect(accountUrl('login', target!, 'localhost:8080')).toBe(`/_ah/login?continue=${quoted}`);
});

const nobody = { login: '', admin: false };
describe('who is signed in', () => {
  test.each<[string, [string, string][], { login: string; admin: boolean }]>([
    ['no cookie', [], nobody],
    ['other cookies', [['Cookie', 'xdev_appserver_login=a@b:True:1; session=dev_appserver_login']], nobody],
    ['an empty one', [['Cookie', 'dev_appserver_login=']], nobody],
    ['no @', [['Cookie', 'dev_appserver_login=alice:True:1']], nobody],
    ['without quotes', [['cookie', 'dev_appserver_login=a@b.example:True:1']], { login: 'a@b.example', admin: true }],
    [
      'a forged id',
      [['Cookie', 'dev_appserver_login="a@b.example:False:999"']],
      { login: 'a@b.example', admin: false },
    ],
    ['cut short', [['Cookie', 'dev_appserver_login=a@b.example']], { login: 'a@b.example', admin: false }],
    ['true in another spelling', [['Cookie', 'dev_appserver_login="a@b:true:1"']], { login: 'a@b', admin: false }],
    [
      'two, as Python reads them',
      [['Cookie', 'dev_appserver_login=a@b:True:1; dev_appserver_login=c@d:False:2']],
      { login: 'c@d', admin: false },
    ],
    ['UTF-8 written by hand', [['Cookie', 'dev_appserver_login=\xc3\xa9@b:True:1']], { login: 'é@b', admin: true }],
    ['half a quote', [['Cookie', 'dev_appserver_login="a@b:True:1']], { login: '"a@b', admin: true }],
  ])('%s', (_, headers, visitor) => expect(visitorOf(headers)).toEqual(visitor));
});

test.each([
  ['a@b', true], ['test@example.com', true], ["o'hara+x@example.com", true],
  ['', false], ['alice', false], ['@', false], ['a@', false], ['a@b@c', false], ['a:b@c', false], ['a b@c', false], ['a;b@c', false],
  ['é@example.com', false], ['a"@c', false], ['a\r\nSet-Cookie:x@c', false], [`${'a'.repeat(250)}@b.example`, false],
])('%j can sign in: %s', (text, can) => expect(isEmail(text)).toBe(can)); // prettier-ignore
