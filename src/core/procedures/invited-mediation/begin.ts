import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { entryOf } from '../../people/roster.ts';
import { text } from '../../text.ts';
import { choice, id, words, yes } from '../fields.ts';
import { applicantOf, type Filing, filed, filing, filingRefusal } from '../filing.ts';
import { type Effects, type Facts, type StepContext, stepOf } from '../procedure.ts';
import { type InvitedData, isBoth, type MandateKind, mandateKinds, sides } from './data.ts';

const step = stepOf<InvitedData>();

const courtOf = (facts: Facts) => facts.directory.organisations('court').find(o => o.closedOn === undefined);

/** A proceeding that asks: who has agreed so far, and what the court is told. */
function begun(
  { facts, today }: Pick<StepContext<never, never>, 'facts' | 'today'>,
  applicant: Side,
  kind: MandateKind,
  agreed: readonly Side[],
  mandatorId = courtOf(facts)?.id,
): Effects<InvitedData> {
  return {
    data: {
      kind,
      applicant,
      receivedOn: today,
      asked: true,
      consent: Object.fromEntries(agreed.map(side => [side, today])),
      wishes: {},
      sessions: [],
      ...(mandatorId && { mandatorId }),
    },
    starts: [{ code: 'DL-INV-ASK', from: today }],
    notices: [
      ...sides.filter(side => !agreed.includes(side)).map(side => ({ to: { side }, template: 'invited-asked' })),
      ...(mandatorId ? [{ to: { role: 'court-docket', organisationId: mandatorId }, template: 'invited-begun' }] : []),
    ],
  };
}

/** Why a court cannot give the dispute to mediation now, or nothing. */
export function notNow(dossier: Dossier): Refusal | undefined {
  if (dossier.claims.length === 0) return refuse('law', text('还没有写明请求', 'No claims have been stated'), 'ty-11');
  const running = dossier.proceedings.find(
    p =>
      (p.procedure === 'mediation' || p.procedure === 'invited-mediation' || p.procedure === 'arbitration') &&
      p.closedOn === undefined,
  );
  if (running) return refuse('law', text('已经有一个程序在办理', 'Another proceeding is under way'), 'ty-11');
  const kept = dossier.proceedings.some(p => p.procedure === 'settlement' && p.stage !== 'defaulted');
  return kept ? refuse('law', text('已经达成协议', 'An agreement has been reached'), 'ty-11') : undefined;
}

/** A suit is handed in and the plaintiff agrees to mediation first: the docket clerk enters it (TY 11; CPL 125). */
export const receive = step<Filing>({
  title: text('登记诉前委派调解', 'Enter a suit for mediation before filing'),
  law: ['ty-11', 'cpl-125'],
  by: ['court-docket'],
  from: 'opening',
  founds: true,
  to: 'asked',
  input: filing,
  rank: 'primary',
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => filingRefusal(input, actor, today, facts),
  does: context => {
    const { input, actor, dossier } = context;
    const told = filed(input, context) as Effects<InvitedData>;
    const applicant = applicantOf(actor);
    return {
      ...told,
      ...begun(context, applicant, 'appointed', [applicant], actor.organisationId),
      numbers: dossier.number === null ? [{ kind: 'dispute' as const, target: 'dossier' }] : [],
    };
  },
});

