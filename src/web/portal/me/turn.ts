import type { ClosedStepView, DossierView, ProceedingView, StepView } from '../../../contract/views.ts';

/** Whose turn it is, as the reply of the server says it; the page never asks about roles. */
export type Turn =
  | { readonly who: 'you'; readonly step: StepView; readonly also: readonly StepView[] }
  | { readonly who: 'others'; readonly waiting: DossierView['waiting'] }
  | { readonly who: 'nobody'; readonly stage: ProceedingView | undefined }
  | { readonly who: 'done'; readonly stage: ProceedingView };

/** The proceeding that a reader thinks of as “the case”: the youngest that still runs, else the youngest of all. */
export function mainProceeding(view: DossierView): ProceedingView | undefined {
  const cases = view.proceedings.filter(p => p.procedure !== 'service');
  return cases.filter(p => !p.terminal).at(-1) ?? cases.at(-1);
}

/** What a reader has to know first: is it my turn, whose else, or is it over. */
export function turnOf(view: DossierView): Turn {
  const primary = view.open.filter(step => step.rank === 'primary' && !isDoor(step) && !isAnswered(view, step));
  const [step, ...also] = primary;
  if (step) return { who: 'you', step, also };
  // That a paper is on its way keeps nobody waiting; what it says does.
  const services = new Set(view.proceedings.filter(p => p.procedure === 'service').map(p => p.id));
  const waiting = view.waiting.filter(one => !services.has(one.proceedingId));
  if (waiting.length > 0) return { who: 'others', waiting };
  const stage = mainProceeding(view);
  return stage?.terminal ? { who: 'done', stage } : { who: 'nobody', stage };
}

/** An answer that has been given can still be changed, but nobody waits for it. */
const isAnswered = (view: DossierView, step: StepView): boolean =>
  step.procedure === 'mediation' &&
  step.step === 'answer' &&
  view.claims.length > 0 &&
  view.claims.every(claim => claim.answer !== undefined);

/** A step that opens another proceeding: an offer, never a duty. */
export const isDoor = (step: StepView): boolean => step.proceedingId === undefined;

/** Where the page of a step lies, below the page of the matter. Steps without a page of their own share the plain form. */
const pages: Readonly<Record<string, string>> = {
  'mediation.answer': '/answer',
  'mediation.say': '/room',
  'mediation.confirm-fact': '/room',
  'mediation.offer': '/offers',
  'mediation.respond': '/offers',
  'mediation.sign': '/sign',
  'mediation.supplement': '/evidence',
  'arbitration.supplement': '/evidence',
  'mediation.show-evidence': '/evidence',
  'consultation.show-evidence': '/evidence',
  'consultation.offer': '/offers',
  'consultation.respond': '/offers',
  'group-member.answer': '/group',
  'group-member.confirm-sum': '/group',
  'group-member.mandate': '/group',
  'settlement.report-payment': '/money',
  'settlement.confirm-payment': '/money',
  'settlement.report-deed': '/money',
  'settlement.confirm-deed': '/money',
};

export function pathOfStep(base: string, step: Pick<StepView, 'procedure' | 'step' | 'proceedingId'>): string {
  // A sheet begins at the calculators and is put into a case from its result.
  if (step.step === 'add-sheet') return '/calc';
  const own = pages[`${step.procedure}.${step.step}`];
  if (own) return `${base}${own}`;
  const which = step.proceedingId ? `?p=${step.proceedingId}` : '';
  return `${base}/steps/${step.procedure}/${step.step}${which}`;
}

/** Steps that are said on a page of their own and need no second line under “I want to…”. */
const atHome = new Set([
  'group-member.answer',
  'group-member.confirm-sum',
  'group-member.mandate',
  'mediation.say',
  'mediation.confirm-fact',
  'mediation.respond',
  'consultation.respond',
  'settlement.confirm-payment',
  'settlement.report-payment',
  'settlement.confirm-deed',
  'settlement.report-deed',
]);

/** Said on the page of people, once, however many proceedings are open. */
const aboutAgents = new Set(['appoint-agent', 'end-agent']);

export const wishes = (view: DossierView): StepView[] => {
  const turn = turnOf(view);
  const shown = turn.who === 'you' ? [turn.step, ...turn.also] : [];
  return view.open.filter(
    step => !shown.includes(step) && !atHome.has(`${step.procedure}.${step.step}`) && !aboutAgents.has(step.step),
  );
};

/** Closed steps, one line for each, without those of proceedings that have ended. */
export function closedSteps(view: DossierView): ClosedStepView[] {
  const running = new Set(view.proceedings.filter(p => !p.terminal).map(p => p.id));
  return view.closed.filter(
    step =>
      (step.proceedingId === undefined || running.has(step.proceedingId)) &&
      !view.open.some(open => open.procedure === step.procedure && open.step === step.step),
  );
}

/** The step of this name that is open now, in the proceeding asked for or in any. */
export const findOpen = (
  view: DossierView,
  procedure: string,
  step: string,
  proceedingId?: string,
): StepView | undefined =>
  view.open.find(
    s =>
      s.procedure === procedure &&
      s.step === step &&
      (proceedingId === undefined || s.proceedingId === undefined || s.proceedingId === proceedingId),
  );

/** How talks ended without agreement, or that arbitration was not accepted: the page then says what is still open. */
export type Ending = 'refused' | 'failed' | 'expired' | 'declined' | 'talks' | 'arbitration';
const endings: Readonly<Record<string, Ending>> = {
  'mediation.refused': 'refused',
  'mediation.failed': 'failed',
  'mediation.expired': 'expired',
  'mediation.not-accepted': 'declined',
  'consultation.refused': 'talks',
  'consultation.no-reply': 'talks',
  'consultation.failed': 'talks',
  'arbitration.not-accepted': 'arbitration',
};
export function endingOf(view: DossierView): Ending | undefined {
  const main = mainProceeding(view);
  return main?.terminal ? endings[`${main.procedure}.${main.stage}`] : undefined;
}
