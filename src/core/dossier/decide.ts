import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import type { Actor } from '../people/actor.ts';
import { conflictOf } from '../people/conflict.ts';
import type { Directory } from '../people/organisation.ts';
import { type Role, sideOf } from '../people/role.ts';
import { pendingRefusal, proposes } from '../procedures/approval.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import type { Effects, Facts, Procedure, Step, StepContext } from '../procedures/procedure.ts';
import { servicesOf, toldOf } from '../procedures/serving.ts';
import { text } from '../text.ts';
import { isShutOut, partyOf } from './access.ts';
import { mandateRefusal } from './agents.ts';
import { apply } from './apply.ts';
import { type Change, noChange } from './change.ts';
import { type Dossier, hasStoodBack, type Proceeding } from './dossier.ts';
import { changeOf, contentsOf, proposalOf } from './effects.ts';
import { idsFrom } from './ids.ts';
import { problemsOf } from './input-problems.ts';
import type { PaperContent } from './paper.ts';
import { type FieldProblem, type Refusal, refuse } from './refusal.ts';
import type { Procedures } from './registry.ts';

/** What somebody wants to do: a step in a running proceeding, or the opening step of a new one. */
export interface Attempt {
  readonly procedure: ProcedureId;
  readonly step: string;
  /** Absent for an opening step. */
  readonly proceedingId?: string;
  readonly input: unknown;
}

export type Decision =
  | {
      readonly change: Change;
      readonly input: unknown;
      readonly proceedingId: string;
      /** Contents of papers that the step wrote itself, by the id under which each is stored. */
      readonly contents?: ReadonlyMap<string, PaperContent>;
    }
  | { readonly refusal: Refusal }
  | { readonly problems: readonly FieldProblem[] };

/**
 * The one door. Pure: the same arguments give the same Change, Refusal, or list of problems with the input.
 * Nothing else changes a stage. Reach (may the actor see this dossier at all) is checked before, by `access.ts`.
 */
export function decide(
  procedures: Procedures,
  dossier: Dossier,
  attempt: Attempt,
  actor: Actor,
  today: Day,
  facts: Facts,
): Decision {
  return isMisplaced(procedures, dossier, attempt)
    ? { refusal: refuse('absent', text('没有这个步骤', 'There is no such step')) }
    : take(procedures, dossier, attempt, actor, today, facts, idsFrom(facts.seed), false);
}

/**
 * An opening step is no step of a proceeding that runs; what founds a dossier is not told again on one that stands, and nothing is
 * opened on a dossier of another kind.
 */
function isMisplaced(
  procedures: Procedures,
  dossier: Dossier,
  { procedure, step: name, proceedingId }: Attempt,
): boolean {
  const { steps, on } = procedures[procedure];
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  return (
    step?.from === 'opening' &&
    (proceedingId !== undefined || (dossier.version > 0 && (step.founds === true || on !== dossier.kind)))
  );
}

function take(
  procedures: Procedures,
  dossier: Dossier,
  attempt: Attempt,
  actor: Actor,
  today: Day,
  facts: Facts,
  newId: () => string,
  follows: boolean,
): Decision {
  const procedure = procedures[attempt.procedure];
  const step = Object.hasOwn(procedure.steps, attempt.step) ? procedure.steps[attempt.step] : undefined;
  if (!step) return { refusal: refuse('absent', text('没有这个步骤', 'There is no such step')) };
  const opening = step.from === 'opening';
  const proceeding = opening
    ? blankProceeding(newId(), attempt.procedure, today, actor)
    : dossier.proceedings.find(p => p.id === attempt.proceedingId && p.procedure === attempt.procedure);
  if (!proceeding) return { refusal: refuse('absent', text('没有这个程序', 'There is no such proceeding')) };

  // A step that follows from another step is not asked again who takes it: the first one was.
  const closed =
    joinedRefusal(dossier, attempt) ??
    (follows ? undefined : roleRefusal(procedures, step, dossier, proceeding, actor, facts.directory)) ??
    stageRefusal(procedure, step, proceeding) ??
    tooEarly(step, proceeding, today);
  if (closed) return { refusal: closed };
  const parsed = step.input.safeParse(attempt.input, { reportInput: true });
  if (!parsed.success) return { problems: problemsOf(step.input, parsed.error) };

  const contextOf = (input: unknown) =>
    ({ dossier, proceeding, data: proceeding.data, input, actor, today, facts, follows, newId }) as StepContext<
      never,
      never
    >;
  const shut = pendingRefusal(attempt.step, step, proceeding, actor) ?? step.closedWhen?.(contextOf(parsed.data));
  if (shut) return { refusal: shut };
  const meant = step.decides?.approves ? proposedInput(procedure, proceeding) : parsed.data;
  const context = contextOf(meant);
  const refusal = step.unless?.(context);
  if (refusal) return { refusal };
  if (!follows && proposes(step, actor))
    return {
      change: proposalOf(attempt.step, step, attempt.input, context),
      input: parsed.data,
      proceedingId: proceeding.id,
    };
  const effects: Effects = step.does?.(context) ?? {};
  const own = changeOf(procedure, attempt.step, step, effects, context, opening);
  return opened(procedures, dossier, own, effects, actor, today, facts, newId, parsed.data, proceeding.id);
}

