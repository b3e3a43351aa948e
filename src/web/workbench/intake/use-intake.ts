import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { DraftView } from '../../../contract/routes/drafts.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { recallForTab, rememberForTab } from '../../kit/device.ts';
import { emptyAnswers, type IntakeAnswers, readAnswers } from '../../kit/intake.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage } from '../../words/words.ts';
import { setLocked } from '../api.ts';
import type { ReadLine } from './lines.ts';

/** What only the clerk knows of a visit. */
export interface Visit {
  readonly channel: string;
  readonly receivedOn: string;
  readonly language: string;
  readonly interpreter: string;
}

export type Way = 'phone' | 'screen' | 'printed';

/** A read-back under way: which answers were read back, and what the person said to them. */
export interface ReadBack {
  readonly token: string;
  readonly stamp: string;
  readonly lines: readonly ReadLine[];
  readonly state: 'open' | 'confirmed' | 'corrected';
  readonly corrections: readonly { readonly line: string; readonly words: string }[];
  readonly way?: Way;
}

export interface Intake {
  readonly answers: IntakeAnswers;
  readonly visit: Visit;
  readonly draft?: { readonly id: string; readonly version: number; readonly code?: string };
  /** The draft of the person’s own that was taken over. */
  readonly resumed?: string;
  /** The answers as last saved on the server, and when. */
  readonly saved?: string;
  readonly savedAt?: string;
  readonly read?: ReadBack;
}

export type Saving = 'idle' | 'waiting' | 'saved' | 'device' | 'offline' | 'conflict';

const PAUSE = 2000;
const POLL = 2500;
/** With the steps' own drafts: forgotten when the clerk signs out. */
const NAME = 'hejie.step.intake';

const emptyVisit: Visit = { channel: 'window', receivedOn: '', language: '', interpreter: '' };
export const stampOf = ({ answers }: Pick<Intake, 'answers'>): string => JSON.stringify(answers);

function load(name: string, prefilled: IntakeAnswers, channel: string): Intake {
  try {
    const kept = JSON.parse(recallForTab(name) ?? 'null') as Intake | null;
    if (kept) return { ...kept, answers: readAnswers(kept.answers as never) };
  } catch {
    // What cannot be read was not kept.
  }
  return { answers: prefilled, visit: { ...emptyVisit, channel } };
}

/**
 * The intake of one visitor: kept in this tab with every key and on the server after a pause. Saving anything new ends a
 * read-back (the server does the same), so that only what the person has confirmed can be filed.
 */
