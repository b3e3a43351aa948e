import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { FileView } from '../../../contract/routes/files.ts';
import { formatSize } from '../../kit/format.ts';
import { useWords } from '../../words/words.ts';
import { benchStep } from '../words.ts';
import type { DayFieldProps } from './day-field.tsx';

const LIMIT = 20 * 1024 * 1024;

/** One file: sent at once, so that the step only names it. */
export function FileField({ control, value, onChange }: DayFieldProps) {
  const words = useWords(benchStep);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [state, setState] = useState<'idle' | 'sending'>('idle');
  const [trouble, setTrouble] = useState('');
  const send = async (file: File) => {
    setTrouble('');
    if (file.size > LIMIT) return setTrouble(words.file.big(file.name, formatSize(file.size)));
    setState('sending');
    const body = new FormData();
    body.set('file', file);
    const response = await fetch('/api/v1/files', { method: 'POST', body, credentials: 'same-origin' }).catch(
      () => undefined,
    );
    setState('idle');
    if (!response) return setTrouble(words.file.offline);
    if (response.status === 415) return setTrouble(words.file.type(file.name));
    if (!response.ok) return setTrouble(words.file.failed(file.name));
    const view = (await response.json()) as FileView;
    setName(view.name);
    onChange(view.id);
  };
  return (
    <div>
      {value && (
        <p>
          {name || words.file.attached}{' '}
          <Button size="small" onClick={() => onChange('')}>
            {words.remove}
          </Button>
        </p>
      )}
      <Button loading={state === 'sending'} onClick={() => input.current?.click()} {...control}>
        {state === 'sending' ? words.file.sending : words.file.upload}
      </Button>
      <input
        ref={input}
        type="file"
        className="wb-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      {trouble && (
        <p className="wb-error" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
