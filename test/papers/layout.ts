import type { PaperContent } from '../../src/core/dossier/paper.ts';
import { type PdfOptions, renderPdf } from '../../src/papers/pdf.ts';
import type { PlacedBox } from '../../src/papers/sheet.ts';
import { page, sheetOf } from '../../src/papers/typography.ts';

export interface Laid {
  readonly file: Buffer;
  readonly pages: number;
  /** What is wrong with the layout, in words; none is as it should be. */
  readonly faults: readonly string[];
  /** Characters that no font has: each stands in its place as a box with its number. */
  readonly missing: readonly string[];
}

/** Letters stand a hair over their box; less than this is no fault. */
const SLACK = 1.2;

/** Writes a paper as PDF and measures where everything stands: nothing over the margin, over a rule or over each other. */
export async function layOut(paper: PaperContent, options: PdfOptions = {}): Promise<Laid> {
  const boxes: PlacedBox[] = [];
  const missing: string[] = [];
  const file = await renderPdf(paper, {
    ...options,
    onPlaced: box => boxes.push(box),
    onMissing: characters => missing.push(...characters),
  });
  const faults: string[] = [];
  const measures = sheetOf(paper);
  const right = page.left + measures.columns * measures.body;
  const pages = 1 + Math.max(0, ...boxes.map(box => box.page));
  for (let number = 0; number < pages; number += 1) {
    const here = boxes.filter(box => box.page === number);
    const texts = here.filter(box => box.kind === 'text' && box.text.trim() !== '').sort((a, b) => a.y - b.y);
    const cells = here.filter(box => box.kind === 'cell');
    const at = `sheet ${number + 1}`;
    if (!texts.some(box => box.text === `第${number + 1}页/共${pages}页`))
      faults.push(`${at}: its number is not on it`);
    for (const box of texts) {
      const blank = blankBefore(box);
      if (box.x + blank < page.left - SLACK || box.x + box.width > right + SLACK)
        faults.push(`${at}: over the margin: ${box.text.slice(0, 30)}`);
      if (box.y < 0 || box.y + box.height > page.height) faults.push(`${at}: off the sheet: ${box.text.slice(0, 30)}`);
      const cell = cells.find(it => contains(it, box, blankBefore(box)));
      if (cell && (box.x + blank < cell.x - SLACK || box.x + box.width > cell.x + cell.width + SLACK))
        faults.push(`${at}: over the rule of its cell: ${box.text.slice(0, 30)}`);
      if (cell && box.y + box.height > cell.y + cell.height + SLACK)
        faults.push(`${at}: below its cell: ${box.text.slice(0, 30)}`);
    }
    for (const [index, box] of texts.entries())
      for (let other = index + 1; other < texts.length; other += 1) {
        const next = texts[other]!;
        if (next.y > box.y + box.height) break;
        if (overlap(box, next))
          faults.push(`${at}: “${box.text.slice(0, 20)}” and “${next.text.slice(0, 20)}” overlap`);
      }
  }
  return { file, pages, faults, missing };
}

/** An opening mark at the head of a line gives up the blank half at its left. */
const blankBefore = (box: PlacedBox): number => (/^[（［｛〔〈《「『【〖〘〚“‘]/.test(box.text) ? box.height / 1.8 : 0);

/** Whether a line of text begins inside a cell. */
const contains = (cell: PlacedBox, text: PlacedBox, blank: number): boolean => {
  const y = text.y + text.height / 2;
  return (
    text.x + blank >= cell.x - 0.01 && text.x + blank < cell.x + cell.width && y > cell.y && y < cell.y + cell.height
  );
};

const overlap = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK;
