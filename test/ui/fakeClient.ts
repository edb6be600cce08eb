/**
 * A world for the page's tests, without threads and without Go: it reads the few calls of the lessons' handlers line by
 * line and answers in virtual time, as the real one does. Deterministic; an RPC takes 2 ms.
 */
import type { Stop } from '../../src/world/stepping';
import type { Client, Rewound, Update } from '../../src/worker/protocol';
import type { Action, Demo, SourceText } from '../../src/world/demo';
import type { CodePlace, CompileError, ItemView, RpcOutcome, TraceEvent, View, What } from '../../src/world/trace';

type Later = { at: number; run: (at: number) => void };

export class FakeClient implements Client {
  onRestart?: (sentence: string, update: Update) => void;
  /** Every action that was asked for. */
  readonly actions: Action[] = [];
  closed = false;
  #now = 0;
  #seq = 0;
  #ids = { request: 0, rpc: 0, cas: 0 };
  #files: SourceText[] = [];
  #items = new Map<string, ItemView>();
  #later: Later[] = [];
  #fresh: TraceEvent[] = [];
  #waiting: number[] = [];
  #hits = 0;
  #misses = 0;
  #requests = 0;

  async open(demo: Demo): Promise<Update> {
    this.#compile(demo.files);
    for (const { at, ...action } of demo.script) this.#to(at, action as Action);
    return this.#update();
  }

