import { describe, expect, it } from 'vitest';
import { parameterTitles } from '../law/parameter-titles.ts';
import { builtInParameters } from '../law/parameters.ts';
import { readParameterValue } from './parameter-value.ts';

const read = (name: keyof typeof parameterTitles, raw: string) => readParameterValue(parameterTitles[name].form, raw);
const wrong = (name: keyof typeof parameterTitles, raw: string) => {
  const answer = read(name, raw);
  return 'problems' in answer ? answer.problems.map(problem => problem.part) : answer.value;
};

describe('a dated value as an administrator types it', () => {
  it('is kept as it is built in: every built-in value has the form of its name', () => {
    for (const { name, value } of builtInParameters.rows) {
      const answer = read(name, value);
      expect('value' in answer && answer.value.replaceAll('.00', ''), `${name} ${value}`).toBe(
        value.replaceAll('.00', ''),
      );
    }
  });

  it.each([
    ['minimumMonthlyWage', ' 2490 ', '2490.00'],
    ['minimumMonthlyWage', '2,490.5', '2490.50'],
    ['draftKeepDays', '30', '30'],
    ['hearingNoticeDays', '0', '0'],
    ['delayInterestRate', '0.00018', '0.00018'],
    ['mixedAwardPolicy', 'single', 'single'],
    ['payCrimeOne', '6000', '6000.00'],
    ['payCrimeOne', '6000/', '6000.00'],
    ['payCrimeOne', '5000/20000', '5000.00/20000.00'],
    ['injuryUninsuredYears', '16/14/12/10', '16/14/12/10'],
    ['retirementWomanWorker', '50 / 55 / 1975-01 / 2', '50/55/1975-01/2'],
  ] as const)('is read: %s “%s”', (name, raw, value) => {
    expect(read(name, raw)).toEqual({ value });
  });

  it.each([
    ['minimumMonthlyWage', '0', [0]],
    ['minimumMonthlyWage', '', [0]],
    ['draftKeepDays', '0', [0]],
    ['draftKeepDays', '1.5', [0]],
    ['draftKeepDays', '1000000', [0]],
    ['hearingNoticeDays', '1000', [0]],
    ['hearingNoticeDays', '01', [0]],
    ['delayInterestRate', '1.75', [0]],
    ['delayInterestRate', '0.0', [0]],
    ['mixedAwardPolicy', 'both', [0]],
    ['mixedAwardPolicy', 'toString', [0]],
    ['payCrimeOne', '5000/x', [1]],
    ['payCrimeOne', '/20000', [0]],
    ['payCrimeOne', '1/2/3', [0]],
    ['injuryUninsuredYears', '16/14/12', [3]],
    ['injuryUninsuredYears', '16//12/-1', [1, 3]],
    ['retirementMan', '60/63/1965-13/4', [2]],
    ['retirementMan', '60/63/1965/4', [2]],
  ] as const)('is refused part by part: %s “%s”', (name, raw, parts) => {
    expect(wrong(name, raw)).toEqual(parts);
  });

  it('is refused with the name of the part and what to write', () => {
    const answer = read('retirementMan', '60/63/soon/4');
    expect('problems' in answer && answer.problems[0]?.message.en).toBe(
      'From which month of birth: Give year and month, such as 1965-01',
    );
    expect('problems' in answer && answer.problems[0]?.message.zh).toContain('从哪月出生起');
  });

  it('names each grade of an injury beside its number', () => {
    const labels = (name: 'injurySubsidyMonths' | 'injuryUninsuredYears') => {
      const { form } = parameterTitles[name];
      return form.kind === 'parts' ? form.parts.map(part => `${part.label?.zh} ${part.label?.en}`) : [];
    };
    expect(labels('injurySubsidyMonths')).toEqual([
      '五级 Grade 5',
      '六级 Grade 6',
      '七级 Grade 7',
      '八级 Grade 8',
      '九级 Grade 9',
      '十级 Grade 10',
    ]);
    expect(labels('injuryUninsuredYears')).toEqual(['一级 Grade 1', '二级 Grade 2', '三级 Grade 3', '四级 Grade 4']);
  });
});
