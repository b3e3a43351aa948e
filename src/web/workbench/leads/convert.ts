import type { StepView } from '../../../contract/views.ts';

/** The intake page for a lead: the filing is asked for and read back there, not in a bare form. */
export const convertAddress = (dossierId: string, proceedingId: string): string =>
  `/intake?lead=${dossierId}&proceeding=${proceedingId}`;

/** Where a step is taken that has a page of its own in place of the form built from its fields. */
export const ownPageOf = (
  dossierId: string,
  step: Pick<StepView, 'procedure' | 'step' | 'proceedingId'>,
): string | undefined =>
  step.procedure === 'lead' && step.step === 'convert' && step.proceedingId
    ? convertAddress(dossierId, step.proceedingId)
    : undefined;
