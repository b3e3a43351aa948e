import { Button, Drawer, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { PlaceView } from '../../../contract/routes/office.ts';
import { routes } from '../../../contract/routes.ts';
import { readPlaces } from '../../../core/people/place-list.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { SelectRow, TextRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { SaveForm } from './save-form.tsx';
import { useOffices, useSave } from './use-office.ts';
import { benchOffice } from './words.ts';

/** `/w/places`: the towns and streets of the county, for the system administrator. */
export default function PlacesPage() {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const w = words.places;
  useTitle(w.title);
  const offices = useOffices();
  const [edited, setEdited] = useState<PlaceView | 'new'>();
  const problem = failure(offices);
  const places = offices.data?.places ?? [];
  return (
    <div className="wb-sheet">
      <h1>{w.title}</h1>
      <p className="wb-help">{w.lead}</p>
      <div className="wb-office-head">
        <Button type="primary" onClick={() => setEdited('new')}>
          {w.add}
        </Button>
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void offices.refetch()} />}
      {!offices.data && !problem && <Skeleton />}
      {offices.data && places.length === 0 && <p>{w.empty}</p>}
      {places.length > 0 && (
        <table className="wb-table wb-office">
          <thead>
            <tr>
              {[w.code, w.name, w.nameEn, w.kind, ''].map(title => (
                <th key={title} scope="col">
                  {title || <span className="wb-office-hidden">{words.common.edit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(place => (
              <Line key={place.code} place={place} onEdit={() => setEdited(place)} />
            ))}
          </tbody>
        </table>
      )}
      {offices.data && <Import county={offices.data.county} />}
      {edited && (
        <Drawer
          open
          size={480}
          title={edited === 'new' ? w.add : words.common.editOf(edited.name[language])}
          onClose={() => setEdited(undefined)}
        >
          <PlaceForm place={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
        </Drawer>
      )}
    </div>
  );
}

function Line({ place, onEdit }: { readonly place: PlaceView; readonly onEdit: () => void }) {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const w = words.places;
  const { save, busy, problem } = useSave();
  const name = place.name[language];
  return (
    <tr>
      <td data-label={w.code}>{place.code}</td>
      <th scope="row">{place.name.zh}</th>
      <td data-label={w.nameEn}>{place.name.en}</td>
      <td data-label={w.kind}>{w.kinds[place.kind]}</td>
      <td>
        <div className="wb-office-acts">
          <Button size="small" aria-label={words.common.editOf(name)} onClick={onEdit}>
            {words.common.edit}
          </Button>
          <Popconfirm
            title={w.removeSure}
            okText={w.remove}
            cancelText={words.common.cancel}
            onConfirm={() =>
              void save(() => call(routes.removePlace, { params: { code: place.code } }, { language: getLanguage() }))
            }
          >
            <Button size="small" aria-label={w.removeOf(name)} loading={busy}>
              {w.remove}
            </Button>
          </Popconfirm>
        </div>
        {problem && <ProblemView problem={problem} />}
      </td>
    </tr>
  );
}

function PlaceForm({ place, onDone }: { readonly place: PlaceView | undefined; readonly onDone: () => void }) {
  const words = useWords(benchOffice);
  const w = words.places;
  const [code, setCode] = useState(place ? String(place.code) : '');
  const [zh, setZh] = useState(place?.name.zh ?? '');
  const [en, setEn] = useState(place?.name.en ?? '');
  const [kind, setKind] = useState<PlaceView['kind']>(place?.kind ?? 'town');
  const { save, busy, problem, errorAt } = useSave();
  const submit = async () => {
    const done = await save(() =>
      call(
        routes.savePlace,
        { params: { code: Number(code) || 0 }, body: { name: { zh, en }, kind } },
        { language: getLanguage() },
      ),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      {!place && (
        <TextRow
          id="place-code"
          label={w.code}
          inputMode="numeric"
          maxLength={9}
          error={errorAt('code')}
          value={code}
          onChange={setCode}
        />
      )}
      <TextRow id="place-name" label={w.name} maxLength={30} error={errorAt('name.zh')} value={zh} onChange={setZh} />
      <TextRow
        id="place-name-en"
        label={w.nameEn}
        maxLength={60}
        error={errorAt('name.en')}
        value={en}
        onChange={setEn}
      />
      <SelectRow
        id="place-kind"
        label={w.kind}
        value={kind}
        options={(['town', 'street'] as const).map(value => ({ value, label: w.kinds[value] }))}
        onChange={value => setKind(value as PlaceView['kind'])}
      />
    </SaveForm>
  );
}

/** Lines pasted from a table: what was read is shown before it is saved, and what could not be read, line by line. */
function Import({ county }: { readonly county: number }) {
  const words = useWords(benchOffice);
  const language = useLanguage();
  const w = words.places;
  const [lines, setLines] = useState('');
  const { save, busy, problem } = useSave();
  const read = lines.trim() === '' ? undefined : readPlaces(lines, county);
  const submit = async (n: number) => {
    const done = await save(
      () => call(routes.importPlaces, { body: { lines } }, { language: getLanguage() }),
      w.imported(n),
    );
    if (done) setLines('');
  };
  return (
    <section aria-labelledby="import-title">
      <h2 id="import-title">{w.importTitle}</h2>
      <TextRow
        id="import-lines"
        label={w.importLabel}
        hint={w.importHint}
        rows={8}
        maxLength={40_000}
        value={lines}
        onChange={setLines}
      />
      {read && read.problems.length > 0 && (
        <ul className="wb-error" role="alert">
          {read.problems.slice(0, 20).map(({ line, reason }) => (
            <li key={`${line}${reason.en}`}>{w.line(line, reason[language])}</li>
          ))}
        </ul>
      )}
      {read && read.problems.length === 0 && (
        <p role="status">
          {w.read(read.places.length)}
          {language === 'zh' ? '：' : ': '}
          {read.places.map(place => place.name[language]).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {problem && <ProblemView problem={problem} />}
      {read && read.problems.length === 0 && (
        <Button type="primary" loading={busy} onClick={() => void submit(read.places.length)}>
          {w.importSave(read.places.length)}
        </Button>
      )}
    </section>
  );
}
