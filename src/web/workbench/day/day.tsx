import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { QueueRow } from '../../../contract/views.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { ClockPill } from '../../kit/clock.tsx';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useQueue } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { withNote } from '../punctuation.ts';
import { caseAddress } from '../queue/queue-table.tsx';
import { StepDrawer } from '../step/step-drawer.tsx';
import { StuckOnDay } from '../stuck/on-day.tsx';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';
import { type GroupId, groupIds, groupRows } from './groups.ts';

/** `/w/day`: what this person has to do, by legal clock. */
export default function DayPage() {
  const words = useWords(bench);
  const language = useLanguage();
  const today = todayOf(useCity());
  const [search, setSearch] = useSearchParams();
  const list = useQueue({ view: 'day', sort: 'due', limit: 100 });
  useTitle(words.nav['/day']);
  const problem = failure(list);
  const rows = list.data?.rows ?? [];
  const groups = groupRows(rows, today);
  const wanted = groupIds.find(id => id === search.get('show'));
  const shown = wanted ? [wanted] : groupIds;
  const change = (name: string, value: string | undefined) =>
    setSearch(
      before => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: name === 'do' && !value },
    );
  const doing = search.get('do')?.split('/');
  // The row from which the drawer was opened may leave the list while the drawer still shows what came of it.
  const [opened, setOpened] = useState<string>();
  const no = doing?.[0] ?? opened;
  const nothingToday = groups.late.length + groups.today.length === 0;
  const nearest = [...groups.soon, ...groups.week, ...groups.later][0];
  return (
    <div className="wb-sheet">
      <header className="wb-day-head">
        <h1>{words.nav['/day']}</h1>
        <span className="wb-help">{formatDate(today, language)}</span>
        <fieldset className="wb-counters">
          <legend className="wb-hidden">{words.day.filter}</legend>
          {groupIds.map(id => (
            <button
              key={id}
              type="button"
              className={`wb-counter wb-counter-${id}`}
              aria-pressed={wanted === id}
              onClick={() => change('show', wanted === id ? undefined : id)}
            >
              {words.day.groups[id]} <b>{groups[id].length}</b>
            </button>
          ))}
        </fieldset>
      </header>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      <StuckOnDay />
      {list.isPending && <Skeleton rows={8} />}
      {list.data && nothingToday && !wanted && (
        <p className="wb-empty">
          {words.day.nothing}{' '}
          {nearest?.clock &&
            words.day.nearest(formatDate(nearest.clock.due, language), nearest.number ?? nearest.title[language])}
        </p>
      )}
      {list.data && wanted && groups[wanted].length === 0 && <p className="wb-empty">{words.day.emptyGroup}</p>}
      {shown
        .filter(id => groups[id].length > 0)
        .map(id => (
          <Group
            key={id}
            id={id}
            rows={groups[id]}
            onStep={row => {
              setOpened(row.id);
              change('do', `${row.id}/${row.proceedingId}/${row.next?.step}`);
            }}
          />
        ))}
      {no && (
        <StepDrawer
          no={no}
          path={doing ? doing.slice(1).join('/') : undefined}
          onPath={path => change('do', path && `${no}/${path}`)}
        />
      )}
    </div>
  );
}

interface GroupProps {
  readonly id: GroupId;
  readonly rows: readonly QueueRow[];
  readonly onStep: (row: QueueRow) => void;
}

function Group({ id, rows, onStep }: GroupProps) {
  const words = useWords(bench);
  const language = useLanguage();
  return (
    <section aria-label={words.day.groups[id]}>
      <h2>{withNote(words.day.groups[id], rows.length, language)}</h2>
      <ul className="wb-day-rows">
        {rows.map(row => (
          <li key={`${row.id}${row.proceedingId}`}>
            <span className="wb-day-state">{row.clock ? <ClockPill clock={row.clock} /> : words.day.noClock}</span>
            <div className="wb-day-what">
              <b>{row.next ? row.next.label[language] : words.day.watch(row.stage[language])}</b>
              <span>
                <Link to={caseAddress(row)}>{row.title[language]}</Link>{' '}
                <span className="wb-nowrap">{row.number ?? words.day.noNumber}</span>
              </span>
              <span className="wb-help">
                {[
                  row.clock && words.day.clock(row.clock.label[language], row.clock.due),
                  row.assigned && words.day.assigned(row.assigned),
                  row.organisation?.[language],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {row.next ? (
              <Button type="primary" onClick={() => onStep(row)}>
                {words.day.act}
                <span className="wb-hidden">
                  {row.next.label[language]} {row.title[language]}
                </span>
              </Button>
            ) : (
              <Link to={caseAddress(row)}>
                {words.day.look}
                <span className="wb-hidden">{row.title[language]}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
