import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { claimOf } from '../../law/claims.ts';
import { basicCourtOf } from '../../law/places.ts';
import { amountInWords } from '../../pay/chinese-amount.ts';
import { text } from '../../text.ts';
import { materialKinds } from '../enforceable/materials.ts';
import { agreementName, closing, judgesSign, numberedBy, para } from '../enforceable/papers.ts';
import { chineseDay, firstOf, partyFields, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import type { OrderData } from './data.ts';
import { exclusions, servedOrder } from './steps.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as OrderData;
const courtOf = ({ dossier }: PaperInput) => basicCourtOf(String(dossier.tenant)).zh;
const workerOf = ({ dossier }: PaperInput) => firstOf(dossier, 'worker')?.name ?? '';
const employerOf = ({ dossier }: PaperInput) => firstOf(dossier, 'employer')?.name ?? '';
const sum = (fen: number) => `${yuan(fen)}元（大写：${amountInWords(fen)}）`;

/** Why it is owed: an agreement that was not kept, or pay that was not paid. */
function facts(input: PaperInput): PaperBlock[] {
  const { handedIn, instalments, claimIds } = dataOf(input);
  if (handedIn) {
    const plan = handedIn.plan.filter(p => instalments.includes(p.n));
    return [
      para(`${agreementName(input, handedIn)}，约定的下列款项已经到期，没有付清：`),
      {
        kind: 'table',
        head: ['期数', '付款日', '金额（元）'],
        align: ['center', 'center', 'right'],
        rows: plan.map(p => [String(p.n), chineseDay(p.due), yuan(p.amount)]),
      },
    ];
  }
  return [
    para('被申请人拖欠下列劳动报酬：'),
    {
      kind: 'list',
      numbering: 'arabic',
      items: input.dossier.claims
        .filter(c => claimIds.includes(c.id))
        .map(c => `${claimOf(c.code).title.zh}：${yuan(c.amount)}元`),
    },
  ];
}

/** W19: LMA 16; CPL 225. */
const application = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const employer = firstOf(input.dossier, 'employer');
  return {
    title: '支付令申请书',
    sheet: 'record',
    blocks: [
      partyFields(input.dossier, true),
      { kind: 'heading', text: '请求' },
      para(`请求向${employerOf(input)}发出支付令，督促其向申请人支付${sum(data.amount)}。`),
      { kind: 'heading', text: '事实和理由' },
      ...facts(input),
      para('申请人与被申请人没有其他债务纠纷，支付令能够送达被申请人。'),
      para(`被申请人送达地址：${employer?.mailingAddress ?? employer?.address ?? ''}`),
      { kind: 'heading', text: '所附材料' },
      {
        kind: 'list',
        numbering: 'arabic',
        items: data.materials
          .filter(m => m.kind !== 'application' && m.kind !== 'address')
          .map(m => `${materialKinds[m.kind].title.zh}${m.ready ? '' : '（待补）'}`),
      },
      para('此致'),
      para(courtOf(input), { indent: false }),
      {
        kind: 'signatures',
        lines: [{ role: '申请人', name: workerOf(input), signedOn: chineseDay(data.filedOn), way: '在线提交' }],
      },
    ],
  };
};

const acceptance = (input: PaperInput): PaperContent => ({
  title: '支付令申请受理通知书',
  issuer: courtOf(input),
  ...numberedBy(input),
  blocks: [
    para(`${workerOf(input)}：`, { indent: false }),
    para(
      `你申请向${employerOf(input)}发出支付令，要求支付${sum(dataOf(input).amount)}。经审查符合条件，本院决定受理。`,
    ),
    para('经审查债权债务关系明确、合法的，本院自受理之日起十五日内发出支付令；不成立的，裁定驳回。'),
    closing(input, courtOf(input)),
  ],
});

