/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, runnerImport } from 'vite';

// By Vite's own transforms, because they import the product's sources.
const { module: lessons } = await runnerImport<typeof import('./tools/vite/lessons')>('./tools/vite/lessons.ts');
const { module: reference } = await runnerImport<typeof import('./tools/vite/reference')>('./tools/vite/reference.ts');
const { module: pages } = await runnerImport<typeof import('./tools/vite/pages')>('./tools/vite/pages.ts');
const { module: limits } = await runnerImport<typeof import('./tools/vite/limits')>('./tools/vite/limits.ts');
const { module: library } = await runnerImport<typeof import('./tools/vite/library')>('./tools/vite/library.ts');
const { module: small } = await runnerImport<typeof import('./tools/vite/small')>('./tools/vite/small/index.ts');

export default defineConfig({
  // Relative addresses: dist/ works from any folder of any static host.
  base: './',
  plugins: [
    lessons.lessonsPlugin(),
    reference.referencePlugin(),
    limits.limitsPlugin(),
    svelte({ configFile: false }),
    svelteTesting(),
    pages.pagesPlugin(),
  ],
  worker: {
    format: 'es',
    plugins: () => small.smallPlugin(),
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [library.libraryChunk()] } },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
