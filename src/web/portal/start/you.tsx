import { useEffect } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { Choice, Tick } from '../../kit/choice.tsx';
import { errorOf } from '../../kit/error-summary.tsx';
import { IdField, TextField } from '../../kit/field.tsx';
import type { Gap, IntakeAnswers } from '../../kit/intake.ts';
import { hasSignedIn, PhoneCode } from '../../kit/phone-code.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { changeAnswers, saveDraft, setVerified, useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';
import { nextAfter, Step, useGaps } from './step.tsx';

const set = (part: Partial<IntakeAnswers['worker']>) =>
  changeAnswers(a => ({ ...a, worker: { ...a.worker, ...part } }));

/** A9: who it is. Comes late on purpose; the phone is proved by a code, which also signs the person in. */
export default function You() {
  const words = useFileWords().you;
  const { answers, verified } = useDraft();
  const { errors, check } = useGaps('you');
  const from = useSearch().get('from');
  const { worker } = answers;
  const asks = answers.route === 'ask';

  // Somebody who is signed in already need not prove the number again, and one whose session has ended has to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page opens.
  useEffect(() => {
    if (!hasSignedIn() && verified === undefined) return;
    let here = true;
    call(routes.whoAmI, {}).then(
      session => {
        const phone = session.user.phone;
        if (!here || session.user.staff || !phone || !/^1\d{10}$/.test(phone)) return;
        // A helper’s own number is not the number of the person whose matter it is.
        changeAnswers(a =>
          a.worker.phone === '' && a.who !== 'helper' ? { ...a, worker: { ...a.worker, phone } } : a,
        );
        setVerified(phone);
      },
      () => here && setVerified(undefined),
    );
    return () => {
      here = false;
    };
  }, []);

  const proved = verified !== undefined && verified === worker.phone;
  return (
    <Step
      title={answers.who === 'helper' ? words.helperTitle : words.title}
      group="file"
      back={asks ? '/start/story' : '/start/route'}
      errors={errors}
      onContinue={() => {
        const unproved: Gap[] = proved || !/^1\d{10}$/.test(worker.phone) ? [] : [{ field: 'phone', code: 'verify' }];
        if (check(unproved)) navigate(nextAfter('you', answers, from));
      }}
    >
      <TextField
        id="name"
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
        size="medium"
        error={errorOf(errors, 'name')}
        value={worker.name}
        onChange={name => set({ name })}
      />
      <PhoneCode
        id="phone"
        phone={worker.phone}
        onPhone={phone => set({ phone })}
        name={worker.name}
        error={errorOf(errors, 'phone')}
        {...(verified !== undefined && { verified })}
        onVerified={() => {
          setVerified(worker.phone);
          void saveDraft(worker.phone).catch(() => undefined);
        }}
        onForget={() => setVerified(undefined)}
      />
      {!asks && (
        <>
          <IdField
            id="idNumber"
            optional
            hint={words.idHint}
            error={errorOf(errors, 'idNumber')}
            value={worker.idNumber}
            onChange={idNumber => set({ idNumber })}
          />
          <TextField
            id="address"
            label={words.address}
            optional
            autoComplete="street-address"
            value={worker.address}
            onChange={address => set({ address })}
          />
          <TextField
            id="mailing"
            label={words.mailing}
            hint={words.mailingHint}
            optional
            value={worker.mailingAddress}
            onChange={mailingAddress => set({ mailingAddress })}
          />
          <Tick
            id="electronic"
            checked={worker.electronicService === true}
            onChange={electronicService => set({ electronicService })}
            label={
              <>
                {words.electronic}
                <span className="k-hint">{words.electronicHint}</span>
              </>
            }
          />
          <Choice
            id="needs"
            label={words.needs}
            optional
            many
            options={Object.entries(words.needOptions).map(([value, label]) => ({ value, label }))}
            value={worker.needs}
            onChange={needs => set({ needs })}
          />
        </>
      )}
      <details className="k-details">
        <summary>{words.noticeTitle}</summary>
        <p>{words.notice}</p>
      </details>
    </Step>
  );
}
