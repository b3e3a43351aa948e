import { useEffect } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { errorOf } from '../../kit/error-summary.tsx';
import { filerOf, ownPhone, withOwnPhone } from '../../kit/intake.ts';
import type { Gap } from '../../kit/intake-gaps.ts';
import { isMobile } from '../../kit/mobile.ts';
import { partyFields } from '../../kit/party-fields.ts';
import { hasSignedIn, PhoneCode } from '../../kit/phone-code.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { AgentPart } from './agent-part.tsx';
import { changeAnswers, getDraft, saveDraft, setVerified, useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';
import { PartyFields } from './party-fields.tsx';
import { nextAfter, Step, useGaps } from './step.tsx';

/** The phone of whoever files. */
const setPhone = (phone: string) => changeAnswers(a => withOwnPhone(a, phone));

/** A9: who it is. Comes late on purpose; the phone is proved by a code, which also signs the person in. */
export default function You() {
  const words = useFileWords().you;
  const { answers, verified } = useDraft();
  const { errors, check } = useGaps('you');
  const from = useSearch().get('from');
  const filer = filerOf(answers);
  const phone = ownPhone(answers);
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
        if (ownPhone(getDraft().answers) === '' && (answers.who !== 'helper' || answers.agent)) setPhone(phone);
        setVerified(phone);
      },
      () => here && setVerified(undefined),
    );
    return () => {
      here = false;
    };
  }, []);

  const control = answers.agent ? 'agentPhone' : filer === 'employer' ? 'contactPhone' : 'phone';
  const signerName = answers.agent?.name ?? (filer === 'employer' ? answers.employer.contactName : answers.worker.name);
  const proof = (
    <PhoneCode
      id={control}
      phone={phone}
      onPhone={setPhone}
      name={signerName}
      error={errorOf(errors, control)}
      {...(verified !== undefined && { verified })}
      onVerified={() => {
        setVerified(phone);
        void saveDraft(phone).catch(() => undefined);
      }}
      onForget={() => setVerified(undefined)}
    />
  );
  const proved = verified !== undefined && verified === phone;
  return (
    <Step
      title={answers.who === 'helper' ? words.helperTitle : words.title}
      group="file"
      back={asks ? '/start/story' : '/start/route'}
      errors={errors}
      onContinue={() => {
        const unproved: Gap[] = proved || !isMobile(phone) ? [] : [{ field: control, code: 'verify' }];
        if (check(unproved)) navigate(nextAfter('you', answers, from));
      }}
    >
      {(answers.who === 'helper' || filer === 'employer') && !asks && (
        <AgentPart errors={errors} phone={answers.agent && proof} />
      )}
      <PartyFields
        fields={partyFields('you', { filer, asks })}
        errors={errors}
        phone={answers.agent ? undefined : proof}
      />
      <details className="k-details">
        <summary>{words.noticeTitle}</summary>
        <p>{words.notice}</p>
      </details>
    </Step>
  );
}
