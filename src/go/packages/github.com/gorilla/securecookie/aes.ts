/** AES in counter mode (FIPS 197; NIST SP 800-38A, section 6.5): the same step encrypts and decrypts. */

const double = (b: number): number => ((b << 1) ^ (b & 0x80 ? 0x11b : 0)) & 0xff;

/** Substitution of bytes: inverse in the field of 256 elements, then bits mixed. Computed, not listed. */
const sbox = new Uint8Array(256);
for (let p = 1, q = 1, first = true; first || p !== 1; first = false) {
  p ^= double(p); // times 3
  q ^= q << 1; // divided by 3
  q ^= q << 2;
  q ^= q << 4;
  q &= 0xff;
  if (q & 0x80) q ^= 0x09;
  const turn = (n: number): number => (q << n) | (q >> (8 - n));
  sbox[p] = (q ^ turn(1) ^ turn(2) ^ turn(3) ^ turn(4) ^ 0x63) & 0xff;
}
sbox[0] = 0x63;

/** The keys of all rounds, 16 bytes each. */
function expand(key: Uint8Array): Uint8Array {
  const n = key.length;
  const out = new Uint8Array(16 * (n / 4 + 7));
  out.set(key);
  let round = 1;
  for (let i = n; i < out.length; i += 4) {
    const word = [out[i - 4]!, out[i - 3]!, out[i - 2]!, out[i - 1]!];
    if (i % n === 0) {
      word.push(word.shift()!);
      for (let j = 0; j < 4; j++) word[j] = sbox[word[j]!]!;
      word[0]! ^= round;
      round = double(round);
    } else if (n === 32 && i % n === 16) {
      for (let j = 0; j < 4; j++) word[j] = sbox[word[j]!]!;
    }
    for (let j = 0; j < 4; j++) out[i + j] = out[i + j - n]! ^ word[j]!;
  }
  return out;
}

/** One block of 16 bytes, encrypted. */
function encrypt(keys: Uint8Array, block: Uint8Array): Uint8Array {
  let s = block.map((b, i) => b ^ keys[i]!);
  for (let at = 16; at < keys.length; at += 16) {
    const t = new Uint8Array(16);
    // Bytes substituted, rows shifted.
    for (let i = 0; i < 16; i++) t[i] = sbox[s[(i + 4 * (i % 4)) % 16]!]!;
    if (at + 16 < keys.length) {
      for (let c = 0; c < 16; c += 4) {
        const [a, b, d, e] = [t[c]!, t[c + 1]!, t[c + 2]!, t[c + 3]!];
        const all = a ^ b ^ d ^ e;
        t[c] = a ^ all ^ double(a ^ b);
        t[c + 1] = b ^ all ^ double(b ^ d);
        t[c + 2] = d ^ all ^ double(d ^ e);
        t[c + 3] = e ^ all ^ double(e ^ a);
      }
    }
    s = t.map((b, i) => b ^ keys[at + i]!);
  }
  return s;
}

/** Data with the key's stream put over it. The key is 16, 24 or 32 bytes, `iv` 16: the first counter. */
export function counter(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const keys = expand(key);
  const count = iv.slice();
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 16) {
    const stream = encrypt(keys, count);
    for (let i = at; i < Math.min(at + 16, data.length); i++) out[i] = data[i]! ^ stream[i - at]!;
    // The counter is one large number; a byte that turns to 0 carries over.
    for (let i = 15; i >= 0; i--) {
      count[i] = (count[i]! + 1) & 0xff;
      if (count[i] !== 0) break;
    }
  }
  return out;
}
