/** Reads the files of sources in cases/ (their first lines say how they are written). */
export interface Case {
  name: string;
  /** The whole Go file, as a byte string. */
  source: string;
}

/** `text` is the case file as a byte string. */
export function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [, kind, name, body] = /^(\w+) (.*)\n([^]*)$/.exec(part)!;
      const bytes = body!.replace(/\{\{([0-9a-f]{2})\}\}/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      if (kind === 'file') return { name: name!, source: bytes };
      if (kind === 'decl') return { name: name!, source: `package p\n\n${bytes}` };
      return { name: name!, source: `package p\n\nfunc f() {\n${bytes}}\n` };
    });
}
