/** The trace as the logs of the app: what it said and what it died of, gathered under the request that it answered. */
import type { TraceEvent } from '../../world/trace';
import type { MarkName } from '../parts/marks';

export type Level = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

/** From the least to the gravest. */
export const levels: readonly Level[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];

export interface LogLine {
  seq: number;
  at: number;
  /** The level that the app gave it, or the stream it was written to, or who else speaks. */
  source: Level | 'STDOUT' | 'STDERR' | 'compiler' | 'instance';
  /** What it counts as when lines are chosen by level; absent for what has none. */
  level?: Level;
  mark?: MarkName;
  text: string;
  /** What follows the first lines of a panic: the goroutines and where they were. */
  trace?: string;
}

export interface LogGroup {
  /** Number of the request; 0 for lines that belong to none. */
  request: number;
  instance: number;
  /** Of the first thing in it. */
  at: number;
  lines: LogLine[];
}

/** The log, oldest first: one group for each request, and groups of lines that belong to no request in between. */
export function logGroups(events: readonly TraceEvent[]): LogGroup[] {
  const groups: LogGroup[] = [];
  const byRequest = new Map<number, LogGroup>();
  const add = (request: number, instance: number, line: LogLine) => {
    const known = byRequest.get(request);
    const last = groups.at(-1);
    if (known) known.lines.push(line);
    else if (last?.request === 0) last.lines.push(line);
    else groups.push({ request: 0, instance, at: line.at, lines: [line] });
  };
  /** An app that starts may speak before its first request is told of. */
  let instance = 0;
  for (const e of events) {
    const { seq, at } = e;
    switch (e.kind) {
      case 'compiled':
        if (!e.ok)
          add(0, instance, { seq, at, source: 'compiler', level: 'ERROR', mark: 'error', text: compilerText(e) });
        break;
      case 'instance': {
        instance = e.instance;
        const text = `instance ${e.instance} ${e.state}${e.why === '' ? '' : `: ${e.why}`}`;
        // The request that makes it start is told of first, but it is answered after.
        const cause = groups.at(-1);
        const isCause = e.state === 'started' && cause?.request && cause.instance === e.instance;
        if (isCause) groups.pop();
        add(0, instance, { seq, at, source: 'instance', text });
        if (isCause) groups.push(cause);
        break;
      }
      case 'request': {
        const group: LogGroup = { request: e.request, instance: e.instance, at, lines: [] };
        byRequest.set(e.request, group);
        groups.push(group);
        break;
      }
      case 'crash':
        add(e.request, e.instance, {
          seq,
          at,
          source: 'instance',
          level: 'CRITICAL',
          mark: 'error',
          ...folded(e.text),
        });
        break;
      case 'stopped':
        add(e.request, e.instance, { seq, at, source: 'instance', level: 'CRITICAL', mark: 'error', text: e.sentence });
        break;
      case 'log': {
        const { text, trace } = folded(e.message);
        // A panic says nothing of its level when net/http writes it to standard error.
        const level = isLevel(e.level) ? e.level : trace === undefined ? undefined : 'CRITICAL';
        const isGrave = level === 'ERROR' || level === 'CRITICAL';
        add(e.request, instance, {
          seq,
          at,
          source: e.level,
          ...(level ? { level } : {}),
          ...(isGrave ? { mark: 'error' } : {}),
          text,
          ...(trace === undefined ? {} : { trace }),
        });
        break;
      }
    }
  }
  return groups;
}

const isLevel = (level: string): level is Level => (levels as readonly string[]).includes(level);

function compilerText({ errors }: Extract<TraceEvent, { kind: 'compiled' }>): string {
  const [first] = errors;
  return first ? `line ${first.place.line}: ${first.message}` : 'does not compile';
}

/** A panic's text, with what follows from the first goroutine on apart. */
function folded(message: string): { text: string; trace?: string } {
  const trimmed = message.replace(/\n+$/, '');
  const at = /^goroutine \d+ .*\[/m.exec(trimmed)?.index;
  if (at === undefined || at === 0) return { text: trimmed };
  return { text: trimmed.slice(0, at).trimEnd(), trace: trimmed.slice(at) };
}

/** Whether a line is of that level or a graver one; '' asks for nothing. */
export function isAtLeast(line: LogLine, level: Level | ''): boolean {
  return level === '' || (line.level !== undefined && levels.indexOf(line.level) >= levels.indexOf(level));
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
