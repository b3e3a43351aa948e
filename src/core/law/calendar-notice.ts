import { type Text, text } from '../text.ts';
import { type Calendar, isAnnounced, isWorkingDay } from './calendar.ts';
import { type Day, isDay, weekday, yearOf } from './day.ts';
import { type Arrangement, statutoryDays } from './holidays.ts';

/** What a day of a notice is: a statutory day (300 %), a day off beside it, or a Saturday or Sunday that is worked. */
export const noticeDayKinds = {
  statutory: text('法定节假日', 'statutory holiday'),
  bridge_off: text('放假（含周末、调休）', 'day off'),
  makeup_work: text('上班（调休）', 'working day'),
} as const satisfies Record<string, Text>;
export type NoticeDayKind = keyof typeof noticeDayKinds;

export interface NoticeDay {
  readonly date: Day;
  readonly name: string;
  readonly kind: NoticeDayKind;
  /** Number of the notice, e.g. `国办发明电〔2025〕7号`. */
  readonly doc: string;
}

/** What is wrong with one row, counted from 1 below the header; row 0 speaks of the whole notice. */
export interface RowProblem {
  readonly row: number;
  readonly message: Text;
}

const columns = ['date', 'name', 'kind', 'doc'] as const;
/** More days than a year has are no notice. */
const mostRows = 366;

