import type { PaperBlock, PaperContent } from '../../../dossier/paper.ts';
import { claims as claimCodes } from '../../../law/claims.ts';
import { text } from '../../../text.ts';
import { chineseDay, firstOf, yuan } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { respondentOf } from '../sides.ts';
import {
  applicantName,
  bothNames,
  caseOf,
  dataOf,
  heading,
  issuerOf,
  notice,
  paragraph,
  paragraphs,
  respondentName,
  tableOf,
  toApplicant,
  toBoth,
  toRespondent,
} from './parts.ts';

/** W24: what the respondent has to know with the copy of the application (LMA 30; CR 33, 36, 10). */
const respondentNotice = (input: PaperInput): PaperContent => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-ARB-ANS' && d.state === 'open')?.due;
  const waived = dataOf(input.proceeding).simple?.answerDays === 0;
  return notice(input, '应诉通知书', respondentName(input), [
    paragraph(
      `${applicantName(input)}对你（单位）提出的劳动人事争议仲裁申请，本委已经受理。现将仲裁申请书副本送达，并告知如下：`,
    ),
    {
      kind: 'list',
      numbering: 'chinese',
      items: [
        ...(waived
          ? ['你（单位）已经同意不要答辩期。']
          : [
              `请在${due ? `${chineseDay(due)}以前` : '收到申请书副本之日起十个工作日内'}提交答辩书，对每一项请求写明意见、事实和理由。不提交答辩书的，不影响仲裁程序的进行（调解仲裁法第三十条）。`,
              '认为本委没有管辖权的，应当在答辩期满以前书面提出（办案规则第十条）。',
              '要对申请人提出反申请的，在答辩期内提出（办案规则第三十六条）。',
            ]),
        '可以委托一至二名代理人参加仲裁，提交授权委托书；单位提交法定代表人身份证明（调解仲裁法第二十四条）。',
        '由你（单位）掌握管理的证据，应当提供；不提供的，承担不利后果（调解仲裁法第三十九条）。',
        '收到开庭通知无正当理由不到庭的，可以缺席裁决（调解仲裁法第三十六条）。',
      ],
    },
  ]);
};

const positions = { agreed: '同意', partly: '部分同意', disputed: '不同意' } as const;

/** The answer as it stands (LMA 30; CR 33). */
const answer = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const data = dataOf(proceeding);
  const answered = dossier.claims.filter(c => c.answer?.proceedingId === proceeding.id);
  const last = answered.at(-1);
  const side = last && (last.by ?? data.applicant) !== data.applicant ? data.applicant : respondentOf(data);
  const own = answered.filter(c => (c.by ?? data.applicant) !== side);
  const signer = firstOf(dossier, side);
  return {
    title: '答辩书',
    ...(proceeding.number && { number: proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['答辩人', signer?.name ?? ''],
          ['对方', side === data.applicant ? respondentName(input) : applicantName(input)],
        ],
      },
      heading('对各项请求的意见'),
      {
        kind: 'table',
        head: ['请求事项', '请求金额（元）', '意见', '同意金额（元）', '事实和理由'],
        align: ['left', 'right', 'center', 'right', 'left'],
        rows: own.map(c => [
          claimCodes[c.code].title.zh,
          yuan(c.amount),
          positions[c.answer!.position],
          yuan(c.answer!.amount),
          c.answer!.reason ?? '',
        ]),
      },
      ...(side !== data.applicant && data.answered?.words
        ? [heading('其他说明'), ...paragraphs(data.answered.words)]
        : []),
      paragraph('此致'),
      { kind: 'paragraph', text: issuerOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [
          {
            role: '答辩人',
            ...(signer && { name: signer.name }),
            signedOn: chineseDay(last?.answer?.on ?? input.issuedOn),
          },
        ],
      },
    ],
  };
};

/** CR 36. */
const counterclaim = (input: PaperInput): PaperContent => {
  const filed = dataOf(input.proceeding).counterclaim!;
  const signer = firstOf(input.dossier, filed.by);
  return {
    title: '仲裁反申请书',
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['反申请人', respondentName(input)],
          ['被反申请人', applicantName(input)],
        ],
      },
      heading('反申请请求'),
      tableOf(filed.claims),
      ...(filed.words ? [heading('事实和理由'), ...paragraphs(filed.words)] : []),
      paragraph('此致'),
      { kind: 'paragraph', text: issuerOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [{ role: '反申请人', ...(signer && { name: signer.name }), signedOn: chineseDay(filed.on) }],
      },
    ],
  };
};

