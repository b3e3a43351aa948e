import type { ClaimCode } from '../core/law/claims.ts';
import { addDays, type Day, monthOf, yearOf } from '../core/law/day.ts';
import type { Trade } from '../core/people/trade.ts';
import type { Random } from './random.ts';

/** What somebody asks for, in whole yuan, and how they tell it. All of it is invented. */
export interface Story {
  readonly claims: readonly {
    readonly code: ClaimCode;
    readonly yuan?: number;
    readonly from?: Day;
    readonly to?: Day;
  }[];
  readonly words: string;
}

interface Setting {
  readonly random: Random;
  readonly job: string;
  /** When it is told. */
  readonly on: Day;
  readonly monthly: number;
  /** Months worked there. */
  readonly months: number;
  readonly manager: string;
}

const jobs: Readonly<Record<Trade, readonly string[]>> = {
  appliances: ['装配工', '注塑工', '质检员', '包装工'],
  textile: ['缝纫工', '挡车工', '验布工', '裁剪工'],
  bearings: ['车工', '磨工', '装配工', '检验员'],
  plastics: ['注塑工', '修边工', '机修工'],
  metal: ['抛光工', '冲压工', '电镀工', '焊工'],
  'auto-parts': ['数控操作工', '装配工', '仓库员'],
  electronics: ['插件工', '测试员', '贴片操作工'],
  food: ['包装工', '分拣工', '冷库员'],
  construction: ['木工', '泥水工', '油漆工', '钢筋工'],
  logistics: ['驾驶员', '分拣员', '装卸工', '派送员'],
  catering: ['厨师', '服务员', '洗碗工'],
  retail: ['营业员', '收银员', '导购'],
  services: ['保洁员', '保安', '家政员'],
  education: ['任课老师', '课程顾问'],
  care: ['护理员', '前台', '护士'],
  farming: ['大棚工', '采摘工'],
  other: ['业务员', '跟单员', '文员'],
};

const round = (yuan: number, to = 50) => Math.max(to, Math.round(yuan / to) * to);
const monthAt = (on: Day, back: number) => `${((((monthOf(on) - 1 - back) % 12) + 12) % 12) + 1}月`;

