import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/views.ts';
import { useCity } from '../../kit/city.ts';
import { makeKey, recall, remember } from '../../kit/device.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useProcedure, useSession } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { mayTake } from '../may-take.ts';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './field.css';
import { MyReports } from './my-reports.tsx';
import type { Waiting } from './outbox.ts';
import { Outbox } from './outbox-list.tsx';
import { emptyReport, inputOf, type Lack, lacksOf, type Report } from './report.ts';
import { keepShell } from './shell.ts';
import { shrink } from './shrink.ts';
import { useOutbox } from './use-outbox.ts';
import { benchField } from './words.ts';

const forbidden: Problem = { type: 'about:blank', title: 'forbidden', status: 403 };
/** The town of the last report: the next one is most likely there too. */
const LAST_PLACE = 'hejie.field.place';
const MOST_PHOTOS = 9;

/** `/w/field`: one screen, a minute, also without a network. */
export default function FieldPage() {
  const words = useWords(benchField);
  useTitle(words.title);
  const session = useSession();
  const lead = useProcedure('lead');
  useEffect(() => void keepShell(), []);
  const may = mayTake(lead.data, 'report', session.data?.actor.role);
  // Without a network the rules may be out of reach; the server decides when the report arrives.
  const offline = failure(lead)?.status === 0;
  if (!session.data || (may === undefined && !offline && !lead.isError)) return <Skeleton />;
  if (lead.isError && !offline) return <ProblemView problem={failure(lead)!} onAgain={() => void lead.refetch()} />;
  return (
    <div className="wb-fieldwork">
      <h1>{words.title}</h1>
      {may === false ? <ProblemView problem={forbidden} /> : <Work by={session.data.user.id} />}
    </div>
  );
}

function Work({ by }: { readonly by: string }) {
  const words = useWords(benchField);
  const outbox = useOutbox(by);
  const [start, setStart] = useState<{ key: string; report: Report }>(() => ({ key: makeKey(), report: fresh() }));
  const [done, setDone] = useState<'sent' | 'stored'>();
  const status = useRef<HTMLParagraphElement>(null);
  const finish = async (report: Waiting) => {
    const sent = await outbox.add(report);
    setDone(sent ? 'sent' : 'stored');
    setStart({ key: makeKey(), report: fresh() });
    status.current?.scrollIntoView({ block: 'center' });
  };
  const edit = (report: Waiting) => {
    const { signs, employerName, place, persons, what, contactName = '', contactPhone = '' } = report.input;
    void outbox.drop(report.key);
    setDone(undefined);
    setStart({
      key: makeKey(),
      report: { signs, employerName, place, persons, words: what, contactName, contactPhone, photos: report.photos },
    });
  };
  return (
    <>
      <p className="wb-help">{words.lead}</p>
      <p role="status" ref={status} className={done ? 'wb-field-done' : undefined}>
        {done && `✓ ${done === 'sent' ? words.sent : words.stored}`}
        {done === 'sent' && <span className="wb-line wb-help">{words.followUp}</span>}
      </p>
      <Outbox outbox={outbox} onEdit={edit} />
      <ReportForm key={start.key} by={by} first={start.report} reportKey={start.key} onSend={finish} />
      <MyReports />
    </>
  );
}

const fresh = (): Report => {
  const place = Number(recall(LAST_PLACE));
  return place > 0 ? { ...emptyReport, place } : emptyReport;
};

interface FormProps {
  readonly by: string;
  readonly first: Report;
  readonly reportKey: string;
  readonly onSend: (report: Waiting) => Promise<void>;
}

