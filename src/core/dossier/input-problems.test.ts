import { expect, test } from 'vitest';
import { z } from 'zod';
import { count, day, line, list } from '../procedures/fields.ts';
import { text } from '../text.ts';
import { problemsOf } from './input-problems.ts';

const schema = z.strictObject({
  parts: count(text('分几期', 'number of payments'), { min: 1, max: 24 }),
  on: day(text('付款日', 'day of payment')),
  names: list(text('姓名', 'names'), line(text('姓名', 'name'), 5), { min: 1 }),
});

test('what is wrong is one sentence a field, which begins with a capital in English and with the field in Chinese', () => {
  const { error } = schema.safeParse({ parts: 99, on: '2026-02-30', names: [] });
  expect(problemsOf(schema, error!)).toEqual([
    { field: 'parts', message: { zh: '分几期要在24或以下', en: 'Number of payments has to be 24 or less' } },
    {
      field: 'on',
      message: {
        zh: '付款日要是真实的日期，按年-月-日填写，比如 2026-03-15',
        en: 'Enter day of payment as a real date, year-month-day, for example 2026-03-15',
      },
    },
    { field: 'names', message: { zh: '姓名至少要有1项', en: 'Names needs at least 1' } },
  ]);
});
