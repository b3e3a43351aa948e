import { EventEmitter } from 'node:events';
import { verify as verifyPassword } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { wallTokens } from '../core/dossier/access.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { defaultCalendar } from '../core/law/calendar.ts';
import { builtInParameters } from '../core/law/parameters.ts';
import { procedures } from '../core/procedures/index.ts';
import { mediation } from '../core/procedures/mediation/procedure.ts';
import type { Procedure } from '../core/procedures/procedure.ts';
import { accountOf } from '../store/accounts.ts';
import { readTenant } from '../store/directory.ts';
import { takeStep, type World } from '../store/dossiers.ts';
import { entryHash, zeroHash } from '../store/entry.ts';
import { blankFold, foldEntry, readEntries } from '../store/fold.ts';
import { installationSecret } from '../store/installation.ts';
import { reachOfDossier } from '../store/standing.ts';
import { asOwner } from '../store/transaction.ts';
import { uuidv7 } from '../store/uuid.ts';
import { buildDemo, isDemoComplete, recordTold } from './build.ts';
import { demoAccounts, demoPassword, settings, staffOf, tenant, towns } from './city.ts';
import { staffActor } from './matter.ts';
import { checkDigit } from './names.ts';

const today = '2026-11-25';
const database = await testDatabase();
afterAll(() => database.close());

const rowsOf = async <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await asOwner(database, tx => tx.query<Row>(sql, values))).rows;
const countOf = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number((await rowsOf<{ n: number }>(`select count(*) as n from ${sql}`, values))[0]!.n);

const leftOver = uuidv7();
let states: Dossier[];

beforeAll(async () => {
  // A start that was killed half-way: the county is there, with a number taken and a file, and not complete.
  await asOwner(database, async tx => {
    await tx.query('insert into tenant (tenant_id, settings) values ($1, $2)', [tenant, JSON.stringify(settings)]);
    await tx.query(`insert into counter (tenant_id, office, year, kind, value) values ($1, '', 2024, 'dispute', 7)`, [
      tenant,
    ]);
    await tx.query(
      `insert into dossier (tenant_id, id, version, title, opened_on, state) values ($1, $2, 1, '', '2024-01-02', '{}')`,
      [tenant, leftOver],
    );
  });
  expect(await isDemoComplete(database)).toBe(false);
  await buildDemo(database, today, () => {});
  const rows = await rowsOf<{ state: Dossier }>('select state from dossier where tenant_id = $1', [tenant]);
  states = rows.map(row => row.state);
}, 300_000);

/** One life in twenty of the past year, and every live one. */
const sampled = () => states.filter((state, index) => state.openedOn >= '2026' || index % 20 === 0);

const wallOf = (state: Dossier): string[] =>
  state.proceedings.flatMap(proceeding => {
    const procedure: Procedure = procedures[proceeding.procedure];
    return Object.keys(procedure.wall ?? {}).flatMap(channel =>
      wallTokens(procedure, channel, state, proceeding).map(token => `${proceeding.id} ${channel} ${token}`),
    );
  });

describe('the year 2024 of the demonstration city', () => {
  it('has 3,616 mediations concluded by their closing day, 3,403 of them settled: 94.1 %', async () => {
    const ended = await rowsOf<{ kind: string; n: number }>(
      `select kind, count(*) as n from outcome where tenant_id = $1 and procedure = 'mediation'
          and on_day between '2024-01-01' and '2024-12-31' group by kind`,
      [tenant],
    );
    const of = Object.fromEntries(ended.map(row => [row.kind, Number(row.n)]));
    expect(of.settled! + of.failed! + of.expired!).toBe(3616);
    expect(of.settled).toBe(3403);
    expect(((3403 / 3616) * 100).toFixed(1)).toBe('94.1');
    expect(of.received).toBe(3846);
    for (const kind of ['refused', 'withdrawn', 'not-accepted']) expect(of[kind]).toBeGreaterThan(0);
  });

  it('concludes no mediation twice', async () => {
    const twice = await rowsOf(
      `select proceeding_id from outcome where tenant_id = $1 and procedure = 'mediation'
          and kind in ('settled', 'failed', 'expired', 'refused', 'withdrawn', 'not-accepted') group by proceeding_id having count(*) > 1`,
      [tenant],
    );
    expect(twice).toEqual([]);
  });

  it('gives every town matters, and takes numbers without gaps', async () => {
    const places = await rowsOf<{ place: number }>('select distinct place from dossier where tenant_id = $1', [tenant]);
    expect(places.map(row => row.place).sort()).toEqual(towns.map(town => town.code).sort());
    const numbers = await rowsOf<{ number: string }>(
      `select number from dossier where tenant_id = $1 and number like '慈纠〔2024〕%' order by number`,
      [tenant],
    );
    expect(numbers.at(0)!.number).toBe('慈纠〔2024〕000001号');
    expect(numbers.at(-1)!.number).toBe(`慈纠〔2024〕${String(numbers.length).padStart(6, '0')}号`);
    expect(numbers).toHaveLength(3846);
  });

  it('pays most agreements in time, some late and a few never', async () => {
    const late = await countOf(`outcome where tenant_id = $1 and kind = 'performed' and code = 'late'`, [tenant]);
    const inTime = await countOf(`outcome where tenant_id = $1 and kind = 'performed' and code = 'in-time'`, [tenant]);
    const defaulted = await countOf(`outcome where tenant_id = $1 and kind = 'defaulted'`, [tenant]);
    expect(inTime).toBeGreaterThan(10 * late);
    expect(defaulted).toBeGreaterThan(late);
    expect(late).toBeGreaterThan(50);
  });
});

