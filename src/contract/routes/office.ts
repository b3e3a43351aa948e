import { z } from 'zod';
import { specialities } from '../../core/people/allocation.ts';
import { contactKinds } from '../../core/people/contact.ts';
import { bodyKinds, organisationKinds } from '../../core/people/organisation.ts';
import { type Role, roles } from '../../core/people/role.ts';
import { type Trade, trades } from '../../core/people/trade.ts';
import { text } from '../../core/text.ts';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { byId, Day, t } from './common.ts';

/** What the administrators of a county keep: bodies and places, accounts and memberships, and the logs. */

const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]];
const say = (zh: string, en: string) => ({ params: { message: text(zh, en) } });
/** One line, as typed, without what cannot be read. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine(v => !/\p{Cc}/u.test(v), say('去掉换行和看不见的字符', 'Leave out line breaks and unseen characters'));
const needed = (most: number) => words(most).refine(v => v !== '', say('填写这一项', 'Enter this'));
const blank = (v: string | undefined) => (v === '' ? undefined : v);
const optional = (most: number) => words(most).optional().transform(blank);
const phone = words(30)
  .refine(v => v === '' || /^[0-9+() -]{5,30}$/.test(v), say('写电话号码', 'Enter a telephone number'))
  .optional()
  .transform(blank);
const places = z.array(z.int()).max(200);

/** What the form showed when it was opened: what somebody else has changed since is told before it is written over. */
const seen = z.looseObject({}).optional();

export const OfficeBody = z
  .strictObject({
    kind: z.enum(organisationKinds),
    bodyKind: z.enum(keys(bodyKinds)).optional(),
    name: z.strictObject({ zh: needed(60), en: needed(120) }),
    /** Stands in the numbers of a mediation body; others need none. */
    short: words(10),
    places,
    trades: z.array(z.enum(keys(trades) as [Trade, ...Trade[]])).max(30),
    capacity: z.int().min(1).max(10_000),
    address: optional(200),
    phone,
    hours: optional(200),
    seen,
  })
  .refine(v => v.kind !== 'mediation' || v.short !== '', { path: ['short'], ...say('填写这一项', 'Enter this') })
  .refine(v => v.bodyKind === undefined || v.kind === 'mediation', {
    path: ['bodyKind'],
    ...say('只有调解组织分种类', 'Only mediation bodies have this kind'),
  });

export const OfficeView = z.object({
  id: z.uuid(),
  kind: z.enum(organisationKinds),
  bodyKind: z.enum(keys(bodyKinds)).optional(),
  name: Text,
  short: z.string(),
  places: z.array(z.number()),
  trades: z.array(z.string()),
  capacity: z.number(),
  address: z.string().optional(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  closedOn: z.string().optional(),
  /** Who holds a membership here today. */
  people: z.number(),
  /** Open matters with it; counted for bodies that take matters. */
  open: z.number(),
});
export type OfficeView = z.infer<typeof OfficeView>;

export const PlaceView = z.object({ code: z.number(), name: Text, kind: z.enum(['street', 'town']) });
export type PlaceView = z.infer<typeof PlaceView>;

const line = words(30).refine(v => /^[0-9+() -]{3,30}$/.test(v), say('写电话号码', 'Enter a telephone number'));

/** What the county says of itself: its names, the character in its numbers, and the telephone lines that people may call. */
export const CountyBody = z.strictObject({
  name: z.strictObject({ zh: needed(40), en: needed(80) }),
  county: z.strictObject({ zh: needed(40), en: needed(80) }),
  short: needed(4),
  contacts: z
    .array(
      z.strictObject({
        key: z.enum(keys(contactKinds)),
        label: z.strictObject({ zh: needed(40), en: needed(80) }),
        number: line,
        hours: optional(100),
        place: optional(200),
      }),
    )
    .max(30),
  seen,
});

export const CountyView = z.object({
  name: Text,
  county: Text,
  short: z.string(),
  contacts: z.array(
    z.object({
      key: z.string(),
      label: Text,
      number: z.string(),
      hours: z.string().optional(),
      place: z.string().optional(),
    }),
  ),
});
export type CountyView = z.infer<typeof CountyView>;

const Membership = z.strictObject({
  organisationId: z.uuid(),
  role: z.enum(keys(roles) as [Role, ...Role[]]),
  from: Day,
  to: Day.optional(),
  places,
});
const Account = z.strictObject({
  name: needed(60),
  phone,
  /** Declared relations: names or credit codes of people and firms; a matter with one of them is not theirs. */
  relations: z.array(needed(120)).max(50),
  /** What they are good at, for the order in which cases are given. */
  specialities: z
    .array(z.enum(Object.keys(specialities) as [string, ...string[]]))
    .max(40)
    .optional(),
});

export const StaffView = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().optional(),
  relations: z.array(z.string()),
  specialities: z.array(z.string()),
  login: z.string().optional(),
  /** Was given a password and has not set an own one yet. */
  first: z.boolean(),
  /** A system, security or audit administrator: made by the operator’s command. */
  administrator: z.boolean(),
  /** Whether the reader may give this account a new password. */
  resettable: z.boolean(),
  memberships: z.array(
    z.object({
      id: z.uuid(),
      organisationId: z.uuid(),
      organisation: Text,
      role: z.string(),
      label: Text,
      from: z.string(),
      to: z.string().optional(),
      places: z.array(z.number()),
    }),
  ),
});
export type StaffView = z.infer<typeof StaffView>;

