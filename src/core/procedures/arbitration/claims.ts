import { z } from 'zod';
import type { Claim } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, id, list, money, words } from '../fields.ts';
import { claimInput, ofOtherSide } from '../filing.ts';
import { type Approval, type StepContext, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { closingPeriod, restarted } from './period.ts';
import { handedIn, onceInAnswerPeriod, onlySide, paperDay, respondentOf, theTribunal } from './sides.ts';
import { preparing } from './stages.ts';

/** What changes the claims after acceptance: a counterclaim, and claims added or changed (A11, A15). */
const step = stepOf<ArbitrationData>();

/** A claim as in a filing; its computation sheet is added by a step of its own. */
const claimField = claimInput.omit({ sheet: true }).meta({ label: text('请求', 'claim') });

const claimOf = (claim: z.output<typeof claimField>, newId: () => string, by?: 'worker' | 'employer'): Claim => ({
  id: newId(),
  ...claim,
  ...(by && { by }),
});

const byTheHead: Approval = {
  by: ['institute-head'],
  within: 'DL-HOUSE-APPROVAL',
  public: text('决定是否受理反申请', 'Decide on the counterclaim'),
};

/** The respondent claims in return within the answer period (CR 36). */
export const counterclaim = step<{
  claims: z.output<typeof claimField>[];
  words?: string | undefined;
  receivedOn?: Day | undefined;
}>({
  title: text('提出反申请', 'File a counterclaim'),
  help: text(
    '答辩期满以前提出。仲裁委员会5个工作日内决定是否受理',
    'Before the answer period ends. The commission decides within five working days',
  ),
  law: ['cr-36'],
  binds: 'counterclaim',
  by: ['worker', 'employer', 'institute-clerk'],
  from: preparing,
  input: z.strictObject({
    claims: list(text('反申请的请求', 'claims in return'), claimField, { min: 1, max: 20 }),
    words: words(text('事实和理由', 'facts and reasons'), { max: 5000 }).optional(),
    receivedOn: paperDay,
  }),
  issues: ['arbitration-counterclaim'],
  ...onceInAnswerPeriod(
    data => data.counterclaim !== undefined,
    refuse('law', text('已经提出过反申请', 'A counterclaim has been filed'), 'cr-36'),
    refuse(
      'law',
      text('答辩期已经满了，要另行申请仲裁', 'The answer period has ended; file a separate application'),
      'cr-36',
    ),
    'cr-36',
  ),
  unless: ({ input, data }) => ofOtherSide(input.claims, respondentOf(data), 'cr-36'),
  does: ({ input, data, proceeding, today, newId }) => {
    const by = respondentOf(data);
    const on = handedIn(input, today);
    return {
      data: {
        counterclaim: {
          by,
          on,
          claims: input.claims.map(claim => claimOf(claim, newId, by)),
          ...(input.words && { words: input.words }),
        },
      },
      starts: [{ code: 'DL-ARB-COUNTER', from: on }],
      notices: [
        ...(proceeding.organisationId
          ? [
              {
                to: { role: 'institute-clerk', organisationId: proceeding.organisationId },
                template: 'counterclaim-filed',
              },
            ]
          : []),
        ...theTribunal(proceeding, 'counterclaim-filed'),
      ],
    };
  },
});

/**
 * Accepted and heard together, told to file separately, or not accepted, within five working days. Accepted together, the closing period
 * starts anew (CR 36, 46).
 */
export const decideCounterclaim = step<{ kind: 'joined' | 'separate' | 'refused'; words?: string | undefined }>({
  title: text('决定是否受理反申请', 'Decide on the counterclaim'),
  law: ['cr-36', 'cr-46'],
  by: ['institute-clerk', 'institute-head'],
  approval: byTheHead,
  from: preparing,
  input: z.strictObject({
    kind: choice(text('决定', 'decision'), {
      joined: text('受理，和申请合并处理', 'Accepted, heard together'),
      separate: text('告知另行申请仲裁', 'To be filed separately'),
      refused: text('不予受理', 'Not accepted'),
    }),
    words: words(text('理由（不受理或者另行申请的必填）', 'reasons (needed unless accepted)'), {
      max: 2000,
    }).optional(),
  }),
  rank: ({ data }) => (waits(data) ? 'primary' : 'normal'),
  final: true,
  stops: ['DL-ARB-COUNTER'],
  issues: ['arbitration-counterclaim-decision'],
  closedWhen: ({ data }) =>
    waits(data) ? undefined : refuse('law', text('没有等决定的反申请', 'No counterclaim awaits a decision'), 'cr-36'),
  unless: ({ input }) =>
    input.kind !== 'joined' && !input.words ? refuse('law', text('写明理由', 'State the reasons'), 'cr-36') : undefined,
  does: ({ input, data, proceeding, today }) => {
    const decided = {
      ...data.counterclaim!,
      decision: { kind: input.kind, on: today, ...(input.words && { words: input.words }) },
    };
    const notices = [
      { to: { side: respondentOf(data) }, template: 'counterclaim-decided' },
      ...(input.kind === 'joined' ? [{ to: { side: data.applicant }, template: 'counterclaim-decided' }] : []),
    ];
    if (input.kind !== 'joined') return { data: { counterclaim: decided }, notices };
    const period = closingPeriod(proceeding, { period: restarted(data, 'counterclaim', today) });
    return {
      ...period,
      data: { ...period.data, counterclaim: decided },
      claims: data.counterclaim!.claims,
      notices,
    };
  },
});

const waits = ({ counterclaim: filed }: ArbitrationData): boolean => filed !== undefined && !filed.decision;

const change = z
  .strictObject({
    claimId: id(text('请求', 'claim'), 'claim'),
    plea: words(text('改成的要求', 'what is asked for now'), { max: 1000 }).optional(),
    amount: money(text('改成的金额（元）', 'new amount (yuan)')).optional(),
  })
  .meta({ label: text('变更一项请求', 'a changed claim') });

const variation = z.strictObject({
  added: list(text('增加的请求', 'added claims'), claimField, { max: 20 }).optional(),
  changed: list(text('变更的请求', 'changed claims'), change, { max: 20 }).optional(),
  words: words(text('理由', 'reasons'), { max: 2000 }),
});
type VariationInput = z.output<typeof variation>;

/** Before the evidence period ends; later they are filed separately (CR 44). */
const tooLateToVary = ({
  data,
  today,
}: Pick<StepContext<never, ArbitrationData>, 'data' | 'today'>): Refusal | undefined =>
  data.evidenceUntil !== undefined && today > data.evidenceUntil
    ? refuse(
        'law',
        text('举证期限已经满了，增加或者变更的请求要另行申请', 'The evidence period has ended; file it separately'),
        'cr-44',
      )
    : undefined;

/** The applicant adds or changes claims (CR 44). */
export const varyClaims = step<VariationInput>({
  title: text('增加或者变更请求', 'Add or change claims'),
  help: text('举证期限满以前提出，由仲裁庭审查', 'Before the evidence period ends; the tribunal decides'),
  law: ['cr-44'],
  binds: 'waive',
  by: ['worker', 'employer', 'institute-clerk'],
  from: preparing,
  input: variation,
  closedWhen: context =>
    onlySide(context.data.applicant, context.actor, 'cr-44') ??
    tooLateToVary(context) ??
    (awaited(context.data)
      ? refuse('law', text('上一次的变更还没有决定', 'The last change has not been decided yet'), 'cr-44')
      : undefined),
  unless: ({ input, dossier, data }) => {
    if (!input.added?.length && !input.changed?.length)
      return refuse('law', text('写明增加或者变更哪项请求', 'State which claim is added or changed'), 'cr-44');
    const own = dossier.claims.filter(c => (c.by ?? data.applicant) === data.applicant);
    const wrong = input.changed?.some(
      c => !own.some(o => o.id === c.claimId) || (c.plea === undefined && c.amount === undefined),
    );
    return wrong
      ? refuse(
          'law',
          text('选自己的一项请求，写改成什么', 'Choose a claim of your own and say what it becomes'),
          'cr-44',
        )
      : ofOtherSide(input.added ?? [], data.applicant, 'cr-44');
  },
  does: ({ input, today, newId, proceeding }) => ({
    data: {
      variation: {
        on: today,
        words: input.words,
        added: input.added?.map(claim => claimOf(claim, newId)) ?? [],
        changed:
          input.changed?.map(({ claimId, plea, amount }) => ({
            id: claimId,
            ...(plea !== undefined && { plea }),
            ...(amount !== undefined && { amount }),
          })) ?? [],
      },
    },
    notices: [
      ...theTribunal(proceeding, 'claims-varied'),
      ...(proceeding.organisationId
        ? [{ to: { role: 'institute-clerk', organisationId: proceeding.organisationId }, template: 'claims-varied' }]
        : []),
    ],
  }),
});

/** Accepted, the respondent gets a new answer period unless it does without, and the closing period starts anew (CR 44, 46). */
export const decideVariation = step<{
  accepts: 'yes' | 'no';
  waived?: boolean | undefined;
  words?: string | undefined;
}>({
  title: text('决定是否接受增加或者变更的请求', 'Decide on added or changed claims'),
  law: ['cr-44', 'cr-46'],
  by: ['institute-clerk', 'arbitrator'],
  from: preparing,
  input: z.strictObject({
    accepts: choice(text('决定', 'decision'), {
      yes: text('接受', 'Accepted'),
      no: text('不接受，告知另行申请', 'Not accepted; to be filed separately'),
    }),
    waived: z
      .boolean()
      .meta({
        label: text('被申请人明确放弃新的答辩期', 'The respondent expressly does without a new answer period'),
      })
      .optional(),
    words: words(text('理由（不接受的必填）', 'reasons (needed unless accepted)'), { max: 2000 }).optional(),
  }),
  rank: ({ data }) => (awaited(data) ? 'primary' : 'normal'),
  final: true,
  issues: ['arbitration-variation-decision'],
  closedWhen: ({ data }) =>
    awaited(data)
      ? undefined
      : refuse('law', text('没有等决定的变更', 'No change of claims awaits a decision'), 'cr-44'),
  unless: ({ input }) =>
    input.accepts === 'no' && !input.words ? refuse('law', text('写明理由', 'State the reasons'), 'cr-44') : undefined,
  does: ({ input, data, dossier, proceeding, today }) => {
    const decided = {
      ...data.variation!,
      decision: {
        kind: input.accepts === 'yes' ? ('accepted' as const) : ('refused' as const),
        on: today,
        ...(input.words && { words: input.words }),
      },
    };
    const notices = (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'variation-decided' }));
    if (input.accepts === 'no') return { data: { variation: decided }, notices };
    const period = closingPeriod(proceeding, { period: restarted(data, 'claims', today) });
    const changed = data.variation!.changed.flatMap((c): Claim[] => {
      const before = dossier.claims.find(claim => claim.id === c.id);
      return before ? [{ ...before, ...c }] : [];
    });
    return {
      ...period,
      data: { ...period.data, variation: decided },
      claims: [...changed, ...data.variation!.added],
      starts: [
        ...(period.starts ?? []),
        ...(input.waived || !data.copyServed ? [] : [{ code: 'DL-ARB-ANS' as const, from: today }]),
      ],
      notices,
    };
  },
});

const awaited = ({ variation: asked }: ArbitrationData): boolean => asked !== undefined && !asked.decision;
