import { type Text, text as t } from '../text.ts';
import { type ArticleId, inForce } from './articles.ts';
import { type ClaimCode, claimCodes, isClaimCode } from './claims.ts';
import type { Day } from './day.ts';

/** What binds the two sides, as they describe it. */
export const relationTitles = {
  employee: t('单位和职工', 'employer and employee'),
  agency: t('劳务派遣', 'agency work'),
  'part-time': t('非全日制', 'part-time work'),
  retiree: t('已过退休年龄', 'past the retirement age'),
  domestic: t('家庭和家政人员', 'a household and a domestic worker'),
  'craft-helper': t('个体工匠和帮工、学徒', 'a craftsman and a helper or apprentice'),
  'farm-hand': t('农户和受雇的人', 'a farm household and a hired hand'),
  platform: t('平台和接单的人', 'a platform and somebody who takes its orders'),
  'public-institution': t('事业单位和聘用人员', 'a public institution and its staff'),
  'contract-civil-servant': t('机关和聘任制公务员', 'an office and a contract civil servant'),
  'army-civilian': t('军队单位和文职人员', 'an army unit and its civilian staff'),
} as const satisfies Record<string, Text>;
export type Relation = keyof typeof relationTitles;
export const relations = Object.keys(relationTitles) as readonly Relation[];

/** Bodies that something is led to. */
export const destinations = {
  court: t('向人民法院起诉', 'Sue in court'),
  'court-or-mediation': t('可以向人民法院起诉，也可以先调解', 'Sue in court, or mediate first'),
  'court-on-iou': t('可以凭欠条直接向人民法院起诉', 'Sue directly on the IOU'),
  'hr-bureau': t('向人力社保局申请工伤认定', 'Ask the HR bureau to recognise the injury'),
  'labour-ability-committee': t('向劳动能力鉴定委员会申请', 'Go to the labour-ability committee'),
  'disease-appraisal': t('向职业病诊断鉴定机构申请鉴定', 'Ask for an appraisal of the diagnosis'),
  'insurance-agency': t(
    '找社保经办机构，不服可以复议或行政诉讼',
    'The social insurance agency, then review or administrative suit',
  ),
  'tax-or-hr': t('找税务或人力社保部门', 'The tax or HR bureau'),
  'fund-centre': t('找住房公积金中心', 'The provident fund centre'),
  inspection: t('向劳动保障监察举报', 'Report to the labour inspection'),
  'emergency-bureau': t('向应急管理部门举报', 'Report to the emergency bureau'),
  petition: t('按信访程序办理', 'The petition procedure'),
  'inspection-or-tax': t('也可以向劳动保障监察或税务部门反映', 'The inspection or the tax bureau can help as well'),
} as const satisfies Record<string, Text>;
export type Destination = keyof typeof destinations;

interface Rerouting {
  readonly title: Text;
  readonly to: Destination;
  readonly reason: Text;
  readonly articles: readonly ArticleId[];
}

/** Matters that other bodies decide: to whom they go and why (SI1 2, 15; WI 17). */
export const reroutings = {
  'injury-recognition': {
    title: t('工伤认定', 'recognition of a work injury'),
    to: 'hr-bureau',
    reason: t('是不是工伤由人力社保局认定', 'The HR bureau decides whether it is a work injury'),
    articles: ['wi-17', 'wi-55'],
  },
  'disability-rating': {
    title: t('伤残等级', 'the grade of disability'),
    to: 'labour-ability-committee',
    reason: t('对伤残等级不服不是劳动争议', 'Objections to a rating are no labour dispute'),
    articles: ['si1-2', 'wi-26'],
  },
  'occupational-disease': {
    title: t('职业病诊断', 'the diagnosis of an occupational disease'),
    to: 'disease-appraisal',
    reason: t('对职业病诊断不服不是劳动争议', 'Objections to a diagnosis are no labour dispute'),
    articles: ['si1-2', 'od-52'],
  },
  'social-insurance-agency': {
    title: t('向社保经办机构要待遇', 'benefits from the insurance agency'),
    to: 'insurance-agency',
    reason: t('向社保经办机构要待遇不是劳动争议', 'Claims against the agency are no labour dispute'),
    articles: ['si1-2', 'si-83'],
  },
  'social-insurance-collection': {
    title: t('社保基数和欠费', 'the base and arrears of social insurance'),
    to: 'tax-or-hr',
    reason: t('社保基数和欠费由征收部门处理', 'The collecting authority deals with base and arrears'),
    articles: ['si-63', 'li-11'],
  },
  'provident-fund': {
    title: t('住房公积金', 'the housing provident fund'),
    to: 'fund-centre',
    reason: t('住房公积金由公积金中心处理', 'The centre deals with the housing fund'),
    articles: ['hpf-38'],
  },
  'child-labour': {
    title: t('使用童工', 'child labour'),
    to: 'inspection',
    reason: t('童工由监察查处', 'The inspection acts on child labour'),
    articles: ['li-11'],
  },
  'work-safety': {
    title: t('安全生产', 'work safety'),
    to: 'emergency-bureau',
    reason: t('安全生产由主管部门查处', 'The authority in charge acts on safety'),
    articles: ['ws-74'],
  },
  'housing-reform': {
    title: t('住房改革的公房转让', 'the sale of housing under the reform'),
    to: 'court',
    reason: t('住房改革的公房转让不是劳动争议', 'Housing-reform sales are no labour dispute'),
    articles: ['si1-2'],
  },
  'wage-iou': {
    title: t('只凭工资欠条要钱', 'a wage IOU and nothing else'),
    to: 'court-on-iou',
    reason: t(
      '只凭工资欠条、没有其他争议的，按普通民事纠纷处理',
      'A wage IOU without other dispute is an ordinary civil case',
    ),
    articles: ['si1-15', 'cc-188'],
  },
  petition: {
    title: t('信访事项', 'a petition'),
    to: 'petition',
    reason: t(
      '信访事项按信访条例处理，能仲裁的引导到仲裁',
      'Petitions follow their own rules; what can be arbitrated is led there',
    ),
    articles: ['xf-31'],
  },
} as const satisfies Record<string, Rerouting>;
export type Reroute = keyof typeof reroutings;
export const reroutes = Object.keys(reroutings) as readonly Reroute[];

