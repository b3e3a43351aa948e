import { Button } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { type FactKey, takeReading } from '../../kit/intake.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { ChoiceRow, DayRow, MoneyRow, SelectRow, TextRow } from './controls.tsx';
import { errorAt, PartFrame, type PartProps } from './part.tsx';
import { benchIntake, start } from './words.ts';

/** How the visit came about: known before the person begins to tell. */
export function VisitPart({ store, errors }: PartProps) {
  const words = useWords(benchIntake);
  const { visit } = store.intake;
  return (
    <PartFrame part="visit" store={store}>
      <div className="wb-grid">
        <SelectRow
          id="channel"
          label={words.visit.channel}
          options={Object.entries(words.visit.channels).map(([value, label]) => ({ value, label }))}
          value={visit.channel}
          onChange={channel => store.changeVisit({ channel })}
        />
        <TextRow
          id="language"
          label={words.visit.language}
          hint={words.visit.languageHint}
          optional
          maxLength={40}
          error={errorAt(errors, 'language')}
          value={visit.language}
          onChange={language => store.changeVisit({ language })}
        />
        <TextRow
          id="interpreter"
          label={words.visit.interpreter}
          optional
          maxLength={60}
          error={errorAt(errors, 'interpreter')}
          value={visit.interpreter}
          onChange={interpreter => store.changeVisit({ interpreter })}
        />
        <DayRow
          id="receivedOn"
          label={words.visit.receivedOn}
          hint={words.visit.receivedHint}
          optional
          error={errorAt(errors, 'receivedOn')}
          value={visit.receivedOn}
          onChange={receivedOn => store.changeVisit({ receivedOn })}
        />
      </div>
    </PartFrame>
  );
}

/** A reading that takes longer than this is left out: everything can be chosen by hand. */
const PATIENCE = 8000;

/** The story as told. Leaving the field has it read, so that the claims are there when they are asked about. */
export function StoryPart({ store, errors }: PartProps) {
  const words = useWords(benchIntake);
  const { answers } = store.intake;
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');
  const last = useRef(answers.suggested.length > 0 ? answers.story.trim() : '');
  const read = async () => {
    const story = answers.story.trim();
    if ([...story].length < 10 || story === last.current || story.length > 2000) return;
    last.current = story;
    setState('reading');
    try {
      const found = await call(
        routes.readStory,
        { body: { story } },
        { language: getLanguage(), signal: AbortSignal.timeout(PATIENCE) },
      );
      store.change(before => takeReading(before, found));
      setState('idle');
    } catch {
      last.current = '';
      setState('failed');
    }
  };
  return (
    <PartFrame part="story" store={store}>
      <TextRow
        id="story"
        label={words.story.label}
        hint={words.story.hint}
        rows={7}
        error={errorAt(errors, 'story')}
        value={answers.story}
        onChange={story => store.change(before => ({ ...before, story }))}
        onBlur={() => void read()}
      />
      <p className="wb-line" role="status">
        <Button size="small" loading={state === 'reading'} onClick={() => void read()}>
          {state === 'reading' ? words.story.reading : words.story.read}
        </Button>{' '}
        {state === 'failed' && words.story.failed}
        {state === 'idle' && answers.suggested.length > 0 && words.story.found(answers.suggested.length)}
        {state === 'idle' && answers.labour !== undefined && answers.suggested.length === 0 && words.story.none}
      </p>
      {answers.labour === 'no' && <p className="wb-note">{words.story.notLabour}</p>}
      <Urgent urgent={answers.urgent} />
    </PartFrame>
  );
}

function Urgent({ urgent }: { readonly urgent: readonly string[] }) {
  const words = useWords(start).tasks.urgent;
  return urgent.map(
    key =>
      words[key] && (
        <p className="wb-note" key={key}>
          {words[key]}
        </p>
      ),
  );
}

/** The facts of the job, all at once: what was heard is filled in and shows the words that it was heard from. */
export function FactsPart({ store, errors }: PartProps) {
  const words = useWords(benchIntake);
  const { facts: ask } = useWords(start);
  const { answers } = store.intake;
  const { facts, unknown } = answers;
  const set = (key: FactKey, value: unknown) =>
    store.change(before => ({
      ...before,
      facts: { ...before.facts, [key]: value === '' ? undefined : value },
      unknown: before.unknown.filter(other => other !== key),
    }));
  const row = (key: FactKey) => ({
    id: key,
    label: ask.questions[key],
    hint: answers.readFrom[key] && facts[key] !== undefined ? words.story.from(answers.readFrom[key]) : undefined,
    error: errorAt(errors, key),
  });
  const forget = (key: FactKey) => (
    <label className="wb-option wb-forget">
      <input
        type="checkbox"
        checked={unknown.includes(key)}
        aria-label={`${ask.labels[key]}${words.colon}${words.facts.forget}`}
        onChange={event =>
          store.change(before => ({
            ...before,
            facts: { ...before.facts, [key]: undefined },
            unknown: [...before.unknown.filter(other => other !== key), ...(event.target.checked ? [key] : [])],
          }))
        }
      />
      <span aria-hidden="true">{words.facts.forget}</span>
    </label>
  );
  const options = (table: Readonly<Record<string, string>>, ...without: string[]) =>
    Object.entries(table)
      .filter(([value]) => !without.includes(value))
      .map(([value, label]) => ({ value, label }));
  const text = (key: FactKey) => (facts[key] === undefined ? '' : String(facts[key]));
  const chosen = (key: FactKey) => (facts[key] === undefined ? undefined : String(facts[key]));
  return (
    <PartFrame part="facts" store={store}>
      <div className="wb-grid">
        <div>
          <DayRow {...row('hiredOn')} value={text('hiredOn')} onChange={day => set('hiredOn', day)} />
          {forget('hiredOn')}
        </div>
        <div>
          <ChoiceRow
            {...row('stillEmployed')}
            options={options({ true: ask.still, false: ask.left })}
            value={chosen('stillEmployed')}
            onChange={value => set('stillEmployed', value === 'true')}
          />
        </div>
        {facts.stillEmployed !== true && (
          <>
            <div>
              <DayRow {...row('leftOn')} value={text('leftOn')} onChange={day => set('leftOn', day)} />
              {forget('leftOn')}
            </div>
            <SelectRow
              {...row('endedHow')}
              empty={words.employer.choose}
              options={options(ask.ended, 'still')}
              value={text('endedHow')}
              onChange={value => set('endedHow', value)}
            />
          </>
        )}
        <div>
          <MoneyRow {...row('monthlyWage')} value={text('monthlyWage')} onChange={sum => set('monthlyWage', sum)} />
          {forget('monthlyWage')}
        </div>
        <div>
          <MoneyRow {...row('unpaidTotal')} value={text('unpaidTotal')} onChange={sum => set('unpaidTotal', sum)} />
          {forget('unpaidTotal')}
        </div>
        <ChoiceRow
          {...row('contract')}
          options={options(ask.contractValues)}
          value={chosen('contract')}
          onChange={value => set('contract', value)}
        />
        <ChoiceRow
          {...row('socialInsurance')}
          options={options(ask.insuranceValues)}
          value={chosen('socialInsurance')}
          onChange={value => set('socialInsurance', value)}
        />
      </div>
    </PartFrame>
  );
}
