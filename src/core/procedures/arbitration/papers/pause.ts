import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { chineseDay } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { suspensionGrounds } from '../pause.ts';
import { bothNames, caseOf, dataOf, notice, paragraph, paragraphs, toBoth } from './parts.ts';

const dueOf = ({ proceeding }: PaperInput) =>
  proceeding.deadlines.find(d => d.code === 'DL-ARB-45' && d.state === 'open')?.due;

/** W30: CR 47; ZJMA 31. */
const suspension = (input: PaperInput): PaperContent => {
  const { suspended } = dataOf(input.proceeding);
  const ground = suspensionGrounds[suspended?.ground as keyof typeof suspensionGrounds]?.zh ?? '';
  return notice(input, '中止审理通知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，因${ground}，经仲裁院负责人批准，自${chineseDay(suspended?.on ?? input.issuedOn)}起中止审理（办案规则第四十七条、浙江省条例第三十一条）。`,
    ),
    ...paragraphs(suspended?.words && `情况：${suspended.words}`),
    paragraph('中止审理的期间不计入审理期限（办案规则第四十六条）。中止的情形消除以后恢复审理，并书面通知。'),
  ]);
};

/** W30: CR 47. */
const resumption = (input: PaperInput): PaperContent => {
  const due = dueOf(input);
  return notice(input, '恢复审理通知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，中止审理的情形已经消除，自${chineseDay(input.issuedOn)}起恢复审理（办案规则第四十七条）。${due ? `审理期限到${chineseDay(due)}。` : ''}`,
    ),
  ]);
};

/** W31: LMA 43; CR 45. */
const extension = (input: PaperInput): PaperContent => {
  const due = dueOf(input);
  const words = dataOf(input.proceeding).period?.extended?.words;
  return notice(input, '延期审理通知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，案情复杂，经仲裁院负责人批准，审理期限延长十五日${due ? `，到${chineseDay(due)}` : ''}（调解仲裁法第四十三条、办案规则第四十五条）。`,
    ),
    ...paragraphs(words && `理由：${words}`),
  ]);
};

/** W32: LMA 37; ZJMA 29. */
const appraisal = (input: PaperInput): PaperContent => {
  const asked = dataOf(input.proceeding).period?.excluded.findLast(e => e.reason === 'appraisal');
  const [body = '', ...rest] = (asked?.words ?? '').split('：');
  return notice(input, '鉴定委托书', body, [
    paragraph(`${caseOf(input)}，需要对下列专门性问题进行鉴定，现委托你单位鉴定（调解仲裁法第三十七条）：`),
    ...paragraphs(rest.join('：')),
    paragraph(
      '鉴定费由申请鉴定的当事人先行垫付，由对鉴定意见承担不利后果的当事人承担（浙江省条例第二十九条）。必要时鉴定人应当参加开庭。',
    ),
    paragraph(
      `自${chineseDay(asked?.from ?? input.issuedOn)}起至收到鉴定意见的期间不计入审理期限（浙江省条例第三十六条）。请在完成后出具书面鉴定意见。`,
    ),
  ]);
};

/** LMA 43; CR 48; ZJMA 32. */
const overdue = (input: PaperInput): PaperContent => {
  const { overdue: missed } = dataOf(input.proceeding);
  return notice(input, '逾期未作出裁决告知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，应当在${chineseDay(missed?.due ?? input.issuedOn)}以前作出裁决，到期没有作出。依照调解仲裁法第四十三条，当事人可以就该劳动争议事项向人民法院提起诉讼。`,
    ),
    paragraph('也可以等待裁决。人民法院受理以后，本委终结本案的审理（办案规则第四十八条、浙江省条例第三十二条）。'),
  ]);
};

export const pausePapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-suspension': {
    title: text('中止审理通知书', 'Notice of suspension'),
    version: 1,
    service: toBoth,
    write: suspension,
  },
  'arbitration-resumption': {
    title: text('恢复审理通知书', 'Notice of resumption'),
    version: 1,
    service: toBoth,
    write: resumption,
  },
  'arbitration-extension': {
    title: text('延期审理通知书', 'Notice of extension'),
    version: 1,
    service: toBoth,
    write: extension,
  },
  'arbitration-appraisal': { title: text('鉴定委托书', 'Request for an appraisal'), version: 1, write: appraisal },
  'arbitration-overdue': {
    title: text('逾期未作出裁决告知书', 'Notice that no award was made in time'),
    version: 1,
    service: toBoth,
    write: overdue,
  },
};
