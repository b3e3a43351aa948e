import { arbitration } from './arbitration/procedure.ts';
import { consultation } from './consultation/procedure.ts';
import type { ProcedureId } from './ids.ts';
import { joining } from './joining/procedure.ts';
import { lead } from './lead/procedure.ts';
import { mediation } from './mediation/procedure.ts';
import { withPaperSteps } from './paper-steps.ts';
import type { Procedure } from './procedure.ts';
import { withRecount } from './recount.ts';
import { service } from './service/procedure.ts';
import { settlement } from './settlement/procedure.ts';

/** The list. Adding a procedure is a folder and a line here. */
export const procedures = {
  lead: withRecount(withPaperSteps(lead)),
  consultation: withRecount(withPaperSteps(consultation)),
  mediation: withRecount(withPaperSteps(mediation)),
  settlement: withRecount(withPaperSteps(settlement)),
  service: withRecount(withPaperSteps(service)),
  arbitration: withRecount(withPaperSteps(arbitration)),
  joining: withRecount(joining),
} as const satisfies Record<ProcedureId, Procedure>;
