import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { DuplicateView } from '../../../contract/routes/duplicates.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem } from '../../../contract/views.ts';
import { formatDate } from '../../kit/format.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { keepDossier, queryClient, setLocked } from '../api.ts';
import { ProblemView } from '../problem.tsx';
import { withNote } from '../punctuation.ts';
import { keyFor } from '../step/take-step.ts';
import { benchCase } from '../words.ts';

/** That this registration goes on elsewhere, what was joined into it, and what may be the same matter. */
export function Duplicates({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase).duplicates;
  const language = useLanguage();
  const linked = (link: DossierView['joined'][number]) => (
    <Link className="wb-link" to={`/disputes/${link.id}`}>
      {words.link(link.number ?? words.noNumber, link.channel[language], formatDate(link.openedOn, language))}
    </Link>
  );
  if (dossier.you.sees !== 'file' || dossier.you.side) return null;
  if (dossier.joinedInto)
    return (
      <div className="wb-note">
        <p>
          <b>{words.joinedInto}</b> {linked(dossier.joinedInto)}
        </p>
        <p className="wb-help">{words.standsStill}</p>
        <Confirm
          label={words.separate}
          text={words.separateText}
          send={(reason, key) =>
            call(
              routes.separateDispute,
              { params: { id: dossier.id }, body: { reason } },
              { key, version: dossier.version, language: getLanguage() },
            )
          }
        />
      </div>
    );
  return (
    <>
      {dossier.joined.map(link => (
        <p key={link.id} className="wb-note">
          {words.joined} {linked(link)}
        </p>
      ))}
      <Found dossier={dossier} />
    </>
  );
}

/** Asked for beside the page: a case without another one like it shows nothing. */
function Found({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase).duplicates;
  const { data } = useQuery({
    queryKey: ['duplicates', dossier.id, dossier.version],
    queryFn: () => call(routes.listDuplicates, { params: { id: dossier.id } }, { language: getLanguage() }),
    retry: false,
  });
  const found = data?.duplicates ?? [];
  if (found.length === 0) return null;
  return (
    <details
      className="wb-note"
      open={found.some(one => one.earlier || (one.strength === 'same' && one.joins.length > 0))}
    >
      <summary>{words.title(found.length)}</summary>
      <p className="wb-help">{words.lead}</p>
      <ul className="wb-duplicates">
        {found.map(one => (
          <Duplicate key={one.id} dossier={dossier} found={one} />
        ))}
      </ul>
    </details>
  );
}

function Duplicate({ dossier, found }: { readonly dossier: DossierView; readonly found: DuplicateView }) {
  const words = useWords(benchCase).duplicates;
  const language = useLanguage();
  const [from, into] = [dossier.number ?? words.noNumber, found.number ?? words.noNumber];
  const join = async (id: string, target: string, reason: string, key: string) => {
    // The version of the file that is put into the other: of the one that is open, or read now.
    const version =
      id === dossier.id
        ? dossier.version
        : (await call(routes.getDispute, { params: { id } }, { language: getLanguage() })).version;
    return call(
      routes.joinDispute,
      { params: { id }, body: { into: target, reason } },
      { key, version, language: getLanguage() },
    );
  };
  return (
    <li>
      <p>
        <Link className="wb-link" to={`/disputes/${found.id}`}>
          {found.title[language]} {found.number}
        </Link>{' '}
        <span className="wb-tag">{words.strength[found.strength]}</span>
      </p>
      <p className="wb-help">
        {[found.channel[language], formatDate(found.openedOn, language), ...found.stages.map(s => s[language])].join(
          words.comma,
        )}
      </p>
      <ul>
        {found.reasons.map(reason => (
          <li key={reason.zh}>{reason[language]}</li>
        ))}
      </ul>
      {found.earlier && (
        <p className="wb-warn-line">
          {words.earlier(
            found.earlier.claims.map(claim => claim[language]).join(words.comma),
            found.earlier.closedOn && formatDate(found.earlier.closedOn, language),
          )}{' '}
          {found.earlier.basis
            ? withNote(found.earlier.because[language], found.earlier.basis.citation[language], language)
            : found.earlier.because[language]}
        </p>
      )}
      {found.because && <p className="wb-help">{found.because[language]}</p>}
      <div className="wb-buttons">
        {found.joins.includes('this-into-it') && (
          <Confirm
            label={words.thisIntoIt(into)}
            text={words.joinText(from, into)}
            send={(reason, key) => join(dossier.id, found.id, reason, key)}
          />
        )}
        {found.joins.includes('it-into-this') && (
          <Confirm
            label={words.itIntoThis(into)}
            text={words.joinText(into, from)}
            send={(reason, key) => join(found.id, dossier.id, reason, key)}
          />
        )}
      </div>
    </li>
  );
}

interface ConfirmProps {
  readonly label: string;
  readonly text: string;
  readonly send: (reason: string, key: string) => Promise<DossierView>;
}

/** What somebody checked, before two files become one or one becomes two. */
function Confirm({ label, text, send }: ConfirmProps) {
  const words = useWords(benchCase).duplicates;
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isSending, setSending] = useState(false);
  const [isShort, setShort] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const kept = useRef<{ key: string; body: string }>(undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    setShort(said.length < 4);
    if (isSending || said.length < 4) return;
    setSending(true);
    setProblem(undefined);
    kept.current = keyFor(kept.current, { reason: said });
    try {
      const done = await send(said, kept.current.key);
      setAsking(false);
      keepDossier(done);
      await queryClient.invalidateQueries();
    } catch (error) {
      const found = problemOf(error);
      if (found.status === 401) setLocked(true);
      setProblem(found);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      <Modal open={isAsking} title={label} onCancel={() => setAsking(false)} footer={null} destroyOnHidden>
        <form className="wb-form" onSubmit={submit} noValidate>
          <p>{text}</p>
          {problem && <ProblemView problem={problem} />}
          <div className="wb-field">
            <label htmlFor={`${id}-reason`}>{words.reason}</label>
            <Input.TextArea
              id={`${id}-reason`}
              value={reason}
              maxLength={500}
              rows={3}
              aria-invalid={isShort}
              aria-describedby={isShort ? `${id}-short` : undefined}
              onChange={event => setReason(event.target.value)}
            />
            {isShort && (
              <p id={`${id}-short`} className="wb-error" role="alert">
                {words.reasonShort}
              </p>
            )}
          </div>
          <Button type="primary" htmlType="submit" loading={isSending}>
            {label}
          </Button>
        </form>
      </Modal>
    </>
  );
}
