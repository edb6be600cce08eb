/**
 * bcrypt (Provos and Mazières, "A Future-Adaptable Password Scheme") over Blowfish. Blowfish's tables are the digits of
 * π, so they are computed, not listed: 1042 words behind the point.
 */
const ROUNDS = 16;
const P_WORDS = ROUNDS + 2;
const S_WORDS = 4 * 256;

/** arctan(1/x), scaled by `one`. */
function arctan(x: bigint, one: bigint): bigint {
  const square = x * x;
  let power = one / x;
  let sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= square;
    sum += sign * (power / n);
  }
  return sum;
}

let tables: Int32Array | undefined;

/** P then S, as Blowfish begins. */
function initial(): Int32Array {
  if (tables) return tables;
  const words = P_WORDS + S_WORDS;
  const spare = 64n;
  const one = 1n << (BigInt(words * 32) + spare);
  // Machin's formula.
  const pi = 4n * (4n * arctan(5n, one) - arctan(239n, one));
  const digits = ((pi - 3n * one) >> spare).toString(16).padStart(words * 8, '0');
  tables = Int32Array.from({ length: words }, (_, i) => parseInt(digits.slice(i * 8, i * 8 + 8), 16) | 0);
  return tables;
}

/** A key or salt as words, going round. */
function words(bytes: Uint8Array): Int32Array {
  const out = new Int32Array(P_WORDS);
  for (let i = 0, at = 0; i < P_WORDS; i++) {
    let w = 0;
    for (let j = 0; j < 4; j++, at = (at + 1) % bytes.length) w = (w << 8) | bytes[at]!;
    out[i] = w;
  }
  return out;
}

class Blowfish {
  private readonly p: Int32Array;
  private readonly s: Int32Array;
  left = 0;
  right = 0;

  constructor() {
    this.p = initial().slice(0, P_WORDS);
    this.s = initial().slice(P_WORDS);
  }

  /** Encrypts `left` and `right` in place. */
  encrypt(): void {
    const { p, s } = this;
    let l = this.left ^ p[0]!;
    let r = this.right;
    for (let i = 1; i <= ROUNDS; i += 2) {
      r ^=
        p[i]! ^ (((s[l >>> 24]! + s[256 + ((l >>> 16) & 255)]!) ^ s[512 + ((l >>> 8) & 255)]!) + s[768 + (l & 255)]!);
      l ^=
        p[i + 1]! ^
        (((s[r >>> 24]! + s[256 + ((r >>> 16) & 255)]!) ^ s[512 + ((r >>> 8) & 255)]!) + s[768 + (r & 255)]!);
    }
    this.left = r ^ p[P_WORDS - 1]!;
    this.right = l;
  }

  /** Mixes a key in; the tables are then made anew, with the salt if there is one. */
  expand(key: Int32Array, salt?: Int32Array): void {
    const { p, s } = this;
    for (let i = 0; i < P_WORDS; i++) p[i]! ^= key[i]!;
    this.left = this.right = 0;
    let at = 0;
    for (const table of [p, s]) {
      for (let i = 0; i < table.length; i += 2) {
        if (salt) {
          // 16 bytes of salt: four words, going round.
          this.left ^= salt[at]!;
          this.right ^= salt[at + 1]!;
          at = (at + 2) & 3;
        }
        this.encrypt();
        table[i] = this.left;
        table[i + 1] = this.right;
      }
    }
  }
}

const ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** bcrypt's own base64, without padding. */
export function encode(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let n = 0;
  for (const b of bytes) {
    bits = (bits << 8) | b;
    for (n += 8; n >= 6; n -= 6) out += ALPHABET[(bits >> (n - 6)) & 63];
  }
  return n > 0 ? out + ALPHABET[(bits << (6 - n)) & 63]! : out;
}

function decode(text: string): Uint8Array {
  const out: number[] = [];
  let bits = 0;
  let n = 0;
  for (const c of text) {
    bits = (bits << 6) | ALPHABET.indexOf(c);
    n += 6;
    if (n >= 8) out.push((bits >> (n -= 8)) & 255);
  }
  return Uint8Array.from(out);
}

/** The 31 characters of a hash. `salt` is 22 characters of its alphabet. */
export function bcrypt(password: Uint8Array, cost: number, salt: string): string {
  const ended = new Uint8Array(password.length + 1);
  ended.set(password);
  const key = words(ended);
  const saltWords = words(decode(salt));
  const fish = new Blowfish();
  fish.expand(key, saltWords);
  for (let n = 2 ** cost; n > 0; n--) {
    fish.expand(key);
    fish.expand(saltWords);
  }
  const text = 'OrpheanBeholderScryDoubt';
  const sum = new DataView(new ArrayBuffer(24));
  for (let i = 0; i < 24; i += 8) {
    const word = (at: number): number => words(Uint8Array.from(text.slice(at, at + 4), (c) => c.charCodeAt(0)))[0]!;
    fish.left = word(i);
    fish.right = word(i + 4);
    for (let j = 0; j < 64; j++) fish.encrypt();
    sum.setInt32(i, fish.left);
    sum.setInt32(i + 4, fish.right);
  }
  // The last byte is left out, always has been.
  return encode(new Uint8Array(sum.buffer, 0, 23));
}
