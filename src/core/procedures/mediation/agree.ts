import { z } from 'zod';
import { agentOf } from '../../dossier/agents.ts';
import { bindingProblem, confirmed, type IdentityWay, identityWays, proven } from '../../dossier/binding.ts';
import type { Claim } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { Role, Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, line, words } from '../fields.ts';
import { deedsInput, planOrNone, planProblem, safeguardsInput, termsInput } from '../instalment-input.ts';
import { stepOf } from '../procedure.ts';
import { hasSafeguards, type Safeguards } from '../safeguards.ts';
import { codeField, codeRefusal, signingWays, strokesField } from '../signing.ts';
import {
  type Agreement,
  agreementOf,
  allSigned,
  hasSigned,
  leads,
  type MediationData,
  type Signature,
  type TermKind,
} from './data.ts';
import { closingCodes } from './limits.ts';

const step = stepOf<MediationData>();
const sides = ['worker', 'employer'] as const;

interface Draft {
  terms: { claimId: string; kind: TermKind; amount?: Fen | undefined }[];
  plan: { due: Day; amount: Fen }[];
  deeds?: { what: string; by: Side; due: Day }[] | undefined;
  method?: string | undefined;
  account?: string | undefined;
  defaultClause?: string | undefined;
  safeguards?: Safeguards | undefined;
}

