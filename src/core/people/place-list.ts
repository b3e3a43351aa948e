import { type Text, text } from '../text.ts';

export interface ListedPlace {
  readonly code: number;
  readonly name: Text;
  readonly kind: 'street' | 'town';
}

export interface LineProblem {
  /** Counted from one. */
  readonly line: number;
  readonly reason: Text;
}

const kinds: Readonly<Record<string, ListedPlace['kind']>> = {
  street: 'street',
  街道: 'street',
  town: 'town',
  township: 'town',
  镇: 'town',
  乡: 'town',
};

/** The most towns and streets that a county has; more is a paste of something else. */
export const mostPlaces = 200;

/**
 * Reads the towns and streets of a county from pasted lines: code, name, English name, kind (`街道`, `镇`, `乡`, `street`, `town`),
 * parted by commas or tabs. Without an English name the Chinese one stands for it; without a kind the name’s ending tells it.
 * A first line of headings is passed over.
 */
export function readPlaces(
  words: string,
  county: number,
): { readonly places: readonly ListedPlace[]; readonly problems: readonly LineProblem[] } {
  const places: ListedPlace[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<number, number>();
  const lines = words.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, raw] of lines.entries()) {
    const cells = raw.split(/[,\t，]/).map(cell =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
    if (cells.every(cell => cell === '')) continue;
    const line = index + 1;
    const isHeading = places.length + problems.length === 0 && !/\d/.test(raw);
    if (isHeading) continue;
    const read = placeOf(cells, county);
    if ('zh' in read) problems.push({ line, reason: read });
    else if (seen.has(read.code))
      problems.push({
        line,
        reason: text(
          `代码${read.code}在第${seen.get(read.code)}行已经有了`,
          `The code ${read.code} stands on line ${seen.get(read.code)} already`,
        ),
      });
    else {
      seen.set(read.code, line);
      places.push(read);
    }
  }
  if (places.length > mostPlaces)
    problems.push({ line: 1, reason: text(`最多${mostPlaces}个镇街`, `At most ${mostPlaces} towns and streets`) });
  if (places.length === 0 && problems.length === 0)
    problems.push({ line: 1, reason: text('没有读到镇街', 'No town or street was read') });
  return { places, problems };
}

function placeOf([code = '', zh = '', en = '', kind = '']: readonly string[], county: number): ListedPlace | Text {
  const problem = placeProblem({ code: /^\d{9}$/.test(code) ? Number(code) : Number.NaN, zh, en: en || zh }, county);
  if (problem) return problem;
  const read = Object.hasOwn(kinds, kind.toLowerCase())
    ? kinds[kind.toLowerCase()]
    : kind === ''
      ? zh.endsWith('街道')
        ? 'street'
        : 'town'
      : undefined;
  if (!read) return text(`“${kind}”不是街道、镇或乡`, `“${kind}” is neither street nor town`);
  return { code: Number(code), name: text(zh, en || zh), kind: read };
}

/** Why a place cannot stand in the list of a county, or nothing. */
export function placeProblem(place: { code: number; zh: string; en: string }, county: number): Text | undefined {
  if (!Number.isInteger(place.code) || Math.floor(place.code / 1000) !== county)
    return text(
      `代码是9位数字，以${county}开头（统计用区划代码前9位）`,
      `A code has nine digits and begins with ${county} (the first nine of the statistical code)`,
    );
  if (place.zh === '' || [...place.zh].length > 30) return text('名称要有1到30个字', 'A name has 1 to 30 characters');
  return [...place.en].length > 60
    ? text('英文名最多60个字符', 'An English name has at most 60 characters')
    : undefined;
}
