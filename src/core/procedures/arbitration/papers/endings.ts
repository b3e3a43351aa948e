import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { chineseDay } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { refusalGrounds } from '../grounds.ts';
import { shamReceivers } from '../sham.ts';
import { terminationGrounds } from '../withdraw.ts';
import { applicantName, bothNames, caseOf, dataOf, decisionToBoth, notice, paragraph, paragraphs } from './parts.ts';

/** W39: CR 35; ZJMA 30. It may be filed again. */
const withdrawal = (input: PaperInput): PaperContent =>
  notice(input, '准许撤回仲裁申请决定书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，申请人${applicantName(input)}自愿撤回仲裁申请。依照办案规则第三十五条、《浙江省劳动人事争议调解仲裁条例》第三十条，准许撤回。`,
    ),
    paragraph(
      '撤回以后，申请人可以就同一请求再次申请仲裁（办案规则第三十五条）；再次申请要在仲裁时效期间内，时效从申请仲裁时中断，重新计算（调解仲裁法第二十七条）。',
    ),
  ]);

/** W39: LMA 36; CR 39. The notice and the absence are stated; the same claim is not accepted again. */
const deemed = (input: PaperInput): PaperContent => {
  const { absence, closing } = dataOf(input.proceeding);
  return notice(input, '按撤回仲裁申请处理决定书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，开庭通知书于${chineseDay(absence?.noticeOn ?? input.issuedOn)}送达申请人${applicantName(input)}。${chineseDay(absence?.hearingOn ?? input.issuedOn)}开庭，申请人${absence?.kind === 'left' ? '未经仲裁庭同意中途退庭' : '无正当理由不到庭'}。`,
    ),
    ...paragraphs(closing?.words && `情况：${closing.words}`),
    paragraph('依照调解仲裁法第三十六条、办案规则第三十九条，按撤回仲裁申请处理。'),
    paragraph('申请人就同一请求重新申请仲裁的，仲裁委员会不予受理（办案规则第三十九条）。'),
  ]);
};

/** W39: CR 32. */
const dismissal = (input: PaperInput): PaperContent => {
  const { closing } = dataOf(input.proceeding);
  const ground = refusalGrounds[closing?.ground as keyof typeof refusalGrounds]?.zh ?? '';
  return notice(input, '撤销案件决定书', bothNames(input), [
    paragraph(`${caseOf(input)}，本委受理以后发现不应当受理：${ground}。依照办案规则第三十二条，决定撤销案件。`),
    ...paragraphs(closing?.words && `理由：${closing.words}`),
    paragraph('对本决定不服的，可以就该劳动争议事项向人民法院提起诉讼（调解仲裁法第二十九条）。'),
  ]);
};

/** W30: CR 48; ZJMA 32. */
const termination = (input: PaperInput): PaperContent => {
  const { closing } = dataOf(input.proceeding);
  const ground = terminationGrounds[closing?.ground as keyof typeof terminationGrounds]?.zh ?? '';
  return notice(input, '终结审理通知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，因${ground}，依照${closing?.ground === 'sued' ? '调解仲裁法第四十三条、办案规则第四十八条、' : ''}《浙江省劳动人事争议调解仲裁条例》第三十二条，终结审理。`,
    ),
    ...paragraphs(closing?.words && `情况：${closing.words}`),
    closing?.ground === 'sued' && paragraph('同一争议由人民法院审理，不能再申请仲裁。'),
  ]);
};

/** The decision by which what a sham brought about is revoked: ZJMA 42, 45. */
const revocation = (input: PaperInput): PaperContent => {
  const { sham } = dataOf(input.proceeding);
  const named = sham!.partyIds.map(id => input.dossier.parties.find(p => p.id === id)?.name ?? '').join('、');
  return notice(input, '撤销决定书', bothNames(input), [
    paragraph(`${caseOf(input)}，经查明：`),
    ...paragraphs(sham!.found),
    paragraph(
      `依照《浙江省劳动人事争议调解仲裁条例》第四十二条，撤销${sham!.papers.join('、')}，从本决定作出之日起不再履行。`,
    ),
    paragraph(
      `依照该条例第四十五条，将${named}的上述行为记入诚信档案，并移送${shamReceivers[sham!.sentTo].zh}依法处理。`,
    ),
  ]);
};

const shamTransfer = (input: PaperInput): PaperContent => {
  const { sham } = dataOf(input.proceeding);
  return notice(input, '移送函', shamReceivers[sham!.sentTo].zh, [
    paragraph(`本院审理${caseOf(input)}，发现有虚假仲裁的情形：`),
    ...paragraphs(sham!.found),
    paragraph(
      `${sham!.papers.join('、')}已于${chineseDay(sham!.on)}撤销。依照《浙江省劳动人事争议调解仲裁条例》第四十二条、第四十五条移送你单位依法处理，案卷材料可以到本院查阅、复制。`,
    ),
  ]);
};

export const endingPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-withdrawal': {
    title: text('准许撤回仲裁申请决定书', 'Decision on withdrawal'),
    version: 1,
    service: decisionToBoth,
    write: withdrawal,
  },
  'arbitration-deemed-withdrawal': {
    title: text('按撤回仲裁申请处理决定书', 'Decision that it counts as withdrawn'),
    version: 1,
    service: decisionToBoth,
    write: deemed,
  },
  'arbitration-dismissal': {
    title: text('撤销案件决定书', 'Decision to dismiss the case'),
    version: 1,
    service: decisionToBoth,
    write: dismissal,
  },
  'arbitration-termination': {
    title: text('终结审理通知书', 'Notice of termination'),
    version: 1,
    service: decisionToBoth,
    write: termination,
  },
  'sham-revocation': {
    title: text('撤销决定书', 'Decision of revocation'),
    version: 1,
    service: decisionToBoth,
    write: revocation,
  },
  'sham-transfer': {
    title: text('移送函', 'Letter of transfer'),
    version: 1,
    channel: 'internal',
    write: shamTransfer,
  },
};
