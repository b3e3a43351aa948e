import type { Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import type { Role } from './role.ts';
import type { RosterEntry } from './roster.ts';

export const organisationKinds = [
  'mediation',
  'institute',
  'hall',
  'court',
  'intermediate-court',
  'grid',
  'bureau',
  'union',
  'inspection',
  'procuratorate',
  'operator',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What kind of mediation body: it decides which limits of time bind it (LMA 10; ZJMA 7). */
export const bodyKinds = {
  town: text('镇街调解组织', 'Body of a town or street'),
  trade: text('区域性、行业性调解组织', 'Body of an area or trade'),
  enterprise: text('企业劳动争议调解委员会', 'Committee of an enterprise'),
  people: text('人民调解委员会', 'People’s mediation committee'),
} as const satisfies Record<string, Text>;
export type BodyKind = keyof typeof bodyKinds;

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** Of a mediation body; absent = town. */
  readonly bodyKind?: BodyKind;
  readonly name: Text;
  /** Short form that stands in paper numbers, e.g. 龙山. */
  readonly short: string;
  /** Towns and streets it serves; empty = the whole county. */
  readonly places: readonly number[];
  /** Trades it specialises in; empty = every trade. */
  readonly trades: readonly string[];
  /** Open matters that it can carry at once; the routing shows load against it. */
  readonly capacity: number;
  readonly address?: string;
  readonly phone?: string;
  readonly hours?: string;
  /** Since then nothing new comes to it; what it did stays. */
  readonly closedOn?: Day;
}

/** A room in which a body meets people, or a place online. */
export interface Room {
  readonly id: string;
  readonly organisationId: string;
  readonly name: Text;
  /** Address and floor, as a stranger finds it. */
  readonly place: string;
  readonly seats: number;
  readonly online: boolean;
  readonly closedOn?: Day;
}

/** Where a room is, in words. */
export const roomPlace = ({ name, place }: Room): Text =>
  place === '' ? name : text(`${place}${name.zh}`, `${name.en}, ${place}`);

/** A member of staff, as far as rules need to know. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly memberships: readonly Membership[];
  /** Declared relations that make conflicts of interest: names or credit codes of persons and firms. */
  readonly relations: readonly string[];
  /** What they are good at: ids of heads of claims and of trades. */
  readonly specialities?: readonly string[];
}

export interface Membership {
  readonly organisationId: string;
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day;
  readonly places?: readonly number[];
}

/** What steps look up about people and bodies. Absent is `undefined`. */
export interface Directory {
  readonly version: number;
  organisation(id: string): Organisation | undefined;
  person(id: string): Person | undefined;
  room(id: string): Room | undefined;
  /** The rooms of a body that are in use. */
  rooms(organisationId: string): readonly Room[];
  organisations(kind: OrganisationKind): readonly Organisation[];
  people(): readonly Person[];
  /** Everybody and every body that was ever on the roster of invited mediators (TY 5). */
  roster(): readonly RosterEntry[];
  /** Open matters now with an organisation (or a person), for routing and assignment. */
  load(id: string): number;
  /** The day of the newest matter that came to a person, for taking turns. */
  lastTurn(id: string): Day | undefined;
}

/** Whether a person holds a role in an organisation on a day. */
export const holds = (person: Person, role: Role, organisationId: string, on: Day): boolean =>
  person.memberships.some(
    m => m.role === role && m.organisationId === organisationId && m.from <= on && (m.to === undefined || on <= m.to),
  );