/** A party asks the court for an invited mediator before it sues (TY 11; OM 10). */
export const ask = step<{ truthful: boolean }>({
  title: text('申请法院委派调解', 'Ask the court for an invited mediator'),
  help: text(
    '起诉以前，由法院名册上的调解员调解，不收费。对方同意才开始',
    'Before a suit, a mediator of the court’s roster tries; it is free and needs the other side’s consent',
  ),
  law: ['ty-11', 'om-10'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'asked',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')) }),
  counts: ['received'],
  closedWhen: ({ dossier, facts }) =>
    courtOf(facts) ? notNow(dossier) : refuse('law', text('还没有设置法院', 'No court is set up'), 'ty-11'),
  does: context => begun(context, applicantOf(context.actor), 'appointed', [applicantOf(context.actor)]),
});

/** The court proposes it, before filing or in a suit that is under way (TY 11; CPL 125). */
export const propose = step<{ kind: MandateKind; words?: string | undefined }>({
  title: text('征求特邀调解意见', 'Ask both about invited mediation'),
  law: ['ty-11', 'cpl-125'],
  by: ['court-docket', 'judge'],
  ofMandator: true,
  from: 'opening',
  to: 'asked',
  input: z.strictObject({
    kind: choice(text('种类', 'kind'), mandateKinds),
    words: words(text('说明（选填）', 'note (optional)'), { max: 500 }).optional(),
  }),
  counts: ['received'],
  closedWhen: ({ dossier }) => notNow(dossier),
  does: context => begun(context, 'worker', context.input.kind, [], context.actor.organisationId),
});

interface Answer {
  willing: 'yes' | 'no';
  mediatorId?: string | undefined;
}
const willing = choice(text('同意特邀调解吗', 'agree to invited mediation'), {
  yes: text('同意', 'Yes'),
  no: text('不同意', 'No'),
});
const wish = id(
  text('希望由谁调解（选填）', 'whom you would have (optional)'),
  'person',
  'invited-mediator',
).optional();

const unlisted = (input: Answer, facts: Facts, today: string): Refusal | undefined =>
  input.mediatorId && !entryOf(facts.directory.roster(), { personId: input.mediatorId }, today)
    ? refuse('law', text('这个人现在不在名册上', 'This person is not on the roster today'), 'ty-12')
    : undefined;

/** What an answer brings: the court names the mediator once both agree; a refusal ends it (TY 11, 12; OM 15). */
function answered(
  side: Side,
  input: Answer,
  { data, today }: Pick<StepContext<never, InvitedData>, 'data' | 'today'>,
): Effects<InvitedData> {
  if (input.willing === 'no')
    return {
      outcome: 'refused',
      data: { willing: 'no', closing: { ground: 'refused', on: today } },
      counts: ['refused'],
      notices: [
        { to: { side: otherSide(side) }, template: 'other-side-unwilling' },
        ...toCourt(data, 'invited-refused'),
      ],
    };
  const consent = { ...data.consent, [side]: today };
  const wishes = { ...data.wishes, ...(input.mediatorId && { [side]: input.mediatorId }) };
  if (!isBoth(consent)) return { outcome: 'asked', data: { consent, wishes } };
  return {
    outcome: 'ready',
    data: { willing: 'yes', consent, wishes },
    stops: ['DL-INV-ASK'],
    starts: [{ code: 'DL-INV-NAME', from: today }],
    notices: toCourt(data, 'invited-agreed'),
  };
}

export const toCourt = ({ mandatorId }: Pick<InvitedData, 'mandatorId'>, template: string) =>
  mandatorId ? [{ to: { role: 'court-docket', organisationId: mandatorId }, template }] : [];

export const answer = step<Answer>({
  title: text('答复特邀调解', 'Answer on invited mediation'),
  help: text(
    '双方都同意才开始。可以写希望由谁调解；双方写的是同一个人，就由他调解',
    'It begins if both agree. You may name a mediator; if both name the same person, it is that person',
  ),
  law: ['ty-11', 'ty-12', 'om-15'],
  by: ['worker', 'employer'],
  from: ['asked'],
  outcomes: { asked: 'asked', ready: 'to-appoint', refused: 'refused' },
  input: z.strictObject({ willing, mediatorId: wish }),
  rank: ({ data }) => (isBoth(data.consent) ? 'normal' : 'primary'),
  closedWhen: ({ data, actor }) =>
    data.consent[actor.role as Side] && data.applicant !== actor.role
      ? refuse('law', text('您已经同意，等对方答复', 'You have agreed; the other side is awaited'), 'ty-11')
      : undefined,
  unless: ({ input, facts, today }) => unlisted(input, facts, today),
  does: context => answered(context.actor.role as Side, context.input, context),
});

/** The same, told to the docket clerk by phone or at the counter. */
export const recordAnswer = step<Answer & { side: Side }>({
  title: text('记录答复', 'Record an answer'),
  law: ['ty-11', 'om-15'],
  by: ['court-docket', 'judge'],
  ofMandator: true,
  from: ['asked'],
  outcomes: { asked: 'asked', ready: 'to-appoint', refused: 'refused' },
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    willing,
    mediatorId: wish,
  }),
  group: 'hearing',
  unless: ({ input, facts, today }) => unlisted(input, facts, today),
  does: context => answered(context.input.side, context.input, context),
});

/** Not answered in three working days: it ends and goes back (OM 15). */
export const endUnanswered = step<Record<string, never>>({
  title: text('没有答复，退回', 'No answer; returned'),
  law: ['om-15'],
  by: ['clock'],
  from: ['asked'],
  to: 'refused',
  input: z.strictObject({}),
  after: ['DL-INV-ASK'],
  counts: ['refused'],
  does: ({ data, today }) => ({
    code: 'unreachable',
    data: { closing: { ground: 'unreachable', on: today } },
    notices: [{ to: { side: data.applicant }, template: 'other-side-unwilling' }, ...toCourt(data, 'invited-refused')],
  }),
});
