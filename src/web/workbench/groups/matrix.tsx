import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { GroupRow, GroupView } from '../../../contract/routes/groups.ts';
import { routes } from '../../../contract/routes.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { saveFile, useDoing } from './use-group.ts';
import { benchGroup, type GroupWords } from './words.ts';

const pageSize = 100;
type Filter = keyof GroupWords['filters'];

/** The columns by who reads; what a row does not carry has no column. */
const filtersOf: Readonly<Record<GroupView['as'], readonly Filter[]>> = {
  body: ['all', 'silent', 'consent', 'refuse', 'ask', 'settled', 'left', 'late', 'unconfirmed'],
  employer: ['all', 'settled', 'left', 'late'],
  payroll: ['all', 'late'],
  representative: ['all', 'silent', 'consent', 'refuse', 'ask', 'settled', 'left', 'unconfirmed'],
  keeper: ['all', 'left', 'unconfirmed'],
};

/** The matrix: one row for each worker, a page at a time; the totals are those of the whole group. */
export function Matrix({ group }: { readonly group: GroupView }) {
  const words = useWords(benchGroup);
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const [name, setName] = useState('');
  // The first row of each page that was left behind, so that one can go back.
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const after = starts.at(-1)!;
  const query = { after, limit: pageSize, filter, ...(name.trim() && { name: name.trim() }) };
  const members = useQuery({
    queryKey: ['members', group.id, query],
    placeholderData: before => before,
    queryFn: () => call(routes.listMembers, { params: { id: group.id }, query }, { language: getLanguage() }),
  });
  const restart = () => setStarts([0]);
  const rows = members.data?.rows ?? [];
  const columns = columnsOf(words, rows, language);
  const problem = failure(members);
  const next = members.data?.next;
  return (
    <>
      <div className="wb-tools">
        <label htmlFor="group-filter">{words.filter}</label>
        <Select<Filter>
          id="group-filter"
          value={filter}
          style={{ minWidth: 140 }}
          options={filtersOf[group.as].map(value => ({ value, label: words.filters[value] }))}
          onChange={value => {
            setFilter(value);
            restart();
          }}
        />
        <label htmlFor="group-find">{words.find}</label>
        <Input
          id="group-find"
          style={{ width: 160 }}
          value={name}
          onChange={event => {
            setName(event.target.value);
            restart();
          }}
        />
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void members.refetch()} />}
      {!members.data && !problem && <Skeleton rows={8} />}
      {members.data && rows.length === 0 && (
        <p className="wb-empty">{group.totals.members === 0 ? words.noRoster : words.nobody}</p>
      )}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
        <section className="wb-matrix-box" aria-label={words.tabs.matrix} tabIndex={0}>
          <table className="wb-table wb-matrix">
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column.title} scope="col" className={column.className}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.id}>
                  {columns.map(column =>
                    column.head ? (
                      <th key={column.title} scope="row" className={column.className}>
                        {group.as === 'body' ? <Link to={`/disputes/${row.id}`}>{row.name}</Link> : row.name}
                      </th>
                    ) : (
                      <td key={column.title} className={column.className}>
                        {column.of(row)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                {columns.map(column => (
                  <td key={column.title} className={column.className}>
                    {column.total?.(group) ?? ''}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
      )}
      {rows.length > 0 && (
        <div className="wb-pager">
          <Button disabled={starts.length < 2} onClick={() => setStarts(starts.slice(0, -1))}>
            {words.earlier}
          </Button>
          <span>{words.pageOf(rows[0]!.row, rows.at(-1)!.row)}</span>
          <Button disabled={!next} onClick={() => next && setStarts([...starts, next])}>
            {words.later}
          </Button>
        </div>
      )}
      {group.as === 'body' && group.totals.members > 0 && <Export id={group.id} />}
    </>
  );
}

interface Column {
  readonly title: string;
  readonly className?: string;
  readonly head?: true;
  readonly of: (row: GroupRow) => string;
  readonly total?: (group: GroupView) => string;
}

function columnsOf(words: GroupWords, rows: readonly GroupRow[], language: 'zh' | 'en'): Column[] {
  const c = words.columns;
  const has = (key: keyof GroupRow) => rows.some(row => row[key] !== undefined);
  const sum = (title: string, key: 'claimed' | 'offered' | 'due' | 'received', total?: Column['total']): Column => ({
    title,
    className: 'wb-right wb-nowrap',
    of: row => row[key] ?? '—',
    ...(total && { total }),
  });
  const answer = (row: GroupRow): string =>
    row.verdict
      ? `${words.verdict[row.verdict]}${row.outdated ? words.outdated : ''}`
      : row.asked
        ? words.askedAlready
        : words.silent;
  const columns: readonly (Column | false)[] = [
    { title: c.row, className: 'wb-right', of: row => String(row.row) },
    { title: c.name, className: 'wb-frozen wb-nowrap', head: true, of: row => row.name, total: () => words.totals },
    has('idEnd') && { title: c.idEnd, of: row => row.idEnd ?? '' },
    { title: c.stage, className: 'wb-nowrap', of: row => row.stageTitle[language] },
    has('confirmed') && {
      title: c.confirmed,
      className: 'wb-nowrap',
      of: row => (row.confirmed ? words.yes : words.no),
    },
    (has('mandate') || has('confirmed')) && {
      title: c.mandate,
      className: 'wb-nowrap',
      of: row => (row.mandate ? words.mandate[row.mandate] : '—'),
    },
    has('claimed') && sum(c.claimed, 'claimed', group => group.totals.claimed),
    (has('verdict') || has('asked')) && { title: c.answer, className: 'wb-nowrap', of: answer },
    has('offered') && sum(c.offered, 'offered'),
    has('due') && sum(c.due, 'due', group => group.totals.due ?? ''),
    has('received') && sum(c.received, 'received', group => group.totals.received ?? ''),
    has('due') && {
      title: c.next,
      className: 'wb-nowrap',
      of: row => (row.late ? words.late : (row.nextDue ?? '—')),
    },
    has('account') && { title: c.account, className: 'wb-nowrap', of: row => row.account || '—' },
  ];
  return columns.filter(column => column !== false);
}

/** The roster as a file, with a reason that is kept. */
function Export({ id }: { readonly id: string }) {
  const words = useWords(benchGroup);
  const [reason, setReason] = useState('');
  const doing = useDoing();
  const save = (format: 'xlsx' | 'csv') =>
    doing.run(async () => {
      const body = { reason: reason.trim(), format };
      saveFile(await call(routes.exportMembers, { params: { id }, body }, { language: getLanguage() }));
    });
  return (
    <details className="wb-group-part">
      <summary>{words.export}</summary>
      <div className="wb-group-form">
        <p className="wb-help">{words.exportHelp}</p>
        <div>
          <label htmlFor="group-export">{words.exportReason}</label>
          <Input id="group-export" value={reason} maxLength={300} onChange={event => setReason(event.target.value)} />
        </div>
        <div className="wb-buttons">
          <Button loading={doing.busy} disabled={reason.trim().length < 2} onClick={() => void save('xlsx')}>
            Excel
          </Button>
          <Button loading={doing.busy} disabled={reason.trim().length < 2} onClick={() => void save('csv')}>
            CSV
          </Button>
        </div>
        {doing.problem && <ProblemView problem={doing.problem} />}
      </div>
    </details>
  );
}
