import type { Proceeding } from '../../../dossier/dossier.ts';
import type { PaperInput } from '../../procedure.ts';
import type { ArbitrationData } from '../data.ts';

/** The body in whose name a paper of arbitration goes out. */
export const issuerOf = ({ directory, proceeding }: PaperInput): string =>
  (proceeding.organisationId && directory.organisation(proceeding.organisationId)?.name.zh) || '劳动人事争议仲裁委员会';

export const dataOf = (proceeding: Proceeding) => proceeding.data as ArbitrationData;
