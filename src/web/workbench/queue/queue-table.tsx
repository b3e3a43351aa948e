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
};

/** Rows of a queue. The name of the parties is a link over the whole row: a middle click opens a new tab. */
export function QueueTable({
  rows,
  columns,
}: {
  readonly rows: readonly QueueRow[];
  readonly columns: readonly ColumnId[];
}) {
  const words = useWords(bench);
  const language = useLanguage();
  return (
    <Scroll label={words.columns.title}>
      <table className="wb-table wb-queue">
        <thead>
          <tr>
            {columns.map(id => (
              <th key={id} scope="col" className={`wb-col-${id}`}>
                {words.columns[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.id}${row.proceedingId}`}>
              {columns.map(id => (
                <td key={id} className={`wb-col-${id}`}>
                  {cells[id](row, language, words.common.none)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
