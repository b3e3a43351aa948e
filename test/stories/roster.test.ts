import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogLineView } from '../../src/contract/routes/office.ts';
import type { RosterEntryView } from '../../src/contract/routes/roster.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

interface Roster {
  readonly entries: readonly RosterEntryView[];
  readonly candidates: readonly { readonly organisationId: string; readonly personId?: string }[];
  readonly mayEdit: boolean;
}

let at: TestServer;
let docket: Client;
const rosterOf = async (who: Client): Promise<Roster> => (await who.get<Roster>('/roster')).body;
const certificate = { certificate: '慈法特邀组织07', to: '2026-12-31', specialities: ['pay'], capacity: 5 };

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  docket = await at.staff('court-docket');
});
afterAll(() => at?.close());

describe('the roster of a court', () => {
  it('is kept by its docket clerk, read by its judges and the union, and by nobody else', async () => {
    const body = { ...certificate, organisationId: at.county.mediation.id, qualification: 'body', from: '2026-01-01' };
    expect((await docket.post('/roster', body)).status).toBe(201);
    expect((await docket.post('/roster', body)).body.detail).toContain('已经在册');
    for (const login of ['judge', 'union-officer'] as const) {
      const who = await at.staff(login);
      expect(await rosterOf(who)).toMatchObject({ mayEdit: false, candidates: [], entries: [{ renewable: false }] });
      expect((await who.post('/roster', body)).status).toBe(403);
    }
    for (const login of ['clerk', 'mediator', 'system-admin'] as const)
      expect((await (await at.staff(login)).get('/roster')).status).toBe(403);
  });

  it('takes nobody whose membership is not entered, and says who enters it', async () => {
    const body = {
      ...certificate,
      organisationId: at.county.mediation.id,
      personId: at.people.mediator.userId,
      qualification: 'lawyer',
      from: '2026-03-02',
    };
    expect((await docket.post('/roster', body)).body.errors).toMatchObject([{ field: 'who' }]);
  });

  it('counts what a body carries and what came of it', async () => {
    const filed = await docket.file('invited-mediation', aFiling({ oral: { way: 'printed' } }));
    for (const side of ['worker', 'employer'])
      await docket.take(filed.id, 'invited-mediation', 'record-answer', { side, willing: 'yes' });
    await docket.take(filed.id, 'invited-mediation', 'appoint', {
      organisationId: at.county.mediation.id,
      reason: '熟悉当地',
    });
    expect((await rosterOf(docket)).entries).toMatchObject([{ open: 1, accepted: 0, ended: 0, settled: 0 }]);
  });

  it('is renewed by a further term, and a removal needs its ground and stays to be seen', async () => {
    const [entry] = (await rosterOf(docket)).entries;
    const renewal = { ...certificate, certificate: '慈法特邀组织08', to: '2028-12-31' };
    expect((await docket.post(`/roster/${entry!.id}/renewals`, renewal)).status).toBe(201);
    const [old, next] = (await rosterOf(docket)).entries;
    expect(old).toMatchObject({ from: '2026-01-01', to: '2026-12-31', renewable: false });
    expect(next).toMatchObject({ from: '2027-01-01', to: '2028-12-31', standing: { id: 'ahead' } });
    const because = { ground: 'leaked', words: '把调解中说的话告诉了别人', sure: false };
    expect((await docket.put(`/roster/${old!.id}/removed`, because)).body.errors).toMatchObject([{ field: 'sure' }]);
    expect((await docket.put(`/roster/${old!.id}/removed`, { ...because, sure: true })).status).toBe(200);
    expect((await rosterOf(docket)).entries.find(e => e.id === old!.id)).toMatchObject({
      standing: { id: 'removed' },
      from: '2026-01-01',
      removed: { on: '2026-03-02', ground: { zh: '泄露调解过程、商业秘密或者个人隐私' } },
      removable: false,
    });
    const audit = await at.staff('audit-admin');
    const { body } = await audit.get<{ lines: LogLineView[] }>('/office/log?kind=changes');
    expect(body.lines.map(line => line.act).slice(0, 3)).toEqual([
      'roster-removed',
      'roster-renewed',
      'roster-entered',
    ]);
  });
});
