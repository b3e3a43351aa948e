import { type Calendar, defaultCalendar, withYear } from '../core/law/calendar.ts';
import type { Arrangement } from '../core/law/holidays.ts';
import {
  builtInParameters,
  type ParameterName,
  type ParameterRow,
  type ParameterSet,
  withParameters,
} from '../core/law/parameters.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** What of the law is a county's own: its calendar and its dated values, laid over the built-in ones. */
export interface CountyLaw {
  readonly calendar: Calendar;
  readonly parameters: ParameterSet;
}

interface YearRow {
  [key: string]: unknown;
  serial: number;
  year: number;
  arrangement: Arrangement;
}

/** A calendar takes long to lay out and changes a few times a year: each database keeps the last, with the years that made it. */
const kept = new WeakMap<Database, { readonly made: string; readonly calendar: Calendar }>();

/** The calendar with the arrangements of a county's own years. */
function calendarOf(database: Database, tenant: number, years: readonly YearRow[]): Calendar {
  if (years.length === 0) return defaultCalendar;
  const made = `${tenant} ${years.map(({ serial }) => serial).join('.')}`;
  const known = kept.get(database);
  if (known?.made === made) return known.calendar;
  const calendar = years.reduce((all, { year, arrangement }) => withYear(all, year, arrangement), defaultCalendar);
  kept.set(database, { made, calendar });
  return calendar;
}

/** The calendar and the dated values of a county as they stand now. */
export async function readLaw(database: Database, tenant: number): Promise<CountyLaw> {
  return asOwner(
    database,
    async tx => {
      const years = await tx.query<YearRow>(
        `select distinct on (year) year, serial, arrangement from calendar_year where tenant_id = $1 order by year, serial desc`,
        [tenant],
      );
      const values = await tx.query<Record<string, unknown> & Omit<ParameterRow, 'confirmed'>>(
        `select name, place, value, from_day as "from", source from parameter_value
          where tenant_id = $1 and decision = 'confirmed' order by decided_at, id`,
        [tenant],
      );
      const rows = values.rows.map(
        ({ name, place, value, from, source }): ParameterRow => ({
          name: name as ParameterName,
          place,
          value,
          from,
          source,
          confirmed: true,
        }),
      );
      return {
        calendar: calendarOf(database, tenant, years.rows),
        // Confirmed values are never taken back, so that their number tells one state from another.
        parameters: withParameters(builtInParameters, rows, `${builtInParameters.version}+${rows.length}`),
      };
    },
    { readOnly: true },
  );
}

/** Writes into the log of who did what that an administrator changed the law of the county. */
export async function noteAct(tx: Transaction, actor: Actor, what: string, detail: string): Promise<void> {
  await tx.query(
    `insert into read_log (tenant_id, id, person_id, role, what, purpose, reason) values ($1, $2, $3, $4, $5, 'law', $6)`,
    [actor.tenant, uuidv7(), actor.userId, actor.role, what, encodeText(detail)],
  );
}