const decision = (input: PaperInput): PaperContent => {
  const { closing: end } = dataOf(input);
  return {
    title: '不予受理（驳回）支付令申请通知书',
    issuer: courtOf(input),
    ...numberedBy(input),
    blocks: [
      para(`${workerOf(input)}：`, { indent: false }),
      para(
        `你申请向${employerOf(input)}发出支付令。因${exclusions[end?.ground as keyof typeof exclusions]?.zh ?? ''}，本院不予受理（驳回）。`,
      ),
      ...(end?.words ? [para(`说明：${end.words}`)] : []),
      para('当事人可以依法申请仲裁；有调解协议的，可以凭协议申请仲裁或者依法起诉。'),
      closing(input, courtOf(input)),
    ],
  };
};

/** W19: CPL 227. */
const order = (input: PaperInput): PaperContent => ({
  title: '支付令',
  issuer: courtOf(input),
  ...numberedBy(input),
  sheet: 'letter',
  blocks: [
    partyFields(input.dossier, false, false),
    para(`申请人${workerOf(input)}申请本院向被申请人${employerOf(input)}发出支付令。`),
    ...facts(input),
    para('本院审查认为，申请符合法律规定的条件。依照民事诉讼法第二百二十七条规定，特发出如下支付令：'),
    para(
      `被申请人${employerOf(input)}应当自收到本支付令之日起十五日内，向申请人${workerOf(input)}支付${sum(dataOf(input).amount)}。`,
    ),
    para(
      '被申请人如有异议，应当自收到本支付令之日起十五日内以书面形式向本院提出；口头异议无效，没有清偿能力不是异议。逾期不提出异议又不履行的，申请人可以向本院申请强制执行。',
    ),
    judgesSign(input),
    closing(input, courtOf(input)),
  ],
});

const objection = (input: PaperInput): PaperContent => {
  const { objection: made } = dataOf(input);
  return {
    title: '支付令异议书',
    sheet: 'record',
    blocks: [
      partyFields(input.dossier, false, false),
      para(`${employerOf(input)}对支付令${input.proceeding.number ? `（${input.proceeding.number}）` : ''}提出异议：`),
      para(made?.reason ?? ''),
      para('此致'),
      para(courtOf(input), { indent: false }),
      {
        kind: 'signatures',
        lines: [{ role: '异议人', name: employerOf(input), signedOn: chineseDay(made?.on ?? input.issuedOn) }],
      },
    ],
  };
};

const ruling = (input: PaperInput): PaperContent => {
  const { objection: made, ground } = dataOf(input);
  const upheld = made?.verdict === 'upheld';
  return {
    title: '民事裁定书（督促程序）',
    issuer: courtOf(input),
    ...numberedBy(input),
    sheet: 'letter',
    blocks: [
      partyFields(input.dossier, false, false),
      para(`${employerOf(input)}于${chineseDay(made?.on ?? input.issuedOn)}对本院发出的支付令提出书面异议。`),
      para(
        upheld
          ? '经审查，异议成立。依照民事诉讼法第二百二十八条规定，裁定终结督促程序，支付令自行失效。'
          : '经审查，异议不成立，予以驳回，支付令继续有效。',
      ),
      ...(upheld
        ? [
            para(
              ground === 'agreement'
                ? '支付令失效后转入诉讼程序；申请人不同意的，应当自收到本裁定之日起七日内向本院提出。申请人也可以依照调解协议直接提起诉讼。'
                : '申请人可以就劳动争议事项向劳动人事争议仲裁委员会申请仲裁。',
            ),
          ]
        : []),
      closing(input, courtOf(input)),
    ],
  };
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'payment-order-application': {
    title: text('支付令申请书', 'Application for a payment order'),
    version: 1,
    applicantOnly: true,
    write: application,
  },
  'payment-order-acceptance': {
    title: text('受理通知书（支付令）', 'Notice of acceptance of the application'),
    version: 1,
    applicantOnly: true,
    write: acceptance,
  },
  'payment-order-decision': {
    title: text('不予受理（驳回）通知书', 'Notice that no order is given'),
    version: 1,
    applicantOnly: true,
    write: decision,
  },
  'payment-order': { title: text('支付令', 'Payment order'), version: 1, service: servedOrder, write: order },
  'payment-order-objection': { title: text('支付令异议书', 'Objection to the order'), version: 1, write: objection },
  'payment-order-ruling': { title: text('督促程序裁定书', 'Ruling on the objection'), version: 1, write: ruling },
};
