import PDFDocument from 'pdfkit';
import { type PaperBlock, type PaperContent, printedBlocks } from '../core/dossier/paper.ts';
import { strokesOf } from '../core/dossier/strokes.ts';
import { fieldsGrid, tableGrid } from './grid.ts';
import { drawGrid } from './pdf-grid.ts';
import { drawCode, drawFootCode, drawRing, drawStrokes } from './pdf-marks.ts';
import { qrSquares } from './qr.ts';
import {
  baselineIn,
  drawLine,
  element,
  flow,
  keep,
  mark,
  type PlacedBox,
  type Sheet,
  setLines,
  widthOf,
} from './sheet.ts';
import { type PaperMarks, page, qrSide, secrecyMarks, sheetOf, sizes } from './typography.ts';
import { chineseDate, inOneLine, numbered, pageOf, printable, sealMark, signatureRemark } from './wording.ts';

export interface PdfOptions extends PaperMarks {
  /** Is told the characters that no font has; each is printed as a box with its number. */
  readonly onMissing?: (characters: readonly string[]) => void;
  /** Is told where everything stands. */
  readonly onPlaced?: (box: PlacedBox) => void;
}

type Kind = PaperBlock['kind'];
type Block<K extends Kind> = Extract<PaperBlock, { kind: K }>;
type Writer<K extends Kind> = (sheet: Sheet, block: Block<K>, keepAfter: number) => void;

const ems = (sheet: Sheet, count: number): number => count * sheet.measures.body;

function paragraph(sheet: Sheet, text: string, options: { indent: boolean; bold?: boolean; keepAfter: number }): void {
  const style = { size: sheet.measures.body, weight: options.bold ? 'bold' : 'regular' } as const;
  const parts = printable(text).split('\n');
  for (const [index, part] of parts.entries()) {
    const lines = setLines(part, sheet.width, style, { indent: options.indent ? ems(sheet, 2) : 0, justify: true });
    const keepAfter = index === parts.length - 1 ? options.keepAfter : 0;
    flow(sheet, lines, element(sheet, 'P'), { style, pitch: sheet.measures.pitch, keepAfter });
  }
}

function signatures(sheet: Sheet, block: Block<'signatures'>): void {
  const { doc, measures } = sheet;
  const style = { size: measures.body };
  const pitch = measures.pitch * 1.35;
  const roleWidth = Math.min(
    sheet.width * 0.4,
    Math.max(0, ...block.lines.map(it => widthOf(`${inOneLine(it.role)}：`, style))),
  );
  const ruleWidth = ems(sheet, 7);
  const small = { size: measures.cell };
  for (const line of block.lines) {
    const role = setLines(`${inOneLine(line.role)}：`, roleWidth + 0.5, style);
    const name = setLines(inOneLine(line.name ?? ''), ruleWidth - ems(sheet, 0.25), style);
    const start = page.left + roleWidth + ruleWidth + ems(sheet, 0.75);
    const beside = page.left + sheet.width - start;
    // A drawn name is printed beside it too: nobody has to read a hand.
    const words = `${line.strokes && line.name ? `${inOneLine(line.name)}，` : ''}${signatureRemark(line)}`;
    // The day goes to a line of its own rather than being torn.
    const parts = widthOf(words, small) > beside ? words.replace(/，(?=[^，]*$)/, '，\n') : words;
    const remark = setLines(parts, beside, small);
    const count = Math.max(role.length, name.length, remark.length);
    keep(sheet, pitch + (count - 1) * measures.pitch);
    const owner = element(sheet, 'P');
    const part = (lines: typeof role, x: number, { size }: { size: number }) => {
      for (const [index, it] of lines.entries()) {
        const baseline = sheet.y + index * measures.pitch + baselineIn(pitch, measures.body);
        mark(sheet, owner, () => drawLine(sheet, it, x, baseline, { size }));
      }
    };
    // A text that was made to fill pages goes down the page like any other.
    if (count * measures.pitch > page.textHeight) {
      paragraph(sheet, `${line.role}：${line.name ?? ''}　${signatureRemark(line)}`, { indent: false, keepAfter: 0 });
      continue;
    }
    part(role, page.left, style);
    const drawn = line.strokes === undefined ? undefined : strokesOf(line.strokes);
    if (drawn) {
      const high = Math.min(ruleWidth / 3, pitch * 0.95);
      const foot = sheet.y + (name.length - 1) * measures.pitch + baselineIn(pitch, measures.body) + 3;
      mark(sheet, element(sheet, 'Figure', sheet.root, `${inOneLine(line.name ?? '')}的手写签名`), () =>
        drawStrokes(sheet, drawn, page.left + roleWidth + ems(sheet, 0.5), foot - high, high),
      );
    } else part(name, page.left + roleWidth + ems(sheet, 0.25), style);
    const under = sheet.y + (name.length - 1) * measures.pitch + baselineIn(pitch, measures.body) + 4;
    mark(sheet, 'layout', () =>
      doc
        .lineWidth(0.6)
        .moveTo(page.left + roleWidth, under)
        .lineTo(page.left + roleWidth + ruleWidth, under)
        .stroke(),
    );
    part(remark, start, small);
    sheet.y += pitch + (count - 1) * measures.pitch;
  }
}

