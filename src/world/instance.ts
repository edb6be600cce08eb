/**
 * An app instance: one running program that answers requests. It computes in no virtual time; what takes time (calls
 * to services, sleeping) it leaves for the world.
 */
import { Machine, type Outcome, type Rpc } from '../go/machine/machine';
import type { Code } from '../go/machine/code';
import type { Host } from '../go/machine/native';
import type { Limits } from '../go/machine/limits';
import { inspect, inspectDropped, type ShownGoroutine } from '../go/machine/inspect';
import { programStart } from '../go/machine/program';
import { Slice } from '../go/machine/values';
import { platformMain, serveRequest, type AppCode } from './build';
import { requestInfo, type Visitor } from './accounts';
import { defaultAppId } from './demo';
import type { AppInfo, HttpRequest, HttpResponse, LogLine } from '../appengine/services';
import type { Stop, Trail } from './stepping';
import type { CodePlace, Dropped, What } from './trace';

/** Work one input may cause before the instance is stopped. */
const requestLimits = { steps: 50_000_000, memory: 256 * 1024 * 1024, output: 1 << 20 };

/** What an instance sees of the world. */
export interface InstanceWorld {
  /** Unix time in ms of virtual time 0. */
  epoch: number;
  host: string;
  /** Full ID of the application. */
  appId?: string;
  micros(): number;
  random(): number;
  requester(id: number): Visitor | undefined;
  emit(what: What): void;
  respond(id: number, response: HttpResponse): void;
  log(id: number, line: LogLine): void;
}

/** How a stretch of computing ended. */
export type InstanceOutcome =
  /** Everything waits; `wakeAt`: virtual microseconds at which a sleeper goes on. */
  | { kind: 'waits'; wakeAt: number | null }
  | { kind: 'stopped'; sentence: string; place: CodePlace; request: number }
  | { kind: 'crashed'; text: string; exited?: true; request: number; place?: CodePlace };

export class Instance {
  readonly startedAt: number;
  requests = 0;
  private readonly machine: Machine;
  /** Where the statements of the learner's code begin, by function and instruction; none for the functions of others. */
  private readonly statements = new Map<Code, Map<number, { file: string; line: number }>>();
  /** The machine's budget; moved on before each stretch, so that each input has the whole of it. */
  private readonly limits: Limits;
  private allocatedBefore = 0;
  /** Steps that others took while a request was held; where that one stands is counted without them. */
  private besides = 0;

  constructor(
    readonly id: number,
    private readonly code: AppCode,
    private readonly world: InstanceWorld,
  ) {
    this.startedAt = world.micros() / 1000;
    this.limits = { ...requestLimits, stepsAtOnce: requestLimits.steps, goroutines: 10_000, depth: 100_000 };
    this.machine = new Machine(code.program, this.makeHost(), this.limits, { serves: true });
    this.machine.start(code.program.main !== undefined);
    // After the initialisers: goroutines run in the order they were started.
    if (!code.program.main) this.machine.spawn(code.program.funcByName(platformMain.pkg, platformMain.name), [], 0);
  }

  /** Machine steps since the start, without those that others took while a request was held. */
  get steps(): number {
    return this.machine.steps - this.besides;
  }

  /** Gives the app a request; `run` lets it work on it. */
  serve(request: HttpRequest, id: number): void {
    this.requests++;
    const { program } = this.code;
    const header = request.headers.flat();
    const args = [
      request.method,
      request.uri,
      request.host,
      request.remote,
      header.length > 0 ? new Slice(header, 0, header.length, header.length) : null,
      request.body,
      id,
    ];
    this.machine.spawn(program.funcByName(serveRequest.pkg, serveRequest.name), args, id);
  }

  /** Computes until everything waits, or the end. */
  run(): InstanceOutcome {
    this.refill();
    return this.outcome(this.machine.run(Infinity));
  }

  /** Bytes it has allocated since it started. Nothing is given back: the machine does not know what is still in use. */
  get allocatedBytes(): number {
    return this.allocatedBefore + this.machine.memory;
  }

  /** Lets everything compute but one request, which stands still between two of its statements. */
  runBeside(request: number): InstanceOutcome {
    const { machine } = this;
    const before = machine.steps;
    this.refill();
    machine.freeze(request);
    const outcome = this.outcome(machine.run(Infinity));
    machine.thaw();
    machine.turn();
    this.besides += machine.steps - before;
    return outcome;
  }

  /** Gives the stretch to come the whole of the budget. */
  private refill(): void {
    this.limits.steps = this.machine.steps + requestLimits.steps;
    this.allocatedBefore += this.machine.memory;
    this.machine.memory = 0;
    this.machine.output = 0;
  }

