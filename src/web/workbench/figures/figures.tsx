import './figures.css';
import { Button } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useCity } from '../../kit/city.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useSession } from '../api.ts';
import { studiesAwards } from '../divergence/readers.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import { FigureCard } from './card.tsx';
import { Cases } from './cases.tsx';
import { Groups } from './groups.tsx';
import { HowDrawer } from './how.tsx';
import {
  benchFigures,
  type Choice,
  goTo,
  type Part,
  useChoice,
  useFigure,
  useFigures,
  useIndicators,
} from './use-figures.ts';

type Change = ReturnType<typeof useChoice>[1];

/** `/w/figures`: the indicators of a year, how each is counted, and the cases of which it is made. */
export default function FiguresPage() {
  const words = useWords(benchFigures);
  const [choice, change] = useChoice();
  const role = useSession().data?.actor.role;
  const list = useIndicators();
  const problem = failure(list);
  useTitle(words.title);
  return (
    <div className="wb-sheet fg-page">
      <header className="fg-head">
        <h1>{words.title}</h1>
        {list.data && <Button onClick={() => print()}>{words.print}</Button>}
      </header>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {problem?.status === 403 && (
        <p>
          <a href="/figures">{words.publicFigures}</a>
        </p>
      )}
      {list.isPending && <Skeleton rows={8} />}
      {list.data && (
        <>
          <p className="wb-help fg-intro">{words.intro}</p>
          {studiesAwards(role) && (
            <p className="wb-no-print">
              <Link className="wb-link" to="/divergences">
                {words.divergences}
              </Link>
            </p>
          )}
          <Choosers choice={choice} change={change} />
          <Loaded ids={list.data.indicators.map(({ id }) => id)} choice={choice} change={change} />
          <Groups choice={choice} change={change} indicators={list.data.indicators} />
          <CasesOfChoice choice={choice} change={change} />
        </>
      )}
    </div>
  );
}

function Choosers({ choice, change }: { readonly choice: Choice; readonly change: Change }) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const city = useCity();
  return (
    <div className="wb-tools">
      <label>
        {words.year}
        <select className="wb-select" value={choice.year} onChange={event => change({ year: event.target.value })}>
          {choice.years.map(year => (
            <option key={year} value={year}>
              {words.yearName(year)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.place}
        <select
          className="wb-select"
          value={choice.place ?? ''}
          onChange={event => change({ place: event.target.value })}
        >
          <option value="">{words.allPlaces}</option>
          {city?.places.map(place => (
            <option key={place.code} value={place.code}>
              {place.name[language]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** One card for each indicator; each stands or fails by itself. */
function Loaded({
  ids,
  choice,
  change,
}: {
  readonly ids: readonly string[];
  readonly choice: Choice;
  readonly change: Change;
}) {
  const words = useWords(benchFigures);
  const language = useLanguage();
  const city = useCity();
  const queries = useFigures(ids, choice);
  const explained = queries.map(query => query.data).find(view => view !== undefined && view.id === choice.how);
  const place = city?.places.find(one => String(one.code) === choice.place)?.name[language];
  // The drawer gives the focus back to its button when it has closed; only then may it go on to the cases.
  const leadsToCases = useRef(false);
  const showCases = (indicator: string, part: Part) => {
    leadsToCases.current = true;
    change({ how: undefined, indicator, part, ...(choice.place && { by: 'place', group: choice.place }) });
  };
  const closed = () => {
    if (leadsToCases.current) goTo('fg-cases');
    leadsToCases.current = false;
  };
  const showGroups = (indicator: string) => {
    change({ indicator });
    goTo('fg-groups');
  };
  return (
    <section aria-labelledby="fg-cards">
      <h2 id="fg-cards">
        {words.cards} · {words.yearName(choice.year)} · {place ?? words.allPlaces}
      </h2>
      <div className="fg-cards">
        {queries.map((query, index) => {
          const problem = failure(query);
          const id = ids[index] ?? '';
          if (query.data)
            return (
              <FigureCard
                key={id}
                view={query.data}
                choice={choice}
                onHow={() => change({ how: id })}
                onTable={() => showGroups(id)}
              />
            );
          return (
            <div key={id} className="fg-card">
              {problem ? <ProblemView problem={problem} onAgain={() => void query.refetch()} /> : <Skeleton rows={3} />}
            </div>
          );
        })}
      </div>
      <HowDrawer
        view={explained}
        choice={choice}
        onClose={() => change({ how: undefined })}
        onClosed={closed}
        onCases={part => explained && showCases(explained.id, part)}
      />
    </section>
  );
}

function CasesOfChoice({ choice, change }: { readonly choice: Choice; readonly change: Change }) {
  const words = useWords(benchFigures);
  const figure = useFigure(choice.indicator, choice);
  if (!figure.data) return null;
  if (choice.showsCases) return <Cases view={figure.data} choice={choice} change={change} />;
  return (
    <p className="wb-no-print">
      <Button onClick={() => change({ part: 'numerator' })}>{words.cases.show}</Button>
    </p>
  );
}
