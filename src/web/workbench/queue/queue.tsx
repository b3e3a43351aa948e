import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { QueueRow } from '../../../contract/views.ts';
import { useCity } from '../../kit/city.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, type QueueQuery, useProcedure, useQueue } from '../api.ts';
import { benchGroup } from '../groups/words.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { NotFoundPage } from '../shell/not-found.tsx';
import { StepDrawer } from '../step/step-drawer.tsx';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';
import { DecideDrawer } from './decide-drawer.tsx';
import { QueueTable } from './queue-table.tsx';
import { SavedViews } from './saved-views.tsx';
import { isServable } from './serve.ts';
import { ServeMany } from './serve-many.tsx';
import { isTable, type Tab, type Table, type TableId, tables } from './tables.ts';

/** `/w/q/:table`: a queue, with everything that it shows in its address. */
export default function QueuePage() {
  const { table = '' } = useParams();
  return isTable(table) ? <Queue key={table} id={table} table={tables[table]} /> : <NotFoundPage />;
}

function Queue({ id, table }: { readonly id: TableId; readonly table: Table }) {
  const words = useWords(bench);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  useTitle(words.queues[id]);
  const tab =
    table.tabs && !search.has('all') ? (table.tabs.find(t => t.id === search.get('tab')) ?? table.tabs[0]) : undefined;
  const stage = search.get('stage') ?? tab?.stage ?? table.stage;
  const waits = tab?.waits ?? table.waits;
  const query: QueueQuery = {
    limit: 50,
    sort: search.get('sort') === 'newest' ? 'newest' : search.get('sort') === 'due' ? 'due' : table.sort,
    ...(table.view && { view: table.view }),
    ...(table.procedure && { procedure: table.procedure }),
    ...(waits && { waits }),
    ...optional('stage', stage),
    ...optional('q', search.get('q')),
    ...optional('place', search.get('place')),
    ...optional('cursor', search.get('cursor')),
  };
  const list = useQueue(query);
  const problem = failure(list);
  const change = (name: string, value: string | undefined) =>
    setSearch(before => {
      const after = new URLSearchParams(before);
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
      if (name !== 'cursor' && name !== 'do') after.delete('cursor');
      return after;
    });
  const counts = useCounts(list.data?.counts);
  const [chosen, setChosen] = useState<ReadonlyMap<string, QueueRow>>(new Map());
  const [serving, setServing] = useState<readonly QueueRow[]>();
  const groupWords = useWords(benchGroup);
  const isFiltered = ['q', 'stage', 'place'].some(name => search.has(name));
  const doing = search.get('do')?.split('/');
  // The drawer closes over what it showed.
  const [opened, setOpened] = useState<string>();
  if (doing?.[0] && doing[0] !== opened) setOpened(doing[0]);
  const rows = list.data?.rows ?? [];
  const servable = rows.filter(isServable);
  const choose = (some: readonly QueueRow[], isChosen: boolean) =>
    setChosen(before => {
      const after = new Map(before);
      for (const row of some)
        if (isChosen) after.set(row.proceedingId, row);
        else after.delete(row.proceedingId);
      return after;
    });
  return (
    <div className="wb-sheet">
      <h1>{words.queues[id]}</h1>
      {id === 'groups' && (
        <p>
          <Link to="/new-group">{groupWords.open}</Link>
        </p>
      )}
      {table.tabs && (
        <nav className="wb-counters" aria-label={words.queue.parts}>
          {table.tabs.map(one => (
            <button
              key={one.id}
              type="button"
              className="wb-counter"
              aria-pressed={one === tab}
              onClick={() => setSearch(new URLSearchParams({ tab: one.id }))}
            >
              {words.tabs[one.id]} <b>{countOf(counts, table, one)}</b>
            </button>
          ))}
          <button
            type="button"
            className="wb-counter"
            aria-pressed={search.has('all')}
            onClick={() => setSearch(new URLSearchParams({ all: '1' }))}
          >
            {words.queue.all}
          </button>
        </nav>
      )}
      <Filters table={table} search={search} onChange={change} />
      <SavedViews queue={id} search={search} onShow={saved => setSearch(new URLSearchParams(saved))} />
      {isFiltered && (
        <Chips search={search} table={table} onChange={change} onClear={() => setSearch(new URLSearchParams())} />
      )}
      {table.bulk && servable.length > 0 && (
        <div className="wb-tools">
          <Button onClick={() => choose(servable, chosen.size < servable.length)}>
            {chosen.size < servable.length ? words.queue.chooseAll(servable.length) : words.queue.chooseNone}
          </Button>
          <Button type="primary" disabled={chosen.size === 0} onClick={() => setServing([...chosen.values()])}>
            {words.serve.open(chosen.size)}
          </Button>
        </div>
      )}
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={8} />}
      {list.data && rows.length === 0 && !problem && (
        <div className="wb-empty">
          <p>
            {isFiltered
              ? words.queue.emptyFiltered
              : table.opens === 'decision'
                ? words.queue.emptyApprovals
                : words.queue.empty}
          </p>
          {isFiltered && <Button onClick={() => setSearch(new URLSearchParams())}>{words.queue.clear}</Button>}
        </div>
      )}
      {list.data && rows.length > 0 && (
        <>
          <div aria-busy={list.isFetching} className={list.isPlaceholderData ? 'wb-stale' : undefined}>
            <QueueTable
              rows={rows}
              columns={table.columns}
              {...(table.bulk && {
                chosen: new Set(chosen.keys()),
                mayChoose: isServable,
                onChoose: (row: QueueRow, isChosen: boolean) => choose([row], isChosen),
              })}
              {...(table.opens && {
                end: (row: QueueRow) =>
                  row.next && (
                    <Button
                      type={table.opens === 'decision' ? 'primary' : 'default'}
                      onClick={() => change('do', `${row.id}/${row.proceedingId}/${row.next!.step}`)}
                    >
                      {table.opens === 'decision' ? words.queue.decide : row.next.label[language]}
                      <span className="wb-hidden">{row.title[language]}</span>
                    </Button>
                  ),
              })}
            />
          </div>
          <nav className="wb-pager" aria-label={words.queue.pages}>
            {search.has('cursor') && <Button onClick={() => change('cursor', undefined)}>{words.queue.first}</Button>}
            <span className="wb-help">{words.queue.shown(rows.length)}</span>
            {list.data.next && (
              <Button onClick={() => change('cursor', list.data.next ?? undefined)}>{words.queue.next}</Button>
            )}
          </nav>
        </>
      )}
      {serving && (
        <ServeMany
          rows={serving}
          onClose={() => {
            setServing(undefined);
            setChosen(new Map());
          }}
        />
      )}
      {table.opens === 'decision' && (
        <DecideDrawer doing={doing} onPath={path => change('do', path && doing && `${doing[0]}/${path}`)} />
      )}
      {table.opens === 'step' && (doing ?? opened) && (
        <StepDrawer
          no={(doing?.[0] ?? opened)!}
          path={doing?.slice(1).join('/')}
          onPath={path => change('do', path && doing && `${doing[0]}/${path}`)}
        />
      )}
    </div>
  );
}

