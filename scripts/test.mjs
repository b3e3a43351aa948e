/**
 * `npm test [-- vitest arguments]`: installs what is missing, builds what is stale, runs every test. The last line is
 * always `N passed, N failed`; the exit code is 1 when anything failed or when nothing ran.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensure, root } from './ensure.mjs';

ensure();
const args = process.argv.slice(2);
const projects = args.flatMap((arg, index) =>
  arg === '--project' ? [args[index + 1]] : (/^--project=(.+)$/.exec(arg)?.[1] ?? []),
);
const needsPages = projects.length === 0 || projects.includes('browser');

const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-test-'));
const tallyFile = path.join(folder, 'tally.json');
const run = (command, env) =>
  spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

const built = needsPages ? run(['scripts/build.mjs']).status === 0 : true;
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  `--reporter=${path.join(root, 'scripts/reporter.mjs')}`,
  ...args,
];
const ended = run(vitest, { HEJIE_TEST_TALLY: tallyFile });

let tally;
try {
  tally = JSON.parse(readFileSync(tallyFile, 'utf8'));
} catch {
  console.error('The tests did not run to their end.');
  tally = { passed: 0, failed: 1, skipped: 0 };
}
rmSync(folder, { recursive: true, force: true });
if (!built) {
  console.error('The build failed before the tests; that counts as one failure.');
  tally.failed += 1;
}
if (tally.passed + tally.failed === 0) {
  console.error('No test ran, and a run without tests proves nothing; that counts as one failure.');
  tally.failed += 1;
}
if (ended.status !== 0 && tally.failed === 0) {
  console.error(
    `The test runner ended with ${ended.status ?? ended.signal} although no test failed; that counts as one failure.`,
  );
  tally.failed += 1;
}
if (tally.skipped > 0) console.log(`${tally.skipped} not run`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
