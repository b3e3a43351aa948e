import { z } from 'zod';
import type { Claim } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, id, line, list, money, words } from '../fields.ts';
import { planInput, planProblem } from '../instalment-input.ts';
import { stepOf } from '../procedure.ts';
import {
  type Agreement,
  agreementOf,
  allSigned,
  hasSigned,
  knowsOfIt,
  type MediationData,
  type Signature,
} from './data.ts';
import { closingCodes } from './limits.ts';

const step = stepOf<MediationData>();

interface Draft {
  terms: { claimId: string; kind: 'paid' | 'waived'; amount?: Fen | undefined }[];
  plan: { due: Day; amount: Fen }[];
  method: string;
  account?: string | undefined;
  defaultClause?: string | undefined;
}

/** PM 29, ENT 26: parties, disputes, result, way and time of performance; every money term has amount, day, payee and consequence. */
export const draft = step<Draft>({
  title: text('拟定协议', 'Draft the agreement'),
  law: ['pm-29', 'ent-26', 'lma-14'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['accepted', 'agreed'],
  to: 'agreed',
  input: z.strictObject({
    terms: list(
      text('逐项结果', 'result of each claim'),
      z
        .strictObject({
          claimId: id(text('请求', 'claim'), 'claim'),
          kind: choice(text('结果', 'result'), {
            paid: text('支付', 'Paid'),
            waived: text('不再要求', 'No longer asked for'),
          }),
          amount: money(text('金额（元）', 'amount (yuan)')).optional(),
        })
        .meta({ label: text('一项', 'term') }),
      { min: 1, max: 20 },
    ),
    plan: planInput,
    method: choice(text('支付方式', 'way of payment'), {
      bank: text('银行转账', 'Bank transfer'),
      cash: text('现金，当场支付', 'Cash on the spot'),
      other: text('其他', 'Other'),
    }),
    account: line(text('收款账户', 'payee’s account'), 100).optional(),
    defaultClause: words(text('不按期支付的后果', 'consequence of default'), {
      max: 500,
      help: text('比如：任何一期逾期，剩余各期一并到期', 'For example: if one payment is late, all the rest falls due'),
    }).optional(),
  }),
  rank: proceeding => (proceeding.stage === 'accepted' ? 'primary' : 'normal'),
  closedWhen: ({ data }) =>
    (data.agreement?.signed.length ?? 0) > 0
      ? refuse('law', text('已经有人签字；要改先撤下重拟', 'Somebody has signed; take it back first'), 'ent-26')
      : undefined,
  unless: ({ dossier, input, today, facts }) => {
    for (const claim of dossier.claims)
      if (!input.terms.some(t => t.claimId === claim.id))
        return refuse('law', text('每一项请求都要写明结果', 'State a result for every claim'), 'pm-29');
    for (const term of input.terms) {
      if (!dossier.claims.some(c => c.id === term.claimId))
        return refuse('law', text('有一项请求不在本案', 'A claim is not part of this matter'), 'pm-29');
      if (term.kind === 'paid' && !term.amount)
        return refuse('law', text('支付的项目要写明金额', 'Each paid claim needs an amount'), 'pm-29');
    }
    const problem = planProblem(totalOf(input), input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'pm-29');
  },
  does: ({ input, newId }) => {
    const agreement: Agreement = {
      terms: input.terms.map(({ amount, ...t }) => ({ ...t, ...(amount !== undefined && { amount }) })),
      total: totalOf(input),
      plan: input.plan.map((p, i) => ({ n: i + 1, ...p })),
      method: input.method,
      ...(input.account && { account: input.account }),
      ...(input.defaultClause && { defaultClause: input.defaultClause }),
    };
    const itemId = newId();
    return {
      data: { agreement: { itemId, signed: [] } },
      wall: [{ id: itemId, channel: 'agreement', kind: 'agreement', body: agreement }],
      notices: [
        { to: { side: 'worker' }, template: 'agreement-drafted' },
        { to: { side: 'employer' }, template: 'agreement-drafted' },
      ],
    };
  },
});

const totalOf = (input: Draft): Fen =>
  input.terms.reduce((sum, t) => sum + (t.kind === 'paid' ? (t.amount ?? 0) : 0), 0);

/** Takes the draft off the table; signatures on it fall away. */
export const redraft = step<{ reason: string }>({
  title: text('撤下重拟', 'Take the draft back'),
  law: ['ent-26'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['agreed'],
  to: 'accepted',
  input: z.strictObject({ reason: line(text('原因', 'reason'), 200) }),
  rank: 'normal',
  does: ({ input }) => ({
    data: { agreement: null },
    wall: [{ channel: 'joint', kind: 'message', body: { words: input.reason } }],
  }),
});

/** Both parties and the mediator sign (LMA 14(2); ENT 26). */
export const sign = step<{ way: 'typed' | 'paper'; fullName: string; for?: 'worker' | 'employer' | undefined }>({
  title: text('签字', 'Sign'),
  law: ['lma-14', 'ent-26'],
  by: ['worker', 'employer', 'mediator'],
  mine: true,
  from: ['agreed'],
  input: z.strictObject({
    way: choice(text('签字方式', 'way of signing'), {
      typed: text('在线输入姓名', 'Typed online'),
      paper: text('纸面签字或盖章', 'On paper'),
    }),
    fullName: line(text('签字人姓名', 'name of the signer'), 60),
    for: choice(text('代录哪一方的纸面签字', 'records the paper signature of'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }).optional(),
  }),
  rank: 'primary',
  final: true,
  closedWhen: ({ data, actor }) => {
    if (actor.role === 'mediator')
      return allSigned(data) ? refuse('law', text('都已经签字', 'Everybody has signed'), 'lma-14') : undefined;
    return hasSigned(data, actor.role as Signature['as'])
      ? refuse('law', text('您已经签字', 'You have signed'), 'lma-14')
      : undefined;
  },
  unless: ({ dossier, data, input, actor }) => {
    const as = signsAs(actor.role, input.for);
    if (input.for !== undefined && (actor.role !== 'mediator' || input.way !== 'paper'))
      return refuse(
        'role',
        text('只有调解员可以代录纸面签字', 'Only the mediator records a signature on paper'),
        'lma-14',
      );
    if (hasSigned(data, as)) return refuse('law', text('这一方已经签字', 'This side has signed'), 'lma-14');
    const worker = dossier.parties.find(p => p.side === 'worker');
    return as === 'worker' && worker && worker.name !== input.fullName
      ? refuse('law', text('签字姓名要和当事人姓名一致', 'The name has to be the party’s own'), 'lma-14')
      : undefined;
  },
  does: ({ data, input, actor, today }) => ({
    data: {
      agreement: {
        ...data.agreement!,
        signed: [
          ...data.agreement!.signed,
          { as: signsAs(actor.role, input.for), fullName: input.fullName, way: input.way, on: today },
        ],
      },
    },
  }),
});

const signsAs = (role: string, on: 'worker' | 'employer' | undefined): Signature['as'] =>
  role === 'mediator' ? (on ?? 'mediator') : (role as Signature['as']);

/** With the body's seal the agreement takes effect and its performance is followed (LMA 14(2); ENT 26; ZJMA 11). */
export const seal = step<Record<string, never>>({
  title: text('盖章，协议生效', 'Seal; the agreement takes effect'),
  law: ['lma-14', 'ent-26'],
  by: ['mediation-head', 'mediator'],
  mine: true,
  from: ['agreed'],
  to: 'settled',
  input: z.strictObject({}),
  rank: 'primary',
  final: true,
  stops: closingCodes,
  issues: ['mediation-agreement'],
  counts: ['settled'],
  closedWhen: ({ data }) =>
    data.agreement && allSigned(data)
      ? undefined
      : refuse(
          'law',
          text('要双方和调解员都签字以后才能盖章', 'Both sides and the mediator sign before the seal'),
          'lma-14',
        ),
  does: ({ dossier, data, facts, today, proceeding }) => {
    const agreement = agreementOf(data, facts.wall)!;
    const claims: Claim[] = dossier.claims.flatMap(claim => {
      const term = agreement.terms.find(t => t.claimId === claim.id);
      return term
        ? [
            {
              ...claim,
              result: {
                kind: term.kind === 'paid' ? ('mediated' as const) : ('waived' as const),
                proceedingId: proceeding.id,
                ...(term.amount !== undefined && { amount: term.amount }),
              },
            },
          ]
        : [];
    });
    return {
      claims,
      amount: agreement.total,
      data: { agreement: { ...data.agreement!, sealedOn: today }, closing: { ground: 'settled', on: today } },
      opens: [
        {
          procedure: 'settlement',
          step: 'open',
          input: {
            basis: proceeding.id,
            effectiveOn: today,
            total: agreement.total,
            plan: agreement.plan,
            method: agreement.method,
          },
        },
      ],
      notices: [
        { to: { side: 'worker' }, template: 'effective' },
        { to: { side: 'employer' }, template: 'effective' },
      ],
    };
  },
});

export const failGrounds = {
  apart: text('分歧较大，达不成一致', 'Too far apart'),
  refused: text('一方不愿继续', 'One side will not go on'),
  unreachable: text('无法联系一方', 'One side cannot be reached'),
  reneged: text('签字前反悔', 'Went back before signing'),
};

/** Without agreement the record and reasons go to both in writing, with the other ways (ENT 30; NBPM 27; LMA 5). */
export const fail = step<{ ground: keyof typeof failGrounds }>({
  title: text('终止调解', 'End without agreement'),
  law: ['ent-30', 'nbpm-27'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['accepted', 'agreed'],
  to: 'failed',
  input: z.strictObject({ ground: choice(text('原因', 'ground'), failGrounds) }),
  rank: 'danger',
  final: true,
  issues: ['mediation-failure'],
  counts: ['failed'],
  does: ({ input, today }) => ({
    data: { closing: { ground: input.ground, on: today } },
    code: input.ground,
    notices: [
      { to: { side: 'worker' }, template: 'failed' },
      { to: { side: 'employer' }, template: 'failed' },
    ],
  }),
});

/** When all have signed, what was agreed stands and waits for the seal alone; to undo it the mediator takes the draft back. */
const boundBySignatures = (data: MediationData): Refusal | undefined =>
  allSigned(data)
    ? refuse(
        'law',
        text(
          '各方都已经签字，只等盖章；要改变的，请调解员撤下重拟',
          'Everybody has signed and only the seal is awaited; ask the mediator to take the draft back',
        ),
        'lma-14',
      )
    : undefined;

/** Mediation is voluntary until all have signed: either side may stop it, and the other one is told (PM 23; ENT 23). */
export const stop = step<{ reason?: string | undefined }>({
  title: text('停止调解', 'Stop mediating'),
  law: ['pm-23', 'ent-23'],
  by: ['worker', 'employer'],
  from: ['accepted', 'agreed'],
  to: 'failed',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  rank: 'danger',
  final: true,
  issues: ['mediation-failure'],
  counts: ['failed'],
  closedWhen: ({ data }) => boundBySignatures(data),
  does: ({ actor, today, proceeding }) => ({
    data: { closing: { ground: 'refused', on: today } },
    code: 'refused',
    notices: [
      { to: { side: otherSide(actor.role as Side) }, template: 'failed' },
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'failed' })),
    ],
  }),
});

