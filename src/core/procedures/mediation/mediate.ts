import { z } from 'zod';
import type { WallItem } from '../../dossier/change.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { ParameterSet } from '../../law/parameters.ts';
import type { Fen } from '../../pay/money.ts';
import type { Actor } from '../../people/actor.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, money, words } from '../fields.ts';
import { deedsInput, planOrNone, planProblem } from '../instalment-input.ts';
import { stepOf } from '../procedure.ts';
import { leads, type MediationData, type Offer } from './data.ts';
import { closingLimit } from './limits.ts';

const step = stepOf<MediationData>();

/** Channels behind the wall: a note stays with mediator and head, a caucus with one party, the rest with both (TY 28; ENT 24). */
export const channels = {
  note: ['assigned', 'head'],
  'caucus-worker': ['worker', 'assigned', 'head'],
  'caucus-employer': ['employer', 'assigned', 'head'],
  joint: ['worker', 'employer', 'assigned', 'head'],
  agreement: ['worker', 'employer', 'assigned', 'head'],
} as const;

const channelNames = {
  note: text('只有调解员和负责人看得到', 'Only the mediator and the head'),
  'caucus-worker': text('与劳动者单独沟通', 'With the worker alone'),
  'caucus-employer': text('与单位单独沟通', 'With the employer alone'),
  joint: text('双方都看得到', 'Both sides read it'),
};

const mayUse = (channel: string, actor: Actor): boolean => {
  if (channel === 'note') return leads(actor.role) || actor.role === 'mediation-head';
  if (channel === 'caucus-worker') return actor.role !== 'employer';
  if (channel === 'caucus-employer') return actor.role !== 'worker';
  return true;
};

