import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import { type ClaimCode, claimCodes, isClaimCode } from './claims.ts';

export const relations = [
  'employee',
  'agency',
  'part-time',
  'retiree',
  'domestic',
  'craft-helper',
  'farm-hand',
  'platform',
  'public-institution',
  'contract-civil-servant',
  'army-civilian',
] as const;
/** What binds the two sides, as they describe it. */
export type Relation = (typeof relations)[number];

export const reroutes = [
  'injury-recognition',
  'disability-rating',
  'occupational-disease',
  'social-insurance-agency',
  'social-insurance-collection',
  'provident-fund',
  'child-labour',
  'work-safety',
  'housing-reform',
  'wage-iou',
  'petition',
] as const;
/** Matters that other bodies decide. */
export type Reroute = (typeof reroutes)[number];

export type Matter = ClaimCode | Reroute;

export const matters: readonly Matter[] = [...claimCodes, ...reroutes];

export interface Scope {
  /** Whether mediation and arbitration of labour and personnel disputes are open. */
  readonly in: boolean;
  /** Where else to go; also given beside an open way where another body can help as well. */
  readonly route?: Text;
  readonly reason: Text;
  readonly articles: readonly ArticleId[];
}

const t = (zh: string, en: string): Text => ({ zh, en });
const court = t('向人民法院起诉', 'Sue in court');

const rerouted: Readonly<Record<Reroute, { route: Text; reason: Text; articles: readonly ArticleId[] }>> = {
  'injury-recognition': {
    route: t('向人力社保局申请工伤认定', 'Ask the HR bureau to recognise the injury'),
    reason: t('是不是工伤由人力社保局认定', 'The HR bureau decides whether it is a work injury'),
    articles: ['wi-17'],
  },
  'disability-rating': {
    route: t('向劳动能力鉴定委员会申请', 'Go to the labour-ability committee'),
    reason: t('对伤残等级不服不是劳动争议', 'Objections to a rating are no labour dispute'),
    articles: ['si1-2', 'wi-26'],
  },
  'occupational-disease': {
    route: t('向职业病诊断鉴定机构申请鉴定', 'Ask for an appraisal of the diagnosis'),
    reason: t('对职业病诊断不服不是劳动争议', 'Objections to a diagnosis are no labour dispute'),
    articles: ['si1-2'],
  },
  'social-insurance-agency': {
    route: t(
      '找社保经办机构，不服可以复议或行政诉讼',
      'The social insurance agency, then review or administrative suit',
    ),
    reason: t('向社保经办机构要待遇不是劳动争议', 'Claims against the agency are no labour dispute'),
    articles: ['si1-2'],
  },
  'social-insurance-collection': {
    route: t('找税务或人力社保部门', 'The tax or HR bureau'),
    reason: t('社保基数和欠费由征收部门处理', 'The collecting authority deals with base and arrears'),
    articles: ['si-58', 'li-11'],
  },
  'provident-fund': {
    route: t('找住房公积金中心', 'The provident fund centre'),
    reason: t('住房公积金由公积金中心处理', 'The centre deals with the housing fund'),
    articles: ['si1-2'],
  },
  'child-labour': {
    route: t('向劳动保障监察举报', 'Report to the labour inspection'),
    reason: t('童工由监察查处', 'The inspection acts on child labour'),
    articles: ['li-11'],
  },
  'work-safety': {
    route: t('向应急管理部门或劳动保障监察举报', 'Report to the emergency bureau or the inspection'),
    reason: t('安全生产由主管部门查处', 'The authority in charge acts on safety'),
    articles: ['li-11'],
  },
  'housing-reform': {
    route: court,
    reason: t('住房改革的公房转让不是劳动争议', 'Housing-reform sales are no labour dispute'),
    articles: ['si1-2'],
  },
  'wage-iou': {
    route: t('可以凭欠条直接向人民法院起诉', 'Sue directly on the IOU'),
    reason: t(
      '只凭工资欠条、没有其他争议的，按普通民事纠纷处理',
      'A wage IOU without other dispute is an ordinary civil case',
    ),
    articles: ['si1-15', 'cc-188'],
  },
  petition: {
    route: t('按信访程序办理', 'The petition procedure'),
    reason: t(
      '信访事项按信访条例处理，能仲裁的引导到仲裁',
      'Petitions follow their own rules; what can be arbitrated is led there',
    ),
    articles: ['xf-31'],
  },
};

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

const civil = (zh: string, en: string): Scope => ({
  in: false,
  route: court,
  reason: t(zh, en),
  articles: ['si1-2'],
});

const labour: Scope = {
  in: true,
  reason: t('属于劳动争议', 'This is a labour dispute'),
  articles: ['lma-2', 'si1-1'],
};

const personnel: Scope = {
  in: true,
  reason: t('属于人事争议，浙江按调解仲裁条例处理', 'A personnel dispute, which Zhejiang takes in'),
  articles: ['zjma-2', 'zjma-47'],
};

/** What the relation alone decides; the matter may still send it elsewhere. */
const byRelation: Readonly<Record<Relation, (matter: Matter) => Scope>> = {
  employee: () => labour,
  agency: () => ({ ...labour, articles: ['lma-2', 'lma-22'] }),
  'part-time': () => labour,
  retiree: matter =>
    olderWorkerMatters.has(matter)
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
          route: court,
          reason: t('超龄用工的其他争议由法院处理', 'Other disputes of older workers go to court'),
          articles: ['overage-19', 'causes-208'],
        },
  domestic: () => civil('家庭和家政人员之间不是劳动争议', 'A household and a domestic worker have no labour dispute'),
  'craft-helper': () =>
    civil('个体工匠和帮工、学徒之间不是劳动争议', 'A craftsman and a helper have no labour dispute'),
  'farm-hand': () => civil('农户和受雇人之间不是劳动争议', 'A farm household and a hired hand have no labour dispute'),
  platform: matter =>
    matter === 'QQ01'
      ? {
          in: true,
          reason: t('可以请求确认劳动关系', 'The labour relation may be claimed'),
          articles: ['lma-2', 'causes-214'],
        }
      : {
          in: false,
          route: t('可以向人民法院起诉，也可以先调解', 'Sue in court, or mediate first'),
          reason: t(
            '新就业形态用工纠纷，没有确认劳动关系的由法院处理',
            'New forms of work without a labour relation go to court',
          ),
          articles: ['causes-214', 'causes-216'],
        },
  'public-institution': () => personnel,
  'contract-civil-servant': () => personnel,
  'army-civilian': () => personnel,
};

/** Whether a matter may go to labour mediation and arbitration, and where else it goes (LMA 2; SI1 1, 2; ZJMA 2, 47). */
export function scopeOf({ relation, matter }: { readonly relation: Relation; readonly matter: Matter }): Scope {
  if (!isClaimCode(matter)) return { in: false, ...rerouted[matter] };
  const scope = byRelation[relation](matter);
  if (scope.in && matter === 'QQ27')
    return {
      ...scope,
      route: t('也可以向劳动保障监察或税务部门反映', 'The inspection or the tax bureau can help as well'),
      articles: ['zjma-37', 'li-11'],
    };
  return scope;
}
