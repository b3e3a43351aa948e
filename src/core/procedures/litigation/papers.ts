import type { Dossier } from '../../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { causesOn } from '../../law/causes.ts';
import { claimOf } from '../../law/claims.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { revocationGrounds } from '../arbitration/court.ts';
import { chineseDay, firstOf, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperService, PaperTemplate } from '../procedure.ts';
import { type JudgedLine, type LitigationData, lineKinds } from './data.ts';
import { currentHearing, hearingWords } from './hearing.ts';
import { onServed } from './judge.ts';
import { debtorOf } from './performance.ts';

export const dataOf = ({ proceeding }: PaperInput): LitigationData => proceeding.data as LitigationData;

export const courtOf = ({ directory, proceeding }: PaperInput): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '人民法院';

const nameOf = (dossier: Dossier, side: Side): string => firstOf(dossier, side)?.name ?? '';
export const paragraph = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });
export const heading = (words: string): PaperBlock => ({ kind: 'heading', text: words });
export const body = (words: string | undefined): PaperBlock[] =>
  (words ?? '').split(/\n+/).filter(Boolean).map(paragraph);
const numbered = ({ proceeding, number }: PaperInput) => {
  const printed = number ?? proceeding.number;
  return printed ? { number: printed } : {};
};

/** A party's own paper to a court: who, what, why, signed. */
function pleading(
  input: PaperInput,
  title: string,
  [own, other]: readonly [string, string],
  blocks: readonly PaperBlock[],
): PaperContent {
  const { applicant, filedOn } = dataOf(input);
  const me = firstOf(input.dossier, applicant);
  return {
    title,
    sheet: 'record',
    blocks: [
      {
        kind: 'fields',
        rows: [
          [own, me?.name ?? ''],
          ...(me?.side === 'worker' && me.idNumber ? ([['身份证号', me.idNumber]] as const) : []),
          ...(me?.creditCode ? ([['统一社会信用代码', me.creditCode]] as const) : []),
          ...(me?.phone ? ([['联系电话', me.phone]] as const) : []),
          ...(me?.address ? ([['住所', me.address]] as const) : []),
          [other, nameOf(input.dossier, otherSide(applicant))],
          ...(firstOf(input.dossier, otherSide(applicant))?.address
            ? ([['住所', firstOf(input.dossier, otherSide(applicant))!.address!]] as const)
            : []),
        ],
      },
      ...blocks,
      paragraph('此致'),
      { kind: 'paragraph', text: courtOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [{ role: own, ...(me && { name: me.name }), signedOn: chineseDay(filedOn) }],
      },
    ],
  };
}

const wishWords = { pay: '判令对方支付', 'not-pay': '判令无需支付', deed: '判令对方履行' } as const;

const claimCause = ({ dossier }: PaperInput, { claims = [], filedOn }: LitigationData): string => {
  const first = dossier.claims.find(c => c.id === claims[0]?.claimId) ?? dossier.claims[0];
  return first ? (causesOn(claimOf(first.code), filedOn)[0]?.title.zh ?? '劳动争议') : '劳动争议';
};

/** W44: CPL 124. */
const complaint = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { award } = data;
  return pleading(
    input,
    '民事起诉状',
    ['原告', '被告'],
    [
      {
        kind: 'fields',
        rows: [
          ['案由', claimCause(input, data)],
          ...(award?.number ? ([['不服的裁决书', award.number]] as const) : []),
          ...(award?.receivedOn ? ([['收到裁决书的日期', chineseDay(award.receivedOn)]] as const) : []),
          ['是否同意立案前调解', data.mediates ? '同意' : '不同意'],
        ],
      },
      heading('诉讼请求'),
      {
        kind: 'list',
        numbering: 'arabic',
        items: (data.claims ?? []).map(wish => {
          const claim = input.dossier.claims.find(c => c.id === wish.claimId);
          const what = claim ? claimOf(claim.code).title.zh : '';
          return `${wishWords[wish.wish]}${what}${wish.amount === undefined ? '' : yuan(wish.amount) + '元'}`;
        }),
      },
      heading('事实和理由'),
      ...body(data.facts),
      heading('证据'),
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          ...(award ? ['仲裁裁决书和送达证明'] : []),
          ...input.dossier.evidence.filter(e => e.side === data.applicant && e.state === 'have').map(e => e.title),
        ],
      },
    ],
  );
};

