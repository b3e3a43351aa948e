import { blankDossier } from '../../src/core/dossier/apply.ts';
import type { Claim, Dossier, Evidence, Party, Proceeding } from '../../src/core/dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../src/core/dossier/paper.ts';
import { claimCodes } from '../../src/core/law/claims.ts';
import type { ProcedureId } from '../../src/core/procedures/ids.ts';
import { procedures } from '../../src/core/procedures/index.ts';
import type { PaperTemplate } from '../../src/core/procedures/procedure.ts';
import { bodies, directory, people, tenant, uuid } from '../core-world.ts';
import { decidedClaims, extremeAward, extremeDeliberation } from './extreme-award.ts';
import { extremeTitle } from './extreme-title.ts';

/**
 * Papers with more in them than any office has seen: characters that few fonts have, fifty claims, five respondents, names
 * and addresses that fill lines, and nothing at all where something is usual. Every template of every procedure is written
 * from such a file, and its blocks are then made extreme once more, by a number, so that a template that somebody adds
 * tomorrow is covered without a line here.
 */
const rare = '𠮷㙓䶮𬱖𫖯㐂𨭎䲟𡐓龘靐';
const longName = `慈溪市${'龙山镇伏龙山下海涂新区第二工业园'.repeat(3)}䶮㙓智能电器制造（集团）股份有限公司`;
const longAddress = `浙江省宁波市慈溪市龙山镇${'示例村东侧工业园区甲弄'.repeat(8)}1号9幢𠮷楼（ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789）`;

/** Numbers from a seed; the same seed gives the same papers everywhere. */
export function chance(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const party = (n: number, side: Party['side']): Party => ({
  id: uuid(8000 + n),
  side,
  kind: side === 'worker' ? 'person' : 'firm',
  name: side === 'worker' ? `章𠮷㙓·${'阿卜杜热依木'.repeat(3)}·样例` : `${longName}第${n}分公司`,
  address: longAddress,
  mailingAddress: longAddress,
  phone: '13800138000',
  contactName: `方${rare}`,
  contactPhone: '0574-00000000',
  ...(side === 'worker' ? { idNumber: '999999199003070012' } : { creditCode: '91330282MA0000000X' }),
});

const claim = (n: number): Claim => ({
  id: uuid(8100 + n),
  code: claimCodes[n % claimCodes.length]!,
  plea: `${rare}${'要求支付拖欠的工资、加班费和未休年休假工资报酬，'.repeat(1 + (n % 4))}`,
  amount: 999_999_999_99 + n,
  from: '2021-03-01',
  to: '2026-09-30',
});

const item = (n: number, side: Party['side']): Evidence => ({
  id: uuid(8300 + n),
  side,
  title: `工资条、考勤表和聊天记录${rare}第${n}份`,
  state: (['have', 'missing', 'employer-holds'] as const)[n % 3]!,
  claimIds: [],
  on: '2026-03-02',
});

/** A file with everything, or with next to nothing. */
export function extremeDossier(kind: 'full' | 'empty'): Dossier {
  const blank = {
    ...blankDossier(tenant, uuid(8999)),
    version: 40,
    openedOn: '2026-03-02',
    number: '慈纠〔2026〕004217号',
  };
  if (kind === 'empty') return { ...blank, parties: [party(0, 'worker'), party(1, 'employer')] };
  return {
    ...blank,
    place: 330282102,
    story: `${`我在公司做装配工，三月开始没有发工资；${rare}。`.repeat(40)}\n\n${'A'.repeat(400)}`,
    parties: [party(0, 'worker'), ...Array.from({ length: 5 }, (_, i) => party(i + 1, 'employer'))],
    claims: Array.from({ length: 50 }, (_, i) => claim(i)),
    evidence: Array.from({ length: 40 }, (_, i) => item(i, i % 2 ? 'employer' : 'worker')),
    facts: Array.from({ length: 12 }, (_, i) => ({
      id: uuid(8500 + i),
      statement: `双方确认的事实${rare}`.repeat(6),
      confirmedOn: '2026-03-09',
      proceedingId: uuid(8900),
    })),
  };
}

/** Stands for a fact that a template looks up and nobody has told: a day, a sum, a list or words, as it is read. */
function anything(depth: number): unknown {
  const list = () => (depth > 3 ? [] : [anything(depth + 1), anything(depth + 1), anything(depth + 1)]);
  const lists = new Set([
    'map',
    'flatMap',
    'filter',
    'find',
    'some',
    'every',
    'forEach',
    'entries',
    'join',
    'reduce',
    'findLast',
  ]);
  return new Proxy(() => anything(depth + 1), {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 1_234_567 : '2026-03-09');
      if (key === Symbol.iterator) return () => list()[Symbol.iterator]();
      if (key === 'toJSON') return () => '2026-03-09';
      if (typeof key === 'symbol') return undefined;
      if (lists.has(key)) {
        const made = list();
        return (made[key as 'map'] as () => unknown).bind(made);
      }
      if (key === 'length') return 3;
      if (key in String.prototype) return ('2026-03-09'[key as 'at'] as () => unknown).bind('2026-03-09');
      return anything(depth + 1);
    },
    has: () => true,
  });
}

