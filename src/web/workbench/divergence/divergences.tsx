import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { DivergenceSumView, DivergenceView } from '../../../contract/routes/divergences.ts';
import { routes } from '../../../contract/routes.ts';
import { claimCodes, claims, isClaimCode } from '../../../core/law/claims.ts';
import { issueCodes } from '../../../core/procedures/litigation/data.ts';
import { divergenceResults } from '../../../core/procedures/litigation/results.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay, formatFen } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import { benchDivergence } from './words.ts';
import './divergence.css';

const firstYear = 2022;
const isKeyOf = <Table extends object>(table: Table, key: string | null): key is Extract<keyof Table, string> =>
  key !== null && Object.hasOwn(table, key);

/** What is asked for, as the address says it. */
function useChoice() {
  const [search, setSearch] = useSearchParams();
  const now = Number(todayOf(useCity()).slice(0, 4));
  const years = Array.from({ length: Math.max(1, now - firstYear + 1) }, (_, index) => now - index);
  const year = years.find(one => String(one) === search.get('year')) ?? now;
  const month = Array.from({ length: 12 }, (_, i) => i + 1).find(one => String(one) === search.get('month'));
  const [result, issue, claim] = [search.get('result'), search.get('issue'), search.get('claim')];
  const cursor = search.get('cursor') ?? undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  const query = {
    from: `${year}-${two(month ?? 1)}-01`,
    to: `${year}-${two(month ?? 12)}-${month ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 31}`,
    ...(isKeyOf(divergenceResults, result) && { result }),
    ...(isKeyOf(issueCodes, issue) && { issue }),
    ...(claim !== null && isClaimCode(claim) && { claim }),
    ...(cursor && { cursor }),
  };
  const change = (name: string, value: string | undefined) =>
    setSearch(before => {
      const after = new URLSearchParams(before);
      after.delete('cursor');
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  return { years, year, month, query, change };
}
type Choice = ReturnType<typeof useChoice>;

/** `/w/divergences`: what courts made of awards, claim by claim: sums of the county, and the cases that the reader may open. */
export default function DivergencesPage() {
  const w = useWords(benchDivergence);
  const language = useLanguage();
  useTitle(w.title);
  const choice = useChoice();
  const { query, change } = choice;
  const register = useQuery({
    queryKey: ['divergences', query],
    placeholderData: before => before,
    queryFn: () => call(routes.listDivergences, { query }, { language: getLanguage() }),
  });
  const problem = failure(register);
  const { data } = register;
  return (
    <div className="wb-sheet">
      <header className="dv-head">
        <h1>{w.title}</h1>
        {data && <Button onClick={() => print()}>{w.print}</Button>}
      </header>
      <p className="wb-help">{w.lead}</p>
      {problem?.status !== 403 && <Filters choice={choice} />}
      {problem && <ProblemView problem={problem} onAgain={() => void register.refetch()} />}
      {!data && !problem && <Skeleton rows={6} />}
      {data && data.sums.length === 0 && (
        <p className="wb-empty">
          {w.none}
          <span className="wb-help wb-line">{w.noneHint}</span>
        </p>
      )}
      {data && data.sums.length > 0 && (
        <div className={register.isPlaceholderData ? 'wb-stale' : undefined} aria-busy={register.isFetching}>
          <Sums sums={data.sums} />
          {data.withheld && <p className="wb-help">{data.withheld[language]}</p>}
          {!data.rows && <p className="wb-help">{w.onlySums}</p>}
          {data.rows && <Rows rows={data.rows} />}
          {data.rows && (data.next || query.cursor) && (
            <nav className="wb-pager" aria-label={w.pages}>
              {query.cursor && <Button onClick={() => change('cursor', undefined)}>{w.first}</Button>}
              <span className="wb-help">{w.shown(data.rows.length)}</span>
              {data.next && <Button onClick={() => change('cursor', data.next ?? undefined)}>{w.next}</Button>}
            </nav>
          )}
        </div>
      )}
      {data && (
        <details className="dv-how">
          <summary>{w.how}</summary>
          <ul>
            {data.how.map(one => (
              <li key={one.zh}>{one[language]}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Filters({ choice: { years, year, month, query, change } }: { readonly choice: Choice }) {
  const w = useWords(benchDivergence);
  const language = useLanguage();
  const lists = [
    {
      name: 'year',
      label: w.year,
      value: String(year),
      options: years.map(one => ({ value: String(one), label: w.yearName(one) })),
    },
    {
      name: 'month',
      label: w.month,
      value: month ? String(month) : '',
      options: [
        { value: '', label: w.wholeYear },
        ...Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: w.monthName(i + 1) })),
      ],
    },
    ...(
      [
        ['result', w.result, Object.entries(divergenceResults)],
        ['issue', w.issue, Object.entries(issueCodes)],
        ['claim', w.claim, claimCodes.map(code => [code, claims[code].title] as const)],
      ] as const
    ).map(([name, label, entries]) => ({
      name,
      label,
      value: query[name] ?? '',
      options: [{ value: '', label: w.all }, ...entries.map(([value, title]) => ({ value, label: title[language] }))],
    })),
  ];
  return (
    <div className="wb-tools dv-tools">
      {lists.map(list => (
        <label key={list.name}>
          {list.label}
          <select
            className="wb-select"
            value={list.value}
            onChange={event => change(list.name, event.target.value || undefined)}
          >
            {list.options.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function Sums({ sums }: { readonly sums: readonly DivergenceSumView[] }) {
  const w = useWords(benchDivergence);
  const language = useLanguage();
  const withMoney = sums.some(sum => sum.awarded !== undefined);
  const money = (fen: number | undefined) => (fen === undefined ? w.noMoney : formatFen(fen, language));
  return (
    <section aria-labelledby="dv-sums">
      <h2 id="dv-sums">{w.sums}</h2>
      <table className="wb-table wb-cards">
        <thead>
          <tr>
            {[w.result, w.issue, w.claims, w.disputes, ...(withMoney ? [w.awarded, w.adjudged] : [])].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.map(sum => (
            <tr key={`${sum.result}${sum.issueTitle?.zh}`}>
              <th scope="row" data-label={w.result}>
                {sum.resultTitle[language]}
              </th>
              <td data-label={w.issue}>{sum.issueTitle?.[language] ?? w.noMoney}</td>
              <td data-label={w.claims}>{sum.claims}</td>
              <td data-label={w.disputes}>{sum.disputes}</td>
              {withMoney && (
                <>
                  <td data-label={w.awarded}>{money(sum.awarded)}</td>
                  <td data-label={w.adjudged}>{money(sum.adjudged)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly DivergenceView[] }) {
  const w = useWords(benchDivergence);
  const language = useLanguage();
  const money = (fen: number | null) => (fen === null ? w.noMoney : formatFen(fen, language));
  return (
    <section aria-labelledby="dv-rows">
      <h2 id="dv-rows">{w.rows}</h2>
      {rows.length === 0 ? (
        <p className="wb-empty">{w.noRows}</p>
      ) : (
        <table className="wb-table wb-cards">
          <thead>
            <tr>
              {[w.number, w.on, w.claim, w.result, w.claimed, w.awarded, w.adjudged, w.difference].map(title => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={`${row.proceedingId}${row.claimId}`}>
                <th scope="row" data-label={w.number}>
                  <span>
                    <Link className="wb-link" to={`/disputes/${row.id}`}>
                      {row.number ?? w.noNumber}
                    </Link>
                    <span className="wb-help wb-line">{row.awardNumber}</span>
                  </span>
                </th>
                <td data-label={w.on} className="wb-nowrap">
                  {formatDay(row.on, language)}
                </td>
                <td data-label={w.claim}>{row.claim[language]}</td>
                <td data-label={w.result}>
                  <span>
                    {row.resultTitle[language]}
                    {row.issueTitle && <span className="wb-help wb-line">{row.issueTitle[language]}</span>}
                  </span>
                </td>
                <td data-label={w.claimed}>{money(row.claimed)}</td>
                <td data-label={w.awarded}>{money(row.awarded)}</td>
                <td data-label={w.adjudged}>{money(row.adjudged)}</td>
                <td data-label={w.difference}>
                  {row.awarded === null || row.adjudged === null ? w.noMoney : money(row.adjudged - row.awarded)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
