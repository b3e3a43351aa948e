import type { PaperContent } from '../../dossier/paper.ts';
import { basicCourtOf } from '../../law/places.ts';
import { text } from '../../text.ts';
import {
  agreementName,
  closing,
  jointApplication,
  judgesSign,
  namesOf,
  numberedBy,
  para,
  termBlocks,
} from '../enforceable/papers.ts';
import { chineseDay, partyFields } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import type { ConfirmationData } from './data.ts';
import { servedRuling } from './objection.ts';
import { dismissals, exclusions } from './steps.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as ConfirmationData;
const courtOf = ({ dossier }: PaperInput) => basicCourtOf(String(dossier.tenant)).zh;

/** W18: CPL 205; CPI 353, 354. */
const application = (input: PaperInput): PaperContent =>
  jointApplication(input, {
    title: '司法确认申请书',
    to: courtOf(input),
    wish: '自生效之日起三十日内共同申请司法确认，请求确认该协议有效。',
  });

const acceptance = (input: PaperInput): PaperContent => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-JC-D')?.due;
  return {
    title: '司法确认受理通知书',
    issuer: courtOf(input),
    ...numberedBy(input),
    blocks: [
      para(`${namesOf(input)}：`, { indent: false }),
      para(
        `${agreementName(input, dataOf(input).handedIn)}，你们共同申请司法确认。经审查符合条件，本院决定受理，由法官${input.proceeding.assigned.map(a => a.name).join('、')}审查。`,
      ),
      para(
        `本院在${due ? `${chineseDay(due)}以前` : '受理之日起十五日内'}作出裁定；有特殊情况，经院长批准可以延长十日。裁定作出以前可以撤回申请。办理司法确认不收费。`,
      ),
      closing(input, courtOf(input)),
    ],
  };
};

/** W18: not accepted (CPI 355), or dismissed (CPI 358; CPL 206). */
const decision = (input: PaperInput): PaperContent => {
  const { closing: end, handedIn } = dataOf(input);
  const dismissed = input.proceeding.stage === 'dismissed';
  const grounds: Readonly<Record<string, { zh: string }>> = { ...exclusions, ...dismissals };
  return {
    title: '民事裁定书',
    issuer: courtOf(input),
    ...numberedBy(input),
    sheet: 'letter',
    blocks: [
      partyFields(input.dossier, false, false),
      para(`${agreementName(input, handedIn)}，申请人共同申请司法确认。`),
      para(
        `本院${dismissed ? '经审查' : ''}认为，${grounds[end?.ground ?? '']?.zh ?? ''}。${end?.words ?? ''}依照民事诉讼法及其司法解释的规定，裁定如下：`,
      ),
      para(dismissed ? '驳回申请人的司法确认申请。' : '不予受理申请人的司法确认申请。'),
      para('当事人可以通过调解方式变更原调解协议或者达成新的调解协议，也可以依法申请仲裁或者提起诉讼。'),
      closing(input, courtOf(input)),
    ],
  };
};

/** W18: CPL 206. */
const ruling = (input: PaperInput): PaperContent => {
  const { handedIn } = dataOf(input);
  return {
    title: '民事裁定书',
    issuer: courtOf(input),
    ...numberedBy(input),
    sheet: 'letter',
    blocks: [
      partyFields(input.dossier, false, false),
      para(`${agreementName(input, handedIn)}，申请人共同向本院申请司法确认。协议内容如下：`),
      ...termBlocks(input, handedIn),
      para(
        '本院经审查认为，申请人达成的协议，符合司法确认调解协议的法定条件。依照民事诉讼法第二百零六条规定，裁定如下：',
      ),
      para('上述调解协议有效。'),
      para(
        '当事人应当按照调解协议的约定自觉履行义务。一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行。',
      ),
      para(
        '当事人认为本裁定有错误的，应当自收到裁定之日起十五日内提出异议；利害关系人有异议的，自知道或者应当知道其民事权益受到侵害之日起六个月内提出。',
      ),
      judgesSign(input),
      closing(input, courtOf(input)),
    ],
  };
};

const objection = (input: PaperInput): PaperContent => {
  const { objection: made, handedIn } = dataOf(input);
  const upheld = made?.decided?.verdict === 'upheld';
  return {
    title: '民事裁定书（异议）',
    issuer: courtOf(input),
    ...numberedBy(input),
    sheet: 'letter',
    blocks: [
      partyFields(input.dossier, false, false),
      para(
        `本院裁定${agreementName(input, handedIn)}有效以后，${made?.by === 'other' ? `利害关系人${made.fullName ?? ''}` : made?.by === 'worker' ? '劳动者' : '用人单位'}于${chineseDay(made?.on ?? input.issuedOn)}提出异议。`,
      ),
      para(`本院认为：${made?.decided?.words ?? ''}`),
      para(upheld ? '裁定：异议成立，撤销原确认裁定。' : '裁定：驳回异议。'),
      closing(input, courtOf(input)),
    ],
  };
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'confirmation-application': {
    title: text('司法确认申请书', 'Application for judicial confirmation'),
    version: 1,
    write: application,
  },
  'confirmation-acceptance': {
    title: text('司法确认受理通知书', 'Notice of acceptance for confirmation'),
    version: 1,
    write: acceptance,
  },
  'confirmation-decision': {
    title: text('不予受理、驳回裁定书', 'Ruling that does not confirm'),
    version: 1,
    write: decision,
  },
  'confirmation-ruling': {
    title: text('确认裁定书', 'Ruling of confirmation'),
    version: 1,
    service: servedRuling,
    write: ruling,
  },
  'confirmation-objection': {
    title: text('异议裁定书', 'Ruling on the objection'),
    version: 1,
    write: objection,
  },
};
