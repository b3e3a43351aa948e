import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, day, id, list, money, words } from '../fields.ts';
import { planInput, planProblem } from '../instalment-input.ts';
import { type Effects, stepOf } from '../procedure.ts';
import { performancesOf, type SettlementData } from '../settlement/data.ts';
import { debtorSide } from './apply.ts';
import {
  type Agreed,
  dueInAll,
  type EnforcementData,
  owedOf,
  paidOutOf,
  type Receipt,
  receiptWays,
  receivedOf,
  type Share,
  settlementForms,
} from './data.ts';
import { interestOf } from './interest.ts';
import { counting } from './run.ts';

const step = stepOf<EnforcementData>();

/** What came in goes to the ledger of payments of the title, as far as something is owed there. */
function toLedger(dossier: Dossier, { title }: EnforcementData, on: Day, amount: Fen): NonNullable<Effects['also']> {
  const running = performancesOf(dossier, title.proceedingId).find(p => p.closedOn === undefined);
  if (!running) return [];
  const { total, paid } = running.data as SettlementData;
  const part = Math.min(amount, total - paid);
  return part > 0
    ? [{ proceedingId: running.id, procedure: 'settlement', step: 'hear-recovered', input: { on, amount: part } }]
    : [];
}

/**
 * Money came in. It reduces the principal first, then the doubled interest, which is computed anew (Art. 4); it is paid out to those who
 * are owed it.
 */
