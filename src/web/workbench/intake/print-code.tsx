import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Body } from '../../../contract/route.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { chinaDay } from '../../../core/law/day.ts';
import { formatDate, formatPhone } from '../../kit/format.ts';
import { isMobile } from '../../kit/mobile.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { SelectRow, TextRow } from './controls.tsx';
import { benchIntake } from './words.ts';

type Identity = Body<typeof routes.printCode>['identity'];
const identities: readonly Identity[] = ['id-card', 'residence-permit', 'passport', 'social-card'];

/** A sign-in code on paper for somebody who stands at the window and gets no messages. It is shown this once. */
export function PrintCode({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(benchIntake).signInCode;
  const language = useLanguage();
  const [phone, setPhone] = useState('');
  const [identity, setIdentity] = useState<Identity>('id-card');
  const [reason, setReason] = useState('');
  const [made, setMade] = useState<{ code: string; expiresAt: string }>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const isComplete = isMobile(phone) && reason.trim().length >= 6;

  useEffect(() => {
    document.body.classList.add('wb-printing-sheet');
    return () => document.body.classList.remove('wb-printing-sheet');
  }, []);

  const make = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { phone, identity, reason: reason.trim() };
      setMade(await call(routes.printCode, { body }, { language: getLanguage() }));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };

  return (
    <Modal open width={560} title={words.title} onCancel={onClose} footer={null} className="wb-print-sheet">
      {made ? (
        <div className="wb-code">
          <p>{words.for(formatPhone(phone))}</p>
          <p className="wb-code-number">{made.code}</p>
          <p>{words.how(location.host)}</p>
          <p>{words.until(formatDate(chinaDay(Date.parse(made.expiresAt)), language))}</p>
          <Button type="primary" className="wb-no-print" onClick={() => print()}>
            {words.print}
          </Button>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault();
            if (isComplete && !busy) void make();
          }}
        >
          <p className="wb-help">{words.lead}</p>
          <TextRow
            id="code-phone"
            label={words.phone}
            inputMode="tel"
            maxLength={11}
            value={phone}
            onChange={typed => setPhone(typed.replace(/\D/g, ''))}
          />
          <SelectRow
            id="code-identity"
            label={words.identity}
            value={identity}
            options={identities.map(value => ({ value, label: words.identities[value] }))}
            onChange={value => setIdentity(value as Identity)}
          />
          <TextRow
            id="code-reason"
            label={words.reason}
            hint={words.reasonHint}
            maxLength={200}
            value={reason}
            onChange={setReason}
          />
          {problem && <ProblemView problem={problem} />}
          <Button type="primary" htmlType="submit" loading={busy} disabled={!isComplete}>
            {words.make}
          </Button>
        </form>
      )}
    </Modal>
  );
}
