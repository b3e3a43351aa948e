import { channelsOf, reach } from '../src/core/dossier/access.ts';
import { apply, blankDossier } from '../src/core/dossier/apply.ts';
import type { Change, WallItem } from '../src/core/dossier/change.ts';
import { type Attempt, type Decision, decide } from '../src/core/dossier/decide.ts';
import type { Dossier, Proceeding } from '../src/core/dossier/dossier.ts';
import { printNumber } from '../src/core/dossier/number.ts';
import type { FieldProblem, Refusal } from '../src/core/dossier/refusal.ts';
import type { Procedures } from '../src/core/dossier/registry.ts';
import { defaultCalendar } from '../src/core/law/calendar.ts';
import type { Day } from '../src/core/law/day.ts';
import { builtInParameters } from '../src/core/law/parameters.ts';
import { type Actor, clock } from '../src/core/people/actor.ts';
import type { Directory, Organisation, Person, Room } from '../src/core/people/organisation.ts';
import type { Role } from '../src/core/people/role.ts';
import type { RosterEntry } from '../src/core/people/roster.ts';
import type { ProcedureId } from '../src/core/procedures/ids.ts';
import { procedures } from '../src/core/procedures/index.ts';
import type { Facts } from '../src/core/procedures/procedure.ts';
import type { Safeguards } from '../src/core/procedures/safeguards.ts';
import { text } from '../src/core/text.ts';

/**
 * An invented county in memory and the lives of its disputes, told by taking steps through the one door, without a
 * database:
 *
 * ```ts
 * const life = newLife('2026-03-02');
 * life.take(people.worker, 'mediation.receive', aFiling());
 * life.on('2026-03-03').take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
 * ```
 */
export const tenant = 330282;
export const longshan = 330282102;
export const zhouxiang = 330282104;

/** A UUID that tells tests apart and nothing else. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const organisation = (
  n: number,
  kind: Organisation['kind'],
  zh: string,
  short: string,
  extra: Partial<Organisation> = {},
): Organisation => ({
  id: uuid(n),
  kind,
  name: text(zh, short),
  short,
  places: [],
  trades: [],
  capacity: 30,
  ...extra,
});

export const bodies = {
  town: organisation(101, 'mediation', '龙山镇劳动争议调解中心', '龙山', { places: [longshan] }),
  trade: organisation(102, 'mediation', '家用电器行业调解委员会', '家电', {
    trades: ['appliances'],
    bodyKind: 'trade',
  }),
  enterprise: organisation(112, 'mediation', '慈溪晨星虚构电器有限公司劳动争议调解委员会', '晨星', {
    bodyKind: 'enterprise',
  }),
  people: organisation(113, 'mediation', '周巷镇人民调解委员会', '周民调', { bodyKind: 'people', places: [330282105] }),
  institute: organisation(103, 'institute', '劳动人事争议仲裁院', '仲裁院'),
  hall: organisation(104, 'hall', '社会治理中心', '中心'),
  grid: organisation(105, 'grid', '龙山镇网格', '网格', { places: [longshan] }),
  court: organisation(106, 'court', '人民法院', '浙0282'),
  intermediate: organisation(114, 'intermediate-court', '中级人民法院', '浙02'),
  bureau: organisation(107, 'bureau', '人力社保局', '人社'),
  operator: organisation(108, 'operator', '运行单位', '运行'),
  procuratorate: organisation(109, 'procuratorate', '人民检察院', '检察'),
  inspection: organisation(110, 'inspection', '劳动保障监察大队', '监察'),
  union: organisation(111, 'union', '总工会', '工会'),
};

const staffRecords: Person[] = [];
const staff = (
  n: number,
  name: string,
  role: Role,
  body: Organisation,
  { places, relations = [] }: { places?: number[]; relations?: string[] } = {},
): Actor => {
  staffRecords.push({
    id: uuid(n),
    name,
    phone: `138001340${String(n % 100).padStart(2, '0')}`,
    memberships: [{ organisationId: body.id, role, from: '2020-01-01', ...(places && { places }) }],
    relations,
  });
  return { userId: uuid(n), name, role, tenant, organisationId: body.id, ...(places && { places }) };
};

export const workerPhone = '13800130001';
export const employerName = '慈溪晨星虚构电器有限公司';

/** The account of the citizen with this phone: the number itself, in a UUID. */
export const accountOf = (phone: string): string => `00000000-0000-7000-9000-0${phone}`;

