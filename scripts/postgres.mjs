/**
 * A throw-away PostgreSQL for tests and measurements: a fresh cluster in a temporary folder, on 127.0.0.1, gone at the
 * end. `node scripts/postgres.mjs` prints its address and waits; `node scripts/postgres.mjs run [--set name=value]… --
 * command` runs a command with TEST_DATABASE_URL and ends as it does. As root on Debian it installs what is missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const oldest = 15;
const aptGet = '/usr/bin/apt-get';

/** Folders that may hold the programs of PostgreSQL, the best first. */
function candidates() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter(name => Number(name) >= oldest) : [];
  const sorted = versions.sort((a, b) => Number(a) - Number(b)).map(name => `${debian}/${name}/bin`);
  return [...sorted, ...(process.env.PATH ?? '').split(path.delimiter)];
}

function findPrograms() {
  return candidates().find(folder => {
    if (!['initdb', 'postgres'].every(name => existsSync(path.join(folder, name)))) return false;
    const said = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
    return Number(/(\d+)/.exec(said)?.[1]) >= oldest;
  });
}

function programs() {
  const found = findPrograms();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync(aptGet)) {
    console.error(`PostgreSQL ${oldest} is installed with apt-get.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => spawnSync(aptGet, args, { env, stdio: ['ignore', 2, 2] }).status === 0;
    const install = () => apt('install', '-y', '--no-install-recommends', `postgresql-${oldest}`);
    if (install() || (apt('update') && install())) return programsAfterInstall();
  }
  throw new Error(
    `PostgreSQL ${oldest} or later is needed, and its programs (initdb, postgres) are not on the PATH. On Debian: apt-get install postgresql-${oldest}`,
  );
}

function programsAfterInstall() {
  const found = findPrograms();
  if (!found) throw new Error(`PostgreSQL was installed, but initdb and postgres of version ${oldest} are not there.`);
  return found;
}

/** PostgreSQL refuses to run as root: the user `postgres` where there is one, else `nobody`. Nothing when not root. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find(it => it.startsWith(`${name}:`));
    if (line) return { uid: Number(line.split(':')[2]), gid: Number(line.split(':')[3]) };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it.');
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Clusters of this process, ended with it whatever happens. */
const running = new Set();
process.on('exit', () => {
  for (const cluster of running) cluster.destroy();
});

/**
 * Starts a cluster of its own.
 * `settings`: server settings by name, e.g. `{ shared_buffers: '256MB' }`.
 * Answers with `url` (the role `hejie`: owns the database `hejie`, may create databases and roles, is no superuser),
 * `superuserUrl`, `version`, `directory`, `pid()`, `stop()` (ends the server and removes everything), `kill9()` (as a
 * crash: the server is gone, its files stay) and `restart()` (on the same files and port, after `kill9` or a running one).
 */
export async function startPostgres({ settings = {} } = {}) {
  const bin = programs();
  const user = otherUser();
  const directory = mkdtempSync(path.join(os.tmpdir(), 'hejie-postgres-'));
  const data = path.join(directory, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(directory, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(directory, 0o700);
  if (user.uid !== undefined) {
    chownSync(directory, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  // No setting of the caller's environment (PGHOST, LC_ALL …) may reach the server.
  const env = { PATH: process.env.PATH, HOME: directory, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const common = { ...user, env, cwd: directory };

  let child;
  let port;
  const cluster = { destroy };
  running.add(cluster);

  /** Everything at once, without waiting: also good for the end of the process. */
  function destroy() {
    running.delete(cluster);
    if (child?.pid && child.exitCode === null && child.signalCode === null) killTree(child.pid);
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }

  async function launch() {
    const args = Object.entries({
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: directory,
      max_connections: 100,
      shared_buffers: '64MB',
      ...settings,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const started = spawn(path.join(bin, 'postgres'), ['-D', data, ...args], {
      ...common,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    let said = '';
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', chunk => {
        said = (said + chunk).slice(-20_000);
      });
    started.ended = new Promise(resolve => started.once('close', resolve));
    // The running server must not keep its starter alive.
    started.unref();
    for (const stream of [started.stdout, started.stderr]) stream.unref();
    for (let tries = 0; tries < 300; tries += 1) {
      if (started.exitCode !== null || started.signalCode !== null) return said;
      if (await answers(superuserUrl('postgres'))) return undefined;
      await sleep(100);
    }
    return `PostgreSQL did not answer within half a minute.\n${said}`;
  }

  const superuserUrl = database => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

  /** A crashed server's children may hold its shared memory for a moment, and a port may be taken in between. */
  async function launchPatiently(newPort) {
    let said;
    for (let tries = 0; tries < 20; tries += 1) {
      if (newPort) port = await freePort();
      said = await launch();
      if (said === undefined) return;
      if (!/in use|another server|pre-existing shared memory/i.test(said)) break;
      await sleep(200);
    }
    throw new Error(`PostgreSQL did not start.\n${said}`);
  }

  try {
    const made = spawnSync(
      path.join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '--locale=C.UTF-8',
        '-E',
        'UTF8',
        '--no-sync',
        '-A',
        'scram-sha-256',
        '--pwfile',
        passwordFile,
      ],
      { ...common, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed.\n${made.error?.message ?? made.stderr}`);
    rmSync(passwordFile);
    await launchPatiently(true);
    await ask(superuserUrl('postgres'), [
      `create role hejie login createdb createrole password '${password}'`,
      'create database hejie owner hejie',
    ]);
    const [{ version }] = await ask(superuserUrl('hejie'), [
      `select split_part(current_setting('server_version'), ' ', 1) as version`,
    ]);
    return {
      url: `postgresql://hejie:${password}@127.0.0.1:${port}/hejie`,
      superuserUrl: superuserUrl('hejie'),
      version,
      directory,
      pid: () => child.pid,
      async stop() {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGINT');
          await Promise.race([child.ended, sleep(10_000)]);
        }
        destroy();
      },
      async kill9() {
        killTree(child.pid);
        await child.ended;
      },
      async restart() {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGINT');
          await child.ended;
        }
        await launchPatiently(false);
      },
    };
  } catch (error) {
    destroy();
    throw error;
  }
}

