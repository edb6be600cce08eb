/** Reads a handler from disk: a folder, or a single .go file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { bytesToString, fromBytes } from '../../src/go/syntax/source';
import type { SourceText } from '../../src/world/demo';

export function readHandler(path: string): SourceText[] {
  if (!statSync(path).isDirectory()) return [read(path, basename(path))];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && !/\.(requests|expected)\.json$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort()
    .map((file) => read(file, relative(path, file)));
}

function read(path: string, name: string): SourceText {
  return { name, text: fromBytes(bytesToString(readFileSync(path))) };
}
