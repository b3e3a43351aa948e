import { z } from 'zod';
import type { Notice, ProceedingChange } from '../dossier/change.ts';
import type { Dossier, Proceeding, RunningDeadline } from '../dossier/dossier.ts';
import { refuse } from '../dossier/refusal.ts';
import { correctDeadline } from '../law/deadline-changes.ts';
import type { Role } from '../people/role.ts';
import { text } from '../text.ts';
import { decidingSteps } from './approval.ts';
import { day, named, words } from './fields.ts';
import { type Procedure, type Step, stepOf } from './procedure.ts';
import { readersOf } from './recount.ts';

/** The name of the step by which two people put right a day from which limits were counted. */
const correctDayStep = 'correct-day';

/** Who finds that a day is wrong, and who of the same house decides. */
const deciders = {
  mediator: 'mediation-head',
  'invited-mediator': 'mediation-head',
  'institute-clerk': 'institute-head',
  arbitrator: 'institute-head',
  inspector: 'inspection-head',
  'union-officer': 'union-chair',
  'court-docket': 'judge',
  'enforcement-officer': 'judge',
} as const satisfies Partial<Record<Role, Role>>;

interface Correction {
  readonly deadlineId: string;
  readonly from: string;
  readonly words: string;
}

const limitOf = ({ deadlines }: Pick<Proceeding, 'deadlines'>, deadlineId: string): RunningDeadline | undefined =>
  deadlines.find(d => d.id === deadlineId && d.state === 'open');

/** A running limit that was counted from a day of something that happened, and was not simply agreed. */
const isCounted = (d: RunningDeadline): boolean => d.state === 'open' && !d.agreed;

/** The open limits that were counted from the same event: the same day, for the same side. */
export const countedTogether = (proceeding: Pick<Proceeding, 'deadlines'>, limit: RunningDeadline): RunningDeadline[] =>
  proceeding.deadlines.filter(d => d.state === 'open' && d.from === limit.from && d.side === limit.side);

/** Services of papers of this proceeding that were recorded for the wrong day: the fact itself is put right there. */
function servedOn(dossier: Dossier, proceeding: Proceeding, limit: RunningDeadline, from: string): ProceedingChange[] {
  const papers = new Set(dossier.papers.filter(p => p.proceedingId === proceeding.id).map(p => p.id));
  return dossier.proceedings.flatMap(other => {
    const data = other.data as { paperId?: string; side?: string; served?: { on: string } };
    const isMeant =
      other.procedure === 'service' &&
      papers.has(data.paperId ?? '') &&
      data.served?.on === limit.from &&
      (limit.side === undefined || data.side === limit.side);
    return isMeant ? [{ id: other.id, data: { served: { ...data.served, on: from } } }] : [];
  });
}

const decided = (roles: readonly Role[]): Role[] => [...new Set(roles.flatMap(role => decidersOf(role) ?? []))];
const decidersOf = (role: Role): Role | undefined => (deciders as Partial<Record<Role, Role>>)[role];

/**
 * The procedure with the step that puts right the day of an event, recorded wrongly by a partner system or by hand: one person finds
 * it, another decides, and every limit counted from that event is counted again. What ended already stays as it ended.
 */
export function withCorrection(procedure: Procedure): Procedure {
  // Only who reaches it throughout: a house that merely offered the matter has no say in its days.
  const reaching = (Object.keys(procedure.reach) as Role[]).filter(role => !procedure.reach[role]?.whileIn);
  const by = reaching.filter(role => reaching.some(other => other === decidersOf(role)));
  const approving = decided(by);
  if (by.length === 0) return procedure;
  const step = stepOf<Record<string, unknown>>()<Correction>({
    title: text('更正起算日', 'Correct the day a limit runs from'),
    law: ['house-two-person'],
    group: 'time',
    by: [...new Set([...by, ...approving])],
    from: Object.entries(procedure.stages)
      .filter(([, stage]) => !stage.terminal)
      .map(([name]) => name),
    input: z.strictObject({
      deadlineId: named(text('期限', 'limit')),
      from: day(text('应当是哪一天', 'the right day')),
      words: words(text('怎么发现的、以什么为准', 'how it was found, and by what proof'), { min: 6, max: 500 }),
    }),
    approval: {
      by: approving,
      public: text('正在核对日期', 'A date is being checked'),
    },
    closedWhen: ({ proceeding }) =>
      proceeding.deadlines.some(isCounted)
        ? undefined
        : refuse('law', text('没有正在计算的期限', 'No limit is running'), 'house-two-person'),
    unless: ({ proceeding, input, today }) => {
      const limit = limitOf(proceeding, input.deadlineId);
      if (!limit)
        return refuse(
          'law',
          text('这个期限已经结束，不再更正', 'This limit has ended and is not corrected'),
          'house-two-person',
        );
      if (limit.agreed)
        return refuse(
          'law',
          text('这是约定的日子，由双方另行约定', 'This day was agreed; both sides agree on another'),
          'house-two-person',
        );
      if (input.from === limit.from)
        return refuse('law', text('和原来的日期一样', 'This is the day that stands there'), 'house-two-person');
      return input.from > today
        ? refuse('law', text('日期不能晚于今天', 'The day is not after today'), 'house-two-person')
        : undefined;
    },
    does: ({ dossier, proceeding, input, facts }) => {
      const limit = limitOf(proceeding, input.deadlineId)!;
      const moved = countedTogether(proceeding, limit).map(before => ({
        before,
        after: {
          ...correctDeadline(before, { from: input.from }, facts.calendar).after,
          id: before.id,
          state: before.state,
          ...(before.side && { side: before.side }),
        },
      }));
      return {
        recounted: moved.map(m => m.after),
        others: servedOn(dossier, proceeding, limit, input.from),
        notices: moved
          .filter(({ before, after }) => before.due !== after.due)
          .flatMap(({ before, after }) =>
            readersOf(procedure, proceeding, after).map(
              (to): Notice => ({
                to,
                template: 'day-corrected',
                data: { code: after.code, was: before.due, due: after.due },
              }),
            ),
          ),
      };
    },
  });
  const steps: Record<string, Step> = { [correctDayStep]: step };
  return { ...procedure, steps: { ...procedure.steps, ...steps, ...decidingSteps(steps) } };
}
