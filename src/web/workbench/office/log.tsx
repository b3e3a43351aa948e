import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { LogLineView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { ChoiceRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { benchOffice } from './words.ts';

type Kind = 'changes' | 'reads';
interface Read {
  readonly lines: readonly LogLineView[];
  readonly next: string | null;
}

/** `/w/log`: what administrators changed, and who looked at what is masked; for the audit administrator. */
export default function LogPage() {
  const words = useWords(benchOffice);
  const w = words.log;
  useTitle(w.title);
  const [kind, setKind] = useState<Kind>('changes');
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const load = async (of: Kind, before: Read | undefined) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const query = { kind: of, ...(before?.next && { cursor: before.next }) };
      const page = await call(routes.officeLog, { query }, { language: getLanguage() });
      setRead({ lines: [...(before?.lines ?? []), ...page.lines], next: page.next });
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each kind of log.
  useEffect(() => {
    setRead(undefined);
    void load(kind, undefined);
  }, [kind]);
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">{w.lead}</p>
      <ChoiceRow
        id="log-kind"
        label={w.what}
        value={kind}
        options={[
          { value: 'changes', label: w.changes },
          { value: 'reads', label: w.reads },
        ]}
        onChange={value => setKind(value as Kind)}
      />
      {problem && <ProblemView problem={problem} onAgain={() => void load(kind, read)} />}
      {!read && !problem && <Skeleton />}
      {read?.lines.length === 0 && <p>{w.empty}</p>}
      {read && read.lines.length > 0 && (
        <table className="wb-table wb-office">
          <thead>
            <tr>
              {[w.at, w.who, w.what, w.subject].map(title => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.lines.map(line => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {read?.next && (
        <Button loading={busy} onClick={() => void load(kind, read)}>
          {w.more}
        </Button>
      )}
    </div>
  );
}

function Line({ line }: { readonly line: LogLineView }) {
  const w = useWords(benchOffice).log;
  const language = useLanguage();
  const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(line.at));
  return (
    <tr>
      <td data-label={w.at}>{at}</td>
      <td data-label={w.who}>
        {line.name}
        <span className="wb-help wb-line">{line.role[language]}</span>
      </td>
      <td data-label={w.what}>{w.acts[line.act] ?? line.act}</td>
      <td data-label={w.subject}>
        {line.subject}
        {(line.before !== undefined || line.after !== undefined) && (
          <details>
            <summary>{w.details}</summary>
            <Value title={w.before} value={line.before} />
            <Value title={w.after} value={line.after} />
          </details>
        )}
      </td>
    </tr>
  );
}

function Value({ title, value }: { readonly title: string; readonly value: unknown }) {
  if (value === undefined || value === null) return null;
  return (
    <>
      <p className="wb-help">{title}</p>
      <pre className="wb-office-json">{JSON.stringify(value, undefined, 1)}</pre>
    </>
  );
}
