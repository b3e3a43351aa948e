import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ClockView, DossierView } from '../../../contract/views.ts';
import { ArticleLine } from '../../kit/article.tsx';
import { ClockPill, sentencesOf } from '../../kit/clock.tsx';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Scroll } from '../scroll.tsx';
import { benchCase } from '../words.ts';

const urgency = { late: 0, today: 1, soon: 2, provisional: 3, 'on-track': 4, paused: 5, done: 6, stopped: 7 } as const;
const ended = (clock: ClockView) => clock.state === 'done' || clock.state === 'stopped';

/** Most urgent first. */
export const byUrgency = (clocks: readonly ClockView[]): ClockView[] =>
  [...clocks].sort((a, b) => urgency[a.state] - urgency[b.state] || (a.due < b.due ? -1 : 1));

/** The four most urgent clocks; each opens its derivation. */
export function ClockStrip({ dossier, onAll }: { readonly dossier: DossierView; readonly onAll: () => void }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const [open, setOpen] = useState<ClockView>();
  const running = byUrgency(dossier.clocks).filter(clock => !ended(clock));
  if (dossier.clocks.length === 0) return null;
  return (
    <section className="wb-clocks" aria-label={words.clocks.title}>
      {running.slice(0, 4).map(clock => (
        <button key={clock.id} type="button" className="wb-clock" onClick={() => setOpen(clock)}>
          <span>{clock.label[language]}</span>
          <b>{clock.due}</b>
          <ClockPill clock={clock} />
          <span className="wb-hidden">{words.clocks.why}</span>
        </button>
      ))}
      {running.length === 0 && <span className="wb-help">{words.clocks.none}</span>}
      <Button type="link" onClick={onAll}>
        {words.clocks.all(dossier.clocks.length)}
      </Button>
      <ClockDrawer clock={open} onClose={() => setOpen(undefined)} />
    </section>
  );
}

/** All clocks of the dossier, running and ended. */
export function ClockList({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const [open, setOpen] = useState<ClockView>();
  if (dossier.clocks.length === 0) return <p className="wb-empty">{words.clocks.empty}</p>;
  return (
    <Scroll label={words.clocks.title}>
      <table className="wb-table">
        <thead>
          <tr>
            <th scope="col">{words.clocks.state}</th>
            <th scope="col">{words.clocks.what}</th>
            <th scope="col">{words.clocks.from}</th>
            <th scope="col">{words.clocks.due}</th>
            <th scope="col">{words.clocks.basis}</th>
          </tr>
        </thead>
        <tbody>
          {byUrgency(dossier.clocks).map(clock => (
            <tr key={clock.id}>
              <td>
                <ClockPill clock={clock} />
              </td>
              <td>{clock.label[language]}</td>
              <td className="wb-nowrap">{clock.from}</td>
              <td className="wb-nowrap">
                {clock.due}{' '}
                <Button size="small" type="link" onClick={() => setOpen(clock)}>
                  {words.clocks.why}
                  <span className="wb-hidden">{clock.label[language]}</span>
                </Button>
              </td>
              <td>{clock.basis.map(article => article.citation[language]).join(words.comma)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ClockDrawer clock={open} onClose={() => setOpen(undefined)} />
    </Scroll>
  );
}

/** Why it is this day: sentence by sentence, the bare and the moved day, the articles and the calendar used. */
function ClockDrawer({ clock, onClose }: { readonly clock: ClockView | undefined; readonly onClose: () => void }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  return (
    <Drawer
      open={clock !== undefined}
      onClose={onClose}
      size={480}
      title={clock && words.clocks.whyTitle(formatDate(clock.due, language))}
      aria-label={words.clocks.why}
    >
      {clock && (
        <div className="wb-why">
          <p>
            <b>{clock.label[language]}</b> <ClockPill clock={clock} />
          </p>
          <ol>
            {sentencesOf(clock.why.map(sentence => sentence[language])).steps.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          <dl className="wb-pairs">
            <dt>{words.clocks.start}</dt>
            <dd>
              {clock.startEvent[language]} {formatDate(clock.from, language)}
            </dd>
            <dt>{words.clocks.length}</dt>
            <dd>{words.clocks.lengthOf(clock.length, clock.unit)}</dd>
            <dt>{words.clocks.raw}</dt>
            <dd>{formatDate(clock.raw, language)}</dd>
            <dt>{words.clocks.rolled}</dt>
            <dd>
              {formatDate(clock.rolled, language)}
              {clock.raw !== clock.rolled && <span className="wb-help">{words.clocks.rolledWhy}</span>}
            </dd>
            <dt>{words.clocks.alarm}</dt>
            <dd>
              {formatDate(clock.alarm, language)}
              {clock.alarm === clock.raw && clock.raw !== clock.rolled && (
                <span className="wb-help">{words.clocks.alarmWhy}</span>
              )}
            </dd>
          </dl>
          <p>{words.clocks.lastDay}</p>
          {clock.provisional && <p className="wb-note">{words.clocks.provisional}</p>}
          <h3>{words.clocks.basis}</h3>
          <ul>
            {clock.basis.map(article => (
              <li key={article.id}>
                <ArticleLine article={article}>
                  <b>{article.citation[language]}</b> {article.gist[language]}
                </ArticleLine>
              </li>
            ))}
          </ul>
          <p className="wb-help">{words.clocks.calendar(clock.calendarVersion)}</p>
        </div>
      )}
    </Drawer>
  );
}
