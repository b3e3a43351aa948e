import { useSyncExternalStore } from 'react';
import { call } from '../../../contract/client.ts';
import type { DraftView } from '../../../contract/routes/drafts.ts';
import { routes } from '../../../contract/routes.ts';
import { forget, isPrivate, makeKey, recall, remember } from '../../kit/device.ts';
import { emptyAnswers, type IntakeAnswers, readAnswers } from '../../kit/intake.ts';
import { problemOf } from '../../kit/use-api.ts';

/**
 * The answers of the intake in this browser: kept on the device two seconds after the last key (unless nothing is to be
 * left there) and, once a draft exists on the server, there too.
 */
export interface Kept {
  readonly answers: IntakeAnswers;
  /** The draft on the server. `code` is shown once by the server and kept here for the person. */
  readonly draft?: {
    readonly id: string;
    readonly version: number;
    readonly code?: string;
    /** Last digits of the phone that it was saved with; with the code they open it again. */
    readonly last4?: string;
    readonly expiresOn: string;
  };
  /** The phone number that signed in during this intake. */
  readonly verified?: string;
  readonly savedAt?: string;
  /** One filing has one key, however often it is sent. */
  readonly key: string;
}

export type Saving = 'idle' | 'waiting' | 'saved' | 'device' | 'offline';

interface State extends Kept {
  readonly saving: Saving;
  /** Another device has saved in the meantime: its copy, until the person chooses. */
  readonly conflict?: DraftView;
}

const KEY = 'hejie.intake';
const PAUSE = 2000;

const fresh = (): Kept => ({ answers: emptyAnswers, key: makeKey() });

function load(): Kept {
  try {
    const kept = JSON.parse(recall(KEY) ?? 'null') as Kept | null;
    return kept ? { ...kept, answers: readAnswers(kept.answers as never) } : fresh();
  } catch {
    return fresh();
  }
}

let state: State = { ...load(), saving: 'idle' };
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Saves go one after another, so that each knows the version that the one before has made. */
let queue: Promise<unknown> = Promise.resolve();

function put(part: Partial<State>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

function keepOnDevice(): boolean {
  if (isPrivate()) {
    forget(KEY);
    return false;
  }
  const { answers, draft, verified, savedAt, key } = state;
  return remember(KEY, JSON.stringify({ answers, draft, verified, savedAt, key } satisfies Kept));
}

const now = () => new Date().toISOString();

/** Sends the answers to the server. Resolves to the draft, or nothing while a conflict or a lost network stands. */
async function send(phone?: string): Promise<Kept['draft']> {
  const { draft, answers } = state;
  const body = { answers: answers as unknown as Record<string, unknown>, ...(phone && { phone }) };
  try {
    const view = draft
      ? await call(routes.updateDraft, { params: { id: draft.id }, body: { ...body, version: draft.version } })
      : await call(routes.saveDraft, { body });
    accept(view, { last4: phone?.slice(-4) });
    return state.draft;
  } catch (cause) {
    const problem = problemOf(cause);
    if (draft && (problem.status === 409 || problem.status === 412)) {
      const other = await call(routes.getDraft, { params: { id: draft.id } }).catch(() => undefined);
      put({ conflict: other, saving: 'device' });
      return undefined;
    }
    if (draft && (problem.status === 404 || problem.status === 410)) {
      const back = await reopen(draft);
      if (back && back.version !== draft.version) {
        put({ conflict: back, saving: 'device' });
        return undefined;
      }
      // The draft has run out on the server: what stands here becomes a new one.
      if (!back) put({ draft: undefined });
      return send(phone);
    }
    put({ saving: problem.status === 0 ? 'offline' : 'device' });
    throw cause;
  }
}

/** Whoever opens a draft by its code takes it over; with the same code this device gets it back. */
const reopen = async ({ code, last4 }: NonNullable<Kept['draft']>): Promise<DraftView | undefined> =>
  code && last4 ? call(routes.resumeDraft, { body: { code, last4 } }).catch(() => undefined) : undefined;

function accept(view: DraftView, known: { code?: string; last4?: string | undefined } = {}): void {
  const code = view.code ?? known.code ?? state.draft?.code;
  const last4 = known.last4 ?? state.draft?.last4;
  put({
    draft: {
      id: view.id,
      version: view.version,
      expiresOn: view.expiresOn,
      ...(code && { code }),
      ...(last4 && { last4 }),
    },
    savedAt: now(),
    saving: 'saved',
  });
  keepOnDevice();
}

const save = (phone?: string): Promise<Kept['draft']> => {
  clearTimeout(timer);
  const next = queue.catch(() => undefined).then(() => send(phone));
  queue = next.catch(() => undefined);
  return next;
};

function settle(): void {
  const kept = keepOnDevice();
  if (state.draft && !state.conflict) void save().catch(() => undefined);
  else put({ savedAt: kept ? now() : undefined, saving: kept ? 'device' : 'idle' });
}

/** Changes the answers and saves them after a pause. */
export function changeAnswers(change: (answers: IntakeAnswers) => IntakeAnswers): void {
  put({ answers: change(state.answers), saving: 'waiting' });
  clearTimeout(timer);
  timer = setTimeout(settle, PAUSE);
}

/** Keeps everything at once, on the device and on the server; `phone` lets the person come back by code and last digits. */
export const saveDraft = (phone?: string) => save(phone);

/** The draft on the server, made now if there is none: uploads belong to it. */
export const ensureDraft = async (): Promise<string | undefined> => (state.draft ?? (await save()))?.id;

/** Keeps the answers on the device at once; for leaving a page. */
export function flush(): void {
  if (state.saving === 'waiting') {
    clearTimeout(timer);
    settle();
  }
}

export const setVerified = (phone: string | undefined): void => {
  put({ verified: phone });
  keepOnDevice();
};

/** After a conflict: the copy of this device overwrites the other, or the other one is taken. */
export async function resolveConflict(which: 'mine' | 'theirs'): Promise<void> {
  const { conflict, draft, answers } = state;
  if (!conflict || !draft) return;
  if (which === 'theirs') {
    put({ answers: readAnswers(conflict.answers), conflict: undefined });
    accept(conflict);
    return;
  }
  const view = await call(routes.updateDraft, {
    params: { id: draft.id },
    body: { answers: answers as unknown as Record<string, unknown>, version: conflict.version, force: true },
  });
  put({ conflict: undefined });
  accept(view);
}

/** Opens a draft that was found by its return code. */
export function openDraft(view: DraftView, code: string, last4: string): void {
  put({ ...fresh(), answers: readAnswers(view.answers), draft: undefined, verified: undefined, conflict: undefined });
  accept(view, { code, last4 });
}

/** Forgets everything here; after filing, or to begin anew. */
export function clearDraft(): void {
  clearTimeout(timer);
  forget(KEY);
  put({ ...fresh(), draft: undefined, verified: undefined, savedAt: undefined, conflict: undefined, saving: 'idle' });
}

/** The intake as it stands now. */
export const getDraft = (): State => state;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useDraft = (): State => useSyncExternalStore(subscribe, getDraft);

/** Whether there is anything that a person would miss. */
export const hasAnswers = (answers: IntakeAnswers): boolean => answers.story.trim() !== '' || answers.claims.length > 0;

addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flush();
});
