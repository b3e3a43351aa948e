import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, words, yes } from '../fields.ts';
import { endedWithoutAgreement } from '../mediation/data.ts';
import { stepOf } from '../procedure.ts';
import { notTwice, toInstitute } from './apply.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

/** Hand-over is an offer, never a push: the institute accepts it or returns it with a ground (M10). */
export const offer = step<{ wish: boolean; words?: string | undefined }>({
  title: text('移交仲裁', 'Hand over to arbitration'),
  law: ['lma-5', 'house-transfer-answer'],
  by: ['mediator', 'mediation-head'],
  from: 'opening',
  to: 'offered',
  input: z.strictObject({
    wish: yes(text('申请人要求申请仲裁', 'The applicant wishes to go to arbitration')),
    words: words(text('说明', 'note'), {
      max: 500,
      help: text('不写调解中说的话', 'Nothing that was said in mediation'),
    }).optional(),
  }),
  rank: (_, dossier) => (endedWithoutAgreement(dossier) ? 'primary' : 'normal'),
  counts: [],
  closedWhen: context =>
    context.dossier.proceedings.some(p => p.procedure === 'mediation' && p.closedOn !== undefined)
      ? notTwice(context)
      : refuse('law', text('调解结束以后才移交', 'A hand-over follows an ended mediation'), 'lma-5'),
  unless: ({ input }) =>
    input.wish
      ? undefined
      : refuse('law', text('要申请人自己要求，才能移交', 'Only at the applicant’s own wish'), 'lma-5'),
  does: ({ actor, facts, today, dossier, input }) => {
    const mediation = dossier.proceedings.filter(p => p.procedure === 'mediation').at(-1);
    return {
      ...toInstitute(facts),
      data: {
        applicant: (mediation?.data as { applicant?: Side } | undefined)?.applicant ?? 'worker',
        offeredBy: actor.organisationId ?? actor.userId,
        offeredOn: today,
        ...(input.words && { offer: { words: input.words } }),
      },
      starts: [
        { code: 'DL-HOUSE-TRANSFER', from: today },
        { code: 'DL-ARB-ACC', from: today },
      ],
    };
  },
});

export const receiveOffer = step<Record<string, never>>({
  title: text('接收', 'Accept the hand-over'),
  law: ['house-transfer-answer', 'lma-29'],
  by: ['institute-clerk'],
  from: ['offered'],
  to: 'received',
  input: z.strictObject({}),
  rank: 'primary',
  stops: ['DL-HOUSE-TRANSFER'],
  counts: ['received'],
  does: ({ data, actor, today }) => ({
    data: { filedOn: data.offeredOn ?? today },
    assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
    notices: [{ to: { side: data.applicant }, template: 'hand-over-accepted' }],
  }),
});

const returnGrounds = {
  incomplete: text('材料不全', 'Papers are missing'),
  jurisdiction: text('不归本院管辖', 'Not this institute’s jurisdiction'),
  duplicate: text('已经受理过', 'Already accepted'),
  wish: text('申请人没有申请仲裁的意思', 'The applicant does not wish it'),
};

export const returnOffer = step<{ ground: keyof typeof returnGrounds; words: string }>({
  title: text('退回', 'Return the hand-over'),
  law: ['house-transfer-answer'],
  by: ['institute-clerk'],
  from: ['offered'],
  to: 'returned',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), returnGrounds),
    words: words(text('缺什么', 'what is missing'), { max: 500 }),
  }),
  rank: 'danger',
  stops: ['DL-HOUSE-TRANSFER'],
  counts: ['transferred'],
  does: ({ input, today, dossier, data }) => {
    const mediation = dossier.proceedings.filter(p => p.procedure === 'mediation').at(-1);
    return {
      code: input.ground,
      data: { closing: { ground: input.ground, on: today, words: input.words } },
      notices: [
        { to: { side: data.applicant }, template: 'hand-over-returned' },
        ...(mediation?.assigned ?? []).map(a => ({ to: { userId: a.userId }, template: 'hand-over-returned' })),
      ],
    };
  },
});
