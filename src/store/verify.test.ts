import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { anAssignedMediation, aSettlement, aTenant, type TestTenant, take, worldOf } from '../../test/world.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { procedures } from '../core/procedures/index.ts';
import { rollUp } from '../jobs/roll-up.ts';
import type { World } from './dossiers.ts';
import { type EntryHead, entryHash, zeroHash } from './entry.ts';
import { blankFold, foldEntry, readEntries } from './fold.ts';
import { procedureVersion } from './procedure-version.ts';
import { redactedMark, redactValue } from './redact.ts';
import { asOwner } from './transaction.ts';
import { type Fault, verifyLedger } from './verify.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
let world: World;
let dossier: Dossier;
beforeAll(async () => {
  at = await aTenant(database);
  world = await worldOf(database);
});

const sql = (text: string, values: unknown[] = []) => asOwner(database, tx => tx.query(text, values));

/** Every test has the county’s ledger for itself. */
beforeEach(async () => {
  await sql(`do $$ declare t text; begin
    foreach t in array array['ledger_root','read_log','idempotency','outbox','notice','wall_paper','wall_item','wall_reach','paper',
      'outcome','deadline','look_up','reach','sealed_secret','sealed_personal','ledger','dossier'] loop execute format('delete from %I', t); end loop; end $$`);
  dossier = await aSettlement(database, world, at, { on: '2026-03-02', due: '2026-03-20' });
});

const verify = async (batch?: number) => {
  const faults: Fault[] = [];
  const result = await verifyLedger(database, at.tenant, {
    onFault: fault => faults.push(fault),
    ...(batch && { batch }),
  });
  expect(result.faults).toBe(faults.length);
  return { ...result, faults };
};
const wordsOf = (faults: readonly Fault[]) =>
  faults.map(f => `${f.number ?? f.day ?? ''} ${f.sequence ?? ''} ${f.what.en}`);

