import type { Day } from './day.ts';

/** A value of the law that differs between places or times, or that nobody has confirmed yet. */
interface LawRow {
  /** The beginning of a division code; empty for the whole country. */
  readonly place: string;
  readonly from: Day;
  /** One value, or several with `/` between them; sums are yuan. `source` says what each stands for. */
  readonly value: string;
  readonly source: string;
}

const zhejiangInjury = { place: '33', from: '2018-01-01' } as const;
const retirement = { place: '', from: '2025-01-01' } as const;
const beforeRetirementRose = { place: '', from: '1978-06-02', source: '国发〔1978〕104号' } as const;
const payCrime = { place: '', from: '2013-01-23' } as const;

/** The values of the law by name. */
const lawValues = {
  injurySubsidyMonths: [
    {
      ...zhejiangInjury,
      value: '30/25/10/7/4/2',
      source: '浙江省工伤保险条例第27条：五级至十级，以全省月平均工资计的月数',
    },
  ],
  injuryUninsuredYears: [
    { ...zhejiangInjury, value: '16/14/12/10', source: '浙江省工伤保险条例第34条：一级至四级，全省年平均工资的倍数' },
  ],
  nearRetirementYears: [
    {
      ...zhejiangInjury,
      value: 'started',
      source: '浙江省工伤保险条例第27条：离退休不足五年时每年20%，不满一年的按一年（started）或不计（completed）',
    },
  ],
  retirementMan: [
    { ...beforeRetirementRose, value: '60/60/1965-01/4' },
    {
      ...retirement,
      value: '60/63/1965-01/4',
      source: '渐进式延迟退休办法：原年龄/最高年龄/从哪月出生起/每几个月延一个月',
    },
  ],
  retirementWomanCadre: [
    { ...beforeRetirementRose, value: '55/55/1970-01/4' },
    {
      ...retirement,
      value: '55/58/1970-01/4',
      source: '渐进式延迟退休办法：原年龄/最高年龄/从哪月出生起/每几个月延一个月',
    },
  ],
  retirementWomanWorker: [
    { ...beforeRetirementRose, value: '50/50/1975-01/2' },
    {
      ...retirement,
      value: '50/55/1975-01/2',
      source: '渐进式延迟退休办法：原年龄/最高年龄/从哪月出生起/每几个月延一个月',
    },
  ],
  delayInterestRate: [
    { place: '', from: '2014-08-01', value: '0.000175', source: '法释〔2014〕8号第1条：每日万分之一点七五' },
  ],
  mixedAwardPolicy: [
    {
      place: '',
      from: '2017-07-01',
      value: 'split',
      source: '仲裁办案规则第50条：分别裁决（split）；浙江条例第37条、解释（一）第20条：一份，按非终局（single）',
    },
  ],
  archiveYearsAward: [
    { place: '', from: '2017-07-01', value: '10', source: '仲裁办案规则第24条：以裁决结案的，不少于十年' },
  ],
  archiveYearsOther: [
    { place: '', from: '2017-07-01', value: '5', source: '仲裁办案规则第24条：以调解或其他方式结案的，不少于五年' },
  ],
  payCrimeOne: [
    { ...payCrime, value: '5000/20000', source: '法释〔2013〕3号第3条：一名劳动者三个月以上，幅度的下限/上限' },
  ],
  payCrimeMany: [
    { ...payCrime, value: '30000/100000', source: '法释〔2013〕3号第3条：十名以上劳动者，幅度的下限/上限' },
  ],
} as const satisfies Record<string, readonly LawRow[]>;

export type LawParameter = keyof typeof lawValues;

/** All of them, one row for each value; none is confirmed. */
export const lawRows = Object.entries(lawValues as Record<string, readonly LawRow[]>).flatMap(([name, rows]) =>
  rows.map(row => ({ ...row, name: name as LawParameter, confirmed: false })),
);
