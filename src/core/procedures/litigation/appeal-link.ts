import type { Day } from '../../law/day.ts';
import type { Effects } from '../procedure.ts';
import type { AppealResult, LitigationData } from './data.ts';

/** The step by which the case of first instance hears how the appeal ended. */
export const tellFirstInstance = (
  { of }: Pick<LitigationData, 'of'>,
  appealId: string,
  result: AppealResult,
  on: Day,
): NonNullable<Effects['also']> =>
  of ? [{ proceedingId: of, procedure: 'litigation', step: 'hear-appeal', input: { appealId, result, on } }] : [];
