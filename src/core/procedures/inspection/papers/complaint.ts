import type { WallItem } from '../../../dossier/change.ts';
import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { heading, issuerOf, namesOf, notice, paragraph, paragraphs, tableOf } from '../../arbitration/papers/parts.ts';
import { chineseDay, evidenceList, firstOf, partyFields } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { type Act, acts } from '../acts.ts';
import type { InspectionData } from '../data.ts';
import { refusalGrounds } from '../filing.ts';
import { toWorker } from '../kit.ts';

export const dataOf = ({ proceeding }: Pick<PaperInput, 'proceeding'>) => proceeding.data as InspectionData;

/** How a paper of the inspection names the employer. */
export const firmOf = ({ dossier, proceeding }: PaperInput): string =>
  namesOf(dossier, 'employer') || dataOf({ proceeding }).employerName || '用人单位';

export const actNames = (list: readonly string[] | undefined): string =>
  (list ?? []).map(act => acts[act as Act]?.zh ?? act).join('、');

/** W50: ZJLI 20–21. */
const complaint = (input: PaperInput): PaperContent => {
  const { dossier } = input;
  const person = firstOf(dossier, 'worker');
  return {
    title: '劳动保障监察投诉书',
    ...(dossier.number && { number: dossier.number }),
    blocks: [
      partyFields(dossier, true, false),
      heading('投诉请求'),
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
            role: '投诉人',
            ...(person && { name: person.name }),
            signedOn: chineseDay(dataOf(input).complainedOn),
            as: 'worker',
          },
        ],
      },
      { kind: 'note', text: '监察机构自接到投诉之日起五个工作日内决定是否受理（浙江省劳动保障监察条例第二十三条）。' },
    ],
  };
};

interface Reported {
  readonly words?: string;
  readonly acts?: readonly string[];
  readonly informer?: { readonly fullName?: string; readonly phone?: string };
}

/** For the brigade alone: who reported, and in what words (LI 9; ZJLI 10). */
const report = (input: PaperInput): PaperContent => {
  const item = input.wall.find((i: WallItem) => i.channel === 'informer');
  const said = (item?.body ?? {}) as Reported;
  return {
    title: '举报登记表',
    issuer: issuerOf(input),
    secrecy: 'internal',
    ...(input.dossier.number && { number: input.dossier.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['被举报单位', firmOf(input)],
          ['违法行为', actNames(said.acts)],
          ['登记日期', chineseDay(dataOf(input).complainedOn)],
          ['举报人', said.informer?.fullName ?? (item?.author.role === 'worker' ? item.author.name : '没有留下姓名')],
          ...(said.informer?.phone ? ([['联系电话', said.informer.phone]] as const) : []),
        ],
      },
      heading('举报内容'),
      ...paragraphs(said.words),
      { kind: 'note', text: '举报人的有关情况不得泄露（劳动保障监察条例第九条、浙江省劳动保障监察条例第十条）。' },
    ],
  };
};

/** The sheet by which a case is filed stays in the house. */
const filing = (input: PaperInput): PaperContent => {
  const { filed } = dataOf(input);
  return {
    title: '立案审批表',
    issuer: issuerOf(input),
    secrecy: 'internal',
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['用人单位', firmOf(input)],
          ['违法行为', actNames(filed?.acts)],
          ['涉及人数', `${filed?.persons ?? 1}人`],
          ['承办监察员', (filed?.officers ?? []).join('、')],
          ['立案日期', chineseDay(filed?.on ?? input.issuedOn)],
        ],
      },
      heading('要查的事实'),
      ...paragraphs(filed?.words),
      {
        kind: 'signatures',
        lines: [
          { role: '承办人', as: 'inspector' },
          { role: '监察机构负责人', as: 'inspection-head' },
        ],
      },
    ],
  };
};

