import { describe, expect, test } from 'vitest';
import { bodies, factsOf, filed, people, uuid } from '../../../test/core-world.ts';
import { apply } from '../dossier/apply.ts';
import { decide } from '../dossier/decide.ts';
import { type Calendar, defaultCalendar, withYear } from '../law/calendar.ts';
import { withDay } from '../law/calendar-notice.ts';
import { procedures } from './index.ts';
import { movedDeadlines, recountStep } from './recount.ts';

const attemptOn = (proceedingId: string) => ({
  procedure: 'mediation' as const,
  step: recountStep,
  proceedingId,
  input: { notice: '示例〔2026〕1号', reason: '台风停工' },
});

/** The calendar with one more day off. */
const withDayOff = (date: string): Calendar => {
  const changed = withDay(defaultCalendar, { date, kind: 'off', doc: '示例〔2026〕1号' });
  if (!('arrangement' in changed)) throw new Error(changed.zh);
  return withYear(defaultCalendar, Number(date.slice(0, 4)), changed.arrangement);
};

describe('counting deadlines again', () => {
  const { dossier } = filed('2026-03-02');
  const proceeding = dossier.proceedings[0]!;
  const term = proceeding.deadlines.find(d => d.code === 'DL-HOUSE-APPOINT' && d.state === 'open')!;
  const calendar = withDayOff('2026-03-04');
  const today = '2026-03-03';

  test('a day that is taken off moves the end, and whoever goes by it is told', () => {
    const decision = decide(
      procedures,
      dossier,
      attemptOn(proceeding.id),
      people.clock,
      today,
      factsOf(uuid(1), [], { calendar }),
    );
    if (!('change' in decision)) throw new Error(JSON.stringify(decision));
    const after = apply(dossier, decision.change).proceedings[0]!;
    const moved = after.deadlines.find(d => d.id === term.id)!;
    expect(moved.due > term.due).toBe(true);
    expect(moved).toMatchObject({ state: 'open', calendarVersion: calendar.version, from: term.from });
    expect(after.stage).toBe(proceeding.stage);
    expect(decision.change.notices).toEqual([
      {
        to: { role: 'mediation-head', organisationId: bodies.town.id },
        template: 'calendar-moved',
        data: { code: 'DL-HOUSE-APPOINT', was: '2026-03-05', due: '2026-03-06' },
        proceedingId: proceeding.id,
      },
    ]);
  });

  test('is refused where the calendar moves nothing, so that it can be asked for again', () => {
    const decision = decide(
      procedures,
      dossier,
      attemptOn(proceeding.id),
      people.clock,
      today,
      factsOf(uuid(1), [], { calendar: defaultCalendar }),
    );
    expect(decision).toHaveProperty('refusal');
  });

  test('leaves alone what has ended', () => {
    const ended = { deadlines: proceeding.deadlines.map(d => ({ ...d, state: 'met' as const })) };
    expect(movedDeadlines(ended, calendar)).toEqual([]);
  });
});
