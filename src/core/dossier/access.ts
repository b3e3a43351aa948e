import type { Day } from '../law/day.ts';
import type { Actor } from '../people/actor.ts';
import { isAdmitted } from '../people/agent.ts';
import { otherSide, type Role, type Side, sideOf } from '../people/role.ts';
import { type Procedure, type Relation, relationsOf, type Sees } from '../procedures/procedure.ts';
import { liveAgents } from './agents.ts';

import {
  type Claim,
  type ComputationSheet,
  type Dossier,
  type Evidence,
  findProceeding,
  hasStoodBack,
  type Party,
  type Proceeding,
} from './dossier.ts';
import { getProcedure, type Procedures } from './registry.ts';

/**
 * Reach: who may see a dossier at all. One policy gives both answers: `reachOf` says which tokens open a dossier (projected
 * into the `reach` table with every write), `tokensOf` says which tokens an actor holds. The row check is their
 * intersection in memory, the list predicate is their join in SQL. Nobody without a token sees anything.
 */
export type Token = string;

/** Tokens an actor holds: `role:user`, `role:organisation`, `role:place`. */
export function tokensOf(actor: Actor): Token[] {
  if (actor.role === 'clock') return ['clock'];
  const tokens = [`${actor.role}:${actor.userId}`];
  if (actor.grant) return [`${actor.role}:party-${actor.grant.partyId}`];
  if (actor.mandate) return [`${actor.role}:agent-${actor.mandate.agentId}`];
  if (actor.organisationId) tokens.push(`${actor.role}:${actor.organisationId}`);
  for (const place of actor.places ?? []) tokens.push(`${actor.role}:${place}`);
  return tokens;
}

/**
 * Tokens by which an actor is inside a wall. A party's name what vouches for the session: the phone, the body that handed the code
 * over, and for talks that no body leads any mediation body. A session for which nothing vouches holds none.
 */
export function wallTokensOf(actor: Actor): Token[] {
  if (actor.partner) return [];
  if (!sideOf(actor.role)) return tokensOf(actor);
  const subject = actor.grant
    ? `party-${actor.grant.partyId}`
    : actor.mandate
      ? `agent-${actor.mandate.agentId}`
      : actor.userId;
  return vouchesOf(actor).map(vouch => `${actor.role}:${vouch}-${subject}`);
}

function vouchesOf({ vouch }: Actor): string[] {
  if (!vouch) return [];
  if (vouch.by === 'phone') return ['phone'];
  return vouch.kind === 'mediation' ? [vouch.organisationId, 'mediation'] : [vouch.organisationId];
}

/** Everything that the database's own policies are told of an actor: what opens files, and what opens walls. */
export const heldTokens = (actor: Actor): Token[] => [
  ...new Set([...tokensOf(actor), ...wallTokensOf(actor), ...(actor.partner ? [partnerMark] : [])]),
];

/** Held beside its tokens by a system of another body: the policies of the walls open to nobody who holds it. */
export const partnerMark: Token = 'partner';

export interface Opening {
  readonly token: Token;
  /** Undefined: opened by being a party. */
  readonly proceedingId?: string;
  readonly sees: Sees;
  /** What is left of it is the file as it stood on this day, with that proceeding and how the others stand. */
  readonly until?: Day;
}

/** Every token that opens this dossier, with what it opens. */
export function reachOf(procedures: Procedures, dossier: Dossier): Opening[] {
  const openings: Opening[] = [];
  for (const party of dossier.parties) {
    openings.push({ token: `${party.side}:party-${party.id}`, sees: 'file' });
    if (party.userId) openings.push({ token: `${party.side}:${party.userId}`, sees: 'file' });
    for (const agent of liveAgents(party)) {
      openings.push({ token: `${party.side}:agent-${agent.id}`, sees: 'file' });
      openings.push({ token: `agent:${agent.userId}`, sees: 'file' });
    }
  }
  for (const proceeding of dossier.proceedings) {
    const procedure = getProcedure(procedures, proceeding.procedure);
    for (const [role, rule] of Object.entries(procedure.reach)) {
      const over = rule.whileIn !== undefined && !rule.whileIn.includes(proceeding.stage);
      if (over && !rule.receipt) continue;
      const left = procedure.stages[proceeding.stage]?.terminal ? rule.afterwards : undefined;
      const sees: Sees = over ? 'receipt' : left === 'proceeding' ? left : rule.sees;
      const until = left === 'archive' && !over ? proceeding.closedOn : undefined;
      for (const subject of relationsOf(rule).flatMap(by => subjectsOf(by, role, dossier, proceeding)))
        openings.push({
          token: `${role}:${subject}`,
          proceedingId: proceeding.id,
          sees,
          ...(until !== undefined && { until }),
        });
    }
  }
  return openings;
}

