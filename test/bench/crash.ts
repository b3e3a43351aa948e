import { type CrashPlan, crash } from '../crash/crash.ts';
import type { Figure } from './figures.ts';

const kills = Number(process.env.HEJIE_CRASHES ?? 20);
const victims = {
  pglite: 'server on PGlite',
  server: 'server on PostgreSQL',
  postmaster: 'PostgreSQL',
} as const satisfies Record<CrashPlan['victim'], string>;

/** Kills each victim twenty times (HEJIE_CRASHES) below a write loop and counts what was acknowledged and is not there. */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [victim, name] of Object.entries(victims)) {
    const report = await crash({ victim: victim as CrashPlan['victim'], kills });
    const wrong = [...report.lost, ...report.surplus, ...report.strange, ...report.faults];
    for (const line of wrong.slice(0, 20)) console.error(line);
    figures.push(
      { name: `${name}: killed`, value: report.kills, unit: 'times' },
      { name: `${name}: acknowledged`, value: report.acknowledged, unit: 'writes' },
      { name: `${name}: asked again after a crash`, value: report.retried, unit: 'writes' },
      { name: `${name}: lost`, value: report.lost.length, unit: 'writes', atMost: 0 },
      { name: `${name}: done twice or unasked`, value: report.surplus.length, unit: 'dossiers', atMost: 0 },
      { name: `${name}: strange answers`, value: report.strange.length, unit: 'answers', atMost: 0 },
      { name: `${name}: faults in the chains`, value: report.faults.length, unit: 'faults', atMost: 0 },
    );
  }
  return figures;
}
