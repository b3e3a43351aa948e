import type { Actor } from '../people/actor.ts';
import { identityProblem, proofOf, strongerProof } from '../people/identity.ts';
import { otherSide, type Side } from '../people/role.ts';
import { type Text, text } from '../text.ts';
import { partyOf } from './access.ts';
import type { Dossier, Party } from './dossier.ts';

/** How somebody of staff made sure that the person who signs is the party and holds the phone of the party. */
export const identityWays = {
  paper: text('看了身份证件原件', 'Saw the identity paper itself'),
  video: text('视频里看了本人和身份证件', 'Saw the person and the identity paper by video'),
  known: text('本来就认识本人', 'Knows the person'),
} as const satisfies Record<string, Text>;
export type IdentityWay = keyof typeof identityWays;

/**
 * Whose hand named the people of a dispute: a clerk writes down and reads back what the worker says. What another system entered
 * nobody said of themselves, so for either signer it counts as said by the other side.
 */
function namedBy(dossier: Dossier, signer: Side): Side {
  const { role } = dossier.enteredBy;
  if (role === 'partner') return otherSide(signer);
  return role === 'employer' ? 'employer' : 'worker';
}

/**
 * Why a side may not bind itself yet, going by what is known of its identity and, where `actor` is that side, by the session they come
 * with; nothing if it may.
 */
export function bindingProblem(dossier: Dossier, signer: Side, actor?: Actor): Text | undefined {
  const party = dossier.parties.find(p => p.side === signer);
  const own = actor && party && partyOf(dossier, actor)?.id === party.id ? proofOf(actor) : undefined;
  return identityProblem(strongerProof(party?.identity, own), {
    filedBy: namedBy(dossier, signer),
    signer,
    act: 'bind',
  });
}

/** The party that acts, with what their session proves, where that is more than was known. */
export function proven(dossier: Dossier, actor: Actor): Party[] {
  const party = partyOf(dossier, actor);
  const identity = strongerProof(party?.identity, proofOf(actor));
  return party && identity !== (party.identity ?? 'claimed') ? [{ ...party, identity }] : [];
}

/** The party of a side, seen and confirmed by somebody of staff. */
export const confirmed = (dossier: Dossier, side: Side): Party[] =>
  dossier.parties.filter(p => p.side === side).map(p => ({ ...p, identity: 'confirmed' }));
