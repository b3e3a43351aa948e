import './law.css';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../contract/client.ts';
import type { Reply } from '../../../contract/route.ts';
import { routes } from '../../../contract/routes.ts';
import { useWords } from '../../words/words.ts';
import { failure, queryClient } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { useTitle } from '../use-title.ts';
import { CalendarForm } from './calendar-form.tsx';
import { inLanguage } from './send.tsx';
import { benchLaw } from './words.ts';

const key = ['law', 'calendar'];
type Shown = Reply<typeof routes.showCalendar>;

/** `/w/holidays`: the years of the calendar; loading one, or changing one day at short notice. */
export default function HolidaysPage() {
  const words = useWords(benchLaw).calendar;
  useTitle(words.title);
  const shown = useQuery({
    queryKey: key,
    queryFn: () => call(routes.showCalendar, {}, inLanguage()),
    // While deadlines are being counted again the page follows.
    refetchInterval: query => (query.state.data?.saved.some(one => !one.counted) ? 10_000 : false),
  });
  const problem = failure(shown);
  return (
    <div className="wb-sheet">
      <h1>{words.title}</h1>
      <p className="wb-help">{words.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void shown.refetch()} />}
      {!shown.data && !problem && <Skeleton rows={8} />}
      {shown.data && (
        <>
          {shown.data.maySave && <CalendarForm onDone={() => void queryClient.invalidateQueries({ queryKey: key })} />}
          <History saved={shown.data.saved} />
          <Years years={shown.data.years} />
          <p className="wb-help">{words.version(shown.data.version)}</p>
        </>
      )}
    </div>
  );
}

function History({ saved }: { readonly saved: Shown['saved'] }) {
  const { calendar: words, common } = useWords(benchLaw);
  const { historyColumns: columns } = words;
  return (
    <section aria-label={words.history}>
      <h2>{words.history}</h2>
      {saved.length === 0 ? (
        <p className="wb-empty">{words.noHistory}</p>
      ) : (
        <Scroll label={words.history}>
          <table className="wb-table">
            <thead>
              <tr>
                {[columns.what, columns.notice, columns.by, columns.moved, columns.state].map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {saved.map(one => (
                <tr key={one.serial}>
                  <td className="wb-nowrap">{one.changedDay ?? words.yearChanged(one.year)}</td>
                  <td>
                    {one.notice} {one.reason && <span className="wb-help">{one.reason}</span>}
                  </td>
                  <td>{common.by(one.by, one.on)}</td>
                  <td>{one.moved}</td>
                  <td>{one.counted ? words.counted : words.counting}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function Years({ years }: { readonly years: Shown['years'] }) {
  const words = useWords(benchLaw).calendar;
  const { yearColumns: columns } = words;
  return (
    <section aria-label={words.years}>
      <h2>{words.years}</h2>
      <Scroll label={words.years}>
        <table className="wb-table">
          <thead>
            <tr>
              {[columns.year, columns.notice, columns.off, columns.makeUp, columns.from].map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(one => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                <td>{one.notice ?? <span className="wb-help">{words.noNotice}</span>}</td>
                <td>{one.off}</td>
                <td>{one.makeUp}</td>
                <td>{one.own ? words.own : words.builtIn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
