import { type Day, yearOf } from '../law/day.ts';
import { type Deadline, type DeadlineOptions, deadlineOf } from '../law/deadline.ts';
import { limitLength } from '../law/parameters.ts';
import type { DeadlineCode } from '../law/terms.ts';
import { type Side, sideOf } from '../people/role.ts';
import { pendingProposal } from '../procedures/approval.ts';
import type { Effects, Procedure, Start, Step, StepContext } from '../procedures/procedure.ts';
import { type Change, type Notice, noChange, type Outcome, type ProceedingChange, type WallItem } from './change.ts';
import type { Paper, Proposal, RunningDeadline } from './dossier.ts';
import type { PaperContent } from './paper.ts';

/**
 * Objects with parts that may be absent are filled part by part: decisions are made a hundred thousand times a second, and
 * spreading what is not there costs more than everything else in them.
 */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

type Context = StepContext<never, never>;

/** What a step does, spelled out as the Change that is recorded: stage, limits, papers, outcomes, and what the step itself wants. */
export function changeOf(
  procedure: Procedure,
  name: string,
  step: Step,
  effects: Effects,
  context: Context,
  opening: boolean,
): Change {
  const { proceeding, today, dossier } = context;
  const stage = effects.outcome === undefined ? step.to : step.outcomes?.[effects.outcome];
  if (effects.outcome !== undefined && stage === undefined)
    throw new Error(`${procedure.id}.${name} has no outcome “${effects.outcome}”`);
  const terminal = stage !== undefined && procedure.stages[stage]?.terminal === true;
  const verdict = verdictOf(procedure, step, stage, terminal, context);
  const change: Draft<Change> = {
    parties: effects.parties ?? [],
    claims: effects.claims ?? [],
    evidence: effects.evidence ?? [],
    facts: effects.facts ?? [],
    proceedings: [
      proceedingOf(procedure, step, effects, context, opening, stage, terminal, verdict),
      ...(effects.others ?? []),
    ],
    papers: papersOf(procedure, step, effects, context),
    wall: effects.wall ? effects.wall.map(item => wallItemOf(item, context)) : [],
    outcomes: [
      ...both(step.counts, effects.counts).map(kind => outcomeOf(procedure, kind, effects, context)),
      ...(effects.outcomes ?? []).map(({ kind, ...own }) =>
        outcomeOf(procedure, kind, { ...withoutSum(effects), ...own }, context),
      ),
    ],
    notices: (effects.notices ?? []).map(n =>
      n.proceedingId === undefined ? { ...n, proceedingId: proceeding.id } : n,
    ),
    numbers: [],
    bookings: (effects.bookings ?? []).map(b => ({ ...b, proceedingId: proceeding.id })),
  };
  if (effects.numbers)
    change.numbers = effects.numbers.map(n => ({
      ...n,
      target: targetOf(n.target, change.papers),
      year: yearOf(today),
    }));
  if (dossier.version === 0 && dossier.proceedings.length === 0) change.founds = foundsOf(procedure, context);
  if (effects.dossier) change.dossier = effects.dossier;
  if (effects.audience) change.audience = effects.audience;
  if (verdict?.kind === 'disapproved') {
    change.audience = 'staff';
    change.notices = [...change.notices, { ...answerTo(context), proceedingId: proceeding.id }];
  }
  return change;
}

/** A number for a paper is asked for by its template, before the paper has an id. */
function targetOf(target: string, papers: readonly Paper[]): string {
  if (!target.startsWith('paper:')) return target;
  const paper = papers.find(p => p.template === target.slice('paper:'.length));
  if (!paper) throw new Error(`A number is asked for a paper that is not issued: ${target}`);
  return paper.id;
}

type Verdict = NonNullable<Proposal['verdict']>;

const answerTo = ({ proceeding }: Context): Notice => ({
  to: { userId: proceeding.proposal!.by.userId },
  template: 'disapproved',
});

