/** The built house as `npm start` opens it, with the demonstration city, for one test file: `const site = await openSite()`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const server = path.join(root, 'dist', 'server.mjs');
const cache = path.join(root, 'node_modules', '.cache', 'hejie-demo');
// Read once: unpacking the browser moves the folder for temporary files for a moment.
const temporary = os.tmpdir();
const patience = 150_000;
const dayInMs = 86_400_000;

export interface Site {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The day in China; the demonstration is told around it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Changes with everything that the demonstration city is written by, and with the day. */
function fingerprint(): string {
  const hash = createHash('sha256').update(today());
  for (const folder of ['src/demo', 'src/core', 'src/store'])
    for (const name of (readdirSync(path.join(root, folder), { recursive: true }) as string[]).sort())
      if (/\.(ts|sql)$/.test(name) && !name.endsWith('.test.ts'))
        hash.update(`${folder}/${name}\n`).update(readFileSync(path.join(root, folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Starts the server on a free port and resolves to its address when it greets; the demonstration stands by then. */
async function start(data: string): Promise<{ url: string; stop: () => Promise<boolean> }> {
  const child = spawn(process.execPath, [server], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HEJIE_DATA: data,
      PORT: '0',
      HEJIE_RATE: '0',
      HEJIE_RATE_SIGNIN: '0',
      HEJIE_RATE_CALCULATORS: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  // What went wrong inside the server is shown beside the tests that it failed.
  const stop = () =>
    ended(child).then(clean => {
      const faults = said.split('\n').filter(line => line.includes('"level":50'));
      if (faults.length > 0) console.error(`The server had ${faults.length} faults, the first:\n${faults[0]}`);
      return clean;
    });
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not open in time.\n${said}`)), patience);
    child.on('exit', code => reject(new Error(`The server ended with ${code} before it opened.\n${said}`)));
    child.stderr.on('data', chunk => {
      said += String(chunk);
    });
    child.stdout.on('data', chunk => {
      said += String(chunk);
      const found = /is open: (http:\S+)/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[1]!);
    });
  }).catch(async error => {
    await stop();
    throw error;
  });
  return { url, stop };
}

/** Ends a server and says whether it closed its database itself. */
async function ended(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode === 0;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
  return child.exitCode === 0;
}

/** The folder with the data of a demonstration built to its end; built once a day and copied from then on. */
export async function prepareDemonstration(): Promise<string> {
  const lasting = path.join(cache, fingerprint());
  if (existsSync(lasting)) return lasting;
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache))
    if (Date.now() - statSync(path.join(cache, name)).mtimeMs > dayInMs)
      rmSync(path.join(cache, name), { recursive: true, force: true });
  const own = mkdtempSync(path.join(cache, 'making-'));
  try {
    if (!(await (await start(own)).stop()))
      throw new Error('The demonstration was built, but its server did not close it.');
    if (!existsSync(lasting)) renameSync(own, lasting);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return lasting;
}

/**
 * Opens a demonstration city of its own. Needs what `node scripts/build.mjs` builds. `HEJIE_SITE` names one that runs
 * already, to be used instead and left running.
 */
export async function openSite(): Promise<Site> {
  const running = process.env.HEJIE_SITE;
  if (running) return { url: running, close: async () => {} };
  if (!existsSync(server)) throw new Error('The server is not built: node scripts/build.mjs');
  const data = mkdtempSync(path.join(temporary, 'hejie-site-'));
  const remove = () => rmSync(data, { recursive: true, force: true });
  try {
    cpSync(await prepareDemonstration(), data, { recursive: true });
    const { url, stop } = await start(data);
    return { url, close: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