/** LMA 49. */
const revocationApplication = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  return pleading(
    input,
    '撤销仲裁裁决申请书',
    ['申请人', '被申请人'],
    [
      {
        kind: 'fields',
        rows: [
          ['裁决书', data.award?.number ?? ''],
          ['裁决日期', data.award ? chineseDay(data.award.on) : ''],
          ...(data.award?.receivedOn ? ([['收到裁决书的日期', chineseDay(data.award.receivedOn)]] as const) : []),
        ],
      },
      heading('请求'),
      paragraph(`撤销${data.award?.number ?? ''}裁决书。`),
      heading('理由'),
      {
        kind: 'list',
        numbering: 'arabic',
        items: (data.grounds ?? []).map(g => revocationGrounds[g as keyof typeof revocationGrounds].zh),
      },
      ...body(data.facts),
    ],
  );
};

/** CPL 172. */
const appealPaper = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const appeal = data.appeals?.at(-1);
  const side = appeal?.side ?? data.applicant;
  const opened = input.dossier.proceedings.findLast(
    p => p.procedure === 'litigation' && (p.data as LitigationData).of === input.proceeding.id,
  );
  const first = {
    ...input,
    proceeding: { ...input.proceeding, data: { ...data, applicant: side, filedOn: input.issuedOn } },
  };
  const content = pleading(
    first as PaperInput,
    '民事上诉状',
    ['上诉人', '被上诉人'],
    [
      {
        kind: 'fields',
        rows: [
          ['原审法院', courtOf(input)],
          ...(input.proceeding.number ? ([['原审案号', input.proceeding.number]] as const) : []),
          ['案由', claimCause(input, data)],
        ],
      },
      heading('上诉请求和理由'),
      ...body((opened?.data as LitigationData | undefined)?.facts),
    ],
  );
  return content;
};

/** A court's notice, signed and sealed. */
function notice(input: PaperInput, title: string, to: string, blocks: readonly PaperBlock[]): PaperContent {
  return {
    title,
    issuer: courtOf(input),
    ...numbered(input),
    blocks: [
      { kind: 'paragraph', text: `${to}：`, indent: false },
      ...blocks,
      { kind: 'closing', issuer: courtOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
}

const partiesOf = (input: PaperInput) =>
  `${nameOf(input.dossier, dataOf(input).applicant)}与${nameOf(input.dossier, otherSide(dataOf(input).applicant))}`;

const acceptance = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const judge = input.proceeding.assigned.find(a => a.role === 'judge')?.name;
  return notice(input, '受理案件通知书', nameOf(input.dossier, data.applicant), [
    paragraph(`你方与${nameOf(input.dossier, otherSide(data.applicant))}一案，本院经审查，符合立案条件，决定立案。`),
    ...(judge ? [paragraph(`承办法官：${judge}。`)] : []),
    ...(data.evidenceUntil ? [paragraph(`举证期限至${chineseDay(data.evidenceUntil)}。`)] : []),
    paragraph('当事人可以申请回避，可以委托一至二人代理，应当按照传票到庭。'),
  ]);
};

const responseNotice = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const copy = complaint(input);
  return notice(input, '应诉通知书', nameOf(input.dossier, otherSide(data.applicant)), [
    paragraph(
      `${nameOf(input.dossier, data.applicant)}向本院起诉一案，本院已经立案。起诉状副本随本通知送达，收到之日起十五日内可以提出答辩状；不提出的，不影响审理。`,
    ),
    ...(data.evidenceUntil ? [paragraph(`举证期限至${chineseDay(data.evidenceUntil)}。`)] : []),
    heading('起诉状副本'),
    ...copy.blocks.filter(b => b.kind !== 'fields' && b.kind !== 'signatures'),
  ]);
};

const answerPaper = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const signer = firstOf(input.dossier, otherSide(data.applicant));
  return {
    title: '民事答辩状',
    sheet: 'record',
    ...numbered(input),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['答辩人', signer?.name ?? ''],
          ['原告', nameOf(input.dossier, data.applicant)],
        ],
      },
      heading('答辩意见'),
      ...body(data.answer?.words),
      paragraph('此致'),
      { kind: 'paragraph', text: courtOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [
          {
            role: '答辩人',
            ...(signer && { name: signer.name }),
            signedOn: chineseDay(data.answer?.on ?? input.issuedOn),
          },
        ],
      },
    ],
  };
};

