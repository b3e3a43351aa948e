import type { ComputationSheetView } from '../../../contract/views.ts';
import { headed } from '../../kit/calc-words.ts';
import { shownAnswer } from '../../kit/calculator-answers.ts';
import { type CalcField, calcValues } from '../../kit/calculator-form.ts';
import type { Language } from '../../words/words.ts';

export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Every entry of two sheets in words, side by side. `fields` are those of both their calculators. */
export function sideBySide(
  fields: readonly CalcField[],
  before: Pick<ComputationSheetView, 'input'>,
  after: Pick<ComputationSheetView, 'input'>,
  language: Language,
): readonly Difference[] {
  const was = calcValues(fields, before.input);
  const is = calcValues(fields, after.input);
  return fields.flatMap(field => {
    if (was[field.name] === undefined && is[field.name] === undefined) return [];
    const shown = (value: unknown) => shownAnswer(field, value, text => text[language], language);
    return [
      {
        name: field.name,
        label: headed(field.title[language]),
        before: shown(was[field.name]),
        after: shown(is[field.name]),
      },
    ];
  });
}
