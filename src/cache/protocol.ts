// memcached's text protocol (protocol.txt of memcached 1.6.18): a session is fed what a client sends and says what to
// answer. Both are byte strings. Where protocol.txt leaves room, the answers are those of a real 1.6.18. Not served: the
// binary protocol (a session closes on it), authentication, and the commands that steer memcached's memory and threads.
import type { Change } from './change';
import { CLASSIC } from './protocol-classic';
import { META } from './protocol-meta';
import { STATS } from './protocol-stats';
import type { Call, Command, Outcome, Server } from './protocol-server';
import type { Store } from './store';

const COMMANDS: ReadonlyMap<string, Command> = new Map([...CLASSIC, ...META, ...STATS]);

/** A line may be that long before its end is there, unless it asks for many keys. */
const MAX_UNFINISHED_LINE = 2048;

/** A server for sessions over one store; `now` is the time it starts, milliseconds of Unix time. */
export function newServer(store: Store, now: number, pid = 1): Server {
  return {
    store,
    pid,
    startedAt: now,
    connections: 0,
    totalConnections: 0,
    bytesRead: 0,
    bytesWritten: 0,
  };
}

/** What a session did with its input. */
export interface Fed {
  /** Bytes for the client. */
  readonly output: string;
  /** What happened in the store, in order. */
  readonly changes: readonly Change[];
  /** The client, or an input that can not be read on, has ended the session: close after the output. */
  readonly closed: boolean;
}

/** One client's conversation with a server. */
export class Session {
  readonly #server: Server;
  #input = '';
  /** Index of the input where the search for a line's end goes on. */
  #scanned = 0;
  /** What waits for its data block, and how many bytes that takes with its line end. */
  #waiting: Extract<Outcome, { kind: 'data' }> | null = null;
  #swallow = 0;
  #started = false;
  #closed = false;

  constructor(server: Server) {
    this.#server = server;
    server.connections++;
    server.totalConnections++;
  }

  /** Takes bytes from the client and answers every command they complete; `now` is Unix time in milliseconds. */
  feed(bytes: string, now: number): Fed {
    const changes: Change[] = [];
    const server = this.#server;
    if (this.#closed) return { output: '', changes, closed: true };
    server.bytesRead += bytes.length;
    if (!this.#started && bytes.length > 0) {
      this.#started = true;
      if (bytes.charCodeAt(0) === 0x80) this.close();
    }
    this.#input = this.#input === '' ? bytes : this.#input + bytes;
    const output = this.#run({ server, now, changes });
    server.bytesWritten += output.length;
    return { output, changes, closed: this.#closed };
  }

  /** Ends the session, as when the client hangs up. */
  close(): void {
    if (!this.#closed) this.#server.connections--;
    this.#closed = true;
  }

  #run(call: Call): string {
    const input = this.#input;
    let at = 0;
    let output = '';
    while (!this.#closed) {
      if (this.#swallow > 0) {
        const skipped = Math.min(this.#swallow, input.length - at);
        at += skipped;
        this.#swallow -= skipped;
        if (this.#swallow > 0) break;
      }
      if (this.#waiting) {
        const { bytes, badChunk, then }: Extract<Outcome, { kind: 'data' }> = this.#waiting;
        const end = at + bytes + 2;
        if (input.length < end) break;
        this.#waiting = null;
        const good = input.charCodeAt(end - 2) === 13 && input.charCodeAt(end - 1) === 10;
        output += good ? then(call, input.slice(at, end - 2)) : badChunk;
        at = end;
        continue;
      }
      const lineEnd = input.indexOf('\n', Math.max(at, this.#scanned));
      if (lineEnd < 0) {
        this.#scanned = input.length;
        if (input.length - at > MAX_UNFINISHED_LINE && !/^ {0,100}gets? /.test(input.slice(at, at + 110))) this.close();
        break;
      }
      this.#scanned = 0;
      // An empty line keeps its carriage return, and is as little a command as without.
      const cut = lineEnd - at > 1 && input.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
      const outcome = run(call, input.slice(at, cut));
      at = lineEnd + 1;
      if (typeof outcome === 'string') output += outcome;
      else if (outcome.kind === 'data') this.#waiting = outcome;
      else if (outcome.kind === 'swallow') {
        output += outcome.reply;
        this.#swallow = outcome.bytes + 2;
      } else this.close();
    }
    this.#input = at === 0 ? input : input.slice(at);
    this.#scanned = Math.max(0, this.#scanned - at);
    return output;
  }
}

function run(call: Call, line: string): Outcome {
  const tokens = tokenize(line);
  const command = COMMANDS.get(tokens[0] as string);
  return command ? command(call, tokens) : 'ERROR\r\n';
}

/** The words of a line; only spaces separate, and a zero byte ends the line. */
function tokenize(line: string): string[] {
  const zero = line.indexOf('\0');
  const words = (zero < 0 ? line : line.slice(0, zero)).split(' ');
  return words.includes('') ? words.filter((word) => word !== '') : words;
}
