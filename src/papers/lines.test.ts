import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenly, breakLines, lineText } from './lines.ts';

/** Every Chinese character one em, every other half of one. */
const advance = (char: string): number => (char < '\u2010' ? 0.5 : 1);
const lines = (text: string, columns: number, options = {}) =>
  breakLines(text, { size: 10, width: columns * 10, advance, ...options });
const texts = (text: string, columns: number, options = {}) => lines(text, columns, options).map(lineText);

describe('breaking Chinese text into lines', () => {
  it('a line holds as many characters as fit and the first is indented', () => {
    expect(texts('一二三四五六七八九', 5, { indent: 20 })).toEqual(['一二三', '四五六七八', '九']);
  });

  it('a closing mark never begins a line: at the end of a full line it gives up its blank', () => {
    expect(texts('一二三四五，六七', 5.5)).toEqual(['一二三四五，', '六七']);
  });

  it('a closing mark that cannot be squeezed in takes the character before it to the next line', () => {
    expect(texts('一二三四五，六七', 5)).toEqual(['一二三四', '五，六七']);
  });

  it('marks within the line give up blank to let a closing mark in', () => {
    const [line] = lines('一，二，三四。五', 6.5);
    expect(line && lineText(line)).toBe('一，二，三四。');
    expect(line?.width).toBeLessThanOrEqual(65.01);
  });

  it('an opening mark never ends a line', () => {
    expect(texts('一二三四《劳动法》', 5)).toEqual(['一二三四', '《劳动法》']);
  });

  it('a number stays with its unit, and a sum or a western word in one piece', () => {
    expect(texts('应付金额18,600.00元整', 8)).toEqual(['应付金额', '18,600.00元整']);
    expect(texts('合同编号YF-2023-0117号', 8)).toEqual(['合同编号', 'YF-2023-0117号']);
    expect(texts('一二三四第12条', 5)).toEqual(['一二三四', '第12条']);
  });

  it('a dash and an ellipsis of two signs are never torn', () => {
    expect(texts('一二三四——五', 5)).toEqual(['一二三四', '——五']);
    expect(texts('一二三四……五', 5)).toEqual(['一二三四', '……五']);
  });

  it('a hyphen between numbers begins no line and neither does the number after it', () => {
    expect(texts('时间为14:00—15:30', 7)).toEqual(['时间为', '14:00—15:30']);
  });

  it('adjacent marks share one blank', () => {
    expect(lines('（甲）。', 10)[0]?.width).toBe(35);
    expect(lines('“《甲》”', 10)[0]?.width).toBe(40);
  });

  it('a word longer than the line is broken', () => {
    expect(texts('x'.repeat(25), 5)).toEqual(['xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxx']);
  });

  it('a justified line fills the width, the last line does not', () => {
    const [first, last] = lines('一二三四18,600元', 5.2, { justify: true });
    expect(first?.width).toBeCloseTo(52);
    expect(last?.width).toBeLessThan(52);
  });

  it('blanks at the end of a line take no room', () => {
    expect(texts('ab cd   ef', 2.5)).toEqual(['ab cd', 'ef']);
  });

  it('a heading is broken into lines of about the same length', () => {
    const setting = { size: 10, width: 100, advance };
    expect(breakEvenly('慈溪市劳动人事争议调解委员', setting).map(lineText)).toEqual([
      '慈溪市劳动人事',
      '争议调解委员',
    ]);
  });

  it('an empty text is one empty line', () => {
    expect(lines('', 5)).toEqual([{ pieces: [], width: 0 }]);
  });

  const chars = fc.constantFrom(...'甲乙丙丁，。、；：（）《》“”—…·12,.ab%元年第 '.split(''), '𠮷', '！');

  it('no sign is lost or doubled, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 120 }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
        const whole = text.join('');
        expect(texts(whole, columns).join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });

  it('lines of single sentences never begin with a closing nor end with an opening mark', () => {
    const word = fc.stringMatching(/^[甲乙丙丁]{1,6}$/);
    const phrase = fc.oneof(
      word,
      word.map(it => `${it}，`),
      word.map(it => `“${it}。”`),
      word.map(it => `（${it}）`),
    );
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), fc.integer({ min: 8, max: 30 }), (phrases, columns) => {
        for (const line of texts(phrases.join(''), columns)) {
          expect(line).not.toMatch(/^[，。）”]|[（“]$/);
        }
      }),
    );
  });

  it.each([
    ['。'.repeat(100_000)],
    ['（'.repeat(100_000)],
    ['a'.repeat(100_000)],
    [' '.repeat(100_000)],
    ['1元'.repeat(50_000)],
    ['甲'.repeat(100_000)],
  ])('a text made to be slow takes no time', text => {
    const start = performance.now();
    expect(lines(text, 28, { justify: true }).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
