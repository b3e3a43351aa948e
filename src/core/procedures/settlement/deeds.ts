import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Actor } from '../../people/actor.ts';
import { otherSide, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, count, day, id, line } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { type Deed, isInTime, openDeeds, type Performance, performanceOf, type SettlementData } from './data.ts';

const step = stepOf<SettlementData>();

/** How performance stands after a confirmation: the stage, and what is counted once everything promised was kept. */
export const settledBy = (outcome: Performance, data: SettlementData): Effects<SettlementData> => ({
  outcome,
  ...(outcome === 'complete' && {
    counts: data.of === undefined ? (['performed'] as const) : [],
    code: isInTime(data) ? 'in-time' : 'late',
    stops: ['DL-PAY', 'DL-DEED'],
  }),
});

const number = count(text('第几件', 'number'), { min: 1, max: 20 });

const noSuch = (): Refusal =>
  refuse('law', text('没有这件事，或者已经做完', 'There is no such thing, or it is done'), 'lma-14');

/** A party reports what it promised itself; the mediator records what either side says. */
const mayReport = (deed: Deed, { role }: Actor): boolean => sideOf(role) === undefined || role === deed.by;
const mayConfirm = (deed: Deed, { role }: Actor): boolean => sideOf(role) === undefined || role === otherSide(deed.by);

/** Whoever promised it says that it was done; the other side is asked whether that is so. */
export const reportDeed = step<{ n: number; on: Day; fileId?: string | undefined; words?: string | undefined }>({
  title: text('登记已做', 'Report what was done'),
  law: ['lma-14'],
  by: ['worker', 'employer', 'mediator', 'mediation-head'],
  mine: true,
  from: ['running', 'defaulted'],
  input: z.strictObject({
    n: number,
    on: day(text('哪天做的', 'day on which it was done')),
    fileId: id(text('凭证', 'proof'), 'file').optional(),
    words: line(text('说明（选填）', 'note (optional)'), 300).optional(),
  }),
  rank: ({ data }) => (openDeeds(data).some(d => d.reportedOn === undefined) ? 'primary' : 'normal'),
  closedWhen: ({ data, actor }) =>
    openDeeds(data).some(d => d.reportedOn === undefined && mayReport(d, actor))
      ? undefined
      : refuse('law', text('没有等您做的事', 'Nothing waits for you'), 'lma-14'),
  unless: ({ data, input, actor, today, facts }) => {
    const deed = openDeeds(data).find(d => d.n === input.n && d.reportedOn === undefined);
    if (!deed || !mayReport(deed, actor)) return noSuch();
    if (input.on > today)
      return refuse('law', text('日期要在今天或以前', 'The day must be today or earlier'), 'lma-14');
    return input.fileId !== undefined && !facts.file(input.fileId)
      ? refuse('law', text('凭证没有找到，重新上传', 'The proof was not found; upload it again'), 'lma-14')
      : undefined;
  },
  does: ({ data, input }) => {
    const deed = data.deeds!.find(d => d.n === input.n)!;
    return {
      data: { deeds: data.deeds!.map(d => (d === deed ? { ...d, reportedOn: input.on } : d)) },
      notices: [{ to: { side: otherSide(deed.by) }, template: 'deed-reported' }],
    };
  },
});

/** The side to which it was promised says whether it was done; nobody else can. */
export const confirmDeed = step<{ n: number; done: 'yes' | 'no' }>({
  title: text('确认做了没有', 'Confirm what was done'),
  law: ['lma-14'],
  by: ['worker', 'employer', 'mediator', 'mediation-head'],
  mine: true,
  from: ['running', 'defaulted'],
  outcomes: { open: 'running', late: 'defaulted', complete: 'performed' },
  input: z.strictObject({
    n: number,
    done: choice(text('做了吗', 'was it done'), {
      yes: text('做了', 'Done'),
      no: text('没有做，或者没做完', 'Not done, or not all of it'),
    }),
  }),
  rank: ({ data }) => (openDeeds(data).some(d => d.reportedOn !== undefined) ? 'primary' : 'normal'),
  closedWhen: ({ data, actor }) =>
    openDeeds(data).some(d => mayConfirm(d, actor))
      ? undefined
      : refuse('law', text('没有等您确认的事', 'Nothing awaits your confirmation'), 'lma-14'),
  unless: ({ data, input, actor }) => {
    const deed = openDeeds(data).find(d => d.n === input.n);
    return deed && mayConfirm(deed, actor) ? undefined : noSuch();
  },
  does: ({ data, input, today, proceeding }: StepContext<{ n: number; done: 'yes' | 'no' }, SettlementData>) => {
    const deed = data.deeds!.find(d => d.n === input.n)!;
    const { reportedOn, ...rest } = deed;
    const after: Deed = input.done === 'yes' ? { ...rest, doneOn: reportedOn ?? today } : rest;
    const deeds = data.deeds!.map(d => (d === deed ? after : d));
    const now = { ...data, deeds };
    const outcome = performanceOf(now, today);
    const sameDay = deeds.filter(d => d.due === deed.due);
    return {
      ...settledBy(outcome, now),
      data: { deeds },
      amount: data.paid,
      // Things promised for one day have a limit each of the same day: they end together.
      meets: sameDay.every(d => d.doneOn !== undefined) ? [{ code: 'DL-DEED' as const, due: deed.due }] : [],
      notices: [
        { to: { side: deed.by }, template: outcome === 'complete' ? 'performed' : 'deed-answered' },
        ...(input.done === 'no'
          ? proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'deed-mismatch' }))
          : []),
      ],
    };
  },
});
