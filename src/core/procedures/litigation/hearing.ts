import { z } from 'zod';
import { clockTime, minutesOf } from '../../dossier/booking.ts';
import { refuse } from '../../dossier/refusal.ts';
import { addDays, type Day, formatDayEn, formatDayZh } from '../../law/day.ts';
import { roomPlace } from '../../people/organisation.ts';
import { otherSide, type Side, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, count, day, line, list, room, time, words } from '../fields.ts';
import { type EvidenceInput, evidenceInput, evidenceOf } from '../filing.ts';
import { type StepContext, stepOf } from '../procedure.ts';
import { respondentOf, theCourt } from './common.ts';
import type { CourtHearing, LitigationData } from './data.ts';
import { underWay } from './stages.ts';

const step = stepOf<LitigationData>();

const wrongSide = () => refuse('role', text('由另一方办理', 'The other side takes this step'), 'cpl-128');

/** Fifteen days from receipt of the copy; silence does not stop the case (CPL 128). */
export const answer = step<{ words: string; on?: Day | undefined }>({
  title: text('提交答辩状', 'File the answer'),
  law: ['cpl-128'],
  by: ['worker', 'employer', 'court-docket'],
  from: ['registered'],
  group: 'claims',
  rank: ({ data }) => (data.copyServed && !data.answer ? 'primary' : 'normal'),
  input: z.strictObject({
    words: words(text('答辩意见', 'answer'), { min: 5, max: 5000 }),
    on: day(text('收到日期（书面提交的）', 'day of receipt (on paper)')).meta({ staff: true }).optional(),
  }),
  stops: ['DL-COURT-ANS-15'],
  starts: [{ code: 'DL-COURT-ANSCOPY-5', from: ({ input, today }) => input.on ?? today }],
  issues: ['court-answer'],
  closedWhen: ({ data, actor }) =>
    actor.role === data.applicant
      ? wrongSide()
      : data.answer
        ? refuse('law', text('已经答辩', 'The answer is in'), 'cpl-128')
        : data.copyServed
          ? undefined
          : refuse('law', text('还没有收到起诉状副本', 'The copy has not been served yet'), 'cpl-128'),
  does: ({ input, today, proceeding, data }) => ({
    data: { answer: { on: input.on ?? today, words: input.words } },
    notices: [...theCourt(proceeding, 'court-answered'), { to: { side: data.applicant }, template: 'court-answered' }],
  }),
});

/** The answer goes to the other side in five days (CPL 128). Here it stands in the file at once; the step records that it was sent. */
export const passAnswer = step<Record<string, never>>({
  title: text('答辩状副本已发送', 'The answer was passed on'),
  law: ['cpl-128'],
  by: ['court-docket', 'judge'],
  from: underWay,
  group: 'claims',
  input: z.strictObject({}),
  stops: ['DL-COURT-ANSCOPY-5'],
  closedWhen: ({ proceeding }) =>
    proceeding.deadlines.some(d => d.code === 'DL-COURT-ANSCOPY-5' && d.state === 'open')
      ? undefined
      : refuse('law', text('没有要发送的答辩状', 'There is no answer to pass on'), 'cpl-128'),
});

/** Either side hands in evidence, which the other reads at once; after the period the court decides what weight it has (CPL 128). */
export const addEvidence = step<{ evidence: EvidenceInput; reason?: string | undefined }>({
  title: text('向法院提交证据', 'Hand in evidence to the court'),
  help: text('对方马上看得到', 'The other side reads it at once'),
  law: ['cpl-128'],
  by: ['worker', 'employer'],
  from: underWay,
  group: 'evidence',
  input: z.strictObject({
    evidence: evidenceInput,
    reason: words(text('为什么现在才交（过了举证期限的填）', 'why it comes late'), { max: 500 }).optional(),
  }),
  unless: ({ data, input, today, facts }) => {
    if (input.evidence.length === 0) return refuse('law', text('至少写一份证据', 'Name at least one item'), 'cpl-128');
    if (data.evidenceUntil !== undefined && today > data.evidenceUntil && !input.reason)
      return refuse('law', text('过了举证期限，写明原因', 'The period has ended: say why'), 'cpl-128');
    return input.evidence.some(e => e.fileId && !facts.file(e.fileId))
      ? refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'cpl-128')
      : undefined;
  },
  does: ({ dossier, input, actor, today, facts, newId, proceeding }) => {
    const side = sideOf(actor.role)!;
    const items = evidenceOf(input.evidence, dossier.claims, side, today, facts, newId);
    return {
      evidence: items.map(item => ({ ...item, exchangedOn: today })),
      notices: [
        ...theCourt(proceeding, 'evidence-shown'),
        { to: { side: otherSide(side) }, template: 'evidence-shown' },
      ],
    };
  },
});

