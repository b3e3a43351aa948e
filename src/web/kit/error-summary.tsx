import { useEffect, useRef } from 'react';
import { useKitWords } from './words.ts';

/** One thing to be mended: `field` is the id of its control. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The message of one field, for its `error` property. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find(error => error.field === field)?.message;

/** What is missing, on top of the page. Takes the focus whenever a new list arrives; its links lead to the fields. */
export function ErrorSummary({ errors, title }: { errors: readonly FieldError[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const words = useKitWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list takes the focus, also with the same text.
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="k-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{title ?? words.summaryTitle}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {field === '' ? (
              message
            ) : (
              <a
                href={`#${field}`}
                onClick={event => {
                  event.preventDefault();
                  const control = document.getElementById(field);
                  control?.scrollIntoView({ block: 'center' });
                  control?.focus({ preventScroll: true });
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
