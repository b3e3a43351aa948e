import type { Dossier } from '../../../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../../../dossier/paper.ts';
import type { Side } from '../../../people/role.ts';
import { text } from '../../../text.ts';
import { chineseDay } from '../../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../../procedure.ts';
import type { ArbitrationData } from '../data.ts';
import type { Hearing, Opinion } from '../data-hearing.ts';
import { accessKinds } from '../hearing-set.ts';
import { dataOf, issuerOf } from './parts.ts';

const names = (dossier: Dossier, side: Side): string =>
  dossier.parties
    .filter(p => p.side === side)
    .map(p => p.name)
    .join('、');

const sideName = (data: ArbitrationData, side: Side): string => (side === data.applicant ? '申请人' : '被申请人');

const tribunalRows = ({ proceeding }: PaperInput): [string, string][] => {
  const arbitrators = proceeding.assigned.filter(a => a.role === 'arbitrator').map(a => a.name);
  const clerks = proceeding.assigned.filter(a => a.role === 'institute-clerk').map(a => a.name);
  return [
    ...(arbitrators.length > 0 ? [['仲裁员', arbitrators.join('、')] as [string, string]] : []),
    ...(clerks.length > 0 ? [['书记员', clerks.join('、')] as [string, string]] : []),
  ];
};

/** W27: LMA 35, 36; CR 38, 39. Addressed to both sides. */
const notice = (input: PaperInput): PaperContent => {
  const data = dataOf(input.proceeding);
  const hearing = data.hearings!.at(-1)!;
  const other: Side = data.applicant === 'worker' ? 'employer' : 'worker';
  return {
    title: '开庭通知书',
    issuer: issuerOf(input),
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'paragraph',
        text: `${names(input.dossier, data.applicant)}、${names(input.dossier, other)}：`,
        indent: false,
      },
      {
        kind: 'paragraph',
        text: `申请人${names(input.dossier, data.applicant)}与被申请人${names(input.dossier, other)}劳动人事争议一案，定于${chineseDay(hearing.on)}${hearing.time}开庭。`,
      },
      {
        kind: 'fields',
        rows: [
          ['时间', `${chineseDay(hearing.on)}${hearing.time}，约${hearing.minutes}分钟`],
          ['地点', hearing.place],
          ...(hearing.link ? [['线上入口', hearing.link] as [string, string]] : []),
          ['是否公开', accessKinds[hearing.access].zh],
          ...tribunalRows(input),
        ],
      },
      {
        kind: 'paragraph',
        text: '申请人收到书面通知，没有正当理由不到庭，或者没有经过仲裁庭同意中途退庭的，可以视为撤回仲裁申请；被申请人有这些情形的，可以缺席裁决（调解仲裁法第三十六条）。',
      },
      {
        kind: 'paragraph',
        text: '有正当理由的，可以在开庭三个工作日前申请延期开庭，是否延期由仲裁委员会决定（调解仲裁法第三十五条）。',
      },
      { kind: 'paragraph', text: '到庭时带身份证件；代理人带授权委托书。证据带原件。' },
      { kind: 'closing', issuer: issuerOf(input), date: chineseDay(input.issuedOn), sealed: true },
    ],
  };
};

const opinionWords: Record<Opinion, string> = { accepted: '认可', disputed: '不认可', open: '没有意见' };

/** The hearing of which the record was written last. */
const recorded = (data: ArbitrationData): Hearing => data.hearings!.findLast(h => h.record)!;

