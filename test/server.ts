import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { DossierView, Problem } from '../src/contract/views.ts';
import type { Day } from '../src/core/law/day.ts';
import type { Organisation, OrganisationKind } from '../src/core/people/organisation.ts';
import type { Role } from '../src/core/people/role.ts';
import { type App, makeApp } from '../src/http/app.ts';
import { readConfig } from '../src/http/config.ts';
import { buildServer } from '../src/http/server.ts';
import { hashPassword } from '../src/store/accounts.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { readTenant } from '../src/store/directory.ts';
import { type PersonRecord, writeDirectory } from '../src/store/directory-write.ts';
import { localFiles } from '../src/store/files.ts';
import { asOwner } from '../src/store/transaction.ts';
import { uuidv7 } from '../src/store/uuid.ts';
import { testPlace } from './database.ts';
import { accountSecret, aTenant, placeCode, type TestTenant } from './world.ts';

/**
 * The real server in this process, on a database of its own with the test county and more people in it. Everything is done
 * through HTTP, as a browser does it:
 *
 * ```ts
 * const at = await testServer();
 * afterAll(() => at.close());
 * const worker = await at.citizen('13800130001', '张小满');
 * let matter = await worker.file('mediation', aFiling());
 * matter = await (await at.staff('head')).take(matter.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
 * ```
 */
export interface TestServer {
  readonly app: App;
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly county: TestTenant;
  readonly people: TestTenant['people'];
  /** Who of the further people has which id, by login. */
  readonly ids: Readonly<Record<string, string>>;
  /** A browser nobody has signed in on. */
  visitor(): Client;
  /** A browser on which this member of staff has signed in; one for each login. */
  staff(login: Login): Promise<Client>;
  /** A browser on which the owner of this phone has signed in by one-time code; one for each phone. */
  citizen(phone: string, name?: string): Promise<Client>;
  /** Sets the day on which the county stands; `undefined` is today. */
  turnTo(day: Day | undefined): void;
  /** Waits until `GET /changes` shows everything written so far: it holds back what an older transaction anywhere on the server could precede. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** Not a password of any installation. */
export const password = 'a-password-for-tests';

/** A second town of the same county, with a mediation body and a grid of its own. */
export const otherPlace = 330282103;

/** People beside those of `aTenant`; the login names the role. */
const more = {
  'other-head': ['mediation-head', 'other'],
  'grid-judge': ['grid-judge', 'court'],
  'other-grid-judge': ['grid-judge', 'court'],
  'other-grid-member': ['grid-member', 'otherGrid'],
  arbitrator: ['arbitrator', 'institute'],
  arbitrator2: ['arbitrator', 'institute'],
  arbitrator3: ['arbitrator', 'institute'],
  judge: ['judge', 'court'],
  'court-docket': ['court-docket', 'court'],
  inspector: ['inspector', 'inspection'],
  'other-inspector': ['inspector', 'inspection'],
  'inspection-head': ['inspection-head', 'inspection'],
  prosecutor: ['prosecutor', 'procuratorate'],
  'union-officer': ['union-officer', 'union'],
  'union-chair': ['union-chair', 'union'],
  statistician: ['statistician', 'bureau'],
  supervisor: ['supervisor', 'bureau'],
  'system-admin': ['system-admin', 'operator'],
  'security-admin': ['security-admin', 'operator'],
  'audit-admin': ['audit-admin', 'operator'],
} as const satisfies Record<string, readonly [Role, string]>;

const known = [
  'head',
  'mediator',
  'otherMediator',
  'window',
  'clerk',
  'instituteHead',
  'gridMember',
] as const satisfies readonly (keyof TestTenant['people'])[];

/** The login of a clerk who works in another county. */
const elsewhere = 'elsewhere';
export type Login = keyof typeof more | (typeof known)[number] | typeof elsewhere;
export const staffLogins = [...known, ...(Object.keys(more) as (keyof typeof more)[])] as const;

export async function testServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const place = await testPlace();
  const database = await openDatabase({ url: place.url, directory: place.directory });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-files-'));
  const county = await aTenant(database);
  const ids = await morePeople(database, county);
  await asOwner(database, tx =>
    tx.query(`update tenant set settings = settings || '{"demo": true, "demoComplete": true}'`),
  );
  let shift = 0;
  const app = makeApp({
    config: readConfig({
      HEJIE_DATA: folder,
      HEJIE_LOG: 'error',
      HEJIE_RATE: '0',
      HEJIE_RATE_SIGNIN: '0',
      HEJIE_RATE_CALCULATORS: '0',
      HEJIE_RATE_UPLOADS: '0',
      HEJIE_RATE_PARTNERS: '0',
      HEJIE_UPLOAD_MB: '1',
      ...environment,
    }),
    database,
    files: localFiles(path.join(folder, 'files')),
    secret: accountSecret,
    now: () => new Date(Date.now() + shift),
  });
  app.ready = true;
  const server = await buildServer(app);
  const signedIn = new Map<string, Promise<Client>>();
  const once = (key: string, make: () => Promise<Client>) => {
    const found = signedIn.get(key) ?? make();
    signedIn.set(key, found);
    return found;
  };
  const visitor = () => clientOf(server);
  return {
    app,
    server,
    database,
    county,
    people: county.people,
    ids,
    visitor,
    staff: login =>
      once(login, async () => {
        const client = visitor();
        const answer = await client.post('/session', { login, password });
        if (answer.status !== 200) throw new Error(`${login} was not let in: ${answer.text}`);
        return client;
      }),
    citizen: (phone, name) =>
      once(phone, async () => {
        const client = visitor();
        await signInByCode(client, phone, name);
        return client;
      }),
    turnTo: day => {
      shift = day === undefined ? 0 : Date.parse(`${day}T10:00:00+08:00`) - Date.now();
    },
    caughtUp: async () => {
      for (;;) {
        const { rows } = await asOwner(database, tx =>
          tx.query<{ done: boolean }>(
            'select coalesce(max(xact) < pg_snapshot_xmin(pg_current_snapshot()), true) as done from ledger',
          ),
        );
        if (rows[0]?.done) return;
        await sleep(20);
      }
    },
    close: async () => {
      await server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
      await place.remove();
    },
  };
}

