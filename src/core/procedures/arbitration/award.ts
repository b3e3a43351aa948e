import { z } from 'zod';
import type { NumberRequest } from '../../dossier/change.ts';
import type { Claim } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, yes } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { type AwardDraft, type DraftSignature, draftOf } from './award-draft.ts';
import { awardsOf, openClaims, tribunalOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award, AwardKind } from './data-award.ts';
import { closingLimits } from './period.ts';

const step = stepOf<ArbitrationData>();

const madeOf = (data: ArbitrationData): readonly string[] => awardsOf(data).map(a => a.draftId);

type Now = Pick<StepContext<never, ArbitrationData>, 'facts' | 'data' | 'proceeding'>;
const waitingDraft = ({ facts, data }: Pick<Now, 'facts' | 'data'>) => draftOf(facts.wall, madeOf(data));
const noDraft = () => refuse('law', text('先拟写裁决', 'The award is drafted first'), 'cr-53');

/** Each arbitrator signs the draft; one of another opinion may leave it (LMA 45, 46; CR 53). */
export const signAward = step<{ willing: 'yes' | 'no' }>({
  title: text('在裁决书上签名', 'Sign the award'),
  law: ['lma-46', 'cr-53'],
  by: ['arbitrator'],
  mine: true,
  walled: true,
  from: ['deliberation'],
  input: z.strictObject({
    willing: choice(text('签名', 'signature'), {
      yes: text('签名', 'I sign'),
      no: text('有不同意见，不签名', 'I am of another opinion and do not sign'),
    }),
  }),
  rank: 'primary',
  closedWhen: context => {
    if (tribunalOf(context.proceeding, context.data).length < 2)
      return refuse('law', text('独任仲裁员作出裁决时签名', 'A sole arbitrator signs when making the award'), 'lma-46');
    const waiting = waitingDraft(context);
    if (!waiting) return noDraft();
    return waiting.signed.some(i => i.author.userId === context.actor.userId)
      ? refuse('law', text('您已经表示过', 'You have said so already'), 'cr-53')
      : undefined;
  },
  does: context => ({
    wall: [
      {
        channel: 'deliberation',
        kind: 'award',
        body: {
          signs: waitingDraft(context)!.item.id,
          willing: context.input.willing === 'yes',
        } satisfies DraftSignature,
      },
    ],
    audience: 'staff',
  }),
});

/**
 * The award is made: it is signed, sealed and numbered, and its bytes stand from now on. Final and other items go into two papers, or
 * into one that is not final (LMA 46, 47; CR 50, 53; ZJMA 37).
 */
export const makeAward = step<{ sealed: boolean }>({
  title: text('作出裁决', 'Make the award'),
  help: text(
    '裁决书编号、盖章，送给双方。作出以后不能改，只能用决定书补正',
    'The award is numbered, sealed and goes to both sides. It can then only be corrected by decision',
  ),
  law: ['lma-46', 'lma-47', 'cr-50', 'cr-53', 'zjma-37', 'lma-43'],
  by: ['arbitrator'],
  mine: true,
  from: ['deliberation'],
  outcomes: { awarded: 'awarded', part: 'deliberation' },
  input: z.strictObject({
    sealed: yes(text('仲裁员已签名，加盖仲裁委员会印章', 'signed by the arbitrators and sealed')),
  }),
  rank: 'primary',
  final: true,
  closedWhen: context => {
    const waiting = waitingDraft(context);
    if (!waiting) return noDraft();
    const sitting = tribunalOf(context.proceeding, context.data);
    if (sitting.length > 1) {
      if (sitting[0]?.userId !== context.actor.userId)
        return refuse('role', text('由首席仲裁员作出', 'The presiding arbitrator makes it'), 'lma-45');
      if (
        sitting.some(a => a.userId !== context.actor.userId && !waiting.signed.some(i => i.author.userId === a.userId))
      )
        return refuse('law', text('等其他仲裁员签名', 'The other arbitrators sign first'), 'lma-46');
    }
    const { results } = waiting.draft;
    return results.some(r => !openClaims(context.dossier, context.proceeding.id).some(c => c.id === r.claimId))
      ? refuse('law', text('拟写以后请求有变化，重新拟写', 'The claims have changed since; draft it anew'), 'lma-46')
      : undefined;
  },
  unless: ({ input }) =>
    input.sealed ? undefined : refuse('law', text('签名盖章以后再作出', 'Signed and sealed first'), 'cr-53'),
  does: context => made(context, waitingDraft(context)!),
});

function made(
  context: StepContext<{ sealed: boolean }, ArbitrationData>,
  { item, draft, signed }: NonNullable<ReturnType<typeof draftOf>>,
): Effects<ArbitrationData> {
  const { dossier, proceeding, data, today, newId } = context;
  const kinds: readonly AwardKind[] = draft.type === 'split' ? ['final', 'non-final'] : [draft.type];
  const before = awardsOf(data);
  const unwilling = new Set(signed.filter(i => !(i.body as DraftSignature).willing).map(i => i.author.userId));
  const signers = tribunalOf(proceeding, data)
    .filter(a => !unwilling.has(a.userId))
    .map(a => a.name);
  const awards = kinds.map((kind, i): Award => {
    const results = draft.results.filter(r => kinds.length === 1 || r.result.award!.final === (kind === 'final'));
    return {
      id: newId(),
      n: before.length + i + 1,
      draftId: item.id,
      kind,
      ...(draft.scope === 'part' && { part: true as const }),
      ...(draft.byDefault && { byDefault: true as const }),
      ...(kinds.length > 1 && { split: true as const }),
      paper: paperOf(kind),
      on: today,
      claimIds: results.map(r => r.claimId),
      amount: results.reduce((sum, r) => sum + (r.result.amount ?? 0), 0),
      payWithin: draft.payWithin,
      limitation: draft.limitation,
      mediation: draft.mediation,
      statement: draft.found,
      reason: draft.opinion,
      signers,
      state: 'running',
      served: [],
      until: [],
      suits: [],
    };
  });
  const whole = draft.scope === 'whole';
  return {
    outcome: whole ? 'awarded' : 'part',
    claims: resultsOf(dossier.claims, draft, proceeding.id, today),
    data: { awards: [...before, ...awards] },
    issues: awards.map(a => a.paper),
    numbers: awards.map(
      (a): Omit<NumberRequest, 'number' | 'year'> => ({
        kind: a.paper === 'award-final' ? 'award-final' : 'award',
        target: `paper:${a.paper}`,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      }),
    ),
    stops: whole ? closingLimits : [],
    counts: whole ? ['awarded'] : [],
    code: draft.byDefault ? 'default' : draft.type,
    amount: awards.reduce((sum, a) => sum + a.amount, 0),
    notices: [
      ...(['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'award-made' })),
      ...(proceeding.organisationId
        ? [{ to: { role: 'institute-clerk', organisationId: proceeding.organisationId }, template: 'award-to-serve' }]
        : []),
    ],
  };
}

const paperOf = (kind: AwardKind): 'award-final' | 'award-non-final' =>
  kind === 'final' ? 'award-final' : 'award-non-final';

const resultsOf = (claims: readonly Claim[], draft: AwardDraft, proceedingId: string, on: string): Claim[] =>
  claims.flatMap(claim => {
    const found = draft.results.find(r => r.claimId === claim.id);
    return found ? [{ ...claim, result: { ...found.result, proceedingId, on, told: [] } }] : [];
  });
