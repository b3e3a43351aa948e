import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Directory, Organisation } from '../../people/organisation.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import type { CourtNews } from '../arbitration/court-link.ts';
import type { Effects } from '../procedure.ts';
import type { LitigationData } from './data.ts';

/** The basic court of the county, and the intermediate court of its city, as far as they work on this platform. */
export const basicCourt = (directory: Directory): Organisation | undefined => directory.organisations('court')[0];
export const intermediateCourt = (directory: Directory): Organisation | undefined =>
  directory.organisations('intermediate-court')[0];

export const noCourt = (): Refusal =>
  refuse(
    'law',
    text('法院还没有接入，请到法院办理', 'The court is not on this platform; go to it directly'),
    'cpl-122',
  );

export const respondentOf = ({ applicant }: Pick<LitigationData, 'applicant'>): Side => otherSide(applicant);

/** Those of the court who work on the case, or its docket while nobody does. */
export const theCourt = (
  { assigned, organisationId }: Pick<Proceeding, 'assigned' | 'organisationId'>,
  name: string,
) =>
  assigned.length > 0
    ? assigned.map(a => ({ to: { userId: a.userId }, template: name }))
    : organisationId
      ? [{ to: { role: 'court-docket', organisationId }, template: name }]
      : [];

export const suitOnly = ({ kind }: Pick<LitigationData, 'kind'>): Refusal | undefined =>
  kind === 'suit' ? undefined : refuse('law', text('只用于一审', 'For suits of first instance only'), 'cpl-122');

/** The step by which the tribunal's case hears of this one; none where there is no award or no case. */
export function tellTribunal(
  {
    dossier,
    data,
    court,
    number,
    on,
    partyId = data.partyId,
  }: {
    readonly dossier: Dossier;
    readonly data: LitigationData;
    readonly court: string;
    readonly number?: string | null;
    readonly on: Day;
    readonly partyId?: string;
  },
  what: CourtNews,
  extra: { readonly ground?: string; readonly again?: boolean } = {},
): NonNullable<Effects['also']> {
  const { award } = data;
  const arbitration = award && dossier.proceedings.find(p => p.id === award.proceedingId);
  if (!award || !arbitration) return [];
  return [
    {
      proceedingId: arbitration.id,
      procedure: 'arbitration',
      step: arbitration.closedOn === undefined ? 'hear-from-court' : 'note-from-court',
      input: { what, awardId: award.awardId, partyId, on, court, ...(number && { number }), ...extra },
    },
  ];
}

export const courtName = (directory: Directory, { organisationId }: Pick<Proceeding, 'organisationId'>): string =>
  (organisationId && directory.organisation(organisationId)?.name.zh) || '人民法院';
