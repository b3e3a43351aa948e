/**
 * Writers who file and take steps without pause, and a log of every answer that says "done": each line is on the disk
 * before the next request goes out. An answer that never came is asked for again under the same key.
 * Started with an IPC channel; the first message is the `Task`, any further one asks it to finish.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Task {
  readonly url: string;
  /** File of the log. */
  readonly log: string;
  readonly writers: readonly { readonly cookie: string; readonly filing: object }[];
}

/** An acknowledged write. */
export interface Acknowledged {
  readonly key: string;
  readonly id: string;
  readonly version: number;
  /** How often the request went out until an answer came. */
  readonly tries: number;
}

/** An answer that no sound server gives to these writers. */
export interface Strange {
  readonly key: string;
  readonly id?: string;
  readonly strange: string;
}

/** A dossier gets this many entries, then the writer files the next. */
const entries = 5;
const patience = 120_000;

let stopping = false;
let log = 0;

const note = (line: Acknowledged | Strange) => {
  writeSync(log, `${JSON.stringify(line)}\n`);
  fdatasyncSync(log);
};

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(url: string, headers: Record<string, string>, body: string, agent: http.Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      method: 'POST',
      agent,
      timeout: 10_000,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    request.once('timeout', () => request.destroy(new Error('no answer within ten seconds')));
    request.once('error', reject);
    request.once('response', response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('aborted', () => reject(new Error('the answer broke off')));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
}

/** Asks until there is an answer that says what became of the write. */
async function insist(url: string, headers: Record<string, string>, body: string, agent: http.Agent) {
  const since = Date.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await send(url, headers, body, agent).catch((error: Error) => ({ status: 0, text: error.message }));
    if (answer.status !== 0 && answer.status < 500) return { ...answer, tries };
    if (Date.now() - since > patience) throw new Error(`No answer for two minutes: ${answer.status} ${answer.text}`);
    await sleep(25);
  }
}

async function write(url: string, { cookie, filing }: Task['writers'][number]): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let matter: { id: string; version: number; proceedingId: string } | undefined;
  for (let count = 0; !stopping; count += 1) {
    const key = randomUUID();
    const headers = { cookie, 'idempotency-key': key, ...(matter && { 'if-match': String(matter.version) }) };
    const address = matter ? `/dossiers/${matter.id}/proceedings/${matter.proceedingId}/steps/say` : '/disputes';
    const body = matter ? { channel: 'joint', words: `第${count}次留言：请尽快安排。` } : filing;
    const answer = await insist(`${url}/api/v1${address}`, headers, JSON.stringify(body), agent);
    if (answer.status !== (matter ? 200 : 201)) {
      note({ key, ...(matter && { id: matter.id }), strange: `${answer.status} ${answer.text.slice(0, 300)}` });
      matter = undefined;
      continue;
    }
    const view = JSON.parse(answer.text) as { id: string; version: number; proceedings: { id: string }[] };
    note({ key, id: view.id, version: view.version, tries: answer.tries });
    matter =
      view.version < entries
        ? { id: view.id, version: view.version, proceedingId: view.proceedings[0]!.id }
        : undefined;
  }
  agent.destroy();
}

process.once('message', async message => {
  const task = message as Task;
  process.once('message', () => {
    stopping = true;
  });
  log = openSync(task.log, 'a');
  await Promise.all(task.writers.map(writer => write(task.url, writer)));
  closeSync(log);
  process.exit(0);
});
// Nobody listens any more.
process.once('disconnect', () => process.exit(1));
