import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, id, line, list, money } from '../fields.ts';
import { planInput, planProblem } from '../instalment-input.ts';
import { stepOf } from '../procedure.ts';
import { courtName, suitOnly, tellTribunal, theCourt } from './common.ts';
import { type CourtStatement, isServedOn, type LitigationData } from './data.ts';
import { type ServedInput, servedInput, servedOf, subjects } from './judge.ts';
import { underWay } from './stages.ts';

const step = stepOf<LitigationData>();

interface Terms {
  terms: { claimId: string; kind: 'paid' | 'waived'; amount?: Fen | undefined }[];
  plan: { due: Day; amount: Fen }[];
}

/** The parties agree before the court, which writes it into a statement; it has effect when both have signed for it (CPL 100, 145). */
export const makeStatement = step<Terms>({
  title: text('制作民事调解书', 'Make a statement of the court'),
  law: ['cpl-100', 'cpl-145'],
  by: ['judge'],
  mine: true,
  from: underWay,
  to: 'statement',
  group: 'ending',
  issues: ['court-statement'],
  input: z.strictObject({
    terms: list(
      text('每项请求怎么处理', 'each claim'),
      z
        .strictObject({
          claimId: id(text('请求', 'claim'), 'claim'),
          kind: choice(text('处理', 'how'), { paid: text('支付', 'Paid'), waived: text('放弃', 'Given up') }),
          amount: money(text('金额（元）', 'amount (yuan)')).optional(),
        })
        .meta({ label: text('一项', 'one') }),
      { min: 1, max: 48 },
    ),
    plan: planInput,
  }),
  closedWhen: ({ data }) => suitOnly(data),
  unless: ({ dossier, data, input, today, facts }) => {
    const all = subjects(dossier, data);
    const ids = input.terms.map(t => t.claimId);
    if (new Set(ids).size !== ids.length || all.some(c => !ids.includes(c)) || ids.some(c => !all.includes(c)))
      return refuse('law', text('每项请求写一次，不多不少', 'Each claim once, no more and no less'), 'cpl-100');
    if (input.terms.some(t => (t.kind === 'paid') !== (t.amount ?? 0) > 0))
      return refuse(
        'law',
        text('支付的写金额，放弃的不写', 'A sum for what is paid, none for what is given up'),
        'cpl-100',
      );
    const total = input.terms.reduce((sum, t) => sum + (t.amount ?? 0), 0);
    const problem = planProblem(total, input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'cpl-100');
  },
  does: ({ input, today }) => {
    const statement: CourtStatement = {
      on: today,
      terms: input.terms.map(({ amount, ...t }) => ({ ...t, ...(amount && { amount }) })),
      plan: input.plan.map((p, i) => ({ n: i + 1, ...p })),
      total: input.terms.reduce((sum, t) => sum + (t.amount ?? 0), 0),
      signedFor: [],
    };
    return { data: { statement }, notices: bothSides('court-statement-made') };
  },
});

/** A side signed for the statement; with the second signature it has effect and is followed (CPL 100). */
export const statementSigned = step<ServedInput>({
  title: text('调解书已签收', 'The statement was signed for'),
  law: ['cpl-100', 'cpi-133'],
  by: ['clock'],
  from: ['statement'],
  outcomes: { settled: 'settled' },
  input: servedInput,
  unless: ({ data, input }) =>
    !data.statement || isServedOn(data.statement.signedFor, input.partyId)
      ? refuse('law', text('这一方已经签收', 'This party has signed for it'), 'cpl-100')
      : undefined,
  does: ({ data, input, dossier, proceeding, facts }) => {
    const before = data.statement!;
    const statement: CourtStatement = { ...before, signedFor: [...before.signedFor, servedOf(input, dossier)] };
    if (!dossier.parties.every(p => isServedOn(statement.signedFor, p.id))) return { data: { statement } };
    const on = statement.signedFor
      .map(s => s.on)
      .sort()
      .at(-1)!;
    const court = courtName(facts.directory, proceeding);
    return {
      outcome: 'settled',
      data: { statement: { ...statement, effectiveOn: on } },
      counts: ['settled', 'closed'],
      code: data.award ? 'award' : 'direct',
      amount: statement.total,
      opens:
        statement.total > 0
          ? [
              {
                procedure: 'settlement',
                step: 'open',
                input: {
                  basis: proceeding.id,
                  of: 'judgment',
                  effectiveOn: on,
                  total: statement.total,
                  plan: statement.plan,
                },
              },
            ]
          : [],
      also: tellTribunal({ dossier, data, court, number: proceeding.number, on }, 'settled-in-court'),
      notices: bothSides('court-statement-effective'),
    };
  },
});

/** A side does not sign: the case goes on to judgment (CPL 100; CPI 133). */
export const refuseStatement = step<{ reason?: string | undefined }>({
  title: text('不签收调解书', 'Do not sign for the statement'),
  law: ['cpl-100', 'cpi-133'],
  by: ['worker', 'employer', 'judge'],
  from: ['statement'],
  to: 'heard',
  rank: 'danger',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
  does: ({ proceeding }) => ({
    data: { statement: null },
    notices: theCourt(proceeding, 'court-statement-refused'),
  }),
});
