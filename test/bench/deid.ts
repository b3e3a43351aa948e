import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findIdentifiers, type Known } from '../../src/core/deid/mask.ts';
import type { Figure } from './figures.ts';

const folder = path.join(fileURLToPath(new URL('../../', import.meta.url)), '..', 'shared', 'data', 'deid');

interface Row {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly text: string;
  }[];
}

/** Covered in full by what was found, taken together. */
function isCovered(span: { start: number; end: number }, found: readonly { start: number; end: number }[]): boolean {
  for (let at = span.start; at < span.end; at += 1)
    if (!found.some(one => one.start <= at && at < one.end)) return false;
  return true;
}

function measured(
  rows: readonly Row[],
  knownOf: (row: Row) => Known,
): { clean: number; covered: number; exact: number } {
  let [clean, covered, all, exact, found] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const spans = findIdentifiers(row.text, knownOf(row));
    const hit = row.spans.filter(span => isCovered(span, spans));
    if (hit.length === row.spans.length) clean += 1;
    covered += hit.length;
    all += row.spans.length;
    found += spans.length;
    exact += spans.filter(one => row.spans.some(span => span.start === one.start && span.end === one.end)).length;
  }
  return { clean: clean / rows.length, covered: covered / all, exact: exact / Math.max(1, found) };
}

const partiesOf = (row: Row): Known => {
  const of = (type: string) => [...new Set(row.spans.filter(span => span.type === type).map(span => span.text))];
  // The two sides, as a file knows them; whoever else is named has to be told by form.
  return { persons: of('PERSON').slice(0, 1), firms: of('ORG').slice(0, 1) };
};

/** How much of marked texts is masked, where they are at hand: with the two sides of the case known, and without. */
export async function run(): Promise<Figure[]> {
  if (!existsSync(folder)) {
    console.error('There are no marked texts beside the project: masking is not measured.');
    return [];
  }
  const figures: Figure[] = [];
  for (const file of ['synthetic_labour_pii', 'cluener', 'msra']) {
    const rows = readFileSync(path.join(folder, `${file}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Row);
    for (const [name, known] of [
      ['sides known', partiesOf],
      ['nothing known', () => ({ persons: [], firms: [] })],
    ] as const) {
      const { clean, covered, exact } = measured(rows, known);
      const target = file.startsWith('synthetic') && known === partiesOf ? { target: 0.99 } : {};
      figures.push(
        { name: `${file}, ${name}: texts without a leak`, value: clean, unit: '', ...target },
        { name: `${file}, ${name}: names covered`, value: covered, unit: '' },
        { name: `${file}, ${name}: of what is masked, exactly a name`, value: exact, unit: '' },
      );
    }
  }
  return figures;
}
