/** `npm run bench [name…]`: measures, prints a table for each bench and writes `bench-output/<name>.json`. Without names: all of them. */
import { type Bench, runBench } from './figures.ts';

const benches: Readonly<Record<string, () => Promise<{ run: Bench }>>> = {
  core: () => import('./core.ts'),
  law: () => import('./law.ts'),
  http: () => import('./http.ts'),
  'http-pglite': () => import('./http-pglite.ts'),
  queue: () => import('./queue.ts'),
  sizes: () => import('./sizes.ts'),
  start: () => import('./start.ts'),
  crash: () => import('./crash.ts'),
  'law-items': () => import('./law-items.ts'),
  papers: () => import('./papers.ts'),
  linkage: () => import('./linkage.ts'),
  deid: () => import('./deid.ts'),
};

const names = process.argv.slice(2);
const unknown = names.filter(name => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const misses: string[] = [];
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const { run } = await benches[name]!();
  for (const figure of await runBench(name, run))
    misses.push(`${name}: ${figure.name}: ${figure.value} ${figure.unit}`);
}
if (misses.length > 0) console.log(`\nMissed:\n${misses.map(miss => `  ${miss}`).join('\n')}`);
process.exit(misses.length > 0 ? 1 : 0);
