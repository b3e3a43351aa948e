import type { PaperBlock, PaperContent } from '../../dossier/paper.ts';
import { claimOf } from '../../law/claims.ts';
import { amountInWords } from '../../pay/chinese-amount.ts';
import { chineseDay, firstOf, partyFields, yuan } from '../paper-parts.ts';
import type { PaperInput } from '../procedure.ts';
import type { HandedIn } from './basis.ts';
import type { JointData } from './joint.ts';
import { materialKinds } from './materials.ts';

/** Pieces of the papers of the ways that make an agreement enforceable. */
export const para = (words: string, more: { indent?: false } = {}): PaperBlock => ({
  kind: 'paragraph',
  text: words,
  ...more,
});

export const bodyName = ({ directory }: Pick<PaperInput, 'directory'>, id: string | undefined, otherwise: string) =>
  (id && directory.organisation(id)?.name.zh) || otherwise;

export const namesOf = ({ dossier }: PaperInput): string => dossier.parties.map(p => p.name).join('、');

export const numberedBy = ({ number, proceeding }: PaperInput): { number?: string } => {
  const printed = number ?? proceeding.number;
  return printed ? { number: printed } : {};
};

/** The judges to whom it was given sign. */
export const judgesSign = ({ proceeding, issuedOn }: PaperInput): PaperBlock => ({
  kind: 'signatures',
  lines: proceeding.assigned.map(a => ({ role: '审判员', name: a.name, signedOn: chineseDay(issuedOn) })),
});

export const closing = (input: PaperInput, issuer: string): PaperBlock => ({
  kind: 'closing',
  issuer,
  date: chineseDay(input.issuedOn),
  sealed: true,
});

/** What the agreement says, term by term, as it was handed in. */
export function termBlocks(input: PaperInput, { terms, total, plan, deeds }: HandedIn): PaperBlock[] {
  const { dossier } = input;
  const employer = firstOf(dossier, 'employer')?.name ?? '用人单位';
  const worker = firstOf(dossier, 'worker')?.name ?? '劳动者';
  const titleOf = (claimId: string) => {
    const claim = dossier.claims.find(c => c.id === claimId);
    return claim ? claimOf(claim.code).title.zh : '';
  };
  const items = [
    ...terms.map(t =>
      t.kind === 'waived'
        ? `${titleOf(t.claimId)}：${worker}不再要求。`
        : t.amount === undefined
          ? `${titleOf(t.claimId)}：按下面写明的事项履行。`
          : `${titleOf(t.claimId)}：${employer}支付${worker}${yuan(t.amount)}元（大写：${amountInWords(t.amount)}）。`,
    ),
    ...deeds.map(d => `${d.by === 'employer' ? employer : worker}于${chineseDay(d.due)}以前：${d.what}。`),
    ...(total > 0 ? [`以上合计${yuan(total)}元（大写：${amountInWords(total)}），按下表支付。`] : []),
  ];
  return [
    { kind: 'list', numbering: 'chinese', items },
    ...(plan.length > 0
      ? [
          {
            kind: 'table',
            head: ['期数', '付款日', '金额（元）'],
            align: ['center', 'center', 'right'],
            rows: plan.map(p => [String(p.n), chineseDay(p.due), yuan(p.amount)]),
          } as const,
        ]
      : []),
  ];
}

/** How the agreement is named in a sentence. */
export const agreementName = (input: PaperInput, { number, bodyId, effectiveOn }: HandedIn): string =>
  `双方于${chineseDay(effectiveOn)}经${bodyName(input, bodyId, '调解组织')}调解达成并生效的调解协议${number ? `（${number}）` : ''}`;

/** The application by both, with the agreement and the list of what goes along (CR 74; CPI 353, 354). */
export function jointApplication(
  input: PaperInput,
  { title, to, wish }: { readonly title: string; readonly to: string; readonly wish: string },
): PaperContent {
  const { dossier, proceeding } = input;
  const data = proceeding.data as JointData;
  const { handedIn } = data;
  return {
    title,
    sheet: 'record',
    blocks: [
      partyFields(dossier, false),
      { kind: 'heading', text: '申请事项' },
      para(`${agreementName(input, handedIn)}，${wish}`),
      { kind: 'heading', text: '协议内容' },
      ...termBlocks(input, handedIn),
      { kind: 'heading', text: '声明' },
      para(
        '双方自愿达成协议，内容真实、合法，没有恶意串通、规避法律，不损害国家利益、社会公共利益和他人的合法权益；所附材料真实。由此产生的后果由双方承担。',
      ),
      { kind: 'heading', text: '所附材料' },
      {
        kind: 'list',
        numbering: 'arabic',
        items: data.materials
          .filter(m => m.kind !== 'application' && m.kind !== 'address')
          .map(m => `${materialKinds[m.kind].title.zh}${m.ready ? '' : '（待补）'}`),
      },
      ...(handedIn.mediators.length > 0
        ? [para(`主持调解的组织：${bodyName(input, handedIn.bodyId, '')}，调解员：${handedIn.mediators.join('、')}。`)]
        : []),
      para('此致'),
      para(to, { indent: false }),
      {
        kind: 'signatures',
        lines: dossier.parties.map(p => {
          const on = data.consents[p.side];
          return {
            role: p.side === 'worker' ? '申请人（劳动者）' : '申请人（用人单位）',
            name: p.name,
            ...(on && { signedOn: chineseDay(on), way: data.onPaper ? '纸面签字' : '在线确认' }),
          };
        }),
      },
    ],
  };
}
