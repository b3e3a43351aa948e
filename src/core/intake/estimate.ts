import type { Calendar } from '../law/calendar.ts';
import type { ClaimCode } from '../law/claims.ts';
import { addMonths, type Day } from '../law/day.ts';
import { builtInParameters, type ParameterSet } from '../law/parameters.ts';
import type { Computation, ComputationWarning, PayContext } from '../pay/calculator.ts';
import { doubleWage } from '../pay/double-wage.ts';
import { economicCompensation } from '../pay/economic-compensation.ts';
import { type Fraction, fraction, multiply, zero } from '../pay/money.ts';
import { unlawfulTermination } from '../pay/unlawful-termination.ts';
import { wageArrears } from '../pay/wage-arrears.ts';
import { yearMonth } from '../pay/working-days.ts';
import { text } from '../text.ts';
import { type CaseFacts, type DayOrMonth, earliest, type FactName, isUnpaid, latest } from './case-facts.ts';
import type { Ending } from './read-facts.ts';

/** What must still be asked before a claim can be estimated. */
export interface Missing {
  readonly missing: readonly FactName[];
}

type Ground = 'resigned-38' | 'agreed-employer-proposed' | 'art-40' | 'term-expired' | 'employer-closed';

/** The ground on which compensation is due for each way of leaving; a plain resignation has none. */
const GROUNDS: Readonly<Record<Ending, Ground | undefined>> = {
  dismissed: 'art-40',
  forced: 'resigned-38',
  agreed: 'agreed-employer-proposed',
  expired: 'term-expired',
  closed: 'employer-closed',
  resigned: undefined,
};

const without = (facts: CaseFacts, needed: readonly FactName[]): readonly FactName[] =>
  needed.filter(name => facts[name] === undefined);

const withWarnings = (computation: Computation, more: readonly ComputationWarning[]): Computation => ({
  ...computation,
  warnings: [...more, ...computation.warnings],
});

/** Says which days were only known as a month, and how they were read. */
function monthsOnly(...days: readonly (DayOrMonth | undefined)[]): readonly ComputationWarning[] {
  if (!days.some(day => day?.length === 7)) return [];
  return [
    {
      code: 'month-only',
      message: text(
        '有的日期只有年月：入职按当月1日、离开按当月最后一天估算',
        'Some dates are only months: the start is taken as the first day and the end as the last day of the month',
      ),
    },
  ];
}

const AVERAGE_ASSUMED: ComputationWarning = {
  code: 'average-assumed',
  message: text(
    '没有填离职前12个月的平均工资，先按每月工资估算',
    'The average of the last 12 months is not given; the monthly wage stands in for it',
  ),
};

/** A claim that fails in law: nothing is due, and why. */
function nothing(id: string, articles: Computation['articles'], warning: ComputationWarning): Computation {
  return { id, amount: '0.00', result: {}, lines: [], articles, parameters: [], warnings: [warning] };
}

function arrears(facts: CaseFacts, context: PayContext): Computation | Missing {
  const last = facts.leftOn ? latest(facts.leftOn) : addMonths(context.today, -1);
  if (facts.arrears && facts.arrears.length > 0) {
    const months = facts.arrears.map(({ month, due, paid }) => ({ month, due: fraction(due), paid: fraction(paid) }));
    return wageArrears.compute({ months }, context);
  }
  if (facts.unpaidWages !== undefined) {
    const row = { month: yearMonth(last), due: fraction(facts.unpaidWages), paid: zero };
    return withWarnings(wageArrears.compute({ months: [row] }, context), [
      {
        code: 'as-told',
        message: text(
          '按您写的欠薪总数估算，没有分月份；提交前要分月写清楚',
          'Taken from the total that you gave, not month by month; the months are needed before filing',
        ),
      },
    ]);
  }
  const missing = without(facts, ['unpaidMonths', 'monthlyWage']);
  if (facts.unpaidMonths === undefined || facts.monthlyWage === undefined) return { missing };
  const wage = fraction(facts.monthlyWage);
  const halves = Math.round(facts.unpaidMonths * 2);
  const whole = Math.floor(halves / 2);
  const dues: Fraction[] = Array.from({ length: whole }, () => wage);
  if (halves % 2 === 1) dues.push(multiply(wage, fraction(1, 2)));
  if (dues.length === 0) return { missing: ['unpaidMonths'] };
  const first = `${yearMonth(last)}-01`;
  const months = dues.map((due, index) => ({ month: yearMonth(addMonths(first, -index)), due, paid: zero }));
  return withWarnings(wageArrears.compute({ months }, context), [
    {
      code: 'months-assumed',
      message: text(
        `按最近${facts.unpaidMonths}个月完全没发估算，月份以实际为准`,
        `Estimated as the last ${facts.unpaidMonths} months without any pay; the real months count`,
      ),
    },
  ]);
}

