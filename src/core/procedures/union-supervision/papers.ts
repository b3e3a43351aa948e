import type { PaperContent } from '../../dossier/paper.ts';
import { text } from '../../text.ts';
import { heading, namesOf, notice, paragraph, paragraphs } from '../arbitration/papers/parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import type { UnionData } from './data.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as UnionData;
const firmOf = ({ dossier }: PaperInput): string => namesOf(dossier, 'employer') || '用人单位';

const numbered = (input: PaperInput, content: PaperContent): PaperContent => ({
  ...content,
  ...(input.number && { number: input.number }),
});

const refusal = (input: PaperInput): PaperContent =>
  notice(input, '不予受理告知书', namesOf(input.dossier, 'worker'), [
    paragraph(
      dataOf(input).closing?.ground === 'taken'
        ? '你反映的事项已经由行政机关、仲裁机构或者人民法院受理，本会不予受理（浙江省工会劳动法律监督条例第十七条）。'
        : '你反映的事项不属于工会劳动法律监督的范围，本会不予受理（浙江省工会劳动法律监督条例第十七条）。',
    ),
    ...paragraphs(dataOf(input).closing?.words),
  ]);

/** W53: signed by the chair (ZJTU 21); the employer answers in fifteen working days (ZJTU 22). */
const letter = (input: PaperInput): PaperContent => {
  const { letter: made } = dataOf(input);
  const base = notice(input, '工会劳动法律监督意见书', firmOf(input), [
    heading('事实和意见'),
    ...paragraphs(made?.words),
    paragraph('请在收到本意见书之日起十五个工作日内书面答复，说明情况和改正措施；认为意见不适当的，书面说明理由。'),
    paragraph(
      '拒绝接收、不按期答复或者无正当理由不改正的，本会可以向人力资源和社会保障部门发出监督建议书（浙江省工会劳动法律监督条例第二十一条至第二十三条）。',
    ),
  ]);
  const closes = base.blocks.findIndex(block => block.kind === 'closing');
  return numbered(input, {
    ...base,
    blocks: base.blocks.toSpliced(closes, 0, {
      kind: 'signatures',
      lines: [{ role: '工会主席', ...(made && { name: made.signedBy }), as: 'union-chair' }],
    }),
  });
};

const suggestion = (input: PaperInput): PaperContent => {
  const { suggestion: made, letter: before } = dataOf(input);
  return numbered(
    input,
    notice(input, '工会劳动法律监督建议书', '人力资源和社会保障局', [
      paragraph(
        `本会向${firmOf(input)}发出监督意见书后，${before?.reply ? '单位没有正当理由不改正' : '单位没有在十五个工作日内答复'}。现提出监督建议，并移交相关材料：`,
      ),
      ...paragraphs(made?.words),
      paragraph('请依法审查处理，并及时反馈结果（浙江省工会劳动法律监督条例第二十三条、第二十四条）。'),
    ]),
  );
};

export const unionPapers: Readonly<Record<string, PaperTemplate>> = {
  'union-refusal': {
    title: text('工会不予受理告知书', 'Union’s notice of non-acceptance'),
    version: 1,
    applicantOnly: true,
    service: { to: 'applicant', kind: 'notice' },
    write: refusal,
  },
  'union-letter': {
    title: text('监督意见书', 'Letter of supervision'),
    version: 1,
    service: {
      to: 'respondent',
      kind: 'notice',
      onServed: { step: 'letter-served', input: ({ on }) => ({ on }) },
    },
    write: letter,
  },
  'union-suggestion': {
    title: text('监督建议书', 'Letter to the authority'),
    version: 1,
    applicantOnly: true,
    write: suggestion,
  },
};
