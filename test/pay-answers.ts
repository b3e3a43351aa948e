import { defaultCalendar } from '../src/core/law/calendar.ts';
import type { ParameterSet } from '../src/core/law/parameters.ts';
import type { Calculator, Computation, PayContext } from '../src/core/pay/calculator.ts';

const context: PayContext = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };

/** What a calculator answers in Cixi on 25 November 2026; throws with the problems if the input is refused. */
export function answerOf(calculator: Calculator, input: object, parameters?: ParameterSet): Computation {
  const ran = calculator.run(input, parameters ? { ...context, parameters } : context);
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
}

/** The fields that a calculator refuses, and why. */
export const refusedFields = (calculator: Calculator, input: unknown) => {
  const ran = calculator.run(input, context);
  return ran.ok ? [] : ran.problems.map(({ field }) => field);
};

/** The codes of the warnings of an answer. */
export const warningsOf = (answer: Computation) => answer.warnings.map(({ code }) => code);
