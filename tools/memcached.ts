// The emulated cache behind a TCP socket: `npm run -s memcached -- --port N [--host H] [--memory MB]`. It speaks
// memcached's text protocol (src/cache/protocol.ts) on the real clock, for tools and tests made for memcached.
import { createServer } from 'node:net';
import { newServer, Session } from '../src/cache/protocol';
import { Store } from '../src/cache/store';

const USAGE = 'usage: npm run -s memcached -- [--port N] [--host H] [--memory MB]\n';

function fail(text: string): never {
  process.stderr.write(text);
  process.exit(2);
}

/** The options of the command line; a port of 0 lets the system choose. */
function options(args: readonly string[]): { port: number; host: string; megabytes: number } {
  const found = { port: 11211, host: '127.0.0.1', megabytes: 64 };
  for (let i = 0; i < args.length; i += 2) {
    const value = args[i + 1];
    if (value === undefined) fail(USAGE);
    if (args[i] === '--host') found.host = value;
    else if (args[i] === '--port' && /^\d+$/.test(value) && Number(value) < 65536) found.port = Number(value);
    else if (args[i] === '--memory' && /^\d*\.?\d+$/.test(value) && Number(value) > 0) found.megabytes = Number(value);
    else fail(USAGE);
  }
  return found;
}

const { port, host, megabytes } = options(process.argv.slice(2));
const store = new Store({ limitBytes: Math.floor(megabytes * 1024 * 1024) });
const server = newServer(store, Date.now(), process.pid);

const listener = createServer((socket) => {
  const session = new Session(server);
  socket.setNoDelay(true);
  socket.on('data', (bytes: Buffer) => {
    const { output, closed } = session.feed(bytes.toString('latin1'), Date.now());
    if (output !== '' && !socket.write(output, 'latin1')) {
      // A client that does not read is not read from.
      socket.pause();
      socket.once('drain', () => socket.resume());
    }
    if (closed) socket.end();
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => session.close());
});

listener.on('error', (error) => fail(`memcached: ${error.message}\n`));
listener.listen(port, host, () => {
  const address = listener.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  process.stdout.write(`listening on ${host}:${bound}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
