import { Button, Drawer } from 'antd';
import type { IndicatorView } from '../../../contract/routes/statistics.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Definition, definitionOf } from './card.tsx';
import { formatCount, formatValue, isFewFigure, withFew } from './format.ts';
import { benchFigures, type Choice, figureAt, type Part } from './use-figures.ts';

/** “How it is counted”: the formula in words, every number in it, what is left out, and other readings. */
export function HowDrawer({
  view,
  choice,
  onClose,
  onClosed,
  onCases,
}: {
  readonly view: IndicatorView | undefined;
  readonly choice: Choice;
  readonly onClose: () => void;
  /** The drawer is gone from the page. */
  readonly onClosed: () => void;
  readonly onCases: (part: Part) => void;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  return (
    <Drawer
      open={view !== undefined}
      size={520}
      title={view ? words.howOf(view.title[language]) : words.how}
      onClose={onClose}
      afterOpenChange={open => {
        if (!open) onClosed();
      }}
      destroyOnHidden
    >
      {view && <How view={view} choice={choice} onCases={onCases} />}
    </Drawer>
  );
}

function How({
  view,
  choice,
  onCases,
}: {
  readonly view: IndicatorView;
  readonly choice: Choice;
  readonly onCases: (part: Part) => void;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const figure = withFew(figureAt(view, choice.place), view.unit, choice.showsFew);
  const few = isFewFigure(figure);
  const value = formatValue(figure.value, view.unit, language);
  const isRate = view.denominator !== null;
  const whole = choice.place ? <span className="wb-help">{words.drawer.whole}</span> : null;
  return (
    <div className="fg-how">
      <p className="fg-value">
        <b>
          {value === undefined ? (figure.withheld ? '—' : words.noRate) : few ? value : words.unit[view.unit](value)}
        </b>
        {few && <span>{figure.withheld ? figure.withheld[language] : words.fewNote}</span>}
      </p>
      <h3>{words.drawer.formula}</h3>
      <p>{view.formula[language]}</p>
      <Line
        title={isRate ? words.drawer.numerator : words.drawer.amount}
        label={view.numerator.label[language]}
        value={few ? (figure.value ?? '—') : view.unit === 'yuan' ? value : formatCount(figure.numerator)}
        action={words.drawer.casesOf(isRate ? words.drawer.numerator : words.drawer.amount)}
        onCases={() => onCases('numerator')}
      />
      {view.denominator && (
        <Line
          title={words.drawer.denominator}
          label={view.denominator.label[language]}
          value={few ? (figure.value ?? '—') : formatCount(figure.denominator ?? 0)}
          action={words.drawer.casesOf(words.drawer.denominator)}
          onCases={() => onCases('denominator')}
        />
      )}
      <h3>
        {words.drawer.excluded} {whole}
      </h3>
      {view.excluded.length === 0 ? (
        <p>{words.drawer.nothingExcluded}</p>
      ) : (
        <>
          <dl className="fg-pairs">
            {view.excluded.map(({ label, value: n }) => (
              <div key={label.en}>
                <dt>{label[language]}</dt>
                <dd>{formatCount(n)}</dd>
              </div>
            ))}
          </dl>
          <Button
            size="small"
            aria-label={words.drawer.casesOf(words.drawer.excluded)}
            onClick={() => onCases('excluded')}
          >
            {words.drawer.cases}
          </Button>
        </>
      )}
      <h3>
        {words.drawer.alternatives} {whole}
      </h3>
      {view.alternatives.length === 0 && <p>{words.drawer.noAlternatives}</p>}
      <dl className="fg-pairs">
        {view.alternatives.map(other => (
          <div key={other.label.en}>
            <dt>{other.label[language]}</dt>
            <dd>
              {words.drawer.alternative(other.value, formatCount(other.numerator), formatCount(other.denominator))}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{words.drawer.period}</h3>
      <p>
        {words.period(view.from, view.to)}
        <br />
        {words.asOf(formatInstant(view.asOf, language, { seconds: false }))}
      </p>
      <h3>{words.drawer.definition}</h3>
      <p>
        <Definition view={view} />
      </p>
      {!definitionOf(view).isConfirmed && <p className="wb-note">{words.drawer.unconfirmed}</p>}
    </div>
  );
}

function Line({
  title,
  label,
  value,
  action,
  onCases,
}: {
  readonly title: string;
  readonly label: string;
  readonly value: string | null | undefined;
  readonly action: string;
  readonly onCases: () => void;
}) {
  const words = useWords(benchFigures);
  return (
    <>
      <h3>{title}</h3>
      <dl className="fg-pairs">
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      </dl>
      <Button size="small" aria-label={action} onClick={onCases}>
        {words.drawer.cases}
      </Button>
    </>
  );
}
