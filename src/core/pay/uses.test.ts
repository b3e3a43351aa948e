import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { context } from '../../../test/pay-world.ts';
import { isParameterName } from '../law/parameter-titles.ts';
import { calculators } from './index.ts';
import { calculatorUses, usesOf } from './uses.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'));
/** Which dated values a file of a calculator names, and whether through a helper. */
const named = (text: string): string[] => {
  const own = [...text.matchAll(/'(\w+)'/g)].map(([, name]) => name!).filter(isParameterName);
  const base = /\bcompensationBase\b/.test(text) ? ['minimumMonthlyWage', 'localAverageMonthlyWage'] : [];
  const minimum = /\bminimumWageOn\b/.test(text) ? ['minimumMonthlyWage'] : [];
  const city = /\bareaWage\b/.test(text) ? ['localAverageMonthlyWage'] : [];
  return [...new Set([...own, ...base, ...minimum, ...city])].sort();
};

describe('what a calculator may look up', () => {
  it.each(Object.keys(calculators) as (keyof typeof calculators)[])('is said in full: %s', id => {
    const file = files.find(name => readFileSync(folder + name, 'utf8').includes(`id: '${id}'`));
    expect(file, id).toBeDefined();
    expect([...calculatorUses[id]].sort()).toEqual(named(readFileSync(folder + file, 'utf8')));
  });

  it('holds for an answer: nothing else stands on the sheet', () => {
    const ran = calculators['economic-compensation'].run(
      { start: '2019-03-11', end: '2026-06-30', averageMonthlyWage: '2000', ground: 'art-40' },
      context,
    );
    expect(ran.ok && ran.computation.parameters.map(one => one.name)).toEqual(['minimumMonthlyWage']);
    expect(usesOf('economic-compensation')).toContain('minimumMonthlyWage');
    expect(usesOf('nothing')).toEqual([]);
  });
});
