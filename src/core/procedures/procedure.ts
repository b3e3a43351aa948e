import type { z } from 'zod';
import type { Booking } from '../dossier/booking.ts';
import type {
  Audience,
  Change,
  NumberRequest,
  Outcome,
  OutcomeKind,
  ProceedingChange,
  WallItem,
} from '../dossier/change.ts';
import type {
  Claim,
  Dossier,
  DossierKind,
  Evidence,
  Paper,
  Party,
  Proceeding,
  RunningDeadline,
  UndisputedFact,
} from '../dossier/dossier.ts';
import type { PaperContent } from '../dossier/paper.ts';
import type { Refusal } from '../dossier/refusal.ts';
import type { ArticleId } from '../law/articles.ts';
import type { Calendar } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';
import type { DeadlineOptions } from '../law/deadline.ts';
import type { ParameterSet } from '../law/parameters.ts';
import type { DocumentKind, ServiceMethod } from '../law/service.ts';
import type { DeadlineCode } from '../law/terms.ts';
import type { Fen } from '../pay/money.ts';
import type { Actor } from '../people/actor.ts';
import type { Power } from '../people/agent.ts';
import type { Directory } from '../people/organisation.ts';
import type { Role, Side } from '../people/role.ts';
import type { Text } from '../text.ts';
import { decidingSteps } from './approval.ts';
import type { GroupFacts, MemberFacts } from './group-facts.ts';
import type { HandOver } from './hand-over.ts';
import type { ProcedureId } from './ids.ts';
import type { StepGroup } from './step-groups.ts';

/** The grammar: a procedure is data plus small pure functions, in one folder. */
export interface Procedure {
  readonly id: ProcedureId;
  /** The kind of dossier on which it runs. */
  readonly on: DossierKind;
  readonly title: Text;
  readonly stages: Readonly<Record<string, Stage>>;
  readonly steps: Readonly<Record<string, Step>>;
  /** Which roles reach a dossier because of a proceeding of this kind, by what relation, and how much they see. */
  readonly reach: Partial<Record<Role, ReachRule>>;
  /** Channels behind the wall and who is inside each. */
  readonly wall?: Readonly<Record<string, readonly WallAudience[]>>;
  /** The basis named to outsiders: why they see that it took place and nothing more. */
  readonly wallBasis?: ArticleId;
  readonly papers: Readonly<Record<string, PaperTemplate>>;
  /** The procedure's own facts as a party reads them, where some are the other side's alone or not theirs yet; absent = all of them. */
  readonly dataFor?: (
    data: Readonly<Record<string, unknown>>,
    party: { readonly id: string; readonly side: Side },
  ) => Readonly<Record<string, unknown>>;
  /** The procedure's own facts as somebody inside these of its wall channels reads them; absent = all of them. */
  readonly dataWithin?: (
    data: Readonly<Record<string, unknown>>,
    channels: readonly string[],
  ) => Readonly<Record<string, unknown>>;
  /** Keys of its facts that no view shows; where somebody may read one, it has an address of its own. */
  readonly secret?: readonly string[];
  /** What one proceeding is about, for those inside, where a dossier has several of this kind side by side. */
  readonly about?: (proceeding: Proceeding<never>, dossier: Dossier) => Text | undefined;
}

export interface Stage {
  readonly title: Text;
  /** Wording for the parties: who has to do something now. */
  readonly public: Text;
  /** Nothing more happens in this proceeding. */
  readonly terminal?: true;
  /** What it waits for from outside: another body takes it or returns it, somebody answers a mandate, or it stands still. */
  readonly waits?: 'hand-over' | 'mandate' | 'hold';
}

/** `representative`: elected to speak for a group, and signed in as the worker that they are. */
export type Relation = 'assigned' | 'organisation' | 'place' | 'author' | 'mandator' | 'representative';

/** A whole file, one proceeding, or no more than the receipt of what one filed. */
export type Sees = 'file' | 'proceeding' | 'receipt';

