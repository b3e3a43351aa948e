import { describe, expect, it } from 'vitest';
import { checkStep, cleanStep, kindOf, type StepField, startStep } from './step-schema.ts';

const label = (zh: string) => ({ zh, en: zh });
const schema: StepField = {
  type: 'object',
  required: ['on', 'amount', 'ground', 'plan'],
  properties: {
    on: { type: 'string', widget: 'day', label: label('日期') },
    amount: { type: 'string', widget: 'money', label: label('金额') },
    ground: { type: 'string', enum: ['a', 'b'], label: label('原因') },
    words: { type: 'string', widget: 'textarea', label: label('说明') },
    mediatorId: { type: 'string', widget: 'person', label: label('调解员') },
    plan: {
      type: 'array',
      minItems: 1,
      label: label('分期'),
      items: {
        type: 'object',
        required: ['due'],
        properties: { due: { type: 'string', widget: 'day', label: label('付款日') } },
      },
    },
  },
};

describe('a form drawn from the data of a step', () => {
  it('shows each field by what it is and hides what no party can choose', () => {
    const kinds = Object.values(schema.properties!).map(kindOf);
    expect(kinds).toEqual(['day', 'money', 'choice', 'textarea', 'hidden', 'list']);
  });
  it('names every field that is missing, by the path the server would name', () =>
    expect(checkStep(schema, {}).map(fault => `${fault.path}:${fault.kind}`)).toEqual([
      'on:required',
      'amount:required',
      'ground:choice',
      'plan:required',
    ]));
  it('finds a day and a sum that cannot be read, also inside a list', () => {
    const faults = checkStep(schema, { on: '2026-2-30', amount: '两万三', ground: 'a', plan: [{ due: '2026-13-01' }] });
    expect(faults.map(fault => `${fault.path}:${fault.kind}`)).toEqual(['on:day', 'amount:money', 'plan.0.due:day']);
  });
  it('sends nothing that was left empty', () =>
    expect(cleanStep({ words: ' ', on: '2026-02-03', plan: [{ due: '' }, { due: '2026-03-01', note: '' }] })).toEqual({
      on: '2026-02-03',
      plan: [{ due: '2026-03-01' }],
    }));

  it('begins with one entry for each claim that has to be answered, and leaves optional lists empty', () => {
    const perClaim: StepField = {
      type: 'array',
      label: label('逐项'),
      items: { type: 'object', properties: { claimId: { type: 'string', widget: 'claim', label: label('请求') } } },
    };
    const answering: StepField = {
      type: 'object',
      required: ['answers'],
      properties: { answers: perClaim, changed: perClaim },
    };
    expect(startStep(answering, ['a', 'b'])).toEqual({ answers: [{ claimId: 'a' }, { claimId: 'b' }] });
  });
});