/** A hearing with many people and much to say. */
const aHearing = {
  id: uuid(8950),
  on: '2026-03-25',
  time: '09:00',
  minutes: 240,
  place: longAddress,
  link: `https://meet.example/${'a'.repeat(200)}`,
  access: 'trade-secret',
  setOn: '2026-03-10',
  served: {},
  state: 'running',
  present: Array.from({ length: 20 }, (_, i) => ({
    side: i % 2 ? 'worker' : 'employer',
    fullName: `章${rare}`,
    capacity: '委托诉讼代理人，律师事务所律师',
  })),
  absent: [{ side: 'employer', kind: 'left', on: '2026-03-25' }],
  record: {
    words: `核对身份，告知权利。${rare}\n`.repeat(80),
    finalViews: (['worker', 'employer'] as const).map(side => ({ side, statement: '坚持原来的意见。'.repeat(100) })),
    writtenOn: '2026-03-25',
    corrections: Array.from({ length: 6 }, (_, i) => ({
      by: i % 2 ? 'worker' : 'employer',
      on: '2026-03-25',
      words: `第${i}页写漏了${rare}`,
      outcome: 'noted',
    })),
    signatures: Array.from({ length: 8 }, (_, i) => ({
      as: (['worker', 'employer', 'arbitrator', 'clerk'] as const)[i % 4],
      fullName: `章𠮷㙓·${'阿卜杜热依木'.repeat(2)}`,
      way: i % 2 ? 'paper' : 'refused',
      on: '2026-03-25',
      words: '不说明理由',
    })),
  },
};

const longWords = `${rare}${'这一段理由写得很长，'.repeat(60)}`;
/** A case that met with everything that may come before its hearing. */
const prepared = {
  filedOn: '2026-03-02',
  acceptedOn: '2026-03-05',
  missing: Array.from({ length: 20 }, (_, i) => `第${i}份材料${rare}`),
  suggestion: { on: '2026-03-03', words: longWords },
  objection: { on: '2026-03-10', words: longWords, decision: { upheld: false, words: longWords, on: '2026-03-12' } },
  transfer: { name: longName, on: '2026-03-12', words: longWords },
  answered: { on: '2026-03-12', words: longWords },
  counterclaim: {
    by: 'employer',
    on: '2026-03-12',
    words: longWords,
    claims: Array.from({ length: 20 }, (_, i) => claim(i)),
    decision: { kind: 'joined', on: '2026-03-13', words: longWords },
  },
  variation: {
    on: '2026-03-12',
    words: longWords,
    added: Array.from({ length: 20 }, (_, i) => claim(i)),
    changed: [],
    decision: { kind: 'accepted', on: '2026-03-13' },
  },
  joined: [{ partyId: uuid(8005), as: 'third', on: '2026-03-13' }],
  tribunal: {
    form: 'three',
    presiding: people.arbitrator.userId,
    members: [people.arbitrator.userId, people.mediatorAndArbitrator.userId],
    clerk: people.clerk.userId,
    on: '2026-03-06',
  },
  recusals: [
    {
      id: uuid(8960),
      by: 'worker',
      userId: people.arbitrator.userId,
      name: `沈${rare}`,
      ground: 'relation',
      words: longWords,
      on: '2026-03-12',
      decision: { upheld: true, words: longWords, on: '2026-03-13' },
    },
  ],
  simple: { on: '2026-03-05', ground: 'value', answerDays: 3 },
  evidenceUntil: '2026-03-30',
  inquiries: [
    {
      on: '2026-03-14',
      place: longAddress,
      by: Array.from({ length: 5 }, (_, i) => `沈${rare}${i}`),
      subject: longWords,
      result: `${longWords}\n`.repeat(10),
    },
  ],
  preservation: { on: '2026-03-14', words: longWords, forwarded: { on: '2026-03-15', court: longName } },
  period: {
    restarts: [],
    excluded: [{ reason: 'appraisal', from: '2026-03-14', words: `${longName}：${longWords}` }],
    extended: { on: '2026-03-15', words: longWords },
  },
  suspended: { on: '2026-03-16', ground: 'other-case', words: longWords, returnTo: 'accepted' },
  overdue: { due: '2026-04-20', on: '2026-04-21' },
  absence: { kind: 'left', hearingOn: '2026-03-25', noticeOn: '2026-03-10' },
};

