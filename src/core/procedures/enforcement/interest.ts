import type { Day } from '../../law/day.ts';
import { calculators } from '../../pay/index.ts';
import { type Fen, formatYuan, parseYuan } from '../../pay/money.ts';
import type { Facts } from '../procedure.ts';
import type { EnforcementData, Interest } from './data.ts';

interface Paid {
  readonly on: Day;
  readonly amount: Fen;
}

/** Payments spread over the duties of a title, the earliest first; what is left over belongs to none. */
export function spread(duties: readonly { readonly due: Day; readonly amount: Fen }[], payments: readonly Paid[]) {
  const left = duties.map(d => d.amount);
  const parts: Paid[][] = duties.map(() => []);
  for (const payment of [...payments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    let rest = payment.amount;
    for (let i = 0; i < left.length && rest > 0; i += 1) {
      const part = Math.min(rest, left[i]!);
      if (part === 0) continue;
      left[i]! -= part;
      rest -= part;
      parts[i]!.push({ on: payment.on, amount: part });
    }
  }
  return parts;
}

/**
 * The doubled interest up to a day, duty by duty, by the calculator of 法释〔2014〕8号: principal first, then interest (CPL 264). Fen.
 */
export function interestOf(
  { title, paidBefore, receipts = [] }: Pick<EnforcementData, 'title' | 'paidBefore' | 'receipts'>,
  until: Day,
  today: Day,
  place: string,
  facts: Facts,
): Interest {
  const duties = title.items.flatMap(i => (i.kind === 'money' ? [{ due: i.due, amount: i.amount }] : []));
  const parts = spread(duties, [...paidBefore, ...receipts]);
  const sheets = duties.map((duty, i) => {
    const input = {
      principal: formatYuan(duty.amount),
      dueOn: duty.due,
      payments: parts[i]!.filter(p => p.on <= until).map(p => ({ on: p.on, amount: formatYuan(p.amount) })),
      on: until,
    };
    const ran = calculators['enforcement-interest'].run(input, {
      today,
      place,
      calendar: facts.calendar,
      parameters: facts.parameters,
    });
    if (!ran.ok) throw new Error(`The interest on ${duty.due} cannot be computed: ${ran.problems[0]?.message.en}`);
    return { due: duty.due, input, computation: ran.computation };
  });
  const amount = sheets.reduce((all, s) => all + (parseYuan(s.computation.amount ?? '0') ?? 0), 0);
  return { until, amount, sheets };
}
