import { describe, expect, test } from 'vitest';
import { type AwardSituation, afterAward, nextActs } from './after-award.ts';
import { defaultCalendar } from './calendar.ts';
import { awardType, itemFinality } from './finality.ts';

const acts = (situation: AwardSituation, side: 'worker' | 'employer', on = '2026-04-03', place = '330282') =>
  nextActs(situation, side, on, place, defaultCalendar);
const shown = (situation: AwardSituation, side: 'worker' | 'employer') =>
  acts(situation, side).map(({ at, deadline }) => `${at} ${deadline?.code ?? '-'}`);

describe('who may do what after an award', () => {
  const sue = 'basic-court DL-SUE-15';
  const revoke = 'intermediate-court DL-REVK-30';
  const enforce = 'enforcing-court -';
  test.each<readonly [AwardSituation, readonly string[], readonly string[]]>([
    ['non-final', [sue], [sue]],
    ['in-effect', [enforce], [enforce]],
    ['final', [sue, enforce], [revoke]],
    ['split-final', [sue, enforce], [revoke]],
    ['split-non-final', [sue], [sue]],
    ['mixed-in-one', [sue], [sue]],
    ['worker-sued-final', [], []],
    ['worker-suit-ended', [enforce], [revoke]],
    ['revocation-refused', [enforce], []],
    ['revoked', [sue], [sue]],
    ['silent', [sue], [sue]],
    ['silent-held-final', [enforce], [revoke]],
    ['silent-held-non-final', [], []],
    ['part-disputed', [sue], [sue]],
    ['some-workers-sued', [enforce], []],
    ['both-sued', [], []],
    ['enforced-while-revoking', [], []],
    ['enforcement-refused', ['basic-court DL-SUE-30'], ['basic-court DL-SUE-30']],
    ['advance-enforcement', [], []],
    ['overdue', ['basic-court -'], ['basic-court -']],
  ])('%s: the worker %j, the employer %j', (situation, worker, employer) => {
    expect(shown(situation, 'worker')).toEqual(worker);
    expect(shown(situation, 'employer')).toEqual(employer);
    const { title, event, effect } = afterAward[situation];
    for (const words of [title, event, effect]) expect(words.zh && words.en).toBeTruthy();
  });

  test('the table above names every situation', () => {
    expect(Object.keys(afterAward)).toHaveLength(20);
  });

  test('a final award received on 3 April 2026 may be put to the Ningbo court until 6 May', () => {
    const [revoking] = acts('final', 'employer');
    expect(revoking).toMatchObject({ deadline: { raw: '2026-05-03', due: '2026-05-06' } });
    expect(revoking?.court.zh).toBe('宁波市中级人民法院');
    expect(revoking?.articles).toEqual(['lma-49', 'zjma-37']);
    expect(revoking?.note?.zh).toContain('六种理由');
  });

  test('the worker may sue at the court of Cixi within fifteen days', () => {
    const [suing, enforcing] = acts('final', 'worker', '2026-03-02');
    expect(suing).toMatchObject({ deadline: { due: '2026-03-17' }, articles: ['lma-48', 'si1-3'] });
    expect(suing?.court.zh).toBe('慈溪市人民法院');
    expect(enforcing?.deadline).toBeUndefined();
    expect(enforcing?.court.zh).toContain('财产所在地');
  });

  test('elsewhere the court is not named and the rule of Zhejiang is not cited', () => {
    const [revoking] = acts('final', 'employer', '2026-04-03', '310101');
    expect(revoking?.articles).toEqual(['lma-49']);
    expect(revoking?.court.zh).toBe('当地中级人民法院');
    expect(acts('non-final', 'worker', '2026-04-03', '310101')[0]?.court.en).toBe('the local people’s court');
  });

  test('a town belongs to the court of its county', () => {
    expect(acts('non-final', 'worker', '2026-04-03', '330282104')[0]?.court.zh).toBe('慈溪市人民法院');
  });

  test('after refused enforcement there are thirty days from the ruling', () => {
    expect(acts('enforcement-refused', 'worker', '2026-03-02')[0]?.deadline?.due).toBe('2026-04-01');
  });
});

