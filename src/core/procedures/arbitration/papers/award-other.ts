import type { PaperBlock, PaperContent } from '../../../dossier/paper.ts';
import { claimOf } from '../../../law/claims.ts';
import { basicCourtOf } from '../../../law/places.ts';
import { amountInWords } from '../../../pay/chinese-amount.ts';
import { otherSide } from '../../../people/role.ts';
import { text } from '../../../text.ts';
import { chineseDay, claimTable, firstOf, yuan } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { advanceGrounds } from '../advance.ts';
import { awardsOf, tribunalOf } from '../award-rules.ts';
import { servedOnBoth } from '../award-service.ts';
import { correctionKinds } from '../correction.ts';
import type { AwardKind, Correction } from '../data-award.ts';
import { itemsOf } from '../volume.ts';
import { ended, numbered, paragraphs, partyLines } from './award.ts';
import { commissionIn, dataOf, issuerOf } from './parts.ts';

const closing = (input: PaperInput): PaperBlock => ({
  kind: 'closing',
  issuer: commissionIn(input),
  date: chineseDay(input.issuedOn),
  sealed: true,
});

/** W35: LMA 42; CR 71, 72. */
const statement = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const { applicant, agreed } = dataOf(proceeding);
  const claims = dossier.claims.filter(c => agreed!.terms.some(t => t.claimId === c.id));
  const payer = firstOf(dossier, 'employer')?.name ?? '';
  const payee = firstOf(dossier, 'worker')?.name ?? '';
  const terms = agreed!.terms.map(t => {
    const title = claimOf(claims.find(c => c.id === t.claimId)!.code).title.zh;
    if (t.kind === 'waived') return `${title}：不再要求；`;
    return t.kind === 'deed'
      ? `${title}：按第二部分履行；`
      : `${title}：${payer}支付${payee}${yuan(t.amount)}元（${amountInWords(t.amount ?? 0)}）；`;
  });
  return {
    title: '仲裁调解书',
    issuer: commissionIn(input),
    ...numbered(input),
    sheet: 'letter',
    blocks: [
      ...partyLines(dossier, applicant),
      {
        kind: 'paragraph',
        text: `申请人与被申请人之间的劳动人事争议（${proceeding.number ?? ''}），在本委主持下，双方自愿达成如下协议${agreed!.part ? '。其余请求由本委继续审理' : ''}。`,
      },
      { kind: 'heading', text: '申请人的请求' },
      claimTable({ ...dossier, claims }),
      { kind: 'heading', text: '协议内容' },
      { kind: 'list', items: ended(terms), numbering: 'chinese' },
      ...(agreed!.plan.length > 0
        ? [
            {
              kind: 'table',
              head: ['期数', '付款日', '金额（元）'],
              align: ['center', 'left', 'right'],
              rows: agreed!.plan.map(p => [String(p.n), chineseDay(p.due), yuan(p.amount)]),
            } as const,
          ]
        : []),
      ...(agreed!.deeds
        ? [
            {
              kind: 'list',
              items: agreed!.deeds.map(
                d => `${d.by === 'employer' ? payer : payee}在${chineseDay(d.due)}以前${d.what}；`,
              ),
              numbering: 'chinese',
            } as const,
          ]
        : []),
      {
        kind: 'paragraph',
        text: '上述协议符合法律规定，本委予以确认。本调解书经双方当事人签收后，发生法律效力；调解书送达前一方反悔的，本委及时作出裁决。一方逾期不履行的，另一方可以申请强制执行（调解仲裁法第四十二条、第五十一条）。',
      },
      {
        kind: 'signatures',
        lines: agreed!.signers.map(name => ({ role: '仲裁员', name, signedOn: chineseDay(agreed!.on) })),
      },
      closing(input),
    ],
  };
};

