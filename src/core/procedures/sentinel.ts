import type { Assignment, Dossier, Proceeding } from '../dossier/dossier.ts';
import { hasStoodBack } from '../dossier/dossier.ts';
import type { Day } from '../law/day.ts';
import type { Role } from '../people/role.ts';
import { type Text, text } from '../text.ts';
import { type Procedure, relationsOf, type Stage } from './procedure.ts';

/**
 * Rules by which a matter counts as stuck, as data: one statement over what is open finds all of them. A finding is never stored, so
 * that it is gone as soon as the matter moves.
 */
export interface SentinelRule {
  readonly title: Text;
  /** What is wrong, for whoever has to do something about it. */
  readonly why: Text;
  /**
   * `still`: nothing happened for so many days and no limit runs; `waiting`: nothing happened for so many days in a stage that waits so,
   * whatever limits run; `late`: the next limit ended so many days ago and the matter is open all the same.
   */
  readonly when: 'still' | 'waiting' | 'late';
  /** Days after which it counts; a house rule. */
  readonly days: number;
  /** Only stages that wait in this way; absent: stages that wait for nobody outside. */
  readonly waits?: NonNullable<Stage['waits']>;
}

export const sentinelRules = {
  'no-next': {
    title: text('没有下一步', 'No next task'),
    why: text('还没有办结，却没有任何期限在走，也没有人动过', 'It is open, yet no limit runs and nobody has moved it'),
    when: 'still',
    days: 10,
  },
  'clock-ended': {
    title: text('期限已过，案件还开着', 'The limit ended, the matter is open'),
    why: text(
      '最近的期限已经过了，案件既没有办结，也没有延长',
      'Its next limit has passed; it was neither ended nor extended',
    ),
    when: 'late',
    days: 3,
  },
  'hand-over-unanswered': {
    title: text('交接没有答复', 'A hand-over is not answered'),
    why: text('已经交给接收单位，还没有收下，也没有退回', 'It was handed over and is neither accepted nor returned'),
    when: 'waiting',
    days: 5,
    waits: 'hand-over',
  },
  'mandate-unanswered': {
    title: text('委派、委托没有回音', 'A mandate is not answered'),
    why: text('已经委派或者委托，还没有接受，也没有谢绝', 'It was mandated and is neither accepted nor declined'),
    when: 'waiting',
    days: 5,
    waits: 'mandate',
  },
  'hold-without-end': {
    title: text('中止很久没有恢复', 'On hold without an end'),
    why: text(
      '中止以后没有恢复的日子，也没有人看过原因还在不在',
      'It stands still, no day ends that, and nobody looked whether the reason is gone',
    ),
    when: 'still',
    days: 30,
    waits: 'hold',
  },
} as const satisfies Record<string, SentinelRule>;
export type SentinelRuleId = keyof typeof sentinelRules;

/** One rule and one kind of stage in which it looks. */
export interface Watch {
  readonly rule: SentinelRuleId;
  readonly when: SentinelRule['when'];
  readonly days: number;
  readonly procedure: string;
  readonly stages: readonly string[];
}

/** Stages of the procedures that each rule watches, spelled out for the statement that finds. Work of no office is not watched. */
export function watches(procedures: Readonly<Record<string, Procedure>>): Watch[] {
  return Object.entries(sentinelRules).flatMap(([rule, { when, days, ...of }]: [string, SentinelRule]) =>
    Object.values(procedures).flatMap(({ id, stages, reach }) => {
      const isOffices = Object.values(reach).some(r =>
        relationsOf(r).some(by => by === 'organisation' || by === 'assigned'),
      );
      const watched = Object.entries(stages).flatMap(([name, stage]) =>
        !stage.terminal && (when === 'late' || stage.waits === of.waits) ? [name] : [],
      );
      return isOffices && watched.length > 0
        ? [{ rule: rule as SentinelRuleId, when, days, procedure: id, stages: watched }]
        : [];
    }),
  );
}

/** Who has to do something: the person in charge or, where nobody is, whoever leads the body that has it. */
export interface Owner {
  readonly person?: Pick<Assignment, 'userId' | 'name' | 'role'>;
  readonly organisationId?: string;
}

export function ownerOf(dossier: Dossier, proceeding: Proceeding): Owner {
  const person = proceeding.assigned.findLast(
    a => !proceeding.recused.includes(a.userId) && !hasStoodBack(dossier, a.userId),
  );
  return {
    ...(person && { person: { userId: person.userId, name: person.name, role: person.role } }),
    ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
  };
}

/** Who leads a body, and so sees what is stuck with anybody in it. */
export const leading: readonly Role[] = ['mediation-head', 'institute-head', 'inspection-head', 'union-chair'];

/** Whether what is stuck is for this person to move: they are in charge, or nobody is and the body is theirs. */
export const isOwn = (owner: Owner, userId: string, organisationId: string | undefined): boolean =>
  owner.person
    ? owner.person.userId === userId
    : owner.organisationId !== undefined && owner.organisationId === organisationId;

/** The last day until which a finding may be put aside. */
export const longestAside = 60;

/** Why a finding may not be put aside until a day, or nothing. */
export const asideProblem = (until: Day, today: Day, last: Day): Text | undefined =>
  until <= today || until > last
    ? text(`选今天以后、${longestAside}天以内的日子`, `Choose a day after today and within ${longestAside} days`)
    : undefined;
