import { Button } from 'antd';
import { type FormEvent, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Computation, Problem } from '../../../contract/views.ts';
import type { Text } from '../../../core/text.ts';
import { type CalcValues, calcFields, calcInput, calcNames } from '../../kit/calculator-form.ts';
import { ComputationSheet } from '../../kit/computation-sheet.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, useCalculators } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './sheets.css';
import { CalcForm } from './calc-form.tsx';
import { CalculatorSelect } from './calculator-select.tsx';
import { benchSheets } from './words.ts';

/** The calculators for somebody without a case at hand: nothing is kept. */
export default function CalculatorsPage() {
  const words = useWords(benchSheets);
  const list = useCalculators();
  const problem = failure(list);
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('id') ?? '';
  const calculator = list.data?.find(one => one.id === chosen);
  useTitle(words.calculators);
  return (
    <div className="wb-sheet">
      <h1>{words.calculators}</h1>
      <p className="wb-lead wb-no-print">{words.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {!list.data && !problem && <Skeleton />}
      {list.data && (
        <div className="wb-field wb-no-print">
          <label htmlFor="calculator">{words.calculator}</label>
          <CalculatorSelect
            id="calculator"
            calculators={list.data}
            value={chosen}
            onChange={id => setSearch(id ? { id } : {})}
          />
        </div>
      )}
      {calculator && <OneCalculator key={calculator.id} id={calculator.id} input={calculator.input} />}
    </div>
  );
}

function OneCalculator({ id, input }: { readonly id: string; readonly input: Record<string, unknown> }) {
  const words = useWords(benchSheets);
  const language = useLanguage();
  const fields = useMemo(() => calcFields(input), [input]);
  const [values, setValues] = useState<CalcValues>({});
  const [computation, setComputation] = useState<Computation>();
  const [errors, setErrors] = useState<ReadonlyMap<string, Text>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const compute = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const body = calcInput(fields, values);
      setComputation(await call(routes.calculate, { params: { id }, body }, { language: getLanguage() }));
      setErrors(new Map());
    } catch (cause) {
      const found = problemOf(cause);
      setComputation(undefined);
      if (found.status === 422) setErrors(new Map((found.errors ?? []).map(error => [error.field, error.text])));
      else setProblem(found);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="wb-calc">
      <form className="wb-form" onSubmit={event => void compute(event)} noValidate>
        {errors.size > 0 && (
          <div className="wb-summary" role="alert">
            <h2>{words.wrong}</h2>
            <ul>
              {[...errors].map(([path, message]) => (
                <li key={path}>
                  <a href={`#calc-${path}`}>{message[language]}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <CalcForm
          fields={fields}
          values={values}
          onChange={setValues}
          errorAt={path => errors.get(path)?.[language]}
          idOf={path => `calc-${path}`}
        />
        {problem && <ProblemView problem={problem} />}
        <div className="wb-buttons wb-form-end">
          <Button type="primary" htmlType="submit" size="large" loading={busy}>
            {words.compute}
          </Button>
        </div>
      </form>
      <section className="wb-computed" aria-label={words.result} aria-live="polite">
        {computation && (
          <>
            <ComputationSheet computation={computation} {...calcNames(fields)} />
            <Button onClick={() => print()}>{words.print}</Button>
          </>
        )}
      </section>
    </div>
  );
}
