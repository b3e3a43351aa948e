import { describe, expect, test } from 'vitest';
import { aFiling, newLife, people } from '../../../test/core-world.ts';
import type { Actor } from '../people/actor.ts';

/** The body's own system, which entered what it was told. */
const system: Actor = {
  ...people.head,
  userId: '00000000-0000-7000-8000-00000000a001',
  name: '调解系统（对接系统）',
  partner: ['read', 'step'],
};

const accepted = () => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'mediation.receive', aFiling());
  life
    .on('2026-03-03')
    .take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
  return life;
};
const open = (life: ReturnType<typeof accepted>) => life.in('mediation').deadlines.filter(d => d.state === 'open');

describe('a day that was recorded wrongly', () => {
  test('is put right by two people, and every limit counted from it is counted again', () => {
    const life = accepted();
    const limit = open(life).find(d => d.from === '2026-03-02') ?? open(life)[0]!;
    life.on('2026-03-04').take(people.mediator, 'mediation.correct-day', {
      deadlineId: limit.id,
      from: '2026-02-27',
      words: '收件回执上是二月二十七日',
    });
    // Proposed and no more: nothing has moved.
    expect(open(life).find(d => d.id === limit.id)).toMatchObject({ from: limit.from, due: limit.due });
    life.take(people.head, 'mediation.approve-correct-day');
    const now = open(life).find(d => d.id === limit.id)!;
    expect(now.from).toBe('2026-02-27');
    expect(now.due < limit.due).toBe(true);
    expect(open(life).filter(d => d.from === limit.from && d.side === limit.side)).toEqual([]);
  });

  test('stays as it is when the second person does not agree, or is the one who proposed', () => {
    const life = accepted();
    const limit = open(life)[0]!;
    const input = { deadlineId: limit.id, from: '2026-02-27', words: '收件回执上是二月二十七日' };
    life.on('2026-03-04').take(people.mediator, 'mediation.correct-day', input);
    expect(life.refuses(people.mediator, 'mediation.approve-correct-day')).toBeDefined();
    life.take(people.head, 'mediation.disapprove-correct-day', { words: '回执看错了' });
    expect(open(life).find(d => d.id === limit.id)).toMatchObject({ from: limit.from, due: limit.due });
  });

  test('may be found by a system, which never decides on it', () => {
    const life = accepted();
    const limit = open(life)[0]!;
    const input = { deadlineId: limit.id, from: '2026-02-27', words: '本系统里是二月二十七日' };
    life.on('2026-03-04').take(system, 'mediation.correct-day', input);
    expect(open(life).find(d => d.id === limit.id)!.from).toBe(limit.from);
    expect(life.refuses(system, 'mediation.approve-correct-day').reason.zh).toContain('由人来办');
    life.take(people.head, 'mediation.approve-correct-day');
    expect(open(life).find(d => d.id === limit.id)!.from).toBe('2026-02-27');
  });

  test.each([
    ['after today', '2026-03-20'],
    ['the day that stands there', undefined],
  ])('is not put at %s', (_, from) => {
    const life = accepted();
    const limit = open(life)[0]!;
    life.on('2026-03-04');
    expect(
      life.refuses(people.head, 'mediation.correct-day', {
        deadlineId: limit.id,
        from: from ?? limit.from,
        words: '收件回执上写着别的日期',
      }),
    ).toBeDefined();
  });
});
