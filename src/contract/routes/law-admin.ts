import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Article, Text } from '../views.ts';
import { byId, Day, t } from './common.ts';

const state = z.enum(['built-in', 'waiting', 'confirmed', 'declined']);

export const ParameterRowView = z.object({
  /** Of a county's own value; a built-in one has none. */
  id: z.uuid().optional(),
  /** The beginning of a division code; empty for the whole country. */
  place: z.string(),
  value: z.string(),
  from: z.string(),
  source: z.string(),
  state,
  /** Another value for the same place and day stands over it. */
  replaced: z.boolean(),
  note: z.string().optional(),
  proposed: z.object({ name: z.string(), on: z.string() }).optional(),
  decided: z.object({ name: z.string(), on: z.string() }).optional(),
  /** Whether this reader may confirm or decline it now. */
  mayDecide: z.boolean(),
});
export type ParameterRowView = z.infer<typeof ParameterRowView>;

export const ParameterView = z.object({
  name: z.string(),
  title: Text,
  form: z.discriminatedUnion('kind', [
    /** Of several parts there is `/` between them; those after the `least` may be left out. */
    z.object({
      kind: z.literal('parts'),
      parts: z
        .array(z.object({ label: Text.optional(), as: z.enum(['yuan', 'whole', 'count', 'month', 'rate']) }))
        .readonly(),
      least: z.number().optional(),
    }),
    z.object({ kind: z.literal('choice'), options: z.record(z.string(), Text) }),
  ]),
  /** The value that holds in the county today. */
  now: z.object({ value: z.string(), from: z.string(), place: z.string(), confirmed: z.boolean() }).nullable(),
  rows: z.array(ParameterRowView),
});
export type ParameterView = z.infer<typeof ParameterView>;

const ProposedParameter = z.strictObject({
  name: z.string().max(60),
  place: z.string().max(12),
  value: z.string().max(80),
  from: Day,
  source: z.string().max(200),
  note: z.string().max(500).optional(),
});

export const AffectedView = z.object({
  disputes: z.number(),
  /** Claims whose sheet used the value. */
  claims: z.number(),
  /** Claims without a sheet whose calculator would use it. */
  unsheeted: z.number(),
  /** Running limits that began under it and keep their length. */
  deadlines: z.number(),
  /** Sheets made inside a mediation: counted alone. */
  walled: z.number(),
  /** Numbers of the matters, where they are few. Nothing else of a matter is shown. */
  numbers: z.array(z.string()),
});

