/** The trace as lines of a log: everything that happened, in words. */
import type { TraceEvent } from '../../world/trace';
import type { MarkName } from '../parts/marks';
import { markOf, statusText, wordOf } from './requests';
import { readable } from './text';
import { bytesText } from './time';

export interface LogLine {
  seq: number;
  at: number;
  who: string;
  mark?: MarkName;
  text: string;
}

/** The lines, oldest first. What an RPC met is told by the item's own line when there is one. */
export function logLines(events: readonly TraceEvent[]): LogLine[] {
  const names = new Map<number, string>();
  const lines: LogLine[] = [];
  for (const e of events) {
    const add = (who: string, text: string, mark?: MarkName) => lines.push({ seq: e.seq, at: e.at, who, text, mark });
    switch (e.kind) {
      case 'compiled':
        if (e.ok) add('compiler', 'code compiled');
        else
          add(
            'compiler',
            e.errors[0] ? `line ${e.errors[0].place.line}: ${e.errors[0].message}` : 'does not compile',
            'error',
          );
        break;
      case 'instance':
        add(`instance ${e.instance}`, e.why === '' ? e.state : `${e.state}: ${e.why}`);
        break;
      case 'request':
        names.set(e.request, `${e.method} ${e.path}`);
        break;
      case 'response':
        add(
          names.get(e.request) ?? 'request',
          `${statusText(e.status)}, ${bytesText(e.body.length)}, request ${e.request}`,
        );
        break;
      case 'crash':
        add(`instance ${e.instance}`, e.text, 'error');
        break;
      case 'stopped':
        add(`instance ${e.instance}`, e.sentence, 'error');
        break;
      case 'reply':
        if (e.error !== '') add('memcache', e.error, 'error');
        for (const o of e.outcomes)
          if (o.result !== 'stored' && o.result !== 'deleted')
            add('memcache', `${readable(o.key)}: ${wordOf[o.result]}`, markOf(o.result));
        break;
      case 'item':
        add(
          'memcache',
          `${readable(e.key)} ${e.change}${e.bytes === undefined ? '' : `, ${bytesText(e.bytes)}`}${e.expiresAt == null ? '' : `, for ${Math.round((e.expiresAt - e.at) / 1000)} s`}`,
          itemMark(e.change),
        );
        break;
      case 'console':
        add(
          'console',
          e.op === 'flush'
            ? 'flush'
            : `${e.op} ${readable(e.key)}: ${e.error ? e.error : e.found ? 'found' : 'no such item'}`,
          e.op === 'display' ? (e.found ? 'hit' : 'miss') : undefined,
        );
        break;
      case 'log':
        add(e.level, e.message, e.level === 'ERROR' || e.level === 'CRITICAL' ? 'error' : undefined);
        break;
    }
  }
  return lines;
}

/** The shape for what became of an item. */
export function itemMark(change: Extract<TraceEvent, { kind: 'item' }>['change']): MarkName {
  switch (change) {
    case 'stored':
      return 'store';
    case 'expired':
      return 'expire';
    case 'evicted':
    case 'flushed':
      return 'evict';
    default:
      return 'other';
  }
}