/** A message or a note. The audience is chosen before a word is typed. */
export const say = step<{ channel: keyof typeof channelNames; words: string }>({
  title: text('留言', 'Write a message'),
  law: ['ent-24', 'ty-28'],
  by: ['worker', 'employer', 'mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['received', 'accepted', 'agreed'],
  input: z.strictObject({
    channel: choice(text('谁看得到', 'who reads it'), channelNames),
    words: words(text('内容', 'message'), { max: 2000 }),
  }),
  unless: ({ input, actor }) =>
    mayUse(input.channel, actor)
      ? undefined
      : refuse('role', text('这个范围不包括您', 'You are not inside this audience'), 'ent-24'),
  does: ({ input, actor, proceeding }) => ({
    wall: [
      { channel: input.channel, kind: input.channel === 'note' ? 'note' : 'message', body: { words: input.words } },
    ],
    notices: readers(
      input.channel,
      actor,
      proceeding.assigned.map(a => a.userId),
    ).map(to => ({ to, template: 'message' })),
  }),
});

function readers(channel: string, actor: Actor, mediators: readonly string[]) {
  const sides = (['worker', 'employer'] as const).filter(
    side => actor.role !== side && (channel === 'joint' || channel === `caucus-${side}`),
  );
  return [
    ...sides.map(side => ({ side })),
    ...mediators.filter(userId => userId !== actor.userId).map(userId => ({ userId })),
  ];
}

const sideOfItem = (item: WallItem): Side | 'mediator' => item.author.side ?? 'mediator';

/**
 * The offer now on the table: the last one, until the other side replies. A mediator's offer is for both sides: it stays
 * until one declines or both accept.
 */
export function openOffer(wall: readonly WallItem[]): WallItem | undefined {
  const last = wall.filter(i => i.kind === 'offer').at(-1);
  if (!last) return undefined;
  const replies = repliesTo(wall, last.id);
  const done = last.author.side
    ? replies.length > 0
    : replies.length > 1 || replies.some(i => (i.body as { reply: string }).reply === 'decline');
  return done ? undefined : last;
}

const repliesTo = (wall: readonly WallItem[], offerId: string): readonly WallItem[] =>
  wall.filter(i => i.kind === 'reply' && (i.body as { offerId?: string }).offerId === offerId);

interface OfferInput {
  total?: Fen | undefined;
  plan?: { due: Day; amount: Fen }[] | undefined;
  deeds?: { what: string; by: Side; due: Day }[] | undefined;
  words?: string | undefined;
}
const offerInput = z.strictObject({
  total: money(text('总额（元，不涉及钱可以不填）', 'total (yuan; empty where no money is offered)')).optional(),
  plan: planOrNone.optional(),
  deeds: deedsInput.optional(),
  words: words(text('说明', 'explanation'), { max: 1000 }).optional(),
});

/** Offers are append-only; nobody makes two in a row. They may never be used against the one who made them (TY 22; OM 18). */
export const offer = step<OfferInput>({
  title: text('提出方案', 'Make an offer'),
  law: ['ty-22', 'om-18'],
  by: ['worker', 'employer', 'mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['accepted'],
  input: offerInput,
  closedWhen: ({ facts, actor }) => {
    const open = openOffer(facts.wall);
    const own = actor.role === 'worker' || actor.role === 'employer' ? actor.role : 'mediator';
    return open && sideOfItem(open) === own
      ? refuse('law', text('您的方案还在等答复', 'Your offer awaits a reply'), 'om-18')
      : undefined;
  },
  unless: ({ input, today, facts }) => offerProblem(input, today, facts.parameters),
  does: ({ input, actor }) => ({
    wall: [{ channel: 'joint', kind: 'offer', body: offerOf(input) }],
    notices: (['worker', 'employer'] as const)
      .filter(side => side !== actor.role)
      .map(side => ({ to: { side }, template: 'offer' })),
  }),
});

/** An offer as it lies on the table; one without money has the sum 0 and no payments. */
const offerOf = ({ total = 0, plan = [], deeds = [], words: said }: OfferInput): Offer => ({
  total,
  plan,
  ...(deeds.length > 0 && { deeds }),
  ...(said !== undefined && { words: said }),
});

function offerProblem(input: OfferInput, today: Day, parameters: ParameterSet): Refusal | undefined {
  const { total, plan, deeds = [], words: said } = offerOf(input);
  const problem =
    total === 0 && plan.length === 0 && deeds.length === 0 && said === undefined
      ? text('写明付多少钱、做什么事，或者用文字说明', 'Offer a sum, something to be done, or say it in words')
      : deeds.some(deed => deed.due < today)
        ? text('日期要在今天或以后', 'The day has to be today or later')
        : planProblem(total, plan, today, parameters);
  return problem && refuse('law', problem, 'pm-29');
}

/** Accepting an offer binds nobody until the agreement is signed (LMA 14). */
export const respond = step<{ offerId: string; reply: 'accept' | 'decline'; words?: string | undefined }>({
  title: text('答复方案', 'Reply to the offer'),
  law: ['lma-14', 'om-18'],
  by: ['worker', 'employer'],
  walled: true,
  from: ['accepted'],
  input: z.strictObject({
    offerId: id(text('方案', 'offer'), 'claim'),
    reply: choice(text('答复', 'reply'), { accept: text('接受', 'Accept'), decline: text('不接受', 'Decline') }),
    words: words(text('说明', 'explanation'), { max: 1000 }).optional(),
  }),
  rank: 'primary',
  closedWhen: ({ facts, actor }) => {
    const open = openOffer(facts.wall);
    if (!open) return refuse('law', text('现在没有等您答复的方案', 'No offer awaits your reply'), 'om-18');
    if (repliesTo(facts.wall, open.id).some(i => i.author.side === actor.role))
      return refuse(
        'law',
        text('您已经答复，等对方答复', 'You have replied; the other side’s reply is awaited'),
        'om-18',
      );
    return sideOfItem(open) === actor.role
      ? refuse('law', text('这是您自己的方案，等对方答复', 'It is your own offer; the other side replies'), 'om-18')
      : undefined;
  },
  unless: ({ input, facts }) =>
    openOffer(facts.wall)?.id === input.offerId
      ? undefined
      : refuse(
          'law',
          text('这个方案已经答复过，或者有了新的方案', 'This offer has been answered or replaced'),
          'om-18',
        ),
  does: ({ input, actor, proceeding }) => ({
    wall: [{ channel: 'joint', kind: 'reply', body: input }],
    notices: [
      { to: { side: otherSide(actor.role as Side) }, template: 'offer-reply' },
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'offer-reply' })),
    ],
  }),
});

