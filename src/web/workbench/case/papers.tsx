import { Button, Popover } from 'antd';
import { Link } from 'react-router';
import type { DossierView, PaperView } from '../../../contract/views.ts';
import { usePaperWords } from '../../kit/signature.tsx';
import { type Shape, useLanguage, useWords } from '../../words/words.ts';
import { LockIcon } from '../icons.tsx';
import { PaperForms } from '../paper/forms.tsx';
import { benchCase } from '../words.ts';

/** The papers, volume by volume: one for each proceeding. */
export function PapersSection({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const volumes = dossier.proceedings
    .map(one => ({ one, papers: dossier.papers.filter(paper => paper.proceedingId === one.id) }))
    .filter(({ papers }) => papers.length > 0)
    .map(({ one, papers }) => (
      <section key={one.id}>
        <h2>
          {one.title[language]} {one.number}
        </h2>
        <ul className="wb-papers">
          {papers.map(paper => (
            <Paper key={paper.id} no={dossier.number ?? dossier.id} paper={paper} />
          ))}
        </ul>
      </section>
    ));
  return (
    <>
      <PaperForms dossier={dossier} />
      {dossier.papers.length === 0 ? <p className="wb-empty">{words.papers.empty}</p> : volumes}
    </>
  );
}

function Paper({ no, paper }: { readonly no: string; readonly paper: PaperView }) {
  const paperWords = usePaperWords();
  const state = paper.withdrawnOn ? 'withdrawn' : paper.correctedBy ? 'corrected' : (paper.state ?? 'issued');
  const words = useWords(benchCase);
  const language = useLanguage();
  const title = paper.title[language];
  return (
    <li
      className={paper.secrecy ? `wb-paper ${paper.secrecy === 'internal' ? 'wb-internal' : 'wb-secret'}` : 'wb-paper'}
    >
      <span className="wb-paper-title">
        {paper.secrecy && <LockIcon />} {title}
      </span>
      <span className="wb-help">
        {paper.secrecy === 'internal' && `${words.papers.internalMark} · `}
        {words.papers.issued(paper.issuedOn)}
        {state !== 'issued' && ` · ${paperWords.states[state]}`}
      </span>
      <Link to={`/disputes/${no}/papers/${paper.id}`}>
        {paperWords.open}
        <span className="wb-hidden">{title}</span>
      </Link>
      <a href={paper.pdf} target="_blank" rel="noreferrer">
        PDF<span className="wb-hidden">{title}</span>
      </a>
      <a href={paper.docx}>
        Word<span className="wb-hidden">{title}</span>
      </a>
      {paper.volume && (
        <a href={paper.volume} download>
          {words.papers.volume}
          <span className="wb-hidden">{title}</span>
        </a>
      )}
      <Popover
        trigger="click"
        title={words.papers.audience}
        content={<p className="wb-popover">{audienceOf(paper, words)}</p>}
      >
        <Button size="small" type="link">
          {words.papers.audience}
          <span className="wb-hidden">{title}</span>
        </Button>
      </Popover>
    </li>
  );
}

const audienceOf = ({ secrecy }: PaperView, { papers }: Shape<typeof benchCase.zh>): string =>
  secrecy === 'internal' ? papers.internal : secrecy ? papers.secret : papers.file;
