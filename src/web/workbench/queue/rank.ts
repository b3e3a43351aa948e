import type { QueueRow } from '../../../contract/views.ts';

/** A printed number has a year in brackets or a count with 号; brackets of every form mean the same. */
export const isNumber = (text: string): boolean => /[〔[（(]\s*\d{4}\s*[〕\]）)]|\d号/.test(text);

const plain = (words: string): string => words.toLowerCase().replace(/[\s〔〕[\]（）()]/g, '');

/** How well a case answers what was typed; less is better: the number itself, a name that begins with it, a name, anything else. */
function distance(row: QueueRow, sought: string): number {
  const names = [row.title.zh, row.title.en].flatMap(title => title.split(/诉|与| v | and /)).map(plain);
  if (plain(row.number ?? '') === sought) return 0;
  if (plain(row.number ?? '').startsWith(sought)) return 1;
  if (names.includes(sought)) return 2;
  if (names.some(name => name.startsWith(sought))) return 3;
  return names.some(name => name.includes(sought)) ? 4 : 5;
}

/** What answers best first, then what waits for the reader, then the order in which they came. */
export function ranked(rows: readonly QueueRow[], text: string): readonly QueueRow[] {
  const sought = plain(text);
  const place = (row: QueueRow) => distance(row, sought) * 2 + (row.next ? 0 : 1);
  return rows
    .map((row, i) => ({ row, i, at: place(row) }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ row }) => row);
}
