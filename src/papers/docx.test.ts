import { describe, expect, it } from 'vitest';
import { unzip } from '../../test/unzip.ts';
import type { PaperContent } from '../core/dossier/paper.ts';
import { renderDocx } from './docx.ts';
import { acceptance, agreement, register } from './sample-papers.ts';

async function partsOf(paper: PaperContent, stamp?: string) {
  const files = unzip(await renderDocx(paper, { stamp }));
  const part = (name: string) => files.get(name) ?? '';
  const document = part('word/document.xml');
  const plain = document.replaceAll(/<[^>]+>/g, '');
  return { files, part, document, plain };
}

/** Whether every element that is opened is closed in the right order. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closes, name, itself] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!itself && name) open.push(name);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these.
  return open.length === 0 && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.test(xml);
}

describe('a paper as Word document', () => {
  it('sets its title in 二号 bold in the middle and its text in 仿宋', async () => {
    const { document, part } = await partsOf(agreement);
    const title = /<w:p>(?:(?!<\/w:p>).)*劳动争议调解协议书.*?<\/w:p>/.exec(document)?.[0] ?? '';
    expect(title).toMatch(/w:pStyle w:val="Title".*w:jc w:val="center".*w:eastAsia="宋体".*<w:b\/>.*w:sz w:val="44"/);
    expect(document).toContain('w:eastAsia="仿宋"');
    expect(part('word/styles.xml')).toContain('w:eastAsia="仿宋"');
    expect(part('word/fontTable.xml')).toMatch(/w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312,/);
  });

  it('is an A4 sheet with the margins of official papers', async () => {
    const { document } = await partsOf(acceptance);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" [^>]*w:left="1587"/);
  });

  it('indents running text by two characters and breaks lines the Chinese way', async () => {
    const { document, part } = await partsOf(acceptance);
    expect(document).toMatch(/w:firstLineChars="200"/);
    expect(part('word/styles.xml')).toContain('<w:kinsoku/>');
    expect(part('word/styles.xml')).toContain('<w:autoSpaceDN w:val="0"/>');
  });

  it('prints every row once, repeats the head and splits no row across pages', async () => {
    const { document } = await partsOf(register);
    const rows = document.match(/<w:tr>/g) ?? [];
    expect(rows).toHaveLength(41);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(41);
  });

  it('stands sums right', async () => {
    const { document } = await partsOf(agreement);
    const cells = document.match(/<w:tc>(?:(?!<\/w:tc>).)*12,600\.00/g) ?? [];
    expect(cells).toHaveLength(2);
    for (const cell of cells) expect(cell).toContain('<w:jc w:val="right"/>');
  });

  it('says all that the paper says', async () => {
    const { plain } = await partsOf(agreement, '核验码 7Q2K');
    for (const words of [
      '章三禾',
      '一、云帆公司',
      '（印章）',
      '2026年10月13日',
      '手写电子签名，2026年10月12日',
      '扫码核验本文书',
    ])
      expect(plain).toContain(words);
  });

  it('names in header and footer the number, the secrecy, the page and the stamp', async () => {
    const { part } = await partsOf(agreement, '核验码 7Q2K');
    expect(part('word/header1.xml')).toContain('调解保密区');
    expect(part('word/header1.xml')).toContain('慈龙山调〔2026〕12号');
    expect(part('word/footer1.xml')).toMatch(/第.*PAGE.*页\/共.*NUMPAGES.*页/s);
    expect(part('word/footer1.xml')).toContain('核验码 7Q2K');
  });

  it('carries the QR code as a picture and, when it is too long for one, as text', async () => {
    const picture = await partsOf({
      title: '甲',
      blocks: [{ kind: 'qr', value: 'https://hejie.example/v/1', caption: '核验' }],
    });
    expect([...picture.files.keys()].some(name => name.endsWith('.png'))).toBe(true);
    const text = await partsOf({ title: '甲', blocks: [{ kind: 'qr', value: 'x'.repeat(5000), caption: '核验' }] });
    expect(text.plain).toContain('x'.repeat(5000));
  });

  it.each([
    ['control characters', '\u0000\u0001甲\u0008乙\u001b[31m\ufffe'],
    ['halves of characters', '\ud800甲\udfff'],
    ['marks of XML', '<w:p>&amp;]]></w:t>"\''],
    ['pictures and turned text', '😀\u202eabc שלום'],
    ['a hundred thousand signs', '甲'.repeat(100_000)],
  ])('opens whatever the text: %s', async (_, text) => {
    const { files } = await partsOf(
      {
        title: text,
        issuer: text,
        number: text,
        secrecy: 'internal',
        blocks: [
          { kind: 'paragraph', text },
          { kind: 'heading', text },
          { kind: 'list', items: [text] },
          { kind: 'fields', rows: [[text, text]] },
          { kind: 'table', head: [text], rows: [[text, text], []] },
          { kind: 'signatures', lines: [{ role: text, name: text, way: text, signedOn: text }] },
          { kind: 'closing', issuer: text, date: text },
          { kind: 'qr', value: text, caption: text },
          { kind: 'note', text },
        ],
      },
      text,
    );
    for (const [name, content] of files) if (name.endsWith('.xml')) expect(isWellFormed(content), name).toBe(true);
  });
});
