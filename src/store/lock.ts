import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from '../core/text.ts';
import { StoreProblem } from './problem.ts';

/** Held for one data directory by one process. */
export interface Lock {
  readonly file: string;
  /** Gives the directory free; a second call does nothing. */
  release(): void;
}

/** Another process has the data directory open. */
export class DirectoryInUse extends StoreProblem {
  readonly pid: number;

  constructor(directory: string, file: string, pid: number) {
    super(
      text(
        `数据目录 ${directory} 正由进程 ${pid} 使用，同一目录一次只能由一个进程打开。请先停止该进程再启动；如确认进程 ${pid} 不是和解通，请删除 ${file} 后重试。`,
        `Process ${pid} has the data directory ${directory} open, and only one process may. Stop that process first; if process ${pid} is not Hejie, delete ${file} and start again.`,
      ),
    );
    this.name = 'DirectoryInUse';
    this.pid = pid;
  }
}

/** What the lock file holds. `born` tells a process from a later one with the same pid; empty where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly born: string;
  readonly token: string;
}

/** Boot and start time of a process where /proc says them (Linux), otherwise nothing. */
function bornOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold blanks; the start time is the 22nd field of the line.
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return '';
  }
}

/** Tokens of the locks that this process holds itself. */
const held = new Set<string>();

function isAlive({ pid, born, token }: Holder): boolean {
  if (held.has(token)) return true;
  // In a container the new server often has the pid of the dead one.
  if (pid === process.pid && born === '') return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = bornOf(pid);
  return born === '' || now === '' || born === now;
}

/** The holder in a lock file; undefined when the file is gone, 'unreadable' while it is being written or torn. */
function readHolder(file: string): Holder | 'unreadable' | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (typeof holder.pid !== 'number' || typeof holder.token !== 'string') return 'unreadable';
    return { pid: holder.pid, born: holder.born ?? '', token: holder.token };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
}

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** Creates the lock file unless it is there. */
function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a dead process, and only that one: of several that try, the others find it changed. */
function removeStale(file: string, stale: Holder | 'unreadable'): void {
  const aside = `${file}.${process.pid}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (typeof moved === 'object' && (stale === 'unreadable' || moved.token !== stale.token)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/**
 * Takes the data directory for this process: a file `<directory>.lock` beside it, created exclusively. The lock of a
 * process that has ended (also by kill -9) is taken over. The directory is created when missing. Processes on other
 * machines that share the directory are not seen.
 * @throws DirectoryInUse when another process, or another part of this one, has it open
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  mkdirSync(directory, { recursive: true });
  const real = realpathSync(directory);
  const file = path.join(path.dirname(real), `${path.basename(real)}.lock`);
  const own: Holder = { pid: process.pid, born: bornOf(process.pid), token: randomUUID() };
  while (!create(file, own)) {
    const holder = readHolder(file);
    if (holder === undefined) continue;
    if (holder === 'unreadable' && ageOf(file) < 2000) {
      await sleep(50);
      continue;
    }
    if (holder !== 'unreadable' && isAlive(holder)) throw new DirectoryInUse(directory, file, holder.pid);
    removeStale(file, holder);
  }
  held.add(own.token);
  const release = () => {
    process.off('exit', release);
    held.delete(own.token);
    const holder = readHolder(file);
    if (typeof holder === 'object' && holder.token === own.token) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { file, release };
}