/** The body’s time ran out without agreement: either side may go to arbitration at once (LMA 14(3)). */
export const expire = step<Record<string, never>>({
  title: text('期满未达成', 'Time has run out'),
  law: ['lma-14'],
  by: ['clock'],
  from: ['received', 'accepted', 'agreed'],
  to: 'expired',
  input: z.strictObject({}),
  after: closingCodes,
  issues: ['mediation-failure'],
  counts: ['expired'],
  closedWhen: ({ data }) =>
    hasSigned(data, 'worker') && hasSigned(data, 'employer')
      ? refuse('law', text('双方已经签字，等盖章', 'Both sides have signed; the seal is awaited'), 'lma-14')
      : undefined,
  does: ({ today, proceeding }) => ({
    data: { closing: { ground: 'expired', on: today } },
    // What was never accepted was never mediated: figures leave it out of those concluded.
    ...(proceeding.stage === 'received' && { code: 'before-acceptance' }),
    notices: [
      { to: { side: 'worker' }, template: 'expired' },
      { to: { side: 'employer' }, template: 'expired' },
    ],
  }),
});

/** The applicant may take the application back until all have signed. */
export const withdraw = step<{ reason?: string | undefined }>({
  title: text('撤回申请', 'Withdraw'),
  law: ['pm-23'],
  by: ['worker', 'employer'],
  from: ['received', 'accepted', 'agreed'],
  to: 'withdrawn',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  rank: 'danger',
  final: true,
  counts: ['withdrawn'],
  closedWhen: ({ data, actor }) =>
    actor.role === data.applicant
      ? boundBySignatures(data)
      : refuse('role', text('由申请人撤回', 'Only the applicant withdraws'), 'pm-23'),
  does: ({ today, proceeding, data }) => ({
    data: { closing: { ground: 'withdrawn', on: today } },
    notices: [
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'withdrawn' })),
      ...(knowsOfIt(proceeding, data) ? [{ to: { side: otherSide(data.applicant) }, template: 'withdrawn' }] : []),
    ],
  }),
});

/** An invented dispute is stopped and reported (TY 18; ZJMA 42). */
export const reportSham = step<{ words: string }>({
  title: text('发现虚假调解，停止并报告', 'Stop and report a sham'),
  law: ['ty-18', 'zjma-42'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['received', 'accepted', 'agreed'],
  to: 'sham-reported',
  input: z.strictObject({ words: words(text('发现了什么', 'what was found'), { min: 10, max: 2000 }) }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  does: ({ input, today, proceeding }) => ({
    code: 'sham',
    data: { closing: { ground: 'sham', on: today } },
    wall: [{ channel: 'note', kind: 'note', body: input }],
    notices: proceeding.organisationId
      ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'sham' }]
      : [],
  }),
});
