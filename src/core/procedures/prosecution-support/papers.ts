import type { PaperContent } from '../../dossier/paper.ts';
import { text } from '../../text.ts';
import { heading, issuerOf, namesOf, notice, paragraph, paragraphs, tableOf } from '../arbitration/papers/parts.ts';
import { chineseDay, evidenceList, firstOf, partyFields, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import type { ProsecutionData } from './data.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as ProsecutionData;
const firmOf = ({ dossier }: PaperInput): string => namesOf(dossier, 'employer') || '用人单位';

/** W46: the worker's own application (CPL 15). */
const application = (input: PaperInput): PaperContent => {
  const { dossier } = input;
  const name = firstOf(dossier, 'worker')?.name;
  return {
    title: '支持起诉申请书',
    ...(dossier.number && { number: dossier.number }),
    blocks: [
      partyFields(dossier, true, false),
      heading('请求'),
      paragraph(`请求人民检察院支持申请人就下列事项向人民法院起诉${firmOf(input)}：`),
      tableOf(dossier.claims),
      heading('事实和理由'),
      ...paragraphs(dossier.story),
      ...evidenceList(dossier, 'worker'),
      paragraph('此致'),
      { kind: 'paragraph', text: issuerOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [
          {
            role: '申请人',
            ...(name && { name }),
            signedOn: chineseDay(dataOf(input).askedOn ?? input.issuedOn),
            as: 'worker',
          },
        ],
      },
    ],
  };
};

/** W46: goes to the court with the worker's suit; it names the arrears that were found, and nothing said in mediation. */
const opinion = (input: PaperInput): PaperContent => {
  const { support, facts } = dataOf(input);
  const found = facts?.at(-1);
  return {
    title: '支持起诉意见书',
    issuer: issuerOf(input),
    ...(input.number && { number: input.number }),
    blocks: [
      { kind: 'paragraph', text: '人民法院：', indent: false },
      paragraph(
        `${namesOf(input.dossier, 'worker')}与${firmOf(input)}的劳动报酬争议，${namesOf(input.dossier, 'worker')}向本院申请支持起诉。`,
      ),
      heading('核实的事实'),
      ...(found
        ? [paragraph(`经核实，${firmOf(input)}拖欠${found.workers}名劳动者劳动报酬共计${yuan(found.owed)}元。`)]
        : []),
      heading('意见'),
      ...paragraphs(support?.words),
      paragraph('依照民事诉讼法第十五条，本院支持其向你院起诉。请依法审理。'),
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

const refusal = (input: PaperInput): PaperContent => ({
  ...notice(input, '不支持起诉决定书', namesOf(input.dossier, 'worker'), [
    paragraph('你的支持起诉申请，经审查，本院决定不支持起诉。'),
    ...paragraphs(dataOf(input).support?.words),
    paragraph('本决定不影响你自己向人民法院起诉。'),
  ]),
  ...(input.number && { number: input.number }),
});

const suggestion = (input: PaperInput): PaperContent => {
  const last = dataOf(input).suggestions?.at(-1);
  return {
    ...notice(input, '检察建议书', last?.to ?? '', [
      heading('问题和建议'),
      ...paragraphs(last?.words),
      paragraph('请在收到本建议书后两个月内书面回复办理情况。'),
    ]),
    ...(input.number && { number: input.number }),
  };
};

export const prosecutionPapers: Readonly<Record<string, PaperTemplate>> = {
  'support-application': {
    title: text('支持起诉申请书', 'Application for support of a suit'),
    version: 1,
    applicantOnly: true,
    write: application,
  },
  'support-opinion': {
    title: text('支持起诉意见书', 'Opinion in support of a suit'),
    version: 1,
    applicantOnly: true,
    service: { to: 'applicant', kind: 'notice' },
    write: opinion,
  },
  'support-refusal': {
    title: text('不支持起诉决定书', 'Decision not to support a suit'),
    version: 1,
    applicantOnly: true,
    service: { to: 'applicant', kind: 'notice' },
    write: refusal,
  },
  'procuratorial-suggestion': {
    title: text('检察建议书', 'Procuratorial suggestion'),
    version: 1,
    channel: 'internal',
    write: suggestion,
  },
};