/** Procedures that make an agreement enforceable, enforce, or speak for many. */
const titled: ReadonlySet<ProcedureId> = new Set([
  'agreement-review',
  'judicial-confirmation',
  'payment-order',
  'enforcement',
  'group',
]);

/** Facts of a proceeding as some template wants them, the most telling first. */
function factsFor(dossier: Dossier, procedure: ProcedureId): unknown[] {
  const usual = {
    ...extremeAward(dossier, longWords, `郑${rare.slice(0, 3)}`),
    ...prepared,
    ...(titled.has(procedure) && extremeTitle(dossier, longWords, `郑${rare.slice(0, 3)}`)),
    ...(procedure === 'inspection' && {
      decision: {
        kind: 'fine',
        facts: longWords,
        heard: longWords,
        result: longWords,
        amount: 123_456_789_00,
        percent: 50,
      },
    }),
    applicant: 'worker',
    receivedOn: '2026-03-02',
    closing: { ground: 'apart', on: '2026-03-20', words: `${rare}${'双方分歧较大，'.repeat(60)}` },
    consent: {},
    sessions: [],
    agreement: {
      itemId: uuid(8600),
      sealedOn: '2026-03-20',
      signed: (['worker', 'employer', 'mediator'] as const).map(as => ({
        as,
        fullName: `章𠮷㙓·${'阿卜杜热依木'.repeat(2)}`,
        way: 'typed',
        on: '2026-03-19',
      })),
    },
    hearings: [aHearing],
    examined: Array.from({ length: 40 }, (_, i) => ({
      evidenceId: uuid(8100 + i),
      by: i % 2 ? 'worker' : 'employer',
      authentic: 'disputed',
      lawful: 'accepted',
      relevant: 'open',
      words: `“不是我签的，”${rare}说。`.repeat(4),
      on: '2026-03-09',
      hearingId: aHearing.id,
    })),
  };
  const filled = new Proxy(usual as Record<string, unknown>, {
    get: (known, key) => (typeof key === 'symbol' || key in known ? known[key as string] : anything(0)),
  });
  return [filled, usual, { applicant: 'worker', receivedOn: '2026-03-02' }, {}];
}

const wallOf = (dossier: Dossier, proceedingId: string) =>
  [
    {
      id: uuid(8600),
      kind: 'agreement' as const,
      body: {
        terms: dossier.claims.map((c, i) => ({
          claimId: c.id,
          kind: (['paid', 'deed', 'waived'] as const)[i % 3]!,
          ...(i % 3 === 0 && { amount: 123_456_789 }),
        })),
        total: 123_456_789_00,
        plan: Array.from({ length: 36 }, (_, i) => ({
          n: i + 1,
          due: `2027-0${1 + (i % 9)}-28`,
          amount: 3_429_355_25,
        })),
        deeds: Array.from({ length: 20 }, (_, i) => ({
          n: i + 1,
          what: `出具解除劳动合同证明并办理档案和社会保险关系转移手续${rare}`,
          by: i % 2 ? 'worker' : 'employer',
          due: '2026-12-31',
        })),
        method: 'bank',
        account: `${longName}　6222 0000 0000 0000 000`,
        defaultClause: '任何一期逾期支付满五日的，其余各期一并到期。'.repeat(20),
      },
    },
    ...Array.from({ length: 6 }, (_, i) => ({
      id: uuid(8700 + i),
      kind: 'session' as const,
      body: {
        on: '2026-03-09',
        place: longAddress,
        attended: Array.from({ length: 7 }, () => `章${rare}`),
        summary: `“我不是不讲情面，”申请人说——${rare}。\n`.repeat(30),
      },
    })),
  ].map(w => ({
    ...w,
    proceedingId,
    channel: 'joint',
    author: { userId: people.mediator.userId, name: '沈调解', role: 'mediator' },
    on: '2026-03-09',
  }));

export interface Registered {
  readonly name: string;
  readonly procedure: ProcedureId;
  readonly template: PaperTemplate;
}

