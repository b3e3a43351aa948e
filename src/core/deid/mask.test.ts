import { describe, expect, it } from 'vitest';
import { aliasesOf } from './firms.ts';
import { deidentify, findIdentifiers, type Known } from './mask.ts';

const nothing: Known = { persons: [], firms: [] };
const textOf = (words: string, known: Known = nothing) => deidentify(words, known).text;
const kindsOf = (words: string, known: Known = nothing) =>
  findIdentifiers(words, known).map(({ kind, start, end }) => `${kind} ${words.slice(start, end)}`);

describe('a text made ready for publication', () => {
  it('leaves out every number that points to somebody, by its form alone', () => {
    expect(
      textOf(
        '身份证99999919900101123X，手机13800130001，座机0574-63000001，卡号6222020000001234567，邮箱xiaohe@example.com，微信xiaohe_88，车牌浙B12A45，代码91999999MA2TEXT00X。',
      ),
    ).toBe(
      '身份证（证件号略），手机（电话略），座机（电话略），卡号（账号略），邮箱（邮箱略），微信（微信略），车牌（车牌略），代码（代码略）。',
    );
  });

  it('sees numbers through the signs that people put between digits', () => {
    expect(kindsOf('打138 0013 0001或+86 138-0013-0002，卡6222 0200 0000 1234 567')).toEqual([
      'phone 138 0013 0001',
      'phone +86 138-0013-0002',
      'bank-card 6222 0200 0000 1234 567',
    ]);
  });

  it('leaves amounts, days and case numbers alone', () => {
    const words = '2026年11月25日，欠18600.00元，案号慈劳人仲案〔2026〕第88号，工龄20190311起共7.5年';
    expect(textOf(words)).toBe(words);
  });

  it('names people by their surname wherever the words around them say that it is a person', () => {
    expect(textOf('我叫顾晓禾，老板是贾大山。网格员汤文走访时，员工陶平、尉迟小满等人反映欠薪。经办人：施雨')).toBe(
      '我叫顾某，老板是贾某。网格员汤某走访时，员工陶某、尉迟某等人反映欠薪。经办人：施某',
    );
  });

  it('knows a name again without the words around it', () => {
    expect(textOf('我叫顾晓禾，公司说顾晓禾旷工')).toBe('我叫顾某，公司说顾某旷工');
  });

  it('tells two people of one surname apart, the same way throughout', () => {
    const known = { persons: ['顾晓禾', '顾大山'], firms: [] };
    expect(textOf('顾晓禾告诉顾大山，顾大山又告诉顾晓禾', known)).toBe('顾某甲告诉顾某乙，顾某乙又告诉顾某甲');
  });

  it('keeps of an address no more than the county', () => {
    expect(textOf('住浙江省慈溪市虚桥镇梦河村东大街9号3幢201室，联系不上')).toBe('住浙江省慈溪市某处，联系不上');
    expect(textOf('厂在虚桥镇梦河村，慈溪市的', { ...nothing, places: ['虚桥'] })).toBe('厂在某处，慈溪市的');
  });

  it('names a firm by its kind, and knows it by its short forms once the file names it', () => {
    const firms = ['慈溪泊栖小家电有限公司'];
    expect(aliasesOf(firms[0]!)).toEqual(['慈溪泊栖小家电有限公司', '泊栖小家电有限公司', '泊栖小家电', '泊栖']);
    expect(textOf('在慈溪泊栖小家电有限公司上班，泊栖没发工资，泊栖小家电也没发', { persons: [], firms })).toBe(
      '在某公司上班，某公司没发工资，某公司也没发',
    );
    expect(textOf('被告慈溪泊栖小家电有限公司与宁波虚构五金厂')).toBe('被告甲公司与乙厂');
  });

  it('takes no common word for a firm or a person', () => {
    const words =
      '我公司、该厂、一家建筑公司和劳务派遣公司都是用人单位，劳动者于本月申请调解，单位严重违法，法院判决了。';
    expect(textOf(words)).toBe(words);
  });

  it('lets nothing of the file through, whatever stands around it', () => {
    const known = { persons: ['贾一', '欧阳小满'], firms: ['虚构市梦河制品厂'] };
    const out = textOf('贾一贾一，和欧阳小满；梦河制品厂！(虚构市梦河制品厂)', known);
    for (const word of ['贾一', '欧阳小满', '梦河']) expect(out).not.toContain(word);
  });
});
