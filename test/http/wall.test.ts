import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plainRoutes } from '../../src/contract/routes/files.ts';
import { routes } from '../../src/contract/routes.ts';
import { procedures } from '../../src/core/procedures/index.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { awardDraftInput, awardLine } from '../award-input.ts';
import { aPhoto, pdfText } from '../samples.ts';
import { type Client, clientOf, proceedingIn, staffLogins, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/**
 * The wall, from outside: one matter goes from the talks to the closed file of the institute with a word planted in every secret field,
 * and at each stage every reader asks every address of the contract. Whoever may not read a word meets it nowhere: in no view, list, search,
 * paper, file, notice, export, figure or answer to a step that failed. An address that somebody adds is asked without a line
 * here; one that this test cannot ask fails it.
 */
const removed = vi.hoisted(() => ({ checks: new Set<string>() }));
/** Takes single checks out, so that the sweep can be seen to fail without them. */
vi.mock('../../src/core/dossier/access.ts', async original => {
  const access = await original<typeof import('../../src/core/dossier/access.ts')>();
  const unless = <F extends (...of: never[]) => unknown>(check: string, right: F, open: F): F =>
    ((...of: Parameters<F>) => (removed.checks.has(check) ? open : right)(...of)) as F;
  return {
    ...access,
    channelsOf: unless('channels', access.channelsOf, (all, _dossier, { procedure }) =>
      Object.keys(all[procedure].wall ?? {}),
    ),
    mayReadAnswer: unless('answers', access.mayReadAnswer, (_, __, claim) => claim.answer !== undefined),
    mayReadEvidence: unless('evidence', access.mayReadEvidence, () => true),
    partyOf: unless('party', access.partyOf, dossier => dossier.parties[0]),
  };
});

/** Words that stand nowhere else. Each names who reads it; everybody else meets it nowhere. */
const secrets = {
  joint: '海棠说的话',
  'caucus-worker': '银杏单独说的话',
  'caucus-employer': '水杉单独说的话',
  note: '香樟笔记里的话',
  offer: '木槿方案里的话',
  reply: '石楠答复方案的话',
  fact: '还没有双方确认的紫藤事实',
  answer: '对请求的芙蓉答复理由',
  session: '记录里的玉兰概要',
  'evidence of the worker': '腊梅考勤照片',
  'evidence of the employer': '桂花工资台账',
  story: '我在公司做装配工，三月开始没有发工资，丁香小组长让我再等等。',
  'identity number': '999999199001010016',
  'worker’s phone': '13800130001',
  'contact’s phone': '13800130977',
  proposal: '拟不予受理的凌霄理由十个字以上',
  deliberation: '合议时的杜鹃意见',
  draft: '裁决草稿里的蔷薇理由',
} as const;
type Secret = keyof typeof secrets;

/** How a body's system is called here: the two that have the matter by its body, the others by body and role. */
const systemOf = (body: { name: { zh: string } }, role: string): string =>
  body.name.zh === '龙山镇劳动争议调解中心' || body.name.zh === '劳动人事争议仲裁院'
    ? `system of a ${role}`
    : `system of ${body.name.zh} as ${role}`;

const talks = ['worker', 'employer', 'mediator', 'head'];
const tribunal = ['arbitrator', 'arbitrator2', 'arbitrator3'];
const institute = ['clerk', 'instituteHead', 'system of a institute-clerk'];
/** Stages of the one life, in their order. */
const stages = ['talks', 'failed', 'offered', 'received', 'proposed', 'accepted', 'deliberated', 'closed'] as const;
type Stage = (typeof stages)[number];
const from = (stage: Stage, who: readonly string[], now: Stage): readonly string[] =>
  stages.indexOf(now) >= stages.indexOf(stage) ? who : [];

/** Who reads the file at a stage (domain.md 7.1, 7.2). */
const staffOf = (now: Stage): readonly string[] => [
  'mediator',
  'head',
  'system of a mediation-head',
  ...from('offered', institute, now),
  ...from('accepted', tribunal, now),
];

/** Who may read which secret, written from domain.md 7.2 and 7.3. */
const readers: Record<Secret, (now: Stage) => readonly string[]> = {
  joint: () => talks,
  'caucus-worker': () => ['worker', 'mediator', 'head'],
  'caucus-employer': () => ['employer', 'mediator', 'head'],
  note: () => ['mediator', 'head'],
  offer: () => talks,
  reply: () => talks,
  fact: () => talks,
  answer: () => talks,
  session: () => talks,
  // The copy of the application is served with the evidence that it names.
  'evidence of the worker': now => ['worker', ...from('accepted', ['employer'], now), ...staffOf(now)],
  'evidence of the employer': now => ['employer', ...staffOf(now)],
  story: now => ['worker', ...staffOf(now)],
  // Staff read them masked and reveal them with a reason; papers of the applicant print them in full.
  'identity number': () => ['worker'],
  'worker’s phone': () => ['worker'],
  'contact’s phone': () => ['employer'],
  proposal: now => [...from('proposed', institute, now), ...from('accepted', tribunal, now)],
  deliberation: now => from('deliberated', tribunal, now),
  // Until it is made the tribunal's alone; then the house's, and each party's once it was served.
  draft: now => [...from('deliberated', tribunal, now), ...from('closed', [...institute, 'worker', 'employer'], now)],
};
/** What the papers of a file print for those who read the file; the respondent's copy gives the facts and reasons (LMA 30). */
const printed: Partial<Record<Secret, (now: Stage) => readonly string[]>> = {
  'identity number': now => ['worker', ...staffOf(now)],
  'worker’s phone': now => ['worker', ...staffOf(now)],
  'contact’s phone': now => ['worker', ...staffOf(now)],
  story: now => ['worker', ...from('accepted', ['employer'], now), ...staffOf(now)],
};

let at: TestServer;
let worker: Client;
let employer: Client;
let everybody: Map<string, Client>;
let matter: { id: string; files: string[] };

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  worker = await at.citizen('13800130001', '张小满');
  employer = at.visitor();
  everybody = new Map([
    ['worker', worker],
    ['employer', employer],
    ['another citizen', await at.citizen('13800130003', '李安')],
    ['nobody', at.visitor()],
    ['a clerk of another county', await at.staff('elsewhere')],
  ]);
  for (const login of staffLogins) everybody.set(login, await at.staff(login));
  // The bodies' own systems, each with every right that a system can have.
  const admin = await at.staff('security-admin');
  const { bodies } = (
    await admin.get<{ bodies: { id: string; name: { zh: string }; roles: { role: string }[] }[] }>('/partners')
  ).body;
  for (const body of bodies)
    for (const { role } of body.roles) {
      const made = await admin.post<{ token: string }>('/partners', {
        organisationId: body.id,
        name: '系统',
        role,
        scopes: ['read', 'file', 'step'],
        days: 90,
      });
      everybody.set(systemOf(body, role), clientOf(at.server, made.body.token));
    }
  matter = await aMatter();
}, 180_000);
afterAll(() => at.close());

