import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { PaperContent } from '../core/dossier/paper.ts';
import { renderPdf } from './pdf.ts';
import { acceptance, agreement, minutes, register } from './sample-papers.ts';

interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

async function read(file: Buffer) {
  const document = await getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: Item[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items.flatMap(item =>
        'str' in item && item.str !== ''
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], right: item.transform[4] + item.width }]
          : [],
      ),
    );
  }
  const texts = pages.map(items => items.map(item => item.text).join(''));
  return { document, pages, texts, all: texts.join('') };
}

const withBlocks = (blocks: PaperContent['blocks'], more: Partial<PaperContent> = {}): PaperContent => ({
  title: '说明',
  blocks,
  ...more,
});

describe('a paper as PDF', () => {
  it('carries its title, its language and a structure for screen readers', async () => {
    const { document } = await read(await renderPdf(agreement));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: '劳动争议调解协议书', Language: 'zh-CN' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(tree).toContain(`"role":"${tag}"`);
  });

  it('can be searched and copied: its words are text', async () => {
    const { all } = await read(await renderPdf(agreement));
    for (const words of [
      '章三禾',
      '慈溪市云帆样例电器有限公司',
      '18,600.00元',
      '人民币壹万捌仟陆佰元整',
      '核验码：7Q2K-9F4M',
    ])
      expect(all).toContain(words);
  });

  it('names on every sheet its number, its secrecy and its place among the sheets, and the stamp', async () => {
    const { texts } = await read(await renderPdf(minutes, { stamp: '核验码 7Q2K-9F4M' }));
    expect(texts.length).toBeGreaterThan(1);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain('调解保密区');
      expect(text).toContain('慈龙山调〔2026〕12号');
      expect(text).toContain(`第${index + 1}页/共${texts.length}页`);
      expect(text).toContain('核验码 7Q2K-9F4M');
    }
  });

  it('says 不公开 on every sheet of the inner volume', async () => {
    const { texts } = await read(await renderPdf(register));
    for (const text of texts) expect(text).toMatch(/副卷\s不公开/);
  });

  it('repeats the head of a table on every page and prints every row once', async () => {
    const { texts, pages } = await read(await renderPdf(register));
    const tabled = texts.filter(text => /2026-10-/.test(text));
    expect(tabled.length).toBeGreaterThan(2);
    for (const text of tabled) expect(text).toContain('请求事项');
    const numbers = pages
      .flat()
      .map(item => item.text)
      .filter(text => /^\d{1,2}$/.test(text));
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => `${index + 1}`));
  });

  it('does not split a row that fits a page', async () => {
    const row = (index: number) => [`第${index}行起${'甲'.repeat(200)}第${index}行止`];
    const { texts } = await read(
      await renderPdf(
        withBlocks([{ kind: 'table', head: ['事项'], rows: Array.from({ length: 12 }, (_, index) => row(index)) }]),
      ),
    );
    for (let index = 0; index < 12; index += 1)
      expect(texts.filter(text => text.replaceAll(/\s/g, '').includes(`第${index}行`))).toHaveLength(1);
  });

  it('splits a row that is higher than a page and loses nothing of it', async () => {
    const { all } = await read(
      await renderPdf(withBlocks([{ kind: 'table', head: ['事项'], rows: [['甲'.repeat(3000)]] }])),
    );
    expect(all.match(/甲/g)).toHaveLength(3000);
  });

  it('sets a letter 28 characters wide and 22 lines high', async () => {
    const { pages } = await read(
      await renderPdf(withBlocks([{ kind: 'paragraph', text: '甲'.repeat(2000), indent: false }])),
    );
    const lines = (pages[1] ?? []).filter(item => item.text.startsWith('甲'));
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(line => line.text.length))).toEqual(new Set([28]));
  });

  it('justifies running text to one right edge', async () => {
    const { pages } = await read(await renderPdf(acceptance));
    const edges = new Map<number, number>();
    for (const item of pages[0] ?? []) edges.set(item.y, Math.max(edges.get(item.y) ?? 0, item.right));
    const full = [...edges.values()].filter(edge => edge > 505);
    expect(full.length).toBeGreaterThan(7);
    expect(Math.max(...full)).toBeLessThan(521.5);
  });

  it('stands sums in one column on one right edge', async () => {
    const { pages } = await read(await renderPdf(agreement));
    const sums = pages.flat().filter(item => /^\d\d,\d00\.00$/.test(item.text) && item.right > 500);
    expect(sums.map(item => item.text)).toEqual(['18,600.00', '12,600.00', '12,600.00', '43,800.00']);
    for (const sum of sums) expect(sum.right).toBeCloseTo(sums[0]?.right ?? 0, 1);
  });

  it('ends with issuer and day at the right, never alone on a page', async () => {
    for (let count = 14; count < 26; count += 1) {
      const blocks: PaperContent['blocks'] = [
        ...Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text: '特此说明。' })),
        { kind: 'closing', issuer: '样例委员会', date: '2026-10-13', sealed: true },
      ];
      const { texts, pages } = await read(await renderPdf(withBlocks(blocks)));
      const last = pages.at(-1) ?? [];
      expect(texts.at(-1)).toContain('2026年10月13日');
      expect(texts.at(-1)).toContain('（印章）');
      expect(texts.at(-1)).toContain('特此说明');
      expect(last.find(item => item.text.includes('2026'))?.x).toBeGreaterThan(300);
    }
  });

  it('prints the day of a signature in one piece', async () => {
    const line = { role: '申请人（签名或者捺印）', name: '章三禾', way: '手写电子签名', signedOn: '2026-10-13' };
    const { pages } = await read(await renderPdf(withBlocks([{ kind: 'signatures', lines: [line] }])));
    expect(pages.flat().map(item => item.text)).toContain('2026年10月13日');
  });

  it('the same paper is the same file, so that its hash can be kept', async () => {
    expect((await renderPdf(agreement)).equals(await renderPdf(agreement))).toBe(true);
  });

  it('takes a character from the other font when the first has none, and boxes what no font has', async () => {
    const missing: string[] = [];
    const { all } = await read(
      await renderPdf(withBlocks([{ kind: 'paragraph', text: '李䶮、𰻝与𠮷田、\ue000' }]), {
        onMissing: it => missing.push(...it),
      }),
    );
    expect(all).toContain('李䶮、𰻝与');
    expect(missing).toEqual(['𠮷', '\ue000']);
    expect(all).toContain('20B');
  });

  it.each([
    ['control characters', '\u0000\u0001甲\u0008乙\u001b[31m'],
    ['halves of characters', '\ud800甲\udfff'],
    ['turned text', '\u202eabc\u2066 שלום مرحبا'],
    ['pictures', '👨‍👩‍👧‍👦😀🇨🇳'],
    ['a very long word', 'A'.repeat(5_000)],
    ['a hundred thousand signs', '甲，'.repeat(50_000)],
    ['marks alone', '。'.repeat(5_000)],
    ['line ends', '\n'.repeat(500)],
    ['words that mean something to a program', '__proto__ constructor <b>&amp;</b> %s $(x) (\\) >> endobj'],
  ])('is written whatever the text: %s', async (_, text) => {
    const file = await renderPdf({
      title: text.slice(0, 3_000),
      issuer: text.slice(0, 500),
      number: text.slice(0, 500),
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'fields', columns: 2, rows: [[text.slice(0, 2_000), text.slice(0, 2_000)]] },
        {
          kind: 'table',
          head: [text.slice(0, 2_000), ''],
          rows: [[text.slice(0, 2_000)], ['', text.slice(0, 20_000)]],
        },
        {
          kind: 'signatures',
          lines: [{ role: text.slice(0, 2_000), name: text.slice(0, 3_000), way: text.slice(0, 500) }],
        },
        { kind: 'closing', issuer: text.slice(0, 2_000), date: text.slice(0, 50) },
        { kind: 'qr', value: text, caption: text.slice(0, 2_000) },
        { kind: 'note', text: text.slice(0, 2_000) },
      ],
    });
    const { document } = await read(file);
    expect(document.numPages).toBeGreaterThan(0);
  });

  it('needs less than 300 ms for a paper of two pages once the fonts are open', async () => {
    await renderPdf(acceptance);
    const start = performance.now();
    await renderPdf(acceptance);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