/** A duplicate stands still: what is to be done is done on the file that it was joined into. */
function joinedRefusal({ joinedInto }: Dossier, { procedure }: Attempt): Refusal | undefined {
  return joinedInto && procedure !== 'joining'
    ? refuse(
        'stage',
        text(
          `这份登记已经并入${joinedInto.number ?? '另一份案卷'}，请到那里办理`,
          `This registration was joined into ${joinedInto.number ?? 'another file'}; go on there`,
        ),
        'house-join',
      )
    : undefined;
}

/** What was proposed, read again as on the day of the proposal; what was read then can be read now. */
function proposedInput(procedure: Procedure, { proposal }: Proceeding): unknown {
  const step = procedure.steps[proposal!.step];
  return step?.input.parse(proposal!.input);
}

/**
 * Takes the opening steps of proceedings that this step opens on the same dossier (also the services of papers that it issued), those that
 * follow in proceedings that run, and the step by which the proceeding of a served paper hears of it, and joins their changes.
 */
function opened(
  procedures: Procedures,
  before: Dossier,
  own: Change,
  effects: Effects,
  actor: Actor,
  today: Day,
  facts: Facts,
  newId: () => string,
  input: unknown,
  proceedingId: string,
): Decision {
  let change = own;
  const contents = contentsOf(effects);
  for (const opening of [...(effects.opens ?? []), ...(effects.also ?? []), ...servicesOf(procedures, before, own)]) {
    const next = take(procedures, apply(before, change), opening, actor, today, facts, newId, true);
    if (!('change' in next)) return next;
    change = join(change, next.change);
  }
  const told = effects.served && toldOf(procedures, before, effects.served);
  if (told) {
    const next = take(procedures, apply(before, change), told, actor, today, facts, newId, true);
    if ('problems' in next) throw new Error(`${told.procedure}.${told.step} is told what it cannot read`);
    if ('change' in next) change = toldOnce(join(change, next.change));
  }
  return { change, input, proceedingId, ...(contents && { contents }) };
}

/** Whoever hears of one event twice is told once. */
function toldOnce(change: Change): Change {
  const seen = new Set<string>();
  const isNew = ({ to, template }: Change['notices'][number]): boolean => {
    const key = JSON.stringify([to, template]);
    return !seen.has(key) && seen.add(key) !== undefined;
  };
  return { ...change, notices: change.notices.filter(isNew) };
}

export function roleRefusal(
  procedures: Procedures,
  step: Step,
  dossier: Dossier,
  proceeding: Proceeding,
  actor: Actor,
  directory: Directory,
): Refusal | undefined {
  if (!step.by.includes(actor.role))
    return refuse('role', text('这一步由别的角色办理', 'This step belongs to another role'), step.law[0]);
  if (actor.partner && isForPeople(step))
    return refuse(
      'role',
      text('这一步由人来办，系统不能代办', 'A person takes this step; a system does not'),
      step.law[0],
    );
  if (hasStoodBack(dossier, actor.userId))
    return refuse('role', text('您已经回避，不能再办这件事', 'You have stood back from this matter'), step.law[0]);
  if (isOfAnotherBody(step, proceeding, actor))
    return refuse('role', text('这一步由承办的组织办理', 'This step belongs to the body in charge'), step.law[0]);
  if (step.mine && !unbound.includes(actor.role) && !proceeding.assigned.some(a => a.userId === actor.userId))
    return refuse('role', text('这一步由承办人办理', 'This step belongs to the person in charge'), step.law[0]);
  if (isNoParty(step, dossier, actor))
    return refuse('role', text('您不是这件事的当事人', 'You are no party of this matter'), step.law[0]);
  const law = step.law[0];
  const unauthorised = law && mandateRefusal(dossier, actor, step.binds, law);
  if (unauthorised) return unauthorised;
  if (step.from === 'opening') return undefined;
  if (isShutOut(procedures, dossier, proceeding, actor))
    return refuse(
      'role',
      text(
        '这次登录用的是别的单位打印的登录码，只能看案卷。要办这一步，用手机收到的验证码登录，或者请承办的调解组织打印登录码',
        'You signed in with a code that another office printed, which opens the file alone. For this step, sign in with a code sent to the phone, or one printed by the mediation body in charge',
      ),
      step.law[0],
    );
  return step.leaves ? undefined : conflictRefusal(dossier, actor, directory);
}