const mediator = () => at.staff('mediator');

async function aMatter(): Promise<typeof matter> {
  const photo = (await worker.upload(aPhoto(), '考勤.png')).body;
  const filed = await worker.file(
    'mediation',
    aFiling({
      story: secrets.story,
      employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', creditCode: '91330282MA2TEST00X' },
      evidence: [{ title: secrets['evidence of the worker'], state: 'have', fileId: photo.id }],
    }),
  );
  const { id } = filed;
  await (await at.staff('head')).take(id, 'mediation', 'assign', {
    mediatorId: at.people.mediator.userId,
    reason: '熟悉当地',
  });
  const m = await mediator();
  await m.take(id, 'mediation', 'ask-consent');
  const firm = filed.parties.find(p => p.side === 'employer')!.id;
  const { body } = await m.post<{ code: string }>(`/disputes/${id}/parties/${firm}/code`, {});
  await employer.post('/session/answer', { code: body.code, last6: 'EST00X' });
  await employer.take(id, 'mediation', 'answer', {
    answers: [{ claimId: filed.claims[0]!.id, position: 'disputed', reason: secrets.answer }],
    willing: 'yes',
    contactName: '冯经理',
    contactPhone: secrets['contact’s phone'],
  });
  await m.take(id, 'mediation', 'accept');
  await employer.take(id, 'mediation', 'supplement', {
    evidence: [{ title: secrets['evidence of the employer'], state: 'have' }],
  });
  await employer.take(id, 'mediation', 'say', { channel: 'joint', words: secrets.joint });
  await worker.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: secrets['caucus-worker'] });
  await employer.take(id, 'mediation', 'say', { channel: 'caucus-employer', words: secrets['caucus-employer'] });
  await m.take(id, 'mediation', 'say', { channel: 'note', words: secrets.note });
  await m.take(id, 'mediation', 'propose-fact', { words: secrets.fact });
  await m.take(id, 'mediation', 'hold', {
    on: '2026-03-02',
    place: '二楼调解室',
    attended: ['张小满', '冯经理'],
    summary: secrets.session,
  });
  await employer.take(id, 'mediation', 'offer', {
    total: '7123.45',
    plan: [{ due: '2026-03-20', amount: '7123.45' }],
    words: secrets.offer,
  });
  const offer = proceedingIn(await worker.view(id), 'mediation').wall.items.find(i => i.kind === 'offer')!;
  await worker.take(id, 'mediation', 'respond', { offerId: offer.id, reply: 'decline', words: secrets.reply });
  return { id, files: [photo.id] };
}

