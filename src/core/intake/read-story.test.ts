import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from './read-story.ts';

const TODAY = '2026-11-25';
const read = (story: string) => readStory(story, TODAY);
const codes = (story: string, least = 0.4) =>
  read(story)
    .claims.filter(({ confidence }) => confidence >= least)
    .map(({ code }) => code);

const DISMISSED =
  '我2021年3月15日进了明州虚构电子有限公司做操作工，每月工资5200元，一直没有签劳动合同，也没有交社保。' +
  '今年6月老板突然把我辞退了，还欠我三个月工资没发，一共一万五千六。';

describe('reading a story', () => {
  it('a dismissed worker is understood: arrears, dismissal, no contract, no insurance', () => {
    expect(read(DISMISSED).labour).toBe('yes');
    expect(codes(DISMISSED)).toEqual(expect.arrayContaining(['QQ02', 'QQ14', 'QQ05', 'QQ27']));
  });

  it('every fact comes with the words it was read from', () => {
    expect(read(DISMISSED).facts).toMatchObject({
      employerName: { value: '明州虚构电子有限公司' },
      occupation: { value: '操作工' },
      hiredOn: { value: '2021-03-15' },
      leftOn: { value: '2026-06' },
      stillEmployed: { value: false },
      monthlyWage: { value: 520_000, words: '每月工资5200元' },
      unpaidWages: { value: 1_560_000 },
      unpaidMonths: { value: 3 },
      contract: { value: 'none', words: '一直没有签劳动合同' },
      socialInsurance: { value: 'none' },
      endedHow: { value: 'dismissed' },
    });
  });

  it('every claim names words that stand in the story', () => {
    for (const { because } of read(DISMISSED).claims) {
      expect(because.length).toBeGreaterThan(0);
      for (const words of because) expect(DISMISSED).toContain(words);
    }
  });

  it('a worker who has a contract and insurance and still works is not told the opposite', () => {
    const story =
      '我在厂里干了五年，签了劳动合同的，也交了社保。上个月公司说要搬到外地，叫我自己辞职，我没有辞职，现在还在上班。';
    expect(read(story).facts).toMatchObject({
      contract: { value: 'written' },
      socialInsurance: { value: 'paid' },
      stillEmployed: { value: true },
      serviceMonths: { value: 60 },
    });
    expect(read(story).facts.endedHow).toBeUndefined();
    expect(codes(story)).not.toContain('QQ05');
    expect(codes(story)).not.toContain('QQ27');
    expect(codes(story)).toContain('QQ44');
  });

  it('a dismissal that did not happen is no dismissal', () => {
    expect(codes('老板没有辞退我，就是工资拖了两个半月。')).toEqual(['QQ02']);
    expect(read('老板没有辞退我，就是工资拖了两个半月。').facts.endedHow).toBeUndefined();
  });

  it('the provident fund is not mistaken for social insurance', () => {
    const { facts } = read('公司不给交公积金，五险有交。工资8k每月，合同到期不续签。');
    expect(facts).toMatchObject({ socialInsurance: { value: 'paid' }, endedHow: { value: 'expired' } });
    expect(codes('公司不给交公积金，五险有交。工资8k每月，合同到期不续签。')).toEqual(['QQ13']);
  });

  it.each([
    ['我在车间上班时手指被机器压断了，老板不管医药费。', 'QQ30'],
    ['工伤鉴定九级，公司要赔多少？', 'QQ31'],
    ['一天做十二个小时，周末也不休息，没有加班费。', 'QQ04'],
    ['我的年休假一天都没休过，公司说作废。', 'QQ07'],
    ['我怀孕五个月，公司就把我调岗降薪。', 'QQ43'],
    ['离职了不给开离职证明，下一家单位进不去。', 'QQ25'],
    ['进厂交了500元工作服押金，离职时不退。', 'QQ24'],
    ['我是外卖骑手，签的合作协议，到底算不算劳动关系？', 'QQ01'],
    ['公司逼我签竞业限制，离职后一分补偿没给。', 'QQ20'],
    ['包工头说承包商没给他钱，我们的工资到现在没结。', 'QQ39'],
    ['厂里倒闭了，我干了十年，遣散费怎么算？', 'QQ13'],
    ['劳务派遣公司和用工单位互相推，工资都没人发。', 'QQ40'],
    ['夏天在室外干活，没有高温补贴。', 'QQ11'],
    ['调解书写好五月底付清工资，到现在没给。', 'QQ42'],
    ['试用期延长到一年合法吗？上班都半年了。', 'QQ18'],
    ['公司没有提前一个月通知就让我走了，上班三年。', 'QQ15'],
  ])('%s → %s', (story, code) => {
    expect(codes(story)).toContain(code);
    expect(read(story).labour).toBe('yes');
  });

  it.each([
    '我跟老公离婚了，孩子抚养费怎么算？',
    '我向朋友借款两万，他现在逼我还钱。',
    '昨天被一辆轿车追尾，对方全责，交警已经处理了。',
    '房东不退租房押金怎么办？',
    '买房交了定金，开发商不退款。',
  ])('another matter is not treated as work: %s', story => {
    expect(read(story)).toMatchObject({ labour: 'no', claims: [] });
  });

  it('a story that could be either is left to people', () => {
    expect(read('他一直不给钱，我该找谁？').labour).toBe('unsure');
  });

  it.each([
    ['我实在活不下去了，工资要不回来。', 'self-harm'],
    ['老板威胁我，说再去告就找人打我，工资也不给。', 'threat'],
    ['老板跑路了联系不上，工资没发。', 'employer-gone'],
    ['我们二十几个工友都没拿到工资。', 'many-people'],
    ['我在工地摔下来骨折了，包工头不管。', 'injury'],
    ['我弟弟15岁在厂里打工，工资没给。', 'child-worker'],
    ['去年12月离职的，工资一直没给。', 'limitation'],
  ])('what cannot wait is seen at once: %s', (story, kind) => {
    expect(read(story).urgent).toContain(kind);
  });

  it('a recent departure is not urgent for time', () => {
    expect(read('今年6月离职的，工资一直没给。').urgent).not.toContain('limitation');
  });

  it('an English story is read too', () => {
    expect(codes('My employer has not paid my wages for three months and dismissed me.')).toEqual(['QQ02', 'QQ14']);
  });

  it('full-width figures are read like plain ones', () => {
    expect(read('每月工资５２００元，没发。').facts.monthlyWage?.value).toBe(520_000);
  });
});

describe('hostile and strange texts', () => {
  const pieces = [
    '没有',
    '欠',
    '工资',
    '一',
    '1',
    '1,',
    '(',
    '合同签',
    '厂在到',
    '二十个人',
    'a',
    '上班受伤',
    '年月',
    '公司',
  ];
  it.each(pieces)('two thousand characters of “%s” are read in less than a second', piece => {
    const story = piece.repeat(2000).slice(0, 2000);
    const began = performance.now();
    read(story);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('what lies beyond two thousand characters costs nothing and is not read', () => {
    expect(read(`${'，'.repeat(2000)}老板拖欠工资`).claims).toEqual([]);
  });

  it('any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), story => {
        expect(['yes', 'no', 'unsure']).toContain(read(story).labour);
      }),
      { numRuns: 200 },
    );
  });
});

it('three months of wages in one total are what is owed, not what a month pays', () => {
  const { facts } = readStory('老板拖欠我三个月工资一共18600元，我去年三月进厂。', '2026-11-25');
  expect(facts.monthlyWage).toBeUndefined();
  expect(facts.unpaidWages?.value).toBe(1_860_000);
});
