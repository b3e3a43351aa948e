import type { Role } from '../people/role.ts';

/**
 * A paper (文书) as data: what it says, not how it looks. Procedures write papers; `src/papers` renders the same
 * data as Word and PDF. Legal papers are Chinese; the English reading is a screen matter.
 */
export interface PaperContent {
  /** Main title, e.g. 劳动争议调解协议书. */
  readonly title: string;
  /** The body that issues it, printed above the title, e.g. 慈溪市龙山镇劳动人事争议调解委员会. */
  readonly issuer?: string;
  /** Number as printed, e.g. 慈龙山调〔2026〕12号. */
  readonly number?: string;
  /** Printed in the header of every sheet: 调解保密区 or 副卷. */
  readonly secrecy?: 'mediation' | 'internal';
  /**
   * `letter`: 22 lines of 28 characters, for letters between bodies; `record`: denser, for forms, records and
   * agreements. Without it a paper with a table or form fields is a record and any other a letter.
   */
  readonly sheet?: 'letter' | 'record';
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  /** Running text, first line indented by two characters unless `indent` is false. */
  | ({
      readonly kind: 'paragraph';
      readonly text: string;
      readonly indent?: boolean;
      readonly bold?: boolean;
    } & Free)
  | { readonly kind: 'heading'; readonly text: string }
  /** Label and value pairs in a ruled form table (two columns, or four when `columns` is 2 pairs a row). */
  | {
      readonly kind: 'fields';
      readonly rows: readonly (readonly [label: string, value: string])[];
      readonly columns?: 1 | 2;
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly align?: readonly ('left' | 'center' | 'right')[];
    }
  /** Numbered items: 一、二、三 (`chinese`) or 1. 2. 3. (`arabic`). */
  | ({ readonly kind: 'list'; readonly items: readonly string[]; readonly numbering?: 'chinese' | 'arabic' } & Free)
  /** Places to sign; a signed line shows the name, the way and the day. */
  | {
      readonly kind: 'signatures';
      readonly lines: readonly SignatureLine[];
    }
  /** Issuer and day at the right, over which the seal stands. `sealed`: how the seal looks is for the renderer to know. */
  | { readonly kind: 'closing'; readonly issuer: string; readonly date: string; readonly sealed?: boolean }
  | { readonly kind: 'qr'; readonly value: string; readonly caption: string }
  /** Small print under a rule: rights notice, copies, what to do next. */
  | { readonly kind: 'note'; readonly text: string };

/**
 * What the writer may change: free text. Everything else is taken from the file and locked. `free` says in a word what the
 * text is for; a free text that is empty is not printed.
 */
interface Free {
  readonly free?: string;
}

export interface SignatureLine {
  readonly role: string;
  readonly name?: string;
  readonly signedOn?: string;
  readonly way?: string;
  /** Whose place it is: a role; who has it may sign there while nobody has. */
  readonly as?: Role;
  /** A signature drawn by hand (`strokesOf`). */
  readonly strokes?: string;
}

/** What the writer may change of a paper, by the place of its block. */
export interface FreeText {
  readonly block: number;
  readonly label: string;
  /** Items of a list stand on lines of their own. */
  readonly text: string;
}

export const freeTexts = ({ blocks }: PaperContent): FreeText[] =>
  blocks.flatMap((block, index) =>
    (block.kind === 'paragraph' || block.kind === 'list') && block.free !== undefined
      ? [{ block: index, label: block.free, text: block.kind === 'list' ? block.items.join('\n') : block.text }]
      : [],
  );

/** The paper with other free texts; nothing if one of them belongs to a block that is locked. */
export function withTexts(
  paper: PaperContent,
  texts: readonly { readonly block: number; readonly text: string }[],
): PaperContent | undefined {
  const blocks = [...paper.blocks];
  for (const { block: index, text } of texts) {
    const block = blocks[index];
    if ((block?.kind !== 'paragraph' && block?.kind !== 'list') || block.free === undefined) return undefined;
    blocks[index] =
      block.kind === 'list'
        ? {
            ...block,
            items: text
              .split('\n')
              .map(item => item.trim())
              .filter(item => item !== ''),
          }
        : { ...block, text };
  }
  return { ...paper, blocks };
}

/** The blocks that are printed: an empty free text is none. */
export const printedBlocks = ({ blocks }: PaperContent): readonly PaperBlock[] =>
  blocks.filter(
    block =>
      !(
        (block.kind === 'paragraph' && block.free !== undefined && block.text.trim() === '') ||
        (block.kind === 'list' && block.free !== undefined && block.items.length === 0)
      ),
  );

/** The place where this role may sign: the first of its own that nobody has signed. */
export function placeToSign(
  paper: PaperContent,
  role: Role,
): { readonly block: number; readonly line: number } | undefined {
  for (const [block, it] of paper.blocks.entries()) {
    if (it.kind !== 'signatures') continue;
    const line = it.lines.findIndex(one => one.as === role && one.signedOn === undefined);
    if (line >= 0) return { block, line };
  }
  return undefined;
}

/** The paper with a signature in a place. */
export const withSignature = (
  paper: PaperContent,
  place: { readonly block: number; readonly line: number },
  signature: Pick<SignatureLine, 'name' | 'way' | 'signedOn' | 'strokes'>,
): PaperContent => ({
  ...paper,
  blocks: paper.blocks.map((block, index) =>
    index === place.block && block.kind === 'signatures'
      ? { ...block, lines: block.lines.map((line, at) => (at === place.line ? { ...line, ...signature } : line)) }
      : block,
  ),
});
