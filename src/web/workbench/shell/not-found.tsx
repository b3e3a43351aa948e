import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';

/** An address that means no page. */
export function NotFoundPage() {
  const words = useWords(bench);
  useTitle(words.problem.noPageTitle);
  return (
    <div className="wb-sheet wb-message">
      <h1>{words.problem.noPageTitle}</h1>
      <p>{words.problem.noPage}</p>
      <p>
        <Link to="/">{words.problem.home}</Link>
      </p>
    </div>
  );
}
