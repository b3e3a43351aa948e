/**
 * Breaking of Chinese text into lines: no closing mark begins a line and no opening one ends it (避头尾), adjacent
 * full-width marks share their blank, a mark at the end of a full line gives up its own, and words, numbers and numbers
 * with their unit stay in one piece. Source: GB/T 15834 section 5.1; Requirements for Chinese Text Layout (W3C).
 */

/** Advance of a character in ems. */
export type Advance = (char: string) => number;

export interface Setting {
  /** Size of the text and width of a line, in points. */
  readonly size: number;
  readonly width: number;
  readonly advance: Advance;
  /** Blank before the first line, in points. */
  readonly indent?: number;
  /** Whether every line but the last is brought to the full width. */
  readonly justify?: boolean;
}

/** Characters that are drawn in one go, `spacing` points apart, beginning `x` points from the start of the line. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly spacing: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

interface Unit {
  readonly text: string;
  width: number;
  /** Blank within the character at its right that may be given up. */
  blank: number;
  /** Whether its blank went to the mark after it. */
  trimmed: boolean;
  /** How far the drawing moves left because the blank before the character is given up. */
  shift: number;
  readonly kind: 'sign' | 'word' | 'space';
}

const CLOSING = new Set('，。、；：？！）］｝〕〉》」』】〗〙〛”’·～％‰℃℉,.;:?!)]}%');
const OPENING = new Set('（［｛〔〈《「『【〖〘〚“‘￥¥$№([{');
/** Marks that fill one half of their square; the other half is blank. */
const RIGHT_BLANK = new Set('，。、；：）］｝〕〉》」』】〗〙〛”’');
const LEFT_BLANK = new Set('（［｛〔〈《「『【〖〘〚“‘');
/** Signs that stay with the number before them. */
const UNITS = new Set('年月日时分秒元角万亿号条款项页人个周天%％');

const isWordChar = (char: string): boolean =>
  (char < '\u2010' || char === '\u2212' || (char >= '\u2010' && char <= '\u2013')) && char !== ' ' && char !== '·';
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

/** Cuts a text into what stays in one piece. A word that would leave a long line half empty, or that no line holds, is cut into characters. */
function unitsOf(text: string, { size, width, advance }: Setting): Unit[] {
  const units: Unit[] = [];
  const chars = [...text];
  const longest = width > 20 * size ? width / 2 : width;
  const measure = (part: readonly string[]) => part.reduce((sum, char) => sum + advance(char) * size, 0);
  const push = (part: readonly string[], kind: Unit['kind']) =>
    units.push({ text: part.join(''), width: measure(part), blank: 0, trimmed: false, shift: 0, kind });
  for (let index = 0; index < chars.length; ) {
    const char = chars[index] ?? '';
    const belongs =
      char === ' '
        ? (other: string) => other === ' '
        : char === '—' || char === '…'
          ? (other: string) => other === char
          : isWordChar(char)
            ? isWordChar
            : undefined;
    let end = index + 1;
    while (belongs && end < chars.length && belongs(chars[end] ?? '')) end += 1;
    if ((char === '—' || char === '…') && end > index + 2) end = index + 2;
    const part = chars.slice(index, end);
    if (belongs && char !== ' ' && measure(part) > longest) for (const single of part) push([single], 'sign');
    else push(part, char === ' ' ? 'space' : belongs === isWordChar ? 'word' : 'sign');
    index = end;
  }
  closeUp(units, size);
  return units;
}

/** Adjacent full-width marks share one blank: `）。` takes one and a half squares. */
function closeUp(units: readonly Unit[], size: number): void {
  const half = size / 2;
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    const full = unit.width > 0.9 * size;
    if (full && RIGHT_BLANK.has(unit.text)) unit.blank = half;
    const opens = full && LEFT_BLANK.has(unit.text);
    if (!before) continue;
    if (before.blank > 0 && (unit.blank > 0 || opens)) {
      before.width -= half;
      before.blank = 0;
      before.trimmed = true;
    } else if (opens && LEFT_BLANK.has(before.text) && before.width > 0.4 * size) {
      unit.width -= half;
      unit.shift = half;
    }
  }
}

