import { Readable } from 'node:stream';
import { contentIdOf, type Dossier, type Paper } from '../core/dossier/dossier.ts';
import type { Actor } from '../core/people/actor.ts';
import { renderDocx } from '../papers/docx.ts';
import { renderPdf } from '../papers/pdf.ts';
import { findContents, freezePaper, noteHandedOut, type PaperFormat, type StoredPaper } from '../store/papers.ts';
import type { App } from './app.ts';
import { isParty } from './present.ts';

/** Where a paper is verified, by the beginning of its digest and, folded, its number. */
export const verifyUrl = (app: App, host: string | undefined, digest: string, number: string | undefined): string => {
  const base = app.config.publicUrl?.replace(/\/$/, '') ?? `http://${host ?? 'localhost'}`;
  const query = new URLSearchParams({
    d: digest.slice(0, 16),
    ...(number && { n: number.replace(/[〔〕第号\s]/g, '') }),
  });
  return `${base}/verify?${query}`;
};

const spaced = (digest: string): string =>
  digest
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

interface Asked {
  readonly app: App;
  readonly actor: Actor;
  readonly dossier: Dossier;
  readonly paper: Paper;
  readonly host: string | undefined;
  /** Whether the seal is drawn that says of itself that it is a demonstration. */
  readonly demo: boolean;
}

const write = ({ app, paper, host, demo }: Asked, { content, digest }: StoredPaper, format: PaperFormat) =>
  (format === 'pdf' ? renderPdf : renderDocx)(content, {
    stamp: paper.state === 'draft' ? '草稿　尚未发出' : `校验码 ${spaced(digest)}`,
    ...(paper.state !== 'draft' && { verify: verifyUrl(app, host, digest, content.number) }),
    seal: demo ? 'demonstration' : 'place',
  });

/**
 * The bytes of a paper: those that were handed out first or, the first time, newly written ones, which are then fixed. A draft
 * is written anew each time. What a party has in hand stands from then on.
 */
export async function paperBytes(asked: Asked, format: PaperFormat): Promise<Buffer | Readable | undefined> {
  const { app, actor, dossier, paper } = asked;
  const contentId = contentIdOf(paper);
  const stored = (await findContents(app.database, actor, dossier.id, [contentId])).get(contentId);
  if (!stored) return undefined;
  if (paper.state === 'draft') return write(asked, stored, format);
  if (isParty(actor) && !stored.frozen?.party)
    await noteHandedOut(app.database, actor, dossier.id, contentId, app.today());
  return fixed(asked, contentId, stored, format);
}

async function fixed(asked: Asked, contentId: string, stored: StoredPaper, format: PaperFormat) {
  const { app, actor, dossier } = asked;
  const kept = stored.frozen?.[format] && (await app.files.get(stored.frozen[format]));
  if (kept) return kept;
  const made = await write(asked, stored, format);
  const put = await app.files.put(Readable.from([made]), made.length);
  if (put === 'too-large') return made;
  const counts = await freezePaper(app.database, actor, dossier.id, contentId, format, put);
  if (counts === put.name) return made;
  await app.files.remove(put.name);
  return (counts && (await app.files.get(counts))) || made;
}

/** Fixes the bytes of what a step has made final: signed, sent out, served. Both formats, so that neither depends on a later day. */
export async function fixFinal(asked: Omit<Asked, 'paper'>): Promise<void> {
  const { app, actor, dossier } = asked;
  const final = dossier.papers.filter(paper => paper.state === 'final');
  const contents = await findContents(app.database, actor, dossier.id, final.map(contentIdOf));
  for (const paper of final) {
    const contentId = contentIdOf(paper);
    const stored = contents.get(contentId);
    const missing = (['pdf', 'docx'] as const).filter(format => stored && !stored.frozen?.[format]);
    for (const format of missing) await fixed({ ...asked, paper }, contentId, stored!, format);
  }
}
