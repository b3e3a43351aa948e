import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { claimOf } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { type HandedIn, handedInOf, performedAgreement, takenWay } from '../enforceable/basis.ts';
import { type Material, materialsOf } from '../enforceable/materials.ts';
import { line, yes } from '../fields.ts';
import { supplement } from '../mediation/accept.ts';
import { stepOf } from '../procedure.ts';
import { arrearsOf, coveredBy, dueUnpaid, type OrderData } from './data.ts';

const step = stepOf<OrderData>();

/** What an order can be asked for now. */
export interface Demand {
  readonly ground: OrderData['ground'];
  readonly amount: Fen;
  readonly instalments: readonly number[];
  readonly claimIds: readonly string[];
  readonly handedIn?: HandedIn;
}

const reachable = ['pay', 'ending', 'insurance'];

/** Whether the sums agreed are of the heads for which the law gives the order: pay, injury costs, compensation, damages (LMA 16). */
export const ofTheHeads = (dossier: Dossier, { terms }: HandedIn): boolean =>
  terms
    .filter(t => t.amount !== undefined && t.amount > 0)
    .every(t => {
      const claim = dossier.claims.find(c => c.id === t.claimId);
      return claim === undefined || reachable.includes(claimOf(claim.code).statHead);
    });

const shut = (zh: string, en: string): Refusal => refuse('law', text(zh, en), 'lma-16');

/** What an order can be asked for, or why none: due and unpaid under a mediated agreement, or pay that is owed (LMA 16; LCL 30; CPL 225). */
export function demandOf(dossier: Dossier, today: Day): Demand | Refusal {
  const running = dossier.proceedings.find(p => p.procedure === 'payment-order' && p.closedOn === undefined);
  if (running) return shut('已经申请了支付令', 'An order was asked for already');
  const handedIn = handedInOf(dossier);
  if (!handedIn) return arrearsDemand(dossier);
  const taken = takenWay(dossier, handedIn);
  if (taken && taken.procedure !== 'payment-order')
    return taken.closedOn === undefined && taken.procedure === 'agreement-review'
      ? shut('协议正在仲裁审查', 'The agreement is under review')
      : shut(
          '协议已经走了审查或者司法确认，到期不履行的申请强制执行',
          'Review or confirmation was chosen; if it is not kept, ask for enforcement',
        );
  const { data } = performedAgreement(dossier)!.settlement;
  const asked = dueUnpaid(data, coveredBy(dossier, handedIn.settlementId), today);
  if (asked.amount === 0) return shut('没有到期没付的款', 'Nothing is due and unpaid');
  return ofTheHeads(dossier, handedIn)
    ? { ground: 'agreement', claimIds: [], handedIn, ...asked }
    : shut('约定的款项不属于可以申请支付令的种类', 'The sums agreed are not of the kinds for which an order is given');
}

function arrearsDemand(dossier: Dossier): Demand | Refusal {
  const other = dossier.proceedings.some(
    p =>
      (p.procedure === 'mediation' || p.procedure === 'arbitration' || p.procedure === 'settlement') &&
      p.closedOn === undefined,
  );
  if (other) return shut('已经有一个程序在办理', 'Another proceeding is under way');
  const claims = arrearsOf(dossier);
  const amount = claims.reduce((sum, c) => sum + (c.amount ?? 0), 0);
  return amount > 0
    ? { ground: 'arrears', amount, instalments: [], claimIds: claims.map(c => c.id) }
    : shut('没有写明金额的欠薪请求', 'No claim for unpaid pay with a sum');
}

const isRefusal = (found: Demand | Refusal): found is Refusal => 'kind' in found;

const packageOf = (dossier: Dossier, { handedIn }: Demand): Material[] =>
  handedIn
    ? materialsOf(dossier, handedIn, true)
    : [
        { kind: 'application', ready: true },
        { kind: 'identity-worker', ready: dossier.parties.some(p => p.side === 'worker' && p.idNumber !== undefined) },
        { kind: 'address', ready: dossier.parties.some(p => p.side === 'employer' && Boolean(p.address)) },
      ];

