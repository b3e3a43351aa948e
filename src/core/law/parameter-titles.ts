import { type Text, text } from '../text.ts';
import type { ParameterName } from './parameters.ts';

/**
 * What each dated value is called, and what a value of it looks like. `fixed`: the same everywhere, not set by a county.
 */
export const parameterTitles = {
  minimumMonthlyWage: { title: text('月最低工资', 'Monthly minimum wage'), form: 'yuan' },
  localAverageMonthlyWage: { title: text('本市职工月平均工资', 'Average monthly wage of the city'), form: 'yuan' },
  provincialAverageMonthlyWage: {
    title: text('全省职工月平均工资', 'Average monthly wage of the province'),
    form: 'yuan',
  },
  nationalUrbanDisposableIncome: {
    title: text('全国城镇居民人均可支配收入（年）', 'National urban disposable income (a year)'),
    form: 'yuan',
  },
  draftKeepDays: { title: text('草稿保存天数', 'Days that drafts are kept'), form: 'whole' },
  uploadMaxMegabytes: { title: text('单个文件大小上限（MB）', 'Largest upload (MB)'), form: 'fixed' },
  uploadMaxFiles: { title: text('文件数上限', 'Most files'), form: 'fixed' },
  instalmentMaxParts: { title: text('分期期数上限', 'Most instalments'), form: 'whole' },
  offerCoolingHours: { title: text('方案考虑时间（小时）', 'Hours to think an offer over'), form: 'fixed' },
  groupWorkers: { title: text('群体案件人数', 'Workers that make a group'), form: 'fixed' },
} as const satisfies Record<ParameterName, { title: Text; form: 'yuan' | 'whole' | 'fixed' }>;

export const isParameterName = (name: string): name is ParameterName => Object.hasOwn(parameterTitles, name);
