import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, count, day, line, money, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ProsecutionData } from './data.ts';

const step = stepOf<ProsecutionData>();
const alive = ['received', 'study', 'supported'];

/** The inspection is asked to the table: its head reads this proceeding and says what the brigade holds. */
export const invite = step<{ words: string }>({
  title: text('邀请监察会商', 'Invite the inspection'),
  law: ['house-joint-study'],
  by: ['prosecutor'],
  from: ['received', 'study'],
  to: 'study',
  input: z.strictObject({ words: words(text('要会商什么', 'what is to be studied'), { max: 1000 }) }),
  rank: ({ data }) => (data.positions ? 'normal' : 'primary'),
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.some(a => a.role === 'inspection-head')
      ? refuse('law', text('监察已经参加', 'The inspection takes part already'), 'house-joint-study')
      : undefined,
  does: ({ input, proceeding, actor, facts, today }) => {
    const brigade = facts.directory.organisations('inspection').find(o => o.closedOn === undefined);
    const heads = facts.directory
      .people()
      .filter(p => p.memberships.some(m => m.role === 'inspection-head' && m.organisationId === brigade?.id));
    const own = proceeding.assigned.some(a => a.userId === actor.userId)
      ? []
      : [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }];
    return {
      audience: 'staff',
      data: { facts: proceeding.data.facts ?? [] },
      assigned: [
        ...proceeding.assigned,
        ...own,
        ...heads.map(h => ({
          userId: h.id,
          name: h.name,
          role: 'inspection-head' as const,
          since: today,
          reason: input.words,
        })),
      ],
      notices: heads.map(h => ({ to: { userId: h.id }, template: 'study-invited' })),
    };
  },
});

const holds = {
  agree: text('同意', 'Agrees'),
  differ: text('有不同意见', 'Differs'),
  act: text('本单位先处理', 'Will act itself'),
  watch: text('继续观察', 'Wait and see'),
};

/** What a body holds, side by side with the others; nobody's is rewritten. */
export const position = step<{ holds: keyof typeof holds; words: string }>({
  title: text('写明本单位意见', 'State the position of one’s body'),
  law: ['house-joint-study'],
  by: ['prosecutor', 'inspector', 'inspection-head'],
  from: alive,
  to: 'study',
  input: z.strictObject({
    holds: choice(text('意见', 'position'), holds),
    words: words(text('理由', 'reasons'), { min: 5, max: 2000 }),
  }),
  closedWhen: ({ proceeding }) =>
    proceeding.stage === 'supported'
      ? refuse('law', text('已经决定支持起诉', 'The suit is supported already'), 'house-joint-study')
      : undefined,
  does: ({ input, data, actor, facts, today }) => ({
    audience: 'staff',
    data: {
      positions: [
        ...(data.positions ?? []),
        {
          on: today,
          body: facts.directory.organisation(actor.organisationId ?? '')?.name.zh ?? '',
          name: actor.name,
          ...input,
        },
      ],
    },
  }),
});

/** What the inquiry found of the arrears: sums and heads, never what was said in mediation. */
export const inquire = step<{ words: string; workers: number; owed: Fen }>({
  title: text('记录调查核实', 'Record what was found'),
  law: ['cpl-15', 'house-joint-study'],
  by: ['prosecutor'],
  from: alive,
  input: z.strictObject({
    workers: count(text('被欠薪人数', 'workers owed'), { min: 1 }),
    owed: money(text('欠薪总额（元）', 'total owed (yuan)')),
    words: words(text('核实的情况', 'what was found'), { min: 5, max: 3000 }),
  }),
  rank: ({ data }) => (data.facts?.length ? 'normal' : 'primary'),
  does: ({ input, data, today }) => ({
    audience: 'staff',
    data: { facts: [...(data.facts ?? []), { on: today, ...input }] },
  }),
});