/** Mediates for the town and sits as a part-time arbitrator. */
const both = staff(27, '童两头', 'mediator', bodies.town);
staffRecords.push({
  ...staffRecords.pop()!,
  memberships: [
    { organisationId: bodies.town.id, role: 'mediator', from: '2020-01-01' },
    { organisationId: bodies.institute.id, role: 'arbitrator', from: '2020-01-01' },
  ],
});

const citizen = (name: string, role: Role, phone: string): Actor => ({
  userId: accountOf(phone),
  name,
  role,
  tenant,
  vouch: { by: 'phone' },
});

export const people = {
  /** The worker whom `aFiling()` names. */
  worker: citizen('张小满', 'worker', workerPhone),
  employer: citizen('冯经理', 'employer', '13800130002'),
  otherWorker: citizen('李路人', 'worker', '13800130003'),
  otherEmployer: citizen('赵老板', 'employer', '13800130004'),
  head: staff(1, '胡组长', 'mediation-head', bodies.town),
  mediator: staff(2, '沈调解', 'mediator', bodies.town),
  otherMediator: staff(3, '陆调解', 'mediator', bodies.town),
  /** Declared a relation with the employer of `aFiling()`. */
  relatedMediator: staff(4, '冯调解', 'mediator', bodies.town, { relations: [employerName] }),
  tradeHead: staff(5, '顾会长', 'mediation-head', bodies.trade),
  tradeMediator: staff(6, '戴调解', 'mediator', bodies.trade),
  clerk: staff(7, '王书记', 'institute-clerk', bodies.institute),
  otherClerk: staff(8, '孙书记', 'institute-clerk', bodies.institute),
  instituteHead: staff(9, '赵院长', 'institute-head', bodies.institute),
  arbitrator: staff(10, '郑仲裁', 'arbitrator', bodies.institute),
  thirdArbitrator: staff(40, '柴仲裁', 'arbitrator', bodies.institute),
  window: staff(11, '窗口小周', 'hall-window', bodies.hall),
  otherWindow: staff(12, '窗口小吴', 'hall-window', bodies.hall),
  gridMember: staff(13, '网格小李', 'grid-member', bodies.grid, { places: [longshan] }),
  otherGridMember: staff(14, '网格小何', 'grid-member', bodies.grid, { places: [longshan] }),
  gridJudge: staff(15, '何法官', 'grid-judge', bodies.court, { places: [longshan] }),
  otherGridJudge: staff(16, '裘法官', 'grid-judge', bodies.court, { places: [zhouxiang] }),
  judge: staff(17, '施法官', 'judge', bodies.court),
  docket: staff(41, '立案小范', 'court-docket', bodies.court),
  otherDocket: staff(42, '立案小竺', 'court-docket', bodies.court),
  enforcementOfficer: staff(46, '执行小孔', 'enforcement-officer', bodies.court),
  otherEnforcementOfficer: staff(47, '执行小曹', 'enforcement-officer', bodies.court),
  appealDocket: staff(48, '中院立案', 'court-docket', bodies.intermediate),
  appealJudge: staff(49, '中院法官', 'judge', bodies.intermediate),
  prosecutor: staff(18, '吕检察', 'prosecutor', bodies.procuratorate),
  inspector: staff(19, '张监察', 'inspector', bodies.inspection),
  otherInspector: staff(61, '钟监察', 'inspector', bodies.inspection),
  thirdInspector: staff(62, '路监察', 'inspector', bodies.inspection),
  inspectionHead: staff(63, '计队长', 'inspection-head', bodies.inspection),
  unionChair: staff(64, '工会老葛', 'union-chair', bodies.union),
  unionOfficer: staff(20, '工会小沈', 'union-officer', bodies.union),
  supervisor: staff(21, '监督老陈', 'supervisor', bodies.bureau),
  statistician: staff(22, '统计小林', 'statistician', bodies.bureau),
  systemAdmin: staff(23, '系统小方', 'system-admin', bodies.operator),
  securityAdmin: staff(24, '安全小袁', 'security-admin', bodies.operator),
  auditAdmin: staff(25, '审计小柳', 'audit-admin', bodies.operator),
  enterpriseHead: staff(28, '邬主任', 'mediation-head', bodies.enterprise),
  enterpriseMediator: staff(29, '岑调解', 'mediator', bodies.enterprise),
  peopleHead: staff(30, '应主任', 'mediation-head', bodies.people),
  peopleMediator: staff(31, '俞调解', 'mediator', bodies.people),
  mediatorAndArbitrator: both,
  unionMediator: staff(43, '工会老袁', 'invited-mediator', bodies.union),
  expiredMediator: staff(44, '特邀老卓', 'invited-mediator', bodies.union),
  removedMediator: staff(45, '特邀老毕', 'invited-mediator', bodies.union),
  invitedMediator: staff(26, '特邀老金', 'invited-mediator', bodies.court),
  public: citizen('公众', 'public', '13800130009'),
  clock: clock(tenant),
} as const satisfies Record<string, Actor>;

