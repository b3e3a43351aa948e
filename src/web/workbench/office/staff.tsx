import { Button, Drawer, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { StaffView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDate } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { TickRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { GivenPassword, ResetForm } from './password-form.tsx';
import { AccountForm, EndForm, type Given, MembershipForm } from './staff-form.tsx';
import { useOffices, useSave, useStaff } from './use-office.ts';
import { benchOffice } from './words.ts';

/** What stands open beside the list. */
type Beside =
  | { readonly what: 'new' }
  | { readonly what: 'edit' | 'add' | 'reset'; readonly person: StaffView }
  | { readonly what: 'end'; readonly person: StaffView; readonly membershipId: string };

const isPresent = (person: StaffView, today: string) =>
  person.memberships.some(m => m.to === undefined || m.to >= today);

/** `/w/staff`: accounts and memberships, for the security administrator. */
export default function StaffPage() {
  const words = useWords(benchOffice);
  const w = words.staff;
  useTitle(w.title);
  const today = todayOf(useCity());
  const staff = useStaff();
  const offices = useOffices();
  const [find, setFind] = useState('');
  const [past, setPast] = useState(false);
  const [beside, setBeside] = useState<Beside>();
  const [given, setGiven] = useState<Given>();
  const problem = failure(staff) ?? failure(offices);
  const all = staff.data?.staff ?? [];
  const sought = find.trim().toLowerCase();
  const shown = all.filter(
    person =>
      (past || isPresent(person, today)) &&
      [
        person.name,
        person.login ?? '',
        ...person.memberships.flatMap(m => [m.organisation.zh, m.organisation.en]),
      ].some(word => word.toLowerCase().includes(sought)),
  );
  const done = (made?: Given) => {
    setBeside(undefined);
    setGiven(made);
  };
  const known = offices.data && {
    offices: offices.data.organisations,
    places: offices.data.places,
    today,
    onDone: done,
  };
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">{w.lead}</p>
      <div className="wb-office-head">
        <div className="wb-field">
          <label htmlFor="staff-find">{words.common.find}</label>
          <Input id="staff-find" value={find} onChange={event => setFind(event.target.value)} />
        </div>
        <TickRow id="staff-past" label={w.showPast} checked={past} onChange={setPast} />
        <Button type="primary" onClick={() => setBeside({ what: 'new' })}>
          {w.add}
        </Button>
      </div>
      {problem && (
        <ProblemView
          problem={problem}
          onAgain={() => {
            void staff.refetch();
            void offices.refetch();
          }}
        />
      )}
      {!(staff.data && offices.data) && !problem && <Skeleton />}
      {staff.data && shown.length === 0 && <p>{all.length === 0 ? w.empty : words.common.nothing}</p>}
      {shown.length > 0 && (
        <table className="wb-table wb-office">
          <thead>
            <tr>
              {[w.name, w.login, w.memberships, ''].map(title => (
                <th key={title} scope="col">
                  {title || <span className="wb-office-hidden">{words.common.edit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(person => (
              <Line key={person.id} person={person} today={today} onBeside={setBeside} onGiven={setGiven} />
            ))}
          </tbody>
        </table>
      )}
      {beside && known && (
        <Drawer open size={560} title={titleOf(beside, w, words.common.editOf)} onClose={() => setBeside(undefined)}>
          {beside.what === 'new' && <AccountForm {...known} />}
          {beside.what === 'edit' && <AccountForm {...known} person={beside.person} />}
          {beside.what === 'add' && <MembershipForm {...known} person={beside.person} />}
          {beside.what === 'reset' && <ResetForm person={beside.person} onDone={done} />}
          {beside.what === 'end' && (
            <EndForm person={beside.person} membershipId={beside.membershipId} today={today} onDone={done} />
          )}
        </Drawer>
      )}
      {given && <GivenPassword given={given} onClose={() => setGiven(undefined)} />}
    </div>
  );
}

const titleOf = (
  beside: Beside,
  w: { add: string; addMembership: string; end: string; reset: string },
  editOf: (name: string) => string,
): string =>
  beside.what === 'new'
    ? w.add
    : beside.what === 'edit'
      ? editOf(beside.person.name)
      : `${{ add: w.addMembership, end: w.end, reset: w.reset }[beside.what]} · ${beside.person.name}`;

function Line({
  person,
  today,
  onBeside,
  onGiven,
}: {
  readonly person: StaffView;
  readonly today: string;
  readonly onBeside: (beside: Beside) => void;
  readonly onGiven: (given: Given) => void;
}) {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const w = words.staff;
  const { save, busy, problem } = useSave();
  const reset = async () => {
    const made = await save(
      () => call(routes.givePassword, { params: { id: person.id }, body: {} }, { language: getLanguage() }),
      null,
    );
    if (made) onGiven(made);
  };
  return (
    <tr className={isPresent(person, today) ? undefined : 'wb-office-gone'}>
      <th scope="row">
        {person.name}
        {person.phone && <span className="wb-help wb-line">{person.phone}</span>}
      </th>
      <td data-label={w.login}>
        {person.login ?? w.noLogin}
        {person.first && <span className="wb-help wb-line">{w.first}</span>}
      </td>
      <td data-label={w.memberships}>
        {person.memberships.map(m => (
          <div key={m.id} className="wb-office-line">
            <span>
              {m.label[language]} · {m.organisation[language]}
            </span>
            <span className="wb-help">
              {m.to
                ? w.between(formatDate(m.from, language), formatDate(m.to, language))
                : w.since(formatDate(m.from, language))}
            </span>
            {!person.administrator && (m.to === undefined || m.to >= today) && (
              <Button
                size="small"
                type="link"
                aria-label={w.endOf(person.name, m.label[language])}
                onClick={() => onBeside({ what: 'end', person, membershipId: m.id })}
              >
                {w.end}
              </Button>
            )}
          </div>
        ))}
      </td>
      <td>
        {person.administrator ? (
          <>
            <span className="wb-help">{w.administrator}</span>
            {person.resettable && (
              <div className="wb-office-acts">
                <Button
                  size="small"
                  aria-label={w.resetOf(person.name)}
                  onClick={() => onBeside({ what: 'reset', person })}
                >
                  {w.reset}
                </Button>
              </div>
            )}
          </>
        ) : (
          <div className="wb-office-acts">
            <Button
              size="small"
              aria-label={words.common.editOf(person.name)}
              onClick={() => onBeside({ what: 'edit', person })}
            >
              {words.common.edit}
            </Button>
            <Button
              size="small"
              aria-label={`${w.addMembership} (${person.name})`}
              onClick={() => onBeside({ what: 'add', person })}
            >
              {w.addMembership}
            </Button>
            {person.resettable && (
              <Popconfirm
                title={w.resetSure}
                okText={w.reset}
                cancelText={words.common.cancel}
                onConfirm={() => void reset()}
              >
                <Button size="small" aria-label={w.resetOf(person.name)} loading={busy}>
                  {w.reset}
                </Button>
              </Popconfirm>
            )}
          </div>
        )}
        {problem && <ProblemView problem={problem} />}
      </td>
    </tr>
  );
}
