import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { formatDate } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { afterColon } from '../punctuation.ts';
import { type FieldProps, Labelled, useControl } from '../step/field.tsx';
import { useForm } from '../step/form-context.ts';
import { getAt } from '../step/schema.ts';
import './calendar.css';
import { benchMeet } from './words.ts';

/** The room of a meeting, with the first lawful times at which it and everybody are free: one touch fills in all three. */
export function RoomField(props: FieldProps) {
  const { dossier, step, values, set } = useForm();
  const words = useWords(benchMeet).slots;
  const language = useLanguage();
  const control = useControl(props.path, props.schema);
  const minutes = Number(values.minutes);
  const asked = Number.isInteger(minutes) && minutes >= 15 && minutes <= 480 ? minutes : undefined;
  const free = useQuery({
    queryKey: ['free', dossier.id, step.proceedingId, asked, dossier.version],
    enabled: step.proceedingId !== undefined,
    placeholderData: before => before,
    queryFn: () =>
      call(
        routes.freeTimes,
        {
          params: { id: dossier.id, proceedingId: step.proceedingId! },
          query: asked === undefined ? {} : { minutes: asked },
        },
        { language: getLanguage() },
      ),
  });
  const problem = failure(free);
  const rooms = free.data?.rooms ?? [];
  return (
    <>
      {problem && <ProblemView problem={problem} onAgain={() => void free.refetch()} />}
      {free.isPending && <Skeleton rows={2} />}
      {free.data && (
        <section className="wb-field" aria-label={words.title}>
          <b>{words.title}</b>
          {free.data.why.map(({ words: why, article }) => (
            <p className="wb-help" key={why.en}>
              {article ? afterColon(why[language], article.citation[language], language) : why[language]}
            </p>
          ))}
          {free.data.slots.length === 0 && <p>{words.none}</p>}
          <ul className="wb-slots">
            {free.data.slots.map(slot => (
              <li key={`${slot.on}${slot.from}`}>
                <Button
                  size="small"
                  onClick={() => {
                    set(['on'], slot.on);
                    set(['time'], slot.from);
                    if (slot.roomId) set(props.path, slot.roomId);
                  }}
                >
                  {words.pick(formatDate(slot.on, language), slot.from, slot.to, slot.room?.[language] ?? '')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Labelled {...props}>
        <select
          {...control}
          className="wb-select"
          value={String(getAt(values, props.path) ?? '')}
          onChange={event => set(props.path, event.target.value)}
        >
          <option value="">{words.noRoom}</option>
          {rooms.map(one => (
            <option key={one.id} value={one.id}>
              {words.room(one.name[language], one.place, one.seats)}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  );
}