/** The complaint is accepted, and with it the case filed (ZJLI 23). */
const acceptance = (input: PaperInput): PaperContent =>
  notice(input, '投诉受理告知书', namesOf(input.dossier, 'worker'), [
    paragraph(
      `你投诉${firmOf(input)}的事项，经审查符合受理条件，本机构决定受理，并于受理当日立案查处（浙江省劳动保障监察条例第二十三条）。`,
    ),
    paragraph(
      '调查自立案之日起六十个工作日内完成；情况复杂的，经负责人批准可以延长三十个工作日。延长或者中止调查的，三日内书面告知你（同条例第三十条）。',
    ),
    paragraph(
      `承办监察员：${(dataOf(input).filed?.officers ?? []).join('、')}。你可以申请他们回避（同条例第二十四条）。`,
    ),
  ]);

/** W50: why not, and where to instead (ZJLI 22; LI 20, 21). */
const refusal = (input: PaperInput): PaperContent => {
  const { closing } = dataOf(input);
  const ground = closing?.ground as keyof typeof refusalGrounds | undefined;
  return notice(input, '投诉不予受理告知书', namesOf(input.dossier, 'worker'), [
    paragraph(
      `你投诉${firmOf(input)}的事项，因${ground ? refusalGrounds[ground].zh : '不符合受理条件'}，本机构决定不予受理。`,
    ),
    closing?.words ? paragraph(`理由：${closing.words}`) : undefined,
    ground === 'other-way'
      ? paragraph(
          '这件事可以向劳动人事争议仲裁委员会申请仲裁。本告知书附按你投诉内容填好的仲裁申请书，核对、签名后即可提交；你要求的，本机构可以直接移交仲裁院。申请仲裁的时效为一年，请尽早提出（调解仲裁法第二十七条）。',
        )
      : undefined,
  ]);
};

/** The application for arbitration, filled in from the complaint: nothing is written twice (domain of the notice, ZJLI 22). */
const arbitrationForm = (input: PaperInput): PaperContent => {
  const { dossier } = input;
  return {
    title: '劳动人事争议仲裁申请书',
    ...(dossier.number && { number: dossier.number }),
    blocks: [
      partyFields(dossier, true, false),
      heading('仲裁请求'),
      tableOf(dossier.claims),
      heading('事实和理由'),
      ...paragraphs(dossier.story),
      ...evidenceList(dossier, 'worker'),
      paragraph('此致'),
      { kind: 'paragraph', text: '劳动人事争议仲裁委员会', indent: false },
      { kind: 'signatures', lines: [{ role: '申请人', ...nameOf(input) }] },
      { kind: 'note', text: '按投诉内容填好，签名并写上日期后提交。劳动人事争议仲裁不收费。' },
    ],
  };
};

const nameOf = ({ dossier }: PaperInput) => {
  const name = firstOf(dossier, 'worker')?.name;
  return name ? { name } : {};
};

export const complaintPapers: Readonly<Record<string, PaperTemplate>> = {
  'inspection-complaint': {
    title: text('投诉书', 'Complaint'),
    version: 1,
    applicantOnly: true,
    write: complaint,
  },
  'inspection-report': {
    title: text('举报登记表', 'Record of a report'),
    version: 1,
    channel: 'informer',
    write: report,
  },
  'inspection-filing': {
    title: text('立案审批表', 'Filing sheet'),
    version: 1,
    channel: 'inquiry',
    write: filing,
  },
  'inspection-acceptance': {
    title: text('投诉受理告知书', 'Notice of acceptance'),
    version: 1,
    applicantOnly: true,
    service: toWorker,
    write: acceptance,
  },
  'inspection-refusal': {
    title: text('投诉不予受理告知书', 'Notice of non-acceptance'),
    version: 1,
    applicantOnly: true,
    service: toWorker,
    write: refusal,
  },
  'inspection-arbitration-form': {
    title: text('仲裁申请书（按投诉内容填好）', 'Application for arbitration, filled in from the complaint'),
    version: 1,
    applicantOnly: true,
    write: arbitrationForm,
  },
};
