import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { Article, DossierView, LedgerLine, QueueRow, Text } from './views.ts';

const t = (zh: string, en: string) => ({ zh, en });
const byId = z.strictObject({ id: z.uuid() });
const byStep = z.strictObject({ id: z.uuid(), proceedingId: z.uuid(), step: z.string().max(60) });
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const SessionView = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), phone: z.string().optional(), staff: z.boolean() }),
  /** The membership in which this session acts. */
  actor: z.object({ role: z.string(), label: Text, organisation: z.object({ id: z.uuid(), name: Text }).optional() }),
  memberships: z.array(z.object({ index: z.int(), role: z.string(), label: Text, organisation: Text.optional() })),
  /** Set for a session opened by a one-time code: the only dossier it opens. */
  dossierId: z.uuid().optional(),
  expiresAt: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const CityView = z.object({
  /** Name of this deployment, e.g. 慈溪·和解通. */
  name: Text,
  county: Text,
  demo: z.boolean(),
  places: z.array(z.object({ code: z.int(), name: Text, kind: z.enum(['street', 'town']) })),
  trades: z.array(z.object({ id: z.string(), label: Text })),
  /** Only lines that are configured. */
  contacts: z.array(
    z.object({
      key: z.string(),
      label: Text,
      number: z.string(),
      hours: z.string().optional(),
      place: z.string().optional(),
    }),
  ),
  organisations: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      name: Text,
      places: z.array(z.int()),
      trades: z.array(z.string()),
      address: z.string().optional(),
      phone: z.string().optional(),
      hours: z.string().optional(),
    }),
  ),
  today: z.string(),
});
export type CityView = z.infer<typeof CityView>;

/** What a story was read as; everything is a suggestion that the worker corrects. */
export const ReadingView = z.object({
  labour: z.enum(['yes', 'no', 'unsure']),
  claims: z.array(
    z.object({
      code: z.string(),
      plain: Text,
      title: Text,
      because: z.array(z.string()),
      basis: z.array(Article),
      exclusiveWith: z.array(z.string()),
    }),
  ),
  facts: z.record(z.string(), z.object({ value: z.unknown(), words: z.string() })),
  urgent: z.array(z.string()),
});
export type ReadingView = z.infer<typeof ReadingView>;

export const ClaimCodeView = z.object({
  code: z.string(),
  title: Text,
  plain: Text,
  by: z.enum(['worker', 'employer']),
  basis: z.array(Article),
  finality: z.string(),
  limitation: z.string(),
  evidence: z.array(Text),
  employerHolds: z.array(Text),
  exclusiveWith: z.array(z.string()),
  calculator: z.string().optional(),
});
export type ClaimCodeView = z.infer<typeof ClaimCodeView>;

/** Facts of the employment as the worker confirmed them; all optional, “don't remember” is absence. */
export const IntakeFacts = z.strictObject({
  hiredOn: Day.optional(),
  leftOn: Day.optional(),
  stillEmployed: z.boolean().optional(),
  monthlyWage: z.string().max(20).optional(),
  contract: z.enum(['written', 'none', 'unknown']).optional(),
  socialInsurance: z.enum(['paid', 'none', 'unknown']).optional(),
  endedHow: z.enum(['dismissed', 'resigned', 'resigned-38', 'agreed', 'expired', 'still', 'unknown']).optional(),
  signedOn: Day.optional(),
  unpaidMonths: z
    .array(
      z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), due: z.string().max(20), paid: z.string().max(20) }),
    )
    .max(60)
    .optional(),
  unpaidTotal: z.string().max(20).optional(),
  relation: z.string().max(40).optional(),
  interruptions: z
    .array(z.strictObject({ on: Day, kind: z.string().max(20), proof: z.string().max(200).optional() }))
    .max(20)
    .optional(),
});
export type IntakeFacts = z.infer<typeof IntakeFacts>;

export const Computation = z.object({
  id: z.string(),
  amount: z.string().nullable(),
  result: z.record(z.string(), z.unknown()),
  lines: z.array(
    z.object({
      label: Text,
      formula: z.string(),
      amount: z.string().nullable().optional(),
      articles: z.array(z.string()),
    }),
  ),
  articles: z.array(z.object({ id: z.string(), statute: Text, number: z.string(), gist: Text })),
  parameters: z.array(
    z.object({ name: z.string(), value: z.string(), from: z.string(), source: z.string(), confirmed: z.boolean() }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: Text })),
  /** Where the law has several readings: the smallest and the largest, in yuan. */
  range: z.object({ low: z.string(), high: z.string() }).optional(),
});
export type Computation = z.infer<typeof Computation>;

