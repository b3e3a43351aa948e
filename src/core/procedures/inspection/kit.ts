import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import type { Directory } from '../../people/organisation.ts';
import { text } from '../../text.ts';
import { type Approval, type Effects, type PaperService, stepOf } from '../procedure.ts';
import type { InspectionData } from './data.ts';

/** What the steps of labour inspection share. */
export const step = stepOf<InspectionData>();

export const officers = ['inspector', 'inspection-head'] as const;

export const byTheHead = (zh: string, en: string): Approval => ({
  by: ['inspection-head'],
  within: 'DL-HOUSE-APPROVAL',
  public: text(zh, en),
});

/** The brigade of the county (LI 13: the place where labour is used). */
export const brigadeOf = (directory: Directory) =>
  directory.organisations('inspection').find(o => o.closedOn === undefined);

/** The brigade gets the matter, and its people hear of it. */
export function toBrigade(directory: Directory, template: string): Pick<Effects, 'organisationId' | 'notices'> {
  const brigade = brigadeOf(directory);
  return brigade
    ? {
        organisationId: brigade.id,
        notices: officers.map(role => ({ to: { role, organisationId: brigade.id }, template })),
      }
    : {};
}

export const hasWorker = ({ parties }: Dossier): boolean => parties.some(p => p.side === 'worker');

/** The complainant: the worker, or whoever reported, who is no party and is told by the account alone. */
export const toComplainant = (dossier: Dossier, proceeding: Proceeding<InspectionData>, template: string) =>
  hasWorker(dossier)
    ? [{ to: { side: 'worker' as const }, template }]
    : proceeding.data.origin === 'report'
      ? [{ to: { userId: proceeding.authorId }, template }]
      : [];

export const toEmployer = (notice: string) => [{ to: { side: 'employer' as const }, template: notice }];

export const toOfficers = ({ assigned }: Pick<Proceeding, 'assigned'>, template: string) =>
  assigned.map(a => ({ to: { userId: a.userId }, template }));

/** What comes of it is told to whoever handed it over, and to the union that suggested it (ZJTU 24). */
export const fedBack = (data: InspectionData) =>
  data.handOver ? [{ to: { userId: data.handOver.by.userId }, template: 'inspection-fed-back' }] : [];

export const toWorker = { to: 'applicant', kind: 'notice' } as const satisfies PaperService;
export const toFirm = { to: 'respondent', kind: 'order' } as const satisfies PaperService;