/** How the proposal that waits ends with this step, if it does: decided, or without object because the matter went another way. */
function verdictOf(
  procedure: Procedure,
  step: Step,
  stage: string | undefined,
  terminal: boolean,
  { proceeding, actor, today, input }: Context,
): Verdict | undefined {
  const pending = pendingProposal(proceeding);
  if (!pending) return undefined;
  const by = { userId: actor.userId, name: actor.name, role: actor.role };
  if (step.decides?.step === pending.step)
    return step.decides.approves
      ? { kind: 'approved', by, on: today }
      : { kind: 'disapproved', by, on: today, words: (input as { words: string }).words };
  const from = procedure.steps[pending.step]?.from;
  const isStillOpen = stage === undefined || (from !== 'opening' && from?.includes(stage));
  return terminal || !isStillOpen ? { kind: 'lapsed', by, on: today } : undefined;
}

/** A limit counted with the length that holds on the day from which it is counted. */
function limitFrom(
  code: DeadlineCode,
  from: Day,
  { dossier, facts }: Pick<Context, 'dossier' | 'facts'>,
  options: DeadlineOptions = {},
): Deadline {
  const length = options.length ?? limitLength(code, String(dossier.tenant), from, facts.parameters);
  return deadlineOf(code, from, facts.calendar, { ...options, ...(length !== undefined && { length }) });
}

/** A proposal as the Change that is recorded: it waits, its clock runs, and whoever decides is told. Nothing else happens. */
export function proposalOf(name: string, step: Step, raw: unknown, context: Context): Change {
  const { proceeding, actor, today, newId } = context;
  const { by, within } = step.approval!;
  const proposal: Proposal = {
    id: newId(),
    step: name,
    by: { userId: actor.userId, name: actor.name, role: actor.role },
    on: today,
    input: raw,
  };
  const change: Draft<ProceedingChange> = { id: proceeding.id, proposal };
  if (within) change.deadlines = [{ id: newId(), state: 'open', ...limitFrom(within, today, context) }];
  const { organisationId } = proceeding;
  return {
    ...noChange,
    proceedings: [change],
    audience: 'staff',
    notices: organisationId
      ? by.map(role => ({ to: { role, organisationId }, template: 'approval-asked', proceedingId: proceeding.id }))
      : [],
  };
}

function foundsOf({ on }: Procedure, { dossier, actor, today }: Context): NonNullable<Change['founds']> {
  const { userId, organisationId } = actor;
  const role = actor.partner ? 'partner' : actor.role;
  return {
    ...(on !== 'dispute' && { kind: on }),
    openedOn: today,
    channel: dossier.channel,
    enteredBy: organisationId ? { userId, role, organisationId } : { userId, role },
  };
}

function proceedingOf(
  procedure: Procedure,
  step: Step,
  effects: Effects,
  context: Context,
  opening: boolean,
  stage: string | undefined,
  terminal: boolean,
  verdict: Verdict | undefined,
): ProceedingChange {
  const { proceeding, today, actor } = context;
  const change: Draft<ProceedingChange> = { id: proceeding.id };
  if (opening) change.opens = { procedure: procedure.id, openedOn: today, authorId: actor.userId };
  if (stage !== undefined) change.stage = stage;
  if (terminal) change.closedOn = today;
  if (effects.organisationId !== undefined) change.organisationId = effects.organisationId;
  if (effects.assigned) change.assigned = effects.assigned;
  if (effects.recused) change.recused = effects.recused;
  if (verdict) change.proposal = { ...proceeding.proposal!, verdict };
  const within = verdict && procedure.steps[proceeding.proposal!.step]?.approval?.within;
  const deadlines = deadlinesOf(step, effects, context, terminal, within && { code: within, verdict });
  if (deadlines.length > 0) change.deadlines = deadlines;
  if (effects.data) change.data = effects.data;
  return change;
}

/** The limits that end with this step, and those that it starts; nothing runs on in a proceeding that is over. */
function deadlinesOf(
  step: Step,
  effects: Effects,
  context: Context,
  terminal: boolean,
  decided: { readonly code: string; readonly verdict: Verdict } | undefined,
): RunningDeadline[] {
  const { proceeding, today, newId } = context;
  const declared = step.starts?.map((s): Start => ({ code: s.code, from: s.from(context) }));
  const starts = both(declared, effects.starts);
  const deadlines: RunningDeadline[] = [];
  for (const deadline of proceeding.deadlines) {
    if (deadline.state !== 'open') continue;
    const state =
      decided?.code === deadline.code
        ? decided.verdict.kind === 'lapsed'
          ? 'stopped'
          : 'met'
        : endOf(deadline, step, effects, terminal, starts);
    if (state) deadlines.push({ ...deadline, state, endedOn: today });
  }
  if (effects.recounted) deadlines.push(...effects.recounted);
  if (!terminal)
    for (const start of starts)
      deadlines.push({
        id: newId(),
        state: 'open',
        ...limitFrom(start.code, start.from, context, start),
        ...(start.side && { side: start.side }),
      });
  return deadlines;
}