/** The steps that lead from one stage to the next. */
const next: Record<Stage, () => Promise<unknown>> = {
  talks: async () => undefined,
  failed: async () => (await mediator()).take(matter.id, 'mediation', 'fail', { ground: 'apart' }),
  offered: async () => (await mediator()).open(matter.id, 'arbitration', 'offer', { wish: true }),
  received: async () => (await at.staff('clerk')).take(matter.id, 'arbitration', 'receive-offer'),
  proposed: async () =>
    (await at.staff('clerk')).take(matter.id, 'arbitration', 'refuse', { ground: 'scope', words: secrets.proposal }),
  accepted: async () => {
    const head = await at.staff('instituteHead');
    await head.take(matter.id, 'arbitration', 'disapprove-refuse', { words: '材料是齐的' });
    await head.take(matter.id, 'arbitration', 'accept');
    await (await at.staff('clerk')).take(matter.id, 'arbitration', 'serve-copy', {
      on: '2026-03-02',
      receiver: '前台',
      way: 'personal',
    });
    await head.take(matter.id, 'arbitration', 'form-tribunal', {
      presidingId: at.ids.arbitrator,
      memberIds: [at.ids.arbitrator2, at.ids.arbitrator3],
      reason: '疑难复杂',
    });
  },
  deliberated: async () => {
    const [clerk, presiding] = await Promise.all([at.staff('clerk'), at.staff('arbitrator')]);
    const take = (who: Client, step: string, input: object = {}) => who.take(matter.id, 'arbitration', step, input);
    const both = ['worker', 'employer'] as const;
    at.turnTo('2026-03-10');
    await take(clerk, 'set-hearing', { on: '2026-03-25', time: '09:00', place: '第一仲裁庭', access: 'open' });
    for (const side of both)
      await take(clerk, 'serve-hearing-notice', { side, on: '2026-03-10', receiver: '本人', way: 'personal' });
    at.turnTo('2026-03-25');
    await take(presiding, 'open-hearing', {
      present: both.map(side => ({ side, fullName: '到庭的人', capacity: '本人' })),
    });
    await take(clerk, 'write-record', {
      words: '核对身份，告知权利，调查和辩论。',
      finalViews: both.map(side => ({ side, statement: '坚持原来的意见' })),
    });
    await take(clerk, 'record-signatures', {
      signatures: both.map(as => ({ as, way: 'paper', fullName: '到庭的人' })),
    });
    await take(presiding, 'try-mediation', { result: 'apart' });
    await take(presiding, 'close-hearing', { next: 'done' });
    await take(presiding, 'deliberate', {
      on: '2026-03-25',
      points: '要不要支持',
      opinions: tribunal.map(login => ({ arbitratorId: at.ids[login], words: secrets.deliberation })),
      vote: 'majority',
      result: '支持',
      dissent: secrets.deliberation,
    });
    const { claims } = await presiding.view(matter.id);
    const lines = claims.map(c =>
      awardLine({ id: c.id, amount: Math.round(Number(c.amount) * 100) }, { reason: secrets.draft }),
    );
    await take(presiding, 'draft-award', awardDraftInput({ claims: [] }, { lines }));
  },
  closed: async () => {
    const clerk = await at.staff('clerk');
    for (const login of ['arbitrator2', 'arbitrator3'] as const)
      await (await at.staff(login)).take(matter.id, 'arbitration', 'sign-award', { willing: 'yes' });
    await (await at.staff('arbitrator')).take(matter.id, 'arbitration', 'make-award', { sealed: true });
    at.turnTo('2026-03-26');
    await serveAward(clerk);
    for (const day of ['2026-04-14', '2026-05-07']) {
      at.turnTo(day);
      await expireDeadlines(
        at.database,
        { tenant: at.county.tenant, world: await at.app.world() },
        new Date(`${day}T12:00:00+08:00`),
      );
    }
    await clerk.take(matter.id, 'arbitration', 'archive');
  },
};

