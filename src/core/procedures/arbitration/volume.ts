import type { Dossier, Paper, Proceeding } from '../../dossier/dossier.ts';
import { findProceeding } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';

/** The open volume, which the parties may read and copy (CR 23), and the internal one, which they never do (CR 22). */
export type Volume = 'open' | 'internal';

/** The paper that is the table of a volume. */
export const tableOf = (volume: Volume) => `archive-${volume}` as const;

/** A line of the table of a volume: a paper, an uploaded file, or a record that has no leaf of its own. */
export interface VolumeItem {
  readonly title: string;
  readonly number: string;
  readonly on: Day;
  readonly paperId?: string;
  readonly file?: { readonly id: string; readonly name: string; readonly mime: string };
}

const ofPaper = (paper: Paper, title = paper.title): VolumeItem => ({
  title,
  number: paper.number ?? '',
  on: paper.issuedOn,
  paperId: paper.id,
});

/**
 * What lies in a volume, in the order in which it is bound: the papers of the case as they came, the evidence that was exchanged, and the
 * receipts of what was served; in the internal one what was said and decided within the house, and the rest (CR 22; W61).
 */
export function itemsOf(dossier: Dossier, proceeding: Proceeding, volume: Volume): readonly VolumeItem[] {
  const own = dossier.papers.filter(p => p.proceedingId === proceeding.id && !p.template.startsWith('archive-'));
  // What a side handed in and the other never saw is not for the volume that both may read.
  const evidence = dossier.evidence
    .filter(e => (e.exchangedOn !== undefined) === (volume === 'open'))
    .map(
      (e): VolumeItem => ({
        title: `证据：${e.title}（${e.side === 'worker' ? '劳动者' : '用人单位'}）`,
        number: '',
        on: e.on,
        ...(e.fileId && { file: { id: e.fileId, name: e.fileName ?? '', mime: e.mime ?? '' } }),
      }),
    );
  if (volume === 'internal')
    return [
      ...own.filter(p => p.channel !== undefined).map(p => ofPaper(p)),
      ...(proceeding.proposal ? [{ title: '审批记录', number: '', on: proceeding.proposal.on }] : []),
      ...evidence,
    ];
  const open = own.filter(p => p.channel === undefined);
  return [
    ...open.map(p => ofPaper(p)),
    ...evidence,
    ...receiptsOf(dossier, open).map(({ paper, of, name }) => ofPaper(paper, `送达回证：${of}（${name}）`)),
  ];
}

/** The receipts of the papers of the case. */
function receiptsOf(dossier: Dossier, own: readonly Paper[]) {
  return dossier.papers
    .filter(p => p.template === 'service-receipt')
    .flatMap(paper => {
      const { paperId, partyId } = (findProceeding(dossier, paper.proceedingId)?.data ?? {}) as {
        readonly paperId?: string;
        readonly partyId?: string;
      };
      const served = own.find(p => p.id === paperId);
      const name = dossier.parties.find(p => p.id === partyId)?.name ?? '';
      return served ? [{ paper, of: served.title, name }] : [];
    });
}
