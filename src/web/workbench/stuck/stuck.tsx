import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { FindingView } from '../../../contract/routes/findings.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDay } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, queryClient, useSession } from '../api.ts';
import { DayRow, TextRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { SaveForm } from '../office/save-form.tsx';
import { useSave } from '../office/use-office.ts';
import { ProblemView } from '../problem.tsx';
import { withNote } from '../punctuation.ts';
import { caseAddress } from '../queue/queue-table.tsx';
import { Scroll } from '../scroll.tsx';
import { useTitle } from '../use-title.ts';
import { useFindings } from './use-findings.ts';
import { benchStuck } from './words.ts';

/** `/w/stuck`: matters that do not move, whose they are, why, and since when. */
export default function StuckPage() {
  const w = useWords(benchStuck);
  const language = useLanguage();
  useTitle(w.title);
  const role = useSession().data?.actor.role;
  const list = useFindings();
  const [asked, setAsked] = useState<FindingView>();
  const problem = failure(list);
  const all = list.data?.findings ?? [];
  const waiting = all.filter(one => !one.aside);
  const groups = [
    { title: w.own, rows: waiting.filter(one => one.own) },
    { title: w.body, rows: waiting.filter(one => !one.own) },
    { title: w.aside, rows: all.filter(one => one.aside) },
  ].filter(group => group.rows.length > 0);
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">{w.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {!list.data && !problem && <Skeleton rows={6} />}
      {list.data && all.length === 0 && <p className="wb-empty">{w.none}</p>}
      {list.data?.more && <p className="wb-help">{w.more}</p>}
      {groups.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h2>{withNote(title, rows.length, language)}</h2>
          <ul className="wb-day-rows">
            {rows.map(row => (
              <FindingRow key={`${row.proceedingId}${row.rule}`} row={row} onAside={() => setAsked(row)} />
            ))}
          </ul>
        </section>
      ))}
      {(role === 'supervisor' || role === 'institute-head') && <Sums />}
      {asked && (
        <Drawer open size={480} title={w.putAside} onClose={() => setAsked(undefined)}>
          <AsideForm finding={asked} onDone={() => setAsked(undefined)} />
        </Drawer>
      )}
    </div>
  );
}

function FindingRow({ row, onAside }: { readonly row: FindingView; readonly onAside: () => void }) {
  const w = useWords(benchStuck);
  const language = useLanguage();
  const { owner } = row;
  return (
    <li>
      <span className="wb-day-state">{row.ruleTitle[language]}</span>
      <div className="wb-day-what">
        <b>{row.why[language]}</b>
        <span>
          <Link to={caseAddress(row)}>{row.title[language]}</Link> <span className="wb-nowrap">{row.number}</span>
        </span>
        <span className="wb-help">
          {[
            `${row.procedure[language]} ${row.stage[language]}`,
            w.since(formatDay(row.since, language), row.days),
            owner.name ? w.owner(owner.name) : w.noOwner,
            owner.organisation?.[language],
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {row.aside && (
          <span className="wb-help">
            {w.asideBy(row.aside.name, formatDay(row.aside.until, language))}
            {w.comma}
            {row.aside.reason}
          </span>
        )}
      </div>
      <Button aria-label={w.putAsideOf(row.title[language])} onClick={onAside}>
        {w.putAside}
      </Button>
    </li>
  );
}

function AsideForm({ finding, onDone }: { readonly finding: FindingView; readonly onDone: () => void }) {
  const w = useWords(benchStuck);
  const language = useLanguage();
  const { save, busy, problem, errorAt } = useSave();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const submit = async () => {
    const { id, proceedingId, rule } = finding;
    const body = { id, proceedingId, rule, until, reason };
    if (await save(() => call(routes.setFindingAside, { body }, { language: getLanguage() }))) {
      await queryClient.invalidateQueries({ queryKey: ['findings'] });
      onDone();
    }
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <p>
        {finding.title[language]} <span className="wb-help">{finding.why[language]}</span>
      </p>
      <TextRow
        id="aside-reason"
        label={w.reason}
        hint={w.reasonHint}
        maxLength={300}
        error={errorAt('reason')}
        value={reason}
        onChange={setReason}
      />
      <DayRow
        id="aside-until"
        label={w.until}
        hint={w.untilHint}
        error={errorAt('until')}
        value={until}
        onChange={setUntil}
      />
    </SaveForm>
  );
}

/** How much is stuck in each body. */
function Sums() {
  const w = useWords(benchStuck);
  const language = useLanguage();
  const sums = useQuery({
    queryKey: ['findings', 'sums'],
    queryFn: () => call(routes.sumFindings, {}, { language: getLanguage() }),
  });
  const problem = failure(sums);
  if (problem) return <ProblemView problem={problem} onAgain={() => void sums.refetch()} />;
  if (!sums.data) return <Skeleton />;
  return (
    <section aria-label={w.sums}>
      <h2>{w.sums}</h2>
      <p className="wb-help">{w.sumsLead}</p>
      {sums.data.sums.length === 0 ? (
        <p className="wb-empty">{w.none}</p>
      ) : (
        <Scroll label={w.sums}>
          <table className="wb-table">
            <thead>
              <tr>
                {[w.organisation, w.rule, w.count, w.ofWhich, w.oldest].map(title => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sums.data.sums.map(sum => (
                <tr key={`${sum.rule}${sum.organisation?.zh}`}>
                  <th scope="row">{sum.organisation?.[language] ?? w.noBody}</th>
                  <td>{sum.ruleTitle[language]}</td>
                  <td>{sum.count}</td>
                  <td>{sum.aside}</td>
                  <td className="wb-nowrap">{formatDay(sum.oldest, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
