import { isDay } from '../../core/law/day.ts';
import type { Language, Text } from '../../core/text.ts';
import type { CalcWords } from './calc-words.ts';
import { formatDay, formatMoney, formatMonth } from './format.ts';

export interface ResultRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}
export interface ResultTable {
  readonly key: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Results that have two decimals and are no sums of money. */
const counts = new Set(['months', 'days', 'years', 'partWorkingDays', 'paidDays', 'localDays', 'medicalMonths']);

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

function written(key: string, value: unknown, words: CalcWords, language: Language, labels: Labels): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isText(value)) return value[language];
  const text = String(value);
  const [day = '', time] = text.split('T');
  if (isDay(day) && !time) return formatDay(day, language);
  if (isDay(day)) return `${formatDay(day, language)} ${time}`;
  if (/^\d{4}-\d{2}$/.test(text)) return formatMonth(text, language);
  if (!counts.has(key) && /^\d+\.\d\d$/.test(text)) return formatMoney(text, language);
  return labels[text]?.[language] ?? (words.values as Readonly<Record<string, string>>)[text] ?? text;
}

/** What the choices of the calculator are called: a result may give one back. */
export type Labels = Readonly<Record<string, Text>>;

/** The result of a computation for readers: what has a name, as rows and, where it holds several, as tables. */
export function resultOf(
  result: Readonly<Record<string, unknown>>,
  words: CalcWords,
  language: Language,
  labels: Labels = {},
): { readonly rows: readonly ResultRow[]; readonly tables: readonly ResultTable[] } {
  const names = words.keys as Readonly<Record<string, string>>;
  // Inside a table a word may mean something else: what is due in a month is a sum, not a day.
  const nameOf = (table: string, name: string) => names[`${table}.${name}`] ?? names[name];
  const rows: ResultRow[] = [];
  const tables: ResultTable[] = [];
  for (const [key, value] of Object.entries(result)) {
    // A limit in hours does not move with days of rest.
    const label = key === 'rolled' && result.unit === 'hour' ? names.fullHour : names[key];
    if (label === undefined) continue;
    if (!Array.isArray(value)) {
      // The code of an office says nothing to a reader; its name stands beside it.
      const isCode = typeof value === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(value) && !(value in words.values);
      if (!isCode && (typeof value !== 'object' || value === null || isText(value)))
        rows.push({ key, label, value: written(key, value, words, language, labels) });
      continue;
    }
    const lines = value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
    const columns = [...new Set(lines.flatMap(line => Object.keys(line)))].filter(
      name => nameOf(key, name) !== undefined,
    );
    if (lines.length > 0 && columns.length > 0)
      tables.push({
        key,
        label,
        columns: columns.map(name => nameOf(key, name)!),
        // Days stand in tables as they are counted.
        rows: lines.map(line =>
          columns.map(name => {
            const cell = line[name];
            return typeof cell === 'string' && isDay(cell) ? cell : written(name, cell, words, language, labels);
          }),
        ),
      });
  }
  return { rows, tables };
}