/** Support of the worker's own suit (CPL 15): asked for by the worker, after an inquiry. */
export const decideSupport = step<{ supported: 'yes' | 'no'; words: string }>({
  title: text('决定是否支持起诉', 'Decide on support of the suit'),
  help: text(
    '支持起诉意见书和劳动者的起诉状一起交法院；检察院不代替当事人',
    'The opinion goes to the court with the worker’s own suit; the procuratorate replaces no party',
  ),
  law: ['cpl-15', 'house-supported-suit'],
  by: ['prosecutor'],
  from: ['received', 'study'],
  outcomes: { yes: 'supported', no: 'closed' },
  input: z.strictObject({
    supported: choice(text('决定', 'decision'), {
      yes: text('支持起诉', 'Supported'),
      no: text('不支持起诉', 'Not supported'),
    }),
    words: words(text('事实、理由和意见', 'facts, reasons and opinion'), { min: 10, max: 4000 }),
  }),
  rank: ({ data }) => (data.askedOn && data.facts?.length ? 'primary' : 'normal'),
  final: true,
  closedWhen: ({ data }): Refusal | undefined => {
    if (!data.askedOn)
      return refuse(
        'law',
        text('要劳动者本人申请才能支持起诉', 'A suit is supported only if the worker asks for it'),
        'house-supported-suit',
      );
    return data.facts?.length
      ? undefined
      : refuse('law', text('先记录调查核实的情况', 'Record what was found first'), 'cpl-15');
  },
  does: ({ input, proceeding, today }) => {
    const supported = input.supported === 'yes';
    return {
      outcome: input.supported,
      data: { support: { on: today, supported, words: input.words } },
      counts: supported ? ['accepted'] : ['not-accepted'],
      issues: [supported ? 'support-opinion' : 'support-refusal'],
      numbers: [
        {
          kind: 'suit-support',
          target: `paper:${supported ? 'support-opinion' : 'support-refusal'}`,
          organisationId: proceeding.organisationId!,
        },
      ],
      notices: [{ to: { side: 'worker' }, template: supported ? 'suit-supported' : 'suit-not-supported' }],
    };
  },
});

/** The wish of the worker, where the clue came from elsewhere. */
export const askSupport = step<{ on: Day; words: string }>({
  title: text('登记劳动者的支持起诉申请', 'Record the worker’s wish for support'),
  law: ['house-supported-suit'],
  by: ['worker', 'prosecutor'],
  from: ['received', 'study'],
  input: z.strictObject({
    on: day(text('申请日期', 'day')),
    words: words(text('说明', 'note'), { max: 500 }),
  }),
  issues: ['support-application'],
  closedWhen: ({ data, dossier }) =>
    data.askedOn || !dossier.parties.some(p => p.side === 'worker')
      ? refuse('law', text('已经申请，或者案卷里还没有劳动者', 'Asked already, or no worker is named yet'), 'cpl-15')
      : undefined,
  unless: ({ input, today }) =>
    input.on > today ? refuse('law', text('日期要在今天或以前', 'The day is today or earlier'), 'cpl-15') : undefined,
  does: ({ input }) => ({ data: { askedOn: input.on } }),
});

/** The worker's suit, to which the opinion belongs. */
export const noteSuit = step<{ on: Day; words: string }>({
  title: text('登记已随起诉提交', 'Record that it went with the suit'),
  law: ['cpl-15'],
  by: ['prosecutor'],
  from: ['supported'],
  input: z.strictObject({
    on: day(text('起诉日期', 'day of the suit')),
    words: line(text('法院和案号', 'court and number'), 200),
  }),
  rank: ({ data }) => (data.support?.suit ? 'normal' : 'primary'),
  closedWhen: ({ data }) =>
    data.support?.suit ? refuse('law', text('已经登记', 'It has been recorded'), 'cpl-15') : undefined,
  unless: ({ input, data, today }) =>
    input.on > today || input.on < data.support!.on
      ? refuse('law', text('日期要在决定以后、今天或以前', 'The day lies between the decision and today'), 'cpl-15')
      : undefined,
  does: ({ input, data }) => ({ data: { support: { ...data.support!, suit: input } } }),
});
