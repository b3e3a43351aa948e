import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../contract/views.ts';
import { useText } from '../words/words.ts';
import { Button } from './button.tsx';
import { findContact, useCity } from './city.ts';
import { Notice } from './notice.tsx';
import { navigate } from './router.tsx';
import type { Api } from './use-api.ts';
import { type KitWords, useKitWords } from './words.ts';

/** Waiting: nothing for 0.3 s, then a bar, then the shape of the page, then a sentence with a phone number. */
export function Waiting() {
  const [phase, setPhase] = useState(0);
  const words = useKitWords();
  const city = useCity();
  useEffect(() => {
    const timers = [300, 2000, 10_000].map((after, index) => setTimeout(() => setPhase(index + 1), after));
    return () => timers.forEach(clearTimeout);
  }, []);
  if (phase === 0) return null;
  return (
    <div role="status">
      <span className="k-visually-hidden">{words.loading}</span>
      <div className="k-bar" />
      {phase >= 2 && (
        <>
          <div className="k-skeleton" />
          <div className="k-skeleton" />
        </>
      )}
      {phase >= 3 && <p>{words.slow(findContact(city, 'main')?.number)}</p>}
    </div>
  );
}

/** One sentence for a problem of a read (`read`) or of a write, in the reader’s words. */
export function problemWords(problem: Problem, words: KitWords, read: boolean, phone?: string): string {
  if (problem.status === 0) return read ? words.problem.offlineRead : words.problem.offline;
  if (problem.status === 401) return words.problem.expired;
  if (problem.status === 403 || problem.status === 404) return read ? words.problem.absent : problem.title;
  if (problem.status === 412) return words.problem.stale;
  if (problem.status === 429) return words.problem.tooMany;
  if (problem.status >= 500) return read ? words.problem.faultRead(phone) : words.problem.fault(phone);
  return problem.detail ?? problem.title;
}

/** A problem that belongs to no field, with its article and a way on. */
export function ProblemNotice({
  problem,
  read = false,
  onRetry,
}: {
  problem: Problem;
  read?: boolean;
  onRetry?: () => void;
}) {
  const words = useKitWords();
  const text = useText();
  const city = useCity();
  const quiet = problem.status === 403 || problem.status === 404;
  return (
    <Notice tone={quiet ? 'info' : 'bad'} live>
      <p>{problemWords(problem, words, read, findContact(city, 'main')?.number)}</p>
      {problem.article && (
        <p className="k-small">
          {text(problem.article.citation)} {text(problem.article.gist)}
        </p>
      )}
      {onRetry && !quiet && (
        <Button onClick={onRetry} rank="normal">
          {words.retry}
        </Button>
      )}
    </Notice>
  );
}

/** Address of the sign-in page that comes back here afterwards. */
export const signInAddress = (): string => `/signin?to=${encodeURIComponent(location.pathname + location.search)}`;

/** Shows data once it is there, and otherwise waiting, signing in, or the problem with a way to try again. */
export function Loaded<T>({ api, children }: { api: Api<T>; children: (data: T) => ReactNode }) {
  const expired = api.problem?.status === 401;
  useEffect(() => {
    if (expired) navigate(signInAddress(), { replace: true });
  }, [expired]);
  if (api.data !== undefined)
    return (
      <>
        {api.problem && !expired && <ProblemNotice problem={api.problem} read onRetry={api.reload} />}
        {children(api.data)}
      </>
    );
  if (api.problem && !expired) return <ProblemNotice problem={api.problem} read onRetry={api.reload} />;
  return <Waiting />;
}
