/** What an arbitrator types into the draft of an award that grants every claim as it was made. */
export const awardDraftInput = (
  dossier: { claims: readonly { id: string; amount?: number }[] },
  overrides: Record<string, unknown> = {},
) => ({
  scope: 'whole',
  variation: 'none',
  limitation: 'not-raised',
  lines: dossier.claims.map(c => awardLine(c)),
  found: '双方有劳动关系，单位拖欠工资，没有证据证明已经支付。',
  opinion: '单位没有提供工资支付凭证，承担不利后果。',
  payWithin: 10,
  ...overrides,
});

export const awardLine = (claim: { id: string; amount?: number }, overrides: Record<string, unknown> = {}) => ({
  claimId: claim.id,
  kind: 'awarded',
  ...(claim.amount !== undefined && { amount: (claim.amount / 100).toFixed(2) }),
  reason: '事实清楚，予以支持。',
  differs: '按双方确认的月工资计算',
  ...overrides,
});