export const receiveMoney = step<{ on: Day; amount: Fen; way: keyof typeof receiptWays }>({
  title: text('登记执行款到账', 'Record money received'),
  law: ['cpl-253', 'interest-4'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running', 'settlement', 'round-ended'],
  input: z.strictObject({
    on: day(text('到账日期', 'day received')),
    amount: money(text('金额（元）', 'amount (yuan)')),
    way: choice(text('怎么来的', 'how it came'), receiptWays),
  }),
  unless: ({ data, input, today, dossier, facts }) => {
    if (input.amount === 0) return refuse('law', text('金额要大于0', 'The amount has to be more than 0'), 'cpl-253');
    if (input.on > today || input.on < data.appliedOn)
      return refuse(
        'law',
        text('日期要在申请以后、今天以前', 'The day lies between the application and today'),
        'cpl-253',
      );
    const interest = interestOf(data, input.on, today, String(dossier.tenant), facts);
    return receivedOf(data) + input.amount > data.principal + interest.amount
      ? refuse(
          'law',
          text(
            '比本金和迟延履行利息加起来还多，多的退回',
            'More than principal and interest together; return the rest',
          ),
          'cpl-253',
        )
      : undefined;
  },
  does: ({ data, input, today, dossier, facts, newId }) => {
    const receipt: Receipt = { id: newId(), ...input };
    const toPrincipal = Math.min(input.amount, owedOf(data));
    const receipts = [...(data.receipts ?? []), receipt];
    const after = { ...data, receipts };
    const met = (data.agreed?.plan ?? []).filter(p => isPaid(after, p.n) && !isPaid(data, p.n));
    return {
      data: { receipts, interest: interestOf(after, today, today, String(dossier.tenant), facts) },
      meets: met.map(p => ({ code: 'DL-PAY' as const, due: p.due })),
      also: toLedger(dossier, data, input.on, toPrincipal),
      notices: [{ to: { side: data.applicant }, template: 'enforcement-progress' }],
    };
  },
});

/** Whether the money of a settlement's instalment, and of those before it, has come in. */
const isPaid = (data: EnforcementData, n: number): boolean => {
  const { agreed } = data;
  if (!agreed) return false;
  const due = agreed.plan.filter(p => p.n <= n).reduce((all, p) => all + p.amount, 0);
  return receivedOf(data) - agreed.before >= due;
};

interface ShareInput {
  partyId: string;
  claimId?: string | undefined;
  principal: Fen;
  interest?: Fen | undefined;
}

function shareRefusal(data: EnforcementData, shares: readonly ShareInput[], dossier: Dossier): Refusal | undefined {
  const out = paidOutOf(data);
  const principal = shares.reduce((all, s) => all + s.principal, 0);
  const interest = shares.reduce((all, s) => all + (s.interest ?? 0), 0);
  for (const share of shares) {
    const party = dossier.parties.find(p => p.id === share.partyId);
    if (!party || party.side !== data.applicant)
      return refuse('law', text('只发放给申请执行的一方', 'Only those who asked for enforcement are paid'), 'cpl-253');
    if (share.claimId !== undefined && !dossier.claims.some(c => c.id === share.claimId))
      return refuse('law', text('没有这项请求，重新选一项', 'There is no such claim; choose another'), 'cpl-253');
    if (share.principal + (share.interest ?? 0) === 0)
      return refuse('law', text('每一份都要有金额', 'Every share needs an amount'), 'cpl-253');
  }
  if (principal + interest > receivedOf(data) - out.principal - out.interest)
    return refuse('law', text('比到账还没有发放的多', 'More than came in and was not paid out'), 'cpl-253');
  if (out.principal + principal > data.principal)
    return refuse('law', text('本金比应付的多', 'More principal than is owed'), 'cpl-253');
  return interest > 0 && out.principal + principal < data.principal
    ? refuse(
        'law',
        text('先抵本金，本金付清以后才是加倍利息', 'Principal first; doubled interest after it is paid in full'),
        'interest-4',
      )
    : undefined;
}

/** Paid out, share by share: to which worker, for which claim. */
export const distribute = step<{ shares: ShareInput[] }>({
  title: text('发放执行款', 'Pay out'),
  help: text(
    '逐人逐项写。先抵本金，本金付清再付加倍利息',
    'By worker and claim. Principal first, then the doubled interest',
  ),
  law: ['interest-4', 'cpl-253'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running', 'settlement', 'round-ended'],
  rank: ({ data }) => {
    const out = paidOutOf(data);
    return receivedOf(data) > out.principal + out.interest ? 'primary' : 'normal';
  },
  input: z.strictObject({
    shares: list(
      text('发放', 'shares'),
      z
        .strictObject({
          partyId: id(text('发给谁', 'to whom'), 'party'),
          claimId: id(text('哪一项请求（选填）', 'claim (optional)'), 'claim').optional(),
          principal: money(text('本金（元）', 'principal (yuan)')),
          interest: money(text('加倍利息（元）', 'doubled interest (yuan)')).optional(),
        })
        .meta({ label: text('一份', 'share') }),
      { min: 1, max: 100 },
    ),
  }),
  issues: ['distribution'],
  closedWhen: ({ data }) => {
    const out = paidOutOf(data);
    return receivedOf(data) > out.principal + out.interest
      ? undefined
      : refuse('law', text('没有等发放的钱', 'Nothing waits to be paid out'), 'cpl-253');
  },
  unless: ({ data, input, dossier }) => shareRefusal(data, input.shares, dossier),
  does: ({ data, input, today }) => {
    const shares = input.shares.map(
      ({ interest = 0, claimId, ...s }): Share => ({ on: today, ...s, ...(claimId && { claimId }), interest }),
    );
    return {
      data: { shares: [...(data.shares ?? []), ...shares] },
      notices: [{ to: { side: data.applicant }, template: 'enforcement-paid-out' }],
    };
  },
});

/** Everything is in and paid out: enforced (domain.md 1.10). */
export const finish = step<Record<string, never>>({
  title: text('执行完毕结案', 'Close as enforced'),
  law: ['cpl-235', 'settle-8'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running', 'settlement'],
  to: 'performed',
  final: true,
  input: z.strictObject({}),
  issues: ['enforcement-closing'],
  closedWhen: ({ data }) => {
    const out = paidOutOf(data);
    const planned = data.agreed?.plan.reduce((all, p) => all + p.amount, 0);
    const full =
      data.agreed && planned !== undefined
        ? receivedOf(data) - data.agreed.before >= planned
        : receivedOf(data) >= dueInAll(data);
    if (!full) return refuse('law', text('还没有全部到账', 'Not everything has come in'), 'cpl-235');
    return receivedOf(data) > out.principal + out.interest
      ? refuse('law', text('还有钱没有发放', 'Some of it has not been paid out'), 'cpl-253')
      : undefined;
  },
  does: ({ data, today }) => {
    const { counted, outcomes } = counting(data, 'performed');
    return {
      data: { counted, closing: { ground: 'performed', on: today } },
      ...(outcomes && { outcomes }),
      notices: bothSides('enforcement-ended'),
    };
  },
});

interface SettleInput {
  form: keyof typeof settlementForms;
  plan: { due: Day; amount: Fen }[];
  words?: string | undefined;
}

/** The parties settle in enforcement; the case stands still and the new days hold (CPL 241; SETTLE 1, 2; CPI 466). */
export const settle = step<SettleInput>({
  title: text('登记执行和解', 'Record a settlement'),
  help: text('和解要书面，或者记入笔录由双方签名', 'In writing, or on record and signed by both'),
  law: ['settle-1', 'settle-2', 'cpl-241', 'cpi-466'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running'],
  to: 'settlement',
  final: true,
  input: z.strictObject({
    form: choice(text('怎么达成的', 'how it was made'), settlementForms),
    plan: planInput,
    words: words(text('其他内容（选填）', 'other terms (optional)'), { max: 1000 }).optional(),
  }),
  stops: ['DL-EXEC-6M'],
  issues: ['enforcement-settlement'],
  unless: ({ data, input, today, facts }) => {
    const total = input.plan.reduce((all, p) => all + p.amount, 0);
    if (total > dueInAll(data) - receivedOf(data))
      return refuse('law', text('比还欠的多', 'More than is still owed'), 'settle-1');
    const problem = planProblem(total, input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'settle-1');
  },
  does: ({ data, input, today }) => {
    const agreed: Agreed = {
      on: today,
      form: input.form,
      plan: input.plan.map((p, i) => ({ n: i + 1, ...p })),
      ...(input.words && { words: input.words }),
      before: receivedOf(data),
    };
    return {
      data: { agreed },
      starts: input.plan.map(p => ({ code: 'DL-PAY' as const, from: today, due: p.due, beside: true as const })),
      notices: bothSides('enforcement-settled'),
    };
  },
});

/** The first instalment that was due and has not come in. */
const missed = (data: EnforcementData, today: Day) => data.agreed?.plan.find(p => p.due < today && !isPaid(data, p.n));

/** A breach: at the creditor's wish the title is enforced again, less what came in (CPL 241; SETTLE 9–11). */
export const breach = step<Record<string, never>>({
  title: text('对方不履行和解，申请恢复执行', 'The settlement was broken: resume'),
  law: ['settle-9', 'settle-10', 'settle-11', 'cpl-241'],
  by: ['worker', 'employer', 'enforcement-officer'],
  from: ['settlement'],
  to: 'running',
  input: z.strictObject({}),
  issues: ['enforcement-resumption'],
  closedWhen: ({ data, actor, today }) => {
    if (actor.role === debtorSide(data))
      return refuse('role', text('由申请执行的一方申请', 'Whoever asked for enforcement asks'), 'settle-9');
    if (data.agreed?.plan.every(p => isPaid(data, p.n)))
      return refuse('law', text('和解已经履行完毕', 'The settlement has been performed'), 'settle-11');
    return missed(data, today)
      ? undefined
      : refuse('law', text('和解约定的日子还没有到', 'The agreed day has not come'), 'settle-11');
  },
  does: ({ data, today, dossier, facts }) => ({
    data: { agreed: null, interest: interestOf(data, today, today, String(dossier.tenant), facts) },
    halts: ['DL-PAY'],
    starts: [{ code: 'DL-EXEC-6M', from: today }],
    notices: bothSides('enforcement-resumed'),
  }),
});

/** Both are told when an instalment was missed; the creditor decides (SETTLE 9). */
export const noteBreach = step<Record<string, never>>({
  title: text('和解到期没有付', 'An instalment was missed'),
  law: ['settle-9'],
  by: ['clock'],
  from: ['settlement'],
  after: ['DL-PAY'],
  input: z.strictObject({}),
  unless: ({ data, today }) =>
    missed(data, today) ? undefined : refuse('law', text('没有到期未付的', 'Nothing was missed'), 'settle-9'),
  does: ({ data, today, proceeding }) => ({
    meets: (data.agreed?.plan ?? []).filter(p => p.due < today).map(p => ({ code: 'DL-PAY' as const, due: p.due })),
    notices: [
      { to: { side: data.applicant }, template: 'enforcement-breach' },
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'enforcement-breach' })),
    ],
  }),
});
