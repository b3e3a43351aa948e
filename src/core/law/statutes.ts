import type { Text } from '../text.ts';
import type { Day } from './day.ts';

/** What an entry of the registry is: a house rule is never passed off as law. */
export type ArticleKind = 'statute' | 'interpretation' | 'rule' | 'notice' | 'local-agreement' | 'house-rule';

export interface Statute {
  readonly kind: ArticleKind;
  readonly title: Text;
  /** In force from this day, in the version whose numbers are used here. */
  readonly from: Day;
  readonly to?: Day;
}

const s = (kind: ArticleKind, from: Day, zh: string, en: string): Statute => ({ kind, from, title: { zh, en } });

/** The sources of law, by the keys that article ids begin with. */
export const statutes = {
  lma: s('statute', '2008-05-01', '劳动争议调解仲裁法', 'Mediation and Arbitration Law'),
  cr: s('rule', '2017-07-01', '劳动人事争议仲裁办案规则', 'Arbitration Case Rules'),
  or: s('rule', '2017-07-01', '劳动人事争议仲裁组织规则', 'Arbitration Organisation Rules'),
  ent: s('rule', '2012-01-01', '企业劳动争议协商调解规定', 'Enterprise Consultation and Mediation Rules'),
  zjma: s('statute', '2020-09-24', '浙江省劳动人事争议调解仲裁条例', 'Zhejiang Mediation and Arbitration Regulations'),
  pm: s('statute', '2011-01-01', '人民调解法', "People's Mediation Law"),
  nbpm: s('statute', '2015-06-01', '宁波市人民调解条例', "Ningbo People's Mediation Regulations"),
  ty: s('interpretation', '2016-07-01', '关于人民法院特邀调解的规定', 'Invited Mediation Provisions'),
  om: s('interpretation', '2022-01-01', '人民法院在线调解规则', 'Online Mediation Rules of the Courts'),
  ol: s('interpretation', '2021-08-01', '人民法院在线诉讼规则', 'Online Litigation Rules of the Courts'),
  jc: s('interpretation', '2011-03-30', '人民调解协议司法确认程序的若干规定', 'Judicial Confirmation Provisions'),
  cpl: s('statute', '2024-01-01', '民事诉讼法', 'Civil Procedure Law'),
  cpi: s('interpretation', '2022-04-10', '民事诉讼法解释', 'Interpretation of the Civil Procedure Law'),
  cc: s('statute', '2021-01-01', '民法典', 'Civil Code'),
  si1: s(
    'interpretation',
    '2021-01-01',
    '审理劳动争议案件适用法律问题的解释（一）',
    'Labour Disputes Interpretation (I)',
  ),
  si2: s(
    'interpretation',
    '2025-09-01',
    '审理劳动争议案件适用法律问题的解释（二）',
    'Labour Disputes Interpretation (II)',
  ),
  lcl: s('statute', '2013-07-01', '劳动合同法', 'Labour Contract Law'),
  lcr: s('statute', '2008-09-18', '劳动合同法实施条例', 'Labour Contract Law Regulations'),
  ll: s('statute', '2018-12-29', '劳动法', 'Labour Law'),
  mw: s('statute', '2020-05-01', '保障农民工工资支付条例', 'Migrant Workers’ Wages Regulations'),
  li: s('statute', '2004-12-01', '劳动保障监察条例', 'Labour Inspection Regulations'),
  zjli: s('statute', '2020-09-24', '浙江省劳动保障监察条例', 'Zhejiang Labour Inspection Regulations'),
  wi: s('statute', '2011-01-01', '工伤保险条例', 'Work Injury Insurance Regulations'),
  zjwi: s('statute', '2020-09-24', '浙江省工伤保险条例', 'Zhejiang Work Injury Insurance Regulations'),
  al: s('statute', '2008-01-01', '职工带薪年休假条例', 'Paid Annual Leave Regulations'),
  alm: s('rule', '2008-09-18', '企业职工带薪年休假实施办法', 'Enterprise Annual Leave Measures'),
  wp: s('rule', '1995-01-01', '工资支付暂行规定', 'Interim Provisions on Payment of Wages'),
  maternity: s('statute', '2012-04-28', '女职工劳动保护特别规定', 'Female Employees’ Protection Provisions'),
  si: s('statute', '2018-12-29', '社会保险法', 'Social Insurance Law'),
  hpf: s('statute', '2019-03-24', '住房公积金管理条例', 'Housing Provident Fund Regulations'),
  ws: s('statute', '2021-09-01', '安全生产法', 'Work Safety Law'),
  od: s('statute', '2018-12-29', '职业病防治法', 'Occupational Diseases Law'),
  la: s('statute', '2022-01-01', '法律援助法', 'Legal Aid Law'),
  xf: s('rule', '2022-05-01', '信访工作条例', 'Petition Work Regulations'),
  cl: s('statute', '2021-03-01', '刑法', 'Criminal Law'),
  ci: s('interpretation', '2013-01-23', '审理拒不支付劳动报酬刑事案件的解释', 'Pay Crime Interpretation'),
  tr: s('statute', '2020-08-07', '行政执法机关移送涉嫌犯罪案件的规定', 'Crime Transfer Provisions'),
  bl: s('rule', '2022-01-01', '拖欠农民工工资失信联合惩戒对象名单管理暂行办法', 'Wage Arrears List Measures'),
  zjtu: s('statute', '2016-12-01', '浙江省工会劳动法律监督条例', 'Zhejiang Union Supervision Regulations'),
  sg: s('interpretation', '2023-11-16', '综合治理类司法建议工作若干问题的规定', 'Judicial Suggestions Provisions'),
  pipl: s('statute', '2021-11-01', '个人信息保护法', 'Personal Information Protection Law'),
  hol: s('statute', '2025-01-01', '全国年节及纪念日放假办法', 'National Holidays Measures'),
  worktime: s(
    'notice',
    '2025-01-01',
    '关于职工全年月平均工作时间和工资折算问题的通知（人社部发〔2025〕2号）',
    'Notice on Working Time and Wage Conversion (2025 no. 2)',
  ),
  overage: s('rule', '2026-07-01', '超龄劳动者基本权益保障暂行规定', 'Older Workers’ Basic Rights Provisions'),
  sick309: s(
    'notice',
    '1995-08-04',
    '关于贯彻执行劳动法若干问题的意见（劳部发〔1995〕309号）',
    'Opinions on Applying the Labour Law (1995 no. 309)',
  ),
  medical479: s(
    'notice',
    '1995-01-01',
    '企业职工患病或非因工负伤医疗期规定（劳部发〔1994〕479号）',
    'Medical Period Provisions (1994 no. 479)',
  ),
  interest: s(
    'interpretation',
    '2014-08-01',
    '执行程序中计算迟延履行期间的债务利息的解释',
    'Interpretation on Interest for Delayed Performance',
  ),
  settle: s('interpretation', '2021-01-01', '执行和解若干问题的规定', 'Settlement in Enforcement Provisions'),
  retire: s('statute', '2025-01-01', '国务院关于渐进式延迟法定退休年龄的办法', 'Measures on Gradual Later Retirement'),
  heat: s('notice', '2018-06-01', '浙江省高温津贴标准通知', 'Zhejiang Notice on Heat Allowance'),
  causes: s('notice', '2026-01-01', '民事案件案由规定（法〔2025〕226号）', 'List of Civil Causes (2025 no. 226)'),
  house: s('house-rule', '2026-01-01', '平台办理规则', 'House rule'),
} as const satisfies Record<string, Statute>;

export type StatuteKey = keyof typeof statutes;

/**
 * Sources whose text nobody has laid beside the numbers and gists used here: what is cited of them is shown as not
 * confirmed. The others are compared in `published-statutes.test.ts`.
 */
export const uncompared: ReadonlySet<StatuteKey> = new Set([
  'cr',
  'or',
  'ent',
  'si2',
  'tr',
  'bl',
  'sg',
  'worktime',
  'overage',
  'sick309',
  'medical479',
  'interest',
  'retire',
  'heat',
  'causes',
]);

export const isStatuteKey = (key: string): key is StatuteKey => Object.hasOwn(statutes, key);
