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

/** The bytes of a file, as a byte string. Throws when it cannot be read. */
export async function fileBytes(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces, because a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** A data: URL of bytes. */
export function dataUrl(type: string, bytes: string): string {
  return `data:${type};base64,${btoa(bytes)}`;
}

/** Bytes for the platform's own functions. */
export const raw = (bytes: string): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes, (c) => c.charCodeAt(0));
