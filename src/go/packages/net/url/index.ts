import type { GoPackage } from '../../../machine/native';
import type { Value } from '../../../machine/values';
import { escape, MODES, unescape, UrlFault, validEncoded, type Mode } from './escape';
import { parseFragment, parsePath, parseUrl, resolvePath } from './parse';
import source from './url.go?raw';
import values from './values.go?raw';

const mode = (n: number): Mode => MODES[n]!;

/** Fields of a Go URL, by position. */
const [SCHEME, OPAQUE, USER, HOST, PATH, RAW_PATH, OMIT_HOST, FORCE_QUERY, RAW_QUERY, FRAGMENT, RAW_FRAGMENT] = [...Array(11).keys()] as [
  number, number, number, number, number, number, number, number, number, number, number,
]; // prettier-ignore

/** Runs `step`; a fault becomes what Go's `failure` reads. */
function problemOf(step: () => void): string {
  try {
    step();
    return '';
  } catch (e) {
    if (!(e instanceof UrlFault)) throw e;
    return e.kind[0]! + e.text;
  }
}

export const pkg: GoPackage = {
  path: 'net/url',
  files: [
    { name: 'url.go', text: source },
    { name: 'values.go', text: values },
  ],
  natives: {
    escape: (_t, s: string, m: number) => escape(s, mode(m)),
    unescape: (_t, s: string, m: number) => {
      let text = '';
      const problem = problemOf(() => (text = unescape(s, mode(m))));
      return [text, problem];
    },
    validEncoded: (_t, s: string, m: number) => validEncoded(s, mode(m)),
    resolvePath: (_t, base: string, ref: string) => resolvePath(base, ref),
    'URL.setPath': (_t, u: Value[], p: string) => problemOf(() => ([u[PATH], u[RAW_PATH]] = parsePath(p))),
    'URL.setFragment': (_t, u: Value[], f: string) =>
      problemOf(() => ([u[FRAGMENT], u[RAW_FRAGMENT]] = parseFragment(f))),
    'URL.parse': (_t, u: Value[], raw: string, request: boolean) =>
      problemOf(() => {
        const parts = parseUrl(raw, request);
        u[SCHEME] = parts.scheme;
        u[OPAQUE] = parts.opaque;
        u[USER] = parts.user;
        u[HOST] = parts.host;
        u[PATH] = parts.path;
        u[RAW_PATH] = parts.rawPath;
        u[OMIT_HOST] = parts.omitHost;
        u[FORCE_QUERY] = parts.forceQuery;
        u[RAW_QUERY] = parts.rawQuery;
      }),
  },
};
