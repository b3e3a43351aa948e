import { useState } from 'react';
import type { Problem } from '../../../contract/views.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';

/** Something that is being sent: whether it is on its way, and what was wrong with it. */
export interface Sending {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Sends; answers undefined when it was refused, and `problem` says why. */
  readonly send: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  readonly clear: () => void;
}

export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    send: async work => {
      setBusy(true);
      setProblem(undefined);
      try {
        return await work();
      } catch (error) {
        setProblem(problemOf(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}

export const inLanguage = () => ({ language: getLanguage() });

/** What is wrong with one field of what was sent. */
export const wrongWith = (problem: Problem | undefined, field: string): string | undefined =>
  problem?.errors?.find(error => error.field === field)?.message;

/** What is wrong, for a form as a whole: fields that stand below their own box are left out. */
export function Trouble({
  problem,
  shownBelow = [],
  where,
}: {
  readonly problem: Problem | undefined;
  readonly shownBelow?: readonly string[];
  /** Names a field such as `rows.3`. */
  readonly where?: (field: string) => string;
}) {
  if (!problem) return null;
  const rest = (problem.errors ?? []).filter(error => !shownBelow.includes(error.field));
  if (!problem.errors) return <ProblemView problem={problem} />;
  return (
    <div role="alert" className="law-wrong">
      <p>{problem.title}</p>
      {rest.length > 0 && (
        <ul>
          {rest.map(error => (
            <li key={error.field}>
              {where?.(error.field)} {error.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A labelled box with what is wrong below it. */
export function Box({
  label,
  wrong,
  help,
  children,
}: {
  readonly label: string;
  readonly wrong?: string | undefined;
  readonly help?: string;
  readonly children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label>
      {label}
      {help && <span className="wb-help">{help}</span>}
      {children}
      {wrong && <span className="law-wrong">{wrong}</span>}
    </label>
  );
}
