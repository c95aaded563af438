import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: '127.0.0.1' },
  build: {
    target: 'safari15',
    outDir: 'dist',
    emptyOutDir: true,
    // The pages' policy allows no inlined files, so every asset stays a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    pool: 'threads',
    // Plain functions need no page; only what is drawn pays for one. A test of a component has the component's name.
    projects: [
      { extends: true, test: { name: 'models', environment: 'node', include: ['src/**/[a-z]*.test.ts'] } },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/[A-Z]*.test.ts'],
          setupFiles: ['src/testing/setup.ts'],
          // A page drawn on a busy machine takes its time; no test is about that.
          testTimeout: 30_000,
        },
      },
    ],
  },
})