export const currentHearing = ({ hearings = [] }: LitigationData): CourtHearing | undefined =>
  hearings.findLast(h => h.state === 'set');

const usualMinutes = 120;

interface SetInput {
  on: Day;
  time: string;
  minutes?: number | undefined;
  roomId?: string | undefined;
  place?: string | undefined;
}

/** Time and place of a hearing; both sides are told three days before (CPL 139). The judge and the room are taken. */
export const setHearing = step<SetInput>({
  title: text('排期开庭', 'Set a hearing'),
  help: text('开庭三日前要通知双方', 'Both sides are told three days before'),
  law: ['cpl-139'],
  by: ['court-docket', 'judge'],
  from: underWay,
  group: 'hearing',
  rank: ({ data, stage }) =>
    stage === 'registered' && (data.copyServed || data.kind !== 'suit') && !currentHearing(data) ? 'primary' : 'normal',
  input: z.strictObject({
    on: day(text('日期', 'day')),
    time: time(text('开始时间', 'begins at')),
    minutes: count(text('时长（分钟）', 'minutes'), {
      min: 15,
      max: 480,
      help: text('不填按120分钟', 'Left empty: 120 minutes'),
    }).optional(),
    roomId: room(text('法庭', 'courtroom')).optional(),
    place: line(text('别的地点', 'another place'), 200).optional(),
  }),
  issues: ['court-hearing-notice'],
  closedWhen: ({ data }) =>
    currentHearing(data)
      ? refuse('law', text('已经排了一次开庭', 'A hearing is set already'), 'cpl-139')
      : data.kind === 'suit' && !data.copyServed
        ? refuse('law', text('先送达起诉状副本', 'The copy is served first'), 'cpl-128')
        : undefined,
  unless: ({ input, today, facts, proceeding }) => {
    if (addDays(today, 3) > input.on)
      return refuse(
        'law',
        text(
          `开庭三日前要通知双方，最早${formatDayZh(addDays(today, 3))}开庭`,
          `Both sides are told three days before; the first possible day is ${formatDayEn(addDays(today, 3))}`,
        ),
        'cpl-139',
      );
    if (input.roomId === undefined)
      return input.place
        ? undefined
        : refuse('law', text('选法庭，或者写明地点', 'Choose a room or name a place'), 'cpl-139');
    const found = facts.directory.room(input.roomId);
    return found?.organisationId === proceeding.organisationId
      ? undefined
      : refuse('law', text('选本院的法庭', 'Choose a room of this court'), 'cpl-139');
  },
  does: ({ input, data, proceeding, facts, newId }) => {
    const found = input.roomId === undefined ? undefined : facts.directory.room(input.roomId);
    const minutes = input.minutes ?? usualMinutes;
    const hearing: CourtHearing = {
      id: newId(),
      on: input.on,
      time: input.time,
      minutes,
      ...(found && { roomId: found.id }),
      place: found ? roomPlace(found).zh : input.place!,
      told: {},
      state: 'set',
    };
    const from = minutesOf(input.time);
    const people = proceeding.assigned.map(a => a.userId);
    return {
      data: { hearings: [...(data.hearings ?? []), hearing] },
      bookings: [
        {
          id: hearing.id,
          kind: 'hearing',
          on: input.on,
          from,
          to: from + minutes,
          ...(found && { roomId: found.id }),
          people,
          place: hearing.place,
        },
      ],
      notices: [
        ...bothSides('court-hearing-set'),
        ...people.map(userId => ({ to: { userId }, template: 'court-hearing-set' })),
      ],
    };
  },
});

