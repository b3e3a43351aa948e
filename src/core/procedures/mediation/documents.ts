import type { Proceeding } from '../../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { claims as claimCodes } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import { amountInWords } from '../../pay/chinese-amount.ts';
import { text } from '../../text.ts';
import { chineseDay, claimTable, evidenceList, firstOf, partyFields, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import { safeguardWords } from '../safeguards.ts';
import { type Agreement, agreementOf, type MediationData } from './data.ts';
import { forms } from './forms.ts';
import { closingLimit, limitsOf } from './limits.ts';

const issuerOf = ({ directory, proceeding }: PaperInput): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '劳动人事争议调解组织';
const dataOf = (proceeding: Proceeding) => proceeding.data as MediationData;
const bodyOf = ({ directory, proceeding }: PaperInput) => directory.organisation(proceeding.organisationId ?? '');
const numbered = (number: string | null): { number?: string } => (number === null ? {} : { number });
const closing = (input: PaperInput, sealed = true): PaperBlock => ({
  kind: 'closing',
  issuer: issuerOf(input),
  date: chineseDay(input.issuedOn),
  sealed,
});

/** W02: LMA 12, ENT 21. */
const application = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const { applicant } = dataOf(proceeding);
  const person = firstOf(dossier, applicant);
  return {
    title: '劳动争议调解申请书',
    ...numbered(dossier.number),
    blocks: [
      partyFields(dossier, applicant === 'worker'),
      { kind: 'heading', text: '请求事项' },
      claimTable(dossier),
      { kind: 'heading', text: '事实和理由' },
      ...(dossier.story ?? '')
        .split(/\n+/)
        .filter(Boolean)
        .map((t): PaperBlock => ({ kind: 'paragraph', text: t })),
      ...evidenceList(dossier, applicant),
      { kind: 'paragraph', text: `此致` },
      { kind: 'paragraph', text: issuerOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [{ role: '申请人', ...(person && { name: person.name }), signedOn: chineseDay(input.issuedOn) }],
      },
      {
        kind: 'note',
        text: '调解不收费，双方自愿，随时可以停止。申请调解不影响依法申请仲裁；申请调解使仲裁时效中断，从中断时起重新计算（调解仲裁法第二十七条）。',
      },
    ],
  };
};

/** W04: what mediation is and what the other side may answer (ENT 22; TY 14; OM 17). */
const invitation = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const answerBy = proceeding.deadlines.find(d => d.code === 'DL-ANSWER-MED')?.due;
  const other = firstOf(dossier, dataOf(proceeding).applicant === 'worker' ? 'employer' : 'worker');
  return {
    title: '征求调解意见通知书',
    issuer: issuerOf(input),
    ...numbered(dossier.number),
    blocks: [
      { kind: 'paragraph', text: `${other?.name ?? ''}：`, indent: false },
      {
        kind: 'paragraph',
        text: `${firstOf(dossier, 'worker')?.name ?? ''}与${firstOf(dossier, 'employer')?.name ?? ''}的劳动争议，本组织已于${chineseDay(dataOf(proceeding).receivedOn)}收到调解申请。请求如下：`,
      },
      claimTable(dossier),
      {
        kind: 'paragraph',
        text: `调解要双方自愿。请在${answerBy ? chineseDay(answerBy) : '收到本通知后五个工作日'}以前告知是否愿意调解，并对各项请求说明意见。不答复不影响对方申请仲裁，但会失去说明情况的机会。`,
      },
      {
        kind: 'paragraph',
        text: `调解员：${proceeding.assigned.map(a => a.name).join('、')}。当事人认为调解员与本案有利害关系的，可以要求更换。`,
      },
      {
        kind: 'paragraph',
        text: '调解不公开。为达成协议所作的让步，不得在以后的仲裁、诉讼中作为对其不利的证据，双方签字确认的事实除外。',
      },
      closing(input),
    ],
  };
};

