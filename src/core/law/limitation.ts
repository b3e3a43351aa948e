import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import type { Calendar } from './calendar.ts';
import { type ClaimCode, claimOf } from './claims.ts';
import { type Day, daysBetween, formatDayEn, formatDayZh } from './day.ts';
import { type Deadline, deadlineOf } from './deadline.ts';

export const interruptionKinds = [
  'demand',
  'promise',
  'complaint',
  'inspection',
  'mediation',
  'consultation',
  'arbitration',
  'suit',
  'other',
] as const;
export type InterruptionKind = (typeof interruptionKinds)[number];

/** Something that makes the period start anew, from its day or from the end of the procedure that it began. */
export interface Interruption {
  readonly on: Day;
  readonly endedOn?: Day;
  readonly kind: InterruptionKind;
}

export interface LimitationFacts {
  /** The last day of the employment; absent while it goes on. */
  readonly employedUntil?: Day;
  /** When the harm was or should have been known. */
  readonly knownOn?: Day;
  readonly interruptions?: readonly Interruption[];
  /** Days on which nothing could be done (force majeure …), both ends included. */
  readonly suspensions?: readonly { readonly from: Day; readonly to: Day }[];
  readonly filedOn?: Day;
}

export interface LimitationInput extends LimitationFacts {
  /** `wage`: pay while employed; `other`: everything else (LMA 27). */
  readonly kind: 'wage' | 'other';
}

export interface Limitation {
  /** The day from which the last period runs; null while none runs. */
  readonly starts: Day | null;
  readonly raw: Day | null;
  /** The last day to file; null: no limit while employed, or no start known. */
  readonly due: Day | null;
  readonly provisional: boolean;
  /** Only if a day of filing was given. */
  readonly inTime?: boolean;
  readonly articles: readonly ArticleId[];
  /** Sentence by sentence, how it was found. */
  readonly reasons: readonly Text[];
}

const kindWords: Readonly<Record<InterruptionKind, Text>> = {
  demand: { zh: '向对方提出要求', en: 'a demand to the other side' },
  promise: { zh: '对方答应履行', en: 'a promise of the other side' },
  complaint: { zh: '向有关部门投诉', en: 'a complaint to an authority' },
  inspection: { zh: '劳动监察投诉', en: 'a complaint to the labour inspection' },
  mediation: { zh: '申请调解', en: 'an application for mediation' },
  consultation: { zh: '提出协商', en: 'a proposal to consult' },
  arbitration: { zh: '申请仲裁', en: 'an application for arbitration' },
  suit: { zh: '起诉', en: 'a suit' },
  other: { zh: '其他中断事由', en: 'another interruption' },
};

const suspended: Text = { zh: '有正当理由不能申请', en: 'just cause kept the party from applying' };

const say = (zh: string, en: string): Text => ({ zh, en });

/**
 * The last day to apply for arbitration (LMA 27; CR 26 to 28): one year from knowing; pay while employed has no limit until
 * the employment ends, then one year from that day. An interruption inside the period starts it anew (CC 195); one after it
 * has run out does not bring it back. Suspended days are added. It counts only if the other side raises it in arbitration.
 */
