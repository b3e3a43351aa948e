import type { Dossier } from '../../../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../../dossier/paper.ts';
import { claimOf } from '../../../law/claims.ts';
import { basicCourtOf, intermediateCourtOf } from '../../../law/places.ts';
import { serviceMethods } from '../../../law/service.ts';
import { amountInWords } from '../../../pay/chinese-amount.ts';
import { otherSide, type Side } from '../../../people/role.ts';
import { text } from '../../../text.ts';
import { chineseDay, claimTable, firstOf, yuan } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { awardsOf } from '../award-rules.ts';
import { servedOnBoth } from '../award-service.ts';
import type { Award } from '../data-award.ts';
import { type Deliberation, votes } from '../deliberation.ts';
import { commissionIn, dataOf, issuerOf } from './parts.ts';

export const numbered = (input: PaperInput): { number?: string } => {
  const number = input.number ?? input.proceeding.number;
  return number ? { number } : {};
};

/** Who the parties are, as an award names them. */
export function partyLines(dossier: Dossier, applicant: Side): PaperBlock[] {
  return ([applicant, otherSide(applicant)] as const).flatMap((side, i) =>
    dossier.parties
      .filter(p => p.side === side)
      .map((p): PaperBlock => {
        const about = [p.name, p.creditCode && `统一社会信用代码${p.creditCode}`, p.address && `住址${p.address}`];
        return {
          kind: 'paragraph',
          text: `${i === 0 ? '申请人' : '被申请人'}：${about.filter(Boolean).join('，')}。`,
        };
      }),
  );
}

export const paragraphs = (words: string): PaperBlock[] =>
  words
    .split(/\n+/)
    .filter(Boolean)
    .map(t => ({ kind: 'paragraph', text: t }));

/** The award that is being written: the newest of its template. */
const awardOf = ({ proceeding }: PaperInput, template: string): Award =>
  awardsOf(dataOf(proceeding)).findLast(a => a.paper === template)!;

const limitationWords = {
  'not-raised': '',
  held: '被申请人提出的仲裁时效抗辩成立。',
  rejected: '被申请人提出的仲裁时效抗辩不成立。',
};
const mediationWords = {
  apart: '经本委调解，双方未达成协议。',
  unwilling: '因一方不愿意调解，本委依法裁决。',
  absent: '',
};

/** What each claim comes to, as the operative part says it. */
function rulings({ dossier, proceeding }: PaperInput, award: Award): string[] {
  const { applicant } = dataOf(proceeding);
  const nameOf = (side: Side) => firstOf(dossier, side)?.name ?? '';
  const from = award.kind === 'final' ? '自收到本裁决书之日起' : '自本裁决生效之日起';
  const claims = dossier.claims.filter(c => award.claimIds.includes(c.id));
  const granted = claims.flatMap(claim => {
    const { result } = claim;
    if (!result || result.kind === 'dismissed') return [];
    const { title } = claimOf(claim.code);
    const side = claim.by ?? applicant;
    const [payee, payer] = [nameOf(side), nameOf(otherSide(side))];
    const sum = result.amount
      ? [
          `${payer}${from}${award.payWithin}日内支付${payee}${title.zh}${yuan(result.amount)}元（${amountInWords(result.amount)}）`,
        ]
      : [];
    const deed = result.award?.deed ? [`${payer}${from}${award.payWithin}日内${result.award.deed}（${title.zh}）`] : [];
    return [...sum, ...deed];
  });
  const dismissed = ([applicant, otherSide(applicant)] as const).flatMap(side => {
    const titles = claims
      .filter(c => c.result?.kind === 'dismissed' && (c.by ?? applicant) === side)
      .map(c => claimOf(c.code).title.zh);
    return titles.length > 0 ? [`对${nameOf(side)}关于${titles.join('、')}的请求，不予支持；`] : [];
  });
  const partly = claims.some(c => c.result?.kind === 'partly');
  return [...granted.map(g => `${g}；`), ...dismissed, ...(partly ? [`上述请求超出裁决金额的部分，不予支持；`] : [])];
}

