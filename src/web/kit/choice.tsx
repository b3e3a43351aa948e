import type { ReactNode } from 'react';
import { describedBy, ErrorText, type FieldProps } from './field.tsx';
import { useKitWords } from './words.ts';

export interface ChoiceOption<V extends string = string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

type ChoiceProps<V extends string> = FieldProps & {
  readonly options: readonly ChoiceOption<V>[];
  /** Options side by side, for short answers. */
  readonly row?: boolean;
} & (
    | { readonly many?: false; readonly value: V | undefined; readonly onChange: (value: V) => void }
    | { readonly many: true; readonly value: readonly V[]; readonly onChange: (value: V[]) => void }
  );

/** One of several (radio) or any of several (check boxes). The whole row is the target; nothing is chosen beforehand. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { id, label, hint, error, optional, options, row } = props;
  const words = useKitWords();
  const isChosen = (value: V) => (props.many ? props.value.includes(value) : props.value === value);
  const toggle = (value: V) => {
    if (!props.many) props.onChange(value);
    else if (props.value.includes(value)) props.onChange(props.value.filter(v => v !== value));
    else props.onChange([...props.value, value]);
  };
  return (
    <fieldset className={`k-field${error ? ' k-wrong' : ''}`} aria-describedby={describedBy(id, hint, error)}>
      <legend className={props.silent ? 'k-visually-hidden' : undefined}>
        {optional ? words.optional(label) : label}
      </legend>
      {hint && (
        <span className="k-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <ErrorText id={id}>{error}</ErrorText>
      <div className={`k-choices${row ? ' k-row' : ''}`}>
        {options.map((option, index) => {
          // The first control carries the id of the field: that is where the error summary leads.
          const own = index === 0 ? id : `${id}-${option.value}`;
          return (
            <label className="k-choice" key={option.value} htmlFor={own}>
              <input
                id={own}
                type={props.many ? 'checkbox' : 'radio'}
                name={id}
                value={option.value}
                checked={isChosen(option.value)}
                aria-invalid={error ? true : undefined}
                onChange={() => toggle(option.value)}
              />
              <span className="k-choice-text">
                {option.label}
                {option.hint && <span className="k-hint">{option.hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** One statement to tick; never ticked beforehand. */
export function Tick({
  id,
  label,
  checked,
  onChange,
  error,
}: {
  id: string;
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string;
}) {
  return (
    <div className={`k-field${error ? ' k-wrong' : ''}`}>
      <ErrorText id={id}>{error}</ErrorText>
      <label className="k-choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, false, error)}
          onChange={event => onChange(event.target.checked)}
        />
        <span className="k-choice-text">{label}</span>
      </label>
    </div>
  );
}
