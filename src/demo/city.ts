import type { Day } from '../core/law/day.ts';
import type { Organisation, OrganisationKind, Room } from '../core/people/organisation.ts';
import type { Role } from '../core/people/role.ts';
import type { RosterEntry } from '../core/people/roster.ts';
import { type Text, text } from '../core/text.ts';
import type { Place, TenantSettings } from '../store/directory.ts';
import type { DirectoryRecord, MembershipRecord, PersonRecord } from '../store/directory-write.ts';
import { idOf } from './ids.ts';
import { personName } from './names.ts';
import { randomFrom } from './random.ts';

/** The county code of Cixi. */
export const tenant = 330282;

/** The demonstration's one password, shown on its sign-in page. */
export const demoPassword = 'hejie-demo-2026';

const since: Day = '2023-01-01';

export const settings: TenantSettings = {
  name: text('慈溪·和解通（演示）', 'Cixi Hejie (demonstration)'),
  county: text('慈溪市', 'Cixi'),
  short: '慈',
  demo: true,
  contacts: [],
};

/** Why the demonstration cannot stand in a county, or nothing: it is told of one city alone. */
export const demoElsewhere = (county: number): Text | undefined =>
  county === tenant
    ? undefined
    : text(
        `演示数据只有${settings.county.zh}（${tenant}）的。要在 ${county} 使用，设置 HEJIE_DEMO=off 后再启动；要看演示，去掉 HEJIE_TENANT。`,
        `The demonstration is of ${settings.county.en} (${tenant}) alone. To run the county ${county}, set HEJIE_DEMO=off and start again; to see the demonstration, leave HEJIE_TENANT out.`,
      );

/** Code after the county's (domain: statistical codes of 2023), name, slug, and about what part of the county's disputes. */
const townTable = [
  [2, '宗汉', 'Zonghan', 'street', 310],
  [3, '坎墩', 'Kandun', 'street', 230],
  [4, '浒山', 'Hushan', 'street', 360],
  [5, '白沙路', 'Baishalu', 'street', 270],
  [6, '古塘', 'Gutang', 'street', 330],
  [104, '掌起', 'Zhangqi', 'town', 140],
  [107, '观海卫', 'Guanhaiwei', 'town', 420],
  [108, '附海', 'Fuhai', 'town', 110],
  [109, '桥头', 'Qiaotou', 'town', 90],
  [110, '匡堰', 'Kuangyan', 'town', 80],
  [111, '逍林', 'Xiaolin', 'town', 190],
  [112, '新浦', 'Xinpu', 'town', 170],
  [113, '胜山', 'Shengshan', 'town', 130],
  [114, '横河', 'Henghe', 'town', 220],
  [116, '崇寿', 'Chongshou', 'town', 100],
  [118, '庵东', 'Andong', 'town', 160],
  [120, '长河', 'Changhe', 'town', 150],
  [121, '周巷', 'Zhouxiang', 'town', 380],
  [123, '龙山', 'Longshan', 'town', 240],
] as const;

export interface Town {
  readonly code: number;
  /** 龙山. */
  readonly short: string;
  readonly name: Text;
  readonly slug: string;
  readonly kind: 'street' | 'town';
  readonly weight: number;
}

export const towns: readonly Town[] = townTable.map(([code, short, en, kind, weight]) => ({
  code: tenant * 1000 + code,
  short,
  name: kind === 'street' ? text(`${short}街道`, `${en} Subdistrict`) : text(`${short}镇`, `${en} Town`),
  slug: en.toLowerCase(),
  kind,
  weight,
}));

export const townOf = (slug: string): Town => towns.find(town => town.slug === slug)!;
export const places: readonly Place[] = towns.map(({ code, name, kind }) => ({ code, name, kind }));

const hours = '周一至周五 8:30—11:30，13:30—17:00';
const organisation = (
  key: string,
  kind: OrganisationKind,
  name: Text,
  rest: Partial<Omit<Organisation, 'id' | 'kind' | 'name'>> = {},
): Organisation => ({
  id: idOf(`organisation ${key}`),
  kind,
  name,
  short: '',
  places: [],
  trades: [],
  capacity: 30,
  hours,
  ...rest,
});

