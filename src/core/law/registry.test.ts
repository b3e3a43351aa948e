import { describe, expect, test } from 'vitest';
import { articleIds, articles, citation, getArticle, inForce, isArticleId } from './articles.ts';
import { claimCodes, claimOf, isClaimCode } from './claims.ts';
import { deadlineCodes, termOf } from './terms.ts';
import { arbitrationTerms } from './terms-arbitration.ts';
import { authoritiesTerms } from './terms-authorities.ts';
import { courtTerms } from './terms-court.ts';
import { generalTerms } from './terms-general.ts';
import { mediationTerms } from './terms-mediation.ts';

const today = '2026-11-25';

describe('what may be cited', () => {
  test('an article is named with its statute and number in both languages', () => {
    expect(citation('lma-14')).toEqual({
      zh: '《劳动争议调解仲裁法》第14条',
      en: 'Mediation and Arbitration Law, art. 14',
    });
    expect(citation('cl-276-1').zh).toBe('《刑法》第276条之一');
  });

  test('a house rule says that it is one', () => {
    expect(getArticle('house-appoint')).toMatchObject({ kind: 'house-rule', number: '' });
    expect(citation('house-appoint').zh).toMatch(/^平台办理规则：/);
  });

  test.each(articleIds)('%s has a source, a number and words in two languages', id => {
    const { kind, statute, number, gist, from } = articles[id];
    expect(statute.zh && statute.en && gist.zh && gist.en && from).toBeTruthy();
    if (kind !== 'house-rule') expect(number).toMatch(/^\d+(-\d)?$/);
  });

  test('there is nothing under a made-up name', () => {
    expect(isArticleId('lma-999')).toBe(false);
    expect(isArticleId('toString')).toBe(false);
  });

  test('a rule for older workers did not stand before it came into force', () => {
    expect(inForce('overage-19', '2026-06-30')).toBe(false);
    expect(inForce('overage-19', '2026-07-01')).toBe(true);
  });
});

describe('the limits', () => {
  const published =
    'DL-MED-15 DL-ENT-ACC DL-PMED-1M DL-REV-15 DL-REV-5 DL-JC-30 DL-PO-OBJ-15 DL-ARB-ACC DL-ARB-SUP DL-ARB-COPY DL-ARB-ANS DL-ARB-ANSCOPY DL-ARB-TRIB DL-ARB-HEAR DL-ARB-ADJ DL-ARB-45 DL-ARB-ZJ30 DL-ARB-PM10 DL-ARB-REC DL-SUE-15 DL-REVK-30 DL-WEIPAI-30 DL-WEITUO-15 DL-WEITUO-7 DL-APP-15 DL-APP-10 DL-EXEC-2Y DL-LI-5 DL-LI-60 DL-WI-30 DL-WI-1Y DL-LD-RE15 DL-TR-3 DL-PUB-30 DL-PUB-10 DL-UNION-15 DL-BL-20 DL-SUGG-2M DL-LIM-1Y';

  test.each(published.split(' '))('%s, on which others rely, exists', code => {
    expect(deadlineCodes).toContain(code);
  });

  test.each(deadlineCodes)('%s cites articles that stand today', code => {
    const term = termOf(code);
    expect(term.articles.length).toBeGreaterThan(0);
    for (const id of term.articles) expect(inForce(id, today), id).toBe(true);
    expect(term.title.zh && term.title.en && term.startEvent.zh && term.startEvent.en).toBeTruthy();
  });

  test('no limit stands in two tables, where one length would silently replace the other', () => {
    const tables = [mediationTerms, arbitrationTerms, courtTerms, authoritiesTerms, generalTerms];
    expect(tables.flatMap(table => Object.keys(table)).toSorted()).toEqual(deadlineCodes.toSorted());
  });

  test('only limits of authorities, and promises, stand on a day of rest', () => {
    const standing = deadlineCodes.filter(code => !termOf(code).rolls);
    expect(standing.filter(code => termOf(code).whose === 'party' && !termOf(code).promised)).toEqual([]);
  });

  test('the forty-five days extend to sixty, the sixty working days to ninety', () => {
    expect(termOf('DL-ARB-45').extended).toBe(60);
    expect(termOf('DL-LI-60').extended).toBe(90);
    expect(termOf('DL-BL-20').extended).toBe(40);
  });
});

describe('the claims', () => {
  test('there are forty-eight, under the codes that everybody uses', () => {
    expect(claimCodes).toEqual(Array.from({ length: 48 }, (_, i) => `QQ${String(i + 1).padStart(2, '0')}`));
    expect(isClaimCode('QQ49')).toBe(false);
  });

  test.each(claimCodes)('%s has words, standing articles, proofs and a cause', code => {
    const kind = claimOf(code);
    expect(kind.code).toBe(code);
    expect(kind.title.zh && kind.title.en && kind.plain.zh && kind.plain.en).toBeTruthy();
    expect(kind.evidence.length).toBeGreaterThan(0);
    expect(kind.causes.length).toBeGreaterThan(0);
    for (const id of kind.basis) expect(inForce(id, today), id).toBe(true);
  });

  test('what excludes is excluded in turn', () => {
    for (const code of claimCodes)
      for (const other of claimOf(code).exclusiveWith ?? [])
        expect(isClaimCode(other) && claimOf(other).exclusiveWith, `${code} ${other}`).toContain(code);
  });

  test('only pay of the employment follows the wage rule', () => {
    const wage = claimCodes.filter(code => claimOf(code).limitation === 'wage');
    expect(wage).toEqual(['QQ02', 'QQ03', 'QQ04', 'QQ08', 'QQ09', 'QQ10', 'QQ11', 'QQ12', 'QQ19']);
  });

  test('three kinds are claims of the employer', () => {
    expect(claimCodes.filter(code => claimOf(code).by === 'employer')).toEqual(['QQ21', 'QQ22', 'QQ23']);
  });
});
