import type { ReactNode } from 'react';
import type { DossierView, ProceedingView } from '../../../contract/views.ts';
import { titleKinds } from '../../../core/dossier/title.ts';
import {
  difficultyKinds,
  type EnforcementData,
  type Measure,
  measureOf,
  owedOf,
  paidOutOf,
  receiptWays,
  receivedOf,
} from '../../../core/procedures/enforcement/data.ts';
import {
  issueCodes,
  type JudgedLine,
  type LitigationData,
  lineKinds,
  tracks,
} from '../../../core/procedures/litigation/data.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay, formatFen, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchCourt } from '../divergence/words.ts';

interface PanelProps {
  readonly dossier: DossierView;
  readonly proceeding: ProceedingView;
}

/** What the court decided on each claim, and what was recovered in enforcement, for whoever reads those proceedings. */
export function CourtPanels({ dossier }: { readonly dossier: DossierView }) {
  return dossier.proceedings.map(one => {
    if (one.data === null) return null;
    if (one.procedure === 'litigation') return <JudgmentPanel key={one.id} dossier={dossier} proceeding={one} />;
    return one.procedure === 'enforcement' ? (
      <EnforcementPanel key={one.id} dossier={dossier} proceeding={one} />
    ) : null;
  });
}

function JudgmentPanel({ dossier, proceeding }: PanelProps) {
  const w = useWords(benchCourt);
  const language = useLanguage();
  const { judgment, revocation, track } = proceeding.data as unknown as LitigationData;
  if (!judgment && !revocation) return null;
  const day = (value: string) => formatDay(value, language);
  const title = `${judgment ? w.judgment : w.revocation}${proceeding.number ? ` ${proceeding.number}` : ''}`;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {judgment && (
        <>
          <Pairs
            pairs={[
              [w.given, day(judgment.on)],
              [w.effective, judgment.effectiveOn ? day(judgment.effectiveOn) : w.notEffective],
              [w.payWithin, w.payDays(judgment.payWithin)],
              [w.track, track && tracks[track][language]],
            ]}
          />
          <Judged dossier={dossier} lines={judgment.lines} />
        </>
      )}
      {revocation && (
        <Pairs
          pairs={[
            [w.given, day(revocation.on)],
            [w.why, revocation.issue && issueCodes[revocation.issue][language]],
            [w.grounds, revocation.words],
          ]}
        />
      )}
    </section>
  );
}

function Judged({ dossier, lines }: { readonly dossier: DossierView; readonly lines: readonly JudgedLine[] }) {
  const w = useWords(benchCourt);
  const language = useLanguage();
  const money = (fen: number | undefined) => (fen === undefined ? '—' : formatFen(fen, language));
  return (
    <Rows
      label={w.judgment}
      columns={[w.claim, w.claimed, w.awarded, w.adjudged, w.result, w.reason]}
      rows={lines.map(line => {
        const claim = dossier.claims.find(c => c.id === line.claimId);
        return {
          key: line.claimId,
          cells: [
            claim?.title[language],
            claim?.amount ? formatMoney(claim.amount, language) : '—',
            money(line.awarded),
            line.deed ?? money(line.amount ?? 0),
            [
              lineKinds[line.kind][language],
              line.verdict && w[line.verdict],
              line.issue && issueCodes[line.issue][language],
            ]
              .filter(Boolean)
              .join(w.semicolon),
            line.reason,
          ],
        };
      })}
    />
  );
}

function EnforcementPanel({ dossier, proceeding }: PanelProps) {
  const w = useWords(benchCourt);
  const language = useLanguage();
  const today = todayOf(useCity());
  const data = proceeding.data as unknown as EnforcementData;
  const { title, shares = [], receipts = [], measures = [], difficulties = [] } = data;
  const day = (value: string) => formatDay(value, language);
  const money = (fen: number) => formatFen(fen, language);
  const paid = paidOutOf(data);
  const heading = `${w.enforcement}${proceeding.number ? ` ${proceeding.number}` : ''}`;
  const claimName = (id: string | undefined) =>
    dossier.claims.find(c => c.id === id)?.title[language] ?? (id === undefined ? w.whole : '—');
  const state = ({ liftedOn, until, kind }: Measure) => {
    if (liftedOn) return w.lifted(day(liftedOn));
    if (kind === 'query' || kind === 'deduct') return w.done;
    return until && until < today ? w.lapsed : w.inForce;
  };
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <Pairs
        pairs={[
          [w.basis, [titleKinds[title.kind][language], title.number].filter(Boolean).join(' ')],
          [w.appliedOn, day(data.appliedOn)],
          [w.until, day(data.until)],
          [w.principal, money(data.principal)],
          [w.received, money(receivedOf(data))],
          [w.open, money(owedOf(data))],
          [w.paidOut, shares.length > 0 && w.paidOutLine(money(paid.principal), money(paid.interest))],
          [w.interest, data.interest && w.interestLine(money(data.interest.amount), day(data.interest.until))],
          [w.closing, data.closing?.words],
        ]}
      />
      {receipts.length > 0 && (
        <Rows
          label={w.receipts}
          columns={[w.receiptOn, w.amount, w.way]}
          rows={receipts.map(r => ({ key: r.id, cells: [day(r.on), money(r.amount), receiptWays[r.way][language]] }))}
        />
      )}
      {shares.length > 0 && (
        <Rows
          label={w.shares}
          columns={[w.claim, w.paidOn, w.sharePrincipal, w.shareInterest]}
          rows={shares.map((s, n) => ({
            key: `${n}`,
            cells: [claimName(s.claimId), day(s.on), money(s.principal), money(s.interest)],
          }))}
        />
      )}
      {measures.length > 0 && (
        <Rows
          label={w.measures}
          columns={[w.measure, w.target, w.takenOn, w.amount, w.limit, w.state]}
          rows={measures.map(m => ({
            key: m.id,
            cells: [
              measureOf(m.kind).title[language],
              m.target,
              day(m.on),
              m.amount === undefined ? '—' : money(m.amount),
              m.until ? day(m.until) : w.noLimit,
              [state(m), m.result].filter(Boolean).join(w.semicolon),
            ],
          }))}
        />
      )}
      {difficulties.length > 0 && (
        <>
          <h3>{w.difficulties}</h3>
          <ul>
            {difficulties.map((d, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they are only added, in order.
              <li key={n} className="wb-prose">
                {day(d.on)} {difficultyKinds[d.kind][language]}
                {w.colon}
                {d.words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const Pairs = ({ pairs }: { readonly pairs: readonly (readonly [string, string | false | undefined])[] }) => (
  <dl className="wb-pairs">
    {pairs.map(
      ([label, value]) =>
        value && (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd className="wb-prose">{value}</dd>
          </div>
        ),
    )}
  </dl>
);

/** A small table that reads as cards on a phone. */
function Rows({
  label,
  columns,
  rows,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <>
      <h3>{label}</h3>
      <table className="wb-table wb-cards" aria-label={label}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row" data-label={columns[0]}>
                {first}
              </th>
              {rest.map((cell, i) => (
                <td key={columns[i + 1]} data-label={columns[i + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