/** Whether a line may end between two neighbours. */
function mayBreak(before: Unit, after: Unit): boolean {
  const last = before.text.at(-1) ?? '';
  const first = firstOf(after.text);
  if (CLOSING.has(first) || OPENING.has(last) || after.text === '—') return false;
  if (before.text === '—' && isDigit(first)) return false;
  if (isDigit(last) && before.kind === 'word' && UNITS.has(first)) return false;
  return !(last === '第' && isDigit(first));
}

/** How much the units from `start` to before `end` can give up: the last its whole blank, the others half of it. */
function give(units: readonly Unit[], start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end - 1; index += 1) sum += (units[index]?.blank ?? 0) / 2;
  return sum + (units[end - 1]?.blank ?? 0);
}

/** Where the line that begins at `start` ends. */
function endOfLine(units: readonly Unit[], start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < units.length) {
    const unit = units[end];
    if (!unit) break;
    const over = used + unit.width - width;
    if (unit.kind !== 'space' && over > 0.01) {
      const closes = CLOSING.has(firstOf(unit.text));
      const room = closes ? give(units, start, end + 1) : unit.blank;
      if (over > room + 0.01) break;
    }
    used += unit.width;
    end += 1;
  }
  if (end >= units.length) return units.length;
  for (let cut = end; cut > start; cut -= 1) {
    const [before, after] = [units[cut - 1], units[cut]];
    if (before && after && mayBreak(before, after)) return cut;
  }
  return Math.max(end, start + 1);
}

/** Places the units of one line. */
function place(units: readonly Unit[], width: number, size: number, indent: number, full: boolean): Line {
  const natural = units.reduce((sum, unit) => sum + unit.width, 0);
  const spare = width - natural;
  const gap = full && spare > 0 && units.length > 1 ? spare / (units.length - 1) : 0;
  const spacing = gap > size / 2 ? 0 : gap;
  const last = units.at(-1);
  let missing = Math.max(0, -spare);
  const atEnd = Math.min(missing, last?.blank ?? 0);
  missing -= atEnd;
  const inner = units.slice(0, -1).reduce((sum, unit) => sum + unit.blank, 0);
  const ratio = inner > 0 ? Math.min(1, missing / inner) : 0;
  const pieces: Piece[] = [];
  let x = indent;
  let open: { text: string; x: number; spacing: number } | undefined;
  for (const unit of units) {
    const given = unit === last ? atEnd : unit.blank * ratio;
    const single = unit.kind === 'sign' && unit.text.length <= 2;
    const own = spacing > 0 && (!single || [...unit.text].length > 1) ? 0 : spacing;
    if (open && unit.shift === 0 && open.spacing === own && own === spacing) open.text += unit.text;
    else {
      open = { text: unit.text, x: x - unit.shift, spacing: own };
      pieces.push(open);
    }
    x += unit.width - given + spacing;
    // What follows no longer stands where the advance of this character would put it.
    if (given > 0 || unit.trimmed || own !== spacing) open = undefined;
  }
  return { pieces, width: x - indent - (units.length > 0 ? spacing : 0) };
}

/** Breaks one paragraph (without `\n`) into lines; an empty text is one empty line. */
export function breakLines(text: string, setting: Setting): Line[] {
  const units = unitsOf(text, setting);
  const lines: Line[] = [];
  for (let start = 0; start < units.length; ) {
    const indent = lines.length === 0 ? (setting.indent ?? 0) : 0;
    const width = setting.width - indent;
    const end = endOfLine(units, start, width);
    let seen = end;
    while (seen > start && units[seen - 1]?.kind === 'space') seen -= 1;
    const isLast = end >= units.length;
    lines.push(place(units.slice(start, seen), width, setting.size, indent, Boolean(setting.justify) && !isLast));
    start = end;
    while (start < units.length && units[start]?.kind === 'space') start += 1;
  }
  return lines.length > 0 ? lines : [{ pieces: [], width: 0 }];
}

/** The words of a line as they are read. */
export const lineText = (line: Line): string => line.pieces.map(piece => piece.text).join('');

/** Breaks a heading so that its lines are about equally long. */
export function breakEvenly(text: string, setting: Setting): Line[] {
  const lines = breakLines(text, setting);
  if (lines.length < 2 || lines.length > 8) return lines;
  for (let width = setting.width / 2; width < setting.width; width += setting.size / 2) {
    const narrower = breakLines(text, { ...setting, width });
    if (narrower.length === lines.length) return narrower;
  }
  return lines;
}
