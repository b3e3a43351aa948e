/**
 * Load for the server, from a process of its own: `connections` browsers that each send the next request when the answer
 * to the last one has come. Started with an IPC channel; the first message is the `Load`, the answer is a `PhaseResult[]`.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Answer, type Browser, openBrowser } from './browser.ts';
import { calculations } from './calculations.ts';
import { filingOf, lifeOf, type Town } from './county.ts';

export interface Load {
  readonly url: string;
  /** Process of the server, whose computing time is read. */
  readonly pid: number;
  readonly connections: number;
  /** Connections take turns through the towns. */
  readonly towns: readonly Town[];
  readonly today: string;
  readonly phases: readonly Phase[];
  /** Before each measurement, not counted. */
  readonly warmSeconds: number;
  readonly seconds: number;
}

type Phase = 'file' | 'step' | 'view' | 'calculate';

export interface PhaseResult {
  readonly phase: Phase;
  readonly perSecond: number;
  /** Of the answers, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly requests: number;
  /** Answers other than the one expected, and the first of them. */
  readonly errors: number;
  readonly firstError?: string;
  readonly bytes: number;
  /** Computing time of the server for each request, in milliseconds: says more than a rate while others use the machine too. */
  readonly cpu: number;
}

/** Computing time of a process so far, in milliseconds (ticks of ten). Linux says it; elsewhere it is not known. */
function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

interface Matter {
  readonly id: string;
  readonly proceedingId: string;
  readonly town: Town;
  version: number;
}

/** Filed and not yet gone on with. */
const fresh: Matter[] = [];
/** With which the steps are done. */
const gone: Matter[] = [];

async function runPhase(load: Load, phase: Phase): Promise<PhaseResult> {
  const browsers = Array.from({ length: load.connections }, () => openBrowser(load.url));
  const times: number[] = [];
  let errors = 0;
  let firstError: string | undefined;
  let bytes = 0;
  const begins = performance.now() + load.warmSeconds * 1000;
  const ends = begins + load.seconds * 1000;
  let last = begins;
  let before = Number.NaN;
  const atBegin = setTimeout(() => {
    before = cpuOf(load.pid);
  }, load.warmSeconds * 1000);

  /** Counts an answer of the measured time. */
  const take = (answer: Answer, expected: number): boolean => {
    const now = performance.now();
    const isRight = answer.status === expected;
    if (!isRight) {
      errors += 1;
      firstError ??= `${answer.status} ${answer.text.slice(0, 300)}`;
    } else if (now >= begins && now <= ends) {
      times.push(answer.ms);
      bytes += answer.bytes;
      last = now;
    }
    return isRight;
  };
  const write = (browser: Browser, at: string, cookie: string, body: object, version?: number) =>
    browser.send(
      'POST',
      `/api/v1${at}`,
      { cookie, 'idempotency-key': randomUUID(), ...(version !== undefined && { 'if-match': String(version) }) },
      JSON.stringify(body),
      version === undefined ? undefined : 200,
    );
  const isOver = () => performance.now() >= ends;

  const file = async (browser: Browser, town: Town): Promise<void> => {
    const answer = await write(browser, '/disputes', town.worker.cookie, filingOf(town));
    if (!take(answer, 201)) return;
    const view = JSON.parse(answer.text) as { id: string; version: number; proceedings: { id: string }[] };
    fresh.push({ id: view.id, version: view.version, proceedingId: view.proceedings[0]!.id, town });
  };
  const live = async (browser: Browser, matter: Matter): Promise<void> => {
    for (const [cookie, step, input] of lifeOf(matter.town, load.today)) {
      if (isOver()) return;
      const at = `/dossiers/${matter.id}/proceedings/${matter.proceedingId}/steps/${step}`;
      if (!take(await write(browser, at, cookie, input, matter.version), 200)) return;
      matter.version += 1;
    }
    gone.push(matter);
  };
  const view = async (browser: Browser, matter: Matter): Promise<void> => {
    const { cookie } = matter.town.mediator;
    take(await browser.send('GET', `/api/v1/disputes/${matter.id}`, { cookie }, undefined, 200), 200);
  };
  let turn = 0;
  const calculate = async (browser: Browser): Promise<void> => {
    const { id, input } = calculations[turn++ % calculations.length]!;
    take(await browser.send('POST', `/api/v1/calculators/${id}`, {}, JSON.stringify(input), 200), 200);
  };
  const next = async (connection: number): Promise<boolean> => {
    const browser = browsers[connection]!;
    if (phase === 'calculate') await calculate(browser);
    else if (phase === 'file') await file(browser, load.towns[connection % load.towns.length]!);
    else if (phase === 'step') {
      const matter = fresh.shift();
      if (!matter) return false;
      await live(browser, matter);
    } else await view(browser, gone[Math.floor(Math.random() * gone.length)]!);
    return true;
  };
  if (phase === 'view' && gone.length === 0)
    throw new Error('There is no dossier to read: no life was brought to its end.');
  await Promise.all(
    Array.from({ length: load.connections }, async (_, connection) => {
      while (!isOver() && (await next(connection)));
    }),
  );
  const spent = cpuOf(load.pid) - before;
  clearTimeout(atBegin);
  for (const browser of browsers) browser.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    phase,
    // Where the matters ran out before the time, the time ends with the last answer.
    perSecond: times.length / ((Math.max(last, begins + 1) - begins) / 1000),
    p50: at(0.5),
    p99: at(0.99),
    max: times.at(-1) ?? Number.NaN,
    requests: times.length,
    errors,
    ...(firstError && { firstError }),
    bytes: Math.round(bytes / Math.max(1, times.length)),
    cpu: spent / Math.max(1, times.length),
  };
}

process.once('message', async message => {
  const load = message as Load;
  const results: PhaseResult[] = [];
  for (const phase of load.phases) results.push(await runPhase(load, phase));
  process.send!(results, undefined, {}, () => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