const closingLines = (sheet: Sheet, block: Block<'closing'>): string[] =>
  [inOneLine(block.issuer), ...(block.sealed ? [sealMark(sheet.seal)] : []), chineseDate(block.date)].filter(
    it => it !== '',
  );

/** Issuer, seal and day stand on one axis; the day ends four characters before the margin, a long issuer two. */
function closing(sheet: Sheet, block: Block<'closing'>): void {
  const { pitch, body } = sheet.measures;
  const style = { size: body };
  const lines = closingLines(sheet, block).map(it => setLines(it, sheet.width - ems(sheet, 4), style));
  const widest = Math.max(0, ...lines.flat().map(it => it.width));
  const dayWidth = lines.at(-1)?.[0]?.width ?? 0;
  const inset = Math.min(ems(sheet, widest > dayWidth + 1 ? 2 : 4), sheet.width - widest);
  keep(sheet, (lines.flat().length + 1) * pitch);
  if (sheet.y > page.top) sheet.y += pitch;
  for (const set of lines) {
    const owner = element(sheet, 'P');
    for (const line of set) {
      const lineInset = inset + (widest - line.width) / 2;
      flow(sheet, [line], owner, { style, pitch, align: 'right', inset: lineInset });
    }
  }
  if (!block.sealed || sheet.seal !== 'demonstration') return;
  const height = lines.flat().length * pitch;
  drawRing(sheet, block.issuer, page.left + sheet.width - inset - widest / 2, sheet.y - height / 2);
}

function qr(sheet: Sheet, block: Block<'qr'>): void {
  const squares = qrSquares(block.value);
  const style = { size: sizes.note };
  const caption = setLines(
    printable(squares ? block.caption : `${block.caption}\n${block.value}`),
    sheet.width - qrSide - 10,
    style,
  );
  const owner = element(sheet, 'P');
  if (!squares || caption.length * sizes.notePitch > page.textHeight / 2) {
    flow(sheet, caption, owner, { style, pitch: sizes.notePitch });
    return;
  }
  const height = Math.max(qrSide, caption.length * sizes.notePitch);
  keep(sheet, height + 12);
  const top = sheet.y + 6;
  mark(sheet, element(sheet, 'Figure', sheet.root, inOneLine(block.caption) || block.value), () =>
    drawCode(sheet, squares, page.left, top, qrSide),
  );
  const first = top + (height - caption.length * sizes.notePitch) / 2;
  for (const [index, line] of caption.entries()) {
    const baseline = first + index * sizes.notePitch + baselineIn(sizes.notePitch, sizes.note);
    mark(sheet, owner, () => drawLine(sheet, line, page.left + qrSide + 10, baseline, style));
  }
  sheet.y = top + height + 6;
}

function note(sheet: Sheet, block: Block<'note'>): void {
  const style = { size: sizes.note };
  const lines = setLines(printable(block.text), sheet.width, style, { justify: true });
  keep(sheet, 8 + Math.min(3, lines.length) * sizes.notePitch);
  const rule = sheet.y + 4;
  mark(sheet, 'layout', () =>
    sheet.doc
      .lineWidth(0.4)
      .moveTo(page.left, rule)
      .lineTo(page.left + sheet.width, rule)
      .stroke(),
  );
  sheet.y += 8;
  flow(sheet, lines, element(sheet, 'P'), { style, pitch: sizes.notePitch });
}

const gap = (sheet: Sheet) => {
  if (sheet.y > page.top) sheet.y += 6;
};

const writers: { readonly [K in Kind]: Writer<K> } = {
  paragraph: (sheet, { text, indent = true, bold }, keepAfter) => paragraph(sheet, text, { indent, bold, keepAfter }),
  heading: (sheet, { text }, keepAfter) => {
    const style = { size: sheet.measures.body, weight: 'bold' } as const;
    const lines = setLines(printable(text), sheet.width, style, { indent: ems(sheet, 2) });
    const owner = element(sheet, 'H2');
    flow(sheet, lines, owner, {
      style,
      pitch: sheet.measures.pitch,
      keepAfter: Math.max(keepAfter, 2 * sheet.measures.pitch),
    });
  },
  list: (sheet, { items, numbering }, keepAfter) => {
    for (const [index, item] of items.entries()) {
      const isLast = index === items.length - 1;
      paragraph(sheet, numbered(item, index, numbering), { indent: true, keepAfter: isLast ? keepAfter : 0 });
    }
  },
  fields: (sheet, block) => {
    gap(sheet);
    drawGrid(sheet, fieldsGrid(block, sheet.width / sheet.measures.cell));
    gap(sheet);
  },
  table: (sheet, block) => {
    gap(sheet);
    drawGrid(sheet, tableGrid(block, sheet.width / sheet.measures.cell));
    gap(sheet);
  },
  signatures,
  closing,
  qr,
  note,
};

