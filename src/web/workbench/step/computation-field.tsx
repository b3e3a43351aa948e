import { useEffect, useMemo } from 'react';
import { type CalcValues, calcFields, calcInput } from '../../kit/calculator-form.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { useCalculators } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { CalcForm } from '../sheets/calc-form.tsx';
import { CalculatorSelect } from '../sheets/calculator-select.tsx';
import { benchSheets } from '../sheets/words.ts';
import { keyOf } from './check.ts';
import { inputId, useForm } from './form-context.ts';
import { asGroup, type FieldSchema, getAt, labelOf, type Path } from './schema.ts';

/** A computation sheet inside the form of a step: which calculator, and the form of its input. The server computes. */
export function ComputationField({ schema, name, path }: { schema: FieldSchema; name: string; path: Path }) {
  const { values, set, errors, prefix, dossier } = useForm();
  const words = useWords(benchSheets);
  const language = useLanguage();
  const list = useCalculators();
  const sheet = asGroup(getAt(values, path));
  const claim = dossier.claims.find(one => one.id === values.claimId);
  const chosen = sheet.calculator === undefined ? claim?.calculator : String(sheet.calculator);
  const calculator = list.data?.find(one => one.id === chosen);
  const fields = useMemo(() => (calculator ? calcFields(calculator.input) : []), [calculator]);
  const typed = (sheet.typed ?? {}) as CalcValues;
  const put = (next: CalcValues, id = chosen) => {
    const all = id === chosen ? fields : calcFields(list.data?.find(one => one.id === id)?.input ?? {});
    // The note says where the first entries came from; with another calculator it says nothing any more.
    set(path, { ...(id === chosen && { note: sheet.note }), calculator: id, typed: next, input: calcInput(all, next) });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the usual calculator of a claim is taken once it is known.
  useEffect(() => {
    if (calculator && sheet.input === undefined) put(typed, calculator.id);
  }, [calculator, sheet.input]);
  if (!list.data) return <Skeleton rows={4} />;
  const at = (inner: string): Path => [...path, 'input', ...inner.split('.')];
  const missing = errors.get(keyOf([...path, 'calculator']));
  const id = inputId(prefix, [...path, 'calculator']);
  return (
    <fieldset className="wb-group" id={inputId(prefix, path)} tabIndex={-1}>
      <legend>{labelOf(schema, name, language)}</legend>
      <div className={missing ? 'wb-field wb-field-wrong' : 'wb-field'}>
        <label htmlFor={id}>{words.calculator}</label>
        {missing && <p className="wb-error">{missing}</p>}
        <CalculatorSelect
          id={id}
          calculators={list.data}
          suggested={claim?.calculator}
          value={chosen ?? ''}
          onChange={next => put(typed, next)}
        />
      </div>
      {typeof sheet.note === 'string' && <p className="wb-note">{sheet.note}</p>}
      {calculator && (
        <CalcForm
          key={calculator.id}
          fields={fields}
          values={typed}
          onChange={put}
          errorAt={inner => errors.get(keyOf(at(inner)))}
          idOf={inner => inputId(prefix, at(inner))}
        />
      )}
    </fieldset>
  );
}