/** W37: LMA 44; CR 51. */
const advance = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const { applicant, advance: ordered } = dataOf(proceeding);
  const payer = firstOf(dossier, otherSide(applicant))?.name ?? '';
  const payee = firstOf(dossier, applicant)?.name ?? '';
  const titles = dossier.claims.filter(c => ordered!.claimIds.includes(c.id)).map(c => claimOf(c.code).title.zh);
  return {
    title: '先予执行裁决书',
    issuer: commissionIn(input),
    ...numbered(input),
    sheet: 'letter',
    blocks: [
      ...partyLines(dossier, applicant),
      {
        kind: 'paragraph',
        text: `申请人${payee}于${chineseDay(ordered!.askedOn)}就${titles.join('、')}申请先予执行（${advanceGrounds[ordered!.ground].zh}）。本委认为，当事人之间权利义务关系明确，不先予执行将严重影响申请人的生活：`,
      },
      ...paragraphs(ordered!.need),
      { kind: 'paragraph', text: '依照调解仲裁法第四十四条，裁决如下：' },
      {
        kind: 'paragraph',
        text: `${payer}先予支付${payee}${yuan(ordered!.amount)}元（${amountInWords(ordered!.amount)}）。劳动者申请先予执行，不提供担保。`,
      },
      {
        kind: 'paragraph',
        text: `本裁决移送${basicCourtOf(String(dossier.tenant)).zh}执行。当事人不能就本裁决起诉（审理劳动争议案件司法解释（一）第十条）。`,
      },
      {
        kind: 'signatures',
        lines: tribunalOf(proceeding, dataOf(proceeding)).map(a => ({
          role: '仲裁员',
          name: a.name,
          signedOn: chineseDay(input.issuedOn),
        })),
      },
      closing(input),
    ],
  };
};

/** W37, the letter with which it goes to the court: ZJMA 34. */
const transfer = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const { advance: ordered } = dataOf(proceeding);
  const award = dossier.papers.find(p => p.template === 'award-advance' && p.proceedingId === proceeding.id);
  return {
    title: '移送执行函',
    issuer: commissionIn(input),
    ...(proceeding.number && { number: proceeding.number }),
    sheet: 'letter',
    blocks: [
      { kind: 'paragraph', text: `${basicCourtOf(String(dossier.tenant)).zh}：`, indent: false },
      {
        kind: 'paragraph',
        text: `本委审理的${dossier.parties.map(p => p.name).join('与')}劳动人事争议一案，已经裁决先予执行${yuan(ordered!.amount)}元，依照调解仲裁法第四十四条和浙江省劳动人事争议调解仲裁条例第三十四条移送执行。`,
      },
      { kind: 'heading', text: '附件' },
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          `先予执行裁决书（${award?.number ?? ''}）`,
          ...ordered!.served.map(
            s => `送达证明：${dossier.parties.find(p => p.id === s.partyId)?.name ?? ''}，${chineseDay(s.on)}签收`,
          ),
        ],
      },
      closing(input),
    ],
  };
};

/** W40: CR 54. It keeps the number of the award that it corrects. */
const correction = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const data = dataOf(proceeding);
  const decision = data.corrections!.at(-1)!;
  const award = awardsOf(data).find(a => a.n === decision.award)!;
  const number = dossier.papers.find(p => p.template === award.paper && p.issuedOn === award.on)?.number;
  return {
    title: '补正决定书',
    issuer: commissionIn(input),
    ...(number && { number: `${number}更正` }),
    sheet: 'letter',
    blocks: [
      {
        kind: 'paragraph',
        text: `本委于${chineseDay(award.on)}作出的${number ?? ''}裁决书有下列错误或者遗漏，依照劳动人事争议仲裁办案规则第五十四条补正：`,
      },
      {
        kind: 'table',
        head: ['位置', '类别', '原来写的', '应当是'],
        rows: decision.items.map(i => [i.where, correctionKinds[i.kind].zh, i.wrong, i.right]),
      },
      ...correctedSums(input, decision),
      { kind: 'paragraph', text: '本决定书与裁决书一并使用。' },
      {
        kind: 'signatures',
        lines: award.signers.map(name => ({ role: '仲裁员', name, signedOn: chineseDay(decision.on) })),
      },
      closing(input),
    ],
  };
};

