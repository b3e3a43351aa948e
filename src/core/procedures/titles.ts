import type { Dossier, Proceeding } from '../dossier/dossier.ts';
import type { EnforceableTitle } from '../dossier/title.ts';
import { arbitrationTitles } from './arbitration/titles.ts';
import { confirmationTitles, orderTitles, reviewTitles } from './enforceable/titles.ts';
import type { ProcedureId } from './ids.ts';
import { litigationTitles } from './litigation/titles.ts';

type Reader = (dossier: Dossier, proceeding: Proceeding) => readonly EnforceableTitle[];

/** Which procedures make titles, each read by a function of its own folder. */
const readers: Partial<Record<ProcedureId, Reader>> = {
  arbitration: arbitrationTitles,
  'agreement-review': reviewTitles,
  'judicial-confirmation': confirmationTitles,
  'payment-order': orderTitles,
  litigation: litigationTitles,
};

/** Every title of a dispute that can be enforced now, in the order of its proceedings (LMA 16, 51; CPL 206, 227, 235). */
export const titlesOf = (dossier: Dossier): readonly EnforceableTitle[] =>
  dossier.proceedings.flatMap(p => readers[p.procedure]?.(dossier, p) ?? []);
