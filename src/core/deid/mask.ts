import { findFirm, findFirms } from './firms.ts';
import { findForms, type IdentifierKind, type Span } from './identifiers.ts';
import { findPersons, findWord, surnameOf } from './names.ts';
import { countyOf, findAddresses } from './places.ts';

/** What the file knows of who and where: nothing of it is left, however it is written around. */
export interface Known {
  readonly persons: readonly string[];
  readonly firms: readonly string[];
  /** Names of towns and streets of the county, without `镇` or `街道`. */
  readonly places?: readonly string[];
}

/** What was found, and what stands in its place. */
export interface Masked extends Span {
  readonly text: string;
  readonly as: string;
  /** Known from the file, or told by form and the words around it. */
  readonly by: 'file' | 'form';
}

const left: Readonly<Partial<Record<IdentifierKind, string>>> = {
  'id-number': '（证件号略）',
  phone: '（电话略）',
  'bank-card': '（账号略）',
  email: '（邮箱略）',
  wechat: '（微信略）',
  plate: '（车牌略）',
  'credit-code': '（代码略）',
};

/** Which is kept of two that overlap: what the file knows, then the longer, then the earlier. */
const stronger = (a: Span & { by: string }, b: Span & { by: string }): number =>
  Number(b.by === 'file') - Number(a.by === 'file') || b.end - b.start - (a.end - a.start) || a.start - b.start;

/** Every identifier of a text, in order, none over another. */
export function findIdentifiers(words: string, known: Known): (Span & { readonly by: 'file' | 'form' })[] {
  const all = [
    ...[...known.persons]
      .flatMap(name => findWord(words, name, 'person'))
      .map(span => ({ ...span, by: 'file' as const })),
    ...known.firms.flatMap(firm => findFirm(words, firm)).map(span => ({ ...span, by: 'file' as const })),
    ...[
      ...findForms(words),
      ...findAddresses(words, known.places ?? []),
      ...findFirms(words),
      ...findPersons(words),
    ].map(span => ({ ...span, by: 'form' as const })),
  ].sort(stronger);
  const taken = new Uint8Array(words.length);
  const kept: (Span & { by: 'file' | 'form' })[] = [];
  for (const span of all) {
    // Of one that is partly taken the rest is taken still: half an address tells as much as a whole one.
    let { start, end } = span;
    while (start < end && taken[start]) start += 1;
    while (end > start && taken[end - 1]) end -= 1;
    if (start === end || taken.subarray(start, end).some(one => one === 1)) continue;
    taken.fill(1, start, end);
    kept.push({ ...span, start, end });
  }
  return kept.sort((a, b) => a.start - b.start);
}

const stems = '甲乙丙丁戊己庚辛壬癸';

/**
 * The text with every identifier replaced: persons as 张某, firms as 某公司, addresses down to the county, numbers left out. The same name
 * has the same stand-in throughout; two of one stand-in are told apart as 张某甲 and 张某乙.
 * A person compares and confirms it: the machine proposes.
 */
export function deidentify(words: string, known: Known): { readonly text: string; readonly masked: readonly Masked[] } {
  const spans = findIdentifiers(words, known);
  const standIn = standIns(words, spans, known);
  const masked = spans.map(span => {
    const text = words.slice(span.start, span.end);
    return { ...span, text, as: standIn(span.kind, text) };
  });
  let out = '';
  let at = 0;
  for (const { start, end, as } of masked) {
    out += words.slice(at, start) + as;
    at = end;
  }
  return { text: out + words.slice(at), masked };
}

function standIns(words: string, spans: readonly Span[], known: Known) {
  const persons = new Map<string, string[]>();
  const firms: string[] = [];
  const firmOf = (name: string) => known.firms.find(firm => findFirm(name, firm).length > 0) ?? name;
  for (const { kind, start, end } of spans) {
    const text = words.slice(start, end);
    if (kind === 'person') {
      const same = persons.get(surnameOf(text)) ?? [];
      if (!same.includes(text)) persons.set(surnameOf(text), [...same, text]);
    } else if (kind === 'firm' && !firms.includes(firmOf(text))) firms.push(firmOf(text));
  }
  return (kind: IdentifierKind, text: string): string => {
    if (kind === 'person') {
      const same = persons.get(surnameOf(text)) ?? [text];
      return `${surnameOf(text)}某${same.length > 1 ? (stems[same.indexOf(text)] ?? same.indexOf(text) + 1) : ''}`;
    }
    if (kind === 'firm') {
      const nth = firms.indexOf(firmOf(text));
      const what = /厂$/.test(firmOf(text)) ? '厂' : /公司$|集团$/.test(firmOf(text)) ? '公司' : '单位';
      return firms.length > 1 ? `${stems[nth] ?? nth + 1}${what}` : `某${what}`;
    }
    if (kind === 'address') return `${countyOf(text)}某处`;
    return left[kind] ?? '（略）';
  };
}