export interface ReachRule {
  /** One relation to the proceeding, or several of which any is enough. */
  readonly by: Relation | readonly Relation[];
  /** Only while the proceeding is in one of these stages. */
  readonly whileIn?: readonly string[];
  /** `file`: the whole open file; `proceeding`: this proceeding alone. */
  readonly sees: 'file' | 'proceeding';
  /** Outside those stages a receipt stays: number, body and stage, and nothing of the content. */
  readonly receipt?: true;
  /**
   * What is left of it once the proceeding is over; absent = the same. `archive`: the file as it stood then, with this proceeding
   * and how the others stand: what is handed in to others later is not theirs to read.
   */
  readonly afterwards?: 'proceeding' | 'archive';
}

export const relationsOf = ({ by }: ReachRule): readonly Relation[] => (typeof by === 'string' ? [by] : by);

/**
 * The hall window receives, identifies and routes (domain.md 7.1, R16): it reads what it filed until a body has accepted it, and keeps a
 * receipt. `until`: the stages before acceptance.
 */
export const windowReach = (until: readonly string[]): ReachRule => ({
  by: 'author',
  whileIn: until,
  sees: 'file',
  receipt: true,
});

/**
 * `tribunal`: the arbitrators who sit; nobody else of their house, and no party, is inside with them. `house`: the roles that
 * reach the proceeding as its body. `representative`: the workers who were elected to speak for a group.
 */
export type WallAudience = 'assigned' | 'head' | 'worker' | 'employer' | 'tribunal' | 'house' | 'representative';

export interface PaperTemplate {
  readonly title: Text;
  readonly version: number;
  readonly channel?: string;
  /** Only the applicant's side and staff read it (it shows what the other side may not see: identity number, address). */
  readonly applicantOnly?: true;
  /** Only the side that has it issued and staff read it. */
  readonly ownOnly?: true;
  /** It is served: when it is issued a service on each addressee is made ready. Absent: it is handed over, and served only if somebody wants proof. */
  readonly service?: PaperService;
  /** Nobody's step issues it: these roles have it written when they want it, in the stages named or in any. */
  readonly onDemand?: { readonly by: readonly Role[]; readonly in?: readonly string[] };
  readonly write: (input: PaperInput) => PaperContent;
}

/** On whom a paper is served, which ways are open to it, and what service sets going in the proceeding that issued it. */
export interface PaperService {
  readonly to: 'both' | 'applicant' | 'respondent';
  readonly kind: DocumentKind;
  /**
   * The step of the issuing proceeding that is taken with every proof of service, by the same hand; where it is not open any more
   * nothing follows. `input`: what that step is told.
   */
  readonly onServed?: { readonly step: string; readonly input: (served: PaperServed) => unknown };
  /** The step of the issuing proceeding that hears that a paper arrived on another day than was first counted: told paper, party and day. */
  readonly onMoved?: string;
}

/** That a paper counts as served on a party, as it is told to the proceeding that issued it. */
export interface PaperServed {
  readonly paperId: string;
  readonly partyId: string;
  readonly side: Side;
  readonly on: Day;
  readonly receiver: string;
  readonly way: ServiceMethod;
  /** Told before, and now with another day. */
  readonly moved?: true;
}

export interface PaperInput {
  readonly dossier: Dossier;
  readonly proceeding: Proceeding;
  /** Everything said behind the wall in this proceeding so far; empty for papers of the open file. */
  readonly wall: readonly WallItem[];
  readonly directory: Directory;
  readonly issuedOn: Day;
  /** The paper's own number, where it took one. */
  readonly number?: string;
}

export interface StepContext<Input = never, Data = never> {
  readonly dossier: Dossier;
  readonly proceeding: Proceeding<Data>;
  readonly data: Data;
  readonly input: Input;
  readonly actor: Actor;
  readonly today: Day;
  readonly facts: Facts;
  /** The step follows from another one, as the proof of service does. */
  readonly follows?: boolean;
  /** The next id of this decision: derived from the seed, so the same decision gives the same ids. */
  readonly newId: () => string;
}

