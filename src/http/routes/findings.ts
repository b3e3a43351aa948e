import type { FastifyInstance } from 'fastify';
import type { FindingView } from '../../contract/routes/findings.ts';
import { routes } from '../../contract/routes.ts';
import { addDays, daysBetween } from '../../core/law/day.ts';
import type { Role } from '../../core/people/role.ts';
import { roleLabel } from '../../core/people/role.ts';
import {
  asideProblem,
  isOwn,
  leading,
  longestAside,
  ownerOf,
  sentinelRules,
  watches,
} from '../../core/procedures/sentinel.ts';
import { type FindingOnFile, listFindings, setAside, sumFindings } from '../../store/findings.ts';
import type { App } from '../app.ts';
import type { Reader } from '../present.ts';
import { presentRow } from '../present-row.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

/** So many are shown; whoever has more begins with the oldest. */
const most = 200;

/** Who sees the sums of the whole county and no matter of it (domain 7.1, R18). */
const overseers: readonly Role[] = ['supervisor', 'institute-head'];

/** What is stuck, whose it is, and that somebody looked. */
export function findingRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.listFindings, async ({ actor }) => {
    const world = await app.world();
    const reader: Reader = { world, actor, today: app.today() };
    const found = await listFindings(app.database, actor, watches(world.procedures), reader.today, { limit: most + 1 });
    return {
      findings: found.slice(0, most).flatMap(one => present(reader, one) ?? []),
      more: found.length > most,
    };
  });

  mount(server, app, routes.sumFindings, async ({ actor }) => {
    if (!overseers.includes(actor.role) || actor.tenant !== app.config.tenant) throw new HttpProblem('forbidden');
    const { procedures, directory } = await app.world();
    const sums = await sumFindings(app.database, actor.tenant, watches(procedures), app.today());
    return {
      sums: sums.map(({ organisationId, ...sum }) => {
        const body = organisationId ? directory.organisation(organisationId) : undefined;
        return { ...sum, ruleTitle: sentinelRules[sum.rule].title, ...(body && { organisation: body.name }) };
      }),
    };
  });

  mount(server, app, routes.setFindingAside, async ({ actor, body }) => {
    const { procedures } = await app.world();
    const today = app.today();
    const problem = asideProblem(body.until, today, addDays(today, longestAside));
    if (problem) throw new HttpProblem('input', { errors: [{ field: 'until', message: problem }] });
    const found = await listFindings(app.database, actor, watches(procedures), today, {
      limit: most,
      dossierId: body.id,
    });
    const one = found.find(f => f.proceedingId === body.proceedingId && f.rule === body.rule);
    // Moved in the meantime, or not of their body: then there is nothing to put aside.
    if (!one || !isShown(one, actor)) throw new HttpProblem('absent');
    await setAside(app.database, actor, one, { on: today, until: body.until, reason: body.reason });
    return {};
  });
}

/** Own, or of the own body for who leads it. */
function isShown({ dossier, proceedingId }: FindingOnFile, { userId, role, organisationId }: Reader['actor']): boolean {
  const proceeding = dossier.proceedings.find(p => p.id === proceedingId);
  if (!proceeding) return false;
  const owner = ownerOf(dossier, proceeding);
  return (
    isOwn(owner, userId, organisationId) ||
    (leading.includes(role) && owner.organisationId !== undefined && owner.organisationId === organisationId)
  );
}

function present(reader: Reader, found: FindingOnFile): FindingView | undefined {
  const { world, actor, today } = reader;
  const { dossier, proceedingId, rule, since, aside } = found;
  const proceeding = dossier.proceedings.find(p => p.id === proceedingId);
  const row = proceeding && presentRow(reader, dossier, proceedingId);
  if (!row || !proceeding || !isShown(found, actor)) return undefined;
  const owner = ownerOf(dossier, proceeding);
  const body = owner.organisationId ? world.directory.organisation(owner.organisationId) : undefined;
  const { title, why } = sentinelRules[rule];
  return {
    id: row.id,
    proceedingId,
    number: row.number,
    title: row.title,
    procedure: world.procedures[proceeding.procedure].title,
    stage: row.stage,
    rule,
    ruleTitle: title,
    why,
    since,
    days: daysBetween(since, today),
    owner: {
      ...(owner.person && { name: owner.person.name, role: roleLabel(owner.person.role) }),
      ...(body && { organisation: body.name }),
    },
    own: isOwn(owner, actor.userId, actor.organisationId),
    ...(aside && { aside }),
  };
}