function ReportForm({ by, first, reportKey, onSend }: FormProps) {
  const words = useWords(benchField);
  const language = useLanguage();
  const city = useCity();
  const [report, setReport] = useState(first);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [isBusy, setBusy] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const set = (part: Partial<Report>) => setReport(before => ({ ...before, ...part }));
  useEffect(() => {
    if (lacks.length > 0) summary.current?.focus();
  }, [lacks]);
  const send = async () => {
    if (isBusy) return;
    const found = lacksOf(report);
    setLacks(found);
    if (found.length > 0) return;
    setBusy(true);
    remember(LAST_PLACE, String(report.place));
    const position = report.at ? words.located(report.at) : '';
    await onSend({
      key: reportKey,
      at: new Date().toISOString(),
      by,
      input: inputOf(report, words.signs, position),
      photos: report.photos,
    });
  };
  const wrong = (lack: Lack) => (lacks.includes(lack) ? { 'aria-invalid': true } : {});
  const says = (lack: Lack) => lacks.includes(lack) && <p className="wb-error">{words.missing[lack]}</p>;
  return (
    <form
      className="wb-fieldform"
      noValidate
      aria-busy={isBusy}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      {lacks.length > 0 && (
        <div className="wb-summary" ref={summary} tabIndex={-1} role="alert">
          <h3>{words.missing.title}</h3>
          <ul>
            {lacks.map(lack => (
              <li key={lack}>{words.missing[lack]}</li>
            ))}
          </ul>
        </div>
      )}
      <fieldset>
        <legend>
          {words.what} <span className="wb-optional">{words.whatHint}</span>
        </legend>
        {says('signs')}
        <div className="wb-tiles">
          {Object.entries(words.signs).map(([sign, label]) => (
            <label className="wb-tile" key={sign}>
              <input
                type="checkbox"
                checked={report.signs.includes(sign)}
                onChange={event =>
                  set({
                    signs: [...report.signs.filter(other => other !== sign), ...(event.target.checked ? [sign] : [])],
                  })
                }
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <label htmlFor="field-employer">{words.employer}</label>
        {says('employer')}
        <Input
          id="field-employer"
          size="large"
          maxLength={120}
          autoComplete="off"
          placeholder={words.employerHint}
          value={report.employerName}
          onChange={event => set({ employerName: event.target.value })}
          {...wrong('employer')}
        />
      </div>
      <div>
        <label htmlFor="field-place">{words.place}</label>
        {says('place')}
        <select
          id="field-place"
          className="wb-select"
          value={report.place ?? ''}
          onChange={event => {
            const { place: _, ...rest } = report;
            setReport(event.target.value ? { ...rest, place: Number(event.target.value) } : rest);
          }}
          {...wrong('place')}
        >
          <option value="">{words.choosePlace}</option>
          {city?.places.map(place => (
            <option key={place.code} value={place.code}>
              {place.name[language]}
            </option>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>{words.persons}</legend>
        {says('persons')}
        <div className="wb-tiles wb-tiles-four">
          {Object.entries(words.personsOptions).map(([persons, label]) => (
            <label className="wb-tile" key={persons}>
              <input
                type="radio"
                name="field-persons"
                checked={report.persons === persons}
                onChange={() => set({ persons })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Photos photos={report.photos} onChange={photos => set({ photos })} />
      <div>
        <label htmlFor="field-words">{words.optional(words.words)}</label>
        <Input.TextArea
          id="field-words"
          rows={2}
          maxLength={900}
          placeholder={words.wordsHint}
          value={report.words}
          onChange={event => set({ words: event.target.value })}
        />
      </div>
      <Here at={report.at} onAt={at => set({ at })} />
      <details>
        <summary>{words.more}</summary>
        {says('phone')}
        <label htmlFor="field-contact">{words.contactName}</label>
        <Input
          id="field-contact"
          size="large"
          maxLength={60}
          autoComplete="off"
          value={report.contactName}
          onChange={event => set({ contactName: event.target.value })}
        />
        <label htmlFor="field-phone">{words.contactPhone}</label>
        <Input
          id="field-phone"
          size="large"
          inputMode="tel"
          maxLength={30}
          autoComplete="off"
          value={report.contactPhone}
          onChange={event => set({ contactPhone: event.target.value })}
          {...wrong('phone')}
        />
      </details>
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        {isBusy ? words.sending : words.send}
      </Button>
    </form>
  );
}

function Photos({
  photos,
  onChange,
}: {
  readonly photos: Report['photos'];
  readonly onChange: (photos: Report['photos']) => void;
}) {
  const words = useWords(benchField);
  const input = useRef<HTMLInputElement>(null);
  const [isMany, setMany] = useState(false);
  const take = async (files: readonly File[]) => {
    const fit = files.slice(0, MOST_PHOTOS - photos.length);
    setMany(fit.length < files.length);
    const taken = await Promise.all(
      fit.map(async (file, index) => ({
        name: `${words.photoName(photos.length + index + 1)}.jpg`,
        blob: await shrink(file),
      })),
    );
    onChange([...photos, ...taken]);
  };
  return (
    <div>
      <Button size="large" block onClick={() => input.current?.click()}>
        {photos.length > 0 ? `${words.photo}${words.colon}${words.photos(photos.length)}` : words.photo}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        hidden
        aria-label={words.photo}
        onChange={event => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
      {isMany && (
        <p className="wb-error" role="alert">
          {words.tooMany}
        </p>
      )}
      {photos.length > 0 && (
        <ul className="wb-photos">
          {photos.map((photo, index) => (
            <li key={`${photo.name}${photo.blob.size}`}>
              <Picture blob={photo.blob} alt={words.photoName(index + 1)} />
              <Button
                aria-label={words.removePhoto(index + 1)}
                onClick={() => onChange(photos.filter(other => other !== photo))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Picture({ blob, alt }: { readonly blob: Blob; readonly alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address ? <img src={address} alt={alt} width={72} height={72} /> : null;
}

/** The position, only when asked for, and only as a line of the text. */
function Here({ at, onAt }: { readonly at: string | undefined; readonly onAt: (at: string) => void }) {
  const words = useWords(benchField);
  const [state, setState] = useState<'idle' | 'asking' | 'none'>('idle');
  const ask = () => {
    if (!navigator.geolocation) return setState('none');
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onAt(`${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)} ±${Math.round(coords.accuracy)}m`);
      },
      () => setState('none'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return (
    <div>
      <Button size="large" block loading={state === 'asking'} onClick={ask}>
        {state === 'asking' ? words.locating : words.here}
      </Button>
      <p role="status" className="wb-help">
        {at ? words.located(at) : state === 'none' ? words.noLocation : ''}
      </p>
    </div>
  );
}
