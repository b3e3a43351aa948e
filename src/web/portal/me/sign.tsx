import { useEffect, useRef, useState } from 'react';
import type { StepView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { ErrorSummary, type FieldError } from '../../kit/error-summary.tsx';
import { formatDay } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Question } from '../../kit/page.tsx';
import { ReadAloud } from '../../kit/read-aloud.tsx';
import {
  type Signed,
  type SignedFault,
  signedFault,
  signedInput,
  unsigned,
  usePaperWords,
} from '../../kit/signature.tsx';
import { SigningFields } from '../../kit/signing-fields.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { AgreementPaper } from './agreement-paper.tsx';
import { type AgreementText, agreementText, type Signatures, signaturesOf, talksOf } from './bargaining.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';
import { findOpen } from './turn.ts';
import { useSignWords } from './words.ts';

/** The agreement in full, read to its end, then signed. */
export default function Sign({ view, base, take }: MatterProps) {
  const words = useSignWords();
  const text = useText();
  const problem = view.parties.find(p => p.you)?.identity?.problem;
  const proceeding = talksOf(view);
  const agreement = proceeding && agreementText(proceeding);
  const signatures = proceeding && signaturesOf(proceeding);
  const step = findOpen(view, 'mediation', 'sign', proceeding?.id);
  const hasSigned = signatures?.signed.some(signature => signature.as === view.you.side) === true;
  const paper = view.papers.findLast(p => /agreement/.test(p.template));
  return (
    <PartPage view={view} base={base} title={words.title} parts={!step}>
      {!agreement && <p>{words.none}</p>}
      {proceeding && agreement && (
        <>
          {step && (
            <>
              <p>{words.readHint}</p>
              <p className="k-small">{words.listen}</p>
            </>
          )}
          {hasSigned && (
            <Notice tone="good" live>
              <p>{words.done}</p>
            </Notice>
          )}
          {problem && signatures?.sealedOn === undefined && (
            <Notice tone="warn" title={words.identity}>
              <p>{text(problem)}</p>
              <p>{words.identityThen}</p>
            </Notice>
          )}
          {paper && (
            <p>
              <a href={paper.pdf} target="_blank" rel="noreferrer">
                {words.pdf}
              </a>
            </p>
          )}
          <Reading view={view} take={take} proceeding={proceeding} agreement={agreement} step={step} />
          {signatures && <WhoSigned signatures={signatures} />}
        </>
      )}
    </PartPage>
  );
}

function Reading({
  view,
  take,
  proceeding,
  agreement,
  step,
}: Pick<MatterProps, 'view' | 'take'> & {
  proceeding: NonNullable<ReturnType<typeof talksOf>>;
  agreement: AgreementText;
  step: StepView | undefined;
}) {
  const words = useSignWords();
  const main = findContact(useCity(), 'main', 'arb');
  const box = useRef<HTMLElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const [reached, setReached] = useState(false);
  const [read, setRead] = useState(false);
  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) setReached(true);
      },
      { root: box.current, threshold: 0.5 },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard. */}
      <section className="m-paper" ref={box} tabIndex={0} aria-label={words.readTitle}>
        <AgreementPaper view={view} proceeding={proceeding} agreement={agreement} />
        <p className="k-small" ref={end}>
          {words.end}
        </p>
      </section>
      <div className="k-inline">
        {/* Listening is reading, for those who cannot scroll through a text. */}
        <span onClickCapture={() => setReached(true)}>
          <ReadAloud text={box.current?.innerText ?? ''} />
        </span>
        {main && (
          <a href={`tel:${main.number}`} onClick={() => setReached(true)}>
            {words.byStaff}
          </a>
        )}
      </div>
      <TakeNotice take={take} />
      {step && !read && (
        <p>
          <Button rank="primary" disabled={!reached} onClick={() => setRead(true)}>
            {words.read}
          </Button>
          {!reached && <span className="k-hint">{words.readFirst}</span>}
        </p>
      )}
      {step && read && <Signature view={view} take={take} step={step} agreement={agreement} />}
    </>
  );
}

/** The signature; above it stands what is given up. */
function Signature({
  view,
  take,
  step,
  agreement,
}: Pick<MatterProps, 'view' | 'take'> & { step: StepView; agreement: AgreementText }) {
  const words = useSignWords();
  const { sign: signWords } = usePaperWords();
  const text = useText();
  const [signed, setSigned] = useState<Signed>(unsigned);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [fault, setFault] = useState<SignedFault>();
  const party = view.parties.find(p => p.you) ?? view.parties.find(p => p.side === view.you.side);
  const worker = view.you.side === 'worker';
  const waived = agreement.terms.filter(term => term.kind === 'waived').map(term => term.claimId);
  const given = view.claims.filter(claim => waived.includes(claim.id));
  const send = async () => {
    const missing = signedFault(signed);
    const differs = worker && party && signed.fullName.trim() !== party.name;
    const faults = { fullName: words.nameMissing, strokes: signWords.padEmpty };
    const wrong = missing === 'fullName' || !differs ? missing && faults[missing] : words.nameDiffers(party.name);
    const field = missing ?? 'fullName';
    setFault(wrong ? field : undefined);
    setErrors(wrong ? [{ field: `sign-${field}`, message: wrong }] : []);
    if (!wrong) await take.run(step, signedInput(signed));
  };
  return (
    <Question onSubmit={() => void send()}>
      <ErrorSummary errors={errors} />
      {worker && given.length > 0 && (
        <Notice tone="warn" title={words.giveUp}>
          <ul>
            {given.map(claim => (
              <li key={claim.id}>{text(claim.plain)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{words.effect}</p>
      <SigningFields
        id="sign"
        value={signed}
        onChange={setSigned}
        fault={fault}
        nameLabel={worker ? words.name : words.nameEmployer}
        nameHint={worker && party ? words.nameHint(party.name) : undefined}
      />
      <Button type="submit" rank="primary" busy={take.busy}>
        {words.act}
      </Button>
    </Question>
  );
}

function WhoSigned({ signatures }: { signatures: Signatures }) {
  const words = useSignWords();
  const language = useLanguage();
  return (
    <section>
      <h2>{words.who}</h2>
      <dl className="k-summary">
        {(['worker', 'employer', 'mediator'] as const).map(as => {
          const found = signatures.signed.find(signature => signature.as === as);
          return (
            <div key={as}>
              <dt>{words.parties[as]}</dt>
              <dd>
                {found
                  ? `${found.fullName} · ${words.signed(formatDay(found.on, language), words.ways[found.way] ?? '')}`
                  : words.notYet}
              </dd>
            </div>
          );
        })}
      </dl>
      {signatures.sealedOn && <p>{words.sealed(formatDay(signatures.sealedOn, language))}</p>}
    </section>
  );
}
