import type { PaperContent } from '../../dossier/paper.ts';
import { basicCourtOf } from '../../law/places.ts';
import { text } from '../../text.ts';
import { bodyName, closing, namesOf, numberedBy, para } from '../enforceable/papers.ts';
import { papers as mediationPapers } from '../mediation/documents.ts';
import { chineseDay, claimTable } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';
import { type InvitedData, isAppointed, periodOf } from './data.ts';

const dataOf = ({ proceeding }: PaperInput) => proceeding.data as InvitedData;
const courtOf = ({ dossier }: PaperInput) => basicCourtOf(String(dossier.tenant)).zh;
const bodyIn = (input: PaperInput) =>
  bodyName(input, dataOf(input).mandate?.organisationId ?? input.proceeding.organisationId, '特邀调解组织');
const word = (input: PaperInput) => (isAppointed(dataOf(input)) ? '委派' : '委托');
const lengths = { appointed: '三十日', ordinary: '十五日', simple: '七日' } as const;
const dueOf = (input: PaperInput) =>
  input.proceeding.deadlines.findLast(d => d.code === periodOf[dataOf(input).kind])?.due;

/** W12: TY 11, 12, 27; with the list of what goes along. */
const letter = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const { dossier } = input;
  const mediators = input.proceeding.assigned.map(a => a.name).join('、');
  return {
    title: `${word(input)}调解函`,
    issuer: courtOf(input),
    ...numberedBy(input),
    sheet: 'letter',
    blocks: [
      para(`${bodyIn(input)}：`, { indent: false }),
      para(
        `${namesOf(input)}的劳动争议，双方同意特邀调解。依照关于人民法院特邀调解的规定第十一条、第十二条，现${word(input)}你组织${mediators ? `，由特邀调解员${mediators}` : ''}进行调解（${data.mandate?.by === 'parties' ? '双方选定' : `本院指定：${data.mandate?.reason ?? ''}`}）。`,
      ),
      para(
        `请在三个工作日内答复是否接受。调解期限自签收材料之日起${lengths[data.kind]}，双方同意可以延长。调解终止后，请书面报告结果；调解中所作的让步不写入报告。`,
      ),
      { kind: 'heading', text: '移交材料' },
      {
        kind: 'list',
        numbering: 'arabic',
        items: [
          '当事人名单和联系方式',
          '请求事项',
          ...(dossier.story ? ['事实经过'] : []),
          ...(dossier.evidence.length > 0 ? [`证据材料${dossier.evidence.length}件`] : []),
        ],
      },
      claimTable(dossier),
      closing(input, courtOf(input)),
    ],
  };
};

/** W12: the return slip, with the day on which the papers were signed for. */
const receipt = (input: PaperInput): PaperContent => {
  const { mandate } = dataOf(input);
  const due = dueOf(input);
  return {
    title: `${word(input)}调解回执`,
    issuer: bodyIn(input),
    ...numberedBy(input),
    blocks: [
      para(`${courtOf(input)}：`, { indent: false }),
      para(
        `${namesOf(input)}的劳动争议${word(input)}调解材料，已于${chineseDay(mandate?.signedOn ?? input.issuedOn)}签收，接受${word(input)}，由特邀调解员${input.proceeding.assigned.map(a => a.name).join('、')}调解。${due ? `调解期限至${chineseDay(due)}。` : ''}`,
      ),
      ...(mandate?.disclosed ? [para(`披露：${mandate.disclosed}`)] : []),
      closing(input, bodyIn(input)),
    ],
  };
};

