import { type Text, text } from '../text.ts';
import {
  band,
  byGrade,
  choiceOf,
  count,
  type ParameterForm,
  rate,
  retirement,
  whole,
  yuan,
} from './parameter-forms.ts';
import type { ParameterName } from './parameters.ts';

/** What each dated value is called, and what a value of it looks like. */
export const parameterTitles = {
  minimumMonthlyWage: { title: text('月最低工资', 'Monthly minimum wage'), form: yuan },
  localAverageMonthlyWage: { title: text('本市职工月平均工资', 'Average monthly wage of the city'), form: yuan },
  provincialAverageMonthlyWage: {
    title: text('全省职工月平均工资', 'Average monthly wage of the province'),
    form: yuan,
  },
  nationalUrbanDisposableIncome: {
    title: text('全国城镇居民人均可支配收入（年）', 'National urban disposable income (a year)'),
    form: yuan,
  },
  heatAllowanceOutdoor: { title: text('高温津贴，室外（每月）', 'Heat allowance outdoors (a month)'), form: yuan },
  heatAllowanceIndoor: { title: text('高温津贴，室内（每月）', 'Heat allowance indoors (a month)'), form: yuan },
  heatFirstMonth: { title: text('高温津贴从几月', 'First month of the heat allowance'), form: whole },
  heatLastMonth: { title: text('高温津贴到几月', 'Last month of the heat allowance'), form: whole },
  sickPayPercent: {
    title: text('病假工资下限（最低工资的百分之几）', 'Least sick pay (per cent of the minimum wage)'),
    form: whole,
  },
  medicalSubsidyMonths: { title: text('医疗补助费（几个月工资）', 'Medical subsidy (months of wage)'), form: whole },
  stoppagePayPercent: {
    title: text('停工生活费（最低工资的百分之几）', 'Living pay in a stoppage (per cent of the minimum wage)'),
    form: whole,
  },
  maternityExtraFirstChild: {
    title: text('第一个孩子延长的产假（天）', 'Further maternity leave, first child (days)'),
    form: whole,
  },
  maternityExtraLaterChild: {
    title: text('以后的孩子延长的产假（天）', 'Further maternity leave, later children (days)'),
    form: whole,
  },
  maternityDaysInMonth: { title: text('生育津贴一个月按几天', 'Days of a month in the allowance'), form: whole },
  injurySubsidyMonths: {
    title: text('五至十级离职补助的月数', 'Months of the subsidies, grades 5 to 10'),
    form: byGrade(5, 10),
  },
  injuryMealPercent: {
    title: text('住院伙食补助（最低工资的百分之几）', 'Food subsidy in hospital (per cent of the minimum wage)'),
    form: whole,
  },
  injuryNursingPercent: {
    title: text(
      '停工留薪期护理费（全省月平均工资的百分之几）',
      'Nursing while recovering (per cent of the provincial average)',
    ),
    form: whole,
  },
  injuryUninsuredYears: {
    title: text('未参保一至四级一次性待遇的年数', 'Years of the one payment, grades 1 to 4'),
    form: byGrade(1, 4),
  },
  nearRetirementYears: {
    title: text('离退休不足五年怎么数', 'How the last five years are counted'),
    form: choiceOf({
      started: text('不满一年按一年算', 'A year that has begun counts'),
      completed: text('不满一年不算', 'Only full years count'),
    }),
  },
  retirementMan: { title: text('男职工退休年龄', 'Retirement age of men'), form: retirement },
  retirementWomanCadre: {
    title: text('女干部退休年龄', 'Retirement age of women in managing or technical posts'),
    form: retirement,
  },
  retirementWomanWorker: { title: text('女工人退休年龄', 'Retirement age of women in other posts'), form: retirement },
  delayInterestRate: { title: text('迟延履行加倍利息日利率', 'Daily rate of the doubled interest'), form: rate },
  mixedAwardPolicy: {
    title: text('混合裁决怎么做', 'How a mixed award is made'),
    form: choiceOf({
      split: text('分别裁决', 'Two awards'),
      single: text('一份，按非终局', 'One award, not final'),
    }),
  },
  archiveYearsAward: { title: text('裁决案件案卷保存年数', 'Years that files of awards are kept'), form: whole },
  archiveYearsOther: { title: text('其他案件案卷保存年数', 'Years that other files are kept'), form: whole },
  payCrimeOne: { title: text('拒付报酬罪数额（一人）', 'Amount of the pay crime (one worker)'), form: band },
  payCrimeMany: {
    title: text('拒付报酬罪数额（十人以上）', 'Amount of the pay crime (ten or more workers)'),
    form: band,
  },
  answerWillingnessDays: {
    title: text('答复是否愿意调解（工作日）', 'Saying whether to mediate (working days)'),
    form: whole,
  },
  firstContactDays: { title: text('第一次联系当事人（天）', 'First contact with a party (days)'), form: whole },
  appointDays: { title: text('确定经办人（工作日）', 'Naming a person in charge (working days)'), form: whole },
  transferAnswerDays: { title: text('答复转交（工作日）', 'Answering a transfer (working days)'), form: whole },
  approvalDays: { title: text('决定提请审批的事（工作日）', 'Deciding on a proposal (working days)'), form: whole },
  overdueDays: {
    title: text('处理逾期提醒（工作日）', 'Dealing with an overdue reminder (working days)'),
    form: whole,
  },
  administrativeReviewDays: {
    title: text('对行政处理申请复议（日）', 'Asking for review of an administrative decision (days)'),
    form: whole,
  },
  administrativeSuitMonths: {
    title: text('对行政处理提起诉讼（月）', 'Suing against an administrative decision (months)'),
    form: whole,
  },
  procuratorialReplyMonths: {
    title: text('回复检察建议（月）', 'Replying to a procuratorial suggestion (months)'),
    form: whole,
  },
  draftKeepDays: { title: text('草稿保存天数', 'Days that drafts are kept'), form: whole },
  planDiscountRate: {
    title: text('比较分期方案的年利率（万分之几）', 'Yearly rate for comparing plans (hundredths of a percent)'),
    form: count,
  },
  instalmentMaxParts: { title: text('分期期数上限', 'Most instalments'), form: whole },
  hearingNoticeDays: {
    title: text('开庭公告提前天数（0为不公告）', 'Days ahead of the public hearing notice (0: none)'),
    form: count,
  },
  groupWorkers: { title: text('群体案件人数', 'Workers that make a group'), form: whole },
  groupSplitDays: {
    title: text('拆分群体案件看几天内的申请', 'Days of filings looked at together for split groups'),
    form: whole,
  },
} as const satisfies Record<ParameterName, { title: Text; form: ParameterForm }>;

export const isParameterName = (name: string): name is ParameterName => Object.hasOwn(parameterTitles, name);
