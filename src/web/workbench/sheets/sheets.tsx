import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { ClaimView, ComputationSheetView, DossierView } from '../../../contract/views.ts';
import { type CalcField, calcFields, calcNames, calcValues } from '../../kit/calculator-form.ts';
import { ComputationSheet } from '../../kit/computation-sheet.tsx';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { useCalculators, useDossier } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { AbsentPage, ProblemView } from '../problem.tsx';
import type { Values } from '../step/schema.ts';
import { StepDrawer } from '../step/step-drawer.tsx';
import { stepPath } from '../step/take-step.ts';
import { useTitle } from '../use-title.ts';
import './sheets.css';
import { benchCase } from '../words.ts';
import { sideBySide } from './compare.ts';
import { knownInput } from './prefill.ts';
import { benchSheets } from './words.ts';

/** The computation sheets of one claim: every version with who and when, two beside each other, and the next one. */
export default function SheetsPage() {
  const { no = '', claimId = '' } = useParams();
  const words = useWords(benchSheets);
  const language = useLanguage();
  const { dossier, problem, reload } = useDossier(no);
  const claim = dossier?.claims.find(one => one.id === claimId);
  const title = claim ? words.of(claim.title[language]) : words.title;
  useTitle(title);
  if (problem?.status === 404 && !dossier) return <AbsentPage />;
  return (
    <div className="wb-sheet">
      <p className="wb-no-print">
        <Link to={`/disputes/${no}`}>{words.back}</Link>
      </p>
      <h1>{title}</h1>
      {problem && !dossier && <ProblemView problem={problem} onAgain={reload} />}
      {!dossier && !problem && <Skeleton />}
      {dossier && (claim ? <Sheets no={no} dossier={dossier} claim={claim} key={claim.id} /> : <p>{words.absent}</p>)}
    </div>
  );
}

const laneOf = (sheet: ComputationSheetView) => (sheet.side ? 'party' : 'office');

interface SheetsProps {
  readonly no: string;
  readonly dossier: DossierView;
  readonly claim: ClaimView;
}

