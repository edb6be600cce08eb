// tools/memcached.ts as a client meets it: a process with a port.
import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';

let child: ChildProcess;
let port = 0;

function start(...args: string[]): ChildProcess {
  return spawn('node', ['tools/run.mjs', 'memcached', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(async () => {
  child = start('--port', '0');
  port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      said += String(bytes);
      const match = /^listening on 127\.0\.0\.1:(\d+)$/m.exec(said);
      if (match) resolve(Number(match[1]));
    });
    child.on('exit', (code) => reject(new Error(`exit ${code}: ${said}`)));
  });
});

afterAll(() => {
  child.kill();
});

/** Sends all at once and returns all that comes until the server hangs up. */
function talk(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.on('data', (bytes) => (got += bytes.toString('latin1')));
    socket.on('end', () => resolve(got));
    socket.on('error', reject);
    socket.write(text, 'latin1');
  });
}

test('several connections share one cache, bytes arrive as they were', async () => {
  expect(await talk('set a 0 0 3\r\n\xff\0\x80\r\nquit\r\n')).toBe('STORED\r\n');
  expect(await talk('get a\r\nquit\r\n')).toBe('VALUE a 0 3\r\n\xff\0\x80\r\nEND\r\n');
});

test('a value of a megabyte goes in and out', async () => {
  const value = 'x'.repeat(1_000_000);
  const got = await talk(`set big 0 0 ${value.length}\r\n${value}\r\nget big big big\r\nquit\r\n`);
  expect(got).toBe(`STORED\r\n${`VALUE big 0 ${value.length}\r\n${value}\r\n`.repeat(3)}END\r\n`);
});

test('the clock runs', async () => {
  const got = await talk('set e 0 1 1\r\nx\r\nquit\r\n');
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(got + (await talk('get e\r\nquit\r\n'))).toBe('STORED\r\nEND\r\n');
});

test('wrong options: how it is used, and exit code 2', async () => {
  const wrong = start('--port', 'http');
  let said = '';
  wrong.stderr?.on('data', (bytes: Buffer) => (said += String(bytes)));
  const code = await new Promise((resolve) => wrong.on('close', resolve));
  expect([code, said]).toEqual([2, 'usage: npm run -s memcached -- [--port N] [--host H] [--memory MB]\n']);
});
