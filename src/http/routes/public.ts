import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CheckView, ReadingView } from '../../contract/routes/intake.ts';
import { routes } from '../../contract/routes.ts';
import { factsOfStory, factTitles } from '../../core/intake/case-facts.ts';
import { estimateClaim } from '../../core/intake/estimate.ts';
import { caseFactsOf } from '../../core/intake/intake-facts.ts';
import { readStory } from '../../core/intake/read-story.ts';
import { suggestClaims } from '../../core/intake/suggest-claims.ts';
import { claimCodes, claimOf, isClaimCode } from '../../core/law/claims.ts';
import { deadlineOf, explainDeadline } from '../../core/law/deadline.ts';
import { type InterruptionKind, interruptionKinds } from '../../core/law/interruptions.ts';
import { jurisdictionOf } from '../../core/law/jurisdiction.ts';
import { limitationForClaim } from '../../core/law/limitation-claims.ts';
import { type Relation, relations, scopeOf } from '../../core/law/scope.ts';
import { formatYuan, parseYuan } from '../../core/pay/money.ts';
import { routeMediation } from '../../core/people/routing.ts';
import { trades } from '../../core/people/trade.ts';
import { isProcedureId, procedureIds } from '../../core/procedures/ids.ts';
import { procedures } from '../../core/procedures/index.ts';
import type { Procedure } from '../../core/procedures/procedure.ts';
import { procedureVersion } from '../../store/procedure-version.ts';
import type { App } from '../app.ts';
import { computationView } from '../present-computation.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';
import { articleView, languageOf } from '../words.ts';

/** Everything that needs no session: the place, the law's lists, reading a story, checks, estimates, procedures. */
export function publicRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.city, async () => {
    const { settings, places, directory } = await app.world();
    return {
      name: settings.name,
      county: settings.county,
      demo: settings.demo,
      places: places.map(p => ({ ...p })),
      trades: Object.entries(trades).map(([id, label]) => ({ id, label })),
      contacts: settings.contacts.map(c => ({ ...c })),
      // Where the public can go: who mediates, and who takes a report.
      organisations: [...directory.organisations('mediation'), ...directory.organisations('inspection')].map(o => ({
        id: o.id,
        kind: o.kind,
        name: o.name,
        places: [...o.places],
        trades: [...o.trades],
        ...(o.address && { address: o.address }),
        ...(o.phone && { phone: o.phone }),
        ...(o.hours && { hours: o.hours }),
      })),
      today: app.today(),
    };
  });

  mount(server, app, routes.claimCodes, async () => ({
    claims: claimCodes.map(code => {
      const c = claimOf(code);
      return {
        code,
        title: c.title,
        plain: c.plain,
        by: c.by,
        openTo: [c.by, ...(c.alsoEmployer ? (['employer'] as const) : [])],
        basis: c.basis.map(articleView),
        finality: c.finality,
        limitation: c.limitation,
        evidence: [...c.evidence],
        employerHolds: [...c.employerHolds],
        exclusiveWith: [...(c.exclusiveWith ?? [])],
        ...(c.calculator && { calculator: c.calculator }),
      };
    }),
  }));

  mount(server, app, routes.readStory, async ({ body, request }) => {
    const language = languageOf(request.headers['accept-language']);
    const reading = readStory(body.story, app.today());
    const facts: ReadingView['facts'] = {};
    for (const [name, fact] of Object.entries(reading.facts) as [
      string,
      { value: unknown; words: string } | undefined,
    ][])
      if (fact)
        facts[name] = {
          value: moneyFacts.has(name) && typeof fact.value === 'number' ? formatYuan(fact.value) : fact.value,
          words: fact.words,
        };
    return {
      labour: reading.labour,
      claims: suggestClaims(reading, factsOfStory(reading.facts)).map(s => ({
        code: s.code,
        plain: s.plain,
        title: s.title,
        because: s.why.map(w => w[language]),
        basis: s.basis.map(articleView),
        exclusiveWith: [...s.excludes],
      })),
      facts,
      urgent: [...reading.urgent],
    };
  });

  mount(server, app, routes.checkIntake, async ({ body }) => {
    const world = await app.world();
    const today = app.today();
    const { facts } = body;
    const relation: Relation = (relations as readonly string[]).includes(facts.relation ?? '')
      ? (facts.relation as Relation)
      : 'employee';
    const employedUntil = facts.stillEmployed ? undefined : facts.leftOn;
    const interruptions = (facts.interruptions ?? []).flatMap(i =>
      (interruptionKinds as readonly string[]).includes(i.kind) ? [{ on: i.on, kind: i.kind as InterruptionKind }] : [],
    );
    const claims: CheckView['claims'] = body.claims.filter(isClaimCode).map(code => {
      const scope = scopeOf({ relation, matter: code, on: today });
      const limit = limitationForClaim(
        code,
        {
          filedOn: today,
          interruptions,
          ...(employedUntil && { employedUntil }),
          ...(facts.knownOn && { knownOn: facts.knownOn }),
        },
        world.calendar,
      );
      return {
        code,
        scope: {
          in: scope.in,
          reason: scope.reason,
          basis: scope.articles.map(articleView),
          ...(scope.route && { route: scope.route }),
        },
        limitation: {
          due: limit.due,
          passed: limit.inTime === false,
          unknown: limit.due === null && !facts.stillEmployed,
          why: [...limit.lines.map(it => it.text), ...limit.readings.map(it => it.words)],
          basis: limit.articles.map(articleView),
        },
      };
    });
    const seat = String(body.employerPlace ?? body.place ?? app.config.tenant).slice(0, 6);
    const venue = jurisdictionOf({ seat, ...(body.place && { performedAt: [String(body.place).slice(0, 6)] }) });
    const route = routeMediation(world.directory, body.place, body.trade);
    const mediation = deadlineOf('DL-MED-15', today, world.calendar);
    const acceptance = deadlineOf('DL-ARB-ACC', today, world.calendar);
    const institute = world.directory.organisations('institute')[0];
    return {
      claims,
      jurisdiction: {
        place: Number(venue.place),
        reason: venue.reason,
        basis: venue.articles.map(articleView),
        ...(institute && Number(venue.place) === app.config.tenant && { body: institute.name }),
      },
      mediation: {
        ...(route && { organisation: route.organisation.name, reason: route.reason }),
        ends: mediation.due,
        why: explainDeadline(mediation, world.calendar),
      },
      arbitration: {
        ...(institute && { body: institute.name }),
        decides: acceptance.due,
        why: explainDeadline(acceptance, world.calendar),
      },
    };
  });

  mount(server, app, routes.estimate, async ({ body }) => {
    const { calendar, parameters } = await app.world();
    const facts = caseFactsOf(body.facts);
    let total = 0;
    const claims = body.claims.filter(isClaimCode).map(code => {
      const estimate = estimateClaim(code, facts, app.today(), calendar, String(app.config.tenant), parameters);
      if (!estimate) return { code };
      if ('missing' in estimate) return { code, missing: estimate.missing.map(name => factTitles[name]) };
      total += parseYuan(estimate.amount ?? '') ?? 0;
      return { code, computation: computationView(estimate) };
    });
    return { claims, total: formatYuan(total) };
  });

  mount(server, app, routes.listProcedures, async () => ({
    procedures: procedureIds.map(id => procedureView(procedures[id])),
  }));
  mount(server, app, routes.getProcedure, async ({ params }) => {
    if (!isProcedureId(params.id)) throw new HttpProblem('absent');
    return procedureView(procedures[params.id]);
  });
}

