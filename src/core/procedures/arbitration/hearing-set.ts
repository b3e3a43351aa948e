import { z } from 'zod';
import { clockTime, minutesOf } from '../../dossier/booking.ts';
import type { Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Calendar } from '../../law/calendar.ts';
import type { Day } from '../../law/day.ts';
import { formatDayEn, formatDayZh } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { serviceMethods } from '../../law/service.ts';
import { roomPlace } from '../../people/organisation.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, count, day, line, room, time, words, yes } from '../fields.ts';
import { type Effects, stepOf } from '../procedure.ts';
import { servedOtherwise } from '../serving.ts';
import type { ArbitrationData } from './data.ts';
import { type Access, currentHearing, type Hearing, withHearing } from './data-hearing.ts';

const step = stepOf<ArbitrationData>();

export const sides = {
  worker: text('劳动者一方', 'The worker’s side'),
  employer: text('单位一方', 'The employer’s side'),
};

/** Grounds on which a hearing is not open (LMA 26; CR 25). */
export const accessKinds = {
  open: text('公开', 'Open'),
  agreed: text('不公开：双方协议不公开', 'Closed: both sides agreed'),
  'state-secret': text('不公开：涉及国家秘密', 'Closed: state secrets'),
  'trade-secret': text('不公开：涉及商业秘密', 'Closed: trade secrets'),
  privacy: text('不公开：涉及个人隐私', 'Closed: privacy'),
} as const satisfies Record<Access, unknown>;

/** What a hearing takes when nobody says otherwise. */
export const usualMinutes = 120;

/** Everybody who sits or records: they are taken while it lasts. */
export function tribunalPeople({ assigned }: Pick<Proceeding, 'assigned'>, { tribunal }: ArbitrationData): string[] {
  const named = tribunal
    ? [tribunal.presiding, ...tribunal.members, ...(tribunal.clerk ? [tribunal.clerk] : [])]
    : assigned.filter(a => a.role === 'arbitrator').map(a => a.userId);
  return [...new Set(named)];
}

/** The last day on which notice of a hearing is in time (LMA 35: five working days before). */
export const noticeLimit = (on: Day, calendar: Calendar): Day => deadlineOf('DL-ARB-HEAR', on, calendar).due;

/** Whether a side was told of a hearing in time, or agreed to less. */
export const toldInTime = (hearing: Hearing, side: Side, calendar: Calendar): boolean => {
  const served = hearing.served[side];
  return served !== undefined && (hearing.shortNotice === true || served.on <= noticeLimit(hearing.on, calendar));
};

const isSimple = (data: ArbitrationData): boolean => data.simple !== undefined && data.simple !== null;

/** The end of the time to answer, while it is open: nobody is heard before. */
export const answerLimit = ({ deadlines }: Pick<Proceeding, 'deadlines'>): Day | undefined =>
  deadlines.find(d => d.code === 'DL-ARB-ANS' && d.state === 'open')?.due;

interface SetInput {
  on: Day;
  time: string;
  minutes?: number | undefined;
  roomId?: string | undefined;
  place?: string | undefined;
  link?: string | undefined;
  access: Access;
  shortNotice?: boolean | undefined;
}

/**
 * Time, place and openness of a hearing; both sides have to be told five working days before (LMA 35; CR 38). From deliberation it
 * opens the argument again.
 */