/** Hands the award over on both sides and records who took it. */
async function serveAward(clerk: Client): Promise<void> {
  const { papers, proceedings } = await clerk.view(matter.id);
  const award = papers.find(p => p.template === 'award-final')!;
  for (const service of proceedings.filter(p => p.procedure === 'service' && p.data?.paperId === award.id))
    for (const [step, input] of [
      ['dispatch', { method: 'personal' }],
      ['prove', { on: '2026-03-26', receiver: '本人', as: 'self' }],
    ] as const) {
      const { version } = await clerk.view(matter.id);
      const answer = await clerk.post(`/dossiers/${matter.id}/proceedings/${service.id}/steps/${step}`, input, {
        'idempotency-key': uuidv7(),
        'if-match': String(version),
      });
      expect(answer.status, step).toBe(200);
    }
}

/** One question to the server, as somebody asks it. */
interface Question {
  readonly route: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
}

const all: Record<string, { readonly method: Question['method']; readonly path: string; readonly for?: string }> = {
  ...routes,
  ...plainRoutes,
};

/** What stands for a parameter of an address; one that is not in here fails the test, and is to be added. */
const parameters: Record<string, (known: Known) => readonly string[]> = {
  id: () => [matter.id],
  proceedingId: known => known.proceedings,
  step: () => ['say'],
  fileId: () => matter.files,
  paper: () => [],
  paperId: known => known.papers.slice(-4),
  edition: () => [uuidv7()],
  volume: ({ arbitration = uuidv7() }) => [`${arbitration}-open.zip`, `${arbitration}-internal.zip`],
  queue: () => ['mine', 'arb-intake', 'service'],
  partyId: known => known.parties,
  memberId: () => [matter.id],
  membershipId: () => [uuidv7()],
  code: () => ['330282102'],
  token: () => ['0'.repeat(32)],
  indicator: known => known.indicators,
  number: known => [encodeURIComponent(known.number)],
  no: known => [encodeURIComponent(known.number)],
};

/** Questions with words, beside the bare address. */
const queries: Record<string, (known: Known) => readonly string[]> = {
  listDisputes: known => [
    '?view=mine',
    '?view=day',
    `?number=${encodeURIComponent(known.number)}`,
    ...['海棠', '丁香', '0016', '0001', '张小满'].map(q => `?q=${encodeURIComponent(q)}`),
  ],
  countChanges: () => ['?from=2026-03-01&to=2026-03-31'],
  listMeetings: () => ['?from=2026-03-01&to=2026-03-31'],
  verifyPaper: () => [`?digest=${'0'.repeat(32)}`],
  candidates: () => ['?role=mediator', '?role=arbitrator'],
  publicMediation: () => ['?year=2026'],
  statistic: () => ['?from=2026-01-01&to=2026-12-31'],
  statisticCases: () => [
    '?from=2026-01-01&to=2026-12-31&part=numerator',
    '?from=2026-01-01&to=2026-12-31&part=denominator',
  ],
  listDivergences: () => ['?from=2026-01-01&to=2026-12-31'],
  officeLog: () => ['?kind=changes', '?kind=reads'],
};

/** Addresses that end what the next question needs; a step of the reader asks them elsewhere. */
const ends = ['signOut', 'switchRole'];

interface Known {
  readonly number: string;
  readonly proceedings: readonly string[];
  readonly arbitration?: string;
  readonly parties: readonly string[];
  readonly papers: readonly string[];
  readonly procedures: readonly string[];
  readonly indicators: readonly string[];
}