export const CheckView = z.object({
  claims: z.array(
    z.object({
      code: z.string(),
      scope: z.object({ in: z.boolean(), reason: Text, route: Text.optional(), basis: z.array(Article) }),
      limitation: z.object({
        due: z.string().nullable(),
        passed: z.boolean(),
        unknown: z.boolean(),
        why: z.array(Text),
        basis: z.array(Article),
      }),
    }),
  ),
  jurisdiction: z.object({ place: z.int().optional(), body: Text.optional(), reason: Text, basis: z.array(Article) }),
  /** Where mediation would go now, and until when it has to end if filed today. */
  mediation: z.object({ organisation: Text.optional(), reason: Text.optional(), ends: z.string(), why: z.array(Text) }),
  arbitration: z.object({ body: Text.optional(), decides: z.string(), why: z.array(Text) }),
});
export type CheckView = z.infer<typeof CheckView>;

export const EstimateView = z.object({
  claims: z.array(
    z.object({ code: z.string(), computation: Computation.optional(), missing: z.array(Text).optional() }),
  ),
  total: z.string(),
});
export type EstimateView = z.infer<typeof EstimateView>;

export const FileView = z.object({ id: z.uuid(), name: z.string(), mime: z.string(), size: z.int(), href: z.string() });
export type FileView = z.infer<typeof FileView>;

export const DraftView = z.object({
  id: z.uuid(),
  /** Return code such as A7F9-K3P2; shown once, when the draft is made. */
  code: z.string().optional(),
  version: z.int(),
  answers: z.record(z.string(), z.unknown()),
  savedAt: z.string(),
  expiresOn: z.string(),
  readback: z.object({
    state: z.enum(['none', 'open', 'confirmed', 'corrected']),
    token: z.string().optional(),
    corrections: z.array(z.object({ line: z.string(), words: z.string() })),
  }),
});
export type DraftView = z.infer<typeof DraftView>;

export const IndicatorView = z.object({
  id: z.string(),
  title: Text,
  value: z.string().nullable(),
  unit: z.enum(['percent', 'count', 'yuan']),
  formula: Text,
  numerator: z.object({ label: Text, value: z.number() }),
  denominator: z.object({ label: Text, value: z.number() }).nullable(),
  excluded: z.array(z.object({ label: Text, value: z.number() })),
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  definition: z.string(),
  /** Another reading of the same figures, named, where the definition is open. */
  alternatives: z.array(z.object({ label: Text, value: z.string(), numerator: z.number(), denominator: z.number() })),
  groups: z.array(
    z.object({
      key: z.string(),
      label: Text,
      value: z.string().nullable(),
      numerator: z.number(),
      denominator: z.number().nullable(),
    }),
  ),
  demo: z.boolean(),
});
export type IndicatorView = z.infer<typeof IndicatorView>;

export const CandidateView = z.object({
  userId: z.uuid(),
  name: z.string(),
  open: z.int(),
  /** Must stand back; private details stay out. */
  conflict: Text.optional(),
  reasons: z.array(Text),
  suggested: z.boolean(),
});
export type CandidateView = z.infer<typeof CandidateView>;

