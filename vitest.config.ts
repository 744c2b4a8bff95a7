import { defineConfig } from 'vitest/config';

/** Unit and architecture tests in Node; end-to-end tests drive the built extension in real browsers, one at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: {
          alias: {
            'wxt/browser': new URL('./tests/support/fake-browser.ts', import.meta.url).pathname,
            '#i18n': new URL('./tests/support/i18n.ts', import.meta.url).pathname,
          },
        },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // Real browsers on a busy machine now and then miss a deadline; what fails is tried once more and says so.
          retry: 1,
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 1,
        },
      },
    ],
  },
});
