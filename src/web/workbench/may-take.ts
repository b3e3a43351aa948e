import type { ProcedureData } from './step/schema.ts';

/** Whether the rules of a procedure, as the server gives them, let a role take a step at all. Unknown = still loading. */
export function mayTake(
  procedure: ProcedureData | undefined,
  step: string,
  role: string | undefined,
): boolean | undefined {
  if (!procedure || role === undefined) return undefined;
  const rule = procedure.steps[step] as { readonly by?: readonly string[] } | undefined;
  return rule?.by?.includes(role) ?? false;
}
