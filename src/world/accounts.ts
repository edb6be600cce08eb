/**
 * Google accounts as App Engine's development server plays them: any e-mail signs in, and the numeric id is made from it.
 */
import { md5 } from '@noble/hashes/legacy.js';
import type { RequestInfo } from '../appengine/services';
import { stringToBytes, toBytes } from '../go/syntax/source';

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
