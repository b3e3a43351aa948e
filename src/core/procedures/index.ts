import { arbitration } from './arbitration/procedure.ts';
import { consultation } from './consultation/procedure.ts';
import type { ProcedureId } from './ids.ts';
import { lead } from './lead/procedure.ts';
import { mediation } from './mediation/procedure.ts';
import type { Procedure } from './procedure.ts';
import { withRecount } from './recount.ts';
import { service } from './service/procedure.ts';
import { settlement } from './settlement/procedure.ts';

/** The list. Adding a procedure is a folder and a line here. */
export const procedures = {
  lead: withRecount(lead),
  consultation: withRecount(consultation),
  mediation: withRecount(mediation),
  settlement: withRecount(settlement),
  service: withRecount(service),
  arbitration: withRecount(arbitration),
} as const satisfies Record<ProcedureId, Procedure>;
