import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chinaDay } from '../../src/core/law/day.ts';
import { openDatabase } from '../../src/store/database.ts';
import { aCounty } from './county.ts';
import type { Figure } from './figures.ts';
import { phaseFigures } from './http.ts';
import { buildHouse, runLoad, serve } from './served.ts';

/** Computing over HTTP with sixteen connections and without a limit on how often one address may ask. */
export async function run(): Promise<Figure[]> {
  buildHouse();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  try {
    const database = await openDatabase({ directory: path.join(folder, 'database') });
    const towns = await aCounty(database, 1);
    await database.close();
    const house = await serve({ HEJIE_DATA: folder });
    try {
      const results = await runLoad({
        url: house.url,
        pid: house.pid,
        connections: 16,
        towns,
        today: chinaDay(Date.now()),
        phases: ['calculate'],
        warmSeconds: 2,
        seconds: 8,
      });
      for (const { phase, firstError } of results) if (firstError) console.error(`${phase}: ${firstError}`);
      return results.flatMap(result => phaseFigures(result, { name: 'calculate', perSecond: 2000 }));
    } finally {
      await house.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
