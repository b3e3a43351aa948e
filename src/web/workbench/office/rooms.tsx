import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { RoomView } from '../../../contract/routes/meetings.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDay } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { benchMeet } from '../calendar/words.ts';
import { SelectRow, TextRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './office.css';
import { SaveForm } from './save-form.tsx';
import { useOffices, useSave } from './use-office.ts';
import { benchOffice } from './words.ts';

const inLanguage = () => ({ language: getLanguage() });

/** `/w/rooms`: rooms of the bodies, for the system administrator. */
export default function RoomsPage() {
  const words = useWords(benchMeet).rooms;
  const { common } = useWords(benchOffice);
  const language = useLanguage();
  useTitle(words.title);
  const rooms = useQuery({ queryKey: ['office', 'rooms'], queryFn: () => call(routes.listRooms, {}, inLanguage()) });
  const offices = useOffices();
  const [edited, setEdited] = useState<RoomView | 'new'>();
  const problem = failure(rooms) ?? failure(offices);
  const list = rooms.data?.rooms ?? [];
  const nameOf = (id: string) => offices.data?.organisations.find(o => o.id === id)?.name[language] ?? '';
  return (
    <div className="wb-sheet">
      <h1>{words.title}</h1>
      <p className="wb-help">{words.lead}</p>
      <div className="wb-office-head">
        <Button type="primary" onClick={() => setEdited('new')}>
          {words.add}
        </Button>
      </div>
      {problem && <ProblemView problem={problem} onAgain={() => void rooms.refetch()} />}
      {!rooms.data && !problem && <Skeleton />}
      {rooms.data && list.length === 0 && <p>{words.empty}</p>}
      {list.length > 0 && (
        <table className="wb-table wb-office">
          <thead>
            <tr>
              {[words.name, words.body, words.place, words.seats, words.online, words.state].map(title => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">
                <span className="wb-office-hidden">{common.edit}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map(room => (
              <tr key={room.id}>
                <th scope="row">{room.name[language]}</th>
                <td data-label={words.body}>{nameOf(room.organisationId)}</td>
                <td data-label={words.place}>{room.place}</td>
                <td data-label={words.seats}>{room.seats || ''}</td>
                <td data-label={words.online}>{room.online ? words.yes : words.no}</td>
                <td data-label={words.state}>
                  {room.closedOn ? words.closed(formatDay(room.closedOn, language)) : words.working}
                </td>
                <td>
                  <Acts room={room} onEdit={() => setEdited(room)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited && offices.data && (
        <Drawer
          open
          size={480}
          title={edited === 'new' ? words.add : common.editOf(edited.name[language])}
          onClose={() => setEdited(undefined)}
        >
          <RoomForm
            room={edited === 'new' ? undefined : edited}
            bodies={offices.data.organisations
              .filter(o => !o.closedOn && (o.kind === 'mediation' || o.kind === 'institute'))
              .map(o => ({ value: o.id, label: o.name[language] }))}
            onDone={() => setEdited(undefined)}
          />
        </Drawer>
      )}
    </div>
  );
}

function Acts({ room, onEdit }: { readonly room: RoomView; readonly onEdit: () => void }) {
  const words = useWords(benchMeet).rooms;
  const { common } = useWords(benchOffice);
  const language = useLanguage();
  const { save, busy, problem } = useSave();
  const name = room.name[language];
  const closes = !room.closedOn;
  return (
    <>
      <div className="wb-office-acts">
        <Button size="small" aria-label={common.editOf(name)} onClick={onEdit}>
          {common.edit}
        </Button>
        <Button
          size="small"
          loading={busy}
          aria-label={closes ? words.closeOf(name) : words.reopenOf(name)}
          onClick={() =>
            void save(() => call(routes.closeRoom, { params: { id: room.id }, body: { closed: closes } }, inLanguage()))
          }
        >
          {closes ? words.close : words.reopen}
        </Button>
      </div>
      {problem && <ProblemView problem={problem} />}
    </>
  );
}

interface RoomFormProps {
  readonly room: RoomView | undefined;
  readonly bodies: readonly { readonly value: string; readonly label: string }[];
  readonly onDone: () => void;
}

function RoomForm({ room, bodies, onDone }: RoomFormProps) {
  const words = useWords(benchMeet).rooms;
  const { save, busy, problem, errorAt } = useSave();
  const [body, setBody] = useState(room?.organisationId ?? bodies[0]?.value ?? '');
  const [zh, setZh] = useState(room?.name.zh ?? '');
  const [en, setEn] = useState(room?.name.en ?? '');
  const [place, setPlace] = useState(room?.place ?? '');
  const [seats, setSeats] = useState(String(room?.seats ?? ''));
  const [online, setOnline] = useState(room?.online ? 'yes' : 'no');
  const submit = async () => {
    const sent = {
      organisationId: body,
      name: { zh, en },
      place,
      seats: Number(seats) || 0,
      online: online === 'yes',
    };
    const done = await save(() =>
      room
        ? call(routes.editRoom, { params: { id: room.id }, body: sent }, inLanguage())
        : call(routes.addRoom, { body: sent }, inLanguage()),
    );
    if (done) onDone();
  };
  return (
    <SaveForm busy={busy} problem={problem} onSave={submit}>
      {!room && <SelectRow id="room-body" label={words.body} value={body} options={[...bodies]} onChange={setBody} />}
      <TextRow
        id="room-name"
        label={words.name}
        maxLength={40}
        error={errorAt('name.zh')}
        value={zh}
        onChange={setZh}
      />
      <TextRow
        id="room-name-en"
        label={words.nameEn}
        maxLength={80}
        error={errorAt('name.en')}
        value={en}
        onChange={setEn}
      />
      <TextRow
        id="room-place"
        label={words.place}
        hint={words.placeHint}
        maxLength={120}
        error={errorAt('place')}
        value={place}
        onChange={setPlace}
      />
      <TextRow
        id="room-seats"
        label={words.seats}
        inputMode="numeric"
        maxLength={4}
        error={errorAt('seats')}
        value={seats}
        onChange={setSeats}
      />
      <SelectRow
        id="room-online"
        label={words.online}
        value={online}
        options={[
          { value: 'no', label: words.no },
          { value: 'yes', label: words.yes },
        ]}
        onChange={setOnline}
      />
    </SaveForm>
  );
}
