import { defineConfig } from 'vitest/config';

/** The law alone: pure, thousands of tests a second. */
const core = ['src/core/**/*.test.{ts,tsx}', 'test/layers.test.ts'];
/** Real pages in a real Chromium. */
const browser = ['test/browser/**/*.test.ts'];
/** What starts a PostgreSQL of its own: left to runs that have one (TEST_DATABASE_URL), so that Node alone is enough for the others. */
const native = process.env.TEST_DATABASE_URL ? [] : ['**/*.native.test.{ts,mjs}'];
/** What asks no database, or brings its own: a run with a PostgreSQL has nothing to add to the run without. */
const same = process.env.TEST_DATABASE_URL
  ? [
      'src/web/**',
      'src/papers/**',
      'src/contract/**',
      'test/papers/extreme.test.ts',
      'test/crash/crash.test.ts',
      'src/store/lock.test.ts',
      'src/admin.test.ts',
      'src/demo/demo.test.ts',
      'src/main.test.ts',
      'scripts/scripts.test.mjs',
    ]
  : [];
/** What replaces a module of ours, and so cannot share it with others. */
const alone = ['test/http/wall.test.ts'];
/** The migrated database that every test file copies. */
const globalSetup = ['test/global-setup.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      // Files share what they import: nothing in it is changed by a test, and reading it again for each costs more than the tests.
      { test: { name: 'core', include: core, isolate: false, testTimeout: 15_000 } },
      {
        test: {
          name: 'server',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: [...core, ...browser, ...native, ...same, ...alone],
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'alone', include: alone, globalSetup, testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['test/browser/prepare.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
