import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { uploadFile } from '../../kit/upload-file.ts';
import { getLanguage } from '../../words/words.ts';
import { queryClient } from '../api.ts';
import { deviceStore } from './device-store.ts';
import { type Line, memoryStore, type Stop, type Store, sendAll, type Waiting } from './outbox.ts';

const line: Line = {
  upload: async photo => (await uploadFile(new File([photo.blob], photo.name, { type: photo.blob.type }))).id,
  send: async (report, fileIds) => {
    try {
      await call(
        routes.fileDispute,
        {
          body: {
            procedure: 'lead',
            step: 'report',
            ...report.input,
            ...(fileIds.length > 0 && { fileIds }),
          } as { procedure: 'lead' },
        },
        { key: report.key, language: getLanguage() },
      );
    } catch (error) {
      if (error instanceof ApiProblem) throw error.problem;
      throw error;
    }
  },
};

const RETRY = 15_000;

/** The reports that wait on this phone, and the sending of them: at once, when the network is back, and every quarter of a minute. */
export function useOutbox(by: string) {
  const store = useRef<Store>(memoryStore());
  const running = useRef<Promise<void>>(undefined);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [isLasting, setLasting] = useState(true);
  const [isSending, setSending] = useState(false);
  const [stop, setStop] = useState<Stop>();

  const look = useCallback(async () => {
    const list = [...(await store.current.list())].filter(report => report.by === by);
    setWaiting(list.sort((a, b) => (a.at < b.at ? -1 : 1)));
    return list;
  }, [by]);

  const send = useCallback((): Promise<void> => {
    running.current ??= (async () => {
      setSending(true);
      // Two tabs would send the same report twice; the key would hold it, and so does this.
      const run = () => sendAll(store.current, line, by);
      const before = await store.current.list();
      const stopped = await (navigator.locks ? navigator.locks.request('hejie-field', run) : run());
      setStop(stopped);
      setSending(false);
      running.current = undefined;
      const after = await look();
      if (after.length < before.length) void queryClient.invalidateQueries({ queryKey: ['queue'] });
    })();
    return running.current;
  }, [by, look]);

  useEffect(() => {
    let here = true;
    void deviceStore().then(async opened => {
      if (!here) return;
      store.current = opened;
      setLasting(opened.lasting);
      if ((await look()).length > 0) await send();
    });
    const again = () => {
      void look().then(list => (list.some(report => !report.refused) ? send() : undefined));
    };
    const interval = setInterval(() => navigator.onLine && again(), RETRY);
    addEventListener('online', again);
    return () => {
      here = false;
      clearInterval(interval);
      removeEventListener('online', again);
    };
  }, [look, send]);

  const add = useCallback(
    async (report: Waiting): Promise<boolean> => {
      await store.current.put(report);
      await look();
      await send();
      return !(await store.current.list()).some(one => one.key === report.key);
    },
    [look, send],
  );
  const drop = useCallback(
    async (key: string) => {
      await store.current.drop(key);
      await look();
    },
    [look],
  );
  return { waiting, isLasting, isSending, stop, add, drop, send };
}
