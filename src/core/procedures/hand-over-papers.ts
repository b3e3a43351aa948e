import type { PaperBlock, PaperContent } from '../dossier/paper.ts';
import { articles } from '../law/articles.ts';
import { text } from '../text.ts';
import { type HandOverRecord, parts, recordOf } from './hand-over.ts';
import { chineseDay } from './paper-parts.ts';
import type { PaperInput, PaperTemplate } from './procedure.ts';

const bodyName = ({ directory }: PaperInput, id: string | undefined, otherwise: string): string =>
  (id !== undefined && directory.organisation(id)?.name.zh) || otherwise;

/** Both sides read the letter: how much evidence the other side has handed in is not told by it. */
function alongTable({ along }: HandOverRecord): PaperBlock {
  return {
    kind: 'table',
    head: ['移送内容', '数量或者范围'],
    align: ['left', 'center'],
    rows: [
      [parts.parties.zh, `${along.parties.length}方`],
      [parts.story.zh, along.story ? '有' : '无'],
      [parts.claims.zh, `${along.claims.length}项`],
      [parts.evidence.zh, along.evidence.length === 0 ? '无' : '双方各自已经提交的全部材料'],
      [parts.facts.zh, along.facts.length === 0 ? '无' : `${along.facts.length}条`],
      [parts.papers.zh, along.papers.length === 0 ? '无' : '案卷内已经出具的全部文书'],
    ],
  };
}

/** W55: who hands over to whom, for what, the list, and what stays behind with its articles. */
const letter = (input: PaperInput): PaperContent => {
  const { proceeding, dossier, number, issuedOn } = input;
  const record = recordOf(proceeding);
  const issuer = bodyName(input, record?.fromBody, '移送单位');
  const cited = (record?.law ?? []).map(id => `${articles[id].statute.zh}${numberOf(articles[id].number)}`);
  return {
    title: '移送函',
    issuer,
    ...(number && { number }),
    blocks: [
      { kind: 'paragraph', text: `${bodyName(input, record?.toBody, '接收单位')}：`, indent: false },
      {
        kind: 'paragraph',
        text: `${dossier.number ?? ''}劳动人事争议，现移送你单位办理。用途：${record?.purpose.zh ?? ''}（${cited.join('、')}）。`,
      },
      ...(record?.words ? [{ kind: 'paragraph', text: `说明：${record.words}` } as const] : []),
      { kind: 'heading', text: '移送清单' },
      ...(record ? [alongTable(record)] : []),
      { kind: 'heading', text: '依法不移送的内容' },
      { kind: 'list', items: (record?.stays ?? []).map(s => `${s.what.zh}：${s.because.zh}`), numbering: 'arabic' },
      {
        kind: 'paragraph',
        text: '请在五个工作日内答复接收或者退回；退回的，说明原因。办理期限从移送之日起计算，不因答复的早晚改变。',
      },
      { kind: 'closing', issuer, date: chineseDay(issuedOn), sealed: true },
    ],
  };
};

const numberOf = (number: string): string => (number ? `第${number}条` : '');

/** The receiver’s receipt, or the return with its ground. */
const receipt = (input: PaperInput): PaperContent => {
  const { proceeding, dossier, issuedOn } = input;
  const record = recordOf(proceeding);
  const issuer = bodyName(input, record?.toBody, '接收单位');
  const sent = dossier.papers.findLast(p => p.template === 'hand-over-letter' && p.proceedingId === proceeding.id);
  const { verdict, ground, words } = record?.answer ?? { verdict: 'accepted' as const };
  return {
    title: '移送回执',
    issuer,
    ...(input.number && { number: input.number }),
    blocks: [
      { kind: 'paragraph', text: `${bodyName(input, record?.fromBody, '移送单位')}：`, indent: false },
      {
        kind: 'paragraph',
        text: `你单位${sent?.number ?? ''}移送函及清单所列材料已经收到，本单位决定${verdict === 'accepted' ? '接收' : '退回'}。`,
      },
      ...(ground ? [{ kind: 'paragraph', text: `原因：${ground.zh}。${words ?? ''}` } as const] : []),
      ...(record ? [alongTable(record)] : []),
      { kind: 'closing', issuer, date: chineseDay(issuedOn), sealed: true },
    ],
  };
};

/** Papers of every procedure to which something is handed over. */
export const handOverPapers = {
  'hand-over-letter': { title: text('移送函', 'Letter of hand-over'), version: 1, write: letter },
  'hand-over-receipt': { title: text('移送回执', 'Receipt of hand-over'), version: 1, write: receipt },
} as const satisfies Record<string, PaperTemplate>;
