import type { Span } from './identifiers.ts';

const han = '[\\u4e00-\\u9fff]';
export const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';

const number = `[0-9０-９一二三四五六七八九十百]{1,6}`;
const region = `(?:(?:${provinces})(?:省|市|自治区|特别行政区)?)`;
const city = `(?:${han}{2,7}?(?:市|州|盟|地区))`;
const county = `(?:${han}{1,7}?(?:市|区|县|旗))`;
const town = `(?:${han}{1,6}?(?:街道|镇|乡))`;
const village = `(?:${han}{1,8}?(?:新村|村|社区|小区|花园|工业区|工业园|开发区|园区|公寓|广场|大厦))`;
const street = `(?:${han}{1,8}?(?:大道|路|街|巷|弄|道|线)(?:[东南西北中]段)?)`;
const house = `(?:(?:${number}|[A-Za-z]\\d{0,4})(?:[-－之]${number})?(?:号楼|号|幢|栋|座|单元|层|楼|室|组|队|弄|房))`;
/** Below the county: what tells where somebody lives or works. */
const fine = `(?:${town}?${village}?${street}?${house}+|${town}${village}${street}?|${town}${street}|${village}${street}|${town})`;

const full = new RegExp(`${region}${city}?${county}?${fine}`, 'g');
const local = new RegExp(
  `(?<=住所地?|住址|地址|住在|住|位于|坐落于|搬到|在|现住|户籍地?|[：:，。（(])[：:为在]?((?:${city})?${county}?${fine})`,
  'gd',
);

/** What an address is led in by, where it was read along with it. */
const lead = new RegExp(`^.*?(?=${region})|^(?:现?住所?地?|位于|在|其在|地处)+`);

/** Only what goes below the county is an address; a county or a city alone stays. */
export function findAddresses(words: string, places: readonly string[]): Span[] {
  const found: Span[] = [...words.matchAll(full)].map(({ index, 0: address }) => ({
    kind: 'address',
    start: index,
    end: index + address.length,
  }));
  for (const match of words.matchAll(local)) {
    const [first, end] = match.indices?.[1] ?? [];
    const start = first === undefined ? undefined : first + (lead.exec(match[1] ?? '')?.[0].length ?? 0);
    if (start !== undefined && end !== undefined && /\d|[０-９]|街道|镇|乡|村|社区|小区/.test(words.slice(start, end)))
      found.push({ kind: 'address', start, end });
  }
  // Towns and streets of the county, with what follows them.
  if (places.length > 0) {
    const known = new RegExp(`(?:${places.map(escaped).join('|')})(?:街道|镇|乡)?${village}?${street}?${house}*`, 'g');
    for (const { index, 0: address } of words.matchAll(known))
      found.push({ kind: 'address', start: index, end: index + address.length });
  }
  return found;
}

export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const kept = new RegExp(`^(?:${region})?(?:${city})?(?:${han}{1,3}(?:市|区|县|旗))?`);

/** What of an address may be published: down to the county (domain.md 8.6). */
export const countyOf = (address: string): string => kept.exec(address)?.[0] ?? '';
