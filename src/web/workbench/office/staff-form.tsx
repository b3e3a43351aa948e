import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { OfficeView, PlaceView, StaffView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { specialities } from '../../../core/people/allocation.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { DayRow, TextRow } from '../intake/controls.tsx';
import { type MembershipDraft, MembershipFields, membershipOf } from './membership-fields.tsx';
import { SaveForm } from './save-form.tsx';
import { TickList } from './tick-list.tsx';
import { useSave } from './use-office.ts';
import { benchOffice } from './words.ts';

export interface Given {
  readonly login: string;
  readonly password: string;
}

interface Props {
  readonly offices: readonly OfficeView[];
  readonly places: readonly PlaceView[];
  readonly today: string;
  readonly onDone: (given?: Given) => void;
}

const linesOf = (words: string): string[] => [...new Set(words.split('\n').map(line => line.trim()))].filter(Boolean);
const blank = (today: string): MembershipDraft => ({
  organisationId: '',
  role: 'mediator',
  from: today,
  to: '',
  places: [],
});

const shownOf = ({ name, phone, relations, specialities: good }: StaffView) => ({
  name,
  ...(phone && { phone }),
  relations,
  specialities: good,
});

/** Name, telephone and declared relations; for a new person also the login and the first membership. */
export function AccountForm({ person, offices, places, today, onDone }: Props & { readonly person?: StaffView }) {
  const words = useWords(benchOffice);
  const w = words.staff;
  const language = useLanguage();
  const [name, setName] = useState(person?.name ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [relations, setRelations] = useState(person?.relations.join('\n') ?? '');
  const [good, setGood] = useState(person?.specialities ?? []);
  const [login, setLogin] = useState('');
  const [membership, setMembership] = useState(blank(today));
  const { save, busy, problem, errorAt, seen } = useSave();
  const submit = async () => {
    const account = { name, ...(phone.trim() && { phone }), relations: linesOf(relations), specialities: good };
    const options = { language: getLanguage() };
    if (person) {
      const done = await save(() =>
        call(
          routes.editStaff,
          { params: { id: person.id }, body: { ...account, seen: seen(shownOf(person)) } },
          options,
        ),
      );
      if (done) onDone();
      return;
    }
    const body = { ...account, login, membership: membershipOf(membership) };
    const made = await save(() => call(routes.addStaff, { body }, options));
    if (made) onDone({ login: made.login, password: made.password });
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <TextRow id="staff-name" label={w.name} maxLength={60} error={errorAt('name')} value={name} onChange={setName} />
      <TextRow
        id="staff-phone"
        label={w.phone}
        hint={w.phoneHint}
        optional
        inputMode="tel"
        maxLength={30}
        error={errorAt('phone')}
        value={phone}
        onChange={setPhone}
      />
      {!person && (
        <TextRow
          id="staff-login"
          label={w.login}
          hint={w.loginHint}
          maxLength={40}
          error={errorAt('login')}
          value={login}
          onChange={setLogin}
        />
      )}
      <TextRow
        id="staff-relations"
        label={w.relations}
        hint={w.relationsHint}
        optional
        rows={3}
        maxLength={4000}
        error={errorAt('relations')}
        value={relations}
        onChange={setRelations}
      />
      <TickList
        id="staff-good"
        label={w.specialities}
        hint={w.specialitiesHint}
        options={Object.entries(specialities).map(([value, label]) => ({ value, label: label[language] }))}
        value={good}
        onChange={setGood}
      />
      {!person && (
        <MembershipFields
          draft={membership}
          offices={offices}
          places={places}
          errorAt={errorAt}
          onChange={setMembership}
        />
      )}
    </SaveForm>
  );
}

export function MembershipForm({ person, offices, places, today, onDone }: Props & { readonly person: StaffView }) {
  const [membership, setMembership] = useState(blank(today));
  const { save, busy, problem, errorAt } = useSave();
  const submit = async () => {
    const done = await save(() =>
      call(
        routes.addMembership,
        { params: { id: person.id }, body: membershipOf(membership) },
        { language: getLanguage() },
      ),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <MembershipFields
        draft={membership}
        offices={offices}
        places={places}
        errorAt={errorAt}
        onChange={setMembership}
      />
    </SaveForm>
  );
}

/** The last day of a membership; empty takes it away again. */
export function EndForm({
  person,
  membershipId,
  today,
  onDone,
}: {
  readonly person: StaffView;
  readonly membershipId: string;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const words = useWords(benchOffice);
  const w = words.staff;
  const [to, setTo] = useState(person.memberships.find(m => m.id === membershipId)?.to ?? today);
  const { save, busy, problem, errorAt } = useSave();
  const submit = async () => {
    const done = await save(() =>
      call(
        routes.endMembership,
        { params: { id: person.id, membershipId }, body: { to: to.trim() || null } },
        { language: getLanguage() },
      ),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <p>{w.endSure}</p>
      <DayRow id="end-to" label={w.to} hint={w.toHint} optional error={errorAt('to')} value={to} onChange={setTo} />
    </SaveForm>
  );
}
