/** What the learner points at, so that a line, the calls it made and the items they touched light each other up. */
import type { Session } from './session.svelte';

/** An item, a line of the code that runs, or a line of the log of calls. */
export type Pointed = { key: string } | { file: string; line: number; rpc?: number };

interface Touch {
  rpc: number;
  /** Byte strings. */
  keys: string[];
  file: string;
  line: number;
}

export class Pointing {
  at = $state.raw<Pointed>();

  constructor(private readonly session: Session) {}

  /** Calls of the code that runs now. */
  readonly #touched = $derived.by<Touch[]>(() => {
    const since = this.session.events.findLast((e) => e.kind === 'compiled' && e.ok)?.seq ?? 0;
    return this.session.events.flatMap((e) =>
      e.kind === 'rpc' && e.seq > since && e.place
        ? [{ rpc: e.rpc, keys: e.keys, file: e.place.file, line: e.place.line }]
        : [],
    );
  });
  readonly #lit = $derived.by<Touch[]>(() => {
    const { at } = this;
    if (!at) return [];
    if ('key' in at) return this.#touched.filter((t) => t.keys.includes(at.key));
    if (at.rpc !== undefined) return this.#touched.filter((t) => t.rpc === at.rpc);
    return this.#touched.filter((t) => t.file === at.file && t.line === at.line);
  });
  /** Lines of the running code to light up; the one that is pointed at in the code itself is not among them. */
  readonly lines = $derived.by<{ file: string; line: number }[]>(() => {
    const { at } = this;
    return at && ('key' in at || at.rpc !== undefined) ? this.#lit : [];
  });
  /** Keys to light up; byte strings. */
  readonly keys = $derived.by<readonly string[]>(() => {
    const { at } = this;
    return at && 'line' in at ? this.#lit.flatMap((t) => t.keys) : [];
  });
  /** Calls to light up, by number. */
  readonly calls = $derived.by<readonly number[]>(() => {
    const { at } = this;
    return at && !('line' in at && at.rpc !== undefined) ? this.#lit.map((t) => t.rpc) : [];
  });
}
