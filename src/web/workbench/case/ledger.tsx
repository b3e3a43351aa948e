import { Button } from 'antd';
import { useState } from 'react';
import type { DossierView } from '../../../contract/views.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useLedger } from '../api.ts';
import { LockIcon } from '../icons.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { Scroll } from '../scroll.tsx';
import { benchCase } from '../words.ts';

/** Who did what, when and under which article. What happened behind the wall is there, what was said is not. */
export function LedgerSection({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const query = useLedger(dossier.id);
  const [who, setWho] = useState('');
  const [what, setWhat] = useState('');
  const problem = failure(query);
  if (problem && !query.data) return <ProblemView problem={problem} onAgain={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const { lines, verified } = query.data;
  const people = [...new Set(lines.map(line => line.who))];
  const procedures = [...new Set(lines.map(line => line.procedure[language]))];
  const shown = lines.filter(
    line => (who === '' || line.who === who) && (what === '' || line.procedure[language] === what),
  );
  return (
    <>
      <div className="wb-tools">
        <label>
          {words.ledger.who}{' '}
          <select className="wb-select" value={who} onChange={event => setWho(event.target.value)}>
            <option value="">{words.ledger.all}</option>
            {people.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          {words.ledger.procedure}{' '}
          <select className="wb-select" value={what} onChange={event => setWhat(event.target.value)}>
            <option value="">{words.ledger.all}</option>
            {procedures.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {(who || what) && (
          <Button
            type="link"
            onClick={() => {
              setWho('');
              setWhat('');
            }}
          >
            {words.ledger.clear}
          </Button>
        )}
        <span className={verified ? 'wb-help' : 'wb-error'}>
          {verified ? words.ledger.verified : words.ledger.broken}
        </span>
      </div>
      <Scroll label={words.sections.ledger}>
        <table className="wb-table">
          <thead>
            <tr>
              <th scope="col">{words.ledger.at}</th>
              <th scope="col">{words.ledger.who}</th>
              <th scope="col">{words.ledger.what}</th>
              <th scope="col">{words.ledger.stage}</th>
              <th scope="col">{words.ledger.basis}</th>
              <th scope="col">{words.ledger.papers}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(line => (
              <tr key={line.sequence}>
                <td className="wb-nowrap">
                  {line.day} {formatInstant(line.at, language, { seconds: false }).slice(-5)}
                </td>
                <td className="wb-nowrap">
                  {line.who}
                  <span className="wb-help wb-line">{line.role[language]}</span>
                </td>
                <td>
                  {line.procedure[language]}·{line.step[language]}
                  {line.walled && (
                    <span className="wb-secret-word">
                      <LockIcon /> {words.ledger.walled}
                    </span>
                  )}
                </td>
                <td>{line.stage?.[language] ?? words.none}</td>
                <td>{line.basis.map(article => article.citation[language]).join(words.comma) || words.none}</td>
                <td>
                  {line.papers.map(paper => (
                    <span key={paper.id} className="wb-line">
                      {paper.title[language]}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
