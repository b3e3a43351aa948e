import type { PaperContent } from '../../dossier/paper.ts';
import { commissionOf } from '../../law/places.ts';
import { text } from '../../text.ts';
import {
  agreementName,
  bodyName,
  closing,
  jointApplication,
  namesOf,
  numberedBy,
  para,
  termBlocks,
} from '../enforceable/papers.ts';
import { chineseDay, partyFields } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import type { ReviewData } from './data.ts';
import { notAcceptedGrounds, refusalGrounds, servedStatement } from './steps.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as ReviewData;
const commission = ({ dossier }: PaperInput) => commissionOf(String(dossier.tenant)).zh;
const institute = (input: PaperInput) => bodyName(input, input.proceeding.organisationId, '劳动人事争议仲裁院');

/** W16: CR 74. */
const application = (input: PaperInput): PaperContent =>
  jointApplication(input, {
    title: '仲裁审查申请书',
    to: commission(input),
    wish: '自生效之日起十五日内共同申请仲裁审查，请求依据协议制作仲裁调解书。',
  });

/** W17: CR 75, 76. */
const acceptance = (input: PaperInput): PaperContent => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-REV-5')?.due;
  return {
    title: '仲裁审查受理通知书',
    issuer: institute(input),
    ...numberedBy(input),
    blocks: [
      para(`${namesOf(input)}：`, { indent: false }),
      para(
        `${agreementName(input, dataOf(input).handedIn)}，双方共同申请仲裁审查。经审查符合受理条件，决定受理，由仲裁员${input.proceeding.assigned.map(a => a.name).join('、')}审查。`,
      ),
      para(
        `本委在${due ? `${chineseDay(due)}以前` : '受理之日起五个工作日内'}审查完毕；有特殊情况的，可以延长五个工作日（办案规则第七十六条）。调解书作出以前，双方可以撤回申请。`,
      ),
      closing(input, institute(input)),
    ],
  };
};

/** W17: not accepted (CR 75), or no statement made (CR 78; ZJMA 11). */
const decision = (input: PaperInput): PaperContent => {
  const { closing: end, handedIn } = dataOf(input);
  const isRefusal = input.proceeding.stage === 'refused';
  const grounds: Readonly<Record<string, { zh: string }>> = { ...notAcceptedGrounds, ...refusalGrounds };
  return {
    title: isRefusal ? '不予制作调解书决定书' : '不予受理仲裁审查通知书',
    issuer: institute(input),
    ...numberedBy(input),
    blocks: [
      para(`${namesOf(input)}：`, { indent: false }),
      para(
        `${agreementName(input, handedIn)}，双方共同申请仲裁审查。${isRefusal ? '经审查，' : ''}因${grounds[end?.ground ?? '']?.zh ?? ''}，决定${isRefusal ? '不予制作调解书（办案规则第七十八条）' : '不予受理（办案规则第七十五条）'}。`,
      ),
      ...(end?.words ? [para(`说明：${end.words}`)] : []),
      para(
        isRefusal
          ? '当事人可以通过重新调解变更协议或者达成新的协议，也可以就争议事项申请仲裁。'
          : '协议仍然有效。一方不履行的，另一方可以依法申请仲裁；自协议生效之日起三十日内，双方还可以共同申请司法确认。',
      ),
      closing(input, institute(input)),
    ],
  };
};

/** W17: CR 77; LMA 42. */
const statement = (input: PaperInput): PaperContent => {
  const { handedIn, statement: made } = dataOf(input);
  return {
    title: '仲裁调解书',
    issuer: commission(input),
    ...numberedBy(input),
    sheet: 'letter',
    blocks: [
      partyFields(input.dossier, false, false),
      para(
        `${agreementName(input, handedIn)}，双方共同申请仲裁审查（${input.proceeding.number ?? ''}）。经审查，协议真实、合法，出于自愿，内容如下：`,
      ),
      ...termBlocks(input, handedIn),
      para(
        '上述协议符合法律规定，本委依照劳动人事争议仲裁办案规则第七十七条予以确认。本调解书经双方当事人签收后，发生法律效力。一方逾期不履行的，另一方可以依照劳动争议调解仲裁法第五十一条申请强制执行。',
      ),
      {
        kind: 'signatures',
        lines: (made?.signers ?? []).map(name => ({
          role: '仲裁员',
          name,
          signedOn: chineseDay(made?.on ?? input.issuedOn),
        })),
      },
      closing(input, commission(input)),
    ],
  };
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'review-application': {
    title: text('仲裁审查申请书', 'Application for review by the arbitration commission'),
    version: 1,
    write: application,
  },
  'review-acceptance': {
    title: text('审查受理通知书', 'Notice of acceptance for review'),
    version: 1,
    write: acceptance,
  },
  'review-decision': { title: text('不予受理、不予制作决定书', 'Decision on the review'), version: 1, write: decision },
  'review-statement': {
    title: text('仲裁调解书（审查）', 'Statement made in review'),
    version: 1,
    service: servedStatement,
    write: statement,
  },
};
