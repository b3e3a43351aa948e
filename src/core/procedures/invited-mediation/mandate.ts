import { z } from 'zod';
import type { Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Actor } from '../../people/actor.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds, type Person } from '../../people/organisation.ts';
import { entryOf, type RosterEntry } from '../../people/roster.ts';
import { text } from '../../text.ts';
import { day, id, line, words } from '../fields.ts';
import { formerWith } from '../mediation/data.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { toCourt } from './begin.ts';
import { agreedWish, type InvitedData, periodOf, sides } from './data.ts';

const step = stepOf<InvitedData>();

const refusal = (zh: string, en: string): Refusal => refuse('law', text(zh, en), 'ty-12');

type Asked = Pick<StepContext<never, InvitedData>, 'dossier' | 'proceeding' | 'facts' | 'today' | 'data'>;

/** Why a person of the roster cannot be given the mandate, or nothing: listed, no conflict, room left (TY 6, 13, 15). */
function unfit(entry: RosterEntry | undefined, person: Person | undefined, asked: Asked): Refusal | undefined {
  const { dossier, facts, today, data } = asked;
  if (!entry || !person)
    return refusal('不在名册上，或者证书已经到期', 'Not on the roster, or the certificate has ended');
  if (!holds(person, 'invited-mediator', entry.organisationId, today))
    return refusal('这个人现在不是特邀调解员', 'This person is not an invited mediator today');
  if (data.former?.includes(person.id))
    return refuse('conflict', text('已经退出过本案', 'Has left this matter before'), 'ty-15');
  const conflict = conflictOf(
    person,
    dossier.parties,
    dossier.proceedings.flatMap(p => p.recused),
  );
  if (conflict) return refuse('conflict', text(`需回避：${conflict.zh}`, `Must stand back: ${conflict.en}`), 'ty-15');
  return facts.directory.load(person.id) >= entry.capacity
    ? refusal('手上的案件已满', 'Has as many matters as can be carried')
    : undefined;
}

const isFree = (reason: string | undefined) => reason !== undefined && reason.length > 0;

interface Appointment {
  mediatorId?: string | undefined;
  organisationId?: string | undefined;
  reason?: string | undefined;
}

/** By the parties’ choice; else the court designates a mediator or a body of the roster, with its reason (TY 12; OM 10). */
export const appoint = step<Appointment>({
  title: text('委派、委托调解员', 'Give the mandate'),
  help: text(
    '双方选了同一个人的，由他调解；没有选定的，由法院指定并写明理由',
    'If both named the same person it is that person; else the court designates one and says why',
  ),
  law: ['ty-12', 'ty-13', 'om-10'],
  by: ['court-docket', 'judge'],
  ofMandator: true,
  from: ['to-appoint'],
  to: 'mandated',
  input: z.strictObject({
    mediatorId: id(text('调解员', 'mediator'), 'person', 'invited-mediator').optional(),
    organisationId: id(
      text('调解组织（由组织安排调解员时选）', 'mediation body, where it is to choose the mediator'),
      'organisation',
    ).optional(),
    reason: line(
      text('指定的理由', 'reason for the designation'),
      200,
      text('双方选定的可以不写', 'Not needed where both chose'),
    ).optional(),
  }),
  rank: 'primary',
  stops: ['DL-INV-NAME'],
  starts: [{ code: 'DL-INV-ANSWER', from: ({ today }) => today }],
  issues: ['mandate-letter'],
  unless: context => {
    const { input, data, facts, today } = context;
    const wished = agreedWish(data);
    const roster = facts.directory.roster();
    if (input.mediatorId === undefined) {
      const body = entryOf(roster, { organisationId: input.organisationId ?? '' }, today);
      if (!body) return refusal('选一名调解员，或者名册上的一个组织', 'Choose a mediator, or a body of the roster');
    } else {
      const entry = entryOf(roster, { personId: input.mediatorId }, today);
      const wrong = unfit(entry, facts.directory.person(input.mediatorId), context as unknown as Asked);
      if (wrong) return wrong;
    }
    if (wished !== undefined && input.mediatorId !== wished && !data.former?.includes(wished))
      return refusal('双方选定了同一名调解员，由他调解', 'Both chose the same mediator: it is that person');
    return wished === undefined && !isFree(input.reason)
      ? refusal('由法院指定的，写明理由', 'Where the court designates, it says why')
      : undefined;
  },
  does: ({ input, data, facts, today, proceeding }) => {
    const entry = entryOf(
      facts.directory.roster(),
      input.mediatorId ? { personId: input.mediatorId } : { organisationId: input.organisationId! },
      today,
    )!;
    const person = input.mediatorId ? facts.directory.person(input.mediatorId) : undefined;
    const isChosen = agreedWish(data) !== undefined && agreedWish(data) === input.mediatorId;
    return {
      organisationId: entry.organisationId,
      assigned: person
        ? [
            {
              userId: person.id,
              name: person.name,
              role: 'invited-mediator' as const,
              since: today,
              reason: input.reason ?? '双方选定',
            },
          ]
        : [],
      data: {
        ...formerWith(proceeding, data),
        mandate: {
          on: today,
          by: isChosen ? 'parties' : 'court',
          reason: input.reason ?? '双方选定',
          organisationId: entry.organisationId,
          ...(person && { mediatorId: person.id }),
        },
      },
      // A mandate that was given again keeps the number of the case.
      numbers: proceeding.number === null ? [{ kind: 'court-mediation', target: proceeding.id }] : [],
      notices: [
        ...(person ? [{ to: { userId: person.id }, template: 'mandate-sent' }] : []),
        ...(['mediation-head', 'union-officer'] as const).map(role => ({
          to: { role, organisationId: entry.organisationId },
          template: 'mandate-sent',
        })),
        ...sides.map(side => ({ to: { side }, template: 'mediator-named' })),
      ],
    };
  },
});