/** The cells of one line of CSV; a cell may stand in double quotes. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i]!;
    if (quoted && c === '"' && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === '，' || c === '\t')) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  return [...cells, cell.trim()];
}

/** The rows of a pasted notice: JSON (a list of objects) or CSV with the header `date,name,kind,doc`. */
function rowsOf(pasted: string): readonly Record<string, unknown>[] | Text {
  const words = pasted.replace(/^\uFEFF/, '').trim();
  if (words.startsWith('[')) {
    try {
      const read: unknown = JSON.parse(words);
      return Array.isArray(read) ? read.map(row => (typeof row === 'object' && row !== null ? row : {})) : [];
    } catch {
      return text('不是可以读的 JSON，检查逗号和引号', 'This is not readable JSON; check commas and quotation marks');
    }
  }
  const [header = '', ...lines] = words.split(/\r?\n/).filter(line => line.trim() !== '');
  const names = cellsOf(header.toLowerCase());
  if (!columns.every(name => names.includes(name)))
    return text(
      '第一行写列名：date,name,kind,doc（日期、名称、种类、文号）',
      'Begin with the header: date,name,kind,doc',
    );
  return lines.map(line => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** What is wrong with a row of a notice for this year, or the day that it says. */
function dayOf(raw: Record<string, unknown>, year: number): NoticeDay | Text {
  const [date, name, kind, doc] = columns.map(column => (typeof raw[column] === 'string' ? raw[column].trim() : ''));
  if (!date || !isDay(date)) return text('日期写成 2027-01-01 这样', 'Write the date as 2027-01-01');
  // A notice also arranges the last days of the year before.
  if (yearOf(date) !== year && !date.startsWith(`${year - 1}-12-`))
    return text(`${date}不在${year}年`, `${date} is not in ${year}`);
  if (!kind || !Object.hasOwn(noticeDayKinds, kind))
    return text(
      `种类只能写：${Object.entries(noticeDayKinds)
        .map(([key, label]) => `${key}（${label.zh}）`)
        .join('、')}`,
      `The kind is one of: ${Object.keys(noticeDayKinds).join(', ')}`,
    );
  if (!name) return text('写明节日名称', 'Give the name of the holiday');
  if (!doc) return text('写明通知的文号', 'Give the number of the notice');
  if (kind === 'makeup_work' && weekday(date) !== 0 && weekday(date) !== 6)
    return text(`${date}不是周末，本来就上班`, `${date} is no Saturday or Sunday; it is worked anyway`);
  return { date, name: name.slice(0, 40), kind: kind as NoticeDayKind, doc: doc.slice(0, 60) };
}

export type ReadNotice =
  | { readonly ok: true; readonly days: readonly NoticeDay[]; readonly warnings: readonly Text[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/**
 * Reads the notice of a year as pasted. All problems are named at once, by row. A statutory day that the law has and the
 * notice has not, or the other way round, is a warning: the law may have changed.
 */
export function readNotice(pasted: string, year: number): ReadNotice {
  const raw = rowsOf(pasted);
  if ('zh' in raw) return { ok: false, problems: [{ row: 0, message: raw as Text }] };
  const rows = raw as readonly Record<string, unknown>[];
  if (rows.length === 0 || rows.length > mostRows)
    return {
      ok: false,
      problems: [{ row: 0, message: text('写上全年的放假和上班日，每天一行', 'Give the days of the year, one a row') }],
    };
  const problems: RowProblem[] = [];
  const days: NoticeDay[] = [];
  const seen = new Map<Day, number>();
  for (const [index, one] of rows.entries()) {
    const row = index + 1;
    const day = dayOf(one, year);
    if ('zh' in day) {
      problems.push({ row, message: day });
      continue;
    }
    const before = seen.get(day.date);
    if (before !== undefined)
      problems.push({
        row,
        message: text(`${day.date}和第${before}行重复`, `${day.date} stands in row ${before} too`),
      });
    seen.set(day.date, row);
    days.push(day);
  }
  const docs = new Set(days.map(day => day.doc));
  if (docs.size > 1)
    problems.push({ row: 0, message: text('一份通知只有一个文号', 'A notice has one number; several stand here') });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, days, warnings: statutoryWarnings(days, year) };
}

function statutoryWarnings(days: readonly NoticeDay[], year: number): Text[] {
  const own = new Set(days.filter(day => day.kind === 'statutory').map(day => day.date));
  const law = new Set(statutoryDays(year));
  const missing = [...law].filter(day => !own.has(day));
  const more = [...own].filter(day => !law.has(day)).sort();
  return [
    ...(missing.length > 0
      ? [
          text(
            `按现行办法是法定节假日、通知里没有：${missing.join('、')}`,
            `Statutory by the present rules, not in the notice: ${missing.join(', ')}`,
          ),
        ]
      : []),
    ...(more.length > 0
      ? [
          text(
            `通知写成法定节假日、现行办法没有：${more.join('、')}`,
            `Statutory in the notice, not by the present rules: ${more.join(', ')}`,
          ),
        ]
      : []),
  ];
}

/** The year as arranged by the days of a notice. */
export const arrangementOf = (days: readonly NoticeDay[]): Arrangement => {
  const of = (...kinds: NoticeDayKind[]) =>
    days
      .filter(day => kinds.includes(day.kind))
      .map(day => day.date)
      .sort();
  const notice = days[0]?.doc;
  return {
    ...(notice && { notice }),
    off: of('statutory', 'bridge_off'),
    makeUp: of('makeup_work'),
    statutory: of('statutory'),
  };
};

/** One day changed at short notice: off, or worked. */
export interface DayChange {
  readonly date: Day;
  readonly kind: 'off' | 'work';
  /** Number of the order. */
  readonly doc: string;
}

/** The year of one day with that day changed, or why it cannot be. Statutory days stay what they are: they are paid by law. */
export function withDay(calendar: Calendar, change: DayChange): { readonly arrangement: Arrangement } | Text {
  const { date, kind, doc } = change;
  const year = yearOf(date);
  const before = calendar.years.get(year);
  if (!before || !isAnnounced(calendar, year))
    return text(`先加载${year}年的放假通知`, `Load the notice of ${year} first`);
  if (isWorkingDay(calendar, date) === (kind === 'work'))
    return kind === 'work'
      ? text(`${date}本来就上班`, `${date} is a working day already`)
      : text(`${date}本来就放假`, `${date} is a day off already`);
  const weekend = weekday(date) === 0 || weekday(date) === 6;
  const statutory = before.statutory ?? statutoryDays(year);
  if (kind === 'work' && statutory.includes(date))
    return text(`${date}是法定节假日，不能改成上班`, `${date} is a statutory holiday and stays one`);
  const without = (days: readonly Day[]) => days.filter(day => day !== date);
  return {
    arrangement: {
      notice: doc,
      off: kind === 'off' ? [...without(before.off), date].sort() : without(before.off),
      makeUp: kind === 'work' && weekend ? [...without(before.makeUp), date].sort() : without(before.makeUp),
      statutory,
    },
  };
}
