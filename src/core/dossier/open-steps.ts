import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import type { Actor } from '../people/actor.ts';
import { type Role, roleLabel, sideOf } from '../people/role.ts';
import { pendingRefusal, proposes } from '../procedures/approval.ts';
import { sourceOf } from '../procedures/hand-over.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import { type Facts, type Procedure, rankOf, type Step } from '../procedures/procedure.ts';
import { type StepGroup, stepGroups } from '../procedures/step-groups.ts';
import type { Text } from '../text.ts';
import { isNoParty, roleRefusal, stageRefusal } from './decide.ts';
import type { Dossier, Proceeding } from './dossier.ts';
import type { Refusal } from './refusal.ts';
import type { Procedures } from './registry.ts';

export interface OpenStep {
  /** Absent for steps that open a proceeding of their own. */
  readonly proceedingId: string | undefined;
  readonly procedure: ProcedureId;
  readonly step: string;
  readonly label: Text;
  readonly help: Text | undefined;
  /** Which of several proceedings of one kind it is in. */
  readonly about: Text | undefined;
  readonly rank: 'primary' | 'normal' | 'danger';
  /** Under which heading it is folded away while nothing waits for it. */
  readonly group: StepGroup | undefined;
  readonly final: boolean;
  readonly basis: readonly ArticleId[];
  readonly due: Day | undefined;
  /** This reader only proposes it: who decides. */
  readonly approval: Text | undefined;
}

export interface ClosedStep extends OpenStep {
  readonly because: Text;
  readonly opensWhen: Text | undefined;
}

export interface Waiting {
  readonly proceedingId: string;
  readonly who: Text;
  readonly what: Text;
  readonly since: Day;
  readonly due?: Day;
}

/**
 * What this reader may do now, what is closed and why, and whom the matter waits for. The web never asks about roles:
 * these lists are all it knows. Steps that belong to other roles entirely are left out; steps of the reader's role
 * that are closed by stage or law are listed with the reason and the stage in which they open.
 */
export function openSteps(
  procedures: Procedures,
  dossier: Dossier,
  visible: readonly Proceeding[],
  actor: Actor,
  today: Day,
  facts: Facts,
): { open: OpenStep[]; closed: ClosedStep[]; waiting: Waiting[] } {
  // A duplicate stands still; what is open is open on the file that it was joined into.
  if (dossier.joinedInto) return { open: [], closed: [], waiting: [] };
  const anywhere: Now = { dossier, actor, today, facts };
  const open: OpenStep[] = [];
  const closed: ClosedStep[] = [];
  const waiting: Waiting[] = [];
  for (const proceeding of visible) {
    const procedure = procedures[proceeding.procedure];
    const { own, foreign } = stepsFor(procedure, actor.role);
    // As for a decision: an offer in one proceeding is not on the table in another.
    const wall = facts.wall.filter(item => item.proceedingId === proceeding.id);
    const now: Now = { dossier, actor, today, facts: { ...facts, wall } };
    const terminal = procedure.stages[proceeding.stage]?.terminal === true;
    const others: Waiting[] = [];
    const awaited = (name: string, step: Step) => {
      if (!terminal && !stageRefusal(procedure, step, proceeding) && rankOf(step, proceeding, dossier) === 'primary')
        others.push(...waitingFor(procedure, name, step, proceeding, dueOf(step, proceeding), now));
    };
    let isMine = false;
    for (const [name, step] of own) {
      const stage = stageRefusal(procedure, step, proceeding);
      const barred = roleRefusal(procedures, step, dossier, proceeding, actor, facts.directory);
      // Whoever has to stand back, or whose power does not reach so far, is told so: the step would be theirs.
      if (barred && barred.kind !== 'conflict' && actor.mandate === undefined) {
        awaited(name, step);
        continue;
      }
      const refusal = stage ?? barred ?? closedNow(name, step, proceeding, now);
      if (refusal && terminal) continue;
      const listed = listedStep(procedure, name, step, proceeding, now);
      if (refusal)
        closed.push(closedStep(listed, refusal, stage && stagesOf(step.from as readonly string[], procedure.stages)));
      else {
        open.push(listed);
        isMine ||= listed.rank === 'primary';
      }
    }
    if (isMine) continue;
    for (const [name, step] of foreign) awaited(name, step);
    waiting.push(...oncePerRole(others));
  }
  for (const procedure of Object.values(procedures))
    for (const [name, step] of procedure.on === dossier.kind ? stepsFor(procedure, actor.role).opening : []) {
      if (isNoParty(step, dossier, actor) || hasNoSource(step, dossier)) continue;
      const refusal = closedNow(name, step, unopened, anywhere);
      const listed = listedStep(procedure, name, step, unopened, anywhere);
      if (refusal) closed.push(closedStep(listed, refusal, undefined));
      else open.push(listed);
    }
  open.sort((a, b) => orderOf(procedures, a) - orderOf(procedures, b) || byDue(a, b) || groupOrder(a) - groupOrder(b));
  closed.sort((a, b) => groupOrder(a) - groupOrder(b));
  return { open, closed, waiting };
}

/** There is nothing out of which a matter could be handed over this way. */
const hasNoSource = ({ handsOver }: Step, dossier: Dossier): boolean =>
  handsOver !== undefined && sourceOf(handsOver, dossier) === undefined;

interface Now {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly today: Day;
  readonly facts: Facts;
}

type Named = readonly [name: string, step: Step];

interface StepsFor {
  /** Within a proceeding, that this role takes. */
  readonly own: readonly Named[];
  /** Within a proceeding, that others take and the matter may wait for. */
  readonly foreign: readonly Named[];
  /** That this role opens a proceeding with, on a dossier that exists. */
  readonly opening: readonly Named[];
}

