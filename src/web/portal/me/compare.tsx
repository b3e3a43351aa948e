import type { ClaimView, DossierView } from '../../../contract/views.ts';
import { claimSums, computedOf } from '../../kit/claim-sums.ts';
import { formatDate, formatDay, formatMoney } from '../../kit/format.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { AnswerLine } from './claims.tsx';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { useMeWords } from './words.ts';

/** Claim by claim: what both sides say, the evidence, and what came of it; below them the sums and what both agree on. */
export default function Compare({ view, base }: MatterProps) {
  const words = useMeWords();
  const language = useLanguage();
  const sums = claimSums(view.claims);
  const rows = [
    [words.compare.claimed, sums.claimed],
    [words.compare.computed, sums.computed],
    [words.compare.awarded, sums.awarded],
  ] as const;
  return (
    <PartPage view={view} base={base} title={words.compare.title}>
      <p>{words.compare.lead}</p>
      <ol className="m-claims">
        {view.claims.map((claim, index) => (
          <Claim key={claim.id} view={view} claim={claim} number={index + 1} />
        ))}
      </ol>
      <h2>{words.compare.facts}</h2>
      {view.facts.length === 0 && <p className="k-muted">{words.compare.factsNone}</p>}
      <ul>
        {view.facts.map(fact => (
          <li key={fact.id}>
            {fact.statement} <span className="k-small">{formatDate(fact.confirmedOn, language)}</span>
          </li>
        ))}
      </ul>
      <h2>{words.compare.sums}</h2>
      <dl className="k-summary">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{amount === undefined ? '—' : formatMoney(amount, language)}</dd>
          </div>
        ))}
      </dl>
      <p className="k-actions k-no-print">
        <button type="button" className="k-button" onClick={() => print()}>
          {words.compare.print}
        </button>
      </p>
    </PartPage>
  );
}

function Claim({ view, claim, number }: { view: DossierView; claim: ClaimView; number: number }) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const computed = computedOf(claim);
  const evidence = view.evidence.filter(e => e.claimIds.includes(claim.id));
  const holds = claim.employerHolds.map(text).join(language === 'zh' ? '、' : ', ');
  const { result } = claim;
  // A counterclaim is answered by whoever applied.
  const isYours = claim.by ? claim.by !== view.you.side : view.you.side === 'employer';
  return (
    <li className="k-result">
      <div className="k-result-head">
        <h2>
          {number}. {claim.by && `${words.claims.counterclaim} · `}
          {text(claim.plain)}
        </h2>
        <span className="k-small">
          {text(claim.title)}
          {claim.from &&
            claim.to &&
            ` · ${words.claims.period(formatDay(claim.from, language), formatDay(claim.to, language))}`}
        </span>
      </div>
      <dl className="k-summary">
        <div>
          <dt>{words.compare.claimed}</dt>
          <dd>{claim.amount ? formatMoney(claim.amount, language) : words.claims.noAmount}</dd>
        </div>
        {computed && (
          <div>
            <dt>{words.compare.computed}</dt>
            <dd>{formatMoney(computed, language)}</dd>
          </div>
        )}
        <div>
          <dt>{isYours ? words.compare.answerYours : words.compare.answer}</dt>
          <dd>
            <AnswerLine claim={claim} side={view.you.side} />
          </dd>
        </div>
        <div>
          <dt>{words.compare.evidence}</dt>
          <dd>
            {evidence.length === 0 && <span className="k-muted">{words.compare.noEvidence}</span>}
            <ul>
              {evidence.map(one => (
                <li key={one.id}>
                  {words.compare.by[one.side]} · {one.title}
                  {one.state !== 'have' && <span className="k-small"> {words.compare.state[one.state]}</span>}
                </li>
              ))}
            </ul>
            {holds && evidence.every(e => e.side !== 'employer') && (
              <span className="k-small">{words.compare.holds(holds)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.compare.result}</dt>
          <dd>
            {result ? (
              <>
                <strong>
                  {text(result.label)} {result.amount && formatMoney(result.amount, language)}
                </strong>
                {result.award && (
                  <>
                    <p>{words.compare.reason(result.award.reason)}</p>
                    {result.award.deed && <p>{words.compare.deed(result.award.deed)}</p>}
                    <p className="k-small">{result.award.final ? words.compare.final : words.compare.notFinal}</p>
                  </>
                )}
              </>
            ) : (
              <span className="k-muted">{words.compare.noResult}</span>
            )}
          </dd>
        </div>
      </dl>
    </li>
  );
}
