import type { PaperBlock } from '../core/dossier/paper.ts';
import { printable } from './wording.ts';

/** A ruled table as both writers draw it: form fields and tables are the same thing with other cells. */
export interface Grid {
  /** Share of each column in the width, sum 1. */
  readonly widths: readonly number[];
  readonly head?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  /** How many columns the cell covers. */
  readonly span: number;
  readonly align: Alignment;
  readonly label: boolean;
}

export type Alignment = 'left' | 'center' | 'right';

/** About how wide a text is, in ems. */
const emWidth = (text: string): number => {
  let width = 0;
  for (const char of text) width += char < '\u2e80' ? 0.55 : 1;
  return width;
};

const naturalWidth = (text: string): number => Math.max(0, ...text.split('\n').map(emWidth));

/** The widest part of a text that should stay in one piece, at most 12 em. */
const firmWidth = (text: string): number =>
  Math.min(12, Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map(emWidth)), naturalWidth(text));

/** Blank of a cell, in ems. */
const PADDING = 0.6;

/** Shares of the columns: what must stay in one piece first, the rest by how much each column has to say. */
function shares(columns: readonly (readonly string[])[], totalEms: number): number[] {
  const firm = columns.map(cells => Math.max(2, ...cells.map(firmWidth)) + PADDING);
  const natural = columns.map((cells, index) =>
    Math.max(firm[index] ?? 0, ...cells.map(text => naturalWidth(text) + PADDING)),
  );
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const spare = totalEms - total(firm);
  const wish = natural.map((value, index) => Math.min(value, totalEms) - (firm[index] ?? 0));
  const wanted = total(wish);
  const widths =
    spare <= 0 || wanted === 0
      ? firm
      : wanted <= spare
        ? natural
        : firm.map((value, index) => value + (spare * Math.sqrt(wish[index] ?? 0)) / total(wish.map(Math.sqrt)));
  const sum = total(widths);
  return widths.map(width => width / sum);
}

const MONEY = /^[-−]?[¥￥]?[\d,]+\.\d{2}元?$/;

/** Sums of money stand right, so that their points stand in one line; everything else left. */
function alignmentOf(cells: readonly string[]): Alignment {
  const filled = cells.filter(text => text !== '' && text !== '—');
  return filled.length > 0 && filled.every(text => MONEY.test(text)) ? 'right' : 'left';
}

/** The grid of a table; rows that are too short are filled up with empty cells. */
export function tableGrid(block: Extract<PaperBlock, { kind: 'table' }>, totalEms: number): Grid {
  const count = Math.max(1, block.head.length, ...block.rows.map(row => row.length));
  const indices = Array.from({ length: count }, (_, index) => index);
  const rows = block.rows.map(row => indices.map(index => printable(row[index] ?? '')));
  const head = indices.map(index => printable(block.head[index] ?? ''));
  const columns = indices.map(index => rows.map(row => row[index] ?? ''));
  const alignments = indices.map(index => block.align?.[index] ?? alignmentOf(columns[index] ?? []));
  const cell = (text: string, align: Alignment, label: boolean): Cell => ({ text, span: 1, align, label });
  return {
    widths: shares(
      columns.map((cells, index) => [head[index] ?? '', ...cells]),
      totalEms,
    ),
    head: block.head.length > 0 ? head.map(text => cell(text, 'center', true)) : undefined,
    rows: rows.map(row => row.map((text, index) => cell(text, alignments[index] ?? 'left', false))),
  };
}

/** The grid of form fields; with two pairs a row, a long value takes a row of its own. */
export function fieldsGrid(block: Extract<PaperBlock, { kind: 'fields' }>, totalEms: number): Grid {
  const pairs = block.rows.map(([label, value]) => [printable(label), printable(value)] as const);
  const columns = block.columns ?? 1;
  // With two pairs a row a label has five characters a line, so that a credit code beside it stays in one piece.
  const labelEms =
    Math.min(columns === 1 ? 8 : 5, Math.max(4, ...pairs.map(([label]) => naturalWidth(label)))) + PADDING;
  const valueEms = totalEms / columns - labelEms;
  const label = (text: string): Cell => ({ text, span: 1, align: 'center', label: true });
  const value = (text: string, span: number): Cell => ({ text, span, align: 'left', label: false });
  const widths = Array.from({ length: columns }, () => [labelEms / totalEms, valueEms / totalEms]).flat();
  const rows: Cell[][] = [];
  let waiting: readonly [string, string] | undefined;
  const flush = () => {
    if (waiting) rows.push([label(waiting[0]), value(waiting[1], 2 * columns - 1)]);
    waiting = undefined;
  };
  for (const pair of pairs) {
    const alone = columns === 1 || naturalWidth(pair[1]) > valueEms * 1.6 || firmWidth(pair[1]) > valueEms;
    if (alone) flush();
    if (waiting) {
      rows.push([label(waiting[0]), value(waiting[1], 1), label(pair[0]), value(pair[1], 1)]);
      waiting = undefined;
    } else {
      waiting = pair;
      if (alone) flush();
    }
  }
  flush();
  return { widths, rows };
}