export const LogLineView = z.object({
  id: z.uuid(),
  at: z.string(),
  name: z.string(),
  role: Text,
  act: z.string(),
  subject: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type LogLineView = z.infer<typeof LogLineView>;

/** A password in plain words: in the answer that makes it, and nowhere else. */
const Given = z.object({ login: z.string(), password: z.string() });

export const officeRoutes = defineRoutes({
  listOffices: {
    method: 'GET',
    path: '/office/organisations',
    for: 'staff',
    summary: t('单位名单', 'Bodies'),
    ok: z.object({
      /** The code with which the codes of its places begin. */
      county: z.int(),
      organisations: z.array(OfficeView),
      places: z.array(PlaceView),
    }),
  },
  addOffice: {
    method: 'POST',
    path: '/office/organisations',
    for: 'staff',
    summary: t('新增单位', 'Add a body'),
    body: OfficeBody,
    ok: z.object({ id: z.uuid() }),
    status: 201,
  },
  editOffice: {
    method: 'PUT',
    path: '/office/organisations/:id',
    for: 'staff',
    summary: t('修改单位', 'Edit a body'),
    params: byId,
    body: OfficeBody,
    ok: z.object({ id: z.uuid() }),
  },
  closeOffice: {
    method: 'PUT',
    path: '/office/organisations/:id/closed',
    for: 'staff',
    summary: t('停办或恢复单位', 'Close or reopen a body'),
    params: byId,
    body: z.strictObject({ closed: z.boolean() }),
    ok: z.object({ id: z.uuid() }),
  },
  county: {
    method: 'GET',
    path: '/office/county',
    for: 'staff',
    summary: t('本县（市、区）', 'The county itself'),
    ok: CountyView,
  },
  editCounty: {
    method: 'PUT',
    path: '/office/county',
    for: 'staff',
    summary: t('修改本县（市、区）', 'Edit the county itself'),
    body: CountyBody,
    ok: CountyView,
  },
  savePlace: {
    method: 'PUT',
    path: '/office/places/:code',
    for: 'staff',
    summary: t('新增或修改镇街', 'Add or edit a place'),
    params: z.strictObject({ code: z.coerce.number().int() }),
    body: z.strictObject({
      name: z.strictObject({ zh: needed(30), en: needed(60) }),
      kind: z.enum(['street', 'town']),
    }),
    ok: PlaceView,
  },
  removePlace: {
    method: 'DELETE',
    path: '/office/places/:code',
    for: 'staff',
    summary: t('删除镇街', 'Remove a place'),
    params: z.strictObject({ code: z.coerce.number().int() }),
    ok: z.object({}),
  },
  importPlaces: {
    method: 'POST',
    path: '/office/places/import',
    for: 'staff',
    summary: t('导入镇街', 'Import places'),
    /** Lines of code, name, English name and kind. One line that cannot be read, and nothing is saved. */
    body: z.strictObject({ lines: z.string().max(40_000) }),
    ok: z.object({ places: z.array(PlaceView) }),
  },
  listStaff: {
    method: 'GET',
    path: '/office/staff',
    for: 'staff',
    summary: t('人员名单', 'Staff'),
    ok: z.object({ staff: z.array(StaffView) }),
  },
  addStaff: {
    method: 'POST',
    path: '/office/staff',
    for: 'staff',
    summary: t('新增人员', 'Add a member of staff'),
    body: Account.extend({
      login: z
        .string()
        .trim()
        .refine(
          v => /^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/.test(v),
          say('用3到40个小写字母、数字、点或短横', '3 to 40 small letters, digits, dots or hyphens'),
        ),
      membership: Membership,
    }),
    ok: Given.extend({ id: z.uuid() }),
    status: 201,
  },
  editStaff: {
    method: 'PUT',
    path: '/office/staff/:id',
    for: 'staff',
    summary: t('修改人员', 'Edit a member of staff'),
    params: byId,
    body: Account.extend({ seen }),
    ok: z.object({ id: z.uuid() }),
  },
  addMembership: {
    method: 'POST',
    path: '/office/staff/:id/memberships',
    for: 'staff',
    summary: t('新增任职', 'Add a membership'),
    params: byId,
    body: Membership,
    ok: z.object({ id: z.uuid() }),
    status: 201,
  },
  endMembership: {
    method: 'PUT',
    path: '/office/staff/:id/memberships/:membershipId',
    for: 'staff',
    summary: t('结束任职', 'End a membership'),
    params: z.strictObject({ id: z.uuid(), membershipId: z.uuid() }),
    /** The last day, or `null`: without an end. */
    body: z.strictObject({ to: Day.nullable() }),
    ok: z.object({ id: z.uuid() }),
  },
  givePassword: {
    method: 'POST',
    path: '/office/staff/:id/password',
    for: 'staff',
    summary: t('发新的初始密码', 'Give a new first password'),
    params: byId,
    /** For an account of an administrator, the login once more and the reason. */
    body: z.strictObject({ login: optional(40), reason: optional(200) }),
    ok: Given,
  },
  officeLog: {
    method: 'GET',
    path: '/office/log',
    for: 'staff',
    summary: t('日志', 'Logs'),
    query: z.strictObject({ kind: z.enum(['changes', 'reads']), cursor: z.string().max(100).optional() }),
    ok: z.object({ lines: z.array(LogLineView), next: z.string().nullable() }),
  },
});
