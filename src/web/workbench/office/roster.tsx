import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { RosterEntryView } from '../../../contract/routes/roster.ts';
import { routes } from '../../../contract/routes.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { EnterForm, RemoveForm, RenewForm } from './roster-forms.tsx';
import { benchRoster } from './roster-words.ts';

type Opened = 'new' | { readonly entry: RosterEntryView; readonly act: 'renew' | 'remove' };

/** `/w/roster`: the invited mediators of the court, for its docket clerk; judges and the union read it. */
export default function RosterPage() {
  const words = useWords(benchRoster);
  const language = useLanguage();
  useTitle(words.title);
  const today = todayOf(useCity());
  const roster = useQuery({
    queryKey: ['office', 'roster'],
    queryFn: () => call(routes.roster, {}, { language: getLanguage() }),
  });
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const problem = failure(roster);
  const data = roster.data;
  const isPast = ({ standing }: RosterEntryView) => standing.id === 'over' || standing.id === 'removed';
  const current = data?.entries.filter(entry => !isPast(entry)) ?? [];
  const past = data?.entries.filter(isPast) ?? [];
  const nameOf = (entry: RosterEntryView) => entry.person ?? entry.organisation[language];
  return (
    <div className="wb-sheet">
      <h1>{words.title}</h1>
      <p className="wb-help">{words.lead}</p>
      {data?.mayEdit && (
        <div className="wb-office-head">
          <Button type="primary" onClick={() => setOpened('new')}>
            {words.add}
          </Button>
        </div>
      )}
      {problem?.status === 403 && <p className="wb-note">{words.forbidden}</p>}
      {problem && problem.status !== 403 && <ProblemView problem={problem} onAgain={() => void roster.refetch()} />}
      {!data && !problem && <Skeleton />}
      {data?.entries.length === 0 && <p className="wb-empty">{data.mayEdit ? words.empty : words.emptyRead}</p>}
      {current.length > 0 && <Entries label={words.current} entries={current} onOpen={setOpened} />}
      {past.length > 0 && (
        <details open={current.length === 0}>
          <summary>{words.pastCount(past.length)}</summary>
          <Entries label={words.past} entries={past} onOpen={setOpened} />
        </details>
      )}
      {opened && data && (
        <Drawer
          open
          size={480}
          title={
            opened === 'new'
              ? words.add
              : opened.act === 'renew'
                ? words.renewOf(nameOf(opened.entry))
                : words.removeOf(nameOf(opened.entry))
          }
          onClose={close}
        >
          {opened === 'new' ? (
            <EnterForm candidates={data.candidates} today={today} onDone={close} />
          ) : opened.act === 'renew' ? (
            <RenewForm entry={opened.entry} today={today} onDone={close} />
          ) : (
            <RemoveForm entry={opened.entry} onDone={close} />
          )}
        </Drawer>
      )}
    </div>
  );
}

interface EntriesProps {
  readonly label: string;
  readonly entries: readonly RosterEntryView[];
  readonly onOpen: (opened: Opened) => void;
}

function Entries({ label, entries, onOpen }: EntriesProps) {
  const words = useWords(benchRoster);
  const hasActs = entries.some(entry => entry.renewable || entry.removable);
  return (
    <table className="wb-table wb-office" aria-label={label}>
      <thead>
        <tr>
          {[
            words.who,
            words.qualification,
            words.time,
            words.specialities,
            words.open,
            words.performance,
            words.state,
          ].map(title => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          {hasActs && (
            <th scope="col">
              <span className="wb-office-hidden">{words.renew}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <Entry key={entry.id} entry={entry} hasActs={hasActs} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({
  entry,
  hasActs,
  onOpen,
}: {
  readonly entry: RosterEntryView;
  readonly hasActs: boolean;
  readonly onOpen: EntriesProps['onOpen'];
}) {
  const words = useWords(benchRoster);
  const language = useLanguage();
  const day = (value: string) => formatDay(value, language);
  const name = entry.person ?? entry.organisation[language];
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="wb-help wb-line">{entry.person ? entry.organisation[language] : words.body}</span>
      </th>
      <td data-label={words.qualification}>
        {entry.qualification[language]}
        <span className="wb-help wb-line">{entry.certificate}</span>
        {entry.trainedOn && <span className="wb-help wb-line">{words.trained(day(entry.trainedOn))}</span>}
      </td>
      <td data-label={words.time}>{words.range(day(entry.from), day(entry.to))}</td>
      <td data-label={words.specialities}>
        {entry.specialities.length === 0
          ? words.every
          : entry.specialities.map(one => one.label[language]).join(language === 'zh' ? '、' : ', ')}
      </td>
      <td data-label={words.open} className="wb-nowrap">
        {words.openOf(entry.open, entry.capacity)}
      </td>
      <td data-label={words.performance}>
        {words.accepted(entry.accepted)}
        <span className="wb-help wb-line">{words.settled(entry.settled, entry.ended)}</span>
      </td>
      <td data-label={words.state}>
        {entry.standing.label[language]}
        {entry.removed && (
          <span className="wb-help wb-line">
            {words.removedOn(day(entry.removed.on), entry.removed.ground[language])}
            <span className="wb-line">{entry.removed.words}</span>
          </span>
        )}
      </td>
      {hasActs && (
        <td>
          <div className="wb-office-acts">
            {entry.renewable && (
              <Button size="small" aria-label={words.renewOf(name)} onClick={() => onOpen({ entry, act: 'renew' })}>
                {words.renew}
              </Button>
            )}
            {entry.removable && (
              <Button
                size="small"
                danger
                aria-label={words.removeOf(name)}
                onClick={() => onOpen({ entry, act: 'remove' })}
              >
                {words.remove}
              </Button>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}
