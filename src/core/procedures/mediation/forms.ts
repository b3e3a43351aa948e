import type { Party } from '../../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { claims as claimCodes } from '../../law/claims.ts';
import { amountInWords } from '../../pay/chinese-amount.ts';
import type { Role } from '../../people/role.ts';
import { text } from '../../text.ts';
import { chineseDay, claimTable, firstOf, partyFields, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import { type Agreement, agreementOf, type MediationData } from './data.ts';

/** Papers of mediation that somebody has written when they want them: registers, notices of rights, and what follows an agreement. */
const dataOf = ({ proceeding }: PaperInput) => proceeding.data as MediationData;
const issuerOf = ({ directory, proceeding }: PaperInput): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '劳动人事争议调解组织';
const numbered = ({ proceeding, dossier }: PaperInput): { number?: string } => {
  const number = proceeding.number ?? dossier.number;
  return number === null ? {} : { number };
};
const namesOf = (input: PaperInput): string => input.dossier.parties.map(p => p.name).join('、');
const closing = (input: PaperInput): PaperBlock => ({
  kind: 'closing',
  issuer: issuerOf(input),
  date: chineseDay(input.issuedOn),
  sealed: true,
});
const ruled = '　　　　　　　　　　　　';
const para = (words: string, more: { indent?: false } = {}): PaperBlock => ({
  kind: 'paragraph',
  text: words,
  ...more,
});
const sides = { worker: '劳动者', employer: '用人单位' } as const;

/** W03: ENT 32; ZJMA 10. For the body's own files. */
const register = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const data = dataOf(input);
  const phones = dossier.parties.map(
    p => `${p.name}${p.phone || p.contactPhone ? `（${p.phone ?? p.contactPhone}）` : ''}`,
  );
  return {
    title: '调解受理登记表',
    issuer: issuerOf(input),
    ...numbered(input),
    secrecy: 'internal',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['收到日期', chineseDay(data.receivedOn)],
          ['当事人和电话', phones.join('；')],
          ['单位信用代码', firstOf(dossier, 'employer')?.creditCode ?? ''],
          ['请求', dossier.claims.map(c => claimCodes[c.code].title.zh).join('、')],
          ['涉及金额（元）', yuan(dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0))],
          ['涉及人数', String(dossier.parties.filter(p => p.side === 'worker').length)],
          ['调解员', proceeding.assigned.map(a => a.name).join('、')],
          ['结果', data.closing ? chineseDay(data.closing.on) : '办理中'],
        ],
      },
      { kind: 'paragraph', text: '', free: '备注' },
      closing(input),
    ],
  };
};

/** W05: TY 14; OM 17. */
const rights = (input: PaperInput): PaperContent => ({
  title: '调解权利义务告知书',
  issuer: issuerOf(input),
  ...numbered(input),
  blocks: [
    para(`${namesOf(input)}：`, { indent: false }),
    para('在调解开始以前，把您的权利和义务告诉您：'),
    {
      kind: 'list',
      items: [
        '调解自愿，不收费。您可以接受或者不接受调解，也可以随时停止。',
        '认为调解员和本案有利害关系的，可以要求更换。',
        '调解不公开。调解员、当事人和参加的人对调解中知道的内容保密。',
        '为达成协议所作的让步，不得在以后的仲裁、诉讼中作为对其不利的证据，双方签字确认的事实除外。',
        '要如实陈述、提供真实的证据。双方串通编造纠纷、损害他人利益的，依法承担责任。',
        '达成协议并生效以后，双方都应当履行。可以依法共同申请仲裁审查或者司法确认。',
        '达不成协议的，可以依法申请仲裁。申请调解使仲裁时效中断，从中断时起重新计算。',
      ],
    },
    { kind: 'paragraph', text: '', free: '补充说明' },
    closing(input),
    {
      kind: 'signatures',
      lines: [
        { role: '劳动者（已阅读）', as: 'worker' },
        { role: '用人单位（已阅读）', as: 'employer' },
      ],
    },
  ],
});

/** W13: what the body that sent the matter is told: the result and what both signed as undisputed, and nothing that was said (TY 26; OM 18). */
const report = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const { closing: ended } = dataOf(input);
  const facts = dossier.facts.map(f => f.statement);
  return {
    title: '调解情况报告',
    issuer: issuerOf(input),
    ...numbered(input),
    blocks: [
      para('（委派、委托的机关）：', { indent: false }),
      para(
        `${namesOf(input)}的劳动争议，由调解员${proceeding.assigned.map(a => a.name).join('、')}调解，${ended ? `于${chineseDay(ended.on)}结束，结果：${ended.ground === 'settled' ? '达成协议' : '没有达成协议'}` : '尚未结束'}。`,
      ),
      ...(facts.length > 0
        ? [
            { kind: 'heading', text: '双方签字确认没有争议的事实' } as const,
            { kind: 'list', items: facts, numbering: 'arabic' } as const,
          ]
        : []),
      { kind: 'paragraph', text: '', free: '移交的材料和其他说明' },
      closing(input),
    ],
  };
};