/** The notice of a hearing reached a side: whoever was told in time and stays away bears the consequence (CPL 139, 146, 147). */
export const hearingTold = step<{ side: Side; on: Day }>({
  title: text('开庭传票已送达', 'The summons was served'),
  law: ['cpl-139', 'cpl-88'],
  by: ['clock'],
  from: underWay,
  input: z.strictObject({
    side: choice(text('哪一方', 'side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    on: day(text('送达日期', 'day of service')),
  }),
  unless: ({ data }) =>
    currentHearing(data) ? undefined : refuse('law', text('没有排期的开庭', 'No hearing is set'), 'cpl-139'),
  does: ({ data, input }) => {
    const hearing = currentHearing(data)!;
    return { data: { hearings: replaced(data, { ...hearing, told: { ...hearing.told, [input.side]: input.on } }) } };
  },
});

const replaced = ({ hearings = [] }: LitigationData, hearing: CourtHearing): readonly CourtHearing[] =>
  hearings.map(h => (h.id === hearing.id ? hearing : h));

const released = (hearing: CourtHearing, people: readonly string[]) => ({
  id: hearing.id,
  kind: 'hearing' as const,
  on: hearing.on,
  from: minutesOf(hearing.time),
  to: minutesOf(hearing.time) + hearing.minutes,
  ...(hearing.roomId && { roomId: hearing.roomId }),
  people,
  place: hearing.place,
  released: true as const,
});

/** Whether a side was summoned three days before a hearing. */
export const summoned = (hearing: CourtHearing, side: Side): boolean => {
  const told = hearing.told[side];
  return told !== undefined && addDays(told, 3) <= hearing.on;
};

interface HoldInput {
  absent: Side[];
  next: 'done' | 'again';
  words: string;
}

/** What happened at the hearing: who came, what was heard, and whether another follows. */
export const holdHearing = step<HoldInput>({
  title: text('记录庭审', 'Record the hearing'),
  law: ['cpl-145', 'cpl-146', 'cpl-147'],
  by: ['judge'],
  mine: true,
  from: underWay,
  outcomes: { heard: 'heard', again: 'registered' },
  group: 'hearing',
  rank: ({ data }) => (currentHearing(data) ? 'primary' : 'normal'),
  input: z.strictObject({
    absent: list(
      text('没有到庭的', 'who stayed away'),
      choice(text('哪一方', 'side'), {
        worker: text('劳动者', 'The worker'),
        employer: text('用人单位', 'The employer'),
      }),
      { max: 2 },
    ),
    next: choice(text('接下来', 'next'), {
      done: text('审理完毕', 'The hearing is over'),
      again: text('再次开庭', 'Another hearing follows'),
    }),
    words: words(text('庭审情况', 'what was heard'), { min: 5, max: 5000 }),
  }),
  closedWhen: ({ data, today }) => {
    const hearing = currentHearing(data);
    if (!hearing) return refuse('law', text('没有排期的开庭', 'No hearing is set'), 'cpl-139');
    return today < hearing.on
      ? refuse(
          'law',
          text(`开庭日是${formatDayZh(hearing.on)}`, `The hearing is on ${formatDayEn(hearing.on)}`),
          'cpl-139',
        )
      : undefined;
  },
  does: ({ data, input, proceeding }) => {
    const hearing = currentHearing(data)!;
    const absent = [...new Set(input.absent)];
    return {
      outcome: input.next === 'done' ? 'heard' : 'again',
      data: {
        hearings: replaced(data, { ...hearing, state: 'held', ...(absent.length > 0 && { absent }) }),
      },
      ...(proceeding.assigned.length === 0 && { notices: theCourt(proceeding, 'court-hearing-set') }),
    };
  },
});

/** A hearing that is set does not take place. */
export const cancelHearing = step<{ words: string }>({
  title: text('取消开庭', 'Call the hearing off'),
  law: ['cpl-139'],
  by: ['court-docket', 'judge'],
  from: underWay,
  group: 'hearing',
  rank: 'danger',
  input: z.strictObject({ words: line(text('原因', 'reason'), 300) }),
  closedWhen: ({ data }) =>
    currentHearing(data) ? undefined : refuse('law', text('没有排期的开庭', 'No hearing is set'), 'cpl-139'),
  does: ({ data, proceeding }) => {
    const hearing = currentHearing(data)!;
    return {
      data: { hearings: replaced(data, { ...hearing, state: 'off' }) },
      bookings: [
        released(
          hearing,
          proceeding.assigned.map(a => a.userId),
        ),
      ],
      notices: bothSides('hearing-adjourned'),
    };
  },
});

/** The last hearing held, and whether the other side stayed away from it after a summons in time (CPL 147). */
export const isByDefault = (data: LitigationData): boolean => {
  const held = data.hearings?.findLast(h => h.state === 'held');
  return held?.absent?.includes(respondentOf(data)) === true && summoned(held, respondentOf(data));
};

export const calledOff = ({ data, proceeding }: Pick<StepContext<never, LitigationData>, 'data' | 'proceeding'>) => {
  const hearing = currentHearing(data);
  if (!hearing) return {};
  const people = proceeding.assigned.map(a => a.userId);
  return {
    data: { hearings: replaced(data, { ...hearing, state: 'off' as const }) },
    bookings: [released(hearing, people)],
  };
};

export const hearingWords = (h: CourtHearing): string =>
  `${formatDayZh(h.on)}${h.time}至${clockTime(minutesOf(h.time) + h.minutes)}，${h.place}`;
