import type { PaperContent } from '../../dossier/paper.ts';
import type { Day } from '../../law/day.ts';
import { amountInWords } from '../../pay/chinese-amount.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { proposal } from '../mediation/forms.ts';
import { chineseDay, claimTable, partyFields, yuan } from '../paper-parts.ts';
import type { PaperInput, PaperTemplate } from '../procedure.ts';

interface Accepted {
  readonly total: Fen;
  readonly plan: readonly { readonly due: Day; readonly amount: Fen }[];
  readonly words?: string;
}

/** The offer that was accepted: the one that the last acceptance names. */
function acceptedOffer({ wall }: PaperInput): Accepted | undefined {
  const reply = wall.findLast(item => item.kind === 'reply' && (item.body as { reply?: string }).reply === 'accept')
    ?.body as { offerId?: string } | undefined;
  return wall.find(item => item.id === reply?.offerId)?.body as Accepted | undefined;
}

/** W01: what both have agreed between themselves (ENT 11). */
const settlement = (input: PaperInput): PaperContent => {
  const accepted = acceptedOffer(input);
  const { dossier } = input;
  return {
    title: '劳动争议和解协议',
    ...(dossier.number && { number: dossier.number }),
    blocks: [
      partyFields(dossier, false),
      { kind: 'heading', text: '协商的事项' },
      claimTable(dossier),
      { kind: 'heading', text: '协议内容' },
      {
        kind: 'paragraph',
        text: `双方协商一致：用人单位支付${yuan(accepted?.total)}元${accepted ? `（大写：${amountInWords(accepted.total)}）` : ''}，按下表支付。`,
      },
      {
        kind: 'table',
        head: ['期数', '付款日', '金额（元）'],
        align: ['center', 'center', 'right'],
        rows: (accepted?.plan ?? []).map((p, i) => [String(i + 1), chineseDay(p.due), yuan(p.amount)]),
      },
      ...(accepted?.words ? [{ kind: 'paragraph', text: accepted.words } as const] : []),
      {
        kind: 'paragraph',
        text: `双方于${chineseDay(input.issuedOn)}在线接受本方案。和解协议对双方有约束力，应当履行；不履行的，可以依法申请调解或者仲裁。`,
      },
      {
        kind: 'signatures',
        lines: [
          { role: '劳动者', as: 'worker' },
          { role: '用人单位', as: 'employer' },
        ],
      },
    ],
  };
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  'consultation-proposal': {
    title: text('协商建议书', 'Proposal to consult'),
    version: 1,
    onDemand: { by: ['worker', 'employer'] },
    write: proposal,
  },
  'consultation-settlement': {
    title: text('和解协议', 'Settlement agreement'),
    version: 1,
    channel: 'joint',
    onDemand: { by: ['worker', 'employer'], in: ['settled'] },
    write: settlement,
  },
};
