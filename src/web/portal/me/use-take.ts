import { useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem, StepView } from '../../../contract/views.ts';
import { makeKey } from '../../kit/device.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage } from '../../words/words.ts';
import { findOpen } from './turn.ts';

export type StepInput = Readonly<Record<string, unknown>>;

/** What stands in the way of a step that was sent. `fresh` is the matter as it is now, for a step that met a change. */
export type Obstacle =
  | { readonly kind: 'refused'; readonly problem: Problem; readonly fresh?: DossierView | undefined }
  | { readonly kind: 'stale'; readonly problem: Problem; readonly fresh?: DossierView | undefined }
  | { readonly kind: 'invalid' | 'expired' | 'offline' | 'fault'; readonly problem: Problem };

const kindOf = (problem: Problem): Obstacle['kind'] => {
  if (problem.status === 409) return 'refused';
  if (problem.status === 412 || problem.status === 428) return 'stale';
  if (problem.status === 422 || problem.status === 400) return 'invalid';
  if (problem.status === 401) return 'expired';
  return problem.status === 0 ? 'offline' : 'fault';
};

const readAgain = (id: string) =>
  call(routes.getDispute, { params: { id } }, { language: getLanguage() }).catch(() => undefined);

/** One step as it goes over the wire: into its proceeding, or as the opening of a new one. */
function post(view: DossierView, step: StepView, input: StepInput, key: string): Promise<DossierView> {
  const options = { key, version: view.version, language: getLanguage() };
  if (step.proceedingId === undefined) {
    const body = { procedure: step.procedure, step: step.step, ...input };
    return call(routes.openProceeding, { params: { id: view.id }, body }, options);
  }
  const params = { id: view.id, proceedingId: step.proceedingId, step: step.step };
  return call(routes.takeStep, { params, body: input }, options);
}

export interface Take {
  readonly busy: boolean;
  readonly obstacle: Obstacle | undefined;
  /** The step and the input that were sent last: kept through every obstacle. */
  readonly sent: { readonly step: StepView; readonly input: StepInput; readonly view: DossierView } | undefined;
  /** Sends a step; answers the new view, or nothing when an obstacle stands. */
  readonly run: (step: StepView, input: StepInput) => Promise<DossierView | undefined>;
  /** Sends the same input again, on top of what has changed. */
  readonly again: () => Promise<DossierView | undefined>;
  readonly clear: () => void;
}

/**
 * Sends steps of one matter. One filled form has one key: a retry of the same input repeats the key, a changed input or
 * a new version gets a new one, so that no step is ever taken twice.
 */
export function useTake(view: DossierView | undefined, onDone: (view: DossierView) => void): Take {
  const [busy, setBusy] = useState(false);
  const [obstacle, setObstacle] = useState<Obstacle>();
  const [sent, setSent] = useState<Take['sent']>();
  const keys = useRef(new Map<string, string>());
  const running = useRef(false);

  const send = async (on: DossierView, step: StepView, input: StepInput): Promise<DossierView | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setObstacle(undefined);
    setSent({ step, input, view: on });
    const form = JSON.stringify([on.version, step.proceedingId, step.procedure, step.step, input]);
    const key = keys.current.get(form) ?? makeKey();
    keys.current.set(form, key);
    try {
      const next = await post(on, step, input, key);
      keys.current.delete(form);
      setSent(undefined);
      onDone(next);
      return next;
    } catch (error) {
      const problem = problemOf(error);
      const kind = kindOf(problem);
      if (kind === 'stale' || kind === 'refused') {
        const fresh = await readAgain(on.id);
        setObstacle({ kind, problem, fresh });
      } else setObstacle({ kind, problem });
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const again = async (): Promise<DossierView | undefined> => {
    if (!sent) return undefined;
    const fresh = obstacle && 'fresh' in obstacle ? obstacle.fresh : undefined;
    const on = fresh ?? view ?? sent.view;
    const step = findOpen(on, sent.step.procedure, sent.step.step, sent.step.proceedingId);
    return step ? send(on, step, sent.input) : undefined;
  };

  return {
    busy,
    obstacle,
    sent,
    run: async (step, input) => (view ? send(view, step, input) : undefined),
    again,
    clear: () => setObstacle(undefined),
  };
}
