import { describe, expect, test } from 'vitest';
import { awardLine } from '../../../../test/award-input.ts';
import { awarded, heard, partyOf, serve, served } from '../../../../test/award-world.ts';
import { directory, dueOf, employerWithCode, type Life, people } from '../../../../test/core-world.ts';
import { procedures } from '../index.ts';
import type { SettlementData } from '../settlement/data.ts';
import type { ArbitrationData } from './data.ts';

const wages = [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }];
const damages = [{ code: 'QQ14', amount: '60000' }];
const dataOf = (life: Life) => life.in<ArbitrationData>('arbitration').data;
const stage = (life: Life) => life.in('arbitration').stage;
const written = (life: Life, template: string): string =>
  JSON.stringify(
    procedures.arbitration.papers[template]!.write({
      dossier: life.dossier,
      proceeding: life.in('arbitration'),
      wall: life.wall,
      directory,
      issuedOn: life.today,
    }),
  );
const correction = (life: Life, amount: string, overrides: Record<string, unknown> = {}) => ({
  paperId: life.dossier.papers.find(p => p.template.startsWith('award-'))!.id,
  items: [{ kind: 'arithmetic', where: '第2页第4行', wrong: '相加有误', right: '按月工资和月数相乘' }],
  amounts: [{ claimId: life.dossier.claims[0]!.id, amount }],
  ...overrides,
});

/** An award over one claim that grants less than was claimed. */
const granted = (claims: readonly object[], amount: string): Life => {
  const life = heard(claims);
  const line = awardLine(life.dossier.claims[0]!, { kind: 'partly', amount });
  return awarded(life, { lines: [line] });
};

describe('an error of arithmetic in an award', () => {
  test('is put right in the claim, the total and the decision, once it is named and within what was claimed', () => {
    const life = served(granted(wages, '9000.00'));
    const refused = (amount: string, more: Record<string, unknown> = {}) =>
      life.refuses(people.arbitrator, 'arbitration.correct-award', correction(life, amount, more)).reason.en;
    expect(refused('12000.01')).toBe('No more can be awarded than was claimed');
    expect(refused('9000.00')).toContain('differs from the one in the award');
    const slip = [{ kind: 'wording', where: '第1页', wrong: '小慢', right: '小满' }];
    expect(refused('10000.00', { items: slip })).toContain('state the error of arithmetic');
    life.take(people.arbitrator, 'arbitration.correct-award', correction(life, '10000.00'));
    expect(life.dossier.claims[0]!.result).toMatchObject({
      amount: 1_000_000,
      award: { final: true, corrected: { was: 900_000, on: '2026-04-03' } },
    });
    expect(dataOf(life).awards).toMatchObject([{ amount: 1_000_000, kind: 'final', state: 'running' }]);
    for (const words of ['9,000.00', '10,000.00', '增加1,000.00元'])
      expect(written(life, 'award-correction')).toContain(words);
    // Nobody gets new days to go to court by it.
    serve(serve(life, 'worker', '2026-04-10'), 'employer', '2026-04-10');
    expect(dueOf(life, 'arbitration', 'DL-SUE-15')).toBe('2026-04-17');
    expect(dueOf(life, 'arbitration', 'DL-REVK-30')).toBe('2026-05-06');
  });

  test('changes what is being paid, and the difference is followed where the smaller sum had been paid', () => {
    const paying = (amount: string) => {
      const life = served(granted(wages, amount));
      life.clock('2026-04-18');
      return life.on('2026-04-20');
    };
    const life = paying('9000.00');
    life.take(people.arbitrator, 'arbitration.correct-award', correction(life, '10000.00'));
    expect(life.in<SettlementData>('settlement').data).toMatchObject({
      total: 1_000_000,
      plan: [{ due: '2026-04-13', amount: 1_000_000 }],
    });

    const paid = paying('9000.00');
    const employer = employerWithCode(paid);
    paid.take(employer, 'settlement.report-payment', { n: 1, on: '2026-04-20', amount: '9000.00' });
    const { id } = paid.in<SettlementData>('settlement').data.payments[0]!;
    paid.take(people.worker, 'settlement.confirm-payment', { paymentId: id, received: 'all' });
    expect(paid.in('settlement').stage).toBe('performed');
    paid.take(people.arbitrator, 'arbitration.correct-award', correction(paid, '10000.00'));
    expect(paid.dossier.proceedings.filter(p => p.procedure === 'settlement').map(p => p.stage)).toEqual([
      'performed',
      'running',
    ]);
    expect(paid.in<SettlementData>('settlement').data).toMatchObject({
      total: 100_000,
      plan: [{ due: '2026-04-20', amount: 100_000 }],
    });

    const less = paying('9000.00');
    less.take(employerWithCode(less), 'settlement.report-payment', { n: 1, on: '2026-04-20', amount: '8000.00' });
    const part = less.in<SettlementData>('settlement').data.payments[0]!;
    less.take(people.worker, 'settlement.confirm-payment', { paymentId: part.id, received: 'all' });
    less.take(people.arbitrator, 'arbitration.correct-award', correction(less, '8000.00'));
    expect(less.in('settlement')).toMatchObject({ stage: 'performed', closedOn: '2026-04-20' });
    expect(less.in('settlement').deadlines.some(d => d.state === 'open')).toBe(false);
  });

  test('that crosses the bound of finality gives the employer the days of the right way from the decision', () => {
    const life = served(granted(damages, '50000.00'));
    expect(dataOf(life).awards).toMatchObject([{ kind: 'non-final' }]);
    life.on('2026-04-08').take(people.arbitrator, 'arbitration.correct-award', correction(life, '15000.00'));
    expect(dataOf(life).awards).toMatchObject([{ kind: 'final', amount: 1_500_000 }]);
    expect(written(life, 'award-correction')).toContain('本裁决为终局裁决');
    // Until everybody has the decision nobody knows the last day, and it takes no effect.
    life.clock('2026-04-21');
    expect(stage(life)).toBe('awarded');
    expect(dataOf(life).awards).toMatchObject([{ state: 'running' }]);
    serve(serve(life, 'worker', '2026-04-21'), 'employer', '2026-04-21');
    const running = life.in('arbitration').deadlines.filter(d => d.state === 'open' && d.side === 'employer');
    expect(running.map(d => [d.code, d.due])).toEqual([['DL-REVK-30', '2026-05-21']]);
    expect(
      life.refuses(employerWithCode(life), 'arbitration.record-suit', { side: 'employer', on: '2026-04-21' }).article,
    ).toBe('lma-49');
    life.clock('2026-04-22');
    expect(dataOf(life).awards).toMatchObject([{ state: 'effective', effectiveOn: '2026-04-01' }]);

    const settledAlready = served(granted(damages, '50000.00'));
    settledAlready.clock('2026-04-21');
    expect(
      settledAlready.refuses(people.arbitrator, 'arbitration.correct-award', correction(settledAlready, '15000.00'))
        .article,
    ).toBe('cr-54');
  });
});

