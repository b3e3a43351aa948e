import { z } from 'zod';
import { lacksPower, liveAgents } from '../../dossier/agents.ts';
import type { Claim, Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { mayServe, type ServiceMethod, serviceMethods } from '../../law/service.ts';
import type { Fen } from '../../pay/money.ts';
import { type Side, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, line } from '../fields.ts';
import { deedsInput, planOrNone, planProblem, termsInput } from '../instalment-input.ts';
import { type Effects, stepOf } from '../procedure.ts';
import { servedOtherwise } from '../serving.ts';
import { openClaims, tribunalOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Statement } from './data-award.ts';
import { closingLimits } from './period.ts';

const step = stepOf<ArbitrationData>();
const sides = {
  worker: text('劳动者', 'The worker'),
  employer: text('用人单位', 'The employer'),
};

interface Terms {
  terms: { claimId: string; kind: 'paid' | 'deed' | 'waived'; amount?: Fen | undefined }[];
  plan: { due: Day; amount: Fen }[];
  deeds?: { what: string; by: Side; due: Day }[] | undefined;
}

const totalOf = ({ terms }: Terms): Fen => terms.reduce((sum, t) => sum + (t.kind === 'paid' ? (t.amount ?? 0) : 0), 0);

/** What was agreed before the tribunal becomes a statement, signed by the arbitrators and sealed (LMA 42; CR 71, 72). */
export const makeStatement = step<Terms>({
  title: text('制作调解书', 'Make the mediation statement'),
  help: text(
    '双方在仲裁庭主持下谈好的，写成调解书。双方都签收才生效；没有签收以前反悔的，继续裁决',
    'What both agreed before the tribunal. It takes effect once both have signed for it; if one goes back on it, the award follows',
  ),
  law: ['lma-42', 'cr-71', 'cr-72', 'zjma-22'],
  by: ['arbitrator'],
  mine: true,
  from: ['accepted', 'hearing', 'deliberation'],
  input: z.strictObject({
    terms: termsInput(text('谈好的请求', 'claims that were agreed'), {
      max: 48,
      help: text('只谈好一部分的，只写这部分，其余继续裁决', 'Where a part was agreed, the award follows on the rest'),
    }),
    plan: planOrNone,
    deeds: deedsInput.optional(),
  }),
  final: true,
  closedWhen: ({ dossier, proceeding, data }) => {
    if (data.agreed && data.agreed.effectiveOn === undefined)
      return refuse('law', text('调解书等双方签收', 'A statement waits to be signed for'), 'cr-72');
    return openClaims(dossier, proceeding.id).length > 0
      ? undefined
      : refuse('law', text('没有要处理的请求', 'No claim is left to deal with'), 'lma-42');
  },
  unless: ({ dossier, proceeding, input, today, facts }) => {
    const open = openClaims(dossier, proceeding.id);
    if (input.terms.some(t => !open.some(c => c.id === t.claimId)))
      return refuse(
        'law',
        text('有一项请求已经处理，或者不在本案', 'A claim is dealt with or not part of this case'),
        'cr-72',
      );
    if (new Set(input.terms.map(t => t.claimId)).size !== input.terms.length)
      return refuse('law', text('同一项请求写了两次', 'A claim stands there twice'), 'cr-72');
    if (input.terms.some(t => t.kind === 'paid' && !t.amount))
      return refuse('law', text('支付的项目要写明金额', 'Each paid claim needs an amount'), 'cr-72');
    const deeds = input.deeds ?? [];
    if (input.terms.some(t => t.kind === 'deed') && deeds.length === 0)
      return refuse(
        'law',
        text('写明要做什么事、由谁做、哪天以前', 'State what is done, by whom, by which day'),
        'cr-72',
      );
    if (deeds.some(d => d.due < today))
      return refuse('law', text('做事的日子不能早于今天', 'Nothing can be due before today'), 'cr-72');
    const problem = planProblem(totalOf(input), input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'cr-72');
  },
  does: ({ dossier, proceeding, data, input, today }) => {
    const deeds = input.deeds ?? [];
    const agreed: Statement = {
      on: today,
      terms: input.terms.map(({ amount, ...t }) => ({
        ...t,
        ...(t.kind === 'paid' && amount !== undefined && { amount }),
      })),
      total: totalOf(input),
      plan: input.plan.map((p, i) => ({ n: i + 1, ...p })),
      ...(deeds.length > 0 && { deeds: deeds.map((d, i) => ({ n: i + 1, ...d })) }),
      ...(input.terms.length < openClaims(dossier, proceeding.id).length && { part: true as const }),
      signers: tribunalOf(proceeding, data).map(a => a.name),
      signedFor: [],
    };
    return {
      data: { agreed },
      issues: ['arbitration-statement'],
      numbers: [
        {
          kind: 'arbitration-statement',
          target: 'paper:arbitration-statement',
          ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
        },
      ],
      notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'statement-to-sign' })),
    };
  },
});

const waits = (data: ArbitrationData): Statement | undefined =>
  data.agreed && data.agreed.effectiveOn === undefined ? data.agreed : undefined;
const noStatement = () => refuse('law', text('没有等签收的调解书', 'No statement waits to be signed for'), 'cr-72');

/**
 * A side signs for the statement: in person, by whom it named, or by post with its own signature; leaving it at the address does not do.
 * With the second signature it takes effect (LMA 42; CR 72).
 */
