import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, words, yes } from '../fields.ts';
import { answered, type HandOver, sheetFor, staysInMediation } from '../hand-over.ts';
import { endedWithoutAgreement } from '../mediation/data.ts';
import { stepOf } from '../procedure.ts';
import { notTwice, toInstitute } from './apply.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

/** From mediation that ended without agreement to arbitration (LMA 5, 14). */
export const toArbitration = {
  title: text('转仲裁', 'To arbitration'),
  from: 'mediation',
  to: 'arbitration',
  receiver: 'institute',
  purpose: text('审查和处理仲裁申请', 'To examine and decide the application for arbitration'),
  law: ['lma-5', 'lma-28', 'pipl-34'],
  along: ['parties', 'story', 'claims', 'evidence', 'facts', 'papers'],
  stays: staysInMediation,
  clocks: ['DL-ARB-ACC'],
  bearer: text(
    '接收以后由仲裁院承担，从提出那天算起',
    'Borne by the institute once it accepts, counted from the day of the offer',
  ),
} as const satisfies HandOver;

/** Hand-over is an offer, never a push: the institute accepts it or returns it with a ground (M10). */
export const offer = step<{ wish: boolean; words?: string | undefined }>({
  title: text('移交仲裁', 'Hand over to arbitration'),
  law: ['lma-5', 'house-transfer-answer'],
  by: ['mediator', 'mediation-head'],
  from: 'opening',
  to: 'offered',
  handsOver: toArbitration,
  input: z.strictObject({
    wish: yes(text('申请人要求申请仲裁', 'The applicant wishes to go to arbitration')),
    words: words(text('说明', 'note'), {
      max: 500,
      help: text('不写调解中说的话', 'Nothing that was said in mediation'),
    }).optional(),
  }),
  rank: (_, dossier) => (endedWithoutAgreement(dossier) ? 'primary' : 'normal'),
  issues: ['hand-over-letter'],
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
    const { notices = [], ...institute } = toInstitute(facts);
    return {
      ...institute,
      notices: [
        ...notices,
        ...(['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'handed-over' })),
      ],
      numbers: [{ kind: 'hand-over', target: 'paper:hand-over-letter' }],
      data: {
        applicant: (mediation?.data as { applicant?: Side } | undefined)?.applicant ?? 'worker',
        handOver: {
          ...sheetFor(toArbitration, dossier, facts.directory, actor, today),
          ...(input.words && { words: input.words }),
        },
      },
      starts: [
        { code: 'DL-HOUSE-TRANSFER', from: today },
        ...toArbitration.clocks.map(code => ({ code, from: today })),
      ],
    };
  },
});

/** From a complaint that the inspection could not take, or an inspection that ended (ZJLI 22; LI 21). */
export const fromInspection = {
  ...toArbitration,
  title: text('监察转仲裁', 'From inspection to arbitration'),
  from: 'inspection',
  law: ['li-21', 'zjli-22', 'lma-28', 'pipl-34'],
} as const satisfies HandOver;

export const offerFromInspection = step<{ wish: boolean; words?: string | undefined }>({
  title: text('移交仲裁院', 'Hand over to arbitration'),
  help: text(
    '投诉人要求仲裁的，案卷直接移交，不用再填一遍',
    'If the complainant wishes to go to arbitration the file is handed over; nothing is filled in twice',
  ),
  law: ['zjli-22', 'li-21', 'house-transfer-answer'],
  by: ['inspector', 'inspection-head'],
  from: 'opening',
  to: 'offered',
  handsOver: fromInspection,
  input: z.strictObject({
    wish: yes(text('投诉人要求申请仲裁', 'The complainant wishes to go to arbitration')),
    words: words(text('说明', 'note'), {
      max: 500,
      help: text('不写谁举报的', 'Nothing on who reported'),
    }).optional(),
  }),
  rank: (_, dossier) =>
    dossier.proceedings.some(p => p.procedure === 'inspection' && p.stage === 'refused') ? 'primary' : 'normal',
  issues: ['hand-over-letter'],
  counts: [],
  closedWhen: context =>
    context.dossier.proceedings.some(p => p.procedure === 'inspection')
      ? notTwice(context)
      : refuse('law', text('监察没有在办', 'The inspection does not have it'), 'zjli-22'),
  unless: ({ input }) =>
    input.wish
      ? undefined
      : refuse('law', text('要投诉人自己要求，才能移交', 'Only at the complainant’s own wish'), 'lma-5'),
  does: ({ actor, facts, today, dossier, input }) => {
    const { notices = [], ...institute } = toInstitute(facts);
    return {
      ...institute,
      notices: [
        ...notices,
        ...(['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'handed-over' })),
      ],
      numbers: [{ kind: 'hand-over', target: 'paper:hand-over-letter' }],
      data: {
        applicant: 'worker',
        handOver: {
          ...sheetFor(fromInspection, dossier, facts.directory, actor, today),
          ...(input.words && { words: input.words }),
        },
      },
      starts: [
        { code: 'DL-HOUSE-TRANSFER', from: today },
        ...fromInspection.clocks.map(code => ({ code, from: today })),
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
  issues: ['hand-over-receipt', 'arbitration-application', 'arbitration-receipt'],
  counts: ['received'],
  does: ({ data, actor, today, proceeding }) => ({
    data: {
      filedOn: data.handOver?.on ?? proceeding.openedOn,
      ...(data.handOver && { handOver: answered(data.handOver, 'accepted', actor, today) }),
    },
    assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
    numbers: [{ kind: 'hand-over', target: 'paper:hand-over-receipt' }],
    notices: [{ to: { side: data.applicant }, template: 'hand-over-accepted' }, ...backTo(data, 'hand-over-accepted')],
  }),
});

/** Whoever handed it over hears what became of it. */
const backTo = ({ handOver }: ArbitrationData, template: string) =>
  handOver ? [{ to: { userId: handOver.by.userId }, template }] : [];

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
  issues: ['hand-over-receipt'],
  counts: ['transferred'],
  does: ({ input, today, actor, data }) => ({
    code: input.ground,
    data: {
      closing: { ground: input.ground, on: today, words: input.words },
      ...(data.handOver && {
        handOver: answered(data.handOver, 'returned', actor, today, {
          ground: returnGrounds[input.ground],
          words: input.words,
        }),
      }),
    },
    numbers: [{ kind: 'hand-over', target: 'paper:hand-over-receipt' }],
    notices: [{ to: { side: data.applicant }, template: 'hand-over-returned' }, ...backTo(data, 'hand-over-returned')],
  }),
});
