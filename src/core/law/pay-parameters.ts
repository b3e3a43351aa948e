import type { Day } from './day.ts';

/** Values of pay that change with time or place; those in per cent end in `Percent`. */
export type PayParameter = keyof typeof payValues;

interface Dated {
  readonly from: Day;
  /** The beginning of a division code; empty for the whole country. */
  readonly place: string;
  readonly value: number;
  readonly source: string;
}

const once = (from: Day, place: string, value: number, source: string): readonly Dated[] => [
  { from, place, value, source },
];

const heat = '浙江省高温津贴标准通知';
const family = '浙江省人口与计划生育条例（产假延长的天数）';

/** No officer has confirmed these; each was noted from memory or from a second hand. */
export const payValues = {
  heatAllowanceOutdoor: once('2018-06-01', '33', 300, heat),
  heatAllowanceIndoor: once('2018-06-01', '33', 200, heat),
  heatFirstMonth: once('2018-06-01', '33', 6, heat),
  heatLastMonth: once('2018-06-01', '33', 9, heat),
  sickPayPercent: once('1995-08-04', '', 80, '劳部发〔1995〕309号第59条'),
  medicalSubsidyMonths: once('1995-01-01', '', 6, '劳部发〔1994〕481号（医疗补助费）'),
  stoppagePayPercent: once('2017-05-01', '33', 80, '浙江省企业工资支付管理办法（停工生活费）'),
  maternityExtraFirstChild: once('2021-11-25', '33', 60, family),
  maternityExtraLaterChild: once('2021-11-25', '33', 90, family),
  injuryMealPercent: once('2018-01-01', '33', 35, '浙江省工伤保险条例第24条：住院伙食补助，最低工资的百分之几'),
  injuryNursingPercent: once(
    '2018-01-01',
    '33',
    100,
    '浙江省工伤保险条例第25条：停工留薪期护理，全省月平均工资的百分之几',
  ),
  maternityDaysInMonth: once('2012-04-28', '', 30, '生育津贴按月平均工资除以30计算'),
} as const satisfies Readonly<Record<string, readonly Dated[]>>;
