// `npm start`: installs what is missing, serves the site, prints the address.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
if (!existsSync('node_modules/vite')) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const { createServer } = await import('vite');
const flag = process.argv.indexOf('--port');
const server = await createServer({ server: { port: flag > 0 ? Number(process.argv[flag + 1]) : 5173 } });
await server.listen();
server.printUrls();