/** Kills the server and its children at once: the children of a killed server would end by themselves, but later. */
function killTree(pid) {
  let children = [];
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    // No /proc: they notice by themselves.
  }
  for (const each of [pid, ...children]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
}

/** Runs statements one after the other on a connection of their own; answers with the rows of the last. */
async function ask(url, statements) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end().catch(() => {});
  }
}

const answers = url =>
  ask(url, ['select 1']).then(
    () => true,
    () => false,
  );

async function main(args) {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const command = end < 0 ? [] : args.slice(end + 1);
  const wrong = () => {
    console.error('Usage: node scripts/postgres.mjs [run] [--set name=value]… [-- command …]');
    process.exit(2);
  };
  const isRun = own[0] === 'run';
  if (isRun !== command.length > 0) wrong();
  // Tests do not wait for the disk; `--set fsync=on` for a measurement that must.
  const settings = isRun ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {};
  for (let index = isRun ? 1 : 0; index < own.length; index += 2) {
    const [, name, value] = /^([a-z_.]+)=(.*)$/.exec(own[index + 1] ?? '') ?? [];
    if (own[index] !== '--set' || !name) wrong();
    settings[name] = value;
  }

  let child;
  let ended = false;
  const ends = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (!child) {
          ended = true;
          resolve();
        }
        // Ctrl-C in a terminal already reaches the whole group.
        else if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
  });
  const cluster = await startPostgres({ settings });
  if (ended) {
    await cluster.stop();
    return 130;
  }
  if (!isRun) {
    console.log(cluster.url);
    console.error(`PostgreSQL ${cluster.version} runs until this program is ended.`);
    const awake = setInterval(() => {}, 60_000);
    await ends;
    clearInterval(awake);
    await cluster.stop();
    return 0;
  }
  child = spawn(command[0], command.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: cluster.url },
  });
  const code = await new Promise(resolve => {
    child.once('error', error => {
      console.error(error.message);
      resolve(127);
    });
    child.once('exit', (status, signal) => resolve(status ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
  await cluster.stop();
  return code;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exit(await main(process.argv.slice(2)));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
