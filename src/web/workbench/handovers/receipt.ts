import type { LedgerLine } from '../../../contract/views.ts';
import type { ProcedureData } from '../step/schema.ts';

/** The steps of a hand-over: offered by the one side, accepted or returned by the other. */
const steps = ['offer', 'receive-offer', 'return-offer'] as const;

/**
 * The lines of the ledger that make up a hand-over, oldest first. A line names its step by the title that the procedure
 * gives; arbitration that the applicant asked for alone has no such line and is no hand-over.
 */
export function handoverLines(lines: readonly LedgerLine[], arbitration: ProcedureData | undefined): LedgerLine[] {
  if (!arbitration) return [];
  const titles = steps.flatMap(step => arbitration.steps[step]?.title.zh ?? []);
  const found = lines
    .filter(line => line.procedure.zh === arbitration.title.zh && titles.includes(line.step.zh))
    .sort((a, b) => a.sequence - b.sequence);
  return found[0]?.step.zh === arbitration.steps.offer?.title.zh ? found : [];
}
