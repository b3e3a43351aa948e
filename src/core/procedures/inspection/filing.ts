import { z } from 'zod';
import type { Assignment } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import { text } from '../../text.ts';
import { choice, count, id, words } from '../fields.ts';
import type { StepContext } from '../procedure.ts';
import type { Act } from './acts.ts';
import { actsField, elsewhere } from './complain.ts';
import type { InspectionData } from './data.ts';
import { byTheHead, fedBack, hasWorker, step, toComplainant } from './kit.ts';

type Context<Input> = StepContext<Input, InspectionData>;

/** Two different officers of the brigade, of whom neither has an interest in the matter (LI 16; ZJLI 24). */
function notTwoOfficers(ids: readonly string[], context: Context<unknown>): Refusal | undefined {
  const { facts, dossier, proceeding, today } = context;
  if (new Set(ids).size < 2)
    return refuse('law', text('调查不得少于两人，选两位监察员', 'At least two officers inquire; choose two'), 'li-16');
  for (const userId of ids) {
    const person = facts.directory.person(userId);
    if (!person || !holds(person, 'inspector', proceeding.organisationId ?? '', today))
      return refuse('law', text('选本大队的监察员', 'Choose officers of this brigade'), 'li-16');
    const conflict = conflictOf(
      person,
      dossier.parties,
      dossier.proceedings.flatMap(p => p.recused),
    );
    if (conflict)
      return refuse(
        'conflict',
        text(`${person.name}要回避：${conflict.zh}`, `${person.name} has to stand back: ${conflict.en}`),
        'li-16',
      );
  }
  return undefined;
}

const assignments = (ids: readonly string[], { facts, today }: Context<unknown>): Assignment[] =>
  ids.map(userId => ({
    userId,
    name: facts.directory.person(userId)!.name,
    role: 'inspector',
    since: today,
    reason: '',
  }));

const lead = id(text('主办监察员', 'officer in charge'), 'person', 'inspector');
const second = id(text('协办监察员', 'second officer'), 'person', 'inspector');

/** The complaint is taken, and with it the case is filed (ZJLI 23); sixty working days to finish (LI 17; ZJLI 30). */
export const fileCase = step<{ leadId: string; secondId: string; acts: Act[]; persons: number; words: string }>({
  title: text('受理并立案', 'Accept and file a case'),
  help: text(
    '受理当天立案，六十个工作日内完成调查。举报的，写查什么，不写谁举报的',
    'Filed on the day of acceptance; sixty working days to finish. For a report, write what is examined, not who reported',
  ),
  law: ['zjli-23', 'li-14', 'li-16', 'li-17'],
  by: ['inspector', 'inspection-head'],
  approval: byTheHead('决定是否立案', 'Decide whether to file a case'),
  from: ['received'],
  to: 'filed',
  input: z.strictObject({
    leadId: lead,
    secondId: second,
    acts: actsField,
    persons: count(text('涉及劳动者人数', 'workers concerned'), { min: 1 }),
    words: words(text('要查的事实', 'facts to be examined'), { min: 5, max: 2000 }),
  }),
  rank: 'primary',
  final: true,
  stops: ['DL-LI-5', 'DL-HOUSE-APPOINT'],
  starts: [{ code: 'DL-LI-60', from: ({ today }) => today }],
  counts: ['accepted'],
  closedWhen: ({ data }) =>
    data.actableUntil && data.complainedOn > data.actableUntil
      ? refuse(
          'law',
          text(
            `违法行为结束到投诉超过两年（最晚${data.actableUntil}），监察不再查处`,
            `More than two years passed between the breach and the complaint (last day ${data.actableUntil}); the inspection acts no more`,
          ),
          'li-20',
        )
      : undefined,
  unless: context => notTwoOfficers([context.input.leadId, context.input.secondId], context),
  does: context => {
    const { input, dossier, proceeding, today, data } = context;
    const assigned = assignments([input.leadId, input.secondId], context);
    return {
      assigned,
      persons: input.persons,
      data: {
        filed: {
          on: today,
          acts: input.acts,
          words: input.words,
          persons: input.persons,
          officers: assigned.map(a => a.name),
        },
      },
      issues: ['inspection-filing', ...(hasWorker(dossier) ? ['inspection-acceptance'] : [])],
      numbers: [{ kind: 'inspection', target: proceeding.id, organisationId: proceeding.organisationId! }],
      notices: [
        ...toComplainant(dossier, proceeding, 'inspection-filed'),
        ...assigned.map(a => ({ to: { userId: a.userId }, template: 'assigned' })),
        ...fedBack(data),
      ],
    };
  },
});

