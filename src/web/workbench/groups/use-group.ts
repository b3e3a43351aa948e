import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { GroupView } from '../../../contract/routes/groups.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem, StepView } from '../../../contract/views.ts';
import { makeKey } from '../../kit/device.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage } from '../../words/words.ts';
import { keepDossier, queryClient } from '../api.ts';

export const useGroup = (id: string) =>
  useQuery({
    queryKey: ['group', id],
    queryFn: () => call(routes.getGroup, { params: { id } }, { language: getLanguage() }),
  });

/** What every part of the page of a group is given. */
export interface PartProps {
  readonly dossier: DossierView;
  readonly group: GroupView;
  /** Opens the form of a step over the page. */
  readonly onStep: (step: StepView, initial?: Record<string, unknown>) => void;
}

/** The group's own proceeding. */
export const proceedingOf = (dossier: DossierView) => dossier.proceedings.find(p => p.procedure === 'group')!;

/** A step that is open to this reader, by name. */
export const openStep = (dossier: DossierView, step: string): StepView | undefined =>
  dossier.open.find(s => s.procedure === 'group' && s.step === step);

/** Everything that is shown of a group is asked again. */
export const renewGroup = (id: string): void => {
  for (const key of [
    ['group', id],
    ['members', id],
    ['dossier', id],
    ['ledger', id],
  ])
    void queryClient.invalidateQueries({ queryKey: key });
};

/** Does one thing at a time and keeps what stood in its way. */
export function useDoing() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await work();
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

/** Takes a step of the group from a form of its own. */
export async function takeGroupStep(dossier: DossierView, step: string, input: Record<string, unknown>): Promise<void> {
  const params = { id: dossier.id, proceedingId: proceedingOf(dossier).id, step };
  const after = await call(
    routes.takeStep,
    { params, body: input },
    { key: makeKey(), version: dossier.version, language: getLanguage() },
  );
  keepDossier(after);
  renewGroup(dossier.id);
}

/** Hands a file to the browser. */
export function saveFile({ name, mime, content }: { name: string; mime: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