const hearingNotice = (input: PaperInput): PaperContent => {
  const hearing = currentHearing(dataOf(input));
  return notice(input, '开庭传票', `${nameOf(input.dossier, 'worker')}、${nameOf(input.dossier, 'employer')}`, [
    paragraph(`${partiesOf(input)}一案，定于${hearing ? hearingWords(hearing) : ''}开庭，请按时到庭。`),
    paragraph(
      '原告无正当理由不到庭的，可以按撤诉处理；被告无正当理由不到庭的，可以缺席判决（民事诉讼法第一百四十六条、第一百四十七条）。',
    ),
  ]);
};

/** What each line orders, as the operative part says it. */
export function orders(input: PaperInput, lines: readonly JudgedLine[], payWithin: number): string[] {
  const { dossier } = input;
  const data = dataOf(input);
  return lines.map(line => {
    const claim = dossier.claims.find(c => c.id === line.claimId);
    const what = claim ? claimOf(claim.code).title.zh : '';
    const debtor = debtorOf(dossier, data, line.claimId);
    if (line.kind === 'dismissed') return `驳回${nameOf(dossier, otherSide(debtor))}关于${what}的请求`;
    const act = line.amount
      ? `支付${nameOf(dossier, otherSide(debtor))}${what}${yuan(line.amount)}元`
      : (line.deed ?? '');
    return `${nameOf(dossier, debtor)}于本判决生效之日起${payWithin}日内${act}`;
  });
}

const lineTable = (input: PaperInput, lines: readonly JudgedLine[]): PaperBlock => ({
  kind: 'table',
  head: ['请求', '裁决（元）', '判决（元）', '结果', '理由'],
  align: ['left', 'right', 'right', 'left', 'left'],
  rows: lines.map(line => {
    const claim = input.dossier.claims.find(c => c.id === line.claimId);
    return [
      claim ? claimOf(claim.code).title.zh : '',
      yuan(line.awarded),
      line.deed ?? yuan(line.amount ?? 0),
      lineKinds[line.kind].zh,
      line.reason,
    ];
  }),
});

const delay =
  '未按本判决指定的期间履行给付金钱义务的，应当加倍支付迟延履行期间的债务利息（民事诉讼法第二百六十四条）。';

const judgmentPaper = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { judgment, award } = data;
  if (!judgment) return notice(input, '民事判决书', partiesOf(input), []);
  return {
    title: '民事判决书',
    issuer: courtOf(input),
    ...numbered(input),
    sheet: 'letter',
    blocks: [
      paragraph(`原告：${nameOf(input.dossier, data.applicant)}。`),
      paragraph(`被告：${nameOf(input.dossier, otherSide(data.applicant))}。`),
      paragraph(
        `${partiesOf(input)}${claimCause(input, data)}一案，本院立案后${judgment.byDefault ? '，被告经传票传唤无正当理由没有到庭，本院缺席审理' : '依法审理'}，现已审理终结。`,
      ),
      ...(award?.number ? [paragraph(`${award.number}仲裁裁决因起诉没有发生效力。`)] : []),
      heading('审理结果'),
      lineTable(input, judgment.lines),
      heading('判决如下'),
      { kind: 'list', numbering: 'chinese', items: orders(input, judgment.lines, judgment.payWithin) },
      paragraph(delay),
      paragraph(
        judgment.final
          ? '本判决为终审判决（民事诉讼法第一百六十五条）。'
          : '不服本判决的，可以在判决书送达之日起十五日内向本院递交上诉状，上诉于中级人民法院（民事诉讼法第一百七十一条）。',
      ),
      {
        kind: 'signatures',
        lines: input.proceeding.assigned
          .filter(a => a.role === 'judge')
          .map(a => ({ role: '审判员', name: a.name, signedOn: chineseDay(judgment.on) })),
      },
      { kind: 'closing', issuer: courtOf(input), date: chineseDay(judgment.on), sealed: true },
    ],
  };
};

