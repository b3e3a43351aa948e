import { z } from 'zod';
import { bindingProblem, confirmed, type IdentityWay, identityWays, proven } from '../../dossier/binding.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, count, day, line, list, words } from '../fields.ts';
import type { OfferRow } from '../group-facts.ts';
import { sumOf } from '../group-member/data.ts';
import { planProblem } from '../instalment-input.ts';
import { stepOf } from '../procedure.ts';
import { codeField, codeRefusal, signingWays, strokesField } from '../signing.ts';
import { currentOffer, type GroupData, totalsOf } from './data.ts';
import { agreementOf } from './papers.ts';

const step = stepOf<GroupData>();
const versionField = count(text('方案版本', 'version of the offer'), { min: 1, max: 999 });

/** A sum as another page hands it on, not as somebody types it. */
const fen = z
  .int()
  .min(1)
  .meta({ label: text('金额（分）', 'amount (fen)') });

/** What each member is offered: when, and how much. */
export const offerRows = list(
  text('每人的方案', 'what each worker is offered'),
  z
    .strictObject({
      memberId: z.uuid().meta({ label: text('劳动者', 'worker') }),
      plan: list(
        text('分期', 'payments'),
        z.strictObject({ dueOn: day(text('付款日', 'day of payment')), fen }).meta({ label: text('一期', 'payment') }),
        { min: 1, max: 120 },
      ),
    })
    .meta({ label: text('一人', 'worker') }),
  { min: 1, max: 20_000 },
);

interface Offering {
  rows: { memberId: string; plan: { dueOn: Day; fen: number }[] }[];
  words?: string | undefined;
}

/**
 * An offer to the group, worker by worker. A new offer takes the place of the one before; consent to that one says nothing of
 * the new one (ZJMA 40).
 */
export const offer = step<Offering>({
  title: text('提出方案', 'Make an offer'),
  law: ['zjma-40'],
  by: ['employer', 'mediator', 'mediation-head'],
  from: ['running', 'settling'],
  onPage: true,
  walled: true,
  input: z.strictObject({
    rows: offerRows,
    words: words(text('说明（选填）', 'note (optional)'), { max: 1000 }).optional(),
  }),
  unless: ({ input, facts, today }) => {
    const inside = new Set((facts.members ?? []).filter(m => m.stage === 'in').map(m => m.id));
    const seen = new Set<string>();
    for (const { memberId, plan } of input.rows) {
      if (!inside.has(memberId))
        return refuse(
          'law',
          text(
            '方案里有人不在群体中，或者已经和解',
            'The offer names somebody who is not in the group, or has settled',
          ),
          'zjma-40',
        );
      if (seen.has(memberId))
        return refuse('law', text('方案里有人写了两次', 'The offer names somebody twice'), 'zjma-40');
      seen.add(memberId);
      const parts = plan.map(part => ({ due: part.dueOn, amount: part.fen }));
      const problem = planProblem(sumOf(plan), parts, today, facts.parameters);
      if (problem) return refuse('law', problem, 'zjma-40');
    }
    return undefined;
  },
  does: ({ input, data, actor, today }) => {
    const version = currentOffer(data) + 1;
    const rows: OfferRow[] = input.rows;
    const byDay = new Map<Day, number>();
    for (const { plan } of rows)
      for (const part of plan) byDay.set(part.dueOn, (byDay.get(part.dueOn) ?? 0) + part.fen);
    const plan = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([due, amount]) => ({ due, amount }));
    return {
      data: {
        offers: [
          ...data.offers,
          { version, on: today, by: actor.role === 'employer' ? 'employer' : 'mediator', rows: rows.length },
        ],
      },
      wall: [
        { channel: 'rows', kind: 'group-offer', body: { version, rows } },
        {
          channel: 'joint',
          kind: 'offer',
          body: {
            version,
            total: plan.reduce((sum, part) => sum + part.amount, 0),
            plan,
            ...(input.words && { words: input.words }),
          },
        },
      ],
    };
  },
});

interface Acceptance {
  version: number;
  way: 'drawn' | 'typed' | 'paper';
  fullName: string;
  strokes?: string | undefined;
  oneTimeCode?: string | undefined;
  identity?: IdentityWay | undefined;
  fileId?: string | undefined;
}

