import type { GoPackage } from '../../../machine/native';
import { byteString, bytesOf } from '../../kit/slices';
import { bytesToString } from '../../../syntax/source';
import { decode, decodeLast, encode, runeCount, validRune, validUtf8 } from '../../kit/utf8';
import type { Slice } from '../../../machine/values';
import source from './utf8.go?raw';

const pair = (packed: number): [number, number] => [packed >> 3, packed & 7];

/** Whether a byte string begins with a whole rune, or with bytes that can never become one. */
function full(s: string): boolean {
  if (s === '') return false;
  if ((decode(s, 0) & 7) > 1 || s.charCodeAt(0) < 0x80) return true;
  const need = s.charCodeAt(0) >= 0xf0 ? 4 : s.charCodeAt(0) >= 0xe0 ? 3 : 2;
  if (s.length >= need) return true;
  // The beginning of a rune is one that some ending makes valid.
  for (const tail of ['\x80', '\xa0', '\x90', '\xbf'])
    if ((decode((s + tail.repeat(3)).slice(0, 4), 0) & 7) > 1) return false;
  for (const tail of ['\x80\x80', '\x90\x80\x80', '\xa0\x80'])
    if ((decode((s + tail).slice(0, 4), 0) & 7) > 1) return false;
  return true;
}

const head = (p: Slice | null): string => bytesToString(bytesOf(p).subarray(0, 4));
const tail = (p: Slice | null): string => bytesToString(bytesOf(p).subarray(-4));

export const pkg: GoPackage = {
  path: 'unicode/utf8',
  files: [{ name: 'utf8.go', text: source }],
  natives: {
    RuneCountInString: (_t, s: string) => runeCount(s),
    RuneCount: (_t, p: Slice | null) => runeCount(byteString(p)),
    RuneLen: (_t, r: number) => (validRune(r) ? encode(r).length : -1),
    ValidString: (_t, s: string) => validUtf8(s),
    Valid: (_t, p: Slice | null) => validUtf8(byteString(p)),
    ValidRune: (_t, r: number) => validRune(r),
    DecodeRuneInString: (_t, s: string) => pair(decode(s, 0)),
    DecodeRune: (_t, p: Slice | null) => pair(decode(head(p), 0)),
    DecodeLastRuneInString: (_t, s: string) => pair(decodeLast(s, s.length)),
    DecodeLastRune: (_t, p: Slice | null) => {
      const s = tail(p);
      return pair(decodeLast(s, s.length));
    },
    FullRune: (_t, p: Slice | null) => full(head(p)),
    FullRuneInString: (_t, s: string) => full(s.slice(0, 4)),
  },
};