/** Each kind of story with its frequency: wages unpaid lead by far. */
const kinds: readonly (readonly [string, number, (setting: Setting) => Story])[] = [
  [
    'wages',
    44,
    s => {
      const unpaid = s.random.between(1, 4);
      const yuan = round(s.monthly * unpaid * (0.8 + s.random.next() * 0.3));
      return {
        claims: [{ code: 'QQ02', yuan, from: addDays(s.on, -30 * unpaid - 20), to: addDays(s.on, -12) }],
        words: s.random.pick([
          `我在厂里做${s.job}，每月工资${s.monthly}元左右。${monthAt(s.on, unpaid)}起工资一直没有发，问过${s.manager}几次，都说再等等。一共还差${yuan}元。`,
          `做${s.job}做了${s.months}个月，最后${unpaid}个月的工资没有结清。离开的时候${s.manager}说月底打到卡里，到现在没有收到，共${yuan}元。`,
          `单位说货款没有收回来，${unpaid}个月没有发工资。我是${s.job}，有考勤和聊天记录。要求把欠的${yuan}元付给我。`,
        ]),
      };
    },
  ],
  [
    'wages and compensation',
    12,
    s => {
      const years = Math.max(1, Math.round(s.months / 12));
      const wages = round(s.monthly * s.random.between(1, 3));
      const pay = round(s.monthly * years, 100);
      return {
        claims: [
          { code: 'QQ02', yuan: wages },
          { code: 'QQ13', yuan: pay },
        ],
        words: `我在单位做${s.job}有${years}年。最近工资拖着不发，欠了${wages}元，我只好提出离职。要求付清工资，并按工作年限给离职补偿${pay}元。`,
      };
    },
  ],
  [
    'compensation',
    10,
    s => {
      const years = Math.max(1, Math.round(s.months / 12));
      const pay = round(s.monthly * years, 100);
      return {
        claims: [{ code: 'QQ13', yuan: pay }],
        words: s.random.pick([
          `单位搬到外地，我家里走不开，没有跟过去。${s.manager}口头说按年限补，后来又不认。我做${s.job}${years}年，要求补偿${pay}元。`,
          `合同到期单位不再续签，我做了${years}年${s.job}，没有拿到补偿。按每月${s.monthly}元算，应当是${pay}元。`,
        ]),
      };
    },
  ],
  [
    'no contract',
    9,
    s => {
      const months = Math.min(11, Math.max(2, s.months - 1));
      const yuan = round(s.monthly * months, 100);
      return {
        claims: [
          { code: 'QQ05', yuan },
          ...(s.random.chance(0.5) ? [{ code: 'QQ02', yuan: round(s.monthly) } as const] : []),
        ],
        words: `进厂做${s.job}以后一直没有签书面合同，要过几次都说忙。做了${s.months}个月离开，要求没签合同期间的双倍工资差额${yuan}元。`,
      };
    },
  ],
  [
    'dismissed',
    8,
    s => {
      const years = Math.max(1, Math.round(s.months / 12));
      const yuan = round(s.monthly * years * 2, 100);
      return {
        claims: [{ code: 'QQ14', yuan }],
        words: `${s.manager}叫我第二天不用来了，没有书面通知，也没有说明理由。我做${s.job}${years}年，没有违反过厂里的规定，要求赔偿${yuan}元。`,
      };
    },
  ],
  [
    'overtime',
    7,
    s => {
      const yuan = round(s.monthly * (0.4 + s.random.next() * 2));
      return {
        claims: [{ code: 'QQ04', yuan }],
        words: `厂里做六休一，每天做到晚上七点以后，加班费一直按固定数发。我做${s.job}，自己记了加班的天数，算下来差${yuan}元。`,
      };
    },
  ],
  [
    'injury',
    5,
    s => {
      const yuan = round(s.monthly * s.random.between(2, 7), 100);
      return {
        claims: [
          { code: 'QQ33', yuan },
          { code: 'QQ09', yuan: round(s.monthly * 2) },
        ],
        words: `上班操作机器时手指受伤，已经认定工伤并做了鉴定。现在不想再做${s.job}，要求单位付就业补助和养伤期间的工资，共两项。`,
      };
    },
  ],
  [
    'leave',
    2,
    s => {
      const yuan = round((s.monthly / 21.75) * 2 * s.random.between(3, 10));
      return {
        claims: [{ code: 'QQ07', yuan }],
        words: `我做${s.job}满了一年以上，年假一天没有休过，离职时也没有折算。要求支付没休的年假工资${yuan}元。`,
      };
    },
  ],
  [
    'deposit',
    2,
    s => {
      const yuan = s.random.pick([200, 300, 500, 800, 1000]);
      return {
        claims: [{ code: 'QQ24', yuan }],
        words: `进单位做${s.job}的时候交了${yuan}元服装和工具押金，离开时东西都还了，押金没有退。`,
      };
    },
  ],
  [
    'bonus',
    3,
    s => {
      const yuan = round(s.monthly * (0.5 + s.random.next()), 100);
      return {
        claims: [{ code: 'QQ12', yuan }],
        words: `说好年底有奖金，发的时候说我中途请过假就不给了。我做${s.job}，按约定应得${yuan}元。`,
      };
    },
  ],
];

export function storyOf(random: Random, trade: Trade, on: Day): Story {
  const name = random.weighted(kinds.map(([kind, weight]) => [kind, weight] as const));
  const tellIt = kinds.find(([kind]) => kind === name)![2];
  const told = tellIt({
    random,
    job: random.pick(jobs[trade]),
    on,
    monthly: random.between(44, 98) * 100,
    months: random.between(3, 74),
    manager: random.pick(['厂长', '老板', '主管', '车间主任', '人事']),
  });
  const proof = random.pick(['工资是打卡上的，有银行流水。', '有微信记录。', '同事可以作证。', '厂服和工牌还在。', '']);
  return { ...told, words: `${told.words}${proof}` };
}

/** How the record of a session sums up what was said. */
export const summaryOf = (random: Random, year: Day): string =>
  random.pick([
    '双方核对了考勤和工资单，差额主要在最后两个月。单位表示资金紧张，愿意付但要分次；劳动者同意让一步。',
    '劳动者说明了经过，单位认可欠付的事实，对数额有不同算法。调解员按条文逐项算给双方看，差距缩小。',
    '单位起初认为不欠，核对记录后认可大部分。劳动者希望尽快拿到钱，愿意放弃零头。',
    '双方对离开的原因说法不一。分开谈过以后，都愿意在中间数附近解决。',
    `调解员说明了${yearOf(year)}年的标准和通常的处理办法，双方同意以此为基础商量付款日期。`,
  ]);
