/** Text of a CSV file: UTF-8 as it should be, or GB 18030 as spreadsheets in China write it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Lines of cells of a CSV text (RFC 4180), separated by commas, semicolons or tabs, whichever the first line has most of. */
export function parseCsv(source: string): string[][] {
  const text = source.replace(/^\uFEFF/, '');
  const head = text.slice(0, (text.indexOf('\n') + text.length + 1) % (text.length + 1) || text.length);
  const separator = [',', '\t', ';'].reduce((best, s) => (head.split(s).length > head.split(best).length ? s : best));
  const table: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) {
      cells.push(cell);
      cell = '';
    } else if (c === '\n') {
      table.push([...cells, cell.replace(/\r$/, '')]);
      cells = [];
      cell = '';
    } else cell += c;
  }
  if (cell !== '' || cells.length > 0) table.push([...cells, cell.replace(/\r$/, '')]);
  return table;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** A CSV file that spreadsheets open as UTF-8. */
export const writeCsv = (table: readonly (readonly string[])[]): string =>
  `\uFEFF${table.map(cells => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
