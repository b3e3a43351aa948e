import { useText } from '../words/words.ts';
import { useCity } from './city.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { useKitWords } from './words.ts';

/** The code of the county that holds these towns: the first six of their nine figures (GB/T 10114). */
const countyOf = (places: readonly { readonly code: number }[] | undefined): number | undefined =>
  places?.[0] && Math.floor(places[0].code / 1000);

/**
 * A town or street of this county by its code; `undefined` as long as none is chosen. With `elsewhere`, “not here, or I
 * don’t know” is an answer too and gives the code of the county.
 */
export function PlacePicker({
  value,
  onChange,
  label,
  elsewhere = false,
  ...field
}: Omit<FieldProps, 'label'> & {
  label?: string;
  elsewhere?: boolean;
  value: number | undefined;
  onChange: (code: number | undefined) => void;
}) {
  const city = useCity();
  const text = useText();
  const words = useKitWords();
  const county = countyOf(city?.places);
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
        {elsewhere && county !== undefined && <option value={county}>{words.place.other}</option>}
      </select>
    </Field>
  );
}