const listed = (n: number, person: Actor, extra: Partial<RosterEntry> = {}): RosterEntry => ({
  id: uuid(n),
  courtId: bodies.court.id,
  organisationId: person.organisationId!,
  personId: person.userId,
  certificate: `特邀${n}`,
  qualification: 'union',
  from: '2025-01-01',
  to: '2027-12-31',
  specialities: ['pay'],
  capacity: 10,
  ...extra,
});
/** Listed: one of the court, one of the union, the union itself; one whose certificate ended, one removed in May 2026. */
const { personId: _, ...unionBody } = listed(305, people.unionMediator, { qualification: 'body' });
export const roster: readonly RosterEntry[] = [
  unionBody,
  listed(301, people.invitedMediator, { qualification: 'retired' }),
  listed(302, people.unionMediator),
  listed(303, people.expiredMediator, { to: '2025-12-31' }),
  listed(304, people.removedMediator, { removed: { on: '2026-02-01', ground: 'leaked', words: '向他人透露让步' } }),
];

const organisations = Object.values(bodies);
const aRoom = (n: number, body: Organisation, zh: string, extra: Partial<Room> = {}): Room => ({
  id: uuid(n),
  organisationId: body.id,
  name: text(zh, zh),
  place: '',
  seats: 12,
  online: false,
  ...extra,
});
/** The first and second hearing room of the institute, a closed one, and a talking room in Longshan. */
export const rooms = [
  aRoom(201, bodies.institute, '第一仲裁庭'),
  aRoom(202, bodies.institute, '第二仲裁庭'),
  aRoom(203, bodies.institute, '旧庭', { closedOn: '2025-12-31' }),
  aRoom(204, bodies.town, '调解室'),
  aRoom(205, bodies.court, '第三法庭'),
] as const;
export const directory: Directory = {
  version: 1,
  organisation: id => organisations.find(o => o.id === id),
  person: id => staffRecords.find(p => p.id === id),
  organisations: kind => organisations.filter(o => o.kind === kind),
  room: id => rooms.find(r => r.id === id),
  rooms: organisationId => rooms.filter(r => r.organisationId === organisationId && r.closedOn === undefined),
  people: () => staffRecords,
  load: () => 0,
  lastTurn: () => undefined,
  roster: () => roster,
};

/** The one upload that exists. */
export const uploadId = uuid(9001);

/** A filing by the worker against an invented firm in Longshan for unpaid wages; money as typed, in yuan. */
export const aFiling = (overrides: Record<string, unknown> = {}) => ({
  story: '我在公司做装配工，三月开始没有发工资，问了几次都说再等等。',
  place: longshan,
  worker: { name: '张小满', phone: workerPhone, idNumber: '999999199001010016' },
  employer: { kind: 'firm', name: employerName, phone: '0574-00000000' },
  claims: [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }],
  evidence: [],
  truthful: true,
  ...overrides,
});

/** What an employer claims: a worker’s claims are not its to make. */
export const employersClaims = [{ code: 'QQ22', amount: '12000' }];

/** The same, told to somebody of staff and read back on paper. */
export const anOralFiling = (overrides: Record<string, unknown> = {}) =>
  aFiling({ oral: { way: 'printed' }, ...overrides });

export const factsOf = (seed: string, wall: readonly WallItem[] = [], more: Partial<Facts> = {}): Facts => ({
  seed,
  calendar: defaultCalendar,
  parameters: builtInParameters,
  directory,
  accountOf,
  wall,
  file: id => (id === uploadId ? { id, name: '工资单.pdf', mime: 'application/pdf', size: 1200 } : undefined),
  ...more,
});

/** What the actor may read behind the wall of a proceeding, as the database's policy gives it out. */
export const wallFor = (
  all: Procedures,
  dossier: Dossier,
  wall: readonly WallItem[],
  proceedingId: string | undefined,
  actor: Actor,
): readonly WallItem[] => {
  const proceeding = dossier.proceedings.find(p => p.id === proceedingId);
  if (!proceeding) return [];
  const open = channelsOf(all, dossier, proceeding, actor);
  return wall.filter(item => item.proceedingId === proceeding.id && open.includes(item.channel));
};

