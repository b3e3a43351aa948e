import type { Fen } from '../pay/money.ts';
import type { StoryDate } from './spoken-dates.ts';
import { type Found, readNumber } from './spoken-numbers.ts';

/** A value with the words that it was read from. */
export interface Fact<T> {
  readonly value: T;
  readonly words: string;
}

/** How the work came to an end. `forced` is leaving because of the employer's breach. */
export type Ending = 'dismissed' | 'resigned' | 'forced' | 'agreed' | 'expired' | 'closed';

/** What can be read about the work. Days may be only a month (`YYYY-MM`) or a year (`YYYY`). */
export interface StoryFacts {
  readonly employerName?: Fact<string>;
  readonly occupation?: Fact<string>;
  readonly place?: Fact<string>;
  readonly hiredOn?: Fact<string>;
  readonly leftOn?: Fact<string>;
  readonly stillEmployed?: Fact<boolean>;
  readonly monthlyWage?: Fact<Fen>;
  readonly unpaidWages?: Fact<Fen>;
  readonly unpaidMonths?: Fact<number>;
  /** Months worked, where a length was told and no day. */
  readonly serviceMonths?: Fact<number>;
  readonly contract?: Fact<'written' | 'none'>;
  readonly socialInsurance?: Fact<'paid' | 'none'>;
  readonly endedHow?: Fact<Ending>;
  readonly colleagues?: Fact<number>;
  readonly injured?: Fact<boolean>;
}

interface Read {
  readonly sums: readonly Found<Fen>[];
  readonly dates: readonly StoryDate[];
  readonly lengths: readonly Found<number>[];
}

const before = (story: string, at: number, reach: number): string => story.slice(Math.max(0, at - reach), at);
const clauseBefore = (story: string, at: number, reach: number): string =>
  before(story, at, reach)
    .split(/[。！？!?；;\n]/)
    .at(-1) ?? '';
const clauseAfter = (story: string, at: number, reach: number): string =>
  story.slice(at, at + reach).split(/[。！？!?；;\n]/)[0] ?? '';

const fact = <T>(value: T, words: string): Fact<T> => ({ value, words: words.trim() });

const HIRED =
  /入职|进厂|进了?.{0,10}(?:厂|公司|单位|店|酒店)|来(?:到|了)?.{0,10}(?:厂|公司|单位|上班|工作|干)|到.{0,12}(?:上班|工作|干活|打工|做事)|在.{0,16}(?:上班|工作|干活|打工|做)|开始.{0,6}(?:上班|工作|干)|应聘|就职|上班|参加工作|聘用|招(?:进|聘)/;
const LEFT =
  /离职|离开|辞退|辞职|辞工|开除|解雇|解聘|不干了|走了|走人|解除|最后一天|被裁|裁员|自离|停工|倒闭|关门|终止|不让我?们?(?:再)?(?:来|去)?上班/;

const dateValue = (date: StoryDate): string => date.day ?? date.month ?? date.year ?? '';

/** The date whose neighbourhood, up to the next date or the end of the sentence, speaks of the event. */
function dateOf(story: string, dates: readonly StoryDate[], event: RegExp, other: RegExp): Fact<string> | undefined {
  for (const [index, date] of dates.entries()) {
    const end = date.at + date.words.length;
    const reach = Math.min(24, (dates[index + 1]?.at ?? story.length) - end);
    const after = clauseAfter(story, end, reach).split(/[，,]/)[0] ?? '';
    const hit = event.exec(after);
    const rival = other.exec(after);
    if (hit && (!rival || hit.index < rival.index)) {
      return fact(dateValue(date), date.words + after.slice(0, hit.index + hit[0].length));
    }
    const label = /(?:入职(?:时间|日期)?|进厂(?:时间)?|上班)(?:是|为|：|:|在|于)?\s?$/;
    const leaving = /(?:离职|辞职|辞退|开除|解除)(?:时间|日期)?(?:是|为|：|:|在|于)?\s?$/;
    const head = clauseBefore(story, date.at, 10);
    const named = (event === HIRED ? label : leaving).exec(head);
    if (named) return fact(dateValue(date), named[0] + date.words);
  }
  return undefined;
}

const NOT_MONTHLY = /(?:欠|共|总|补偿|赔|年薪|一年|扣|罚|押金|一天|每天|日薪|小时|天)[^，,。]{0,6}$/;
/** “三个月工资一共…” is what is owed, not what a month pays. */
const TOTAL = /(?:共计|合计|总计|一共|总共|共)[是为有]?\s?$/;
const MONTHLY = /(?:月工资|月薪|工资|底薪|薪水|薪资|每月|每个月|一个月|月收入|到手)[^，,。；]{0,8}$/;

