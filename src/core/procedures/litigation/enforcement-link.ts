import type { Dossier } from '../../dossier/dossier.ts';
import type { Effects } from '../procedure.ts';
import type { LitigationData } from './data.ts';

type Also = NonNullable<Effects['also']>;

const ofAward = ({ proceedings }: Dossier, { award }: Pick<LitigationData, 'award'>, stages: readonly string[]) =>
  proceedings.filter(
    p =>
      p.procedure === 'enforcement' &&
      stages.includes(p.stage) &&
      (p.data as { title: { proceedingId: string } }).title.proceedingId === award?.proceedingId,
  );

const each = (step: string, found: ReturnType<typeof ofAward>): Also =>
  found.map(p => ({ proceedingId: p.id, procedure: 'enforcement' as const, step, input: {} }));

/** Enforcement of an award stands still while its revocation is heard (SI1 25). */
export const pausesEnforcement = (dossier: Dossier, data: Pick<LitigationData, 'award'>): Also =>
  each('pause', ofAward(dossier, data, ['running', 'settlement']));

/** Revocation was given up or refused: enforcement goes on (SI1 25). */
export const resumesEnforcement = (dossier: Dossier, data: Pick<LitigationData, 'award'>): Also =>
  each('resume-after-pause', ofAward(dossier, data, ['suspended']));

/** The award was revoked: enforcement ends (SI1 25; CPL 268). */
export const endsEnforcement = (dossier: Dossier, data: Pick<LitigationData, 'award'>): Also =>
  each('end-revoked', ofAward(dossier, data, ['applied', 'running', 'settlement', 'suspended', 'round-ended']));