/** Grounds of refusal (ZJLI 22; LI 20, 21). */
export const refusalGrounds = {
  scope: text('不属于劳动保障监察范围', 'Not a matter of labour inspection'),
  'other-way': text('应当或者已经申请仲裁、提起诉讼', 'For arbitration or court, or there already'),
  'no-facts': text('没有提供单位名称、住所和受侵害的事实', 'No name, address or facts were given'),
  limit: text('违法行为结束超过两年', 'The breach ended more than two years before'),
};

/** Told in writing with the reason; where arbitration is the way, its form comes filled in (ZJLI 22; LI 21). */
export const refuseCase = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('不予受理', 'Decline the complaint'),
  help: text(
    '应当走仲裁的，告知书会附上填好的仲裁申请书，还可以移交仲裁院',
    'Where arbitration is the way, the notice comes with the application filled in, and the file can be handed over',
  ),
  law: ['zjli-22', 'li-20', 'li-21'],
  by: ['inspector', 'inspection-head'],
  approval: byTheHead('决定是否受理', 'Decide on the complaint'),
  from: ['received'],
  to: 'refused',
  input: z.strictObject({
    ground: choice(text('理由', 'ground'), refusalGrounds),
    words: words(text('具体理由', 'reasons'), { min: 5, max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-LI-5', 'DL-HOUSE-APPOINT'],
  counts: ['not-accepted'],
  unless: ({ input, data, dossier }) => {
    const late = data.actableUntil !== undefined && data.complainedOn > data.actableUntil;
    if (input.ground === 'limit' && !late)
      return refuse('law', text('两年还没有满，不能用这个理由', 'The two years have not passed'), 'li-20');
    return input.ground === 'other-way' && dossier.claims.length === 0 && !elsewhere(dossier)
      ? refuse('law', text('没有可以仲裁的请求', 'There is no claim for arbitration'), 'li-21')
      : undefined;
  },
  does: ({ input, dossier, proceeding, data, today }) => ({
    code: input.ground,
    data: { closing: { ground: input.ground, words: input.words, on: today } },
    issues: hasWorker(dossier)
      ? [
          'inspection-refusal',
          ...(input.ground === 'other-way' && dossier.claims.length > 0 ? ['inspection-arbitration-form'] : []),
        ]
      : [],
    notices: [...toComplainant(dossier, proceeding, 'inspection-refused'), ...fedBack(data)],
  }),
});

/** The officers change: somebody stood back, left or is needed elsewhere; there are always two (LI 16). */
export const changeOfficers = step<{ leadId: string; secondId: string; words: string }>({
  title: text('更换承办监察员', 'Change the officers'),
  law: ['li-16', 'zjli-24'],
  by: ['inspection-head'],
  from: ['filed', 'suspended', 'ordered', 'decided'],
  input: z.strictObject({ leadId: lead, secondId: second, words: words(text('原因', 'reason'), { max: 300 }) }),
  rank: proceeding => (proceeding.assigned.length < 2 ? 'primary' : 'normal'),
  unless: context => notTwoOfficers([context.input.leadId, context.input.secondId], context),
  does: context => {
    const assigned = assignments([context.input.leadId, context.input.secondId], context);
    return {
      assigned,
      audience: 'staff',
      data: { filed: { ...context.data.filed!, officers: assigned.map(a => a.name) } },
      notices: assigned.map(a => ({ to: { userId: a.userId }, template: 'assigned' })),
    };
  },
});