/** Acceptance notice: LMA 10, ZJMA 10, with the day on which the fifteen days end. */
const acceptance = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const due = closingLimit(proceeding)?.due;
  const limits = limitsOf(bodyOf(input));
  return {
    title: '调解受理通知书',
    issuer: issuerOf(input),
    ...numbered(proceeding.number),
    blocks: [
      { kind: 'paragraph', text: `${dossier.parties.map(p => p.name).join('、')}：`, indent: false },
      {
        kind: 'paragraph',
        text: `双方当事人的劳动争议，经征求意见，双方都愿意调解。依照《中华人民共和国劳动争议调解仲裁法》第十条、${limits.basis}，本组织决定受理。`,
      },
      {
        kind: 'fields',
        rows: [
          ['纠纷编号', dossier.number ?? ''],
          ['收到申请', chineseDay(dataOf(proceeding).receivedOn)],
          ['调解员', proceeding.assigned.map(a => a.name).join('、')],
          ['调解期限', due ? `至${chineseDay(due)}（${limits.words}，双方同意可以延长）` : ''],
        ],
      },
      { kind: 'heading', text: '权利和义务' },
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          '调解自愿，不收费，任何一方随时可以停止。',
          '可以要求调解员回避。',
          '如实陈述。编造纠纷、伪造证据的，依法承担责任。',
          '达成协议并由双方签字、调解员签名、加盖印章后生效，双方应当履行。',
          '期满没有达成协议的，可以依法申请仲裁。',
        ],
      },
      closing(input),
    ],
  };
};

/** W07: the record of every session so far, behind the wall (PM 27). */
const record = (input: PaperInput): PaperContent => {
  const { dossier, proceeding, wall } = input;
  const sessions = wall
    .filter(item => item.kind === 'session')
    .map(item => item.body as { on: Day; place: string; attended: string[]; summary: string });
  return {
    title: '调解笔录',
    issuer: issuerOf(input),
    ...numbered(proceeding.number),
    secrecy: 'mediation',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['当事人', dossier.parties.map(p => p.name).join('、')],
          ['调解员', proceeding.assigned.map(a => a.name).join('、')],
        ],
      },
      ...sessions.flatMap((s, i): PaperBlock[] => [
        { kind: 'heading', text: `第${i + 1}次调解` },
        {
          kind: 'fields',
          rows: [
            ['时间', chineseDay(s.on)],
            ['地点', s.place],
            ['到场', s.attended.join('、')],
          ],
        },
        ...s.summary
          .split(/\n+/)
          .filter(Boolean)
          .map((t): PaperBlock => ({ kind: 'paragraph', text: t })),
      ]),
      ...(dossier.facts.length > 0
        ? [
            { kind: 'heading', text: '双方确认的事实' } as const,
            { kind: 'list', numbering: 'arabic', items: dossier.facts.map(f => f.statement) } as const,
          ]
        : []),
      {
        kind: 'signatures',
        lines: [
          ...dossier.parties.map(p => ({ role: p.side === 'worker' ? '劳动者' : '用人单位', as: p.side })),
          ...proceeding.assigned.map(a => ({ role: '调解员', name: a.name, as: a.role })),
        ],
      },
      { kind: 'note', text: '本笔录属于调解保密内容，不移送仲裁、诉讼。' },
    ],
  };
};

const methods: Record<string, string> = { bank: '银行转账', cash: '现金，当场支付', other: '双方约定的方式' };