/** Counters come with the first page and stay while others are turned. */
function useCounts(counts: Record<string, number> | undefined): Record<string, number> {
  const [kept, setKept] = useState<Record<string, number>>({});
  if (counts && Object.keys(counts).length > 0 && counts !== kept) setKept(counts);
  return kept;
}

const countOf = (counts: Record<string, number>, table: Table, tab: Tab): number =>
  tab.waits
    ? (counts[`waits.${tab.waits}`] ?? 0)
    : (tab.stage ?? '').split(',').reduce((sum, stage) => sum + (counts[`${table.procedure}.${stage}`] ?? 0), 0);

const optional = (name: 'stage' | 'q' | 'place' | 'cursor', value: string | null | undefined) =>
  value ? { [name]: value } : {};

interface FilterProps {
  readonly table: Table;
  readonly search: URLSearchParams;
  readonly onChange: (name: string, value: string | undefined) => void;
}

function Filters({ table, search, onChange }: FilterProps) {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const procedure = useProcedure(table.procedure);
  const [text, setText] = useState(search.get('q') ?? '');
  const has = (name: (typeof table.filters)[number]) => table.filters.includes(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange('q', text.trim());
  };
  return (
    <form className="wb-tools" onSubmit={submit}>
      {has('q') && (
        <label htmlFor="wb-queue-q">
          {words.queue.q}
          <Input id="wb-queue-q" className="wb-narrow" value={text} onChange={event => setText(event.target.value)} />
        </label>
      )}
      {has('stage') && procedure.data && (
        <label>
          {words.queue.stage}
          <select
            className="wb-select"
            value={search.get('stage') ?? table.stage ?? ''}
            onChange={event => onChange('stage', event.target.value)}
          >
            {!table.stage && <option value="">{words.queue.all}</option>}
            {Object.entries(procedure.data.stages).map(([id, stage]) => (
              <option key={id} value={id}>
                {stage.title[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {has('place') && (
        <label>
          {words.queue.place}
          <select
            className="wb-select"
            value={search.get('place') ?? ''}
            onChange={event => onChange('place', event.target.value)}
          >
            <option value="">{words.queue.all}</option>
            {city?.places.map(place => (
              <option key={place.code} value={place.code}>
                {place.name[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {has('sort') && (
        <label>
          {words.queue.sort}
          <select
            className="wb-select"
            value={search.get('sort') ?? table.sort}
            onChange={event => onChange('sort', event.target.value)}
          >
            <option value="due">{words.queue.byDue}</option>
            <option value="newest">{words.queue.byNewest}</option>
          </select>
        </label>
      )}
      <Button htmlType="submit">{words.queue.find}</Button>
    </form>
  );
}

function Chips({ search, table, onChange, onClear }: FilterProps & { readonly onClear: () => void }) {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const procedure = useProcedure(table.procedure);
  const shown = {
    q: search.get('q'),
    stage: procedure.data?.stages[search.get('stage') ?? '']?.title[language],
    place: city?.places.find(place => String(place.code) === search.get('place'))?.name[language],
  };
  return (
    <p className="wb-chips">
      {Object.entries(shown).map(
        ([name, value]) =>
          value && (
            <Button
              key={name}
              size="small"
              onClick={() => onChange(name, undefined)}
              aria-label={words.queue.drop(value)}
            >
              {value} ×
            </Button>
          ),
      )}
      <Button size="small" type="link" onClick={onClear}>
        {words.queue.clear}
      </Button>
    </p>
  );
}
