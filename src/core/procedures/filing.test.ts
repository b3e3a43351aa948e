import { describe, expect, test } from 'vitest';
import { aFiling, anOralFiling, employersClaims, newLife, people } from '../../../test/core-world.ts';

describe('whose claims a filing may state', () => {
  const openings = ['mediation.receive', 'arbitration.file'] as const;

  test.each(openings)('a worker states no claim of employers and an employer none of workers (%s)', opening => {
    const refuses = (who: 'worker' | 'employer', claims: object[]) =>
      newLife('2026-03-02').refuses(people[who], opening, aFiling({ claims }));
    const own = refuses('employer', [...employersClaims, { code: 'QQ02', amount: '1' }]);
    expect(own).toMatchObject({ kind: 'law', article: 'lma-28' });
    expect(own.reason.zh).toContain('“拖欠、克扣的工资”是劳动者向单位提出的请求');
    const others = refuses('worker', employersClaims);
    expect(others.reason.zh).toContain('是单位向劳动者提出的请求');
    expect(others.reason.en).toContain('which a worker does not make');
    newLife('2026-03-02').take(people.employer, opening, aFiling({ claims: employersClaims }));
  });

  test('what both may claim is taken from either', () => {
    for (const who of [people.worker, people.employer])
      newLife('2026-03-02').take(who, 'mediation.receive', aFiling({ claims: [{ code: 'QQ48' }] }));
  });

  test('to talk, either side may propose what the other claims', () => {
    newLife('2026-03-02').take(people.employer, 'consultation.propose', aFiling());
  });

  test('at a window it is the worker who asks', () => {
    const refusal = newLife('2026-03-02').refuses(
      people.window,
      'mediation.receive',
      anOralFiling({ claims: employersClaims }),
    );
    expect(refusal.reason.zh).toContain('劳动者不能提');
  });
});
