import type { Text } from '../text.ts';

/** The trades by which a matter finds a body that knows them, and by which figures are grouped. The ids are fixed. */
export const trades = {
  appliances: { zh: '家用电器制造', en: 'Home appliances' },
  textile: { zh: '纺织服装', en: 'Textiles and clothing' },
  bearings: { zh: '轴承和机械', en: 'Bearings and machinery' },
  plastics: { zh: '塑料橡胶', en: 'Plastics and rubber' },
  metal: { zh: '五金电镀', en: 'Hardware and plating' },
  'auto-parts': { zh: '汽车零部件', en: 'Car parts' },
  electronics: { zh: '电子', en: 'Electronics' },
  food: { zh: '食品加工', en: 'Food processing' },
  construction: { zh: '建筑装修', en: 'Construction and fitting out' },
  logistics: { zh: '物流快递', en: 'Logistics and delivery' },
  catering: { zh: '餐饮住宿', en: 'Catering and lodging' },
  retail: { zh: '批发零售', en: 'Wholesale and retail' },
  services: { zh: '居民和商务服务', en: 'Services' },
  education: { zh: '教育培训', en: 'Education and training' },
  care: { zh: '医疗和养老', en: 'Health and care' },
  farming: { zh: '农业', en: 'Farming' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>;

export type Trade = keyof typeof trades;

export const isTrade = (value: string): value is Trade => Object.hasOwn(trades, value);

/** A trade as people read it; one typed in freely stands as typed. */
export const tradeLabel = (value: string): Text => (isTrade(value) ? trades[value] : { zh: value, en: value });
