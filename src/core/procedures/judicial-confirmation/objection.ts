import { z } from 'zod';
import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { type ServiceMethod, serviceMethods } from '../../law/service.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, day, id, line, words } from '../fields.ts';
import { type PaperService, stepOf } from '../procedure.ts';
import type { ConfirmationData } from './data.ts';

const step = stepOf<ConfirmationData>();

/** The ruling goes to both; each has fifteen days from its own receipt to object (CPI 372). */
export const servedRuling: PaperService = {
  to: 'both',
  kind: 'award',
  onServed: {
    step: 'serve-ruling',
    input: ({ partyId, side, on, receiver, way }) => ({ partyId, side, on, receiver, way }),
  },
};

export const serveRuling = step<{ partyId: string; side: Side; on: Day; receiver: string; way: ServiceMethod }>({
  title: text('登记裁定书已送达', 'Record service of the ruling'),
  law: ['cpl-88', 'cpi-372'],
  by: ['court-docket'],
  from: ['confirmed', 'objected'],
  onPage: true,
  input: z.strictObject({
    partyId: id(text('受送达人', 'addressee'), 'party'),
    side: choice(text('哪一方', 'which side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), serviceMethods),
  }),
  unless: ({ data, input, today }) => {
    if (data.served?.some(s => s.partyId === input.partyId))
      return refuse('law', text('已经登记送达', 'Service has been recorded'), 'cpl-88');
    return input.on > today || input.on < data.ruling!.on
      ? refuse('law', text('送达日期要在裁定以后、今天以前', 'The day lies between the ruling and today'), 'cpl-88')
      : undefined;
  },
  does: ({ data, input, dossier }) => {
    const served = [...(data.served ?? []), input];
    const complete = dossier.parties.every(p => served.some(s => s.partyId === p.id));
    return {
      data: { served },
      starts: [{ code: 'DL-JC-OBJ-15', from: input.on, side: input.side, beside: true }],
      notices: complete ? bothSides('made-enforceable') : [],
    };
  },
});

/** A party who holds the ruling to be wrong objects within fifteen days of receiving it (CPI 372). */
export const object = step<{ reason: string }>({
  title: text('对裁定提出异议', 'Object to the ruling'),
  law: ['cpi-372'],
  by: ['worker', 'employer'],
  from: ['confirmed'],
  to: 'objected',
  input: z.strictObject({ reason: words(text('异议理由', 'reason'), { min: 10, max: 1000 }) }),
  final: true,
  group: 'court',
  closedWhen: ({ proceeding, actor, today }) =>
    proceeding.deadlines.some(
      d => d.code === 'DL-JC-OBJ-15' && d.side === actor.role && d.state === 'open' && d.due >= today,
    )
      ? undefined
      : refuse('law', text('收到裁定书15日内可以提出', 'Open for 15 days from your receipt of the ruling'), 'cpi-372'),
  does: ({ input, actor, today, proceeding }) => ({
    data: { objection: { on: today, by: actor.role as Side, reason: input.reason } },
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'confirmation-objected' })),
  }),
});

const confirmedIn = ({ proceedings }: Dossier): Proceeding<ConfirmationData> | undefined =>
  proceedings.find(p => {
    const data = p.data as ConfirmationData;
    return (
      p.procedure === 'judicial-confirmation' &&
      data.ruling?.kind === 'confirmed' &&
      data.of === undefined &&
      data.revokedOn === undefined
    );
  }) as Proceeding<ConfirmationData> | undefined;

