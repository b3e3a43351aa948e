import { type Text, text } from '../text.ts';

/** What points to a person, a firm or a place (domain.md 8.6; Personal Information Protection Law 73). */
export const identifierKinds = {
  person: text('姓名', 'Name'),
  firm: text('单位名称', 'Firm'),
  address: text('地址', 'Address'),
  'id-number': text('证件号码', 'Identity number'),
  phone: text('电话', 'Phone number'),
  'bank-card': text('银行账号', 'Bank account'),
  email: text('邮箱', 'E-mail'),
  wechat: text('微信或者QQ号', 'WeChat or QQ'),
  plate: text('车牌', 'Number plate'),
  'credit-code': text('统一社会信用代码', 'Credit code'),
} as const satisfies Record<string, Text>;
export type IdentifierKind = keyof typeof identifierKinds;

/** A place in a text, by UTF-16 units; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}

/** Signs people put between digits. */
const gap = '[ \\u3000-]?';
const digits = (count: string) => `(?:\\d${gap}){${count}}`;
const noDigitBefore = '(?<![0-9A-Za-z])';

/** Identifiers that are told by their own form, in the order in which they are looked for: a longer form before one it contains. */
const forms: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['email', /[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  [
    'id-number',
    new RegExp(`${noDigitBefore}\\d{6}${gap}(?:18|19|20)\\d{2}${gap}\\d{4}${gap}\\d{3}[\\dXxＸｘ](?![0-9A-Za-z])`, 'g'),
  ],
  ['credit-code', /(?<![0-9A-Za-z])[1-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g],
  ['bank-card', new RegExp(`${noDigitBefore}[3-9]${gap}${digits('14,17')}\\d(?!\\d)`, 'g')],
  ['phone', new RegExp(`(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}(?!\\d)`, 'g')],
  ['phone', /(?<!\d)(?:0\d{2,3}[- ]?)[2-9]\d{6,7}(?:-\d{1,5})?(?!\d)/g],
  ['phone', /(?<!\d)[48]00[- ]?\d{3}[- ]?\d{4}(?!\d)/g],
  ['wechat', /(?<![A-Za-z0-9_])(?:wx|wxid|qq)[_-][A-Za-z0-9_-]{4,}/gi],
  [
    'wechat',
    /(?<=(?:微信|VX|vx|QQ|qq|支付宝)(?:号码?|账号)?(?:[：:是为]|\s)?\s?)(?:[A-Za-z][A-Za-z0-9_-]{4,19}|[1-9]\d{4,11})/g,
  ],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?(?:[A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9])/g,
  ],
  ['id-number', /(?<=身份证(?:号码?|件号)?(?:[：:是为])?\s?)\d{15}(?!\d)/g],
];

/** Numbers and codes, wherever they stand. */
export const findForms = (words: string): Span[] =>
  forms.flatMap(([kind, form]) =>
    [...words.matchAll(form)].map(({ index, 0: found }) => ({
      kind,
      start: index,
      end: index + found.trimEnd().length,
    })),
  );
