import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { moneyOf } from '../../dossier/title.ts';
import { claimOf } from '../../law/claims.ts';
import { text } from '../../text.ts';
import { chineseDay, firstOf, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import { debtorSide, titleWords } from './apply.ts';
import { clueKinds, dueInAll, type EnforcementData, paidOutOf, receivedOf } from './data.ts';

const dataOf = ({ proceeding }: PaperInput): EnforcementData => proceeding.data as EnforcementData;
const courtOf = ({ directory, proceeding }: PaperInput): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '人民法院';
const paragraph = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });
const heading = (words: string): PaperBlock => ({ kind: 'heading', text: words });
const names = (input: PaperInput) => {
  const data = dataOf(input);
  return {
    creditor: firstOf(input.dossier, data.applicant)?.name ?? '',
    debtor: firstOf(input.dossier, debtorSide(data))?.name ?? '',
  };
};

function notice(input: PaperInput, title: string, to: string, blocks: readonly PaperBlock[]): PaperContent {
  const printed = input.number ?? input.proceeding.number;
  return {
    title,
    issuer: courtOf(input),
    ...(printed && { number: printed }),
    blocks: [
      { kind: 'paragraph', text: `${to}：`, indent: false },
      ...blocks,
      { kind: 'closing', issuer: courtOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
}

/** W49: CPL 250. */
const application = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const me = firstOf(input.dossier, data.applicant);
  const { creditor, debtor } = names(input);
  const paid = data.paidBefore.reduce((all, p) => all + p.amount, 0);
  return {
    title: '强制执行申请书',
    sheet: 'record',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['申请执行人', creditor],
          ...(me?.side === 'worker' && me.idNumber ? ([['身份证号', me.idNumber]] as const) : []),
          ...(me?.phone ? ([['联系电话', me.phone]] as const) : []),
          ['被执行人', debtor],
          ['执行依据', titleWords(data.title)],
          ['生效日期', chineseDay(data.title.effectiveOn)],
          ['履行期限最后一天', chineseDay(data.title.performBy)],
          ['申请执行的最后一天', chineseDay(data.until)],
          ...(data.account ? ([['收款账户', data.account]] as const) : []),
        ],
      },
      heading('申请事项'),
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          ...data.title.items.map(i =>
            i.kind === 'money'
              ? `支付${yuan(i.amount)}元（${chineseDay(i.due)}前）`
              : `${i.what}（${chineseDay(i.due)}前）`,
          ),
          '加倍支付迟延履行期间的债务利息',
        ],
      },
      {
        kind: 'fields',
        rows: [
          ['文书确定的金额（元）', yuan(moneyOf(data.title))],
          ['已经履行（元）', yuan(paid)],
          ['申请执行的本金（元）', yuan(data.principal)],
        ],
      },
      heading('财产线索'),
      ...(data.clues.length > 0
        ? [
            {
              kind: 'list' as const,
              numbering: 'arabic' as const,
              items: data.clues.map(c => `${clueKinds[c.kind].zh}：${c.words}`),
            },
          ]
        : [paragraph('暂无。')]),
      paragraph('此致'),
      { kind: 'paragraph', text: courtOf(input), indent: false },
      { kind: 'signatures', lines: [{ role: '申请执行人', name: creditor, signedOn: chineseDay(data.appliedOn) }] },
    ],
  };
};

const enforcementNotice = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { creditor, debtor } = names(input);
  const reportBy = input.proceeding.deadlines.findLast(d => d.code === 'DL-EXEC-REPORT')?.due;
  return notice(input, '执行通知书', debtor, [
    paragraph(`${creditor}申请执行${titleWords(data.title)}，本院已经立案执行。现通知你方立即履行：`),
    paragraph(`支付本金${yuan(data.principal)}元，并加倍支付迟延履行期间的债务利息（民事诉讼法第二百六十四条）。`),
    paragraph(
      `${reportBy ? `${chineseDay(reportBy)}前` : ''}向本院报告当前以及收到本通知之日前一年的财产情况；拒绝报告或者虚假报告的，可以罚款、拘留（民事诉讼法第二百五十二条）。`,
    ),
    paragraph('不履行的，本院将依法查询、冻结、划拨、查封、扣押、拍卖，并可以限制消费、列入失信被执行人名单。'),
  ]);
};

const settlementRecord = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { creditor, debtor } = names(input);
  return notice(input, '执行和解笔录', `${creditor}、${debtor}`, [
    paragraph(`双方就${titleWords(data.title)}的执行自愿达成和解：`),
    {
      kind: 'table',
      head: ['期数', '付款日', '金额（元）'],
      align: ['center', 'left', 'right'],
      rows: (data.agreed?.plan ?? []).map(p => [String(p.n), chineseDay(p.due), yuan(p.amount)]),
    },
    ...(data.agreed?.words ? [paragraph(data.agreed.words)] : []),
    paragraph(
      '一期不按约定履行的，申请执行人可以申请恢复执行原生效法律文书，也可以就和解协议起诉（执行和解规定第九条）。',
    ),
    {
      kind: 'signatures',
      lines: [
        { role: '申请执行人', name: creditor },
        { role: '被执行人', name: debtor },
      ],
    },
  ]);
};

