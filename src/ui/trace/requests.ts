/** The trace, gathered by request: what each asked, called, logged and got. A projection: nothing is kept here. */
import type { Subresource } from '../../world/demo';
import type { CodePlace, RpcOutcome, TraceEvent } from '../../world/trace';
import type { MarkName } from '../parts/marks';

export interface Call {
  rpc: number;
  at: number;
  service: string;
  method: string;
  keys: string[];
  namespace: string;
  place?: CodePlace;
  /** Absent while the reply is on its way. */
  reply?: { at: number; outcomes: RpcOutcome[]; error: string };
}

export type Outcome =
  | { kind: 'answer'; at: number; status: number; headers: [string, string][]; body: string }
  | { kind: 'crash'; at: number; text: string; place?: CodePlace }
  | { kind: 'stopped'; at: number; text: string; place?: CodePlace };

export interface RequestView {
  id: number;
  at: number;
  client: string;
  /** The tab of that browser, from 0. */
  tab: number;
  /** What the page asked for by itself; absent for a navigation. */
  as?: Subresource;
  method: string;
  path: string;
  headers: [string, string][];
  body: string;
  /** Who is signed in; '' for nobody. */
  login: string;
  instance: number;
  calls: Call[];
  /** Absent while it waits. */
  outcome?: Outcome;
}

/** All requests, oldest first. */
export function requestsOf(events: readonly TraceEvent[]): RequestView[] {
  const requests = new Map<number, RequestView>();
  const calls = new Map<number, Call>();
  for (const e of events) {
    switch (e.kind) {
      case 'request': {
        const { at, client, tab = 0, as, method, path, headers, body, login, instance } = e;
        const sent = { method, path, headers, body, login };
        requests.set(e.request, { id: e.request, at, client, tab, as, ...sent, instance, calls: [] });
        break;
      }
      case 'rpc': {
        const { rpc, at, service, method, keys, namespace, place } = e;
        const call: Call = { rpc, at, service, method, keys, namespace, place };
        calls.set(rpc, call);
        requests.get(e.request)?.calls.push(call);
        break;
      }
      case 'reply': {
        const call = calls.get(e.rpc);
        if (call) call.reply = { at: e.at, outcomes: e.outcomes, error: e.error };
        break;
      }
      case 'response': {
        const r = requests.get(e.request);
        const { at, status, headers, body } = e;
        if (r) r.outcome ??= { kind: 'answer', at, status, headers, body };
        break;
      }
      case 'crash':
      case 'stopped': {
        const r = requests.get(e.request);
        const text = e.kind === 'crash' ? e.text : e.sentence;
        if (r) r.outcome ??= { kind: e.kind, at: e.at, text, place: e.place };
        break;
      }
    }
  }
  return [...requests.values()];
}

/** The shape that stands for what a key met. */
export function markOf(result: RpcOutcome['result']): MarkName {
  switch (result) {
    case 'hit':
    case 'miss':
    case 'error':
      return result;
    case 'stored':
    case 'counted':
      return 'store';
    default:
      return 'other';
  }
}

/** The word beside the shape. */
export const wordOf: Record<RpcOutcome['result'], string> = {
  hit: 'hit',
  miss: 'miss',
  stored: 'stored',
  'not-stored': 'not stored',
  exists: 'changed meanwhile',
  deleted: 'deleted',
  'not-found': 'not there',
  counted: 'counted',
  error: 'error',
};

/** One mark for a whole call: its worst news, else its first. */
export function callMark(call: Call): { mark: MarkName; word: string } | undefined {
  if (!call.reply) return undefined;
  if (call.reply.error !== '') return { mark: 'error', word: call.reply.error };
  const { outcomes } = call.reply;
  const first = outcomes.find((o) => o.result === 'error') ?? outcomes.find((o) => o.result === 'miss') ?? outcomes[0];
  return first ? { mark: markOf(first.result), word: wordOf[first.result] } : { mark: 'other', word: 'done' };
}

/** The status line of an answer. */
export function statusText(status: number): string {
  const names: Record<number, string> = {
    200: 'OK', 201: 'Created', 204: 'No Content', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified',
    307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden',
    404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict', 413: 'Content Too Large', 418: 'I’m a teapot',
    429: 'Too Many Requests', 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable',
  }; // prettier-ignore
  return `${status}${names[status] ? ` ${names[status]}` : ''}`;
}
