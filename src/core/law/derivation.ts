import type { Text } from '../text.ts';
import { type ArticleId, citation } from './articles.ts';
import { type Calendar, isAnnounced, isHoliday, isMakeUpDay } from './calendar.ts';
import { addDays, type Day, dayOfMonth, monthEn, monthOf, weekdayZh, yearOf } from './day.ts';
import type { Deadline } from './deadline.ts';
import { FIRST_ARRANGED_YEAR } from './holidays.ts';
import { segmentsOf } from './segments.ts';
import type { Term, TermUnit } from './term.ts';
import { terms } from './terms.ts';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** One sentence of a derivation and the articles that it rests on. */
export interface DerivationLine {
  readonly text: Text;
  readonly articles: readonly ArticleId[];
}

const line = (zh: string, en: string, articles: readonly ArticleId[]): DerivationLine => ({
  text: { zh, en },
  articles,
});

/** The day of the event is not counted. */
const startArticles: readonly ArticleId[] = ['cpl-85', 'cc-201'];
/** A last day of rest moves on, and the day ends at midnight. */
const endArticles: readonly ArticleId[] = ['cpl-85', 'cc-203'];

const unitZh: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  'natural-day': '天',
  month: '个月',
  year: '年',
  hour: '小时',
};

const unitEn: Readonly<Record<TermUnit, string>> = {
  'working-day': 'working day',
  'natural-day': 'day',
  month: 'month',
  year: 'year',
  hour: 'hour',
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Writes days without the year while they stay in the year of the start. */
function writer(year: number) {
  const zh = (day: Day): string =>
    `${yearOf(day) === year ? '' : `${yearOf(day)}年`}${monthOf(day)}月${dayOfMonth(day)}日`;
  const en = (day: Day): string =>
    `${dayOfMonth(day)} ${monthEn(monthOf(day))}${yearOf(day) === year ? '' : ` ${yearOf(day)}`}`;
  const rangeZh = (from: Day, to: Day): string => {
    if (from === to) return zh(from);
    const sameMonth = from.slice(0, 7) === to.slice(0, 7);
    return sameMonth ? `${zh(from).slice(0, -1)}—${dayOfMonth(to)}日` : `${zh(from)}—${zh(to)}`;
  };
  const rangeEn = (from: Day, to: Day): string => {
    if (from === to) return en(from);
    return from.slice(0, 7) === to.slice(0, 7) ? `${dayOfMonth(from)}–${en(to)}` : `${en(from)} – ${en(to)}`;
  };
  return { zh, en, rangeZh, rangeEn, named: (day: Day) => `${zh(day)}（${weekdayZh(day)}）` };
}

/** Runs of days off by a notice, and make-up days, from the day after `from` to `to`. */
function specialDays(calendar: Calendar, from: Day, to: Day) {
  const off: { from: Day; to: Day }[] = [];
  const makeUp: Day[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isMakeUpDay(calendar, day)) makeUp.push(day);
    if (!isHoliday(calendar, day)) continue;
    const last = off.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else off.push({ from: day, to: day });
  }
  return { off, makeUp };
}

/** What a count of working days left out and counted in. */
function counted(calendar: Calendar, from: Day, to: Day, write: ReturnType<typeof writer>): Text {
  const { off, makeUp } = specialDays(calendar, from, to);
  const offZh = off.map(it => write.rangeZh(it.from, it.to)).join('、');
  const offEn = off.map(it => write.rangeEn(it.from, it.to)).join(', ');
  const makeUpZh = makeUp.map(write.named).join('、');
  const makeUpEn = makeUp.map(write.en).join(', ');
  return {
    zh: `周末${offZh && `和${offZh}放假`}不算${makeUpZh && `，${makeUpZh}调休上班要算`}`,
    en: `weekends${offEn && ` and the holidays ${offEn}`} do not count${makeUpEn && `; the make-up working days ${makeUpEn} do`}`,
  };
}

