import { Button } from 'antd';
import type { IndicatorView } from '../../../contract/routes/statistics.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { formatCount, formatValue, isFewFigure, withFew } from './format.ts';
import { benchFigures, type Choice, figureAt } from './use-figures.ts';

/** Version of a definition, and whether somebody has confirmed it. */
export const definitionOf = (view: IndicatorView) => {
  const [version = '', mark] = view.definition.split('-');
  return { version, isConfirmed: mark !== 'unconfirmed' };
};

/** One indicator: the figure, both numbers, its period, day and definition, and the two ways to look behind it. */
export function FigureCard({
  view,
  choice,
  onHow,
  onTable,
}: {
  readonly view: IndicatorView;
  readonly choice: Choice;
  readonly onHow: () => void;
  readonly onTable: () => void;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const title = view.title[language];
  return (
    <article className="fg-card" aria-label={title}>
      <h3>{title}</h3>
      <Value view={view} choice={choice} />
      <p className="fg-meta">
        <span>{words.period(view.from, view.to)}</span>
        <span>{words.asOf(formatInstant(view.asOf, language, { seconds: false }))}</span>
        <Definition view={view} />
      </p>
      <p className="fg-paper">{view.formula[language]}</p>
      <p className="fg-card-buttons">
        <Button size="small" aria-label={words.howOf(title)} onClick={onHow}>
          {words.how}
        </Button>
        <Button size="small" aria-label={words.tableOf(title)} onClick={onTable}>
          {words.table}
        </Button>
      </p>
    </article>
  );
}

function Value({ view, choice }: { readonly view: IndicatorView; readonly choice: Choice }) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const figure = withFew(figureAt(view, choice.place), view.unit, choice.showsFew);
  const value = formatValue(figure.value, view.unit, language);
  if (figure.withheld)
    return (
      <p className="fg-none">
        {value ?? '—'} <span className="wb-help">{figure.withheld[language]}</span>
      </p>
    );
  if (value === undefined) return <p className="fg-none">{words.noRate}</p>;
  const few = isFewFigure(figure);
  return (
    <p className="fg-value">
      <b>{few ? value : words.unit[view.unit](value)}</b>
      {view.unit === 'yuan' && !few && <span>{words.yuan}</span>}
      {few && <span>{words.fewNote}</span>}
      {figure.denominator !== null && !few && (
        <span>{words.ratio(formatCount(figure.numerator), formatCount(figure.denominator))}</span>
      )}
    </p>
  );
}

export function Definition({ view }: { readonly view: IndicatorView }) {
  const words = useWords(benchFigures);
  const { version, isConfirmed } = definitionOf(view);
  return (
    <span>
      {words.definition(version)} {!isConfirmed && <span className="wb-tag">{words.unconfirmed}</span>}
    </span>
  );
}