/** The employer signs the offer: without its signature nothing can be concluded. */
export const accept = step<Acceptance>({
  title: text('单位签字同意方案', 'The employer signs the offer'),
  law: ['pm-29', 'zjma-40'],
  by: ['employer', 'mediator', 'mediation-head'],
  from: ['running', 'settling'],
  binds: 'settle',
  rank: (_, dossier) => {
    const data = dossier.proceedings.find(p => p.procedure === 'group')?.data as GroupData | undefined;
    return data && currentOffer(data) > 0 && data.accepted?.version !== currentOffer(data) ? 'primary' : 'normal';
  },
  input: z.strictObject({
    version: versionField,
    way: choice(text('签字方式', 'way of signing'), { ...signingWays, paper: text('书面签字', 'On paper') }),
    fullName: line(text('签字人姓名', 'name of the signer'), 60),
    strokes: strokesField.optional(),
    oneTimeCode: codeField.optional(),
    identity: choice(text('怎么核对身份', 'how identity was checked'), identityWays).optional(),
    fileId: z
      .uuid()
      .meta({ label: text('签字的书面材料', 'signed paper'), widget: 'file', staff: true })
      .optional(),
  }),
  closedWhen: ({ data, actor, proceeding }) => {
    if (actor.role === 'employer' && proceeding.assigned.some(a => a.role === 'employer' && a.userId === actor.userId))
      return refuse(
        'role',
        text('工资发放人不能替单位签字', 'The payroll clerk does not sign for the employer'),
        'pm-29',
      );
    return currentOffer(data) > 0 ? undefined : refuse('law', text('现在没有方案', 'There is no offer now'), 'zjma-40');
  },
  unless: ({ input, data, actor, facts, dossier }) => {
    if (input.version !== currentOffer(data))
      return refuse(
        'law',
        text(`现在是第${currentOffer(data)}版方案`, `The offer is version ${currentOffer(data)} now`),
        'zjma-40',
      );
    if (actor.role !== 'employer') {
      if (input.way !== 'paper' || input.identity === undefined)
        return refuse(
          'law',
          text('登记书面签字，并写明怎么核对签字人', 'Record a signature on paper and how the signer was checked'),
          'om-19',
        );
      return undefined;
    }
    if (input.way === 'paper')
      return refuse('law', text('书面签字由调解员登记', 'A signature on paper is recorded by the mediator'), 'om-19');
    const wrong = codeRefusal(input, facts);
    if (wrong) return wrong;
    const problem = bindingProblem(dossier, 'employer', actor);
    return problem && refuse('law', problem, 'pm-29');
  },
  does: ({ input, actor, today, dossier }) => ({
    data: { accepted: { version: input.version, on: today, way: input.way } },
    parties: actor.role === 'employer' ? proven(dossier, actor) : confirmed(dossier, 'employer'),
  }),
});

/**
 * Partial settlement (ZJMA 40): the offer takes effect for those who consented to this version. The others stay outside it and
 * lose nothing. Their own files are settled one by one from here.
 */
export const conclude = step<{ version: number }>({
  title: text('对同意的人办理和解', 'Settle with those who consent'),
  help: text(
    '只对同意这一版方案的人生效；没有答复的不算同意，不受影响',
    'It takes effect for those who consent to this version; nobody who has not answered is bound',
  ),
  law: ['zjma-40', 'pm-29'],
  by: ['mediator', 'mediation-head'],
  from: ['running', 'settling'],
  to: 'settling',
  final: true,
  counts: ['settled'],
  input: z.strictObject({ version: versionField }),
  closedWhen: ({ data }) => {
    const version = currentOffer(data);
    if (version === 0) return refuse('law', text('现在没有方案', 'There is no offer now'), 'zjma-40');
    if (data.accepted?.version !== version)
      return refuse('law', text('单位还没有在这一版上签字', 'The employer has not signed this version'), 'pm-29');
    return data.concluded.some(c => c.version === version)
      ? refuse(
          'law',
          text('这一版已经办理，以后同意的人随时生效', 'Done; whoever consents later is settled at once'),
          'zjma-40',
        )
      : undefined;
  },
  unless: ({ input, data, facts }) => {
    if (input.version !== currentOffer(data))
      return refuse(
        'law',
        text(`现在是第${currentOffer(data)}版方案`, `The offer is version ${currentOffer(data)} now`),
        'zjma-40',
      );
    return totalsOf(facts.members ?? [], input.version).consent > 0
      ? undefined
      : refuse('law', text('还没有人同意', 'Nobody has consented yet'), 'zjma-40');
  },
  does: ({ input, data, facts, today, dossier, proceeding, newId }) => {
    const members = facts.members ?? [];
    const { consent, offeredToConsenting } = totalsOf(members, input.version);
    const conclusion = { version: input.version, on: today, persons: consent, total: offeredToConsenting };
    const consenting = members.filter(
      m => m.stage === 'in' && m.answer?.version === input.version && m.answer.verdict === 'consent',
    );
    return {
      data: { concluded: [...data.concluded, conclusion] },
      persons: consent,
      amount: offeredToConsenting,
      papers: [
        agreementOf({ dossier, proceeding, facts, today, conclusion, consenting, signedOn: data.accepted!.on, newId }),
      ],
      notices: [
        { to: { side: 'employer' }, template: 'effective' },
        ...proceeding.assigned
          .filter(a => a.role === 'representative')
          .map(a => ({ to: { userId: a.userId }, template: 'group-concluded' })),
      ],
    };
  },
});
