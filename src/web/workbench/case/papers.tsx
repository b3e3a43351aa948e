import { Button, Popover } from 'antd';
import { Link } from 'react-router';
import type { DossierView, PaperView, ProceedingView } from '../../../contract/views.ts';
import { usePaperWords } from '../../kit/signature.tsx';
import { type Shape, useLanguage, useWords } from '../../words/words.ts';
import { LockIcon } from '../icons.tsx';
import { PaperForms } from '../paper/forms.tsx';
import { benchCase } from '../words.ts';

/** The papers, volume by volume: one for each proceeding. */
export function PapersSection({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  // Each service is a proceeding with one receipt: they stand in one volume.
  const kinds = dossier.proceedings.filter(
    (one, i, all) => one.procedure !== 'service' || all.findIndex(other => other.procedure === 'service') === i,
  );
  const volumes = kinds
    .map(one => {
      const ids = dossier.proceedings.filter(
        p => p === one || (one.procedure === 'service' && p.procedure === 'service'),
      );
      return { one, papers: dossier.papers.filter(paper => ids.some(p => p.id === paper.proceedingId)) };
    })
    .filter(({ papers }) => papers.length > 0)
    .map(({ one, papers }) => (
      <section key={one.id}>
        <h2>
          {one.title[language]} {one.number}
        </h2>
        <ul className="wb-papers">
          {papers.map(paper => (
            <Paper
              key={paper.id}
              no={dossier.number ?? dossier.id}
              paper={paper}
              about={dossier.proceedings.find(p => p.id === paper.proceedingId)?.about}
            />
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

interface PaperProps {
  readonly no: string;
  readonly paper: PaperView;
  /** Of which paper on whom it is the receipt. */
  readonly about: ProceedingView['about'];
}

function Paper({ no, paper, about }: PaperProps) {
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
        {about && <small className="wb-line wb-help">{about[language]}</small>}
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