export const NoticeView = z.object({
  id: z.string(),
  at: z.string(),
  title: Text,
  text: Text,
  why: Text,
  dossierId: z.uuid().optional(),
  number: z.string().nullable().optional(),
  read: z.boolean(),
  needsAction: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

/**
 * Filing. `procedure` chooses the opening step; the other fields are that step's input (see `GET /procedures/:id`, steps
 * `mediation.receive`, `arbitration.file`, `consultation.propose`, `lead.report`, `lead.ask`).
 */
export const FilingBody = z.looseObject({
  procedure: z.enum(['mediation', 'arbitration', 'consultation', 'lead']),
  step: z.string().max(60).optional(),
});

export const routes = defineRoutes({
  health: {
    method: 'GET',
    path: '/health',
    for: 'public',
    summary: t('运行状况', 'Health'),
    ok: z.object({
      status: z.string(),
      version: z.string(),
      database: z.enum(['pglite', 'postgresql']),
      migrated: z.boolean(),
      demo: z.boolean(),
    }),
  },
  city: { method: 'GET', path: '/public/city', for: 'public', summary: t('本地信息', 'This place'), ok: CityView },
  claimCodes: {
    method: 'GET',
    path: '/public/claims',
    for: 'public',
    summary: t('请求事项', 'Claim codes'),
    ok: z.object({ claims: z.array(ClaimCodeView) }),
  },
  readStory: {
    method: 'POST',
    path: '/public/intake/reading',
    for: 'public',
    summary: t('读一读经过', 'Read a story'),
    body: z.strictObject({ story: z.string().min(1).max(2000) }),
    ok: ReadingView,
  },
  checkIntake: {
    method: 'POST',
    path: '/public/intake/check',
    for: 'public',
    summary: t('范围、管辖、时效', 'Scope, jurisdiction, limitation'),
    body: z.strictObject({
      claims: z.array(z.string().max(10)).max(48),
      facts: IntakeFacts,
      place: z.int().optional(),
      employerPlace: z.int().optional(),
      trade: z.string().max(40).optional(),
    }),
    ok: CheckView,
  },
  estimate: {
    method: 'POST',
    path: '/public/intake/estimate',
    for: 'public',
    summary: t('估算', 'Estimate'),
    body: z.strictObject({
      claims: z.array(z.string().max(10)).max(48),
      facts: IntakeFacts,
      place: z.int().optional(),
    }),
    ok: EstimateView,
  },
  listCalculators: {
    method: 'GET',
    path: '/calculators',
    for: 'public',
    summary: t('计算器', 'Calculators'),
    ok: z.object({
      calculators: z.array(
        z.object({ id: z.string(), title: Text, input: z.unknown(), articles: z.array(z.string()) }),
      ),
    }),
  },
  calculate: {
    method: 'POST',
    path: '/calculators/:id',
    for: 'public',
    summary: t('计算', 'Calculate'),
    params: z.strictObject({ id: z.string().max(60) }),
    body: z.looseObject({}),
    ok: Computation,
  },
  listProcedures: {
    method: 'GET',
    path: '/procedures',
    for: 'public',
    summary: t('程序', 'Procedures'),
    ok: z.object({ procedures: z.array(z.unknown()) }),
  },
  getProcedure: {
    method: 'GET',
    path: '/procedures/:id',
    for: 'public',
    summary: t('程序全文', 'One procedure as data'),
    params: z.strictObject({ id: z.string().max(60) }),
    ok: z.looseObject({}),
  },

  sendCode: {
    method: 'POST',
    path: '/codes',
    for: 'public',
    summary: t('发送验证码', 'Send a one-time code'),
    body: z.strictObject({ phone: z.string().regex(/^1\d{10}$/) }),
    ok: z.object({
      /** False: no message leaves this house; a code is handed over on paper at one of the windows. */
      sent: z.boolean(),
      channel: z.enum(['demo', 'none']),
      expiresAt: z.string().optional(),
      demoCode: z.string().optional(),
      windows: z.array(
        z.object({
          name: Text,
          address: z.string().optional(),
          phone: z.string().optional(),
          hours: z.string().optional(),
        }),
      ),
    }),
  },
  printCode: {
    method: 'POST',
    path: '/codes/printed',
    for: 'staff',
    summary: t('打印登录码', 'Print a sign-in code'),
    body: z.strictObject({
      phone: z.string().regex(/^1\d{10}$/),
      /** How the person showed that they are who they say, and that the number is theirs. */
      identity: z.enum(['id-card', 'residence-permit', 'passport', 'social-card']),
      reason: z.string().min(6).max(200),
    }),
    /** Shown this once, to be printed. */
    ok: z.object({ code: z.string(), expiresAt: z.string() }),
    status: 201,
  },
  signInByCode: {
    method: 'POST',
    path: '/session/code',
    for: 'public',
    summary: t('验证码登录', 'Sign in by code'),
    body: z.strictObject({ phone: z.string().max(20), code: z.string().max(10), name: z.string().max(60).optional() }),
    ok: SessionView,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    for: 'public',
    summary: t('登录', 'Sign in'),
    body: z.strictObject({ login: z.string().max(100), password: z.string().max(200) }),
    ok: SessionView,
  },
  answerSession: {
    method: 'POST',
    path: '/session/answer',
    for: 'public',
    summary: t('凭答复码进入', 'Enter by an answer code'),
    body: z.strictObject({ code: z.string().max(20), last6: z.string().max(10) }),
    ok: SessionView,
  },
  whoAmI: { method: 'GET', path: '/session', for: 'session', summary: t('我是谁', 'Who am I'), ok: SessionView },
  switchRole: {
    method: 'PUT',
    path: '/session/membership',
    for: 'session',
    summary: t('切换身份', 'Switch role'),
    body: z.strictObject({ index: z.int() }),
    ok: SessionView,
  },
  signOut: { method: 'DELETE', path: '/session', for: 'session', summary: t('退出', 'Sign out'), ok: z.object({}) },

  fileDispute: {
    method: 'POST',
    path: '/disputes',
    for: 'session',
    writes: 'creates',
    summary: t('提出', 'File'),
    body: FilingBody,
    ok: DossierView,
    status: 201,
  },
  listDisputes: {
    method: 'GET',
    path: '/disputes',
    for: 'session',
    summary: t('队列', 'Queue'),
    query: z.strictObject({
      /** `mine`: what this role can reach. `day`: what needs doing, by deadline. */
      view: z.enum(['mine', 'day']).optional(),
      procedure: z.string().max(40).optional(),
      stage: z.string().max(200).optional(),
      number: z.string().max(60).optional(),
      q: z.string().max(100).optional(),
      place: z.coerce.number().int().min(0).max(999_999_999).optional(),
      sort: z.enum(['due', 'newest']).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    ok: z.object({ rows: z.array(QueueRow), next: z.string().nullable(), counts: z.record(z.string(), z.number()) }),
  },
  getDispute: {
    method: 'GET',
    path: '/disputes/:id',
    for: 'session',
    summary: t('案卷', 'Dossier'),
    params: byId,
    ok: DossierView,
  },
  getLedger: {
    method: 'GET',
    path: '/disputes/:id/ledger',
    for: 'session',
    summary: t('办理记录', 'Ledger'),
    params: byId,
    ok: z.object({ lines: z.array(LedgerLine), verified: z.boolean() }),
  },
  takeStep: {
    method: 'POST',
    path: '/dossiers/:id/proceedings/:proceedingId/steps/:step',
    for: 'session',
    writes: 'changes',
    summary: t('办理一步', 'Take a step'),
    params: byStep,
    body: z.looseObject({}),
    ok: DossierView,
  },
  openProceeding: {
    method: 'POST',
    path: '/dossiers/:id/proceedings',
    for: 'session',
    writes: 'changes',
    summary: t('开启程序', 'Open a proceeding'),
    params: byId,
    body: z.looseObject({ procedure: z.string().max(40), step: z.string().max(60).optional() }),
    ok: DossierView,
    status: 201,
  },
  reveal: {
    method: 'POST',
    path: '/disputes/:id/reveal',
    for: 'staff',
    summary: t('显示敏感信息', 'Reveal a masked field'),
    params: byId,
    body: z.strictObject({
      partyId: z.uuid(),
      field: z.enum(['idNumber', 'phone', 'address', 'mailingAddress', 'contactPhone']),
      purpose: z.enum(['identify', 'contact', 'serve', 'verify']),
      reason: z.string().min(6).max(200),
    }),
    ok: z.object({ value: z.string(), hideAt: z.string() }),
  },
  mintAnswerCode: {
    method: 'POST',
    path: '/disputes/:id/parties/:partyId/code',
    for: 'staff',
    summary: t('打印答复码', 'Print an answer code'),
    params: z.strictObject({ id: z.uuid(), partyId: z.uuid() }),
    body: z.strictObject({}),
    ok: z.object({ code: z.string(), url: z.string(), qr: z.string(), check: Text, expiresOn: z.string() }),
  },
  candidates: {
    method: 'GET',
    path: '/disputes/:id/candidates',
    for: 'staff',
    summary: t('可分派的人员', 'Who can be assigned'),
    params: byId,
    query: z.strictObject({ role: z.string().max(40) }),
    ok: z.object({ candidates: z.array(CandidateView) }),
  },

  saveDraft: {
    method: 'POST',
    path: '/drafts',
    for: 'public',
    summary: t('保存草稿', 'Save a draft'),
    body: z.strictObject({ answers: z.record(z.string(), z.unknown()), phone: z.string().max(20).optional() }),
    ok: DraftView,
    status: 201,
  },
  updateDraft: {
    method: 'PUT',
    path: '/drafts/:id',
    for: 'public',
    summary: t('更新草稿', 'Update a draft'),
    params: byId,
    body: z.strictObject({
      answers: z.record(z.string(), z.unknown()),
      version: z.int(),
      force: z.boolean().optional(),
      phone: z.string().max(20).optional(),
    }),
    ok: DraftView,
  },
  getDraft: {
    method: 'GET',
    path: '/drafts/:id',
    for: 'public',
    summary: t('读取草稿', 'Get a draft'),
    params: byId,
    ok: DraftView,
  },
  resumeDraft: {
    method: 'POST',
    path: '/drafts/resume',
    for: 'public',
    summary: t('继续办理', 'Resume a draft'),
    body: z.strictObject({ code: z.string().max(20), last4: z.string().max(4) }),
    ok: DraftView,
  },
  openReadback: {
    method: 'POST',
    path: '/drafts/:id/readback',
    for: 'staff',
    summary: t('请本人核对', 'Ask for read-back'),
    params: byId,
    body: z.strictObject({
      lines: z.array(z.strictObject({ id: z.string().max(60), words: z.string().max(1000) })).max(60),
    }),
    ok: DraftView,
  },
  getReadback: {
    method: 'GET',
    path: '/public/readback/:token',
    for: 'public',
    summary: t('核对记录', 'Read-back'),
    params: z.strictObject({ token: z.string().max(80) }),
    ok: z.object({ lines: z.array(z.object({ id: z.string(), words: z.string() })), state: z.string() }),
  },
  confirmReadback: {
    method: 'POST',
    path: '/public/readback/:token',
    for: 'public',
    summary: t('确认核对', 'Confirm read-back'),
    params: z.strictObject({ token: z.string().max(80) }),
    body: z.strictObject({
      corrections: z.array(z.strictObject({ line: z.string().max(60), words: z.string().max(1000) })).max(60),
    }),
    ok: z.object({ state: z.string() }),
  },

  listNotices: {
    method: 'GET',
    path: '/notices',
    for: 'session',
    summary: t('通知', 'Notices'),
    ok: z.object({ notices: z.array(NoticeView), unread: z.number() }),
  },
  readNotices: {
    method: 'POST',
    path: '/notices/read',
    for: 'session',
    summary: t('标为已读', 'Mark as read'),
    body: z.strictObject({ ids: z.array(z.string().max(60)).max(200) }),
    ok: z.object({}),
  },

  statistic: {
    method: 'GET',
    path: '/statistics/:indicator',
    for: 'session',
    summary: t('统计指标', 'An indicator'),
    params: z.strictObject({ indicator: z.string().max(60) }),
    query: z.strictObject({ from: Day, to: Day, by: z.enum(['place', 'organisation', 'month']).optional() }),
    ok: IndicatorView,
  },
  listIndicators: {
    method: 'GET',
    path: '/statistics',
    for: 'session',
    summary: t('指标目录', 'Indicators'),
    ok: z.object({ indicators: z.array(z.object({ id: z.string(), title: Text, formula: Text })) }),
  },
  statisticCases: {
    method: 'GET',
    path: '/statistics/:indicator/cases',
    for: 'session',
    summary: t('指标对应的案件', 'Cases behind an indicator'),
    params: z.strictObject({ indicator: z.string().max(60) }),
    query: z.strictObject({
      from: Day,
      to: Day,
      part: z.enum(['numerator', 'denominator', 'excluded']),
      place: z.coerce.number().int().optional(),
      organisation: z.uuid().optional(),
      cursor: z.string().max(200).optional(),
    }),
    ok: z.object({
      rows: z.array(
        z.object({
          number: z.string().nullable(),
          on: z.string(),
          kind: Text,
          place: Text.optional(),
          organisation: Text.optional(),
          id: z.uuid().optional(),
        }),
      ),
      total: z.number(),
      next: z.string().nullable(),
    }),
  },
  publicMediation: {
    method: 'GET',
    path: '/public/statistics/mediation',
    for: 'public',
    summary: t('公开的调解数据', 'Public mediation figures'),
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    ok: z.object({
      year: z.number(),
      handled: z.number(),
      concluded: z.number(),
      settled: z.number(),
      successRate: z.object({
        value: z.string().nullable(),
        numerator: z.number(),
        denominator: z.number(),
        formula: Text,
      }),
      demo: z.boolean(),
    }),
  },
  changes: {
    method: 'GET',
    path: '/changes',
    for: 'session',
    summary: t('变化', 'Changes'),
    query: z.strictObject({
      after: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    ok: z.object({
      changes: z.array(
        z.object({
          position: z.string(),
          dossierId: z.uuid(),
          version: z.number(),
          day: z.string(),
          procedure: z.string(),
          step: z.string(),
          stage: z.string().optional(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
});

/** Addresses with a body that is not JSON: uploads, downloads, calendar files. */
export const plainRoutes = {
  upload: {
    method: 'POST',
    path: '/files',
    summary: t('上传', 'Upload (multipart field `file`; header X-Draft for a draft’s upload)'),
  },
  download: { method: 'GET', path: '/disputes/:id/files/:fileId', summary: t('下载', 'Download') },
  paper: {
    method: 'GET',
    path: '/disputes/:id/papers/:paper',
    summary: t('文书（.pdf 或 .docx）', 'A paper as .pdf or .docx'),
  },
  calendarFile: {
    method: 'GET',
    path: '/disputes/:id/calendar.ics',
    summary: t('日历文件', 'Deadlines as a calendar file'),
  },
} as const;
