import type { Dossier, Paper, Party, Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { houseValue, type ParameterSet } from '../../law/parameters.ts';
import { type Addressee, type DocumentKind, mayServe, type Permission, type ServiceMethod } from '../../law/service.ts';
import type { DeadlineCode } from '../../law/terms.ts';
import type { Actor } from '../../people/actor.ts';
import type { Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';

/** One try to serve a paper: how, when it went out, and why it did not arrive. */
export interface Attempt {
  readonly method: ServiceMethod;
  readonly on: Day;
  /** Number of the consignment. */
  readonly tracking?: string;
  /** The body that was asked to serve. */
  readonly through?: string;
  readonly failed?: { readonly on: Day; readonly ground: string; readonly words?: string };
}

/** Service of one paper on one party (送达): CR 20; CPL 88–95; domain.md 1.7. The fields are those of a return receipt (W42). */
export interface ServiceData {
  readonly paperId: string;
  readonly paperTitle: string;
  readonly kind: DocumentKind;
  readonly partyId: string;
  readonly side: Side;
  readonly attempts: readonly Attempt[];
  /** Published or posted, and the limit after which it counts as served. */
  readonly published?: {
    readonly method: ServiceMethod;
    readonly on: Day;
    readonly place: string;
    readonly limit: DeadlineCode;
    readonly fileId?: string;
  };
  readonly served?: {
    readonly on: Day;
    readonly receiver: string;
    readonly way: ServiceMethod;
    readonly as?: string;
    readonly place?: string;
    /** Why it was not accepted, where it was left. */
    readonly words?: string;
    readonly witnesses?: readonly { readonly fullName: string; readonly post: string }[];
    readonly fileId?: string;
    /** Why it counts as served on that day. */
    readonly why: readonly Text[];
  };
  readonly ended?: { readonly on: Day; readonly words: string };
}

export const paperOf = (dossier: Dossier, id: string): Paper | undefined => dossier.papers.find(p => p.id === id);

/** What the law asks about a party who is to be served. */
export function addresseeOf(
  dossier: Dossier,
  party: Party,
  paper: Paper | undefined,
  attempts: readonly Attempt[],
  today: Day,
  parameters: ParameterSet,
): Addressee {
  const origin = dossier.proceedings.find(p => p.id === paper?.proceedingId);
  const workers = dossier.parties.filter(p => p.side === 'worker').length;
  return {
    side: party.side,
    consents: party.electronicService === true,
    simple: Boolean((origin?.data as { simple?: unknown } | undefined)?.simple),
    collective: workers >= houseValue('groupWorkers', today, parameters),
    tried: attempts.some(a => a.failed),
  };
}

interface Asked {
  readonly dossier: Dossier;
  readonly data: ServiceData;
  readonly today: Day;
  readonly facts: { readonly parameters: ParameterSet };
}

/** Who is served, as the law sees them. */
export const ownAddressee = ({ dossier, data, today, facts }: Asked): Addressee =>
  addresseeOf(
    dossier,
    dossier.parties.find(p => p.id === data.partyId)!,
    paperOf(dossier, data.paperId),
    data.attempts,
    today,
    facts.parameters,
  );

/** Whether a way is open to this paper and this addressee now. */
export const permission = (asked: Asked, method: ServiceMethod): Permission =>
  mayServe(asked.data.kind, method, ownAddressee(asked));

/** Why a way is not open, or nothing. */
export function methodRefusal(asked: Asked, method: ServiceMethod): Refusal | undefined {
  const found = permission(asked, method);
  return found.open ? undefined : refuse('law', found.because, found.article);
}

/** Those who serve are of the house that issued the paper: its clerks and head, or the mediator in charge. */
export function notOurs(proceeding: Proceeding, actor: Actor): Refusal | undefined {
  const ours =
    actor.role === 'mediator'
      ? proceeding.assigned.some(a => a.userId === actor.userId)
      : proceeding.organisationId === undefined
        ? proceeding.assigned.some(a => a.userId === actor.userId)
        : proceeding.organisationId === actor.organisationId;
  return ours
    ? undefined
    : refuse('role', text('这份文书由发文的单位送达', 'The body that issued the paper serves it'), 'cr-20');
}

/** A day of a fact lies between the start of the service and today. */
export const outOfTime = (on: Day, { openedOn }: Proceeding, today: Day): Refusal | undefined =>
  on > today || on < openedOn
    ? refuse(
        'law',
        text('日期要在文书发出之后、今天以前', 'The day lies between the issue of the paper and today'),
        'cr-20',
      )
    : undefined;
