import { Button, Input, Modal } from 'antd';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { formatPhone } from '../../kit/format.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { setLocked } from '../api.ts';
import { ProblemView } from '../problem.tsx';
import { benchCase } from '../words.ts';

export type MaskedField = 'idNumber' | 'phone' | 'address' | 'mailingAddress' | 'contactPhone';
const purposes = ['identify', 'contact', 'serve', 'verify'] as const;
const SECONDS = 60;

interface Props {
  readonly dossierId: string;
  readonly partyId: string;
  readonly field: MaskedField;
  readonly masked: string | undefined;
}

/** A masked value: shown for a minute to somebody who says what for; every look is recorded. */
export function Reveal({ dossierId, partyId, field, masked }: Props) {
  const words = useWords(benchCase);
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const [value, setValue] = useState<string>();
  const [left, setLeft] = useState(SECONDS);

  useEffect(() => {
    if (value === undefined) return;
    const until = Date.now() + SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) setValue(undefined);
    }, 1000);
    return () => clearInterval(timer);
  }, [value]);

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (!purpose) return setWrong(words.reveal.needPurpose);
    if ([...reason.trim()].length < 6) return setWrong(words.reveal.needReason);
    setWrong('');
    setSending(true);
    try {
      const shown = await call(
        routes.reveal,
        { params: { id: dossierId }, body: { partyId, field, purpose, reason: reason.trim() } },
        { language: getLanguage() },
      );
      setLeft(SECONDS);
      setValue(shown.value);
      setAsking(false);
      setReason('');
      setProblem(undefined);
    } catch (error) {
      const found = problemOf(error);
      if (found.status === 401) setLocked(true);
      setProblem(found);
    } finally {
      setSending(false);
    }
  };

  const label = words.people.fields[field];
  return (
    <span className="wb-sensitive">
      {value === undefined ? (
        <>
          <span className="wb-masked">{masked ?? words.reveal.hidden}</span>
          <Button size="small" onClick={() => setAsking(true)}>
            {words.reveal.show}
            <span className="wb-hidden">{label}</span>
          </Button>
        </>
      ) : (
        <>
          <b>{formatPhone(value)}</b>
          <span className="wb-help">{words.reveal.left(left)}</span>
          <Button size="small" onClick={() => setValue(undefined)}>
            {words.reveal.hide}
          </Button>
        </>
      )}
      <Modal
        open={isAsking}
        title={words.reveal.title(label)}
        onCancel={() => setAsking(false)}
        footer={null}
        destroyOnHidden
      >
        <form className="wb-form" onSubmit={ask} noValidate>
          <p>{words.reveal.text}</p>
          {wrong && (
            <p className="wb-error" role="alert">
              {wrong}
            </p>
          )}
          {problem && <ProblemView problem={problem} />}
          <fieldset className="wb-field">
            <legend>{words.reveal.purpose}</legend>
            <div className="wb-options">
              {purposes.map(one => (
                <label key={one} className="wb-option">
                  <input type="radio" name={id} checked={purpose === one} onChange={() => setPurpose(one)} />
                  <span>{words.reveal.purposes[one]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="wb-field">
            <label htmlFor={`${id}-reason`}>{words.reveal.reason}</label>
            <Input
              id={`${id}-reason`}
              value={reason}
              maxLength={200}
              onChange={event => setReason(event.target.value)}
            />
          </div>
          <Button type="primary" htmlType="submit" loading={isSending}>
            {words.reveal.confirm}
          </Button>
        </form>
      </Modal>
    </span>
  );
}