const townBodies = towns.map(town =>
  organisation(
    town.slug,
    'mediation',
    text(`慈溪市${town.name.zh}劳动人事争议调解组织`, `${town.name.en} Labour Dispute Mediation Body`),
    {
      bodyKind: 'town',
      short: town.short,
      places: [town.code],
      capacity: 20 + Math.round(town.weight / 10),
      address: `${town.name.zh}社会治理中心`,
    },
  ),
);
const tradeBodies = [
  organisation(
    'appliances',
    'mediation',
    text('慈溪市家电行业劳动争议调解组织', 'Home-Appliance Trade Mediation Body'),
    {
      bodyKind: 'trade',
      short: '家电',
      places: [townOf('zhouxiang').code, townOf('fuhai').code],
      trades: ['appliances'],
      capacity: 40,
      address: '周巷镇家电行业服务中心',
    },
  ),
  organisation('bearings', 'mediation', text('慈溪市轴承行业劳动争议调解组织', 'Bearing Trade Mediation Body'), {
    bodyKind: 'trade',
    short: '轴承',
    places: [townOf('henghe').code],
    trades: ['bearings'],
    address: '横河镇轴承行业服务中心',
  }),
];
const grids = towns.map(town =>
  organisation(`grid ${town.slug}`, 'grid', text(`${town.name.zh}全科网格`, `${town.name.en} Grid`), {
    places: [town.code],
  }),
);
const institute = organisation(
  'institute',
  'institute',
  text('慈溪市劳动人事争议仲裁院', 'Cixi Labour Dispute Arbitration Institute'),
  { capacity: 400, address: '慈溪市社会治理中心三楼' },
);
const hall = organisation('hall', 'hall', text('慈溪市社会治理中心', 'Cixi Social Governance Centre'), {
  address: '慈溪市社会治理中心一楼',
});
const court = organisation('court', 'court', text('慈溪市人民法院', 'Cixi People’s Court'), { short: '浙0282' });
const intermediate = organisation(
  'intermediate court',
  'intermediate-court',
  text('宁波市中级人民法院', 'Ningbo Intermediate People’s Court'),
  { short: '浙02' },
);
const bureau = organisation(
  'bureau',
  'bureau',
  text('慈溪市人力资源和社会保障局', 'Cixi Human Resources and Social Security Bureau'),
);
const inspection = organisation(
  'inspection',
  'inspection',
  text('慈溪市劳动保障监察大队', 'Cixi Labour Inspection Brigade'),
  { capacity: 200, address: '慈溪市社会治理中心二楼' },
);
const procuratorate = organisation(
  'procuratorate',
  'procuratorate',
  text('慈溪市人民检察院', 'Cixi People’s Procuratorate'),
);
const union = organisation('union', 'union', text('慈溪市总工会', 'Cixi Federation of Trade Unions'));
const operator = organisation('operator', 'operator', text('平台运行管理单位', 'Operator of the platform'));

export const organisations: readonly Organisation[] = [
  ...townBodies,
  ...tradeBodies,
  ...grids,
  institute,
  hall,
  court,
  intermediate,
  bureau,
  inspection,
  procuratorate,
  union,
  operator,
];

const roomOf = (slug: string, body: Organisation, name: Text, more: Partial<Room> = {}): Room => ({
  id: idOf(`room ${slug}`),
  organisationId: body.id,
  name,
  place: body.address ?? '',
  seats: 20,
  online: false,
  ...more,
});

/** Where hearings are held and talks are had. */
export const rooms: readonly Room[] = [
  roomOf('court 1', institute, text('第一仲裁庭', 'Hearing room 1')),
  roomOf('court 2', institute, text('第二仲裁庭', 'Hearing room 2')),
  roomOf('online', institute, text('互联网仲裁庭', 'Online hearing room'), { online: true }),
  roomOf('longshan', townBodies[towns.findIndex(town => town.slug === 'longshan')]!, text('调解室', 'Mediation room'), {
    seats: 8,
  }),
];
export const roomNamed = (slug: string): Room => rooms.find(room => room.id === idOf(`room ${slug}`))!;

export interface Staff {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: Organisation;
  readonly places?: readonly number[];
}

