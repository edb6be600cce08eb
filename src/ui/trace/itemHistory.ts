/**
 * What became of one key of memcache, from the trace. A change of an item and the reply of the call that made it tell the
 * same story; they are joined into one entry, because only the call knows its line and only the item its moment.
 */
import type { CodePlace, RpcOutcome, TraceEvent } from '../../world/trace';
import type { MarkName } from '../parts/marks';
import { itemMark } from './logs';
import { markOf, wordOf } from './requests';

export interface HistoryEntry {
  seq: number;
  /** Virtual ms. */
  at: number;
  mark: MarkName;
  /** `stored`, `hit`, `incremented` … */
  word: string;
  /** Number of the request whose code did it. */
  request?: number;
  /** Somebody used the console. */
  byConsole?: true;
  place?: CodePlace;
  /** Byte string, cut; the value afterwards. */
  value?: string;
}

type RpcEvent = Extract<TraceEvent, { kind: 'rpc' }>;
type ItemEvent = Extract<TraceEvent, { kind: 'item' }>;

/** Everything that happened to a key, oldest first. Names are byte strings. */
export function historyOf(events: readonly TraceEvent[], namespace: string, key: string): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const calls = new Map<number, RpcEvent>();
  /** Changes that no reply has claimed yet. */
  let open: { event: ItemEvent; entry: HistoryEntry }[] = [];

  const change = (event: ItemEvent) => {
    const { seq, at, change: what, by, value } = event;
    const entry: HistoryEntry = {
      seq,
      at,
      mark: itemMark(what),
      word: what,
      ...(value === undefined ? {} : { value }),
    };
    if (by === 'console') entry.byConsole = true;
    entries.push(entry);
    if (by === 'app') open.push({ event, entry });
  };
  const claim = (by: RpcEvent, outcome: RpcOutcome | undefined, seq: number, at: number) => {
    const origin = { request: by.request, ...(by.place ? { place: by.place } : {}) };
    const made = outcome ? changeOf[outcome.result] : 'flushed';
    const found = open.find(
      ({ event }) =>
        event.change === made && event.seq > by.seq && (outcome?.value === undefined || event.value === outcome.value),
    );
    if (found) {
      Object.assign(found.entry, origin);
      if (outcome?.result === 'counted') found.entry.word = 'incremented';
      open = open.filter((o) => o !== found);
    } else if (outcome) {
      const word = outcome.result === 'counted' ? 'incremented' : wordOf[outcome.result];
      const value = outcome.value === undefined ? {} : { value: outcome.value };
      entries.push({ seq, at, mark: markOf(outcome.result), word, ...origin, ...value });
    }
  };

  for (const e of events) {
    switch (e.kind) {
      case 'rpc':
        if (
          e.service === 'memcache' &&
          (e.method === 'FlushAll' || (e.namespace === namespace && e.keys.includes(key)))
        )
          calls.set(e.rpc, e);
        break;
      case 'item':
        if (e.namespace === namespace && e.key === key) change(e);
        break;
      case 'reply': {
        const call = calls.get(e.rpc);
        if (!call) break;
        if (call.method === 'FlushAll') claim(call, undefined, e.seq, e.at);
        else for (const o of e.outcomes) if (o.key === key) claim(call, o, e.seq, e.at);
        break;
      }
      case 'console':
        if (e.op === 'display' && namespace === '' && e.key === key) {
          const result = e.found ? 'hit' : 'miss';
          entries.push({ seq: e.seq, at: e.at, mark: result, word: result, byConsole: true });
        }
        break;
    }
  }
  return entries;
}

/** The change of an item that an outcome stands for. */
const changeOf: Partial<Record<RpcOutcome['result'], ItemEvent['change']>> = {
  stored: 'stored',
  counted: 'stored',
  deleted: 'deleted',
};