/** W33: LMA 40; CR 43. */
const record = (input: PaperInput): PaperContent => {
  const { dossier } = input;
  const data = dataOf(input.proceeding);
  const hearing = recorded(data);
  const { words, finalViews, corrections } = hearing.record!;
  return {
    title: '庭审笔录',
    issuer: issuerOf(input),
    sheet: 'record',
    ...(input.proceeding.number && { number: input.proceeding.number }),
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['时间', `${chineseDay(hearing.on)}${hearing.time}`],
          ['地点', hearing.place],
          ['是否公开', accessKinds[hearing.access].zh],
          ...tribunalRows(input),
          ...(hearing.present ?? []).map((p): [string, string] => [
            `${sideName(data, p.side)}到庭`,
            `${p.fullName}（${p.capacity}）`,
          ]),
          ...(hearing.absent ?? []).map((a): [string, string] => [
            a.kind === 'absent' ? '没有到庭' : '中途退庭',
            `${sideName(data, a.side)}${names(dossier, a.side)}`,
          ]),
        ],
      },
      { kind: 'heading', text: '庭审经过' },
      ...words
        .split('\n')
        .flatMap((line): PaperBlock[] => (line.trim() ? [{ kind: 'paragraph', text: line.trim() }] : [])),
      ...evidenceBlocks(dossier, data, hearing),
      ...factBlocks(input),
      ...(finalViews.length > 0
        ? [
            { kind: 'heading', text: '最后意见' } as const,
            ...finalViews.map(v => ({ kind: 'paragraph' as const, text: `${sideName(data, v.side)}：${v.statement}` })),
          ]
        : []),
      ...(corrections.length > 0
        ? [
            { kind: 'heading', text: '补正申请' } as const,
            {
              kind: 'list' as const,
              numbering: 'arabic' as const,
              items: corrections.map(
                c =>
                  `${sideName(data, c.by)}${chineseDay(c.on)}申请：${c.words}${c.outcome === 'corrected' ? '（已补正）' : c.outcome === 'noted' ? '（记录在案）' : ''}`,
              ),
            },
          ]
        : []),
      {
        kind: 'paragraph',
        text: '以上笔录交到庭的人核对。认为对自己陈述的记录有遗漏或者差错的，可以申请补正（调解仲裁法第四十条）。',
      },
      {
        kind: 'signatures',
        lines: signatureLines(data, hearing).map(({ role, signature }) => ({
          role,
          ...(signature && {
            name: signature.fullName,
            signedOn: chineseDay(signature.on),
            way: {
              typed: '线上签名',
              paper: '纸质签名',
              refused: `拒绝签名${signature.words ? `：${signature.words}` : ''}`,
            }[signature.way],
          }),
        })),
      },
    ],
  };
};

/** A line for each signature that is there, and an empty one for each side present that has not signed. */
function signatureLines(data: ArbitrationData, { present = [], record: written }: Hearing) {
  const roleOf = {
    worker: sideName(data, 'worker'),
    employer: sideName(data, 'employer'),
    arbitrator: '仲裁员',
    clerk: '书记员',
  };
  const signed = written!.signatures.map(signature => ({ role: roleOf[signature.as], signature }));
  const missing = (['worker', 'employer', 'arbitrator', 'clerk'] as const).filter(
    as =>
      !written!.signatures.some(s => s.as === as) &&
      (as === 'arbitrator' || as === 'clerk' || present.some(p => p.side === as)),
  );
  return [...signed, ...missing.map(as => ({ role: roleOf[as], signature: undefined }))];
}

function evidenceBlocks(dossier: Dossier, data: ArbitrationData, hearing: Hearing): PaperBlock[] {
  const examined = (data.examined ?? []).filter(e => e.hearingId === hearing.id);
  if (examined.length === 0) return [];
  return [
    { kind: 'heading', text: '质证' },
    {
      kind: 'table',
      head: ['证据', '提交', '真实性', '合法性', '关联性', '对方意见'],
      align: ['left', 'center', 'center', 'center', 'center', 'left'],
      rows: examined.map(e => {
        const item = dossier.evidence.find(one => one.id === e.evidenceId);
        return [
          item?.title ?? '',
          item ? sideName(data, item.side) : '',
          opinionWords[e.authentic],
          opinionWords[e.lawful],
          opinionWords[e.relevant],
          e.words,
        ];
      }),
    },
  ];
}

const factBlocks = ({ dossier, proceeding }: PaperInput): PaperBlock[] => {
  const items = dossier.facts.filter(f => f.proceedingId === proceeding.id).map(f => f.statement);
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: '双方确认的事实' },
        { kind: 'list', items, numbering: 'arabic' },
      ];
};

export const hearingPapers: Readonly<Record<string, PaperTemplate>> = {
  'arbitration-hearing-notice': {
    title: text('开庭通知书', 'Hearing notice'),
    version: 1,
    service: {
      to: 'both',
      kind: 'notice',
      onServed: {
        step: 'serve-hearing-notice',
        input: ({ side, on, receiver, way }) => ({ side, on, receiver, way }),
      },
      onMoved: 'move-service',
    },
    write: notice,
  },
  'arbitration-hearing-record': { title: text('庭审笔录', 'Record of the hearing'), version: 1, write: record },
};
