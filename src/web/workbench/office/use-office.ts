import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { queryClient } from '../api.ts';
import { benchOffice } from './words.ts';

const language = () => ({ language: getLanguage() });

/** Bodies and places of the county. */
export const useOffices = () =>
  useQuery({ queryKey: ['office', 'bodies'], queryFn: () => call(routes.listOffices, {}, language()) });

export const useStaff = () =>
  useQuery({ queryKey: ['office', 'staff'], queryFn: () => call(routes.listStaff, {}, language()) });

/** One write at a time: what was refused stays beside the form, with what was typed; what was done is said and read anew. */
export function useSave() {
  const words = useWords(benchOffice).common;
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const save = async <T>(work: () => Promise<T>, said: string | null = words.saved): Promise<T | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const done = await work();
      if (said) void message.success(said);
      await queryClient.invalidateQueries({ queryKey: ['office'] });
      return done;
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (field: string): string | undefined => problem?.errors?.find(error => error.field === field)?.message;
  return {
    save,
    busy,
    problem,
    errorAt,
    /** What the form saw, to send along: once what has changed since was told, whoever saves again writes over it. */
    seen: <T>(shown: T): T | undefined => (problem?.status === 412 ? undefined : shown),
    forget: () => setProblem(undefined),
  };
}
