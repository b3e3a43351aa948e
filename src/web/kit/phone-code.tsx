import { useEffect, useState } from 'react';
import { call } from '../../contract/client.ts';
import type { Reply } from '../../contract/route.ts';
import type { SessionView } from '../../contract/routes/session.ts';
import { routes } from '../../contract/routes.ts';
import { getLanguage, useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { recallForTab, rememberForTab } from './device.ts';
import { TextField } from './field.tsx';
import { formatPhone } from './format.ts';
import { isMobile } from './mobile.ts';
import { Notice } from './notice.tsx';
import { problemWords } from './states.tsx';
import { problemOf } from './use-api.ts';
import { useKitWords } from './words.ts';

type Windows = Reply<typeof routes.sendCode>['windows'];

/** Whether somebody has signed in in this tab: then it is worth asking the server who it is. */
const SIGNED_IN = 'hejie.session';
export const hasSignedIn = (): boolean => recallForTab(SIGNED_IN) === '1';

/**
 * A mobile number and its one-time code. A right code signs the reader in and calls `onVerified`. The code of a
 * demonstration is shown, since it sends no messages.
 */
export function PhoneCode({
  id,
  phone,
  onPhone,
  name,
  verified,
  onVerified,
  onForget,
  error,
}: {
  id: string;
  phone: string;
  onPhone: (phone: string) => void;
  /** Goes with the sign-in of somebody who is new. */
  name?: string;
  /** The number that is verified already. */
  verified?: string;
  onVerified: (session: SessionView) => void;
  onForget?: () => void;
  error?: string;
}) {
  const words = useKitWords();
  const language = useLanguage();
  const [sent, setSent] = useState<{ phone: string; demoCode?: string; windows: Windows }>();
  const [wait, setWait] = useState(0);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ at: 'phone' | 'code'; text: string }>();

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  if (verified && verified === phone)
    return (
      <Notice tone="good">
        <p>{words.phone.verified(formatPhone(phone))}</p>
        {onForget && (
          <Button rank="quiet" onClick={onForget}>
            {words.phone.other}
          </Button>
        )}
      </Notice>
    );

  const send = async () => {
    if (!isMobile(phone)) return setTrouble({ at: 'phone', text: words.problem.phone });
    setBusy(true);
    setTrouble(undefined);
    try {
      const answer = await call(routes.sendCode, { body: { phone } }, { language: getLanguage() });
      const { demoCode, channel, windows } = answer;
      setSent({ phone, windows, ...(demoCode && { demoCode }) });
      // Where nothing is sent there is nothing to wait for.
      setWait(channel === 'none' ? 0 : 60);
    } catch (cause) {
      setTrouble({ at: 'phone', text: problemWords(problemOf(cause), words, true) });
    }
    setBusy(false);
  };

  const verify = async () => {
    if (!/^\d{4,8}$/.test(code)) return setTrouble({ at: 'code', text: words.problem.codeWrong() });
    setBusy(true);
    setTrouble(undefined);
    try {
      const session = await call(
        routes.signInByCode,
        { body: { phone, code, ...(name?.trim() && { name: name.trim() }) } },
        { language: getLanguage() },
      );
      rememberForTab(SIGNED_IN, '1');
      onVerified(session);
    } catch (cause) {
      const problem = problemOf(cause);
      const wrong = problem.status === 401 || problem.status === 422 || problem.status === 403;
      const text = wrong ? problem.detail || words.problem.codeWrong() : problemWords(problem, words, true);
      setTrouble({ at: 'code', text });
    }
    setBusy(false);
  };

  return (
    <div>
      <TextField
        id={id}
        label={words.phone.label}
        hint={words.phone.hint}
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        size="medium"
        value={phone}
        error={trouble?.at === 'phone' ? trouble.text : sent ? undefined : error}
        onChange={typed => {
          onPhone(typed.replace(/\D/g, '').slice(0, 11));
          setSent(undefined);
        }}
      />
      {!sent && (
        <p>
          <Button onClick={send} busy={busy}>
            {words.phone.send}
          </Button>
        </p>
      )}
      {sent && (
        <>
          <Notice live tone={sent.demoCode ? 'warn' : 'info'}>
            <p>{sent.demoCode ? words.phone.demo(sent.demoCode) : words.phone.onPaper}</p>
            {sent.windows.map(({ name, ...at }) => (
              <p key={name.zh}>{[name[language], at.address, at.hours, at.phone].filter(Boolean).join(' · ')}</p>
            ))}
          </Notice>
          <TextField
            id={`${id}-code`}
            label={sent.demoCode ? words.phone.code : words.phone.paperCode}
            hint={sent.demoCode ? words.phone.codeHint : words.phone.paperHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            size="medium"
            maxLength={8}
            value={code}
            error={trouble?.at === 'code' ? trouble.text : error === words.problem.phone ? undefined : error}
            onChange={typed => setCode(typed.replace(/\D/g, ''))}
          />
          <p className="k-inline">
            <Button onClick={verify} busy={busy}>
              {words.phone.verify}
            </Button>
            {wait > 0 && <span className="k-small">{words.phone.wait(wait)}</span>}
            {wait <= 0 && sent.demoCode && (
              <Button rank="quiet" onClick={send} busy={busy}>
                {words.phone.resend}
              </Button>
            )}
          </p>
          {sent.demoCode && wait < 30 && <p className="k-small">{words.phone.notArrived}</p>}
        </>
      )}
    </div>
  );
}
