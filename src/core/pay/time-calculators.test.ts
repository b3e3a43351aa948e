import { describe, expect, test } from 'vitest';
import { articleIds } from '../law/articles.ts';
import { defaultCalendar } from '../law/calendar.ts';
import type { Term } from '../law/term.ts';
import { deadlineCodes, termOf } from '../law/terms.ts';
import type { Calculator } from './calculator.ts';
import { deadline } from './deadline.ts';
import { limitation } from './limitation.ts';

const context = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };
const answerOf = (calculator: Calculator, input: object) => {
  const ran = calculator.run(input, context);
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
};
const problemsOf = (calculator: Calculator, input: object) => {
  const ran = calculator.run(input, context);
  return ran.ok ? [] : ran.problems;
};

test('the two calculators of time name the articles on which they rest', () => {
  expect(deadline.articles).toEqual(['cpl-85', 'cc-201', 'cc-202', 'cc-203', 'cr-80']);
  expect(limitation.articles).toEqual(['lma-27', 'cr-26', 'cr-27', 'cr-28']);
});

describe('the deadline calculator', () => {
  test('an award of 18 September 2026 can be sued on until 8 October', () => {
    const answer = answerOf(deadline, { code: 'DL-SUE-15', from: '2026-09-18' });
    expect(answer.amount).toBeNull();
    expect(answer.result).toEqual({
      raw: '2026-10-03',
      due: '2026-10-08',
      rolled: '2026-10-08',
      unit: 'natural-day',
      length: 15,
      provisional: false,
    });
    expect(answer.warnings).toEqual([]);
    expect(answer.articles).toEqual(expect.arrayContaining(['lma-50', 'cpl-85', 'cc-203']));
    expect(answer.lines[3]?.label.zh).toContain('顺延到10月8日（周四）');
    expect(answer.lines.every(line => line.amount === null && line.formula === '')).toBe(true);
  });

  test('the closing of a case stands on a day of rest, extended it has sixty days', () => {
    const answer = answerOf(deadline, { code: 'DL-ARB-45', from: '2026-05-07' });
    expect(answer.result).toMatchObject({ raw: '2026-06-21', due: '2026-06-21', rolled: '2026-06-22', length: 45 });
    expect(answer.warnings.map(it => it.code)).toEqual(['day-of-rest']);
    expect(answer.warnings[0]?.message.en).toContain('22 June 2026');
    const extended = answerOf(deadline, { code: 'DL-ARB-45', from: '2026-05-07', extended: true });
    expect(extended.result).toMatchObject({ due: '2026-07-06', length: 60 });
    expect(extended.warnings).toEqual([]);
  });

  test('a notice of hearing has a last and a strict day', () => {
    const answer = answerOf(deadline, { code: 'DL-ARB-HEAR', from: '2026-03-02' });
    expect(answer.result).toMatchObject({ due: '2026-02-24', strict: '2026-02-14', unit: 'working-day', length: 5 });
    expect(answer.warnings.map(it => it.code)).toEqual(['plan-strictly']);
    expect(answerOf(deadline, { code: 'DL-ARB-ADJ', from: '2026-03-02' }).result).toMatchObject({
      due: '2026-02-26',
      strict: '2026-02-25',
    });
    expect(answerOf(deadline, { code: 'DL-SUE-15', from: '2026-09-18' }).result).not.toHaveProperty('strict');
  });

  test('a limit in hours is an instant', () => {
    const answer = answerOf(deadline, { code: 'DL-TR-24H', from: '2026-03-02T15:30' });
    expect(answer.result).toMatchObject({ due: '2026-03-03T15:30', rolled: '2026-03-03T16:00', unit: 'hour' });
    expect(answer.warnings).toEqual([]);
  });

  test('a year without an arrangement makes the day provisional', () => {
    const answer = answerOf(deadline, { code: 'DL-ARB-45', from: '2026-11-20' });
    expect(answer.result).toMatchObject({ provisional: true });
    expect(answer.warnings[0]?.code).toBe('provisional');
  });

  test('the plain year of limitation points to the calculator that knows interruptions', () => {
    const codes = answerOf(deadline, { code: 'DL-LIM-1Y', from: '2025-03-10' }).warnings.map(it => it.code);
    expect(codes).toEqual(['no-interruptions']);
  });

  test.each(deadlineCodes.filter(code => !termOf(code).promised))(
    '%s answers with days, words and standing articles',
    code => {
      const term: Term = termOf(code);
      const from = term.unit === 'hour' ? '2026-03-02T10:00' : '2026-03-02';
      const answer = answerOf(deadline, { code, from });
      expect(answer.result).toMatchObject({ unit: term.unit, length: term.length });
      for (const key of ['raw', 'due', 'rolled']) expect(String(answer.result[key])).toMatch(/^2\d{3}-\d\d-\d\d/);
      for (const id of answer.articles) expect(articleIds).toContain(id);
      for (const id of term.articles) expect(answer.articles).toContain(id);
      expect(problemsOf(deadline, { code, from, extended: true }).map(it => it.field)).toEqual(
        term.extended === undefined ? ['extended'] : [],
      );
    },
  );

  test.each<[string, object, string, string]>([
    ['a day that does not exist', { code: 'DL-SUE-15', from: '2026-02-30' }, 'from', '没有这一天：2026-02-30'],
    ['a day written otherwise', { code: 'DL-SUE-15', from: '2026/2/3' }, 'from', '按“年、月、日”填写'],
    ['a day long ago', { code: 'DL-SUE-15', from: '1949-12-31' }, 'from', '没有这一天'],
    ['a day far ahead', { code: 'DL-SUE-15', from: '2100-01-01' }, 'from', '没有这一天'],
    ['no day', { code: 'DL-SUE-15' }, 'from', '填写起算的那一天'],
    ['no code', { from: '2026-03-02' }, 'code', '填写期限'],
    ['an unknown code', { code: 'DL-X', from: '2026-03-02' }, 'code', '没有这个期限'],
    ['the code of a promise', { code: 'DL-PAY', from: '2026-03-02' }, 'code', '没有这个期限'],
    ['hours without a time', { code: 'DL-TR-24H', from: '2026-03-02' }, 'from', '要写上时间'],
    ['a time that does not exist', { code: 'DL-TR-24H', from: '2026-03-02T24:00' }, 'from', '加上时间'],
    ['days with a time', { code: 'DL-SUE-15', from: '2026-03-02T10:00' }, 'from', '只填日期'],
    [
      'an extension that is no yes or no',
      { code: 'DL-ARB-45', from: '2026-03-02', extended: 'x' },
      'extended',
      '选“是”或“否”',
    ],
    [
      'a field that does not exist',
      { code: 'DL-SUE-15', from: '2026-03-02', until: 'x' },
      'until',
      '没有“until”这一项',
    ],
  ])('%s is told for its field in both languages', (_, input, field, words) => {
    const problems = problemsOf(deadline, input);
    expect(problems.map(it => it.field)).toEqual([field]);
    expect(problems[0]?.message.zh).toContain(words);
    expect(problems[0]?.message.en).toMatch(/[a-z]/);
    expect(problems[0]?.message.en).not.toMatch(/\p{Script=Han}/u);
  });

  test('every wrong field is told at once', () => {
    expect(problemsOf(deadline, { code: 'DL-X', from: 'soon' }).map(it => it.field)).toEqual(['code', 'from']);
  });
});

