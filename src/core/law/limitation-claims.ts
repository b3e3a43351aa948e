import { type Text, text } from '../text.ts';
import type { Calendar } from './calendar.ts';
import type { ClaimStart } from './claim-kind.ts';
import { type ClaimCode, claimOf } from './claims.ts';
import type { Day } from './day.ts';
import { deadlineOf } from './deadline.ts';
import { type Limitation, type LimitationFacts, limitationOf, type Reading } from './limitation.ts';

/** Facts from which the period of some kinds of claim starts. */
export interface ClaimLimitationFacts extends LimitationFacts {
  /** When the rating or the decision on the injury was received. */
  readonly ratingReceivedOn?: Day;
  /** The year of the leave that was not taken. */
  readonly leaveYear?: number;
  /** The day on which the contract was signed or the year without one was full. */
  readonly unlawfulUntil?: Day;
  /** The days on which each month's sum was due. */
  readonly dueDays?: readonly Day[];
  /** The day on which an agreement should have been performed. */
  readonly agreedDue?: Day;
}

/** One month of a claim that arises month by month. */
export interface LimitationPart {
  readonly arose: Day;
  readonly due: Day;
  readonly inTime?: boolean;
}

export interface ClaimLimitation extends Limitation {
  /** Given for claims that are limited month by month, where their days are known. */
  readonly parts?: readonly LimitationPart[];
}

/** From where the year of a claim is counted, where it is not from knowing; in words as they follow a date. */
interface StartRule {
  readonly words: Text;
  readonly of: (facts: ClaimLimitationFacts) => Day | undefined;
  /** Each month has a period of its own. */
  readonly monthly?: true;
}

const fromTheEnd: StartRule = {
  words: text('劳动关系结束', 'the employment ended'),
  of: facts => facts.employedUntil,
};
const fromTheRating: StartRule = {
  words: text('收到认定或鉴定结论', 'the decision or the rating was received'),
  of: facts => facts.ratingReceivedOn,
};
const fromTheLeaveYear: StartRule = {
  words: text('年休假的年度结束', 'the year of the leave ended'),
  of: facts => (facts.leaveYear === undefined ? undefined : `${facts.leaveYear}-12-31`),
};
const fromTheState: StartRule = {
  words: text('没有书面合同的状态结束', 'the time without a contract ended'),
  of: facts => facts.unlawfulUntil ?? [...(facts.dueDays ?? [])].sort().at(-1),
  monthly: true,
};
const fromEachMonth: StartRule = {
  words: text('最近一个月的款项到期', 'the latest month’s sum was due'),
  of: facts => [...(facts.dueDays ?? [])].sort().at(-1),
  monthly: true,
};
const fromTheAgreement: StartRule = {
  words: text('协议约定的履行日到了', 'the agreement should have been performed'),
  of: facts => facts.agreedDue,
};

/** Where the year starts, by the start that the kind of claim names; the others start when the harm was known. */
const byStart: Readonly<Partial<Record<ClaimStart, StartRule>>> = {
  ending: fromTheEnd,
  decision: fromTheRating,
  'leave-year': fromTheLeaveYear,
  'double-wage': fromTheState,
  'each-month': fromEachMonth,
  'agreed-day': fromTheAgreement,
};

/** Readings of a kind of claim that differ from the rule used here, with the day that each leads to. */
function readingsOfClaim(code: ClaimCode, facts: ClaimLimitationFacts, calendar: Calendar): Reading[] {
  const byWageRule = limitationOf({ ...facts, kind: 'wage' }, calendar).due;
  switch (code) {
    case 'QQ01':
      return [
        {
          code: 'not-limited',
          words: text(
            '确认劳动关系是否适用时效，各地看法不一；有的认为不受时效限制',
            'Whether the finding of a relation is limited at all is disputed; some hold that it is not',
          ),
          due: null,
        },
      ];
    case 'QQ05':
    case 'QQ06':
      return [
        {
          code: 'as-a-whole',
          words: text(
            '二倍工资也有整体计算的看法：状态结束后一年内申请，各月都不超过时效',
            'Double wage is also counted as a whole: filed within a year of the end of that state, every month is in time',
          ),
          due: limitationOf(
            { ...facts, kind: 'other', ...(facts.unlawfulUntil && { knownOn: facts.unlawfulUntil }) },
            calendar,
          ).due,
        },
      ];
    case 'QQ07': {
      const carried = facts.leaveYear === undefined ? undefined : `${facts.leaveYear + 1}-12-31`;
      return [
        {
          code: 'wage-rule',
          words: text(
            '未休年休假工资适用一年时效还是工资时效，各地看法不一；按工资时效从离职起算',
            'Whether pay for leave follows the wage rule is disputed; by that rule the year runs from the end of the employment',
          ),
          due: byWageRule,
        },
        ...(carried
          ? [
              {
                code: 'leave-carried',
                words: text(
                  '年休假跨年安排的，从下一年年底起算',
                  'Where the leave was carried over, the year runs from the end of the next year',
                ),
                due: limitationOf({ ...facts, kind: 'other', knownOn: carried }, calendar).due,
              },
            ]
          : []),
      ];
    }
    case 'QQ09':
      return [
        {
          code: 'one-year',
          words: text(
            '停工留薪期工资也有按工伤待遇适用一年时效的看法',
            'Pay in the stop-work period is also seen as an injury benefit with one year from knowing',
          ),
          due: limitationOf({ ...facts, kind: 'other' }, calendar).due,
        },
      ];
    default:
      return [];
  }
}

/**
 * The limitation of a kind of claim (LMA 27): the wage rule or the one-year rule, from which day, month by month where it
 * arises so, and the other readings that courts follow.
 */
export function limitationForClaim(code: ClaimCode, facts: ClaimLimitationFacts, calendar: Calendar): ClaimLimitation {
  if (claimOf(code).limitation === 'wage') {
    const result = limitationOf({ ...facts, kind: 'wage' }, calendar);
    return { ...result, readings: [...result.readings, ...readingsOfClaim(code, facts, calendar)] };
  }
  const rule = byStart[claimOf(code).starts];
  const start = rule?.of(facts);
  const knownOn = facts.knownOn ?? start;
  const result = limitationOf(
    {
      ...facts,
      kind: 'other',
      ...(knownOn && { knownOn }),
      ...(rule && facts.knownOn === undefined && { startWords: rule.words }),
    },
    calendar,
  );
  const parts =
    rule?.monthly && facts.dueDays
      ? [...facts.dueDays].sort().map((arose): LimitationPart => {
          const { due, inTime } = limitationOf({ ...facts, kind: 'other', knownOn: arose }, calendar);
          return { arose, due: due ?? arose, ...(inTime !== undefined && { inTime }) };
        })
      : undefined;
  const readings = [...result.readings, ...readingsOfClaim(code, facts, calendar)];
  return { ...result, readings, ...(parts && { parts }) };
}

/** The last day of the three years for a suit on a wage IOU without other dispute, which needs no arbitration (CC 188; SI1 15). */
export const limitationOfIou = (dueOn: Day, calendar: Calendar): Day => deadlineOf('DL-LIM-3Y', dueOn, calendar).due;