async function whatIsThere(): Promise<Known> {
  const view = await worker.view(matter.id);
  const arbitration = view.proceedings.findLast(p => p.procedure === 'arbitration');
  const rows = await asOwner(at.database, tx =>
    tx.query<{ state: { papers: { id: string }[] } }>('select state from dossier where id = $1', [matter.id]),
  );
  const { body } = await (await at.staff('statistician')).get<{ indicators: { id: string }[] }>('/statistics');
  return {
    number: view.number!,
    proceedings: view.proceedings.map(p => p.id),
    ...(arbitration && { arbitration: arbitration.id }),
    parties: view.parties.map(p => p.id),
    papers: rows.rows[0]!.state.papers.map(p => p.id),
    procedures: Object.keys(procedures),
    indicators: body.indicators.map(i => i.id),
  };
}

/** Papers are drawn anew for each reader: they are asked for when the institute comes in, and at the end. */
const paperStages: readonly Stage[] = ['offered', 'closed'];

/** Every address of the contract with its parameters filled in. `dossier`: those alone that can change with a stage. */
function questions(known: Known, stage: Stage): Question[] {
  const dossier = stage !== stages.at(-1);
  return Object.entries(all).flatMap(([route, { method, path }]) => {
    if (ends.includes(route)) return [];
    const names = [...path.matchAll(/:(\w+)/g)].map(m => m[1]!);
    const missing = names.find(name => parameters[name] === undefined);
    if (missing) throw new Error(`${route} has a parameter “${missing}” that the wall test cannot fill: teach it.`);
    if (path.includes('/papers/') && !paperStages.includes(stage)) return [];
    if (dossier && !(method === 'GET' && /^\/(disputes|notices|changes|dossiers)/.test(path))) return [];
    const filled = names.reduce<string[]>(
      (paths, name) =>
        paths.flatMap(p =>
          (path.startsWith('/procedures/') ? known.procedures : parameters[name]!(known)).map(value =>
            p.replace(`:${name}`, encodeURIComponent(decodeURIComponent(value))),
          ),
        ),
      [path],
    );
    return filled.flatMap(url =>
      ['', ...(queries[route]?.(known) ?? [])].map(query => ({ route, method, url: url + query })),
    );
  });
}

const answered = new Map<string, Set<number>>();

async function ask(who: Client, { route, method, url }: Question): Promise<string> {
  const { status, text } = await who.send(method, url, {
    ...(method !== 'GET' && {
      payload: '{}',
      // An old version: the answer tells what changed since, and nothing is written.
      headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7(), 'if-match': '0' },
    }),
  });
  answered.set(route, (answered.get(route) ?? new Set()).add(status));
  return text;
}

/** Words of the papers, read once: whoever is given a paper is given the same bytes. */
const read = new Map<string, string>();

/**
 * What somebody reads in papers. A paper that their view lists is drawn for the first of them alone, and counts as read by each; what
 * is not listed is asked for all the same, in both formats.
 */
async function papersOf(who: Client, known: Known): Promise<string> {
  const view = await who.get<{ papers?: { id: string }[] }>(`/disputes/${matter.id}`);
  const listed = new Set((view.body.papers ?? []).map(p => p.id));
  let words = '';
  for (const id of known.papers) {
    let isGiven = listed.has(id);
    if (!isGiven || !read.has(id))
      for (const format of ['docx', 'pdf']) {
        const answer = await who.get(`/disputes/${matter.id}/papers/${id}.${format}`);
        answered.set('paper', (answered.get('paper') ?? new Set()).add(answer.status));
        if (answer.status !== 200) continue;
        isGiven = true;
        if (format === 'pdf') read.set(id, (await pdfText(answer.raw)).replace(/\s/g, ''));
      }
    if (isGiven) words += read.get(id) ?? '';
  }
  return words;
}

/** What anybody reads without a session says the same to all: it is asked by some. */
const isForAll = ({ route, method }: Question): boolean => method === 'GET' && all[route]?.for === 'public';

