import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import { otherSide } from '../../people/role.ts';
import { text } from '../../text.ts';
import { allocated, unexplained } from '../allocation.ts';
import { id, line, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { formerWith, knowsOfIt, type MediationData } from './data.ts';
import { onReaching } from './limits.ts';

const step = stepOf<MediationData>();
/** A mediator may have to stand back, and another be named, until the agreement takes effect (TY 15). */
const untilEffect = ['received', 'accepted', 'agreed'] as const;

/** An agreement is signed by the mediator who is in charge of it when it is sealed (LMA 14(2)). */
const withoutMediatorSignature = ({ agreement }: MediationData): Partial<MediationData> =>
  agreement ? { agreement: { ...agreement, signed: agreement.signed.filter(s => s.as !== 'mediator') } } : {};

/** The head picks a mediator of the body, with a reason; somebody who must stand back cannot be picked (TY 15). */
export const assign = step<{ mediatorId: string; reason?: string | undefined }>({
  title: text('分派调解员', 'Assign a mediator'),
  law: ['zjma-9', 'house-appoint'],
  by: ['mediation-head'],
  from: [...untilEffect],
  input: z.strictObject({
    mediatorId: id(text('调解员', 'mediator'), 'person', 'mediator'),
    reason: line(
      text('理由', 'reason'),
      200,
      text(
        '选建议的人可以不写；选别人，写明为什么，比如熟悉当地',
        'Not needed for the one suggested; for another say why, for example that they know the place',
      ),
    ).optional(),
  }),
  rank: proceeding => (proceeding.assigned.length === 0 ? 'primary' : 'normal'),
  stops: ['DL-HOUSE-APPOINT'],
  closedWhen: ({ proceeding }) =>
    proceeding.organisationId
      ? undefined
      : refuse('law', text('还没有确定由哪个组织办理', 'No body has been chosen yet'), 'zjma-7'),
  unless: context => {
    const { proceeding, dossier, input, today, facts } = context;
    const person = facts.directory.person(input.mediatorId);
    if (!person || !holds(person, 'mediator', proceeding.organisationId ?? '', today))
      return refuse(
        'law',
        text('这个人现在不是本组织的调解员', 'This person is not a mediator of this body today'),
        'zjma-9',
      );
    const conflict = conflictOf(
      person,
      dossier.parties,
      dossier.proceedings.flatMap(p => p.recused),
    );
    return conflict
      ? refuse('conflict', text(`需回避，不可选：${conflict.zh}`, `Must stand back: ${conflict.en}`), 'ty-15')
      : unexplained(context, { role: 'mediator', userId: input.mediatorId, reason: input.reason });
  },
  does: ({ input, today, facts, proceeding, data, dossier }) => ({
    assigned: [
      allocated(
        { dossier, proceeding, today, facts },
        { role: 'mediator', userId: input.mediatorId, reason: input.reason },
      ),
    ],
    data: { ...withoutMediatorSignature(data), ...formerWith(proceeding, data) },
    starts: proceeding.stage === 'received' && !data.asked ? [{ code: 'DL-HOUSE-CONTACT', from: today }] : [],
    notices: [
      { to: { userId: input.mediatorId }, template: 'assigned' },
      { to: { side: data.applicant }, template: 'mediator-named' },
      ...(knowsOfIt(proceeding, data) ? [{ to: { side: otherSide(data.applicant) }, template: 'mediator-named' }] : []),
    ],
  }),
});

/** Another body is nearer or knows the trade: the receiving head finds it in the inbox; the fifteen days run on (LMA 14). */
export const passOn = step<{ organisationId: string; reason: string }>({
  title: text('转给别的调解组织', 'Pass on to another body'),
  law: ['zjma-7', 'lma-14'],
  by: ['mediation-head', 'hall-window'],
  leaves: true,
  from: ['received'],
  input: z.strictObject({
    organisationId: id(text('调解组织', 'mediation body'), 'organisation'),
    reason: line(text('理由', 'reason'), 200),
  }),
  unless: ({ input, facts, proceeding }) => {
    const body = facts.directory.organisation(input.organisationId);
    if (body?.kind !== 'mediation' || body.closedOn !== undefined)
      return refuse('law', text('选一个调解组织', 'Choose a mediation body'), 'zjma-7');
    return input.organisationId === proceeding.organisationId
      ? refuse('law', text('已经在这个组织', 'It is already with this body'), 'zjma-7')
      : undefined;
  },
  stops: ['DL-HOUSE-CONTACT', 'DL-ENT-ACC'],
  does: ({ input, today, proceeding, data, facts }) => ({
    organisationId: input.organisationId,
    assigned: [],
    starts: onReaching(facts.directory.organisation(input.organisationId), today),
    data: { routedBecause: text(input.reason, input.reason), ...formerWith(proceeding, data) },
    notices: [{ to: { role: 'mediation-head', organisationId: input.organisationId }, template: 'received' }],
  }),
});

/** A mediator who has an interest says so and leaves at once (TY 15). */
export const recuse = step<{ reason: string }>({
  title: text('回避', 'Stand back'),
  law: ['ty-15'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  leaves: true,
  from: [...untilEffect],
  input: z.strictObject({ reason: line(text('理由', 'reason'), 200) }),
  rank: 'danger',
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.length === 0
      ? refuse('law', text('还没有分派调解员', 'No mediator is assigned'), 'ty-15')
      : undefined,
  does: ({ proceeding, today, data }) => ({
    recused: [...proceeding.recused, ...proceeding.assigned.map(a => a.userId)],
    assigned: [],
    data: { ...withoutMediatorSignature(data), ...formerWith(proceeding, data) },
    starts: [{ code: 'DL-HOUSE-APPOINT', from: today }],
    notices: proceeding.organisationId
      ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'recused' }]
      : [],
  }),
});

/** A party asks for another mediator; the head decides by assigning again or by keeping the mediator (TY 15). */
export const challenge = step<{ reason: string }>({
  title: text('申请换调解员', 'Ask for another mediator'),
  law: ['ty-15'],
  by: ['worker', 'employer'],
  from: [...untilEffect],
  input: z.strictObject({ reason: words(text('理由', 'reason'), { max: 500 }) }),
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.length === 0
      ? refuse('law', text('还没有分派调解员', 'No mediator is assigned yet'), 'ty-15')
      : undefined,
  does: ({ actor, input, today, proceeding }) => ({
    data: { challenge: { by: actor.role === 'employer' ? 'employer' : 'worker', on: today, reason: input.reason } },
    notices: proceeding.organisationId
      ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'challenged' }]
      : [],
  }),
});
