import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { PaperPageView } from '../../../contract/routes/papers.ts';
import { routes } from '../../../contract/routes.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Question } from '../../kit/page.tsx';
import { PaperSheet } from '../../kit/paper-sheet.tsx';
import { Link } from '../../kit/router.tsx';
import {
  type Signed,
  type SignedFault,
  signedFault,
  signedInput,
  unsigned,
  usePaperWords,
} from '../../kit/signature.tsx';
import { SigningFields } from '../../kit/signing-fields.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { getLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';

/** One paper, read on the screen, and signed where it has a place for this reader. */
export function PaperPage({ view, base, take, paperId }: MatterProps & { paperId: string }) {
  const words = usePaperWords();
  const text = useText();
  // Read again after each step: a signature is a new edition.
  const api = useApi(`${paperId}-${view.version}`, signal =>
    call(routes.getPaper, { params: { id: view.id, paperId } }, { language: getLanguage(), signal }),
  );
  const paper = view.papers.find(p => p.id === paperId);
  return (
    <PartPage view={view} base={base} title={paper ? text(paper.title) : words.title} parts={false}>
      <p>
        <Link to={`${base}/papers`}>{words.back}</Link>
      </p>
      <TakeNotice take={take} />
      <Loaded api={api}>
        {page => (
          <>
            {page.paper.withdrawnOn && <Notice tone="warn">{words.states.withdrawn}</Notice>}
            {page.paper.correctedBy && <Notice tone="warn">{words.states.corrected}</Notice>}
            <PaperSheet content={page.content} />
            <p className="m-files">
              <a href={page.paper.pdf} target="_blank" rel="noreferrer">
                {words.pdf}
              </a>
              <a href={page.paper.docx} download>
                {words.word}
              </a>
              <a href={page.verifyUrl}>{words.verifyHere}</a>
            </p>
            {page.may.includes('sign-paper') && <SignPaper page={page} take={take} />}
          </>
        )}
      </Loaded>
    </PartPage>
  );
}

function SignPaper({ page, take }: { page: PaperPageView } & Pick<MatterProps, 'take'>) {
  const { sign: words } = usePaperWords();
  const [signed, setSigned] = useState<Signed>(unsigned);
  const [fault, setFault] = useState<SignedFault>();
  const faults = { fullName: words.nameMissing, strokes: words.padEmpty };
  const send = async () => {
    const missing = signedFault(signed);
    setFault(missing);
    if (missing) return;
    await take.run(
      {
        procedure: '',
        proceedingId: page.paper.proceedingId,
        step: 'sign-paper',
        label: page.paper.title,
        rank: 'primary',
        final: true,
        basis: [],
      },
      { paperId: page.paper.id, ...signedInput(signed) },
    );
  };
  return (
    <Question onSubmit={() => void send()}>
      <h2>{words.title}</h2>
      <ErrorSummary errors={fault ? [{ field: `paper-${fault}`, message: faults[fault] }] : []} />
      <SigningFields id="paper" value={signed} onChange={setSigned} fault={fault} />
      <Button type="submit" rank="primary" busy={take.busy}>
        {words.act}
      </Button>
    </Question>
  );
}
