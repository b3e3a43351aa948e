/** A Vitest reporter that counts: every test by its result, and everything that failed without being a test. */
import { writeFileSync } from 'node:fs';

/**
 * Counts a finished run. A file that does not load, a `beforeAll` that throws and an error outside any test are one
 * failure each: none of them may hide behind a green line.
 */
export function count(modules, unhandledErrors = []) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    let failed = 0;
    for (const test of module.children.allTests()) {
      const state = test.result().state;
      if (state === 'passed') tally.passed += 1;
      else if (state === 'failed') failed += 1;
      else tally.skipped += 1;
    }
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) failed += 1;
    if (module.errors().length > 0 || (module.state() === 'failed' && failed === 0)) failed += 1;
    tally.failed += failed;
  }
  tally.failed += unhandledErrors.length;
  return tally;
}

export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.HEJIE_TEST_TALLY;
    if (file) writeFileSync(file, JSON.stringify(count(modules, unhandledErrors)));
  }
}
