/** Runs the examples of a page in one worker, which is started for the first of them; one after the other. */
import { demoOf, type Example } from '../../reference/example';
import { runExample } from '../../reference/run';
import { startOf, toPayload } from '../../share/link';
import type { Client } from '../../worker/protocol';
import type { TraceEvent } from '../../world/trace';

/** The lesson in which an example is opened: the one that teaches what it shows, or else what comes nearest to it. */
function lessonOf({ file: { text } }: Example): string {
  if (/\bmemcache\.Add/.test(text)) return 'add';
  return /\bmemcache\.(Set|CompareAndSwap|Delete|Increment)|\.Set\(/.test(text) ? 'set-get' : 'get-nil';
}

export class Runner {
  #client: Client | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly createClient: () => Client,
    private readonly lessonAddress: (slug: string) => string,
  ) {}

  /** The trace of an example. Rejects with a sentence when the worker cannot be had. */
  run(example: Example): Promise<TraceEvent[]> {
    const next = this.#last.then(() => runExample((this.#client ??= this.createClient()), example));
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** The address that opens an example in the playground. */
  async playground(example: Example): Promise<string> {
    const lesson = lessonOf(example);
    const demo = { ...demoOf(example), lesson };
    const start = startOf({ slug: lesson, files: [] });
    return `${this.lessonAddress(lesson)}#d=${await toPayload({ demo, editor: demo.files }, start)}`;
  }

  close(): void {
    this.#client?.close();
  }
}
