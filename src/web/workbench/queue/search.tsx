import { useSearchParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { failure, useQueue } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';
import { QueueTable } from './queue-table.tsx';
import { isNumber, ranked } from './rank.ts';

/** What the top search box finds: only cases that the reader may see, and no word about others. */
export default function SearchPage() {
  const words = useWords(bench);
  const [search] = useSearchParams();
  const text = (search.get('q') ?? '').trim();
  useTitle(words.search.title);
  const list = useQueue(isNumber(text) ? { number: text, limit: 50 } : { q: text, limit: 50 }, text !== '');
  const problem = failure(list);
  return (
    <div className="wb-sheet">
      <h1>{words.search.title}</h1>
      {text === '' && <p className="wb-empty">{words.search.hint}</p>}
      {text !== '' && <p className="wb-help">{words.search.sought(text)}</p>}
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {text !== '' && list.isPending && <Skeleton />}
      {list.data && list.data.rows.length === 0 && <p className="wb-empty">{words.search.nothing}</p>}
      {list.data && list.data.rows.length > 0 && (
        <QueueTable
          rows={ranked(list.data.rows, text)}
          columns={['state', 'number', 'title', 'stage', 'claims', 'due']}
        />
      )}
    </div>
  );
}
