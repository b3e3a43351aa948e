import { isDay } from '../law/day.ts';
import { isParameterName } from '../law/parameter-titles.ts';
import { type ParameterName, type ParameterSet, parameterOn } from '../law/parameters.ts';
import { typedSource } from './dated.ts';

/** A dated value on a computation sheet that another one has taken the place of since. */
export interface OutdatedValue {
  readonly name: ParameterName;
  readonly on: string;
  /** The value on the sheet, and the one that holds now for the same day and place. */
  readonly was: string;
  readonly now: string;
}

/** The values that a stored sheet looked up, with day and place; a sheet comes from outside and may be of any shape. */
export function lookedUp(
  computation: unknown,
): { readonly name: ParameterName; readonly value: string; readonly on: string; readonly place: string }[] {
  const { parameters } = (computation ?? {}) as { parameters?: unknown };
  if (!Array.isArray(parameters)) return [];
  return parameters.slice(0, 100).flatMap((one: unknown) => {
    const { name, value, on, place, source } = (one ?? {}) as Record<string, unknown>;
    const known =
      typeof name === 'string' &&
      isParameterName(name) &&
      typeof value === 'string' &&
      typeof on === 'string' &&
      isDay(on) &&
      typeof place === 'string' &&
      source !== typedSource;
    return known ? [{ name, value, on, place }] : [];
  });
}

/**
 * What on a stored sheet is older than what the set says for the same day and place. The sheet itself is never rewritten:
 * the case keeps the value of the day that the rule names, and a reader is told that this value has been put right.
 */
export const outdatedValues = (computation: unknown, set: ParameterSet): OutdatedValue[] =>
  lookedUp(computation).flatMap(({ name, value, on, place }) => {
    const now = parameterOn(name, place, on, set)?.value;
    return now === undefined || now === value ? [] : [{ name, on, was: value, now }];
  });