/** The worker asks for the order; the court has five days to say whether it accepts (CPL 225, 226; LMA 16; LCL 30). */
export const apply = step<{ noOtherDebt: boolean; canBeServed: boolean; address?: string | undefined }>({
  title: text('申请支付令', 'Ask for a payment order'),
  help: text(
    '到期没付、数额明确的，可以请法院督促单位付款。单位15天内没有书面异议，支付令就可以强制执行',
    'For a sum that is due and certain. If the employer does not object in writing in 15 days, the order can be enforced',
  ),
  law: ['lma-16', 'lcl-30', 'cpl-225', 'cpl-226'],
  by: ['worker'],
  from: 'opening',
  to: 'applied',
  input: z.strictObject({
    noOtherDebt: yes(text('双方没有别的债务纠纷', 'There is no other debt between us')),
    canBeServed: yes(text('支付令能够送达单位', 'The order can be served on the employer')),
    address: line(text('单位收件地址（案卷里没有时填写）', 'employer’s address, if the file has none'), 200).optional(),
  }),
  starts: [{ code: 'DL-PO-ACC-5', from: ({ today }) => today }],
  issues: ['payment-order-application'],
  counts: ['received'],
  closedWhen: ({ dossier, today }) => {
    const found = demandOf(dossier, today);
    return isRefusal(found) ? found : undefined;
  },
  unless: ({ input, dossier }) => {
    if (!input.noOtherDebt)
      return refuse(
        'law',
        text('双方有别的债务纠纷的，不能申请支付令', 'With other debts between you no order is given'),
        'cpl-225',
      );
    if (!input.canBeServed)
      return refuse(
        'law',
        text('支付令送不到单位的，不能申请', 'No order is given where it cannot be served'),
        'cpl-225',
      );
    return input.address || dossier.parties.some(p => p.side === 'employer' && (p.address || p.mailingAddress))
      ? undefined
      : refuse('law', text('写明单位的收件地址', 'Enter the employer’s address for service'), 'cpl-225');
  },
  does: ({ dossier, input, today, facts }) => {
    const demand = demandOf(dossier, today) as Demand;
    const court = facts.directory.organisations('court').find(o => o.closedOn === undefined);
    return {
      ...(court && { organisationId: court.id }),
      ...(input.address && {
        parties: dossier.parties
          .filter(p => p.side === 'employer' && !p.address)
          .map(p => ({ ...p, address: input.address! })),
      }),
      amount: demand.amount,
      data: { applicant: 'worker', ...demand, filedOn: today, materials: packageOf(dossier, demand) },
      notices: court ? [{ to: { role: 'court-docket', organisationId: court.id }, template: 'application-filed' }] : [],
    };
  },
});

export const addMaterial = {
  ...supplement,
  title: text('补交材料', 'Add material'),
  law: ['cpl-225'] as const,
  by: ['worker'] as const,
  from: ['applied'] as const,
  group: 'evidence' as const,
};

/** Until the order is issued (CPL 225). */
export const withdraw = step<{ reason?: string | undefined }>({
  title: text('撤回申请', 'Withdraw the application'),
  law: ['cpl-225'],
  binds: 'withdraw',
  by: ['worker'],
  from: ['applied', 'accepted'],
  to: 'withdrawn',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
  rank: 'danger',
  final: true,
  group: 'ending',
  counts: ['withdrawn'],
  does: ({ today, proceeding }) => ({
    data: { closing: { ground: 'withdrawn', on: today } },
    notices: proceeding.organisationId
      ? [
          {
            to: { role: 'court-docket', organisationId: proceeding.organisationId },
            template: 'application-withdrawn',
          },
        ]
      : [],
  }),
});