function mandatorOf({ data }: Proceeding): string[] {
  const { mandatorId } = data as { mandatorId?: string };
  return mandatorId ? [mandatorId] : [];
}

function subjectsOf(by: Relation, role: string, dossier: Dossier, proceeding: Proceeding): (string | number)[] {
  switch (by) {
    case 'assigned':
      return proceeding.assigned.filter(a => a.role === role && !hasStoodBack(dossier, a.userId)).map(a => a.userId);
    case 'representative':
      return proceeding.assigned.filter(a => a.role === 'representative').map(a => a.userId);
    case 'organisation':
      return proceeding.organisationId ? [proceeding.organisationId] : [];
    case 'place':
      return dossier.place === undefined ? [] : [dossier.place];
    // Of a matter that one body gave to another.
    case 'mandator':
      return mandatorOf(proceeding);
    case 'author':
      return hasStoodBack(dossier, proceeding.authorId) ? [] : [proceeding.authorId];
  }
}

export interface Reach {
  /** `file`: the open file and every proceeding's outside; `proceeding`: only those listed; `receipt`: the outside of those. */
  readonly sees: Sees;
  readonly proceedingIds: readonly string[];
  /** An archived file: as it stood on this day, with these proceedings and how the others stand. */
  readonly until?: Day;
}

/**
 * Another county's actor, the code of another dossier, or somebody who has stood back, in whatever role they come now: no token
 * of theirs is read here.
 */
const isElsewhere = (dossier: Dossier, actor: Actor): boolean =>
  actor.tenant !== dossier.tenant ||
  (actor.grant !== undefined && actor.grant.dossierId !== dossier.id) ||
  hasStoodBack(dossier, actor.userId);

/** How far an actor sees into a dossier; undefined = not at all, and then it looks absent. */
export function reach(procedures: Procedures, dossier: Dossier, actor: Actor): Reach | undefined {
  if (isElsewhere(dossier, actor)) return undefined;
  const held = new Set(tokensOf(actor));
  const mine = reachOf(procedures, dossier).filter(o => held.has(o.token));
  if (mine.length === 0) return undefined;
  const files = mine.filter(o => o.sees === 'file');
  const until = files.every(o => o.until !== undefined)
    ? files
        .map(o => o.until!)
        .sort()
        .at(-1)
    : undefined;
  return {
    ...(until !== undefined && { until }),
    sees: (['file', 'proceeding', 'receipt'] as const).find(sees => mine.some(o => o.sees === sees)) ?? 'receipt',
    proceedingIds: mine.flatMap(o => o.proceedingId ?? []),
  };
}

/** The party whom an actor is (a citizen sees the file as that party). */
export const partyOf = (dossier: Dossier, actor: Actor) =>
  isElsewhere(dossier, actor)
    ? undefined
    : dossier.parties.find(
        p =>
          p.side === actor.role &&
          (actor.grant
            ? p.id === actor.grant.partyId
            : actor.mandate
              ? liveAgents(p).some(agent => agent.id === actor.mandate!.agentId)
              : p.userId === actor.userId),
      );

/** The proceedings of which an actor sees at least the outside. */
export function shownProceedings(procedures: Procedures, dossier: Dossier, actor: Actor): Proceeding[] {
  const seen = reach(procedures, dossier, actor);
  return seen ? dossier.proceedings.filter(p => shows(p, seen, partyOf(dossier, actor))) : [];
}

/** A service of a paper on the other side is not a party's business; the rest of the file is. */
function shows(p: Proceeding, seen: Reach, me: Party | undefined): boolean {
  if (seen.sees !== 'file') return seen.proceedingIds.includes(p.id);
  return p.procedure !== 'service' || me === undefined || (p.data as { partyId?: string }).partyId === me.id;
}

