import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { ClaimCodeView, EstimateView } from '../../../contract/routes/intake.ts';
import { routes } from '../../../contract/routes.ts';
import type { Computation } from '../../../contract/views.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import {
  type AnsweredClaim,
  exclusivePairs,
  type IntakeAnswers,
  soundFacts,
  toggleClaim,
  totalOf,
} from '../../kit/intake.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { DayRow, MoneyRow, TextRow, TickRow } from './controls.tsx';
import { claimLabel } from './gaps.ts';
import { errorAt, PartFrame, type PartProps } from './part.tsx';
import { benchIntake } from './words.ts';

/** What the facts come to, for the chosen claims; asked again a moment after they change. */
export function useEstimate(answers: IntakeAnswers) {
  const body = useDeferredValue(
    JSON.stringify({
      claims: answers.claims.map(claim => claim.code),
      facts: soundFacts(answers.facts),
      ...(answers.place !== undefined && { place: answers.place }),
    }),
  );
  return useQuery({
    queryKey: ['estimate', body],
    enabled: answers.claims.length > 0,
    staleTime: 300_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(routes.estimate, { body: JSON.parse(body) as never }, { signal, language: getLanguage() }),
  });
}

/** Takes computed sums into the answers: they are read back and filed as they were shown. */
export function withEstimate(answers: IntakeAnswers, estimate: EstimateView): IntakeAnswers {
  const found = new Map<string, Computation | undefined>(estimate.claims.map(one => [one.code, one.computation]));
  return {
    ...answers,
    claims: answers.claims.map(({ computation: _, ...claim }) => {
      const computation = found.get(claim.code);
      return { ...claim, ...(computation && { computation }) };
    }),
  };
}

