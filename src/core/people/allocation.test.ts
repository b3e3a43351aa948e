import { describe, expect, test } from 'vitest';
import type { Day } from '../law/day.ts';
import { candidatesFor, type Matter } from './allocation.ts';
import type { Person } from './organisation.ts';

const house = 'institute';
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  relations: [],
  memberships: [{ organisationId: house, role: 'arbitrator', from: '2020-01-01' }],
  ...more,
});
const matter: Matter = { parties: [{ name: '某厂' }], recused: [], earlier: [], subjects: ['pay', 'textile'] };
const order = (
  people: readonly Person[],
  {
    load = {},
    last = {},
    about = matter,
  }: { load?: Record<string, number>; last?: Record<string, Day>; about?: Matter } = {},
) =>
  candidatesFor(
    { people: () => people, load: id => load[id] ?? 0, lastTurn: id => last[id] },
    'arbitrator',
    house,
    about,
    '2026-11-25',
  );
const ids = (found: ReturnType<typeof order>) => found.map(c => c.person.id).join(' ');
const said = (found: ReturnType<typeof order>, id: string) =>
  found.find(c => c.person.id === id)!.reasons.map(r => r.zh);

describe('who is suggested for a matter', () => {
  test('is whoever knows what it is about, then has the least open, then has waited longest', () => {
    const people = [person('a'), person('b', { specialities: ['pay'] }), person('c'), person('d')];
    const load = { a: 3, b: 9, c: 2, d: 2 };
    const found = order(people, { load, last: { a: '2026-01-01', c: '2026-11-20', d: '2026-11-01', b: '2026-10-01' } });
    expect(ids(found)).toBe('b d c a');
    expect(found.map(c => c.suggested)).toEqual([true, false, false, false]);
  });

  test('knows the more the more of it they know', () => {
    const people = [person('a', { specialities: ['pay'] }), person('b', { specialities: ['pay', 'textile'] })];
    expect(ids(order(people, { load: { b: 5 } }))).toBe('b a');
  });

  test('hears every reason, in both languages', () => {
    const people = [person('a', { specialities: ['pay', 'insurance'] }), person('b')];
    const found = order(people, { load: { a: 2 }, last: { a: '2026-11-20', b: '2026-10-01' } });
    expect(said(found, 'a')).toEqual(['熟悉劳动报酬', '手上2件', '上次分到2026-11-20']);
    expect(said(found, 'b')).toEqual(['手上0件', '上次分到2026-10-01', '等得最久，轮到了']);
    for (const c of found) for (const reason of c.reasons) expect(reason.en).toMatch(/[a-z]/);
  });

  test('is nobody who must stand back, was in it before, or left the house', () => {
    const people = [
      person('a', { relations: ['某厂'] }),
      person('b'),
      person('c', {
        memberships: [{ organisationId: house, role: 'arbitrator', from: '2020-01-01', to: '2026-11-24' }],
      }),
      person('d'),
      person('e'),
    ];
    const found = order(people, { about: { ...matter, recused: ['b'], earlier: ['d'] }, load: { e: 40 } });
    expect(ids(found)).toBe('e a b d');
    expect(found.map(c => [c.suggested, c.conflict !== undefined])).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [false, true],
    ]);
    expect(JSON.stringify(found.slice(1).map(c => c.conflict))).not.toContain('某厂');
  });

  test('is nobody where all must stand back', () => {
    expect(order([person('a', { relations: ['某厂'] })])[0]!.suggested).toBe(false);
  });

  test('is the same for the same facts, in whatever order people are listed', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map(id => person(id));
    expect(ids(order([...people].reverse()))).toBe(ids(order(people)));
  });
});
