import { Button, ButtonLink } from '../../kit/button.tsx';
import { recallForTab } from '../../kit/device.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { SummaryList } from '../../kit/lists.tsx';
import { Page } from '../../kit/page.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from '../me/matter-context.ts';
import { findOpen } from '../me/turn.ts';
import { useAnswerWords } from './words.ts';

/** How willing the employer said it was, for the words of the receipt. */
export const RECEIPT_KEY = 'hejie.answer.willing';

const willings = ['yes', 'undecided', 'no'] as const;
type Willing = (typeof willings)[number];
const isWilling = (value: unknown): value is Willing => willings.some(w => w === value);

/** B8: that it has arrived, what was said, and what comes next. */
export function Receipt({ view, base }: MatterProps) {
  const words = useAnswerWords();
  const text = useText();
  const language = useLanguage();
  const answered = view.claims.filter(claim => claim.answer);
  const on = answered[0]?.answer?.on;
  const mediation = view.proceedings.filter(p => p.procedure === 'mediation').at(-1);
  const kept = mediation?.data?.willing ?? recallForTab(RECEIPT_KEY);
  const willing = isWilling(kept) ? kept : undefined;
  const evidence = findOpen(view, 'mediation', 'supplement');
  return (
    <Page title={words.receipt.title} caption={words.frame.captionPlain}>
      <div className="k-notice k-good">
        <p>
          {view.number && <strong className="k-nowrap">{view.number}</strong>}
          {on && <span className="k-formula">{`${words.receipt.at} ${formatDate(on, language)}`}</span>}
        </p>
        <p>{words.receipt.ledger}</p>
      </div>
      <SummaryList
        rows={[
          ...answered.map((claim, index) => ({
            key: `${index + 1}. ${text(claim.plain)}`,
            value: `${words.claims[claim.answer!.position]}${
              claim.answer!.amount ? ` ${formatMoney(claim.answer!.amount, language)}` : ''
            }${claim.answer!.reason ? `\n${claim.answer!.reason}` : ''}`,
          })),
          ...(willing ? [{ key: words.check.willing, value: words.willing[willing] }] : []),
        ]}
      />
      {willing && (
        <>
          <h2>{words.receipt.next}</h2>
          <p>{words.receipt[willing]}</p>
        </>
      )}
      <p className="k-small">{words.receipt.close}</p>
      <div className="k-actions">
        <Button onClick={() => print()}>{words.receipt.print}</Button>
        {evidence && <ButtonLink to={`${base}/evidence`}>{words.receipt.evidence}</ButtonLink>}
        <ButtonLink to={base}>{words.receipt.open}</ButtonLink>
      </div>
    </Page>
  );
}
