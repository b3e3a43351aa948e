import { fork, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type House, lastingPort, startHouse } from '../crash/house.ts';
import type { Load, PhaseResult } from './load.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds what is stale: pages and server, as `npm start` does. */
export function buildHouse(): void {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('The build failed.');
}

/** The built server as `npm start` runs it, without the limits on how often one address may ask. */
export async function serve(environment: Record<string, string>): Promise<House> {
  const house = startHouse({
    program: [path.join(root, 'dist', 'server.mjs')],
    port: await lastingPort(),
    environment,
  });
  await house.open;
  return house;
}

/** Runs a load in a process of its own. */
export function runLoad(load: Load): Promise<PhaseResult[]> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(root, 'test/bench/load.ts'), { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
    child.once('message', results => resolve(results as PhaseResult[]));
    child.once('exit', code => reject(new Error(`The load ended early (${code}).`)));
    child.send(load);
  });
}

/** Memory of a process in megabytes (10⁶ bytes): now, and at most so far. Linux says it; elsewhere it is not known. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
  return { now: (kib('VmRSS') * 1024) / 1e6, most: (kib('VmHWM') * 1024) / 1e6 };
}