describe('the limitation calculator', () => {
  test('a demand starts the year anew and the worker is in time', () => {
    const answer = answerOf(limitation, {
      kind: 'wage',
      employedUntil: '2024-05-20',
      interruptions: [{ on: '2024-11-15', kind: 'demand' }],
      filedOn: '2025-07-01',
    });
    expect(answer.amount).toBeNull();
    expect(answer.result).toEqual({ starts: '2024-11-15', raw: '2025-11-15', due: '2025-11-17', inTime: true });
    expect(answer.articles).toEqual(expect.arrayContaining(['lma-27', 'cr-27', 'cc-195', 'si2-20']));
    expect(answer.warnings).toEqual([]);
    expect(answer.lines.at(-1)?.label.zh).toContain('对方在仲裁时提出来');
  });

  test('without a demand the worker is told that it is late and what that means', () => {
    const answer = answerOf(limitation, { kind: 'wage', employedUntil: '2024-05-20', filedOn: '2025-07-01' });
    expect(answer.result).toEqual({ starts: '2024-05-20', raw: '2025-05-20', due: '2025-05-20', inTime: false });
    expect(answer.warnings.map(it => it.code)).toEqual(['out-of-time']);
  });

  test('wages have no last day while employed', () => {
    expect(answerOf(limitation, { kind: 'wage' }).result).toEqual({ starts: null, raw: null, due: null });
    expect(answerOf(limitation, { kind: 'wage', filedOn: '2026-01-05' }).result).toMatchObject({ inTime: true });
  });

  test('days in hospital are added, and the reading of the Civil Code is named', () => {
    const answer = answerOf(limitation, {
      kind: 'other',
      knownOn: '2025-01-10',
      suspensions: [{ from: '2025-06-01', to: '2025-07-15' }],
      interruptions: [],
    });
    expect(answer.result).toEqual({ starts: '2025-01-10', raw: '2026-02-24', due: '2026-02-24' });
    expect(answer.warnings.map(it => it.code)).toEqual(['last-six-months']);
    expect(answer.warnings[0]?.message.zh).toContain('最后一天是2026年1月15日');
  });

  test('mediation counts from its end, and the other reading is named', () => {
    const answer = answerOf(limitation, {
      kind: 'other',
      knownOn: '2025-03-10',
      interruptions: [{ on: '2026-03-02', endedOn: '2026-03-16', kind: 'mediation' }],
    });
    expect(answer.result).toMatchObject({ starts: '2026-03-16', due: '2027-03-16' });
    expect(answer.warnings.map(it => it.code)).toEqual(['provisional', 'from-the-act']);
    expect(answer.warnings[1]?.message.en).toContain('2 March 2027');
  });

  test.each<[string, object, string]>([
    ['the harm has no day', { kind: 'other' }, 'knownOn'],
    ['the kind is missing', { knownOn: '2025-01-10' }, 'kind'],
    ['the kind is unknown', { kind: 'salary', knownOn: '2025-01-10' }, 'kind'],
    ['a day does not exist', { kind: 'other', knownOn: '2025-02-29' }, 'knownOn'],
    [
      'a procedure ends before it begins',
      {
        kind: 'other',
        knownOn: '2025-01-10',
        interruptions: [{ on: '2025-05-02', endedOn: '2025-05-01', kind: 'suit' }],
      },
      'interruptions.0.endedOn',
    ],
    [
      'an interruption is of no kind that exists',
      { kind: 'other', knownOn: '2025-01-10', interruptions: [{ on: '2025-05-02', kind: 'sigh' }] },
      'interruptions.0.kind',
    ],
    [
      'a suspension ends before it begins',
      { kind: 'other', knownOn: '2025-01-10', suspensions: [{ from: '2025-05-02', to: '2025-05-01' }] },
      'suspensions.0.to',
    ],
    ['filing has an impossible day', { kind: 'wage', filedOn: '2026-13-01' }, 'filedOn'],
  ])('%s: the field is told in both languages', (_, input, field) => {
    const problems = problemsOf(limitation, input);
    expect(problems.map(it => it.field)).toEqual([field]);
    expect(problems[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(problems[0]?.message.en).not.toMatch(/\p{Script=Han}/u);
  });

  test('fifty interruptions and suspensions are read, more are refused', () => {
    const many = (count: number) => ({
      kind: 'other',
      knownOn: '2025-03-10',
      interruptions: Array.from({ length: count }, () => ({ on: '2025-04-01', kind: 'demand' })),
      suspensions: Array.from({ length: count }, () => ({ from: '2025-04-02', to: '2025-04-02' })),
    });
    expect(problemsOf(limitation, many(50))).toEqual([]);
    expect(problemsOf(limitation, many(51)).map(it => it.field)).toEqual(['interruptions', 'suspensions']);
  });

  test('one day is a period of suspension, and a procedure may end on its day', () => {
    const answer = answerOf(limitation, {
      kind: 'other',
      knownOn: '2025-03-10',
      suspensions: [{ from: '2025-05-02', to: '2025-05-02' }],
      interruptions: [{ on: '2025-04-01', endedOn: '2025-04-01', kind: 'suit' }],
    });
    expect(answer.result).toMatchObject({ starts: '2025-04-01', raw: '2026-04-02' });
  });
});
