import type { ReactNode } from 'react';
import { useCity } from '../../kit/city.ts';
import type { IntakeAnswers, Route } from '../../kit/intake.ts';
import { type PartyField, partyFields, textOf, withText } from '../../kit/party-fields.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { ChoiceRow, SelectRow, TextRow, TickRow } from './controls.tsx';
import { errorAt, PartFrame, type PartProps } from './part.tsx';
import { benchIntake, kit, startFile } from './words.ts';

/** Who the employer is and where the work was: the place decides where it goes. */
export const EmployerPart = (props: PartProps) => <FieldsPart part="employer" {...props} />;

/** The person, last: the ID lies on the table, its check digit is tested as it is typed in. */
export function YouPart(props: PartProps) {
  const { you: ask } = useWords(startFile);
  return (
    <FieldsPart part="you" {...props}>
      <p className="wb-help">{ask.notice}</p>
    </FieldsPart>
  );
}

/** The fields of one side, as the portal asks them of somebody who files alone. */
function FieldsPart({
  part,
  store,
  errors,
  children,
}: PartProps & { readonly part: 'you' | 'employer'; readonly children?: ReactNode }) {
  return (
    <PartFrame part={part} store={store}>
      <div className="wb-grid">
        {partyFields(part, { filer: 'worker' }).map(field => (
          <PartyRow key={field.id} field={field} store={store} error={errorAt(errors, field.id)} />
        ))}
      </div>
      {children}
    </PartFrame>
  );
}

function PartyRow({
  field,
  store,
  error,
}: Pick<PartProps, 'store'> & { readonly field: PartyField; readonly error: string | undefined }) {
  const words = useWords(benchIntake);
  const file = useWords(startFile);
  const kitWords = useWords(kit);
  const language = useLanguage();
  const city = useCity();
  const { answers } = store.intake;
  const { worker, employer } = answers;
  const hint = field.hint?.(file, kitWords);
  const row = {
    id: field.id,
    label: field.label(file, kitWords),
    ...(hint !== undefined && { hint }),
    ...(field.optional && { optional: true }),
    error,
  };
  const setWorker = (part: Partial<IntakeAnswers['worker']>) =>
    store.change(before => ({ ...before, worker: { ...before.worker, ...part } }));
  switch (field.control) {
    case 'kind':
      return (
        <ChoiceRow
          {...row}
          options={(['firm', 'sole-trader'] as const).map(value => ({ value, label: file.employer.kinds[value] }))}
          value={employer.kind}
          onChange={kind =>
            store.change(before => ({
              ...before,
              employer: { ...before.employer, kind: kind as 'firm' | 'sole-trader' },
            }))
          }
        />
      );
    case 'place':
      return (
        <SelectRow
          {...row}
          empty={words.employer.choose}
          options={(city?.places ?? []).map(place => ({ value: String(place.code), label: place.name[language] }))}
          value={answers.place === undefined ? '' : String(answers.place)}
          onChange={code => store.change(before => ({ ...before, place: code === '' ? undefined : Number(code) }))}
        />
      );
    case 'trade':
      return (
        <SelectRow
          {...row}
          empty={words.employer.choose}
          options={(city?.trades ?? []).map(trade => ({ value: trade.id, label: trade.label[language] }))}
          value={answers.trade ?? ''}
          onChange={trade => store.change(before => ({ ...before, trade: trade === '' ? undefined : trade }))}
        />
      );
    case 'electronic':
      return (
        <div className="wb-tick">
          <TickRow
            id={field.id}
            label={row.label}
            hint={file.you.electronicHint}
            checked={worker.electronicService === true}
            onChange={electronicService => setWorker({ electronicService })}
          />
        </div>
      );
    case 'needs':
      return (
        <fieldset className="wb-field">
          <legend>{row.label}</legend>
          <div className="wb-options">
            {Object.entries(file.you.needOptions).map(([need, label]) => (
              <TickRow
                key={need}
                id={`need-${need}`}
                label={label}
                checked={worker.needs.includes(need)}
                onChange={on =>
                  setWorker({ needs: [...worker.needs.filter(other => other !== need), ...(on ? [need] : [])] })
                }
              />
            ))}
          </div>
        </fieldset>
      );
    default:
      return (
        <TextRow
          {...row}
          {...((field.control === 'tel' || field.control === 'mobile') && { inputMode: 'tel' as const })}
          {...(field.max !== undefined && { maxLength: field.max })}
          value={textOf(answers, field)}
          onChange={typed => store.change(before => withText(before, field, typed))}
        />
      );
  }
}

/** The way, chosen by the person; nothing is chosen beforehand. */
export function RoutePart({
  store,
  errors,
  ways,
}: PartProps & { readonly ways: readonly ('mediation' | 'arbitration' | 'inspection' | 'consultation')[] }) {
  const words = useWords(benchIntake).route;
  return (
    <PartFrame part="route" store={store}>
      <ChoiceRow
        id="route"
        label={words.legend}
        stacked
        error={errorAt(errors, 'route')}
        options={ways.map(value => ({ value, ...words.options[value] }))}
        value={store.intake.answers.route}
        onChange={route => store.change(before => ({ ...before, route: route as Route }))}
      />
    </PartFrame>
  );
}
