import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, day, line, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ProsecutionData, Suggestion } from './data.ts';

const step = stepOf<ProsecutionData>();
const alive = ['received', 'study', 'supported'];

const open = ({ suggestions }: ProsecutionData): Suggestion | undefined => suggestions?.find(s => !s.reply);
const change = (data: ProsecutionData, id: string, by: Partial<Suggestion>) =>
  data.suggestions!.map(s => (s.id === id ? { ...s, ...by } : s));

/** A procuratorial suggestion (检察建议) with a reply in two months; the length is a dated value. */
export const suggest = step<{ to: string; words: string }>({
  title: text('制发检察建议书', 'Issue a procuratorial suggestion'),
  law: ['house-procuratorial-reply'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({
    to: line(text('发给哪个单位', 'to whom'), 120),
    words: words(text('问题和建议，一一对应', 'problems and proposals, one to one'), { min: 10, max: 4000 }),
  }),
  issues: ['procuratorial-suggestion'],
  closedWhen: ({ data }) =>
    open(data)
      ? refuse('law', text('上一份还在等回复', 'The last one awaits a reply'), 'house-procuratorial-reply')
      : undefined,
  does: ({ input, data, proceeding, today, newId }) => ({
    data: { suggestions: [...(data.suggestions ?? []), { id: newId(), on: today, ...input }] },
    audience: 'staff',
    numbers: [
      {
        kind: 'procuratorial-suggestion',
        target: 'paper:procuratorial-suggestion',
        organisationId: proceeding.organisationId!,
      },
    ],
  }),
});

/** The two months run from the day of receipt. */
export const suggestionServed = step<{ on: Day }>({
  title: text('登记检察建议书已送达', 'Record that the suggestion was served'),
  law: ['house-procuratorial-reply'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({ on: day(text('送达日期', 'day of service')) }),
  rank: 'primary',
  closedWhen: ({ data }) =>
    open(data) && !open(data)!.servedOn
      ? undefined
      : refuse('law', text('没有等送达的', 'Nothing is to be served'), 'house-procuratorial-reply'),
  unless: ({ input, data, today }) =>
    input.on > today || input.on < open(data)!.on
      ? refuse(
          'law',
          text('日期要在发出以后、今天或以前', 'The day lies between the issue and today'),
          'house-procuratorial-reply',
        )
      : undefined,
  does: ({ input, data }) => ({
    data: { suggestions: change(data, open(data)!.id, { servedOn: input.on }) },
    audience: 'staff',
    starts: [{ code: 'DL-SUGG-PROC-2M', from: input.on }],
  }),
});

export const recordReply = step<{ on: Day; accepted: 'yes' | 'no'; words: string }>({
  title: text('登记回复', 'Record the reply'),
  law: ['house-procuratorial-reply'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({
    on: day(text('收到日期', 'day of receipt')),
    accepted: choice(text('是否采纳', 'accepted'), {
      yes: text('采纳', 'Accepted'),
      no: text('不采纳', 'Not accepted'),
    }),
    words: words(text('回复内容', 'what it says'), { max: 3000 }),
  }),
  stops: ['DL-SUGG-PROC-2M'],
  closedWhen: ({ data }) =>
    open(data)?.servedOn
      ? undefined
      : refuse('law', text('没有等回复的', 'No reply is awaited'), 'house-procuratorial-reply'),
  unless: ({ input, data, today }) =>
    input.on > today || input.on < open(data)!.servedOn!
      ? refuse(
          'law',
          text('日期要在送达以后、今天或以前', 'The day lies between service and today'),
          'house-procuratorial-reply',
        )
      : undefined,
  does: ({ input, data }) => ({
    audience: 'staff',
    data: {
      suggestions: change(data, open(data)!.id, {
        reply: { on: input.on, words: input.words, accepted: input.accepted === 'yes' },
      }),
    },
  }),
});

/** Why a suspected crime was not transferred (TR 14): the inspection is asked, explains, and may be told to transfer. */
export const askWhy = step<{ question: string }>({
  title: text('要求说明不移送的理由', 'Ask why there was no transfer'),
  law: ['tr-14', 'tr-9'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({ question: words(text('要说明什么', 'what is to be explained'), { min: 5, max: 2000 }) }),
  closedWhen: ({ data, dossier }) => {
    if (data.supervision) return refuse('law', text('已经要求说明', 'It has been asked'), 'tr-14');
    return inspected(dossier) ? undefined : refuse('law', text('没有监察案件', 'There is no inspection'), 'tr-14');
  },
  does: ({ input, dossier, today }) => {
    const inspection = inspected(dossier)!;
    return {
      audience: 'staff',
      data: { supervision: { askedOn: today, question: input.question } },
      notices: inspection.organisationId
        ? [
            {
              to: { role: 'inspection-head', organisationId: inspection.organisationId },
              template: 'transfer-questioned',
            },
          ]
        : [],
    };
  },
});

const inspected = ({ proceedings }: Dossier) => proceedings.findLast(p => p.procedure === 'inspection');

export const explain = step<{ words: string }>({
  title: text('说明不移送的理由', 'Explain why there was no transfer'),
  law: ['tr-14'],
  by: ['inspection-head', 'prosecutor'],
  from: alive,
  input: z.strictObject({ words: words(text('理由', 'reasons'), { min: 5, max: 3000 }) }),
  rank: 'primary',
  closedWhen: ({ data }) =>
    data.supervision && !data.supervision.explained
      ? undefined
      : refuse('law', text('没有等说明的', 'No explanation is awaited'), 'tr-14'),
  does: ({ input, data, actor, today, proceeding }) => ({
    audience: 'staff',
    data: { supervision: { ...data.supervision!, explained: { on: today, words: input.words, by: actor.name } } },
    notices: proceeding.assigned
      .filter(a => a.role === 'prosecutor')
      .map(a => ({ to: { userId: a.userId }, template: 'transfer-explained' })),
  }),
});

export const demand = step<{ words: string }>({
  title: text('督促移送', 'Demand the transfer'),
  law: ['tr-14'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({ words: words(text('理由', 'reasons'), { min: 5, max: 2000 }) }),
  rank: 'danger',
  closedWhen: ({ data }) =>
    data.supervision?.explained && !data.supervision.demandedOn
      ? undefined
      : refuse('law', text('先要求说明，再决定是否督促', 'Ask for the reasons first'), 'tr-14'),
  does: ({ input, data, dossier, today }) => {
    const inspection = inspected(dossier);
    return {
      audience: 'staff',
      data: { supervision: { ...data.supervision!, demandedOn: today, demand: input.words } },
      notices: inspection?.organisationId
        ? [
            {
              to: { role: 'inspection-head', organisationId: inspection.organisationId },
              template: 'transfer-demanded',
            },
          ]
        : [],
    };
  },
});

/** An agreement on instalments is followed: that it runs or is in default, never what was said to reach it. */
export const linkSettlement = step<{ words: string }>({
  title: text('关联分期付款协议', 'Follow the agreement on instalments'),
  law: ['house-joint-study', 'house-instalment'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({ words: words(text('关注什么', 'what is followed'), { max: 500 }) }),
  closedWhen: ({ dossier, data }) =>
    unlinked(dossier, data)
      ? undefined
      : refuse('law', text('没有新的履行程序', 'No performance to follow'), 'house-instalment'),
  does: ({ dossier, data, today }) => ({
    audience: 'staff',
    data: { linked: [...(data.linked ?? []), { proceedingId: unlinked(dossier, data)!.id, on: today }] },
  }),
});

const unlinked = ({ proceedings }: Dossier, { linked }: ProsecutionData) =>
  proceedings.find(p => p.procedure === 'settlement' && !linked?.some(l => l.proceedingId === p.id));

const closings = {
  paid: text('已经付清', 'Paid'),
  suit: text('已经随起诉进入法院', 'Before the court'),
  transferred: text('已经移送公安', 'With the police'),
  none: text('线索不成立', 'Nothing in the clue'),
};

export const close = step<{ ground: keyof typeof closings; words: string }>({
  title: text('办结', 'Close'),
  law: ['house-joint-study'],
  by: ['prosecutor'],
  from: alive,
  to: 'closed',
  input: z.strictObject({
    ground: choice(text('结果', 'result'), closings),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  closedWhen: ({ data }) =>
    open(data)
      ? refuse('law', text('检察建议还在等回复', 'A suggestion awaits its reply'), 'house-procuratorial-reply')
      : undefined,
  does: ({ input, data, today }) => ({
    code: input.ground,
    data: { closing: { ...input, on: today } },
    notices: [
      { to: { side: 'worker' as const }, template: 'prosecution-closed' },
      ...(data.handOver ? [{ to: { userId: data.handOver.by.userId }, template: 'prosecution-closed' }] : []),
    ],
  }),
});
