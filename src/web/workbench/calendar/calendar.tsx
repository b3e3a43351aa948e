import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { CalendarView, MeetingView } from '../../../contract/routes/meetings.ts';
import { routes } from '../../../contract/routes.ts';
import { addDays, isDay } from '../../../core/law/day.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDate, formatDay } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import { AwayDrawer, FeedDrawer, useTakeBack } from './own.tsx';
import './calendar.css';
import { daysFrom, meetingsOf, mondayOf } from './week.ts';
import { benchMeet } from './words.ts';

const views = ['people', 'rooms'] as const;
type View = (typeof views)[number];

/** `/w/calendar`: hearings and sessions of a week, by person and by room; on a narrow screen a list of the days. */
export default function CalendarPage() {
  const words = useWords(benchMeet);
  const language = useLanguage();
  const today = todayOf(useCity());
  const [search, setSearch] = useSearchParams();
  const [drawer, setDrawer] = useState<'away' | 'feed'>();
  useTitle(words.title);
  const asked = search.get('week') ?? '';
  const monday = mondayOf(isDay(asked) ? asked : today);
  const view: View = search.get('by') === 'rooms' ? 'rooms' : 'people';
  const days = daysFrom(monday);
  const calendar = useQuery({
    queryKey: ['calendar', monday],
    placeholderData: before => before,
    queryFn: () =>
      call(routes.listMeetings, { query: { from: monday, to: addDays(monday, 6) } }, { language: getLanguage() }),
  });
  const problem = failure(calendar);
  const change = (name: string, value: string | undefined) =>
    setSearch(
      before => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const turn = (weeks: number) => change('week', addDays(monday, weeks * 7));
  const shown = calendar.data?.from === monday ? calendar.data : undefined;
  return (
    <div className="wb-sheet">
      <h1>{words.title}</h1>
      <p className="wb-help wb-no-print">{words.lead}</p>
      <div className="wb-cal-head">
        <Button onClick={() => turn(-1)}>{words.before}</Button>
        <Button onClick={() => change('week', undefined)}>{words.now}</Button>
        <Button onClick={() => turn(1)}>{words.after}</Button>
        <strong role="status">
          {words.week(formatDay(monday, language), formatDay(addDays(monday, 6), language))}
        </strong>
        <fieldset className="wb-cal-views">
          <legend className="wb-hidden">{words.view}</legend>
          {views.map(one => (
            <button
              key={one}
              type="button"
              className="wb-counter"
              aria-pressed={view === one}
              onClick={() => change('by', one === 'people' ? undefined : one)}
            >
              {words.views[one]}
            </button>
          ))}
        </fieldset>
        <Button onClick={() => setDrawer('away')}>{words.away.open}</Button>
        <Button onClick={() => setDrawer('feed')}>{words.feed.open}</Button>
        <Button className="wb-cal-print" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void calendar.refetch()} />}
      {!shown && !problem && <Skeleton rows={8} />}
      {shown && (
        <>
          {shown.meetings.length === 0 && <p className="wb-empty">{words.none}</p>}
          <Week calendar={shown} view={view} days={days} today={today} onTurn={turn} />
          <Agenda calendar={shown} days={days} />
        </>
      )}
      {drawer === 'away' && <AwayDrawer today={today} onClose={() => setDrawer(undefined)} />}
      {drawer === 'feed' && <FeedDrawer onClose={() => setDrawer(undefined)} />}
    </div>
  );
}

interface WeekProps {
  readonly calendar: CalendarView;
  readonly view: View;
  readonly days: readonly string[];
  readonly today: string;
  readonly onTurn: (weeks: number) => void;
}

/** The week above says the year. */
const withoutYear = (written: string): string => written.replace(/^\d{4}年| \d{4}$/g, '');

/** One row a person or room, one column a day. */
function Week({ calendar, view, days, today, onTurn }: WeekProps) {
  const words = useWords(benchMeet);
  const language = useLanguage();
  const rows =
    view === 'people'
      ? calendar.people.map(p => ({ id: p.id, name: p.you ? `${p.name}${words.you}` : p.name }))
      : calendar.rooms.map(r => ({ id: r.id, name: r.name[language] }));
  const keys = (event: KeyboardEvent) => {
    const weeks = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (weeks === 0) return;
    event.preventDefault();
    onTurn(weeks);
  };
  if (rows.length === 0) return <p className="wb-empty wb-cal-wide">{words.noRooms}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className="wb-cal-wide wb-cal-scroll" aria-label={words.views[view]} tabIndex={0} onKeyDown={keys}>
      <table className="wb-table wb-cal">
        <caption className="wb-help wb-no-print">{words.keys}</caption>
        <thead>
          <tr>
            <th scope="col">{view === 'people' ? words.who : words.room}</th>
            {days.map(day => (
              <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
                {withoutYear(formatDate(day, language))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {days.map(day => (
                <td key={day}>
                  <ul>
                    {meetingsOf(calendar.meetings, row.id, day).map(meeting => (
                      <li key={meeting.id}>
                        <Meeting meeting={meeting} />
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same as a list, day by day. */
function Agenda({ calendar, days }: { readonly calendar: CalendarView; readonly days: readonly string[] }) {
  const words = useWords(benchMeet);
  const language = useLanguage();
  const nameOf = (id: string) =>
    calendar.people.find(p => p.id === id)?.name ?? calendar.rooms.find(r => r.id === id)?.name[language];
  return (
    <div className="wb-cal-narrow">
      {days
        .filter(day => calendar.meetings.some(m => m.on === day))
        .map(day => (
          <section key={day} aria-label={formatDate(day, language)}>
            <h2>{formatDate(day, language)}</h2>
            <ul>
              {calendar.meetings
                .filter(m => m.on === day)
                .map(meeting => (
                  <li key={meeting.id}>
                    <Meeting meeting={meeting} />
                    <span className="wb-help">
                      {meeting.subjects.flatMap(id => nameOf(id) ?? []).join(language === 'zh' ? '、' : ', ')}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      {calendar.meetings.length > 0 && <p className="wb-hidden">{words.title}</p>}
    </div>
  );
}

/** Kind, time, number and parties as far as this reader may know them. */
function Meeting({ meeting }: { readonly meeting: MeetingView }) {
  const words = useWords(benchMeet);
  const language = useLanguage();
  const { takeBack, busy } = useTakeBack();
  const time = meeting.from === '00:00' && meeting.to === '24:00' ? words.allDay : `${meeting.from}–${meeting.to}`;
  return (
    <div className={`wb-meet wb-meet-${meeting.kind}`}>
      <b>
        {time} {words.kinds[meeting.kind]}
      </b>
      {meeting.dossierId && (
        <>
          <Link to={`/disputes/${encodeURIComponent(meeting.number ?? meeting.dossierId)}`}>
            {meeting.title?.[language] ?? meeting.number}
          </Link>
          <span className="wb-help">{[meeting.number, meeting.place].filter(Boolean).join(' · ')}</span>
        </>
      )}
      {meeting.own && (
        <Button
          size="small"
          className="wb-no-print"
          loading={busy}
          aria-label={words.takeBackOf(formatDay(meeting.on, language))}
          onClick={() => void takeBack(meeting.id)}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