function wageOf(story: string, sums: readonly Found<Fen>[]): Fact<Fen> | undefined {
  for (const { words, at, value } of sums) {
    const head = clauseBefore(story, at, 12);
    const cue = MONTHLY.exec(head);
    const tail = story.slice(at + words.length, at + words.length + 5);
    const each = /^(?:一个月|每月|每个月|\/月|的?月薪)/.exec(tail)?.[0];
    if ((!cue && !each) || TOTAL.test(head)) continue;
    if (NOT_MONTHLY.test(head) && !/(?<!个)月薪|(?<!个)月工资|每月|每个月/.test(head)) continue;
    if (/^(?:一天|每天|一小时|每小时|\/天|\/小时|没发|没给|没付|未发)/.test(tail)) continue;
    if (value < 30_000 || value > 20_000_000) continue;
    return fact(value, (cue?.[0] ?? '') + words + (each ?? ''));
  }
  return undefined;
}

const OWED = /(?:拖欠|欠|没发|没给|未发|未付|少发|讨要?|剩)[^。；]{0,14}$/;

function unpaidOf(story: string, sums: readonly Found<Fen>[], wage: Fact<Fen> | undefined): Fact<Fen> | undefined {
  for (const { words, at, value } of sums) {
    const head = clauseBefore(story, at, 18);
    const tail = story.slice(at + words.length, at + words.length + 12);
    const owedAfter =
      /^(?:的)?(?:工资|工钱|薪水|钱)?[^，,。；]{0,5}(?:没发|没给|没付|未发|未付|不给|没结|拖着|要不)/.exec(tail);
    const cue = OWED.exec(head);
    if (!cue && !owedAfter) continue;
    if (wage?.words.includes(words) && !owedAfter) continue;
    if (/押金|保证金|补偿|医药费|医疗费|罚/.test(head)) continue;
    return fact(value, (cue?.[0] ?? '') + words + (owedAfter?.[0] ?? ''));
  }
  return undefined;
}

function unpaidMonthsOf(story: string, lengths: readonly Found<number>[]): Fact<number> | undefined {
  for (const { words, at, value } of lengths) {
    const head = clauseBefore(story, at, 10);
    const tail = clauseAfter(story, at + words.length, 10);
    const owedBefore = /(?:拖欠|欠|没发|没给|未发|不发|压|拖)[^，,]{0,8}$/.exec(head);
    const owedAfter = /^(?:的)?(?:工资|工钱|薪水|没|未|不)[^，,]{0,8}/.exec(tail);
    const really = owedAfter && /没|未|不|欠|拖/.test(owedAfter[0]);
    if (value <= 60 && (really || (owedBefore && !/工作|干|上班/.test(owedBefore[0])))) {
      return fact(value, (owedBefore?.[0] ?? '') + words + (owedAfter?.[0] ?? ''));
    }
  }
  return undefined;
}

function serviceOf(story: string, lengths: readonly Found<number>[]): Fact<number> | undefined {
  for (const { words, at, value } of lengths) {
    const head = /(?:干了|做了|工作了?|上班|上了|打工|工龄|干活|待了|呆了|入职)[^，,。]{0,4}$/.exec(
      clauseBefore(story, at, 10),
    );
    const tail = /^(?:多)?(?:了)?(?:的)?(?:班|工龄|工作)/.exec(clauseAfter(story, at + words.length, 6));
    if (head || tail) return fact(value, (head?.[0] ?? '') + words + (tail?.[0] ?? ''));
  }
  return undefined;
}

type Choice<T> = readonly (readonly [T, RegExp])[];

const CONTRACT: Choice<'written' | 'none'> = [
  [
    'none',
    /(?:没有?|未|从未|一直没有?|不给|不肯|拒绝|都没|也没有?)(?:和|跟|与|给)?(?:我们?|公司|单位|厂里|老板)?[^，,。]{0,4}(?:签|订)(?:过|订|署)?[^，,。]{0,6}(?:合同|协议)|(?:劳动|劳务)?合同[^，,。]{0,6}(?:没有?|未|都没|从来没|不)(?:签|订)|没有?(?:劳动|劳务|书面)?合同/,
  ],
  [
    'written',
    /(?:签了?|签过|签订了?|签署了?|订了|有)(?:一份|两次|二次|过|\d年的?|[一二三两五]年的?)?(?:书面)?(?:劳动|劳务)?合同|合同[^，,。]{0,4}(?:签了|签过|到期)/,
  ],
];

