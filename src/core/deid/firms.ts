import type { Span } from './identifiers.ts';
import { findWord } from './names.ts';
import { provinces } from './places.ts';

const han = '[\\u4e00-\\u9fffA-Za-z0-9·（）()]';
/** Legal forms that only a name of its own stands before. */
const strong =
  '股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|制品厂|加工厂|经营部|服务部|门市部|营业部|律师事务所|事务所|合作社|商行|施工队|工程队';
/** Words that also stand for any firm: a name only behind a place, `宁波顺达厂`. */
const weak = '公司|集团|工厂|厂|工作室|商店|超市|饭店|酒店|宾馆|酒楼|餐厅|药店|诊所|医院|幼儿园|学校|会所|店';
const ends = `${strong}|${weak}`;
const form = new RegExp(`${han}{0,24}?(?:${ends})(?!${ends})`, 'g');
const cities =
  '宁波|慈溪|余姚|奉化|宁海|象山|镇海|北仑|鄞州|江北|海曙|杭州|绍兴|温州|嘉兴|湖州|金华|台州|舟山|衢州|丽水|上海|苏州|义乌|深圳|广州|中国';
const place = new RegExp(`(?:${provinces}|${cities})(?:省|市|县|区)?`, 'g');
/** Words after which a firm is named. */
const cue =
  /^.*(?:被申请人|申请人|被告|原告|甲方|乙方|丙方|第三人|单位|入职了?|进入|进了?|受雇于|就职于|任职于|供职于|来到|派到|派往|位于|发现|通过|收购|隶属|属于|名叫|叫做|担任|之前|目前|现在|曾经|后来|因为|由于|要求|起诉|告|我|他|她|你|与|和|在|到|去|向|由|为|叫|是|给|被|把|让|从|对|将|跟|及|的|了|于)/;
const generic =
  /^(?:|[我该本贵某原新旧总分子母小大老这那各每几两二一三四五哪其他她你您咱]+|一家|这家|那家|某家|几家|该|我们|他们|你们|本人|用人单位|劳务派遣|派遣|劳务|保险|物业|快递|外卖|物流|建筑|装修|房产|中介|人力资源|上市|民营|国有|私营|外资|合资|有限|电子|服装|家具|制衣|食品|化工|工程|科技|贸易|母子|关联|承包|总包|分包|发包|建设|施工|用工|前|后|同一|所在|所属|现|[XxＸ某*]+)(?:的|家|个|间|所)?$/;

/** Firms told by their form: a name of their own before `有限公司`, `厂` and the like. A public body is none. */
export function findFirms(words: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: run } of words.matchAll(form)) {
    const end = index + run.length;
    const suffix = new RegExp(`(?:${ends})$`).exec(run)?.[0] ?? '';
    let start = index;
    const places = [...run.matchAll(place)];
    const last = places.at(-1);
    if (last && last.index + last[0].length < run.length - suffix.length) start = index + (places[0]?.index ?? 0);
    else {
      if (!new RegExp(`^(?:${strong})$`).test(suffix)) continue;
      const lead = cue.exec(run.slice(0, run.length - suffix.length))?.[0] ?? '';
      start = index + lead.length;
    }
    const stem = words.slice(start, end - suffix.length).replace(/^[（）()·]+/, '');
    if (!generic.test(stem)) found.push({ kind: 'firm', start: end - suffix.length - stem.length, end });
  }
  return found;
}

const trades =
  '电子|科技|电器|小家电|家电|塑料|塑料制品|五金|纺织|服饰|服装|制衣|汽车零部件|汽配|建筑|建筑劳务|劳务|物流|运输|食品|贸易|商贸|餐饮|装饰|机械|模具|轴承|化纤|包装|印刷|家具|人力资源|物业|信息|网络|工程|实业|投资|制造|制品|卫浴|照明|电机|新材料';
const dressing = new RegExp(`^(?:(?:${provinces}|${cities})(?:省|市|县|区)?)+`);
const tail = new RegExp(`(?:${trades})*(?:${ends})$`);

/** Short forms by which people name a firm: without the place, the trade and the legal form, as far as two characters are left. */
export function aliasesOf(firm: string): string[] {
  const bare = firm.replace(dressing, '');
  const brand = bare.replace(tail, '');
  const forms = [firm, bare, bare.replace(new RegExp(`(?:${ends})$`), ''), brand];
  return [...new Set(forms)].filter(one => one.length >= 2 && !new RegExp(`^(?:${trades}|${ends})$`).test(one));
}

/** Every place where a firm of the case is named, in full or in short. */
export const findFirm = (words: string, firm: string): Span[] =>
  aliasesOf(firm).flatMap(alias => findWord(words, alias, 'firm'));
