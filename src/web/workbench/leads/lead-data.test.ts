import { describe, expect, it } from 'vitest';
import { convertAddress, ownPageOf } from './convert.ts';
import { leadOf } from './lead-data.ts';

describe('A lead', () => {
  it('is read with its signs, persons, contact and advice', () => {
    const lead = leadOf({
      kind: 'report',
      what: '工资没发',
      signs: ['unpaid'],
      employerName: '甲厂（虚构）',
      persons: '3-9',
      advice: { advice: '先调解', suggest: 'mediate', on: '2026-11-20', by: '王某' },
    });
    expect(lead).toMatchObject({ kind: 'report', signs: ['unpaid'], persons: '3-9', advice: { suggest: 'mediate' } });
    expect(lead).not.toHaveProperty('contactPhone');
  });

  it('shows nothing to a reader who stands outside of it', () => {
    expect(leadOf(null)).toBeUndefined();
    expect(leadOf({})).toBeUndefined();
  });

  it('becomes a request in the intake, where the person is asked and reads it back', () => {
    const step = { procedure: 'lead', step: 'convert', proceedingId: 'p' };
    expect(ownPageOf('d', step)).toBe(convertAddress('d', 'p'));
    expect(ownPageOf('d', { ...step, step: 'close' })).toBeUndefined();
  });
});
