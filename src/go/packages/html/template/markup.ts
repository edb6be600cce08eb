/** HTML: text in its several places. Byte strings. */
import { decode } from '../../kit/utf8';
import { attrKind } from './attrs';
import { context, delimEnd, isInTag, type Context } from './context';
import { transitions } from './transition';
import { FAILSAFE } from './urls';

const BASE: Record<string, string> = {
  '\0': '\xef\xbf\xbd', '"': '&#34;', '&': '&amp;', "'": '&#39;', '+': '&#43;', '<': '&lt;', '>': '&gt;',
}; // prettier-ignore
const NOSPACE: Record<string, string> = {
  ...BASE, '\0': '&#xfffd;', '\t': '&#9;', '\n': '&#10;', '\v': '&#11;', '\f': '&#12;', '\r': '&#13;', ' ': '&#32;',
  '=': '&#61;', '`': '&#96;',
}; // prettier-ignore

/**
 * Escapes text.
 * @param norm it has its character references already: & stays
 */
export function escapeHTML(s: string, norm: boolean): string {
  return s.replace(/[\0"&'+<>]/g, (c) => (norm && c === '&' ? c : BASE[c]!));
}

/** Escapes text for an attribute without quotes. */
export function escapeNoSpace(s: string, norm: boolean): string {
  return s.replace(/[\0\t\n\v\f\r "&'+<=>`]|[\x80-\xff]+/g, (c) => {
    if (c < '\x80') return norm && c === '&' ? c : NOSPACE[c]!;
    let out = '';
    for (let i = 0; i < c.length;) {
      const got = decode(c, i);
      const r = got >> 3;
      const forbidden = (r >= 0xfdd0 && r <= 0xfdef) || (r >= 0xfff0 && r <= 0xffff);
      out += forbidden ? `&#x${r.toString(16)};` : c.slice(i, i + (got & 7));
      i += got & 7;
    }
    return out;
  });
}

/** HTML without its tags, for attributes. */
export function stripTags(s: string): string {
  let out = '';
  let c: Context = context();
  let i = 0;
  let allText = true;
  while (i !== s.length) {
    if (c.delim === 'delimNone') {
      const state = c.element !== 'elementNone' && !isInTag(c.state) ? 'stateRCDATA' : c.state;
      const [d, n] = transitions[state](c, s.slice(i));
      const end = i + n;
      if (c.state === 'stateText' || c.state === 'stateRCDATA') {
        let j = end;
        if (d.state !== c.state) {
          const open = s.lastIndexOf('<', end - 1);
          if (open >= i) j = open;
        }
        out += s.slice(i, j);
      } else allText = false;
      [c, i] = [d, end];
      continue;
    }
    const at = s.slice(i).search(delimEnd[c.delim]);
    if (at < 0) break;
    i += at + (c.delim === 'delimSpaceOrTagEnd' ? 0 : 1);
    c = context({ state: 'stateTag', element: c.element });
  }
  if (allText) return s;
  return c.state === 'stateText' || c.state === 'stateRCDATA' ? out + s.slice(i) : out;
}

/** A name for an attribute (or tag) that gives its value no meaning. */
export function filterName(name: string): string {
  const s = name.toLowerCase();
  return s === '' || attrKind(s) !== 'plain' || !/^[0-9a-z]*$/.test(s) ? FAILSAFE : s;
}
