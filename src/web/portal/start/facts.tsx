import { useEffect } from 'react';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { FuzzyDate } from '../../kit/dates.tsx';
import { errorOf } from '../../kit/error-summary.tsx';
import { MoneyField } from '../../kit/field.tsx';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { type FactKey, type IntakeAnswers, markSeen, missingFacts } from '../../kit/intake.ts';
import { navigate, useSearch } from '../../kit/router.tsx';
import { useLanguage } from '../../words/words.ts';
import { changeAnswers, getDraft, useDraft } from './draft.ts';
import { nextAfter, Step, useGaps } from './step.tsx';
import { type StartWords, useStartWords } from './words.ts';

const setFact = (key: FactKey, value: unknown) =>
  changeAnswers(a => ({
    ...a,
    facts: { ...a.facts, [key]: value === '' ? undefined : value },
    unknown: a.unknown.filter(other => other !== key),
  }));

const forgetFact = (key: FactKey) =>
  changeAnswers(a => ({
    ...a,
    facts: { ...a.facts, [key]: undefined },
    unknown: [...a.unknown.filter(other => other !== key), key],
  }));

/** One fact as a reader sees it. */
export function factWords(
  key: FactKey,
  { facts, unknown }: IntakeAnswers,
  words: StartWords['facts'],
  language: 'zh' | 'en',
): string | undefined {
  const value = facts[key];
  if (value === undefined) return unknown.includes(key) ? words.remembered : undefined;
  if (key === 'stillEmployed') return value ? words.still : words.left;
  if (key === 'endedHow') return words.ended[value as keyof typeof words.ended];
  if (key === 'contract') return words.contractValues[value as keyof typeof words.contractValues];
  if (key === 'socialInsurance') return words.insuranceValues[value as keyof typeof words.insuranceValues];
  if (key === 'monthlyWage' || key === 'unpaidTotal') return formatMoney(String(value), language);
  return formatDay(String(value), language);
}

const keys: readonly FactKey[] = [
  'hiredOn',
  'stillEmployed',
  'leftOn',
  'endedHow',
  'monthlyWage',
  'unpaidTotal',
  'contract',
  'socialInsurance',
  'knownOn',
];

/** A3: what was read from the story, then what is missing, one question on a page. */
export default function Facts() {
  const search = useSearch();
  const ask = keys.find(key => key === search.get('ask'));
  return ask ? <Ask key={ask} fact={ask} /> : <Read />;
}

function Read() {
  const words = useStartWords();
  const language = useLanguage();
  const { answers } = useDraft();
  const from = useSearch().get('from');
  const known = keys.filter(key => factWords(key, answers, words.facts, language) !== undefined);
  const [missing] = missingFacts(answers);
  useEffect(() => {
    if (known.length > 0 || !missing) return;
    changeAnswers(a => markSeen(a, 'facts'));
    navigate(`/start/facts?ask=${missing}`, { replace: true });
  }, [known.length, missing]);
  return (
    <Step
      title={words.facts.title}
      group="tell"
      back="/start/tasks"
      onContinue={() => {
        changeAnswers(a => markSeen(a, 'facts'));
        navigate(missing ? `/start/facts?ask=${missing}` : nextAfter('facts', answers, from));
      }}
    >
      <p className="k-muted">{known.length === 0 ? words.facts.none : words.facts.lead}</p>
      {known.map(key => (
        <div className="k-card p-fact" key={key}>
          <div>
            <p className="k-small">{words.facts.labels[key]}</p>
            <p>
              <strong>{factWords(key, answers, words.facts, language)}</strong>
            </p>
            {answers.readFrom[key] && answers.facts[key] !== undefined && (
              <p className="k-small">{words.facts.read(answers.readFrom[key])}</p>
            )}
          </div>
          <p>
            <Button rank="quiet" onClick={() => navigate(`/start/facts?ask=${key}&then=list`)}>
              {words.facts.change}
              <span className="k-visually-hidden">{words.facts.labels[key]}</span>
            </Button>
            {!answers.unknown.includes(key) && (
              <Button rank="quiet" onClick={() => forgetFact(key)}>
                {words.facts.forget}
                <span className="k-visually-hidden">{words.facts.labels[key]}</span>
              </Button>
            )}
          </p>
        </div>
      ))}
    </Step>
  );
}

function Ask({ fact }: { fact: FactKey }) {
  const words = useStartWords();
  const { answers } = useDraft();
  const { errors, check } = useGaps('facts');
  const search = useSearch();

  const onward = () => {
    const now = getDraft().answers;
    if (search.get('from') === 'review') return navigate('/start/review');
    if (search.get('then') === 'list') return navigate('/start/facts');
    const [missing] = missingFacts(now);
    navigate(missing ? `/start/facts?ask=${missing}` : nextAfter('facts', now, null));
  };
  const forget = () => {
    forgetFact(fact);
    onward();
  };

  const { questions, hints } = words.facts;
  const common = {
    id: fact,
    label: questions[fact],
    silent: true,
    hint: hints[fact] || undefined,
    error: errorOf(errors, fact),
  };
  const value = answers.facts[fact];
  return (
    <Step
      title={questions[fact]}
      group="tell"
      back="/start/facts"
      errors={errors}
      onContinue={() => {
        if (!check([], [fact])) return;
        // Nothing typed is the answer “I don’t remember”: it is asked once and never blocks.
        if (getDraft().answers.facts[fact] === undefined) forgetFact(fact);
        onward();
      }}
    >
      <FactField fact={fact} common={common} value={value} />
      <Button rank="quiet" onClick={forget}>
        {words.facts.forget}
      </Button>
    </Step>
  );
}

function FactField({
  fact,
  common,
  value,
}: {
  fact: FactKey;
  common: { id: string; label: string; hint?: string; error?: string };
  value: unknown;
}) {
  const words = useStartWords().facts;
  const options = (table: Readonly<Record<string, string>>, ...without: string[]) =>
    Object.entries(table)
      .filter(([key]) => !without.includes(key))
      .map(([key, label]) => ({ value: key, label }));
  const text = value === undefined ? undefined : String(value);
  switch (fact) {
    case 'hiredOn':
    case 'leftOn':
    case 'knownOn':
      return <FuzzyDate {...common} value={text ?? ''} onChange={day => setFact(fact, day)} />;
    case 'monthlyWage':
    case 'unpaidTotal':
      return <MoneyField {...common} value={text ?? ''} onChange={sum => setFact(fact, sum)} />;
    case 'stillEmployed':
      return (
        <Choice
          {...common}
          options={options({ true: words.still, false: words.left })}
          value={text}
          onChange={chosen => setFact(fact, chosen === 'true')}
        />
      );
    case 'endedHow':
      return (
        <Choice {...common} options={options(words.ended, 'still')} value={text} onChange={v => setFact(fact, v)} />
      );
    case 'contract':
      return (
        <Choice {...common} options={options(words.contractValues)} value={text} onChange={v => setFact(fact, v)} />
      );
    case 'socialInsurance':
      return (
        <Choice {...common} options={options(words.insuranceValues)} value={text} onChange={v => setFact(fact, v)} />
      );
  }
}
