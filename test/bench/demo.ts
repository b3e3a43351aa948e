/** How long the demonstration city takes and how large it is: `node scripts/tsx.mjs test/bench/demo.ts`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildDemo } from '../../src/demo/build.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-demo-'));
const since = performance.now();
const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const size = (file: string): number =>
  statSync(file).isDirectory()
    ? readdirSync(file).reduce((sum, name) => sum + size(path.join(file, name)), 0)
    : statSync(file).size;

const database = await openDatabase({ directory: path.join(folder, 'data') });
try {
  await migrate(database);
  console.log(`migrated ${seconds()}`);
  await buildDemo(database, '2026-11-25', line => console.log(`${line} ${seconds()}`));
  console.log(`complete ${seconds()}, memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
  await database.pool.query('reset role');
  const { rows } = await database.pool.query(
    `select relname as table, pg_total_relation_size(oid) / 1024 as kib from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 12`,
  );
  console.table(rows);
} finally {
  await database.close();
  console.log(`folder ${Math.round(size(folder) / 2 ** 20)} MiB`);
  rmSync(folder, { recursive: true, force: true });
}
