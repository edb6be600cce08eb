/**
 * What `go build` prints about an app that does not compile, as the oracle's transcripts have it: Go 1.19's wordings, and
 * file names as seen from the folder where the oracle builds.
 */
import type { SourceText } from '../../src/world/demo';
import type { CompileError } from '../../src/world/trace';

/** Go 1.19's form of a message of today's. */
export function gcOutput(files: SourceText[], errors: CompileError[]): string {
  const main = files.some((f) => /^package main\b/m.test(f.text));
  const folder = main ? './' : '../handler/';
  const lines = errors.map((e) =>
    e.place.line > 0 ? `${folder}${e.place.file}:${e.place.line}:${e.place.column}: ${e.old ?? e.message}` : e.message,
  );
  return `# handler\n${lines.join('\n')}\n`;
}
