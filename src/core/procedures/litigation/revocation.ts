import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { revocationGrounds } from '../arbitration/court.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, list, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { courtName, tellTribunal } from './common.ts';
import { isServedOn, issueCodes, type LitigationData, type RevocationRuling } from './data.ts';
import { endsEnforcement, resumesEnforcement } from './enforcement-link.ts';
import { type ServedInput, servedInput, servedOf } from './judge.ts';
import { suitsOf } from './ways.ts';

const step = stepOf<LitigationData>();

const results = {
  revoked: text('撤销仲裁裁决', 'The award is revoked'),
  refused: text('驳回申请', 'The application is refused'),
  'worker-sued': text('劳动者已经起诉，驳回申请', 'Dismissed: the worker has sued'),
} as const;

interface RuleInput {
  result: keyof typeof results;
  grounds?: (keyof typeof revocationGrounds)[] | undefined;
  issue?: keyof typeof issueCodes | undefined;
  words: string;
}

/** The ruling on revocation is final: revoked on a ground that was found, or refused (LMA 49; SI1 21–23). */
export const ruleRevocation = step<RuleInput>({
  title: text('裁定撤销申请', 'Rule on revocation'),
  law: ['lma-49', 'si1-21', 'si1-22', 'si1-23'],
  by: ['judge'],
  mine: true,
  from: ['registered', 'heard'],
  to: 'decided',
  rank: 'primary',
  final: true,
  issues: ['revocation-ruling'],
  counts: ['ruled', 'closed'],
  input: z.strictObject({
    result: choice(text('结果', 'result'), results),
    grounds: list(text('查实的理由（撤销的填）', 'grounds found'), choice(text('理由', 'ground'), revocationGrounds), {
      max: 6,
    }).optional(),
    issue: choice(text('差异在哪里（撤销的填）', 'in what it differs'), issueCodes).optional(),
    words: words(text('理由', 'reasons'), { min: 5, max: 5000 }),
  }),
  closedWhen: ({ data }) =>
    data.kind === 'revocation'
      ? undefined
      : refuse('law', text('只用于撤销仲裁裁决', 'For applications to revoke only'), 'lma-49'),
  unless: ({ data, input, dossier }) => {
    const sued = suitsOf(dossier).some(
      s =>
        s.data.award?.awardId === data.award?.awardId &&
        s.data.applicant === 'worker' &&
        !['refused', 'dismissed', 'withdrawn'].includes(s.stage),
    );
    if (sued !== (input.result === 'worker-sued'))
      return refuse(
        'law',
        sued
          ? text('劳动者已经起诉，应当驳回申请', 'The worker has sued: the application is dismissed')
          : text('劳动者没有起诉', 'The worker has not sued'),
        'si1-21',
      );
    if (input.result !== 'revoked') return undefined;
    if ((input.grounds ?? []).length === 0 || !input.grounds!.every(g => data.grounds?.includes(g)))
      return refuse(
        'law',
        text('写明查实的是申请的哪一种理由', 'State which of the grounds pleaded was found'),
        'lma-49',
      );
    return input.issue
      ? undefined
      : refuse(
          'law',
          text('写明差异在事实、证据、法律还是裁量', 'Say whether it lies in fact, evidence, law or discretion'),
          'house-divergence',
        );
  },
  does: ({ input, today }) => ({
    code: input.result,
    data: {
      revocation: {
        result: input.result,
        ...(input.result === 'revoked' && { grounds: input.grounds!, issue: input.issue! }),
        on: today,
        words: input.words,
        served: [],
      },
      closing: { ground: input.result, on: today },
    },
    notices: bothSides('judgment-made'),
  }),
});

/** Everybody has the ruling: the award is gone and both may sue in fifteen days, or it stands and is enforced (LMA 49; SI1 22, 25). */
export const revocationServed = step<ServedInput>({
  title: text('裁定书已送达', 'The ruling was served'),
  law: ['lma-49', 'si1-22', 'si1-25'],
  by: ['clock'],
  from: ['decided'],
  input: servedInput,
  unless: ({ data, input }) =>
    data.revocation === undefined || isServedOn(data.revocation.served, input.partyId)
      ? refuse('law', text('这一方已经送达', 'This party has been served'), 'si1-22')
      : undefined,
  does: ({ data, input, dossier, proceeding, facts }) => {
    const served = servedOf(input, dossier);
    const before = data.revocation!;
    const revocation: RevocationRuling = { ...before, served: [...before.served, served] };
    const all = dossier.parties.every(p => isServedOn(revocation.served, p.id));
    const on = revocation.served
      .map(s => s.on)
      .sort()
      .at(-1)!;
    const told = { dossier, data, court: courtName(facts.directory, proceeding), number: proceeding.number, on };
    const also =
      !all || before.result === 'worker-sued'
        ? []
        : before.result === 'revoked'
          ? [...endsEnforcement(dossier, data), ...tellTribunal(told, 'revoked')]
          : [...tellTribunal(told, 'revocation-refused'), ...resumesEnforcement(dossier, data)];
    return {
      data: { revocation },
      also,
      notices: [{ to: { side: served.side }, template: 'court-decision-served' }],
    };
  },
});
