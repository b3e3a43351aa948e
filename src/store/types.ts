import pg from 'pg';
import { decodeJson } from './json.ts';

/**
 * How values come out of the database. A day stays `YYYY-MM-DD`; an instant is ISO 8601 in UTC (`…T…Z`, microseconds
 * kept); int8 (counts, positions) is a number while a number holds it exactly, otherwise a string; numeric is a string.
 */
const isoInstant = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(?::(\d\d))?$/;

/** `2026-03-01 09:00:00.5+08` → `2026-03-01T01:00:00.5Z`; infinity and years beyond four digits stay as they are. */
export function instantOf(raw: string): string {
  const match = isoInstant.exec(raw);
  if (!match) return raw;
  const [, day, time, fraction = '', hours, minutes = '00'] = match;
  const utc = new Date(`${day}T${time}${hours}:${minutes}`).toISOString();
  return `${utc.slice(0, 19)}${fraction}Z`;
}

export function countOf(raw: string): number | string {
  const value = Number(raw);
  return Number.isSafeInteger(value) ? value : raw;
}

const asIs = (raw: string) => raw;

/** The driver's reader of arrays, whose published type is of another version. */
const { create } = pg.types.arrayParser as unknown as {
  create(source: string, transform: (entry: string) => unknown): { parse(): unknown[] };
};
/** Null entries stay null. */
const listOf = (one: (raw: string) => unknown) => (raw: string) => create(raw, one).parse();

const parsers: Record<number, (raw: string) => unknown> = {
  114: decodeJson, // json
  3802: decodeJson, // jsonb
  20: countOf, // int8
  1016: listOf(countOf),
  1082: asIs, // date
  1182: listOf(asIs),
  1114: asIs, // timestamp
  1115: listOf(asIs),
  1184: instantOf, // timestamptz
  1185: listOf(instantOf),
  1700: asIs, // numeric
  1231: listOf(asIs),
};

const overrides = new pg.TypeOverrides();
for (const [oid, parse] of Object.entries(parsers)) overrides.setTypeParser(Number(oid), parse as never);

/** Handed to the pool, so that nothing is changed for other users of the driver. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => overrides.getTypeParser(oid, format as never) as never,
};