describe('the ledger of the demonstration city', () => {
  it('verifies entry by entry and folds to what is stored, for a sample of lives and every live one', async () => {
    const sample = sampled();
    const entries = await asOwner(database, tx =>
      readEntries(
        tx,
        tenant,
        sample.map(state => state.id),
      ),
    );
    for (const state of sample) {
      let folded = blankFold(tenant, state.id);
      let previous = zeroHash;
      for (const row of entries.filter(entry => entry.dossierId === state.id)) {
        expect(row.hash).toBe(entryHash(row.entry.head, row.entry.body));
        expect(row.entry.head).toMatchObject({
          previous,
          sequence: row.sequence,
          day: row.day,
          actor: { userId: row.actorId, role: row.role },
          attempt: { procedure: row.procedure, step: row.step, proceedingId: row.proceedingId },
        });
        expect(row.previousHash).toBe(previous);
        folded = foldEntry(folded, row);
        previous = row.hash;
      }
      expect(folded.dossier).toEqual(state);
    }
    expect(entries.length).toBeGreaterThan(2000);
  });

  it('opens each file, channel and deadline exactly as the one door would have left them', async () => {
    for (const state of sampled()) {
      const values = [tenant, state.id];
      const reach = await rowsOf(
        `select token, proceeding_id, sees, procedure, stage, open, due, opened_on, waits, grouped from reach where tenant_id = $1 and dossier_id = $2`,
        values,
      );
      expect(new Set(reach.map(row => JSON.stringify(row)))).toEqual(
        new Set([...reachOfDossier(procedures, state).values()].map(row => JSON.stringify(row))),
      );
      const inside = await rowsOf<{ key: string }>(
        `select concat_ws(' ', proceeding_id, channel, token) as key from wall_reach where tenant_id = $1 and dossier_id = $2`,
        values,
      );
      expect(new Set(inside.map(row => row.key))).toEqual(new Set(wallOf(state)));
      const deadlines = await rowsOf(
        'select id, state, due from deadline where tenant_id = $1 and dossier_id = $2 order by id',
        values,
      );
      expect(deadlines).toEqual(
        state.proceedings
          .flatMap(p => p.deadlines.map(({ id, state: now, due }) => ({ id, state: now, due })))
          .sort((x, y) => (x.id < y.id ? -1 : 1)),
      );
    }
  });

  it('goes on by the one door: the head of Longshan seals an agreement that all have signed', async () => {
    const { directory } = (await readTenant(database, tenant))!;
    const secret = await installationSecret(database);
    const world: World = {
      procedures,
      calendar: defaultCalendar,
      parameters: builtInParameters,
      directory,
      accountOf: phone => accountOf(secret, phone),
      countyShort: settings.short,
    };
    const dossier = states.find(state =>
      state.proceedings.some(
        p =>
          p.stage === 'agreed' &&
          p.organisationId === staffOf('head.longshan').organisation.id &&
          (p.data as { agreement: { signed: unknown[] } }).agreement.signed.length === 3,
      ),
    )!;
    const result = await takeStep(database, world, {
      actor: staffActor(staffOf('head.longshan')),
      attempt: { procedure: 'mediation', step: 'seal', proceedingId: dossier.proceedings[0]!.id, input: {} },
      dossierId: dossier.id,
      ifVersion: dossier.version,
      today,
      seed: uuidv7(),
    });
    expect(result.kind).toBe('recorded');
  });
});