/** W05: TY 14; OM 17. */
const rights = (input: PaperInput): PaperContent => ({
  title: '特邀调解告知书',
  issuer: bodyIn(input),
  ...numberedBy(input),
  blocks: [
    para(`${namesOf(input)}：`, { indent: false }),
    para(
      `受${courtOf(input)}${word(input)}，由特邀调解员${input.proceeding.assigned.map(a => a.name).join('、')}调解你们的劳动争议。${dataOf(input).mandate?.disclosed ? `调解员披露：${dataOf(input).mandate?.disclosed}` : ''}`,
    ),
    {
      kind: 'list',
      numbering: 'arabic',
      items: [
        '调解自愿，不收费，随时可以停止。',
        '认为调解员与本案有利害关系的，可以申请回避；双方都同意的，可以继续调解。',
        '调解不公开，内容保密；为达成协议所作的让步，不得在以后的诉讼中作为对其不利的证据，双方签字确认的事实除外。',
        '要如实陈述。虚构事实、恶意串通的，依法承担责任。',
        isAppointed(dataOf(input))
          ? '达成协议的，协议生效后三十日内可以共同申请司法确认；达不成的，可以要求法院登记立案。'
          : '达成协议的，由法院审查后制作调解书或者准许撤诉；达不成的，继续审理。',
      ],
    },
    closing(input, bodyIn(input)),
    {
      kind: 'signatures',
      lines: [
        { role: '劳动者（已阅读）', as: 'worker' },
        { role: '用人单位（已阅读）', as: 'employer' },
      ],
    },
  ],
});

/** W13: TY 26; OM 18: the result and what both signed as undisputed, and nothing that was said. */
const report = (input: PaperInput): PaperContent => {
  const data = dataOf(input);
  const facts = input.dossier.facts.filter(f => f.proceedingId === input.proceeding.id).map(f => f.statement);
  const settled = data.report?.result === 'settled';
  return {
    title: `${word(input)}调解情况报告`,
    issuer: bodyIn(input),
    ...numberedBy(input),
    blocks: [
      para(`${courtOf(input)}：`, { indent: false }),
      para(
        `${namesOf(input)}的劳动争议，由特邀调解员${input.proceeding.assigned.map(a => a.name).join('、')}调解，于${chineseDay(data.closing?.on ?? input.issuedOn)}终止。结果：${settled ? '达成协议，已经生效' : '没有达成协议'}。`,
      ),
      ...(facts.length > 0
        ? [
            { kind: 'heading', text: '双方签字确认没有争议的事实' } as const,
            { kind: 'list', items: facts, numbering: 'arabic' } as const,
          ]
        : []),
      ...(data.report?.words ? [para(data.report.words)] : []),
      para('调解过程依法保密，不移送。'),
      closing(input, bodyIn(input)),
    ],
  };
};

/** W09: TY 21, 26. */
const failure = (input: PaperInput): PaperContent => ({
  title: '终止调解通知书',
  issuer: bodyIn(input),
  ...numberedBy(input),
  blocks: [
    para(`${namesOf(input)}：`, { indent: false }),
    para(
      `你们的劳动争议${word(input)}调解，于${chineseDay(dataOf(input).closing?.on ?? input.issuedOn)}终止，没有达成协议。`,
    ),
    para(
      isAppointed(dataOf(input))
        ? '材料退回法院。当事人坚持起诉的，法院依法登记立案；依法应当先申请仲裁的，可以申请仲裁。申请仲裁的时效期间为一年，调解使时效中断，从中断时起重新计算。'
        : '案件由法院继续审理。',
    ),
    para('调解过程依法保密。为达成协议所作的让步，不得在以后的程序中作为对其不利的证据。'),
    closing(input, bodyIn(input)),
  ],
});

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'mandate-letter': { title: text('委派、委托调解函', 'Letter of mandate'), version: 1, write: letter },
  'mandate-receipt': { title: text('委派、委托调解回执', 'Return slip of the mandate'), version: 1, write: receipt },
  'mediation-rights': { title: text('特邀调解告知书', 'Rights in invited mediation'), version: 1, write: rights },
  'mediation-record': mediationPapers['mediation-record']!,
  'mediation-agreement': mediationPapers['mediation-agreement']!,
  'mediation-failure': { title: text('终止调解通知书', 'Notice that mediation ended'), version: 1, write: failure },
  'mandate-report': { title: text('调解情况报告', 'Report on the mandate'), version: 1, write: report },
};
