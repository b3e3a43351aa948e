import { PickFile } from '../../kit/pick-file.tsx';
import './law.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ApiProblem, call } from '../../../contract/client.ts';
import { ImportedView, lawPlainRoutes } from '../../../contract/routes/law-admin.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { formatInstant } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, queryClient } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { useTitle } from '../use-title.ts';
import { Box, inLanguage, Trouble, useSending } from './send.tsx';
import { benchLaw } from './words.ts';

const key = ['law', 'statutes'];

/** `/w/statutes`: which texts of statutes are imported, and importing a file of them. */
export default function StatutesPage() {
  const words = useWords(benchLaw).statutes;
  const language = useLanguage();
  useTitle(words.title);
  const list = useQuery({ queryKey: key, queryFn: () => call(routes.listStatutes, {}, inLanguage()) });
  const problem = failure(list);
  const { columns } = words;
  return (
    <div className="wb-sheet">
      <h1>{words.title}</h1>
      <p className="wb-help">{words.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {!list.data && !problem && <Skeleton rows={6} />}
      {list.data?.mayImport && <ImportForm />}
      {list.data && (
        <section aria-label={words.list}>
          <h2>{words.list}</h2>
          {list.data.statutes.length === 0 ? (
            <p className="wb-empty">{words.empty}</p>
          ) : (
            <Scroll label={words.list}>
              <table className="wb-table">
                <thead>
                  <tr>
                    {[columns.title, columns.version, columns.articles, columns.cited, columns.source].map(column => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.data.statutes.map(row => (
                    <tr key={`${row.title}${row.version}`}>
                      <th scope="row">{row.title}</th>
                      <td className="wb-nowrap">{row.version || words.noVersion}</td>
                      <td>{row.articles}</td>
                      <td>{row.cited ? words.cited : words.notCited}</td>
                      <td>
                        {row.source} <span className="wb-help">{formatInstant(row.at, language)}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
        </section>
      )}
    </div>
  );
}

async function sendFile(file: File): Promise<ImportedView> {
  const form = new FormData();
  form.append('file', file, file.name);
  const response = await fetch(`/api/v1${lawPlainRoutes.importStatutes.path}`, {
    method: 'POST',
    body: form,
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'accept-language': getLanguage() },
  }).catch(() => undefined);
  if (!response) throw new ApiProblem({ type: 'about:blank', title: 'offline', status: 0 });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return ImportedView.parse(answer);
  throw new ApiProblem(
    (answer as Problem | undefined) ?? { type: 'about:blank', title: response.statusText, status: response.status },
  );
}

function ImportForm() {
  const words = useWords(benchLaw).statutes;
  const { busy, problem, send, clear } = useSending();
  const [sent, setSent] = useState(0);
  const [chosen, setChosen] = useState<File>();
  const [done, setDone] = useState<ImportedView>();
  return (
    <form
      className="law-form"
      onSubmit={event => {
        event.preventDefault();
        if (!chosen) return;
        setDone(undefined);
        void send(async () => {
          setDone(await sendFile(chosen));
          setChosen(undefined);
          setSent(n => n + 1);
          await queryClient.invalidateQueries({ queryKey: key });
        });
      }}
    >
      <Box label={words.file} help={words.fileHelp}>
        <PickFile
          key={sent}
          label={words.file}
          accept=".jsonl,.ndjson,.json,application/jsonl"
          onFile={file => {
            setChosen(file);
            setDone(undefined);
            clear();
          }}
        />
      </Box>
      {problem?.errors && <p className="law-wrong">{words.nothing}</p>}
      <Trouble
        problem={problem}
        where={field => (field.startsWith('line.') && field !== 'line.0' ? words.line(field.slice(5)) : '')}
      />
      <div className="law-actions">
        <Button type="primary" htmlType="submit" disabled={busy || !chosen}>
          {busy ? words.importing : words.import}
        </Button>
        {done && <span role="status">{words.imported(done.articles, done.versions, done.cited)}</span>}
      </div>
    </form>
  );
}
