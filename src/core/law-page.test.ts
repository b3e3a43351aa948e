import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as example from '../../test/law-example.ts';
import { parameterTitles } from './law/parameter-titles.ts';
import { calculators } from './pay/index.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const page = read('docs/law.md');

describe('the page about the law', () => {
  test('shows the example that runs, letter by letter', () => {
    const [, shown] = /```ts\n(.*?)```/s.exec(page) ?? [];
    expect(shown).toBe(read('test/law-example.ts'));
  });

  test('says of the example what it gives', () => {
    expect(example.lastDay).toBe('2026-03-17');
    expect(example.wages.in).toBe(true);
    expect(example.injury).toMatchObject({ in: false, to: 'hr-bureau' });
    expect(example.venue.body.zh).toBe('慈溪市劳动人事争议仲裁委员会');
    expect(example.revocation).toMatchObject({ deadline: { due: '2026-05-06' } });
    expect(example.basis).toContain('Mediation and Arbitration Law, art. 49');
    expect(example.compensation).toMatchObject({ ok: true, computation: { amount: '54000.00' } });
    expect(example.mistaken.ok ? [] : example.mistaken.problems.map(({ field }) => field)).toEqual([
      'grade',
      'ownMonthlyWage',
      'insured',
      'terminated',
    ]);
  });

  test('names every dated value', () => {
    const absent = Object.keys(parameterTitles).filter(name => !page.includes(`\`${name}\``));
    expect(absent).toEqual([]);
  });

  test('has a row for each of the twenty-two doubts', () => {
    const table = page.slice(page.indexOf('## Doubts'));
    const rows = [...table.matchAll(/^\| (D\d+(?:, D\d+)*) /gm)].flatMap(([, named = '']) => named.split(', '));
    const doubts = Array.from({ length: 22 }, (_, index) => `D${index + 1}`);
    expect(doubts.filter(doubt => !rows.includes(doubt))).toEqual([]);
  });
});

describe('the glossary', () => {
  test('gives each calculator that it names its own title', () => {
    const glossary = read('docs/glossary.md');
    const table = glossary.slice(glossary.indexOf('## Calculators'), glossary.indexOf('## Indicators'));
    const rows = [...table.matchAll(/^\| (.+) \| (.+) \| `([\w-]+)` \|$/gm)];
    expect(rows.length).toBeGreaterThan(20);
    for (const [, zh, en, id = ''] of rows) {
      expect(calculators[id as keyof typeof calculators]?.title, id).toEqual({ zh, en });
    }
  });
});