const INSURANCE: Choice<'paid' | 'none'> = [
  [
    'none',
    /(?:没有?|未|从未|一直没有?|不给|不肯|拒绝|也没|都没)(?:给|帮|为)?(?:我们?|员工)?[^，,。]{0,3}(?:交|缴|买|上|办|参加|缴纳)(?:过|纳)?[^，,。]{0,4}(?:社保|五险|社会保险|养老保险|保险|三金)|(?:社保|五险|社会保险|保险)[^，,。]{0,4}(?:没有?|未|都没|也没|不)(?:交|缴|买|上|办|给)|没有?(?:社保|五险|保险)/,
  ],
  [
    'paid',
    /(?:交了|缴了|买了|有(?:交|缴|买)?|给(?:我|我们)?(?:交|缴|买)了?|一直(?:交|缴))(?:着|过)?(?:社保|五险|社会保险|养老保险)|(?:社保|五险)[^，,。]{0,4}(?:交了|有交|一直交|正常)/,
  ],
];

const ENDING: Choice<Ending> = [
  ['forced', /(?:被迫|逼得?我?|因为?.{0,12}(?:拖欠|欠薪|不发工资|没交社保|不交社保).{0,10})(?:辞职|离职|解除|不干)/],
  [
    'agreed',
    /协商(?:一致)?.{0,6}(?:解除|离职)|(?:公司|单位|老板).{0,6}(?:提出|劝).{0,8}(?:协商|离职).{0,6}(?:同意|签)/,
  ],
  [
    'dismissed',
    /(?:被|把我|将我|无故|突然|口头|强行)(?:.{0,8})(?:辞退|开除|解雇|炒鱿鱼|炒了|劝退|除名|辞掉|解聘|裁)|(?:辞退|开除|解雇|解聘|辞掉)了?(?:我|我们)|(?:叫|让|要)我们?(?:走人|滚|明天不用来|不用来)|不让我?们?(?:再)?(?:来|去)?上班|不用(?:再)?来(?:上班)?了|裁员|被裁/,
  ],
  ['closed', /(?:公司|厂|工厂|单位|酒店|店|企业).{0,8}(?:倒闭|破产|关门|关闭|解散|注销|关停)/],
  ['expired', /合同(?:已经?|刚)?(?:到期|期满).{0,14}(?:不续|没续|不签|不跟|终止|不和)|到期.{0,8}(?:不续|没续|终止)/],
  [
    'resigned',
    /(?:我|自己|主动|本人|已经?|就)(?:就|已经?|主动|自己|提出|提)?(?:了)?(?:辞职|离职|辞工|自离)(?:了)?|(?:提出|提交|递交|写)了?(?:的)?.{0,3}(?:辞职|离职)|我?(?:就|已经?)?不干了/,
  ],
];

const NEGATED =
  /(?:没有?|并未|不是|没被|未被|不想|不会|想|要|打算|准备|如果|要是|假如|叫|让|逼|要求|可以|能否|能不能|是否|怎么)[^，,。]{0,3}$/;

function choose<T>(story: string, choices: Choice<T>): Fact<T> | undefined {
  for (const [value, sign] of choices) {
    const hit = sign.exec(story);
    if (hit) return fact(value, hit[0]);
  }
  return undefined;
}

function endingOf(story: string): Fact<Ending> | undefined {
  for (const [value, sign] of ENDING) {
    const hit = sign.exec(story);
    if (hit && !NEGATED.test(before(story, hit.index, 6)) && !/^(?:我|自己)?(?:想|要|打算|准备)/.test(hit[0]))
      return fact(value, hit[0]);
  }
  return undefined;
}

const EMPLOYER =
  /(?:就职于|任职于|入职了?|单位(?:名称)?(?:是|叫|：|:)|公司(?:名称|名字)?(?:是|叫|：|:)|厂名?(?:叫|是)|叫做?|进了?|在|到|去了?|来到?|告|和|跟|与|被|我是|于)\s?((?:[\u4e00-\u9fa5A-Za-z0-9·（）()]{2,20}?)(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司|工厂|酒店|饭店|餐厅|超市|商场|电子厂|服装厂|五金厂|塑料厂|模具厂|厂|幼儿园|工作室|合作社|物流|店))/g;
const NO_NAME =
  /一家|一个|这家|这个|那家|那个|某|我们|他们|自己|的|别|朋友|私人|哪|每|几家|两家|本公司|该|上班|工作|打工|干活|现在|原来|以前|之前|目前|其他|另|建筑公司|总公司|分公司|新公司|老公司|派遣公司|物业公司|保险公司|外地|家里|个人|去年|今年|前年|月|年|单位|因为|所以|里面|了|我|一直|来/;

