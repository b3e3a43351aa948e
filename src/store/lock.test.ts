import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryInUse, lockDirectory } from './lock.ts';

let folder: string;
let directory: string;
let file: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-lock-'));
  directory = path.join(folder, 'data');
  file = `${directory}.lock`;
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that tries to take the directory, says how that went, and stays. */
async function otherProcess(): Promise<{ child: ChildProcess; said: string }> {
  const program = `
    import { lockDirectory } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    await lockDirectory(${JSON.stringify(directory)}).then(() => console.log('held'), error => console.log(error.name));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [data] = await once(child.stdout!, 'data');
  return { child, said: String(data).trim() };
}

const refusal = () =>
  lockDirectory(directory).then(
    lock => {
      lock.release();
      throw new Error('The directory was given to two.');
    },
    (error: DirectoryInUse) => error,
  );

describe('a data directory', () => {
  it('belongs to one process: the second is told which process has it and what to do', async () => {
    const { child, said } = await otherProcess();
    expect(said).toBe('held');
    const error = await refusal();
    expect(error).toBeInstanceOf(DirectoryInUse);
    expect(error.pid).toBe(child.pid);
    for (const words of [error.text.zh, error.text.en]) {
      expect(words).toContain(String(child.pid));
      expect(words).toContain(file);
    }
    expect(error.text.zh).toContain('请先停止该进程');
    expect(error.text.en).toContain('Stop that process first');
  });

  it('is refused to another process while this one holds it, and free once released', async () => {
    const lock = await lockDirectory(directory);
    expect((await otherProcess()).said).toBe('DirectoryInUse');
    lock.release();
    expect(existsSync(file)).toBe(false);
    expect((await otherProcess()).said).toBe('held');
  });

  it('is refused to a second opener in the same process, also by another name', async () => {
    const lock = await lockDirectory(directory);
    expect((await refusal()).pid).toBe(process.pid);
    symlinkSync(directory, path.join(folder, 'alias'));
    await expect(lockDirectory(path.join(folder, 'alias'))).rejects.toBeInstanceOf(DirectoryInUse);
    lock.release();
  });

  it('is taken over from a process that was killed', async () => {
    const { child } = await otherProcess();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(file)).toBe(true);
    const lock = await lockDirectory(directory);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
    lock.release();
  });

  it('is taken over from a dead process that had the same pid, as happens in containers', async () => {
    mkdirSync(directory);
    for (const born of ['', 'an-earlier-boot:1']) {
      writeFileSync(file, JSON.stringify({ pid: process.pid, born, token: 'of the dead' }));
      const lock = await lockDirectory(directory);
      expect(JSON.parse(readFileSync(file, 'utf8')).token).not.toBe('of the dead');
      lock.release();
    }
  });

  it('is taken over from a lock file that a crash left half-written', async () => {
    mkdirSync(directory);
    writeFileSync(file, '{"pid":');
    const lock = await lockDirectory(directory);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
    lock.release();
  });

  it('goes to exactly one of several who find the lock of a dead process', async () => {
    mkdirSync(directory);
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, born: '', token: 'of the dead' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
    const held = outcomes.filter(it => it.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]!.value.release();
  });

  it('is left alone by a release that comes twice, when somebody else holds it by then', async () => {
    const first = await lockDirectory(directory);
    first.release();
    const second = await lockDirectory(directory);
    first.release();
    expect(existsSync(file)).toBe(true);
    second.release();
  });
});
