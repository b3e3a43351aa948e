import { useState } from 'react';
import { Button } from './button.tsx';
import { useKitWords } from './words.ts';

/** A number or code with a button that copies it. */
export function Copyable({ value }: { value: string }) {
  const [copied, setCopied] = useState(false);
  const words = useKitWords();
  return (
    <span className="k-inline">
      <strong className="k-nowrap">{value}</strong>
      <Button
        rank="quiet"
        onClick={async () => {
          await navigator.clipboard?.writeText(value);
          setCopied(true);
        }}
      >
        {copied ? words.copied : words.copy}
        <span className="k-visually-hidden">{value}</span>
      </Button>
      <span role="status" className="k-visually-hidden">
        {copied ? words.copied : ''}
      </span>
    </span>
  );
}
