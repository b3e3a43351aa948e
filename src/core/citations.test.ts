import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { afterAward } from './law/after-award.ts';
import { type ArticleId, inForce, isArticleId } from './law/articles.ts';
import { claimCodes, claimOf } from './law/claims.ts';
import { matters, relations, reroutes, reroutings, scopeOf } from './law/scope.ts';
import { statutes } from './law/statutes.ts';
import { deadlineCodes, termOf } from './law/terms.ts';
import { calculators } from './pay/index.ts';
import { procedures } from './procedures/index.ts';
import type { Procedure } from './procedures/procedure.ts';

const today = '2026-11-25';
const sources = fileURLToPath(new URL('../', import.meta.url));
const keys = Object.keys(statutes).filter(key => key !== 'house');
const cited = new RegExp(`['"\`]((?:${keys.join('|')})-\\d{1,4}(?:-\\d)?)['"\`]`, 'g');
/** Rules of the house; `house-rule` is the kind of all of them. */
const houseRule = /['"`](house-(?!rule\b)[a-z]+(?:-[a-z]+)*)['"`]/g;

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file));
/** What looks like an article in the text of a source file. */
const idsIn = (file: string): string[] => {
  const written = readFileSync(path.join(sources, file), 'utf8');
  const found = [...written.matchAll(cited)];
  const house = file.startsWith('core') ? [...written.matchAll(houseRule)] : [];
  return [...found, ...house].map(([, id]) => id ?? '');
};
/** Tests name what does not exist, on purpose. */
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const wrongOn = (ids: readonly string[], day: string) => ids.filter(id => !isArticleId(id) || !inForce(id, day));

describe('what is cited', () => {
  test('nothing in the sources looks like an article that is not registered or no longer stands', () => {
    const wrong = files
      .filter(file => !isTest(file))
      .flatMap(file => wrongOn(idsIn(file), today).map(id => `${file} cites ${id}`));
    expect(wrong).toEqual([]);
    expect(files.flatMap(idsIn).length).toBeGreaterThan(500);
  });

  test('an article that is absent, and one before its day, would be found', () => {
    expect(wrongOn(['lma-14', 'lma-999'], today)).toEqual(['lma-999']);
    expect(wrongOn(['overage-19'], '2026-06-30')).toEqual(['overage-19']);
  });

  test.each(Object.entries(calculators))('the calculator %s cites articles that stand', (_, { articles }) => {
    expect(articles.length).toBeGreaterThan(0);
    expect(wrongOn(articles, today)).toEqual([]);
  });

  test('claims, terms, steps and the ways after an award cite articles that stand', () => {
    const steps = Object.values(procedures as Record<string, Procedure>).flatMap(({ steps: own }) =>
      Object.values(own).flatMap(({ law }) => law),
    );
    const ways = Object.values(afterAward).flatMap(({ articles, worker, employer }) => [
      ...articles,
      ...[...worker, ...employer].flatMap(act => act.articles),
    ]);
    const all: readonly ArticleId[] = [
      ...claimCodes.flatMap(code => claimOf(code).basis),
      ...deadlineCodes.flatMap(code => termOf(code).articles),
      ...reroutes.flatMap(key => reroutings[key].articles),
      ...steps,
      ...ways,
    ];
    expect(steps.length).toBeGreaterThan(50);
    expect(wrongOn(all, today)).toEqual([]);
  });

  test.each(['2021-06-01', '2024-06-01', '2025-10-01', '2026-03-01', '2026-07-01'])(
    'on %s the answer on scope cites only what stood on that day, and something',
    on => {
      for (const relation of relations)
        for (const matter of matters) {
          const { articles } = scopeOf({ relation, matter, on });
          if (matter !== 'work-safety' && matter !== 'petition')
            expect(articles, `${relation} ${matter}`).not.toEqual([]);
          expect(wrongOn(articles, on)).toEqual([]);
        }
    },
  );
});
