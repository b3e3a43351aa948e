import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, PartyView, Problem, Text } from '../../../contract/views.ts';
import { formatDate } from '../../kit/format.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { benchCase } from '../words.ts';

interface Code {
  readonly code: string;
  readonly url: string;
  readonly qr: string;
  readonly check: Text;
  readonly expiresOn: string;
}

/** The sheet with which an employer answers without an account. Printing it alone leaves the page behind it out. */
export function AnswerCode({
  dossier,
  party,
  onClose,
}: {
  dossier: DossierView;
  party: PartyView;
  onClose: () => void;
}) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const [code, setCode] = useState<Code>();
  const [problem, setProblem] = useState<Problem>();
  const [isAsked, setAsked] = useState(false);
  const mint = () => {
    setAsked(true);
    setProblem(undefined);
    call(
      routes.mintAnswerCode,
      { params: { id: dossier.id, partyId: party.id }, body: {} },
      { language: getLanguage() },
    )
      .then(setCode)
      .catch((error: unknown) => setProblem(problemOf(error)));
  };
  useEffect(() => {
    document.body.classList.add('wb-printing-sheet');
    return () => document.body.classList.remove('wb-printing-sheet');
  }, []);
  return (
    <Modal open width={640} title={words.code.title} onCancel={onClose} footer={null} className="wb-print-sheet">
      {!isAsked && (
        <>
          <p>{words.code.explain}</p>
          <Button type="primary" onClick={mint}>
            {words.code.make}
          </Button>
        </>
      )}
      {problem && <ProblemView problem={problem} onAgain={mint} />}
      {isAsked && !code && !problem && <Skeleton rows={4} />}
      {code && (
        <div className="wb-code">
          <p>{words.code.to(party.name)}</p>
          <p>{words.code.matter(dossier.number ?? '')}</p>
          <div className="wb-code-body">
            <img src={sourceOf(code.qr)} alt={words.code.qr} width={180} height={180} />
            <div>
              <p>{words.code.how}</p>
              <p className="wb-code-number">{code.code}</p>
              <p className="wb-code-url">{code.url}</p>
              <p>{code.check[language]}</p>
              <p>{words.code.until(formatDate(code.expiresOn, language))}</p>
            </div>
          </div>
          <p>{words.code.paper}</p>
          <Button type="primary" className="wb-no-print" onClick={() => print()}>
            {words.code.printNow}
          </Button>
        </div>
      )}
    </Modal>
  );
}

/** The server answers the code as a picture: a data address, or the source of an SVG. */
const sourceOf = (qr: string): string =>
  qr.trimStart().startsWith('<') ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(qr)}` : qr;
