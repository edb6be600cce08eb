const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The byte string in base64, padded. */
export function toBase64(bytes: string): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word =
      (bytes.charCodeAt(i) << 16) |
      (left > 1 ? bytes.charCodeAt(i + 1) << 8 : 0) |
      (left > 2 ? bytes.charCodeAt(i + 2) : 0);
    out += ALPHABET[word >> 18];
    out += ALPHABET[(word >> 12) & 63];
    out += left > 1 ? ALPHABET[(word >> 6) & 63] : '=';
    out += left > 2 ? ALPHABET[word & 63] : '=';
  }
  return out;
}

/** The byte string behind padded base64; null when the length or the padding is wrong. */
export function fromBase64(text: string): string | null {
  if (text.length === 0 || text.length % 4 !== 0) return null;
  let out = '';
  for (let i = 0; i < text.length; i += 4) {
    const last = i + 4 === text.length;
    const pad = last && text[i + 3] === '=' ? (text[i + 2] === '=' ? 2 : 1) : 0;
    let word = 0;
    for (let j = 0; j < 4; j++) {
      const digit = j >= 4 - pad ? 0 : ALPHABET.indexOf(text[i + j] as string);
      if (digit < 0) return null;
      word = (word << 6) | digit;
    }
    out += String.fromCharCode(word >> 16);
    if (pad < 2) out += String.fromCharCode((word >> 8) & 255);
    if (pad < 1) out += String.fromCharCode(word & 255);
  }
  return out;
}
