import type { PartyView } from '../contract/views.ts';
import { liveAgents } from '../core/dossier/agents.ts';
import { bindingProblem } from '../core/dossier/binding.ts';
import type { Dossier, Party } from '../core/dossier/dossier.ts';
import type { Actor } from '../core/people/actor.ts';
import { type Agent, agentKinds, authorities, powers } from '../core/people/agent.ts';
import { identityProofs, proofOf, strongerProof } from '../core/people/identity.ts';

export const maskedId = (id: string): string => `${id.slice(0, 6)}********${id.slice(-4)}`;
export const maskedPhone = (phone: string): string =>
  phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';

/**
 * A party to a reader: one's own whole; the other side's public identity only; to staff with numbers masked, to be revealed
 * with a reason (domain.md 7.2, 8.2).
 */
export function presentParty(dossier: Dossier, party: Party, actor: Actor, me: Party | undefined): PartyView {
  const { userId: _, identity, agents, ...known } = party;
  const acting = liveAgents({ ...party, ...(agents && { agents }) });
  const proof = strongerProof(identity, me?.id === party.id ? proofOf(actor) : undefined);
  const problem = bindingProblem(dossier, party.side, actor);
  const shown = (all: boolean) =>
    acting.length > 0 && { agents: acting.map(agent => presentAgent(agent, all, agent.id === actor.mandate?.agentId)) };
  const own = {
    ...known,
    ...shown(true),
    identity: { proof, label: identityProofs[proof], ...(problem && { problem }) },
  };
  const base = { id: party.id, side: party.side, kind: party.kind, name: party.name };
  if (me?.id === party.id) return { ...own, needs: [...(party.needs ?? [])], you: true, masked: [] };
  if (actor.role === 'worker' || actor.role === 'employer') {
    const open = party.side === 'employer' ? pick(party, ['creditCode', 'address', 'phone', 'contactName']) : {};
    return { ...base, ...open, ...shown(false), you: false, masked: [] };
  }
  const masked = (['idNumber', 'phone', 'contactPhone'] as const).filter(field => party[field] !== undefined);
  return {
    ...own,
    needs: [...(party.needs ?? [])],
    ...(party.idNumber && { idNumber: maskedId(party.idNumber) }),
    ...(party.phone && { phone: maskedPhone(party.phone) }),
    ...(party.contactPhone && { contactPhone: maskedPhone(party.contactPhone) }),
    you: false,
    masked: [...masked],
  };
}

/** Who acts for a party: to the other side the name, what they are and how far they may go. */
const presentAgent = (agent: Agent, all: boolean, you: boolean): NonNullable<PartyView['agents']>[number] => ({
  id: agent.id,
  name: agent.name,
  kind: agentKinds[agent.kind],
  ...(agent.office && { office: agent.office }),
  ...(all && { phone: maskedPhone(agent.phone) }),
  authority: authorities[agent.authority],
  powers: agent.powers.map(power => powers[power]),
  since: agent.since,
  confirmed: agent.confirmed !== undefined,
  ...(agent.confirmed && { confirmedOn: agent.confirmed.on }),
  you,
});

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(keys.filter(k => from[k] !== undefined).map(k => [k, from[k]])) as Partial<Pick<T, K>>;
