import { Button } from 'antd';
import { Link } from 'react-router';
import type { IndicatorView } from '../../../contract/routes/statistics.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { formatCount } from './format.ts';
import { benchFigures, type Choice, parts, useCases } from './use-figures.ts';

/** The cases of which a figure is made, a page at a time; a number is a link where the reader may open the file. */
export function Cases({
  view,
  choice,
  change,
}: {
  readonly view: IndicatorView;
  readonly choice: Choice;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const query = useCases(choice);
  const problem = failure(query);
  const group = view.groups.find(one => one.key === choice.group)?.label[language] ?? choice.group;
  const offered = parts.filter(
    part => part === 'numerator' || (part === 'denominator' ? view.denominator : view.excluded.length > 0),
  );
  const nameOf = (part: (typeof parts)[number]) =>
    part === 'numerator' && !view.denominator ? words.cases.counted : words.cases.parts[part];
  const title = words.cases.of(view.title[language], nameOf(choice.part));
  return (
    <section aria-labelledby="fg-cases" className="wb-no-print">
      <h2 id="fg-cases" tabIndex={-1}>
        {words.cases.title}
      </h2>
      <div className="wb-tools">
        <label>
          {words.cases.part}
          <select className="wb-select" value={choice.part} onChange={event => change({ part: event.target.value })}>
            {offered.map(part => (
              <option key={part} value={part}>
                {nameOf(part)}
              </option>
            ))}
          </select>
        </label>
        {group && (
          <span className="fg-only">
            {words.cases.group(group)}
            <Button size="small" onClick={() => change({ group: undefined })}>
              {words.cases.allGroups}
            </Button>
          </span>
        )}
        {query.data && (
          <span className="fg-only" role="status">
            {words.cases.total(formatCount(query.data.total))}
          </span>
        )}
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void query.refetch()} />}
      {query.isPending && <Skeleton rows={5} />}
      {query.data && query.data.rows.length === 0 && <p className="wb-empty">{words.cases.empty}</p>}
      {query.data && query.data.rows.length > 0 && (
        <>
          <div className={query.isPlaceholderData ? 'wb-stale' : undefined} aria-busy={query.isFetching}>
            <Scroll label={title}>
              <table className="wb-table">
                <caption>{title}</caption>
                <thead>
                  <tr>
                    {(['number', 'on', 'kind', 'place', 'organisation'] as const).map(column => (
                      <th key={column} scope="col">
                        {words.cases[column]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {query.data.rows.map((row, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a case may be counted twice on a page, and rows never move.
                    <tr key={index}>
                      <td className="wb-nowrap">
                        <CaseNumber row={row} />
                      </td>
                      <td className="wb-nowrap">{row.on}</td>
                      <td>{row.kind[language]}</td>
                      <td>{row.place?.[language] ?? '—'}</td>
                      <td>{row.organisation?.[language] ?? '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </div>
          <p className="wb-help">{words.cases.access}</p>
          <nav className="wb-pager" aria-label={words.cases.pages}>
            {choice.cursor && <Button onClick={() => change({ cursor: undefined })}>{words.cases.first}</Button>}
            <span className="wb-help">{words.cases.shown(query.data.rows.length)}</span>
            {query.data.next && (
              <Button onClick={() => change({ cursor: query.data.next ?? undefined })}>{words.cases.next}</Button>
            )}
          </nav>
        </>
      )}
    </section>
  );
}

function CaseNumber({ row }: { readonly row: { readonly id?: string | undefined; readonly number: string | null } }) {
  const words = useWords(benchFigures);
  const name = row.number ?? words.cases.noNumber;
  return row.id ? <Link to={`/disputes/${encodeURIComponent(row.number ?? row.id)}`}>{name}</Link> : name;
}
