import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Body } from '../../../contract/route.ts';
import type { OfficeView, PlaceView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { bodyKinds, organisationKinds } from '../../../core/people/organisation.ts';
import { type Trade, trades } from '../../../core/people/trade.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { SelectRow, TextRow } from '../intake/controls.tsx';
import { SaveForm } from './save-form.tsx';
import { TickList } from './tick-list.tsx';
import { useSave } from './use-office.ts';
import { benchOffice } from './words.ts';

type Input = Body<typeof routes.addOffice>;

const kinds = organisationKinds.filter(kind => kind !== 'operator');
const blank: Input = {
  kind: 'mediation',
  bodyKind: 'town',
  name: { zh: '', en: '' },
  short: '',
  places: [],
  trades: [],
  capacity: 30,
};

const inputOf = ({ id: _, people: __, open: ___, closedOn: ____, ...office }: OfficeView): Input => ({
  ...office,
  trades: office.trades as Trade[],
});

/** A body, new or as it stands. */
export function OrganisationForm({
  office,
  places,
  onDone,
}: {
  readonly office: OfficeView | undefined;
  readonly places: readonly PlaceView[];
  readonly onDone: () => void;
}) {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const [input, setInput] = useState<Input>(office ? inputOf(office) : blank);
  const [capacity, setCapacity] = useState(String(input.capacity));
  const { save, busy, problem, errorAt, seen } = useSave();
  const put = (part: Partial<Input>) => setInput(before => ({ ...before, ...part }));
  const w = words.organisations;
  const submit = async () => {
    const { bodyKind, ...rest } = input;
    const body: Input = {
      ...rest,
      capacity: /^\d+$/.test(capacity.trim()) ? Number(capacity) : 0,
      ...(input.kind === 'mediation' && { bodyKind: bodyKind ?? 'town' }),
      ...(input.kind !== 'mediation' && { trades: [] }),
    };
    const options = { language: getLanguage() };
    const done = await save(() =>
      office
        ? call(
            routes.editOffice,
            { params: { id: office.id }, body: { ...body, seen: seen(inputOf(office)) } },
            options,
          )
        : call(routes.addOffice, { body }, options),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      {!office && (
        <SelectRow
          id="office-kind"
          label={w.kind}
          value={input.kind}
          options={kinds.map(value => ({ value, label: w.kinds[value] }))}
          onChange={kind => put({ kind: kind as Input['kind'] })}
        />
      )}
      {input.kind === 'mediation' && (
        <SelectRow
          id="office-body-kind"
          label={w.bodyKind}
          value={input.bodyKind ?? 'town'}
          options={Object.entries(bodyKinds).map(([value, label]) => ({ value, label: label[language] }))}
          onChange={bodyKind => put({ bodyKind: bodyKind as NonNullable<Input['bodyKind']> })}
        />
      )}
      <TextRow
        id="office-name"
        label={w.name}
        error={errorAt('name.zh')}
        maxLength={60}
        value={input.name.zh}
        onChange={zh => put({ name: { ...input.name, zh } })}
      />
      <TextRow
        id="office-name-en"
        label={w.nameEn}
        error={errorAt('name.en')}
        maxLength={120}
        value={input.name.en}
        onChange={en => put({ name: { ...input.name, en } })}
      />
      <TextRow
        id="office-short"
        label={w.short}
        hint={w.shortHint}
        error={errorAt('short')}
        maxLength={10}
        value={input.short}
        onChange={short => put({ short })}
      />
      <TickList
        id="office-places"
        label={w.places}
        hint={w.placesHint}
        options={places.map(place => ({ value: place.code, label: place.name[language] }))}
        value={input.places}
        onChange={chosen => put({ places: chosen })}
      />
      {input.kind === 'mediation' && (
        <>
          <TickList
            id="office-trades"
            label={w.trades}
            hint={w.tradesHint}
            options={(Object.keys(trades) as Trade[]).map(value => ({ value, label: trades[value][language] }))}
            value={input.trades}
            onChange={chosen => put({ trades: chosen })}
          />
          <TextRow
            id="office-capacity"
            label={w.capacity}
            error={errorAt('capacity')}
            inputMode="numeric"
            maxLength={5}
            value={capacity}
            onChange={setCapacity}
          />
        </>
      )}
      <TextRow
        id="office-address"
        label={w.address}
        optional
        error={errorAt('address')}
        maxLength={200}
        value={input.address ?? ''}
        onChange={address => put({ address })}
      />
      <TextRow
        id="office-phone"
        label={w.phone}
        optional
        inputMode="tel"
        error={errorAt('phone')}
        maxLength={30}
        value={input.phone ?? ''}
        onChange={phone => put({ phone })}
      />
      <TextRow
        id="office-hours"
        label={w.hours}
        optional
        error={errorAt('hours')}
        maxLength={200}
        value={input.hours ?? ''}
        onChange={hours => put({ hours })}
      />
    </SaveForm>
  );
}
