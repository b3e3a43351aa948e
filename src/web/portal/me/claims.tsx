import type { ClaimView, DossierView } from '../../../contract/views.ts';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { Link } from '../../kit/router.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { useMeWords } from './words.ts';

/** What is claimed, line by line, with the answer and the result. The everyday word first, the formal one beside it. */
export function ClaimList({ view, base }: { view: DossierView; base: string }) {
  const text = useText();
  const language = useLanguage();
  const words = useMeWords();
  return (
    <ol className="m-claims">
      {view.claims.map(claim => (
        <li className="k-result" key={claim.id}>
          <div className="k-result-head">
            <h3>
              {claim.by && `${words.claims.counterclaim} · `}
              {text(claim.plain)}
            </h3>
            <span className="k-amount">{claim.amount ? formatMoney(claim.amount, language) : ''}</span>
            <span className="k-small">
              {text(claim.title)}
              {claim.from &&
                claim.to &&
                ` · ${words.claims.period(formatDay(claim.from, language), formatDay(claim.to, language))}`}
            </span>
            {claim.plea && <span className="m-whole">{claim.plea}</span>}
          </div>
          <div>
            <AnswerLine claim={claim} side={view.you.side} />
            <SheetLine claim={claim} base={base} />
            {claim.result && (
              <p>
                <strong>
                  {words.claims.result(text(claim.result.label))}
                  {claim.result.amount && ` ${formatMoney(claim.result.amount, language)}`}
                </strong>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The way to how a claim was computed, and whether that leans on a value that was put right since. */
function SheetLine({ claim, base }: { claim: ClaimView; base: string }) {
  const words = useMeWords();
  const newest = claim.sheets.at(-1);
  if (!newest) return null;
  return (
    <p>
      <Link to={`${base}/sheets/${claim.id}`}>{words.sheets.open(claim.sheets.length)}</Link>
      {newest.outdated && <strong className="m-stale"> {words.sheets.stale}</strong>}
    </p>
  );
}

/** What the other side says to a claim, or that it has not answered. */
export function AnswerLine({ claim, side }: { claim: ClaimView; side: DossierView['you']['side'] }) {
  const words = useMeWords();
  const language = useLanguage();
  const answer = claim.answer;
  if (!answer) {
    const awaited = claim.by ? words.claims.unansweredOther : words.claims.unanswered;
    const yours = claim.by ? side !== claim.by : side === 'employer';
    return <p className="k-muted">{yours ? words.claims.unansweredYou : awaited}</p>;
  }
  const said =
    answer.position === 'agreed'
      ? words.claims.agreed
      : answer.position === 'disputed'
        ? words.claims.disputed
        : answer.amount
          ? words.claims.partly(formatMoney(answer.amount, language))
          : words.claims.partlyNoAmount;
  return (
    <p>
      {said}
      {answer.reason && <span className="k-formula">{words.claims.reason(answer.reason)}</span>}
    </p>
  );
}
