import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { StaffView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { TextRow } from '../intake/controls.tsx';
import { SaveForm } from './save-form.tsx';
import type { Given } from './staff-form.tsx';
import { useSave } from './use-office.ts';
import { benchOffice } from './words.ts';

/** A new password for another administrator: the login is typed once more and the reason stands in the log. */
export function ResetForm({ person, onDone }: { readonly person: StaffView; readonly onDone: (given: Given) => void }) {
  const w = useWords(benchOffice).staff;
  const [login, setLogin] = useState('');
  const [reason, setReason] = useState('');
  const { save, busy, problem, errorAt } = useSave();
  const submit = async () => {
    const made = await save(
      () =>
        call(routes.givePassword, { params: { id: person.id }, body: { login, reason } }, { language: getLanguage() }),
      null,
    );
    if (made) onDone(made);
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <p>{w.resetAdministrator}</p>
      <TextRow
        id="reset-login"
        label={w.resetLogin(person.login ?? '')}
        maxLength={40}
        error={errorAt('login')}
        value={login}
        onChange={setLogin}
      />
      <TextRow
        id="reset-reason"
        label={w.resetReason}
        hint={w.resetReasonHint}
        maxLength={200}
        error={errorAt('reason')}
        value={reason}
        onChange={setReason}
      />
    </SaveForm>
  );
}

/** A password that is shown once. Closing needs the word that it was handed over, so that no stray click loses it. */
export function GivenPassword({ given, onClose }: { readonly given: Given; readonly onClose: () => void }) {
  const words = useWords(benchOffice).password;
  useEffect(() => {
    document.body.classList.add('wb-printing-sheet');
    return () => document.body.classList.remove('wb-printing-sheet');
  }, []);
  return (
    <Modal
      open
      width={560}
      title={words.title}
      closable={false}
      keyboard={false}
      footer={null}
      className="wb-print-sheet"
    >
      <div className="wb-code">
        <p>{words.for(given.login)}</p>
        <p className="wb-code-number">{given.password}</p>
        <p>{words.once}</p>
        <p className="wb-office-acts wb-no-print">
          <Button onClick={() => print()}>{words.print}</Button>
          <Button type="primary" onClick={onClose}>
            {words.done}
          </Button>
        </p>
      </div>
    </Modal>
  );
}