export const setHearing = step<SetInput>({
  title: text('确定开庭', 'Set a hearing'),
  help: text(
    '选好时间和庭室，就占用仲裁庭的人和庭室。开庭五个工作日前要通知到双方',
    'Time and room are taken for the tribunal. Both sides have to be told five working days before',
  ),
  law: ['lma-35', 'cr-38', 'lma-26', 'cr-25'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['accepted', 'hearing', 'deliberation'],
  to: 'hearing',
  input: z.strictObject({
    on: day(text('日期', 'day')),
    time: time(text('开始时间', 'begins at')),
    minutes: count(text('时长（分钟）', 'minutes'), {
      min: 15,
      max: 480,
      help: text('不填按120分钟', 'Left empty: 120 minutes'),
    }).optional(),
    roomId: room(text('庭室', 'room')).optional(),
    place: line(
      text('别的地点', 'another place'),
      200,
      text('不用本院庭室时填写', 'When no room of the institute is used'),
    ).optional(),
    link: line(text('线上开庭的入口', 'link to join online'), 300).optional(),
    access: choice(text('是否公开', 'open or closed'), accessKinds),
    shortNotice: yes(
      text('双方同意少于五个工作日通知（限简易处理）', 'Both sides agreed to shorter notice (simple procedure only)'),
    ).optional(),
  }),
  rank: proceeding => (proceeding.stage === 'accepted' && proceeding.data.copyServed ? 'primary' : 'normal'),
  issues: ['arbitration-hearing-notice'],
  closedWhen: ({ data, proceeding }) => {
    if (!data.copyServed)
      return refuse('law', text('先送达申请书副本', 'The copy of the application is served first'), 'cr-33');
    if (tribunalPeople(proceeding, data).length === 0)
      return refuse('law', text('还没有组成仲裁庭，组庭后可办', 'The tribunal is formed first'), 'lma-31');
    return currentHearing(data)
      ? refuse('law', text('已经定了一次开庭，先开庭或者延期', 'A hearing is set; hold or adjourn it first'), 'cr-38')
      : undefined;
  },
  unless: ({ input, today, facts, data, proceeding }) =>
    noticeProblem(input, today, facts.calendar, data) ??
    answerProblem(input.on, proceeding) ??
    placeProblem(input, facts.directory, proceeding),
  does: ({ input, today, newId, data, proceeding, facts }) => {
    const found = input.roomId === undefined ? undefined : facts.directory.room(input.roomId);
    const minutes = input.minutes ?? usualMinutes;
    const hearing: Hearing = {
      id: newId(),
      on: input.on,
      time: input.time,
      minutes,
      ...(found && { roomId: found.id }),
      place: found ? roomPlace(found).zh : (input.place ?? '线上'),
      ...(input.link && { link: input.link }),
      access: input.access,
      setOn: today,
      ...(input.shortNotice && { shortNotice: true as const }),
      served: {},
      state: 'set',
    };
    const from = minutesOf(input.time);
    const people = tribunalPeople(proceeding, data);
    return {
      data: { hearings: [...(data.hearings ?? []), hearing] },
      ...(!input.shortNotice && { starts: [{ code: 'DL-ARB-HEAR' as const, from: input.on }] }),
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
          ...(input.access === 'open' && { open: true as const }),
        },
      ],
      notices: [
        ...toBoth({ template: 'hearing-set' }),
        ...people.map(userId => ({ to: { userId }, template: 'hearing-set' })),
      ],
    };
  },
});

export const toBoth = (notice: { readonly template: string }) =>
  (['worker', 'employer'] as const).map(side => ({ to: { side }, ...notice }));

function noticeProblem(input: SetInput, today: Day, calendar: Calendar, data: ArbitrationData): Refusal | undefined {
  if (input.on < today || (input.on === today && !input.shortNotice))
    return refuse('law', text('开庭要在今天以后', 'The hearing lies ahead of today'), 'lma-35');
  if (input.shortNotice)
    return isSimple(data)
      ? undefined
      : refuse(
          'law',
          text('只有简易处理的案件可以约定少于五个工作日', 'Only simple cases may be heard at shorter notice'),
          'cr-56',
        );
  const last = noticeLimit(input.on, calendar);
  return today <= last
    ? undefined
    : refuse(
        'law',
        text(
          `开庭五个工作日前要通知双方：${formatDayZh(input.on)}开庭，最晚${formatDayZh(last)}通知。往后选一天`,
          `Both sides are told five working days before: for ${formatDayEn(input.on)} that was ${formatDayEn(last)}. Choose a later day`,
        ),
        'lma-35',
      );
}

function answerProblem(on: Day, proceeding: Pick<Proceeding, 'deadlines'>): Refusal | undefined {
  const limit = answerLimit(proceeding);
  return limit !== undefined && on <= limit
    ? refuse(
        'law',
        text(
          `答辩期到${formatDayZh(limit)}，开庭要在这以后`,
          `The time to answer runs until ${formatDayEn(limit)}; the hearing lies after it`,
        ),
        'lma-30',
      )
    : undefined;
}

