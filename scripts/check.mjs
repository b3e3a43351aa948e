/**
 * `npm run check [-- --fix]`: everything that can be said about the sources without running the product. One line for
 * each check; what a failed check has to say follows at the end. `--fix` formats and drops registry hosts from the lock file.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensure, root } from './ensure.mjs';
import { dropHosts, hostFaults, licenceFaults, readLock } from './lock.mjs';
import { allWordFaults } from './words.mjs';

ensure();
const fix = process.argv.includes('--fix');
if (fix) dropHosts();

/** Runs a tool by its path and returns what it printed when it failed, otherwise nothing. */
const tool = (...args) =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let said = '';
    child.stdout.on('data', data => (said += data));
    child.stderr.on('data', data => (said += data));
    child.on('error', error => resolve([error.message]));
    child.on('close', code => resolve(code === 0 ? [] : [said.trim() || `ended with code ${code}`]));
  });

const hasStore = existsSync(path.join(root, 'src/store/migrate.ts'));

const checks = {
  types: () => tool('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  'lint and format': () =>
    tool('node_modules/@biomejs/biome/bin/biome', 'check', ...(fix ? ['--write'] : []), '--max-diagnostics=50', '.'),
  'dead code and unused packages': () => tool('node_modules/knip/bin/knip.js', '--no-progress'),
  imports: () => tool('node_modules/vitest/vitest.mjs', 'run', '--project', 'core', 'test/layers.test.ts'),
  'schema drift': async () =>
    hasStore ? tool('--import', 'tsx', 'scripts/tables.mjs', '--check') : ['src/store/migrate.ts is not there.'],
  licences: async () => licenceFaults(readLock()),
  'registry hosts': async () => hostFaults(readLock()),
  words: async () => allWordFaults(),
};

const outcomes = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const began = performance.now();
    const faults = await check().catch(error => [error.stack ?? String(error)]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    return { name, faults };
  }),
);
for (const { name, faults } of outcomes) if (faults.length > 0) console.log(`\n— ${name}\n${faults.join('\n')}`);
process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;
