import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figure } from './figures.ts';
import { buildHouse, memoryOf, serve } from './served.ts';

const later = 3;

/** How long the built house takes until it greets, with the demonstration city: on an empty folder, and every later time. */
export async function run(): Promise<Figure[]> {
  buildHouse();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  const start = async () => {
    const since = performance.now();
    const house = await serve({ HEJIE_DATA: folder, HEJIE_DEMO: 'on' });
    const seconds = (performance.now() - since) / 1000;
    const memory = memoryOf(house.pid);
    await house.stop();
    return { seconds, memory };
  };
  try {
    const first = await start();
    const others = [];
    for (let i = 0; i < later; i += 1) others.push(await start());
    const middle = others.sort((a, b) => a.seconds - b.seconds)[Math.floor(later / 2)]!;
    return [
      { name: 'first start, with the demonstration city', value: first.seconds, unit: 's' },
      { name: `later start, the middle of ${later}`, value: middle.seconds, unit: 's' },
      { name: 'memory after the first start', value: first.memory.now, unit: 'MB' },
      { name: 'memory after a later start', value: middle.memory.now, unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
