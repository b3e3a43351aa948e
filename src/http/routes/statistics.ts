import type { FastifyInstance } from 'fastify';
import type { Reply } from '../../contract/route.ts';
import type { IndicatorView } from '../../contract/routes/statistics.ts';
import { routes } from '../../contract/routes.ts';
import { outcomeKinds } from '../../core/dossier/change.ts';
import { type Day, isDay } from '../../core/law/day.ts';
import { formatYuan } from '../../core/pay/money.ts';
import type { Actor } from '../../core/people/actor.ts';
import type { Role } from '../../core/people/role.ts';
import {
  fewMark,
  figureOf,
  type Indicator,
  isFew,
  matches,
  measure,
  percentOf,
  predicatesOf,
  predicatesOfPart,
  type Tally,
  tally,
  yearPeriod,
} from '../../core/statistics/indicator.ts';
import { indicators, isIndicator } from '../../core/statistics/indicators.ts';
import { type Text, text } from '../../core/text.ts';
import type { TenantWorld } from '../../store/directory.ts';
import {
  type CountedCase,
  type GroupedCell,
  type Grouping,
  isCaseCursor,
  listCases,
  readCells,
} from '../../store/statistics.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { type Call, mount } from '../route.ts';

/** Who reads figures: of the whole county, or of their own body. Everybody else reads the public ones. */
const readers: Partial<Record<Role, 'county' | 'own'>> = {
  statistician: 'county',
  supervisor: 'county',
  'institute-head': 'county',
  'mediation-head': 'own',
  'inspection-head': 'own',
};

/** The body to which a reader's figures are limited; undefined: the whole county. */
function limitOf(actor: Actor): string | undefined {
  const reader = readers[actor.role];
  if (reader === 'county') return undefined;
  if (reader !== 'own' || actor.organisationId === undefined) throw new HttpProblem('forbidden');
  return actor.organisationId;
}

function getIndicator(id: string): Indicator {
  if (!isIndicator(id)) throw new HttpProblem('absent');
  return indicators[id];
}

const wrong = (field: string, zh: string, en: string) =>
  new HttpProblem('input', { errors: [{ field, message: text(zh, en) }] });

function checkPeriod({ from, to }: { readonly from: Day; readonly to: Day }): void {
  for (const [field, day] of [['from', from] as const, ['to', to] as const])
    if (!isDay(day)) throw wrong(field, '写一个日历上有的日子', 'Enter a day that is in the calendar');
  if (to < from) throw wrong('to', '结束的日子要在开始的日子或以后', 'The last day has to be the first day or later');
}

type Names = Pick<TenantWorld, 'places' | 'directory'>;

const notStated = text('没有写明', 'Not stated');
const months = 'January February March April May June July August September October November December'.split(' ');

function groupLabel(by: Grouping, key: string, world: Names): Text {
  if (by === 'month') {
    const [year, month] = [key.slice(0, 4), Number(key.slice(5))];
    return text(`${year}年${month}月`, `${months[month - 1]} ${year}`);
  }
  if (by === 'place') return world.places.find(p => String(p.code) === key)?.name ?? notStated;
  return world.directory.organisation(key)?.name ?? notStated;
}

/** On the wire a sum is in yuan, a count is a count. */
const onWire = (unit: Indicator['unit'], value: number): number =>
  unit === 'yuan' ? Number(formatYuan(value)) : value;

/** One agreement's sum is behind the wall (ENT 24; TY 28): few of them are not added up for those outside it. */
const isWithheld = (indicator: Indicator, counted: Tally, isOutside: boolean) =>
  indicator.unit === 'yuan' && isOutside && isFew(counted);

function groupsOf(
  indicator: Indicator,
  cells: readonly GroupedCell[],
  by: Grouping | undefined,
  world: Names,
  isOutside: boolean,
): IndicatorView['groups'] {
  if (!by) return [];
  const keys = [...new Set(cells.map(c => c.key))].sort();
  return keys.flatMap(key => {
    const counted = tally(
      indicator,
      cells.filter(c => c.key === key),
    );
    const { numerator, denominator } = counted;
    if (numerator === 0 && !denominator) return [];
    const withheld = isWithheld(indicator, counted, isOutside);
    return {
      key,
      label: groupLabel(by, key, world),
      value: isFew(counted) ? fewMark : figureOf(indicator.unit, numerator, denominator),
      numerator: withheld ? 0 : onWire(indicator.unit, numerator),
      denominator,
    };
  });
}

/** What an indicator view is made for. */
export interface FigureQuestion {
  readonly from: Day;
  readonly to: Day;
  readonly by?: Grouping | undefined;
  /** An instant, ISO 8601 with offset. */
  readonly asOf: string;
}

/**
 * An indicator over a period. `numerator`, `denominator` and `excluded` are numbers (yuan for sums); `value` is what may be
 * shown to anybody: a group with fewer than five workers says `<5` there. `definition` ends in `-unconfirmed` until the
 * statistics officer has confirmed it.
 */
