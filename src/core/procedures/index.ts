import { agreementReview } from './agreement-review/procedure.ts';
import { arbitration } from './arbitration/procedure.ts';
import { consultation } from './consultation/procedure.ts';
import { withCorrection } from './correct-day.ts';
import { enforcement } from './enforcement/procedure.ts';
import { group } from './group/procedure.ts';
import { groupMember } from './group-member/procedure.ts';
import type { ProcedureId } from './ids.ts';
import { inspection } from './inspection/procedure.ts';
import { invitedMediation } from './invited-mediation/procedure.ts';
import { joining } from './joining/procedure.ts';
import { judicialConfirmation } from './judicial-confirmation/procedure.ts';
import { lead } from './lead/procedure.ts';
import { litigation } from './litigation/procedure.ts';
import { mediation } from './mediation/procedure.ts';
import { withPaperSteps } from './paper-steps.ts';
import { paymentOrder } from './payment-order/procedure.ts';
import type { Procedure } from './procedure.ts';
import { prosecutionSupport } from './prosecution-support/procedure.ts';
import { withRecount } from './recount.ts';
import { service } from './service/procedure.ts';
import { settlement } from './settlement/procedure.ts';
import { unionSupervision } from './union-supervision/procedure.ts';

/** What every procedure has: steps on its papers, days put right by two people, and deadlines counted again by the clock. */
const standard = (procedure: Procedure): Procedure => withRecount(withCorrection(withPaperSteps(procedure)));

/** The list. Adding a procedure is a folder and a line here. */
export const procedures = {
  lead: standard(lead),
  consultation: standard(consultation),
  mediation: standard(mediation),
  settlement: standard(settlement),
  service: standard(service),
  arbitration: standard(arbitration),
  joining: withRecount(joining),
  group: standard(group),
  'group-member': standard(groupMember),
  'invited-mediation': standard(invitedMediation),
  'agreement-review': standard(agreementReview),
  'judicial-confirmation': standard(judicialConfirmation),
  'payment-order': standard(paymentOrder),
  inspection: standard(inspection),
  'prosecution-support': standard(prosecutionSupport),
  'union-supervision': standard(unionSupervision),
  litigation: standard(litigation),
  enforcement: standard(enforcement),
} as const satisfies Record<ProcedureId, Procedure>;