  /**
   * Computes like `run`, but statement by statement of the learner's code for one request.
   * @param trail gets the statements that the request begins
   * @param holds whether to stop before this one
   * @param until machine steps after which the request goes on at full speed, with no more looks at its statements
   * @param known what the trail will be, as far as another run of the same tells
   */
  runStepwise(
    request: number,
    trail: Trail,
    holds: (stop: Stop) => boolean,
    until: number,
    known?: Trail,
  ): InstanceOutcome | { kind: 'held'; stop: Stop } {
    const { machine } = this;
    const { path, steps } = trail;
    this.refill();
    machine.wakeSleepers();
    while (known && path.length < known.path.length) {
      const found = known.path.findIndex((stop, i) => i >= path.length && holds(stop));
      const to = found < 0 ? known.path.length - 1 : found;
      const outcome = machine.runOn(known.steps[to]! - this.steps);
      while (path.length <= to && known.steps[path.length]! <= this.steps) {
        steps.push(known.steps[path.length]!);
        path.push(known.path[path.length]!);
      }
      if (outcome.kind !== 'fuel') return this.outcome(outcome);
      if (found >= 0) {
        machine.turn();
        return { kind: 'held', stop: known.path[found]! };
      }
    }
    // Held or known up to here: the statement that is next has been told of.
    let isTold = path.length > 0 && steps.at(-1) === this.steps;
    while (this.steps < until) {
      const stop = isTold ? undefined : this.statementAt(request, path.length);
      isTold = false;
      if (stop) {
        path.push(stop);
        steps.push(this.steps);
        if (holds(stop)) return { kind: 'held', stop };
      }
      const outcome = machine.runOn(1);
      if (outcome.kind !== 'fuel') return this.outcome(outcome);
    }
    trail.isCut = true;
    return this.outcome(machine.runOn(Infinity));
  }

  /** What the program looks like, the goroutine that ran last first. */
  look(): ShownGoroutine[] {
    return inspect(this.machine, this.machine.last);
  }

  /** What the code of a request threw away. */
  dropped(request: number): Dropped[] {
    return inspectDropped(this.machine, request).map((d) => ({ request, ...d }));
  }

  /** The statement of the learner's code that the goroutine of a request is about to begin, if it is. */
  private statementAt(request: number, statement: number): Stop | undefined {
    const { machine } = this;
    const g = machine.turn();
    if (!g || g.requestId !== request) return undefined;
    const { fn, pc } = g.frames[g.depth]!;
    let places = this.statements.get(fn);
    if (!places) {
      machine.prepare(g);
      places = new Map();
      for (const [i, place] of fn.places.entries()) {
        if (-place < programStart) continue;
        const { file, line } = this.code.program.fset.place(-place);
        places.set(fn.pcs[i]!, { file, line });
      }
      this.statements.set(fn, places);
    }
    const place = places.get(pc);
    return place && { statement, goroutine: g.id, depth: g.depth, ...place };
  }

  takeRpcs(): Rpc[] {
    return this.machine.outbox.splice(0);
  }

  resume(goroutineId: number, reply: unknown): void {
    this.machine.resume(goroutineId, reply);
  }

  private outcome(outcome: Outcome): InstanceOutcome {
    const request = this.machine.running?.requestId ?? 0;
    switch (outcome.kind) {
      case 'idle': {
        if (outcome.nextWake === undefined) return { kind: 'waits', wakeAt: null };
        const micros = (outcome.nextWake - BigInt(this.world.epoch) * 1_000_000n + 999n) / 1000n;
        return { kind: 'waits', wakeAt: Number(micros) };
      }
      case 'stopped': {
        const { sentence, file, line, function: func } = outcome.stop;
        return { kind: 'stopped', sentence, place: { file, line, column: 1, func }, request };
      }
      case 'crashed':
        return { kind: 'crashed', text: outcome.text, request };
      case 'done':
        return {
          kind: 'crashed',
          text: `the app ended by itself (exit status ${outcome.exitCode})`,
          exited: true,
          request,
        };
      case 'fuel':
        throw new Error('the machine gave up steps it was not limited to');
    }
  }

  private makeHost(): Host {
    const { world } = this;
    const { assets } = this.code;
    const written = new Map<string, string>(assets);
    return {
      now: () => BigInt(world.epoch) * 1_000_000n + BigInt(Math.round(world.micros())) * 1000n,
      random: () => world.random(),
      write: (fd, bytes) =>
        world.emit({
          kind: 'log',
          request: this.machine.running?.requestId ?? 0,
          level: fd === 1 ? 'STDOUT' : 'STDERR',
          message: bytes,
        }),
      readFile: (path) => written.get(normal(path)),
      writeFile: (path, content) => {
        written.set(normal(path), content);
        return true;
      },
      listFiles: () => [...written.keys()].sort(),
      ask: (service, question, arg, requestId) => this.ask(service, question, arg, requestId),
    };
  }

  private ask(service: string, question: string, arg: unknown, requestId: number): unknown {
    const { world } = this;
    switch (`${service} ${question}`) {
      case 'http listen':
        return undefined;
      case 'http respond':
        world.respond(requestId, arg as HttpResponse);
        return undefined;
      case 'log line':
        world.log(requestId, arg as LogLine);
        return undefined;
      case 'request info': {
        const who = world.requester(requestId) ?? { login: '', admin: false };
        return requestInfo({ id: requestId, ...who }, world.host);
      }
      case 'app info':
        return this.appInfo();
      default:
        throw new Error(`nobody answers ${service} ${question}`);
    }
  }

  private appInfo(): AppInfo {
    return {
      appId: this.world.appId ?? defaultAppId,
      module: 'default',
      version: '1.1',
      instance: `instance-${this.id}`,
      datacenter: 'us1',
      serverSoftware: 'Development/1.0',
    };
  }
}

/** A path inside the instance's folder, without leading `./` or `/`. */
function normal(path: string): string {
  return path.replace(/^(\.?\/)+/, '');
}