test('what is paid under a final award stops when the intermediate court revokes it', () => {
  const life = served(awarded(heard(wages)));
  life.clock('2026-04-18');
  expect(life.in('settlement').stage).toBe('running');
  life
    .on('2026-04-20')
    .take(employerWithCode(life), 'arbitration.record-revocation', { on: '2026-04-20', ground: 'law' });
  life.on('2026-05-20').take(people.clerk, 'arbitration.record-ruling', { ruling: 'revoked', on: '2026-05-19' });
  expect(life.in('settlement')).toMatchObject({ stage: 'void', closedOn: '2026-05-20' });
});

describe('a sham that was taken through arbitration', () => {
  const sham = (life: Life) => ({
    found: '双方互相串通，虚构拖欠工资的事实，以便优先受偿',
    partyIds: [{ partyId: partyOf(life, 'employer') }],
    sentTo: 'police',
  });

  test('is revoked by the head: performance stops, nobody has a result, it is put on record and handed over', () => {
    const life = served(awarded(heard(damages)));
    life.clock('2026-04-21');
    life.take(people.clerk, 'arbitration.revoke-sham', sham(life));
    expect(stage(life)).toBe('effective');
    life.take(people.instituteHead, 'arbitration.approve-revoke-sham');
    expect(stage(life)).toBe('revoked');
    expect(life.in('settlement')).toMatchObject({ stage: 'void' });
    expect(life.in('settlement').deadlines.some(d => d.state === 'open')).toBe(false);
    expect(life.dossier.claims[0]!.result).toBeUndefined();
    expect(dataOf(life)).toMatchObject({
      awards: [{ state: 'without-effect' }],
      sham: { partyIds: [partyOf(life, 'employer')], sentTo: 'police' },
    });
    for (const words of ['串通', '第四十二条', '诚信档案', '公安机关'])
      expect(written(life, 'sham-revocation')).toContain(words);
    expect(life.dossier.papers.find(p => p.template === 'sham-transfer')).toMatchObject({ channel: 'internal' });
    expect(life.clock('2026-06-30')).toEqual([]);
  });

  test('is found after an award or a statement alone, and names parties of the case', () => {
    const life = heard(damages);
    expect(life.refuses(people.instituteHead, 'arbitration.revoke-sham', sham(life)).kind).toBe('stage');
    served(awarded(life));
    const other = { ...sham(life), partyIds: [{ partyId: '00000000-0000-7000-8000-000000000001' }] };
    expect(life.refuses(people.instituteHead, 'arbitration.revoke-sham', other).article).toBe('zjma-45');
  });
});
