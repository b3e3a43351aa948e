import { type Text, text } from '../text.ts';
import { addDays, isDay } from './day.ts';
import { type StatuteKey, statutes } from './statutes.ts';

/** One article of an imported file of statute texts. */
export interface ArticleText {
  readonly title: string;
  /** The registry's key of the statute, where it has one. */
  readonly statute?: StatuteKey;
  /** As the source states it, `YYYY-MM-DD`; empty when it states none. */
  readonly version: string;
  /** `276` or `276-1`, as in the registry. */
  readonly number: string;
  readonly chapter?: string;
  readonly content: string;
}

const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一千二百零三 as 1203; undefined if it is no such number. */
function figures(written: string): number | undefined {
  if (/^\d{1,4}$/.test(written)) return Number(written);
  if (!/^[零〇一二三四五六七八九十百千]{1,9}$/.test(written)) return undefined;
  let total = 0;
  let pending = 0;
  for (const c of written) {
    const unit = units[c];
    if (unit === undefined) pending = c === '〇' ? 0 : digits.indexOf(c);
    else {
      total += (pending || 1) * unit;
      pending = 0;
    }
  }
  return total + pending || undefined;
}

/** 第二百七十六条之一 as `276-1`, as the registry writes it. */
export function articleNumber(written: string): string | undefined {
  const [, main, sub] = /^第?([^条之]{1,9})条?(?:之(.{1,3}))?$/.exec(written.trim()) ?? [];
  const number = main === undefined ? undefined : figures(main);
  const beside = sub === undefined ? undefined : figures(sub);
  if (number === undefined || (sub !== undefined && beside === undefined)) return undefined;
  return beside === undefined ? String(number) : `${number}-${beside}`;
}

/** A title without what sources write round it. */
const bare = (title: string): string =>
  title
    .replace(/[《》〈〉\s]/g, '')
    .replace(/^最高人民法院/, '')
    .replace(/^国务院/, '')
    .replace(/^关于/, '')
    .replace(/^适用/, '')
    .replaceAll('中华人民共和国', '')
    .replace('的解释', '解释')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/\(试行\)$/, '');

const keysByTitle = new Map<string, StatuteKey>([
  ...Object.entries(statutes).map(([key, { title }]) => [bare(title.zh), key as StatuteKey] as const),
  [bare('审理拒不支付劳动报酬刑事案件适用法律若干问题的解释'), 'ci'],
]);

/** The registry's key of a statute by its title as a source writes it. */
export const statuteKeyOf = (title: string): StatuteKey | undefined => keysByTitle.get(bare(title));

/** The longest article that is taken: no article of a statute comes near it. */
const longest = 20_000;

const wordsOf = (raw: Record<string, unknown>, name: string): string =>
  typeof raw[name] === 'string' ? raw[name].trim() : '';

/** Reads one line of a JSONL file: {statute, title?, version_date, article, chapter?, text}; or says what is wrong with it. */
export function readArticleLine(line: string): ArticleText | Text {
  let raw: Record<string, unknown>;
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('no object');
    raw = read as Record<string, unknown>;
  } catch {
    return text('这一行不是可以读的 JSON', 'This line is not readable JSON');
  }
  const title = wordsOf(raw, 'statute') || wordsOf(raw, 'title');
  const content = wordsOf(raw, 'text');
  const version = wordsOf(raw, 'version_date');
  const number = articleNumber(wordsOf(raw, 'article'));
  const chapter = wordsOf(raw, 'chapter').slice(0, 200);
  if (!title || title.length > 200) return text('写明法规名称（statute）', 'Give the title of the statute (statute)');
  if (version && !/^\d{4}-\d{2}-\d{2}$/.test(version))
    return text('版本日期（version_date）写成 2018-12-29 这样', 'Write version_date as 2018-12-29');
  if (!number) return text('条号（article）写成“第十条”或“10”', 'Write article as “第十条” or “10”');
  if (!content) return text('没有条文（text）', 'There is no text (text)');
  if (content.length > longest) return text(`条文超过${longest}个字`, `The text has more than ${longest} characters`);
  const statute = statuteKeyOf(title);
  return { title, version, number, content, ...(statute && { statute }), ...(chapter && { chapter }) };
}

/** A version is passed some months before it is in force; one that is older than this was replaced before the registry's began. */
const longestBeforeForce = 400;

/** Whether a version is older than the one whose numbers the registry has: its article may say something else. */
export const isOlderVersion = (statute: StatuteKey, version: string): boolean =>
  isDay(version) && version < addDays(statutes[statute].from, -longestBeforeForce);
