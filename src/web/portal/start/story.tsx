import { useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { errorOf } from '../../kit/error-summary.tsx';
import { TextArea } from '../../kit/field.tsx';
import { takeReading } from '../../kit/intake.ts';
import { navigate, useSearch } from '../../kit/router.tsx';
import { getLanguage } from '../../words/words.ts';
import { changeAnswers, getDraft, useDraft } from './draft.ts';
import { nextAfter, Step, useGaps } from './step.tsx';
import { useStartWords } from './words.ts';

/** A reading that takes longer than this is left out: the person can choose everything by hand. */
const PATIENCE = 8000;

/** A2: the story in own words. “Continue” has it read; nobody waits for a reading that does not come. */
export default function Story() {
  const words = useStartWords();
  const { answers } = useDraft();
  const { errors, check } = useGaps('story');
  const from = useSearch().get('from');
  const [reading, setReading] = useState(false);
  const last = useRef<string>(undefined);
  const asks = answers.route === 'ask';

  const go = async () => {
    if (reading || !check()) return;
    if (!asks && last.current !== answers.story) {
      setReading(true);
      try {
        const signal = AbortSignal.timeout(PATIENCE);
        const found = await call(
          routes.readStory,
          { body: { story: answers.story.trim() } },
          { signal, language: getLanguage() },
        );
        changeAnswers(a => takeReading(a, found));
        last.current = answers.story;
      } catch {
        changeAnswers(a => ({ ...a, labour: undefined }));
      }
      setReading(false);
    }
    navigate(asks || from === 'review' ? nextAfter('story', getDraft().answers, from) : '/start/tasks');
  };

  const insert = (text: string) =>
    changeAnswers(a => {
      const gap = a.story === '' || /\s$/.test(a.story) ? '' : '\n';
      return { ...a, story: a.story + gap + text };
    });

  return (
    <Step
      title={asks ? words.story.askTitle : words.story.title}
      group="tell"
      back="/start"
      errors={errors}
      busy={reading}
      onContinue={() => void go()}
    >
      <TextArea
        id="story"
        label={asks ? words.story.askTitle : words.story.title}
        silent
        hint={words.story.hint}
        max={2000}
        rows={10}
        error={errorOf(errors, 'story')}
        value={answers.story}
        onChange={story => changeAnswers(a => ({ ...a, story }))}
      />
      {!asks && (
        <div className="k-chips">
          {Object.values(words.story.chips).map(chip => (
            <button
              key={chip.label}
              type="button"
              className="k-chip"
              onClick={() => {
                insert(chip.insert);
                document.getElementById('story')?.focus();
              }}
            >
              {chip.label}
            </button>
          ))}
        </div>
      )}
      <div role="status">
        {reading && (
          <>
            <div className="k-bar" />
            <p>{words.story.reading}</p>
          </>
        )}
      </div>
    </Step>
  );
}