export type StepName = `${ProcedureId}.${string}`;

/** A dispute from its first step on. Every step goes through `decide` and `apply`; whoever has no reach cannot take one. */
export interface Life {
  /** Takes the dispute to a day. */
  on(day: Day): Life;
  /** Takes a step that has to succeed, in the newest proceeding of its kind. */
  take(by: Actor, step: StepName, input?: unknown, facts?: Partial<Facts>): Change;
  /** Takes a step in the proceeding that is named, where there are several of a kind. */
  takeIn(by: Actor, attempt: Attempt): Change;
  /** Tries a step that has to be refused. */
  refuses(by: Actor, step: StepName, input?: unknown, facts?: Partial<Facts>): Refusal;
  /** Tries a step whose input does not fit. */
  problems(by: Actor, step: StepName, input?: unknown): readonly FieldProblem[];
  decide(by: Actor, step: StepName, input?: unknown, facts?: Partial<Facts>): Decision;
  /** What the clock does on a day: for every open limit that passed before it, the step that its procedure names. */
  clock(day: Day): readonly string[];
  /** The newest proceeding of a kind. */
  in<Data = Record<string, unknown>>(procedure: ProcedureId): Proceeding<Data>;
  readonly dossier: Dossier;
  readonly wall: readonly WallItem[];
  readonly changes: readonly Change[];
  readonly today: Day;
}

let seeds = 0;
/** A new seed for an entry: each leaves room for a thousand ids. */
export const nextSeed = (): string => {
  seeds += 1;
  return `01990000-0000-7000-8000-${(seeds * 4096).toString(16).padStart(12, '0')}`;
};

export function newLife(day: Day, all: Procedures = procedures): Life {
  let dossier = blankDossier(tenant, nextSeed());
  let wall: readonly WallItem[] = [];
  let today = day;
  const changes: Change[] = [];
  const serials = new Map<string, number>();

  const attemptOf = (step: StepName, input: unknown): Attempt => {
    const dot = step.indexOf('.');
    const procedure = step.slice(0, dot) as ProcedureId;
    const name = step.slice(dot + 1);
    const opening = all[procedure].steps[name]?.from === 'opening';
    const proceeding = opening ? undefined : dossier.proceedings.findLast(p => p.procedure === procedure);
    return { procedure, step: name, input, ...(proceeding && { proceedingId: proceeding.id }) };
  };

  const run = (by: Actor, attempt: Attempt, facts: Partial<Facts> = {}): Decision => {
    const founding = dossier.version === 0;
    if (!founding && by.role !== 'clock' && !reach(all, dossier, by))
      return { refusal: { kind: 'absent', reason: text('没有这件事', 'There is no such matter') } };
    const readable = wallFor(all, dossier, wall, attempt.proceedingId, by);
    return decide(all, dossier, attempt, by, today, factsOf(nextSeed(), readable, facts));
  };

  const numbered = (change: Change): Change => ({
    ...change,
    numbers: change.numbers.map(request => {
      if (request.number !== undefined) return request;
      const office = request.organisationId ? directory.organisation(request.organisationId)!.short : '';
      const key = `${request.kind} ${office} ${request.year}`;
      const serial = (serials.get(key) ?? 0) + 1;
      serials.set(key, serial);
      return { ...request, number: printNumber(request.kind, { county: '慈', office, year: request.year, serial }) };
    }),
  });

  const record = (attempt: Attempt, decision: Decision): Change => {
    if (!('change' in decision))
      throw new Error(`On ${today} ${attempt.procedure}.${attempt.step} was not taken: ${JSON.stringify(decision)}`);
    const change = numbered(decision.change);
    dossier = apply(dossier, change);
    wall = [...wall, ...change.wall];
    changes.push(change);
    return change;
  };

  const life: Life = {
    on(next) {
      today = next;
      return life;
    },
    take(by, step, input = {}, facts = {}) {
      const attempt = attemptOf(step, input);
      return record(attempt, run(by, attempt, facts));
    },
    takeIn: (by, attempt) => record(attempt, run(by, attempt)),
    refuses(by, step, input = {}, facts = {}) {
      const decision = run(by, attemptOf(step, input), facts);
      if ('refusal' in decision) return decision.refusal;
      throw new Error(`On ${today} ${step} was not refused: ${JSON.stringify(decision)}`);
    },
    problems(by, step, input = {}) {
      const decision = run(by, attemptOf(step, input));
      if ('problems' in decision) return decision.problems;
      throw new Error(`On ${today} the input of ${step} was read: ${JSON.stringify(decision)}`);
    },
    decide: (by, step, input = {}, facts = {}) => run(by, attemptOf(step, input), facts),
    clock(next) {
      today = next;
      const taken: string[] = [];
      for (const { id, procedure } of dossier.proceedings)
        for (const [name, step] of Object.entries(all[procedure].steps)) {
          const now = dossier.proceedings.find(p => p.id === id)!;
          const passed = (code: string) =>
            now.deadlines.some(d => d.code === code && d.state === 'open' && d.due < today);
          if (!step.after?.some(passed)) continue;
          const attempt = { procedure, step: name, proceedingId: id, input: {} };
          const decision = run(people.clock, attempt);
          if ('change' in decision) {
            record(attempt, decision);
            taken.push(`${procedure}.${name}`);
          }
        }
      return taken;
    },
    in<Data>(procedure: ProcedureId) {
      const found = dossier.proceedings.findLast(p => p.procedure === procedure);
      if (!found) throw new Error(`There is no ${procedure}`);
      return found as Proceeding<Data>;
    },
    get dossier() {
      return dossier;
    },
    get wall() {
      return wall;
    },
    get changes() {
      return changes;
    },
    get today() {
      return today;
    },
  };
  return life;
}

