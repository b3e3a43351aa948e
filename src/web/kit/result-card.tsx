import type { ReactNode } from 'react';
import type { Computation } from '../../contract/views.ts';
import { useLanguage, useText } from '../words/words.ts';
import { formatDay, formatMoney } from './format.ts';
import { parameterTitle } from './parameter-title.ts';
import { useKitWords } from './words.ts';

/**
 * One computed sum with the way it was counted: lines with numbers, the standards used with their dates, warnings. A sum
 * of nothing shows its reason, a missing input what is missing.
 */
export function ResultCard({
  title,
  detail,
  computation,
  missing,
  children,
}: {
  title: string;
  detail?: string;
  computation?: Computation;
  missing?: readonly { zh: string; en: string }[];
  children?: ReactNode;
}) {
  const words = useKitWords();
  const language = useLanguage();
  const text = useText();
  return (
    <section className="k-result" aria-label={title}>
      <div className="k-result-head">
        <h3>{title}</h3>
        {computation?.amount && <span className="k-amount">{formatMoney(computation.amount, language)}</span>}
        {detail && <span className="k-small">{detail}</span>}
        {missing && missing.length > 0 && (
          <span className="k-muted">{words.missing(missing.length, missing.map(text).join(words.comma))}</span>
        )}
      </div>
      {computation && computation.warnings.length > 0 && (
        <div>
          {computation.warnings.map(warning => (
            <p key={warning.code}>{text(warning.message)}</p>
          ))}
        </div>
      )}
      {computation && computation.lines.length > 0 && (
        <details className="k-details">
          <summary>{words.howCounted}</summary>
          <ul className="k-lines">
            {computation.lines.map(line => (
              <li key={`${line.label.zh}${line.formula}`}>
                {text(line.label)}
                {line.amount && <strong> {formatMoney(line.amount, language)}</strong>}
                <span className="k-formula">{line.formula}</span>
              </li>
            ))}
          </ul>
          {computation.articles.length > 0 && (
            <p className="k-small">
              {words.basis}
              {words.colon}
              {computation.articles.map(a => words.article(text(a.statute), a.number)).join(words.comma)}
            </p>
          )}
          {computation.parameters.map(p => (
            <p className="k-small" key={`${p.name}${p.from}`}>
              {words.parameter(text(parameterTitle(p.name)), p.value, formatDay(p.from, language))}
              {!p.confirmed && `（${words.unconfirmed}）`}
            </p>
          ))}
        </details>
      )}
      {children && <div>{children}</div>}
    </section>
  );
}
