import { z } from 'zod';
import type { Proceeding, Proposal } from '../dossier/dossier.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import type { Actor } from '../people/actor.ts';
import { text } from '../text.ts';
import { words } from './fields.ts';
import type { Step } from './procedure.ts';

/** What waits for a second person in a proceeding. */
export const pendingProposal = ({ proposal }: Pick<Proceeding, 'proposal'>): Proposal | undefined =>
  proposal && !proposal.verdict ? proposal : undefined;

/** Whether this actor only proposes the step, for somebody else to decide. A system never decides. */
export const proposes = (step: Step, actor: Actor): boolean =>
  step.approval !== undefined && (actor.partner !== undefined || !step.approval.by.includes(actor.role));

/** Why a step with an approval is not open while a proposal waits: one at a time, and what is proposed is decided, not done again. */
export function pendingRefusal(name: string, step: Step, proceeding: Proceeding, actor: Actor): Refusal | undefined {
  const pending = step.approval && pendingProposal(proceeding);
  if (!pending) return undefined;
  if (proposes(step, actor))
    return refuse('law', text('已经提请审批，等负责人决定', 'Sent for approval; the head decides'), step.law[0]);
  return pending.step === name
    ? refuse(
        'law',
        text('经办人已经提出，先批准或者不批准', 'It has been proposed; decide on the proposal'),
        step.law[0],
      )
    : undefined;
}

/** Limits that run for a second person: they are the body's own, and no party is told of them. */
export const approvalLimits = (steps: Readonly<Record<string, Step>>): ReadonlySet<string> =>
  new Set(Object.values(steps).flatMap(step => step.approval?.within ?? []));

/** The steps that decide on proposals: `approve-x` does what `x` does with what was proposed; `disapprove-x` says why not. */
export const decidingSteps = (steps: Readonly<Record<string, Step>>): Record<string, Step> =>
  Object.fromEntries(
    Object.entries(steps).flatMap(([name, step]) =>
      step.approval
        ? [
            [`approve-${name}`, approveStep(name, step)],
            [`disapprove-${name}`, disapproveStep(name, step)],
          ]
        : [],
    ),
  );

function approveStep(name: string, { approval, help: _, ...step }: Step): Step {
  return {
    ...step,
    title: text(`批准：${step.title.zh}`, `Approve: ${step.title.en}`),
    by: approval!.by,
    input: z.strictObject({}) as unknown as Step['input'],
    rank: 'primary',
    decides: { step: name, approves: true },
    ...(approval!.within && { stops: [...(step.stops ?? []), approval!.within] }),
    closedWhen: context =>
      undecided(name, step.law[0], context.proceeding, context.actor) ?? step.closedWhen?.(context),
  };
}

const disapproveStep = (name: string, { approval, title, law, from }: Step): Step =>
  ({
    title: text(`不批准：${title.zh}`, `Do not approve: ${title.en}`),
    law,
    by: approval!.by,
    from,
    ...(approval!.within && { stops: [approval!.within] }),
    ...(approval!.onRefusal && { to: approval!.onRefusal }),
    input: z.strictObject({ words: words(text('理由', 'reasons'), { max: 500 }) }),
    decides: { step: name, approves: false },
    closedWhen: ({ proceeding, actor }: { proceeding: Proceeding; actor: Actor }) =>
      undecided(name, law[0], proceeding, actor),
  }) as unknown as Step;

/** What was proposed is decided once, and by another person. */
function undecided(
  name: string,
  article: Step['law'][number] | undefined,
  proceeding: Proceeding,
  actor: Actor,
): Refusal | undefined {
  const pending = pendingProposal(proceeding);
  if (pending?.step !== name)
    return refuse('law', text('现在没有等批准的', 'Nothing of this kind waits for approval'), article);
  return pending.by.userId === actor.userId
    ? refuse('role', text('自己提出的要由别人批准', 'Another person decides on what you proposed'), article)
    : undefined;
}