/** The sums that an error of arithmetic changes, the total, and what becomes of the right to go to court where the kind of award changes. */
function correctedSums({ dossier }: PaperInput, { amounts, kinds }: Correction): PaperBlock[] {
  if (!amounts) return [];
  const more = amounts.reduce((sum, a) => sum + a.now - a.was, 0);
  const title = (claimId: string) => claimOf(dossier.claims.find(c => c.id === claimId)!.code).title.zh;
  return [
    {
      kind: 'table',
      head: ['请求事项', '原裁决金额（元）', '更正后金额（元）'],
      align: ['left', 'right', 'right'],
      rows: amounts.map(a => [title(a.claimId), yuan(a.was), yuan(a.now)]),
    },
    {
      kind: 'paragraph',
      text: `裁决支付的总额${more < 0 ? '减少' : '增加'}${yuan(Math.abs(more))}元（${amountInWords(Math.abs(more))}）。`,
    },
    ...(kinds ? [{ kind: 'paragraph', text: rightsAfter[kinds.now] } as const] : []),
  ];
}

const rightsAfter: Readonly<Record<AwardKind, string>> = {
  final:
    '更正以后，本裁决为终局裁决。劳动者不服的，可以自收到裁决书之日起十五日内向人民法院起诉；用人单位有证据证明裁决有法定情形的，可以自收到本决定书之日起三十日内向中级人民法院申请撤销（调解仲裁法第四十七条至第四十九条）。',
  'non-final':
    '更正以后，本裁决为非终局裁决。用人单位不服的，可以自收到本决定书之日起十五日内向人民法院起诉（调解仲裁法第五十条）。',
  single:
    '更正以后，本裁决按非终局裁决处理。用人单位不服的，可以自收到本决定书之日起十五日内向人民法院起诉（调解仲裁法第五十条）。',
};

/** The last column is filled in when the volume is bound. */
export const volumeHead: readonly string[] = ['序号', '材料', '文号', '日期', '页次'];

/** W61: the table of one volume (CR 22). `internal`: deliberation and approvals, which no party reads. */
const volume =
  (internal: boolean) =>
  (input: PaperInput): PaperContent => {
    const { dossier, proceeding } = input;
    const { archive } = dataOf(proceeding);
    const items = itemsOf(dossier, proceeding, internal ? 'internal' : 'open');
    return {
      title: internal ? '副卷目录' : '正卷目录',
      issuer: issuerOf(input),
      ...(proceeding.number && { number: proceeding.number }),
      ...(internal && { secrecy: 'internal' as const }),
      sheet: 'record',
      blocks: [
        {
          kind: 'fields',
          rows: [
            ['案件', dossier.parties.map(p => p.name).join('、')],
            ['归档日期', chineseDay(archive!.on)],
            ['归档人', archive!.by],
            ['保存期限', `${archive!.years}年，到${chineseDay(archive!.keepUntil)}`],
          ],
        },
        {
          kind: 'table',
          head: volumeHead,
          align: ['center', 'left', 'left', 'left', 'center'],
          rows: items.map((item, i) => [String(i + 1), item.title, item.number, chineseDay(item.on), '']),
        },
        { kind: 'note', text: '页次在导出装订时填写。' },
      ],
    };
  };

export const otherAwardPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-statement': {
    title: text('仲裁调解书', 'Mediation statement'),
    version: 1,
    service: {
      to: 'both',
      kind: 'statement',
      onServed: {
        step: 'sign-for-statement',
        input: ({ side, on, receiver, way }) => ({ side, on, fullName: receiver, way }),
      },
    },
    write: statement,
  },
  'award-advance': {
    title: text('先予执行裁决书', 'Award on advance enforcement'),
    version: 1,
    service: servedOnBoth,
    write: advance,
  },
  'advance-transfer': { title: text('移送执行函', 'Letter of transfer to the court'), version: 1, write: transfer },
  'award-correction': {
    title: text('补正决定书', 'Decision of correction'),
    version: 1,
    service: servedOnBoth,
    write: correction,
  },
  'archive-open': { title: text('正卷目录', 'Table of the open volume'), version: 1, write: volume(false) },
  'archive-internal': {
    title: text('副卷目录', 'Table of the internal volume'),
    version: 1,
    channel: 'internal',
    write: volume(true),
  },
};