function secondWage(facts: CaseFacts, context: PayContext): Computation | Missing {
  const needed: FactName[] = ['hiredOn', 'monthlyWage', 'contract'];
  if (facts.contract === 'written') needed.push('signedOn');
  const missing = without(facts, needed);
  if (missing.length > 0 || facts.hiredOn === undefined || facts.monthlyWage === undefined) return { missing };
  const hired = earliest(facts.hiredOn);
  const left = facts.leftOn && latest(facts.leftOn);
  const signed = facts.contract === 'written' && facts.signedOn ? latest(facts.signedOn) : undefined;
  if ((left && left < hired) || (signed && signed < hired)) return { missing: ['hiredOn'] };
  const input = { hired, left, signed, monthlyWage: fraction(facts.monthlyWage), filedOn: context.today };
  return withWarnings(
    doubleWage.compute(input, context),
    monthsOnly(facts.hiredOn, facts.leftOn, signed && facts.signedOn),
  );
}

/** The days and the wage that compensation and damages are counted from; the names of what is not known. */
function employment(facts: CaseFacts) {
  const wage = facts.averageMonthlyWage ?? facts.monthlyWage;
  const missing = [
    ...without(facts, ['hiredOn', 'leftOn', 'endedHow']),
    ...(wage === undefined ? (['averageMonthlyWage'] as const) : []),
  ];
  const { hiredOn, leftOn, endedHow } = facts;
  if (hiredOn === undefined || leftOn === undefined || endedHow === undefined || wage === undefined) return { missing };
  const [start, end] = [earliest(hiredOn), latest(leftOn)];
  if (end < start) return { missing: ['hiredOn', 'leftOn'] as const };
  const notes = [...monthsOnly(hiredOn, leftOn), ...(facts.averageMonthlyWage === undefined ? [AVERAGE_ASSUMED] : [])];
  return { input: { start, end, averageMonthlyWage: fraction(wage) }, endedHow, notes };
}

/** Whether the employer broke a duty for which a worker may leave with compensation (Labour Contract Law 38). */
const breached = (facts: CaseFacts): boolean => facts.socialInsurance === 'none' || isUnpaid(facts);

function compensation(facts: CaseFacts, context: PayContext): Computation | Missing {
  const read = employment(facts);
  if (read.missing) return { missing: read.missing };
  const ground = GROUNDS[read.endedHow] ?? (breached(facts) ? 'resigned-38' : undefined);
  if (!ground) {
    return nothing('economic-compensation', ['lcl-46'], {
      code: 'own-resignation',
      message: text(
        '自己提出辞职、单位没有违法情形的，没有经济补偿',
        'A worker who resigns while the employer broke no duty has no claim to compensation',
      ),
    });
  }
  const notes: ComputationWarning[] = [...read.notes];
  if (read.endedHow === 'resigned') {
    notes.unshift({
      code: 'reason-of-resignation',
      message: text(
        '辞职时要写明是因为欠薪或没交社保，才有经济补偿；写“个人原因”的，很难要到',
        'Compensation is due only if unpaid wages or missing social insurance was the stated reason; “personal reasons” makes it hard',
      ),
    });
  }
  if (read.endedHow === 'dismissed') {
    notes.unshift({
      code: 'not-for-fault',
      message: text(
        '单位以严重违纪等过错为由合法解除的（劳动合同法第三十九条），没有经济补偿；违法解除的，可以改要赔偿金',
        'None is due for a lawful dismissal for fault (article 39); for an unlawful one damages can be claimed instead',
      ),
    });
  }
  return withWarnings(economicCompensation.compute({ ...read.input, ground }, context), notes);
}

function damages(facts: CaseFacts, context: PayContext): Computation | Missing {
  const read = employment(facts);
  if (read.missing) return { missing: read.missing };
  if (read.endedHow !== 'dismissed' && read.endedHow !== 'expired') {
    return nothing('unlawful-termination', ['lcl-48', 'lcl-87'], {
      code: 'not-ended-by-employer',
      message: text(
        '不是单位单方解除或终止的，没有赔偿金',
        'Damages need a dismissal or termination by the employer alone: none are due here',
      ),
    });
  }
  return withWarnings(unlawfulTermination.compute(read.input, context), [
    {
      code: 'if-unlawful',
      message: text(
        '前提是单位的解除或终止违法，由单位证明它合法',
        'This holds if the termination was unlawful; it is for the employer to show that it was lawful',
      ),
    },
    ...read.notes,
  ]);
}

const ESTIMATES: Partial<Record<ClaimCode, (facts: CaseFacts, context: PayContext) => Computation | Missing>> = {
  QQ02: arrears,
  QQ05: secondWage,
  QQ13: compensation,
  QQ14: damages,
};

/** Whether a claim can be estimated from the facts of a story. */
export const canEstimate = (code: ClaimCode): boolean => code in ESTIMATES;

/**
 * Estimates a claim from confirmed facts, or names the facts that are still missing. `undefined` for a claim that has
 * no estimate here. `place` is a division code; `today` is the day on which the claim would be filed.
 */
export function estimateClaim(
  code: ClaimCode,
  facts: CaseFacts,
  today: Day,
  calendar: Calendar,
  place: string,
  parameters: ParameterSet = builtInParameters,
): Computation | Missing | undefined {
  return ESTIMATES[code]?.(facts, { today, calendar, place, parameters });
}
