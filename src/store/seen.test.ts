import { expect, it } from 'vitest';
import { changedSince } from './seen.ts';

it('a form that was opened before somebody else saved is told of each field what stands there now', () => {
  const seen = { name: '俞调解', phone: '13800130001', relations: [] };
  expect(changedSince(seen, { ...seen, name: '俞大调解', relations: ['某厂', '某店'] })).toMatchObject([
    { field: 'name', message: { zh: '别人刚刚改过，现在是“俞大调解”' } },
    { field: 'relations', message: { zh: '别人刚刚改过，现在是“某厂、某店”' } },
  ]);
  expect(changedSince(seen, { name: '俞调解', relations: [] })).toMatchObject([
    { field: 'phone', message: { zh: '别人刚刚改过，现在是空的' } },
  ]);
});

it('nothing is said where nothing has changed, or where nobody says what they saw', () => {
  expect(changedSince({ name: '俞', phone: '', places: [] }, { name: '俞', phone: null })).toEqual([]);
  expect(changedSince(undefined, { name: '俞' })).toEqual([]);
});