/** A statement both sides may sign as undisputed: behind the wall until they do (OM 18). */
export const proposeFact = step<{ words: string }>({
  title: text('提请确认一项事实', 'Propose an undisputed fact'),
  law: ['om-18'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['accepted', 'agreed'],
  input: z.strictObject({
    words: words(text('事实', 'fact'), {
      max: 500,
      help: text('写双方都认可的事实，不写让步', 'What both sides accept as fact; no concession'),
    }),
  }),
  does: ({ input }) => ({
    wall: [{ channel: 'joint', kind: 'fact', body: { words: input.words } }],
    notices: [
      { to: { side: 'worker' }, template: 'fact-proposed' },
      { to: { side: 'employer' }, template: 'fact-proposed' },
    ],
  }),
});

/** Signed by both, it becomes a fact of the open file and may be used later; nothing else said here may (OM 18; TY 22). */
export const confirmFact = step<{ factId: string }>({
  title: text('确认事实', 'Confirm a fact'),
  law: ['om-18'],
  by: ['worker', 'employer'],
  walled: true,
  from: ['accepted', 'agreed'],
  input: z.strictObject({ factId: id(text('事实', 'fact'), 'claim') }),
  closedWhen: ({ facts, actor, dossier }) =>
    facts.wall.some(
      i =>
        i.kind === 'fact' &&
        !dossier.facts.some(f => f.id === i.id) &&
        !confirmedBy(facts.wall, i.id).includes(actor.role as Side),
    )
      ? undefined
      : refuse('law', text('没有等您确认的事实', 'No fact awaits your confirmation'), 'om-18'),
  unless: ({ facts, input, actor }) => {
    if (!facts.wall.some(i => i.kind === 'fact' && i.id === input.factId))
      return refuse('law', text('没有这项事实', 'There is no such fact'), 'om-18');
    return confirmedBy(facts.wall, input.factId).includes(actor.role as Side)
      ? refuse('law', text('您已经确认过', 'You have confirmed it'), 'om-18')
      : undefined;
  },
  does: ({ facts, input, actor, today, proceeding }) => {
    const fact = facts.wall.find(i => i.id === input.factId)!;
    const complete = confirmedBy(facts.wall, input.factId).includes(otherSide(actor.role as Side));
    return {
      wall: [{ channel: 'joint', kind: 'reply', body: { factId: input.factId } }],
      ...(complete && {
        facts: [
          {
            id: input.factId,
            statement: (fact.body as { words: string }).words,
            confirmedOn: today,
            proceedingId: proceeding.id,
          },
        ],
      }),
    };
  },
});

const confirmedBy = (wall: readonly WallItem[], factId: string): Side[] =>
  wall
    .filter(i => i.kind === 'reply' && (i.body as { factId?: string }).factId === factId)
    .flatMap(i => i.author.side ?? []);

/** Both sides may agree to go on after the time of the body (ZJMA 10(2); ENT 29; NBPM 27). Recorded by the mediator, or given by each side. */
export const extend = step<{ until: Day; agreedBy: 'both-present' | 'both-phone' }>({
  title: text('延长调解期限', 'Extend the time'),
  law: ['zjma-10', 'lma-14'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['accepted', 'agreed'],
  input: z.strictObject({
    until: day(text('延长到', 'until')),
    agreedBy: choice(text('双方同意的方式', 'how both agreed'), {
      'both-present': text('双方当面同意', 'Both agreed in person'),
      'both-phone': text('双方电话同意', 'Both agreed by phone'),
    }),
  }),
  unless: ({ input, today, proceeding }) => {
    const current = closingLimit(proceeding);
    if (input.until <= today) return refuse('law', text('要延长到今天以后', 'The new day has to lie ahead'), 'zjma-10');
    return current && input.until <= current.due
      ? refuse('law', text('新的日期要晚于现在的期满日', 'The new day has to be later than the present one'), 'zjma-10')
      : undefined;
  },
  does: ({ data, input, today, proceeding }) => ({
    data: { extension: { agreed: ['worker', 'employer'], on: today } },
    starts: [
      {
        code: closingLimit(proceeding)?.code ?? 'DL-MED-15',
        from: closingLimit(proceeding)?.from ?? data.receivedOn,
        extended: true,
        due: input.until,
      },
    ],
    notices: [
      { to: { side: 'worker' }, template: 'extended' },
      { to: { side: 'employer' }, template: 'extended' },
    ],
  }),
});
