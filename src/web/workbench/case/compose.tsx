import { App, Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import type { DossierView, Problem, ProceedingView } from '../../../contract/views.ts';
import { problemOf } from '../../kit/use-api.ts';
import { useWords } from '../../words/words.ts';
import { keepDossier, keys, queryClient, setLocked } from '../api.ts';
import { ProblemView } from '../problem.tsx';
import { keyFor, takeStep } from '../step/take-step.ts';
import { benchCase } from '../words.ts';

interface Props {
  readonly dossier: DossierView;
  readonly proceeding: ProceedingView;
  readonly channel: string;
}

/** Writing into one channel: the button says who will read it. */
export function Compose({ dossier, proceeding, channel }: Props) {
  const words = useWords(benchCase);
  const { message } = App.useApp();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const key = useRef<{ key: string; body: string }>(undefined);
  const step = dossier.open.find(one => one.proceedingId === proceeding.id && one.step === 'say');
  if (!step || channel === 'agreement') return null;
  const send = async () => {
    if (text.trim() === '' || isSending) return;
    const input = { channel, words: text.trim() };
    key.current = keyFor(key.current, input);
    setSending(true);
    setProblem(undefined);
    try {
      keepDossier(await takeStep(dossier, step, input, key.current.key));
      setText('');
      void message.success(words.wall.sent);
    } catch (error) {
      const found = problemOf(error);
      if (found.status === 401) setLocked(true);
      if (found.status === 412) void queryClient.invalidateQueries({ queryKey: keys.dossier(dossier.id) });
      setProblem(found);
    } finally {
      setSending(false);
    }
  };
  return (
    <div className="wb-compose">
      <label htmlFor={id}>{words.wall.write}</label>
      {problem &&
        (problem.status === 412 ? <p className="wb-error">{words.wall.changed}</p> : <ProblemView problem={problem} />)}
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={event => setText(event.target.value)}
      />
      <Button type="primary" disabled={text.trim() === ''} loading={isSending} onClick={() => void send()}>
        {words.wall.send(channel)}
      </Button>
    </div>
  );
}
