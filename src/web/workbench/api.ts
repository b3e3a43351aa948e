import { MutationCache, QueryCache, QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ApiProblem, call } from '../../contract/client.ts';
import { routes } from '../../contract/routes.ts';
import type { DossierView, Problem } from '../../contract/views.ts';
import { problemOf } from '../kit/use-api.ts';
import { getLanguage } from '../words/words.ts';
import type { ProcedureData } from './step/schema.ts';

/** Set when the server no longer knows the session while a page is open: the lock screen then stands over the page. */
let locked = false;
const lockListeners = new Set<() => void>();
export function setLocked(value: boolean): void {
  if (locked === value) return;
  locked = value;
  for (const listener of lockListeners) listener();
}
export const useLocked = (): boolean =>
  useSyncExternalStore(
    listener => {
      lockListeners.add(listener);
      return () => lockListeners.delete(listener);
    },
    () => locked,
  );

const noteExpiry = (error: unknown) => {
  if (problemOf(error).status === 401 && queryClient.getQueryData(keys.session)) setLocked(true);
};

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteExpiry }),
  mutationCache: new MutationCache({ onError: noteExpiry }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 1 && (!(error instanceof ApiProblem) || error.problem.status >= 500),
      refetchOnWindowFocus: true,
    },
  },
});

export const keys = {
  session: ['session'],
  city: ['city'],
  dossiers: ['dossier'],
  dossier: (id: string) => ['dossier', id],
  number: (number: string) => ['number', number],
  ledger: (id: string) => ['ledger', id],
  queues: ['queue'],
  queue: (query: object) => ['queue', query],
  procedure: (id: string) => ['procedure', id],
  calculators: ['calculators'],
  notices: ['notices'],
  views: (queue: string) => ['views', queue],
  candidates: (id: string, role: string) => ['candidates', id, role],
} as const;

const language = () => ({ language: getLanguage() });

export const useSession = () =>
  useQuery({
    queryKey: keys.session,
    queryFn: () => call(routes.whoAmI, {}, language()),
    retry: false,
    staleTime: 300_000,
  });

export const useCityQuery = () =>
  useQuery({ queryKey: keys.city, queryFn: () => call(routes.city, {}, language()), staleTime: 3_600_000 });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string): boolean => UUID.test(value);

/** The dossier behind `/w/disputes/:no`: a printed number or a UUID. A number that nobody may see is a 404. */
export function useDossier(no: string) {
  const byNumber = useQuery({
    queryKey: keys.number(no),
    enabled: !isUuid(no),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const found = await call(routes.listDisputes, { query: { number: no, limit: 1 } }, language());
      const row = found.rows[0];
      if (row) return row.id;
      throw new ApiProblem({ type: 'about:blank', title: 'not found', status: 404 });
    },
  });
  const id = isUuid(no) ? no : byNumber.data;
  const dossier = useQuery({
    queryKey: keys.dossier(id ?? ''),
    enabled: id !== undefined,
    queryFn: () => call(routes.getDispute, { params: { id: id! } }, language()),
  });
  const error = byNumber.error ?? dossier.error;
  return {
    dossier: dossier.data,
    problem: error ? problemOf(error) : undefined,
    loading: !dossier.data && !error,
    reload: () => void (byNumber.error ? byNumber.refetch() : dossier.refetch()),
  };
}

export type QueueQuery = NonNullable<Parameters<typeof call<typeof routes.listDisputes>>[1]['query']>;

export const useQueue = (query: QueueQuery, enabled = true) =>
  useQuery({
    queryKey: keys.queue(query),
    enabled,
    placeholderData: before => before,
    queryFn: () => call(routes.listDisputes, { query }, language()),
  });

export const useLedger = (id: string) =>
  useQuery({ queryKey: keys.ledger(id), queryFn: () => call(routes.getLedger, { params: { id } }, language()) });

/** A procedure as data: its stages, and its steps with their input as JSON Schema. */
export const useProcedure = (id: string | undefined) =>
  useQuery({
    queryKey: keys.procedure(id ?? ''),
    enabled: id !== undefined,
    staleTime: 3_600_000,
    queryFn: () => call(routes.getProcedure, { params: { id: id! } }, language()) as unknown as Promise<ProcedureData>,
  });

/** Every calculator with the form of its input. */
export const useCalculators = () =>
  useQuery({
    queryKey: keys.calculators,
    staleTime: 3_600_000,
    queryFn: async () => (await call(routes.listCalculators, {}, language())).calculators,
  });

export const useNotices = () =>
  useQuery({
    queryKey: keys.notices,
    queryFn: () => call(routes.listNotices, {}, language()),
    refetchInterval: 60_000,
  });

export const useCandidates = (id: string, role: string) =>
  useQuery({
    queryKey: keys.candidates(id, role),
    queryFn: () => call(routes.candidates, { params: { id }, query: { role } }, language()),
  });

/** Puts the dossier that a write has answered in the place of the old one; lists that it stands in are asked again. */
export function keepDossier(dossier: DossierView): void {
  queryClient.setQueryData(keys.dossier(dossier.id), dossier);
  for (const key of [keys.ledger(dossier.id), keys.queues, keys.notices, ['candidates', dossier.id]])
    void queryClient.invalidateQueries({ queryKey: key });
}

/** The problem of a failed query, if it failed. */
export const failure = (query: { readonly error: unknown }): Problem | undefined =>
  query.error ? problemOf(query.error) : undefined;