/** W08: LMA 14(2); ENT 26; PM 29. */
const agreement = (input: PaperInput): PaperContent => {
  const { dossier, proceeding, wall } = input;
  const data = dataOf(proceeding);
  const agreed = agreementOf(data, wall);
  const claimOf = (id: string) => dossier.claims.find(c => c.id === id);
  const terms = (agreed?.terms ?? []).map(term => {
    const claim = claimOf(term.claimId);
    const title = claim ? claimCodes[claim.code].title.zh : '';
    if (term.kind === 'paid')
      return `${title}：用人单位支付${yuan(term.amount)}元（大写：${amountInWords(term.amount ?? 0)}）。`;
    return term.kind === 'deed' ? `${title}：按下面写明的事项履行。` : `${title}：劳动者不再要求。`;
  });
  const deeds = agreed?.deeds ?? [];
  const total = agreed?.total ?? 0;
  return {
    title: '劳动争议调解协议书',
    issuer: issuerOf(input),
    ...numbered(proceeding.number),
    blocks: [
      partyFields(dossier, false),
      { kind: 'heading', text: '争议和请求' },
      claimTable(dossier),
      ...(dossier.facts.length > 0
        ? [
            { kind: 'heading', text: '双方确认的事实' } as const,
            { kind: 'list', numbering: 'arabic', items: dossier.facts.map(f => f.statement) } as const,
          ]
        : []),
      { kind: 'heading', text: '协议内容' },
      { kind: 'paragraph', text: '经调解，双方自愿达成如下协议：' },
      {
        kind: 'list',
        numbering: 'chinese',
        items: [
          ...terms,
          ...deeds.map(d => `${signerRoles[d.by]}于${chineseDay(d.due)}以前：${d.what}。`),
          ...(total === 0
            ? []
            : [
                `以上合计${yuan(total)}元（大写：${amountInWords(total)}），按下表支付，方式：${methods[agreed?.method ?? 'other'] ?? ''}${agreed?.account ? `，收款账户：${agreed.account}` : ''}。`,
              ]),
        ],
      },
      ...(total === 0
        ? []
        : [
            {
              kind: 'table',
              head: ['期数', '付款日', '金额（元）'],
              align: ['center', 'center', 'right'],
              rows: (agreed?.plan ?? []).map(p => [String(p.n), chineseDay(p.due), yuan(p.amount)]),
            } as const,
          ]),
      ...consequences(agreed),
      { kind: 'paragraph', text: '双方可以自协议生效之日起十五日内共同申请仲裁审查，或者三十日内共同申请司法确认。' },
      {
        kind: 'paragraph',
        text: `本协议自双方签名或者盖章、调解员签名并加盖调解组织印章后生效。一式三份，双方各执一份，调解组织存一份。`,
      },
      {
        kind: 'signatures',
        lines:
          data.agreement?.signed.map(s => ({
            role: signerRoles[s.as],
            name: s.fullName,
            signedOn: chineseDay(s.on),
            way: signatureWays[s.way],
            ...strokesIn(wall, s.itemId),
          })) ?? [],
      },
      closing(input, data.agreement?.sealedOn !== undefined),
    ],
  };
};
/** What follows where a promise is not kept: for money the order to pay is open too (LMA 15, 16). */
function consequences(agreed: Agreement | undefined): PaperBlock[] {
  const deeds = (agreed?.deeds ?? []).length > 0;
  const safe = safeguardWords(agreed?.safeguards).map(({ zh }): PaperBlock => ({ kind: 'paragraph', text: zh }));
  const signs: PaperBlock[] = agreed?.safeguards?.guarantor
    ? [{ kind: 'paragraph', text: '担保人（签字或者盖章）：____________________' }]
    : [];
  if (agreed?.defaultClause)
    return [...safe, { kind: 'paragraph', text: `不按约定履行的后果：${agreed.defaultClause}` }, ...signs];
  return [
    ...safe,
    ...((agreed?.total ?? 0) > 0
      ? [
          {
            kind: 'paragraph',
            text: '任何一期不按约定支付的，劳动者可以依法申请支付令、申请仲裁或者提起诉讼。',
          } as const,
        ]
      : []),
    ...(deeds ? [{ kind: 'paragraph', text: '约定的事不按期做的，对方可以依法申请仲裁。' } as const] : []),
    ...signs,
  ];
}

