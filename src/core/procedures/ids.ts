/** The ids of all procedures. They are fixed: they stand in ledgers, addresses and statistics. */
export const procedureIds = [
  'lead',
  'consultation',
  'mediation',
  'settlement',
  'service',
  'arbitration',
  'joining',
  'group',
  'group-member',
  'invited-mediation',
  'agreement-review',
  'judicial-confirmation',
  'payment-order',
  'inspection',
  'prosecution-support',
  'union-supervision',
  'litigation',
  'enforcement',
] as const;
export type ProcedureId = (typeof procedureIds)[number];

export const isProcedureId = (value: string): value is ProcedureId =>
  (procedureIds as readonly string[]).includes(value);