/** Somebody else whose rights it touches has six months from knowing of it (CPI 372); the docket clerk takes the objection in. */
export const objectAsOther = step<{ fullName: string; knownOn: Day; reason: string }>({
  title: text('登记利害关系人的异议', 'Take in the objection of somebody concerned'),
  law: ['cpi-372'],
  by: ['court-docket'],
  from: 'opening',
  to: 'objected',
  input: z.strictObject({
    fullName: line(text('利害关系人', 'who objects'), 60),
    knownOn: day(text('哪天知道或者应当知道', 'day on which they knew or should have known')),
    reason: words(text('异议理由', 'reason'), { min: 10, max: 1000 }),
  }),
  final: true,
  group: 'court',
  closedWhen: ({ dossier }) =>
    confirmedIn(dossier)
      ? undefined
      : refuse('law', text('没有确认有效的裁定', 'There is no ruling of confirmation'), 'cpi-372'),
  unless: ({ input, today, facts }) => {
    if (input.knownOn > today)
      return refuse('law', text('日期要在今天或以前', 'The day must be today or earlier'), 'cpi-372');
    const { due } = deadlineOf('DL-JC-OBJ-6M', input.knownOn, facts.calendar);
    return today > due ? refuse('law', text(`最晚${due}，已经过了`, `The last day was ${due}`), 'cpi-372') : undefined;
  },
  does: ({ dossier, input, today }) => {
    const confirmed = confirmedIn(dossier)!;
    return {
      ...(confirmed.organisationId && { organisationId: confirmed.organisationId }),
      assigned: confirmed.assigned,
      data: {
        applicant: confirmed.data.applicant,
        handedIn: confirmed.data.handedIn,
        consents: {},
        materials: [],
        ...(confirmed.data.ruling && { ruling: confirmed.data.ruling }),
        of: confirmed.id,
        objection: { on: today, by: 'other', ...input },
      },
      notices: [
        ...confirmed.assigned.map(a => ({ to: { userId: a.userId }, template: 'confirmation-objected' })),
        ...bothSides('confirmation-objected'),
      ],
    };
  },
});

/** A right objection brings a new ruling that revokes the old one or changes it; a wrong one is rejected (CPI 372). */
export const decideObjection = step<{ verdict: 'upheld' | 'rejected'; words: string }>({
  title: text('审查异议', 'Decide on the objection'),
  law: ['cpi-372'],
  by: ['judge'],
  mine: true,
  from: ['objected'],
  outcomes: { revoked: 'revoked', stands: 'confirmed', over: 'final' },
  input: z.strictObject({
    verdict: choice(text('结果', 'result'), {
      upheld: text('异议成立，撤销原裁定', 'Right: the ruling is revoked'),
      rejected: text('异议不成立，驳回', 'Not right: rejected'),
    }),
    words: words(text('理由', 'reasons'), { max: 1000 }),
  }),
  rank: 'primary',
  final: true,
  issues: ['confirmation-objection'],
  does: ({ data, input, today }) => {
    const upheld = input.verdict === 'upheld';
    return {
      outcome: upheld ? 'revoked' : data.of ? 'over' : 'stands',
      data: {
        objection: { ...data.objection!, decided: { on: today, ...input } },
        ...(upheld && { revokedOn: today, closing: { ground: 'revoked', on: today } }),
      },
      ...(upheld && {
        counts: ['closed' as const],
        code: 'revoked',
        ...(data.of && { others: [{ id: data.of, data: { revokedOn: today } }] }),
      }),
      notices: bothSides('confirmation-objection-decided'),
    };
  },
});

/** Both have the ruling and the time of each to object has passed. */
export const finish = step<Record<string, never>>({
  title: text('异议期满', 'The time to object has passed'),
  law: ['cpi-372', 'cpl-206'],
  by: ['clock'],
  from: ['confirmed'],
  to: 'final',
  input: z.strictObject({}),
  after: ['DL-JC-OBJ-15'],
  closedWhen: ({ dossier, data, proceeding, today }) =>
    dossier.parties.every(p => data.served?.some(s => s.partyId === p.id)) &&
    proceeding.deadlines.every(d => d.code !== 'DL-JC-OBJ-15' || d.state !== 'open' || d.due < today)
      ? undefined
      : refuse('law', text('还有一方可以提出异议', 'A side may still object'), 'cpi-372'),
});
