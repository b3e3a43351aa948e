import { decodeText, parseCsv } from './csv.ts';
import { isZip, readXlsx } from './xlsx.ts';

/** Lines of cells of a spreadsheet that somebody sent: a workbook (.xlsx) or CSV. Undefined where it is neither. */
export function readSheet(bytes: Buffer): string[][] | undefined {
  if (isZip(bytes)) return readXlsx(bytes);
  // The old binary workbook, and what is no text at all.
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  return parseCsv(decodeText(bytes));
}
