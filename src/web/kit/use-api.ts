import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../contract/client.ts';
import type { Problem } from '../../contract/views.ts';

/** What a page knows of data that it asked for. `data` stays while it is fetched again. */
export interface Api<T> {
  readonly data?: T;
  readonly problem?: Problem;
  readonly loading: boolean;
  /** Asks again; use it for “try again” and after a write. */
  readonly reload: () => void;
  /** Puts in what a write has answered. */
  readonly set: (data: T) => void;
}

/** The problem inside an error; anything that is no answer of the server counts as a fault on our side (500). */
export const problemOf = (error: unknown): Problem =>
  error instanceof ApiProblem
    ? error.problem
    : { type: 'about:blank', title: error instanceof Error ? error.message : 'error', status: 500 };

/**
 * Loads data when the page opens and again whenever `key` changes (for example the id in the address); `undefined`
 * waits. An answer that arrives after the key has changed is dropped.
 */
export function useApi<T>(key: string | undefined, load: (signal: AbortSignal) => Promise<T>): Api<T> {
  const [state, setState] = useState<{ key?: string; data?: T; problem?: Problem; loading: boolean }>({
    loading: true,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again without changing the key.
  useEffect(() => {
    if (key === undefined) return;
    const abort = new AbortController();
    setState(before => (before.key === key ? { ...before, loading: true } : { key, loading: true }));
    latest.current(abort.signal).then(
      data => {
        if (!abort.signal.aborted) setState({ key, data, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState(before => ({ ...before, key, problem: problemOf(error), loading: false }));
      },
    );
    return () => abort.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound(n => n + 1), []);
  const set = useCallback((data: T) => setState(before => ({ key: before.key, data, loading: false })), []);
  return { data: state.data, problem: state.problem, loading: state.loading && key !== undefined, reload, set };
}
