import type { Dossier, Paper, Party } from '../dossier/dossier.ts';
import type { PaperBlock, PaperContent } from '../dossier/paper.ts';
import { claims as claimCodes } from '../law/claims.ts';
import { formatYuan } from '../pay/money.ts';

/** Pieces that several papers share. Papers are Chinese; empty values are left out, never printed as blanks to fill by guess. */
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

export const yuan = (fen: number | undefined): string =>
  fen === undefined ? '' : formatYuan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const firstOf = (dossier: Dossier, side: Party['side']): Party | undefined =>
  dossier.parties.find(p => p.side === side);

/**
 * The parties as a form table. `full` shows what only the applicant and the body may read. `contact`: whom the employer named to be
 * reached; left out where the worker reads the paper and the employer named them elsewhere.
 */
export function partyFields(dossier: Dossier, full: boolean, contact = true): PaperBlock {
  const rows: [string, string][] = [];
  for (const party of dossier.parties) {
    rows.push([party.side === 'worker' ? '劳动者' : '用人单位', party.name]);
    if (party.side === 'worker' && full && party.idNumber) rows.push(['身份证号', party.idNumber]);
    if (party.side === 'employer' && party.creditCode) rows.push(['统一社会信用代码', party.creditCode]);
    if (party.side === 'worker' && full && party.phone) rows.push(['联系电话', party.phone]);
    if (party.side === 'worker' && full && party.address) rows.push(['住址', party.address]);
    if (party.side === 'employer' && party.address) rows.push(['地址', party.address]);
    if (contact && party.side === 'employer' && (party.contactName || party.contactPhone))
      rows.push(['联系人', [party.contactName, party.contactPhone].filter(Boolean).join('，')]);
  }
  return { kind: 'fields', rows };
}

/** The claims as a table: number, claim, amount. */
export function claimTable(dossier: Dossier): PaperBlock {
  return {
    kind: 'table',
    head: ['序号', '请求事项', '具体要求', '金额（元）'],
    align: ['center', 'left', 'left', 'right'],
    rows: dossier.claims.map((claim, i) => [
      String(i + 1),
      claimCodes[claim.code].title.zh,
      [claim.from && claim.to ? `${chineseDay(claim.from)}至${chineseDay(claim.to)}` : '', claim.plea ?? '']
        .filter(Boolean)
        .join('；'),
      yuan(claim.amount),
    ]),
  };
}

export const evidenceList = (dossier: Dossier, side: Party['side']): PaperBlock[] => {
  const items = dossier.evidence
    .filter(e => e.side === side)
    .map(e => `${e.title}${e.state === 'have' ? '' : e.state === 'missing' ? '（暂无）' : '（由单位保管）'}`);
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: '证据' },
        { kind: 'list', items, numbering: 'arabic' },
      ];
};

/** A notice that puts right what is wrong in another paper, which stays as it is; it keeps the number of that paper (CR 54). */
export function correctionOf(
  paper: Paper,
  content: PaperContent,
  { place, wrong, right }: { readonly place: string; readonly wrong: string; readonly right: string },
  today: string,
): PaperContent {
  const number = content.number ?? paper.number;
  return {
    title: '更正通知书',
    ...(content.issuer && { issuer: content.issuer }),
    ...(number && { number: `${number}（更正）` }),
    ...(content.secrecy && { secrecy: content.secrecy }),
    blocks: [
      {
        kind: 'paragraph',
        text: `${chineseDay(paper.issuedOn)}出具的《${content.title}》${number ? `（${number}）` : ''}中有文字错误，现更正如下：`,
      },
      {
        kind: 'table',
        head: ['位置', '原文', '更正为'],
        rows: [[place, wrong, right]],
      },
      { kind: 'paragraph', text: '其余内容不变。本通知书与原文书具有同等效力，应当与原文书一并保存。' },
      { kind: 'closing', issuer: content.issuer ?? '', date: chineseDay(today), sealed: true },
    ],
  };
}