function placeProblem(
  { roomId, place, link, time: at, minutes = usualMinutes }: SetInput,
  directory: { room(id: string): { organisationId: string; closedOn?: Day } | undefined },
  { organisationId }: Pick<Proceeding, 'organisationId'>,
): Refusal | undefined {
  if (roomId === undefined && !place && !link)
    return refuse('law', text('选庭室，或者写地点、线上入口', 'Choose a room, or enter a place or a link'), 'cr-38');
  const found = roomId === undefined ? undefined : directory.room(roomId);
  if (roomId !== undefined && (!found || found.closedOn !== undefined || found.organisationId !== organisationId))
    return refuse('law', text('这个庭室现在不能用，另选一个', 'This room is not in use; choose another'), 'cr-38');
  return minutesOf(at) + minutes > 24 * 60
    ? refuse(
        'law',
        text(`${at}开始，到${clockTime(24 * 60 - 1)}以前结束`, `Begun at ${at}, it ends before midnight`),
        'cr-38',
      )
    : undefined;
}

/** The day on which a side got the notice decides whether its absence counts (LMA 35, 36; CR 20, 38). */
export const serveHearingNotice = step<{ side: Side; on: Day; receiver: string; way: string }>({
  title: text('登记开庭通知已送达', 'Record service of the hearing notice'),
  law: ['lma-35', 'cr-38', 'cr-20'],
  by: ['institute-clerk'],
  from: ['hearing'],
  input: z.strictObject({
    side: choice(text('送达给', 'served on'), sides),
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), {
      ...serviceMethods,
      phone: text('电话、短信（简易处理）', 'By phone or message (simple procedure)'),
    }),
  }),
  rank: 'primary',
  closedWhen: ({ data }) => {
    const hearing = currentHearing(data);
    if (hearing?.state !== 'set') return refuse('law', text('没有定好的开庭', 'No hearing is set'), 'cr-38');
    return hearing.served.worker && hearing.served.employer
      ? refuse('law', text('已经登记双方都送达', 'Service on both sides is recorded'), 'cr-38')
      : undefined;
  },
  unless: ({ input, today, data }) => {
    const hearing = currentHearing(data)!;
    if (input.on > today || input.on < hearing.setOn)
      return refuse(
        'law',
        text(
          '送达日期要在定下开庭以后、今天或以前',
          'The day of service lies between the setting of the hearing and today',
        ),
        'cr-38',
      );
    return input.way === 'phone' && !isSimple(data)
      ? refuse(
          'law',
          text('只有简易处理的案件可以电话、短信通知', 'Only simple cases are told by phone or message'),
          'cr-56',
        )
      : undefined;
  },
  does: ({ input: { side, ...served }, data, dossier, proceeding, follows }) => {
    const hearing = currentHearing(data)!;
    const both = { ...hearing.served, [side]: served };
    return {
      ...(!follows && {
        also: servedOtherwise(dossier, proceeding.id, 'arbitration-hearing-notice', { side, ...served }),
      }),
      data: withHearing(data, { ...hearing, served: both }),
      ...(both.worker && both.employer && { stops: ['DL-ARB-HEAR' as const] }),
      notices: [{ to: { side }, template: 'served' }],
    };
  },
});

/** With good reason, and three working days before (LMA 35; CR 38). */
export const askAdjournment = step<{ reason: string }>({
  title: text('申请延期开庭', 'Ask for adjournment'),
  law: ['lma-35', 'cr-38'],
  by: ['worker', 'employer'],
  from: ['hearing'],
  input: z.strictObject({ reason: words(text('理由', 'reason'), { min: 5, max: 1000 }) }),
  closedWhen: ({ data, today, facts }) => {
    const hearing = currentHearing(data);
    if (hearing?.state !== 'set') return refuse('law', text('没有定好的开庭', 'No hearing is set'), 'lma-35');
    if (hearing.request) return refuse('law', text('已经申请过延期', 'Adjournment has been asked for'), 'lma-35');
    const { due } = deadlineOf('DL-ARB-ADJ', hearing.on, facts.calendar);
    return today > due
      ? refuse(
          'law',
          text(
            `延期要在开庭三个工作日前申请，最晚是${formatDayZh(due)}。不能到庭的，马上告诉仲裁院`,
            `It is asked for three working days before, by ${formatDayEn(due)}. If you cannot come, tell the institute at once`,
          ),
          'lma-35',
        )
      : undefined;
  },
  does: ({ input, actor, today, data, proceeding }) => ({
    data: withHearing(data, {
      ...currentHearing(data)!,
      request: { by: actor.role as Side, on: today, reason: input.reason },
    }),
    notices: tribunalPeople(proceeding, data).map(userId => ({ to: { userId }, template: 'adjournment-asked' })),
  }),
});