/** PM 29, ENT 26: parties, disputes, result, way and time of performance; every money term has amount, day, payee and consequence, every other promise a day and who keeps it. */
export const draft = step<Draft>({
  title: text('拟定协议', 'Draft the agreement'),
  law: ['pm-29', 'ent-26', 'lma-14'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['accepted', 'agreed'],
  to: 'agreed',
  input: z.strictObject({
    terms: termsInput(text('逐项结果', 'result of each claim'), { max: 20 }),
    plan: planOrNone,
    method: choice(text('支付方式', 'way of payment'), {
      bank: text('银行转账', 'Bank transfer'),
      cash: text('现金，当场支付', 'Cash on the spot'),
      other: text('其他', 'Other'),
    }).optional(),
    deeds: deedsInput.optional(),
    account: line(text('收款账户', 'payee’s account'), 100).optional(),
    safeguards: safeguardsInput.optional(),
    defaultClause: words(text('不按期支付的后果', 'consequence of default'), {
      max: 500,
      help: text('上面没有写到的，写在这里', 'What is not said above'),
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
    const deeds = input.deeds ?? [];
    if (input.terms.some(t => t.kind === 'deed') && deeds.length === 0)
      return refuse(
        'law',
        text('写明要做什么事、由谁做、哪天以前', 'State what is done, by whom, by which day'),
        'pm-29',
      );
    if (deeds.some(d => d.due < today))
      return refuse('law', text('做事的日子不能早于今天', 'Nothing can be due before today'), 'pm-29');
    if (totalOf(input) > 0 && input.method === undefined)
      return refuse('law', text('选择支付方式', 'Choose the way of payment'), 'pm-29');
    const problem = planProblem(totalOf(input), input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'pm-29');
  },
  does: ({ input, newId }) => {
    const agreement: Agreement = {
      terms: input.terms.map(({ amount, ...t }) => ({ ...t, ...(amount !== undefined && { amount }) })),
      total: totalOf(input),
      plan: input.plan.map((p, i) => ({ n: i + 1, ...p })),
      ...(input.deeds && input.deeds.length > 0 && { deeds: input.deeds.map((d, i) => ({ n: i + 1, ...d })) }),
      ...(input.method && totalOf(input) > 0 && { method: input.method }),
      ...(input.account && { account: input.account }),
      ...(hasSafeguards(input.safeguards) && totalOf(input) > 0 && { safeguards: input.safeguards! }),
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

const identityWay = choice(text('怎么核对的', 'how it was checked'), identityWays);

/**
 * Only the parties bind themselves, so the mediator makes sure who signs: a phone that the other side typed proves nobody
 * (PM 29; ENT 26).
 */
export const confirmIdentity = step<{ side: Side; way: IdentityWay }>({
  title: text('核对签字人身份', 'Check who signs'),
  help: text(
    '核对证件上的人就是当事人或者单位的签字人，案卷里的手机号是本人在用',
    'Make sure that the person of the paper is the party or signs for the employer, and that the phone on file is theirs',
  ),
  law: ['pm-29', 'ent-26'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received', 'accepted', 'agreed'],
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    way: identityWay,
  }),
  rank: ({ stage }, dossier) =>
    stage === 'agreed' && sides.some(side => bindingProblem(dossier, side)) ? 'primary' : 'normal',
  closedWhen: ({ dossier }) =>
    dossier.parties.every(p => p.identity === 'confirmed')
      ? refuse('law', text('双方的身份都已经核对', 'The identity of both has been checked'), 'ent-26')
      : undefined,
  unless: ({ dossier, input }) =>
    dossier.parties.some(p => p.side === input.side && p.identity !== 'confirmed')
      ? undefined
      : refuse('law', text('这一方的身份已经核对', 'The identity of this side has been checked'), 'ent-26'),
  does: ({ dossier, data, input, today }) => ({
    parties: confirmed(dossier, input.side),
    data: { identified: [...(data.identified ?? []), { ...input, on: today }] },
  }),
});

/** Both parties and the mediator sign (LMA 14(2); ENT 26). */
export const sign = step<{
  way: Signature['way'];
  fullName: string;
  strokes?: string | undefined;
  oneTimeCode?: string | undefined;
  for?: Side | undefined;
  identity?: IdentityWay | undefined;
}>({
  title: text('签字', 'Sign'),
  law: ['lma-14', 'ent-26'],
  binds: 'settle',
  by: ['worker', 'employer', 'mediator'],
  mine: true,
  from: ['agreed'],
  input: z.strictObject({
    way: choice(text('签字方式', 'way of signing'), {
      ...signingWays,
      paper: text('纸面签字或盖章', 'On paper'),
    }),
    fullName: line(text('签字人姓名', 'name of the signer'), 60),
    strokes: strokesField.optional(),
    oneTimeCode: codeField.optional(),
    for: choice(text('代录哪一方的纸面签字', 'records the paper signature of'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }).optional(),
    identity: identityWay.optional(),
  }),
  rank: 'primary',
  final: true,
  closedWhen: ({ data, actor }) => {
    if (leads(actor.role))
      return allSigned(data) ? refuse('law', text('都已经签字', 'Everybody has signed'), 'lma-14') : undefined;
    return hasSigned(data, actor.role as Signature['as'])
      ? refuse('law', text('您已经签字', 'You have signed'), 'lma-14')
      : undefined;
  },
  unless: ({ dossier, data, input, actor, facts }) => {
    const as = signsAs(actor.role, input.for);
    if (input.for !== undefined && (!leads(actor.role) || input.way !== 'paper'))
      return refuse(
        'role',
        text('只有调解员可以代录纸面签字', 'Only the mediator records a signature on paper'),
        'lma-14',
      );
    if (input.for === undefined && input.identity !== undefined)
      return refuse(
        'role',
        text(
          '代录纸面签字的时候才填怎么核对身份',
          'How the identity was checked is stated when a paper signature is recorded',
        ),
        'lma-14',
      );
    if (hasSigned(data, as)) return refuse('law', text('这一方已经签字', 'This side has signed'), 'lma-14');
    const name = agentOf(dossier, actor)?.name ?? dossier.parties.find(p => p.side === 'worker')?.name;
    return (as === 'worker' || actor.mandate) && name !== undefined && name !== input.fullName
      ? refuse(
          'law',
          actor.mandate
            ? text('签字姓名要和代理人姓名一致', 'The name has to be the agent’s own')
            : text('签字姓名要和当事人姓名一致', 'The name has to be the party’s own'),
          'lma-14',
        )
      : codeRefusal(input, facts);
  },
  does: ({ dossier, data, input, actor, today, newId }) => {
    const itemId = input.way === 'drawn' ? newId() : undefined;
    return {
      parties: input.for && input.identity ? confirmed(dossier, input.for) : proven(dossier, actor),
      data: {
        ...(input.for &&
          input.identity && {
            identified: [...(data.identified ?? []), { side: input.for, way: input.identity, on: today }],
          }),
        agreement: {
          ...data.agreement!,
          signed: [
            ...data.agreement!.signed,
            {
              as: signsAs(actor.role, input.for),
              fullName: input.fullName,
              way: input.way,
              on: today,
              ...(itemId && { itemId }),
              ...(actor.mandate && { agent: true as const }),
            },
          ],
        },
      },
      ...(itemId && {
        wall: [{ id: itemId, channel: 'agreement', kind: 'signature' as const, body: { strokes: input.strokes } }],
      }),
    };
  },
});

const signsAs = (role: Role, on: 'worker' | 'employer' | undefined): Signature['as'] =>
  leads(role) ? (on ?? 'mediator') : (role as Signature['as']);

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
  closedWhen: ({ data, dossier }) => {
    if (!data.agreement || !allSigned(data))
      return refuse(
        'law',
        text('要双方和调解员都签字以后才能盖章', 'Both sides and the mediator sign before the seal'),
        'lma-14',
      );
    const unknown = sides.map(side => bindingProblem(dossier, side)).find(problem => problem !== undefined);
    return unknown && refuse('law', unknown, 'ent-26');
  },
  does: ({ dossier, data, facts, today, proceeding }) => {
    const agreement = agreementOf(data, facts.wall)!;
    const claims: Claim[] = dossier.claims.flatMap(claim => {
      const term = agreement.terms.find(t => t.claimId === claim.id);
      return term
        ? [
            {
              ...claim,
              result: {
                kind: term.kind === 'waived' ? ('waived' as const) : ('mediated' as const),
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
            ...(agreement.deeds && { deeds: agreement.deeds }),
            ...(agreement.method && { method: agreement.method }),
            ...(agreement.safeguards && { safeguards: agreement.safeguards }),
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
