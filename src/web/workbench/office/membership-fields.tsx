import type { Body } from '../../../contract/route.ts';
import type { OfficeView, PlaceView } from '../../../contract/routes/office.ts';
import type { routes } from '../../../contract/routes.ts';
import { placeRoles, rolesIn } from '../../../core/people/membership.ts';
import { roleLabel } from '../../../core/people/role.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { DayRow, SelectRow } from '../intake/controls.tsx';
import { TickList } from './tick-list.tsx';
import { benchOffice } from './words.ts';

export type MembershipInput = Body<typeof routes.addMembership>;

/** A membership as it is typed: the last day may be empty. */
export type MembershipDraft = Omit<MembershipInput, 'to'> & { readonly to: string };

export const membershipOf = ({ to, ...draft }: MembershipDraft): MembershipInput => ({
  ...draft,
  ...(to.trim() && { to: to.trim() }),
  places: placeRoles.includes(draft.role) ? draft.places : [],
});

/** Body, role, first and last day, and for grid roles the towns and streets. */
export function MembershipFields({
  draft,
  offices,
  places,
  errorAt,
  onChange,
}: {
  readonly draft: MembershipDraft;
  readonly offices: readonly OfficeView[];
  readonly places: readonly PlaceView[];
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (draft: MembershipDraft) => void;
}) {
  const w = useWords(benchOffice).staff;
  const language = useLanguage();
  const open = offices.filter(o => o.closedOn === undefined && rolesIn[o.kind].length > 0);
  const office = open.find(o => o.id === draft.organisationId);
  const roles = office ? rolesIn[office.kind] : [];
  return (
    <>
      <SelectRow
        id="membership-office"
        label={w.organisation}
        error={errorAt('organisationId') ?? errorAt('membership.organisationId')}
        value={draft.organisationId}
        empty={w.choose}
        options={open.map(o => ({ value: o.id, label: o.name[language] }))}
        onChange={organisationId => {
          const kind = open.find(o => o.id === organisationId)?.kind;
          onChange({ ...draft, organisationId, role: (kind && rolesIn[kind][0]) ?? draft.role });
        }}
      />
      {roles.length > 0 && (
        <SelectRow
          id="membership-role"
          label={w.role}
          value={draft.role}
          options={roles.map(role => ({ value: role, label: roleLabel(role)[language] }))}
          onChange={role => onChange({ ...draft, role: role as MembershipDraft['role'] })}
        />
      )}
      {placeRoles.includes(draft.role) && (
        <TickList
          id="membership-places"
          label={w.places}
          options={places.map(place => ({ value: place.code, label: place.name[language] }))}
          value={draft.places}
          onChange={chosen => onChange({ ...draft, places: chosen })}
        />
      )}
      <DayRow
        id="membership-from"
        label={w.from}
        error={errorAt('from') ?? errorAt('membership.from')}
        value={draft.from}
        onChange={from => onChange({ ...draft, from })}
      />
      <DayRow
        id="membership-to"
        label={w.to}
        hint={w.toHint}
        optional
        error={errorAt('to') ?? errorAt('membership.to')}
        value={draft.to}
        onChange={to => onChange({ ...draft, to })}
      />
    </>
  );
}
