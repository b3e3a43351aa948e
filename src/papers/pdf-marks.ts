import { type Point, strokeField } from '../core/dossier/strokes.ts';
import { qrSquares } from './qr.ts';
import { drawLine, element, mark, type Sheet, setLines, widthOf } from './sheet.ts';
import { footCodeSide, page, sealSide } from './typography.ts';
import { inOneLine } from './wording.ts';

/** A code of squares with its top left corner at a point. */
export function drawCode(
  sheet: Sheet,
  squares: NonNullable<ReturnType<typeof qrSquares>>,
  x: number,
  y: number,
  side: number,
) {
  const unit = side / squares.side;
  for (let row = 0; row < squares.side; row += 1)
    for (let column = 0; column < squares.side; ) {
      let end = column;
      while (end < squares.side && squares.isDark(row, end)) end += 1;
      if (end > column) sheet.doc.rect(x + column * unit, y + row * unit, (end - column) * unit, unit);
      column = end + 1;
    }
  sheet.doc.fill();
}

/** The code by which the paper is verified, at the foot of the first sheet, outside its text. */
export function drawFootCode(sheet: Sheet, verify: string): void {
  const squares = qrSquares(verify);
  if (!squares) return;
  sheet.doc.switchToPage(0);
  const top = page.top + page.textHeight + 8;
  mark(sheet, element(sheet, 'Figure', sheet.root, `扫码核验：${verify}`), () =>
    drawCode(sheet, squares, page.left, top, footCodeSide),
  );
}

/** A drawn signature in a box, as high as it fits. */
export function drawStrokes(
  sheet: Sheet,
  strokes: readonly (readonly Point[])[],
  x: number,
  y: number,
  height: number,
) {
  const { doc } = sheet;
  const unit = height / strokeField.height;
  doc.save().lineWidth(1.1).lineCap('round').lineJoin('round');
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (!first) continue;
    doc.moveTo(x + first.x * unit, y + first.y * unit);
    // A dot is a line to itself.
    for (const point of rest.length > 0 ? rest : [first]) doc.lineTo(x + point.x * unit, y + point.y * unit);
  }
  doc.stroke().restore();
}

const red = '#c4161c';

/**
 * The ring of the demonstration, round a point: the name of the body round its edge, as on a seal, and in its middle, instead of a
 * star or an emblem, the words that it is none.
 */
export function drawRing(sheet: Sheet, issuer: string, x: number, y: number): void {
  const { doc } = sheet;
  const quiet: Sheet = { ...sheet, onPlaced: undefined };
  const radius = sealSide / 2;
  mark(sheet, 'layout', () => {
    doc.save().strokeColor(red).fillColor(red).opacity(0.75);
    doc
      .lineWidth(2)
      .circle(x, y, radius - 1)
      .stroke();
    doc
      .lineWidth(0.8)
      .circle(x, y, radius * 0.62)
      .stroke();
    const letters = [...inOneLine(issuer)].slice(0, 40);
    const size = Math.min(12, (radius * 4.2) / Math.max(letters.length, 8));
    const step = Math.min(20, 250 / Math.max(1, letters.length));
    for (const [index, letter] of letters.entries()) {
      doc.save().rotate((index - (letters.length - 1) / 2) * step, { origin: [x, y] });
      const [line] = setLines(letter, size * 2, { size });
      if (line) drawLine(quiet, line, x - widthOf(letter, { size }) / 2, y - radius + 4 + size * 0.9, { size });
      doc.restore();
    }
    for (const [index, words] of ['演示章', '没有效力'].entries()) {
      const size = 9;
      const [line] = setLines(words, radius * 2, { size, weight: 'bold' });
      if (line)
        drawLine(quiet, line, x - widthOf(words, { size, weight: 'bold' }) / 2, y - 1 + index * 11, {
          size,
          weight: 'bold',
        });
    }
    doc.restore();
  });
}
