import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { stepOf } from '../procedure.ts';
import { performanceOf, planFor, type SettlementData } from './data.ts';
import { settledBy } from './deeds.ts';

/** What happens to performance when what it rests on changes; taken with the step that changes it. */
const step = stepOf<SettlementData>();
const running = ['running', 'defaulted'] as const;

/** An error of arithmetic in the award was put right: the rest of the payments follows the right sum (CR 54). */
export const amend = step<{ total: Fen }>({
  title: text('按更正后的金额履行', 'The sum was put right'),
  law: ['cr-54'],
  by: ['clock'],
  from: [...running],
  outcomes: { open: 'running', late: 'defaulted', complete: 'performed' },
  input: z.strictObject({
    total: z
      .int()
      .min(1)
      .meta({ label: text('总额（分）', 'total (fen)') }),
  }),
  unless: ({ data, input }) =>
    input.total === data.total ? refuse('law', text('金额没有变化', 'The sum is the same'), 'cr-54') : undefined,
  does: ({ data, input: { total }, today }) => {
    const plan = planFor(data.plan, total);
    return { ...settledBy(performanceOf({ ...data, plan }, today), data), data: { total, plan } };
  },
});

/** The award or statement was revoked: nothing is owed under it any more (LMA 49; ZJMA 42). */
export const annul = step<Record<string, never>>({
  title: text('依据已撤销，停止履行', 'What it rested on was revoked'),
  law: ['lma-49', 'zjma-42'],
  by: ['clock'],
  from: [...running],
  to: 'void',
  input: z.strictObject({}),
  stops: ['DL-PAY', 'DL-DEED'],
});