/** Names of the accounts that the sign-in page offers; everybody else's are drawn. */
const named: Readonly<Record<string, string>> = {
  'head.longshan': '方静澜',
  'mediator.longshan': '岑知远',
  'mediator2.longshan': '胡若谷',
  'grid.longshan': '陆小满',
  hall: '徐望舒',
  judge: '沈既明',
  clerk: '童思齐',
  arbitrator: '罗致和',
  arbitrator3: '钱慎行',
  arbitrator4: '贝允中',
  'institute.head': '余秉文',
  enforcement: '宣执中',
  'upper.docket': '滕立章',
  'upper.judge': '詹平衡',
  inspector: '伏清源',
  inspector2: '阮守正',
  'inspection.head': '程立纲',
  prosecutor: '穆怀法',
  union: '殷知行',
  'union.chair': '龚敬业',
  docket: '池启案',
  'court.judge': '乐秉公',
  'invited.union': '严和光',
  'invited.longshan': '包致远',
  statistics: '施算清',
  supervisor: '高明鉴',
  system: '毛守机',
  security: '章安澜',
  audit: '应复核',
};

function everybody(): Staff[] {
  const random = randomFrom(330282);
  const used = new Set(Object.values(named));
  const staff: Staff[] = [];
  const add = (login: string, role: Role, body: Organisation, at?: readonly number[]) => {
    let name = named[login];
    while (name === undefined) {
      const drawn = personName(random);
      if (!used.has(drawn)) name = drawn;
    }
    used.add(name);
    staff.push({ id: idOf(`person ${login}`), login, name, role, organisation: body, ...(at && { places: at }) });
  };
  for (const [index, town] of towns.entries()) {
    const body = townBodies[index]!;
    add(`head.${town.slug}`, 'mediation-head', body);
    add(`mediator.${town.slug}`, 'mediator', body);
    add(`mediator2.${town.slug}`, 'mediator', body);
    if (town.weight > 200) add(`mediator3.${town.slug}`, 'mediator', body);
    add(`grid.${town.slug}`, 'grid-member', grids[index]!, [town.code]);
  }
  for (const [index, slug] of ['appliances', 'bearings'].entries()) {
    add(`head.${slug}`, 'mediation-head', tradeBodies[index]!);
    add(`mediator.${slug}`, 'mediator', tradeBodies[index]!);
  }
  add('hall', 'hall-window', hall);
  add('hall2', 'hall-window', hall);
  const codes = towns.map(town => town.code);
  const longshan = townOf('longshan').code;
  // One judge for the towns of the east, Longshan among them; two more share the rest.
  const east = codes.slice(5, 10).concat(longshan);
  add('judge', 'grid-judge', court, east);
  add('judge2', 'grid-judge', court, codes.slice(0, 5));
  add(
    'judge3',
    'grid-judge',
    court,
    codes.slice(10).filter(code => code !== longshan),
  );
  add('clerk', 'institute-clerk', institute);
  add('clerk2', 'institute-clerk', institute);
  add('arbitrator', 'arbitrator', institute);
  add('arbitrator2', 'arbitrator', institute);
  add('arbitrator3', 'arbitrator', institute);
  add('arbitrator4', 'arbitrator', institute);
  add('institute.head', 'institute-head', institute);
  add('enforcement', 'enforcement-officer', court);
  add('upper.docket', 'court-docket', intermediate);
  add('upper.judge', 'judge', intermediate);
  add('inspector', 'inspector', inspection);
  add('inspector2', 'inspector', inspection);
  add('inspection.head', 'inspection-head', inspection);
  add('prosecutor', 'prosecutor', procuratorate);
  add('union', 'union-officer', union);
  add('union.chair', 'union-chair', union);
  add('docket', 'court-docket', court);
  add('court.judge', 'judge', court);
  add('invited.union', 'invited-mediator', union);
  add('invited.union2', 'invited-mediator', union);
  add('invited.longshan', 'invited-mediator', townBodies[towns.findIndex(town => town.slug === 'longshan')]!);
  add('statistics', 'statistician', bureau);
  add('supervisor', 'supervisor', bureau);
  add('system', 'system-admin', operator);
  add('security', 'security-admin', operator);
  add('audit', 'audit-admin', operator);
  return staff;
}

export const staff: readonly Staff[] = everybody();

export const staffOf = (login: string): Staff => staff.find(person => person.login === login)!;

const entered = (login: string, more: Partial<RosterEntry> = {}): RosterEntry => {
  const { id, organisation: body } = staffOf(login);
  return {
    id: idOf(`roster ${login}`),
    courtId: court.id,
    organisationId: body.id,
    personId: id,
    certificate: `慈法特邀${login === 'invited.union' ? '01' : login === 'invited.union2' ? '02' : '03'}`,
    qualification: 'union',
    from: since,
    to: '2028-12-31',
    specialities: ['pay', 'ending'],
    capacity: 12,
    trainedOn: '2025-03-18',
    ...more,
  };
};

