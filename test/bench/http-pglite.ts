import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chinaDay } from '../../src/core/law/day.ts';
import { openDatabase } from '../../src/store/database.ts';
import { aCounty } from './county.ts';
import type { Figure } from './figures.ts';
import { phaseFigures } from './http.ts';
import { fillArchive } from './inside.ts';
import { buildHouse, memoryOf, runLoad, serve } from './served.ts';

const connections = 16;
const wanted = {
  file: { name: 'file a dispute', perSecond: 100 },
  step: { name: 'take a step' },
  view: { name: 'read a dossier' },
} as const;

/** The same load on the embedded database. */
export async function run(): Promise<Figure[]> {
  buildHouse();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  try {
    const database = await openDatabase({ directory: path.join(folder, 'database') });
    const towns = await aCounty(database, connections);
    await fillArchive(database, folder, towns[0]!);
    await database.close();
    const house = await serve({ HEJIE_DATA: folder });
    try {
      const results = await runLoad({
        url: house.url,
        pid: house.pid,
        connections,
        towns,
        today: chinaDay(Date.now()),
        phases: ['file', 'step', 'view'],
        warmSeconds: 2,
        seconds: 8,
      });
      for (const { phase, firstError } of results) if (firstError) console.error(`${phase}: ${firstError}`);
      const memory = memoryOf(house.pid);
      return [
        ...results.flatMap(result => phaseFigures(result, wanted[result.phase as keyof typeof wanted])),
        { name: 'memory of the server after the load', value: memory.now, unit: 'MB', atMost: 700 },
        { name: 'memory of the server at most', value: memory.most, unit: 'MB' },
      ];
    } finally {
      await house.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
