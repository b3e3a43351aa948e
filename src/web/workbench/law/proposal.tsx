import { Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Reply } from '../../../contract/route.ts';
import type { ParameterView } from '../../../contract/routes/law-admin.ts';
import { routes } from '../../../contract/routes.ts';
import { shownValue } from '../../kit/parameter-value.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Effect } from './effect.tsx';
import { Box, inLanguage, Trouble, useSending, wrongWith } from './send.tsx';
import { ValueBoxes } from './value.tsx';
import { benchLaw } from './words.ts';

const empty = { name: '', place: '', value: '', from: '', source: '', note: '' };
const fields = ['name', 'place', 'value', ...[1, 2, 3, 4, 5].map(n => `value.${n}`), 'from', 'source'];

/** A new value: what it would change is shown before it can be submitted. */
export function Proposal({
  parameters,
  onDone,
}: {
  readonly parameters: readonly ParameterView[];
  readonly onDone: () => void;
}) {
  const { parameters: words, common } = useWords(benchLaw);
  const language = useLanguage();
  const { busy, problem, send, clear } = useSending();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [typed, setTyped] = useState(empty);
  const [seen, setSeen] = useState<Reply<typeof routes.previewParameter>>();
  const chosen = parameters.find(parameter => parameter.name === typed.name);
  const type = (change: Partial<typeof empty>) => {
    setTyped({ ...typed, ...change });
    setSeen(undefined);
    setDone(false);
    clear();
  };
  const { note, ...rest } = typed;
  const body = { ...rest, ...(note.trim() && { note }) };
  const show = () => send(async () => setSeen(await call(routes.previewParameter, { body }, inLanguage())));
  const submit = () =>
    send(async () => {
      await call(routes.proposeParameter, { body }, inLanguage());
      setTyped(empty);
      setSeen(undefined);
      setDone(true);
      setOpen(false);
      onDone();
    });
  if (!open)
    return (
      <p className="law-actions">
        <Button type="primary" onClick={() => setOpen(true)}>
          {common.add}
        </Button>
        {done && <span role="status">{words.proposed}</span>}
      </p>
    );
  return (
    <form
      className="law-form"
      aria-label={common.add}
      onSubmit={event => {
        event.preventDefault();
        void (seen ? submit() : show());
      }}
    >
      <Box label={words.name} wrong={wrongWith(problem, 'name')}>
        <select
          className="wb-select"
          value={typed.name}
          onChange={event => type({ name: event.target.value, value: '' })}
          aria-label={words.name}
        >
          <option value="">{words.choose}</option>
          {parameters.map(parameter => (
            <option key={parameter.name} value={parameter.name}>
              {parameter.title[language]}
            </option>
          ))}
        </select>
      </Box>
      {chosen && (
        <ValueBoxes
          form={chosen.form}
          value={typed.value}
          wrong={field => wrongWith(problem, field)}
          onChange={value => type({ value })}
        />
      )}
      <Box label={words.place} wrong={wrongWith(problem, 'place')}>
        <Input value={typed.place} inputMode="numeric" onChange={event => type({ place: event.target.value.trim() })} />
      </Box>
      <Box label={words.from} wrong={wrongWith(problem, 'from')}>
        <Input type="date" value={typed.from} onChange={event => type({ from: event.target.value })} />
      </Box>
      <Box label={words.source} wrong={wrongWith(problem, 'source')}>
        <Input value={typed.source} maxLength={200} onChange={event => type({ source: event.target.value })} />
      </Box>
      <Box label={words.note}>
        <Input value={typed.note} maxLength={500} onChange={event => type({ note: event.target.value })} />
      </Box>
      {seen && (
        <>
          <p>
            {seen.now
              ? words.now(
                  chosen ? shownValue(chosen.form, seen.now.value, language) : '',
                  seen.now.from,
                  seen.now.confirmed,
                )
              : words.noNow}
            {seen.until && ` ${words.until(seen.until)}`}
          </p>
          <Effect affected={seen.affected} />
        </>
      )}
      <Trouble problem={problem} shownBelow={fields} />
      <div className="law-actions">
        <Button type="primary" htmlType="submit" disabled={busy}>
          {seen ? words.propose : words.preview}
        </Button>
        <Button onClick={() => setOpen(false)}>{common.cancel}</Button>
      </div>
      {!seen && <p className="wb-help">{common.needPreview}</p>}
    </form>
  );
}
