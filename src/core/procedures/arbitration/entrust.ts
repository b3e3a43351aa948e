import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { routeMediation } from '../../people/routing.ts';
import { text } from '../../text.ts';
import { words, yes } from '../fields.ts';
import { type StepContext, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

const openOne = ({ entrusted }: ArbitrationData) => (entrusted?.ended === undefined ? entrusted : undefined);

/**
 * Before the hearing, with the consent of both, the tribunal entrusts a mediation body with the dispute; if there is no agreement in ten
 * working days of the consent, the hearing follows (CR 70). It is mediated on the same file, behind the wall of mediation.
 */
export const entrustMediation = step<{ agreed: boolean; words?: string | undefined }>({
  title: text('庭前委托调解', 'Entrust mediation before the hearing'),
  help: text(
    '双方都同意才能委托。十个工作日没有谈成的，开庭审理；调解里说的话仲裁庭看不到',
    'Only with the consent of both. Without agreement in ten working days the hearing follows; the tribunal does not read what is said there',
  ),
  law: ['cr-70'],
  by: ['arbitrator', 'institute-clerk'],
  from: ['accepted'],
  input: z.strictObject({
    agreed: yes(text('双方都同意委托调解', 'both sides have consented')),
    words: words(text('委托的事项和说明', 'what is entrusted, and notes'), { max: 500 }).optional(),
  }),
  issues: ['arbitration-entrustment'],
  closedWhen: ({ data, dossier }) => {
    if (!data.tribunal) return refuse('law', text('先组成仲裁庭', 'The tribunal is formed first'), 'cr-70');
    if (data.entrusted) return refuse('law', text('已经委托过调解', 'Mediation was entrusted once'), 'cr-70');
    return dossier.proceedings.some(p => p.procedure === 'mediation' && p.closedOn === undefined)
      ? refuse('law', text('正在调解', 'It is being mediated'), 'cr-70')
      : undefined;
  },
  unless: ({ input, facts, dossier }) => {
    if (!input.agreed) return refuse('law', text('要双方都同意', 'Both have to consent'), 'cr-70');
    return routeMediation(facts.directory, dossier.place, dossier.trade)
      ? undefined
      : refuse('law', text('没有可以委托的调解组织', 'There is no mediation body to entrust'), 'cr-70');
  },
  does: ({ input, today, facts, dossier, data }) => {
    const body = routeMediation(facts.directory, dossier.place, dossier.trade)!.organisation;
    return {
      data: {
        entrusted: {
          on: today,
          organisationId: body.id,
          name: body.name.zh,
          ...(input.words && { words: input.words }),
        },
      },
      starts: [{ code: 'DL-ARB-PM10', from: today }],
      opens: [{ procedure: 'mediation', step: 'entrusted', input: { applicant: data.applicant } }],
      notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'mediation-entrusted' })),
    };
  },
});

const noneIs = (data: ArbitrationData) =>
  openOne(data) ? undefined : refuse('law', text('没有委托出去的调解', 'No mediation is entrusted'), 'cr-70');

const ended = ({ data, today, proceeding }: StepContext<Record<string, never>, ArbitrationData>) => ({
  data: { entrusted: { ...openOne(data)!, ended: today } },
  notices: proceeding.assigned
    .filter(a => a.role === 'arbitrator')
    .map(a => ({ to: { userId: a.userId }, template: 'entrusted-over' })),
});

const after = {
  law: ['cr-70'] as const,
  from: ['accepted', 'hearing', 'deliberation'] as const,
  input: z.strictObject({}),
  stops: ['DL-ARB-PM10'] as const,
};

/** It brought no agreement, and the case goes on to its hearing (CR 70). */
export const endEntrusted = step<Record<string, never>>({
  ...after,
  title: text('委托调解结束，继续审理', 'The entrusted mediation is over; the case goes on'),
  by: ['arbitrator', 'institute-clerk'],
  closedWhen: ({ data }) => noneIs(data),
  does: ended,
});

/** The ten days have passed without an agreement: the hearing follows (CR 70). */
export const entrustedLapsed = step<Record<string, never>>({
  ...after,
  title: text('委托调解期满，继续审理', 'The time for the entrusted mediation has passed'),
  by: ['clock'],
  after: ['DL-ARB-PM10'],
  closedWhen: ({ data }) => noneIs(data),
  does: ended,
});
