import './computation-sheet.css';
import type { Computation } from '../../contract/views.ts';
import { sourceText } from '../../core/law/parameter-sources.ts';
import type { Text } from '../../core/text.ts';
import { useLanguage, useText } from '../words/words.ts';
import { UncomparedMark } from './article.tsx';
import { headed, useCalcWords } from './calc-words.ts';
import { type Labels, resultOf } from './computation-result.ts';
import { formatDay, formatMoney } from './format.ts';
import { parameterTitle, parameterValue } from './parameter-title.ts';
import { useKitWords } from './words.ts';

/**
 * A computation from top to bottom: the sum or the range, what to know about it, each line with its numbers, the
 * articles with their gist, and the standards with day and source. `names` are the titles of standards by their name,
 * `labels` what the choices of the calculator are called.
 */
export function ComputationSheet({
  computation,
  names = {},
  labels = {},
}: {
  computation: Computation;
  names?: Readonly<Record<string, Text>>;
  labels?: Labels;
}) {
  const words = useCalcWords();
  const kit = useKitWords();
  const language = useLanguage();
  const text = useText();
  const { amount, range, warnings, lines, articles, parameters } = computation;
  const { rows, tables } = resultOf(computation.result, words, language, labels);
  const nothing = amount !== null && Number(amount) === 0;
  const cited = (id: string) => {
    const article = articles.find(a => a.id === id);
    return article ? kit.article(text(article.statute), article.number) : undefined;
  };
  return (
    <div className="c-sheet">
      {amount !== null && (
        <p className="c-amount">
          <span className="k-visually-hidden">{words.result} </span>
          {formatMoney(amount, language)}
        </p>
      )}
      {range && <p>{words.readings(formatMoney(range.low, language), formatMoney(range.high, language))}</p>}
      {warnings.length > 0 && (
        <section className="c-part">
          <h2>{nothing ? words.zero : words.attention}</h2>
          <ul>
            {warnings.map(warning => (
              <li key={`${warning.code}${warning.message.zh}`}>{text(warning.message)}</li>
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section className="c-part">
          <h2>{words.details}</h2>
          <dl className="c-rows">
            {rows.map(row => (
              <div key={row.key}>
                <dt>{row.label}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {tables.map(table => (
        <section className="c-part" key={table.key}>
          <h2>{table.label}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
          <section className="c-scroll" tabIndex={0} aria-label={table.label}>
            <table className="c-table">
              <thead>
                <tr>
                  {table.columns.map(column => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished computation.
                  <tr key={index}>
                    {row.map((cell, at) => (
                      <td key={table.columns[at]} data-label={table.columns[at]}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
      {lines.length > 0 && (
        <section className="c-part">
          <h2>{words.how}</h2>
          <ol className="c-lines">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished computation.
              <li key={index}>
                <span className="c-line">
                  <span>{text(line.label)}</span>
                  {line.amount && <strong>{formatMoney(line.amount, language)}</strong>}
                </span>
                <span className="c-formula">{line.formula}</span>
                <span className="c-note">{line.articles.flatMap(id => cited(id) ?? []).join(kit.comma)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {articles.length > 0 && (
        <section className="c-part">
          <h2>{words.articles}</h2>
          {articles.map(article => (
            <details className="k-details c-article" key={article.id}>
              <summary>{kit.article(text(article.statute), article.number)}</summary>
              <p>
                {text(article.gist)} {article.unconfirmed && <UncomparedMark />}
              </p>
            </details>
          ))}
        </section>
      )}
      {parameters.length > 0 && (
        <section className="c-part">
          <h2>{words.parameters}</h2>
          <ul className="c-parameters">
            {parameters.map(parameter => (
              <li key={`${parameter.name}${parameter.from}`}>
                <span className="c-line">
                  <span>{headed(text(names[parameter.name] ?? parameterTitle(parameter.name)))}</span>
                  <strong>
                    {/^\d+\.\d\d$/.test(parameter.value)
                      ? formatMoney(parameter.value, language)
                      : parameterValue(parameter.name, parameter.value, language)}
                  </strong>
                </span>
                <span className="c-note">
                  {words.parameterFrom}
                  {kit.colon}
                  {formatDay(parameter.from, language)}
                  {language === 'zh' ? '；' : '; '}
                  {words.parameterSource}
                  {kit.colon}
                  {sourceText(parameter.source)[language]}
                </span>
                {!parameter.confirmed && <span className="c-mark">{words.unconfirmed}</span>}
              </li>
            ))}
          </ul>
          {parameters.some(parameter => !parameter.confirmed) && <p className="c-note">{words.unconfirmedNote}</p>}
        </section>
      )}
    </div>
  );
}
