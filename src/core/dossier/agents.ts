import type { ArticleId } from '../law/articles.ts';
import type { Actor } from '../people/actor.ts';
import { type Agent, isLive, type Power, powers } from '../people/agent.ts';
import { text } from '../text.ts';
import type { Dossier, Party } from './dossier.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The agent as whom an actor comes, while the power runs. */
export const agentOf = (dossier: Dossier, { mandate }: Pick<Actor, 'mandate'>): Agent | undefined =>
  mandate && dossier.parties.flatMap(liveAgents).find(agent => agent.id === mandate.agentId);

export const liveAgents = (party: Party): readonly Agent[] => (party.agents ?? []).filter(isLive);

/**
 * Who acts on this dossier: the account of an agent becomes the side that it acts for, as long as the power runs; everybody else
 * stays who they are.
 */
export function actingOn(dossier: Dossier, actor: Actor): Actor {
  if (actor.role !== 'agent') return actor;
  for (const party of dossier.parties) {
    const agent = liveAgents(party).find(one => one.userId === actor.userId);
    if (agent) return { ...actor, role: party.side, mandate: { agentId: agent.id } };
  }
  return actor;
}

/**
 * Why an agent may not take a step that binds the party, or nothing: settling, giving up claims and withdrawing need special
 * authority (LMA 24; ZJMA 19), and an office has seen the written power first.
 */
export function mandateRefusal(
  dossier: Dossier,
  actor: Actor,
  power: Power | undefined,
  law: ArticleId,
): Refusal | undefined {
  const agent = agentOf(dossier, actor);
  return agent && power ? lacksPower(agent, power, law) : undefined;
}

/** Why an agent may not do what gives up something of the party's, whoever records it; or nothing. */
export function lacksPower(agent: Agent, power: Power, law: ArticleId): Refusal | undefined {
  if (!agent.powers.includes(power))
    return refuse(
      'role',
      text(
        `授权委托书没有写明“${powers[power].zh}”，这一步由当事人本人办，或者重新委托`,
        `The power does not name “${powers[power].en}”: the party does this in person, or gives a new power`,
      ),
      law,
    );
  return agent.confirmed
    ? undefined
    : refuse(
        'role',
        text(
          '授权委托书还没有核对。带委托书原件和身份证件给承办的组织核对以后，才能办这一步',
          'The power has not been checked. The body in charge sees the written power and the identity papers first',
        ),
        law,
      );
}
