/**
 * Changes the law in small ways and counts how often its tests notice:
 * `node scripts/tsx.mjs test/bench/mutate.ts [--sample 300] [--seed 1] [--only src/core/law/deadline.ts,…] [--workers 2]`.
 * Nothing on the disk is changed. Prints the changes that nobody noticed and writes `bench-output/mutate.json`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Order, Verdict } from './mutant-worker.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
});
/** Properties run fewer cases here than in the suite. */
process.env.HEJIE_CASES ??= '1500';

/** At least this share of the changes is to be noticed. */
const wanted = 0.9;
/** A change that keeps the tests this long busy will not come back. */
const patienceMs = 30_000;
const rooms = ['src/core/law', 'src/core/pay'];

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`);
const all = rooms.flatMap(filesIn);
const tests = all.filter(file => file.endsWith('.test.ts'));
const chosen = values.only?.split(',');
const sources = all.filter(file => !file.endsWith('.test.ts') && (!chosen || chosen.some(it => file.startsWith(it))));
if (sources.length === 0) {
  console.error(`No file of ${rooms.join(', ')} begins with ${values.only}.`);
  process.exit(2);
}
const textOf = new Map(all.map(file => [file, readFileSync(path.join(root, file), 'utf8')]));

/** Files of the law that a file leads to, itself included. */
const reach = new Map<string, ReadonlySet<string>>();
function reachOf(file: string): ReadonlySet<string> {
  const known = reach.get(file);
  if (known) return known;
  const seen = new Set<string>();
  const walk = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const text = textOf.get(at) ?? readFileSync(path.join(root, at), 'utf8');
    textOf.set(at, text);
    for (const [, target] of text.matchAll(/from '(\.[^']+\.ts)'/g))
      walk(path.posix.join(path.posix.dirname(at), target!));
  };
  walk(file);
  reach.set(file, seen);
  return seen;
}

/** Numbers between 0 and 1 that follow from a seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sampled(list: readonly Mutant[], count: number, seed: number): Mutant[] {
  const next = chance(seed);
  const keyed = list.map(mutant => ({ mutant, key: next() })).sort((a, b) => a.key - b.key);
  return keyed.slice(0, count).map(it => it.mutant);
}

/** One thread. It is ended and made anew when the tests do not come back. */
class Hand {
  private worker = this.start();
  private start(): Worker {
    const program = new URL('./mutant-worker.ts', import.meta.url).href;
    // Threads do not take over the loader of TypeScript.
    const begin = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(api => { api.register(); return import(${JSON.stringify(program)}); })`;
    return new Worker(begin, { eval: true });
  }
  async ask(order: Order): Promise<Verdict | 'endless'> {
    const { worker } = this;
    return new Promise((resolve, reject) => {
      const clear = () => {
        clearTimeout(timer);
        worker.removeAllListeners('message').removeAllListeners('error');
      };
      const timer = setTimeout(() => {
        clear();
        void worker.terminate();
        this.worker = this.start();
        resolve('endless');
      }, patienceMs);
      worker.once('message', (verdict: Verdict) => {
        clear();
        resolve(verdict);
      });
      worker.once('error', error => {
        clear();
        this.worker = this.start();
        // A change that uses up the memory ends the thread.
        if (order.file) resolve({ end: 'failed', by: 'the thread ended', why: String(error) });
        else reject(error);
      });
      worker.postMessage(order);
    });
  }
  async end() {
    await this.worker.terminate();
  }
}

const hands = Array.from({ length: Math.max(1, Number(values.workers)) }, () => new Hand());

/** How long each test file takes; those that fail without any change are left out. */
const spent = new Map<string, number>();
for (const test of tests) {
  const from = performance.now();
  const verdict = await hands[0]!.ask({ tests: [path.join(root, test)] });
  if (verdict === 'endless' || verdict.end !== 'passed')
    console.log(`left out, fails as it is: ${test} ${verdict === 'endless' ? '' : `${verdict.by} ${verdict.why}`}`);
  else spent.set(test, performance.now() - from);
}

/** The tests that can notice a change of a file: its own first, then the quick ones. */
const testsFor = (file: string): string[] =>
  [...spent.keys()]
    .filter(test => reachOf(test).has(file))
    .sort((a, b) => {
      const own = (test: string) => (test.startsWith(file.replace(/\.ts$/, '.')) ? 0 : 1);
      return own(a) - own(b) || (spent.get(a) ?? 0) - (spent.get(b) ?? 0);
    });

const every = sources.flatMap(file => mutantsOf(file, textOf.get(file) ?? ''));
const sample = values.sample === undefined ? every : sampled(every, Number(values.sample), Number(values.seed));
const queue = [...sample];
const survivors: Mutant[] = [];
const perFile = new Map<string, { killed: number; survived: number }>();
const counts = { killed: 0, endless: 0, survived: 0, same: 0, broken: 0 };
const since = performance.now();

async function work(hand: Hand) {
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const source = textOf.get(mutant.file) ?? '';
    const verdict = await hand.ask({
      file: path.join(root, mutant.file),
      source: source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end),
      tests: testsFor(mutant.file).map(test => path.join(root, test)),
    });
    const end = verdict === 'endless' ? 'endless' : verdict.end;
    if (end === 'same' || end === 'broken') {
      counts[end] += 1;
      continue;
    }
    const file = perFile.get(mutant.file) ?? { killed: 0, survived: 0 };
    perFile.set(mutant.file, file);
    if (end === 'passed') {
      counts.survived += 1;
      file.survived += 1;
      survivors.push(mutant);
    } else {
      counts.killed += 1;
      file.killed += 1;
      if (end === 'endless') counts.endless += 1;
    }
  }
}
await Promise.all(hands.map(work));
await Promise.all(hands.map(hand => hand.end()));

const seconds = Math.round((performance.now() - since) / 1000);
const share = counts.killed / Math.max(1, counts.killed + counts.survived);
survivors.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
for (const { file, line, what } of survivors) console.log(`survived  ${file}:${line}  ${what}`);
console.table(
  [...perFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { killed, survived }]) => ({
      file,
      killed,
      survived,
      share: `${Math.round((killed / (killed + survived)) * 100)} %`,
    })),
);
console.log(
  `${counts.killed} of ${counts.killed + counts.survived} changes noticed (${(share * 100).toFixed(1)} %, wanted ${wanted * 100} %), ` +
    `of these ${counts.endless} by never ending; ${counts.same + counts.broken} changed nothing or were no program; ${seconds} s`,
);
const output = path.join(root, 'bench-output');
mkdirSync(output, { recursive: true });
writeFileSync(
  path.join(output, 'mutate.json'),
  `${JSON.stringify(
    {
      at: new Date().toISOString(),
      seconds,
      seed: Number(values.seed),
      possible: every.length,
      ...counts,
      share: Math.round(share * 1000) / 1000,
      files: Object.fromEntries(perFile),
      survivors: survivors.map(({ file, line, what }) => ({ at: `${file}:${line}`, what })),
    },
    null,
    2,
  )}\n`,
);
process.exit(share >= wanted ? 0 : 1);
