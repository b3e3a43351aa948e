import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { chineseDay, firstOf, partyFields } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { respondentOf } from '../sides.ts';
import {
  applicantClaims,
  applicantName,
  bothNames,
  caseOf,
  dataOf,
  decisionToBoth,
  heading,
  issuerOf,
  notice,
  paragraph,
  paragraphs,
  tableOf,
} from './parts.ts';

/** W29: CR 10. */
const objection = (input: PaperInput): PaperContent => {
  const data = dataOf(input.proceeding);
  const signer = firstOf(input.dossier, respondentOf(data));
  return {
    title: '管辖权异议书',
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['异议人', signer?.name ?? ''],
          ['对方', applicantName(input)],
        ],
      },
      heading('异议和理由'),
      ...paragraphs(data.objection?.words),
      paragraph('此致'),
      { kind: 'paragraph', text: issuerOf(input), indent: false },
      {
        kind: 'signatures',
        lines: [
          {
            role: '异议人',
            ...(signer && { name: signer.name }),
            signedOn: chineseDay(data.objection?.on ?? input.issuedOn),
          },
        ],
      },
    ],
  };
};

/** W29: CR 10; LMA 21. */
const objectionDecision = (input: PaperInput): PaperContent => {
  const { objection: made } = dataOf(input.proceeding);
  return notice(input, '管辖权异议决定书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，被申请人于${chineseDay(made?.on ?? input.issuedOn)}对本委的管辖提出异议。经审查，异议不成立，决定驳回。`,
    ),
    ...paragraphs(made?.decision && `理由：${made.decision.words}`),
    paragraph(
      '劳动争议由劳动合同履行地或者用人单位所在地的仲裁委员会管辖；双方分别申请的，由劳动合同履行地的管辖（调解仲裁法第二十一条）。',
    ),
  ]);
};

/** W29: the letter that goes with the case (CR 9; ZJMA 17). */
const transfer = (input: PaperInput): PaperContent => {
  const { transfer: sent, filedOn } = dataOf(input.proceeding);
  const { dossier } = input;
  const items = [
    '仲裁申请书',
    ...dossier.evidence.filter(e => e.state === 'have').map(e => e.title),
    ...dossier.papers.filter(p => p.proceedingId === input.proceeding.id && p.channel === undefined).map(p => p.title),
  ];
  return {
    ...notice(input, '案件移送函', sent?.name ?? '', [
      paragraph(
        `${caseOf(input)}，本委于${chineseDay(filedOn ?? input.proceeding.openedOn)}收到申请。经审查，本案不属于本委管辖，应当由你委管辖，现依照办案规则第九条移送。`,
      ),
      ...paragraphs(sent && `理由：${sent.words}`),
      tableOf(applicantClaims(input)),
      heading('移送材料清单'),
      { kind: 'list', items: [...new Set(items)], numbering: 'arabic' },
      paragraph('审理期限自你委接受移送之日起重新计算（办案规则第四十六条）。请在收到后退回回执。'),
    ]),
    sheet: 'letter',
  };
};

/** W38: ZJMA 33. */
const preservation = (input: PaperInput): PaperContent => {
  const { preservation: asked } = dataOf(input.proceeding);
  return {
    ...notice(input, '财产保全申请移送函', asked?.forwarded?.court ?? '', [
      paragraph(
        `${caseOf(input)}，本委已经受理。申请人${applicantName(input)}于${chineseDay(asked?.on ?? input.issuedOn)}申请财产保全，现依照《浙江省劳动人事争议调解仲裁条例》第三十三条移送你院，请依法裁定。`,
      ),
      partyFields(input.dossier, true, false),
      heading('申请的理由和财产线索'),
      ...paragraphs(asked?.words),
      heading('仲裁请求'),
      tableOf(applicantClaims(input)),
      paragraph('附：财产保全申请书、仲裁申请书、受理通知书、证据材料。'),
    ]),
    sheet: 'letter',
  };
};

export const courtPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-objection': {
    title: text('管辖权异议书', 'Objection to jurisdiction'),
    version: 1,
    write: objection,
  },
  'arbitration-objection-decision': {
    title: text('管辖权异议决定书', 'Decision on the objection to jurisdiction'),
    version: 1,
    service: decisionToBoth,
    write: objectionDecision,
  },
  'arbitration-transfer': { title: text('案件移送函', 'Letter of transfer'), version: 1, write: transfer },
  'arbitration-preservation': {
    title: text('财产保全申请移送函', 'Letter to the court on preservation'),
    version: 1,
    applicantOnly: true,
    write: preservation,
  },
};