/** A mandate to a person is answered by that person; one to a body by its head, or by an officer of the union (OM 12). */
function notTheirs({ assigned, organisationId }: Proceeding, actor: Actor): Refusal | undefined {
  const theirs =
    assigned.length > 0
      ? assigned.some(a => a.userId === actor.userId)
      : actor.role !== 'invited-mediator' && actor.organisationId === organisationId;
  return theirs
    ? undefined
    : refuse('role', text('由受委派、委托的人或者组织答复', 'Whoever has the mandate answers it'), 'om-12');
}

interface Acceptance {
  signedOn: Day;
  mediatorId?: string | undefined;
  disclosed?: string | undefined;
}

/** The papers are signed for, and from that day the time counts (TY 27); relations to a party are disclosed (OM 12, 13). */
export const acceptMandate = step<Acceptance>({
  title: text('接受委派、委托', 'Accept the mandate'),
  help: text(
    '期限从签收材料那天起算。与当事人有关系的，写明；双方都同意的可以继续',
    'The time counts from the day on which the papers were signed for. Disclose any relation to a party; with the consent of both you may go on',
  ),
  law: ['om-12', 'om-13', 'ty-27', 'ty-14'],
  by: ['invited-mediator', 'mediation-head', 'union-officer'],
  from: ['mandated'],
  to: 'accepted',
  input: z.strictObject({
    signedOn: day(text('签收材料的日期', 'day on which the papers were signed for')),
    mediatorId: id(
      text('由谁调解（委派给组织时选）', 'who mediates, where the body was mandated'),
      'person',
      'invited-mediator',
    ).optional(),
    disclosed: words(text('需要披露的关系（没有不填）', 'relations to disclose, if any'), { max: 500 }).optional(),
  }),
  rank: 'primary',
  stops: ['DL-INV-ANSWER'],
  issues: ['mandate-receipt', 'mediation-rights'],
  counts: ['accepted'],
  closedWhen: ({ proceeding, actor }) => notTheirs(proceeding, actor),
  unless: context => {
    const { input, data, today, proceeding, facts } = context;
    if (input.signedOn > today || input.signedOn < data.mandate!.on)
      return refuse(
        'law',
        text('签收日期要在委派以后、今天以前', 'The day lies between the mandate and today'),
        'ty-27',
      );
    const mediatorId = data.mandate!.mediatorId ?? input.mediatorId;
    if (mediatorId === undefined) return refuse('law', text('选定由谁调解', 'Choose who mediates'), 'ty-13');
    if (data.mandate!.mediatorId !== undefined) return undefined;
    const person = facts.directory.person(mediatorId);
    const entry = entryOf(facts.directory.roster(), { personId: mediatorId }, today);
    return entry && entry.organisationId !== proceeding.organisationId
      ? refusal('这个人不是本组织的特邀调解员', 'This person is not an invited mediator of this body')
      : unfit(entry, person, context as unknown as Asked);
  },
  does: ({ input, data, today, facts, proceeding }) => {
    const mediatorId = data.mandate!.mediatorId ?? input.mediatorId!;
    const person = facts.directory.person(mediatorId)!;
    return {
      ...(proceeding.assigned.length === 0 && {
        assigned: [
          { userId: person.id, name: person.name, role: 'invited-mediator' as const, since: today, reason: '组织安排' },
        ],
      }),
      data: {
        mandate: {
          ...data.mandate!,
          mediatorId,
          signedOn: input.signedOn,
          acceptedOn: today,
          ...(input.disclosed && { disclosed: input.disclosed }),
        },
      },
      starts: [{ code: periodOf[data.kind], from: input.signedOn }],
      notices: [
        ...toCourt(data, 'mandate-accepted'),
        ...sides.map(side => ({ to: { side }, template: 'mandate-accepted' })),
      ],
    };
  },
});

