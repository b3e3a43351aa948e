import { useText } from '../words/words.ts';
import { useCity } from './city.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { useKitWords } from './words.ts';

/** A town or street of this county by its code; “not here” is an answer (`undefined`). */
export function PlacePicker({
  value,
  onChange,
  label,
  ...field
}: Omit<FieldProps, 'label'> & {
  label?: string;
  value: number | undefined;
  onChange: (code: number | undefined) => void;
}) {
  const city = useCity();
  const text = useText();
  const words = useKitWords();
  return (
    <Field {...field} label={label ?? words.place.label}>
      <select
        id={field.id}
        className="k-input"
        value={value ?? ''}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        onChange={event => onChange(event.target.value ? Number(event.target.value) : undefined)}
      >
        <option value="">{words.place.choose}</option>
        {city?.places.map(place => (
          <option key={place.code} value={place.code}>
            {text(place.name)}
          </option>
        ))}
      </select>
    </Field>
  );
}
