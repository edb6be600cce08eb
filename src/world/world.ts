/**
 * The data centre: virtual clock, one app instance, one memcache node. Inputs go in, events of the trace come out;
 * nothing else enters (see demo.ts), so the same inputs always give the same trace.
 *
 * Time moves only here. An input happens at its time; what it sets off (calls to memcache and their replies, sleeping
 * goroutines) happens at later times, in order. While a request waits for its answer, the world runs ahead by at
 * most `settleMs`, so that a person who stopped the clock still gets an answer; what takes longer waits for the
 * clock.
 */
import type { AppCode, PackageSource } from './build';
import { build } from './build';
import { visitorOf, type Visitor } from './accounts';
import { useConsole } from './console';
import { defaultAppId, type Demo, type Input, type Settings } from './demo';
import { Figures } from './figures';
import { accountPages } from './frontend';
import { Instance, type InstanceWorld } from './instance';
import { EntityStore } from './entities';
import { CacheNode } from './node';
import { Following } from './following';
import { EventQueue } from './queue';
import { Random } from './random';
import { RpcRouter, type RpcObserver } from './rpcs';
import type { HttpResponse, LogLine } from '../appengine/services';
import type { TraceEvent, View, What } from './trace';

/** How far ahead of an input the world runs by itself while somebody waits for an answer. */
const settleMs = 250;

interface Waiting extends Visitor {
  id: number;
  client: string;
  startedAt: number;
}

export class World {
  readonly trace: TraceEvent[] = [];
  readonly node: CacheNode;
  /** What the datastore holds; it outlives instances and changes of the code. */
  readonly datastore: EntityStore;

  private readonly settings: Settings;
  private readonly random: Random;
  private readonly queue = new EventQueue();
  private readonly router: RpcRouter;
  /** Virtual microseconds since the start. */
  private micros = 0;
  private code: AppCode | undefined;
  private instance: Instance | undefined;
  private instances = 0;
  private requests = 0;
  private readonly waiting = new Map<number, Waiting>();
  /** Whom it follows statement by statement, and holds. */
  readonly following = new Following();
  private figures = new Figures();

  constructor(
    demo: Pick<Demo, 'files' | 'settings' | 'seed'>,
    private readonly packages: PackageSource,
    /** Sees every RPC with its whole request and reply; for tools. */
    observer?: RpcObserver,
  ) {
    this.settings = demo.settings;
    this.random = new Random(demo.seed);
    this.node = new CacheNode(this.settings.cacheBytes, this.settings.epoch, (what) => this.emit(what));
    this.datastore = new EntityStore(this.settings.appId ?? defaultAppId, (what) => this.emit(what));
    this.router = new RpcRouter(this.node, this.datastore, this.settings, (what) => this.emit(what), observer);
    this.compile(demo.files);
  }

  /** Virtual ms since the start. */
  get now(): number {
    return this.micros / 1000;
  }

  /** Lets an input happen. One whose time has passed already happens now. */
  apply(input: Input): void {
    this.advance(Math.round(input.at * 1000));
    this.act(input);
    // Not after a mere passing of time: looking at the clock must not change what happens.
    if (input.do !== 'pass') this.settle();
  }

  /** Starts the instance if none runs; false when it cannot come up. A request does this by itself. */
  boot(): boolean {
    if (this.instance) return true;
    if (!this.code) return false;
    const instance = new Instance(++this.instances, this.code, this.surroundings());
    this.instance = instance;
    this.figures = new Figures();
    this.emit({ kind: 'instance', instance: instance.id, state: 'started', why: 'a request needs one' });
    this.runInstance();
    return this.instance === instance;
  }

  view(): View {
    const now = this.now;
    const items = this.node.items(now);
    const { instance } = this;
    const { held } = this.following;
    return {
      now,
      items,
      stats: this.router.stats(now),
      instance: {
        id: instance?.id ?? 0,
        state: !instance ? 'none' : this.waiting.size > 0 ? 'busy' : 'idle',
        requests: instance?.requests ?? 0,
        startedAt: instance?.startedAt ?? 0,
        averageMs: this.figures.averageMs,
        ...this.figures.lastMinute(now),
        runtime: this.code?.appYaml?.runtime ?? 'go',
        allocatedBytes: instance?.allocatedBytes ?? 0,
      },
      waiting: [...this.waiting.keys()],
      nextAt: this.nextAt(),
      dropped: instance?.dropped(this.following.last) ?? [],
      ...this.following.ran(),
      ...(held && instance ? { held: { ...held, goroutines: instance.look() } } : {}),
    };
  }