export async function signInByCode(client: Client, phone: string, name?: string): Promise<void> {
  const sent = await client.post<{ demoCode: string }>('/codes', { phone });
  const answer = await client.post('/session/code', { phone, code: sent.body.demoCode, ...(name && { name }) });
  if (answer.status !== 200) throw new Error(`${phone} was not let in: ${answer.text}`);
}

/** Gives the county's staff passwords, and the county more bodies and roles. Another county (Yuyao) stands beside it. */
async function morePeople(database: Database, county: TestTenant): Promise<Record<string, string>> {
  const passwordHash = await hashPassword(password);
  const body = (kind: OrganisationKind, name: string, short = '', places: number[] = []): Organisation => ({
    id: uuidv7(),
    kind,
    name: { zh: name, en: name },
    short,
    places,
    trades: [],
    capacity: 30,
  });
  const bodies = {
    other: body('mediation', '掌起镇劳动争议调解中心', '掌起', [otherPlace]),
    otherGrid: body('grid', '掌起镇网格', '', [otherPlace]),
    court: body('court', '人民法院'),
    inspection: body('inspection', '劳动监察大队'),
    procuratorate: body('procuratorate', '人民检察院'),
    union: body('union', '总工会'),
    bureau: body('bureau', '人力社保局'),
    operator: body('operator', '运行单位'),
    institute: county.institute,
  };
  const ids: Record<string, string> = {};
  const people = Object.entries(more).map(([login, [role, at]], i): PersonRecord => {
    const id = uuidv7();
    ids[login] = id;
    const town = role === 'grid-judge' || role === 'grid-member';
    return {
      id,
      kind: 'staff',
      name: `何${i}号`,
      phone: `138001301${10 + i}`,
      memberships: [
        {
          id: uuidv7(),
          organisationId: bodies[at].id,
          role,
          from: '2020-01-01',
          ...(town && { places: [login.startsWith('other') ? otherPlace : placeCode] }),
        },
      ],
      credential: { login, passwordHash },
    };
  });
  const read = (await readTenant(database, county.tenant))!;
  await writeDirectory(database, {
    tenant: county.tenant,
    settings: read.settings,
    places: [...read.places, { code: otherPlace, name: { zh: '掌起镇', en: 'Zhangqi' }, kind: 'town' }],
    organisations: Object.values(bodies),
    people,
  });
  const yuyao = { ...body('institute', '余姚市劳动人事争议仲裁院'), id: uuidv7() };
  await writeDirectory(database, {
    tenant: 330281,
    settings: { ...read.settings, short: '余' },
    places: [],
    organisations: [yuyao],
    people: [
      {
        id: uuidv7(),
        kind: 'staff',
        name: '外地书记',
        memberships: [{ id: uuidv7(), organisationId: yuyao.id, role: 'institute-clerk', from: '2020-01-01' }],
        credential: { login: elsewhere, passwordHash },
      },
    ],
  });
  await asOwner(database, async tx => {
    for (const who of known)
      await tx.query('insert into credential (person_id, login, password_hash) values ($1, $2, $3)', [
        county.people[who].userId,
        who,
        passwordHash,
      ]);
  });
  return ids;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly raw: Buffer;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
}