export type Matter = ClaimCode | Reroute;

export const matters: readonly Matter[] = [...claimCodes, ...reroutes];

export interface Scope {
  /** Whether mediation and arbitration of labour and personnel disputes are open. */
  readonly in: boolean;
  /** Where else to go; also given beside an open way where another body can help as well. */
  readonly to?: Destination;
  /** The same in words. */
  readonly route?: Text;
  readonly reason: Text;
  readonly articles: readonly ArticleId[];
}

type Found = Omit<Scope, 'route'>;

/** What older workers may take to arbitration: pay, rest, safety and injury (Older Workers’ Provisions 19). */
const olderWorkerMatters: ReadonlySet<Matter> = new Set<Matter>([
  'QQ02',
  'QQ03',
  'QQ04',
  'QQ11',
  'QQ12',
  'QQ30',
  'QQ31',
  'QQ32',
  'QQ33',
  'QQ34',
  'QQ35',
  'QQ36',
  'QQ46',
]);

const civil = (zh: string, en: string): Found => ({
  in: false,
  to: 'court',
  reason: t(zh, en),
  articles: ['si1-2'],
});

const labour: Found = {
  in: true,
  reason: t('属于劳动争议', 'This is a labour dispute'),
  articles: ['lma-2', 'si1-1'],
};

const personnel: Found = {
  in: true,
  reason: t('属于人事争议，浙江按调解仲裁条例处理', 'A personnel dispute, which Zhejiang takes in'),
  articles: ['zjma-2', 'zjma-47'],
};

function olderWorker(matter: Matter, on: Day): Found {
  if (!inForce('overage-19', on)) {
    return {
      in: false,
      to: 'court',
      reason: t(
        '2026年7月1日以前，超龄用工按劳务关系由法院处理',
        'Before 1 July 2026 the work of older workers was a matter for the court',
      ),
      articles: ['lcl-44'],
    };
  }
  return olderWorkerMatters.has(matter)
    ? {
        in: true,
        reason: t(
          '超龄用工的报酬、休息、安全、工伤争议可以仲裁',
          'Pay, rest, safety and injury of older workers may be arbitrated',
        ),
        articles: ['overage-19', 'causes-208'],
      }
    : {
        in: false,
        to: 'court',
        reason: t('超龄用工的其他争议由法院处理', 'Other disputes of older workers go to court'),
        articles: ['overage-19', 'causes-208'],
      };
}

const platformWorker = (matter: Matter): Found =>
  matter === 'QQ01'
    ? {
        in: true,
        reason: t('可以请求确认劳动关系', 'The labour relation may be claimed'),
        articles: ['lma-2', 'causes-214'],
      }
    : {
        in: false,
        to: 'court-or-mediation',
        reason: t(
          '新就业形态用工纠纷，没有确认劳动关系的由法院处理',
          'New forms of work without a labour relation go to court',
        ),
        articles: ['lma-2', 'causes-214', 'causes-216'],
      };

/** What the relation alone decides; the matter may still send it elsewhere. */
const byRelation: Readonly<Record<Relation, (matter: Matter, on: Day) => Found>> = {
  employee: () => labour,
  agency: () => ({ ...labour, articles: ['lma-2', 'lma-22'] }),
  'part-time': () => labour,
  retiree: olderWorker,
  domestic: () => civil('家庭和家政人员之间不是劳动争议', 'A household and a domestic worker have no labour dispute'),
  'craft-helper': () =>
    civil('个体工匠和帮工、学徒之间不是劳动争议', 'A craftsman and a helper have no labour dispute'),
  'farm-hand': () => civil('农户和受雇人之间不是劳动争议', 'A farm household and a hired hand have no labour dispute'),
  platform: platformWorker,
  'public-institution': () => personnel,
  'contract-civil-servant': () => personnel,
  'army-civilian': () => personnel,
};

function find(relation: Relation, matter: Matter, on: Day): Found {
  if (!isClaimCode(matter)) return { in: false, ...reroutings[matter] };
  const found = byRelation[relation](matter, on);
  if (matter !== 'QQ27' || !found.in) return found;
  return { ...found, to: 'inspection-or-tax', articles: ['zjma-37', 'si-63', 'li-11'] };
}

/**
 * Whether a matter that arises on a day may go to labour mediation and arbitration, and where else it goes (LMA 2; SI1 1,
 * 2; ZJMA 2, 47). Articles that were not yet in force on the day are left out.
 */
export function scopeOf({
  relation,
  matter,
  on,
}: {
  readonly relation: Relation;
  readonly matter: Matter;
  readonly on: Day;
}): Scope {
  const { in: isIn, to, reason, articles } = find(relation, matter, on);
  return {
    in: isIn,
    ...(to && { to, route: destinations[to] }),
    reason,
    articles: articles.filter(id => inForce(id, on)),
  };
}
