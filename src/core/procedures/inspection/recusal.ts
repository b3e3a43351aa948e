import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, line, words } from '../fields.ts';
import type { StepContext } from '../procedure.ts';
import type { InspectionData, Recusal } from './data.ts';
import { step, toOfficers } from './kit.ts';
import { alive } from './stages.ts';

const waiting = ({ recusals }: InspectionData): Recusal | undefined => recusals?.find(r => !r.decision);

const oneAtATime = ({ data }: { readonly data: InspectionData }): Refusal | undefined =>
  waiting(data)
    ? refuse('law', text('有一个回避正在等决定', 'A request about an officer awaits a decision'), 'zjli-24')
    : undefined;

const asked = (
  { data, proceeding, today }: Pick<StepContext<unknown, InspectionData>, 'data' | 'proceeding' | 'today'>,
  recusal: Omit<Recusal, 'on'>,
) => ({
  data: { recusals: [...(data.recusals ?? []), { ...recusal, on: today }] },
  audience: recusal.by === 'self' ? ('staff' as const) : recusal.by,
  notices: [
    { to: { role: 'inspection-head', organisationId: proceeding.organisationId! }, template: 'inspection-recusal' },
  ],
});

/** An officer with an interest of the own or of near relatives stands back (LI 16). */
export const recuseSelf = step<{ words: string }>({
  title: text('自行回避', 'Stand back'),
  law: ['li-16', 'zjli-24'],
  by: ['inspector'],
  mine: true,
  leaves: true,
  from: alive,
  input: z.strictObject({ words: words(text('理由', 'reasons'), { max: 500 }) }),
  rank: 'danger',
  closedWhen: oneAtATime,
  does: context =>
    asked(context, {
      by: 'self',
      userId: context.actor.userId,
      officer: context.actor.name,
      words: context.input.words,
    }),
});

/** Either side may ask that an officer stand back. */
export const askRecusal = step<{ name: string; words: string }>({
  title: text('申请监察员回避', 'Ask that an officer stand back'),
  law: ['li-16', 'zjli-24'],
  by: ['worker', 'employer'],
  from: alive,
  input: z.strictObject({
    name: line(text('监察员姓名', 'officer’s name'), 60),
    words: words(text('理由', 'reasons'), { min: 4, max: 500 }),
  }),
  closedWhen: oneAtATime,
  unless: ({ input, proceeding }) =>
    proceeding.assigned.some(a => a.name === input.name.trim())
      ? undefined
      : refuse(
          'law',
          text(
            `写承办监察员的姓名：${proceeding.assigned.map(a => a.name).join('、')}`,
            `Write the name of an officer of this case: ${proceeding.assigned.map(a => a.name).join(', ')}`,
          ),
          'li-16',
        ),
  does: context => {
    const found = context.proceeding.assigned.find(a => a.name === context.input.name.trim())!;
    return asked(context, {
      by: sideOf(context.actor.role)!,
      userId: found.userId,
      officer: found.name,
      words: context.input.words,
    });
  },
});

/** The head of the brigade decides (ZJLI 24); whoever stands back leaves the case and no longer reaches it. */
export const decideRecusal = step<{ upheld: 'yes' | 'no'; words: string }>({
  title: text('决定是否回避', 'Decide whether an officer stands back'),
  law: ['zjli-24', 'li-16'],
  by: ['inspection-head'],
  from: alive,
  input: z.strictObject({
    upheld: choice(text('决定', 'decision'), {
      yes: text('回避，另派监察员', 'Stands back; another officer is named'),
      no: text('不回避，继续办理', 'Goes on'),
    }),
    words: words(text('理由', 'reasons'), { min: 2, max: 500 }),
  }),
  rank: ({ data }) => (waiting(data) ? 'primary' : 'normal'),
  closedWhen: ({ data }) =>
    waiting(data) ? undefined : refuse('law', text('没有等决定的回避', 'No request awaits a decision'), 'zjli-24'),
  does: ({ input, data, proceeding, today }) => {
    const one = waiting(data)!;
    const upheld = input.upheld === 'yes';
    const notices = [
      ...toOfficers(proceeding, 'recusal-decided'),
      ...(one.by === 'self' ? [] : [{ to: { side: one.by }, template: 'recusal-decided' }]),
    ];
    return {
      data: {
        recusals: data.recusals!.map(r =>
          r === one ? { ...r, decision: { upheld, words: input.words, on: today } } : r,
        ),
      },
      ...(upheld && {
        recused: [...proceeding.recused, one.userId],
        assigned: proceeding.assigned.filter(a => a.userId !== one.userId),
      }),
      notices,
    };
  },
});
