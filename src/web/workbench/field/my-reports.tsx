import { Link } from 'react-router';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useQueue } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { caseAddress } from '../queue/queue-table.tsx';
import { benchField } from './words.ts';

/** What I have reported, newest first, and how far it is. */
export function MyReports() {
  const words = useWords(benchField);
  const language = useLanguage();
  const list = useQueue({ procedure: 'lead', sort: 'newest', limit: 20 });
  const problem = failure(list);
  return (
    <section className="wb-mine" aria-label={words.mine}>
      <h2>{words.mine}</h2>
      {list.isPending && !problem && <Skeleton rows={3} />}
      {problem?.status === 0 && <p className="wb-help">{words.mineOffline}</p>}
      {problem && problem.status !== 0 && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && <p className="wb-empty">{words.mineEmpty}</p>}
      <ul>
        {list.data?.rows.map(row => (
          <li key={row.proceedingId}>
            <Link to={caseAddress(row)}>{row.title[language]}</Link>
            <span className="wb-stage">{row.stage[language]}</span>
            <span className="wb-help wb-line">
              {row.openedOn} {row.place?.[language]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
