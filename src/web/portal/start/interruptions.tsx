import { useState } from 'react';
import { isDay } from '../../../core/law/day.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { DateField } from '../../kit/dates.tsx';
import { checkDay } from '../../kit/day-input.ts';
import { TextField } from '../../kit/field.tsx';
import { formatDate, formatDay } from '../../kit/format.ts';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { useClaimWords } from './use-claim-codes.ts';

/** What starts the limitation period anew: each event with its day and proof; the check counts again at once. */
export function Interruptions() {
  const words = useClaimWords().check.interruptions;
  const kit = useKitWords();
  const language = useLanguage();
  const city = useCity();
  const { answers } = useDraft();
  const listed = answers.facts.interruptions ?? [];
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<keyof typeof words.kinds>();
  const [on, setOn] = useState('');
  const [proof, setProof] = useState('');
  const [wrong, setWrong] = useState<{ kind?: string; on?: string }>({});

  const keep = (interruptions: typeof listed) =>
    changeAnswers(a => ({ ...a, facts: { ...a.facts, interruptions: [...interruptions] } }));

  const add = () => {
    const day = checkDay(on);
    const today = todayOf(city);
    const errors = {
      kind: kind ? undefined : kit.choose,
      on: day
        ? day === 'real'
          ? kit.problem.dateReal(on)
          : kit.problem.dateFormat
        : on > today
          ? kit.problem.dateFuture(words.on, formatDay(today, language))
          : undefined,
    };
    setWrong(errors);
    if (!kind || errors.on || !isDay(on)) return;
    keep([...listed, { on, kind, ...(proof.trim() && { proof: proof.trim().slice(0, 200) }) }]);
    setOpen(false);
    setKind(undefined);
    setOn('');
    setProof('');
  };

  return (
    <section className="k-card">
      <h3>{words.title}</h3>
      <p className="k-small">{words.hint}</p>
      {listed.map((event, index) => (
        <div className="k-file" key={`${event.on}${event.kind}`}>
          <span>
            {formatDate(event.on, language)} {words.kinds[event.kind as keyof typeof words.kinds] ?? event.kind}
            {event.proof && <span className="k-hint">{event.proof}</span>}
          </span>
          <Button rank="quiet" onClick={() => keep(listed.filter((_, other) => other !== index))}>
            {kit.remove}
          </Button>
        </div>
      ))}
      {open ? (
        <>
          <Choice
            id="interruption-kind"
            label={words.kind}
            error={wrong.kind}
            options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={chosen => setKind(chosen as keyof typeof words.kinds)}
          />
          <DateField id="interruption-on" label={words.on} error={wrong.on} value={on} onChange={setOn} />
          <TextField
            id="interruption-proof"
            label={words.proof}
            hint={words.proofHint}
            optional
            value={proof}
            onChange={setProof}
          />
          <Button onClick={add}>{words.add}</Button>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{listed.length > 0 ? words.more : words.has}</Button>
      )}
    </section>
  );
}
