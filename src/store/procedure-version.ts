import { z } from 'zod';
import { canonical } from '../core/dossier/labels.ts';
import type { Procedure } from '../core/procedures/procedure.ts';
import { sm3 } from './sm3.ts';

const known = new WeakMap<Procedure, string>();

/**
 * The version of a procedure: a short digest (SM3) of what it declares as data: stages, steps with their roles, articles, limits and
 * inputs, papers and reach. It is the same for the same rules, whenever and wherever it is computed.
 */
export function procedureVersion(procedure: Procedure): string {
  const found = known.get(procedure);
  if (found) return found;
  const version = sm3(canonical(declared(procedure))).slice(0, 12);
  known.set(procedure, version);
  return version;
}

/** What is data in a declaration; functions are marked by their presence alone, for their text changes with every build. */
function declared(value: unknown): unknown {
  if (value instanceof z.ZodType) return z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' });
  if (typeof value === 'function') return true;
  if (Array.isArray(value)) return value.map(declared);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, declared(inner)]));
}
