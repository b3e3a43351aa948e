import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { RosterEntryView } from '../../../contract/routes/roster.ts';
import { routes } from '../../../contract/routes.ts';
import { addDays, addYears } from '../../../core/law/day.ts';
import { specialities } from '../../../core/people/allocation.ts';
import { type Qualification, qualifications, type RemovalGround, removalGrounds } from '../../../core/people/roster.ts';
import type { Text } from '../../../core/text.ts';
import { formatDay } from '../../kit/format.ts';
import { getLanguage, type Language, useLanguage, useWords } from '../../words/words.ts';
import { DayRow, SelectRow, TextRow, TickRow } from '../intake/controls.tsx';
import { benchRoster } from './roster-words.ts';
import { SaveForm } from './save-form.tsx';
import { TickList } from './tick-list.tsx';
import { useSave } from './use-office.ts';

const inLanguage = () => ({ language: getLanguage() });
const optionsOf = (of: Readonly<Record<string, Text>>, language: Language) =>
  Object.entries(of).map(([value, label]) => ({ value, label: label[language] }));

interface Certificate {
  readonly certificate: string;
  readonly to: string;
  readonly specialities: readonly string[];
  readonly capacity: string;
  readonly trainedOn: string;
}
const sentOf = ({ specialities: good, capacity, trainedOn, ...rest }: Certificate) => ({
  ...rest,
  specialities: [...good],
  capacity: Number(capacity) || 0,
  ...(trainedOn && { trainedOn }),
});

/** What a certificate says, of a new entry and of a renewal alike. */
function CertificateFields({
  value,
  onChange,
  errorAt,
}: {
  readonly value: Certificate;
  readonly onChange: (value: Certificate) => void;
  readonly errorAt: (field: string) => string | undefined;
}) {
  const words = useWords(benchRoster);
  const language = useLanguage();
  const set = (part: Partial<Certificate>) => onChange({ ...value, ...part });
  return (
    <>
      <TextRow
        id="roster-certificate"
        label={words.certificate}
        maxLength={60}
        error={errorAt('certificate')}
        value={value.certificate}
        onChange={certificate => set({ certificate })}
      />
      <DayRow id="roster-to" label={words.to} error={errorAt('to')} value={value.to} onChange={to => set({ to })} />
      <DayRow
        id="roster-trained"
        label={words.trainedOn}
        error={errorAt('trainedOn')}
        value={value.trainedOn}
        onChange={trainedOn => set({ trainedOn })}
      />
      <TextRow
        id="roster-capacity"
        label={words.capacity}
        inputMode="numeric"
        maxLength={3}
        error={errorAt('capacity')}
        value={value.capacity}
        onChange={capacity => set({ capacity })}
      />
      <TickList
        id="roster-good"
        label={words.specialities}
        hint={words.specialitiesHint}
        options={optionsOf(specialities, language)}
        value={value.specialities}
        onChange={good => set({ specialities: good })}
      />
    </>
  );
}

export function EnterForm({
  candidates,
  today,
  onDone,
}: {
  readonly candidates: readonly {
    readonly organisationId: string;
    readonly personId?: string | undefined;
    readonly label: Text;
  }[];
  readonly today: string;
  readonly onDone: () => void;
}) {
  const words = useWords(benchRoster);
  const language = useLanguage();
  const { save, busy, problem, errorAt } = useSave();
  const [who, setWho] = useState('');
  const [qualification, setQualification] = useState('');
  const [from, setFrom] = useState(today);
  const [rest, setRest] = useState<Certificate>({
    certificate: '',
    to: addDays(addYears(today, 2), -1),
    specialities: [],
    capacity: '10',
    trainedOn: '',
  });
  const chosen = candidates[Number(who)];
  const choose = (value: string) => {
    setWho(value);
    // A body is fit as the body that it is.
    if (value !== '') setQualification(candidates[Number(value)]?.personId ? '' : 'body');
  };
  const isBody = chosen !== undefined && chosen.personId === undefined;
  const qualificationOptions = optionsOf(qualifications, language).filter(o => (o.value === 'body') === isBody);
  const submit = async () => {
    const done = await save(() =>
      call(
        routes.enterRoster,
        {
          body: {
            organisationId: who === '' ? '' : (chosen?.organisationId ?? ''),
            ...(chosen?.personId && { personId: chosen.personId }),
            qualification: qualification as Qualification,
            from,
            ...sentOf(rest),
          },
        },
        inLanguage(),
      ),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <SelectRow
        id="roster-who"
        label={words.who}
        empty={words.choose}
        error={errorAt('who') ?? (errorAt('organisationId') && words.choose)}
        value={who}
        options={candidates.map((one, at) => ({ value: String(at), label: one.label[language] }))}
        onChange={choose}
      />
      <SelectRow
        id="roster-qualification"
        label={words.qualification}
        empty={words.choose}
        error={errorAt('qualification') && words.choose}
        value={qualification}
        options={qualificationOptions}
        onChange={setQualification}
      />
      <DayRow id="roster-from" label={words.from} error={errorAt('from')} value={from} onChange={setFrom} />
      <CertificateFields value={rest} onChange={setRest} errorAt={errorAt} />
    </SaveForm>
  );
}

export function RenewForm({
  entry,
  today,
  onDone,
}: {
  readonly entry: RosterEntryView;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const words = useWords(benchRoster);
  const language = useLanguage();
  const { save, busy, problem, errorAt } = useSave();
  const next = addDays(entry.to, 1);
  const from = next > today ? next : today;
  const [value, setValue] = useState<Certificate>({
    certificate: entry.certificate,
    to: addDays(addYears(from, 2), -1),
    specialities: entry.specialities.map(one => one.id),
    capacity: String(entry.capacity),
    trainedOn: entry.trainedOn ?? '',
  });
  const submit = async () => {
    const done = await save(() =>
      call(routes.renewRoster, { params: { id: entry.id }, body: sentOf(value) }, inLanguage()),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <p className="wb-help">{words.renewHint(formatDay(from, language))}</p>
      <CertificateFields value={value} onChange={setValue} errorAt={errorAt} />
    </SaveForm>
  );
}

export function RemoveForm({ entry, onDone }: { readonly entry: RosterEntryView; readonly onDone: () => void }) {
  const words = useWords(benchRoster);
  const language = useLanguage();
  const { save, busy, problem, errorAt } = useSave();
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const submit = async () => {
    const done = await save(() =>
      call(
        routes.removeFromRoster,
        { params: { id: entry.id }, body: { ground: ground as RemovalGround, words: reason, sure } },
        inLanguage(),
      ),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      <SelectRow
        id="roster-ground"
        label={words.ground}
        empty={words.choose}
        error={errorAt('ground') && words.choose}
        value={ground}
        options={optionsOf(removalGrounds, language)}
        onChange={setGround}
      />
      <TextRow
        id="roster-reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={4}
        maxLength={500}
        error={errorAt('words')}
        value={reason}
        onChange={setReason}
      />
      <TickRow
        id="roster-sure"
        label={words.sure}
        hint={words.sureHint(entry.open)}
        checked={sure}
        onChange={setSure}
      />
      {errorAt('sure') && <p className="wb-error">{errorAt('sure')}</p>}
    </SaveForm>
  );
}
