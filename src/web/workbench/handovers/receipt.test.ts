import { describe, expect, it } from 'vitest';
import type { LedgerLine } from '../../../contract/views.ts';
import type { ProcedureData } from '../step/schema.ts';
import { handoverLines } from './receipt.ts';

const text = (zh: string) => ({ zh, en: zh });
const step = (zh: string) => ({ title: text(zh), input: {} });
const arbitration = {
  id: 'arbitration',
  title: text('仲裁'),
  stages: {},
  steps: {
    offer: step('移交仲裁'),
    'receive-offer': step('接收'),
    'return-offer': step('退回'),
    request: step('申请仲裁'),
  },
} as unknown as ProcedureData;
const line = (sequence: number, taken: string, procedure = '仲裁') =>
  ({ sequence, procedure: text(procedure), step: text(taken) }) as unknown as LedgerLine;

describe('The receipt of a hand-over', () => {
  it('shows the offer and the answer to it, oldest first, for both sides alike', () => {
    const lines = [line(9, '接收'), line(4, '分派', '调解'), line(7, '移交仲裁')];
    expect(handoverLines(lines, arbitration).map(one => one.sequence)).toEqual([7, 9]);
  });

  it('does not take an application of the party itself for a hand-over', () => {
    expect(handoverLines([line(7, '申请仲裁')], arbitration)).toEqual([]);
  });

  it('is empty until the rules of the procedure are known', () => {
    expect(handoverLines([line(7, '移交仲裁')], undefined)).toEqual([]);
  });
});
