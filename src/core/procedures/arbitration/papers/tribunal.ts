import type { PaperContent } from '../../../dossier/paper.ts';
import { text } from '../../../text.ts';
import { chineseDay } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import { recusalGrounds } from '../recusal.ts';
import { bothNames, caseOf, dataOf, decisionToBoth, notice, paragraph, paragraphs, toBoth } from './parts.ts';

const nameOf = ({ directory }: PaperInput, userId: string): string => directory.person(userId)?.name ?? '';

/** W26: who decides, and the right to ask somebody to stand back (LMA 32, 33; CR 37). */
const tribunal = (input: PaperInput): PaperContent => {
  const sits = dataOf(input.proceeding).tribunal!;
  const three = sits.form === 'three';
  return notice(input, '仲裁庭组成人员通知书', bothNames(input), [
    paragraph(`${caseOf(input)}，仲裁庭的组成如下：`),
    {
      kind: 'fields',
      rows: [
        [three ? '首席仲裁员' : '独任仲裁员', nameOf(input, sits.presiding)],
        ...(three ? ([['仲裁员', sits.members.map(m => nameOf(input, m)).join('、')]] as const) : []),
        ...(sits.clerk ? ([['书记员', nameOf(input, sits.clerk)]] as const) : []),
      ],
    },
    paragraph(
      '仲裁员、书记员有下列情形之一的，你（单位）有权在辩论终结以前口头或者书面申请回避，并说明理由（调解仲裁法第三十三条、办案规则第十一条）：',
    ),
    { kind: 'list', items: Object.values(recusalGrounds).map(g => `${g.zh}。`), numbering: 'chinese' },
    paragraph('回避申请由仲裁委员会主任或者其委托的仲裁院负责人在三个工作日内决定（办案规则第十二条）。'),
  ]);
};

/** W28: CR 12. */
const recusalDecision = (input: PaperInput): PaperContent => {
  const decided = dataOf(input.proceeding)
    .recusals?.filter(r => r.decision)
    .sort((a, b) => (a.decision!.on < b.decision!.on ? -1 : 1))
    .at(-1);
  const decision = decided?.decision;
  if (!decided || !decision) throw new Error('A decision on a recusal is written before it was made');
  const ground = recusalGrounds[decided.ground as keyof typeof recusalGrounds].zh;
  const who = decided.by === 'self' ? '本人提出' : `${decided.by === 'worker' ? '劳动者' : '用人单位'}一方申请`;
  return notice(input, '回避决定书', bothNames(input), [
    paragraph(`${caseOf(input)}，${chineseDay(decided.on)}，${who}${decided.name}回避，事由：${ground}。`),
    ...paragraphs(decision.words && `理由：${decision.words}`),
    paragraph(
      decision.upheld
        ? `依照调解仲裁法第三十三条、办案规则第十二条，决定${decided.name}回避。仲裁庭的组成另行通知。`
        : `依照调解仲裁法第三十三条、办案规则第十二条，决定驳回申请，${decided.name}继续办理本案。`,
    ),
  ]);
};

/** W25: CR 15–17; ZJMA 23, 25. */
const evidenceNotice = (input: PaperInput): PaperContent => {
  const { evidenceUntil } = dataOf(input.proceeding);
  return notice(input, '举证通知书', bothNames(input), [
    paragraph(`${caseOf(input)}，举证期限到${chineseDay(evidenceUntil ?? input.issuedOn)}为止。`),
    {
      kind: 'list',
      numbering: 'chinese',
      items: [
        '当事人对自己的主张有责任提供证据；和争议事项有关的证据由用人单位掌握管理的，用人单位应当提供，不提供的承担不利后果（调解仲裁法第六条、第三十九条）。',
        '提交证据要写明来源和要证明的事实；证人要写明姓名和住所。',
        '确有困难不能按期提交的，可以在期限内申请延长（办案规则第十七条）。',
        '逾期提交的，要说明理由；没有正当理由的，仲裁庭可以不采纳（办案规则第十七条、浙江省条例第二十五条）。',
        '增加或者变更仲裁请求，要在举证期限满以前提出（办案规则第四十四条）。',
      ],
    },
  ]);
};

/** CR 56–60; ZJMA 39. */
const simple = (input: PaperInput): PaperContent => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-ARB-ZJ30' && d.state === 'open')?.due;
  const { simple: chosen } = dataOf(input.proceeding);
  return notice(input, '适用简易处理通知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，符合办案规则第五十六条、浙江省条例第三十九条规定的条件，本委决定适用简易处理，由一名仲裁员独任审理${due ? `，在${chineseDay(due)}以前结案` : ''}。`,
    ),
    chosen?.answerDays !== undefined &&
      paragraph(
        chosen.answerDays === 0
          ? '经被申请人同意，不另留答辩期（办案规则第五十八条）。'
          : `经被申请人同意，答辩期缩短为${chosen.answerDays}个工作日（办案规则第五十八条）。`,
      ),
    paragraph('除裁决书、调解书以外，可以用电话、短信、微信、传真、电子邮件等简便方式送达（办案规则第五十九条）。'),
  ]);
};

/** CR 61; ZJMA 39. */
const ordinary = (input: PaperInput): PaperContent => {
  const due = input.proceeding.deadlines.find(d => d.code === 'DL-ARB-45' && d.state === 'open')?.due;
  return notice(input, '转为一般程序通知书', bothNames(input), [
    paragraph(
      `${caseOf(input)}，审理中发现不宜简易处理，本委决定转为一般程序。审理期限仍从受理之日起计算${due ? `，到${chineseDay(due)}` : ''}；双方确认过的事实，不用再举证、质证（办案规则第六十一条、浙江省条例第三十九条）。`,
    ),
  ]);
};

/** CR 18; ZJMA 28. */
const inquiry = (input: PaperInput): PaperContent => {
  const made = dataOf(input.proceeding).inquiries!.at(-1)!;
  return {
    title: '调查取证笔录',
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['日期', chineseDay(made.on)],
          ['地点', made.place],
          ['调查人', made.by.join('、')],
          ['事项', made.subject],
        ],
      },
      ...paragraphs(made.result),
      { kind: 'signatures', lines: made.by.map(name => ({ role: '调查人', name })) },
    ],
  };
};

export const tribunalPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-tribunal': {
    title: text('仲裁庭组成人员通知书', 'Notice of the tribunal'),
    version: 1,
    service: toBoth,
    write: tribunal,
  },
  'arbitration-recusal-decision': {
    title: text('回避决定书', 'Decision on a recusal'),
    version: 1,
    service: decisionToBoth,
    write: recusalDecision,
  },
  'arbitration-evidence-notice': {
    title: text('举证通知书', 'Notice of the evidence period'),
    version: 1,
    service: toBoth,
    write: evidenceNotice,
  },
  'arbitration-simple': {
    title: text('适用简易处理通知书', 'Notice of the simple procedure'),
    version: 1,
    service: toBoth,
    write: simple,
  },
  'arbitration-ordinary': {
    title: text('转为一般程序通知书', 'Notice of the ordinary procedure'),
    version: 1,
    service: toBoth,
    write: ordinary,
  },
  'arbitration-inquiry': { title: text('调查取证笔录', 'Record of an inquiry'), version: 1, write: inquiry },
};
