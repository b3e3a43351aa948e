/** What the tests of the calculators share: a day, the place, and a short form of an answer. */
import { defaultCalendar } from '../src/core/law/calendar.ts';
import type { Calculator, Computation, PayContext } from '../src/core/pay/calculator.ts';

export const context: PayContext = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };

/** A place for which no dated values are held. */
export const elsewhere = '530102';

/** Computes, or throws with the problems of the input. */
export const answerOf =
  (calculator: Calculator) =>
  (input: object, more: Partial<PayContext> = {}): Computation => {
    const ran = calculator.run(input, { ...context, ...more });
    if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
    return ran.computation;
  };

/** The answer as far as it is compared: sums, results, codes of warnings, formulas. */
export const sheetOf = (calculator: Calculator) => {
  const answer = answerOf(calculator);
  return (input: object, more: Partial<PayContext> = {}) => {
    const { amount, result, warnings, lines, range, parameters } = answer(input, more);
    return {
      amount,
      result,
      codes: warnings.map(({ code }) => code),
      lines: lines.map(({ formula, amount: part }) => `${formula} = ${part}`),
      ...(range && { range: [range.low, range.high] }),
      used: parameters.map(({ name, value }) => `${name} ${value}`),
    };
  };
};

/** The fields that an input is refused for; none if it is accepted. */
export const refusedFields =
  (calculator: Calculator) =>
  (input: unknown): readonly string[] => {
    const ran = calculator.run(input, context);
    return ran.ok ? [] : ran.problems.map(({ field }) => field);
  };