const moneyFacts = new Set(['monthlyWage', 'unpaidWages', 'averageMonthlyWage']);

const views = new Map<string, Record<string, unknown>>();

/** A procedure as data: what the web builds its forms from. Made once; it does not change while the server runs. */
function procedureView(procedure: Procedure): Record<string, unknown> {
  const known = views.get(procedure.id);
  if (known) return known;
  const view = {
    id: procedure.id,
    version: procedureVersion(procedure),
    on: procedure.on,
    title: procedure.title,
    stages: procedure.stages,
    steps: Object.fromEntries(
      Object.entries(procedure.steps).map(([name, step]) => [
        name,
        {
          title: step.title,
          ...(step.help && { help: step.help }),
          law: step.law.map(articleView),
          by: step.by,
          from: step.from,
          ...(step.founds && { founds: true }),
          ...(step.to && { to: step.to }),
          ...(step.outcomes && { outcomes: step.outcomes }),
          rank: typeof step.rank === 'string' ? step.rank : 'normal',
          final: step.final === true,
          walled: step.walled === true,
          ...(step.approval && {
            approval: { by: step.approval.by, ...(step.approval.within && { within: step.approval.within }) },
          }),
          ...(step.decides && { decides: step.decides }),
          starts: (step.starts ?? []).map(s => s.code),
          stops: step.stops ?? [],
          issues: step.issues ?? [],
          input: z.toJSONSchema(step.input as z.ZodType, { io: 'input', unrepresentable: 'any' }),
        },
      ]),
    ),
    wall: procedure.wall
      ? { channels: procedure.wall, basis: procedure.wallBasis && articleView(procedure.wallBasis) }
      : null,
    papers: Object.fromEntries(
      Object.entries(procedure.papers).map(([id, p]) => [id, { title: p.title, version: p.version }]),
    ),
    reach: Object.fromEntries(Object.entries(procedure.reach).map(([role, rule]) => [role, rule])),
  };
  views.set(procedure.id, view);
  return view;
}
