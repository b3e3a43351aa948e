import { z } from 'zod';
import type { Assignment, Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Actor } from '../../people/actor.ts';
import { sideOf } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { choice, line, words } from '../fields.ts';
import { type Step, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import type { Recusal } from './data-tribunal.ts';
import { bothSides } from './sides.ts';
import { preparing, underWay } from './stages.ts';

const step = stepOf<ArbitrationData>();

/** Why somebody has to stand back (LMA 33). */
export const recusalGrounds = {
  party: text('是当事人，或者当事人、代理人的近亲属', 'Is a party, or a near relative of a party or agent'),
  interest: text('和本案有利害关系', 'Has an interest in the case'),
  relation: text(
    '和当事人、代理人有其他关系，可能影响公正',
    'Another relation to a party or agent that may affect fairness',
  ),
  contact: text(
    '私自会见当事人、代理人，或者接受请客送礼',
    'Met a party or agent in private, or accepted hospitality or gifts',
  ),
} as const satisfies Record<string, Text>;

const ground = choice(text('事由', 'ground'), recusalGrounds);

/** The request that waits longest for a decision. */
const waiting = ({ recusals }: ArbitrationData): Recusal | undefined => recusals?.find(r => !r.decision);

/** Arbitrators and the clerk who records: those whom a party may ask to stand back (LMA 33; CR 11). */
const challengeable = ({ assigned, data }: Proceeding<ArbitrationData>): readonly Assignment[] =>
  assigned.filter(a => a.role === 'arbitrator' || a.userId === data.tribunal?.clerk);

const asked = (proceeding: Proceeding<ArbitrationData>, recusal: Omit<Recusal, 'decision'>) => ({
  data: { recusals: [...(proceeding.data.recusals ?? []), recusal] },
  starts: [{ code: 'DL-ARB-REC' as const, from: recusal.on, beside: true as const }],
  notices: [
    { to: { userId: recusal.userId }, template: 'recusal-asked' },
    ...(proceeding.organisationId
      ? [{ to: { role: 'institute-head', organisationId: proceeding.organisationId }, template: 'recusal-asked' }]
      : []),
  ],
});

/** A party asks an arbitrator or the clerk to stand back, with a ground, before the end of argument (LMA 33; CR 11). */
export const askRecusal = step<{ name: string; ground: keyof typeof recusalGrounds; words: string }>({
  title: text('申请回避', 'Ask somebody to stand back'),
  help: text(
    '辩论终结以前提出，说明理由。仲裁院负责人3个工作日内决定，决定以前这个人停止办理',
    'Before the end of argument, with reasons. The head decides in three working days; until then the person stops',
  ),
  law: ['lma-33', 'cr-11'],
  by: ['worker', 'employer'],
  from: preparing,
  input: z.strictObject({
    name: line(
      text('仲裁员或者书记员的姓名', 'name of the arbitrator or clerk'),
      60,
      text('组庭通知书上写着', 'It stands on the notice of the tribunal'),
    ),
    ground,
    words: words(text('事实和理由', 'facts and reasons'), { min: 5, max: 2000 }),
  }),
  closedWhen: ({ proceeding, data }) => {
    if (data.argumentEndedOn)
      return refuse('law', text('辩论已经终结，不能再申请回避', 'Argument has ended; it is too late to ask'), 'cr-11');
    return challengeable(proceeding).length === 0
      ? refuse('law', text('还没有组成仲裁庭', 'No tribunal has been formed yet'), 'cr-11')
      : undefined;
  },
  unless: ({ input, proceeding, data }) => {
    const people = challengeable(proceeding);
    const found = people.find(a => a.name === input.name.trim());
    if (!found)
      return refuse(
        'law',
        text(
          `写本案人员的姓名：${people.map(a => a.name).join('、')}`,
          `Write the name of somebody on this case: ${people.map(a => a.name).join(', ')}`,
        ),
        'cr-11',
      );
    return data.recusals?.some(r => r.userId === found.userId && !r.decision)
      ? refuse('law', text('对这个人的回避申请正在等决定', 'A request about this person awaits a decision'), 'cr-12')
      : undefined;
  },
  does: ({ input, proceeding, actor, today, newId }) => {
    const found = challengeable(proceeding).find(a => a.name === input.name.trim())!;
    return asked(proceeding, {
      id: newId(),
      by: sideOf(actor.role)!,
      userId: found.userId,
      name: found.name,
      ground: input.ground,
      words: input.words,
      on: today,
    });
  },
});

/** Whoever has a reason says so without being asked (LMA 33); the head decides as on a request (CR 12). */
export const recuseSelf = step<{ ground: keyof typeof recusalGrounds; words: string }>({
  title: text('自行回避', 'Stand back'),
  law: ['lma-33', 'cr-12'],
  by: ['arbitrator', 'institute-clerk'],
  mine: true,
  leaves: true,
  from: underWay,
  input: z.strictObject({ ground, words: words(text('理由', 'reasons'), { max: 500 }) }),
  rank: 'danger',
  closedWhen: ({ proceeding, actor }) =>
    challengeable(proceeding).some(a => a.userId === actor.userId)
      ? undefined
      : refuse('law', text('您不是本案仲裁庭的人员', 'You do not sit on this case'), 'cr-12'),
  does: ({ input, proceeding, actor, today, newId }) =>
    asked(proceeding, {
      id: newId(),
      by: 'self',
      userId: actor.userId,
      name: actor.name,
      ground: input.ground,
      words: input.words,
      on: today,
    }),
});

/**
 * The head decides within three working days (CR 12). Upheld, the person leaves the case and no longer reaches it, and the seat is filled
 * anew; else the person goes on. Both sides are told.
 */
export const decideRecusal = step<{ upheld: 'yes' | 'no'; words: string }>({
  title: text('决定是否回避', 'Decide whether somebody stands back'),
  help: text(
    '有几个申请的，先决定最早的一个。决定回避以后要重新组庭',
    'Of several requests the earliest first. After a recusal a tribunal is formed anew',
  ),
  law: ['lma-33', 'cr-12'],
  by: ['institute-head'],
  from: underWay,
  input: z.strictObject({
    upheld: choice(text('决定', 'decision'), {
      yes: text('回避', 'Stands back'),
      no: text('驳回申请，继续办理', 'Rejected; goes on'),
    }),
    words: words(text('理由', 'reasons'), { min: 2, max: 1000 }),
  }),
  rank: ({ data }) => (waiting(data) ? 'primary' : 'normal'),
  final: true,
  issues: ['arbitration-recusal-decision'],
  closedWhen: ({ data, actor }) => {
    const one = waiting(data);
    if (!one) return refuse('law', text('没有等决定的回避申请', 'No request awaits a decision'), 'cr-12');
    return one.userId === actor.userId
      ? refuse('conflict', text('不能决定自己的回避', 'Nobody decides on their own recusal'), 'cr-12')
      : undefined;
  },
  does: ({ input, data, proceeding, today }) => {
    const one = waiting(data)!;
    const upheld = input.upheld === 'yes';
    const decided = data.recusals!.map(r =>
      r.id === one.id ? { ...r, decision: { upheld, words: input.words, on: today } } : r,
    );
    const limit = proceeding.deadlines.find(d => d.code === 'DL-ARB-REC' && d.state === 'open' && d.from === one.on);
    const meets = limit ? [{ code: 'DL-ARB-REC' as const, due: limit.due }] : [];
    const notices = [...bothSides('recusal-decided'), { to: { userId: one.userId }, template: 'recusal-decided' }];
    if (!upheld) return { data: { recusals: decided }, meets, notices };
    const sat = data.tribunal;
    const wasClerk = sat?.clerk === one.userId;
    const { clerk: _, ...withoutClerk } = sat ?? { clerk: undefined };
    return {
      data: {
        recusals: decided,
        ...(sat && { tribunal: wasClerk ? (withoutClerk as typeof sat) : null }),
      },
      recused: [...proceeding.recused, one.userId],
      assigned: proceeding.assigned.filter(a => a.userId !== one.userId),
      meets,
      ...(!wasClerk && { starts: [{ code: 'DL-ARB-TRIB', from: today }] }),
      notices,
    };
  },
});

/** What may not wait for the decision on a recusal (CR 12). */
const urgent: readonly string[] = ['recuse-self', 'forward-preservation'];

/**
 * Each step of the case for somebody about whom a request waits: they stop until it is decided, except for urgent measures (CR 12).
 */
export const stoppedByRecusal = (steps: Readonly<Record<string, Step>>): Record<string, Step> =>
  Object.fromEntries(
    Object.entries(steps).map(([name, step]) =>
      urgent.includes(name) || !step.by.some(role => role === 'arbitrator' || role === 'institute-clerk')
        ? [name, step]
        : [name, { ...step, closedWhen: context => stopped(context) ?? step.closedWhen?.(context) }],
    ),
  );

function stopped({ data, actor }: { readonly data: unknown; readonly actor: Actor }): Refusal | undefined {
  const { recusals } = (data ?? {}) as Partial<ArbitrationData>;
  return recusals?.some(r => r.userId === actor.userId && !r.decision)
    ? refuse(
        'law',
        text('有人申请您回避，决定以前先停下来', 'You were asked to stand back; you stop until it is decided'),
        'cr-12',
      )
    : undefined;
}
