import { Choice } from '../../kit/choice.tsx';
import { WhyDate } from '../../kit/clock.tsx';
import { errorOf } from '../../kit/error-summary.tsx';
import { formatDate } from '../../kit/format.ts';
import { filerOf, type Route as Way } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';
import { nextAfter, Step, useGaps } from './step.tsx';
import { useCheck } from './use-check.ts';

const ways: readonly Way[] = ['mediation', 'arbitration', 'inspection', 'consultation', 'ask', 'save'];

/** A8: which way. Nothing is chosen beforehand; each says how long, what it costs, what it is worth and what remains. */
export default function ChooseRoute() {
  const words = useFileWords().route;
  const kit = useKitWords();
  const language = useLanguage();
  const text = useText();
  const { answers } = useDraft();
  const { errors, check } = useGaps('route');
  const from = useSearch().get('from');
  const foretold = useCheck().data;
  const clock =
    answers.route === 'mediation' && foretold
      ? {
          say: words.ends,
          due: foretold.mediation.ends,
          why: foretold.mediation.why,
          body: foretold.mediation.organisation,
        }
      : answers.route === 'arbitration' && foretold
        ? {
            say: words.decides,
            due: foretold.arbitration.decides,
            why: foretold.arbitration.why,
            body: foretold.arbitration.body,
          }
        : undefined;
  return (
    <Step
      title={words.title}
      group="file"
      back="/start/tasks"
      errors={errors}
      onContinue={() => {
        if (!check()) return;
        navigate(answers.route === 'save' ? '/start/save' : nextAfter('route', answers, from));
      }}
    >
      <p className="k-muted">{words.lead}</p>
      <Choice
        id="route"
        label={words.legend}
        error={errorOf(errors, 'route')}
        options={ways
          .filter(way => (way !== 'ask' && way !== 'inspection') || filerOf(answers) === 'worker')
          .map(way => {
            const { label, time, cost, effect, after } = words.options[way];
            return {
              value: way,
              label: <strong>{label}</strong>,
              hint: (
                <>
                  {[
                    [words.time, time],
                    [words.cost, cost],
                    [words.effect, effect],
                    [words.after, after],
                  ].map(([key, value]) => (
                    <span key={key} style={{ display: 'block' }}>
                      {key}
                      {kit.colon}
                      {value}
                    </span>
                  ))}
                </>
              ),
            };
          })}
        value={answers.route}
        onChange={route => changeAnswers(a => ({ ...a, route }))}
      />
      {clock && (
        <Notice live>
          <p>
            {clock.say(formatDate(clock.due, language))} <WhyDate clock={clock} />
          </p>
          {clock.body && <p>{words.where(text(clock.body))}</p>}
        </Notice>
      )}
      {answers.route === 'mediation' && <Notice>{words.voluntary}</Notice>}
    </Step>
  );
}
