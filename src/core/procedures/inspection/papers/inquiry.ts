import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { heading, issuerOf, namesOf, notice, paragraph, paragraphs } from '../../arbitration/papers/parts.ts';
import { chineseDay, yuan } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { toFirm, toWorker } from '../kit.ts';
import { suspensionGrounds } from '../pause.ts';
import { dataOf, firmOf } from './complaint.ts';

/** W51: to answer and to bring the pay records (LI 15; ZJLI 27). */
const summons = (input: PaperInput): PaperContent => {
  const last = dataOf(input).summons?.at(-1);
  return notice(input, '劳动保障监察询问通知书', firmOf(input), [
    paragraph(
      `因调查需要，请你单位于${last ? `${chineseDay(last.on)}${last.at}` : '通知的时间'}派负责人到${last?.place ?? '本机构'}接受询问，并提供下列材料：`,
    ),
    { kind: 'list', items: (last?.items ?? []).map(item => `${item}；`), numbering: 'arabic' },
    paragraph(
      '单位对工资支付负有提供凭证的义务；拒绝提供或者逾期不能提供的，可以根据投诉人提供的材料认定事实（浙江省劳动保障监察条例第二十六条、第二十七条）。',
    ),
    paragraph(
      `承办监察员：${(dataOf(input).filed?.officers ?? []).join('、')}。认为监察员与本案有利害关系的，可以申请回避。`,
    ),
  ]);
};

interface Said {
  readonly on?: string;
  readonly place?: string;
  readonly officers?: readonly string[];
  readonly fullName?: string;
  readonly capacity?: string;
  readonly statement?: string;
  readonly withheld?: boolean;
  readonly refusedToSign?: string;
}

/** W51: two officers, their cards, questions and answers, and why somebody did not sign (LI 16; ZJLI 24–25). */
const record = (input: PaperInput): PaperContent => {
  const said = (input.wall.findLast(i => i.channel === 'inquiry' && i.kind === 'session')?.body ?? {}) as Said;
  return {
    title: '调查询问笔录',
    issuer: issuerOf(input),
    secrecy: 'internal',
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['时间', said.on ? chineseDay(said.on) : ''],
          ['地点', said.place ?? ''],
          ['监察员', `${(said.officers ?? []).join('、')}（已出示监察证件）`],
          ['被询问人', [said.fullName, said.capacity].filter(Boolean).join('，')],
          ['用人单位', firmOf(input)],
        ],
      },
      heading('询问和回答'),
      ...paragraphs(said.statement),
      ...(said.withheld ? [paragraph('单位不提供工资支付凭证。')] : []),
      ...(said.refusedToSign ? [paragraph(`被询问人没有签名，原因：${said.refusedToSign}。`)] : []),
      {
        kind: 'signatures',
        lines: [
          { role: '被询问人', ...(said.refusedToSign ? {} : { name: said.fullName ?? '' }) },
          ...(said.officers ?? []).map(name => ({ role: '监察员', name, as: 'inspector' as const })),
        ],
      },
    ],
  };
};

/** W51: to pay or put right within a time; per worker where there are several (LI 18, 26; CI 4). */
const order = (input: PaperInput): PaperContent => {
  const last = dataOf(input).orders?.at(-1);
  const pays = last?.kind === 'pay';
  return {
    title: pays ? '劳动保障监察责令支付指令书' : '劳动保障监察限期改正指令书',
    issuer: issuerOf(input),
    ...(input.number && { number: input.number }),
    blocks: [
      { kind: 'paragraph', text: `${firmOf(input)}：`, indent: false },
      paragraph('经查，你单位存在下列违法行为：'),
      ...paragraphs(last?.words),
      paragraph(
        pays
          ? `现责令你单位在${chineseDay(last!.due)}以前向${last!.persons}名劳动者支付劳动报酬共计${yuan(last!.amount)}元。`
          : `现责令你单位在${last ? chineseDay(last.due) : '期限'}以前改正，并书面报告改正情况。`,
      ),
      paragraph(
        pays
          ? '逾期不支付的，依法责令按应付金额百分之五十以上一倍以下加付赔偿金；转移财产、逃匿或者有能力支付而不支付，数额较大的，依法移送公安机关（劳动保障监察条例第二十六条、刑法第二百七十六条之一）。'
          : '逾期不改正的，依法处理（劳动保障监察条例第十八条、第三十条）。',
      ),
      {
        kind: 'signatures',
        lines: (dataOf(input).filed?.officers ?? []).map(name => ({ role: '监察员', name, as: 'inspector' as const })),
      },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

const told =
  (title: string, body: (input: PaperInput) => string) =>
  (input: PaperInput): PaperContent =>
    notice(input, title, namesOf(input.dossier, 'worker') || '投诉人', [
      paragraph(body(input)),
      paragraph('依据：浙江省劳动保障监察条例第三十条。'),
    ]);

const extension = told('延长调查期限告知书', input => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-LI-60' && d.state === 'open')?.due;
  return `你投诉${firmOf(input)}的案件情况复杂，经负责人批准，调查期限延长三十个工作日${due ? `，至${chineseDay(due)}` : ''}。`;
});

const suspension = told('中止调查告知书', input => {
  const { suspended } = dataOf(input);
  const ground = suspensionGrounds[suspended?.ground as keyof typeof suspensionGrounds]?.zh ?? '法定事由';
  return `你投诉${firmOf(input)}的案件，因${ground}，调查无法进行，经负责人批准中止调查。原因消除后恢复调查，期限继续计算。`;
});

/** Proof of service is proof that the complainant was told. */
const tells = {
  ...toWorker,
  onServed: {
    step: 'note-told',
    input: ({ on }: { readonly on: string }) => ({ on, way: '告知书已送达' }),
  },
} as const;

export const inquiryPapers: Readonly<Record<string, PaperTemplate>> = {
  'inspection-summons': {
    title: text('询问通知书', 'Summons'),
    version: 1,
    service: { to: 'respondent', kind: 'notice' },
    write: summons,
  },
  'inspection-record': {
    title: text('调查询问笔录', 'Record of an inquiry'),
    version: 1,
    channel: 'inquiry',
    write: record,
  },
  'inspection-order': {
    title: text('限期改正、责令支付指令书', 'Order to put right or to pay'),
    version: 1,
    service: { ...toFirm, onServed: { step: 'order-served', input: ({ on }) => ({ on }) } },
    write: order,
  },
  'inspection-extension': {
    title: text('延长调查期限告知书', 'Notice of extension'),
    version: 1,
    applicantOnly: true,
    service: tells,
    write: extension,
  },
  'inspection-suspension': {
    title: text('中止调查告知书', 'Notice of suspension'),
    version: 1,
    applicantOnly: true,
    service: tells,
    write: suspension,
  },
};
