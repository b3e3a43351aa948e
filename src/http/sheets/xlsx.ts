import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of a workbook that are read are small; a file that unpacks to more is none that a person filled in. */
const mostBytes = 64 * 1024 * 1024;

export const isZip = (bytes: Buffer): boolean => bytes.length > 30 && bytes.readUInt32LE(0) === 0x04034b50;

/** The files of a ZIP archive by name, unpacked when asked for; undefined where it is no archive. */
function openZip(bytes: Buffer): ((name: string) => string | undefined) | undefined {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  if (end < 0) return undefined;
  const entries = new Map<string, { method: number; at: number; size: number; full: number }>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      full: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return name => {
    const entry = entries.get(name);
    if (!entry || entry.full > mostBytes || entry.at + 30 > bytes.length) return undefined;
    const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
    const packed = bytes.subarray(start, start + entry.size);
    if (entry.method === 0) return packed.toString('utf8');
    return entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8') : undefined;
  };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** The text of all `<t>` in a piece of a sheet; how it looks and how it is read aloud is left out. */
const textsIn = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map(match => unescaped(match[1] ?? ''))
    .join('');

/** Column of a reference such as `AB12`, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * Lines of cells of the first sheet of a workbook. Of a formula its stored value is read; nothing is computed. Undefined where it is no
 * workbook that can be read.
 */
export function readXlsx(bytes: Buffer): string[][] | undefined {
  try {
    const file = openZip(bytes);
    const workbook = file?.('xl/workbook.xml');
    if (!file || !workbook) return undefined;
    const id = /<sheet\b[^>]*?\br:id="([^"]+)"/.exec(workbook)?.[1];
    const relations = file('xl/_rels/workbook.xml.rels') ?? '';
    const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0];
    const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? 'worksheets/sheet1.xml';
    const sheet = file(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (sheet === undefined) return undefined;
    const shared = [...(file('xl/sharedStrings.xml') ?? '').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(
      match => textsIn(match[1] ?? ''),
    );
    return rowsOf(sheet, shared);
  } catch {
    // Broken inside: an archive that does not unpack.
    return undefined;
  }
}

function rowsOf(sheet: string, shared: readonly string[]): string[][] {
  const table: string[][] = [];
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? table.length + 1);
    // Lines that hold nothing are left out of a sheet, and people count them.
    while (table.length < number - 1 && table.length < 100_000) table.push([]);
    const cells: string[] = [];
    for (const [, head = '', body = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = columnOf(/\br="([A-Z]+\d+)"/.exec(head)?.[1] ?? 'A1');
      if (column > 200) continue;
      while (cells.length < column) cells.push('');
      const type = /\bt="(\w+)"/.exec(head)?.[1];
      const value = unescaped(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '');
      cells[column] = type === 's' ? (shared[Number(value)] ?? '') : type === 'inlineStr' ? textsIn(body) : value;
    }
    table.push(cells);
  }
  return table;
}

const escaped = (word: string): string =>
  word
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** A workbook of one sheet whose cells are all text, so that no spreadsheet rounds a number or runs a formula. */
export function writeXlsx(table: readonly (readonly string[])[]): Buffer {
  const rows = table
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells
          .map(
            (cell, c) =>
              `<c r="${letterOf(c)}${r + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
  const width = Math.max(...table.map(cells => cells.length), 1);
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    // Number format 49 is text.
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><cols><col min="1" max="${width}" width="20" style="1" customWidth="1"/></cols><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** An archive of these files; its times are fixed, so that the same files give the same bytes. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(0x21, 12);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(title.length, 26);
    parts.push(head, title, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, title);
    offset += head.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