/** The proceedings whose history an actor reads: of an archived file the own ones; of the others only how they stand. */
export function readProceedings(procedures: Procedures, dossier: Dossier, actor: Actor): Proceeding[] {
  const seen = reach(procedures, dossier, actor);
  const shown = shownProceedings(procedures, dossier, actor);
  return seen?.until === undefined ? shown : shown.filter(p => seen.proceedingIds.includes(p.id));
}

/** The dossier as it is left to whoever keeps an archived file; to everybody else as it is. */
export function asLeftTo(dossier: Dossier, { until, proceedingIds }: Reach): Dossier {
  if (until === undefined) return dossier;
  const isOwn = (of: { readonly proceedingId: string }) => proceedingIds.includes(of.proceedingId);
  return {
    ...dossier,
    evidence: dossier.evidence.filter(e => e.on <= until),
    facts: dossier.facts.filter(isOwn),
    papers: dossier.papers.filter(isOwn),
    claims: dossier.claims.map(({ result, ...claim }) => (result && isOwn(result) ? { ...claim, result } : claim)),
  };
}

/** How many lines of a history an actor is told of, by proceeding. */
export type Told = Readonly<Record<string, number>>;

/**
 * The version of a dossier as this actor has it: how many lines of the history are theirs to read. It moves with those alone, so
 * nobody counts what is hidden from them; a receipt has none.
 */
export function versionFor(procedures: Procedures, dossier: Dossier, actor: Actor, told: Told): number {
  if (reach(procedures, dossier, actor)?.sees === 'receipt') return 0;
  return readProceedings(procedures, dossier, actor).reduce((sum, p) => sum + (told[p.id] ?? 0), 0);
}

/** Whom an assignment may put behind a wall: nobody who judges, prosecutes, inspects or records for those who do. */
const keepers: readonly Role[] = ['mediator', 'mediation-head', 'invited-mediator'];

/**
 * Who is inside a wall channel of a proceeding, as tokens: the same list is projected for the database's own policy.
 * Nobody else, ever: no tribunal, court, prosecutor or inspector of the same dispute (TY 28; ENT 24; OM 18).
 */
export function wallTokens(procedure: Procedure, channel: string, dossier: Dossier, proceeding: Proceeding): Token[] {
  const tokens: Token[] = [];
  for (const audience of procedure.wall?.[channel] ?? []) {
    if (audience === 'assigned')
      for (const a of proceeding.assigned) {
        if (keepers.includes(a.role) && !hasStoodBack(dossier, a.userId)) tokens.push(`${a.role}:${a.userId}`);
      }
    else if (audience === 'head') {
      if (proceeding.organisationId) tokens.push(`mediation-head:${proceeding.organisationId}`);
    } else if (audience === 'tribunal') {
      for (const a of proceeding.assigned)
        if (a.role === 'arbitrator' && !hasStoodBack(dossier, a.userId)) tokens.push(`arbitrator:${a.userId}`);
    } else if (audience === 'representative') {
      for (const { role, userId } of proceeding.assigned)
        if (role === 'representative')
          tokens.push(`worker:phone-${userId}`, `worker:${proceeding.organisationId ?? 'mediation'}-${userId}`);
    } else if (audience === 'house') {
      for (const [role, rule] of Object.entries(procedure.reach))
        if (proceeding.organisationId && relationsOf(rule).includes('organisation'))
          tokens.push(`${role}:${proceeding.organisationId}`);
    } else
      for (const party of dossier.parties) {
        if (party.side !== audience) continue;
        const body = proceeding.organisationId ?? 'mediation';
        tokens.push(`${party.side}:${body}-party-${party.id}`);
        if (party.userId) tokens.push(`${party.side}:phone-${party.userId}`, `${party.side}:${body}-${party.userId}`);
        for (const agent of (party.agents ?? []).filter(isAdmitted))
          tokens.push(`${party.side}:phone-agent-${agent.id}`, `${party.side}:${body}-agent-${agent.id}`);
      }
  }
  return tokens;
}

/** Whether the parties talk to each other behind the wall of a procedure; behind other walls they never are. */
export const isTalk = ({ wall }: Pick<Procedure, 'wall'>): boolean =>
  Object.values(wall ?? {}).some(inside => inside.includes('worker') || inside.includes('employer'));