function sources(deadline: Deadline, calendar: Calendar): Text[] {
  const cited = deadline.articles.map(citation);
  const [first, last] = [yearOf(deadline.from), yearOf(deadline.rolled)].sort() as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const known = years.filter(year => isAnnounced(calendar, year));
  const missing = years.filter(year => !isAnnounced(calendar, year) && year >= FIRST_ARRANGED_YEAR);
  const old = years.filter(year => !isAnnounced(calendar, year) && year < FIRST_ARRANGED_YEAR);
  const result: Text[] = [
    { zh: `依据：${cited.map(it => it.zh).join('，')}。`, en: `Basis: ${cited.map(it => it.en).join('; ')}.` },
  ];
  if (deadline.unit === 'hour') return result;
  if (known.length > 0) {
    const named = known.map(year => ({ year, notice: calendar.years.get(year)?.notice }));
    result.push({
      zh: `日历：${named.map(it => it.notice ?? `${it.year}年放假安排`).join('、')}。`,
      en: `Calendar: ${named.map(it => it.notice ?? `holiday arrangement of ${it.year}`).join(', ')}.`,
    });
  }
  if (deadline.provisional && old.length > 0) {
    result.push({
      zh: `${old.join('、')}年的放假安排没有录入，只按周末和法定节假日计算，请自行核对。`,
      en: `The holiday arrangements of ${old.join(', ')} are not held here; weekends and statutory days alone were used: check the date.`,
    });
  }
  if (deadline.provisional && missing.length > 0) {
    const list = missing.join('、');
    result.push({
      zh: `暂算：${list}年放假安排还没公布，公布后自动更新并通知您。`,
      en: `Provisional: the holidays of ${missing.join(', ')} are not announced; this updates itself then and tells you.`,
    });
  }
  return result;
}

const numbered = (sentences: readonly DerivationLine[]): DerivationLine[] =>
  sentences.map(({ text, articles }, index) =>
    line(`${circled[index] ?? ''} ${text.zh}`, `${index + 1}. ${text.en}`, articles),
  );

/** The hearing is on a day, and the notice has to come before. */
function backward(deadline: Deadline, calendar: Calendar): DerivationLine[] {
  const write = writer(yearOf(deadline.from));
  const { articles } = deadline;
  const { title } = terms[deadline.code];
  const skipped = counted(calendar, addDays(deadline.due, -1), addDays(deadline.from, -1), write);
  const strict = deadline.strict ?? deadline.due;
  return [
    line(`${write.zh(deadline.from)}开庭。`, `The hearing is on ${write.en(deadline.from)}.`, articles),
    line(
      `从开庭日往前数${deadline.length}个工作日：${skipped.zh}。`,
      `Count ${plural(deadline.length, 'working day')} back from the hearing: ${skipped.en}.`,
      articles,
    ),
    line(
      `${title.zh}最晚是${write.named(deadline.due)}；稳妥起见按${write.named(strict)}安排。`,
      `${title.en}: ${write.en(deadline.due)} at the latest; to be safe plan for ${write.en(strict)}.`,
      articles,
    ),
  ];
}

function allowance(deadline: Deadline, calendar: Calendar, write: ReturnType<typeof writer>): DerivationLine {
  const { articles } = terms[deadline.code];
  const giver: Text = articles[0]?.startsWith('house-')
    ? { zh: '平台约定', en: 'The house rule gives' }
    : { zh: '法律', en: 'The law gives' };
  const amount: Text = {
    zh: `${giver.zh}给${deadline.length}${unitZh[deadline.unit]}${deadline.extended ? '（含延长）' : ''}`,
    en: `${giver.en} ${plural(deadline.length, unitEn[deadline.unit])}${deadline.extended ? ' (extension included)' : ''}`,
  };
  switch (deadline.unit) {
    case 'working-day': {
      const skipped = counted(calendar, deadline.from, deadline.raw, write);
      return line(`${amount.zh}：${skipped.zh}。`, `${amount.en}: ${skipped.en}.`, deadline.articles);
    }
    case 'natural-day':
      return line(
        `${amount.zh}，周末和放假都算在内。`,
        `${amount.en}; weekends and holidays count.`,
        deadline.articles,
      );
    case 'month':
    case 'year':
      return line(
        `${amount.zh}，到期满那个月的同一天为止（没有同一天的到月末）。`,
        `${amount.en}, to the same day of the last month (or that month’s end).`,
        [...new Set<ArticleId>([...deadline.articles, 'cc-202'])],
      );
    case 'hour':
      return line(`${amount.zh}。`, `${amount.en}.`, deadline.articles);
  }
}