/** Every template of every procedure. */
export const registered: readonly Registered[] = Object.values(procedures).flatMap(procedure =>
  Object.entries(procedure.papers).map(([name, template]) => ({
    name: `${procedure.id}.${name}`,
    procedure: procedure.id,
    template: template as PaperTemplate,
  })),
);

/** A paper of the template, written from an extreme file. */
export function written({ name, procedure, template }: Registered, kind: 'full' | 'empty'): PaperContent {
  const dossier = extremeDossier(kind);
  const problems: unknown[] = [];
  for (const data of factsFor(dossier, procedure)) {
    const proceeding: Proceeding = {
      id: uuid(8900),
      procedure,
      number: '慈劳人仲案〔2026〕第1号',
      stage: Object.keys(procedures[procedure].stages)[0]!,
      openedOn: '2026-03-02',
      organisationId: (procedure === 'arbitration' ? bodies.institute : bodies.town).id,
      authorId: people.worker.userId,
      assigned: Array.from({ length: kind === 'full' ? 3 : 0 }, (_, i) => ({
        userId: uuid(8800 + i),
        name: `沈${rare.slice(0, 2)}调解`,
        role: procedure === 'arbitration' ? 'arbitrator' : 'mediator',
        since: '2026-03-03',
        reason: '',
      })),
      recused: [],
      deadlines: [],
      data,
    };
    const claims =
      procedure === 'arbitration' ? decidedClaims(dossier.claims, proceeding.id, longWords) : dossier.claims;
    const file = { ...dossier, claims, proceedings: [proceeding] };
    try {
      const content = template.write({
        dossier: file,
        proceeding,
        wall: [
          ...wallOf(file, proceeding.id),
          extremeDeliberation(proceeding.id, longWords, `郑${rare.slice(0, 3)}`),
        ] as never,
        directory,
        issuedOn: '2026-03-20',
      });
      return plain(content) as PaperContent;
    } catch (problem) {
      problems.push(problem);
    }
  }
  throw new Error(`${name} cannot be written from an extreme file: ${problems.map(String).join('; ')}`);
}

/** Only strings, numbers and lists: whatever stood for an unknown fact becomes its words. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

const words = [
  rare,
  longName,
  longAddress,
  'A'.repeat(90),
  '1,234,567,890,123.45元',
  '“（《【' + '甲'.repeat(30) + '】》）”——……',
  '章三禾',
  '',
  `第一行\n第二行${rare}\n\n第四行`,
  '😀 é ñ Ω Я ½ ㎡ ① ⑳ № ￥ ‰ 〇 々 ☑ □ →',
];

/** The same paper with its words, rows, items and places to sign made extreme by chance. */
export function stirred(paper: PaperContent, seed: number): PaperContent {
  const next = chance(seed);
  const stir = (text: string): string => {
    const word = words[next(words.length)]!;
    return [text, `${text}${word}`, `${word}${text}`, word, text.repeat(1 + next(4))][next(5)]!;
  };
  const some = <T>(list: readonly T[], most: number): readonly T[] => {
    if (list.length === 0) return list;
    const count = [0, 1, list.length, most][next(4)]!;
    return Array.from({ length: count }, (_, i) => list[i % list.length]!);
  };
  const block = (it: PaperBlock): PaperBlock => {
    switch (it.kind) {
      case 'paragraph':
      case 'heading':
        return { ...it, text: stir(it.text) };
      case 'note':
        return { ...it, text: stir(it.text) };
      case 'fields':
        return {
          ...it,
          ...(next(2) && { columns: (1 + next(2)) as 1 | 2 }),
          rows: some(it.rows, 20).map(([label, value]) => [label, stir(value)] as const),
        };
      case 'table':
        return { ...it, rows: some(it.rows, 50).map(row => row.map(cell => (next(3) ? cell : stir(cell)))) };
      case 'list':
        return { ...it, items: some(it.items, 50).map(stir) };
      case 'signatures':
        return { ...it, lines: some(it.lines, 7).map(line => ({ ...line, name: stir(line.name ?? '章三禾') })) };
      case 'closing':
        return { ...it, issuer: next(2) ? it.issuer : longName };
      case 'qr':
        return it;
    }
  };
  return {
    ...paper,
    title: next(4) ? paper.title : `${paper.title}（${longName}）`,
    ...(paper.issuer && { issuer: next(3) ? paper.issuer : longName }),
    blocks: paper.blocks.map(block),
  };
}
