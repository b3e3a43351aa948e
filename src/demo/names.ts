import type { Trade } from '../core/people/trade.ts';
import type { Random } from './random.ts';

/** Invented people and firms. Identity numbers have the area 999999, which exists nowhere. */
const surnames = [
  ...'陈王张李周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文岑罗柴励',
];
const first = [
  ...'一子文志建国海春秋冬小晓雨思明永立佳家宏安德天正新光玉秀美丽桂红兰云梅凤英华金银长成学世仁义礼智信东南西北',
];
const second = [
  ...'平安康宁兴旺福贵华强军勇刚伟峰林森涛波海江河川山岩石玲珍芳芬燕娟霞敏静洁莹琴琳雯婷萍慧兰菊莲禾苗田喜乐年生',
];

/** A name of two or three characters. */
export function personName(random: Random): string {
  const surname = random.pick(surnames);
  return random.chance(0.2) ? surname + random.pick(second) : surname + random.pick(first) + random.pick(second);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of the first 17 digits of an identity number (GB 11643). */
export const checkDigit = (digits: string): string =>
  '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11]!;

const two = (value: number) => String(value).padStart(2, '0');

/** An identity number of the area 999999, of somebody born from 1965 to 2003. */
export function idNumber(random: Random): string {
  const born = `${random.between(1965, 2003)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  const digits = `999999${born}${String(random.between(1, 999)).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}

/** A number of the invented range 1380013xxxx. */
export const phoneOf = (serial: number): string => `1380013${String(serial).padStart(4, '0')}`;

const words = [...'禾岚澄屿笙栖映砚霁泊芃溯渚昀翊岫苒澍珩萤'];
const goods: Readonly<Record<Trade, readonly string[]>> = {
  appliances: ['电器', '家用电器', '小家电', '电器科技'],
  textile: ['针织', '服饰', '纺织', '化纤'],
  bearings: ['轴承', '精密机械', '机械'],
  plastics: ['塑料', '橡塑', '塑胶制品'],
  metal: ['五金', '金属制品', '电镀'],
  'auto-parts': ['汽车部件', '汽配'],
  electronics: ['电子', '电子科技'],
  food: ['食品', '农产品加工'],
  construction: ['建筑劳务', '装饰工程', '建设'],
  logistics: ['物流', '速递服务', '供应链'],
  catering: ['餐饮管理', '酒店管理'],
  retail: ['商贸', '百货'],
  services: ['家政服务', '物业服务', '企业服务'],
  education: ['教育咨询', '文化培训'],
  care: ['养老服务', '口腔门诊'],
  farming: ['生态农业', '果蔬种植'],
  other: ['实业', '贸易'],
};

export interface Firm {
  readonly kind: 'firm' | 'sole-trader';
  readonly name: string;
}

/** A firm whose name is made of two characters that no register joins so. */
export function firmOf(random: Random, trade: Trade): Firm {
  const word = random.pick(words) + random.pick(words);
  const soleTrader = ['catering', 'retail', 'services'].includes(trade) && random.chance(0.5);
  return soleTrader
    ? { kind: 'sole-trader', name: `慈溪市${word}${random.pick(soleNames)}` }
    : { kind: 'firm', name: `慈溪${word}${random.pick(goods[trade])}有限公司` };
}
const soleNames = ['餐馆', '便利店', '服装店', '家政服务部', '快修店'];