export const signFor = step<{ side: Side; fullName: string; on: Day; way: ServiceMethod }>({
  title: text('登记签收调解书', 'Record a signature for the statement'),
  help: text('调解书不能留置送达，也不能公告送达', 'A statement cannot be left at the address or published'),
  law: ['lma-42', 'cr-72'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['accepted', 'hearing', 'deliberation'],
  outcomes: { mediated: 'mediated' },
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), sides),
    fullName: line(text('签收人姓名', 'name of the signer'), 60),
    on: day(text('签收日期', 'day of the signature')),
    way: choice(text('方式', 'way'), serviceMethods),
  }),
  rank: ({ data }) => (waits(data) ? 'primary' : 'normal'),
  final: true,
  closedWhen: ({ data }) => (waits(data) ? undefined : noStatement()),
  unless: ({ data, dossier, input, today }) => {
    const statement = waits(data)!;
    const agent = dossier.parties
      .filter(p => p.side === input.side)
      .flatMap(liveAgents)
      .find(one => one.name === input.fullName);
    const unable = agent && lacksPower(agent, 'settle', 'lma-42');
    if (unable) return unable;
    if (statement.signedFor.some(s => s.side === input.side))
      return refuse('law', text('这一方已经签收', 'This side has signed for it'), 'cr-72');
    const open = mayServe('statement', input.way, {
      side: input.side,
      consents: false,
      simple: false,
      collective: false,
      tried: false,
    });
    if (!open.open) return refuse('law', open.because, open.article);
    return input.on > today || input.on < statement.on
      ? refuse('law', text('签收日期要在制作以后、今天以前', 'The day lies between the statement and today'), 'cr-72')
      : undefined;
  },
  does: ({ dossier, proceeding, data, input, follows }) => {
    const agreed: Statement = { ...waits(data)!, signedFor: [...waits(data)!.signedFor, input] };
    const { side, fullName, on, way } = input;
    const proof = { side, receiver: fullName, on, way };
    return {
      ...(agreed.signedFor.length === 2 ? inEffect(dossier, proceeding.id, agreed) : { data: { agreed } }),
      ...(!follows && { also: servedOtherwise(dossier, proceeding.id, 'arbitration-statement', proof) }),
    };
  },
});

/** Signed for by both: the claims in it are settled, and its performance is followed; it can be enforced like an award (LMA 51). */
function inEffect(dossier: Dossier, proceedingId: string, signed: Statement): Effects<ArbitrationData> {
  const effectiveOn = signed.signedFor
    .map(s => s.on)
    .sort()
    .at(-1)!;
  const agreed: Statement = { ...signed, effectiveOn };
  const claims = dossier.claims.flatMap((claim): Claim[] => {
    const term = agreed.terms.find(t => t.claimId === claim.id);
    return term
      ? [
          {
            ...claim,
            result: {
              kind: term.kind === 'waived' ? 'waived' : 'settled',
              proceedingId,
              on: effectiveOn,
              ...(term.amount !== undefined && { amount: term.amount }),
            },
          },
        ]
      : [];
  });
  return {
    claims,
    data: { agreed },
    ...(agreed.part ? {} : { outcome: 'mediated', stops: closingLimits, counts: ['settled'] }),
    amount: agreed.total,
    opens: [
      {
        procedure: 'settlement',
        step: 'open',
        input: {
          basis: proceedingId,
          of: 'award',
          effectiveOn,
          total: agreed.total,
          plan: agreed.plan,
          ...(agreed.deeds && { deeds: agreed.deeds }),
        },
      },
    ],
    notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'effective' })),
  };
}

/** A side goes back on it before it has signed: the statement falls and the award follows (LMA 42; CR 73). */
export const refuseStatement = step<{ side: Side; reason?: string | undefined }>({
  title: text('不签收调解书', 'Refuse the statement'),
  help: text('不签收的，调解书不生效，仲裁庭及时裁决', 'Unsigned, it has no effect and the tribunal makes its award'),
  law: ['lma-42', 'cr-73'],
  by: ['worker', 'employer', 'institute-clerk', 'arbitrator'],
  from: ['accepted', 'hearing', 'deliberation'],
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), sides),
    reason: line(text('原因（选填）', 'reason (optional)'), 500).optional(),
  }),
  rank: 'danger',
  final: true,
  closedWhen: ({ data, actor }) => {
    const side = sideOf(actor.role);
    const statement = waits(data);
    if (!statement) return noStatement();
    return side && statement.signedFor.some(s => s.side === side)
      ? refuse('law', text('您已经签收', 'You have signed for it'), 'cr-72')
      : undefined;
  },
  unless: ({ data, input, actor }) => {
    const own = sideOf(actor.role);
    if (own && own !== input.side) return refuse('law', text('只能替自己决定', 'Decide for yourself only'), 'cr-73');
    return waits(data)!.signedFor.some(s => s.side === input.side)
      ? refuse('law', text('这一方已经签收', 'This side has signed for it'), 'cr-72')
      : undefined;
  },
  does: ({ proceeding, data, input, today }) => ({
    data: {
      agreed: null,
      refused: [...(data.refused ?? []), { by: input.side, on: today, ...(input.reason && { reason: input.reason }) }],
    },
    notices: [
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'statement-refused' })),
      ...(['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'statement-refused' })),
    ],
  }),
});