export async function indicatorView(
  database: App['database'],
  world: Names & Pick<TenantWorld, 'settings'>,
  actor: Actor,
  indicator: Indicator,
  { from, to, by, asOf }: FigureQuestion,
): Promise<IndicatorView> {
  const organisationId = limitOf(actor);
  const cells = await readCells(database, actor, predicatesOf(indicator), { from, to, organisationId }, by);
  const counted = tally(indicator, cells);
  const isOutside = organisationId === undefined;
  const withheld = isWithheld(indicator, counted, isOutside);
  const { denominator } = counted;
  return {
    id: indicator.id,
    title: indicator.title,
    value: withheld ? fewMark : figureOf(indicator.unit, counted.numerator, denominator),
    unit: indicator.unit,
    formula: indicator.formula,
    numerator: {
      label: indicator.numerator.label,
      value: withheld ? 0 : onWire(indicator.unit, counted.numerator),
    },
    denominator:
      indicator.denominator && denominator !== null ? { label: indicator.denominator.label, value: denominator } : null,
    excluded: indicator.excluded.map(({ label }, i) => ({ label, value: counted.excluded[i] ?? 0 })),
    from,
    to,
    asOf,
    definition: indicator.confirmed ? indicator.definition : `${indicator.definition}-unconfirmed`,
    alternatives: (indicator.alternatives ?? []).flatMap(({ label }, i) => {
      const other = counted.alternatives[i]!;
      const value = percentOf(other.numerator, other.denominator);
      return value === null ? [] : [{ label, value, ...other }];
    }),
    groups: groupsOf(indicator, cells, by, world, isOutside),
    demo: world.settings.demo,
  };
}

/** How a counted outcome is called in a list: by its predicate where a code decides, else by what happened. */
function kindOf(indicator: Indicator, part: 'numerator' | 'denominator' | 'excluded', found: CountedCase): Text {
  const { procedure, kind, code } = found;
  const outcome = { procedure, kind, ...(code !== null && { code }) };
  const predicate = predicatesOfPart(indicator, part).find(p => matches(p, outcome));
  return predicate?.codes ? predicate.label : outcomeKinds[kind];
}

const pageSize = 50;

/** The cases behind a part of an indicator: number, day, kind, place and body; the file's id only for whoever reaches it. */
export async function statisticCasesView(
  database: App['database'],
  world: Names,
  actor: Actor,
  indicator: Indicator,
  query: Call<typeof routes.statisticCases>['query'],
): Promise<Reply<typeof routes.statisticCases>> {
  const own = limitOf(actor);
  if (own !== undefined && query.organisation !== undefined && query.organisation !== own)
    throw new HttpProblem('forbidden');
  if (query.cursor !== undefined && !isCaseCursor(query.cursor))
    throw wrong('cursor', '从第一页重新看起', 'Start again from the first page');
  const { cases, total, next } = await listCases(database, actor, predicatesOfPart(indicator, query.part), {
    from: query.from,
    to: query.to,
    place: query.place,
    organisationId: own ?? query.organisation,
    cursor: query.cursor,
    limit: pageSize,
  });
  const rows = cases.map(found => {
    const place = world.places.find(p => p.code === found.place)?.name;
    const body = found.organisationId === null ? undefined : world.directory.organisation(found.organisationId)?.name;
    return {
      number: found.number,
      on: found.on,
      kind: kindOf(indicator, query.part, found),
      ...(place && { place }),
      ...(body && { organisation: body }),
      ...(found.dossierId !== null && { id: found.dossierId }),
    };
  });
  return { rows, total, next };
}

/** The county's mediation in a year, for everybody; totals alone. Mediation by every body counts, the institute's too. */
export async function publicMediationView(
  database: App['database'],
  world: Pick<TenantWorld, 'settings'>,
  actor: Actor,
  year: number,
): Promise<Reply<typeof routes.publicMediation>> {
  const received = indicators['mediation-received'].numerator;
  const rate: Indicator = indicators['mediation-success-rate'];
  const cells = await readCells(database, actor, [received, ...predicatesOf(rate)], yearPeriod(year));
  const { numerator, denominator } = tally(rate, cells);
  const concluded = denominator ?? 0;
  return {
    year,
    handled: measure(received, cells),
    concluded,
    settled: numerator,
    successRate: {
      value: percentOf(numerator, concluded),
      numerator,
      denominator: concluded,
      formula: rate.formula,
    },
    demo: world.settings.demo,
  };
}

/** Figures: an indicator, the list of them, the cases behind one, and what everybody may read. */
export function statisticsRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.listIndicators, async ({ actor }) => {
    limitOf(actor);
    return { indicators: Object.values(indicators).map(({ id, title, formula }) => ({ id, title, formula })) };
  });
  mount(server, app, routes.statistic, async ({ actor, params, query }) => {
    limitOf(actor);
    const indicator = getIndicator(params.indicator);
    checkPeriod(query);
    const asOf = app.now().toISOString();
    return indicatorView(app.database, await app.world(), actor, indicator, { ...query, asOf });
  });
  mount(server, app, routes.statisticCases, async ({ actor, params, query }) => {
    limitOf(actor);
    const indicator = getIndicator(params.indicator);
    checkPeriod(query);
    return statisticCasesView(app.database, await app.world(), actor, indicator, query);
  });
  mount(server, app, routes.publicMediation, async ({ actor, query }) =>
    publicMediationView(app.database, await app.world(), actor, query.year),
  );
}
