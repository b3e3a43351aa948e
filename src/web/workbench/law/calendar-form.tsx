import { Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Reply } from '../../../contract/route.ts';
import type { CalendarChange } from '../../../contract/routes/law-admin.ts';
import { routes } from '../../../contract/routes.ts';
import { PickFile } from '../../kit/pick-file.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { Scroll } from '../scroll.tsx';
import { Box, inLanguage, Trouble, useSending, wrongWith } from './send.tsx';
import { benchLaw } from './words.ts';

type Preview = Reply<typeof routes.previewCalendar>;
const fields = ['date', 'doc', 'reason'];

/** A change of the calendar: the notice of a year, or one day; which deadlines move is shown before it can be saved. */
export function CalendarForm({ onDone }: { readonly onDone: () => void }) {
  const { calendar: words, common } = useWords(benchLaw);
  const { busy, problem, send, clear } = useSending();
  const [way, setWay] = useState<'year' | 'day'>('year');
  const [typed, setTyped] = useState({
    year: String(new Date().getFullYear() + 1),
    rows: '',
    date: '',
    kind: 'off',
    doc: '',
    reason: '',
  });
  const [seen, setSeen] = useState<Preview>();
  const [done, setDone] = useState(false);
  const reset = () => {
    setSeen(undefined);
    setDone(false);
    clear();
  };
  const type = (change: Partial<typeof typed>) => {
    setTyped(before => ({ ...before, ...change }));
    reset();
  };
  const change: CalendarChange =
    way === 'year'
      ? { year: Number(typed.year), rows: typed.rows }
      : { date: typed.date, kind: typed.kind === 'work' ? 'work' : 'off', doc: typed.doc, reason: typed.reason };
  const show = () => send(async () => setSeen(await call(routes.previewCalendar, { body: change }, inLanguage())));
  const save = (seenAt: number) =>
    send(async () => {
      await call(routes.saveCalendar, { body: { seen: seenAt, change } }, inLanguage());
      setSeen(undefined);
      setDone(true);
      setTyped(before => ({ ...before, rows: '', date: '', doc: '', reason: '' }));
      onDone();
    });
  return (
    <form
      className="law-form"
      onSubmit={event => {
        event.preventDefault();
        void (seen ? save(seen.seen) : show());
      }}
    >
      <Box label={words.way}>
        <select
          className="wb-select"
          value={way}
          onChange={event => {
            setWay(event.target.value === 'day' ? 'day' : 'year');
            reset();
          }}
        >
          <option value="year">{words.ways.year}</option>
          <option value="day">{words.ways.day}</option>
        </select>
      </Box>
      {way === 'year' ? (
        <>
          <Box label={words.year} wrong={wrongWith(problem, 'year')}>
            <Input
              type="number"
              min={1950}
              max={2200}
              value={typed.year}
              onChange={event => type({ year: event.target.value })}
            />
          </Box>
          <Box label={words.rows} help={words.rowsHelp}>
            <Input.TextArea rows={8} value={typed.rows} onChange={event => type({ rows: event.target.value })} />
          </Box>
          <Box label={words.file}>
            <PickFile
              label={words.file}
              accept=".csv,.json,.txt,text/csv,application/json"
              onFile={async file => type({ rows: await file.text() })}
            />
          </Box>
        </>
      ) : (
        <>
          <Box label={words.date} wrong={wrongWith(problem, 'date')}>
            <Input type="date" value={typed.date} onChange={event => type({ date: event.target.value })} />
          </Box>
          <Box label={words.kind}>
            <select className="wb-select" value={typed.kind} onChange={event => type({ kind: event.target.value })}>
              <option value="off">{words.kinds.off}</option>
              <option value="work">{words.kinds.work}</option>
            </select>
          </Box>
          <Box label={words.doc} wrong={wrongWith(problem, 'doc')}>
            <Input value={typed.doc} maxLength={60} onChange={event => type({ doc: event.target.value })} />
          </Box>
          <Box label={words.reason} wrong={wrongWith(problem, 'reason')}>
            <Input value={typed.reason} maxLength={200} onChange={event => type({ reason: event.target.value })} />
          </Box>
        </>
      )}
      {seen && <Moves preview={seen} />}
      <Trouble
        problem={problem}
        shownBelow={fields}
        where={field => (field.startsWith('rows.') ? words.row(field.slice(5)) : '')}
      />
      <div className="law-actions">
        <Button type="primary" htmlType="submit" disabled={busy}>
          {seen ? words.save : words.preview}
        </Button>
        {seen && <Button onClick={reset}>{common.cancel}</Button>}
        {done && <span role="status">{words.saved}</span>}
      </div>
    </form>
  );
}

function Moves({ preview }: { readonly preview: Preview }) {
  const words = useWords(benchLaw).calendar;
  const language = useLanguage();
  const { columns } = words;
  const { statutory, off, makeUp } = preview.days;
  return (
    <div className="law-effect" role="status">
      <p>{words.summary(preview.year, preview.notice, statutory, off, makeUp)}</p>
      {preview.warnings.map(warning => (
        <p key={warning.zh} className="wb-warn-line">
          {warning[language]}
        </p>
      ))}
      <p>
        <b>{words.moved(preview.moved)}</b> {preview.unmarked > 0 && words.unmarked(preview.unmarked)}
      </p>
      {preview.list.length > 0 && (
        <Scroll label={words.moved(preview.moved)}>
          <table className="wb-table">
            <thead>
              <tr>
                {[columns.number, columns.label, columns.was, columns.due].map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.list.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two deadlines of one matter can be alike
                <tr key={index}>
                  <th scope="row">{row.number ?? words.noNumber}</th>
                  <td>{row.label[language]}</td>
                  <td className="wb-nowrap">{row.was}</td>
                  <td className="wb-nowrap">{row.due}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {preview.list.length < preview.moved && <p className="wb-help">{words.shown(preview.list.length)}</p>}
    </div>
  );
}
