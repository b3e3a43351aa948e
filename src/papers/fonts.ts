import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/**
 * The fonts of the PDF. Each file of 10 to 15 MB is read and opened once in a process and shared by all documents, which
 * embed only the characters they use.
 */
const files = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

export type Face = keyof typeof files;
export type Weight = 'regular' | 'bold';

/** Where a character of a weight is looked for, in this order. */
const faces = {
  regular: ['serif', 'sans'],
  bold: ['serifBold', 'sansBold'],
} as const satisfies Record<Weight, readonly Face[]>;

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

/** What is used of an opened font. */
interface OpenFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
}

/**
 * A font that sets one glyph for one character, without shaping: what is measured is what is drawn, and no text can
 * make the shaping engine slow. `pdfkit` asks a font for `layout` and nothing else.
 */
function unshaped(font: OpenFont): OpenFont {
  const layout = (text: string) => {
    const glyphs = [...text].map(char => {
      const codePoint = char.codePointAt(0) ?? 0;
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      return { id, advanceWidth, codePoints: [codePoint] };
    });
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  };
  return Object.create(font, { layout: { value: layout } });
}

const opened = new Map<Face, OpenFont>();

/** Opens a font; `pdfkit` opens it for a document of its own and it is taken from there. */
function openFont(face: Face): OpenFont {
  const known = opened.get(face);
  if (known) return known;
  const data = readFileSync(createRequire(import.meta.url).resolve(files[face]));
  const holder = new PDFDocument({ autoFirstPage: false, font: null as never }).font(data);
  const { font } = (holder as unknown as { readonly _font: { readonly font: OpenFont } })._font;
  const shared = unshaped(font);
  opened.set(face, shared);
  return shared;
}

/** Chooses a face and a size for what the document writes next. */
export function chooseFont(doc: PDFKit.PDFDocument, face: Face, size: number): void {
  doc.font(openFont(face) as never, face, size);
}

/** More characters than any paper has; a text made to fill the memory starts the table anew. */
const KNOWN_LIMIT = 30_000;

const known = { regular: new Map<string, Setting>(), bold: new Map<string, Setting>() };

/** How a character is set: from which face (none: no font has it and its box is drawn), and its advance in ems. */
export interface Setting {
  readonly face: Face | undefined;
  readonly advance: number;
}

const box: Setting = { face: undefined, advance: 1 };

/** Looks a character up in the fonts of a weight. */
export function settingOf(char: string, weight: Weight): Setting {
  const before = known[weight].get(char);
  if (before) return before;
  const codePoint = char.codePointAt(0) ?? 0;
  let setting = box;
  for (const face of faces[weight]) {
    const font = openFont(face);
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    setting = { face, advance: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm };
    break;
  }
  if (known[weight].size >= KNOWN_LIMIT) known[weight].clear();
  known[weight].set(char, setting);
  return setting;
}
