import { Button } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { RosterResult } from '../../../contract/routes/groups.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { type PartProps, renewGroup, saveFile, useDoing } from './use-group.ts';
import { benchGroup } from './words.ts';

/** The bytes of a file as base64. */
const contentOf = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });

/** Import of a roster: template, preview with every fault named, and the import itself, which may be repeated. */
export function RosterPart({ group }: PartProps) {
  const words = useWords(benchGroup);
  const w = words.roster;
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ name: string; content: string }>();
  const [result, setResult] = useState<RosterResult>();
  const [done, setDone] = useState<RosterResult>();
  const doing = useDoing();
  const send = (chosen: { name: string; content: string }, commit: boolean) =>
    call(routes.readRoster, { params: { id: group.id }, body: { ...chosen, commit } }, { language: getLanguage() });
  const choose = (picked: File) =>
    doing.run(async () => {
      setDone(undefined);
      setResult(undefined);
      const chosen = { name: picked.name, content: await contentOf(picked) };
      setFile(chosen);
      setResult(await send(chosen, false));
    });
  const commit = () =>
    doing.run(async () => {
      if (!file) return;
      setDone(await send(file, true));
      setResult(undefined);
      renewGroup(group.id);
    });
  const template = (format: 'xlsx' | 'csv') =>
    doing.run(async () =>
      saveFile(
        await call(routes.rosterTemplate, { params: { id: group.id }, query: { format } }, { language: getLanguage() }),
      ),
    );
  const fresh = result ? result.good - result.known : 0;
  return (
    <>
      <p className="wb-help">{w.lead}</p>
      <div className="wb-buttons">
        <Button onClick={() => void template('xlsx')}>{w.template} (Excel)</Button>
        <Button onClick={() => void template('csv')}>{w.template} (CSV)</Button>
        <Button type="primary" loading={doing.busy} onClick={() => input.current?.click()}>
          {file ? w.again : w.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          aria-label={w.choose}
          className="wb-hidden"
          onChange={event => {
            const picked = event.target.files?.[0];
            event.target.value = '';
            if (picked) void choose(picked);
          }}
        />
      </div>
      <p role="status">{doing.busy && (result ? w.importing : w.reading)}</p>
      {doing.problem && <ProblemView problem={doing.problem} />}
      {done && <p role="status">{w.done(done.added, done.known)}</p>}
      {result && (
        <section className="wb-group-part" aria-label={result.fileName}>
          <p>
            <b>{result.fileName}</b> ·{' '}
            {w.result(result.read, result.good, result.problems.length + result.moreProblems)}
            {' · '}
            {w.total} {formatMoney(result.total, language)}
          </p>
          {result.known > 0 && <p className="wb-help">{w.known(result.known)}</p>}
          {result.before && <p className="wb-help">{w.before(formatDate(result.before, language))}</p>}
          {fresh > 0 && (
            <p>
              <Button type="primary" loading={doing.busy} onClick={() => void commit()}>
                {w.commit(fresh)}
              </Button>
            </p>
          )}
          {result.problems.length > 0 && fresh > 0 && <p className="wb-help">{w.partly}</p>}
        </section>
      )}
      <Problems result={result ?? done} />
      {result && result.sample.length > 0 && <Sample result={result} />}
      {group.imports.length > 0 && (
        <>
          <h3>{w.history}</h3>
          <ul>
            {group.imports.map(one => (
              <li key={`${one.on} ${one.fileName} ${one.rows}`}>
                {w.historyLine(formatDate(one.on, language), one.rows, one.fileName ?? '')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Problems({ result }: { readonly result: RosterResult | undefined }) {
  const w = useWords(benchGroup).roster;
  const language = useLanguage();
  if (!result || result.problems.length === 0) return null;
  return (
    <section className="wb-group-part" aria-label={w.problems}>
      <h3>{w.problems}</h3>
      <ul>
        {result.problems.map((p, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults of one line and column may read alike.
          <li key={i}>
            <b>
              {p.line === 0 ? w.wholeFile : w.line(p.line)}
              {p.column && ` · ${p.column[language]}`}
            </b>
            {language === 'zh' ? '：' : ': '}
            {p.reason[language]}
            {language === 'zh' ? '。' : '. '}
            {p.todo[language]}
          </li>
        ))}
      </ul>
      {result.moreProblems > 0 && <p>{w.more(result.moreProblems)}</p>}
    </section>
  );
}

function Sample({ result }: { readonly result: RosterResult }) {
  const w = useWords(benchGroup).roster;
  const c = w.columns;
  return (
    <Scroll label={w.sample}>
      <table className="wb-table">
        <caption>{w.sample}</caption>
        <thead>
          <tr>
            {[c.line, c.name, c.idEnd, c.phone, c.amount, c.period, c.account].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.sample.map(row => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <th scope="row">{row.name}</th>
              <td>{row.idEnd}</td>
              <td>{row.phone}</td>
              <td className="wb-right">{row.amount}</td>
              <td>{row.period}</td>
              <td>{row.accountEnd}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
