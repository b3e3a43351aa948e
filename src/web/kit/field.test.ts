import { describe, expect, it } from 'vitest';
import { checkDay } from './day-input.ts';
import { readSpokenYuan } from './field.tsx';
import { checkFile } from './upload-file.ts';

describe('what people type', () => {
  it('understands sums in words and asks before it takes them', () => {
    expect(readSpokenYuan('两万三')).toBe('23000.00');
    expect(readSpokenYuan('1.2万')).toBe('12000.00');
    expect(readSpokenYuan('五千二百块')).toBe('5200.00');
  });
  it('asks nothing about a plain number or about words that are no sum', () => {
    expect(readSpokenYuan('5,200.50')).toBeUndefined();
    expect(readSpokenYuan('')).toBeUndefined();
    expect(readSpokenYuan('不知道')).toBeUndefined();
  });
  it('tells an unfinished day from one that does not exist', () => {
    expect(checkDay('2026-03-15')).toBeUndefined();
    expect(checkDay('2026-2-30')).toBe('real');
    expect(checkDay('2026-3-')).toBe('format');
    expect(checkDay('')).toBe('empty');
  });
  it('tells before sending that a file is too large or of a kind that nobody can open', () => {
    expect(checkFile({ name: '工资条.HEIC', size: 4_000_000 })).toBeUndefined();
    expect(checkFile({ name: '录像.mp4', size: 21 * 1024 * 1024 })).toBe('big');
    expect(checkFile({ name: 'setup.exe', size: 10 })).toBe('type');
  });
});
