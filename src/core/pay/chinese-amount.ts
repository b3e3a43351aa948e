import type { Fen } from './money.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''] as const;
const WAN = 10_000;
const YI = 100_000_000;

/** Four digits at most: 409 → 肆佰零玖. */
function section(value: number): string {
  let written = '';
  let gap = false;
  for (const [index, digit] of [...String(value).padStart(4, '0')].entries()) {
    if (digit === '0') {
      gap = written !== '';
      continue;
    }
    written += `${gap ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[index]}`;
    gap = false;
  }
  return written;
}

/** A positive whole number; one 零 stands for a gap of any length, none for a gap at the end. */
function whole(value: number): string {
  const unit = value >= YI ? YI : WAN;
  if (value < WAN) return section(value);
  const rest = value % unit;
  const gap = rest > 0 && rest < unit / 10 ? '零' : '';
  return `${whole(Math.floor(value / unit))}${unit === YI ? '亿' : '万'}${gap}${rest > 0 ? whole(rest) : ''}`;
}

/**
 * A sum in the capital numerals of papers, without the word 人民币: `1860000` fen → `'壹万捌仟陆佰元整'`.
 * 整 ends sums of whole yuan; sums that end in 角 or 分 carry none. Source: 正确填写票据和结算凭证的基本规定
 * (支付结算办法 annex 1), rules 2 to 4; where the rules leave 零 open it is written.
 * Throws if `fen` is negative or no safe integer: that is a mistake of ours.
 */
export function amountInWords(fen: Fen): string {
  if (!Number.isSafeInteger(fen) || fen < 0)
    throw new RangeError('Only whole fen from 0 upwards are written in words.');
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  if (fen === 0) return '零元整';
  const head = yuan > 0 ? `${whole(yuan)}元` : '';
  if (jiao === 0 && cent === 0) return `${head}整`;
  const gap = head && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  return `${head}${gap}${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${cent > 0 ? `${DIGITS[cent]}分` : ''}`;
}
