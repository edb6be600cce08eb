import { defineConfig, runnerImport } from 'vite';
const { module: small } = await runnerImport<typeof import('./vite/small')>('./tools/vite/small/index.ts');
export default defineConfig({ root: '/work/main', base: './', plugins: [small.smallPlugin()], build: { outDir: '/tmp/w/size/d1', emptyOutDir: true, sourcemap: true, copyPublicDir: false, rolldownOptions: { input: 'src/worker/small.ts', output: { entryFileNames: 'assets/small-x.js', format: 'es' } } } });
