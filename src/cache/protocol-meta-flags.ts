// Reads the flags of the meta commands: one letter each, some with a token behind.
import { fromBase64 } from './base64';
import { BAD_FORMAT, type Call, endOf } from './protocol-server';
import { parseFlags, parseInt32, parseUint64, type Uint64 } from './uint64';

const BAD_TOKEN = 'CLIENT_ERROR bad token in command line format\r\n';

/** What the flags of a meta command say. */
export interface Flags {
  /** The key, decoded if it came in base64. */
  key: string;
  binaryKey: boolean;
  /** The letters that were there. */
  has: Set<string>;
  /** N: the end of an item made on a miss. */
  vivify: number | null;
  /** T: the new end. */
  end: number | null;
  /** R: an item that ends before this wants a new value. */
  recache: number | null;
  clientFlags: number;
  cas: Uint64 | undefined;
  mode: string;
  initial: Uint64;
  delta: Uint64;
}

/** Reads the flags of a command, or the error line; the last complaint about a token wins, as in memcached. */
export function parseFlagWords(call: Call, tokens: readonly string[], first: number): Flags | string {
  const flags: Flags = {
    key: tokens[1] as string,
    binaryKey: false,
    has: new Set(),
    vivify: null,
    end: null,
    recache: null,
    clientFlags: 0,
    cas: undefined,
    mode: '',
    initial: 0,
    delta: 1,
  };
  let error = '';
  const end = (text: string): number | null => {
    const exptime = parseInt32(text);
    if (exptime === null) error = BAD_TOKEN;
    return exptime === null ? null : endOf(exptime, call);
  };
  const number = (text: string, complaint: string): Uint64 => {
    const value = parseUint64(text);
    if (value === null) error = complaint;
    return value ?? 0;
  };
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const letter = token[0] as string;
    const text = token.slice(1);
    if (letter >= '\x7f' || flags.has.has(letter)) return 'CLIENT_ERROR duplicate flag\r\n';
    flags.has.add(letter);
    switch (letter) {
      case 'b': {
        const key = fromBase64(flags.key);
        if (key === null) error = 'CLIENT_ERROR error decoding key\r\n';
        else flags.key = key;
        flags.binaryKey = true;
        break;
      }
      case 'N':
        flags.vivify = end(text);
        break;
      case 'T':
        flags.end = end(text);
        break;
      case 'R':
        flags.recache = end(text);
        break;
      case 'F': {
        const value = parseFlags(text);
        if (value === null) error = BAD_FORMAT;
        flags.clientFlags = value ?? 0;
        break;
      }
      case 'C':
        flags.cas = number(text, BAD_TOKEN);
        break;
      case 'D':
        flags.delta = number(text, 'CLIENT_ERROR invalid numeric delta value\r\n');
        break;
      case 'J':
        flags.initial = number(text, 'CLIENT_ERROR invalid numeric initial value\r\n');
        break;
      case 'M':
        if (text.length !== 1) error = 'CLIENT_ERROR incorrect length for M token\r\n';
        flags.mode = text;
        break;
      default:
        if (!'cfhIklLOPqstuv'.includes(letter)) return 'CLIENT_ERROR invalid flag\r\n';
    }
  }
  return error === '' ? flags : error;
}
