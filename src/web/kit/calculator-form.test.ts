import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calculators } from '../../core/pay/index.ts';
import {
  calcFaults,
  calcFields,
  calcInput,
  calcQuestions,
  calcValues,
  isOptional,
  nextRow,
  shownField,
  switchField,
} from './calculator-form.ts';

type Id = keyof typeof calculators;
const fieldsOf = (id: Id) =>
  calcFields(z.toJSONSchema(calculators[id].input, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>);

describe('The guided form of a calculator', () => {
  it('asks first what must be known, and keeps other standards and readings of the law for those who look', () => {
    const { asked, more } = calcQuestions(fieldsOf('economic-compensation'));
    expect(asked.map(q => q.field.name)).toEqual(['start', 'end', 'averageMonthlyWage', 'ground', 'paid']);
    expect(more.map(f => f.name)).toEqual(
      expect.arrayContaining(['on', 'minimumMonthlyWage', 'rounding', 'segmentMode']),
    );
  });

  it('asks for an average wage of the place only once the server has said that it holds none, and then needs it', () => {
    const fields = fieldsOf('work-injury');
    const names = (needed: readonly string[]) => calcQuestions(fields, needed).asked.map(q => q.field.name);
    expect(names([])).not.toContain('areaAverageMonthlyWage');
    expect(calcQuestions(fields).more.map(f => f.name)).toContain('areaAverageMonthlyWage');
    expect(names(['areaAverageMonthlyWage']).at(-1)).toBe('areaAverageMonthlyWage');
    expect(isOptional(calcQuestions(fields, ['areaAverageMonthlyWage']).asked.at(-1)!)).toBe(false);
  });

  it('asks for the average wage or for each month’s wage, and sends only the one that was chosen', () => {
    const fields = fieldsOf('economic-compensation');
    const question = calcQuestions(fields).asked.find(q => q.field.name === 'averageMonthlyWage')!;
    const average = { start: '2020-01-01', end: '2025-12-31', averageMonthlyWage: '7,200元', ground: 'resigned-38' };
    expect(shownField(question, average).name).toBe('averageMonthlyWage');
    expect(calcInput(fields, average)).toMatchObject({ averageMonthlyWage: '7200' });
    const months = switchField(question, { ...average, monthlyWages: ['7000', '', '7400'] });
    expect(shownField(question, months).name).toBe('monthlyWages');
    const input = calcInput(fields, months);
    expect(input).toMatchObject({ monthlyWages: ['7000', '7400'] });
    expect(input).not.toHaveProperty('averageMonthlyWage');
    expect(calcInput(fields, switchField(question, months))).toMatchObject({ averageMonthlyWage: '7200' });
  });

  it('has a question, a name in both languages and a known kind for every field of every calculator', () => {
    for (const id of Object.keys(calculators) as Id[]) {
      const { asked } = calcQuestions(fieldsOf(id));
      expect(asked.length, id).toBeGreaterThan(0);
      for (const { field } of asked) {
        expect(field.title.zh, `${id}.${field.name}`).not.toBe('这一项');
        expect(field.kind, `${id}.${field.name}`).not.toBe('text');
        if (field.kind === 'choice')
          for (const { value, label } of field.choices) expect(label.zh, `${id}.${field.name}`).not.toBe(value);
      }
    }
  });

  it('says what is wrong with an answer at the row where it stands', () => {
    const months = fieldsOf('wage-arrears').find(f => f.name === 'months')!;
    const rows = [
      { month: '2026-01', due: '6200', paid: '3000' },
      { month: '2026-13', due: '六千', paid: '' },
      { month: '', due: '', paid: '' },
    ];
    expect(calcFaults(months, rows, true).map(fault => fault.path)).toEqual([
      'months.1.month',
      'months.1.due',
      'months.1.paid',
    ]);
    expect(calcFaults(months, [], true)).toMatchObject([{ path: 'months.0.month' }]);
    const start = fieldsOf('economic-compensation').find(f => f.name === 'start')!;
    expect(calcFaults(start, '2026-2-30', true)).toMatchObject([{ message: { zh: '没有这一天：2026-2-30' } }]);
    expect(calcFaults(start, '2026--', true)[0]?.message.zh).toMatch(/年、月、日/);
    expect(calcFaults(start, '', false)).toEqual([]);
  });

  it('comes back to the same input after it has been read into the form again', () => {
    const fields = fieldsOf('economic-compensation');
    const input = { start: '2020-01-01', end: '2025-12-31', monthlyWages: ['7000', '7400'], ground: 'resigned-38' };
    expect(calcInput(fields, calcValues(fields, input))).toEqual(input);
    const plan = fieldsOf('instalments');
    const parts = { total: '18600', parts: 12, firstDue: '2026-07-31', every: 'month-end' };
    expect(calcInput(plan, calcValues(plan, parts))).toEqual(parts);
  });

  it('offers the month after the last one when a row is added', () => {
    const months = fieldsOf('wage-arrears').find(f => f.name === 'months')!;
    expect(nextRow(months, [{ month: '2025-12', due: '1' }])).toEqual({ month: '2026-01' });
    expect(nextRow(months, [])).toEqual({ month: '' });
  });
});
