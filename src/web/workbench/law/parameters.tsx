import { sourceText } from '../../../core/law/parameter-sources.ts';
import './law.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { ParameterRowView, ParameterView } from '../../../contract/routes/law-admin.ts';
import { routes } from '../../../contract/routes.ts';
import { shownValue } from '../../kit/parameter-value.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, queryClient } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { useTitle } from '../use-title.ts';
import { Effect } from './effect.tsx';
import { Proposal } from './proposal.tsx';
import { inLanguage, Trouble, useSending } from './send.tsx';
import { benchLaw } from './words.ts';

const key = ['law', 'parameters'];

/** `/w/parameters`: the dated values with their history; one person proposes a value, another confirms it. */
export default function ParametersPage() {
  const words = useWords(benchLaw);
  useTitle(words.parameters.title);
  const list = useQuery({ queryKey: key, queryFn: () => call(routes.listParameters, {}, inLanguage()) });
  const reload = () => void queryClient.invalidateQueries({ queryKey: key });
  const problem = failure(list);
  return (
    <div className="wb-sheet">
      <h1>{words.parameters.title}</h1>
      <p className="wb-help">{words.parameters.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {!list.data && !problem && <Skeleton rows={8} />}
      {list.data && (
        <>
          {list.data.mayPropose && <Proposal parameters={list.data.parameters} onDone={reload} />}
          <Waiting parameters={list.data.parameters} onDone={reload} />
          <h2>{words.parameters.all}</h2>
          {list.data.parameters.map(parameter => (
            <Values key={parameter.name} parameter={parameter} />
          ))}
          <p className="wb-help">{words.parameters.version(list.data.version)}</p>
        </>
      )}
    </div>
  );
}

function Waiting({
  parameters,
  onDone,
}: {
  readonly parameters: readonly ParameterView[];
  readonly onDone: () => void;
}) {
  const words = useWords(benchLaw).parameters;
  const waiting = parameters.flatMap(parameter =>
    parameter.rows.filter(row => row.state === 'waiting').map(row => ({ parameter, row })),
  );
  return (
    <section aria-label={words.waiting}>
      <h2>{words.waiting}</h2>
      {waiting.length === 0 && <p className="wb-empty">{words.noWaiting}</p>}
      {waiting.map(({ parameter, row }) => (
        <WaitingRow key={row.id} parameter={parameter} row={row} onDone={onDone} />
      ))}
    </section>
  );
}

function WaitingRow({
  parameter,
  row,
  onDone,
}: {
  readonly parameter: ParameterView;
  readonly row: ParameterRowView;
  readonly onDone: () => void;
}) {
  const { parameters: words, common } = useWords(benchLaw);
  const language = useLanguage();
  const { busy, problem, send } = useSending();
  const [asked, setAsked] = useState(false);
  const id = row.id ?? '';
  const affected = useQuery({
    queryKey: [...key, id],
    enabled: asked,
    queryFn: () => call(routes.affectedByParameter, { params: { id } }, inLanguage()),
  });
  const what = words.what(parameter.title[language], row.place || words.country, row.from);
  const decide = (decision: 'confirmed' | 'declined') =>
    send(async () => {
      await call(routes.decideParameter, { params: { id }, body: { decision } }, inLanguage());
      onDone();
    });
  return (
    <div className="law-waiting">
      <p>
        <b>{what}</b>
      </p>
      <p>
        <b>{shownValue(parameter.form, row.value, language)}</b> {sourceText(row.source)[language]}
      </p>
      {row.note && <p>{row.note}</p>}
      {row.proposed && <p className="wb-help">{common.by(row.proposed.name, row.proposed.on)}</p>}
      <div className="law-actions">
        <Button onClick={() => setAsked(true)} disabled={asked} aria-label={words.whomOf(what)}>
          {words.whom}
        </Button>
        {row.mayDecide && (
          <>
            <Button
              type="primary"
              disabled={busy}
              aria-label={words.confirmOf(what)}
              onClick={() => void decide('confirmed')}
            >
              {words.confirm}
            </Button>
            <Button disabled={busy} aria-label={words.declineOf(what)} onClick={() => void decide('declined')}>
              {words.decline}
            </Button>
          </>
        )}
      </div>
      {affected.data && <Effect affected={affected.data} />}
      <Trouble problem={problem ?? failure(affected)} />
    </div>
  );
}

function Values({ parameter }: { readonly parameter: ParameterView }) {
  const { parameters: words, common } = useWords(benchLaw);
  const language = useLanguage();
  const title = parameter.title[language];
  const { columns } = words;
  return (
    <details className="law-value">
      <summary>
        <span>{title}</span>
        <b className="law-now">
          {parameter.now ? shownValue(parameter.form, parameter.now.value, language) : words.noneNow}
          {parameter.now && !parameter.now.confirmed && <span className="wb-help"> {words.unconfirmed}</span>}
        </b>
      </summary>
      {parameter.rows.length === 0 ? (
        <p className="wb-empty">{words.noRows}</p>
      ) : (
        <Scroll label={title}>
          <table className="wb-table">
            <thead>
              <tr>
                {[columns.place, columns.value, columns.from, columns.source, columns.state, columns.people].map(
                  column => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {parameter.rows.map(row => (
                <tr
                  key={row.id ?? `${row.place} ${row.from}`}
                  className={row.replaced || row.state === 'declined' ? 'law-off' : undefined}
                >
                  <td>{row.place || words.country}</td>
                  <td>{shownValue(parameter.form, row.value, language)}</td>
                  <td className="wb-nowrap">{row.from}</td>
                  <td>
                    {sourceText(row.source)[language]}
                    {row.note && <span className="wb-help"> {row.note}</span>}
                  </td>
                  <td>
                    {words.state[row.state]}
                    {row.replaced && <span className="wb-help"> {words.replaced}</span>}
                  </td>
                  <td>
                    {[row.proposed, row.decided].map(
                      person =>
                        person && (
                          <span key={`${person.name}${person.on}`} className="wb-help">
                            {common.by(person.name, person.on)}{' '}
                          </span>
                        ),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </details>
  );
}
