import { Button } from '../../kit/button.tsx';
import { rememberForTab } from '../../kit/device.ts';
import { formatDate, formatFen, formatMoney, formatPhone } from '../../kit/format.ts';
import { SummaryList } from '../../kit/lists.tsx';
import { Question } from '../../kit/page.tsx';
import { navigate } from '../../kit/router.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import type { ScreenProps } from './answer-matter.tsx';
import { agreedFen, claimFault, inputOf, reasonOf } from './draft.ts';
import { RECEIPT_KEY } from './receipt.tsx';
import { useAnswerWords } from './words.ts';

/** B7: everything once more, each row with a way to change it, then the act. */
export function Check({ view, draft, drop, step, take, to }: ScreenProps) {
  const words = useAnswerWords();
  const text = useText();
  const language = useLanguage();
  const incomplete = view.claims.some(claim => claimFault(claim, draft.claims[claim.id]) !== undefined);
  const missing =
    !draft.role || draft.name.trim() === '' ? 'who' : incomplete ? 'claims' : draft.willing ? undefined : 'willing';
  const contact = draft.role ? words.who.joined(draft.name.trim(), words.who.roles[draft.role]) : draft.name;
  const said = (id: string): string => {
    const own = draft.claims[id];
    if (!own?.position) return '';
    const reason = own.position === 'agreed' ? '' : reasonOf(own, words.claims.reasons);
    const sum = own.position === 'partly' ? ` ${formatMoney(own.amount ?? '', language)}` : '';
    return `${words.claims[own.position]}${sum}${reason && `\n${reason}`}`;
  };
  const submit = async () => {
    if (missing) return navigate(to(missing));
    const input = inputOf(draft, view.claims, contact, words.claims.reasons);
    if (await take.run(step, input)) {
      if (draft.willing) rememberForTab(RECEIPT_KEY, draft.willing);
      drop();
      navigate(to('done'), { replace: true });
    }
  };
  return (
    <Question onSubmit={() => void submit()}>
      <h2>{words.check.who}</h2>
      <SummaryList
        rows={[
          { key: words.who.name, value: contact, to: to('who') },
          { key: words.who.phone, value: formatPhone(draft.phone), to: to('who') },
        ]}
      />
      <h2>{words.check.claims}</h2>
      <SummaryList
        rows={view.claims.map((claim, index) => ({
          key: `${index + 1}. ${text(claim.plain)}${claim.amount ? ` ${formatMoney(claim.amount, language)}` : ''}`,
          value: said(claim.id),
          to: to('claims'),
        }))}
      />
      {agreedFen(draft, view.claims) > 0 && (
        <p className="k-muted">{words.check.total(formatFen(agreedFen(draft, view.claims), language))}</p>
      )}
      <h2>{words.check.willing}</h2>
      <SummaryList
        rows={[
          {
            key: words.check.willing,
            value: draft.willing ? words.willing[draft.willing] : '',
            to: to('willing'),
          },
          ...(draft.willing === 'no'
            ? []
            : [
                {
                  key: words.check.days,
                  value:
                    [...draft.unavailable]
                      .sort()
                      .map(day => formatDate(day, language))
                      .join('\n') || words.check.noDays,
                  to: to('willing'),
                },
              ]),
        ]}
      />
      <p>{words.check.text}</p>
      <div className="k-actions">
        <Button type="submit" rank="primary" busy={take.busy}>
          {words.check.submit}
        </Button>
      </div>
      {take.busy && <p role="status">{words.check.submitting}</p>}
    </Question>
  );
}