/** Items end with a semicolon, the last with a full stop. */
export const ended = (items: readonly string[]): string[] =>
  items.map((item, i) => (i === items.length - 1 ? item.replace(/；$/, '。') : item));

/** What each side may do, by the kind of the award (LMA 47 to 51; CR 53). */
function rights({ dossier }: PaperInput, award: Award): string {
  const place = String(dossier.tenant);
  const basic = basicCourtOf(place).zh;
  if (award.kind === 'final')
    return `本裁决为终局裁决，裁决书自作出之日起发生法律效力。劳动者对本裁决不服的，可以自收到裁决书之日起十五日内向${basic}起诉。用人单位有证据证明本裁决有调解仲裁法第四十九条规定情形之一的，可以自收到裁决书之日起三十日内向${intermediateCourtOf(place).zh}申请撤销裁决。一方逾期不履行的，另一方可以申请强制执行。`;
  return `本裁决为非终局裁决${award.kind === 'single' ? '（同时含有终局和非终局事项，按非终局处理）' : ''}。当事人对本裁决不服的，可以自收到裁决书之日起十五日内向${basic}起诉；期满不起诉的，裁决书发生法律效力。一方逾期不履行的，另一方可以申请强制执行。`;
}

/** W36: LMA 46; CR 53. */
const writeAward =
  (template: string) =>
  (input: PaperInput): PaperContent => {
    const award = awardOf(input, template);
    const { dossier, proceeding } = input;
    const claims = dossier.claims.filter(c => award.claimIds.includes(c.id));
    const kind = award.kind === 'final' ? '终局' : '非终局';
    const head = [
      award.part && '先行裁决',
      award.byDefault && '缺席裁决',
      award.split && '终局和非终局事项分别裁决',
    ].filter(Boolean);
    return {
      title: `仲裁裁决书（${kind}）`,
      issuer: commissionIn(input),
      ...numbered(input),
      sheet: 'letter',
      blocks: [
        ...partyLines(dossier, dataOf(proceeding).applicant),
        {
          kind: 'paragraph',
          text: `申请人与被申请人之间的劳动人事争议（${proceeding.number ?? ''}），本委受理后依法组成仲裁庭审理。${award.byDefault ? '被申请人经通知无正当理由没有到庭，本委缺席审理。' : '双方到庭参加了审理。'}${mediationWords[award.mediation]}现已审理终结${award.part ? '其中一部分请求' : ''}。${head.length > 0 ? `本裁决为${head.join('、')}。` : ''}`,
        },
        { kind: 'heading', text: '申请人的请求' },
        claimTable({ ...dossier, claims }),
        { kind: 'heading', text: '查明的事实' },
        ...paragraphs(award.statement),
        { kind: 'heading', text: '本委认为' },
        ...paragraphs(award.reason),
        ...(limitationWords[award.limitation]
          ? [{ kind: 'paragraph', text: limitationWords[award.limitation] } as const]
          : []),
        {
          kind: 'table',
          head: ['请求事项', '请求（元）', '裁决（元）', '理由和依据'],
          align: ['left', 'right', 'right', 'left'],
          rows: claims.map(c => [
            claimOf(c.code).title.zh,
            yuan(c.amount),
            c.result?.kind === 'dismissed' ? '不支持' : yuan(c.result?.amount),
            [
              c.result?.award?.reason.replace(/。$/, ''),
              c.result?.award?.articles && `依据：${c.result.award.articles}`,
              c.result?.award?.sheet && `按计算单第${c.result.award.sheet.version}版`,
              c.result?.award?.differs && `与计算单不同：${c.result.award.differs}`,
            ]
              .filter(Boolean)
              .join('；'),
          ]),
        },
        { kind: 'heading', text: '裁决如下' },
        { kind: 'list', items: ended(rulings(input, award)), numbering: 'chinese' },
        { kind: 'paragraph', text: rights(input, award) },
        {
          kind: 'signatures',
          lines: award.signers.map((name, i) => ({
            role: award.signers.length > 1 && i === 0 ? '首席仲裁员' : '仲裁员',
            name,
            signedOn: chineseDay(award.on),
          })),
        },
        { kind: 'closing', issuer: commissionIn(input), date: chineseDay(input.issuedOn), sealed: true },
      ],
    };
  };

