import { claimOf } from '../law/claims.ts';
import { addMonths, type Day } from '../law/day.ts';
import { limitParameterOf } from '../law/limit-parameters.ts';
import type { ParameterName } from '../law/parameters.ts';
import { lookedUp } from '../pay/outdated.ts';
import { usesOf } from '../pay/uses.ts';
import type { WallItem } from './change.ts';
import type { Dossier } from './dossier.ts';

/**
 * A dated value that a matter leans on: a sheet of a claim looked it up, a sheet behind the wall did, a claim without a
 * sheet would, or a running limit was counted with it. Kept beside the matter, so that one question finds all whom another
 * value would touch.
 */
export interface LookUp {
  readonly kind: 'sheet' | 'walled' | 'claim' | 'deadline';
  /** Id of the claim, the walled item or the limit. */
  readonly subject: string;
  readonly name: ParameterName;
  readonly place: string;
  /** The days whose value counts; of a claim without a sheet every day that its calculator may come to ask for. */
  readonly on: Day;
  readonly until: Day;
}

/** A day after every other: what has no end. */
const noEnd: Day = '9999-12-31';

const sheetUps = (kind: LookUp['kind'], subject: string, computations: readonly unknown[]): LookUp[] => {
  const found = new Map<string, LookUp>();
  for (const computation of computations)
    for (const { name, place, on } of lookedUp(computation))
      found.set(`${name} ${place} ${on}`, { kind, subject, name, place, on, until: on });
  return [...found.values()];
};

/** What the open file leans on. */
export function lookUpsOf(dossier: Dossier): LookUp[] {
  const place = String(dossier.tenant);
  const claims = dossier.claims.flatMap(claim => {
    const { id, code, computation, sheets = [], result } = claim;
    if (computation !== undefined || sheets.length > 0)
      return sheetUps('sheet', id, [computation, ...sheets.map(sheet => sheet.computation)]);
    const { calculator } = claimOf(code);
    if (!calculator || result) return [];
    // What a claim is for lies mostly within the year before it was filed (LMA 27).
    const days = { on: claim.from ?? addMonths(dossier.openedOn, -12), until: claim.to ?? noEnd };
    return usesOf(calculator).map((name): LookUp => ({ kind: 'claim', subject: id, name, place, ...days }));
  });
  const deadlines = dossier.proceedings.flatMap(p =>
    p.deadlines.flatMap(({ id, code, state, from }): LookUp[] => {
      const name = state === 'open' ? limitParameterOf(code) : undefined;
      return name
        ? [{ kind: 'deadline', subject: id, name, place, on: from.slice(0, 10), until: from.slice(0, 10) }]
        : [];
    }),
  );
  return [...claims, ...deadlines];
}

/** What sheets behind the wall lean on: that and when, and nothing of what they say. */
export const walledLookUps = (wall: readonly WallItem[]): LookUp[] =>
  wall.flatMap(({ id, kind, body }) =>
    kind === 'computation'
      ? sheetUps('walled', id, [(body as { sheet?: { computation?: unknown } }).sheet?.computation])
      : [],
  );

/** Tells two look-ups of a matter apart. */
export const lookUpKey = ({ kind, subject, name, place, on, until }: LookUp): string =>
  [kind, subject, name, place, on, until].join(' ');
