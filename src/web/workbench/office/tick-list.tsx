import { TickRow } from '../intake/controls.tsx';

/** Several of a list, each with a tick. */
export function TickList<K extends string | number>({
  id,
  label,
  hint,
  options,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: K; readonly label: string }[];
  readonly value: readonly K[];
  readonly onChange: (value: K[]) => void;
}) {
  return (
    <fieldset className="wb-field">
      <legend>{label}</legend>
      {hint && <span className="wb-help wb-line">{hint}</span>}
      <div className="wb-options wb-office-ticks">
        {options.map(option => (
          <TickRow
            key={option.value}
            id={`${id}-${option.value}`}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={checked =>
              onChange(checked ? [...value, option.value] : value.filter(one => one !== option.value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
