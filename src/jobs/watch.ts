import { relationsOf } from '../core/procedures/procedure.ts';
import { leading, ownerOf, watches } from '../core/procedures/sentinel.ts';
import type { Database } from '../store/database.ts';
import type { World } from '../store/dossiers.ts';
import { type FindingOnFile, listUntold, tellFindings } from '../store/findings.ts';
import { uuidv7 } from '../store/uuid.ts';
import { always, type County, dayOf, type RunOptions } from './job.ts';

/**
 * Looks for matters that are stuck and tells whoever has to move them, once for each time that they stop. What a person
 * has put aside is left alone until that day. Nothing is stored of a matter but that somebody was told.
 */
export async function watch(
  database: Database,
  { tenant, world }: County,
  now: Date,
  { batch = 200, goOn = always }: RunOptions = {},
): Promise<{ found: number; notices: number }> {
  const done = { found: 0, notices: 0 };
  const watched = watches(world.procedures);
  while (await goOn()) {
    const found = await listUntold(database, tenant, watched, dayOf(now), batch);
    done.found += found.length;
    done.notices += await tellFindings(
      database,
      tenant,
      found.map(finding => {
        const token = readerOf(world, finding);
        return { id: uuidv7(), finding, ...(token !== undefined && { token }) };
      }),
    );
    if (found.length < batch) break;
  }
  return done;
}

/** The person in charge or, where nobody is, a role by which the body has it: who leads it first. */
function readerOf(world: World, { dossier, proceedingId }: FindingOnFile): string | undefined {
  const proceeding = dossier.proceedings.find(p => p.id === proceedingId)!;
  const { person, organisationId } = ownerOf(dossier, proceeding);
  if (person) return `${person.role}:${person.userId}`;
  const roles = Object.entries(world.procedures[proceeding.procedure].reach)
    .filter(
      ([, rule]) =>
        relationsOf(rule).includes('organisation') && !(rule.whileIn && !rule.whileIn.includes(proceeding.stage)),
    )
    .map(([role]) => role);
  const role = roles.find(one => leading.some(head => head === one)) ?? roles[0];
  return role && organisationId ? `${role}:${organisationId}` : undefined;
}