function Sheets({ no, dossier, claim }: SheetsProps) {
  const words = useWords(benchSheets);
  const caseWords = useWords(benchCase);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const fieldsOf = useFields();
  const { sheets } = claim;
  const shown = sheets.find(one => one.id === search.get('v')) ?? sheets.at(-1);
  const other = sheets.find(one => one.id === search.get('with') && one !== shown);
  const put = (name: 'v' | 'with', id: string | undefined) =>
    setSearch(
      before => {
        const after = new URLSearchParams(before);
        if (id) after.set(name, id);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return (
    <>
      <p className="wb-lead">
        {dossier.number} {dossier.title[language]}
      </p>
      <dl className="wb-pair">
        <div>
          <dt>{words.claimed}</dt>
          <dd>{claim.amount ? formatMoney(claim.amount, language) : '—'}</dd>
        </div>
        <div>
          <dt>{words.computed}</dt>
          <dd>{shown?.computation.amount ? formatMoney(shown.computation.amount, language) : '—'}</dd>
        </div>
      </dl>
      <Next no={no} dossier={dossier} claim={claim} last={sheets.at(-1)} fieldsOf={fieldsOf} />
      {sheets.length === 0 && (
        <p className="wb-empty">
          <b>{words.none}</b> {words.noneLead}
        </p>
      )}
      {shown && (
        <div className="wb-calc">
          <section className="wb-versions wb-no-print" aria-label={words.versions}>
            <h2>{words.versions}</h2>
            {(['office', 'party'] as const).map(lane => (
              <Lane
                key={lane}
                lane={lane}
                sheets={sheets.filter(one => laneOf(one) === lane)}
                shown={shown}
                fieldsOf={fieldsOf}
                onShow={id => put('v', id)}
              />
            ))}
            {sheets.length > 1 && (
              <div className="wb-field">
                <label htmlFor="compare-with">{words.compare}</label>
                <select
                  id="compare-with"
                  className="wb-select"
                  value={other?.id ?? ''}
                  onChange={event => put('with', event.target.value || undefined)}
                >
                  <option value="">{words.noCompare}</option>
                  {sheets
                    .filter(one => one !== shown)
                    .map(one => (
                      <option key={one.id} value={one.id}>
                        {words.named[laneOf(one)](one.version)}
                      </option>
                    ))}
                </select>
              </div>
            )}
          </section>
          <section className="wb-computed">
            <h2>{words.named[laneOf(shown)](shown.version)}</h2>
            <p className="wb-help">
              {words.by(shown.by.name, shown.by.role[language], formatDay(shown.on, language))} ·{' '}
              {words.laneNote[laneOf(shown)]}
            </p>
            {other ? (
              <Compared before={other} after={shown} fieldsOf={fieldsOf} />
            ) : (
              <>
                {shown.outdated?.map(value => (
                  <p key={`${value.title.zh}${value.on}`} className="wb-warn-line">
                    {caseWords.claims.outdated(value.title[language], value.on, value.was, value.now)}
                  </p>
                ))}
                <ComputationSheet computation={shown.computation} {...calcNames(fieldsOf(shown.calculator))} />
                <Entries sheet={shown} fieldsOf={fieldsOf} />
              </>
            )}
            <Button onClick={() => print()}>{words.print}</Button>
          </section>
        </div>
      )}
    </>
  );
}

type FieldsOf = (calculator: string) => readonly CalcField[];

/** The fields of a calculator by its id; none while the list is on its way. */
function useFields(): FieldsOf {
  const { data } = useCalculators();
  return useCallback(
    (id: string) => {
      const found = data?.find(one => one.id === id);
      return found ? calcFields(found.input) : [];
    },
    [data],
  );
}

interface LaneProps {
  readonly lane: 'party' | 'office';
  readonly sheets: readonly ComputationSheetView[];
  readonly shown: ComputationSheetView;
  readonly fieldsOf: FieldsOf;
  readonly onShow: (id: string) => void;
}

/** One line of versions, newest first: who, when, what came out, what changed. */
function Lane({ lane, sheets, shown, fieldsOf, onShow }: LaneProps) {
  const words = useWords(benchSheets);
  const language = useLanguage();
  if (sheets.length === 0) return null;
  return (
    <>
      <h3>{words.lanes[lane]}</h3>
      <p className="wb-help">{words.laneNote[lane]}</p>
      <ol className="wb-version-list" reversed>
        {sheets.toReversed().map(sheet => {
          const before = sheets[sheets.indexOf(sheet) - 1];
          const changed = before
            ? sideBySide(fieldsOf(sheet.calculator), before, sheet, language).filter(one => one.before !== one.after)
            : [];
          return (
            <li key={sheet.id} aria-current={sheet === shown ? 'true' : undefined}>
              <b>{words.version(sheet.version)}</b>{' '}
              {sheet.computation.amount !== null && formatMoney(sheet.computation.amount, language)}
              <span className="wb-help wb-line">
                {words.by(sheet.by.name, sheet.by.role[language], formatDay(sheet.on, language))}
              </span>
              {before && (
                <span className="wb-help wb-line">
                  {changed.length === 0
                    ? words.unchanged
                    : changed
                        .map(one => `${one.label}: ${one.before} → ${one.after}`)
                        .join(language === 'zh' ? '；' : '; ')}
                </span>
              )}
              {sheet !== shown && (
                <Button
                  size="small"
                  onClick={() => onShow(sheet.id)}
                  aria-label={`${words.show} ${words.version(sheet.version)}`}
                >
                  {words.show}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Entries({ sheet, fieldsOf }: { readonly sheet: ComputationSheetView; readonly fieldsOf: FieldsOf }) {
  const words = useWords(benchSheets);
  const language = useLanguage();
  return (
    <>
      <h3>{words.input}</h3>
      <table className="wb-table">
        <tbody>
          {sideBySide(fieldsOf(sheet.calculator), sheet, sheet, language).map(row => (
            <tr key={row.name}>
              <th scope="row">{row.label}</th>
              <td className="wb-prose">{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Two versions in one table: entries, result, lines; what differs is marked by more than its colour. */
function Compared({
  before,
  after,
  fieldsOf,
}: {
  readonly before: ComputationSheetView;
  readonly after: ComputationSheetView;
  readonly fieldsOf: FieldsOf;
}) {
  const words = useWords(benchSheets);
  const language = useLanguage();
  const nameOf = (sheet: ComputationSheetView) => words.named[laneOf(sheet)](sheet.version);
  const fields = [
    ...new Map([...fieldsOf(before.calculator), ...fieldsOf(after.calculator)].map(f => [f.name, f])).values(),
  ];
  const sum = (amount: string | null | undefined) => (amount ? formatMoney(amount, language) : '—');
  const labels = [
    ...new Set([...before.computation.lines, ...after.computation.lines].map(line => line.label[language])),
  ];
  const lineOf = (sheet: ComputationSheetView, label: string) => {
    const line = sheet.computation.lines.find(one => one.label[language] === label);
    return line ? `${line.formula}${line.amount ? ` = ${line.amount}` : ''}` : '—';
  };
  const rows = [
    ...sideBySide(fields, before, after, language),
    {
      name: '$amount',
      label: words.amount,
      before: sum(before.computation.amount),
      after: sum(after.computation.amount),
    },
    ...labels.map(label => ({
      name: `line ${label}`,
      label,
      before: lineOf(before, label),
      after: lineOf(after, label),
    })),
  ];
  return (
    <table className="wb-table wb-compared">
      <caption>{words.compareTitle(nameOf(before), nameOf(after))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{nameOf(before)}</th>
          <th scope="col">{nameOf(after)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.name} className={row.before === row.after ? undefined : 'wb-differs'}>
            <th scope="row">
              {row.before !== row.after && '≠ '}
              {row.label}
            </th>
            <td className="wb-prose">{row.before}</td>
            <td className="wb-prose">{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The button to the next version, filled in from the last one or from what the dossier knows. */
function Next({
  no,
  dossier,
  claim,
  last,
  fieldsOf,
}: SheetsProps & { last: ComputationSheetView | undefined; fieldsOf: FieldsOf }) {
  const words = useWords(benchSheets);
  const [search, setSearch] = useSearchParams();
  const [initial, setInitial] = useState<Values>();
  const step = dossier.open.find(one => one.step === 'compute') ?? dossier.open.find(one => one.step === 'add-sheet');
  const reading = useQuery({
    queryKey: ['reading', dossier.id],
    enabled: last === undefined && !!dossier.story,
    staleTime: 3_600_000,
    queryFn: () => call(routes.readStory, { body: { story: dossier.story!.slice(0, 2000) } }),
  });
  const path = search.get('step') ?? undefined;
  const setPath = (next: string | undefined) =>
    setSearch(before => {
      const after = new URLSearchParams(before);
      for (const name of ['v', 'with', 'step']) after.delete(name);
      if (next) after.set('step', next);
      return after;
    });
  if (!step && !path) return <p className="wb-help">{words.closed}</p>;
  const begin = () => {
    if (!step) return;
    const calculator = last?.calculator ?? claim.calculator;
    const fields = calculator ? fieldsOf(calculator) : [];
    const known = knownInput(
      fields.map(field => field.name),
      dossier,
      claim,
      reading.data,
    );
    const note = last ? words.fromSheet(last.version) : known.fromStory ? words.fromStory : undefined;
    const typed = calcValues(fields, last?.input ?? known.input);
    setInitial({ claimId: claim.id, sheet: { ...(calculator && { calculator }), typed, ...(note && { note }) } });
    setPath(stepPath(step));
  };
  return (
    <>
      {step && (
        <p className="wb-buttons wb-no-print">
          <Button type="primary" onClick={begin} disabled={reading.isLoading}>
            {last ? words.next : words.first}
          </Button>
        </p>
      )}
      <StepDrawer no={no} path={path} {...(initial && { initial })} onPath={setPath} />
    </>
  );
}
