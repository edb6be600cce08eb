/**
 * What the timeline draws, from the trace: times in virtual ms, no pixels. Placing is apart (place.ts), so that the lanes can
 * run across or down.
 */
import { toText } from '../../browser/bytes';
import type { Held, TraceEvent } from '../../world/trace';
import type { MarkName } from '../parts/marks';
import { itemMark } from '../trace/logs';
import { callMark, type RequestView } from '../trace/requests';
import { readable } from '../trace/text';

/** A moment on the memcache lane. */
export interface LaneMark {
  id: string;
  at: number;
  mark: MarkName;
  word: string;
  /** Where the call came from: a vertical joins the two. Null: nobody called. */
  from: 'instance' | 'console' | null;
}

/** What is in view. */
export interface Span {
  from: number;
  to: number;
}

/** Milliseconds that are in view at once. */
const reach = 30_000;

/** Where the window begins that holds this moment: it turns like a page, so that nothing slides while one looks. */
export function windowStart(now: number): number {
  const page = 15_000;
  const last = 25_000;
  return now < last ? 0 : (Math.floor((now - last) / page) + 1) * page;
}

/** The window that begins there, with a little room before it: things that start with it have a beginning, too. */
export const spanFrom = (from: number): Span => ({ from: from - 500, to: from + reach });

/** The moments that the ruler names, five seconds apart. */
export const ticksFrom = (from: number): number[] => Array.from({ length: 7 }, (_, i) => from + i * 5_000);

/** The marks of the memcache lane that are in view, in order of time. */
export function laneMarks(requests: readonly RequestView[], events: readonly TraceEvent[], span: Span): LaneMark[] {
  const marks: LaneMark[] = [];
  for (const request of requests)
    for (const call of request.calls) {
      const mark = callMark(call);
      if (mark && call.reply) marks.push({ id: `r${call.rpc}`, at: call.reply.at, ...mark, from: 'instance' });
    }
  // A flush has one mark, whatever it emptied: the console's, or one for the items it dropped.
  const flushes = new Set(events.filter((e) => e.kind === 'console' && e.op === 'flush').map((e) => e.at));
  for (const e of events) {
    if (e.kind === 'console') {
      const [mark, word] = consoleMark(e);
      marks.push({ id: `c${e.seq}`, at: e.at, mark, word, from: 'console' });
    } else if (e.kind === 'item' && (e.change === 'expired' || e.change === 'evicted' || e.change === 'flushed')) {
      if (e.change === 'flushed' && flushes.has(e.at)) continue;
      if (e.change === 'flushed') flushes.add(e.at);
      marks.push({ id: `i${e.seq}`, at: e.at, mark: itemMark(e.change), word: e.change, from: null });
    }
  }
  return marks.filter((m) => m.at >= span.from && m.at <= span.to).sort((a, b) => a.at - b.at);
}

type ConsoleUse = Extract<TraceEvent, { kind: 'console' }>;

function consoleMark(e: ConsoleUse): [MarkName, string] {
  if (e.error) return ['error', e.error];
  switch (e.op) {
    case 'display':
      return e.found ? ['hit', 'hit'] : ['miss', 'miss'];
    case 'save':
      return ['store', 'stored'];
    case 'delete':
      return ['other', e.found ? 'deleted' : 'not there'];
    case 'flush':
      return ['evict', 'flushed'];
    case 'entity-put':
      return ['data', 'put'];
    case 'entity-delete':
      return ['data', 'deleted'];
  }
}

/** What the console did, for the browser lane. */
function consoleWords(e: ConsoleUse): string {
  const verb = {
    display: 'looks up',
    save: 'saves',
    delete: 'deletes',
    flush: 'flushes',
    'entity-put': 'puts',
    'entity-delete': 'deletes',
  }[e.op];
  return `console ${verb}${e.key === '' ? '' : ` ${readable(e.key, 16)}`}`;
}

/** The uses of the console in view. */
export function consoleVisits(events: readonly TraceEvent[], span: Span): { seq: number; at: number; text: string }[] {
  return events
    .filter((e): e is TraceEvent & ConsoleUse => e.kind === 'console' && e.at >= span.from && e.at <= span.to)
    .map((e) => ({ seq: e.seq, at: e.at, text: consoleWords(e) }));
}

/** A request as a box on the lanes of browser and instance. */
export interface RequestBox {
  id: number;
  client: string;
  from: number;
  /** Null while it waits. */
  to: number | null;
  title: string;
  /** The status, or what took its place; 'waiting' while it waits. */
  status: string;
  /** The beginning of the answer. */
  body: string;
  /** The function that answers, as far as the trace tells. */
  handler: string;
  failed: boolean;
  /** It is held: since when, and on which line. */
  held?: { from: number; line: number };
}

/** Since when the request that is held has been, with the steps between: the first time it was. */
export function heldSince(events: readonly TraceEvent[], held: Held | undefined): number | undefined {
  return events.find((e) => e.kind === 'held' && e.request === held?.request)?.at;
}

/** The requests in view. */
export function requestBoxes(
  requests: readonly RequestView[],
  span: Span,
  held?: { request: number; from: number; line: number },
): RequestBox[] {
  return requests
    .filter((r) => r.at <= span.to && (r.outcome?.at ?? span.to) >= span.from)
    .map((r) => {
      const { outcome } = r;
      const answer = outcome?.kind === 'answer' ? outcome : undefined;
      // A page's markup says nothing in a few letters, and a picture's bytes are none.
      const isMute = answer?.headers.some(([n, v]) => n.toLowerCase() === 'content-type' && /html|^image\//i.test(v));
      return {
        id: r.id,
        client: r.client,
        from: r.at,
        to: outcome?.at ?? null,
        title: `${r.method} ${readable(r.path, 20)}`,
        status: answer ? String(answer.status) : (outcome?.kind ?? 'waiting'),
        body: answer && !isMute ? readable(firstLine(answer.body), 14) : '',
        handler: (r.calls.find((c) => c.place?.func)?.place?.func ?? '').replace(/^.*\./, ''),
        ...(held?.request === r.id ? { held: { from: held.from, line: held.line } } : {}),
        failed: outcome !== undefined && (!answer || answer.status >= 500),
      };
    });
}

const firstLine = (body: string) => toText(body).trimStart().split('\n', 1)[0] ?? '';
