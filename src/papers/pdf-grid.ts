import type { Cell, Grid } from './grid.ts';
import type { Line } from './lines.ts';
import {
  baselineIn,
  bottom,
  drawLine,
  element,
  mark,
  newPage,
  pageIndex,
  room,
  type Sheet,
  type Style,
  setLines,
} from './sheet.ts';
import { cellPadding, page } from './typography.ts';

interface SetCell {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
}

const styleOf = (sheet: Sheet, cell: Cell): Style => ({
  size: sheet.measures.cell,
  weight: cell.label ? 'bold' : 'regular',
});

/** Sets the texts of a row into its columns. */
function setRow(sheet: Sheet, widths: readonly number[], row: readonly Cell[]): SetCell[] {
  let column = 0;
  let x = page.left;
  return row.map(cell => {
    const share = widths.slice(column, column + cell.span).reduce((sum, value) => sum + value, 0);
    const set = { cell, x, width: share * sheet.width };
    column += cell.span;
    x += set.width;
    const lines = setLines(cell.text, Math.max(1, set.width - 2 * cellPadding.x), styleOf(sheet, cell), {
      even: cell.label,
    });
    return { ...set, lines };
  });
}

const heightOf = (sheet: Sheet, count: number): number => count * sheet.measures.cellPitch + 2 * cellPadding.y;
const linesIn = (row: readonly SetCell[]): number => Math.max(1, ...row.map(({ lines }) => lines.length));

/** Draws lines `from` to before `to` of a row; short cells stand in the middle of it. */
function drawRow(sheet: Sheet, row: readonly SetCell[], from: number, to: number, owners: readonly Owner[]): void {
  const { doc, measures } = sheet;
  const height = heightOf(sheet, to - from);
  const top = sheet.y;
  mark(sheet, 'layout', () => {
    doc.lineWidth(0.6);
    for (const { x, width } of row) doc.rect(x, top, width, height);
    doc.stroke();
  });
  for (const [index, { cell, lines, x, width }] of row.entries()) {
    sheet.onPlaced?.({ kind: 'cell', page: pageIndex(doc), x, y: top, width, height, text: '' });
    const style = styleOf(sheet, cell);
    const shown = lines.slice(from, to);
    const idle = from === 0 && lines.length <= to ? to - from - shown.length : 0;
    for (const [line, content] of shown.entries()) {
      const spare = width - 2 * cellPadding.x - content.width;
      const left = x + cellPadding.x + (cell.align === 'right' ? spare : cell.align === 'center' ? spare / 2 : 0);
      const baseline =
        top + cellPadding.y + (idle / 2 + line) * measures.cellPitch + baselineIn(measures.cellPitch, style.size);
      mark(sheet, owners[index] ?? 'layout', () => drawLine(sheet, content, left, baseline, style));
    }
  }
  sheet.y += height;
}

type Owner = Parameters<typeof mark>[1];

/** A head taller than this share of a page is printed once and not repeated. */
const HEAD_LIMIT = 1 / 3;

/** Draws a grid; a row stays on one page if it fits one, and every page begins with the head. */
export function drawGrid(sheet: Sheet, grid: Grid): void {
  const table = element(sheet, 'Table');
  const head = grid.head ? setRow(sheet, grid.widths, grid.head) : undefined;
  const headHeight = head ? heightOf(sheet, linesIn(head)) : 0;
  const repeated = head && headHeight < (bottom - page.top) * HEAD_LIMIT ? head : undefined;
  const fresh = bottom - page.top - (repeated ? headHeight : 0) + 0.5;

  const turn = () => {
    newPage(sheet);
    if (repeated)
      drawRow(
        sheet,
        repeated,
        0,
        linesIn(repeated),
        repeated.map(() => 'pagination' as const),
      );
  };

  const draw = (row: readonly SetCell[], kind: 'TH' | 'TD', before: number) => {
    const owner = element(sheet, 'TR', table);
    const owners = row.map(({ cell }) => element(sheet, kind === 'TH' || cell.label ? 'TH' : 'TD', owner));
    const count = linesIn(row);
    if (before > room(sheet) && before <= fresh) turn();
    for (let from = 0; from < count; ) {
      const fits = Math.floor((room(sheet) - 2 * cellPadding.y) / sheet.measures.cellPitch);
      const atTop = sheet.y <= page.top + (repeated ? headHeight : 0) + 1;
      const whole = heightOf(sheet, count) <= fresh;
      if (fits < count - from && !atTop && (whole || fits < 2)) {
        turn();
        continue;
      }
      const to = Math.min(count, from + Math.max(1, fits));
      drawRow(sheet, row, from, to, owners);
      from = to;
      if (from < count) turn();
    }
  };

  if (head) {
    const first = grid.rows[0] ? heightOf(sheet, linesIn(setRow(sheet, grid.widths, grid.rows[0]))) : 0;
    draw(head, 'TH', headHeight + Math.min(first, heightOf(sheet, 3)));
  }
  for (const row of grid.rows) draw(setRow(sheet, grid.widths, row), 'TD', 0);
}
