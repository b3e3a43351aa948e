import { AlignmentType, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { latinFont, type Measures, type PaperMarks, wordFonts } from './typography.ts';
import { printable } from './wording.ts';

type FontUse = keyof typeof wordFonts;

/** Word counts lengths in twentieths of a point and sizes in half points. */
export const twips = (points: number): number => Math.round(points * 20);

export const fontOf = (use: FontUse) => ({
  ascii: latinFont,
  hAnsi: latinFont,
  cs: latinFont,
  eastAsia: wordFonts[use].name,
});

export interface Look {
  readonly use?: FontUse;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Text as runs; a line end within it becomes a line break. */
export function runs(text: string, { use = 'body', size, bold }: Look = {}): TextRun[] {
  const look: IRunOptions = { font: fontOf(use), ...(size ? { size: Math.round(size * 2) } : {}), bold };
  return printable(text)
    .split('\n')
    .map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

export const exactly = (pitch: number) => ({ line: twips(pitch), lineRule: LineRuleType.EXACT });

export const line = (options: IParagraphOptions): Paragraph => new Paragraph(options);

export interface Context {
  readonly measures: Measures;
  readonly width: number;
  readonly seal?: PaperMarks['seal'] | undefined;
}

/** Running text; every line of it is a paragraph of its own. */
export function bodyText(
  context: Context,
  text: string,
  options: { indent?: boolean; keepNext?: boolean } & Look = {},
): Paragraph[] {
  const { measures } = context;
  const { indent = true, keepNext, ...look } = options;
  return printable(text)
    .split('\n')
    .map(part =>
      line({
        children: runs(part, look),
        alignment: AlignmentType.BOTH,
        spacing: exactly(measures.pitch),
        keepNext,
        ...(indent ? { indent: { firstLineChars: 200, firstLine: measures.wordBody * 20 } } : {}),
      }),
    );
}
