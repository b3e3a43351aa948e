import type { CalculatorView } from '../../../contract/routes/calculators.ts';
import { useCalcWords } from '../../kit/calc-words.ts';
import { groupCalculators } from '../../kit/calculator-groups.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchSheets } from './words.ts';

/** The calculators in their groups; the one that is usual for a claim stands on top. */
export function CalculatorSelect({
  id,
  calculators,
  suggested,
  value,
  onChange,
}: {
  readonly id: string;
  readonly calculators: readonly CalculatorView[];
  readonly suggested?: string | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const words = useWords(benchSheets);
  const { groups } = useCalcWords();
  const language = useLanguage();
  const usual = calculators.find(calculator => calculator.id === suggested);
  const option = (calculator: CalculatorView) => (
    <option key={calculator.id} value={calculator.id}>
      {calculator.title[language]}
    </option>
  );
  return (
    <select id={id} className="wb-select" value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{words.choose}</option>
      {usual && <optgroup label={words.suggested}>{option(usual)}</optgroup>}
      {groupCalculators(calculators.filter(calculator => calculator !== usual)).map(
        ({ group, calculators: inGroup }) => (
          <optgroup key={group} label={groups[group]}>
            {inGroup.map(option)}
          </optgroup>
        ),
      )}
    </select>
  );
}
