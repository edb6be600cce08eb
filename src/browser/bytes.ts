/** Texts are Unicode for people and byte strings (code units 0–255) on the wire; this is the edge between them. */

/** UTF-8 bytes of a text, as a byte string. */
export function toBytes(text: string): string {
  let bytes = '';
  for (const b of new TextEncoder().encode(text)) bytes += String.fromCharCode(b);
  return bytes;
}

/** The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. */
export function toText(bytes: string): string {
  return new TextDecoder().decode(raw(bytes));
}

/** The text of UTF-8 bytes, or undefined when they are not UTF-8. */
export function toTextStrictly(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw(bytes));
  } catch {
    return undefined;
  }
}

const raw = (bytes: string) => Uint8Array.from(bytes, (c) => c.charCodeAt(0));
