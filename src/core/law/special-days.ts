import { type Text, text } from '../text.ts';
import { type Calendar, isMakeUpDay, isStatutoryHoliday, isWorkingDay, withYears } from './calendar.ts';
import { type Day, isDay, weekday, yearOf } from './day.ts';
import { type Arrangement, statutoryDays } from './holidays.ts';

/**
 * What a notice makes of a day: `statutory` is off and paid at 300 %, `bridge_off` is off and no more, `makeup_work` is
 * worked though it would be off.
 */
export const specialDayKinds = ['statutory', 'bridge_off', 'makeup_work'] as const;
export type SpecialDayKind = (typeof specialDayKinds)[number];

/** One line of a holiday arrangement, as an administrator loads it. */
export interface SpecialDay {
  readonly date: Day;
  /** The holiday, e.g. `春节`. */
  readonly name: string;
  readonly kind: SpecialDayKind;
  /** Number of the notice, e.g. `国办发明电〔2025〕7号`. */
  readonly notice: string;
}

/** What is wrong with one line; `row` counts from 0 and is null for the year as a whole. */
export interface SpecialDayProblem {
  readonly row: number | null;
  readonly field: 'date' | 'name' | 'kind' | 'notice' | 'days';
  readonly message: Text;
}

const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6;

function problemOf(year: number, { date, name, kind, notice }: SpecialDay): Omit<SpecialDayProblem, 'row'> | undefined {
  if (!isDay(date)) return { field: 'date', message: text(`没有这一天：${date}`, `${date} is not a real date`) };
  // A notice may also say what happens on the last days of the year before.
  if (yearOf(date) !== year && !date.startsWith(`${year - 1}-12-`))
    return { field: 'date', message: text(`${date}不在${year}年`, `${date} is not in ${year}`) };
  if (!(specialDayKinds as readonly string[]).includes(kind))
    return {
      field: 'kind',
      message: text(
        '选“法定节假日”“连休放假”或“调休上班”（statutory、bridge_off、makeup_work）',
        'Choose statutory, bridge_off or makeup_work',
      ),
    };
  if (kind === 'makeup_work' && !isWeekend(date))
    return {
      field: 'kind',
      message: text(`${date}不是周末，不用调休上班`, `${date} is no weekend day and needs no make-up work`),
    };
  if (name.trim() === '') return { field: 'name', message: text('填写节日名称', 'Enter the name of the holiday') };
  if (notice.trim() === '') return { field: 'notice', message: text('填写通知文号', 'Enter the number of the notice') };
  return undefined;
}

/**
 * What keeps the arrangement of a year from being loaded: one problem a line, and for the year that statutory days are
 * missing (National Holidays Measures 2).
 */
export function problemsOfYear(year: number, days: readonly SpecialDay[]): readonly SpecialDayProblem[] {
  const seen = new Set<Day>();
  const problems: SpecialDayProblem[] = [];
  for (const [row, day] of days.entries()) {
    const problem =
      problemOf(year, day) ??
      (seen.has(day.date)
        ? ({ field: 'date', message: text(`${day.date}写了两次`, `${day.date} is given twice`) } as const)
        : undefined);
    if (problem) problems.push({ row, ...problem });
    seen.add(day.date);
  }
  const statutory = new Set(days.filter(it => it.kind === 'statutory').map(it => it.date));
  const missing = statutoryDays(year).filter(day => !statutory.has(day));
  if (missing.length > 0)
    problems.push({
      row: null,
      field: 'days',
      message: text(`少了法定节假日：${missing.join('、')}`, `These statutory days are missing: ${missing.join(', ')}`),
    });
  return problems;
}

/**
 * What looks odd in the arrangement of a year though it can be loaded: as a rule every weekday that is bridged is worked off
 * on a weekend or makes up for a statutory day on a weekend (National Holidays Measures 6).
 */
