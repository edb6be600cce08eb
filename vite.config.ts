/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vite';
import { lessonsPlugin } from './tools/vite/lessons';
import { pagesPlugin } from './tools/vite/pages';

export default defineConfig({
  // Relative addresses: dist/ works from any folder of any static host.
  base: './',
  plugins: [lessonsPlugin(), svelte({ configFile: false }), svelteTesting(), pagesPlugin()],
  worker: { format: 'es' },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