const interestSheet = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { interest } = data;
  return notice(input, '迟延履行利息计算单', names(input).debtor, [
    paragraph(`算至${chineseDay(interest?.until ?? input.issuedOn)}，加倍部分合计${yuan(interest?.amount ?? 0)}元。`),
    ...(interest?.sheets ?? []).map(
      (sheet): PaperBlock => ({
        kind: 'table',
        head: [`${chineseDay(sheet.due)}到期的一笔`, '算式', '金额（元）'],
        align: ['left', 'left', 'right'],
        rows: sheet.computation.lines.map(l => [l.label.zh, l.formula, l.amount ?? '']),
      }),
    ),
    paragraph('先抵本金，后抵加倍利息（法释〔2014〕8号第四条）。'),
  ]);
};

const distribution = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const last = (data.shares ?? []).at(-1)?.on;
  return notice(input, '执行款发放表', names(input).creditor, [
    {
      kind: 'table',
      head: ['发给', '请求', '本金（元）', '加倍利息（元）'],
      align: ['left', 'left', 'right', 'right'],
      rows: (data.shares ?? [])
        .filter(s => s.on === last)
        .map(s => {
          const claim = input.dossier.claims.find(c => c.id === s.claimId);
          return [
            input.dossier.parties.find(p => p.id === s.partyId)?.name ?? '',
            claim ? claimOf(claim.code).title.zh : '',
            yuan(s.principal),
            yuan(s.interest),
          ];
        }),
    },
    paragraph(
      `累计到账${yuan(receivedOf(data))}元，累计发放本金${yuan(paidOutOf(data).principal)}元、加倍利息${yuan(paidOutOf(data).interest)}元。`,
    ),
  ]);
};

const ruling =
  (title: string, words: (input: PaperInput) => string) =>
  (input: PaperInput): PaperContent => {
    const { creditor, debtor } = names(input);
    const data = dataOf(input);
    return notice(input, title, `${creditor}、${debtor}`, [
      paragraph(`${creditor}申请执行${titleWords(data.title)}一案：`),
      paragraph(words(input)),
    ]);
  };

const closing = ruling('结案通知书', input => {
  const data = dataOf(input);
  return `应当履行${yuan(dueInAll(data))}元，到账${yuan(receivedOf(data))}元，全部发放，执行完毕。`;
});

const paper = (
  zh: string,
  en: string,
  write: PaperTemplate['write'],
  rest: Partial<PaperTemplate> = {},
): PaperTemplate => ({
  title: text(zh, en),
  version: 1,
  ...rest,
  write,
});
const served = { service: { to: 'both', kind: 'award' } } as const satisfies Partial<PaperTemplate>;

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'enforcement-application': paper('强制执行申请书', 'Application for enforcement', application, {
    applicantOnly: true,
  }),
  'enforcement-notice': paper('执行通知书', 'Notice of enforcement', enforcementNotice, {
    service: { to: 'respondent', kind: 'notice' },
  }),
  'enforcement-settlement': paper('执行和解笔录', 'Record of the settlement', settlementRecord),
  'interest-sheet': paper('迟延履行利息计算单', 'Sheet of the interest for delay', interestSheet),
  distribution: paper('执行款发放表', 'Table of what was paid out', distribution, { applicantOnly: true }),
  'suspension-ruling': paper(
    '中止执行裁定书',
    'Ruling of suspension',
    ruling('执行裁定书', () => '裁定中止执行。中止的事由消除后恢复执行。'),
    served,
  ),
  'enforcement-resumption': paper(
    '恢复执行通知书',
    'Notice of resumption',
    ruling('恢复执行通知书', () => '现恢复执行。'),
  ),
  'termination-ruling': paper(
    '终结执行裁定书',
    'Ruling of termination',
    ruling('执行裁定书', () => '裁定终结执行（民事诉讼法第二百六十八条）。'),
    served,
  ),
  'round-ruling': paper(
    '终结本次执行程序裁定书',
    'Ruling that ends this round',
    ruling(
      '执行裁定书',
      () =>
        '没有发现可供执行的财产，裁定终结本次执行程序。发现财产的，可以随时申请恢复，不受申请执行期间的限制（民诉法解释第五百一十七条）。',
    ),
    served,
  ),
  'non-enforcement-ruling': paper(
    '不予执行裁定书',
    'Ruling of non-enforcement',
    ruling(
      '执行裁定书',
      () =>
        '裁定不予执行。当事人可以在收到本裁定书的次日起三十日内，就该劳动争议事项向人民法院起诉（劳动争议解释一第二十四条）。',
    ),
    served,
  ),
  'enforcement-closing': paper('结案通知书', 'Notice of closing', closing),
};