export function doubtsOfYear(year: number, days: readonly SpecialDay[]): readonly Text[] {
  const inYear = days.filter(it => yearOf(it.date) === year);
  const count = (kind: SpecialDayKind, weekend: boolean): number =>
    inYear.filter(it => it.kind === kind && isWeekend(it.date) === weekend).length;
  const bridged = count('bridge_off', false);
  const madeUp = count('makeup_work', true) + count('statutory', true);
  if (bridged === madeUp) return [];
  return [
    text(
      `连休占用了${bridged}个工作日，调休上班和周末的法定节假日一共${madeUp}天，请对照通知再看一遍`,
      `${bridged} weekdays are bridged, but make-up days and statutory days on weekends are ${madeUp}: compare with the notice`,
    ),
  ];
}

/** An arrangement with single days changed; what they were before is forgotten. */
function patched(arrangement: Arrangement, days: readonly SpecialDay[]): Arrangement {
  const touched = new Set(days.map(it => it.date));
  const kept = (list: readonly Day[] | undefined) => (list ?? []).filter(day => !touched.has(day));
  const added = (...kinds: SpecialDayKind[]) => days.filter(it => kinds.includes(it.kind)).map(it => it.date);
  const notices = [...new Set([arrangement.notice, ...days.map(it => it.notice)].filter(it => it !== undefined))];
  return {
    ...arrangement,
    notice: notices.join('、'),
    off: [...kept(arrangement.off), ...added('statutory', 'bridge_off')].sort(),
    makeUp: [...kept(arrangement.makeUp), ...added('makeup_work')].sort(),
    statutory: [...kept(arrangement.statutory), ...added('statutory')].sort(),
    names: { ...arrangement.names, ...Object.fromEntries(days.map(it => [it.date, it.name])) },
  };
}

/** Days grouped by their year. */
function byYear(days: readonly SpecialDay[]): Map<number, SpecialDay[]> {
  const years = new Map<number, SpecialDay[]>();
  for (const day of days) years.set(yearOf(day.date), [...(years.get(yearOf(day.date)) ?? []), day]);
  return years;
}

/**
 * The calendar with single days changed by a later notice: a day of mourning or thanks, a holiday made longer. The rest of
 * the year stays as it was, and a year that is not arranged stays so.
 */
export function withSpecialDays(calendar: Calendar, days: readonly SpecialDay[]): Calendar {
  const changed = [...byYear(days)].map(([year, list]) => {
    const before = calendar.years.get(year) ?? {
      announced: false as const,
      off: [],
      makeUp: [],
      statutory: statutoryDays(year),
    };
    return [year, patched(before, list)] as const;
  });
  return withYears(calendar, new Map(changed));
}

/**
 * The calendar with the whole arrangement of a year, as its notice lists it. Days in the December before change that
 * December and leave the rest of that year as it was. The list must be one for which `problemsOfYear` finds nothing.
 */
export function withArrangedYear(calendar: Calendar, year: number, days: readonly SpecialDay[]): Calendar {
  const own = days.filter(it => yearOf(it.date) === year);
  const arranged = withYears(calendar, new Map([[year, patched({ off: [], makeUp: [], statutory: [] }, own)]]));
  return withSpecialDays(
    arranged,
    days.filter(it => yearOf(it.date) !== year),
  );
}

/** The special days of a year in their order, each of one kind; a year not arranged has its statutory days. */
export function specialDaysOf(calendar: Calendar, year: number): readonly SpecialDay[] {
  const { off, makeUp, notice, names } = calendar.years.get(year) ?? { off: [], makeUp: [] };
  const all = [...new Set([...off, ...makeUp, ...statutoryDays(year)])].sort();
  return all.flatMap((date): SpecialDay[] => {
    const kind: SpecialDayKind | undefined = isStatutoryHoliday(calendar, date)
      ? 'statutory'
      : isMakeUpDay(calendar, date)
        ? 'makeup_work'
        : isWorkingDay(calendar, date)
          ? undefined
          : 'bridge_off';
    return kind ? [{ date, name: names?.[date] ?? '', kind, notice: notice ?? '' }] : [];
  });
}
