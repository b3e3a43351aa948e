/**
 * The server with one fault on purpose: it answers a moment before it commits. The crash tests must find what it loses,
 * or they prove nothing about the server without the fault.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const gap = 40;
const sound = pg.Client.prototype.query as (...args: unknown[]) => unknown;
/** Commits that were reported and have not happened yet; the connection is busy until then. */
const late = new WeakMap<pg.Client, Promise<unknown>>();

pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  if (args[0] === 'commit') {
    const done = sleep(gap)
      .then(() => sound.call(this, 'commit'))
      .catch(() => {})
      .finally(() => late.delete(this));
    late.set(this, done);
    return Promise.resolve({ command: 'COMMIT', rows: [] });
  }
  const before = late.get(this);
  return before ? before.then(() => sound.apply(this, args)) : sound.apply(this, args);
} as never;

await import('../../src/main.ts');
