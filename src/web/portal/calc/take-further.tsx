import { useState } from 'react';
import type { CalculatorView } from '../../../contract/routes/calculators.ts';
import type { Computation } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { useCalcWords } from '../../kit/calc-words.ts';
import { Choice } from '../../kit/choice.tsx';
import { navigate } from '../../kit/router.tsx';
import { useText } from '../../words/words.ts';
import { changeAnswers, flush, hasAnswers, useDraft } from '../start/draft.ts';
import { useClaimCodes } from '../start/use-claim-codes.ts';
import { AttachSheet } from './attach-sheet.tsx';
import { withSheet } from './prefill.ts';

interface TakeProps {
  readonly calculator: CalculatorView;
  readonly input: Readonly<Record<string, unknown>>;
  readonly computation: Computation;
}

/** What can be done with a result: into an application, or, for somebody signed in with a case, to a claim of it. */
export function TakeFurther({ calculator, input, computation }: TakeProps) {
  const words = useCalcWords();
  const text = useText();
  const { answers } = useDraft();
  const { data: codes } = useClaimCodes();
  const [chosen, setChosen] = useState<string>();
  const [attaching, setAttaching] = useState(false);
  const claims = codes?.filter(code => code.calculator === calculator.id) ?? [];
  const code = chosen ?? claims[0]?.code;
  if (claims.length === 0) return null;
  return (
    <section className="k-card k-no-print c-take" aria-label={words.take.title}>
      <h2>{words.take.title}</h2>
      <p>{words.take.text}</p>
      {claims.length > 1 && (
        <Choice
          id="take-claim"
          label={words.take.which}
          options={claims.map(claim => ({ value: claim.code, label: text(claim.plain) }))}
          value={code}
          onChange={setChosen}
        />
      )}
      <div className="k-actions">
        <Button
          rank="primary"
          onClick={() => {
            changeAnswers(before => withSheet(before, code!, { calculator: calculator.id, input }, computation));
            flush();
            navigate(hasAnswers(answers) ? '/start/tasks' : '/start/story');
          }}
        >
          {hasAnswers(answers) ? words.take.goOn : words.take.apply}
        </Button>
        <Button onClick={() => setAttaching(true)}>{words.take.matter}</Button>
      </div>
      <AttachSheet
        open={attaching}
        onClose={() => setAttaching(false)}
        calculator={calculator.id}
        input={input}
        codes={claims.map(claim => claim.code)}
      />
    </section>
  );
}