export function limitationOf(input: LimitationInput, calendar: Calendar): Limitation {
  const reasons: Text[] = [];
  const articles = new Set<ArticleId>(['lma-27', 'cr-26']);
  const begin = input.kind === 'wage' ? input.employedUntil : (input.knownOn ?? input.employedUntil);
  const filed = (inTime: boolean) => (input.filedOn === undefined ? {} : { inTime });
  if (begin === undefined) {
    reasons.push(
      input.kind === 'wage'
        ? say('还在职，工资没有时效限制。', 'While employed, pay has no limitation.')
        : say('还不知道从哪一天算起。', 'The day from which to count is not known yet.'),
    );
    return {
      starts: null,
      raw: null,
      due: null,
      provisional: false,
      ...(input.kind === 'wage' ? filed(true) : {}),
      articles: [...articles],
      reasons,
    };
  }
  reasons.push(
    input.kind === 'wage' || input.knownOn === undefined
      ? say(
          `${formatDayZh(begin)}离职，从这一天起算一年。`,
          `The employment ended on ${formatDayEn(begin)}: one year from then.`,
        )
      : say(
          `${formatDayZh(begin)}知道权利被侵害，从这一天起算一年。`,
          `The harm was known on ${formatDayEn(begin)}: one year from then.`,
        ),
  );
  const excluded = (input.suspensions ?? []).map(it => ({ ...it, reason: suspended }));
  const endFrom = (start: Day): Deadline => deadlineOf('DL-LIM-1Y', start, calendar, { excluded });
  let starts = begin;
  let end = endFrom(starts);
  for (const { on, endedOn, kind } of [...(input.interruptions ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const restart = endedOn !== undefined && endedOn > on ? endedOn : on;
    if (restart <= starts) continue;
    const words = kindWords[kind];
    if (on > end.due) {
      reasons.push(
        say(
          `${formatDayZh(on)}${words.zh}时已经过了时效，不能重新起算。`,
          `On ${formatDayEn(on)} (${words.en}) the period had already run out, so it does not start anew.`,
        ),
      );
      continue;
    }
    starts = restart;
    end = endFrom(starts);
    articles.add('cr-27').add('cc-195');
    if (kind === 'consultation' || kind === 'mediation') articles.add('ent-31');
    reasons.push(
      say(
        `${formatDayZh(on)}${words.zh}，时效中断，从${formatDayZh(starts)}重新计算一年。`,
        `On ${formatDayEn(on)} there was ${words.en}: the year starts anew on ${formatDayEn(starts)}.`,
      ),
    );
  }
  const plain = deadlineOf('DL-LIM-1Y', starts, calendar);
  const added = daysBetween(plain.raw, end.raw);
  if (added > 0) {
    articles.add('cr-28');
    reasons.push(say(`中止${added}天，往后加${added}天。`, `Suspended for ${added} days, which are added.`));
  }
  articles.add('cc-202');
  if (end.rolled !== end.raw) {
    articles.add('cpl-85').add('cc-203');
    reasons.push(
      say(
        `${formatDayZh(end.raw)}是休息日，顺延到${formatDayZh(end.due)}。`,
        `${formatDayEn(end.raw)} is a day of rest; the period ends on ${formatDayEn(end.due)}.`,
      ),
    );
  } else reasons.push(say(`最后一天是${formatDayZh(end.due)}。`, `The last day is ${formatDayEn(end.due)}.`));
  if (input.filedOn !== undefined) {
    const late = input.filedOn > end.due;
    if (late) articles.add('si2-20');
    reasons.push(
      late
        ? say(
            `${formatDayZh(input.filedOn)}申请，超过了时效；对方在仲裁时提出来才会影响结果。`,
            `Filed on ${formatDayEn(input.filedOn)}, after the period; it matters only if the other side raises it in arbitration.`,
          )
        : say(`${formatDayZh(input.filedOn)}申请，没有超过时效。`, `Filed on ${formatDayEn(input.filedOn)}, in time.`),
    );
  }
  return {
    starts,
    raw: end.raw,
    due: end.due,
    provisional: end.provisional,
    ...filed(input.filedOn === undefined || input.filedOn <= end.due),
    articles: [...articles],
    reasons,
  };
}

/** Claims whose limitation the courts read in several ways; said beside the result. */
const disputed: Partial<Record<ClaimCode, Text>> = {
  QQ01: say('确认劳动关系是否适用时效，各地看法不一。', 'Whether this claim is limited at all is disputed.'),
  QQ05: say(
    '二倍工资可以按月分别计算时效，也有整体计算的看法。',
    'Double wage may be counted month by month or as a whole.',
  ),
  QQ06: say(
    '二倍工资可以按月分别计算时效，也有整体计算的看法。',
    'Double wage may be counted month by month or as a whole.',
  ),
  QQ07: say(
    '未休年假工资适用一年时效还是工资时效，各地看法不一。',
    'Whether pay for leave follows the wage rule is disputed.',
  ),
  QQ20: say('竞业限制补偿按每个月的应付日分别计算。', 'Non-compete pay is counted from each month’s due day.'),
  QQ35: say('伤残津贴按月计算。', 'The allowance is counted month by month.'),
};

/** Claims that arise with the end of the employment, so that its last day is when they were known. */
const fromTheEnd: ReadonlySet<ClaimCode> = new Set<ClaimCode>([
  'QQ13',
  'QQ14',
  'QQ15',
  'QQ17',
  'QQ24',
  'QQ25',
  'QQ26',
  'QQ32',
  'QQ33',
]);

/** The limitation of a kind of claim: the wage rule or the one-year rule, and from which day (LMA 27). */
export function limitationForClaim(code: ClaimCode, facts: LimitationFacts, calendar: Calendar): Limitation {
  const kind = claimOf(code).limitation === 'wage' ? 'wage' : 'other';
  const knownOn = facts.knownOn ?? (fromTheEnd.has(code) ? facts.employedUntil : undefined);
  const result = limitationOf({ ...facts, ...(knownOn && { knownOn }), kind }, calendar);
  const doubt = disputed[code];
  return doubt ? { ...result, reasons: [...result.reasons, doubt] } : result;
}