/** CR 36: accepted together, to be filed apart, or not accepted. */
const counterclaimDecision = (input: PaperInput): PaperContent => {
  const filed = dataOf(input.proceeding).counterclaim!;
  const decision = filed.decision!;
  const on = `你（单位）于${chineseDay(filed.on)}对${applicantName(input)}提出的反申请，`;
  const reasons = decision.words ? [paragraph(`理由：${decision.words}`)] : [];
  if (decision.kind === 'joined')
    return notice(input, '反申请受理通知书', bothNames(input), [
      paragraph(
        `${respondentName(input)}于${chineseDay(filed.on)}对${applicantName(input)}提出的反申请，经审查符合受理条件，本委决定受理，并和原申请合并处理（办案规则第三十六条）。反申请的请求：`,
      ),
      tableOf(filed.claims),
      paragraph(`审理期限自${chineseDay(decision.on)}起重新计算（办案规则第四十六条）。`),
      ...reasons,
    ]);
  if (decision.kind === 'separate')
    return notice(input, '另行申请仲裁告知书', respondentName(input), [
      paragraph(`${on}经审查应当另行申请仲裁（办案规则第三十六条）。`),
      ...reasons,
      paragraph('另行申请仲裁要注意仲裁时效。'),
    ]);
  return notice(input, '不予受理通知书（反申请）', respondentName(input), [
    paragraph(`${on}经审查不符合受理条件，本委决定不予受理（办案规则第三十六条）。`),
    ...reasons,
    paragraph('对本决定不服的，可以就该劳动争议事项向人民法院提起诉讼（调解仲裁法第二十九条）。'),
  ]);
};

/** CR 44. */
const variationDecision = (input: PaperInput): PaperContent => {
  const { variation, applicant } = dataOf(input.proceeding);
  const decision = variation!.decision!;
  if (decision.kind === 'refused')
    return notice(input, '不接受变更请求告知书', applicantName(input), [
      paragraph(
        `你（单位）于${chineseDay(variation!.on)}提出的增加、变更仲裁请求，本委不在本案中处理，可以另行申请仲裁（办案规则第四十四条）。`,
      ),
      ...paragraphs(decision.words && `理由：${decision.words}`),
    ]);
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-ARB-ANS' && d.state === 'open')?.due;
  const claims = input.dossier.claims.filter(
    c =>
      (c.by ?? applicant) === applicant &&
      (variation!.added.some(a => a.id === c.id) || variation!.changed.some(x => x.id === c.id)),
  );
  return notice(input, '增加、变更仲裁请求通知书', bothNames(input), [
    paragraph(
      `${applicantName(input)}于${chineseDay(variation!.on)}提出增加、变更仲裁请求，经审查予以接受（办案规则第四十四条）。现在的请求：`,
    ),
    tableOf(claims),
    paragraph(
      `${due ? `${respondentName(input)}可以在${chineseDay(due)}以前对增加、变更的请求答辩。` : ''}审理期限自${chineseDay(decision.on)}起重新计算（办案规则第四十六条）。`,
    ),
  ]);
};

/** CR 46; ZJMA 18. */
const joinder = (input: PaperInput): PaperContent => {
  const { joined } = dataOf(input.proceeding);
  const last = joined!.at(-1)!;
  const party = input.dossier.parties.find(p => p.id === last.partyId);
  const as =
    last.as === 'third'
      ? '第三人'
      : party?.side === 'worker'
        ? '共同当事人（劳动者一方）'
        : '共同当事人（用人单位一方）';
  return notice(input, '追加当事人通知书', [bothNames(input)].join('、'), [
    paragraph(`${caseOf(input)}，本委决定追加${party?.name ?? ''}为${as}。`),
    paragraph(
      `申请书副本会送达被追加的当事人，审理期限自${chineseDay(last.on)}起重新计算（办案规则第四十六条）。`,
    ) satisfies PaperBlock,
  ]);
};

export const partyPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-respondent-notice': {
    title: text('应诉通知书', 'Notice to the respondent'),
    version: 1,
    // Served together with the copy of the application (CR 33).
    service: {
      ...toRespondent,
      onServed: { step: 'serve-copy', input: ({ on, receiver, way }) => ({ on, receiver, way }) },
      onMoved: 'move-service',
    },
    write: respondentNotice,
  },
  'arbitration-answer': {
    title: text('答辩书', 'Answer'),
    version: 1,
    service: { ...toApplicant, onServed: { step: 'pass-answer', input: ({ on }) => ({ on }) } },
    write: answer,
  },
  'arbitration-counter-answer': {
    title: text('对反申请的答辩书', 'Answer to the counterclaim'),
    version: 1,
    service: toRespondent,
    write: answer,
  },
  'arbitration-counterclaim': { title: text('仲裁反申请书', 'Counterclaim'), version: 1, write: counterclaim },
  'arbitration-counterclaim-decision': {
    title: text('反申请决定通知书', 'Decision on the counterclaim'),
    version: 1,
    service: toBoth,
    write: counterclaimDecision,
  },
  'arbitration-variation-decision': {
    title: text('增加、变更仲裁请求通知书', 'Decision on added or changed claims'),
    version: 1,
    service: toBoth,
    write: variationDecision,
  },
  'arbitration-joinder': {
    title: text('追加当事人通知书', 'Notice of a joined party'),
    version: 1,
    service: toBoth,
    write: joinder,
  },
};
