import type { PaperBlock, PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { chineseDay, evidenceList, firstOf, partyFields } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import {
  applicantClaims,
  applicantName,
  caseOf,
  dataOf,
  heading,
  issuerOf,
  notice,
  paragraph,
  paragraphs,
  tableOf,
} from './parts.ts';

/** W20: LMA 28; CR 29. `full` shows what only the applicant and the body read; the copy for the respondent leaves it out. */
const application =
  (full: boolean) =>
  (input: PaperInput): PaperContent => {
    const { dossier, proceeding } = input;
    const { applicant, filedOn } = dataOf(proceeding);
    const person = firstOf(dossier, applicant);
    return {
      title: full ? '劳动人事争议仲裁申请书' : '劳动人事争议仲裁申请书（副本）',
      ...(dossier.number && { number: dossier.number }),
      blocks: [
        partyFields(dossier, full && applicant === 'worker', full && applicant === 'employer'),
        heading('仲裁请求'),
        tableOf(applicantClaims(input)),
        heading('事实和理由'),
        ...paragraphs(dossier.story),
        ...evidenceList(dossier, applicant),
        paragraph('此致'),
        { kind: 'paragraph', text: issuerOf(input), indent: false },
        {
          kind: 'signatures',
          lines: [
            {
              role: '申请人',
              ...(person && { name: person.name }),
              signedOn: chineseDay(filedOn ?? input.issuedOn),
            },
          ],
        },
        { kind: 'note', text: '劳动人事争议仲裁不收费（调解仲裁法第五十三条）。' },
      ],
    };
  };

/** W21: a receipt for what was handed in (CR 29). */
const receipt = (input: PaperInput): PaperContent => {
  const { dossier, proceeding } = input;
  const { applicant, filedOn } = dataOf(proceeding);
  const day = filedOn ?? input.issuedOn;
  const due = proceeding.deadlines.find(d => d.code === 'DL-ARB-ACC' && d.state === 'open')?.due;
  const items = dossier.evidence.filter(e => e.side === applicant && e.state === 'have').map(e => e.title);
  return {
    title: '收件回执',
    issuer: issuerOf(input),
    ...(dossier.number && { number: dossier.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['申请人', applicantName(input)],
          ['收到日期', chineseDay(day)],
          ['材料', ['仲裁申请书', ...items].join('；')],
          ...(due ? ([['决定是否受理的期限', `${chineseDay(due)}以前`]] as const) : []),
        ],
      },
      paragraph(
        '本委自收到申请之日起五个工作日内决定是否受理（调解仲裁法第二十九条、办案规则第三十条）。材料不齐的，会一次性告知要补正的全部内容；逾期没有决定的，申请人可以就该劳动争议事项向人民法院提起诉讼。',
      ),
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

/** W21: what is missing, told once and in full (CR 30; ZJMA 21). */
const supplement = (input: PaperInput): PaperContent => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-ARB-SUP' && d.state === 'open')?.due;
  return notice(input, '补正通知书', applicantName(input), [
    paragraph('你（单位）的仲裁申请材料不齐，请补交下列材料：'),
    { kind: 'list', items: [...(dataOf(input.proceeding).missing ?? [])], numbering: 'arabic' },
    paragraph(
      `请在${due ? `${chineseDay(due)}以前` : '收到本通知之日起五个工作日内'}补交。补正的内容已经一次性全部告知。材料补齐以后，决定是否受理的期限重新计算；经通知补正后仍不齐备的，不予受理（办案规则第三十条、浙江省条例第二十条、第二十一条）。`,
    ),
  ]);
};

/** W14: CR 69. */
/** W15: CR 70. */
const entrustment = (input: PaperInput): PaperContent => {
  const { entrusted } = dataOf(input.proceeding);
  const due = input.proceeding.deadlines.findLast(d => d.code === 'DL-ARB-PM10')?.due;
  return notice(input, '委托调解函', entrusted!.name, [
    paragraph(
      `${caseOf(input)}，已由本委受理。经双方当事人同意，依照《劳动人事争议仲裁办案规则》第七十条，委托你单位在开庭前进行调解。`,
    ),
    tableOf(applicantClaims(input)),
    ...paragraphs(entrusted!.words && `说明：${entrusted!.words}`),
    paragraph(
      `请自${chineseDay(entrusted!.on)}起十个工作日内${due ? `（${chineseDay(due)}以前）` : ''}完成，并将结果告知本委：达成协议的，附协议书；没有达成协议的，只写明没有达成，不写双方在调解中说的话。期满没有达成协议的，本委开庭审理。`,
    ),
  ]);
};

const suggestion = (input: PaperInput): PaperContent =>
  notice(input, '调解建议书', applicantName(input), [
    paragraph('你（单位）的仲裁申请已经收到。这件争议还没有经过调解，本委建议先由调解组织调解（办案规则第六十九条）。'),
    ...paragraphs(dataOf(input.proceeding).suggestion?.words && `理由：${dataOf(input.proceeding).suggestion?.words}`),
    {
      kind: 'list',
      numbering: 'arabic',
      items: [
        '调解不收费，双方自愿，随时可以停止。',
        '同意先行调解的，暂缓受理，调解组织在十五日内结束调解；达成协议的，可以申请仲裁审查确认。',
        '调解不成的，仲裁申请接着办，不用重新提交。',
        '不同意先行调解的，本委依法决定是否受理，不影响你（单位）的权利。',
      ],
    },
    paragraph('请答复是否同意先行调解。没有答复的，本委按期决定是否受理。') satisfies PaperBlock,
  ]);

export const filingPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-application': {
    title: text('仲裁申请书', 'Application for arbitration'),
    version: 1,
    applicantOnly: true,
    write: application(true),
  },
  'arbitration-copy': {
    title: text('仲裁申请书（副本）', 'Application for arbitration (copy)'),
    version: 1,
    write: application(false),
  },
  'arbitration-receipt': {
    title: text('收件回执', 'Receipt'),
    version: 1,
    applicantOnly: true,
    write: receipt,
  },
  'arbitration-supplement': {
    title: text('补正通知书', 'Notice of what is missing'),
    version: 1,
    applicantOnly: true,
    write: supplement,
  },
  'arbitration-entrustment': {
    title: text('委托调解函', 'Letter entrusting mediation'),
    version: 1,
    write: entrustment,
  },
  'arbitration-suggestion': {
    title: text('调解建议书', 'Suggestion to mediate'),
    version: 1,
    applicantOnly: true,
    write: suggestion,
  },
};
