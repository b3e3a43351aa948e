import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { chineseDay, claimTable, firstOf } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { refusalGrounds } from '../grounds.ts';
import { dataOf, issuerOf, toApplicant } from './parts.ts';

/** W22: LMA 29; CR 30. */
const acceptance = (input: PaperInput): PaperContent => ({
  title: '受理通知书',
  issuer: issuerOf(input),
  ...(input.proceeding.number && { number: input.proceeding.number }),
  blocks: [
    {
      kind: 'paragraph',
      text: `${firstOf(input.dossier, dataOf(input.proceeding).applicant)?.name ?? ''}：`,
      indent: false,
    },
    {
      kind: 'paragraph',
      text: `你（单位）与${firstOf(input.dossier, dataOf(input.proceeding).applicant === 'worker' ? 'employer' : 'worker')?.name ?? ''}的劳动人事争议仲裁申请，经审查符合受理条件，本委决定受理。`,
    },
    claimTable(input.dossier),
    {
      kind: 'paragraph',
      text: '本委自受理之日起五个工作日内向被申请人送达申请书副本，并书面通知仲裁庭的组成情况。案情没有延期事由的，自受理之日起四十五日内结束（调解仲裁法第三十条、第三十二条、第四十三条）。',
    },
    { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
  ],
});

/** W23: LMA 29; CR 31; ZJMA 20. */
const refusal = (input: PaperInput): PaperContent => {
  const { closing } = dataOf(input.proceeding);
  const ground = closing?.ground as keyof typeof refusalGrounds | undefined;
  return {
    title: '不予受理通知书',
    issuer: issuerOf(input),
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'paragraph',
        text: `${firstOf(input.dossier, dataOf(input.proceeding).applicant)?.name ?? ''}：`,
        indent: false,
      },
      {
        kind: 'paragraph',
        text: `你（单位）的劳动人事争议仲裁申请，因${ground ? refusalGrounds[ground].zh : '不符合受理条件'}，本委决定不予受理。`,
      },
      ...(closing?.words ? [{ kind: 'paragraph', text: `理由：${closing.words}` } as const] : []),
      { kind: 'paragraph', text: '对本决定不服的，可以就该劳动争议事项向人民法院提起诉讼（调解仲裁法第二十九条）。' },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

/** What LMA 29 opens when no decision was made in time, and when it does not (SI1 12). */
const undecided = (input: PaperInput): PaperContent => {
  const { undecided: missed, applicant } = dataOf(input.proceeding);
  return {
    title: '逾期未作出受理决定告知书',
    issuer: issuerOf(input),
    blocks: [
      { kind: 'paragraph', text: `${firstOf(input.dossier, applicant)?.name ?? ''}：`, indent: false },
      {
        kind: 'paragraph',
        text: `你（单位）的劳动人事争议仲裁申请，应当在${chineseDay(missed?.due ?? input.issuedOn)}以前决定是否受理，到期没有作出决定。依照调解仲裁法第二十九条，你（单位）可以就该劳动争议事项向人民法院提起诉讼。`,
      },
      {
        kind: 'paragraph',
        text: '有下列情形之一的，人民法院不受理（审理劳动争议案件司法解释（一）第十二条）：',
      },
      {
        kind: 'list',
        items: [
          '移送管辖的；',
          '正在送达或者送达延误的；',
          '等待另案诉讼结果、评残结论的；',
          '正在等待仲裁庭开庭的；',
          '启动鉴定程序或者委托其他部门调查取证的；',
          '其他正当事由。',
        ],
        numbering: 'chinese',
      },
      {
        kind: 'paragraph',
        text: '你（单位）也可以等待仲裁委员会的决定。仲裁委员会作出决定的，会书面通知你（单位）。',
      },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn) },
    ],
  };
};

export const acceptancePapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-acceptance': {
    title: text('受理通知书', 'Acceptance notice'),
    version: 1,
    service: toApplicant,
    write: acceptance,
  },
  'arbitration-refusal': {
    title: text('不予受理通知书', 'Notice of non-acceptance'),
    version: 1,
    service: toApplicant,
    write: refusal,
  },
  'arbitration-undecided': {
    title: text('逾期未作出受理决定告知书', 'Notice that no decision was made in time'),
    version: 1,
    applicantOnly: true,
    service: toApplicant,
    write: undecided,
  },
};