/** What a body's own system never does: decide as the second person, speak behind a wall, act as the one in charge. */
const isForPeople = ({ decides, walled, mine }: Step): boolean =>
  decides !== undefined || walled === true || mine === true;
/** Whoever reported an employer follows the matter and takes no step in it. */
export const isNoParty = (step: Step, dossier: Dossier, actor: Actor): boolean =>
  sideOf(actor.role) !== undefined &&
  dossier.kind === 'dispute' &&
  dossier.version > 0 &&
  !step.founds &&
  partyOf(dossier, actor) === undefined;

/** Who conducts a matter or stands in for those who do, and so may have no interest in it. */
const conductors: Partial<Record<Role, ArticleId>> = {
  mediator: 'ty-15',
  'invited-mediator': 'ty-15',
  'mediation-head': 'ty-15',
  arbitrator: 'lma-33',
  'institute-head': 'lma-33',
  judge: 'cpl-47',
  'enforcement-officer': 'cpl-47',
  inspector: 'li-16',
  'inspection-head': 'zjli-24',
  'union-officer': 'zjtu-13',
  'union-chair': 'zjtu-13',
};

function conflictRefusal(dossier: Dossier, actor: Actor, directory: Directory): Refusal | undefined {
  const article = conductors[actor.role];
  const person = article && directory.person(actor.userId);
  const conflict = person && conflictOf(person, dossier.parties, []);
  return (
    conflict &&
    refuse(
      'conflict',
      text(
        `您需要回避：${conflict.zh}。这件事请别人办理，或者转给别的组织`,
        `You have to stand back: ${conflict.en}. Somebody else takes this, or another body`,
      ),
      article,
    )
  );
}

/** Who stands in for the people of a body, or works for it as a whole. */
const heads: readonly Role[] = ['mediation-head', 'institute-head', 'inspection-head', 'union-chair', 'court-docket'];

/** A head stands in for the people of one body; a matter that was with it before does not make another body's its own. */
const isOfAnotherBody = (step: Step, proceeding: Proceeding, actor: Actor): boolean =>
  heads.includes(actor.role) &&
  proceeding.organisationId !== undefined &&
  proceeding.organisationId !== actor.organisationId &&
  !(step.ofMandator && (proceeding.data as { mandatorId?: string }).mandatorId === actor.organisationId) &&
  !proceeding.assigned.some(a => a.userId === actor.userId);

/** `mine` binds staff to their own matters; heads stand in for their people, and a party's step is theirs by being a party. */
const unbound: readonly Role[] = ['worker', 'employer', ...heads, 'clock'];

export function stageRefusal(procedure: Procedure, step: Step, proceeding: Proceeding): Refusal | undefined {
  if (step.from === 'opening' || step.from.includes(proceeding.stage)) return undefined;
  const stage = procedure.stages[proceeding.stage]?.title ?? text('结束', 'ended');
  return refuse(
    'stage',
    text(`现在是“${stage.zh}”，不能办这一步`, `The stage is “${stage.en}”; this step is not open`),
    step.law[0],
  );
}

/** What follows when a limit has passed is not open on its last day: the day ends at midnight (CC 203). */
function tooEarly(step: Step, proceeding: Proceeding, today: Day): Refusal | undefined {
  const { after } = step;
  return after === undefined ||
    proceeding.deadlines.some(d => after.includes(d.code) && d.state === 'open' && d.due < today)
    ? undefined
    : refuse('law', text('期限还没有满', 'The time has not run out'), step.law[0]);
}

const blankProceeding = (id: string, procedure: ProcedureId, today: Day, actor: Actor): Proceeding => ({
  id,
  procedure,
  number: null,
  stage: '',
  openedOn: today,
  authorId: actor.userId,
  assigned: [],
  recused: [],
  deadlines: [],
  data: {},
});

/** One entry, one change: what a step and the steps that follow from it did together. */
function join(a: Change, b: Change): Change {
  const lists = Object.keys(noChange) as (keyof typeof noChange)[];
  const joined: Record<string, unknown> = { ...a, ...b, ...(a.founds && { founds: a.founds }) };
  if (a.dossier || b.dossier) joined.dossier = { ...a.dossier, ...b.dossier };
  for (const key of lists) joined[key] = [...(a[key] as readonly unknown[]), ...(b[key] as readonly unknown[])];
  return joined as unknown as Change;
}
