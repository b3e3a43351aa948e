import { z } from 'zod';
import type { Day } from '../law/day.ts';
import { houseValue, type ParameterSet } from '../law/parameters.ts';
import type { Fen } from '../pay/money.ts';
import { type Text, text } from '../text.ts';
import { choice, count, day, id, line, list, money, yes } from './fields.ts';

/** A plan as typed: day and amount of each payment. */
const instalment = z
  .strictObject({ due: day(text('付款日', 'day of payment')), amount: money(text('金额（元）', 'amount (yuan)')) })
  .meta({ label: text('一期', 'payment') });
export const planInput = list(text('分期', 'payments'), instalment, { min: 1, max: 120 });

/** What an agreement makes of each claim. */
export const termsInput = (title: Text, options: { readonly max: number; readonly help?: Text }) =>
  list(
    title,
    z
      .strictObject({
        claimId: id(text('请求', 'claim'), 'claim'),
        kind: choice(text('结果', 'result'), {
          paid: text('支付', 'Paid'),
          deed: text('做一件事（下面写）', 'Something is done (stated below)'),
          waived: text('不再要求', 'No longer asked for'),
        }),
        amount: money(text('金额（元）', 'amount (yuan)')).optional(),
      })
      .meta({ label: text('一项', 'term') }),
    { min: 1, ...options },
  );

/** A plan that stays empty where no money is promised. */
export const planOrNone = list(text('分期', 'payments'), instalment, {
  max: 120,
  help: text('协议里没有钱的，不用填', 'Leave it empty where no money is promised'),
});

/** What both agree on so that the payments come. */
export const safeguardsInput = z
  .strictObject({
    graceDays: count(text('宽限天数', 'days of grace'), {
      max: 30,
      help: text(
        '到期以后再等几天才算逾期；不宽限的不填',
        'How long after a pay day it counts as missed; empty for none',
      ),
    }).optional(),
    accelerates: yes(text('一期逾期，剩余各期一并到期', 'once a payment is missed, all the rest is due')).optional(),
    guarantor: line(
      text('担保人', 'guarantor'),
      100,
      text('对全部款项承担连带保证责任，要在协议上签字', 'Answers for all payments, and signs the agreement'),
    ).optional(),
  })
  .meta({ label: text('付款保障', 'safeguards of payment') });

/** What is promised beside money: a certificate, files handed over, work taken up again. */
export const deedsInput = list(
  text('要做的事', 'things to be done'),
  z
    .strictObject({
      what: line(text('做什么', 'what'), 200, text('比如：出具离职证明', 'For example: hand over the certificate')),
      by: choice(text('由谁做', 'by whom'), {
        employer: text('用人单位', 'The employer'),
        worker: text('劳动者', 'The worker'),
      }),
      due: day(text('哪天以前', 'by which day')),
    })
    .meta({ label: text('一件事', 'thing to be done') }),
  { max: 20 },
);

/** Why a plan does not add up, or nothing: it sums to the total, runs forward in time, and pays something each time. */
export function planProblem(
  total: Fen,
  plan: readonly { due: Day; amount: Fen }[],
  earliest: Day,
  parameters: ParameterSet,
): Text | undefined {
  const most = houseValue('instalmentMaxParts', earliest, parameters);
  if (plan.length > most) return text(`最多分${most}期`, `At most ${most} payments`);
  const sum = plan.reduce((all, p) => all + p.amount, 0);
  if (sum !== total) return text('各期金额加起来要等于总额', 'The payments have to add up to the total');
  if (plan.some(p => p.amount === 0)) return text('每一期都要有金额', 'Every payment needs an amount');
  if (plan.some(p => p.due < earliest)) return text('付款日不能早于今天', 'No payment can be due before today');
  for (let i = 1; i < plan.length; i += 1)
    if (plan[i]!.due <= plan[i - 1]!.due)
      return text('付款日要一期比一期晚', 'Each payment has to fall after the one before');
  return undefined;
}
