import type { Actor } from '../core/people/actor.ts';
import { administrators, type Role } from '../core/people/role.ts';
import type { App } from './app.ts';
import { HttpProblem } from './problem.ts';

/** Administrators of this county alone; what one of them may change stands in `role`. */
export function needAdministrator(app: App, actor: Actor, role?: Role): void {
  const isOwn = administrators.includes(actor.role) && actor.tenant === app.config.tenant;
  if (!isOwn || (role !== undefined && actor.role !== role)) throw new HttpProblem('forbidden');
}