/** A name that is only the kind of a firm (电子厂, 物流公司) names nobody. */
const GENERIC =
  /^(?:电子|服装|五金|塑料|模具|食品|家具|化工|物流|快递|装修|装饰|建筑|劳务|保安|保洁|家政|外包|外贸|贸易|房地产|科技|网络|工程|机械|纺织|印刷|鞋|玩具|纸|砖|水泥|钢|火锅|理发|美容|奶茶|小|大|国有|私营|民营)+(?:有限公司|公司|工厂|厂|店|超市|酒店)$/;

function employerOf(story: string): Fact<string> | undefined {
  for (const hit of story.matchAll(EMPLOYER)) {
    const name = hit[1] ?? '';
    if (!NO_NAME.test(name) && !GENERIC.test(name) && name.length >= 4) return fact(name, hit[0]);
  }
  return undefined;
}

const OCCUPATION =
  /数控车工|注塑工|缝纫工|钢筋工|模板工|油漆工|架子工|水电工|搬运工|装卸工|操作工|电焊工|安装工|环卫工|抹灰工|仓库管理员|车间主任|项目经理|店长|质检员|质检|仓管|普工|保安|保洁|司机|驾驶员|厨师|服务员|会计|出纳|文员|销售员|销售|业务员|快递员|外卖员|骑手|焊工|电工|木工|瓦工|泥工|车工|钳工|工程师|程序员|设计师|护士|医生|教师|老师|主管|经理|美容师|理发师|收银员|营业员|导购|客服|保姆|主播|学徒|人事专员|人事/;

function occupationOf(story: string): Fact<string> | undefined {
  const told = new RegExp(
    `(?:做|当|任|是|岗位(?:是|：|:)?|担任|干|从事|应聘|一名|名|个|的|开)(?:了|过|的)?(${OCCUPATION.source})`,
  ).exec(story);
  return told?.[1] ? fact(told[1], told[0]) : undefined;
}

function placeOf(story: string): Fact<string> | undefined {
  const hit = /(?:来到|在|到|来|去)([\u4e00-\u9fa5]{2,8}?(?:镇|街道|乡|开发区|工业园区?|市|县|区))(?!里|场|面)/.exec(
    story,
  );
  const name = hit?.[1];
  return hit && name && !/一个|这个|那个|某|城市|小区|社区|超市|地区|的|我|他|公司|厂|外/.test(name)
    ? fact(name, hit[0])
    : undefined;
}

const PEOPLE = /([\d一二两三四五六七八九十百]{1,5})(?:多|几|来)?(?:个|名|位|号)?(?:农民工|工友|同事|工人|员工|人)/g;

function colleaguesOf(story: string): Fact<number> | undefined {
  for (const hit of story.matchAll(PEOPLE)) {
    const count = readNumber(hit[1] ?? '');
    const head = clauseBefore(story, hit.index, 8);
    const ours = /我们|咱们|一共|总共|共|还有|和|跟|大家|都是|涉及/.test(head) || /农民工|工友|同事/.test(hit[0]);
    if (count !== undefined && count >= 2 && count <= 5000 && ours && !/雇|招|手下/.test(head))
      return fact(count, hit[0]);
  }
  return undefined;
}

/** Reads the facts of a story. What is not said is absent: nothing is guessed. */
export function readFacts(story: string, { sums, dates, lengths }: Read): StoryFacts {
  const hiredOn = dateOf(story, dates, HIRED, LEFT);
  const leftOn = dateOf(story, dates, LEFT, HIRED);
  const endedHow = endingOf(story);
  const monthlyWage = wageOf(story, sums);
  const still =
    /(?:还|仍|目前|现在|至今)(?:然)?(?:还)?(?:在职|在上班|在(?:这家|这个|公司|厂|单位|这里|那里)?.{0,6}(?:上班|工作|干|做))|没有?(?:离职|辞职|走)/.exec(
      story,
    );
  const injury = /受伤|工伤|摔伤|砸伤|压伤|骨折|断指|截肢|烫伤|烧伤|切断|轧伤|夹伤|骨裂|绞伤|职业病|尘肺/.exec(story);
  const found: { -readonly [K in keyof StoryFacts]: StoryFacts[K] | undefined } = {
    employerName: employerOf(story),
    occupation: occupationOf(story),
    place: placeOf(story),
    hiredOn,
    leftOn,
    stillEmployed: still
      ? fact(true, still[0])
      : (leftOn ?? endedHow)
        ? fact(false, (leftOn ?? endedHow)?.words ?? '')
        : undefined,
    monthlyWage,
    unpaidWages: unpaidOf(story, sums, monthlyWage),
    unpaidMonths: unpaidMonthsOf(story, lengths),
    serviceMonths: serviceOf(story, lengths),
    contract: choose(story, CONTRACT),
    socialInsurance: choose(story, INSURANCE),
    endedHow,
    colleagues: colleaguesOf(story),
    injured: injury ? fact(true, injury[0]) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as StoryFacts;
}