/** Everything looked up for a decision. */
export interface Facts {
  /** UUID of the entry to be; new ids derive from it. */
  readonly seed: string;
  readonly calendar: Calendar;
  readonly parameters: ParameterSet;
  readonly directory: Directory;
  /** Items behind the wall that the actor may read, in order (empty when there is no wall). */
  readonly wall: readonly WallItem[];
  /** Account of the citizen with this phone number: the same phone is the same account. */
  readonly accountOf: (phone: string) => string;
  /** Uploads named by the input that belong to the actor, their draft or this dossier. */
  readonly file: (id: string) => StoredFile | undefined;
  /** A paper that the input names, with its contents, as far as the actor may read it. */
  readonly paper?: (id: string) => PaperFacts | undefined;
  /** Whether the one-time code that came with a typed name was right; absent: whoever calls vouches for the signer. */
  readonly signingCode?: 'right' | 'wrong' | 'none';
  /** The other file, for a step that is taken on two at once (`paired`). */
  readonly other?: Dossier;
  /** The group that this dispute is a member of, or is to join. */
  readonly group?: GroupFacts;
  /** Of a group: its members, in their order. */
  readonly members?: readonly MemberFacts[];
  /** State of the read-back whose token the input names. */
  readonly readback?: 'open' | 'confirmed' | 'corrected';
}

