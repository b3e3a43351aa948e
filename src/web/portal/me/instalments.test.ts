import { describe, expect, it } from 'vitest';
import type { ProceedingView } from '../../../contract/views.ts';
import { ledgerOf } from './instalments.ts';

const settlement = (payments: readonly unknown[]): ProceedingView => ({
  id: '00000000-0000-4000-8000-000000000001',
  procedure: 'settlement',
  title: { zh: '履行', en: 'Performance' },
  number: null,
  stage: 'running',
  stageTitle: { zh: '履行中', en: 'Running' },
  stagePublic: { zh: '等单位付款', en: 'The employer pays' },
  terminal: false,
  openedOn: '2026-11-30',
  assigned: [],
  data: {
    total: 920_000,
    paid: 0,
    plan: [
      { n: 1, due: '2026-12-31', amount: 306_666 },
      { n: 2, due: '2027-01-31', amount: 613_334 },
    ],
    payments,
  },
  wall: { exists: false, channels: [], items: [] },
});
const stateOn = (today: string, payments: readonly unknown[] = []) =>
  ledgerOf(settlement(payments), today)?.lines[0]?.state;

describe('the money of a settlement, instalment by instalment', () => {
  it('counts an instalment as on time until the end of its day', () => {
    expect(stateOn('2026-12-30')).toBe('coming');
    expect(stateOn('2026-12-31')).toBe('today');
    expect(stateOn('2027-01-01')).toBe('late');
  });
  it('waits for the worker when the employer says it has paid', () => {
    const ledger = ledgerOf(settlement([{ id: 'a', n: 1, on: '2026-12-30', amount: 306_666 }]), '2027-01-02');
    expect(ledger?.lines[0]).toMatchObject({ state: 'reported', asks: { id: 'a' }, received: 0, lateDays: 2 });
  });
  it('takes nothing for received that the worker has not confirmed', () => {
    expect(stateOn('2027-01-02', [{ id: 'a', n: 1, on: '2026-12-30', amount: 306_666, received: 'none' }])).toBe(
      'none',
    );
    expect(
      stateOn('2027-01-02', [
        { id: 'a', n: 1, on: '2026-12-30', amount: 306_666, received: 'part', receivedAmount: 100_000 },
      ]),
    ).toBe('part');
    expect(stateOn('2027-01-02', [{ id: 'a', n: 1, on: '2026-12-30', amount: 306_666, received: 'all' }])).toBe(
      'received',
    );
  });
  it('shows no ledger where nothing is due', () => expect(ledgerOf(undefined, '2026-12-30')).toBeUndefined());
});