/** Who met which secret where without being allowed to; and which secret its own readers met nowhere. */
async function sweep(stage: Stage, asked: readonly Question[], known: Known, names = [...everybody.keys()]) {
  const leaks: string[] = [];
  const met = new Set<string>();
  for (const name of names) {
    const who = everybody.get(name)!;
    const look = (words: string, where: string, isPaper = false) => {
      for (const [secret, value] of Object.entries(secrets) as [Secret, string][]) {
        if (!words.includes(value)) continue;
        const allowed = readers[secret](stage);
        met.add(`${secret} ${name}`);
        const isPrinted = isPaper && printed[secret]?.(stage).includes(name) === true;
        if (!allowed.includes(name) && !isPrinted) leaks.push(`${stage}: ${name} reads ${secret} at ${where}`);
      }
    };
    for (const question of asked.filter(one => !isForAll(one) || names.indexOf(name) % 8 === 0))
      look(await ask(who, question), `${question.method} ${question.url}`, question.url.includes('/papers/'));
    if (paperStages.includes(stage)) look(await papersOf(who, known), 'a paper', true);
  }
  const unmet = (Object.keys(secrets) as Secret[]).flatMap(secret =>
    readers[secret](stage)
      .filter(name => names.includes(name) && !met.has(`${secret} ${name}`))
      .map(name => `${stage}: ${name} meets ${secret} nowhere`),
  );
  return { leaks, unmet };
}

describe('what is secret', () => {
  it.each(stages)(
    'is met by those inside alone, at every address, while the matter is “%s”',
    async stage => {
      await next[stage]();
      await at.caughtUp();
      const known = await whatIsThere();
      const { leaks, unmet } = await sweep(stage, questions(known, stage), known);
      expect(leaks).toEqual([]);
      expect(unmet).toEqual([]);
    },
    240_000,
  );

  it('was asked for at every address, and each address that reads answered somebody', () => {
    const silent = Object.entries(all).flatMap(([route, { method }]) => {
      if (ends.includes(route)) return [];
      const statuses = [...(answered.get(route) ?? [])];
      if (statuses.length === 0) return [`${route} was not asked`];
      if (statuses.some(s => s >= 500)) return [`${route} failed`];
      return method === 'GET' && !statuses.some(status => status < 300) && !needsMore.includes(route)
        ? [`${route} answered nobody: ${statuses}`]
        : [];
    });
    expect(silent).toEqual([]);
  });

  it('leaves the house in no message and stands in no entry of the ledger in plain words', async () => {
    const { rows } = await asOwner(at.database, tx =>
      tx.query<{ words: string; source: string }>(
        `select 'outbox' as source, payload::text as words from outbox union all
         select 'notice', data::text from notice union all
         select 'ledger', entry::text from ledger union all
         select 'search', search::text from dossier`,
      ),
    );
    expect(rows.length).toBeGreaterThan(50);
    const labelled = (Object.keys(secrets) as Secret[]).filter(s => !s.startsWith('evidence'));
    for (const secret of labelled)
      expect(
        rows.filter(r => r.words.includes(secrets[secret])).map(r => r.source),
        secret,
      ).toEqual([]);
  });
});

describe('who reported an employer', () => {
  const planted = ['欧阳桔梗', '13800130944', '车间里的茉莉原话说了两遍'];
  const brigade = ['inspector', 'other-inspector', 'inspection-head'];

  it('is met by the brigade alone, at every address of the file, when the procuratorate has it too', async () => {
    const informer = await at.citizen('13800130944', '欧阳桔梗');
    const { id } = await informer.file('inspection', {
      step: 'report',
      employerName: '慈溪暮云虚构轴承有限公司',
      place: 330282102,
      acts: ['wages'],
      words: planted[2],
      informer: { fullName: planted[0], phone: planted[1] },
    });
    const head = await at.staff('inspection-head');
    await head.take(id, 'inspection', 'file-case', {
      leadId: at.ids.inspector,
      secondId: at.ids['other-inspector'],
      acts: ['wages'],
      persons: 12,
      words: '核查近三个月工资',
    });
    await (await at.staff('inspector')).open(id, 'prosecution-support', 'refer', { words: '十二人欠薪' });
    await (await at.staff('prosecutor')).take(id, 'prosecution-support', 'take');
    const view = await head.view(id);
    const rows = await asOwner(at.database, tx =>
      tx.query<{ state: { papers: { id: string }[] } }>('select state from dossier where id = $1', [id]),
    );
    const before = matter;
    matter = { id, files: [] };
    try {
      const known: Known = {
        number: view.number!,
        proceedings: view.proceedings.map(p => p.id),
        parties: view.parties.map(p => p.id),
        papers: rows.rows[0]!.state.papers.map(p => p.id),
        procedures: [],
        indicators: [],
      };
      const asked = questions(known, 'talks').concat(
        planted.map(q => ({ route: 'listDisputes', method: 'GET', url: `/disputes?q=${encodeURIComponent(q)}` })),
      );
      const leaks: string[] = [];
      const met = new Set<string>();
      for (const [name, who] of everybody) {
        const look = (words: string, where: string) => {
          for (const word of planted.filter(one => words.includes(one)))
            if (brigade.includes(name)) met.add(`${name} ${word}`);
            else leaks.push(`${name} reads ${word} at ${where}`);
        };
        for (const question of asked)
          if (!question.url.includes('?q=')) look(await ask(who, question), question.url);
          else
            expect(
              ((await who.get<{ rows?: { id: string }[] }>(question.url)).body.rows ?? []).map(r => r.id),
              name,
            ).not.toContain(id);
        look(await papersOf(who, known), 'a paper');
      }
      expect(leaks).toEqual([]);
      for (const name of ['inspector', 'inspection-head']) expect(met).toContain(`${name} ${planted[2]}`);
      // Whoever reported follows it, and reads no more than that it runs.
      const own = await informer.get<{ proceedings: { data: unknown }[]; parties: unknown[]; open: unknown[] }>(
        `/disputes/${id}`,
      );
      expect(own.body).toMatchObject({ parties: [], open: [] });
      const kept = await asOwner(at.database, tx =>
        tx.query<{ words: string }>(
          `select payload::text as words from outbox union all select data::text from notice union all
             select entry::text from ledger union all select search::text from dossier union all
             select state::text from dossier`,
        ),
      );
      for (const word of planted) expect(kept.rows.filter(row => row.words.includes(word))).toEqual([]);
    } finally {
      matter = before;
    }
  }, 120_000);
});

