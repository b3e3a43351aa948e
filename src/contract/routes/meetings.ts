import { z } from 'zod';
import { text } from '../../core/text.ts';
import { defineRoutes } from '../route.ts';
import { Article, Text } from '../views.ts';
import { byId, Day, t } from './common.ts';

/** Hearings and sessions in time and place: the calendar of offices, free times for a step, rooms, and calendar links. */

const say = (zh: string, en: string) => ({ params: { message: text(zh, en) } });
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine(v => !/\p{Cc}/u.test(v), say('去掉换行和看不见的字符', 'Leave out line breaks and unseen characters'));
const needed = (most: number) => words(most).refine(v => v !== '', say('填写这一项', 'Enter this'));
const Time = z.string().regex(/^\d{2}:\d{2}$/);

export const RoomView = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  name: Text,
  place: z.string(),
  seats: z.int(),
  online: z.boolean(),
  closedOn: z.string().optional(),
});
export type RoomView = z.infer<typeof RoomView>;

const RoomBody = z.strictObject({
  organisationId: z.uuid(),
  name: z.strictObject({ zh: needed(40), en: needed(80) }),
  place: words(120),
  seats: z.int().min(0).max(1000),
  online: z.boolean(),
});

/** One meeting on the calendar. What the reader may not know is left out: then it is taken, and no more. */
export const MeetingView = z.object({
  id: z.uuid(),
  kind: z.enum(['hearing', 'session', 'absence', 'taken']),
  on: Day,
  from: Time,
  to: Time,
  /** Rooms and people of this calendar that it takes. */
  subjects: z.array(z.uuid()),
  place: z.string().optional(),
  dossierId: z.uuid().optional(),
  number: z.string().nullable().optional(),
  title: Text.optional(),
  /** An own absence, which may be taken back. */
  own: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const CalendarView = z.object({
  from: Day,
  to: Day,
  rooms: z.array(RoomView),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), you: z.boolean() })),
  meetings: z.array(MeetingView),
});
export type CalendarView = z.infer<typeof CalendarView>;

export const FreeTimes = z.object({
  rooms: z.array(RoomView),
  slots: z.array(z.object({ on: Day, from: Time, to: Time, roomId: z.uuid().optional(), room: Text.optional() })),
  why: z.array(z.object({ words: Text, article: Article.optional() })),
  first: Day,
  limit: Day.optional(),
});
export type FreeTimes = z.infer<typeof FreeTimes>;

const Feed = z.object({
  /** When the link was made; `null`: there is none. */
  madeAt: z.string().nullable(),
  readAt: z.string().nullable(),
});

export const meetingsRoutes = defineRoutes({
  listMeetings: {
    method: 'GET',
    path: '/meetings',
    for: 'staff',
    summary: t('开庭和调解日历', 'Calendar of hearings and sessions'),
    query: z.strictObject({ from: Day, to: Day }),
    ok: CalendarView,
  },
  freeTimes: {
    method: 'GET',
    path: '/disputes/:id/proceedings/:proceedingId/free',
    for: 'staff',
    summary: t('最早可排的时间', 'First free and lawful times'),
    params: z.strictObject({ id: z.uuid(), proceedingId: z.uuid() }),
    query: z.strictObject({ minutes: z.coerce.number().int().min(15).max(480).optional() }),
    ok: FreeTimes,
  },
  addAbsence: {
    method: 'POST',
    path: '/meetings/absences',
    for: 'staff',
    summary: t('登记自己不在的日子', 'Say on which days one is away'),
    body: z.strictObject({ from: Day, to: Day }),
    ok: z.object({}),
    status: 201,
  },
  removeAbsence: {
    method: 'DELETE',
    path: '/meetings/absences/:id',
    for: 'staff',
    summary: t('取消不在的一天', 'Take back a day away'),
    params: byId,
    ok: z.object({}),
  },
  getFeed: {
    method: 'GET',
    path: '/calendar/feed',
    for: 'session',
    summary: t('日历订阅是否开通', 'Whether there is a calendar link'),
    ok: Feed,
  },
  makeFeed: {
    method: 'POST',
    path: '/calendar/feed',
    for: 'session',
    summary: t('开通日历订阅，原来的链接作废', 'Make a calendar link; the one before ends'),
    body: z.strictObject({}),
    /** The link, in the answer that makes it and nowhere else. */
    ok: z.object({ url: z.string() }),
    status: 201,
  },
  revokeFeed: {
    method: 'DELETE',
    path: '/calendar/feed',
    for: 'session',
    summary: t('取消日历订阅', 'End the calendar link'),
    ok: z.object({}),
  },
  listHearings: {
    method: 'GET',
    path: '/public/hearings',
    for: 'public',
    summary: t('开庭公告', 'Public notice of open hearings'),
    ok: z.object({
      days: z.int(),
      hearings: z.array(z.object({ number: z.string(), on: Day, from: Time, place: z.string(), organisation: Text })),
    }),
  },
  listRooms: {
    method: 'GET',
    path: '/office/rooms',
    for: 'staff',
    summary: t('房间名单', 'Rooms'),
    ok: z.object({ rooms: z.array(RoomView) }),
  },
  addRoom: {
    method: 'POST',
    path: '/office/rooms',
    for: 'staff',
    summary: t('新增房间', 'Add a room'),
    body: RoomBody,
    ok: z.object({ id: z.uuid() }),
    status: 201,
  },
  editRoom: {
    method: 'PUT',
    path: '/office/rooms/:id',
    for: 'staff',
    summary: t('修改房间', 'Edit a room'),
    params: byId,
    body: RoomBody,
    ok: z.object({ id: z.uuid() }),
  },
  closeRoom: {
    method: 'PUT',
    path: '/office/rooms/:id/closed',
    for: 'staff',
    summary: t('停用或恢复房间', 'Close or reopen a room'),
    params: byId,
    body: z.strictObject({ closed: z.boolean() }),
    ok: z.object({ id: z.uuid() }),
  },
});
