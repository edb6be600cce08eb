/**
 * The emulated cache beside memcached itself: the same sets and gets over a TCP socket on this machine, one connection, one
 * hundred requests under way at a time.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const batch = 100;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function open(port: number): Promise<Socket> {
  for (let attempt = 0; ; attempt++) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      socket.setNoDelay(true);
      return socket;
    } catch (error) {
      if (attempt === 600) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Sends a batch of requests and waits until `last` has come so many times. */
async function exchange(socket: Socket, text: string, last: string, times: number): Promise<void> {
  let got = '';
  let seen = 0;
  let from = 0;
  const all = new Promise<void>((resolve) => {
    const onData = (data: Buffer) => {
      got += data.toString('latin1');
      for (let at = got.indexOf(last, from); at >= 0; at = got.indexOf(last, from)) {
        seen++;
        from = at + last.length;
      }
      if (seen < times) return;
      socket.off('data', onData);
      resolve();
    };
    socket.on('data', onData);
  });
  socket.write(text, 'latin1');
  await all;
}

/** Requests per second of the best of three rounds, sets first. */
async function measure(port: number): Promise<{ set: number; get: number }> {
  const socket = await open(port);
  const value = 'x'.repeat(100);
  const best = { set: 0, get: 0 };
  const rounds = 200;
  for (let i = 0; i < 3; i++) {
    for (const what of ['set', 'get'] as const) {
      const start = performance.now();
      for (let r = 0; r < rounds; r++) {
        const keys = Array.from({ length: batch }, (_, n) => `key:${(r * batch + n) % 5000}`);
        if (what === 'set') {
          const text = keys.map((key) => `set ${key} 0 0 ${value.length}\r\n${value}\r\n`).join('');
          await exchange(socket, text, 'STORED\r\n', batch);
        } else await exchange(socket, keys.map((key) => `get ${key}\r\n`).join(''), 'END\r\n', batch);
      }
      best[what] = Math.max(best[what], (rounds * batch * 1000) / (performance.now() - start));
    }
  }
  socket.destroy();
  return best;
}

async function served(command: string, args: string[], port: number): Promise<{ set: number; get: number }> {
  const child: ChildProcess = spawn(command, args, { stdio: 'ignore' });
  const failed = once(child, 'error').then(([error]) => Promise.reject(error as Error));
  try {
    return await Promise.race([measure(port), failed]);
  } finally {
    child.kill();
  }
}

/** Requests per second: ours, and memcached's where it is installed. */
export async function benchCache(): Promise<{ name: string; ours: number; peer: number | undefined }[]> {
  const [a, b] = [await freePort(), await freePort()];
  const ours = await served(process.execPath, ['tools/run.mjs', 'memcached', '--port', String(a)], a);
  // As root memcached wants to be told whom to run as.
  const peer = await served('memcached', ['-l', '127.0.0.1', '-p', String(b), '-u', 'nobody'], b).catch(
    () => undefined,
  );
  return (['set', 'get'] as const).map((what) => ({
    name: `memcache ${what}, 100 bytes, over a socket`,
    ours: ours[what],
    peer: peer?.[what],
  }));
}