const rulingPaper =
  (title: string, verb: string, rights: string) =>
  (input: PaperInput): PaperContent => {
    const { ruling } = dataOf(input);
    return notice(input, title, partiesOf(input), [
      paragraph(`${partiesOf(input)}一案，本院经审查认为：`),
      ...body(ruling?.words),
      paragraph(`裁定如下：${verb}。`),
      paragraph(rights),
    ]);
  };

const appealRight = '不服本裁定的，可以在裁定书送达之日起十日内向本院递交上诉状（民事诉讼法第一百七十一条）。';

const statementPaper = (input: PaperInput): PaperContent => {
  const { statement } = dataOf(input);
  return notice(input, '民事调解书', partiesOf(input), [
    paragraph('本案审理过程中，经本院主持调解，双方自愿达成如下协议：'),
    {
      kind: 'table',
      head: ['请求', '处理', '金额（元）'],
      align: ['left', 'left', 'right'],
      rows: (statement?.terms ?? []).map(t => {
        const claim = input.dossier.claims.find(c => c.id === t.claimId);
        return [claim ? claimOf(claim.code).title.zh : '', t.kind === 'paid' ? '支付' : '放弃', yuan(t.amount)];
      }),
    },
    {
      kind: 'list',
      numbering: 'arabic',
      items: (statement?.plan ?? []).map(
        p =>
          `${nameOf(input.dossier, 'employer')}于${chineseDay(p.due)}前支付${nameOf(input.dossier, 'worker')}${yuan(p.amount)}元`,
      ),
    },
    paragraph('上述协议符合有关法律规定，本院予以确认。本调解书经双方签收后，即具有法律效力（民事诉讼法第一百条）。'),
  ]);
};

const decisionWords = {
  upheld: '驳回上诉，维持原判决（裁定）',
  changed: '变更原判决',
  remanded: '撤销原判决（裁定），发回审理',
};

const appealDecision = (input: PaperInput): PaperContent => {
  const { decision, against } = dataOf(input);
  return notice(input, against === 'ruling' ? '民事裁定书' : '民事判决书', partiesOf(input), [
    paragraph(`${partiesOf(input)}上诉一案，本院审理终结。`),
    ...body(decision?.words),
    paragraph(`裁判如下：${decision ? decisionWords[decision.result] : ''}。`),
    ...(decision?.lines ? [lineTable(input, decision.lines)] : []),
    ...(decision?.lines
      ? [
          {
            kind: 'list' as const,
            numbering: 'chinese' as const,
            items: orders(input, decision.lines, decision.payWithin ?? 10),
          },
          paragraph(delay),
        ]
      : []),
    paragraph('本裁判为终审裁判（民事诉讼法第一百八十二条）。'),
  ]);
};