describe('the ledger', () => {
  it('verifies for lives built by taking steps, and its fold is the stored file exactly', async () => {
    await anAssignedMediation(database, world, at, '2026-03-03');
    await rollUp(database, at.tenant, new Date('2026-03-04T09:00:00+08:00'));
    const result = await verify(1);
    expect(result).toMatchObject({ dossiers: 2, redacted: 0, roots: 1, faults: [] });
    expect(result.entries).toBe(dossier.version + 2);
  });

  it('keeps with every entry by which rules and values it was decided, also of what the step opened', async () => {
    const { rows } = await sql(`select step, entry #> '{body,facts}' as facts from ledger order by sequence`);
    const { mediation, settlement } = procedures;
    const ofMediation = { mediation: procedureVersion(mediation) };
    for (const { step, facts } of rows.filter(row => row.step !== 'report-payment'))
      expect(facts).toMatchObject({
        calendar: world.calendar.version,
        directory: world.directory.version,
        parameters: world.parameters.version,
        procedures: step === 'seal' ? { ...ofMediation, settlement: procedureVersion(settlement) } : ofMediation,
      });
    expect(rows.map(row => row.step)).toContain('seal');
  });

  it('verifies entries that were written before those versions were kept', async () => {
    const { rows } = await sql('select entry, sequence from ledger order by sequence');
    let previous = zeroHash;
    for (const row of rows) {
      const { head, body } = row.entry as { head: EntryHead; body: { facts: Record<string, unknown> } };
      const { parameters: _, procedures: __, ...facts } = body.facts;
      const old = { head: { ...head, previous }, body: { ...body, facts } };
      const hash = entryHash(old.head, old.body);
      await sql('update ledger set entry = $1, hash = $2, previous_hash = $3 where sequence = $4', [
        JSON.stringify(old),
        hash,
        previous,
        row.sequence,
      ]);
      previous = hash;
    }
    expect((await verify()).faults).toEqual([]);
  });

  it('finds and names an entry that was tampered with', async () => {
    await sql(`update ledger set entry = jsonb_set(entry, '{body,change,claims,0,amount}', '999') where sequence = 1`);
    expect(wordsOf((await verify()).faults)).toEqual([
      `${dossier.number} 1 The entry was changed: its hash does not fit`,
    ]);
  });

  it('finds an entry that was tampered with and hashed anew, by the next one', async () => {
    const { rows } = await sql('select entry from ledger where sequence = 2');
    const { head, body } = rows[0]!.entry as { head: EntryHead; body: object };
    const forged = { ...body, facts: { calendar: 'another' } };
    await sql('update ledger set entry = $1, hash = $2 where sequence = 2', [
      JSON.stringify({ head, body: forged }),
      entryHash(head, forged),
    ]);
    expect(wordsOf((await verify()).faults)).toEqual([`${dossier.number} 3 It does not follow from the entry before`]);
  });

  it.each([
    ['day', `day + 1`],
    ['role', `'judge'`],
    ['step', `'fail'`],
    ['stage', `'failed'`],
    ['walled', `not walled`],
    ['audience', `'staff'`],
    ['actor_id', `'00000000-0000-7000-8000-000000000001'`],
  ])('finds the column “%s” changed beside an untouched entry', async (column, value) => {
    await sql(`update ledger set ${column} = ${value} where sequence = 2`);
    expect(wordsOf((await verify()).faults)).toEqual([
      `${dossier.number} 2 The column “${column}” differs from what the entry says`,
    ]);
  });

  it('finds an entry that was taken out of the middle', async () => {
    await sql('delete from sealed_personal where sequence = 2');
    await sql('delete from ledger where sequence = 2');
    expect(wordsOf((await verify()).faults)).toEqual([`${dossier.number} 3 Entry 2 is missing`]);
  });

  it('finds a stored file that says something else than its ledger', async () => {
    await sql(`update dossier set state = jsonb_set(state, '{claims,0,amount}', '1')`);
    expect(wordsOf((await verify()).faults)).toEqual([
      `${dossier.number}  The stored file differs from the ledger: claims.0.amount`,
    ]);
  });

  it('finds a sealed value, a paper and something said in mediation that were changed', async () => {
    await sql(`update sealed_personal set value = '"李大变"' where value = '"张小满"' and sequence = 1`);
    expect(wordsOf((await verify()).faults)).toEqual([
      `${dossier.number} 1 A value kept apart was changed: its digest does not fit`,
    ]);
    await sql(`update sealed_personal set value = '"张小满"' where value = '"李大变"'`);
    await sql(`update wall_item set body = '{}'`);
    expect(wordsOf((await verify()).faults)).toEqual([
      `${dossier.number}  Something said in mediation differs from the ledger`,
    ]);
    await sql(`update wall_paper set content = '{}'`);
    await sql(`update paper set content = '{}'`);
    expect(wordsOf((await verify()).faults)[0]).toMatch(/The paper “.+” was changed/);
  });

  it('allows values that were destroyed and says how many are gone', async () => {
    const { rowCount } = await sql('delete from sealed_secret');
    const result = await verify();
    expect(result.faults).toEqual([]);
    expect(result.redacted).toBe(rowCount);
  });
});

