import { useState } from 'react';
import type { StepView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { DateField } from '../../kit/dates.tsx';
import { checkDay } from '../../kit/day-input.ts';
import { formatDate, formatDay } from '../../kit/format.ts';
import { Question } from '../../kit/page.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage } from '../../words/words.ts';
import type { Deed } from './instalments.ts';
import type { MatterProps } from './matter-context.ts';
import { findOpen } from './turn.ts';
import { useMoneyWords } from './words.ts';

/** What is promised beside money: who does it by when, whether it was done, and what the reader has to say to it. */
export function Deeds({
  view,
  take,
  deeds,
  today,
  proceedingId,
}: Pick<MatterProps, 'view' | 'take'> & {
  deeds: readonly Deed[];
  today: string;
  proceedingId: string | undefined;
}) {
  const words = useMoneyWords();
  const language = useLanguage();
  const report = findOpen(view, 'settlement', 'report-deed', proceedingId);
  const confirm = findOpen(view, 'settlement', 'confirm-deed', proceedingId);
  const { side } = view.you;
  return (
    <section aria-labelledby="deeds">
      <h2 id="deeds">{words.deeds}</h2>
      <ol className="m-claims">
        {deeds.map(deed => (
          <li className="k-card" key={deed.n}>
            <h3>{deed.what}</h3>
            <p>
              {words.deedBy(words.deedSides[deed.by], formatDate(deed.due, language))} ·{' '}
              <strong>{words.deedState[stateOf(deed, today)]}</strong>
            </p>
            {confirm && deed.doneOn === undefined && deed.by !== side && (
              <div className="m-ask">
                <p>{deed.reportedOn ? words.deedAsk(formatDay(deed.reportedOn, language)) : words.deedAskUnreported}</p>
                <div className="m-ways">
                  <Button busy={take.busy} onClick={() => void take.run(confirm, { n: deed.n, done: 'yes' })}>
                    {words.deedYes}
                  </Button>
                  {deed.reportedOn && (
                    <Button busy={take.busy} onClick={() => void take.run(confirm, { n: deed.n, done: 'no' })}>
                      {words.deedNo}
                    </Button>
                  )}
                </div>
              </div>
            )}
            {report && deed.doneOn === undefined && deed.reportedOn === undefined && deed.by === side && (
              <ReportDeed take={take} step={report} n={deed.n} today={today} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

type DeedState = 'done' | 'reported' | 'late' | 'today' | 'coming';
const stateOf = (deed: Deed, today: string): DeedState => {
  if (deed.doneOn) return 'done';
  if (deed.reportedOn) return 'reported';
  if (deed.due < today) return 'late';
  return deed.due === today ? 'today' : 'coming';
};

function ReportDeed({
  take,
  step,
  n,
  today,
}: Pick<MatterProps, 'take'> & { step: StepView; n: number; today: string }) {
  const words = useMoneyWords();
  const kit = useKitWords();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState('');
  const [error, setError] = useState<string>();
  const send = () => {
    const wrong = checkDay(on) ? kit.problem.dateFormat : on > today ? words.deedFuture : undefined;
    setError(wrong);
    if (!wrong) void take.run(step, { n, on });
  };
  if (!open) return <Button onClick={() => setOpen(true)}>{words.deedReport}</Button>;
  return (
    <Question onSubmit={send}>
      <DateField id={`deed-${n}`} label={words.deedOn} value={on} error={error} onChange={setOn} />
      <Button type="submit" rank="primary" busy={take.busy}>
        {words.deedSend}
      </Button>
    </Question>
  );
}