const revocationRuling = (input: PaperInput): PaperContent => {
  const { revocation, award } = dataOf(input);
  const revoked = revocation?.result === 'revoked';
  return notice(input, '民事裁定书', partiesOf(input), [
    paragraph(`申请人申请撤销${award?.number ?? ''}裁决一案，本院审理终结。`),
    ...body(revocation?.words),
    paragraph(`裁定如下：${revoked ? `撤销${award?.number ?? ''}裁决` : '驳回申请'}。`),
    paragraph(
      revoked
        ? '双方可以自收到本裁定书之日起十五日内就该劳动争议事项向人民法院起诉（调解仲裁法第四十九条）。本裁定为终审裁定。'
        : '本裁定为终审裁定（劳动争议解释一第二十二条）。',
    ),
  ]);
};

/** W43. */
const effect = (input: PaperInput): PaperContent => {
  const { judgment } = dataOf(input);
  return notice(input, '生效证明书', partiesOf(input), [
    paragraph(
      `${input.proceeding.number ?? ''}判决书已经送达各方：${(judgment?.served ?? []).map(s => `${nameOf(input.dossier, s.side)}${chineseDay(s.on)}`).join('，')}，于${chineseDay(judgment?.effectiveOn ?? input.issuedOn)}发生法律效力。`,
    ),
  ]);
};

const both = (kind: PaperService['kind'], step: string): PaperService => ({
  to: 'both',
  kind,
  onServed: onServed(step),
});

export const papers: Readonly<Record<string, PaperTemplate>> = {
  complaint: { title: text('民事起诉状', 'Complaint'), version: 1, applicantOnly: true, write: complaint },
  'revocation-application': {
    title: text('撤销仲裁裁决申请书', 'Application to revoke the award'),
    version: 1,
    write: revocationApplication,
  },
  appeal: { title: text('民事上诉状', 'Statement of appeal'), version: 1, ownOnly: true, write: appealPaper },
  'case-acceptance': { title: text('受理案件通知书', 'Notice of registration'), version: 1, write: acceptance },
  'case-response-notice': {
    title: text('应诉通知书', 'Notice to respond'),
    version: 1,
    service: { to: 'respondent', kind: 'notice', onServed: onServed('copy-served') },
    write: responseNotice,
  },
  'court-answer': { title: text('民事答辩状', 'Answer'), version: 1, write: answerPaper },
  'court-hearing-notice': {
    title: text('开庭传票', 'Summons'),
    version: 1,
    service: {
      to: 'both',
      kind: 'notice',
      onServed: { step: 'hearing-told', input: ({ side, on }) => ({ side, on }) },
    },
    write: hearingNotice,
  },
  judgment: {
    title: text('民事判决书', 'Judgment'),
    version: 1,
    service: both('award', 'judgment-served'),
    write: judgmentPaper,
  },
  ruling: {
    title: text('不予立案裁定书', 'Ruling refusing registration'),
    version: 1,
    service: { to: 'applicant', kind: 'award', onServed: onServed('ruling-served') },
    write: rulingPaper('民事裁定书', '不予立案', appealRight),
  },
  'dismissal-ruling': {
    title: text('驳回起诉裁定书', 'Ruling dismissing the suit'),
    version: 1,
    service: both('award', 'ruling-served'),
    write: rulingPaper('民事裁定书', '驳回起诉', appealRight),
  },
  'withdrawal-ruling': {
    title: text('准许撤诉裁定书', 'Ruling on the withdrawal'),
    version: 1,
    service: both('award', 'end-served'),
    write: rulingPaper('民事裁定书', '准许撤回，或者按撤诉处理', '本裁定送达后生效。'),
  },
  'court-statement': {
    title: text('民事调解书', 'Statement of the court'),
    version: 1,
    service: both('statement', 'statement-signed'),
    write: statementPaper,
  },
  'appeal-decision': {
    title: text('二审裁判文书', 'Decision on appeal'),
    version: 1,
    service: both('award', 'decision-served'),
    write: appealDecision,
  },
  'revocation-ruling': {
    title: text('撤销仲裁裁决案裁定书', 'Ruling on revocation'),
    version: 1,
    service: both('award', 'revocation-served'),
    write: revocationRuling,
  },
  'court-effect': { title: text('生效证明书', 'Certificate of effect'), version: 1, write: effect },
};
