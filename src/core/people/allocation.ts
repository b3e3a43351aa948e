import { statHeads } from '../law/claim-kind.ts';
import type { Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import { conflictOf } from './conflict.ts';
import { type Directory, holds, type Person } from './organisation.ts';
import type { Role } from './role.ts';
import { trades } from './trade.ts';

/** What somebody can be good at: heads of claims, and trades. */
export const specialities: Readonly<Record<string, Text>> = Object.fromEntries(
  [...Object.entries(statHeads), ...Object.entries(trades)].filter(([id]) => id !== 'other'),
);

/** The matter that is to be given to somebody, as far as that decides who is fit for it. */
export interface Matter {
  readonly parties: Parameters<typeof conflictOf>[1];
  /** Accounts of everybody who stood back from it. */
  readonly recused: readonly string[];
  /** Accounts of whoever was in it at an earlier stage, and so may not decide it (LMA 33; TY 15). */
  readonly earlier: readonly string[];
  /** What it is about: heads of its claims, and its trade. */
  readonly subjects: readonly string[];
}

/** Somebody who could take the matter, with every reason for and against. */
export interface Candidate {
  readonly person: Person;
  readonly open: number;
  /** Must stand back; private details stay out. */
  readonly conflict?: Text;
  readonly reasons: readonly Text[];
  readonly suggested: boolean;
}

interface Ranked extends Omit<Candidate, 'suggested'> {
  readonly fit: number;
  readonly last: Day | '';
}

/**
 * Who takes a matter: those of the body who hold the role and need not stand back, the fit before the others, then the least open
 * matters, then whose turn it is (who has waited longest for a new one), then by id, so that the same facts give the same order.
 * A suggestion: whoever is in charge of the body decides (domain.md 7.4).
 */
export function candidatesFor(
  directory: Pick<Directory, 'people' | 'load' | 'lastTurn'>,
  role: Role,
  organisationId: string,
  matter: Matter,
  today: Day,
): Candidate[] {
  const ranked = directory
    .people()
    .filter(person => holds(person, role, organisationId, today))
    .map(person => rank(person, directory, matter))
    .sort(inOrder);
  const turns = ranked.filter(c => !c.conflict);
  const longest = turns.reduce<Ranked | undefined>((a, b) => (a === undefined || b.last < a.last ? b : a), undefined);
  return ranked.map(({ fit: _, last, ...candidate }, index) => ({
    ...candidate,
    reasons: [
      ...candidate.reasons,
      turnOf(last),
      ...(longest?.person === candidate.person && turns.length > 1
        ? [text('等得最久，轮到了', 'Has waited longest: it is their turn')]
        : []),
    ],
    suggested: index === 0 && !candidate.conflict,
  }));
}

function rank(person: Person, directory: Pick<Directory, 'load' | 'lastTurn'>, matter: Matter): Ranked {
  const conflict = matter.earlier.includes(person.id)
    ? text('以前办过这件纠纷', 'Was in this dispute before')
    : conflictOf(person, matter.parties, matter.recused);
  const open = directory.load(person.id);
  const good = person.specialities ?? [];
  const subjects = matter.subjects.filter(one => good.includes(one));
  return {
    person,
    open,
    ...(conflict && { conflict }),
    fit: subjects.length,
    last: directory.lastTurn(person.id) ?? '',
    reasons: [
      ...subjects.map(one => text(`熟悉${nameOf(one).zh}`, `Knows ${nameOf(one).en.toLowerCase()}`)),
      text(`手上${open}件`, `${open} open matters`),
    ],
  };
}

const nameOf = (id: string): Text => specialities[id] ?? text(id, id);

const turnOf = (last: Day | ''): Text =>
  last === ''
    ? text('还没有分到过', 'Has not been given one yet')
    : text(`上次分到${last}`, `Last given one on ${last}`);

const inOrder = (a: Ranked, b: Ranked): number =>
  Number('conflict' in a) - Number('conflict' in b) ||
  b.fit - a.fit ||
  a.open - b.open ||
  (a.last < b.last ? -1 : a.last > b.last ? 1 : a.person.id < b.person.id ? -1 : 1);
