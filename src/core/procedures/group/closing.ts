import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, line, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { type GroupData, totalsOf } from './data.ts';

const step = stepOf<GroupData>();

/** CR 67: a major collective dispute is reported to the government, with what is known of it today. */
export const report = step<{ to: string; words?: string | undefined }>({
  title: text('向政府报告', 'Report to the government'),
  law: ['cr-67'],
  by: ['mediator', 'mediation-head'],
  from: ['gathering', 'running', 'settling'],
  input: z.strictObject({
    to: line(text('报告给', 'reported to'), 60),
    words: words(text('要说明的情况（选填）', 'what to add (optional)'), { max: 1000 }).optional(),
  }),
  issues: ['group-report'],
  does: ({ input, data, facts, today }) => {
    const { inside, settled, claimedInside, claimedSettled } = totalsOf(facts.members ?? [], 0);
    return {
      data: {
        reports: [
          ...data.reports,
          { on: today, to: input.to, members: inside + settled, claimed: claimedInside + claimedSettled },
        ],
      },
    };
  },
});

/** Everybody who settled has been paid in full, and nobody is left in the group. */
export const complete = step<Record<string, never>>({
  title: text('全部付清，办结', 'Paid in full; close'),
  law: ['lma-14'],
  by: ['mediator', 'mediation-head'],
  from: ['settling'],
  to: 'performed',
  counts: ['performed'],
  input: z.strictObject({}),
  unless: ({ facts }) => {
    const { inside, due, received, settled } = totalsOf(facts.members ?? [], 0);
    if (inside > 0)
      return refuse(
        'law',
        text(
          `还有${inside}人没有和解，也没有退出；他们去向定了再办结`,
          `${inside} workers have neither settled nor left; the group is closed once that is clear`,
        ),
        'zjma-40',
      );
    return settled > 0 && received >= due
      ? undefined
      : refuse('law', text('还有没付清的钱', 'Not everything is paid'), 'lma-14');
  },
  does: ({ facts, today }) => {
    const { settled, received } = totalsOf(facts.members ?? [], 0);
    return { data: { closing: { ground: 'performed', on: today } }, persons: settled, amount: received };
  },
});

const grounds = {
  apart: text('各自办理', 'Each goes on alone'),
  withdrawn: text('全体撤回', 'All have withdrawn'),
  failed: text('商谈没有结果', 'The talks came to nothing'),
  enforced: text('其余转入强制执行', 'The rest goes to enforcement'),
};

/** The group ends; the members' own files and what was agreed with them go on. */
export const end = step<{ ground: keyof typeof grounds; words?: string | undefined }>({
  title: text('结束群体办理', 'End the group'),
  law: ['zjma-40', 'lma-14'],
  by: ['mediator', 'mediation-head'],
  from: ['gathering', 'running', 'settling'],
  to: 'ended',
  rank: 'danger',
  final: true,
  counts: ['closed'],
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), grounds),
    words: words(text('说明（选填）', 'note (optional)'), { max: 500 }).optional(),
  }),
  does: ({ input, facts, today }) => ({
    data: { closing: { ground: input.ground, on: today, ...(input.words && { words: input.words }) } },
    persons: totalsOf(facts.members ?? [], 0).inside,
  }),
});