const released = (hearing: Hearing): NonNullable<Effects['bookings']>[number] => ({
  id: hearing.id,
  kind: 'hearing',
  on: hearing.on,
  from: minutesOf(hearing.time),
  to: minutesOf(hearing.time) + hearing.minutes,
  people: [],
  place: hearing.place,
  released: true,
});

/** Back to preparation where nobody has been heard yet. */
const adjourn = (data: ArbitrationData, hearing: Hearing): Effects<ArbitrationData> => ({
  outcome: data.hearings?.some(h => h.state === 'closed') || hearing.present ? 'again' : 'prepare',
  data: withHearing(data, hearing),
  stops: ['DL-ARB-HEAR'],
  bookings: [released(hearing)],
  notices: toBoth({ template: 'hearing-adjourned' }),
});
const outcomes = { prepare: 'accepted', again: 'hearing' };

/** The hearing that was set does not take place, because the case stands still or is over; its room and people are free again. */
export function calledOff(
  data: ArbitrationData,
  today: Day,
  words: string,
): { readonly data: Pick<ArbitrationData, 'hearings'> } & Pick<Effects, 'bookings'> {
  const hearing = currentHearing(data);
  if (!hearing || hearing.on < today) return { data: {} };
  return {
    data: withHearing(data, { ...hearing, state: 'adjourned', adjourned: { on: today, ground: 'other', words } }),
    bookings: [released(hearing)],
  };
}

/** The commission decides whether it is adjourned (LMA 35); its head or the tribunal acts for it. */
export const answerAdjournment = step<{ answer: 'grant' | 'decline'; words: string }>({
  title: text('答复延期申请', 'Decide on the adjournment'),
  law: ['lma-35', 'cr-38'],
  by: ['institute-head', 'arbitrator'],
  from: ['hearing'],
  outcomes: { ...outcomes, kept: 'hearing' },
  input: z.strictObject({
    answer: choice(text('决定', 'decision'), {
      grant: text('同意延期', 'Adjourn'),
      decline: text('不同意，按时开庭', 'Do not adjourn'),
    }),
    words: words(text('理由', 'reasons'), { max: 500 }),
  }),
  rank: 'primary',
  closedWhen: ({ data }) => {
    const request = currentHearing(data)?.request;
    return request && !request.answer
      ? undefined
      : refuse('law', text('没有等答复的延期申请', 'No request awaits a decision'), 'lma-35');
  },
  does: ({ input, data, today }) => {
    const hearing = currentHearing(data)!;
    const granted = input.answer === 'grant';
    const answered: Hearing = {
      ...hearing,
      request: { ...hearing.request!, answer: { granted, on: today, words: input.words } },
    };
    return granted
      ? adjourn(data, {
          ...answered,
          state: 'adjourned',
          adjourned: { on: today, ground: 'asked', words: input.words },
        })
      : { outcome: 'kept', data: withHearing(data, answered), notices: toBoth({ template: 'adjournment-declined' }) };
  },
});

/** The tribunal's own reasons to adjourn. */
export const adjournmentGrounds = {
  cause: text('有正当理由不能到庭', 'Somebody cannot come, with good reason'),
  notice: text('开庭通知没有按时送达', 'The notice was not served in time'),
  recusal: text('申请回避', 'Recusal is asked for'),
  evidence: text('要补充证据、勘验或者鉴定', 'More evidence, an inspection or appraisal is needed'),
  other: text('其他', 'Another reason'),
};

export const adjournHearing = step<{ ground: keyof typeof adjournmentGrounds; words: string }>({
  title: text('延期开庭', 'Adjourn the hearing'),
  law: ['lma-35', 'cr-38'],
  by: ['arbitrator', 'institute-head'],
  from: ['hearing'],
  outcomes,
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), adjournmentGrounds),
    words: words(text('说明', 'explanation'), { max: 500 }),
  }),
  closedWhen: ({ data }) =>
    currentHearing(data) ? undefined : refuse('law', text('没有定好的开庭', 'No hearing is set'), 'cr-38'),
  does: ({ input, data, today }) =>
    adjourn(data, { ...currentHearing(data)!, state: 'adjourned', adjourned: { on: today, ...input } }),
});