const termsOf = (agreed: Agreement | undefined): PaperBlock[] => {
  if (!agreed) return [];
  const deeds = agreed.deeds ?? [];
  return [
    {
      kind: 'table',
      head: ['期数', '付款日', '金额（元）'],
      align: ['center', 'center', 'right'],
      rows: [
        ...agreed.plan.map(p => [String(p.n), chineseDay(p.due), yuan(p.amount)]),
        ['合计', '', yuan(agreed.total)],
      ],
    },
    ...(deeds.length > 0
      ? [{ kind: 'list', items: deeds.map(d => `${sides[d.by]}于${chineseDay(d.due)}以前：${d.what}。`) } as const]
      : []),
  ];
};

const agreedIn = (input: PaperInput): Agreement | undefined => agreementOf(dataOf(input), input.wall);
const effectiveOn = (input: PaperInput): string => {
  const on = dataOf(input).agreement?.sealedOn;
  return on ? chineseDay(on) : '';
};
const bothSign: PaperBlock = {
  kind: 'signatures',
  lines: [
    { role: '申请人（劳动者）', as: 'worker' },
    { role: '申请人（用人单位）', as: 'employer' },
  ],
};
const joint = (input: PaperInput, title: string, to: string, words: readonly string[]): PaperContent => ({
  title,
  sheet: 'record',
  blocks: [
    partyFields(input.dossier, false),
    { kind: 'heading', text: '申请事项' },
    ...words.map(one => para(one)),
    { kind: 'heading', text: '协议内容' },
    ...termsOf(agreedIn(input)),
    { kind: 'heading', text: '声明' },
    para(
      '双方自愿达成协议，没有恶意串通、规避法律，协议内容真实，不损害国家利益、社会公共利益和他人的合法权益；所附材料真实。',
    ),
    { kind: 'paragraph', text: '', free: '所附材料' },
    para('此致'),
    para(to, { indent: false }),
    bothSign,
  ],
});

/** W16: CR 74. Within fifteen days of the day of effect, by both. */
const review = (input: PaperInput): PaperContent =>
  joint(input, '仲裁审查申请书', '劳动人事争议仲裁委员会', [
    `双方于${effectiveOn(input)}经${issuerOf(input)}调解达成的调解协议${input.proceeding.number ? `（${input.proceeding.number}）` : ''}已经生效，自生效之日起十五日内共同申请仲裁审查，请求依据调解协议制作仲裁调解书。`,
  ]);

/** W18: CPL 205; CPI 353. Within thirty days of the day of effect, by both. */
const confirmation = (input: PaperInput): PaperContent =>
  joint(input, '司法确认申请书', '人民法院', [
    `双方于${effectiveOn(input)}经${issuerOf(input)}调解达成的调解协议${input.proceeding.number ? `（${input.proceeding.number}）` : ''}已经生效，自生效之日起三十日内共同申请司法确认，请求确认该协议有效。`,
  ]);

/** W19: LMA 16; CPL 225. */
const payment = (input: PaperInput): PaperContent => {
  const agreed = agreedIn(input);
  const employer = firstOf(input.dossier, 'employer');
  return {
    title: '支付令申请书',
    sheet: 'record',
    blocks: [
      partyFields(input.dossier, true),
      { kind: 'heading', text: '请求' },
      para(
        `请求向${employer?.name ?? '用人单位'}发出支付令，督促其支付${yuan(agreed?.total)}元${agreed ? `（大写：${amountInWords(agreed.total)}）` : ''}中到期没有支付的部分：`,
      ),
      { kind: 'paragraph', text: '', free: '没有支付的金额和期数' },
      { kind: 'heading', text: '事实和证据' },
      para(
        `双方于${effectiveOn(input)}经${issuerOf(input)}调解达成协议，约定如下；协议已经生效，用人单位没有按期支付。`,
      ),
      ...termsOf(agreed),
      para('申请人与被申请人没有其他债务纠纷，支付令能够送达被申请人。'),
      para(`被申请人送达地址：${employer?.mailingAddress ?? employer?.address ?? ruled}`),
      para('此致'),
      para('人民法院', { indent: false }),
      { kind: 'signatures', lines: [{ role: '申请人（劳动者）', as: 'worker' }] },
    ],
  };
};

/** W48, its simple form: one worker, the plan of the agreement, and what follows when a payment is late. */
const instalments = (input: PaperInput): PaperContent => {
  const agreed = agreedIn(input);
  return {
    title: '分期付款协议',
    issuer: issuerOf(input),
    ...numbered(input),
    blocks: [
      partyFields(input.dossier, false),
      para(
        `双方对应付的${yuan(agreed?.total)}元${agreed ? `（大写：${amountInWords(agreed.total)}）` : ''}约定分期支付：`,
      ),
      ...termsOf(agreed),
      para(agreed?.defaultClause ?? '任何一期不按约定支付的，劳动者可以依法申请支付令、申请仲裁或者提起诉讼。'),
      { kind: 'paragraph', text: '', free: '担保和监督' },
      bothSign,
    ],
  };
};

