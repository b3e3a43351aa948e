import { Button, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { QueueRow } from '../../../contract/views.ts';
import { makeKey } from '../../kit/device.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { keys, queryClient } from '../api.ts';
import { Scroll } from '../scroll.tsx';
import { bench } from '../words.ts';
import { batchesOf, methodFor, type Result, type Way, ways } from './serve.ts';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly onClose: () => void;
}

/**
 * Serves the chosen papers: by one way for all, or each by its own. Every row is an act of its own; what failed says why and is sent
 * again alone, and what was done is never done twice.
 */
export function ServeMany({ rows, onClose }: Props) {
  const words = useWords(bench).serve;
  const language = useLanguage();
  const [chosen, setChosen] = useState<Record<string, Way>>(() =>
    Object.fromEntries(rows.map(row => [row.proceedingId, methodFor(row, 'electronic')])),
  );
  const [tracking, setTracking] = useState<Record<string, string>>({});
  const [results, setResults] = useState<Record<string, Result>>({});
  const [sending, setSending] = useState(false);
  // One key for the whole: a row that was done is not done again, whatever is sent once more.
  const [key] = useState(makeKey);
  const left = rows.filter(row => !results[row.proceedingId]?.done);
  const done = rows.length - left.length;
  const failed = left.filter(row => results[row.proceedingId]);
  const send = async () => {
    setSending(true);
    for (const batch of batchesOf(left)) {
      const body = {
        rows: batch.map(({ id, proceedingId }) => {
          const number = tracking[proceedingId]?.trim();
          const method = chosen[proceedingId]!;
          return { id, proceedingId, method, ...(method === 'post' && number && { tracking: number }) };
        }),
      };
      try {
        const reply = await call(routes.serveMany, { body }, { key, language: getLanguage() });
        setResults(before => ({ ...before, ...Object.fromEntries(reply.results.map(r => [r.proceedingId, r])) }));
      } catch (error) {
        const { title } = problemOf(error);
        const because = { zh: title, en: title };
        setResults(before => ({
          ...before,
          ...Object.fromEntries(batch.map(({ proceedingId }) => [proceedingId, { done: false, because }])),
        }));
      }
    }
    setSending(false);
    void queryClient.invalidateQueries({ queryKey: keys.queues });
    void queryClient.invalidateQueries({ queryKey: keys.dossiers });
  };
  const isOver = left.length === 0;
  return (
    <Modal
      open
      width={860}
      title={words.title(rows.length)}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className="wb-buttons">
          {!isOver && (
            <Button type="primary" loading={sending} onClick={() => void send()}>
              {failed.length > 0 ? words.again(failed.length) : words.send(left.length)}
            </Button>
          )}
          <Button disabled={sending} onClick={onClose}>
            {words.close}
          </Button>
        </div>
      }
    >
      <div className="wb-tools">
        {ways.map(way => (
          <Button
            key={way}
            size="small"
            disabled={sending || isOver}
            onClick={() =>
              setChosen(before => ({
                ...before,
                ...Object.fromEntries(left.map(row => [row.proceedingId, methodFor(row, way)])),
              }))
            }
          >
            {words.all(words.ways[way])}
          </Button>
        ))}
      </div>
      {(sending || done > 0 || failed.length > 0) && (
        <div role="status">
          <Progress percent={Math.round((100 * (done + failed.length)) / rows.length)} showInfo={false} aria-hidden />
          <p>{words.progress(done, failed.length)}</p>
        </div>
      )}
      <Scroll label={words.title(rows.length)}>
        <table className="wb-table wb-cards">
          <thead>
            <tr>
              <th scope="col">{words.paper}</th>
              <th scope="col">{words.receiver}</th>
              <th scope="col">{words.way}</th>
              <th scope="col">{words.tracking}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => {
              const { proceedingId } = row;
              const result = results[proceedingId];
              const named = `${row.service?.paper ?? ''} ${row.service?.receiver ?? ''}`;
              return (
                <tr key={proceedingId}>
                  <th scope="row" data-label={words.paper}>
                    {row.service?.paper}
                    <span className="wb-help wb-line">{row.number}</span>
                  </th>
                  <td data-label={words.receiver}>{row.service?.receiver}</td>
                  <td data-label={words.way}>
                    <select
                      className="wb-select"
                      aria-label={`${words.way} ${named}`}
                      disabled={sending || result?.done}
                      value={chosen[proceedingId]}
                      onChange={event =>
                        setChosen(before => ({ ...before, [proceedingId]: event.target.value as Way }))
                      }
                    >
                      {ways.map(way => (
                        <option key={way} value={way} disabled={!row.service?.ways.includes(way)}>
                          {words.ways[way]}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td data-label={words.tracking}>
                    {chosen[proceedingId] === 'post' && (
                      <Input
                        aria-label={`${words.tracking} ${named}`}
                        maxLength={40}
                        disabled={sending || result?.done === true}
                        value={tracking[proceedingId] ?? ''}
                        onChange={event => setTracking(before => ({ ...before, [proceedingId]: event.target.value }))}
                      />
                    )}
                  </td>
                  <td data-label={words.result}>
                    {result?.done && words.done}
                    {result && !result.done && <span className="wb-error">{result.because?.[language]}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </Modal>
  );
}
