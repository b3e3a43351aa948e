import type { Actor } from '../core/people/actor.ts';

/** Somebody who has a case open. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly role: Actor['role'];
  readonly organisationId: string | undefined;
  readonly step: string | undefined;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly seen: number;
}

/** Who said nothing for so long has gone. */
const goneAfter = 60_000;

/** Who has which case open now: kept in the memory of this process for a minute and nowhere else. */
export function presence() {
  const cases = new Map<string, Map<string, Viewer>>();

  const fresh = (key: string, now: number): Map<string, Viewer> => {
    const viewers = cases.get(key) ?? new Map<string, Viewer>();
    for (const [id, viewer] of viewers) if (now - viewer.seen > goneAfter) viewers.delete(id);
    return viewers;
  };

  return {
    /** Notes that this person has the case open, and answers who of the same house has it open too. */
    see(dossierId: string, actor: Actor, step: string | undefined, now: number): readonly Viewer[] {
      const key = `${actor.tenant} ${dossierId}`;
      const viewers = fresh(key, now);
      const before = viewers.get(actor.userId);
      viewers.set(actor.userId, {
        userId: actor.userId,
        name: actor.name,
        role: actor.role,
        organisationId: actor.organisationId,
        step,
        since: before && before.step === step ? before.since : now,
        seen: now,
      });
      cases.set(key, viewers);
      return [...viewers.values()].filter(
        v => v.userId !== actor.userId && v.organisationId !== undefined && v.organisationId === actor.organisationId,
      );
    },
    leave(dossierId: string, actor: Actor): void {
      const key = `${actor.tenant} ${dossierId}`;
      cases.get(key)?.delete(actor.userId);
      if (cases.get(key)?.size === 0) cases.delete(key);
    },
    /** Cases that anybody has open; those whose readers have gone are forgotten here. */
    sweep(now: number): number {
      for (const key of cases.keys()) if (fresh(key, now).size === 0) cases.delete(key);
      return cases.size;
    },
  };
}