/** What has to stand on the page where the block before it ends: a closing never stands on a page alone. */
const heightKept = (sheet: Sheet, block: PaperBlock | undefined): number => {
  const { pitch } = sheet.measures;
  if (block?.kind === 'closing') return (closingLines(sheet, block).length + 1) * pitch;
  if (block?.kind === 'signatures') return pitch * 1.35 * Math.min(block.lines.length, 4);
  return 0;
};

function head(sheet: Sheet): void {
  const { paper } = sheet;
  const centred = (text: string, size: number, pitch: number, weight: 'regular' | 'bold', tag: string) => {
    const style = { size, weight };
    const lines = setLines(inOneLine(text), sheet.width, style, { even: true });
    flow(sheet, lines, element(sheet, tag), { style, pitch, align: 'center' });
  };
  if (paper.issuer) centred(paper.issuer, sizes.issuer, sizes.issuerPitch, 'regular', 'P');
  centred(paper.title, sizes.title, sizes.titlePitch, 'bold', 'H1');
  if (paper.number) {
    sheet.y += 4;
    const style = { size: sheet.measures.body };
    const lines = setLines(inOneLine(paper.number), sheet.width, style);
    flow(sheet, lines, element(sheet, 'P'), { style, pitch: sheet.measures.pitch, align: 'right' });
  }
  sheet.y += sheet.measures.pitch / 2;
}

/** Header and footer of every sheet, once the number of sheets is known. */
function frame(sheet: Sheet, stamp: string | undefined): void {
  const { doc, paper, width } = sheet;
  const style = { size: sizes.running };
  const { start, count } = doc.bufferedPageRange();
  const secrecy = paper.secrecy && secrecyMarks[paper.secrecy];
  const number = paper.number && setLines(inOneLine(paper.number), width * 0.7, style)[0];
  const stampLines = stamp ? setLines(inOneLine(stamp), width, { size: sizes.stamp }).slice(0, 2) : [];
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    sheet.framed = index;
    mark(sheet, 'pagination', () => {
      const right = page.left + width;
      if (secrecy)
        drawLine(
          sheet,
          setLines(secrecy.words, width / 2, { size: 10.5, weight: 'bold' })[0]!,
          page.left,
          page.header,
          { size: 10.5, weight: 'bold' },
        );
      if (number) drawLine(sheet, number, right - number.width, page.header, style);
      const rule = (y: number, thickness: number) =>
        doc.lineWidth(thickness).moveTo(page.left, y).lineTo(right, y).stroke();
      if (secrecy?.rule === 'thick') rule(page.header + 7, 3);
      else if (number || secrecy) rule(page.header + 5.5, 0.5);
      if (secrecy?.rule === 'double') rule(page.header + 8, 0.5);
      const foot = setLines(pageOf(index - start + 1, count), width, style)[0]!;
      drawLine(sheet, foot, page.left + (width - foot.width) / 2, page.footer, style);
      for (const [at, line] of stampLines.entries())
        drawLine(sheet, line, page.left + (width - line.width) / 2, page.footer + 14 + at * 10, { size: sizes.stamp });
    });
  }
}

/** A text for the description of the file, which is XML that `pdfkit` does not escape. */
const described = (text: string): string =>
  inOneLine(text)
    .slice(0, 300)
    .replaceAll('&', '＆')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replace(/\p{Cs}/gu, '');

/** The day printed on a paper is when its file was made: no clock goes into it, so one paper is always one file. */
function dayOf(paper: PaperContent): Date {
  const days = paper.blocks.flatMap(block => (block.kind === 'closing' ? [chineseDate(block.date)] : []));
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(days.at(-1) ?? '') ?? [];
  return year ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))) : new Date(0);
}

/**
 * Writes a paper as PDF 1.7, tagged, in A4. No text makes it fail: what cannot be printed is left out (control
 * characters) or boxed (characters no font has). The same paper always gives the same bytes.
 */
export async function renderPdf(paper: PaperContent, options: PdfOptions = {}): Promise<Buffer> {
  const measures = sheetOf(paper);
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    font: null as never,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: described(paper.title),
      Author: described(paper.issuer ?? ''),
      Subject: described(paper.number ?? ''),
      CreationDate: dayOf(paper),
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const width = measures.columns * measures.body;
  const sheet: Sheet = {
    doc,
    paper,
    measures,
    width,
    root,
    missing: new Set(),
    onPlaced: options.onPlaced,
    y: page.top,
  };
  head(sheet);
  const blocks = printedBlocks(paper);
  for (const [index, block] of blocks.entries()) {
    const write = writers[block.kind] as Writer<Kind>;
    write(sheet, block, heightKept(sheet, blocks[index + 1]));
  }
  frame(sheet, options.stamp);
  if (options.verify) drawFootCode(sheet, options.verify);
  doc.end();
  const file = await done;
  if (sheet.missing.size > 0) options.onMissing?.([...sheet.missing]);
  return file;
}
