/**
 * Work ⇄ the text behind `#d=` of a link: JSON with a version, only what differs from the lesson, deflated, in
 * base64url. Whoever opens a link did not write it, so reading has limits before it unpacks, while it unpacks, and after.
 */
import { defaultSettings } from '../world/demo';
import type { Demo, SourceText } from '../world/demo';
import { BadData, readDemo, readFiles } from './readDemo';
import { codeAtEnd, sameFiles, type Work } from './work';

/** The version of the form below. A reader knows all versions ever made. */
const version = 1;
const maxPayload = 200_000;
const maxJson = 4_000_000;

interface Packed {
  v: typeof version;
  /** Each of these only when it is not the lesson's. */
  files?: SourceText[];
  settings?: Demo['settings'];
  seed?: number;
  script?: Demo['script'];
  /** Only when it is not the code that runs at the end. */
  editor?: SourceText[];
}

/** The state a lesson opens with, when nothing was done. */
export function startOf(lesson: { slug: string; files: SourceText[]; favicon?: boolean }): Work {
  const demo: Demo = {
    version: 1,
    lesson: lesson.slug,
    files: lesson.files,
    settings: lesson.favicon ? { ...defaultSettings, favicon: true } : defaultSettings,
    seed: 1,
    script: [],
  };
  return { demo, editor: lesson.files };
}

/** Packs a work for a link. `start` is the lesson's own state. */
export async function toPayload(work: Work, start: Work): Promise<string> {
  const packed: Packed = { v: version };
  if (!sameFiles(work.demo.files, start.demo.files)) packed.files = work.demo.files;
  if (JSON.stringify(work.demo.settings) !== JSON.stringify(start.demo.settings)) packed.settings = work.demo.settings;
  if (work.demo.seed !== start.demo.seed) packed.seed = work.demo.seed;
  if (work.demo.script.length > 0) packed.script = work.demo.script;
  if (!sameFiles(work.editor, codeAtEnd(work.demo))) packed.editor = work.editor;
  const bytes = new TextEncoder().encode(JSON.stringify(packed));
  return base64url(await pump(bytes, new CompressionStream('deflate-raw'), Infinity));
}

export type Opened = { ok: true; work: Work } | { ok: false; sentence: string };

/** Unpacks a link made for this lesson. Never throws: a bad link gives one sentence. */
export async function fromPayload(payload: string, start: Work): Promise<Opened> {
  try {
    if (payload.length > maxPayload) throw new BadData('it is too long');
    const json = await pump(fromBase64url(payload), new DecompressionStream('deflate-raw'), maxJson);
    const packed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as Partial<Packed> | null;
    if (typeof packed !== 'object' || packed === null || packed.v !== version)
      throw new BadData('it was made by another version of the playground');
    const demo = readDemo({
      version: 1,
      lesson: start.demo.lesson,
      files: packed.files ?? start.demo.files,
      settings: packed.settings ?? start.demo.settings,
      seed: packed.seed ?? start.demo.seed,
      script: packed.script ?? [],
    });
    return {
      ok: true,
      work: { demo, editor: packed.editor === undefined ? codeAtEnd(demo) : readFiles(packed.editor) },
    };
  } catch (e) {
    const why = e instanceof BadData ? e.message : 'it is damaged or cut short';
    return { ok: false, sentence: `This link cannot be opened: ${why}. Here is the lesson from its start.` };
  }
}

async function pump(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = through.writable.getWriter();
  // A damaged stream fails on both sides; the reading side reports it.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = through.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new BadData('it unpacks to too much');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const b of bytes) binary += String.fromCharCode(b);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new BadData('it is damaged or cut short');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
