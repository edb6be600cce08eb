/**
 * The page's side of the worker. A worker may die (out of memory, a bug of ours) or stop answering; it is then replaced
 * by a new one that replays what had happened, without the input it died of.
 */
import { releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import type { Described, Suggested } from '../go/assist/answers';
import { record } from '../world/record';
import type { Action, Demo, SourceText } from '../world/demo';
import type { CompileError } from '../world/trace';
import type { StepMode, Stop } from '../world/stepping';
import { outgrownNote } from './outgrown';
import type { Client, Rewound, Update, WorkerApi } from './protocol';

/** A thread that can be thrown away. */
export interface Thread {
  endpoint: Endpoint;
  /** Calls back when the thread is known to be dead. */
  onDeath(tell: (why: string) => void): void;
  /** Calls back when a small thread lacks something; see outgrown.ts. */
  onOutgrown?(tell: () => void): void;
  terminate(): void;
}

export interface ClientOptions {
  /** `whole`: everything must be in it; else a small one may do. */
  makeThread?: (whole: boolean) => Thread;
  /** Milliseconds without an answer after which a thread counts as dead. Budgets keep every call far below this. */
  patience?: number;
}

/** The real thing: a web worker. */
function makeWorker(whole: boolean): Thread {
  const worker = whole
    ? new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./small.ts', import.meta.url), { type: 'module' });
  return {
    endpoint: worker,
    onDeath: (tell) => {
      worker.onerror = (e) => tell(e.message || 'it could not be loaded');
      worker.onmessageerror = () => tell('it sent something unreadable');
    },
    onOutgrown: (tell) => worker.addEventListener('message', ({ data }) => data === outgrownNote && tell()),
    terminate: () => worker.terminate(),
  };
}

/** Why a call got no answer. */
class Death extends Error {}

/** The small thread cannot do what was asked. */
class Outgrown extends Error {}

/** Whether a small thread has been outgrown on this page: what asked too much of one will do so again. */
let whole = false;

class WorkerClient implements Client {
  onRestart?: (sentence: string, update: Update) => void;
  private thread!: Thread;
  private api!: Remote<WorkerApi>;
  private died!: Promise<never>;
  private demo: Demo | undefined;
  /** Calls run one after the other, so that a restart never overtakes one. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Required<ClientOptions>) {
    this.begin();
  }

  open(demo: Demo): Promise<Update> {
    return this.inTurn(async () => {
      this.demo = { ...demo, script: [...demo.script] };
      try {
        return await this.ask(this.api.open(demo));
      } catch (error) {
        if (!(error instanceof Death)) throw error;
        this.begin();
        this.demo = { ...demo, script: [] };
        const update = await this.ask(this.api.open(this.demo));
        this.onRestart?.(
          `${died(error)} Replaying this demo is what it died of, so it starts from its beginning.`,
          update,
        );
        return update;
      }
    }, true);
  }

  act(at: number, action: Action): Promise<Update> {
    return this.inTurn(async () => {
      try {
        const update = await this.ask(this.api.act(at, action));
        if (update.input) this.demo!.script = record(this.demo!.script, update.input);
        return update;
      } catch (error) {
        if (!(error instanceof Death)) throw error;
        const update = await this.restart();
        this.onRestart?.(`${died(error)} What it was doing (${action.do}) has been left out.`, update);
        return { events: [], view: update.view };
      }
    });
  }

  check(files: SourceText[]): Promise<CompileError[]> {
    return this.inTurn(() =>
      this.survive(
        () => this.api.check(files),
        'checking the code',
        () => [],
      ),
    );
  }

  describe(files: SourceText[], file: string, offset: number): Promise<Described | undefined> {
    return this.inTurn(() =>
      this.survive(
        () => this.api.describe(files, file, offset),
        'reading the code',
        () => undefined,
      ),
    );
  }

  complete(files: SourceText[], file: string, offset: number): Promise<Suggested | undefined> {
    return this.inTurn(() =>
      this.survive(
        () => this.api.complete(files, file, offset),
        'reading the code',
        () => undefined,
      ),
    );
  }

  back(mode: StepMode): Promise<Rewound> {
    return this.inTurn(async () => {
      const rewound = await this.survive<Rewound>(
        () => this.api.back(mode),
        'going back',
        (update) => ({
          ...update,
          kept: 0,
          script: this.demo!.script,
        }),
      );
      this.demo!.script = [...rewound.script];
      return rewound;
    });
  }

  path(): Promise<Stop[]> {
    return this.inTurn(() =>
      this.survive(
        () => this.api.path(),
        'following a request',
        () => [],
      ),
    );
  }

  /** Asks; if the worker dies of it, starts another and answers with `instead`. */
  private async survive<T>(call: () => Promise<T>, doing: string, instead: (update: Update) => T): Promise<T> {
    try {
      return await this.ask(call());
    } catch (error) {
      if (!(error instanceof Death)) throw error;
      const update = await this.restart();
      this.onRestart?.(`${died(error)} It was ${doing}.`, update);
      return instead(update);
    }
  }

  close(): void {
    this.api[releaseProxy]();
    this.thread.terminate();
  }

  private begin(): void {
    this.thread?.terminate();
    this.thread = this.options.makeThread(whole);
    this.api = wrap<WorkerApi>(this.thread.endpoint);
    this.died = new Promise((_, reject) => {
      this.thread.onDeath((why) => reject(new Death(why)));
      this.thread.onOutgrown?.(() => reject(new Outgrown()));
    });
    // Nobody may be waiting when it dies; the next call sees it.
    this.died.catch(() => undefined);
  }

  private async restart(): Promise<Update> {
    this.begin();
    return this.ask(this.api.open(this.demo!));
  }

  /** @param opens it begins with a world of its own */
  private inTurn<T>(work: () => Promise<T>, opens = false): Promise<T> {
    const tried = async (): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Outgrown)) throw error;
        whole = true;
        if (opens) this.begin();
        else await this.restart();
        return await work();
      }
    };
    const run = this.last.then(tried, tried);
    this.last = run.catch(() => undefined);
    return run;
  }

  private async ask<T>(call: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Death('it did not answer')), this.options.patience);
    });
    try {
      return await Promise.race([call, this.died, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function died(error: Death): string {
  return `The worker that runs the code died (${error.message}) and was started again; everything before was replayed.`;
}

/** Starts a worker. */
export function createClient(options: ClientOptions = {}): Client {
  return new WorkerClient({ makeThread: options.makeThread ?? makeWorker, patience: options.patience ?? 15_000 });
}
