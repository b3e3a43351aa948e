import type { IntakeFacts } from '../../../contract/routes/intake.ts';
import type { Computation } from '../../../contract/views.ts';
import { isDay } from '../../../core/law/day.ts';
import type { AnsweredClaim, IntakeAnswers } from '../../kit/intake.ts';

type Input = Readonly<Record<string, unknown>>;

const dayOf = (value: unknown): string | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);

/** What an input of a calculator says of the employment itself, as facts of an intake. */
export function factsOfInput(input: Input): IntakeFacts {
  const left = dayOf(input.end ?? input.left);
  const wage = input.monthlyWage ?? input.averageMonthlyWage ?? input.lastMonthWage;
  const facts: IntakeFacts = {
    hiredOn: dayOf(input.start ?? input.hired ?? input.contractStart),
    leftOn: left,
    stillEmployed: left ? false : undefined,
    signedOn: dayOf(input.signed),
    // An average may have four decimals; a wage of the intake has two.
    monthlyWage: typeof wage === 'string' ? wage.replace(/(\.\d\d)\d+$/, '$1') : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as IntakeFacts;
}

/**
 * The answers of an intake with the claim that was counted in it. Facts that stand there already are kept: what the
 * person has told is not overwritten by what was tried at a calculator.
 */
export function withSheet(
  answers: IntakeAnswers,
  code: string,
  sheet: NonNullable<AnsweredClaim['sheet']>,
  computation: Computation,
): IntakeAnswers {
  const claim: AnsweredClaim = { ...answers.claims.find(c => c.code === code), code, sheet, computation };
  return {
    ...answers,
    who: answers.who ?? 'worker',
    facts: { ...factsOfInput(sheet.input), ...answers.facts },
    claims: [...answers.claims.filter(c => c.code !== code), claim],
  };
}
