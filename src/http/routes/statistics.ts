import type { FastifyInstance } from 'fastify';
import type { Reply } from '../../contract/route.ts';
import type { IndicatorView } from '../../contract/routes/statistics.ts';
import { routes } from '../../contract/routes.ts';
import { outcomeKinds } from '../../core/dossier/change.ts';
import { addDays, type Day, isDay } from '../../core/law/day.ts';
import { formatYuan } from '../../core/pay/money.ts';
import type { Actor } from '../../core/people/actor.ts';
import type { Role } from '../../core/people/role.ts';
import { isClosed, isTold, keptBack, standardMonths, toldThrough, withheld } from '../../core/statistics/disclosure.ts';
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
  judge: 'county',
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

type Withheld = keyof typeof withheld;

/** Workers behind an indicator in each month of a year. */
async function monthsOf(
  database: App['database'],
  actor: Actor,
  indicator: Indicator,
  year: string,
): Promise<ReadonlyMap<number, number>> {
  const cells = await readCells(database, actor, predicatesOf(indicator), yearPeriod(Number(year)), 'month');
  const keys = [...new Set(cells.map(cell => cell.key))];
  return new Map(
    keys.map(key => [
      Number(key.slice(5)),
      tally(
        indicator,
        cells.filter(cell => cell.key === key),
      ).persons,
    ]),
  );
}

/** What of a sum is kept back from a reader outside the wall: the whole, and each of its groups. */
interface Disclosure {
  readonly whole: Withheld | undefined;
  readonly group: (key: string) => Withheld | undefined;
}
const everything: Disclosure = { whole: undefined, group: () => undefined };

async function disclosureOf(
  database: App['database'],
  actor: Actor,
  indicator: Indicator,
  { from, to, by, today }: FigureQuestion,
  cells: readonly GroupedCell[],
): Promise<Disclosure> {
  const months = standardMonths(from, to);
  const persons = await monthsOf(database, actor, indicator, from.slice(0, 4));
  const whole = !months || !isClosed(to, today) ? 'period' : isTold(months, persons) ? undefined : 'few';
  if (by === 'month')
    return {
      whole,
      // Each month that has ended is a period of its own.
      group: key =>
        !months || `${key}-31` >= today ? 'period' : isTold([Number(key.slice(5))], persons) ? undefined : 'few',
    };
  // Places of a month would leave places of a year to subtraction, and bodies lie within places.
  if (by !== 'place' || months?.length !== 12 || whole)
    return { whole, group: () => whole ?? (by === 'place' && months?.length === 12 ? 'few' : 'period') };
  const keys = [...new Set(cells.map(cell => cell.key))];
  const kept = keptBack(
    new Map(
      keys.map(key => [
        key,
        tally(
          indicator,
          cells.filter(cell => cell.key === key),
        ).persons,
      ]),
    ),
  );
  return { whole, group: key => (kept.has(key) ? 'few' : undefined) };
}

function groupsOf(
  indicator: Indicator,
  cells: readonly GroupedCell[],
  by: Grouping | undefined,
  world: Names,
  disclosure: Disclosure,
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
    const why = disclosure.group(key);
    return {
      key,
      label: groupLabel(by, key, world),
      value: isFew(counted) ? fewMark : why ? null : figureOf(indicator.unit, numerator, denominator),
      numerator: why ? 0 : onWire(indicator.unit, numerator),
      denominator,
      ...(why && { withheld: withheld[why] }),
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
  readonly today: Day;
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
  question: FigureQuestion,
): Promise<IndicatorView> {
  const { from, to, by, asOf } = question;
  const organisationId = limitOf(actor);
  const cells = await readCells(database, actor, predicatesOf(indicator), { from, to, organisationId }, by);
  const counted = tally(indicator, cells);
  const isOutside = organisationId === undefined;
  // One agreement's sum is behind the wall (ENT 24; TY 28).
  const disclosure =
    indicator.unit === 'yuan' && isOutside
      ? await disclosureOf(database, actor, indicator, question, cells)
      : everything;
  const why = disclosure.whole;
  const { denominator } = counted;
  return {
    id: indicator.id,
    title: indicator.title,
    value: why ? (isFew(counted) ? fewMark : null) : figureOf(indicator.unit, counted.numerator, denominator),
    unit: indicator.unit,
    formula: indicator.formula,
    numerator: {
      label: indicator.numerator.label,
      value: why ? 0 : onWire(indicator.unit, counted.numerator),
    },
    ...(why && { withheld: withheld[why] }),
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
    groups: groupsOf(indicator, cells, by, world, disclosure),
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

/** The county's mediation in a year, for everybody; totals alone, of months that have ended. Mediation by every body counts, the institute's too. */
export async function publicMediationView(
  database: App['database'],
  world: Pick<TenantWorld, 'settings'>,
  actor: Actor,
  year: number,
  today: Day,
): Promise<Reply<typeof routes.publicMediation>> {
  const received = indicators['mediation-received'].numerator;
  const rate: Indicator = indicators['mediation-success-rate'];
  // Told month by month of those that have ended, so that nobody finds a few by asking every day.
  const last = toldThrough(year, today, await monthsOf(database, actor, rate, String(year)));
  const all = await readCells(database, actor, [received, ...predicatesOf(rate)], yearPeriod(year), 'month');
  const cells = all.filter(cell => Number(cell.key.slice(5)) <= last);
  const { numerator, denominator } = tally(rate, cells);
  const concluded = denominator ?? 0;
  return {
    year,
    through: last === 0 ? null : lastDayOf(year, last),
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

const lastDayOf = (year: number, month: number): Day =>
  month === 12 ? `${year}-12-31` : addDays(`${year}-${String(month + 1).padStart(2, '0')}-01`, -1);

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
    return indicatorView(app.database, await app.world(), actor, indicator, { ...query, asOf, today: app.today() });
  });
  mount(server, app, routes.statisticCases, async ({ actor, params, query }) => {
    limitOf(actor);
    const indicator = getIndicator(params.indicator);
    checkPeriod(query);
    return statisticCasesView(app.database, await app.world(), actor, indicator, query);
  });
  mount(server, app, routes.publicMediation, async ({ actor, query }) =>
    publicMediationView(app.database, await app.world(), actor, query.year, app.today()),
  );
}