const sorted = new WeakMap<Procedure, Map<Role, StepsFor>>();

/** The steps of a procedure as they concern a role: looked through once, as a procedure never changes. */
function stepsFor(procedure: Procedure, role: Role): StepsFor {
  const known = sorted.get(procedure) ?? new Map<Role, StepsFor>();
  sorted.set(procedure, known);
  let found = known.get(role);
  if (!found) {
    // What is taken on two files at once has an address of its own.
    const all = Object.entries(procedure.steps).filter(([, step]) => !step.paired);
    const within = all.filter(
      ([, step]) => step.from !== 'opening' && !step.onPage && step.by.some(by => by !== 'clock'),
    );
    found = {
      own: within.filter(([, step]) => step.by.includes(role)),
      foreign: within.filter(
        ([, step]) => !step.by.includes(role) && (typeof step.rank === 'function' || step.rank === 'primary'),
      ),
      opening: all.filter(([, step]) => step.from === 'opening' && !step.founds && step.by.includes(role)),
    };
    known.set(role, found);
  }
  return found;
}

const dueOf = (step: Step, proceeding: Proceeding): Day | undefined =>
  step.stops && proceeding.deadlines.find(d => d.state === 'open' && step.stops!.includes(d.code))?.due;

// Written out: copying an object with further fields costs more than finding out what stands in it.
const listedStep = (
  procedure: Procedure,
  name: string,
  step: Step,
  proceeding: Proceeding,
  { actor, dossier }: Pick<Now, 'actor' | 'dossier'>,
): OpenStep => ({
  proceedingId: proceeding === unopened ? undefined : proceeding.id,
  procedure: procedure.id,
  step: name,
  label: step.title,
  help: step.help,
  about: proceeding === unopened ? undefined : procedure.about?.(proceeding as Proceeding<never>, dossier),
  rank: rankOf(step, proceeding, dossier),
  group: step.group,
  final: step.final === true,
  basis: step.law,
  due: dueOf(step, proceeding),
  approval: proposes(step, actor) ? namesOf(step.approval!.by) : undefined,
});

const closedStep = (listed: OpenStep, refusal: Refusal, opensWhen: Text | undefined): ClosedStep =>
  Object.assign(listed, { because: refusal.reason, opensWhen });

const namesOf = (roles: readonly Role[]): Text => ({
  zh: roles.map(role => roleLabel(role).zh).join('、'),
  en: roles.map(role => roleLabel(role).en).join(', '),
});

const closedNow = (name: string, step: Step, proceeding: Proceeding, now: Now): Refusal | undefined =>
  pendingRefusal(name, step, proceeding, now.actor) ??
  step.closedWhen?.({
    dossier: now.dossier,
    actor: now.actor,
    today: now.today,
    facts: now.facts,
    proceeding: proceeding as Proceeding<never>,
    data: proceeding.data as never,
  });

/** The other roles for whom a step stands open: asked with an actor of that role, who for a party's role is that party. */
function waitingFor(
  procedure: Procedure,
  name: string,
  step: Step,
  proceeding: Proceeding,
  due: Day | undefined,
  now: Now,
): Waiting[] {
  // What a second person decides on is told to a party in words that are the same whatever is proposed.
  const approval = (step.decides ? procedure.steps[step.decides.step] : step)?.approval;
  const what = (sideOf(now.actor.role) && approval?.public) || step.title;
  return step.by.flatMap(role => {
    if (role === now.actor.role || role === 'clock') return [];
    const party = now.dossier.parties.find(p => p.side === role);
    const other: Actor = {
      userId: party?.userId ?? '',
      name: '',
      role,
      tenant: now.actor.tenant,
      ...(party && { grant: { dossierId: now.dossier.id, partyId: party.id } }),
    };
    if (closedNow(name, step, proceeding, { ...now, actor: other })) return [];
    return [
      {
        proceedingId: proceeding.id,
        who: roleLabel(role),
        what,
        since: proceeding.openedOn,
        ...(due && { due }),
      },
    ];
  });
}

const oncePerRole = (list: readonly Waiting[]): Waiting[] =>
  list.filter((w, i) => list.findIndex(o => o.who.en === w.who.en) === i);

/** Stands in for a proceeding that its opening step has not made yet. */
const unopened: Proceeding = {
  id: '',
  procedure: 'lead',
  number: null,
  stage: '',
  openedOn: '',
  authorId: '',
  assigned: [],
  recused: [],
  deadlines: [],
  data: {},
};

const rankOrder = { primary: 0, normal: 1, danger: 2 } as const;

/** What somebody proposed comes before what one may do of oneself. */
const orderOf = (procedures: Procedures, { procedure, step, rank }: OpenStep): number =>
  rankOrder[rank] - (rank === 'primary' && procedures[procedure].steps[step]?.decides ? 0.5 : 0);

/** What has to be done by a day comes before what has no day, the earlier day first. */
const byDue = (a: OpenStep, b: OpenStep): number =>
  a.due === b.due ? 0 : a.due === undefined ? 1 : b.due === undefined ? -1 : a.due < b.due ? -1 : 1;

const groups = Object.keys(stepGroups);
const groupOrder = ({ group }: OpenStep): number => (group ? groups.indexOf(group) : -1);

const stagesOf = (from: readonly string[], stages: Readonly<Record<string, { title: Text }>>): Text => ({
  zh: from.map(s => stages[s]?.title.zh).join('、'),
  en: from.map(s => stages[s]?.title.en).join(', '),
});