export function useIntake(leadId: string | undefined, prefilled = emptyAnswers, channel = emptyVisit.channel) {
  const name = leadId ? `${NAME}.${leadId}` : NAME;
  const [intake, setIntake] = useState(() => load(name, prefilled, channel));
  const [saving, setSaving] = useState<Saving>('idle');
  const [lost, setLost] = useState(false);
  const latest = useRef(intake);
  const savedStamp = useRef<string>(intake.saved);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const put = useCallback(
    (change: (before: Intake) => Intake) => {
      latest.current = change(latest.current);
      rememberForTab(name, JSON.stringify(latest.current));
      setIntake(latest.current);
    },
    [name],
  );

  /** Sends what is new; resolves to the draft, or nothing where it could not be kept on the server. */
  const send = useCallback(
    async (force: boolean): Promise<Intake['draft']> => {
      const { draft, answers } = latest.current;
      const stamp = stampOf(latest.current);
      if (draft && savedStamp.current === stamp) return draft;
      setSaving('waiting');
      const body = {
        answers: answers as unknown as Record<string, unknown>,
        ...(/^1\d{10}$/.test(answers.worker.phone) && { phone: answers.worker.phone }),
      };
      const options = { language: getLanguage() };
      try {
        const view = draft
          ? await call(
              routes.updateDraft,
              { params: { id: draft.id }, body: { ...body, version: draft.version, ...(force && { force }) } },
              options,
            )
          : await call(routes.saveDraft, { body }, options);
        const code = view.code ?? draft?.code;
        savedStamp.current = stamp;
        put(before => ({
          ...before,
          saved: stamp,
          savedAt: view.savedAt,
          draft: { id: view.id, version: view.version, ...(code && { code }) },
        }));
        setSaving('saved');
        return latest.current.draft;
      } catch (error) {
        const problem = problemOf(error);
        if (draft && problem.status === 404) {
          put(({ draft: _, ...before }) => before);
          return send(false);
        }
        if (problem.status === 401) setLocked(true);
        setSaving(
          problem.status === 0 ? 'offline' : problem.status === 409 || problem.status === 412 ? 'conflict' : 'device',
        );
        throw error;
      }
    },
    [put],
  );

  /** Saves go one after another, so that each knows the version that the one before has made. */
  const save = useCallback(
    (force = false): Promise<Intake['draft']> => {
      clearTimeout(timer.current);
      const next = queue.current.catch(() => undefined).then(() => send(force));
      queue.current = next.catch(() => undefined);
      return next;
    },
    [send],
  );

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save().catch(() => undefined), PAUSE);
  }, [save]);

  const change = useCallback(
    (map: (answers: IntakeAnswers) => IntakeAnswers) => {
      const before = stampOf(latest.current);
      put(now => ({ ...now, answers: map(now.answers) }));
      if (stampOf(latest.current) === before) return;
      setSaving('waiting');
      settle();
    },
    [put, settle],
  );
  const changeVisit = useCallback(
    (part: Partial<Visit>) => put(before => ({ ...before, visit: { ...before.visit, ...part } })),
    [put],
  );

  useEffect(() => {
    const online = () => void save().catch(() => undefined);
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      clearTimeout(timer.current);
    };
  }, [save]);

  /** Opens a read-back of these lines. Rejects with an ApiProblem. */
  const ask = useCallback(
    async (lines: readonly ReadLine[]) => {
      const draft = await save();
      const stamp = stampOf(latest.current);
      const view = await call(
        routes.openReadback,
        {
          params: { id: draft!.id },
          body: { lines: lines.map(line => ({ ...line, words: line.words.slice(0, 1000) })) },
        },
        { language: getLanguage() },
      );
      put(before => ({
        ...before,
        draft: { ...before.draft!, version: view.version },
        read: { token: view.readback.token ?? '', stamp, lines, state: 'open', corrections: [] },
      }));
    },
    [save, put],
  );
  const setRead = useCallback(
    (part: Partial<ReadBack>) =>
      put(before => (before.read ? { ...before, read: { ...before.read, ...part } } : before)),
    [put],
  );

  const { read, draft } = intake;
  const stamp = useMemo(() => stampOf(intake), [intake]);
  const isCurrent = read?.stamp === stamp;
  const waits = read?.state === 'open' && isCurrent && read.way !== 'printed';
  const draftId = draft?.id;
  useEffect(() => {
    if (!waits || !draftId) return;
    let here = true;
    const look = async () => {
      try {
        const view: DraftView = await call(routes.getDraft, { params: { id: draftId } });
        if (!here) return;
        setLost(false);
        const { state, corrections } = view.readback;
        if (state === 'confirmed' || state === 'corrected') setRead({ state, corrections });
      } catch (error) {
        if (!here) return;
        const problem: Problem = problemOf(error);
        if (problem.status === 401) setLocked(true);
        setLost(problem.status === 0);
      }
    };
    const interval = setInterval(() => void look(), POLL);
    return () => {
      here = false;
      clearInterval(interval);
    };
  }, [waits, draftId, setRead]);

  /** Takes over what the person had filled in online; it becomes the clerk's own draft. */
  const resume = useCallback(
    async (code: string, last4: string) => {
      const view = await call(routes.resumeDraft, { body: { code, last4 } }, { language: getLanguage() });
      put(before => ({ answers: readAnswers(view.answers), visit: before.visit, resumed: view.id }));
      savedStamp.current = undefined;
      await save();
    },
    [put, save],
  );

  /** Forgets this visitor, for the next one. */
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    rememberForTab(name, undefined);
    savedStamp.current = undefined;
    latest.current = { answers: emptyAnswers, visit: emptyVisit };
    setIntake(latest.current);
    setSaving('idle');
  }, [name]);

  /** After filing: what was told stands in the dossier, and no draft of it is kept. */
  const end = useCallback(() => {
    const { draft, resumed } = latest.current;
    for (const id of [draft?.id, resumed])
      if (id) void call(routes.deleteDraft, { params: { id } }).catch(() => undefined);
    clear();
  }, [clear]);

  return { intake, saving, lost, isCurrent, change, changeVisit, save, ask, setRead, resume, clear, end };
}

export type IntakeStore = ReturnType<typeof useIntake>;