/** By what articles: the situation; each act of the worker; each act of the employer. */
const basis: Readonly<Record<AwardSituation, readonly [situation: string, worker: string, employer: string]>> = {
  'non-final': ['lma-50', 'lma-50 si1-3', 'lma-50 si1-3'],
  'in-effect': ['lma-50 lma-51', 'lma-51 cpl-250', 'lma-51 cpl-250'],
  final: ['lma-47 lma-48 lma-49', 'lma-48 si1-3; lma-51 cpl-250', 'lma-49 zjma-37'],
  'split-final': ['cr-50 lma-47', 'lma-48 si1-3; lma-51 cpl-250', 'lma-49 zjma-37'],
  'split-non-final': ['cr-50 lma-50', 'lma-50 si1-3', 'lma-50 si1-3'],
  'mixed-in-one': ['si1-20 zjma-37', 'lma-50 si1-3', 'lma-50 si1-3'],
  'worker-sued-final': ['si1-21', '', ''],
  'worker-suit-ended': ['si1-21', 'lma-51 cpl-250', 'si1-21 lma-49'],
  'revocation-refused': ['si1-22 si1-25', 'lma-51 cpl-250', ''],
  revoked: ['lma-49 si1-22', 'lma-49', 'lma-49'],
  silent: ['si1-18 si1-19', 'lma-48 lma-50', 'lma-50 si1-18'],
  'silent-held-final': ['si1-18', 'lma-51 cpl-250', 'si1-18 lma-49'],
  'silent-held-non-final': ['si1-18 si1-16', '', ''],
  'part-disputed': ['si1-16', 'lma-50 si1-16', 'lma-50 si1-16'],
  'some-workers-sued': ['si1-17', 'si1-17 lma-51', ''],
  'both-sued': ['si1-4', '', ''],
  'enforced-while-revoking': ['si1-25', '', ''],
  'enforcement-refused': ['si1-24 cpl-248', 'si1-24 cpl-248', 'si1-24 cpl-248'],
  'advance-enforcement': ['lma-44 si1-10', '', ''],
  overdue: ['lma-43', 'lma-43 si1-12 cr-48', 'lma-43 si1-12 cr-48'],
};

describe('by what article', () => {
  const joined = (lists: readonly { readonly articles: readonly string[] }[]) =>
    lists.map(({ articles }) => articles.join(' ')).join('; ');
  test.each(Object.entries(basis))('%s', (situation, [own, worker, employer]) => {
    const found = afterAward[situation as AwardSituation];
    expect(found.articles.join(' ')).toBe(own);
    expect(joined(found.worker)).toBe(worker);
    expect(joined(found.employer)).toBe(employer);
  });
});

describe('whether an item is final', () => {
  test.each([
    ['F1', '330282', true, true, false],
    ['F1', '330282', false, false, false],
    ['as-item', '330282', true, true, false],
    ['as-item', '330282', false, false, false],
    ['F2', '330282', false, true, false],
    ['FZ', '330282', false, true, false],
    ['FZ', '310101', false, false, false],
    ['FZ', '310101', true, true, false],
    ['F1/FZ', '330282', false, true, false],
    ['F1/FZ', '310101', false, false, false],
    ['F1/F2', '330282', true, true, false],
    ['F1/F2', '330282', false, false, true],
    ['F1/N', '330282', true, false, true],
    ['F1/N', '330282', false, false, false],
    ['N/FZ', '330282', true, false, true],
    ['N/FZ', '310101', true, false, false],
    ['N', '330282', true, false, false],
  ] as const)('%s in %s, within the limit %s: final %s, doubtful %s', (finality, place, within, final, doubtful) => {
    expect(itemFinality(finality, place, within)).toEqual({ final, doubtful });
  });

  test.each([
    [[true, true], 'final', 'final'],
    [[false], 'non-final', 'non-final'],
    [[true, false], 'split', 'non-final'],
    [[], 'non-final', 'non-final'],
  ] as const)('items %j make an award that is %s where it is split and %s where it is one', (finals, split, single) => {
    const items = finals.map(final => ({ final }));
    expect(awardType(items, 'split')).toBe(split);
    expect(awardType(items, 'single')).toBe(single);
  });
});
