/**
 * Google accounts as App Engine's development server plays them: any e-mail signs in, the numeric id is made from it, and
 * the browser keeps who is signed in as a plain cookie.
 */
import { md5 } from '@noble/hashes/legacy.js';
import type { RequestInfo } from '../appengine/services';
import { fromBytes, stringToBytes, toBytes } from '../go/syntax/source';

/** Somebody who asks; `login` is an e-mail address, '' for nobody. */
export interface Visitor {
  login: string;
  admin: boolean;
}

const cookieName = 'dev_appserver_login';

/** The 21-digit user id: a 1, then the bytes of the e-mail's MD5 in two or three digits each, cut. */
function userId(email: string): string {
  let id = '1';
  for (const byte of md5(stringToBytes(toBytes(email.toLowerCase())))) id += String(byte).padStart(2, '0');
  return id.slice(0, 21);
}

/** What the platform tells a handler about who asks. */
export function requestInfo(request: { id: number; login: string; admin: boolean }, host: string): RequestInfo {
  const info = { admin: request.admin, host, requestLogId: `request-${request.id}` };
  if (request.login === '') return { ...info, userId: '', authDomain: '' };
  return { ...info, login: toBytes(request.login), userId: userId(request.login), authDomain: 'gmail.com' };
}

/**
 * Address of the sign-in or sign-out page that leads back to `destination`, in the development server's form.
 * A destination without a host is completed with the app's.
 */
export function accountUrl(page: 'login' | 'logout', destination: string, host: string): string {
  let full = destination;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(destination)) {
    full = `http://${host}${destination === '' ? '/' : destination}`;
  }
  const escaped = encodeURIComponent(full)
    .replace(/%2F/g, '/')
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `/_ah/${page}?continue=${escaped}`;
}

/**
 * Who is signed in, by the headers of a request. Like the development server, this believes the cookie: e-mail and
 * administrator are read from it, and the id in it, which a forger may have got wrong, is not looked at, because the id
 * follows from the e-mail. What has no @ in it is nobody.
 */
export function visitorOf(headers: readonly (readonly [name: string, value: string])[]): Visitor {
  const nobody = { login: '', admin: false };
  const cookies = headers.filter(([name]) => name.toLowerCase() === 'cookie').flatMap(([, value]) => value.split(';'));
  const found = cookies.findLast((pair) => pair.trim().startsWith(`${cookieName}=`));
  if (!found) return nobody;
  const value = found.trim().slice(cookieName.length + 1);
  const [email = '', admin] = value.replace(/^"(.*)"$/, '$1').split(':');
  return email.includes('@') ? { login: fromBytes(email), admin: admin === 'True' } : nobody;
}

/** Whether an address can stand in the cookie: printable ASCII without what separates things there. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[!-~]+$/.test(text) && /^[^",:;@\\]+@[^",:;@\\]+$/.test(text);
}

/** The Set-Cookie line that signs in. In quotes, because Python, in which the SDK's server is written, puts them there. */
export function loginCookie({ login, admin }: Visitor): string {
  return `${cookieName}="${login}:${admin ? 'True' : 'False'}:${userId(login)}"; Path=/`;
}

/** The Set-Cookie line that signs out. */
export const logoutCookie = `${cookieName}=; Max-Age=0; Path=/`;
