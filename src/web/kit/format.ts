import type { Language } from '../words/words.ts';

/**
 * How days, sums and numbers are written for readers. Days are `YYYY-MM-DD` and counted as calendar days: no time zone
 * ever moves them. All functions give back what they got when it is not of the expected form.
 */

const WEEKDAYS = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Language, readonly string[]>;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const parts = (day: string): [number, number, number] | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
};

/** `2026-10-13` → 2026年10月13日 / 13 October 2026. */
export function formatDay(day: string, language: Language): string {
  const found = parts(day);
  if (!found) return day;
  const [year, month, date] = found;
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** `2026-10-13` → 2026年10月13日（周二） / Tuesday 13 October 2026. */
export function formatDate(day: string, language: Language): string {
  const found = parts(day);
  if (!found) return day;
  const [year, month, date] = found;
  const weekday = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()]!;
  const written = formatDay(day, language);
  return language === 'zh' ? `${written}（周${weekday}）` : `${weekday} ${written}`;
}

/** `2026-07` → 2026年7月 / July 2026. */
export function formatMonth(month: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})/.exec(month);
  if (!match) return month;
  return language === 'zh'
    ? `${match[1]}年${Number(match[2])}月`
    : `${MONTHS[Number(match[2]) - 1] ?? match[2]} ${match[1]}`;
}

/** An instant as the clock of the city shows it: 2026年11月23日 15:04:31. `seconds: false` leaves the seconds out. */
export function formatInstant(instant: string, language: Language, { seconds = true } = {}): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  // China has one time zone and no summer time: UTC+8, wherever the reader's device is.
  const local = new Date(date.getTime() + 8 * 3_600_000).toISOString();
  return `${formatDay(local, language)} ${local.slice(11, seconds ? 19 : 16)}`;
}

/** `18600` or `'18600'` (yuan) → 18,600.00元 / CNY 18,600.00; a negative sum gets the true minus sign. */
export function formatMoney(yuan: string | number, language: Language): string {
  const written = typeof yuan === 'number' ? yuan.toFixed(2) : yuan.replaceAll(',', '').trim();
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?\d*$/.exec(written);
  if (!match) return String(yuan);
  const sum = `${match[2]!.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${(match[3] ?? '').padEnd(2, '0')}`;
  const signed = match[1] ? `\u2212${sum}` : sum;
  return language === 'zh' ? `${signed}元` : `CNY ${signed}`;
}

/** Integer fen → a sum in words of money. */
export const formatFen = (fen: number, language: Language): string =>
  formatMoney(
    `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`,
    language,
  );

/** `13800135678` → 138 0013 5678. Other numbers stay as they are. */
export const formatPhone = (phone: string): string => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');

/** `330282199001011234` → 330282********1234. */
export const maskId = (id: string): string => (id.length >= 10 ? `${id.slice(0, 6)}********${id.slice(-4)}` : id);

/** `13800135678` → 138****5678. */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');

/** Bytes → 3.2 MB. */
export const formatSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