/** A year as its notice was pasted, or one day changed at short notice. */
const CalendarChange = z.union([
  z.strictObject({ year: z.int().min(1950).max(2200), rows: z.string().max(60_000) }),
  z.strictObject({
    date: Day,
    kind: z.enum(['off', 'work']),
    doc: z.string().max(60),
    reason: z.string().max(200),
  }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

export const MovedDeadline = z.object({ number: z.string().nullable(), label: Text, was: z.string(), due: z.string() });

export const lawAdminRoutes = defineRoutes({
  listParameters: {
    method: 'GET',
    path: '/law/parameters',
    for: 'staff',
    summary: t('参数及其历次数值', 'Dated values and their history'),
    ok: z.object({ version: z.string(), mayPropose: z.boolean(), parameters: z.array(ParameterView) }),
  },
  previewParameter: {
    method: 'POST',
    path: '/law/parameters/preview',
    for: 'staff',
    summary: t('保存前看影响哪些案件', 'Who would be affected by a value'),
    body: ProposedParameter,
    ok: z.object({
      /** The value that holds on that day in that place now. */
      now: z.object({ value: z.string(), from: z.string(), place: z.string(), confirmed: z.boolean() }).nullable(),
      /** The day on which a later value takes its place. */
      until: z.string().nullable(),
      affected: AffectedView,
    }),
  },
  proposeParameter: {
    method: 'POST',
    path: '/law/parameters',
    for: 'staff',
    summary: t('提出新的数值', 'Propose a value'),
    body: ProposedParameter,
    status: 201,
    ok: z.object({ id: z.uuid() }),
  },
  affectedByParameter: {
    method: 'GET',
    path: '/law/parameters/:id/affected',
    for: 'staff',
    summary: t('待确认的数值影响哪些案件', 'Who would be affected by a proposed value'),
    params: byId,
    ok: AffectedView,
  },
  decideParameter: {
    method: 'POST',
    path: '/law/parameters/:id/decision',
    for: 'staff',
    summary: t('确认或退回数值', 'Confirm or decline a value'),
    params: byId,
    body: z.strictObject({ decision: z.enum(['confirmed', 'declined']) }),
    ok: z.object({ version: z.string() }),
  },
  showCalendar: {
    method: 'GET',
    path: '/law/calendar',
    for: 'staff',
    summary: t('日历版本和各年安排', 'The calendar and its years'),
    ok: z.object({
      version: z.string(),
      /** Send it back with a change: the last one that was seen. */
      seen: z.int(),
      maySave: z.boolean(),
      years: z.array(
        z.object({
          year: z.number(),
          notice: z.string().nullable(),
          off: z.number(),
          makeUp: z.number(),
          own: z.boolean(),
        }),
      ),
      saved: z.array(
        z.object({
          serial: z.number(),
          year: z.number(),
          notice: z.string(),
          changedDay: z.string().nullable(),
          reason: z.string().nullable(),
          by: z.string(),
          on: z.string(),
          /** Deadlines that moved or lost their mark so far; `counted` once all have been looked at. */
          moved: z.number(),
          counted: z.boolean(),
        }),
      ),
    }),
  },
  previewCalendar: {
    method: 'POST',
    path: '/law/calendar/preview',
    for: 'staff',
    summary: t('保存前看哪些期限会变', 'Which open deadlines a change of the calendar moves'),
    body: CalendarChange,
    ok: z.object({
      seen: z.int(),
      year: z.number(),
      notice: z.string(),
      days: z.object({ statutory: z.number(), off: z.number(), makeUp: z.number() }),
      warnings: z.array(Text),
      moved: z.number(),
      /** Deadlines that keep their day and lose the mark of a guessed calendar. */
      unmarked: z.number(),
      /** The first of those that move: number of the matter, and the day before and after. */
      list: z.array(MovedDeadline),
    }),
  },
  saveCalendar: {
    method: 'POST',
    path: '/law/calendar',
    for: 'staff',
    summary: t('保存日历', 'Save a change of the calendar'),
    body: z.strictObject({ seen: z.int().min(0), change: CalendarChange }),
    status: 201,
    ok: z.object({ serial: z.number(), version: z.string() }),
  },
  listStatutes: {
    method: 'GET',
    path: '/law/statutes',
    for: 'staff',
    summary: t('已导入的法规原文', 'Imported texts of statutes'),
    ok: z.object({
      mayImport: z.boolean(),
      statutes: z.array(
        z.object({
          title: z.string(),
          version: z.string(),
          /** Whether the platform cites this statute. */
          cited: z.boolean(),
          articles: z.number(),
          source: z.string(),
          by: z.string(),
          at: z.string(),
        }),
      ),
    }),
  },
  showArticle: {
    method: 'GET',
    path: '/law/articles/:id',
    for: 'public',
    summary: t('法条：要点和导入的原文', 'An article: its gist and its imported text'),
    params: z.strictObject({ id: z.string().max(40) }),
    ok: Article.extend({
      /** From when the version is in force whose numbers are used here. */
      from: z.string(),
      text: z
        .object({
          title: z.string(),
          version: z.string(),
          chapter: z.string().nullable(),
          content: z.string(),
          source: z.string(),
          /** The imported version was replaced before the one that is cited: it may say something else. */
          older: z.boolean(),
        })
        .nullable(),
    }),
  },
});

/** The address that takes a file of texts. */
export const lawPlainRoutes = {
  importStatutes: {
    method: 'POST',
    path: '/law/statutes',
    summary: t(
      '导入法规原文（multipart，字段 file，JSONL）',
      'Import texts of statutes (multipart field `file`, JSONL)',
    ),
  },
} as const;

/** What an import answers. */
export const ImportedView = z.object({ articles: z.number(), versions: z.number(), cited: z.number() });
export type ImportedView = z.infer<typeof ImportedView>;
