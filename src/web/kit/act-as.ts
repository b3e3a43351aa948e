import { call } from '../../contract/client.ts';
import { routes } from '../../contract/routes.ts';

/** Has a citizen's session act in this role from now on; a phone can be a worker's, an employer's and an agent's. */
export async function actAs(role: 'worker' | 'employer' | 'agent'): Promise<void> {
  const { actor, memberships } = await call(routes.whoAmI, {});
  if (actor.role === role) return;
  const own = memberships.find(membership => membership.role === role);
  if (own) await call(routes.switchRole, { body: { index: own.index } });
}