describe('the root of a day', () => {
  const after = new Date('2026-03-05T09:00:00+08:00');

  it('is written once, follows from the one before, and covers what was entered up to its day', async () => {
    const first = await rollUp(database, at.tenant, after, { batch: 1 });
    expect(first).toMatchObject({ day: '2026-03-04', heads: 1, previousRoot: '0'.repeat(64) });
    expect(await rollUp(database, at.tenant, after)).toBeUndefined();
    await anAssignedMediation(database, world, at, '2026-03-05');
    const second = await rollUp(database, at.tenant, new Date('2026-03-06T09:00:00+08:00'));
    expect(second).toMatchObject({ day: '2026-03-05', heads: 2, previousRoot: first?.root });
    expect((await verify()).faults).toEqual([]);
  });

  it('is not written for a day that has hardly ended', async () => {
    expect((await rollUp(database, at.tenant, new Date('2026-03-05T00:05:00+08:00')))?.day).toBe('2026-03-03');
  });

  it('shows a tail that was removed, though the rest was made to fit', async () => {
    await rollUp(database, at.tenant, after);
    const { rows } = await sql('select max(sequence) as last from ledger');
    const last = Number(rows[0]!.last);
    // What somebody with the whole database in hand would do: the file as it was one entry earlier.
    const earlier = await stateAt(last - 1);
    for (const table of ['sealed_personal', 'sealed_secret', 'wall_item', 'ledger'])
      await sql(`delete from ${table} where sequence = $1`, [last]);
    await sql('update dossier set version = $1, state = $2', [last - 1, JSON.stringify(earlier)]);
    expect(wordsOf((await verify()).faults)).toEqual([
      '2026-03-04  The day’s root does not fit: entries were removed or replaced',
    ]);
  });

  it('shows a file that was removed altogether', async () => {
    await anAssignedMediation(database, world, at, '2026-03-03');
    await rollUp(database, at.tenant, after);
    for (const table of [
      'wall_paper',
      'wall_item',
      'wall_reach',
      'paper',
      'outcome',
      'deadline',
      'look_up',
      'reach',
      'sealed_secret',
      'sealed_personal',
      'ledger',
    ])
      await sql(`delete from ${table} where dossier_id = $1`, [dossier.id]);
    await sql('delete from dossier where id = $1', [dossier.id]);
    expect(wordsOf((await verify()).faults)).toEqual(['2026-03-04  The day’s root covers 2 files; there are 1 now']);
  });

  async function stateAt(version: number): Promise<Dossier> {
    const entries = await asOwner(database, tx => readEntries(tx, at.tenant, [dossier.id]));
    return entries.slice(0, version).reduce(foldEntry, blankFold(at.tenant, dossier.id)).dossier;
  }
});

describe('a lawful redaction', () => {
  const sealedPlaceOf = async (value: string) =>
    (
      await sql(`select sequence, digest from sealed_personal where value = $1::jsonb order by sequence limit 1`, [
        JSON.stringify(value),
      ])
    ).rows[0] as { sequence: number; digest: string };

  it('destroys one value, leaves a chain that verifies, and says where the value still shows', async () => {
    const { sequence, digest } = await sealedPlaceOf('999999199001010016');
    const redacted = await redactValue(database, {
      tenant: at.tenant,
      dossierId: dossier.id,
      sequence,
      digest,
      reason: '本人依法要求删除',
    });
    expect(redacted).toMatchObject({ kind: 'redacted', values: 1, shown: true });
    const result = await verify();
    expect(result).toMatchObject({ faults: [], redacted: 1 });
    const log = await sql('select what, purpose, reason from read_log');
    expect(log.rows).toEqual([{ what: `${sequence} ${digest}`, purpose: 'redaction', reason: '本人依法要求删除' }]);
  });

  it('with the stored file, takes the value out of it too, and the file can still be worked on', async () => {
    const { sequence, digest } = await sealedPlaceOf('999999199001010016');
    const redacted = await redactValue(database, {
      tenant: at.tenant,
      dossierId: dossier.id,
      sequence,
      digest,
      reason: '本人依法要求删除',
      same: true,
      projection: true,
    });
    expect(redacted).toMatchObject({ kind: 'redacted', elsewhere: [], shown: false });
    const { rows } = await sql('select state::text as state from dossier');
    expect(rows[0]!.state).not.toContain('999999199001010016');
    expect(rows[0]!.state).toContain(redactedMark);
    expect((await verify()).faults).toEqual([]);
    await take(database, world, {
      by: at.people.mediator,
      dossier,
      in: 'settlement',
      step: 'report-payment',
      input: { n: 1, on: '2026-03-05', amount: '100' },
      on: '2026-03-05',
    });
    expect((await verify()).faults).toEqual([]);
  });

  it('finds nothing for a digest that does not exist, and writes nothing', async () => {
    const none = { tenant: at.tenant, dossierId: dossier.id, sequence: 1, digest: '0'.repeat(64), reason: '测试' };
    expect(await redactValue(database, none)).toEqual({ kind: 'absent' });
    expect((await sql('select 1 from read_log')).rows).toEqual([]);
  });
});