const signatureWays = { typed: '在线签名（验证码）', drawn: '手写电子签名', paper: '纸面签字' } as const;

const strokesIn = (wall: PaperInput['wall'], itemId: string | undefined): { strokes?: string } => {
  const body = wall.find(item => item.id === itemId)?.body as { strokes?: string } | undefined;
  return body?.strokes ? { strokes: body.strokes } : {};
};

const signerRoles = { worker: '劳动者', employer: '用人单位', mediator: '调解员' } as const;

const grounds: Record<string, string> = {
  apart: '双方分歧较大，未能达成协议',
  refused: '一方不愿意调解',
  unreachable: '无法联系一方当事人',
  reneged: '签字前一方反悔',
  expired: '调解期限届满，未达成协议',
  'out-of-scope': '不属于劳动争议调解范围',
  elsewhere: '已由其他机构受理',
};

/** W09, W10: reasons, other ways and the limitation reminder; nothing of what was said (ENT 30; NBPM 27; LMA 5, 27). */
const failure = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const data = dataOf(proceeding);
  const isDeclined = proceeding.stage === 'not-accepted';
  const ended = chineseDay(data.closing?.on ?? input.issuedOn);
  return {
    title: isDeclined ? '不予受理调解通知书' : '终止调解通知书',
    issuer: issuerOf(input),
    ...numbered(proceeding.number ?? dossier.number),
    blocks: [
      { kind: 'paragraph', text: `${dossier.parties.map(p => p.name).join('、')}：`, indent: false },
      {
        kind: 'paragraph',
        text: `双方当事人的劳动争议，本组织于${chineseDay(data.receivedOn)}收到调解申请。因${grounds[data.closing?.ground ?? ''] ?? '未达成协议'}，${isDeclined ? `于${ended}决定不予受理` : `调解于${ended}终止`}。`,
      },
      ...(data.closing?.words ? [{ kind: 'paragraph', text: `说明：${data.closing.words}` } as const] : []),
      { kind: 'heading', text: '接下来可以怎么办' },
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          // What is no labour dispute here is none there either: whoever sees it otherwise may have that examined.
          data.closing?.ground === 'out-of-scope'
            ? '认为属于劳动争议的，可以向有管辖权的劳动人事争议仲裁委员会申请仲裁，由其审查（调解仲裁法第五条、第二十九条）；不属于劳动争议的，可以依法向人民法院起诉或者向有关部门反映。'
            : '任何一方可以向有管辖权的劳动人事争议仲裁委员会申请仲裁（调解仲裁法第五条、第十四条）。已经填写的内容不用再填。',
          '申请仲裁的时效期间为一年，从知道或者应当知道权利被侵害之日起计算；申请调解使时效中断，从中断时起重新计算（调解仲裁法第二十七条）。',
          '拖欠劳动报酬的，也可以向劳动保障监察投诉。',
        ],
      },
      { kind: 'paragraph', text: '调解过程依法保密。为达成协议所作的让步，不得在以后的程序中作为对其不利的证据。' },
      closing(input),
    ],
  };
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'mediation-application': {
    title: text('调解申请书', 'Mediation application'),
    version: 1,
    applicantOnly: true,
    write: application,
  },
  'mediation-invitation': {
    title: text('征求调解意见通知书', 'Notice asking for consent'),
    version: 1,
    write: invitation,
  },
  'mediation-acceptance': { title: text('调解受理通知书', 'Acceptance notice'), version: 1, write: acceptance },
  'mediation-record': { title: text('调解笔录', 'Mediation record'), version: 1, channel: 'joint', write: record },
  'mediation-agreement': {
    title: text('调解协议书', 'Mediation agreement'),
    version: 1,
    channel: 'agreement',
    write: agreement,
  },
  ...forms,
  'mediation-failure': { title: text('终止调解通知书', 'Notice that mediation ended'), version: 1, write: failure },
};
