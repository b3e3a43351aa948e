import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../contract/views.ts';
import { groupOf, groupRows } from './groups.ts';

const clock = (state: NonNullable<QueueRow['clock']>['state'], due: string): NonNullable<QueueRow['clock']> => ({
  code: 'DL-MED-15',
  label: { zh: '调解期限', en: 'Mediation limit' },
  due,
  state,
  left: 1,
  unit: 'natural-day',
});
/** A Wednesday. */
const today = '2026-11-25';

describe('my day', () => {
  it('does not call late what is due today', () =>
    expect(groupOf({ clock: clock('today', today) }, today)).toBe('today'));

  it('lets the week end on Sunday', () => {
    expect(groupOf({ clock: clock('on-track', '2026-11-29') }, today)).toBe('week');
    expect(groupOf({ clock: clock('on-track', '2026-11-30') }, today)).toBe('later');
    expect(groupOf({ clock: clock('on-track', '2026-11-29') }, '2026-11-29')).toBe('week');
  });

  it('puts aside what has no running deadline', () => {
    expect(groupOf({}, today)).toBe('none');
    expect(groupOf({ clock: clock('paused', today) }, today)).toBe('none');
  });

  it('orders each group by its legal clock and not by arrival', () => {
    const rows = ['2026-11-20', '2026-11-18'].map(due => ({ clock: clock('late', due) }) as QueueRow);
    expect(groupRows(rows, today).late.map(row => row.clock?.due)).toEqual(['2026-11-18', '2026-11-20']);
  });
});
