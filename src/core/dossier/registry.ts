import type { ProcedureId } from '../procedures/ids.ts';
import type { Procedure } from '../procedures/procedure.ts';

export type Procedures = Readonly<Record<ProcedureId, Procedure>>;

export function getProcedure(procedures: Procedures, id: ProcedureId): Procedure {
  const procedure = procedures[id];
  if (!procedure) throw new Error(`No procedure “${id}”`);
  return procedure;
}