/** Wall channels of a proceeding that an actor may read. */
export function channelsOf(procedures: Procedures, dossier: Dossier, proceeding: Proceeding, actor: Actor): string[] {
  const procedure = getProcedure(procedures, proceeding.procedure);
  if (!procedure.wall || isElsewhere(dossier, actor)) return [];
  const held = new Set(wallTokensOf(actor));
  return Object.keys(procedure.wall).filter(channel =>
    wallTokens(procedure, channel, dossier, proceeding).some(token => held.has(token)),
  );
}

/**
 * Whether a party comes with a code of somebody who may not hear what is said in this proceeding: then the file is all they see, and
 * they take no step in it.
 */
export const isShutOut = (procedures: Procedures, dossier: Dossier, proceeding: Proceeding, actor: Actor): boolean =>
  sideOf(actor.role) !== undefined &&
  isTalk(getProcedure(procedures, proceeding.procedure)) &&
  channelsOf(procedures, dossier, proceeding, actor).length === 0;

/** Whether an actor may read what was said in a proceeding to reach an agreement (TY 22; OM 18; ENT 11, 24): those inside only. */
function mayReadSaid(procedures: Procedures, dossier: Dossier, proceedingId: string, actor: Actor): boolean {
  const proceeding = findProceeding(dossier, proceedingId);
  return proceeding !== undefined && channelsOf(procedures, dossier, proceeding, actor).includes('joint');
}

/** Whether an actor may read what the other side answered to a claim: to an application in arbitration, whoever sees the file. */
export function mayReadAnswer(procedures: Procedures, dossier: Dossier, claim: Claim, actor: Actor): boolean {
  const proceeding = claim.answer && findProceeding(dossier, claim.answer.proceedingId);
  return (
    proceeding !== undefined &&
    (!isTalk(getProcedure(procedures, proceeding.procedure)) || mayReadSaid(procedures, dossier, proceeding.id, actor))
  );
}

/**
 * Whether an actor may read a computation sheet of the open file: a party's belongs to the file, that of an authority
 * stays in its house. A mediator's lies behind the wall as a note does (TY 28; ENT 24).
 */
export function mayReadSheet(dossier: Dossier, sheet: ComputationSheet, actor: Actor): boolean {
  if (sheet.side) return true;
  const proceeding = findProceeding(dossier, sheet.proceedingId);
  return (
    proceeding !== undefined && actor.organisationId !== undefined && actor.organisationId === proceeding.organisationId
  );
}

/**
 * Whether an actor may read what became of a claim. What an agreement makes of it is the agreement's own text; what was decided is
 * read by the house that decided, and by each party once it was served on them.
 */
export function mayReadResult(procedures: Procedures, dossier: Dossier, { result }: Claim, actor: Actor): boolean {
  const proceeding = result && findProceeding(dossier, result.proceedingId);
  if (!proceeding) return false;
  if (isTalk(getProcedure(procedures, proceeding.procedure)))
    return mayReadSaid(procedures, dossier, proceeding.id, actor);
  const me = partyOf(dossier, actor);
  const isOut = dossier.parties.every(p => result.told === undefined || result.told.includes(p.id));
  return (
    (isOut &&
      courtRoles.includes(actor.role) &&
      dossier.proceedings.some(p => p.organisationId === actor.organisationId)) ||
    (me !== undefined && (result.told === undefined || result.told.includes(me.id))) ||
    (actor.organisationId !== undefined && actor.organisationId === proceeding.organisationId)
  );
}

/** Whose work begins with the award: they read it once both parties have it. */
const courtRoles: readonly Role[] = ['court-docket', 'judge', 'enforcement-officer'];

/** The sides to which an item of evidence is open: its own, and the other once it is exchanged. The store keeps the same list beside each file. */
export const sidesOf = ({ side, exchangedOn }: Pick<Evidence, 'side' | 'exchangedOn'>): readonly Side[] =>
  exchangedOn === undefined ? [side] : [side, otherSide(side)];

/** Whether somebody who sees the file reads an item of evidence; those in charge read it as soon as it is handed in. */
export const mayReadEvidence = (evidence: Evidence, actor: Actor): boolean => {
  const side = sideOf(actor.role);
  return side === undefined || sidesOf(evidence).includes(side);
};
