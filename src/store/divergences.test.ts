import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../test/core-world.ts';
import { aSuit, inCourt, judged, onBoth, openAward, registered } from '../../test/court-world.ts';
import { testDatabase } from '../../test/database.ts';
import { aSettlement, aTenant, type TestTenant, worldOf } from '../../test/world.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Actor } from '../core/people/actor.ts';
import { divergenceRows, isDivergenceCursor, listDivergences, sumDivergences } from './divergences.ts';
import { dossierRow, type Rows } from './entry.ts';
import { writeRecording } from './record.ts';
import { asOwner, inTransaction } from './transaction.ts';
import { verifyLedger } from './verify.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
let file: Dossier;
beforeAll(async () => {
  at = await aTenant(database);
  file = await aSettlement(database, await worldOf(database), at, { on: '2026-03-02', due: '2026-03-20' });
});

/** An award of 60,000 yuan that a judgment in effect lowers to 45,000; and the moment before it has effect. */
const suit = () => {
  const life = openAward();
  life.on('2026-04-10').take(people.worker, 'litigation.file', aSuit(life));
  inCourt(registered(life, '2026-04-13'), '2026-04-20', '2026-05-11');
  judged(life, '2026-05-12', '45000', 'discretion');
  onBoth(life, 'judgment-served', '2026-05-13', '2026-05-14');
  const before = life.dossier;
  life.clock('2026-06-01');
  return { before, after: life.dossier };
};

/** Writes what a step changes in the register into the file of this county. */
let sequence = 900;
const write = async (rows: Pick<Rows, 'divergences' | 'undiverged'>) => {
  sequence += 1;
  const recorded = {
    isNew: false,
    dossier: dossierRow(file),
    ledger: {
      sequence,
      day: '2026-06-01',
      actor_id: at.people.mediator.userId,
      actor_name: '',
      role: 'clock',
      procedure: 'litigation',
      proceeding_id: file.proceedings[0]!.id,
      step: 'take-effect',
      walled: false,
      entry: {},
      previous_hash: '',
      hash: `${sequence}`,
    },
    ...rows,
  } as unknown as Rows;
  const identity = { tenant: at.tenant, user: at.people.mediator.userId, reach: ['clock'] };
  await inTransaction(database, identity, tx =>
    writeRecording(tx, at.people.mediator, file.id, recorded, undefined, true),
  );
};

const year = { from: '2026-01-01', to: '2026-12-31' };
const statistician = (): Actor => ({ ...at.people.mediator, role: 'statistician', userId: crypto.randomUUID() });

describe('the register of divergence', () => {
  const { before, after } = suit();

  it('has nothing of a judgment that can be appealed against, and a row for each claim when it has effect', () => {
    expect(divergenceRows(before, before)).toEqual({ divergences: [], undiverged: [] });
    expect(divergenceRows(before, after).divergences).toMatchObject([
      { result: 'changed', issue: 'discretion', awarded: 6_000_000, adjudged: 4_500_000, on_day: '2026-05-30' },
    ]);
    expect(divergenceRows(after, after)).toEqual({ divergences: [], undiverged: [] });
    expect(divergenceRows(after, before).undiverged).toHaveLength(1);
  });

  it('is read row by row by those who reach the file, and counted for those who do not', async () => {
    const { divergences } = divergenceRows(before, after);
    await write({ divergences, undiverged: [] });
    const listed = await listDivergences(database, at.people.mediator, { ...year, limit: 5 });
    expect(listed).toMatchObject({ rows: [{ dossier_id: file.id, claimed: 6_000_000 }], next: null });
    expect((await listDivergences(database, statistician(), { ...year, limit: 5 })).rows).toEqual([]);
    expect(await sumDivergences(database, statistician(), year)).toEqual([
      { result: 'changed', issue: 'discretion', claims: 1, disputes: 1, awarded: 6_000_000, adjudged: 4_500_000 },
    ]);
    expect(await sumDivergences(database, statistician(), { ...year, issue: 'law' })).toEqual([]);
    expect(await sumDivergences(database, { ...statistician(), tenant: 330281 }, year)).toEqual([]);
  });

  it('follows a row that is read otherwise later, goes on page by page, and loses what is gone', async () => {
    const [row] = divergenceRows(before, after).divergences;
    const second = { ...row!, claim_id: crypto.randomUUID(), on_day: '2026-05-31' as const };
    await write({ divergences: [{ ...row!, adjudged: 1 }, second], undiverged: [] });
    const first = await listDivergences(database, at.people.mediator, { ...year, limit: 1 });
    expect(first.rows).toMatchObject([{ claim_id: second.claim_id }]);
    expect(isDivergenceCursor(first.next!)).toBe(true);
    const next = await listDivergences(database, at.people.mediator, { ...year, limit: 1, cursor: first.next! });
    expect(next).toMatchObject({ rows: [{ claim_id: row!.claim_id, adjudged: 1 }], next: null });
    await write({ divergences: [], undiverged: [row!, second] });
    expect(await sumDivergences(database, statistician(), year)).toEqual([]);
  });

  it('is compared with the ledger, so that a row put in by hand is found', async () => {
    await asOwner(database, tx => tx.query('delete from ledger where sequence > 900'));
    const faults: string[] = [];
    const check = () => verifyLedger(database, at.tenant, { onFault: fault => faults.push(fault.what.en) });
    await check();
    expect(faults).toEqual([]);
    await asOwner(database, tx =>
      tx.query(
        `insert into divergence (tenant_id, dossier_id, proceeding_id, claim_id, on_day, claim, result)
         values ($1, $2, $3, $3, '2026-05-30', 'QQ01', 'changed')`,
        [at.tenant, file.id, crypto.randomUUID()],
      ),
    );
    await check();
    expect(faults).toEqual(['The register of divergence differs from the ledger']);
  });
});
