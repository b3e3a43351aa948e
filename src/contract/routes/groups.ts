import { z } from 'zod';
import { text } from '../../core/text.ts';
import { defineRoutes } from '../route.ts';
import { Article, DossierView, Text } from '../views.ts';
import { byId, Day, t } from './common.ts';

/** Group disputes: the roster, the matrix, offers and what is done for many members at once. Steps of a group have the address of all steps. */

const memberFilters = ['all', 'silent', 'consent', 'refuse', 'ask', 'settled', 'left', 'late', 'unconfirmed'] as const;
const Parts = z.array(z.object({ dueOn: Day, amount: z.string() }));

/** Sums of a group: numbers of people, and money in yuan. What is not for a reader is left out. */
const Totals = z.object({
  members: z.int(),
  inside: z.int(),
  settled: z.int(),
  left: z.int(),
  confirmed: z.int(),
  mandated: z.int(),
  claimed: z.string(),
  consent: z.int().optional(),
  refuse: z.int().optional(),
  asked: z.int().optional(),
  silent: z.int().optional(),
  offeredToConsenting: z.string().optional(),
  due: z.string().optional(),
  reported: z.string().optional(),
  received: z.string().optional(),
  late: z.int().optional(),
});

const OfferView = z.object({
  version: z.int(),
  on: Day,
  by: z.enum(['employer', 'mediator']),
  persons: z.int(),
  total: z.string(),
  byDay: Parts,
  words: z.string().optional(),
  accepted: z.boolean(),
  concluded: z.boolean(),
});

export const GroupView = z.object({
  id: z.uuid(),
  /** What the reader is to the group; it decides the columns of the matrix. */
  as: z.enum(['body', 'employer', 'payroll', 'representative', 'keeper']),
  totals: Totals,
  /** Members who make a group, and whether the roster has them. */
  threshold: z.object({ workers: z.int(), confirmed: z.boolean(), basis: Article }),
  offer: OfferView.optional(),
  earlier: z.array(z.object({ version: z.int(), on: Day, concluded: z.boolean() })),
  conclusions: z.array(z.object({ version: z.int(), on: Day, persons: z.int(), total: z.string() })),
  representatives: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      forum: Text,
      scope: z.array(Text),
      since: Day,
      votes: z.int(),
      of: z.int(),
      until: Day.optional(),
    }),
  ),
  candidates: z.array(z.object({ memberId: z.uuid(), name: z.string(), votes: z.int() })),
  payrollClerk: z.object({ name: z.string(), since: Day, you: z.boolean() }).optional(),
  imports: z.array(z.object({ on: Day, rows: z.int(), fileName: z.string().optional() })),
  /** What was filed against the same employer with the same claim in so many days, outside this group. */
  split: z.object({ persons: z.int(), threshold: z.int(), days: z.int(), reached: z.boolean() }).optional(),
  toSettle: z.int().optional(),
});
export type GroupView = z.infer<typeof GroupView>;

export const GroupRow = z.object({
  id: z.uuid(),
  row: z.int(),
  name: z.string(),
  stage: z.string(),
  stageTitle: Text,
  idEnd: z.string().optional(),
  account: z.string().optional(),
  claimed: z.string().optional(),
  confirmed: z.boolean().optional(),
  mandate: z.enum(['given', 'refused', 'withdrawn']).optional(),
  asked: z.boolean().optional(),
  verdict: z.enum(['consent', 'refuse', 'ask']).optional(),
  /** The answer was to an earlier offer and does not count. */
  outdated: z.boolean().optional(),
  offered: z.string().optional(),
  plan: Parts.optional(),
  settled: z.int().optional(),
  due: z.string().optional(),
  reported: z.string().optional(),
  received: z.string().optional(),
  late: z.boolean().optional(),
  nextDue: Day.optional(),
});
export type GroupRow = z.infer<typeof GroupRow>;

const RosterProblem = z.object({ line: z.int(), column: Text.optional(), reason: Text, todo: Text });

/** What a file holds, and, once taken in, what came of it. */
export const RosterResult = z.object({
  fileName: z.string(),
  digest: z.string(),
  read: z.int(),
  good: z.int(),
  known: z.int(),
  added: z.int(),
  /** The same file was taken in before. */
  before: Day.optional(),
  problems: z.array(RosterProblem),
  moreProblems: z.int(),
  total: z.string(),
  sample: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      idEnd: z.string(),
      phone: z.string(),
      amount: z.string(),
      period: z.string(),
      accountEnd: z.string(),
    }),
  ),
});
export type RosterResult = z.infer<typeof RosterResult>;

const SheetFile = z.object({ name: z.string(), mime: z.string(), content: z.string() });

const BatchResult = z.object({
  done: z.int(),
  failed: z.array(z.object({ id: z.uuid(), reason: Text })),
  /** Whether more are waiting: the same call goes on with them. */
  more: z.boolean(),
});

