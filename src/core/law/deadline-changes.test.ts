import { describe, expect, test } from 'vitest';
import { defaultCalendar as c, withYear } from './calendar.ts';
import { deadlineOf } from './deadline.ts';
import { correctDeadline, optionsOf } from './deadline-changes.ts';
import { recount } from './recount.ts';
import { excludedFor, restartFor } from './segments.ts';

describe('a fact that is put right', () => {
  const answer = deadlineOf('DL-ARB-ANS', '2026-09-22', c);

  test('another day of receipt moves the last day, and says from where to where', () => {
    const change = correctDeadline(answer, { from: '2026-09-24' }, c);
    expect(change.before).toBe(answer);
    expect(change.after).toMatchObject({ from: '2026-09-24', due: '2026-10-15' });
    expect(change.changed).toEqual(['from', 'raw', 'rolled', 'due', 'alarm']);
    expect(change.words).toEqual({
      zh: '提交答辩书的最后一天从2026年10月13日（周二）改为2026年10月15日（周四）。',
      en: 'File the answer: the last day moves from 13 October 2026 to 15 October 2026.',
    });
  });

  test('the same facts change nothing and say so', () => {
    const change = correctDeadline(answer, {}, c);
    expect(change.changed).toEqual([]);
    expect(change.words.zh).toBe('提交答辩书的最后一天没有变，还是2026年10月13日（周二）。');
    expect(change.words.en).toContain('stays 13 October 2026');
  });

  test('days left out, a new start and an extension are kept when something else is corrected', () => {
    const closing = deadlineOf('DL-ARB-45', '2026-03-02', c, {
      excluded: [excludedFor('appraisal', '2026-03-25', '2026-03-30')],
      restarts: [restartFor('joinder', '2026-03-20'), restartFor('claims', '2026-09-01')],
    });
    const change = correctDeadline(closing, { extended: true }, c);
    expect(change.after.excluded).toEqual(closing.excluded);
    expect(change.after.restarts).toEqual(closing.restarts);
    expect(change.after.missedRestarts).toEqual(closing.missedRestarts);
    expect(change.after).toMatchObject({ length: 60, extended: true, raw: '2026-05-25' });
    expect(change.changed).toEqual(['raw', 'rolled', 'due', 'alarm', 'length']);
    expect(correctDeadline(change.after, { extended: false }, c).after.raw).toBe(closing.raw);
  });

  test('a length that was set and a day that was agreed stay', () => {
    const set = deadlineOf('DL-MED-15', '2026-03-02', c, { length: 30 });
    expect(optionsOf(set)).toEqual({ extended: false, excluded: [], length: 30 });
    expect(correctDeadline(set, { from: '2026-03-03' }, c).after.due).toBe('2026-04-02');
    const agreed = deadlineOf('DL-PAY', '2026-09-01', c, { due: '2026-10-03' });
    expect(correctDeadline(agreed, { from: '2026-09-02' }, c)).toMatchObject({ changed: ['from'] });
    expect(optionsOf(answer)).toEqual({ extended: false, excluded: [] });
  });

  test('a limit in hours is told with its time', () => {
    const change = correctDeadline(deadlineOf('DL-TR-24H', '2026-03-02T15:00', c), { from: '2026-03-02T17:00' }, c);
    expect(change.words.zh).toContain('从2026年3月3日（周二）15:00改为2026年3月3日（周二）17:00');
    expect(change.words.en).toContain('from 3 March 2026 15:00 to 3 March 2026 17:00');
  });

  test('a notice meeting is planned anew with its strict day', () => {
    const change = correctDeadline(deadlineOf('DL-ARB-HEAR', '2026-03-02', c), { from: '2026-03-03' }, c);
    expect(change.changed).toContain('strict');
  });

  test('a guessed day that proves right is said to be certain', () => {
    const guessed = deadlineOf('DL-ARB-ANS', '2027-03-01', c);
    const loaded = withYear(c, 2027, { off: ['2027-01-01'], makeUp: [] });
    const change = correctDeadline(guessed, {}, loaded);
    expect(change.changed).toEqual(['provisional']);
    expect(change.words.zh).toBe('提交答辩书的最后一天2027年3月15日（周一）已经确定。');
    expect(change.words.en).toContain('15 March 2027 is now certain');
  });

  test('counting again under another calendar keeps new starts', () => {
    const restarts = [restartFor('joinder', '2026-03-20')];
    const closing = deadlineOf('DL-ARB-45', '2026-03-02', c, { restarts });
    expect(recount(closing, c)).toEqual(closing);
  });
});
