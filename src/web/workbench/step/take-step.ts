import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { makeKey, recallForTab, rememberForTab } from '../../kit/device.ts';
import { getLanguage } from '../../words/words.ts';
import type { Values } from './schema.ts';

/** Takes a step, or opens the proceeding whose first step it is. Answers the new dossier; throws ApiProblem. */
export function takeStep(
  dossier: { readonly id: string; readonly version: number },
  step: Pick<StepView, 'proceedingId' | 'procedure' | 'step'>,
  input: Values,
  key: string,
): Promise<DossierView> {
  const options = { key, version: dossier.version, language: getLanguage() };
  if (step.proceedingId)
    return call(
      routes.takeStep,
      { params: { id: dossier.id, proceedingId: step.proceedingId, step: step.step }, body: input },
      options,
    );
  return call(
    routes.openProceeding,
    { params: { id: dossier.id }, body: { ...input, procedure: step.procedure, step: step.step } },
    options,
  );
}

/** The part of an address that names a step: `<proceeding or procedure>/<step>`. */
export const stepPath = (step: Pick<StepView, 'proceedingId' | 'procedure' | 'step'>): string =>
  `${step.proceedingId ?? step.procedure}/${step.step}`;

/** The step of a dossier that such a part names. */
export const findStep = <S extends StepView>(steps: readonly S[], path: string): S | undefined =>
  steps.find(step => stepPath(step) === path);

/**
 * One key for one filling: sent again with the same words it is the same act, with other words another one.
 */
export function keyFor(kept: { key: string; body: string } | undefined, input: Values): { key: string; body: string } {
  const body = JSON.stringify(input);
  return kept?.body === body ? kept : { key: makeKey(), body };
}

const PREFIX = 'hejie.step.';
const draftName = (dossierId: string, step: StepView) => `${PREFIX}${dossierId}.${stepPath(step)}`;

/** What was typed and not yet sent, kept in this tab until it is sent or the person signs out. */
export function recallDraft(dossierId: string, step: StepView): Values | undefined {
  try {
    const kept = recallForTab(draftName(dossierId, step));
    return kept ? (JSON.parse(kept) as Values) : undefined;
  } catch {
    return undefined;
  }
}

export const rememberDraft = (dossierId: string, step: StepView, values: Values | undefined): void =>
  rememberForTab(draftName(dossierId, step), values && JSON.stringify(values));

/** Nothing typed stays behind after signing out. */
export function forgetDrafts(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  } catch {
    // Where nothing can be kept, nothing is left behind.
  }
}
