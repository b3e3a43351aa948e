import { useEffect } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Computation } from '../../../contract/views.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { DateField } from '../../kit/dates.tsx';
import { errorOf } from '../../kit/error-summary.tsx';
import { MoneyField } from '../../kit/field.tsx';
import { formatMoney } from '../../kit/format.ts';
import { type AnsweredClaim, filerOf, soundFacts, totalOf } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { ResultCard } from '../../kit/result-card.tsx';
import { Link, navigate, useSearch } from '../../kit/router.tsx';
import { Waiting } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { nextAfter, Step, useGaps } from './step.tsx';
import { useClaimCodes, useClaimWords } from './use-claim-codes.ts';
import { useStartWords } from './words.ts';

/** A6: what it may come to. Numbers can be changed in place; the sum is of the chosen claims only. */
export default function Estimate() {
  const words = useClaimWords().estimate;
  const kit = useKitWords();
  const language = useLanguage();
  const text = useText();
  const { answers } = useDraft();
  const { errors, check } = useGaps('estimate');
  const from = useSearch().get('from');
  const { data: codes } = useClaimCodes();
  const claimCodes = answers.claims.map(claim => claim.code);
  const body = {
    claims: claimCodes,
    facts: soundFacts(answers.facts),
    ...(answers.place !== undefined && { place: answers.place }),
  };
  const estimate = useApi(claimCodes.length > 0 ? JSON.stringify(body) : undefined, signal =>
    call(routes.estimate, { body }, { signal }),
  );

  // The computation that the person has seen goes with the claim, lines, articles and parameters included.
  const shown = estimate.data;
  useEffect(() => {
    if (!shown) return;
    const found = new Map<string, Computation | undefined>(shown.claims.map(c => [c.code, c.computation]));
    changeAnswers(a => ({
      ...a,
      // What a calculator has counted from the person's own numbers stands.
      claims: a.claims.map(claim => (claim.sheet ? claim : { ...claim, computation: found.get(claim.code) })),
    }));
  }, [shown]);

  const counted = shown?.claims.some(claim => claim.computation) ?? false;
  return (
    <Step
      title={words.title}
      group="count"
      back="/start/check"
      errors={errors}
      onContinue={() => {
        if (check()) navigate(nextAfter('estimate', answers, from));
      }}
    >
      {claimCodes.length === 0 ? (
        <Notice>
          <p>{words.noneChosen}</p>
          <ButtonLink to="/start/claims">{words.chooseClaims}</ButtonLink>
        </Notice>
      ) : (
        <>
          <p className="k-muted">{words.lead}</p>
          {filerOf(answers) === 'worker' && <Inputs />}
          {!shown && estimate.loading && <Waiting />}
          {!shown && estimate.problem && <Notice>{words.failed}</Notice>}
          {answers.claims.map(claim => {
            const code = codes?.find(c => c.code === claim.code);
            const result = claim.sheet ? claim : shown?.claims.find(c => c.code === claim.code);
            return (
              <ResultCard
                key={claim.code}
                title={code ? text(code.plain) : claim.code}
                {...(result?.computation && { computation: result.computation })}
                {...(result && 'missing' in result && result.missing && { missing: result.missing })}
              >
                {code?.calculator && !result?.computation && filerOf(answers) === 'employer' && (
                  <p>
                    <Link to={`/calc/${code.calculator}`}>{words.count}</Link>
                  </p>
                )}
                <Own claim={claim} error={errorOf(errors, `amount-${claim.code}`)} />
              </ResultCard>
            );
          })}
          <p className="p-total">
            <span>{words.total}</span>
            <span aria-live="polite">{formatMoney(totalOf(answers.claims), language)}</span>
          </p>
          {counted && <p className="k-small">{kit.estimateOnly}</p>}
        </>
      )}
    </Step>
  );
}

/** The numbers that sums are counted from, editable in place. */
function Inputs() {
  const words = useClaimWords().estimate;
  const { labels } = useStartWords().facts;
  const { answers } = useDraft();
  const set = (key: 'monthlyWage' | 'unpaidTotal' | 'hiredOn' | 'leftOn') => (value: string) =>
    changeAnswers(a => ({ ...a, facts: { ...a.facts, [key]: value === '' ? undefined : value } }));
  const { facts } = answers;
  return (
    <details className="k-details k-card">
      <summary>{words.show}</summary>
      <MoneyField id="wage" label={labels.monthlyWage} value={facts.monthlyWage ?? ''} onChange={set('monthlyWage')} />
      <MoneyField
        id="unpaid"
        label={labels.unpaidTotal}
        value={facts.unpaidTotal ?? ''}
        onChange={set('unpaidTotal')}
      />
      <DateField id="hired" label={labels.hiredOn} value={facts.hiredOn ?? ''} onChange={set('hiredOn')} />
      {facts.stillEmployed !== true && (
        <DateField id="left" label={labels.leftOn} value={facts.leftOn ?? ''} onChange={set('leftOn')} />
      )}
    </details>
  );
}

/** The sum and the time that the person wants to ask for. */
function Own({ claim, error }: { claim: AnsweredClaim; error?: string }) {
  const words = useClaimWords().estimate;
  const set = (part: Partial<AnsweredClaim>) =>
    changeAnswers(a => ({ ...a, claims: a.claims.map(c => (c.code === claim.code ? { ...c, ...part } : c)) }));
  return (
    <details className="k-details" open={!!error || undefined}>
      <summary>{words.detail}</summary>
      <MoneyField
        id={`amount-${claim.code}`}
        label={words.own}
        hint={words.ownHint}
        optional
        error={error}
        value={claim.amount ?? ''}
        onChange={amount => set({ amount })}
      />
      <DateField
        id={`from-${claim.code}`}
        label={words.from}
        optional
        value={claim.from ?? ''}
        onChange={from => set({ from })}
      />
      <DateField
        id={`to-${claim.code}`}
        label={words.to}
        optional
        value={claim.to ?? ''}
        onChange={to => set({ to })}
      />
    </details>
  );
}
