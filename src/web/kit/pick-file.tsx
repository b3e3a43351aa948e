import { useRef, useState } from 'react';
import { useKitWords } from './words.ts';
import './pick-file.css';

/**
 * A file from the device, chosen with a button in our own words: the browser’s control speaks the browser’s language. What was chosen
 * stands beside it and is said.
 */
export function PickFile({
  id,
  accept,
  className,
  label,
  describedBy,
  onFile,
}: {
  readonly id?: string;
  readonly accept: string;
  readonly className?: string;
  /** What the file is, for those who do not see the label beside it. */
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly onFile: (file: File) => void;
}) {
  const words = useKitWords().upload;
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  return (
    <span className="k-pick">
      <button
        id={id}
        type="button"
        {...(className && { className })}
        aria-label={words.pickOf(label)}
        {...(describedBy && { 'aria-describedby': describedBy })}
        onClick={() => input.current?.click()}
      >
        {words.pick}
      </button>
      <span role="status">{name || words.none}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={words.pickOf(label)}
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (!file) return;
          setName(file.name);
          onFile(file);
        }}
      />
    </span>
  );
}
