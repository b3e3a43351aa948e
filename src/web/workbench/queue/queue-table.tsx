import { Link } from 'react-router';
import type { QueueRow } from '../../../contract/views.ts';
import { ClockPill } from '../../kit/clock.tsx';
import { formatMoney } from '../../kit/format.ts';
import { type Language, useLanguage, useWords } from '../../words/words.ts';
import { Scroll } from '../scroll.tsx';
import { bench } from '../words.ts';
import type { ColumnId } from './tables.ts';

/** The address of a case: its printed number where it has one. */
export const caseAddress = (row: Pick<QueueRow, 'id' | 'number'>): string =>
  `/disputes/${encodeURIComponent(row.number ?? row.id)}`;

const cells: Record<ColumnId, (row: QueueRow, language: Language, none: string) => React.ReactNode> = {
  state: (row, _, none) => (row.clock ? <ClockPill clock={row.clock} /> : none),
  number: (row, _, none) => <span className="wb-nowrap">{row.number ?? none}</span>,
  title: (row, language) => (
    <Link className="wb-row-link" to={caseAddress(row)}>
      {row.title[language]}
    </Link>
  ),
  stage: (row, language) => row.stage[language],
  claims: (row, language, none) =>
    row.claims.map(claim => claim[language]).join(language === 'zh' ? '、' : ', ') || none,
  amount: (row, language) => formatMoney(row.amount, language).replace(/元$|^CNY /, ''),
  openedOn: row => <span className="wb-nowrap">{row.openedOn}</span>,
  place: (row, language, none) => row.place?.[language] ?? none,
  organisation: (row, language, none) => row.organisation?.[language] ?? none,
  assigned: (row, _, none) => row.assigned ?? none,
  due: (row, language, none) =>
    row.clock ? (
      <>
        <span className="wb-nowrap">{row.clock.due}</span>
        <span className="wb-help wb-line">{row.clock.label[language]}</span>
      </>
    ) : (
      none
    ),
  next: (row, language, none) => (row.next ? row.next.label[language] : none),
  paper: (row, language) => (
    <>
      {row.service?.paper}
      <span className="wb-help wb-line">{row.stage[language]}</span>
    </>
  ),
  receiver: (row, _, none) => row.service?.receiver || none,
  tried: (row, language, none) =>
    row.service?.last ? (
      <>
        {row.service.last.label[language]} <span className="wb-nowrap">{row.service.last.on}</span>
        {row.service.last.failed && <span className="wb-error wb-line">{row.service.last.failed[language]}</span>}
      </>
    ) : (
      none
    ),
  proposed: (row, language) => <b>{row.proposal?.label[language]}</b>,
  proposedBy: (row, _, none) =>
    row.proposal ? (
      <>
        {row.proposal.by} <span className="wb-help wb-nowrap">{row.proposal.on}</span>
      </>
    ) : (
      none
    ),
};

interface Props {
  readonly rows: readonly QueueRow[];
  readonly columns: readonly ColumnId[];
  /** Rows that are chosen, by their proceeding, where rows can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (row: QueueRow, isChosen: boolean) => void;
  readonly mayChoose?: (row: QueueRow) => boolean;
  /** What stands at the end of a row. */
  readonly end?: (row: QueueRow) => React.ReactNode;
}

/**
 * Rows of a queue. The name of the parties is a link over the whole row: a middle click opens a new tab. On a phone each row is a card
 * whose lines say what they are.
 */
export function QueueTable({ rows, columns, chosen, onChoose, mayChoose, end }: Props) {
  const words = useWords(bench);
  const language = useLanguage();
  return (
    <Scroll label={words.columns.title}>
      <table className="wb-table wb-queue wb-cards">
        <thead>
          <tr>
            {onChoose && (
              <th scope="col">
                <span className="wb-hidden">{words.queue.choose}</span>
              </th>
            )}
            {columns.map(id => (
              <th key={id} scope="col" className={`wb-col-${id}`}>
                {words.columns[id]}
              </th>
            ))}
            {end && (
              <th scope="col">
                <span className="wb-hidden">{words.columns.next}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.id}${row.proceedingId}`}>
              {onChoose && (
                <td className="wb-col-choose">
                  <input
                    type="checkbox"
                    aria-label={words.queue.chooseRow(`${row.service?.paper ?? ''} ${row.service?.receiver ?? ''}`)}
                    disabled={mayChoose?.(row) === false}
                    checked={chosen?.has(row.proceedingId) === true}
                    onChange={event => onChoose(row, event.target.checked)}
                  />
                </td>
              )}
              {columns.map(id => (
                <td key={id} className={`wb-col-${id}`} data-label={words.columns[id]}>
                  {cells[id](row, language, words.common.none)}
                </td>
              ))}
              {end && <td className="wb-col-end">{end(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