/** Addresses that read what somebody has begun elsewhere (a draft, a read-back, an id of another kind). */
const needsMore = [
  'feed',
  'getEdition',
  'getDraft',
  'getReadback',
  'affectedByParameter',
  'showArticle',
  // Of a group.
  'getGroup',
  'listMembers',
  'rosterTemplate',
  'myGroup',
];

describe('the sweep sees it', () => {
  const view = (): Question[] => [{ route: 'getDispute', method: 'GET', url: `/disputes/${matter.id}` }];
  const without = async (check: string, names: string[]): Promise<string[]> => {
    removed.checks.add(check);
    try {
      return (await sweep('closed', view(), { ...(await whatIsThere()), papers: [] }, names)).leaks;
    } finally {
      removed.checks.delete(check);
    }
  };

  it('when a view no longer asks whether somebody may read an answer that was given in mediation', async () => {
    expect(await without('answers', ['clerk', 'arbitrator'])).toEqual(
      ['clerk', 'arbitrator'].map(who => `closed: ${who} reads answer at GET /disputes/${matter.id}`),
    );
  });

  it('when a side is shown the evidence that the other side has not shown', async () => {
    expect(await without('evidence', ['worker', 'employer'])).toEqual([
      `closed: worker reads evidence of the employer at GET /disputes/${matter.id}`,
    ]);
  });

  it('when somebody is taken for the party whose numbers stand in the file', async () => {
    expect((await without('party', ['employer', 'clerk'])).join()).toContain('identity number');
  });

  it('when the label of the wall is asked neither by the code nor by the database; either lock alone holds', async () => {
    const names = ['clerk', 'instituteHead', 'arbitrator', 'worker', 'employer'];
    expect(await without('channels', names)).toEqual([]);
    const policy = (using: string) =>
      asOwner(at.database, tx => tx.query(`alter policy inside on wall_item using (${using})`));
    const { rows } = await asOwner(at.database, tx =>
      tx.query<{ qual: string }>(
        `select qual from pg_policies where tablename = 'wall_item' and policyname = 'inside'`,
      ),
    );
    try {
      await policy('tenant_id = app_tenant()');
      expect((await sweep('closed', view(), { ...(await whatIsThere()), papers: [] }, names)).leaks).toEqual([]);
      const leaks = await without('channels', names);
      for (const secret of ['joint', 'caucus-worker', 'note', 'offer', 'fact', 'session'])
        expect(leaks, secret).toContain(`closed: arbitrator reads ${secret} at GET /disputes/${matter.id}`);
      expect(leaks).toContain(`closed: clerk reads deliberation at GET /disputes/${matter.id}`);
      expect(leaks).toContain(`closed: employer reads caucus-worker at GET /disputes/${matter.id}`);
    } finally {
      await policy(rows[0]!.qual);
    }
  });
});
