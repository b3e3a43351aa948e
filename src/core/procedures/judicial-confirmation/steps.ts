import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, day, id, line, words } from '../fields.ts';
import { givenTo, judgeRefusal } from '../judge.ts';
import { stepOf } from '../procedure.ts';
import type { ConfirmationData } from './data.ts';

const step = stepOf<ConfirmationData>();

/** The court decides in three days whether it accepts, and names the judge (JC 4). Fifteen days run from acceptance. */
export const accept = step<{ judgeId: string }>({
  title: text('受理司法确认', 'Accept the confirmation'),
  law: ['jc-4', 'cpl-205'],
  by: ['court-docket'],
  from: ['applied'],
  to: 'accepted',
  input: z.strictObject({ judgeId: id(text('审查的法官', 'judge who examines it'), 'person', 'judge') }),
  rank: 'primary',
  starts: [{ code: 'DL-JC-D', from: ({ today }) => today }],
  stops: ['DL-JC-A'],
  issues: ['confirmation-acceptance'],
  counts: ['accepted'],
  unless: context => judgeRefusal(context, context.input.judgeId),
  does: ({ input, facts, today, proceeding }) => ({
    data: { acceptedOn: today },
    assigned: givenTo(input.judgeId, { facts, today }),
    numbers: [
      {
        kind: 'confirmation',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [...bothSides('confirmation-accepted'), { to: { userId: input.judgeId }, template: 'assigned' }],
  }),
});

/** What no court confirms (CPI 355). */
export const exclusions = {
  scope: text('不属于人民法院受理范围', 'Outside what courts take'),
  jurisdiction: text('不归本院管辖', 'Not this court’s jurisdiction'),
  status: text('确认身份关系是否存在、有效', 'A question of status'),
  special: text('涉及适用特别程序、公示催告程序、破产程序', 'For special or bankruptcy procedures'),
  property: text('涉及物权、知识产权确权', 'Title to property or intellectual property'),
};

export const decline = step<{ ground: keyof typeof exclusions; words: string }>({
  title: text('不予受理司法确认', 'Do not accept the confirmation'),
  law: ['cpi-355', 'jc-4'],
  by: ['court-docket'],
  from: ['applied'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), exclusions),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-JC-A'],
  issues: ['confirmation-decision'],
  counts: ['not-accepted'],
  does: ({ input, today }) => ({
    code: input.ground,
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    notices: bothSides('confirmation-not-accepted'),
  }),
});

/** Ten days more in a special case, with the approval of the president of the court (JC 5). */
export const extend = step<{ approvedOn: Day; reason: string }>({
  title: text('延长十日', 'Ten days more'),
  law: ['jc-5'],
  by: ['judge'],
  mine: true,
  from: ['accepted'],
  input: z.strictObject({
    approvedOn: day(text('院长批准日期', 'day of the president’s approval')),
    reason: line(text('特殊情况', 'why'), 300),
  }),
  group: 'time',
  closedWhen: ({ data }) =>
    data.extension ? refuse('law', text('只能延长一次', 'It is extended once only'), 'jc-5') : undefined,
  unless: ({ input, data, today }) =>
    input.approvedOn > today || input.approvedOn < data.acceptedOn!
      ? refuse('law', text('批准日期要在受理以后、今天以前', 'The day lies between acceptance and today'), 'jc-5')
      : undefined,
  does: ({ input, data }) => ({
    data: { extension: { on: input.approvedOn, reason: input.reason } },
    starts: [{ code: 'DL-JC-D', from: data.acceptedOn!, extended: true }],
    notices: bothSides('confirmation-extended'),
  }),
});

/** Lawful: the ruling confirms it, and it can be enforced if a side does not keep it (CPL 206). */
export const confirm = step<Record<string, never>>({
  title: text('裁定确认有效', 'Confirm the agreement'),
  help: text(
    '裁定书送达双方后，一方不履行的，另一方可以申请强制执行',
    'Once the ruling is served, the agreement can be enforced if a side does not keep it',
  ),
  law: ['cpl-206', 'jc-5', 'si1-52'],
  by: ['judge'],
  mine: true,
  from: ['accepted'],
  to: 'confirmed',
  input: z.strictObject({}),
  rank: 'primary',
  final: true,
  stops: ['DL-JC-D'],
  issues: ['confirmation-ruling'],
  counts: ['settled'],
  does: ({ data, today }) => ({
    amount: data.handedIn.total,
    data: { ruling: { kind: 'confirmed', on: today } },
    notices: bothSides('confirmed'),
  }),
});

/** When the application is dismissed (CPI 358). */
export const dismissals = {
  mandatory: text('违反法律强制性规定', 'Against mandatory law'),
  interest: text('损害国家利益、社会公共利益、他人合法权益', 'Harms the state, the public or others'),
  morals: text('违背公序良俗', 'Against public order and good morals'),
  involuntary: text('违反自愿原则', 'Not voluntary'),
  unclear: text('内容不明确', 'Unclear'),
  other: text('其他不能确认的情形', 'Otherwise not to be confirmed'),
};

export const dismiss = step<{ ground: keyof typeof dismissals; words: string }>({
  title: text('裁定驳回申请', 'Dismiss the application'),
  law: ['cpi-358', 'cpl-206'],
  by: ['judge'],
  mine: true,
  from: ['accepted'],
  to: 'dismissed',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), dismissals),
    words: words(text('理由', 'reasons'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-JC-D'],
  issues: ['confirmation-decision'],
  counts: ['closed'],
  does: ({ input, today }) => ({
    code: 'dismissed',
    data: {
      ruling: { kind: 'dismissed', on: today },
      closing: { ground: input.ground, on: today, words: input.words },
    },
    notices: bothSides('confirmation-dismissed'),
  }),
});
