import type { AwardView, ClaimView, DossierView } from '../../../contract/views.ts';
import { Basis } from '../../kit/clock.tsx';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { useAwardWords } from './words.ts';

/** What was awarded, in figures and plain words, and what the reader may do about it until which day. */
export function Awards({ view }: { view: DossierView }) {
  const words = useAwardWords();
  const awards = view.proceedings.flatMap(p => p.awards ?? []);
  if (awards.length === 0) return null;
  return (
    <section className="k-card" aria-labelledby="award">
      <h2 id="award">{words.title}</h2>
      {awards.map(award => (
        <OneAward key={award.id} award={award} view={view} />
      ))}
    </section>
  );
}

function OneAward({ award, view }: { award: AwardView; view: DossierView }) {
  const words = useAwardWords();
  const text = useText();
  const language = useLanguage();
  const paper = view.papers.find(p => p.id === award.paperId);
  const received = award.served[0]?.on;
  const worker = view.you.side === 'worker';
  return (
    <>
      <h3>{text(award.title)}</h3>
      {award.number && <p className="k-small">{words.number(award.number)}</p>}
      <ul className="k-lines">
        {view.claims
          .filter(claim => award.claimIds.includes(claim.id))
          .map(claim => (
            <Line key={claim.id} claim={claim} />
          ))}
      </ul>
      <p>
        <strong>{award.amount === '0.00' ? words.nothing : words.total(formatMoney(award.amount, language))}</strong>
      </p>
      <p>
        {text(award.effect)}
        {received && ` · ${words.received(formatDate(received, language))}`}
        {award.effectiveOn && ` · ${words.effective(formatDate(award.effectiveOn, language))}`}
      </p>
      {paper && (
        <p>
          <a href={paper.pdf} target="_blank" rel="noreferrer">
            {words.read}
            <span className="k-visually-hidden">{text(paper.title)}</span>
          </a>
        </p>
      )}
      <h4>{words.next}</h4>
      {award.kind === 'final' && !worker && award.state === 'running' && <p>{words.notSue}</p>}
      {award.acts.length === 0 && <p className="k-muted">{words.none}</p>}
      <ul className="k-lines">
        {award.acts.map(act => (
          <li key={act.title.zh}>
            <strong>{text(act.title)}</strong>
            {act.due && (
              <span className="k-formula">
                {act.over ? words.over(formatDate(act.due, language)) : words.last(formatDate(act.due, language))}
              </span>
            )}
            <span className="k-formula">{words.where(text(act.court))}</span>
            {act.note && <span className="k-hint">{text(act.note)}</span>}
            <details className="k-details">
              <summary>{words.basis}</summary>
              <Basis articles={act.basis} />
            </details>
          </li>
        ))}
      </ul>
      {worker && award.amount !== '0.00' && award.state !== 'without-effect' && (
        <>
          <h4>{words.unpaid}</h4>
          <p>{words.unpaidText}</p>
        </>
      )}
    </>
  );
}

/** One claim: what was asked, what was computed, what was awarded and why. */
function Line({ claim }: { claim: ClaimView }) {
  const words = useAwardWords();
  const text = useText();
  const language = useLanguage();
  const { result } = claim;
  const computed = claim.sheets.at(-1)?.computation.amount;
  if (!result) return null;
  return (
    <li>
      <strong>
        {text(claim.plain)} · {text(result.label)}
        {result.amount && ` ${formatMoney(result.amount, language)}`}
      </strong>
      <span className="k-formula">
        {[
          claim.amount && words.asked(formatMoney(claim.amount, language)),
          computed && words.computed(formatMoney(computed, language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {result.award?.deed && <span className="k-formula">{words.deed(result.award.deed)}</span>}
      {result.award && <span className="k-formula">{words.reason(result.award.reason)}</span>}
    </li>
  );
}
