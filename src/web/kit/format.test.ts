import { describe, expect, it } from 'vitest';
import { formatDate, formatFen, formatInstant, formatMoney, formatMonth, formatPhone, maskId } from './format.ts';

describe('words for days and sums', () => {
  it('writes a day with its weekday in both languages', () => {
    expect(formatDate('2026-10-13', 'zh')).toBe('2026年10月13日（周二）');
    expect(formatDate('2026-10-13', 'en')).toBe('Tuesday 13 October 2026');
  });
  it('never moves a day by a time zone', () => {
    expect(formatDate('2026-01-01', 'zh')).toBe('2026年1月1日（周四）');
    expect(formatInstant('2026-11-23T16:30:05Z', 'zh')).toBe('2026年11月24日 00:30:05');
  });
  it('writes sums with two decimals and the true minus sign', () => {
    expect(formatMoney('18600', 'zh')).toBe('18,600.00元');
    expect(formatMoney('1234567.5', 'en')).toBe('CNY 1,234,567.50');
    expect(formatMoney('-20', 'zh')).toBe('\u221220.00元');
    expect(formatFen(306666, 'zh')).toBe('3,066.66元');
    expect(formatFen(-5, 'zh')).toBe('\u22120.05元');
  });
  it('leaves what is no sum as it was', () => expect(formatMoney('约两万', 'zh')).toBe('约两万'));
  it('writes months, phones and masks identity numbers', () => {
    expect(formatMonth('2026-07', 'zh')).toBe('2026年7月');
    expect(formatMonth('2026-07', 'en')).toBe('July 2026');
    expect(formatPhone('13800135678')).toBe('138 0013 5678');
    expect(maskId('999999199001011234')).toBe('999999********1234');
  });
});
