/**
 * What stands before the app's instances: the sign-in pages of App Engine's development server (its login.py tells their
 * parameters), then what app.yaml says, then the app. A page of the front end is answered without an instance.
 */
import type { HttpResponse } from '../appengine/services';
import { fromBytes, toBytes } from '../go/syntax/source';
import { isEmail, loginCookie, logoutCookie, type Visitor } from './accounts';

/** A request as it reaches the front end. */
export interface FrontRequest extends Visitor {
  method: string;
  /** Path and query. */
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** Byte string. */
  body: string;
  /** The app's host, with its port. */
  host: string;
  /** Unix ms. */
  now: number;
}

/** Answers a request, or leaves it to the app. */
export type Front = (request: FrontRequest) => HttpResponse | undefined;

/** The front end's own pages: signing in and out. Undefined for any other address. */
export const accountPages: Front = (request) => {
  const [path] = request.path.split('?', 1);
  if (path !== '/_ah/login' && path !== '/_ah/logout') return undefined;
  const query = new URLSearchParams(request.path.slice(path.length));
  if (request.method === 'POST')
    new URLSearchParams(fromBytes(request.body)).forEach((value, name) => query.set(name, value));
  const action = path === '/_ah/logout' ? 'logout' : (query.get('action') ?? '').toLowerCase();
  const next = query.get('continue') ?? '';
  if (action === '') return loginPage(request, next, '');
  const redirect: [string, string][] = [
    ['Location', destination(next, path === '/_ah/logout' ? '/' : path, request.host)],
  ];
  if (action === 'logout') redirect.unshift(['Set-Cookie', logoutCookie]);
  const login = (query.get('email') ?? '').trim();
  if (action === 'login' && login !== '') {
    if (!isEmail(login)) return loginPage(request, next, login);
    redirect.unshift(['Set-Cookie', loginCookie({ login, admin: query.get('admin')?.toLowerCase() === 'true' })]);
  }
  return answer(request, 302, redirect, '');
};

/**
 * Where `continue` leads, whole. The development server would go anywhere; here an address of another host leads to `/`,
 * because a link made by somebody else may hold it.
 */
function destination(next: string, otherwise: string, host: string): string {
  const base = new URL(`http://${host}/`);
  try {
    const url = new URL(next === '' ? otherwise : next, base);
    return url.protocol === 'http:' && url.host === base.host ? url.href : base.href;
  } catch {
    return base.href;
  }
}

/** A whole answer, with what a server adds. `body` is a byte string. */
export function answer(
  { method, now }: Pick<FrontRequest, 'method' | 'now'>,
  status: number,
  headers: [name: string, value: string][],
  body: string,
): HttpResponse {
  const date: [string, string] = ['Date', new Date(now).toUTCString()];
  const length: [string, string][] = status === 304 ? [] : [['Content-Length', String(body.length)]];
  return { status, headers: [...headers, date, ...length], body: method === 'HEAD' ? '' : body };
}

/** A page of text; it is not to be kept. */
export function pageAnswer(request: FrontRequest, status: number, html: string): HttpResponse {
  const headers: [string, string][] = [
    ['Cache-Control', 'no-cache'],
    ['Content-Type', 'text/html; charset=utf-8'],
  ];
  return answer(request, status, headers, toBytes(html));
}

/** Text for HTML, inside of elements and of attributes in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** @param refused an address that cannot sign in; '' for none */
function loginPage(request: FrontRequest, next: string, refused: string): HttpResponse {
  const { login, admin } = request;
  const who = login === '' ? 'Nobody is signed in.' : `Signed in as ${login}${admin ? ', an administrator' : ''}.`;
  const problem =
    refused === ''
      ? ''
      : `\n  <p id="problem" role="alert">“${escaped(refused)}” is no e-mail address. It takes the form name@example.com.</p>`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Sign in</title>
<style>
  body { margin: 2rem auto; padding: 0 1rem; max-width: 24rem; font: 1rem/1.5 system-ui, sans-serif; }
  h1 { font-size: 1.4rem; }
  label[for="email"] { display: block; }
  input[type="email"] { box-sizing: border-box; width: 100%; font: inherit; padding: .3rem .5rem; }
  button { font: inherit; padding: .3rem .9rem; }
  #problem { border-left: 3px solid; padding-left: .6rem; }
  small { display: block; margin-top: 2rem; }
</style>
</head>
<body>
<main>
  <h1>Sign in</h1>
  <p>${escaped(who)}</p>${problem}
  <form method="get" action="/_ah/login">
    <p><label for="email">E-mail</label>
    <input id="email" name="email" type="email" autocomplete="email" value="${escaped(refused || login || 'test@example.com')}"></p>
    <p><input id="admin" name="admin" type="checkbox" value="True"${admin ? ' checked' : ''}>
    <label for="admin">Sign in as Administrator</label></p>
    <p><button name="action" value="Login">Log In</button>
    <button name="action" value="Logout">Log Out</button></p>
    <input name="continue" type="hidden" value="${escaped(next)}">
  </form>
  <small>This page stands in for Google’s, as it does on the development server: any address signs in, without a
  password.</small>
</main>
</body>
</html>
`; // prettier-ignore
  return pageAnswer(request, 200, html);
}