/** The mandate goes back and another is named; whoever had it does not get it again. */
const givenBack = (
  { proceeding, data, today, facts }: Pick<StepContext<never, InvitedData>, 'proceeding' | 'data' | 'today' | 'facts'>,
  why: 'refused' | 'silent' | 'recused',
  reason?: string,
): Effects<InvitedData> => {
  const who =
    proceeding.assigned[0]?.name ?? facts.directory.organisation(proceeding.organisationId ?? '')?.name.zh ?? '';
  return {
    assigned: [],
    data: {
      ...formerWith(proceeding, data),
      before: [...(data.before ?? []), { on: today, mediator: who, why, ...(reason && { reason }) }],
    },
    starts: [{ code: 'DL-INV-NAME', from: today }],
    notices: toCourt(data, 'mandate-given-back'),
  };
};

export const refuseMandate = step<{ reason: string }>({
  title: text('不接受委派、委托', 'Refuse the mandate'),
  law: ['om-12'],
  by: ['invited-mediator', 'mediation-head', 'union-officer'],
  leaves: true,
  from: ['mandated'],
  to: 'to-appoint',
  input: z.strictObject({ reason: line(text('理由', 'reason'), 200) }),
  stops: ['DL-INV-ANSWER'],
  closedWhen: ({ proceeding, actor }) => notTheirs(proceeding, actor),
  does: context => givenBack(context, 'refused', context.input.reason),
});

/** No word in three working days: another is named (OM 12). */
export const lapseMandate = step<Record<string, never>>({
  title: text('没有答复，重新指定', 'No answer; another is named'),
  law: ['om-12'],
  by: ['clock'],
  from: ['mandated'],
  to: 'to-appoint',
  input: z.strictObject({}),
  after: ['DL-INV-ANSWER'],
  does: context => givenBack(context, 'silent'),
});

/** Whoever has an interest steps down, unless both agree; the court names another (TY 15). */
export const recuse = step<{ reason: string }>({
  title: text('回避', 'Stand back'),
  law: ['ty-15'],
  by: ['invited-mediator'],
  mine: true,
  leaves: true,
  from: ['mandated', 'accepted', 'agreed'],
  to: 'to-appoint',
  input: z.strictObject({ reason: line(text('理由', 'reason'), 200) }),
  rank: 'danger',
  group: 'people',
  stops: ['DL-WEIPAI-30', 'DL-WEITUO-15', 'DL-WEITUO-7', 'DL-INV-ANSWER'],
  does: context => {
    const { proceeding, actor, data } = context;
    const effects = givenBack(context, 'recused', context.input.reason);
    return {
      ...effects,
      data: { ...effects.data, ...(data.agreement && { agreement: null }) },
      recused: [...proceeding.recused, actor.userId],
    };
  },
});

/** A party that does not take the mediator who was designated does not agree to mediate (TY 12). */
export const reject = step<{ reason?: string | undefined }>({
  title: text('不接受指定的调解员', 'Reject the mediator'),
  help: text(
    '不接受法院指定的，视为不同意调解，事情退回法院',
    'To reject whom the court designated counts as not agreeing to mediate; the matter goes back to the court',
  ),
  law: ['ty-12'],
  by: ['worker', 'employer'],
  from: ['mandated'],
  to: 'refused',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
  rank: 'danger',
  final: true,
  group: 'ending',
  counts: ['refused'],
  closedWhen: ({ data }) =>
    data.mandate?.by === 'parties'
      ? refuse('law', text('调解员是双方选定的', 'Both chose this mediator'), 'ty-12')
      : undefined,
  does: ({ data, today, proceeding, actor }) => ({
    data: { closing: { ground: 'refused', on: today } },
    notices: [
      ...toCourt(data, 'invited-refused'),
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'withdrawn' })),
      ...sides.filter(side => side !== actor.role).map(side => ({ to: { side }, template: 'other-side-unwilling' })),
    ],
  }),
});