  // ---- Inputs

  private act(input: Input): void {
    switch (input.do) {
      case 'pass':
        return;
      case 'step':
        if (this.following.step(input.mode)) this.runInstance();
        return;
      case 'code':
        this.compile(input.files);
        return;
      case 'restart':
        this.stopInstance('stopped by hand');
        return;
      case 'evict':
        this.node.evict(input.keys, this.now);
        return;
      case 'request':
        this.request(input);
        return;
      default:
        this.emit(
          useConsole(input, { node: this.node, router: this.router, datastore: this.datastore, now: this.now }),
        );
    }
  }

  private compile(files: Demo['files']): void {
    const { code, errors } = build(files, this.packages);
    this.emit({ kind: 'compiled', ok: code !== undefined, files, errors });
    if (!code) return;
    if (this.instance) this.stopInstance('its code changed');
    this.code = code;
  }

  private request(input: Input & { do: 'request' }): void {
    const id = ++this.requests;
    this.following.came(input, id);
    const who: Visitor =
      input.login === undefined ? visitorOf(input.headers) : { login: input.login, admin: input.admin ?? false };
    const { client, method, path, headers, body, tab, as } = input;
    const waiting: Waiting = {
      id,
      client,
      ...who,
      startedAt: this.micros,
    };
    const whose = { client, ...(tab ? { tab } : {}), ...(as ? { as } : {}) };
    const asked = { kind: 'request', request: id, ...whose, method, path, headers, body, login: who.login } as const;
    const answer = this.frontAnswer(input, who);
    if (answer) {
      this.emit({ ...asked, instance: 0 });
      this.emit({ kind: 'response', request: id, client, ...answer });
      return;
    }
    this.waiting.set(id, waiting);
    this.emit({ ...asked, instance: this.instance?.id ?? this.instances + 1 });
    if (!this.code) {
      this.waiting.delete(id);
      this.emit({
        kind: 'stopped',
        request: id,
        instance: 0,
        sentence:
          'The code does not compile, so there is no app to answer. Mend the lines that are marked, or reset the code.',
      });
      return;
    }
    if (!this.boot()) {
      this.waiting.delete(id);
      return;
    }
    this.following.begin(input, id, this.instance!.steps);
    this.instance!.serve({ method, uri: path, host: this.settings.host, remote: '127.0.0.1:50000', headers, body }, id);
    this.runInstance();
  }

  /** What the front end says to a request; undefined when it is for the app. */
  private frontAnswer(input: Input & { do: 'request' }, who: Visitor): HttpResponse | undefined {
    const { method, path, headers, body } = input;
    const { host, epoch } = this.settings;
    const request = { ...who, method, path, headers, body, host, now: epoch + this.now };
    return accountPages(request) ?? this.code?.appYaml?.front(request);
  }

  // ---- Time

  /** Lets everything due until then happen, and the clock stand there. */
  private advance(micros: number): void {
    while (this.happen(micros));
    this.micros = Math.max(this.micros, micros);
    this.node.expire(this.now);
  }

  private settle(): void {
    const limit = this.micros + settleMs * 1000;
    // One that is held waits for a person, not for time.
    const waits = () => this.waiting.size > (this.following.held ? 1 : 0);
    while (waits() && this.happen(limit));
  }

  /** Lets the next thing happen if it is due by then: an entry of the queue, or an expiry. */
  private happen(until: number): boolean {
    const expiry = this.node.nextExpiry();
    const expiryMicros = expiry === null ? Infinity : Math.max(expiry * 1000, this.micros);
    const queued = this.queue.nextAt ?? Infinity;
    const at = Math.min(expiryMicros, queued);
    if (at > until) return false;
    this.micros = Math.max(this.micros, at);
    if (expiryMicros <= queued) this.node.expire(this.now);
    else this.queue.take()!.run();
    return true;
  }