/** The roster of invited mediators that the court keeps: two of the union, one of Longshan, and the union as a body. */
export const roster: readonly RosterEntry[] = [
  entered('invited.union'),
  entered('invited.union2', { to: '2027-06-30', specialities: ['insurance'] }),
  entered('invited.longshan', { qualification: 'people-mediator' }),
  (({ personId: _, ...body }) => body)(
    entered('invited.union', {
      id: idOf('roster union'),
      certificate: '慈法特邀组织01',
      qualification: 'body',
      capacity: 40,
    }),
  ),
];

/** The people of one mediation body: its head first. */
export const bodyStaff = (organisationId: string): { head: Staff; mediators: readonly Staff[] } => {
  const people = staff.filter(person => person.organisation.id === organisationId);
  return {
    head: people.find(person => person.role === 'mediation-head')!,
    mediators: people.filter(person => person.role === 'mediator'),
  };
};

/** The citizens of the demonstration, who sign in by their phone. */
export const citizens = [
  { name: '顾晓禾', phone: '13800130001', side: 'worker' },
  { name: '田一川', phone: '13800130002', side: 'worker' },
  { name: '骆青禾', phone: '13800130003', side: 'worker' },
  { name: '闻人杰', phone: '13800130011', side: 'employer' },
  { name: '柴向晚', phone: '13800130012', side: 'employer' },
] as const;

const roleTitles: Readonly<Record<string, Text>> = {
  'head.longshan': text('龙山镇调解组织负责人', 'Head, Longshan mediation body'),
  'mediator.longshan': text('龙山镇调解员', 'Mediator, Longshan'),
  'grid.longshan': text('龙山镇网格员', 'Grid member, Longshan'),
  hall: text('大厅窗口', 'Hall window'),
  judge: text('网格法官', 'Grid judge'),
  enforcement: text('执行人员', 'Enforcement officer'),
  'upper.judge': text('中级法院法官', 'Judge, intermediate court'),
  clerk: text('仲裁院书记员', 'Institute clerk'),
  arbitrator: text('仲裁员', 'Arbitrator'),
  'institute.head': text('仲裁院负责人', 'Head of the institute'),
  inspector: text('劳动监察员', 'Labour inspector'),
  'inspection.head': text('监察大队负责人', 'Head of the inspection brigade'),
  prosecutor: text('检察官', 'Prosecutor'),
  union: text('工会监督员', 'Union officer'),
  'union.chair': text('工会主席', 'Union chair'),
  docket: text('法院立案人员', 'Court docket clerk'),
  'court.judge': text('法官', 'Judge'),
  'invited.union': text('特邀调解员（工会）', 'Invited mediator, union'),
  'invited.longshan': text('特邀调解员（龙山镇）', 'Invited mediator, Longshan'),
  statistics: text('统计人员', 'Statistician'),
  supervisor: text('监督人员', 'Supervisor'),
  system: text('系统管理员', 'System administrator'),
  security: text('安全管理员', 'Security administrator'),
  audit: text('审计管理员', 'Audit administrator'),
};

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: Text;
}

/** The accounts that the sign-in page of the demonstration offers. */
export const demoAccounts: readonly DemoAccount[] = Object.entries(roleTitles).map(([login, role]) => ({
  login,
  password: demoPassword,
  name: staffOf(login).name,
  role,
}));

const membershipOf = (person: Staff): MembershipRecord => ({
  id: idOf(`membership ${person.login}`),
  organisationId: person.organisation.id,
  role: person.role,
  from: since,
  ...(person.places && { places: person.places }),
});

/** Everything to be written; all accounts share the hash of the one password. */
export const directoryRecord = (passwordHash: string, accountOf: (phone: string) => string): DirectoryRecord => ({
  tenant,
  settings,
  places,
  organisations,
  rooms,
  roster,
  people: [
    ...staff.map(
      (person): PersonRecord => ({
        id: person.id,
        kind: 'staff',
        name: person.name,
        memberships: [membershipOf(person)],
        credential: { login: person.login, passwordHash },
      }),
    ),
    ...citizens.map(
      ({ name, phone }): PersonRecord => ({ id: accountOf(phone), kind: 'citizen', name, phone, memberships: [] }),
    ),
  ],
});
