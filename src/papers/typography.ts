import type { PaperContent } from '../core/dossier/paper.ts';

/** Measures of a printed paper, shared by Word and PDF. Lengths are points (1/72 inch) unless a name says mm. */
const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 with the text area of GB/T 9704: top 37 mm, left 28 mm, text 156 × 225 mm. */
export const page = {
  width: points(210),
  height: points(297),
  top: points(37),
  left: points(28),
  textHeight: points(225),
  /** The header stands on this line and the footer below that one. */
  header: points(24),
  footer: points(272),
} as const;

export interface Measures {
  /** Size of running text and how many of its characters make a line. */
  readonly body: number;
  readonly columns: number;
  /** Distance of two lines of running text, and how many make a page. */
  readonly pitch: number;
  readonly lines: number;
  readonly cell: number;
  readonly cellPitch: number;
  /** What Word is told as the size of running text, in half points. */
  readonly wordBody: number;
}

/**
 * Letters: 三号 at its printer's size of 15.75 pt, because 28 characters of 16 pt are wider than 156 mm; Word is told
 * 16 pt and sets its characters closer by the difference.
 * Records, forms and agreements: 四号, because at 三号 an agreement with a plan of payments takes three sheets instead
 * of two and a form field breaks into too many lines; 31 characters and 26 lines still fill the same text area.
 */
export const measures = {
  letter: { body: 15.75, columns: 28, pitch: 28.9, lines: 22, cell: 12, cellPitch: 19, wordBody: 32 },
  record: { body: 14, columns: 31, pitch: 24.5, lines: 26, cell: 12, cellPitch: 18, wordBody: 28 },
} as const satisfies Record<NonNullable<PaperContent['sheet']>, Measures>;

/** Sizes that all papers share: 二号 title, 小二 issuer, 五号 small print. */
export const sizes = {
  title: 22,
  titlePitch: 32,
  issuer: 18,
  issuerPitch: 28,
  note: 10.5,
  notePitch: 16,
  running: 9,
  stamp: 7.5,
} as const;

/** Blank inside the rules of a table cell. */
export const cellPadding = { x: 3, y: 4 } as const;

/** Side of a printed QR code: 25 mm is read by any telephone at arm's length. */
export const qrSide = points(25);

/** How the header names the secrecy of a paper; the rule below it keeps the difference for those who see no colour. */
export const secrecyMarks = {
  mediation: { words: '调解保密区', rule: 'thick' },
  internal: { words: '副卷　不公开', rule: 'double' },
} as const satisfies Record<NonNullable<PaperContent['secrecy']>, { words: string; rule: 'thick' | 'double' }>;

/**
 * Fonts that Word is asked for. The names are those of a Chinese Windows; `others` are what other systems call a font of
 * the same kind, the first of them is what Word takes when the named one is missing.
 */
export const wordFonts = {
  body: { name: '仿宋', others: ['FangSong', '仿宋_GB2312', 'STFangsong', 'Noto Serif SC', 'SimSun'] },
  title: { name: '宋体', others: ['SimSun', 'Songti SC', 'STSong', 'Noto Serif SC'] },
  heading: { name: '黑体', others: ['SimHei', 'Heiti SC', 'STHeiti', 'Noto Sans SC'] },
} as const;

/** The font of letters and digits in Word. */
export const latinFont = 'Times New Roman';

/** The sheet a paper is printed on. */
export function sheetOf(paper: PaperContent): Measures {
  const tabular = paper.blocks.some(block => block.kind === 'table' || block.kind === 'fields');
  return measures[paper.sheet ?? (tabular ? 'record' : 'letter')];
}

/** What is printed on a paper beside its content. */
export interface PaperMarks {
  /** Line at the foot of every sheet by which the paper is checked: a verification code or a hash. */
  readonly stamp?: string;
  /** Address at which the paper is verified, printed as a code at the foot of the first sheet. */
  readonly verify?: string;
  /**
   * How a sealed paper shows its seal: `place` leaves a marked place for the seal of the body; `demonstration` draws a ring that says
   * of itself that it is no seal.
   */
  readonly seal?: 'place' | 'demonstration';
}

/** Diameter of a seal (42 mm, as those of public bodies) and of the code at the foot of the first sheet. */
export const sealSide = points(42);
export const footCodeSide = points(17);
