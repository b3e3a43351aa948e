import { deflateSync, inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderDocx } from '../src/papers/docx.ts';

/** Files as people send them, and the words of papers as people read them. */
const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, crc(Buffer.concat([head.subarray(4), data]))]);
};

function crc(data: Buffer): Buffer {
  let c = 0xffffffff;
  for (const byte of data) {
    c ^= byte;
    for (let i = 0; i < 8; i += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  const out = Buffer.alloc(4);
  out.writeUInt32BE((c ^ 0xffffffff) >>> 0);
  return out;
}

/** A grey picture of one pixel. */
export const aPhoto = (): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

export const aPdf = (words = '虚构的工资条'): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

export const aWordFile = (): Promise<Buffer> =>
  renderDocx({ title: '情况说明', blocks: [{ kind: 'paragraph', text: '二月没有发工资。' }] });

/** The files of a zip archive, by the directory at its end. */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(name, (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

export const docxXml = (file: Buffer): string => unzip(file).get('word/document.xml') ?? '';

/** What a reader of the Word file reads. */
export const docxText = (file: Buffer): string => docxXml(file).replaceAll(/<[^>]+>/g, '');

/** What a reader of the PDF reads. */
export async function pdfText(file: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 }).promise;
  let words = '';
  for (let number = 1; number <= document.numPages; number += 1)
    for (const item of (await (await document.getPage(number)).getTextContent()).items)
      if ('str' in item) words += item.str;
  return words;
}

/** A name drawn by hand, as it is kept. */
export const aDrawing =
  '60,120 80,60 120,40 140,90 100,150;180,40 180,160;160,80 240,70;220,60 260,150 300,60 340,140;380,50 380,150 460,120 520,60';