interface Sent {
  readonly headers?: Record<string, string>;
  readonly payload?: InjectOptions['payload'];
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** A browser: keeps its cookies and knows the two headers of a write. Paths are below `/api/v1`. */
export interface Client {
  readonly cookies: Map<string, string>;
  send<T = Problem>(method: InjectOptions['method'], path: string, sent?: Sent): Promise<Answer<T>>;
  get<T = Problem>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = Problem>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = Problem>(path: string, body: unknown): Promise<Answer<T>>;
  upload<T = Upload & Problem>(bytes: Buffer, name: string): Promise<Answer<T>>;
  /** The dossier as this reader sees it; it must be there. */
  view(id: string): Promise<DossierView>;
  /** Tries to file. */
  tryFile(procedure: string, input: object, headers?: Record<string, string>): Promise<Answer<DossierView & Problem>>;
  /** Files; it must succeed. */
  file(procedure: string, input: object): Promise<DossierView>;
  /** Tries a step in the newest proceeding of this kind, or opens one when the dossier shows none and `opens` is set. */
  attempt(
    id: string,
    procedure: string,
    step: string,
    input?: object,
    options?: { opens?: boolean; headers?: Record<string, string> },
  ): Promise<Answer<DossierView & Problem>>;
  /** Takes a step; it must succeed. */
  take(id: string, procedure: string, step: string, input?: object): Promise<DossierView>;
  /** Opens a proceeding with its first step; it must succeed. */
  open(id: string, procedure: string, step: string, input?: object): Promise<DossierView>;
}

/** `token`: sent with every call, as the system of a body does. */
export function clientOf(server: FastifyInstance, token?: string): Client {
  const cookies = new Map<string, string>();
  const client: Client = {
    cookies,
    send: async <T>(method: InjectOptions['method'], at: string, sent: Sent = {}) => {
      const response = await server.inject({
        method: method ?? 'GET',
        url: at.startsWith('//') ? at.slice(1) : `/api/v1${at}`,
        cookies: Object.fromEntries(cookies),
        headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...sent.headers },
        ...(sent.payload !== undefined && { payload: sent.payload }),
      });
      for (const cookie of response.cookies as { name: string; value: string; maxAge?: number; expires?: Date }[]) {
        if (cookie.value === '' || cookie.maxAge === 0) cookies.delete(cookie.name);
        else cookies.set(cookie.name, cookie.value);
      }
      const isJson = /json/.test(String(response.headers['content-type']));
      return {
        status: response.statusCode,
        body: (isJson ? response.json() : undefined) as T,
        text: response.payload,
        raw: response.rawPayload,
        headers: response.headers as Answer['headers'],
      };
    },
    get: (at, headers) => client.send('GET', at, { ...(headers && { headers }) }),
    post: (at, body, headers) => client.send('POST', at, json(body, headers)),
    put: (at, body) => client.send('PUT', at, json(body)),
    upload: async (bytes, name) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), name);
      const encoded = new Response(form);
      return client.send('POST', '/files', {
        headers: { 'content-type': encoded.headers.get('content-type')! },
        payload: Buffer.from(await encoded.arrayBuffer()),
      });
    },
    view: async id => must(await client.get<DossierView & Problem>(`/disputes/${id}`), 200, `view ${id}`),
    tryFile: (procedure, input, headers) =>
      client.post('/disputes', { procedure, ...input }, { 'idempotency-key': uuidv7(), ...headers }),
    file: async (procedure, input) => must(await client.tryFile(procedure, input), 201, `file ${procedure}`),
    attempt: async (id, procedure, step, input = {}, options = {}) => {
      const view = await client.view(id);
      const headers = { 'idempotency-key': uuidv7(), 'if-match': String(view.version), ...options.headers };
      if (options.opens) return client.post(`/dossiers/${id}/proceedings`, { procedure, step, ...input }, headers);
      const proceeding = view.proceedings.findLast(p => p.procedure === procedure);
      if (!proceeding) throw new Error(`This reader sees no ${procedure} in the dossier.`);
      return client.post(`/dossiers/${id}/proceedings/${proceeding.id}/steps/${step}`, input, headers);
    },
    take: async (id, procedure, step, input) =>
      must(await client.attempt(id, procedure, step, input), 200, `${procedure}.${step}`),
    open: async (id, procedure, step, input) =>
      must(await client.attempt(id, procedure, step, input, { opens: true }), 201, `${procedure}.${step}`),
  };
  return client;
}

const json = (body: unknown, headers: Record<string, string> = {}): Sent => ({
  headers: { 'content-type': 'application/json', ...headers },
  payload: JSON.stringify(body),
});

function must<T>(answer: Answer<T>, status: number, what: string): T {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** The newest proceeding of a kind in a view. */
export function proceedingIn(view: DossierView, procedure: string): DossierView['proceedings'][number] {
  const found = view.proceedings.findLast(p => p.procedure === procedure);
  if (!found) throw new Error(`The view shows no ${procedure}.`);
  return found;
}
