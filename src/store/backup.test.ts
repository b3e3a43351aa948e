import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { anAssignedMediation, aSettlement, aTenant, type TestTenant, take, worldOf } from '../../test/world.ts';
import { rollUp } from '../jobs/roll-up.ts';
import { openSession } from './accounts.ts';
import { readBackup, writeBackup } from './backup.ts';
import type { Database } from './database.ts';
import { findDossier } from './dossiers.ts';
import { asOwner } from './transaction.ts';
import { verifyLedger } from './verify.ts';

const database = await testDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-backup-'));
const uploads = path.join(folder, 'files');
const file = path.join(folder, 'backup.jsonl.gz');
const opened: Database[] = [database];
afterAll(async () => {
  for (const one of opened) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

const another = async () => {
  const fresh = await testDatabase();
  opened.push(fresh);
  return fresh;
};

let at: TestTenant;
let dossierId: string;
/** Larger than one part of the file, and no whole number of them. */
const bytes = Buffer.alloc(1_000_001, 7);

beforeAll(async () => {
  at = await aTenant(database);
  const world = await worldOf(database);
  dossierId = (await aSettlement(database, world, at, { on: '2026-03-02', due: '2026-03-20' })).id;
  const odd = await anAssignedMediation(database, world, at, '2026-03-03');
  // Characters that PostgreSQL does not keep come back too.
  await take(database, world, {
    by: at.people.worker,
    dossier: odd,
    step: 'challenge',
    input: { reason: '\0想换一位\ud800' },
    on: '2026-03-03',
  });
  await rollUp(database, at.tenant, new Date('2026-03-05T09:00:00+08:00'));
  await openSession(
    database,
    at.tenant,
    at.people.head.userId,
    { role: 'mediation-head' },
    { idleMinutes: 30, absoluteHours: 1 },
  );
  mkdirSync(path.join(uploads, 'ab'), { recursive: true });
  writeFileSync(path.join(uploads, 'ab', 'abcd'), bytes);
  writeFileSync(path.join(uploads, 'ab', 'empty'), '');
  await writeBackup(database, file, uploads);
});

/** Rows of a table as text, but for what belongs to the database itself. */
const contentOf = async (one: Database, table: string) =>
  (
    await asOwner(one, tx =>
      tx.query<{ line: string }>(`select (to_jsonb(t) - 'xact')::text as line from "${table}" t order by 1`),
    )
  ).rows.map(row => row.line);

describe('a backup', () => {
  it('brings every row and file back into a new database, where the ledger verifies and work goes on', async () => {
    const fresh = await another();
    const restored = path.join(folder, 'restored');
    const counts = await readBackup(fresh, file, restored);
    expect(counts.files).toBe(2);
    expect(counts.rows).toBeGreaterThan(100);
    const { rows } = await asOwner(database, tx =>
      tx.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      ),
    );
    for (const { name } of rows.filter(row => !['schema_migration', 'session', 'lease'].includes(row.name)))
      expect(await contentOf(fresh, name), name).toEqual(await contentOf(database, name));
    expect(await verifyLedger(fresh, at.tenant)).toMatchObject({ dossiers: 2, roots: 1, faults: 0 });
    expect(readFileSync(path.join(restored, 'ab', 'abcd')).equals(bytes)).toBe(true);
    expect(statSync(path.join(restored, 'ab', 'empty')).size).toBe(0);

    const world = await worldOf(fresh);
    const found = await findDossier(fresh, world, at.people.mediator, dossierId);
    await take(fresh, world, {
      by: at.people.mediator,
      dossier: found!.dossier,
      in: 'settlement',
      step: 'report-payment',
      input: { n: 1, on: '2026-03-05', amount: '100' },
      on: '2026-03-05',
    });
    const order = await asOwner(fresh, tx =>
      tx.query<{ step: string }>('select step from ledger order by xact desc, position desc limit 1'),
    );
    expect(order.rows[0]?.step).toBe('report-payment');
  });

  it('keeps nobody signed in', async () => {
    const fresh = await another();
    await readBackup(fresh, file, path.join(folder, 'signed-out'));
    expect(await contentOf(fresh, 'session')).toEqual([]);
  });

  it('can be read by its owner alone', () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
  });

  it('that was cut short or changed restores nothing', async () => {
    const fresh = await another();
    const whole = gunzipSync(readFileSync(file)).toString();
    const lines = whole.trimEnd().split('\n');
    const broken: [string, string][] = [
      ['cut.jsonl', lines.slice(0, -1).join('\n')],
      ['changed.jsonl', whole.replace('12000', '12001').replace('1200000', '1200001')],
      ['other.jsonl', '["another-file",1,{}]\n'],
    ];
    for (const [name, content] of broken) {
      appendFileSync(path.join(folder, name), content);
      await expect(readBackup(fresh, path.join(folder, name), path.join(folder, 'broken')), name).rejects.toThrow(
        /backup/,
      );
    }
    expect(await contentOf(fresh, 'tenant')).toEqual([]);
    expect(readdirSync(folder)).not.toContain('broken');
  });

  it('is refused by a database that is not empty', async () => {
    await expect(readBackup(database, file, path.join(folder, 'full'))).rejects.toThrow(/not empty/);
  });

  it('is refused when it comes from other migrations', async () => {
    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    lines[0] = JSON.stringify(['hejie-backup', 1, { migrations: ['0'] }]);
    writeFileSync(path.join(folder, 'older.jsonl'), lines.join('\n'));
    await expect(readBackup(await another(), path.join(folder, 'older.jsonl'), folder)).rejects.toThrow(
      /another version/,
    );
  });
});
