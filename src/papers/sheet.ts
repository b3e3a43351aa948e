import type { PaperContent } from '../core/dossier/paper.ts';
import { chooseFont, settingOf, type Weight } from './fonts.ts';
import { breakEvenly, breakLines, type Line, lineText } from './lines.ts';
import { type Measures, type PaperMarks, page } from './typography.ts';

type Element = PDFKit.PDFStructureElement;

/** How a text is set. */
export interface Style {
  readonly size: number;
  readonly weight?: Weight;
}

/** A paper that is being written: the document, where its next line stands, and what was not found in any font. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly paper: PaperContent;
  readonly measures: Measures;
  readonly width: number;
  readonly root: Element;
  readonly missing: Set<string>;
  /** Is told where everything stands, for whoever checks a layout. */
  readonly onPlaced?: ((box: PlacedBox) => void) | undefined;
  readonly seal?: PaperMarks['seal'] | undefined;
  y: number;
  /** The page whose header and footer are being written, once all pages are there. */
  framed?: number;
}

/** A line of text, or the cell of a table, where it stands; lengths are points from the top left corner of the sheet. */
export interface PlacedBox {
  readonly kind: 'text' | 'cell';
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export const bottom = page.top + page.textHeight;

/** Height that is left on this page. */
export const room = (sheet: Sheet): number => bottom - sheet.y + 0.5;

/** The page that is being written, from 0. */
export const pageIndex = (doc: PDFKit.PDFDocument): number => {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
};

export function newPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = page.top;
}

/** Goes to a new page unless `height` is left; what is higher than a page stays where it is. */
export function keep(sheet: Sheet, height: number): void {
  if (height > room(sheet) && sheet.y > page.top) newPage(sheet);
}

/** Adds an element to the structure that screen readers follow. */
export function element(sheet: Sheet, tag: string, parent: Element = sheet.root, alt?: string): Element {
  const made = sheet.doc.struct(tag, alt ? { alt } : {});
  parent.add(made as never);
  return made;
}

/** Draws as content of `owner`, or as something a screen reader passes over. */
export function mark(sheet: Sheet, owner: Element | 'pagination' | 'layout', draw: () => void): void {
  const { doc } = sheet;
  if (typeof owner === 'string') doc.markContent('Artifact', { type: owner === 'layout' ? 'Layout' : 'Pagination' });
  else
    owner.add(
      doc.markStructureContent((owner as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S),
    );
  draw();
  doc.endMarkedContent();
}

/** Breaks a text into the lines of a width. */
export function setLines(
  text: string,
  width: number,
  { size, weight = 'regular' }: Style,
  options: { readonly indent?: number; readonly justify?: boolean; readonly even?: boolean } = {},
): Line[] {
  const setting = { ...options, size, width, advance: (char: string) => settingOf(char, weight).advance };
  return text.split('\n').flatMap(part => (options.even ? breakEvenly : breakLines)(part, setting));
}

/** Width of a text in one line. */
export const widthOf = (text: string, { size, weight = 'regular' }: Style): number => {
  let width = 0;
  for (const char of text) width += settingOf(char, weight).advance * size;
  return width;
};

/** The box of a character that no font has, with its number in it, so that nobody reads over it. */
function drawBox(sheet: Sheet, char: string, x: number, baseline: number, size: number): void {
  const { doc } = sheet;
  sheet.missing.add(char);
  const number = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const half = Math.ceil(number.length / 2);
  doc.save();
  doc.markContent('Span', { actual: char });
  doc
    .lineWidth(size * 0.03)
    .rect(x + size * 0.06, baseline - size * 0.8, size * 0.88, size * 0.88)
    .stroke();
  const small = size * 0.36;
  for (const [row, digits] of [number.slice(0, half), number.slice(half)].entries()) {
    chooseFont(doc, 'serif', small);
    const start = x + (size - widthOf(digits, { size: small })) / 2;
    doc.text(digits, start, baseline - size * (0.44 - 0.38 * row), { lineBreak: false, baseline: 'alphabetic' });
  }
  doc.endMarkedContent();
  doc.restore();
}

/** Draws one line with its left end at `x`, standing on `baseline`. */
export function drawLine(
  sheet: Sheet,
  line: Line,
  x: number,
  baseline: number,
  { size, weight = 'regular' }: Style,
): void {
  const { doc } = sheet;
  sheet.onPlaced?.({
    kind: 'text',
    page: sheet.framed ?? pageIndex(doc),
    x: x + (line.pieces[0]?.x ?? 0),
    y: baseline - 0.8 * size,
    width: line.width,
    height: size * 0.9,
    text: lineText(line),
  });
  for (const piece of line.pieces) {
    let at = x + piece.x;
    let start = at;
    let text = '';
    let face = undefined as ReturnType<typeof settingOf>['face'];
    const flush = () => {
      if (text && face) {
        chooseFont(doc, face, size);
        doc.text(text, start, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...(piece.spacing ? { characterSpacing: piece.spacing } : {}),
        });
      }
      text = '';
    };
    for (const char of piece.text) {
      const setting = settingOf(char, weight);
      if (setting.face !== face || !setting.face) {
        flush();
        face = setting.face;
        start = at;
      }
      if (setting.face) text += char;
      else drawBox(sheet, char, at, baseline, size);
      at += setting.advance * size + piece.spacing;
    }
    flush();
  }
}

/** Where the letters of a line stand in its height. */
export const baselineIn = (pitch: number, size: number): number => pitch / 2 + size * 0.38;

export interface Flow {
  readonly style: Style;
  readonly pitch: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Blank at the right of right-aligned lines. */
  readonly inset?: number;
  /** What has to stand on the same page as the last two lines, in points. */
  readonly keepAfter?: number;
}

/** Writes lines down the page, never one alone at its foot or head. */
export function flow(sheet: Sheet, lines: readonly Line[], owner: Element, options: Flow): void {
  const { style, pitch, align = 'left', inset = 0, keepAfter = 0 } = options;
  for (const [index, line] of lines.entries()) {
    const left = lines.length - index;
    const short = lines.length <= 3;
    if (index === 0) keep(sheet, short ? left * pitch + keepAfter : 2 * pitch);
    else if (left === 2 && !short) keep(sheet, 2 * pitch + keepAfter);
    else keep(sheet, pitch);
    const spare = sheet.width - line.width;
    const x = page.left + (align === 'center' ? spare / 2 : align === 'right' ? spare - inset : 0);
    const baseline = sheet.y + baselineIn(pitch, style.size);
    mark(sheet, owner, () => drawLine(sheet, line, x, baseline, style));
    sheet.y += pitch;
  }
}
