import { z } from 'zod';
import { minutesOf } from '../../dossier/booking.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { roomPlace } from '../../people/organisation.ts';
import { text } from '../../text.ts';
import { choice, count, day, id, line, list, room, time, words } from '../fields.ts';
import { type Effects, stepOf } from '../procedure.ts';
import type { MediationData, Session } from './data.ts';

const step = stepOf<MediationData>();

const both = (notice: { readonly template: string }): NonNullable<Effects['notices']> =>
  (['worker', 'employer'] as const).map(side => ({ to: { side }, ...notice }));

const ways = { room: text('当面', 'In person'), video: text('视频', 'By video'), phone: text('电话', 'By phone') };

/** What a session takes when nobody says otherwise. */
export const usualMinutes = 60;

const bookingOf = ({ id: session, on, time: at, minutes = usualMinutes, place, way, roomId }: Session) => ({
  id: session,
  kind: 'session' as const,
  on,
  from: minutesOf(at),
  to: minutesOf(at) + minutes,
  ...(roomId && { roomId }),
  // A link is for those who are invited.
  place: way === 'room' ? place : ways[way as keyof typeof ways].zh,
});

interface ScheduleInput {
  on: Day;
  time: string;
  minutes?: number | undefined;
  roomId?: string | undefined;
  place?: string | undefined;
  way: keyof typeof ways;
}

/** A meeting is fixed and told to both (TY 14; PM 27); its room and mediators are taken for as long as it lasts. */
export const schedule = step<ScheduleInput>({
  title: text('约定调解时间', 'Fix a session'),
  law: ['ty-14', 'pm-27'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['accepted'],
  input: z.strictObject({
    on: day(text('日期', 'day')),
    time: time(text('时间', 'time')),
    minutes: count(text('时长（分钟）', 'minutes'), {
      min: 15,
      max: 480,
      help: text('不填按60分钟', 'Left empty: 60 minutes'),
    }).optional(),
    roomId: room(text('调解室', 'room')).optional(),
    place: line(
      text('地点或链接', 'place or link'),
      200,
      text('不用本组织的房间时填写', 'When no room of the body is used'),
    ).optional(),
    way: choice(text('方式', 'way'), ways),
  }),
  unless: ({ input, today, facts, proceeding }) => {
    if (input.on < today) return refuse('law', text('时间要在今天或以后', 'The session lies today or ahead'), 'pm-27');
    const found = input.roomId === undefined ? undefined : facts.directory.room(input.roomId);
    if (input.roomId !== undefined && (!found || found.closedOn || found.organisationId !== proceeding.organisationId))
      return refuse('law', text('这个房间现在不能用，另选一个', 'This room is not in use; choose another'), 'pm-27');
    if (!found && !input.place)
      return refuse('law', text('选房间，或者写地点或链接', 'Choose a room, or enter a place or link'), 'pm-27');
    return minutesOf(input.time) + (input.minutes ?? usualMinutes) > 24 * 60
      ? refuse('law', text('要在当天结束', 'It ends on the same day'), 'pm-27')
      : undefined;
  },
  does: ({ data, input, newId, facts, proceeding }) => {
    const found = input.roomId === undefined ? undefined : facts.directory.room(input.roomId);
    const session: Session = {
      id: newId(),
      on: input.on,
      time: input.time,
      ...(input.minutes !== undefined && { minutes: input.minutes }),
      ...(found && { roomId: found.id }),
      place: input.place ?? (found ? roomPlace(found).zh : ''),
      way: input.way,
      held: false,
    };
    return {
      data: { sessions: [...data.sessions, session] },
      bookings: [{ ...bookingOf(session), people: proceeding.assigned.map(a => a.userId) }],
      notices: both({ template: 'session' }),
    };
  },
});

const isToCome = (session: Session): boolean => !session.held && !session.cancelledOn;

/** A session that does not take place; room and mediator are free again. */
export const cancelSession = step<{ sessionId: string; words: string }>({
  title: text('取消约定的调解', 'Call a session off'),
  law: ['ty-14', 'pm-27'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['accepted', 'agreed'],
  input: z.strictObject({
    sessionId: id(text('哪一次', 'session'), 'claim'),
    words: line(text('原因', 'reason'), 200),
  }),
  closedWhen: ({ data }) =>
    data.sessions.some(isToCome) ? undefined : refuse('law', text('没有约好的调解', 'No session is fixed'), 'pm-27'),
  unless: ({ data, input }) =>
    data.sessions.some(s => s.id === input.sessionId && isToCome(s))
      ? undefined
      : refuse('law', text('没有这次约定，或者已经开过', 'There is no such session, or it was held'), 'pm-27'),
  does: ({ data, input, today }) => {
    const session = data.sessions.find(s => s.id === input.sessionId)!;
    return {
      data: { sessions: data.sessions.map(s => (s === session ? { ...s, cancelledOn: today } : s)) },
      // Fixed before sessions took a place in time, it has none to give back.
      bookings: session.time === '' ? [] : [{ ...bookingOf(session), people: [], released: true as const }],
      notices: both({ template: 'session-off' }),
    };
  },
});

/** What happened in a session; the record is signed and filed behind the wall (PM 27). */
export const hold = step<{ on: Day; place: string; attended: string[]; summary: string }>({
  title: text('记录一次调解', 'Record a session'),
  law: ['pm-27'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['accepted', 'agreed'],
  input: z.strictObject({
    on: day(text('日期', 'day')),
    place: line(text('地点', 'place'), 200),
    attended: list(text('到场的人', 'who attended'), line(text('姓名和身份', 'name and capacity'), 60), {
      min: 1,
      max: 20,
    }),
    summary: words(text('过程', 'what was said'), {
      max: 5000,
      help: text(
        '双方陈述、争议、让步。让步只留在调解保密区',
        'Statements, disputes, concessions. Concessions stay behind the wall',
      ),
    }),
  }),
  rank: proceeding => (proceeding.stage === 'accepted' ? 'primary' : 'normal'),
  issues: ['mediation-record'],
  unless: ({ input, today }) =>
    input.on > today
      ? refuse('law', text('日期要在今天或以前', 'The day must be today or earlier'), 'pm-27')
      : undefined,
  does: ({ data, input, newId }) => {
    const planned = data.sessions.find(s => s.on === input.on && isToCome(s));
    const held = planned
      ? data.sessions.map(s => (s === planned ? { ...s, held: true } : s))
      : [...data.sessions, { id: newId(), on: input.on, time: '', place: '', way: 'room', held: true }];
    return { data: { sessions: held }, wall: [{ channel: 'joint', kind: 'session', body: input }] };
  },
});
