import { Button } from 'antd';
import { Link } from 'react-router';
import type { Problem } from '../../contract/views.ts';
import { findContact, useCity } from '../kit/city.ts';
import { formatPhone } from '../kit/format.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { bench } from './words.ts';

/** Why something did not come, and what can be done: asked again, or somebody called. */
export function ProblemView({ problem, onAgain }: { readonly problem: Problem; readonly onAgain?: () => void }) {
  const words = useWords(bench);
  const language = useLanguage();
  const phone = findContact(useCity(), 'main');
  const text =
    problem.status === 0
      ? words.problem.offline
      : problem.status === 403
        ? words.problem.forbidden
        : problem.status === 404
          ? words.problem.absent
          : problem.status === 429
            ? words.problem.often
            : problem.status >= 500
              ? words.problem.server
              : (problem.detail ?? problem.title);
  return (
    <div className="wb-problem" role="alert">
      <p>{text}</p>
      {problem.article && (
        <p className="wb-help">
          {problem.article.citation[language]} {problem.article.gist[language]}
        </p>
      )}
      {phone && problem.status >= 500 && (
        <p>
          <a href={`tel:${phone.number}`}>{words.problem.call(formatPhone(phone.number))}</a>
        </p>
      )}
      {onAgain && problem.status !== 404 && problem.status !== 403 && (
        <Button onClick={onAgain}>{words.common.again}</Button>
      )}
    </div>
  );
}

/** The same page for an absent and a forbidden dossier. */
export function AbsentPage() {
  const words = useWords(bench);
  const phone = findContact(useCity(), 'main');
  return (
    <div className="wb-sheet wb-message">
      <h1>{words.problem.absentTitle}</h1>
      <p>{words.problem.absent}</p>
      {phone && (
        <p>
          <a href={`tel:${phone.number}`}>{words.problem.call(formatPhone(phone.number))}</a>
        </p>
      )}
      <p>
        <Link to="/">{words.problem.home}</Link>
      </p>
    </div>
  );
}
