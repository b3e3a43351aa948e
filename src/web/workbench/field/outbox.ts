import type { Problem } from '../../../contract/views.ts';

/** What a report says: the input of `lead.report` without the photos, which are uploaded first. */
export interface ReportInput {
  readonly what: string;
  readonly signs: readonly string[];
  readonly employerName: string;
  readonly place: number;
  readonly persons: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
}

export interface Photo {
  readonly name: string;
  readonly blob: Blob;
  /** Set once it is on the server: a photo is never sent twice. */
  readonly fileId?: string;
}

/** A report on its way. Its key makes it one report on the server, however often it is sent. */
export interface Waiting {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly input: ReportInput;
  readonly photos: readonly Photo[];
  /** Why the server did not take it; it then waits for a person, the next ones go on. */
  readonly refused?: Problem;
}

/** Where reports wait: on the device, or in memory where the device keeps nothing. */
export interface Store {
  readonly lasting: boolean;
  readonly list: () => Promise<readonly Waiting[]>;
  readonly put: (report: Waiting) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

export interface Line {
  readonly upload: (photo: Photo) => Promise<string>;
  /** Resolves when the report is on the server. Rejects with a Problem. */
  readonly send: (report: Waiting, fileIds: readonly string[]) => Promise<void>;
}

export type Stop = 'offline' | 'signed-out';

/** A refusal is about this report; everything else about the line, and the report is sent again later. */
const stopOf = (problem: Problem): Stop | undefined => {
  if (problem.status === 401) return 'signed-out';
  if (problem.status === 0 || problem.status >= 500 || problem.status === 408 || problem.status === 429)
    return 'offline';
  return undefined;
};

/**
 * Sends what waits, oldest first, each once. Stops at the first report that the line does not carry, so that the order
 * stays; a report that the server refuses is marked and passed over. Only reports of `by` are sent: a phone may change
 * hands. Answers why it stopped, if it did.
 */
export async function sendAll(store: Store, line: Line, by: string): Promise<Stop | undefined> {
  const waiting = [...(await store.list())].filter(report => report.by === by && !report.refused);
  for (const report of waiting.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    let current = report;
    try {
      for (const [index, photo] of current.photos.entries()) {
        if (photo.fileId) continue;
        const fileId = await line.upload(photo);
        const photos = current.photos.map((one, at) => (at === index ? { ...one, fileId } : one));
        current = { ...current, photos };
        await store.put(current);
      }
      await line.send(
        current,
        current.photos.flatMap(photo => photo.fileId ?? []),
      );
      await store.drop(current.key);
    } catch (error) {
      const problem = error as Problem;
      const stop = stopOf(problem);
      if (stop) return stop;
      await store.put({ ...current, refused: problem });
    }
  }
  return undefined;
}

/** For a device that keeps nothing: reports live as long as the page. */
export function memoryStore(): Store {
  const kept = new Map<string, Waiting>();
  return {
    lasting: false,
    list: async () => [...kept.values()],
    put: async report => void kept.set(report.key, report),
    drop: async key => void kept.delete(key),
  };
}
