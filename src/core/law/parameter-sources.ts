import { type Text, text } from '../text.ts';

/** The sources of the built-in values in English. An administrator's own source stands as it was written. */
const english: Readonly<Record<string, string>> = {
  浙江省最低月工资标准第一档: 'Monthly minimum wage of Zhejiang, first tier',
  浙江省最低月工资标准第二档: 'Monthly minimum wage of Zhejiang, second tier',
  浙江省高温津贴标准通知: 'Zhejiang Notice on Heat Allowance',
  '劳部发〔1995〕309号第59条': 'Opinions on Applying the Labour Law (1995 no. 309), art. 59',
  '劳部发〔1994〕481号（医疗补助费）': 'Compensation Measures (1994 no. 481): medical subsidy',
  '浙江省企业工资支付管理办法（停工生活费）': 'Zhejiang Measures on Payment of Wages: living pay in a stoppage',
  '浙江省人口与计划生育条例（产假延长的天数）': 'Zhejiang Population and Family Planning Regulations: further leave',
  '浙江省工伤保险条例第24条：住院伙食补助，最低工资的百分之几':
    'Zhejiang Work Injury Insurance Regulations, art. 24: food in hospital, per cent of the minimum wage',
  '浙江省工伤保险条例第25条：停工留薪期护理，全省月平均工资的百分之几':
    'Zhejiang Work Injury Insurance Regulations, art. 25: nursing, per cent of the provincial average',
  生育津贴按月平均工资除以30计算: 'The allowance is the monthly average over 30 for each day',
  '浙江省工伤保险条例第27条：五级至十级，以全省月平均工资计的月数':
    'Zhejiang Work Injury Insurance Regulations, art. 27: grades 5 to 10, months of the provincial average',
  '浙江省工伤保险条例第34条：一级至四级，全省年平均工资的倍数':
    'Zhejiang Work Injury Insurance Regulations, art. 34: grades 1 to 4, times the provincial average of a year',
  '浙江省工伤保险条例第27条：离退休不足五年时每年20%，不满一年的按一年（started）或不计（completed）':
    'Zhejiang Work Injury Insurance Regulations, art. 27: 20 % for each year of the last five',
  '国发〔1978〕104号': 'State Council (1978) no. 104',
  '渐进式延迟退休办法：原年龄/最高年龄/从哪月出生起/每几个月延一个月': 'Measures on Gradual Later Retirement',
  '法释〔2014〕8号第1条：每日万分之一点七五':
    'Interpretation on Interest for Delayed Performance, art. 1: 0.0175 % a day',
  '仲裁办案规则第50条：分别裁决（split）；浙江条例第37条、解释（一）第20条：一份，按非终局（single）':
    'Arbitration Case Rules, art. 50: two awards; Zhejiang Regulations, art. 37, and Interpretation (I), art. 20: one, not final',
  '仲裁办案规则第24条：以裁决结案的，不少于十年': 'Arbitration Case Rules, art. 24: at least ten years after an award',
  '仲裁办案规则第24条：以调解或其他方式结案的，不少于五年':
    'Arbitration Case Rules, art. 24: at least five years otherwise',
  '法释〔2013〕3号第3条：一名劳动者三个月以上，幅度的下限/上限':
    'Pay Crime Interpretation, art. 3: one worker, three months or more',
  '法释〔2013〕3号第3条：十名以上劳动者，幅度的下限/上限': 'Pay Crime Interpretation, art. 3: ten or more workers',
  平台办理规则: 'House rule',
  本次填写: 'entered for this computation',
};

const income = /^国家统计局(\d{4})年全国城镇居民人均可支配收入$/;

/** Where a dated value is from, in both languages as far as it is built in. */
export function sourceText(source: string): Text {
  const year = income.exec(source)?.[1];
  return text(
    source,
    year ? `National Bureau of Statistics, urban disposable income of ${year}` : (english[source] ?? source),
  );
}
