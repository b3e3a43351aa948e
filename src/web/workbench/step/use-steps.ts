import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { StepView } from '../../../contract/views.ts';
import type { Values } from './schema.ts';
import { stepPath } from './take-step.ts';

/** Which step of a page stands open in its drawer: kept in the address, so that back closes it and a link opens it. */
export function useSteps() {
  const [search, setSearch] = useSearchParams();
  const [initial, setInitial] = useState<Values>();
  const setPath = useCallback(
    (next: string | undefined) =>
      setSearch(
        before => {
          const after = new URLSearchParams(before);
          if (next) after.set('step', next);
          else after.delete('step');
          return after;
        },
        { replace: next === undefined },
      ),
    [setSearch],
  );
  return {
    path: search.get('step') ?? undefined,
    initial,
    onStep: (step: StepView, values?: Values) => {
      setInitial(values);
      setPath(stepPath(step));
    },
    onPath: (next: string | undefined) => {
      setInitial(undefined);
      setPath(next);
    },
  };
}