/** W34, internal volume: CR 22; LMA 45. */
const deliberation = (input: PaperInput): PaperContent => {
  const item = input.wall.findLast(i => i.kind === 'deliberation')!;
  const body = item.body as Deliberation;
  return {
    title: '合议笔录',
    issuer: issuerOf(input),
    ...(input.proceeding.number && { number: input.proceeding.number }),
    secrecy: 'internal',
    sheet: 'record',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['合议日期', chineseDay(body.on)],
          ['合议庭', body.opinions.map(o => o.name).join('、')],
          ['记录', item.author.name],
        ],
      },
      { kind: 'heading', text: '合议的问题' },
      ...paragraphs(body.points),
      ...body.opinions.flatMap((o): PaperBlock[] => [
        { kind: 'heading', text: `${o.name}的意见` },
        ...paragraphs(o.words),
      ]),
      { kind: 'heading', text: '表决和结果' },
      { kind: 'paragraph', text: votes[body.vote].zh },
      ...paragraphs(body.result),
      ...(body.dissent ? [{ kind: 'heading', text: '不同意见' } as const, ...paragraphs(body.dissent)] : []),
      { kind: 'signatures', lines: body.opinions.map(o => ({ role: '仲裁员', name: o.name })) },
    ],
  };
};

/** W43: that nobody went to court in time. */
const effect = (input: PaperInput): PaperContent => {
  const { dossier, proceeding, issuedOn } = input;
  const all = awardsOf(dataOf(proceeding)).filter(a => a.state === 'effective' && a.effectiveOn);
  const numberOf = (award: Award) =>
    dossier.papers.find(p => p.template === award.paper && p.issuedOn === award.on)?.number ?? proceeding.number ?? '';
  return {
    title: '仲裁裁决书生效证明',
    issuer: commissionIn(input),
    ...(proceeding.number && { number: proceeding.number }),
    sheet: 'letter',
    blocks: [
      ...all.flatMap((award): PaperBlock[] => [
        {
          kind: 'paragraph',
          text: `本委作出的${numberOf(award)}裁决书${award.kind === 'final' ? '（终局裁决）' : ''}，送达情况如下：`,
        },
        {
          kind: 'table',
          head: ['当事人', '送达日期', '方式'],
          rows: award.served.map(s => [
            dossier.parties.find(p => p.id === s.partyId)?.name ?? '',
            chineseDay(s.on),
            serviceMethods[s.way].zh,
          ]),
        },
        {
          kind: 'paragraph',
          text: `${award.ruling ? '法院的裁判已经登记，' : '法定期限内没有登记到起诉，'}该裁决书自${chineseDay(award.effectiveOn!)}起发生法律效力${award.except && award.except.length > 0 ? '，对已经起诉的劳动者除外' : ''}。`,
        },
      ]),
      { kind: 'paragraph', text: '一方逾期不履行的，另一方可以依照调解仲裁法第五十一条向人民法院申请强制执行。' },
      { kind: 'closing', issuer: commissionIn(input), date: chineseDay(issuedOn), sealed: true },
    ],
  };
};

export const awardPapers: Readonly<Record<string, PaperTemplate>> = {
  'award-final': {
    title: text('裁决书（终局）', 'Final award'),
    version: 1,
    service: servedOnBoth,
    write: writeAward('award-final'),
  },
  'award-non-final': {
    title: text('裁决书（非终局）', 'Award that is not final'),
    version: 1,
    service: servedOnBoth,
    write: writeAward('award-non-final'),
  },
  'deliberation-record': {
    title: text('合议笔录', 'Record of the deliberation'),
    version: 1,
    channel: 'deliberation',
    write: deliberation,
  },
  'award-effect': { title: text('裁决书生效证明', 'Certificate of effect'), version: 1, write: effect },
};
