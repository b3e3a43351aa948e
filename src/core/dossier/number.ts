/**
 * Case numbers as printed (domain.md 6.1). Serial numbers have no gaps: a counter is taken inside the transaction that
 * records the step. Patterns are configuration of the tenant; these are the demonstration city's.
 */
export const numberKinds = {
  /** 慈纠〔2026〕004217号: the matter, for its whole life. */
  dispute: { scope: 'tenant', pattern: '{county}纠〔{year}〕{serial:6}号' },
  /** 慈群〔2026〕3号: the common matter of a group. Each member goes by it and the number of the own row: 慈群〔2026〕3号-0012. */
  group: { scope: 'tenant', pattern: '{county}群〔{year}〕{serial}号' },
  /** 慈案前〔2026〕12号: advice before any filing. */
  'pre-case': { scope: 'tenant', pattern: '{county}案前〔{year}〕{serial}号' },
  /** 慈龙山调〔2026〕12号. */
  mediation: { scope: 'organisation', pattern: '{county}{office}调〔{year}〕{serial}号' },
  /** 慈劳人仲案〔2026〕第1号. */
  arbitration: { scope: 'organisation', pattern: '{county}劳人仲案〔{year}〕第{serial}号' },
  /** 慈劳人仲不字〔2026〕第1号. */
  'arbitration-refusal': { scope: 'organisation', pattern: '{county}劳人仲不字〔{year}〕第{serial}号' },
  /** 慈移〔2026〕12号: a letter of hand-over. */
  'hand-over': { scope: 'tenant', pattern: '{county}移〔{year}〕{serial}号' },
  /** 慈劳人仲裁字〔2026〕第1号: an award that is not final. */
  award: { scope: 'organisation', pattern: '{county}劳人仲裁字〔{year}〕第{serial}号' },
  /** 慈劳人仲终裁字〔2026〕第1号. */
  'award-final': { scope: 'organisation', pattern: '{county}劳人仲终裁字〔{year}〕第{serial}号' },
  /** 慈劳人仲先字〔2026〕第1号: advance enforcement. */
  'award-advance': { scope: 'organisation', pattern: '{county}劳人仲先字〔{year}〕第{serial}号' },
  /** 慈劳人仲调字〔2026〕第1号. */
  'arbitration-statement': { scope: 'organisation', pattern: '{county}劳人仲调字〔{year}〕第{serial}号' },
  /** 慈劳人仲审字〔2026〕第1号: review of a mediated agreement. */
  'arbitration-review': { scope: 'organisation', pattern: '{county}劳人仲审字〔{year}〕第{serial}号' },
  /** （2026）浙0282诉前调1号: mediation that a court mandates. */
  'court-mediation': { scope: 'tenant', pattern: '（{year}）浙0282诉前调{serial}号' },
  /** （2026）浙0282民特1号: judicial confirmation. */
  confirmation: { scope: 'organisation', pattern: '（{year}）浙0282民特{serial}号' },
  /** （2026）浙0282民督1号: order to pay. */
  'payment-order': { scope: 'organisation', pattern: '（{year}）浙0282民督{serial}号' },
  /** 慈人社监〔2026〕12号: a case of the labour inspection. */
  inspection: { scope: 'organisation', pattern: '{county}人社监〔{year}〕{serial}号' },
  /** 慈人社监令〔2026〕12号: an order to put right or to pay. */
  'inspection-order': { scope: 'organisation', pattern: '{county}人社监令〔{year}〕{serial}号' },
  /** 慈人社监决〔2026〕12号: a decision on handling or a fine. */
  'inspection-decision': { scope: 'organisation', pattern: '{county}人社监决〔{year}〕{serial}号' },
  /** 慈人社移〔2026〕12号: the transfer of a suspected crime. */
  'crime-transfer': { scope: 'organisation', pattern: '{county}人社移〔{year}〕{serial}号' },
  /** 慈检民支〔2026〕12号: a supported suit. */
  'suit-support': { scope: 'organisation', pattern: '{county}检民支〔{year}〕{serial}号' },
  /** 慈检建〔2026〕12号: a procuratorial suggestion. */
  'procuratorial-suggestion': { scope: 'organisation', pattern: '{county}检建〔{year}〕{serial}号' },
  /** 慈工监意〔2026〕12号: the union’s letter of supervision. */
  'union-letter': { scope: 'organisation', pattern: '{county}工监意〔{year}〕{serial}号' },
  /** 慈工监建〔2026〕12号: the union’s letter to the authority. */
  'union-suggestion': { scope: 'organisation', pattern: '{county}工监建〔{year}〕{serial}号' },
  /** （2026）浙0282民初1号: a suit; the short name of a court is its code. */
  'court-suit': { scope: 'organisation', pattern: '（{year}）{office}民初{serial}号' },
  /** （2026）浙02民终1号. */
  'court-appeal': { scope: 'organisation', pattern: '（{year}）{office}民终{serial}号' },
  /** （2026）浙02民特1号: revocation of an award. */
  'court-revocation': { scope: 'organisation', pattern: '（{year}）{office}民特{serial}号' },
  /** （2026）浙0282执1号. */
  'court-enforcement': { scope: 'organisation', pattern: '（{year}）{office}执{serial}号' },
} as const satisfies Record<string, { scope: 'tenant' | 'organisation'; pattern: string }>;

export type NumberKind = keyof typeof numberKinds;

/** Prints a number. `county` and `office` are the short names of the tenant and the organisation. */
export function printNumber(
  kind: NumberKind,
  parts: { county: string; office: string; year: number; serial: number },
): string {
  return numberKinds[kind].pattern
    .replace('{county}', parts.county)
    .replace('{office}', parts.office)
    .replace('{year}', String(parts.year))
    .replace(/\{serial(?::(\d))?\}/, (_, width: string | undefined) =>
      String(parts.serial).padStart(Number(width ?? 0), '0'),
    );
}

/** Folds every bracket form that people type (〔〕［］[]（）() and spaces), for search. */
export const foldNumber = (value: string): string => value.replace(/[〔〕［］[\]（）()\s]/g, '').replace(/第|号/g, '');
