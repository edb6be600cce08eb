import type { TraceEvent } from '../world/trace';

type Of<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>;

/** Looks up what an event of the trace belongs to: its request, its call. */
export class Past {
  readonly #requests = new Map<number, Of<'request'>>();
  readonly #rpcs = new Map<number, Of<'rpc'>>();
  readonly #called = new Map<number, Of<'rpc'>[]>();

  constructor(private readonly events: readonly TraceEvent[]) {
    for (const e of events) {
      if (e.kind === 'request') this.#requests.set(e.request, e);
      if (e.kind !== 'rpc') continue;
      this.#rpcs.set(e.rpc, e);
      const calls = this.#called.get(e.request);
      if (calls) calls.push(e);
      else this.#called.set(e.request, [e]);
    }
  }

  /** The first event of all. */
  get first(): TraceEvent | undefined {
    return this.events[0];
  }

  /** Who asked for what; undefined when there was no such request. */
  asked(request: number): Pick<Of<'request'>, 'client' | 'as' | 'method' | 'path'> | undefined {
    const e = this.#requests.get(request);
    return e && { client: e.client, as: e.as, method: e.method, path: e.path };
  }

  call(rpc: number): Of<'rpc'> | undefined {
    return this.#rpcs.get(rpc);
  }

  /** Methods of the RPCs that a request had made when the event `before` happened, in order. */
  calls(request: number, before: number): string[] {
    return (this.#called.get(request) ?? []).filter((e) => e.seq < before).map((e) => e.method);
  }
}
