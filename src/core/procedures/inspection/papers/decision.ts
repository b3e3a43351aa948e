import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { heading, issuerOf, notice, paragraph, paragraphs } from '../../arbitration/papers/parts.ts';
import { chineseDay, yuan } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { manners } from '../crime.ts';
import { missedOrder, unpaid } from '../data.ts';
import { toFirm } from '../kit.ts';
import { dataOf, firmOf } from './complaint.ts';

const caseTitle = {
  handle: '劳动保障监察行政处理决定书',
  fine: '劳动保障监察行政处罚决定书',
  extra: '责令加付赔偿金决定书',
  drop: '撤销立案决定书',
  pass: '案件移送函',
} as const;

/** W51: facts, what the employer said, the decision and its remedies (LI 18–19, 26). */
const decision = (input: PaperInput): PaperContent => {
  const { decision: made, filed } = dataOf(input);
  const owed = missedOrder(dataOf(input));
  const remedies = made && made.kind !== 'drop' && made.kind !== 'pass';
  return {
    title: made ? caseTitle[made.kind] : '行政处理决定书',
    issuer: issuerOf(input),
    ...(input.number && { number: input.number }),
    blocks: [
      { kind: 'paragraph', text: `${firmOf(input)}：`, indent: false },
      heading('认定的事实'),
      ...paragraphs(made?.facts),
      ...(made?.heard ? [heading('陈述、申辩和采纳情况'), ...paragraphs(made.heard)] : []),
      heading('决定'),
      ...paragraphs(made?.result),
      ...(made?.kind === 'extra' && owed
        ? [
            paragraph(
              `责令支付到期没有支付的数额为${yuan(unpaid(owed))}元，按百分之${made.percent}加付赔偿金${yuan(made.amount)}元（劳动保障监察条例第二十六条、劳动合同法第八十五条）。`,
            ),
          ]
        : made?.amount !== undefined
          ? [paragraph(`数额：${yuan(made.amount)}元。`)]
          : []),
      ...(remedies
        ? [
            paragraph(
              '对本决定不服的，可以依法申请行政复议，或者向人民法院提起行政诉讼，期限自收到本决定书之日起计算；到期不申请、不起诉又不履行的，依法申请人民法院强制执行（劳动保障监察条例第十九条、浙江省劳动保障监察条例第三十一条）。',
            ),
          ]
        : []),
      {
        kind: 'signatures',
        lines: (filed?.officers ?? []).map(name => ({ role: '监察员', name, as: 'inspector' as const })),
      },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

const enforcement = (input: PaperInput): PaperContent => {
  const { decision: made } = dataOf(input);
  return {
    ...notice(input, '强制执行申请书', '人民法院', [
      paragraph(
        `${firmOf(input)}收到${made ? caseTitle[made.kind] : '决定书'}${made?.servedOn ? `（${chineseDay(made.servedOn)}送达）` : ''}后，在法定期限内没有申请行政复议，也没有提起行政诉讼，又不履行。依照浙江省劳动保障监察条例第三十一条，申请强制执行。`,
      ),
      made?.amount !== undefined && paragraph(`申请执行的数额：${yuan(made.amount)}元。`),
    ]),
    secrecy: 'internal',
  };
};

/** W52: what is suspected, the order and its service, the sums, and the list of materials (TR 5–6; CI 3–4). */
const crimeTransfer = (input: PaperInput): PaperContent => {
  const { crime, inquiries } = dataOf(input);
  const owed = missedOrder(dataOf(input));
  const manner = manners[crime?.manner as keyof typeof manners]?.zh ?? '';
  return {
    title: '涉嫌犯罪案件移送书',
    issuer: issuerOf(input),
    secrecy: 'internal',
    ...(input.number && { number: input.number }),
    blocks: [
      { kind: 'paragraph', text: '公安局：', indent: false },
      paragraph(
        `${firmOf(input)}涉嫌拒不支付劳动报酬罪（刑法第二百七十六条之一），经本机关负责人批准，现将案件移送你局，请依法审查并在三日内书面告知是否立案（行政执法机关移送涉嫌犯罪案件的规定第五条、第八条）。本书抄送人民检察院。`,
      ),
      {
        kind: 'fields',
        rows: [
          ['涉嫌单位', firmOf(input)],
          ['逃避支付的方式', manner],
          ['劳动者人数', `${crime?.workers ?? ''}人`],
          ['拖欠总额', `${yuan(crime?.total)}元`],
          ['责令支付', owed ? `${chineseDay(owed.on)}责令，${chineseDay(owed.due)}到期` : ''],
          ['责令书送达', owed?.servedOn ? chineseDay(owed.servedOn) : ''],
          ['调查笔录', `${inquiries?.length ?? 0}份`],
          [
            '批准时间',
            crime?.decision ? `${chineseDay(crime.decision.at.slice(0, 10))}${crime.decision.at.slice(11)}` : '',
          ],
        ],
      },
      heading('案件情况'),
      ...paragraphs(crime?.words),
      heading('移送材料清单'),
      {
        kind: 'table',
        head: ['序号', '材料'],
        align: ['center', 'left'],
        rows: (crime?.materials ?? []).map((item, i) => [String(i + 1), item]),
      },
      { kind: 'signatures', lines: [{ role: '移送人' }, { role: '接收人' }] },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

/** W54: the ground, the right to object, and how it ends (BL 5–8, 11–13). */
const listingNotice = (input: PaperInput): PaperContent =>
  notice(input, '列入失信联合惩戒名单告知书', firmOf(input), [
    paragraph(`本机关拟将你单位列入拖欠农民工工资失信联合惩戒对象名单。事实和理由：`),
    ...paragraphs(dataOf(input).listing?.words),
    paragraph(
      '你单位可以在收到本告知书之日起五个工作日内提出书面异议。在决定以前改正、付清并作出书面信用承诺的，可以不列入。',
    ),
  ]);

const listingDecision = (input: PaperInput): PaperContent =>
  notice(input, '列入失信联合惩戒名单决定书', firmOf(input), [
    paragraph('经告知和核查，决定将你单位列入拖欠农民工工资失信联合惩戒对象名单，期限三年。'),
    ...paragraphs(dataOf(input).listing?.words),
    paragraph('列入满六个月，已经改正、付清、作出书面信用承诺，并且没有新的欠薪的，可以申请提前移出。'),
  ]);

const listingRemoval = (input: PaperInput): PaperContent =>
  notice(input, '移出失信联合惩戒名单决定书', firmOf(input), [
    paragraph(
      dataOf(input).listing?.ended?.how === 'early'
        ? '经核查，你单位符合提前移出的条件，决定移出名单。'
        : '列入期限已满，决定移出名单。',
    ),
  ]);

export const decisionPapers: Readonly<Record<string, PaperTemplate>> = {
  'inspection-decision': {
    title: text('行政处理、处罚决定书', 'Decision on handling or fine'),
    version: 1,
    service: { ...toFirm, onServed: { step: 'decision-served', input: ({ on }) => ({ on }) } },
    write: decision,
  },
  'inspection-enforcement': {
    title: text('强制执行申请书', 'Request for enforcement'),
    version: 1,
    channel: 'inquiry',
    write: enforcement,
  },
  'crime-transfer': {
    title: text('涉嫌犯罪案件移送书', 'Transfer of a suspected crime'),
    version: 1,
    channel: 'inquiry',
    write: crimeTransfer,
  },
  'listing-notice': {
    title: text('列入前告知书', 'Notice before listing'),
    version: 1,
    service: { ...toFirm, onServed: { step: 'listing-notice-served', input: ({ on }) => ({ on }) } },
    write: listingNotice,
  },
  'listing-decision': {
    title: text('列入决定书', 'Decision to list'),
    version: 1,
    service: toFirm,
    write: listingDecision,
  },
  'listing-removal': {
    title: text('移出决定书', 'Decision to remove'),
    version: 1,
    service: toFirm,
    write: listingRemoval,
  },
};