  async act(at: number, action: Action): Promise<Update> {
    this.actions.push(action);
    const when = Math.max(at, this.#now);
    this.#to(when, action);
    return { input: { at: when, ...action }, ...this.#update() };
  }

  back(): Promise<Rewound> {
    return Promise.reject(new Error('the fake client cannot step'));
  }

  path(): Promise<Stop[]> {
    return Promise.resolve([]);
  }

  describe(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  complete(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async check(files: SourceText[]): Promise<CompileError[]> {
    return errorsIn(files);
  }

  close(): void {
    this.closed = true;
  }

  #emit(at: number, what: What): void {
    this.#fresh.push({ seq: this.#seq++, at, ...what });
  }

  #update(): Update {
    const events = this.#fresh;
    this.#fresh = [];
    const items = [...this.#items.values()];
    const expiries = items.map((i) => i.expiresAt).filter((t) => t !== null);
    const due = [...this.#later.map((l) => l.at), ...expiries];
    const view: View = {
      now: this.#now,
      items,
      stats: {
        hits: this.#hits,
        misses: this.#misses,
        byteHits: 0,
        items: items.length,
        bytes: items.reduce((n, i) => n + i.key.length + i.value.length, 0),
        oldestSeconds:
          items.length === 0 ? 0 : Math.floor((this.#now - Math.min(...items.map((i) => i.usedAt))) / 1000),
      },
      instance: {
        id: this.#requests > 0 ? 1 : 0,
        state: this.#requests > 0 ? 'idle' : 'none',
        requests: this.#requests,
        startedAt: 0,
        averageMs: 6,
        minuteMs: 6,
        qps: 0,
        runtime: 'go',
        allocatedBytes: 0,
      },
      waiting: [...this.#waiting],
      dropped: [],
      nextAt: due.length > 0 ? Math.min(...due) : null,
    };
    return { events, view };
  }

  #to(at: number, action: Action): void {
    for (;;) {
      const next = this.#later.sort((a, b) => a.at - b.at)[0];
      const expired = [...this.#items.values()]
        .filter((i) => i.expiresAt !== null)
        .sort((a, b) => a.expiresAt! - b.expiresAt!)[0];
      if (expired && expired.expiresAt! <= at && expired.expiresAt! <= (next?.at ?? Infinity)) {
        this.#items.delete(expired.key);
        this.#emit(expired.expiresAt!, {
          kind: 'item',
          namespace: '',
          key: expired.key,
          change: 'expired',
          by: 'node',
        });
      } else if (next && next.at <= at) {
        this.#later.shift();
        next.run(next.at);
      } else break;
    }
    this.#now = at;
    this.#do(at, action);
  }

  #do(at: number, action: Action): void {
    switch (action.do) {
      case 'code':
        this.#compile(action.files);
        break;
      case 'request':
        this.#request(at, action);
        break;
      case 'display': {
        const item = this.#items.get(action.key);
        if (item) this.#hits++;
        else this.#misses++;
        this.#emit(at, {
          kind: 'console',
          op: 'display',
          key: action.key,
          found: item !== undefined,
          value: item?.value,
          flags: item?.flags,
        });
        break;
      }
      case 'save':
        this.#store(at, action.key, action.value, action.flags, null, 'console');
        this.#emit(at, { kind: 'console', op: 'save', key: action.key, found: true });
        break;
      case 'delete': {
        const found = this.#items.delete(action.key);
        if (found) this.#emit(at, { kind: 'item', namespace: '', key: action.key, change: 'deleted', by: 'console' });
        this.#emit(at, { kind: 'console', op: 'delete', key: action.key, found });
        break;
      }
      case 'flush':
        for (const key of this.#items.keys())
          this.#emit(at, { kind: 'item', namespace: '', key, change: 'flushed', by: 'console' });
        this.#items.clear();
        this.#hits = this.#misses = 0;
        this.#emit(at, { kind: 'console', op: 'flush', key: '', found: true });
        break;
    }
  }

  #compile(files: SourceText[]): void {
    const errors = errorsIn(files);
    if (errors.length === 0) this.#files = files;
    this.#emit(this.#now, { kind: 'compiled', ok: errors.length === 0, files, errors });
  }

  #store(at: number, key: string, value: string, flags: number, expiresAt: number | null, by: 'app' | 'console'): void {
    this.#items.set(key, {
      namespace: '',
      key,
      value,
      flags,
      cas: ++this.#ids.cas,
      storedAt: at,
      usedAt: at,
      expiresAt,
    });
    this.#emit(at, { kind: 'item', namespace: '', key, change: 'stored', by, value, bytes: value.length, expiresAt });
  }

  #request(at: number, action: Extract<Action, { do: 'request' }>): void {
    const request = ++this.#ids.request;
    if (this.#requests++ === 0) this.#emit(at, { kind: 'instance', instance: 1, state: 'started', why: '' });
    const { client, method, path, headers, body } = action;
    this.#emit(at, { kind: 'request', request, client, method, path, headers, body, login: '', instance: 1 });
    this.#waiting.push(request);
    const text = this.#files[0]!.text;
    const lines = text.split('\n');
    const calls = lines.flatMap((line, i) => {
      const m = /^(?!\s*\/\/).*memcache\.(Get|Set|Add)\(/.exec(line);
      return m ? [{ method: m[1]!, line: i + 1, column: line.indexOf('memcache.') + 1 }] : [];
    });
    const key = /Key:\s+"([^"]*)"/.exec(text)?.[1] ?? /Get\(ctx, "([^"]*)"/.exec(text)?.[1] ?? '';
    const value = /\[\]byte\("([^"]*)"\)/.exec(text)?.[1] ?? '';
    const seconds = /Expiration: (\d+) \* time\.Second/.exec(text)?.[1];
    let said = '';
    const step = (i: number, now: number): void => {
      const call = calls[i];
      if (!call) return this.#answer(request, client, now, /loop forever/.test(text), said);
      const place: CodePlace = {
        file: this.#files[0]!.name,
        line: call.line,
        column: call.column,
        func: 'handleIndex',
      };
      const rpc = ++this.#ids.rpc;
      this.#emit(now, {
        kind: 'rpc',
        rpc,
        request,
        service: 'memcache',
        method: call.method,
        keys: [key],
        namespace: '',
        place,
      });
      this.#later.push({
        at: now + 2,
        run: (t) => {
          const old = this.#items.get(key);
          let outcome: RpcOutcome;
          if (call.method === 'Get') {
            outcome = old
              ? { key, result: 'hit', value: old.value, bytes: old.value.length, flags: 0 }
              : { key, result: 'miss' };
            if (old) this.#hits++;
            else this.#misses++;
            if (/Fprintln\(res, item\)/.test(text))
              said = old
                ? `&{${key} [${[...old.value].map((c) => c.charCodeAt(0)).join(' ')}] <nil> 0 0s 1}\n`
                : '<nil>\n';
            else if (old) said = `${old.value}\n`;
          } else if (call.method === 'Add' && old) {
            outcome = { key, result: 'not-stored' };
            said = 'memcache: item not stored\n';
          } else {
            this.#store(t, key, value, 0, seconds === undefined ? null : t + Number(seconds) * 1000, 'app');
            outcome = { key, result: 'stored', value, bytes: value.length };
            if (call.method === 'Add') said = '<nil>\n';
          }
          this.#emit(t, { kind: 'reply', rpc, request, outcomes: [outcome], error: '' });
          step(i + 1, t);
        },
      });
    };
    step(0, at + 1);
  }

  #answer(request: number, client: string, now: number, stopped: boolean, body: string): void {
    this.#waiting = this.#waiting.filter((id) => id !== request);
    if (stopped)
      this.#emit(now, {
        kind: 'stopped',
        request,
        instance: 1,
        sentence: 'The handler ran for too long and was stopped.',
        place: { file: 'main.go', line: 17, column: 1, func: 'handleIndex' },
      });
    else {
      const headers: [string, string][] = body === '' ? [] : [['Content-Type', 'text/plain; charset=utf-8']];
      this.#emit(now, { kind: 'response', request, client, status: 200, headers, body });
    }
  }
}

/** A line with the word `broken` does not compile. */
function errorsIn(files: SourceText[]): CompileError[] {
  return files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, i) => {
      const column = line.indexOf('broken') + 1;
      return column > 0 ? [{ place: { file: name, line: i + 1, column, func: '' }, message: 'undefined: broken' }] : [];
    }),
  );
}