function ending(deadline: Deadline, write: ReturnType<typeof writer>): DerivationLine {
  const { whose } = terms[deadline.code];
  if (deadline.unit === 'hour') {
    const written = (instant: string): Text => ({
      zh: `${write.named(instant)}${instant.slice(11)}`,
      en: `${write.en(instant)} at ${instant.slice(11)}`,
    });
    const [due, rolled] = [written(deadline.due), written(deadline.rolled)];
    return deadline.due === deadline.rolled
      ? line(`到${due.zh}为止。`, `It ends on ${due.en}.`, startArticles)
      : line(
          `到${due.zh}为止。当小时不算的话是${rolled.zh}；这是办理单位的期限，按早的算。`,
          `It ends on ${due.en}. Without the hour of the event it would be ${rolled.en}; it binds an authority, so the earlier is kept.`,
          ['cpl-85', 'cpi-125'],
        );
  }
  if (deadline.unit === 'working-day')
    return line(
      `第${deadline.length}个工作日是${write.named(deadline.due)}，当天24点前都算按时。`,
      `Working day ${deadline.length} is ${write.en(deadline.due)}; anything before midnight is in time.`,
      endArticles,
    );
  if (deadline.raw === deadline.rolled)
    return line(
      `最后一天是${write.named(deadline.due)}，当天24点前都算按时。`,
      `The last day is ${write.en(deadline.due)}; anything before midnight is in time.`,
      endArticles,
    );
  if (deadline.due === deadline.raw || whose === 'authority')
    return line(
      `期满那天是${write.named(deadline.raw)}，正逢休息日。这是办理单位的期限，按这一天提醒；顺延的话是${write.named(deadline.rolled)}。`,
      `It ends on ${write.en(deadline.raw)}, a day of rest. It binds an authority, so that day is kept; moved on it would be ${write.en(deadline.rolled)}.`,
      endArticles,
    );
  return line(
    `期满那天是${write.named(deadline.raw)}，正逢休息日，顺延到${write.named(deadline.due)}，当天24点前都算按时。`,
    `It ends on ${write.en(deadline.raw)}, a day of rest, and moves on to ${write.en(deadline.due)}; anything before midnight is in time.`,
    endArticles,
  );
}

/** New starts, those that came too late, and the days that do not count. */
function interruptions(deadline: Deadline, calendar: Calendar, write: ReturnType<typeof writer>): DerivationLine[] {
  const { articles } = deadline;
  return [
    ...(deadline.restarts ?? []).map(it =>
      line(
        `${write.zh(it.on)}${it.reason.zh}，从第二天起重新数。`,
        `On ${write.en(it.on)} ${it.reason.en}: counting starts anew on the next day.`,
        it.articles ?? articles,
      ),
    ),
    ...(deadline.missedRestarts ?? []).map(it =>
      line(
        `${write.zh(it.on)}${it.reason.zh}，不在期限之内，不重新数。`,
        `On ${write.en(it.on)} ${it.reason.en}: that lies outside the period and starts nothing anew.`,
        it.articles ?? articles,
      ),
    ),
    ...segmentsOf(deadline, calendar)
      .filter(it => it.kind === 'excluded')
      .map(it =>
        line(
          `${write.rangeZh(it.from, it.to)}不算：${it.reason?.zh ?? ''}。`,
          `${write.rangeEn(it.from, it.to)} does not count: ${it.reason?.en ?? ''}.`,
          it.articles,
        ),
      ),
  ];
}

const basis = (deadline: Deadline, calendar: Calendar): DerivationLine[] =>
  sources(deadline, calendar).map((text, index) => ({ text, articles: index === 0 ? deadline.articles : [] }));

/**
 * Why a limit ends on its day: numbered sentences from the event to the end, then basis, calendar and, where a year is not
 * announced, that the date is provisional. Each with its articles.
 */
export function derivationOf(deadline: Deadline, calendar: Calendar): readonly DerivationLine[] {
  const { backward: counting, promised: isPromised, startEvent }: Term = terms[deadline.code];
  if (counting) return [...numbered(backward(deadline, calendar)), ...basis(deadline, calendar)];
  const write = writer(yearOf(deadline.from));
  if (isPromised) {
    const promised = line(
      `${startEvent.zh}是${write.named(deadline.due)}。`,
      `${write.en(deadline.due)} is ${startEvent.en}.`,
      deadline.articles,
    );
    return [...numbered([promised]), ...basis(deadline, calendar).slice(0, 1)];
  }
  const start = deadline.from;
  const next = addDays(start, 1);
  const time = deadline.unit === 'hour' ? deadline.from.slice(11) : '';
  return [
    ...numbered([
      line(
        `${write.zh(start)}${time}，${startEvent.zh}。`,
        `On ${write.en(start)}${time && ` at ${time}`} ${startEvent.en}.`,
        deadline.articles,
      ),
      deadline.unit === 'hour'
        ? line('从这一刻开始数。', 'Counting starts at that moment.', startArticles)
        : line(
            `从第二天${write.zh(next)}开始数。`,
            `Counting starts on the next day, ${write.en(next)}.`,
            startArticles,
          ),
      allowance(deadline, calendar, write),
      ...interruptions(deadline, calendar, write),
      ending(deadline, write),
    ]),
    ...basis(deadline, calendar),
  ];
}

/** The sentences of `derivationOf` alone. */
export const explainDeadline = (deadline: Deadline, calendar: Calendar): Text[] =>
  derivationOf(deadline, calendar).map(it => it.text);
