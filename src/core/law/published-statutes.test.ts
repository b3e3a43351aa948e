import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { articleIds, articles } from './articles.ts';
import { type StatuteKey, statutes, uncompared } from './statutes.ts';

/** Texts of statutes, one article a line; they are no part of the project and lie beside it where somebody has them. */
const beside = process.env.HEJIE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const texts = path.join(beside, 'data/statutes/articles.jsonl');

/** How the texts name a source, and the version whose numbers are used here; the newest where none is named. */
const names: Partial<Record<StatuteKey, readonly [name: string, version?: string]>> = {
  lma: ['劳动争议调解仲裁法'],
  zjma: ['浙江省劳动人事争议调解仲裁条例'],
  pm: ['人民调解法'],
  nbpm: ['宁波市人民调解条例'],
  ty: ['最高人民法院关于人民法院特邀调解的规定'],
  om: ['人民法院在线调解规则'],
  ol: ['人民法院在线诉讼规则'],
  jc: ['最高人民法院关于人民调解协议司法确认程序的若干规定'],
  cpl: ['民事诉讼法', '2023-09-01'],
  cpi: ['最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', '2022-04-01'],
  cc: ['民法典'],
  si1: ['最高人民法院关于审理劳动争议案件适用法律问题的解释（一）'],
  lcl: ['劳动合同法', '2012-12-28'],
  lcr: ['劳动合同法实施条例'],
  ll: ['劳动法'],
  mw: ['保障农民工工资支付条例'],
  li: ['劳动保障监察条例'],
  zjli: ['浙江省劳动保障监察条例'],
  wi: ['工伤保险条例', '2010-12-20'],
  zjwi: ['浙江省工伤保险条例'],
  al: ['职工带薪年休假条例'],
  alm: ['企业职工带薪年休假实施办法'],
  wp: ['工资支付暂行规定'],
  maternity: ['女职工劳动保护特别规定'],
  si: ['社会保险法'],
  hpf: ['住房公积金管理条例'],
  ws: ['安全生产法'],
  od: ['职业病防治法'],
  la: ['法律援助法'],
  xf: ['信访工作条例'],
  cl: ['刑法'],
  ci: ['最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释'],
  zjtu: ['浙江省工会劳动法律监督条例'],
  pipl: ['个人信息保护法'],
  settle: ['最高人民法院关于执行和解若干问题的规定'],
  hol: ['全国年节及纪念日放假办法'],
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `276-1` as it stands before an article: 第二百七十六条之一. */
function inWords(number: string): string {
  const [main = '', part] = number.split('-');
  const n = Number(main);
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map(unit => Math.floor(n / unit) % 10);
  let words = thousands ? `${digits[thousands]}千` : '';
  if (hundreds) words += `${digits[hundreds]}百`;
  else if (words && (tens || ones)) words += '零';
  if (tens) words += tens === 1 && words === '' ? '十' : `${digits[tens]}十`;
  else if (hundreds && ones) words += '零';
  words += digits[ones ?? 0];
  return `第${words}条${part ? `之${digits[Number(part)]}` : ''}`;
}

describe('numbers of articles in words', () => {
  test.each([
    ['5', '第五条'],
    ['10', '第十条'],
    ['15', '第十五条'],
    ['20', '第二十条'],
    ['105', '第一百零五条'],
    ['110', '第一百一十条'],
    ['276-1', '第二百七十六条之一'],
    ['1000', '第一千条'],
    ['1005', '第一千零五条'],
  ])('%s is %s', (number, words) => {
    expect(inWords(number)).toBe(words);
  });

  test('every source that the texts may hold is one of ours', () => {
    for (const key of Object.keys(names)) expect(Object.keys(statutes)).toContain(key);
  });

  test('a source that is compared with no text is shown as not confirmed, and only such a one', () => {
    const beside = Object.keys(statutes).filter(key => key !== 'house' && !Object.hasOwn(names, key));
    expect([...uncompared].toSorted()).toEqual(beside.toSorted());
    expect(articles['cr-50'].unconfirmed).toBe(true);
    expect(articles['lma-47'].unconfirmed).toBeUndefined();
  });
});

if (existsSync(texts)) {
  interface Line {
    readonly statute: string;
    readonly version_date: string;
    readonly article: string;
  }
  const lines = readFileSync(texts, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Line);
  const held = new Set(lines.map(({ statute, version_date, article }) => `${statute} ${version_date} ${article}`));
  const versionOf = (name: string) =>
    lines.reduce(
      (last, { statute, version_date }) => (statute === name && version_date > last ? version_date : last),
      '',
    );

  describe('articles beside the texts', () => {
    test.each(Object.entries(names))('every cited article of %s stands in its text', (key, [name, version]) => {
      const own = articleIds.filter(id => id.startsWith(`${key}-`));
      expect(own.length).toBeGreaterThan(0);
      const absent = own.filter(
        id => !held.has(`${name} ${version ?? versionOf(name)} ${inWords(id.slice(key.length + 1))}`),
      );
      expect(absent).toEqual([]);
    });
  });
}