describe('the live disputes', () => {
  it('stand in every stage of every procedure', () => {
    const seen = new Set(states.flatMap(state => state.proceedings.map(p => `${p.procedure} ${p.stage}`)));
    for (const stage of Object.keys(mediation.stages)) expect(seen).toContain(`mediation ${stage}`);
    for (const stage of [
      'lead reported',
      'lead advising',
      'lead advised',
      'consultation proposed',
      'consultation negotiating',
    ])
      expect(seen).toContain(stage);
    for (const stage of ['offered', 'received', 'supplement', 'accepted', 'not-accepted', 'returned'])
      expect(seen).toContain(`arbitration ${stage}`);
    const proposals = states.flatMap(state =>
      state.proceedings.flatMap(({ proposal }) =>
        proposal ? [`${proposal.step} ${proposal.verdict?.kind ?? 'waits'}`] : [],
      ),
    );
    for (const one of ['accept waits', 'refuse waits', 'accept approved', 'refuse approved', 'refuse disapproved'])
      expect(proposals).toContain(one);
    for (const stage of ['settlement running', 'settlement defaulted', 'service sent']) expect(seen).toContain(stage);
  });

  it.each([
    ['mediation-head', 'head.longshan', 8],
    ['mediator', 'mediator.longshan', 12],
    ['institute-clerk', 'clerk', 6],
    ['institute-head', 'institute.head', 6],
    ['grid-member', 'grid.longshan', 2],
    ['hall-window', 'hall', 2],
    ['grid-judge', 'judge', 2],
  ] as const)('give the %s work', async (role, login, least) => {
    const { id, organisation, places = [] } = staffOf(login);
    const tokens = [`${role}:${id}`, `${role}:${organisation.id}`, ...places.map(place => `${role}:${place}`)];
    const open = await countOf('reach where tenant_id = $1 and open and token = any ($2)', [tenant, tokens]);
    expect(open).toBeGreaterThanOrEqual(least);
  });

  it('leave nothing of 2024 in the queue of Longshan', async () => {
    const { id } = staffOf('mediator.longshan');
    const old = `reach where tenant_id = $1 and open and token = $2 and opened_on < '2025-06-01'`;
    expect(await countOf(old, [tenant, `mediator:${id}`])).toBe(0);
  });

  it('have happened: no step is of a later day than today', async () => {
    expect(await countOf('ledger where tenant_id = $1 and day > $2', [tenant, today])).toBe(0);
  });
});

describe('the people of the demonstration', () => {
  it('are invented: identity numbers of no place, phones of one invented range', () => {
    expect(states.length).toBeGreaterThan(3900);
    for (const { parties } of states)
      for (const party of parties) {
        if (party.side === 'worker' && party.idNumber) {
          expect(party.idNumber).toMatch(/^999999\d{11}[\dX]$/);
          expect(checkDigit(party.idNumber.slice(0, 17))).toBe(party.idNumber[17]);
        }
        for (const phone of [party.phone, party.contactPhone])
          if (phone !== undefined) expect(phone).toMatch(/^1380013\d{4}$/);
      }
  });

  it('can sign in with the password that the page shows, and the three administrators are three people', async () => {
    const credentials = await rowsOf<{ login: string; password_hash: string }>(
      'select login, password_hash from credential where login = any ($1)',
      [demoAccounts.map(account => account.login)],
    );
    expect(credentials).toHaveLength(demoAccounts.length);
    expect(await verifyPassword(credentials[0]!.password_hash, demoPassword)).toBe(true);
    const administrators = await rowsOf<{ person_id: string }>(
      `select distinct person_id from membership where tenant_id = $1 and role in ('system-admin', 'security-admin', 'audit-admin')`,
      [tenant],
    );
    expect(administrators).toHaveLength(3);
  });
});

describe('building it again', () => {
  it('changes nothing once it is complete', async () => {
    expect(await isDemoComplete(database)).toBe(true);
    const before = await countOf('ledger');
    await buildDemo(database, today, () => {});
    expect(await countOf('ledger')).toBe(before);
  });

  it('has taken away what a start that was killed had left', async () => {
    expect(await countOf('dossier where id = $1', [leftOver])).toBe(0);
  });

  it('refuses to build over a county that is no demonstration', async () => {
    await asOwner(database, tx =>
      tx.query(
        `update tenant set settings = settings || '{"demo": false, "demoComplete": false}' where tenant_id = $1`,
        [tenant],
      ),
    );
    await expect(buildDemo(database, today, () => {})).rejects.toThrow('real matters');
  });
});

it('is not taken for complete when its teller stopped before the end', async () => {
  const teller = Object.assign(new EventEmitter(), { postMessage: () => {}, terminate: async () => 0 });
  const recorded = recordTold(database, teller, () => {});
  teller.emit('message', { part: 'year', lives: 0, writes: [], last: true });
  teller.emit('exit', 0);
  await expect(recorded).rejects.toThrow('before its end');
});
