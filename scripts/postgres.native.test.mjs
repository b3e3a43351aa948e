import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { root } from './ensure.mjs';

/** Where the clusters of these tests lie; the user that runs them must get through. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-clusters-'));
chmodSync(folder, 0o755);
const children = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGTERM');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The script with these arguments: what it says on standard output, and how it ends. */
function script(...args) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/postgres.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });
  children.push(child);
  const result = { child, said: '', ended: once(child, 'close') };
  child.stdout.on('data', data => (result.said += data));
  return result;
}

const ask = async (url, sql) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};

describe('the throw-away PostgreSQL', () => {
  it('is there for one command, is told what was set, and is gone when the command ends, as it ends', async () => {
    const program = `
      import pg from 'pg';
      const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
      await client.connect();
      const { rows } = await client.query(\`
        select current_setting('work_mem') as memory, current_setting('server_encoding') as encoding, rolsuper,
          current_setting('server_version_num')::int >= 150000 as fits
        from pg_roles where rolname = current_user\`);
      console.log(JSON.stringify({ ...rows[0], url: process.env.TEST_DATABASE_URL }));
      await client.end();
      process.exitCode = 3;`;
    const command = [process.execPath, '--input-type=module', '-e', program];
    const running = script('run', '--set', 'work_mem=7MB', '--', ...command);
    expect(await running.ended).toEqual([3, null]);
    const { url, ...facts } = JSON.parse(running.said);
    expect(facts).toEqual({ memory: '7MB', encoding: 'UTF8', rolsuper: false, fits: true });
    await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('waits when it has no command, and leaves nothing behind when it is told to end', async () => {
    const running = script();
    while (!running.said.includes('\n')) await sleep(50);
    const url = running.said.trim();
    await ask(url, 'select 1');
    expect(readdirSync(folder)).toHaveLength(1);
    running.child.kill('SIGTERM');
    expect(await running.ended).toEqual([0, null]);
    await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says how it is used when it does not understand', async () => {
    const { child, ended } = script('run');
    let complaint = '';
    child.stderr.on('data', data => (complaint += data));
    expect(await ended).toEqual([2, null]);
    expect(complaint).toContain('Usage: node scripts/postgres.mjs');
  });
});
