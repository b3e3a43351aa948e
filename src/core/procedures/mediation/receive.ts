import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';
import { routeMediation } from '../../people/routing.ts';
import { text } from '../../text.ts';
import { choice, yes } from '../fields.ts';
import { applicantOf, applicationRefusal, type Filing, filed, filers, filing, unproven } from '../filing.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { endedWithoutAgreement, type MediationData } from './data.ts';
import { onReaching } from './limits.ts';

const step = stepOf<MediationData>();

/** Where it goes and when it came, for both ways in; `told` is what a filing says. */
function entered(
  { actor, facts, today, dossier }: Pick<StepContext<never, never>, 'actor' | 'facts' | 'today' | 'dossier'>,
  place: number | undefined,
  trade: string | undefined,
  receivedOn: Day,
  told: Effects<MediationData> = {},
): Effects<MediationData> {
  const own =
    actor.role === 'mediator' || actor.role === 'mediation-head'
      ? facts.directory.organisation(actor.organisationId ?? '')
      : undefined;
  const route = own
    ? { organisation: own, reason: text('由该组织直接收件', 'Received by this body itself') }
    : routeMediation(facts.directory, place, trade);
  const applicant = applicantOf(actor);
  return {
    data: {
      applicant,
      receivedOn,
      consent: applicant === 'worker' ? { worker: today } : { employer: today },
      sessions: [],
      ...(route && { routedBecause: route.reason }),
    },
    ...(route && { organisationId: route.organisation.id }),
    starts: [{ code: 'DL-MED-15', from: receivedOn }, ...onReaching(route?.organisation, today)],
    numbers: dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
    notices: route
      ? [{ to: { role: 'mediation-head', organisationId: route.organisation.id }, template: 'received' }]
      : [],
    ...told,
  };
}

/** LMA 12: written or oral; the day of receipt starts the fifteen days of LMA 14. */
export const receive = step<Filing>({
  title: text('提交调解申请', 'Submit mediation request'),
  law: ['lma-12', 'lma-14'],
  by: filers,
  from: 'opening',
  founds: true,
  to: 'received',
  input: filing,
  rank: 'primary',
  issues: ['mediation-application'],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => applicationRefusal(input, actor, today, facts),
  does: context => {
    const { place, trade, receivedOn } = context.input;
    const told = filed(context.input, context) as Effects<MediationData>;
    return entered(context, place, trade, receivedOn ?? context.today, told);
  },
});

/** A dispute already told (after consultation, or on a returned hand-over) asks for mediation: nothing is typed twice. */
export const request = step<{ truthful: boolean }>({
  title: text('申请调解', 'Ask for mediation'),
  law: ['lma-5', 'lma-12'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')) }),
  rank: (_, dossier) => (endedWithoutAgreement(dossier) ? 'normal' : 'primary'),
  issues: ['mediation-application'],
  counts: ['received'],
  closedWhen: ({ dossier }) => {
    const running = dossier.proceedings.find(
      p =>
        p.procedure !== 'service' &&
        p.procedure !== 'lead' &&
        p.closedOn === undefined &&
        // The institute has suggested it, and the applicant agreed to mediate first (CR 69).
        p.stage !== 'mediate-first' &&
        !(p.procedure === 'settlement' && p.stage === 'defaulted'),
    );
    if (running) return refuse('law', text('已经有一个程序在办理', 'Another proceeding is under way'), 'lma-5');
    if (dossier.claims.length === 0)
      return refuse('law', text('还没有写明请求', 'No claims have been stated'), 'lma-12');
    // A settlement between the parties that is not kept can be mediated (LMA 5); a mediated agreement goes on to arbitration (LMA 15).
    const kept = dossier.proceedings.some(p => p.procedure === 'settlement' && p.stage !== 'defaulted');
    return kept || dossier.proceedings.some(p => p.procedure === 'mediation' && p.stage === 'settled')
      ? refuse('law', text('已经达成协议', 'An agreement has been reached'), 'lma-14')
      : undefined;
  },
  does: ({ dossier, actor, facts, today }) =>
    entered({ actor, facts, today, dossier }, dossier.place, dossier.trade, today, {
      parties: unproven(dossier, actor),
    }),
});

/** Entrusted by a tribunal before its hearing, with the consent of both (CR 70): the body has only to name a mediator and begin. */
export const entrusted = step<{ applicant: Side }>({
  title: text('受委托调解', 'Mediation entrusted by a tribunal'),
  law: ['cr-70'],
  by: ['clock'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({
    applicant: choice(text('申请人', 'applicant'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
  }),
  counts: ['received'],
  does: context => {
    const { today, dossier, input } = context;
    const effects = entered(context, dossier.place, dossier.trade, today);
    return {
      ...effects,
      data: {
        ...effects.data,
        applicant: input.applicant,
        willing: 'yes',
        consent: { worker: today, employer: today },
      },
    };
  },
});
