import { Choice, Tick } from '../../kit/choice.tsx';
import { useCity } from '../../kit/city.ts';
import { errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { Field, IdField, TextField } from '../../kit/field.tsx';
import type { IntakeAnswers } from '../../kit/intake.ts';
import { type PartyField, textOf, withText } from '../../kit/party-fields.ts';
import { PlacePicker } from '../../kit/place-picker.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';

interface Props {
  readonly fields: readonly PartyField[];
  readonly errors: readonly FieldError[];
  /** The control of the phone that has to be proved, where this screen asks for it. */
  readonly phone?: React.ReactNode;
}

/** The fields of one side on the phone; what is nice to know is folded away. */
export function PartyFields({ fields, errors, phone }: Props) {
  const words = useFileWords().employer;
  const more = fields.filter(field => field.more);
  const draw = (field: PartyField) => (
    <PartyControl key={field.id} field={field} error={errorOf(errors, field.id)} phone={phone} />
  );
  return (
    <>
      {fields.filter(field => !field.more).map(draw)}
      {more.length > 0 && (
        <details className="k-details" open={more.some(({ id }) => errorOf(errors, id) !== undefined) || undefined}>
          <summary>{words.more}</summary>
          {more.map(draw)}
        </details>
      )}
    </>
  );
}

const set =
  <K extends 'worker' | 'employer'>(side: K) =>
  (part: Partial<IntakeAnswers[K]>) =>
    changeAnswers(a => ({ ...a, [side]: { ...a[side], ...part } }));

function PartyControl({
  field,
  error,
  phone,
}: {
  field: PartyField;
  error: string | undefined;
  phone: Props['phone'];
}) {
  const words = useFileWords();
  const kit = useKitWords();
  const text = useText();
  const city = useCity();
  const { answers } = useDraft();
  const hint = field.hint?.(words, kit);
  const common = {
    id: field.id,
    label: field.label(words, kit),
    ...(hint !== undefined && { hint }),
    ...(field.optional && { optional: true }),
    ...(error !== undefined && { error }),
  };
  const typed = {
    value: textOf(answers, field),
    onChange: (value: string) => changeAnswers(a => withText(a, field, value)),
  };
  switch (field.control) {
    case 'mobile':
      return phone ?? <TextField {...common} {...typed} type="tel" inputMode="numeric" size="medium" />;
    case 'tel':
      return <TextField {...common} {...typed} type="tel" size="medium" />;
    case 'text':
      return (
        <TextField
          {...common}
          {...typed}
          {...(field.short && { size: 'medium' as const })}
          {...(field.autoComplete !== undefined && { autoComplete: field.autoComplete })}
        />
      );
    case 'id':
      return <IdField {...common} {...typed} />;
    case 'kind':
      return (
        <Choice
          {...common}
          options={(['firm', 'sole-trader'] as const).map(value => ({ value, label: words.employer.kinds[value] }))}
          value={answers.employer.kind}
          onChange={kind => set('employer')({ kind })}
        />
      );
    case 'place':
      return (
        <PlacePicker
          {...common}
          elsewhere
          value={answers.place}
          onChange={place => changeAnswers(a => ({ ...a, place }))}
        />
      );
    case 'trade':
      return (city?.trades ?? []).length === 0 ? null : (
        <Field {...common}>
          <select
            id={field.id}
            className="k-input"
            value={answers.trade ?? ''}
            onChange={event => changeAnswers(a => ({ ...a, trade: event.target.value || undefined }))}
          >
            <option value="">{kit.choose}</option>
            {city?.trades.map(trade => (
              <option key={trade.id} value={trade.id}>
                {text(trade.label)}
              </option>
            ))}
          </select>
        </Field>
      );
    case 'electronic':
      return (
        <Tick
          id={field.id}
          checked={answers.worker.electronicService === true}
          onChange={electronicService => set('worker')({ electronicService })}
          label={
            <>
              {common.label}
              <span className="k-hint">{words.you.electronicHint}</span>
            </>
          }
        />
      );
    case 'needs':
      return (
        <Choice
          {...common}
          optional
          many
          options={Object.entries(words.you.needOptions).map(([value, label]) => ({ value, label }))}
          value={answers.worker.needs}
          onChange={needs => set('worker')({ needs })}
        />
      );
  }
}
