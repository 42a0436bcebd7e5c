import { defineConfig } from 'vitest/config';

/**
 * Five projects, each with the surroundings it needs: unit tests beside the pure files; contract tests over every
 * plug-in of a kind; database tests, each file on its own copy of a migrated Postgres; HTTP and browser tests against
 * the built app, which the first of them starts.
 */
export default defineConfig({
  test: {
    // Two cores are enough: Postgres, Next and Chromium want some of the machine for themselves.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // One project after another: they would only wait for each other's processor time.
          sequence: { groupOrder: 0 },
          include: ['lib/**/*.test.ts', 'app/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          sequence: { groupOrder: 1 },
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          sequence: { groupOrder: 2 },
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          sequence: { groupOrder: 3 },
          include: ['tests/http/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 4 },
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/stack-setup.ts'],
          testTimeout: 180_000,
          // A page may be shown a good while before it is alive, longer than the usual second on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
