import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { addDays, type Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { type Effects, stepOf } from '../procedure.ts';
import { awardStages, awardsOf, endOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award } from './data-award.ts';

const step = stepOf<ArbitrationData>();

/** The parties who still could have sued: those who did under a shared award are left out (SI1 17). */
const mayStillSue = (award: Award, dossier: Dossier) =>
  dossier.parties.filter(p => (award.kind !== 'final' || p.side === 'worker') && !award.except?.includes(p.id));

/** A correction that makes another kind of award has not reached everybody yet: the days to go to court are not known. */
const opensAnotherWay = (award: Award, dossier: Dossier, { corrections = [] }: ArbitrationData): boolean =>
  corrections.some(
    c => c.award === award.n && c.kinds && dossier.parties.some(p => !c.served.some(s => s.partyId === p.id)),
  );

/**
 * The day from which an award has effect, once every party has it and the time to sue has passed: a final one from the day on which it was made, when the worker did not sue
 * in time; another from the day after the last day to sue (LMA 47, 48, 50).
 */
export function effectOf(award: Award, dossier: Dossier, today: Day, data: ArbitrationData): Day | undefined {
  if (award.state !== 'running' || opensAnotherWay(award, dossier, data)) return undefined;
  if (dossier.parties.some(p => !award.served.some(s => s.partyId === p.id))) return undefined;
  const last: Day[] = [];
  for (const party of mayStillSue(award, dossier)) {
    const until = award.until.find(u => u.partyId === party.id)?.sue;
    if (until === undefined || until >= today) return undefined;
    last.push(until);
  }
  return award.kind === 'final' ? award.on : addDays(last.sort().at(-1) ?? award.on, 1);
}

/**
 * The performance of what an award grants the worker; what it grants the employer is followed outside: it is followed like an agreement,
 * with enforcement behind it (LMA 51).
 */
export function performanceOf(award: Award, dossier: Dossier, proceedingId: string, applicant: Side): Effects['opens'] {
  const results = dossier.claims
    .filter(c => award.claimIds.includes(c.id) && (c.by ?? applicant) === 'worker')
    .map(c => c.result);
  const total = results.reduce((sum, r) => sum + (r?.amount ?? 0), 0);
  const received = award.served.find(s => s.side === 'employer')?.on ?? award.on;
  const from = award.kind === 'final' ? received : award.effectiveOn!;
  const due = addDays(from, award.payWithin);
  const deeds = results.flatMap(r => r?.award?.deed ?? []);
  if (total === 0 && deeds.length === 0) return [];
  return [
    {
      procedure: 'settlement',
      step: 'open',
      input: {
        basis: proceedingId,
        of: 'award',
        awardId: award.id,
        effectiveOn: award.effectiveOn!,
        total,
        plan: total > 0 ? [{ n: 1, due, amount: total }] : [],
        deeds: deeds.map((what, i) => ({ n: i + 1, what, by: 'employer', due })),
      },
    },
  ];
}

/** What a change of some awards brings: the stage, the performance of those that now have effect, and their certificate. */
export function settled(
  awards: readonly Award[],
  {
    dossier,
    proceeding,
    data,
    today,
  }: {
    readonly dossier: Dossier;
    readonly proceeding: { readonly id: string; readonly stage: string };
    readonly data: ArbitrationData;
    readonly today: Day;
  },
): Effects<ArbitrationData> {
  const fresh = awards.filter(
    a => a.state === 'effective' && awardsOf(data).find(b => b.id === a.id)?.state !== 'effective',
  );
  const end = endOf(proceeding.stage, awards, today);
  const followed = fresh.filter(a => a.opened !== true);
  return {
    ...(end && { outcome: end, counts: ['closed'], code: end }),
    data: { awards: awards.map(a => (followed.some(f => f.id === a.id) ? { ...a, opened: true as const } : a)) },
    issues: fresh.length > 0 ? ['award-effect'] : [],
    opens: followed.flatMap(a => performanceOf(a, dossier, proceeding.id, data.applicant) ?? []),
    notices:
      fresh.length > 0
        ? (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'award-effective' }))
        : [],
  };
}

/** Terms have passed and nobody went to court: the award has effect, is certified and is followed (LMA 47, 50, 51). */
export const takeEffect = step<Record<string, never>>({
  title: text('裁决生效', 'The award takes effect'),
  law: ['lma-47', 'lma-50', 'lma-51', 'si1-17'],
  by: ['clock'],
  from: awardStages,
  outcomes: { effective: 'effective', overtaken: 'overtaken' },
  input: z.strictObject({}),
  after: ['DL-SUE-15', 'DL-REVK-30'],
  closedWhen: ({ dossier, proceeding, data, today }) =>
    awardsOf(data).some(a => effectOf(a, dossier, today, data)) || endOf(proceeding.stage, awardsOf(data), today)
      ? undefined
      : refuse(
          'law',
          text('还有人可以起诉，或者裁决书还没有送达', 'Somebody may still sue, or was not served'),
          'lma-50',
        ),
  does: context => {
    const { dossier, data, today } = context;
    const awards = awardsOf(data).map((a): Award => {
      const effectiveOn = effectOf(a, dossier, today, data);
      return effectiveOn ? { ...a, state: 'effective', effectiveOn } : a;
    });
    return settled(awards, context);
  },
});