export interface PaperFacts {
  readonly content: PaperContent;
  /** As it was written from the template. */
  readonly first: PaperContent;
  /** A party has opened or downloaded it. */
  readonly handedOut: boolean;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

export interface Effects<Data = Record<string, unknown>> {
  /** Picks the stage from `outcomes`. */
  readonly outcome?: string;
  readonly data?: Partial<Data>;
  readonly dossier?: Change['dossier'];
  readonly parties?: readonly Party[];
  readonly claims?: readonly Claim[];
  readonly evidence?: readonly Evidence[];
  readonly facts?: readonly UndisputedFact[];
  readonly organisationId?: string;
  readonly assigned?: Proceeding['assigned'];
  readonly recused?: Proceeding['recused'];
  readonly wall?: readonly (Omit<WallItem, 'id' | 'proceedingId' | 'author' | 'on'> & { readonly id?: string })[];
  readonly starts?: readonly Start[];
  readonly stops?: readonly DeadlineCode[];
  /** Open limits that stand still from now on: neither kept nor missed (a case that is suspended). */
  readonly halts?: readonly DeadlineCode[];
  /** Met alone, while others of the same code run on (each instalment has its own day). */
  readonly meets?: readonly { readonly code: DeadlineCode; readonly due: Day; readonly side?: Side }[];
  /** Open deadlines counted again with another calendar; their ids stay. */
  readonly recounted?: readonly RunningDeadline[];
  /** Papers that exist and change, or whose content the step writes itself; a new content comes with them. */
  readonly papers?: readonly { readonly paper: Paper; readonly content?: PaperContent }[];
  /** Papers beside those that the step always issues. */
  readonly issues?: readonly string[];
  readonly counts?: readonly OutcomeKind[];
  /** For the counted outcomes. */
  readonly persons?: number;
  readonly amount?: Outcome['amount'];
  readonly code?: string;
  readonly notices?: Change['notices'];
  readonly bookings?: readonly Omit<Booking, 'proceedingId'>[];
  readonly audience?: Audience;
  /** `paper:` and the template: the number of a paper that this step issues. */
  readonly numbers?: readonly Omit<NumberRequest, 'year'>[];
  /** What changes in other proceedings of the same dossier. */
  readonly others?: readonly ProceedingChange[];
  /** A proceeding opened on the same dossier by this step: its opening step is taken by the same hand. */
  readonly opens?: readonly { readonly procedure: ProcedureId; readonly step: string; readonly input: unknown }[];
  /** Steps that follow in proceedings of the same dossier that run, taken by the same hand. */
  readonly also?: readonly {
    readonly proceedingId: string;
    readonly procedure: ProcedureId;
    readonly step: string;
    readonly input: unknown;
  }[];
  /** Outcomes with a sum and a code of their own, beside those of `counts`. */
  readonly outcomes?: readonly { readonly kind: OutcomeKind; readonly amount?: Fen; readonly code?: string }[];
  /** That a paper counts as served now; the proceeding that issued it is told (`PaperService.onServed`). */
  readonly served?: PaperServed;
}

/** A limit that a step starts; for a promised term `due` is the day that was agreed. */
export interface Start extends DeadlineOptions {
  readonly code: DeadlineCode;
  readonly from: Day;
  /** Runs beside an open deadline of the same code instead of replacing it (each instalment has its own day). */
  readonly beside?: true;
  /** Whose limit it is, where each side has its own (each received an award on its own day). */
  readonly side?: Side;
  /** Takes the place of an open deadline of another code, which stops. */
  readonly instead?: DeadlineCode;
}

/** A step that takes a second person: whoever is not of `by` proposes it, and it happens when one of `by` approves. */
export interface Approval {
  /** Who decides. They may also take the step directly; nobody approves what they proposed themselves. */
  readonly by: readonly Role[];
  /** Runs from the proposal until it is decided. The limits of the step itself run on all the while. */
  readonly within?: DeadlineCode;
  /** Stage to which a proposal leads that is not approved; absent: nothing changes but the history. */
  readonly onRefusal?: string;
  /** What the parties are told while it waits: that somebody decides, never what is proposed. */
  readonly public: Text;
}

export type Rank = 'primary' | 'normal' | 'danger';

export const rankOf = (step: Step, proceeding: Proceeding, dossier: Dossier): Rank =>
  typeof step.rank === 'function' ? step.rank(proceeding as Proceeding<never>, dossier) : (step.rank ?? 'normal');

export interface Step<Input = never, Data = never> {
  readonly title: Text;
  readonly help?: Text;
  readonly law: readonly ArticleId[];
  readonly by: readonly Role[];
  /** Only the person assigned to the proceeding in this role may take it. */
  readonly mine?: true;
  /** The body that gave the mandate takes it too, whichever body carries the mandate out. */
  readonly ofMandator?: true;
  /** Open also to somebody who has to stand back: it is how the matter leaves their hands. */
  readonly leaves?: true;
  /** `opening`: the first step of a proceeding. */
  readonly from: 'opening' | readonly string[];
  /** An opening step that founds a dossier of its own; other opening steps are taken on a dossier that exists. */
  readonly founds?: true;
  readonly to?: string;
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly input: z.ZodType<Input>;
  /** `primary`: what the matter waits for; `danger`: ends or harms something. May depend on the facts. */
  readonly rank?: Rank | ((proceeding: Proceeding<Data>, dossier: Dossier) => Rank);
  /** Where it is folded away while nothing waits for it and no limit runs for it; absent: it stands in the open. */
  readonly group?: StepGroup;
  /** Taken on the page of what it is about; the lists of open steps leave it out. */
  readonly onPage?: true;
  /** Gives up something of the party's: an agent takes it only with this power, seen by an office. */
  readonly binds?: Power;
  /** Cannot be undone: the form ends with a check page. */
  readonly final?: true;
  /** Leads out of an end: what was decided is taken back. */
  readonly undoes?: true;
  /** Takes a second person. */
  readonly approval?: Approval;
  /** Decides on a proposal of that step; made from its approval by `defineProcedure`. */
  readonly decides?: { readonly step: string; readonly approves: boolean };
  /** Taken on two files at once, from an address of its own: no form and no list offers it. */
  readonly paired?: true;
  /** It offers the matter to another body: the form shows the sheet of what goes along and what stays. */
  readonly handsOver?: HandOver;
  /** What is typed is said behind the wall: the whole input is sealed as a secret of mediation. */
  readonly walled?: true;
  readonly starts?: readonly {
    readonly code: DeadlineCode;
    readonly from: (context: StepContext<Input, Data>) => Day;
  }[];
  readonly stops?: readonly DeadlineCode[];
  readonly issues?: readonly string[];
  readonly counts?: readonly OutcomeKind[];
  /** The clock takes this step when one of these deadlines has passed. */
  readonly after?: readonly DeadlineCode[];
  /** Whether the step is offered now, from the facts alone (before any input): the reason why not, or nothing. */
  readonly closedWhen?: (context: Omit<StepContext<never, Data>, 'input' | 'newId'>) => Refusal | undefined;
  /** The article's conditions, in its order: a refusal, or nothing. */
  readonly unless?: (context: StepContext<Input, Data>) => Refusal | undefined;
  readonly does?: (context: StepContext<Input, Data>) => Effects<Data>;
}

/** Declares a step; `Data` is the procedure's own facts. */
export const stepOf =
  <Data>() =>
  <Input>(step: Step<Input, Data>): Step =>
    step as unknown as Step;

/**
 * Declares a procedure, and adds to each step with an approval the two steps that decide on it. The names of its stages and steps are
 * checked against each other by tests.
 */
export const defineProcedure = (procedure: Procedure): Procedure => ({
  ...procedure,
  steps: { ...procedure.steps, ...decidingSteps(procedure.steps) },
});