/** The claims: suggested ones first, any other by searching; each with its sum and the time it is for. */
export function ClaimsPart({
  store,
  errors,
  codes,
  estimate,
}: PartProps & { readonly estimate: ReturnType<typeof useEstimate> }) {
  const words = useWords(benchIntake).claims;
  const language = useLanguage();
  const { answers } = store.intake;
  const chosen = answers.claims.map(claim => claim.code);
  const byCode = new Map(codes.map(code => [code.code, code]));
  const joiner = language === 'zh' ? '；' : '; ';
  const nameOf = (code: string) => byCode.get(code)?.plain[language] ?? code;
  const offered = [...new Set([...answers.suggested, ...answers.claims].map(claim => claim.code))].flatMap(
    code => byCode.get(code) ?? [],
  );
  const toggle = (code: string) => store.change(before => ({ ...before, claims: toggleClaim(before.claims, code) }));
  const fresh = estimate.isPlaceholderData ? undefined : estimate.data;
  // Where nothing could be counted, a sum that was counted for other facts must not stay.
  const failed = estimate.isError;
  useEffect(() => {
    if (fresh || failed) store.change(before => withEstimate(before, fresh ?? { claims: [], total: '0.00' }));
  }, [fresh, failed, store.change]);
  return (
    <PartFrame part="claims" store={store}>
      {errorAt(errors, 'claims') && <p className="wb-error">{errorAt(errors, 'claims')}</p>}
      {offered.length > 0 && (
        <fieldset className="wb-field">
          <legend>{words.suggested}</legend>
          <div className="wb-options wb-options-stacked">
            {offered.map(code => {
              const because = answers.suggested.find(one => one.code === code.code)?.because ?? [];
              return (
                <TickRow
                  key={code.code}
                  id={`claim-${code.code}`}
                  label={claimLabel(code, language)}
                  {...(because.length > 0 && { hint: because.join(joiner) })}
                  checked={chosen.includes(code.code)}
                  onChange={() => toggle(code.code)}
                />
              );
            })}
          </div>
        </fieldset>
      )}
      <Search codes={codes.filter(code => !offered.includes(code))} onAdd={toggle} />
      <div className="wb-tick">
        <TickRow
          id={offered.length === 0 ? 'claims-staff' : 'claims'}
          label={words.byStaff}
          checked={answers.claimsByStaff === true}
          onChange={claimsByStaff => store.change(before => ({ ...before, claimsByStaff }))}
        />
      </div>
      {exclusivePairs(chosen, codes).map(([first, second]) => (
        <div className="wb-note" key={first} role="alert">
          <p>{words.exclusive(nameOf(first), nameOf(second))}</p>
          <div className="wb-buttons">
            {[
              [first, second],
              [second, first],
            ].map(([kept, dropped]) => (
              <Button key={kept} onClick={() => toggle(dropped!)}>
                {words.keep(nameOf(kept!))}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {answers.claims.map(claim => (
        <Claim
          key={claim.code}
          claim={claim}
          name={nameOf(claim.code)}
          store={store}
          errors={errors}
          missing={estimate.data?.claims.find(one => one.code === claim.code)?.missing?.map(text => text[language])}
        />
      ))}
      {answers.claims.length > 0 && (
        <p className="wb-sum" role="status">
          {estimate.isFetching ? words.counting : words.total(formatMoney(totalOf(answers.claims), language))}
        </p>
      )}
      {estimate.isError && <p className="wb-help">{words.notCounted}</p>}
      <Checks answers={answers} nameOf={nameOf} />
    </PartFrame>
  );
}

function Search({ codes, onAdd }: { codes: readonly ClaimCodeView[]; onAdd: (code: string) => void }) {
  const words = useWords(benchIntake).claims;
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found =
    wanted === ''
      ? []
      : codes
          .filter(({ code, plain, title }) =>
            [code, plain.zh, plain.en, title.zh, title.en].some(name => name.toLowerCase().includes(wanted)),
          )
          .slice(0, 8);
  const add = (code: string) => {
    onAdd(code);
    setSought('');
    document.getElementById('claim-search')?.focus();
  };
  return (
    <div className="wb-field">
      <label htmlFor="claim-search">{words.search}</label>
      <span className="wb-help wb-line" id="claim-search-hint">
        {words.searchHint}
      </span>
      <Input
        id="claim-search"
        className="wb-narrow"
        aria-describedby="claim-search-hint"
        autoComplete="off"
        value={sought}
        onChange={event => setSought(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (found[0]) add(found[0].code);
        }}
      />
      <div role="status">{wanted !== '' && found.length === 0 && <p className="wb-help">{words.none}</p>}</div>
      {found.length > 0 && (
        <p className="wb-chips">
          {found.map(code => (
            <Button size="small" key={code.code} onClick={() => add(code.code)}>
              {words.add(claimLabel(code, language))}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

function Claim({
  claim,
  name,
  store,
  errors,
  missing,
}: Pick<PartProps, 'store' | 'errors'> & {
  readonly claim: AnsweredClaim;
  readonly name: string;
  readonly missing: readonly string[] | undefined;
}) {
  const words = useWords(benchIntake);
  const language = useLanguage();
  const { computation } = claim;
  const set = (part: Partial<AnsweredClaim>) =>
    store.change(before => ({
      ...before,
      claims: before.claims.map(one => (one.code === claim.code ? { ...one, ...part } : one)),
    }));
  return (
    <fieldset className="wb-row">
      <legend>{name}</legend>
      <div className="wb-claim-sum">
        {computation?.amount && <p>{words.claims.computed(formatMoney(computation.amount, language))}</p>}
        {computation?.range && (
          <p className="wb-help">
            {words.claims.range(
              formatMoney(computation.range.low, language),
              formatMoney(computation.range.high, language),
            )}
          </p>
        )}
        {missing && missing.length > 0 && <p className="wb-help">{words.claims.missing(missing.join(words.comma))}</p>}
        {computation && computation.lines.length > 0 && (
          <details>
            <summary>{words.claims.how}</summary>
            <ul>
              {computation.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished computation.
                <li key={index}>
                  {line.label[language]}
                  {words.colon}
                  {line.formula}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <MoneyRow
        id={`amount-${claim.code}`}
        label={words.claims.amount}
        hint={words.claims.amountHint}
        optional
        error={errorAt(errors, `amount-${claim.code}`)}
        value={claim.amount ?? ''}
        onChange={amount => set({ amount })}
      />
      <DayRow
        id={`from-${claim.code}`}
        label={words.claims.from}
        optional
        error={errorAt(errors, `from-${claim.code}`)}
        value={claim.from ?? ''}
        onChange={from => set({ from })}
      />
      <DayRow
        id={`to-${claim.code}`}
        label={words.claims.to}
        optional
        error={errorAt(errors, `to-${claim.code}`)}
        value={claim.to ?? ''}
        onChange={to => set({ to })}
      />
      <TextRow
        id={`plea-${claim.code}`}
        label={words.claims.plea}
        optional
        maxLength={300}
        value={claim.plea ?? ''}
        onChange={plea => set({ plea })}
      />
    </fieldset>
  );
}

/** Scope, limitation and dates: to be told to the person. Nothing here stops anything. */
function Checks({ answers, nameOf }: { readonly answers: IntakeAnswers; readonly nameOf: (code: string) => string }) {
  const words = useWords(benchIntake).checks;
  const language = useLanguage();
  const body = useDeferredValue(
    JSON.stringify({
      claims: answers.claims.map(claim => claim.code),
      facts: soundFacts(answers.facts),
      ...(answers.place !== undefined && { place: answers.place }),
      ...(answers.trade && { trade: answers.trade }),
    }),
  );
  const check = useQuery({
    queryKey: ['check', body],
    enabled: answers.claims.length > 0,
    staleTime: 300_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(routes.checkIntake, { body: JSON.parse(body) as never }, { signal, language: getLanguage() }),
  });
  if (!check.data || answers.claims.length === 0) return null;
  const { claims, mediation, arbitration } = check.data;
  return (
    <section className="wb-checks" aria-labelledby="intake-checks">
      <h3 id="intake-checks">{words.title}</h3>
      <ul>
        {claims
          .filter(claim => !claim.scope.in)
          .map(claim => (
            <li key={claim.code}>
              {words.outside(nameOf(claim.code), (claim.scope.route ?? claim.scope.reason)[language])}
            </li>
          ))}
        {claims
          .filter(claim => claim.limitation.passed && claim.limitation.due)
          .map(claim => (
            <li key={claim.code}>
              {words.passed(nameOf(claim.code), formatDate(claim.limitation.due ?? '', language))}
            </li>
          ))}
        {mediation.organisation && (
          <li>{words.mediation(mediation.organisation[language], formatDate(mediation.ends, language))}</li>
        )}
        <li>{words.arbitration(formatDate(arbitration.decides, language))}</li>
      </ul>
    </section>
  );
}
