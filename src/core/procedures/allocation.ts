import type { Assignment, Dossier } from '../dossier/dossier.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import { claimOf } from '../law/claims.ts';
import type { Day } from '../law/day.ts';
import { type Candidate, candidatesFor, type Matter } from '../people/allocation.ts';
import type { Role } from '../people/role.ts';
import { isListed, type RosterEntry } from '../people/roster.ts';
import { text } from '../text.ts';
import { hasMediated } from './mediation/data.ts';
import type { Facts, StepContext } from './procedure.ts';

/** What decides who is fit for a dispute: whoever mediated it may not decide it (LMA 33). */
function matterOf(dossier: Dossier, role: Role, people: Facts['directory']): Matter {
  const heads = dossier.claims.map(c => claimOf(c.code).statHead);
  return {
    parties: dossier.parties,
    recused: dossier.proceedings.flatMap(p => p.recused),
    earlier:
      role === 'arbitrator' || role === 'institute-clerk'
        ? people
            .people()
            .filter(person => hasMediated(dossier, person.id))
            .map(person => person.id)
        : [],
    subjects: [...new Set([...heads, ...(dossier.trade ? [dossier.trade] : [])])],
  };
}

/** Who of a body may take a dispute in a role, in the order of the house, each with the reasons. */
export const candidates = (
  dossier: Dossier,
  role: Role,
  organisationId: string,
  today: Day,
  { directory }: Pick<Facts, 'directory'>,
): Candidate[] => candidatesFor(directory, role, organisationId, matterOf(dossier, role, directory), today);

/** Everybody on the roster of invited mediators who may take a dispute, whatever body they are of (TY 12). */
export function invited(dossier: Dossier, today: Day, { directory }: Pick<Facts, 'directory'>): Candidate[] {
  const listed = directory.roster().filter(e => e.personId !== undefined && isListed(e, today));
  const bodies = [...new Set(listed.map(e => e.organisationId))];
  const matter = matterOf(dossier, 'invited-mediator', directory);
  return bodies
    .flatMap(body => candidatesFor(directory, 'invited-mediator', body, matter, today))
    .filter(c => listed.some(e => e.personId === c.person.id))
    .map(c => ({ ...c, reasons: [...c.reasons, bodyOf(directory, listed, c.person.id)] }))
    .sort((a, b) => Number('conflict' in a) - Number('conflict' in b) || a.open - b.open)
    .map((c, i) => ({ ...c, suggested: i === 0 && !c.conflict }));
}

const bodyOf = (directory: Facts['directory'], listed: readonly RosterEntry[], personId: string) => {
  const entry = listed.find(e => e.personId === personId)!;
  return directory.organisation(entry.organisationId)?.name ?? text('', '');
};

interface Choice {
  readonly role: Role;
  readonly userId: string;
  readonly reason?: string | undefined;
}

type Asked = Pick<StepContext<unknown, unknown>, 'dossier' | 'proceeding' | 'today' | 'facts'>;

const suggestionFor = ({ dossier, proceeding, today, facts }: Asked, role: Role): Candidate | undefined =>
  candidates(dossier, role, proceeding.organisationId ?? '', today, facts).find(c => c.suggested);

/** Whoever chooses another than the one suggested says why (domain.md 7.4). */
export function unexplained(asked: Asked, { role, userId, reason }: Choice): Refusal | undefined {
  const suggested = suggestionFor(asked, role);
  return !reason && suggested && suggested.person.id !== userId
    ? refuse(
        'law',
        text(
          `按次序是${suggested.person.name}。选别人要写明理由`,
          `The order of the house suggests ${suggested.person.name}; say why another is chosen`,
        ),
        'house-appoint',
      )
    : undefined;
}

/** The assignment, with the reasons of the suggestion or the reason for choosing somebody else, which are kept. */
export function allocated(asked: Asked, { role, userId, reason }: Choice): Assignment {
  const suggested = suggestionFor(asked, role);
  const follows = suggested?.person.id === userId;
  const assignment = {
    userId,
    name: asked.facts.directory.person(userId)!.name,
    role,
    since: asked.today,
    reason: reason ?? (follows ? suggested.reasons.map(r => r.zh).join('，') : ''),
  };
  return suggested && !follows
    ? { ...assignment, insteadOf: { userId: suggested.person.id, reasons: suggested.reasons } }
    : assignment;
}