/** How an open deadline ends with this step: met by the act it waited for, or stopped (replaced, or the proceeding is over). */
function endOf(
  { code, due, side }: Pick<RunningDeadline, 'code' | 'due' | 'side'>,
  step: Step,
  effects: Effects,
  terminal: boolean,
  starts: readonly Start[],
): 'met' | 'stopped' | undefined {
  const isMet =
    step.stops?.some(c => c === code) ||
    effects.stops?.some(c => c === code) ||
    effects.meets?.some(m => m.code === code && m.due === due && (m.side === undefined || m.side === side));
  if (isMet) return 'met';
  return terminal ||
    effects.halts?.some(c => c === code) ||
    starts.some(s => (s.code === code && !s.beside) || s.instead === code)
    ? 'stopped'
    : undefined;
}

function papersOf(procedure: Procedure, step: Step, effects: Effects, context: Context): Paper[] {
  const issued = both(step.issues, effects.issues).map(template => paperOf(procedure, template, effects, context));
  return effects.papers ? [...issued, ...effects.papers.map(({ paper }) => paper)] : issued;
}

/** The contents that a step wrote itself, by the id under which each is stored. */
export const contentsOf = ({ papers }: Effects): ReadonlyMap<string, PaperContent> | undefined =>
  papers &&
  new Map(papers.flatMap(({ paper, content }) => (content ? [[paper.contentId ?? paper.id, content] as const] : [])));

function paperOf(procedure: Procedure, template: string, effects: Effects, context: Context): Paper {
  const paper = procedure.papers[template];
  if (!paper) throw new Error(`${procedure.id} has no paper “${template}”`);
  const issued: Draft<Paper> = {
    id: context.newId(),
    template,
    version: paper.version,
    title: paper.title.zh,
    proceedingId: context.proceeding.id,
    issuedOn: context.today,
  };
  if (paper.service) issued.kind = paper.service.kind;
  if (paper.channel) issued.channel = paper.channel;
  const own = sideOf(context.actor.role);
  if (paper.ownOnly && own) issued.side = own;
  if (paper.applicantOnly) issued.side = applicantOf(context.data, effects.data);
  return issued;
}

/** The side that applied, as procedures note it in their own facts (`applicant`); of a service, the side that is served (`side`). */
const applicantOf = (before: OfASide, after: OfASide = {}): Side =>
  after.applicant ?? before.applicant ?? after.side ?? before.side ?? 'worker';

interface OfASide {
  readonly applicant?: Side;
  readonly side?: Side;
}

function wallItemOf(item: NonNullable<Effects['wall']>[number], context: Context): WallItem {
  const { userId, name, role } = context.actor;
  return {
    id: item.id ?? context.newId(),
    proceedingId: context.proceeding.id,
    channel: item.channel,
    kind: item.kind,
    author: role === 'worker' || role === 'employer' ? { userId, name, role, side: role } : { userId, name, role },
    on: context.today,
    body: item.body,
  };
}

const withoutSum = ({ amount: _, code: __, ...rest }: Effects): Effects => rest;

function outcomeOf(procedure: Procedure, kind: Outcome['kind'], effects: Effects, context: Context): Outcome {
  const { proceeding, today, dossier, newId } = context;
  const outcome: Draft<Outcome> = {
    id: newId(),
    proceedingId: proceeding.id,
    procedure: procedure.id,
    kind,
    on: today,
    persons: effects.persons ?? 1,
  };
  const organisationId = effects.organisationId ?? proceeding.organisationId;
  const place = effects.dossier?.place ?? dossier.place;
  if (organisationId) outcome.organisationId = organisationId;
  if (place !== undefined) outcome.place = place;
  if (effects.amount !== undefined) outcome.amount = effects.amount;
  if (effects.code !== undefined) outcome.code = effects.code;
  return outcome;
}

const both = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] => {
  if (!a || a.length === 0) return b ?? [];
  return !b || b.length === 0 ? a : [...a, ...b];
};
