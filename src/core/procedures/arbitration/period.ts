import type { Proceeding } from '../../dossier/dossier.ts';
import { addDays, type Day } from '../../law/day.ts';
import type { ExclusionReason, RestartReason } from '../../law/segments.ts';
import { excludedFor, restartFor } from '../../law/segments.ts';
import type { Effects, Start } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import type { ClosingPeriod, Exclusion } from './data-preparation.ts';

/** The statutory closing limit, and the shorter one of the simple procedure that runs beside it. */
export const closingLimits = ['DL-ARB-45', 'DL-ARB-ZJ30'] as const;

type Facts = Pick<ArbitrationData, 'acceptedOn' | 'period' | 'simple'>;

/** From when the closing period runs; cases accepted before the day was kept have it in the limit itself. */
export const acceptedOnOf = ({ data, deadlines }: Pick<Proceeding<Facts>, 'data' | 'deadlines'>): Day | undefined =>
  data.acceptedOn ?? deadlines.findLast(d => d.code === 'DL-ARB-45')?.from;

const blank: ClosingPeriod = { restarts: [], excluded: [] };

/** Exclusions that still run: while there is one, the closing period stands still. */
export const openExclusions = ({ period }: Facts): readonly Exclusion[] =>
  period?.excluded.filter(e => e.to === undefined) ?? [];

/**
 * The closing period counted anew from everything that moves it (LMA 43; CR 45–47; ZJMA 36, 39): the facts as they are after the step,
 * and the limits that follow. While days are left out without a known end, no limit runs; it starts again from the same day of acceptance.
 */
export function closingPeriod(
  proceeding: Proceeding<Facts>,
  after: Partial<Facts>,
): { readonly data: Partial<Facts> } & Pick<Effects, 'starts' | 'halts'> {
  const acceptedOn = acceptedOnOf(proceeding);
  if (acceptedOn === undefined) return { data: after };
  const facts: Facts = { ...proceeding.data, ...after };
  if (openExclusions(facts).length > 0) return { data: { acceptedOn, ...after }, halts: closingLimits };
  const { restarts, excluded, extended } = facts.period ?? blank;
  const common = {
    from: acceptedOn,
    excluded: excluded.map(e => excludedFor(e.reason, e.from, e.to!)),
    ...(restarts.length > 0 && { restarts }),
  };
  const starts: Start[] = [
    { code: 'DL-ARB-45', ...common, ...(extended && { extended: true }) },
    ...(facts.simple ? [{ code: 'DL-ARB-ZJ30', ...common } as const] : []),
  ];
  return { data: { acceptedOn, ...after }, starts, ...(facts.simple ? {} : { halts: ['DL-ARB-ZJ30'] }) };
}

/** The period with one more new start (CR 46). */
export const restarted = ({ period = blank }: Facts, reason: RestartReason, on: Day): ClosingPeriod => ({
  ...period,
  restarts: [...period.restarts, restartFor(reason, on)],
});

/** The period with days that do not count from now on (CR 46; ZJMA 36). */
export const excluding = ({ period = blank }: Facts, exclusion: Exclusion): ClosingPeriod => ({
  ...period,
  excluded: [...period.excluded, exclusion],
});

/** The period in which the days of a reason end: the day itself counts again. */
export const counting = ({ period = blank }: Facts, reason: ExclusionReason, on: Day): ClosingPeriod => ({
  ...period,
  excluded: period.excluded.map(e => (e.reason === reason && e.to === undefined ? { ...e, to: addDays(on, -1) } : e)),
});
