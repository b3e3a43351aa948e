import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Dossier, Proceeding } from '../core/dossier/dossier.ts';
import type { PaperContent } from '../core/dossier/paper.ts';
import type { Actor } from '../core/people/actor.ts';
import type { ArbitrationData } from '../core/procedures/arbitration/data.ts';
import { volumeHead } from '../core/procedures/arbitration/papers/award-other.ts';
import { itemsOf, tableOf, type Volume, type VolumeItem } from '../core/procedures/arbitration/volume.ts';
import { pagesOf } from '../papers/pages.ts';
import { renderPdf } from '../papers/pdf.ts';
import { type ZipEntry, zip } from '../papers/zip.ts';
import { findDossierFile } from '../store/files.ts';
import { findContents } from '../store/papers.ts';
import type { App } from './app.ts';
import { paperBytes } from './paper-file.ts';

interface Asked {
  readonly app: App;
  readonly actor: Actor;
  readonly dossier: Dossier;
  readonly proceeding: Proceeding;
  readonly volume: Volume;
  readonly host: string | undefined;
  readonly demo: boolean;
  /** Whether this reader may read a paper of the case, and a file. */
  readonly mayReadPaper: (paperId: string) => boolean;
  readonly mayReadFile: (fileId: string) => boolean;
}

/** What became of a line of the table when the volume was bound. */
interface Bound {
  readonly item: VolumeItem;
  readonly name?: string;
  readonly pages?: number;
  readonly sha256?: string;
  /** Why no leaf of it is in the archive. */
  readonly left?: 'sealed' | 'no-leaf' | 'missing';
}

/**
 * A volume of a closed file as one archive: each paper as the PDF that was handed out, each uploaded file as it came, the table with the
 * pages counted, and a list for machines with the digests. Nothing is in it that this reader may not read; it says so in the table.
 */
export const volumeArchive = (asked: Asked): Readable => Readable.from(zip(entriesOf(asked)));

async function* entriesOf(asked: Asked): AsyncGenerator<ZipEntry> {
  const { dossier, proceeding, volume } = asked;
  const bound: Bound[] = [];
  for (const [index, item] of itemsOf(dossier, proceeding, volume).entries()) {
    const left = leftOut(asked, item);
    const found = left ? undefined : await bytesOf(asked, item);
    if (!found) {
      bound.push({ item, left: left ?? 'missing' });
      continue;
    }
    const name = `${String(index + 1).padStart(3, '0')} ${fileName(item.title)}.${found.extension}`;
    const pages = pagesOf(found.mime, found.bytes);
    const sha256 = createHash('sha256').update(found.bytes).digest('hex');
    bound.push({ item, name, sha256, ...(pages !== undefined && { pages }) });
    yield { name, on: item.on, bytes: found.bytes };
  }
  const { archive } = proceeding.data as ArbitrationData;
  const table = await tablePdf(asked, bound);
  if (table) yield { name: `000 ${volume === 'open' ? '正卷目录' : '副卷目录'}.pdf`, on: archive!.on, bytes: table };
  yield { name: 'manifest.json', on: archive!.on, bytes: manifest(asked, bound) };
}

const leftOut = ({ mayReadPaper, mayReadFile }: Asked, { paperId, file }: VolumeItem): Bound['left'] => {
  if (paperId) return mayReadPaper(paperId) ? undefined : 'sealed';
  if (file) return mayReadFile(file.id) ? undefined : 'sealed';
  return 'no-leaf';
};

async function bytesOf(
  { app, actor, dossier, host, demo }: Asked,
  { paperId, file }: VolumeItem,
): Promise<{ bytes: Buffer; mime: string; extension: string } | undefined> {
  const paper = dossier.papers.find(p => p.id === paperId);
  if (paper) {
    const made = await paperBytes({ app, actor, dossier, paper, host, demo }, 'pdf');
    return made && { bytes: await whole(made), mime: 'application/pdf', extension: 'pdf' };
  }
  const stored = file && (await findDossierFile(app.database, actor, dossier.id, file.id));
  const stream = stored && (await app.files.get(stored.storedName));
  return stream && { bytes: await whole(stream), mime: stored.mime, extension: extensionOf(stored.name) };
}

const whole = async (bytes: Buffer | Readable): Promise<Buffer> =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.concat(await bytes.toArray());

const fileName = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '_').slice(0, 60);

const extensionOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';

const reasons: Readonly<Record<NonNullable<Bound['left']>, string>> = {
  sealed: '密封',
  'no-leaf': '—',
  missing: '缺',
};

/** The table of the volume with the pages of each piece, counted through the volume from 1. */
async function tablePdf({ app, actor, dossier, proceeding, volume, demo }: Asked, bound: readonly Bound[]) {
  const paper = dossier.papers.findLast(p => p.proceedingId === proceeding.id && p.template === tableOf(volume));
  const stored = paper && (await findContents(app.database, actor, dossier.id, [paper.id])).get(paper.id);
  return stored && renderPdf(withPages(stored.content, bound), { seal: demo ? 'demonstration' : 'place' });
}

/** The content of the table with its last column filled in. Where a piece cannot be counted, what follows is counted by hand. */
function withPages(content: PaperContent, bound: readonly Bound[]): PaperContent {
  let next: number | undefined = 1;
  const column = bound.map(({ pages, left }) => {
    if (left) return reasons[left];
    if (next === undefined || pages === undefined) {
      next = undefined;
      return '';
    }
    const from = next;
    next += pages;
    return pages === 1 ? String(from) : `${from}—${next - 1}`;
  });
  return {
    ...content,
    blocks: content.blocks.map(block =>
      block.kind === 'table' && block.head.at(-1) === volumeHead.at(-1)
        ? { ...block, rows: block.rows.map((row, i) => [...row.slice(0, -1), column[i] ?? '']) }
        : block,
    ),
  };
}

/** For machines, and for whoever takes the volume over: what it is, until when it is kept, and what each piece has to be, byte by byte. */
function manifest({ dossier, proceeding, volume }: Asked, bound: readonly Bound[]): Buffer {
  const { archive } = proceeding.data as ArbitrationData;
  return Buffer.from(
    `${JSON.stringify(
      {
        dossier: dossier.number,
        proceeding: proceeding.number,
        volume,
        closedOn: proceeding.closedOn,
        archivedOn: archive!.on,
        keepUntil: archive!.keepUntil,
        pieces: bound.map(({ item, name, pages, sha256, left }, i) => ({
          n: i + 1,
          title: item.title,
          ...(item.number && { number: item.number }),
          on: item.on,
          ...(name && { file: name }),
          ...(pages !== undefined && { pages }),
          ...(sha256 && { sha256 }),
          ...(left && { left }),
        })),
      },
      null,
      2,
    )}\n`,
  );
}
