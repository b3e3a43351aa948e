import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../contract/views.ts';
import { type Line, memoryStore, sendAll, type Waiting } from './outbox.ts';

const problem = (status: number): Problem => ({ type: 'about:blank', title: 'x', status });

const report = (key: string, at: string, photos = 0, by = 'me'): Waiting => ({
  key,
  at,
  by,
  input: { what: '工资没发', signs: ['unpaid'], employerName: '甲厂（虚构）', place: 330282101, persons: '3-9' },
  photos: Array.from({ length: photos }, (_, n) => ({ name: `${n}.jpg`, blob: new Blob(['x']) })),
});

/** A line that carries what it is told to, and remembers what it carried. */
function lineOf(failures: readonly (Problem | undefined)[] = []) {
  const left = [...failures];
  const sent: { key: string; files: readonly string[] }[] = [];
  let uploads = 0;
  const line: Line = {
    upload: async () => {
      uploads += 1;
      return `file-${uploads}`;
    },
    send: async ({ key }, files) => {
      const fault = left.shift();
      if (fault) throw fault;
      sent.push({ key, files });
    },
  };
  return { line, sent, uploads: () => uploads };
}

async function filled(...reports: Waiting[]) {
  const store = memoryStore();
  for (const one of reports) await store.put(one);
  return store;
}

describe('Reports that wait on the phone', () => {
  it('go out in the order in which they were made, each once, and are then gone from the phone', async () => {
    const store = await filled(report('b', '2026-11-25T02:00:00Z'), report('a', '2026-11-25T01:00:00Z'));
    const { line, sent } = lineOf();
    expect(await sendAll(store, line, 'me')).toBeUndefined();
    expect(await sendAll(store, line, 'me')).toBeUndefined();
    expect(sent.map(one => one.key)).toEqual(['a', 'b']);
    expect(await store.list()).toEqual([]);
  });

  it('stay, all of them and in order, when the network is lost before the first', async () => {
    const store = await filled(report('a', '2026-11-25T01:00:00Z'), report('b', '2026-11-25T02:00:00Z'));
    const { line, sent } = lineOf([problem(0)]);
    expect(await sendAll(store, line, 'me')).toBe('offline');
    expect(sent).toEqual([]);
    expect(await store.list()).toHaveLength(2);
    await sendAll(store, line, 'me');
    expect(sent.map(one => one.key)).toEqual(['a', 'b']);
  });

  it('send a photo once even when the report behind it has to be sent again', async () => {
    const store = await filled(report('a', '2026-11-25T01:00:00Z', 2));
    const { line, sent, uploads } = lineOf([problem(503)]);
    expect(await sendAll(store, line, 'me')).toBe('offline');
    await sendAll(store, line, 'me');
    expect(uploads()).toBe(2);
    expect(sent).toEqual([{ key: 'a', files: ['file-1', 'file-2'] }]);
  });

  it('wait for a new sign-in when the session has ended', async () => {
    const store = await filled(report('a', '2026-11-25T01:00:00Z'));
    const { line } = lineOf([problem(401)]);
    expect(await sendAll(store, line, 'me')).toBe('signed-out');
    expect((await store.list())[0]?.refused).toBeUndefined();
  });

  it('do not hold up the next ones when one is refused; that one is kept with the reason', async () => {
    const store = await filled(report('a', '2026-11-25T01:00:00Z'), report('b', '2026-11-25T02:00:00Z'));
    const { line, sent } = lineOf([problem(422)]);
    expect(await sendAll(store, line, 'me')).toBeUndefined();
    expect(sent.map(one => one.key)).toEqual(['b']);
    expect(await store.list()).toMatchObject([{ key: 'a', refused: { status: 422 } }]);
    await sendAll(store, line, 'me');
    expect(sent.map(one => one.key)).toEqual(['b']);
  });

  it('of somebody else on the same phone are not sent in my name', async () => {
    const store = await filled(report('a', '2026-11-25T01:00:00Z', 0, 'somebody else'));
    const { line, sent } = lineOf();
    await sendAll(store, line, 'me');
    expect(sent).toEqual([]);
    expect(await store.list()).toHaveLength(1);
  });
});
