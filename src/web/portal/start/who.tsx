import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Choice, Tick } from '../../kit/choice.tsx';
import { canRemember, isPrivate, setPrivate } from '../../kit/device.ts';
import { errorOf } from '../../kit/error-summary.tsx';
import { chooseWho, type Who as Role } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { changeAnswers, clearDraft, hasAnswers, useDraft } from './draft.ts';
import { Step, useGaps } from './step.tsx';
import { useStartWords } from './words.ts';

const next: Record<Role, string> = {
  worker: '/start/story',
  helper: '/start/story',
  employer: '/start/employer-side',
  many: '/start/many',
};

/** A1: who is asking. The only screen before the story. */
export default function Who() {
  const words = useStartWords();
  const { answers } = useDraft();
  const { errors, check } = useGaps('who');
  const asks = useSearch().get('for') === 'ask';
  const [hidden, setHidden] = useState(isPrivate());
  const [unfinished] = useState(() => hasAnswers(answers));
  const [keeps] = useState(canRemember);
  useEffect(() => {
    if (asks) changeAnswers(a => ({ ...a, route: 'ask', who: a.who ?? 'worker' }));
  }, [asks]);
  const roles = Object.keys(words.who.options) as Role[];
  return (
    <Step
      title={words.who.title}
      back="/"
      bare
      errors={errors}
      onContinue={() => {
        if (check()) navigate(next[answers.who!]);
      }}
    >
      {unfinished && (
        <Notice title={words.who.unfinished}>
          <p className="k-inline">
            <ButtonLink to="/start/tasks" rank="primary">
              {words.who.goOn}
            </ButtonLink>
            <Button rank="quiet" onClick={clearDraft}>
              {words.who.anew}
            </Button>
          </p>
        </Notice>
      )}
      {asks && <Notice>{words.who.ask}</Notice>}
      {!keeps && <Notice tone="warn">{words.who.cannotSave}</Notice>}
      <Choice
        id="who"
        label={words.who.title}
        silent
        error={errorOf(errors, 'who')}
        options={roles.map(role => ({ value: role, ...words.who.options[role] }))}
        value={answers.who}
        onChange={who => changeAnswers(a => chooseWho(a, who))}
      />
      {answers.who === 'helper' && <Notice>{words.helper.note}</Notice>}
      <Tick
        id="private"
        checked={hidden}
        onChange={on => {
          setPrivate(on);
          setHidden(on);
          changeAnswers(a => ({ ...a }));
        }}
        label={
          <>
            {words.who.private}
            <span className="k-hint">{words.who.privateHint}</span>
          </>
        }
      />
    </Step>
  );
}
