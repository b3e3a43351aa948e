import { z } from 'zod';
import { mandateRefusal } from '../../dossier/agents.ts';
import { bindingProblem, proven } from '../../dossier/binding.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { choice, id, money, words } from '../fields.ts';
import { planInput, planProblem } from '../instalment-input.ts';
import { openOffer } from '../mediation/mediate.ts';
import { stepOf } from '../procedure.ts';
import { type ConsultationData, parties, talking } from './data.ts';

const step = stepOf<ConsultationData>();

interface OfferInput {
  total: Fen;
  plan: { due: Day; amount: Fen }[];
  words?: string | undefined;
}

/** Concessions made to settle may not be used against the party later (ENT 11), so offers lie behind a wall here too. */
export const offer = step<OfferInput>({
  title: text('提出方案', 'Make an offer'),
  law: ['ent-11'],
  by: parties,
  walled: true,
  from: [...talking],
  input: z.strictObject({
    total: money(text('总额（元）', 'total (yuan)')),
    plan: planInput,
    words: words(text('说明', 'explanation'), { max: 1000 }).optional(),
  }),
  closedWhen: ({ facts, actor }) =>
    openOffer(facts.wall)?.author.side === actor.role
      ? refuse('law', text('您的方案还在等答复', 'Your offer awaits a reply'), 'ent-11')
      : undefined,
  unless: ({ input, today, facts }) => {
    const problem = planProblem(input.total, input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'ent-11');
  },
  does: ({ input, actor, dossier }) => ({
    parties: proven(dossier, actor),
    wall: [{ channel: 'joint', kind: 'offer', body: input }],
    notices: [{ to: { side: otherSide(actor.role as Side) }, template: 'offer' }],
  }),
});

const identityWayOn = (problem: Text): Text => ({
  zh: `${problem.zh}。可以先办“到调解组织核对身份”，方案会保留；也可以申请调解，由调解员核对后签协议`,
  en: `${problem.en}. Take “Have identity checked by a mediation body” first, the offer stays; or ask for mediation, where the mediator checks and an agreement is signed`,
});

/** Accepting an offer makes the settlement (和解协议): binding, both must perform (ENT 11). */
export const respond = step<{ offerId: string; reply: 'accept' | 'decline' }>({
  title: text('答复方案', 'Reply to the offer'),
  law: ['ent-11'],
  by: parties,
  walled: true,
  from: [...talking],
  outcomes: { settled: 'settled' },
  input: z.strictObject({
    offerId: id(text('方案', 'offer'), 'claim'),
    reply: choice(text('答复', 'reply'), {
      accept: text('接受，达成和解', 'Accept and settle'),
      decline: text('不接受', 'Decline'),
    }),
  }),
  rank: 'primary',
  final: true,
  closedWhen: ({ facts, actor }) => {
    const open = openOffer(facts.wall);
    return open && open.author.side !== actor.role
      ? undefined
      : refuse('law', text('现在没有等您答复的方案', 'No offer awaits your reply'), 'ent-11');
  },
  unless: ({ input, facts, dossier, actor }) => {
    if (openOffer(facts.wall)?.id !== input.offerId)
      return refuse(
        'law',
        text('这个方案已经答复过，或者有了新的方案', 'This offer has been answered or replaced'),
        'ent-11',
      );
    if (input.reply === 'decline') return undefined;
    const unauthorised = mandateRefusal(dossier, actor, 'settle', 'ent-11');
    if (unauthorised) return unauthorised;
    // Nobody stands between the two and sees who signs: whoever was named by the other side is seen by a body first (decision 017).
    const unknown = parties.map(side => bindingProblem(dossier, side, actor)).find(problem => problem !== undefined);
    return unknown && refuse('law', identityWayOn(unknown), 'ent-11');
  },
  does: ({ input, actor, facts, proceeding, today, dossier }) => {
    const reply = {
      parties: proven(dossier, actor),
      wall: [{ channel: 'joint', kind: 'reply' as const, body: input }],
      notices: [{ to: { side: otherSide(actor.role as Side) }, template: 'offer-reply' }],
    };
    if (input.reply === 'decline') return reply;
    const accepted = facts.wall.find(i => i.id === input.offerId)!.body as OfferInput;
    return {
      outcome: 'settled',
      ...reply,
      amount: accepted.total,
      counts: ['settled'],
      claims: dossier.claims.map(claim => ({
        ...claim,
        result: { kind: 'mediated' as const, proceedingId: proceeding.id },
      })),
      opens: [
        {
          procedure: 'settlement',
          step: 'open',
          input: {
            basis: proceeding.id,
            effectiveOn: today,
            total: accepted.total,
            plan: accepted.plan.map((p, i) => ({ n: i + 1, ...p })),
            method: 'other',
          },
        },
      ],
    };
  },
});
