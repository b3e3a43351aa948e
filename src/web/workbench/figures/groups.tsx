import { Checkbox } from 'antd';
import type { IndicatorView } from '../../../contract/routes/statistics.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { formatCount, formatValue, isFewFigure, withFew } from './format.ts';
import { benchFigures, type Choice, type Figure, goTo, groupings, useFigure } from './use-figures.ts';

interface Props {
  readonly choice: Choice;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly indicators: readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[];
}

/** One indicator by town, body or month; each line opens its cases. */
export function Groups({ choice, change, indicators }: Props) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const query = useFigure(choice.indicator, choice);
  const problem = failure(query);
  const open = (group: string) => {
    change({ group });
    goTo('fg-cases');
  };
  return (
    <section aria-labelledby="fg-groups">
      <h2 id="fg-groups" tabIndex={-1}>
        {words.groups.title}
      </h2>
      <div className="wb-tools">
        <label>
          {words.groups.indicator}
          <select
            className="wb-select"
            value={choice.indicator}
            onChange={event => change({ indicator: event.target.value })}
          >
            {indicators.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.groups.by}
          <select className="wb-select" value={choice.by} onChange={event => change({ by: event.target.value })}>
            {groupings.map(by => (
              <option key={by} value={by}>
                {words.groups.byName[by]}
              </option>
            ))}
          </select>
        </label>
        <Checkbox
          checked={choice.showsFew}
          onChange={event => change({ few: event.target.checked ? 'show' : undefined })}
        >
          {words.groups.showFew}
        </Checkbox>
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void query.refetch()} />}
      {query.isPending && <Skeleton rows={5} />}
      {query.data && query.data.groups.length === 0 && <p className="wb-empty">{words.groups.empty}</p>}
      {query.data && query.data.groups.length > 0 && <GroupTable view={query.data} choice={choice} onOpen={open} />}
    </section>
  );
}

function GroupTable({
  view,
  choice,
  onOpen,
}: {
  readonly view: IndicatorView;
  readonly choice: Choice;
  readonly onOpen: (group: string) => void;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const isRate = view.denominator !== null;
  const lines = view.groups.map(group => ({ ...group, ...withFew(group, view.unit, choice.showsFew) }));
  const largest = isRate ? 100 : Math.max(...lines.map(line => line.numerator), 1);
  const size = (line: Figure) =>
    isFewFigure(line) ? 0 : (100 * (isRate ? Number(line.value ?? 0) : line.numerator)) / largest;
  const caption = `${view.title[language]} · ${words.groups.byName[choice.by]} · ${words.period(view.from, view.to)}`;
  const total: Figure = {
    value: view.value,
    numerator: view.numerator.value,
    denominator: view.denominator?.value ?? null,
  };
  return (
    <>
      <Scroll label={caption}>
        <table className="wb-table fg-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.groups.key[choice.by]}</th>
              <th scope="col" className="wb-right">
                {words.groups.value[view.unit]}
              </th>
              {isRate && (
                <>
                  <th scope="col" className="wb-right">
                    {words.groups.numerator}
                  </th>
                  <th scope="col" className="wb-right">
                    {words.groups.denominator}
                  </th>
                </>
              )}
              <th scope="col" className="fg-bar-head">
                {words.groups.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.key} aria-current={choice.group === line.key ? 'true' : undefined}>
                <th scope="row">
                  <GroupName line={line} onOpen={onOpen} />
                </th>
                <Cells figure={line} view={view} />
                <td aria-hidden="true">
                  <span className="fg-bar" style={{ width: `${size(line)}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.groups.total}</th>
              <Cells figure={total} view={view} />
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroll>
      {lines.some(isFewFigure) && <p className="wb-help">{words.groups.few}</p>}
    </>
  );
}

/** Cases without a place or a body cannot be asked for: only their number is shown. */
function GroupName({
  line,
  onOpen,
}: {
  readonly line: IndicatorView['groups'][number];
  readonly onOpen: (group: string) => void;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const name = line.label[language];
  if (line.key === '') return name;
  return (
    <button type="button" className="fg-link" aria-label={words.groups.open(name)} onClick={() => onOpen(line.key)}>
      {name}
    </button>
  );
}

function Cells({ figure, view }: { readonly figure: Figure; readonly view: IndicatorView }) {
  const language = useLanguage();
  const few = isFewFigure(figure);
  const count = (n: number | null) => (few || n === null ? '—' : formatCount(n));
  return (
    <>
      <td className="wb-right">{formatValue(figure.value, view.unit, language) ?? '—'}</td>
      {view.denominator && (
        <>
          <td className="wb-right">{count(figure.numerator)}</td>
          <td className="wb-right">{count(figure.denominator)}</td>
        </>
      )}
    </>
  );
}
