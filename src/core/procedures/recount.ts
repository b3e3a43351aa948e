import { z } from 'zod';
import type { Notice } from '../dossier/change.ts';
import type { Proceeding, RunningDeadline } from '../dossier/dossier.ts';
import { refuse } from '../dossier/refusal.ts';
import type { Calendar } from '../law/calendar.ts';
import { isMoved, recount } from '../law/recount.ts';
import { termOf } from '../law/terms.ts';
import { text } from '../text.ts';
import { line } from './fields.ts';
import { type Procedure, relationsOf, stepOf } from './procedure.ts';

/** The name of the step by which the clock counts open deadlines again. */
export const recountStep = 'recount';

interface RecountInput {
  readonly notice: string;
  readonly reason?: string | undefined;
}

/** Open deadlines of a proceeding that another calendar moves, before and after. Ids and states stay. */
export function movedDeadlines(
  { deadlines }: Pick<Proceeding, 'deadlines'>,
  calendar: Calendar,
): { readonly before: RunningDeadline; readonly after: RunningDeadline }[] {
  return deadlines.flatMap(before => {
    if (before.state !== 'open') return [];
    const again = recount(before, calendar);
    return isMoved(before, again)
      ? [{ before, after: { ...again, id: before.id, state: before.state, ...(before.side && { side: before.side }) } }]
      : [];
  });
}

/** Whoever goes by the deadline: the person in charge or, where nobody is, the body; and both sides where a party has to act. */
export function readersOf(procedure: Procedure, proceeding: Proceeding, deadline: RunningDeadline): Notice['to'][] {
  const { assigned, recused, organisationId } = proceeding;
  const persons = assigned.filter(a => !recused.includes(a.userId)).map(a => ({ userId: a.userId }));
  const bodies = organisationId
    ? Object.entries(procedure.reach)
        .filter(([, rule]) => relationsOf(rule).includes('organisation'))
        .map(([role]) => ({ role, organisationId }))
    : [];
  return [
    ...(persons.length > 0 ? persons : bodies),
    ...(termOf(deadline.code).whose === 'party' ? (['worker', 'employer'] as const).map(side => ({ side })) : []),
  ];
}

/**
 * The procedure with the clock's step that counts its open deadlines again when the calendar has changed (CPL 85; National
 * Holidays Measures 6). A day that only loses the mark of a guessed calendar is recorded and told to nobody.
 */
export function withRecount(procedure: Procedure): Procedure {
  const step = stepOf<Record<string, unknown>>()<RecountInput>({
    title: text('放假安排有变，重算期限', 'Days off changed: deadlines counted again'),
    law: ['cpl-85', 'hol-6'],
    by: ['clock'],
    from: Object.entries(procedure.stages)
      .filter(([, stage]) => !stage.terminal)
      .map(([name]) => name),
    input: z.strictObject({
      notice: line(text('通知文号', 'number of the notice'), 60),
      reason: line(text('原因', 'reason'), 200).optional(),
    }),
    unless: ({ proceeding, facts }) =>
      movedDeadlines(proceeding, facts.calendar).length === 0
        ? refuse('law', text('没有期限要改', 'No deadline moves'), 'cpl-85')
        : undefined,
    does: ({ proceeding, facts }) => {
      const moved = movedDeadlines(proceeding, facts.calendar);
      return {
        recounted: moved.map(m => m.after),
        notices: moved
          .filter(({ before, after }) => before.due !== after.due || before.alarm !== after.alarm)
          .flatMap(({ before, after }) =>
            readersOf(procedure, proceeding, after).map(to => ({
              to,
              template: 'calendar-moved',
              data: { code: after.code, was: before.due, due: after.due },
            })),
          ),
      };
    },
  });
  return { ...procedure, steps: { ...procedure.steps, [recountStep]: step } };
}