/** What a worker reads of the group: the own row, the sums, and who speaks for it. */
export const MyGroup = z.object({
  number: z.string().nullable(),
  employer: z.string(),
  stageTitle: Text,
  totals: z.object({ members: z.int(), settled: z.int(), claimed: z.string() }),
  representatives: z.array(z.object({ memberId: z.uuid(), name: z.string(), scope: z.array(Text) })),
  fellows: z.array(z.object({ memberId: z.uuid(), name: z.string(), row: z.int() })),
  mandate: z.enum(['given', 'refused', 'withdrawn']).optional(),
  proceedingId: z.uuid(),
  row: z.int(),
  claimed: z.string(),
  confirmed: z.boolean(),
  account: z.string(),
  offer: z
    .object({
      version: z.int(),
      total: z.string(),
      plan: Parts,
      words: z.string().optional(),
      answered: z.enum(['consent', 'refuse', 'ask']).optional(),
    })
    .optional(),
  settled: z.object({ version: z.int(), total: z.string() }).optional(),
  /** The worker represents the others: the file of the group. */
  representing: z.uuid().optional(),
});
export type MyGroup = z.infer<typeof MyGroup>;

const say = (zh: string, en: string) => ({ params: { message: text(zh, en) } });
const percent = z
  .string()
  .refine(
    v => /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/.test(v) && Number(v) > 0,
    say('写0到100的数字', 'Enter a number up to 100'),
  );

export const groupsRoutes = defineRoutes({
  getGroup: {
    method: 'GET',
    path: '/groups/:id',
    for: 'session',
    summary: t('群体案件', 'Group dispute'),
    params: byId,
    ok: GroupView,
  },
  listMembers: {
    method: 'GET',
    path: '/groups/:id/members',
    for: 'session',
    summary: t('群体案件的名册和意愿', 'Roster and answers of a group'),
    params: byId,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).max(1_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
      filter: z.enum(memberFilters).optional(),
      name: z.string().trim().max(60).optional(),
    }),
    ok: z.object({ rows: z.array(GroupRow), next: z.int().nullable() }),
  },
  readRoster: {
    method: 'POST',
    path: '/groups/:id/roster',
    for: 'session',
    summary: t('导入名册（先预览）', 'Take in a roster (with a preview first)'),
    params: byId,
    body: z.strictObject({
      name: z.string().trim().min(1).max(200),
      /** The file in base64: a workbook (.xlsx) or CSV in UTF-8 or GB 18030. */
      content: z.base64().max(9_000_000),
      /** False: only what it would do. */
      commit: z.boolean(),
    }),
    ok: RosterResult,
  },
  rosterTemplate: {
    method: 'GET',
    path: '/groups/:id/template',
    for: 'session',
    summary: t('名册模板', 'Template of a roster'),
    params: byId,
    query: z.strictObject({ format: z.enum(['xlsx', 'csv']).optional() }),
    ok: SheetFile,
  },
  exportMembers: {
    method: 'POST',
    path: '/groups/:id/export',
    for: 'staff',
    summary: t('导出名册（写理由）', 'Export the roster, with a reason'),
    params: byId,
    body: z.strictObject({ reason: z.string().trim().min(2).max(300), format: z.enum(['xlsx', 'csv']) }),
    ok: SheetFile,
  },
  offerByRule: {
    method: 'POST',
    path: '/groups/:id/offer',
    for: 'session',
    writes: 'changes',
    summary: t('按比例和日期给每人提出方案', 'Offer every member a share by days'),
    params: byId,
    body: z.strictObject({
      percent,
      days: z.array(Day).min(1).max(24),
      words: z.string().trim().min(1).max(1000).optional(),
    }),
    ok: DossierView,
  },
  batchMembers: {
    method: 'POST',
    path: '/groups/:id/batch',
    for: 'session',
    summary: t('对很多人办理同一件事', 'Do one thing for many members'),
    params: byId,
    body: z.discriminatedUnion('act', [
      z.strictObject({ act: z.literal('settle') }),
      z.strictObject({ act: z.literal('ask') }),
      z.strictObject({ act: z.literal('pay'), dueOn: Day, on: Day, fileId: z.uuid().optional() }),
    ]),
    ok: BatchResult,
  },
  revealAccount: {
    method: 'POST',
    path: '/groups/:id/members/:memberId/account',
    for: 'session',
    summary: t('工资发放人查看银行卡号（写理由）', 'The payroll clerk reads an account, with a reason'),
    params: z.strictObject({ id: z.uuid(), memberId: z.uuid() }),
    body: z.strictObject({ reason: z.string().trim().min(2).max(300) }),
    ok: z.object({ name: z.string(), bank: z.string().optional(), account: z.string(), hideAt: z.string() }),
  },
  myGroup: {
    method: 'GET',
    path: '/disputes/:id/group',
    for: 'session',
    summary: t('我在群体案件里的一行', 'My row of a group'),
    params: byId,
    /** `fellow`: the whole name of a fellow worker whom one wants as a representative. */
    query: z.strictObject({ fellow: z.string().trim().min(1).max(60).optional() }),
    ok: MyGroup,
  },
});
