import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Body } from '../../../contract/route.ts';
import type { CountyView, StaffView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { contactKinds } from '../../../core/people/contact.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { SelectRow, TextRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { GivenPassword, ResetForm } from './password-form.tsx';
import { SaveForm } from './save-form.tsx';
import type { Given } from './staff-form.tsx';
import { useSave, useStaff } from './use-office.ts';
import { benchOffice } from './words.ts';

type Input = Body<typeof routes.editCounty>;
type Line = Input['contacts'][number];

const blankLine: Line = { key: 'main', label: { zh: '', en: '' }, number: '' };

/** `/w/county`: what the county says of itself, and the password of the security administrator; for the system administrator. */
export default function CountyPage() {
  const words = useWords(benchOffice);
  const w = words.county;
  useTitle(w.title);
  const county = useQuery({
    queryKey: ['office', 'county'],
    queryFn: () => call(routes.county, {}, { language: getLanguage() }),
  });
  const problem = failure(county);
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">{w.lead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void county.refetch()} />}
      {!county.data && !problem && <Skeleton />}
      {county.data && <CountyForm shown={county.data} />}
      {county.data && <SecurityAdministrators />}
    </div>
  );
}

const inputOf = ({ name, county, short, contacts }: CountyView): Input => ({
  name,
  county,
  short,
  contacts: contacts.map(line => ({
    ...line,
    key: Object.hasOwn(contactKinds, line.key) ? (line.key as Line['key']) : 'other',
  })),
});

function CountyForm({ shown }: { readonly shown: CountyView }) {
  const w = useWords(benchOffice).county;
  const language = useLanguage();
  const [opened, setOpened] = useState(shown);
  const [input, setInput] = useState<Input>(inputOf(shown));
  const { save, busy, problem, errorAt, seen } = useSave();
  const put = (part: Partial<Input>) => setInput(before => ({ ...before, ...part }));
  const putLine = (at: number, part: Partial<Line>) =>
    put({ contacts: input.contacts.map((line, i) => (i === at ? { ...line, ...part } : line)) });
  const submit = async () => {
    const saved = await save(() =>
      call(routes.editCounty, { body: { ...input, seen: seen(opened) } }, { language: getLanguage() }),
    );
    if (saved) {
      setOpened(saved);
      setInput(inputOf(saved));
    }
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      {(
        [
          ['county', w.county, w.countyEn, undefined],
          ['name', w.name, w.nameEn, w.nameHint],
        ] as const
      ).map(([field, zhLabel, enLabel, hint]) => (
        <div key={field}>
          <TextRow
            id={`county-${field}-zh`}
            label={zhLabel}
            hint={hint}
            maxLength={40}
            error={errorAt(`${field}.zh`)}
            value={input[field].zh}
            onChange={zh => put({ [field]: { ...input[field], zh } })}
          />
          <TextRow
            id={`county-${field}-en`}
            label={enLabel}
            maxLength={80}
            error={errorAt(`${field}.en`)}
            value={input[field].en}
            onChange={en => put({ [field]: { ...input[field], en } })}
          />
        </div>
      ))}
      <TextRow
        id="county-short"
        label={w.short}
        hint={w.shortHint}
        maxLength={4}
        error={errorAt('short')}
        value={input.short}
        onChange={short => put({ short })}
      />
      <h2>{w.contacts}</h2>
      <p className="wb-help">{w.contactsHint}</p>
      {input.contacts.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no name of their own, and their order is what is saved.
        <fieldset key={i} className="wb-office-contact">
          <legend>{w.line(i + 1)}</legend>
          <SelectRow
            id={`contact-${i}-key`}
            label={w.key}
            value={line.key}
            options={Object.entries(contactKinds).map(([value, label]) => ({ value, label: label[language] }))}
            onChange={key => putLine(i, { key: key as Line['key'] })}
          />
          <TextRow
            id={`contact-${i}-zh`}
            label={w.label}
            maxLength={40}
            error={errorAt(`contacts.${i}.label.zh`)}
            value={line.label.zh}
            onChange={zh => putLine(i, { label: { ...line.label, zh } })}
          />
          <TextRow
            id={`contact-${i}-en`}
            label={w.labelEn}
            maxLength={80}
            error={errorAt(`contacts.${i}.label.en`)}
            value={line.label.en}
            onChange={en => putLine(i, { label: { ...line.label, en } })}
          />
          <TextRow
            id={`contact-${i}-number`}
            label={w.number}
            inputMode="tel"
            maxLength={30}
            error={errorAt(`contacts.${i}.number`)}
            value={line.number}
            onChange={number => putLine(i, { number })}
          />
          <TextRow
            id={`contact-${i}-hours`}
            label={w.hours}
            hint={w.hoursHint}
            optional
            maxLength={100}
            error={errorAt(`contacts.${i}.hours`)}
            value={line.hours ?? ''}
            onChange={hours => putLine(i, { hours })}
          />
          <TextRow
            id={`contact-${i}-place`}
            label={w.place}
            optional
            maxLength={200}
            error={errorAt(`contacts.${i}.place`)}
            value={line.place ?? ''}
            onChange={place => putLine(i, { place })}
          />
          <Button
            size="small"
            aria-label={w.removeLine(i + 1)}
            onClick={() => put({ contacts: input.contacts.filter((_, at) => at !== i) })}
          >
            {w.remove}
          </Button>
        </fieldset>
      ))}
      <p>
        <Button onClick={() => put({ contacts: [...input.contacts, blankLine] })}>{w.addLine}</Button>
      </p>
    </SaveForm>
  );
}

/** Whom nobody but the system administrator may help back in. */
function SecurityAdministrators() {
  const words = useWords(benchOffice);
  const w = words.county;
  const language = useLanguage();
  const staff = useStaff();
  const [person, setPerson] = useState<StaffView>();
  const [given, setGiven] = useState<Given>();
  const problem = failure(staff);
  return (
    <section aria-labelledby="security-title">
      <h2 id="security-title">{w.security}</h2>
      <p className="wb-help">{w.securityLead}</p>
      {problem && <ProblemView problem={problem} onAgain={() => void staff.refetch()} />}
      {staff.data?.staff.length === 0 && <p>{w.securityNone}</p>}
      <ul>
        {staff.data?.staff.map(one => (
          <li key={one.id}>
            {one.name}
            {language === 'zh' ? '（' : ' ('}
            {one.login}
            {language === 'zh' ? '）' : ')'}{' '}
            <Button size="small" aria-label={words.staff.resetOf(one.name)} onClick={() => setPerson(one)}>
              {words.staff.reset}
            </Button>
          </li>
        ))}
      </ul>
      {person && (
        <Drawer open size={480} title={words.staff.resetOf(person.name)} onClose={() => setPerson(undefined)}>
          <ResetForm
            person={person}
            onDone={made => {
              setPerson(undefined);
              setGiven(made);
            }}
          />
        </Drawer>
      )}
      {given && <GivenPassword given={given} onClose={() => setGiven(undefined)} />}
    </section>
  );
}
