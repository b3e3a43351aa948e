import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ClaimView, DossierView } from '../../../contract/views.ts';
import { ArticleLine } from '../../kit/article.tsx';
import { claimSums, computedOf } from '../../kit/claim-sums.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchSheets } from '../sheets/words.ts';
import { benchCase } from '../words.ts';
import { ComputationLines } from './computation.tsx';

/** Claim by claim, what both sides say and what came of it, side by side. */
export function ClaimsTable({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const [onlyDisputed, setOnlyDisputed] = useState(false);
  const shown = dossier.claims.filter(claim => !onlyDisputed || claim.answer?.position !== 'agreed');
  if (dossier.claims.length === 0) return <p className="wb-empty">{words.claims.empty}</p>;
  return (
    <section aria-label={words.claims.title}>
      <p className="wb-tools">
        <Checkbox checked={onlyDisputed} onChange={event => setOnlyDisputed(event.target.checked)}>
          {words.claims.onlyDisputed}
        </Checkbox>{' '}
        <Button size="small" onClick={() => print()}>
          {words.claims.print}
        </Button>
      </p>
      {shown.length === 0 ? (
        <p className="wb-empty">{words.claims.noneDisputed}</p>
      ) : (
        <table className="wb-table wb-claims">
          <thead>
            <tr>
              <th scope="col">{words.claims.claim}</th>
              <th scope="col">{words.claims.answer}</th>
              <th scope="col">{words.claims.evidence}</th>
              <th scope="col">{words.claims.facts}</th>
              <th scope="col">{words.claims.result}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((claim, index) => (
              <Row
                key={claim.id}
                dossier={dossier}
                claim={claim}
                number={dossier.claims.indexOf(claim) + 1}
                factRows={index === 0 ? shown.length : 0}
              />
            ))}
          </tbody>
          {!onlyDisputed && <Sums dossier={dossier} />}
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly dossier: DossierView;
  readonly claim: ClaimView;
  readonly number: number;
  /** Facts belong to all claims: they stand once, beside all of them. */
  readonly factRows: number;
}

function Row({ dossier, claim, number, factRows }: RowProps) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const sheets = useWords(benchSheets);
  const computed = computedOf(claim);
  const evidence = dossier.evidence.filter(one => one.claimIds.includes(claim.id));
  return (
    <tr>
      <th scope="row" data-label={words.claims.claim}>
        <span className="wb-claim-title">
          {number} {claim.by && `${words.claims.counterclaim} · `}
          {claim.title[language]}
        </span>
        <b className="wb-amount">{claim.amount ? formatMoney(claim.amount, language) : words.claims.noAmount}</b>
        {computed && (
          <span className="wb-help wb-nowrap">
            {sheets.computed} {formatMoney(computed, language)}
          </span>
        )}
        <Link
          className="wb-link"
          to={`/disputes/${encodeURIComponent(dossier.number ?? dossier.id)}/sheets/${claim.id}`}
        >
          {sheets.open(claim.sheets.length)}
        </Link>
        {claim.from && (
          <span className="wb-help wb-nowrap">
            {claim.from}—{claim.to ?? ''}
          </span>
        )}
        {claim.outdated?.map(value => (
          <span key={`${value.title.zh}${value.on}`} className="wb-warn-line">
            {words.claims.outdated(value.title[language], value.on, value.was, value.now)}
          </span>
        ))}
        <details>
          <summary>{words.claims.more}</summary>
          {claim.plea && <p>{words.claims.plea(claim.plea)}</p>}
          {claim.computation !== undefined && <ComputationLines computation={claim.computation} />}
          <ul>
            {claim.basis.map(article => (
              <li key={article.id}>
                <ArticleLine article={article}>
                  <b>{article.citation[language]}</b> {article.gist[language]}
                </ArticleLine>
              </li>
            ))}
          </ul>
        </details>
      </th>
      <td data-label={words.claims.answer}>
        {claim.answer ? (
          <>
            <b>{words.claims.positions[claim.answer.position]}</b>
            {claim.answer.amount && <span className="wb-amount">{formatMoney(claim.answer.amount, language)}</span>}
            {claim.answer.reason && <span>{words.claims.quote(claim.answer.reason)}</span>}
            <span className="wb-help">{claim.answer.on}</span>
          </>
        ) : (
          <span className="wb-help">{words.claims.noAnswer(answerDue(dossier))}</span>
        )}
      </td>
      <td data-label={words.claims.evidence}>
        {evidence.map(one => (
          <span key={one.id} className={`wb-chip wb-chip-${one.side}`}>
            {words.sides[one.side]}·{one.title}
            {one.state !== 'have' && <small>{words.evidence.states[one.state]}</small>}
          </span>
        ))}
        {claim.employerHolds.length > 0 && evidence.every(one => one.side !== 'employer') && (
          <span className="wb-help">
            {words.claims.employerHolds(claim.employerHolds.map(held => held[language]).join(words.comma))}
          </span>
        )}
        {evidence.length === 0 && claim.employerHolds.length === 0 && words.none}
      </td>
      {factRows > 0 && (
        <td rowSpan={factRows} data-label={words.claims.facts}>
          {dossier.facts.length === 0 && <span className="wb-help">{words.claims.noFacts}</span>}
          {dossier.facts.map(fact => (
            <span key={fact.id} className="wb-fact">
              ✓ {fact.statement}
              <span className="wb-help">{words.claims.confirmedOn(fact.confirmedOn)}</span>
            </span>
          ))}
        </td>
      )}
      <td data-label={words.claims.result}>
        {claim.result ? (
          <>
            <b>{claim.result.label[language]}</b>
            {claim.result.amount && <span className="wb-amount">{formatMoney(claim.result.amount, language)}</span>}
            {claim.result.award && <Award award={claim.result.award} />}
          </>
        ) : (
          words.none
        )}
      </td>
    </tr>
  );
}

type Awarded = NonNullable<NonNullable<ClaimView['result']>['award']>;

/** Why a claim was decided as it was, by which computation, and whether the item is final for the employer. */
function Award({ award }: { readonly award: Awarded }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  return (
    <>
      {award.deed && <span>{award.deed}</span>}
      <span className="wb-help">
        {award.final ? words.claims.final : words.claims.notFinal}
        {award.doubtful && words.claims.doubtful}
      </span>
      {award.corrected && (
        <span className="wb-help">
          {words.claims.corrected(formatMoney(award.corrected.was, language), award.corrected.on)}
        </span>
      )}
      <details>
        <summary>{words.claims.why}</summary>
        <p>{award.reason}</p>
        <p>{award.articles}</p>
        {award.sheet !== undefined && <p>{words.claims.bySheet(award.sheet)}</p>}
        {award.differs && <p>{words.claims.differs(award.differs)}</p>}
      </details>
    </>
  );
}

/** Claimed, computed and awarded over all claims, below them. */
function Sums({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const sums = claimSums(dossier.claims);
  const shown = (amount: string | undefined) => (amount === undefined ? words.none : formatMoney(amount, language));
  return (
    <tfoot>
      <tr>
        <th scope="row" data-label={words.claims.sums}>
          <span>{words.claims.sums}</span>
          <b className="wb-amount">{shown(sums.claimed)}</b>
        </th>
        <td colSpan={3} data-label={words.claims.computed}>
          <span className="wb-label">{words.claims.computed} </span>
          <b className="wb-nowrap">{shown(sums.computed)}</b>
        </td>
        <td data-label={words.claims.result}>
          <b className="wb-amount">{shown(sums.awarded)}</b>
        </td>
      </tr>
    </tfoot>
  );
}

/** The day on which the term for an answer ends, if one runs. */
const answerDue = (dossier: DossierView): string | undefined =>
  dossier.clocks.find(clock => clock.code.includes('ANSWER') && clock.state !== 'done' && clock.state !== 'stopped')
    ?.due;
