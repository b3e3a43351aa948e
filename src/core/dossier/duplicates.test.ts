import { describe, expect, test } from 'vitest';
import { aFiling, longshan, newLife, people } from '../../../test/core-world.ts';
import type { Dossier } from './dossier.ts';
import { foldFirm, likenessOf, noWorker, partyKeys } from './duplicates.ts';

const filed = (over: Record<string, unknown> = {}): Dossier => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'mediation.receive', aFiling(over));
  return life.dossier;
};
const withParty = (dossier: Dossier, side: 'worker' | 'employer', change: object, gone: string[] = []): Dossier => ({
  ...dossier,
  parties: dossier.parties.map(p => {
    if (p.side !== side) return p;
    const next: Record<string, unknown> = { ...p, ...change };
    for (const key of gone) delete next[key];
    return next as unknown as typeof p;
  }),
});
const strength = (a: Dossier, b: Dossier) => likenessOf(a, b)?.strength;
const lead = (over: object = {}): Dossier => {
  const life = newLife('2026-03-01');
  life.take(people.gridMember, 'lead.report', {
    what: '工资两个月没发',
    signs: ['unpaid'],
    employerName: '慈溪晨星虚构电器有限公司',
    place: longshan,
    persons: '1-2',
    ...over,
  });
  return life.dossier;
};

describe('two registrations are one matter', () => {
  test('when the identity number, the employer and a claim for the same time are the same', () => {
    const found = likenessOf(filed(), filed())!;
    expect(found.strength).toBe('same');
    expect(found.reasons.map(r => r.zh).join()).toMatch(/身份证号相同.*单位名称相同.*请求相同、期间重合/);
  });

  test('never when the numbers say that they are other people or other firms, whatever they are called', () => {
    const mine = filed();
    expect(likenessOf(mine, withParty(filed(), 'worker', { idNumber: '999999198505050018' }))).toBeUndefined();
    const coded = (code: string) => withParty(filed(), 'employer', { creditCode: code });
    expect(likenessOf(coded('91330282MA2TEST00X'), coded('91330282MA2TEST01X'))).toBeUndefined();
    expect(likenessOf(mine, withParty(filed(), 'employer', { name: '慈溪远帆虚构五金有限公司' }))).toBeUndefined();
  });

  test('likely when the phone is the same and the name is another, or the claims are for another time', () => {
    const bare = withParty(filed(), 'worker', {}, ['idNumber']);
    expect(strength(filed(), withParty(bare, 'worker', { name: '章小满' }))).toBe('likely');
    const later = { ...filed(), claims: filed().claims.map(c => ({ ...c, from: '2027-01-01', to: '2027-02-01' })) };
    expect(strength(filed(), later)).toBe('likely');
    expect(likenessOf(filed(), later)!.reasons.at(-1)!.en).toContain('another matter');
  });

  test('worth a look by name alone, and by a lead about the employer in the same town', () => {
    const bare = withParty(filed(), 'worker', {}, ['idNumber', 'phone']);
    expect(strength(bare, { ...bare, claims: [] })).toBe('related');
    expect(strength(lead(), filed())).toBe('related');
    expect(strength(lead({ employerName: '慈溪远帆虚构五金有限公司' }), filed())).toBeUndefined();
    expect(strength(lead(), { ...filed(), place: longshan + 1 })).toBeUndefined();
  });

  test('the same from both ends', () => {
    const all = [filed(), lead(), withParty(filed(), 'worker', {}, ['idNumber']), { ...filed(), claims: [] }];
    for (const a of all) for (const b of all) expect(strength(a, b)).toBe(strength(b, a));
  });
});

describe('what a file is looked up by', () => {
  test('holds whatever makes two files alike, and no identity number and no phone in plain', () => {
    const shared = (a: readonly string[], b: readonly string[]) => a.some(key => b.includes(key));
    const keys = (d: Dossier) => partyKeys(d, value => `#${value.length}${value.slice(-2)}`);
    const all = [
      filed(),
      withParty(filed(), 'worker', {}, ['idNumber']),
      withParty(filed(), 'worker', {}, ['phone']),
      lead(),
    ];
    for (const a of all)
      for (const b of all) {
        if (!likenessOf(a, b)) continue;
        expect(shared(keys(a).employer, keys(b).employer)).toBe(true);
        const isLead = [a, b].some(d => keys(d).worker.includes(noWorker));
        expect(isLead || shared(keys(a).worker, keys(b).worker)).toBe(true);
      }
    const { worker } = partyKeys(filed(), () => '#');
    expect(worker.join()).not.toMatch(/\d{6,}/);
  });

  test('takes a firm’s name without what people leave out', () => {
    for (const name of ['慈溪市晨星电器有限公司', '慈溪晨星电器（有限公司）', ' 慈溪晨星 电器有限责任公司'])
      expect(foldFirm(name), name).toBe('慈溪晨星电器');
    expect(foldFirm('慈溪晨星五金有限公司')).not.toBe(foldFirm('慈溪晨星电器有限公司'));
  });
});
