import { useEffect } from 'react';
import { call } from '../../../contract/client.ts';
import type { CalculatorView } from '../../../contract/routes/calculators.ts';
import { routes } from '../../../contract/routes.ts';
import { Button } from '../../kit/button.tsx';
import { headed, useCalcWords } from '../../kit/calc-words.ts';
import { shownAnswer } from '../../kit/calculator-answers.ts';
import {
  type CalcField,
  type CalcQuestion,
  type CalcValues,
  calcNames,
  isBlank,
  shownField,
} from '../../kit/calculator-form.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { ComputationSheet } from '../../kit/computation-sheet.tsx';
import { ErrorSummary, type FieldError } from '../../kit/error-summary.tsx';
import { formatDay } from '../../kit/format.ts';
import { SummaryList } from '../../kit/lists.tsx';
import { Page } from '../../kit/page.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import type { Wrong } from './calculator.tsx';
import { CalcInput } from './input.tsx';
import { TakeFurther } from './take-further.tsx';

interface ResultProps {
  readonly calculator: CalculatorView;
  readonly fields: readonly CalcField[];
  readonly asked: readonly CalcQuestion[];
  readonly more: readonly CalcField[];
  readonly values: CalcValues;
  readonly input: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly onChange: (values: CalcValues) => void;
  readonly onWrong: (problems: readonly Wrong[]) => void;
  readonly onRestart: () => void;
}

/** The answer of the server to what was filled in, how it comes about, and where to go with it. */
export function ResultPage(props: ResultProps) {
  const { calculator, fields, asked, more, values, input, errors, onChange, onWrong, onRestart } = props;
  const words = useCalcWords();
  const kit = useKitWords();
  const text = useText();
  const language = useLanguage();
  const today = todayOf(useCity());
  const api = useApi(JSON.stringify([calculator.id, input]), signal =>
    call(routes.calculate, { params: { id: calculator.id }, body: input }, { signal, language }),
  );
  const problems = api.problem?.status === 422 ? api.problem.errors : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer of the server.
  useEffect(() => {
    if (problems)
      onWrong(
        problems.map(({ field, message, text: both }) => ({
          path: field,
          message: both ?? { zh: message, en: message },
        })),
      );
  }, [problems]);
  const base = `/calc/${calculator.id}`;
  const others = more.map(field => (
    <CalcInput
      key={field.name}
      field={field}
      path={field.name}
      value={values[field.name]}
      onChange={value => onChange({ ...values, [field.name]: value })}
      errors={errors}
      optional
    />
  ));
  return (
    <Page title={text(calculator.title)} caption={words.title} back={`${base}?q=${asked.at(-1)!.field.name}`}>
      {problems ? (
        <ErrorSummary errors={errors} />
      ) : (
        <Loaded api={api}>
          {computation => (
            <>
              <ComputationSheet computation={computation} {...calcNames(fields)} />
              <p className="k-small">
                {words.estimateOnly} · {words.printed(formatDay(today, language))}
              </p>
              <div className="k-actions">
                <Button onClick={() => print()}>{words.print}</Button>
                <Button rank="quiet" onClick={onRestart}>
                  {words.restart}
                </Button>
              </div>
              <TakeFurther calculator={calculator} input={input} computation={computation} />
            </>
          )}
        </Loaded>
      )}
      <h2>{words.answers}</h2>
      <SummaryList
        rows={asked.map(question => {
          const field = shownField(question, values);
          return {
            key: headed(text(field.title)),
            value: isBlank(values[field.name]) ? '' : shownAnswer(field, values[field.name], text, language),
            to: `${base}?q=${question.field.name}&from=result`,
          };
        })}
      />
      {more.length > 0 && (
        <details className="k-details k-no-print" open={errors.length > 0 || undefined}>
          <summary>{words.moreTitle}</summary>
          <p className="k-muted">{words.moreLead}</p>
          {others}
        </details>
      )}
      <p className="k-small c-only-print">{kit.estimateOnly}</p>
    </Page>
  );
}