const blankFor = (party: Party | undefined, labels: readonly string[]): PaperBlock => ({
  kind: 'fields',
  rows: [['委托人', party?.name ?? ruled], ...labels.map(label => [label, ''] as const)],
});

/** W60: LMA 24. A form to print and to sign by hand. */
const power = (input: PaperInput): PaperContent => ({
  title: '授权委托书',
  sheet: 'record',
  blocks: [
    {
      kind: 'fields',
      rows: [
        ['委托人', ruled],
        ['受委托人', ruled],
        ['身份证号', ''],
        ['工作单位、职务', ''],
        ['联系电话', ''],
      ],
    },
    para(`委托人与对方的劳动争议（${input.dossier.number ?? ruled}），委托上述受委托人为代理人。`),
    para('委托权限（在方框里打勾）：'),
    {
      kind: 'list',
      numbering: 'arabic',
      items: [
        '□ 一般授权：代为陈述、答辩、提交和质证证据、签收文书。',
        '□ 特别授权：另外可以代为承认、放弃、变更请求，进行和解、调解，提出反申请。',
      ],
    },
    para('委托期限：自签名之日起至本案办结。'),
    { kind: 'signatures', lines: [{ role: '委托人（签名或者盖章）' }, { role: '受委托人（签名）' }] },
    { kind: 'note', text: '代理人可以有一至二人。特别授权要逐项写明；没有写明的，是一般授权。' },
  ],
});

/** W60: who represents an employer (LMA 24). */
const representative = (input: PaperInput): PaperContent => ({
  title: '法定代表人（主要负责人）身份证明书',
  sheet: 'record',
  blocks: [
    blankFor(firstOf(input.dossier, 'employer'), ['法定代表人（主要负责人）', '职务', '身份证号', '联系电话']),
    para('上述人员是我单位的法定代表人（主要负责人），特此证明。'),
    { kind: 'signatures', lines: [{ role: '单位（盖章）' }] },
    { kind: 'note', text: '附：营业执照复印件、法定代表人（主要负责人）身份证复印件。' },
  ],
});

/** The claims as they stand, for a party who proposes to settle among themselves (W01; ENT 8). */
export const proposal = (input: PaperInput): PaperContent => ({
  title: '协商建议书',
  ...(input.dossier.number && { number: input.dossier.number }),
  blocks: [
    partyFields(input.dossier, false),
    { kind: 'heading', text: '希望协商的事项' },
    claimTable(input.dossier),
    para('希望双方协商解决。收到以后五日内没有答复的，视为不愿协商。'),
    { kind: 'paragraph', text: '', free: '补充说明' },
    { kind: 'signatures', lines: [{ role: '提出协商的一方', name: '' }] },
  ],
});

const body: readonly Role[] = ['mediator', 'mediation-head'];
const everybody: readonly Role[] = ['worker', 'employer', ...body];
const after = ['settled'] as const;

export const forms: Readonly<Record<string, PaperTemplate>> = {
  'mediation-register': {
    title: text('调解受理登记表', 'Register of mediation'),
    version: 1,
    channel: 'note',
    onDemand: { by: body },
    write: register,
  },
  'mediation-rights': {
    title: text('调解权利义务告知书', 'Rights and duties in mediation'),
    version: 1,
    onDemand: { by: body },
    write: rights,
  },
  'mediation-report': {
    title: text('调解情况报告', 'Report on the mediation'),
    version: 1,
    onDemand: { by: body },
    write: report,
  },
  'review-application': {
    title: text('仲裁审查申请书', 'Application for review by the arbitration commission'),
    version: 1,
    channel: 'agreement',
    onDemand: { by: everybody, in: after },
    write: review,
  },
  'confirmation-application': {
    title: text('司法确认申请书', 'Application for judicial confirmation'),
    version: 1,
    channel: 'agreement',
    onDemand: { by: everybody, in: after },
    write: confirmation,
  },
  'payment-order-application': {
    title: text('支付令申请书', 'Application for an order to pay'),
    version: 1,
    channel: 'agreement',
    onDemand: { by: ['worker', ...body], in: after },
    write: payment,
  },
  'instalment-agreement': {
    title: text('分期付款协议', 'Agreement on instalments'),
    version: 1,
    channel: 'agreement',
    onDemand: { by: everybody, in: after },
    write: instalments,
  },
  'power-of-attorney': {
    title: text('授权委托书', 'Power of attorney'),
    version: 1,
    onDemand: { by: everybody },
    write: power,
  },
  'representative-certificate': {
    title: text('法定代表人身份证明书', 'Certificate of the legal representative'),
    version: 1,
    onDemand: { by: ['employer', ...body] },
    write: representative,
  },
};
