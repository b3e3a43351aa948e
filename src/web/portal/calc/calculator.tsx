import './calc.css';
import { useMemo, useState } from 'react';
import type { CalculatorView } from '../../../contract/routes/calculators.ts';
import { Button } from '../../kit/button.tsx';
import { headed, useCalcWords } from '../../kit/calc-words.ts';
import {
  type CalcQuestion,
  type CalcValues,
  calcFaults,
  calcFields,
  calcInput,
  calcQuestions,
  isBlank,
  isOptional,
  shownField,
  switchField,
} from '../../kit/calculator-form.ts';
import { ErrorSummary, type FieldError } from '../../kit/error-summary.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { useKept } from '../me/use-kept.ts';
import type { PageProps } from '../pages.ts';
import { CalcInput } from './input.tsx';
import { CalculatorList } from './list.tsx';
import { ResultPage } from './result.tsx';
import { useCalculators } from './use-calculators.ts';

/** One calculator: one question a screen from the form of its input, then the result. */
export default function Calculator({ params }: PageProps) {
  const words = useCalcWords();
  const api = useCalculators();
  const found = api.data?.find(calculator => calculator.id === params.id);
  if (found) return <Guided calculator={found} key={found.id} />;
  return (
    <Page title={api.data ? words.absent : words.title} back="/calc">
      <Loaded api={api}>
        {calculators => (
          <>
            <p>{words.absentText}</p>
            <CalculatorList calculators={calculators} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A problem of the server or of this device, in the reader's language, at the control where it stands. */
export type Wrong = { readonly path: string; readonly message: { readonly zh: string; readonly en: string } };

function Guided({ calculator }: { calculator: CalculatorView }) {
  const [values, setValues, clear] = useKept<CalcValues>(`hejie.calc.${calculator.id}`, {});
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  // What the server could not find among the values that are held here.
  const [needed, setNeeded] = useState<readonly string[]>([]);
  const search = useSearch();
  const text = useText();
  const { fields, asked, more } = useMemo(() => {
    const all = calcFields(calculator.input);
    return { fields: all, ...calcQuestions(all, needed) };
  }, [calculator, needed]);
  const base = `/calc/${calculator.id}`;
  const at = search.get('q');
  const errors: readonly FieldError[] = wrong.map(({ path, message }) => ({ field: path, message: text(message) }));
  const isOf = ({ field, instead }: CalcQuestion, path: string) =>
    [field.name, instead?.name].includes(path.split('.')[0]);

  if (at === 'result')
    return (
      <ResultPage
        calculator={calculator}
        fields={fields}
        asked={asked}
        more={more}
        values={values}
        input={calcInput(fields, values)}
        errors={errors}
        onChange={setValues}
        onWrong={problems => {
          setWrong(problems);
          const absent = more.filter(f => isBlank(values[f.name]) && problems.some(({ path }) => path === f.name));
          const names = [...needed, ...absent.map(f => f.name)];
          setNeeded(names);
          const first = calcQuestions(fields, names).asked.find(question =>
            problems.some(({ path }) => isOf(question, path)),
          );
          if (first) navigate(`${base}?q=${first.field.name}&from=result`, { replace: true });
        }}
        onRestart={() => {
          clear();
          setWrong([]);
          setNeeded([]);
          navigate(base);
        }}
      />
    );
  const index = Math.max(
    0,
    asked.findIndex(question => question.field.name === at),
  );
  const question = asked[index]!;
  const next = asked[index + 1];
  const toResult = search.get('from') === 'result' || !next;
  return (
    <QuestionPage
      key={question.field.name}
      calculator={calculator}
      question={question}
      number={index + 1}
      count={asked.length}
      values={values}
      errors={errors.filter(error => isOf(question, error.field))}
      back={index === 0 ? '/calc' : `${base}?q=${asked[index - 1]!.field.name}`}
      last={toResult}
      onChange={setValues}
      onErrors={setWrong}
      onContinue={() => {
        setWrong([]);
        navigate(toResult ? `${base}?q=result` : `${base}?q=${next.field.name}`);
      }}
    />
  );
}

interface QuestionProps {
  readonly calculator: CalculatorView;
  readonly question: CalcQuestion;
  readonly number: number;
  readonly count: number;
  readonly values: CalcValues;
  readonly errors: readonly FieldError[];
  readonly back: string;
  readonly last: boolean;
  readonly onChange: (values: CalcValues) => void;
  readonly onErrors: (errors: readonly Wrong[]) => void;
  readonly onContinue: () => void;
}

function QuestionPage(props: QuestionProps) {
  const { calculator, question, number, count, values, errors, back, last, onChange, onErrors, onContinue } = props;
  const words = useCalcWords();
  const kit = useKitWords();
  const text = useText();
  const field = shownField(question, values);
  const other = field === question.field ? question.instead : question.field;
  const put = (value: unknown) => onChange({ ...values, [field.name]: value });
  const optional = isOptional(question);
  const title = headed(text(field.ask ?? field.title));
  return (
    <Page title={title} caption={words.step(text(calculator.title), number, count)} back={back}>
      <Question
        onSubmit={() => {
          const faults = calcFaults(field, values[field.name], !optional);
          onErrors(faults);
          if (faults.length === 0) onContinue();
        }}
      >
        <ErrorSummary errors={errors} />
        <CalcInput
          key={field.name}
          field={field}
          path={field.name}
          value={values[field.name]}
          onChange={put}
          errors={errors}
          silent
        />
        {other && (
          <p>
            <Button
              rank="quiet"
              onClick={() => {
                onErrors([]);
                onChange(switchField(question, values));
              }}
            >
              {words.instead(text(other.title))}
            </Button>
          </p>
        )}
        <div className="k-actions">
          <Button type="submit" rank="primary">
            {last ? words.calculate : kit.next}
          </Button>
          {optional && (
            <Button
              rank="quiet"
              onClick={() => {
                const { [field.name]: _, ...rest } = values;
                onChange(rest);
                onContinue();
              }}
            >
              {field.kind === 'list' || field.kind === 'money' ? words.skipNone : words.skip}
            </Button>
          )}
        </div>
      </Question>
    </Page>
  );
}
