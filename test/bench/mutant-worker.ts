/** Runs tests of the law against a changed source file, in a thread that may be ended when a change never comes back. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { expect } from 'vitest';

/** What to run: the tests in their order, with one file changed (or none). */
export interface Order {
  readonly file?: string;
  readonly source?: string;
  readonly tests: readonly string[];
}

/** `same`: the change makes no other program; `broken`: it does not even load as a program. */
export interface Verdict {
  readonly end: 'passed' | 'failed' | 'same' | 'broken';
  readonly by?: string;
  readonly why?: string;
}

interface Program {
  readonly code: string;
  readonly run: (...args: unknown[]) => void;
  readonly imports: readonly string[];
}

interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...args: unknown[]) => unknown;

/** The tests of the file that is being loaded. */
let collected: Test[] = [];
const prefix: string[] = [];

/** As much of vitest as the tests of the law use: they are only collected and run in order. */
function shim() {
  const test = (name: string, ...rest: unknown[]) => {
    const body = rest.find(it => typeof it === 'function') as Body;
    collected.push({ name: [...prefix, name].join(' › '), run: () => body() });
  };
  const describe = (name: string, body: () => void) => {
    prefix.push(name);
    body();
    prefix.pop();
  };
  // As in vitest, rows are spread only where every row is a list.
  const rows = (table: readonly unknown[]) =>
    table.every(row => Array.isArray(row)) ? (table as unknown[][]) : table.map(row => [row]);
  const each =
    (one: (name: string, body: Body) => void) =>
    (table: readonly unknown[]) =>
    (name: string, ...rest: unknown[]) => {
      const body = rest.find(it => typeof it === 'function') as Body;
      for (const row of rows(table)) one(`${name} ${JSON.stringify(row[0])}`, () => body(...row));
    };
  return {
    expect,
    test: Object.assign(test, { each: each(test) }),
    it: Object.assign(test, { each: each(test) }),
    describe: Object.assign(describe, { each: each(describe as (name: string, body: Body) => void) }),
  };
}

const vitest = shim();
const programs = new Map<string, Program>();
/** Modules as they stand without a change; those that do not lead to the changed file are used again. */
const unchanged = new Map<string, { exports: object }>();

function compile(file: string, source: string): Program {
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    sourcefile: file,
    define: { 'import.meta.url': '__url', 'import.meta.dirname': '__dir' },
  });
  const run = compileFunction(code, ['exports', 'require', 'module', '__url', '__dir'], {
    filename: file,
  }) as Program['run'];
  const imports = [...code.matchAll(/require\("(\.[^"]+\.ts)"\)/g)].map(it => path.resolve(path.dirname(file), it[1]!));
  return { code, run, imports };
}

function programOf(file: string): Program {
  const known = programs.get(file);
  if (known) return known;
  const made = compile(file, readFileSync(file, 'utf8'));
  programs.set(file, made);
  return made;
}

/** Whether a file is, or leads to, the changed one. */
function leadsTo(file: string, changed: string, seen: Map<string, boolean>): boolean {
  const known = seen.get(file);
  if (known !== undefined) return known;
  seen.set(file, file === changed);
  const leads = file === changed || programOf(file).imports.some(next => leadsTo(next, changed, seen));
  seen.set(file, leads);
  return leads;
}

function load(file: string, changed: { file: string; program: Program } | undefined) {
  const fresh = new Map<string, { exports: object }>();
  const seen = new Map<string, boolean>();
  const need = (target: string): object => {
    const isTest = target.endsWith('.test.ts');
    const store = isTest || (changed && leadsTo(target, changed.file, seen)) ? fresh : unchanged;
    const known = store.get(target);
    if (known) return known.exports;
    const module = { exports: {} };
    store.set(target, module);
    const program = changed && target === changed.file ? changed.program : programOf(target);
    const outside = createRequire(target);
    const require = (name: string): unknown => {
      if (name === 'vitest') return vitest;
      return name.startsWith('.') && name.endsWith('.ts')
        ? need(path.resolve(path.dirname(target), name))
        : outside(name);
    };
    program.run.call(undefined, module.exports, require, module, pathToFileURL(target).href, path.dirname(target));
    return module.exports;
  };
  need(file);
}

const wordsOf = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 200);

async function carryOut({ file, source, tests }: Order): Promise<Verdict> {
  let changed: { file: string; program: Program } | undefined;
  if (file !== undefined && source !== undefined) {
    try {
      changed = { file, program: compile(file, source) };
    } catch (error) {
      return { end: 'broken', why: wordsOf(error) };
    }
    if (changed.program.code === programOf(file).code) return { end: 'same' };
  }
  for (const test of tests) {
    collected = [];
    prefix.length = 0;
    try {
      load(test, changed);
    } catch (error) {
      return { end: 'failed', by: `${path.basename(test)}: does not load`, why: wordsOf(error) };
    }
    for (const one of collected) {
      try {
        await one.run();
      } catch (error) {
        return { end: 'failed', by: `${path.basename(test)}: ${one.name}`, why: wordsOf(error) };
      }
    }
  }
  return { end: 'passed' };
}

// The same cases for every change, and no search for the smallest one.
fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });
parentPort?.on('message', (order: Order) => void carryOut(order).then(verdict => parentPort?.postMessage(verdict)));