  private nextAt(): number | null {
    const expiry = this.node.nextExpiry();
    const queued = this.queue.nextAt;
    if (expiry === null && queued === null) return null;
    return Math.min(expiry ?? Infinity, queued === null ? Infinity : queued / 1000);
  }

  // ---- The instance

  private surroundings(): InstanceWorld {
    return {
      epoch: this.settings.epoch,
      host: this.settings.host,
      ...(this.settings.appId ? { appId: this.settings.appId } : {}),
      micros: () => this.micros,
      random: () => this.random.next(),
      requester: (id) => this.waiting.get(id),
      emit: (what) => this.emit(what),
      respond: (id, response) => this.respond(id, response),
      log: (id, line) => this.log(id, line),
    };
  }

  /** Lets the instance compute until it waits, and takes what it leaves: calls, timers, its end. */
  private runInstance(): void {
    const instance = this.instance;
    if (!instance) return;
    const { held } = this.following;
    const outcome = held
      ? instance.runBeside(held.request)
      : this.following.run(instance, (request) => this.waiting.has(request));
    for (const rpc of instance.takeRpcs()) this.carry(instance, rpc);
    if (outcome.kind === 'held') {
      const { stop } = outcome;
      const place = { file: stop.file, line: stop.line, column: 1, func: '' };
      this.emit({ kind: 'held', request: this.following.held!.request, statement: stop.statement, place });
      return;
    }
    if (outcome.kind === 'waits') {
      if (outcome.wakeAt !== null) this.wakeInstance(instance, outcome.wakeAt);
      return;
    }
    this.instance = undefined;
    this.following.end();
    const lost = outcome.request || ([...this.waiting.keys()].at(-1) ?? 0);
    if (outcome.kind === 'stopped') {
      this.emit({
        kind: 'stopped',
        request: lost,
        instance: instance.id,
        sentence: outcome.sentence,
        place: outcome.place,
      });
    } else {
      this.emit({
        kind: 'crash',
        request: lost,
        instance: instance.id,
        text: outcome.text,
        ...(outcome.exited ? { exited: true } : {}),
        ...(outcome.place ? { place: outcome.place } : {}),
      });
    }
    this.emit({
      kind: 'instance',
      instance: instance.id,
      state: 'stopped',
      why: outcome.kind === 'stopped' ? 'a budget ran out' : 'the app ended',
    });
    this.waiting.clear();
  }

  private wakeInstance(instance: Instance, at: number): void {
    this.queue.put(Math.max(at, this.micros), () => {
      if (this.instance === instance) this.runInstance();
    });
  }

  private carry(instance: Instance, rpc: ReturnType<Instance['takeRpcs']>[number]): void {
    const call = this.router.begin(rpc);
    this.queue.put(this.micros + this.random.between(...this.settings.hopMicros), () => {
      const reply = this.router.answer(call, this.now);
      this.queue.put(this.micros + this.random.between(...this.settings.hopMicros), () => {
        this.router.end(call);
        if (this.instance !== instance) return;
        instance.resume(rpc.goroutineId, reply);
        this.runInstance();
      });
    });
  }

  private stopInstance(why: string): void {
    const instance = this.instance;
    if (!instance) return;
    this.instance = undefined;
    this.following.end();
    for (const id of this.waiting.keys()) {
      this.emit({
        kind: 'crash',
        request: id,
        instance: instance.id,
        text: `no answer: the instance stopped (${why})`,
      });
    }
    this.waiting.clear();
    this.emit({ kind: 'instance', instance: instance.id, state: 'stopped', why });
  }

  private respond(id: number, response: HttpResponse): void {
    const asked = this.waiting.get(id);
    if (!asked || !this.instance) return;
    this.waiting.delete(id);
    this.figures.ended(asked.startedAt / 1000, this.now);
    if (response.status === 0) {
      this.emit({
        kind: 'crash',
        request: id,
        instance: this.instance.id,
        text: 'no answer: the app closed the connection',
      });
      return;
    }
    this.emit({ kind: 'response', request: id, client: asked.client, ...response });
  }

  private log(id: number, line: LogLine): void {
    this.emit({ kind: 'log', request: id, ...line });
  }

  private emit(what: What): void {
    this.trace.push({ seq: this.trace.length + 1, at: this.now, ...what } as TraceEvent);
  }
}