/** The open limit with this code in the newest proceeding of a kind, by its day. */
export const dueOf = (life: Life, procedure: ProcedureId, code: string): Day | undefined =>
  life.in(procedure).deadlines.find(d => d.code === code && d.state === 'open')?.due;

/** Lives as far as the tests need them. The employer answers with a one-time code. */
export const employerWithCode = (life: Life): Actor => {
  const party = life.dossier.parties.find(p => p.side === 'employer');
  if (!party) throw new Error('There is no employer');
  return {
    ...people.employer,
    userId: uuid(7001),
    grant: { dossierId: life.dossier.id, partyId: party.id },
    vouch: { by: 'body', organisationId: bodies.town.id, kind: 'mediation' },
  };
};

export const anAnswer = (life: Life, overrides: Record<string, unknown> = {}) => ({
  answers: life.dossier.claims.map(c => ({ claimId: c.id, position: 'partly', amount: '8000' })),
  willing: 'yes',
  contactName: '冯经理',
  contactPhone: '0574-00000000',
  ...overrides,
});

export function filed(day: Day, filing = aFiling()): Life {
  const life = newLife(day);
  life.take(people.worker, 'mediation.receive', filing);
  return life;
}

export function assigned(day: Day, filing = aFiling()): Life {
  const life = filed(day, filing);
  life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
  return life;
}

export function accepted(day: Day, filing = aFiling()): Life {
  const life = assigned(day, filing);
  life.take(people.mediator, 'mediation.ask-consent');
  life.take(employerWithCode(life), 'mediation.answer', anAnswer(life));
  life.take(people.mediator, 'mediation.accept');
  return life;
}

export const aDraft = (life: Life, plan: readonly { due: Day; amount: string }[]) => ({
  terms: life.dossier.claims.map((c, i) =>
    i === 0
      ? { claimId: c.id, kind: 'paid', amount: plan.reduce((sum, p) => sum + Number(p.amount), 0).toFixed(2) }
      : { claimId: c.id, kind: 'waived' },
  ),
  plan,
  method: 'bank',
});

export function drafted(day: Day, plan: readonly { due: Day; amount: string }[], safeguards?: Safeguards): Life {
  const life = accepted(day);
  life.take(people.mediator, 'mediation.draft', { ...aDraft(life, plan), ...(safeguards && { safeguards }) });
  return life;
}

export function signed(day: Day, plan: readonly { due: Day; amount: string }[], safeguards?: Safeguards): Life {
  const life = drafted(day, plan, safeguards);
  life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
  life.take(people.mediator, 'mediation.sign', {
    way: 'paper',
    fullName: '冯经理',
    for: 'employer',
    identity: 'paper',
  });
  life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: people.mediator.name });
  return life;
}

export function settled(day: Day, plan: readonly { due: Day; amount: string }[], safeguards?: Safeguards): Life {
  const life = signed(day, plan, safeguards);
  life.take(people.mediator, 'mediation.seal');
  return life;
}
