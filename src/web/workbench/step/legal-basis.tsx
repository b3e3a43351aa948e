import type { StepView } from '../../../contract/views.ts';
import { ArticleLine } from '../../kit/article.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchStep } from '../words.ts';

/** The articles under which a step is taken, each with what it says in short. */
export function LegalBasis({ basis }: { readonly basis: StepView['basis'] }) {
  const words = useWords(benchStep);
  const language = useLanguage();
  if (basis.length === 0) return null;
  return (
    <details className="wb-basis" open>
      <summary>{words.basis}</summary>
      <ul>
        {basis.map(article => (
          <li key={article.id}>
            <ArticleLine article={article}>
              <b>{article.citation[language]}</b> <span>{article.gist[language]}</span>
            </ArticleLine>
          </li>
        ))}
      </ul>
    </details>
  );
}
