import { useEffect, useRef } from 'react';
import { call } from '../../../contract/client.ts';
import type { SessionView } from '../../../contract/routes/session.ts';
import { routes } from '../../../contract/routes.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { keys, queryClient, setLocked } from '../api.ts';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { bench } from '../words.ts';
import { membershipOf } from './role-switch.tsx';

/**
 * Stands over the page when the session has ended; the page below keeps its contents for the same person. Another person
 * gets a fresh page.
 */
export function LockScreen({ session }: { readonly session: SessionView }) {
  const words = useWords(bench);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const back = async (next: SessionView) => {
    if (next.user.id !== session.user.id) return location.assign('/w');
    const index = membershipOf(session)?.index;
    const isSame = index === undefined || membershipOf(next)?.index === index;
    const settled = isSame
      ? next
      : await call(routes.switchRole, { body: { index } }, { language: getLanguage() }).catch(() => next);
    queryClient.setQueryData(keys.session, settled);
    setLocked(false);
    void queryClient.invalidateQueries();
  };
  return (
    <dialog ref={dialog} className="wb-lock" aria-labelledby="wb-lock-title" onCancel={event => event.preventDefault()}>
      <h2 id="wb-lock-title">{words.lock.title}</h2>
      <p>{words.lock.text(session.user.name)}</p>
      <SignInForm onDone={next => void back(next)} />
    </dialog>
  );
}
