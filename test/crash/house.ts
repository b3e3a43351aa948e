import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = path.join(root, 'node_modules', '.cache');

/** Programs of the project, each bundled into one file as the server is: they start faster than from source. */
export interface Bundle {
  /** The bundled file of a program, by its path from the root, e.g. `src/main.ts`. */
  fileOf(program: string): string;
  remove(): void;
}

export async function bundle(programs: readonly string[]): Promise<Bundle> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'hejie-bundle-'));
  await build({
    absWorkingDir: root,
    entryPoints: [...programs],
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return {
    fileOf: program => path.join(folder, program.replace(/\.ts$/, '.mjs')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A server of the house, in a process of its own. */
export interface House {
  readonly url: string;
  readonly pid: number;
  /** Resolves when it greets; rejects with what it said when it ends before. */
  readonly open: Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Asks it to close; after ten seconds it is ended. */
  stop(): Promise<void>;
}

export interface HouseOptions {
  /** The program, bundled or not; `node` runs it. */
  readonly program: readonly string[];
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a server at once, without waiting for it. */
export function startHouse({ program, port, environment }: HouseOptions): House {
  const child = spawn(process.execPath, [...program], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HEJIE_DEMO: 'off',
      HEJIE_RATE: '0',
      HEJIE_RATE_SIGNIN: '0',
      HEJIE_RATE_CALCULATORS: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  let said = '';
  const open = new Promise<void>((resolve, reject) => {
    gone.then(() => reject(new Error(`The server ended before it opened.\n${said}`)));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said = (said + String(chunk)).slice(-20_000);
        if (/ is open: http:/.test(said)) resolve();
      });
  });
  // A server that is killed while it starts never opens, and whoever killed it does not ask.
  open.catch(() => {});
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    open,
    kill: () => end(child, gone, 'SIGKILL'),
    stop: () => end(child, gone, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, gone: Promise<void>, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}

/**
 * A port for a server that will be started several times: below the range from which outgoing connections take theirs,
 * so that none of them sits there when it comes back.
 */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>(resolve => {
      const server = net.createServer().once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
