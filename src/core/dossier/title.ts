import type { Day } from '../law/day.ts';
import type { Fen } from '../pay/money.ts';
import { type Text, text } from '../text.ts';

/** What a court enforces (CPL 235, 250; LMA 51): one shape, whichever body made it. `titlesOf` (`procedures/titles.ts`) reads them from a file. */
export interface EnforceableTitle {
  readonly kind: TitleKind;
  /** As printed on the paper; null where it took none. */
  readonly number: string | null;
  /** The day from which it has effect. */
  readonly effectiveOn: Day;
  /** The last day on which something is to be performed: two years to ask for enforcement run from there (CPL 250). */
  readonly performBy: Day;
  /** The party who has to perform. */
  readonly against: string;
  /** In the order of their days. */
  readonly items: readonly TitleItem[];
  readonly proceedingId: string;
}

/** One duty: money by a day, or something to be done by a day. */
export type TitleItem =
  | { readonly kind: 'money'; readonly due: Day; readonly amount: Fen }
  | { readonly kind: 'deed'; readonly due: Day; readonly what: string };

export const titleKinds = {
  award: text('仲裁裁决书', 'Award'),
  'arbitration-statement': text('仲裁调解书', 'Statement of the tribunal'),
  confirmation: text('司法确认裁定书', 'Ruling of confirmation'),
  'payment-order': text('支付令', 'Payment order'),
  judgment: text('民事判决书', 'Judgment'),
  'court-statement': text('民事调解书', 'Statement of the court'),
} as const satisfies Record<string, Text>;
export type TitleKind = keyof typeof titleKinds;

/** What a title grants in money, in fen. */
export const moneyOf = ({ items }: Pick<EnforceableTitle, 'items'>): Fen =>
  items.reduce((sum, item) => sum + (item.kind === 'money' ? item.amount : 0), 0);

/** A title out of its duties, one for each party who owes something; none where nobody does. */
export function titlesFor(
  of: Pick<EnforceableTitle, 'kind' | 'number' | 'effectiveOn' | 'proceedingId'>,
  duties: readonly { readonly against: string; readonly item: TitleItem }[],
): EnforceableTitle[] {
  const debtors = [...new Set(duties.map(d => d.against))];
  return debtors.map(against => {
    const items = duties
      .filter(d => d.against === against)
      .map(d => d.item)
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    return { ...of, performBy: items.at(-1)!.due, against, items };
  });
}
