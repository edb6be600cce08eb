/** Which session cookie leads to an item: the cookie whose value is the item's key, as the course's sessions have it. */
import { toBytes } from '../../browser/bytes';

export interface BrowserCookie {
  /** How the browser is called on the page. */
  browser: string;
  name: string;
  value: string;
}

/** Sentences such as `session-id of Browser 2 points here.`, one for each such cookie. `key` is a byte string. */
export function pointersTo(key: string, cookies: readonly BrowserCookie[]): string[] {
  return cookies
    .filter(({ value }) => value !== '' && toBytes(value) === key)
    .map(({ name, browser }) => `${name} of ${browser} points here.`);
}
