import type { ClosedStepView, StepView } from '../../../contract/views.ts';

/** Steps that stand in the open, and those that are folded away under their headings. */
export interface Folded {
  readonly shown: readonly StepView[];
  readonly groups: readonly { readonly title: NonNullable<StepView['group']>; readonly steps: readonly StepView[] }[];
}

/** So many buttons are read at a glance: below that nothing is folded. */
const few = 6;
/** The same step for several papers or proceedings: so many stand in the open. */
const alike = 2;

/**
 * What the matter waits for and what has to be done by a day stands in the open, in the order of the server; the rest is folded under the
 * headings of its groups. Of the same step for many papers the first ones stand in the open.
 */
export function fold(open: readonly StepView[]): Folded {
  if (open.length <= few) return { shown: open, groups: [] };
  const shown: StepView[] = [];
  const groups = new Map<string, { title: NonNullable<StepView['group']>; steps: StepView[] }>();
  for (const step of open) {
    const same = shown.filter(other => other.procedure === step.procedure && other.step === step.step).length;
    const waited = step.rank === 'primary' || (step.rank === 'normal' && step.due !== undefined);
    if (!step.group || (waited && same < alike)) {
      shown.push(step);
      continue;
    }
    const found = groups.get(step.group.en);
    if (found) found.steps.push(step);
    else groups.set(step.group.en, { title: step.group, steps: [step] });
  }
  return { shown, groups: [...groups.values()] };
}

/** Closed for the same reason in several proceedings of one kind: said once. */
export const saidOnce = (closed: readonly ClosedStepView[]): ClosedStepView[] =>
  closed.filter((step, i) => closed.findIndex(other => isSame(other, step)) === i);

const isSame = (a: ClosedStepView, b: ClosedStepView): boolean =>
  a.procedure === b.procedure && a.step === b.step && a.because.zh === b.because.zh && a.about?.zh === b.about?.zh;
