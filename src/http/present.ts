import type { ClockView, ClosedStepView, DossierView, ProceedingView, StepView } from '../contract/views.ts';
import {
  asLeftTo,
  channelsOf,
  isTalk,
  mayReadEvidence,
  partyOf,
  type Reach,
  reach,
  shownProceedings,
  versionFor,
} from '../core/dossier/access.ts';
import type { WallItem } from '../core/dossier/change.ts';
import {
  channels,
  type Dossier,
  type FileLink,
  type Paper,
  type Party,
  type Proceeding,
  type Proposal,
  type RunningDeadline,
} from '../core/dossier/dossier.ts';
import { type ClosedStep, type OpenStep, openSteps } from '../core/dossier/open-steps.ts';
import type { Day } from '../core/law/day.ts';
import { clockState, explainDeadline } from '../core/law/deadline.ts';
import { terms } from '../core/law/terms.ts';
import { formatYuan } from '../core/pay/money.ts';
import type { Actor } from '../core/people/actor.ts';
import { type Role, roleLabel, type Side, sideOf } from '../core/people/role.ts';
import { tradeLabel } from '../core/people/trade.ts';
import { approvalLimits } from '../core/procedures/approval.ts';
import type { Facts, Procedure } from '../core/procedures/procedure.ts';
import { stepGroups } from '../core/procedures/step-groups.ts';
import { type Text, text } from '../core/text.ts';
import type { TenantWorld } from '../store/directory.ts';
import type { Loaded, World } from '../store/dossiers.ts';
import { titleOf } from '../store/entry.ts';
import { presentAwards } from './present-award.ts';
import { presentClaim } from './present-claim.ts';
import { presentHandOvers, presentSheet } from './present-hand-over.ts';
import { presentParty } from './present-party.ts';
import { presentWays } from './present-ways.ts';
import { articlesView, articleView } from './words.ts';

/** Who reads, and against what. */
export interface Reader {
  readonly world: World & Pick<TenantWorld, 'places' | 'settings'>;
  readonly actor: Actor;
  readonly today: Day;
}

export const isParty = (actor: Actor) => actor.role === 'worker' || actor.role === 'employer';

/** The dossier as this reader may see it. Undefined: it looks absent. */
export function presentDossier(reader: Reader, loaded: Loaded): DossierView | undefined {
  const { world, actor, today } = reader;
  const { dossier: whole, wall, told } = loaded;
  const seen = reach(world.procedures, whole, actor);
  if (!seen) return undefined;
  const dossier = asLeftTo(whole, seen);
  const me = partyOf(dossier, actor);
  const file = seen.sees === 'file';
  const visible = shownProceedings(world.procedures, dossier, actor);
  const inside = visible.filter(p => isInside(p, seen, me, actor));
  const readable = visible.flatMap(p => readableOf(world, dossier, p, actor, wall));
  const proceedings = visible.map(p => presentProceeding(reader, dossier, p, inside.includes(p), wall));
  const facts: Facts = {
    seed: dossier.id,
    calendar: world.calendar,
    parameters: world.parameters,
    directory: world.directory,
    accountOf: world.accountOf,
    wall,
    file: () => undefined,
    ...(loaded.group && { group: loaded.group }),
  };
  const steps = openSteps(world.procedures, whole, inside, actor, today, facts);
  const walled = visible.filter(p => isTalk(world.procedures[p.procedure]));
  const settlement = inside.find(p => p.procedure === 'settlement')?.data as
    | { total?: number; paid?: number }
    | undefined;
  const place = world.places.find(p => p.code === dossier.place);
  const wallBasis = walled[0] && world.procedures[walled[0].procedure].wallBasis;
  return {
    id: dossier.id,
    number: dossier.number,
    version: versionFor(world.procedures, dossier, actor, told),
    title: headline(dossier, seen.sees !== 'proceeding'),
    openedOn: dossier.openedOn,
    channel: { id: dossier.channel, label: channels[dossier.channel] },
    ...(place && { place: { code: place.code, name: place.name } }),
    ...(dossier.trade && { trade: { id: dossier.trade, label: tradeLabel(dossier.trade) } }),
    ...(file &&
      dossier.story !== undefined &&
      (actor.role !== 'employer' || me?.userId === dossier.enteredBy.userId) && { story: dossier.story }),
    you: {
      role: actor.role,
      ...(isParty(actor) && { side: actor.role as Side }),
      ...(me && { partyId: me.id }),
      sees: seen.sees,
    },
    parties: file ? dossier.parties.map(p => presentParty(dossier, p, actor, me)) : [],
    claims: file ? dossier.claims.map(c => presentClaim(reader, dossier, c, readable)) : [],
    evidence:
      file || inside.some(p => isLead(world, p))
        ? dossier.evidence.filter(e => mayReadEvidence(e, actor)).map(e => presentEvidence(dossier.id, e))
        : [],
    facts: file ? dossier.facts.map(({ id, statement, confirmedOn }) => ({ id, statement, confirmedOn })) : [],
    papers: dossier.papers
      .filter(p => mayReadPaper(world, dossier, p, actor, seen))
      .map(p => presentPaper(world, dossier, p)),
    proceedings,
    open: steps.open.map(s => withSheet(reader, dossier, s)),
    waiting: steps.waiting,
    closed: steps.closed.map(closedStepView),
    clocks: inside.flatMap(p => shownDeadlines(reader, p).map(d => presentClock(reader, p, d))),
    ...(file && seen.until === undefined && presentWays(reader, dossier, steps)),
    handOvers: presentHandOvers(reader, whole, inside),
    ...(dossier.joinedInto && file && { joinedInto: linkView(dossier.joinedInto) }),
    joined: file ? (dossier.joined ?? []).map(linkView) : [],
    wall: {
      exists: walled.length > 0,
      mayEnter: walled.some(p => channelsOf(world.procedures, dossier, p, actor).length > 0),
      ...(wallBasis && { why: articleView(wallBasis) }),
    },
    amounts: {
      claimed: formatYuan(seen.sees === 'receipt' ? 0 : dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0)),
      settled: formatYuan(settlement?.total ?? 0),
      paid: formatYuan(settlement?.paid ?? 0),
    },
    demo: world.settings.demo,
  };
}

const linkView = ({ dossierId, number, openedOn, channel }: FileLink) => ({
  id: dossierId,
  number,
  openedOn,
  channel: channels[channel],
});

/** What is left to show after a step with which the reader's own reach ended: that it is done. */
export const presentLeft = ({ world, actor, today }: Reader, id: string): DossierView => ({
  id,
  number: null,
  version: 0,
  title: text('已经办好，您不再看到这件事', 'Done; this matter is no longer yours to see'),
  openedOn: today,
  channel: { id: 'portal', label: channels.portal },
  you: { role: actor.role, sees: 'proceeding' },
  parties: [],
  claims: [],
  evidence: [],
  facts: [],
  papers: [],
  proceedings: [],
  open: [],
  waiting: [],
  closed: [],
  clocks: [],
  handOvers: [],
  joined: [],
  wall: { exists: false, mayEnter: false },
  amounts: { claimed: '0.00', settled: '0.00', paid: '0.00' },
  demo: world.settings.demo,
});

/** Those who see a lead alone see what was reported with it, until a filing adds what is no longer theirs to read. */
const isLead = (world: World, p: Proceeding): boolean =>
  p.procedure === 'lead' && world.procedures.lead.stages[p.stage]?.terminal !== true;

/** Inside a proceeding are its people and the parties; everybody else sees its outside: that it was, and how it ended. */
const isInside = (p: Proceeding, seen: Reach, me: Party | undefined, actor: Actor): boolean =>
  me !== undefined || (seen.sees !== 'receipt' && seen.proceedingIds.includes(p.id)) || actor.role === 'clock';

export function headline(dossier: Dossier, file: boolean): Text {
  if (!file) {
    const name = (dossier.proceedings[0]?.data as { employerName?: string } | undefined)?.employerName;
    if (name) return text(name, name);
    return dossier.proceedings[0]?.procedure === 'consultation'
      ? text('协商，核对身份', 'Consultation, identity check')
      : text('线索', 'Lead');
  }
  const zh = titleOf(dossier);
  return zh ? text(zh, zh.replace(' 与 ', ' and ')) : text('线索', 'Lead');
}

type Said = WallItem & { readonly kind: Exclude<WallItem['kind'], 'computation' | 'signature' | 'group-offer'> };
const hasWords = (item: WallItem): item is Said =>
  item.kind !== 'computation' && item.kind !== 'signature' && item.kind !== 'group-offer';

/** What was said behind the wall of a proceeding, as far as this reader may read it. */
const readableOf = (
  world: World,
  dossier: Dossier,
  p: Proceeding,
  actor: Actor,
  wall: readonly WallItem[],
): readonly WallItem[] => {
  const said = wall.filter(item => item.proceedingId === p.id);
  if (said.length === 0) return said;
  const channelIds = channelsOf(world.procedures, dossier, p, actor);
  return said.filter(item => channelIds.includes(item.channel));
};

function presentProceeding(
  reader: Reader,
  dossier: Dossier,
  p: Proceeding,
  inside: boolean,
  wall: readonly WallItem[],
): ProceedingView {
  const { world, actor } = reader;
  const procedure: Procedure = world.procedures[p.procedure];
  const stage = procedure.stages[p.stage]!;
  const channelIds = channelsOf(world.procedures, dossier, p, actor);
  const body = p.organisationId ? world.directory.organisation(p.organisationId) : undefined;
  const items = readableOf(world, dossier, p, actor, wall);
  const me = partyOf(dossier, actor);
  const about = inside ? procedure.about?.(p as Proceeding<never>, dossier) : undefined;
  return {
    id: p.id,
    procedure: p.procedure,
    title: procedure.title,
    number: p.number,
    stage: p.stage,
    stageTitle: stage.title,
    stagePublic: stage.public,
    ...(about && { about }),
    terminal: stage.terminal === true,
    openedOn: p.openedOn,
    ...(p.closedOn && { closedOn: p.closedOn }),
    ...(body && {
      organisation: {
        id: body.id,
        name: body.name,
        ...(body.phone && { phone: body.phone }),
        ...(body.address && { address: body.address }),
      },
    }),
    assigned: inside
      ? p.assigned.map(a => ({ userId: a.userId, name: a.name, roleLabel: roleLabel(a.role), since: a.since }))
      : [],
    ...(inside && !isParty(actor) && p.proposal && { proposal: presentProposal(procedure, p.proposal, actor) }),
    data: inside ? dataFor(procedure, p, items, me ?? outsideParty(actor), channelIds) : null,
    ...(inside && p.procedure === 'arbitration' && presentAwards(reader, dossier, p, me)),
    wall: {
      // That a tribunal deliberates is no news; only those inside are shown that wall.
      exists: isTalk(procedure) || channelIds.length > 0,
      channels: channelIds.map(id => ({ id, audience: audiences[id] ?? text(id, id) })),
      ...(procedure.wallBasis && { why: articleView(procedure.wallBasis) }),
      // Computation sheets stand with their claim, drawn signatures on their paper.
      items: items.filter(hasWords).map(item => ({
        id: item.id,
        channel: item.channel,
        kind: item.kind,
        author: {
          name: item.author.name,
          role: item.author.role,
          roleLabel: roleLabel(item.author.role as Role),
          ...(item.author.side && { side: item.author.side }),
          you: item.author.userId === actor.userId,
        },
        on: item.on,
        body: item.body as Record<string, unknown>,
      })),
    },
  };
}

function presentProposal(procedure: Procedure, proposal: Proposal, actor: Actor): ProceedingView['proposal'] {
  const { id, step, by, on, input, verdict } = proposal;
  return {
    id,
    step,
    label: procedure.steps[step]?.title ?? text(step, step),
    by: { name: by.name, roleLabel: roleLabel(by.role), you: by.userId === actor.userId },
    on,
    input: input as Record<string, unknown>,
    ...(verdict && {
      verdict: {
        kind: verdict.kind,
        // A party who withdraws ends it too, and is named by the dossier alone.
        by: { name: sideOf(verdict.by.role) ? '' : verdict.by.name, roleLabel: roleLabel(verdict.by.role) },
        on: verdict.on,
        ...(verdict.words !== undefined && { words: verdict.words }),
      },
    }),
  };
}

/** A citizen who reaches a proceeding without being a party (who reported an employer) reads no more of it than a party. */
const outsideParty = ({ role }: Actor): Pick<Party, 'id' | 'side'> | undefined => {
  const side = sideOf(role);
  return side && { id: '', side };
};

/** The procedure's own facts; those who are inside the wall get the agreement's text joined to who signed it. */
function dataFor(
  procedure: Procedure,
  p: Proceeding,
  items: readonly WallItem[],
  me: Pick<Party, 'id' | 'side'> | undefined,
  channels: readonly string[],
): Record<string, unknown> {
  // A hand-over is shown as a sheet, item by item as each reader may read it.
  const all = p.data as Record<string, unknown>;
  const own = procedure.dataWithin?.(all, channels) ?? all;
  const { handOver: _, ...data } = { ...((me && procedure.dataFor?.(own, me)) ?? own) };
  for (const key of procedure.secret ?? []) delete data[key];
  const agreement = data.agreement as { itemId: string } | undefined;
  const item = agreement && items.find(i => i.id === agreement.itemId);
  return item ? { ...data, agreement: { ...(item.body as object), ...agreement } } : data;
}

const audiences: Record<string, Text> = {
  note: text('只有调解员和负责人看得到', 'Only the mediator and the head read it'),
  'caucus-worker': text(
    '劳动者和调解员看得到，单位看不到',
    'The worker and the mediator read it; the employer does not',
  ),
  'caucus-employer': text(
    '单位和调解员看得到，劳动者看不到',
    'The employer and the mediator read it; the worker does not',
  ),
  joint: text('双方和调解员都看得到', 'Both sides and the mediator read it'),
  agreement: text('双方和调解员都看得到', 'Both sides and the mediator read it'),
  informer: text(
    '只有监察机构承办人员看得到；举报人的身份要保密',
    'Only the inspection in charge reads it; who reported is secret',
  ),
  inquiry: text('只有监察机构看得到', 'Only the inspection reads it'),
  deliberation: text('只有本案仲裁员看得到', 'Only the arbitrators of this case read it'),
};

const presentEvidence = (dossierId: string, e: Dossier['evidence'][number]): DossierView['evidence'][number] => ({
  id: e.id,
  side: e.side,
  title: e.title,
  state: e.state,
  claimIds: [...e.claimIds],
  on: e.on,
  ...(e.exchangedOn && { exchangedOn: e.exchangedOn }),
  ...(e.fileId && {
    file: {
      id: e.fileId,
      name: e.fileName ?? '',
      mime: e.mime ?? '',
      size: e.size ?? 0,
      href: `/api/v1/disputes/${dossierId}/files/${e.fileId}`,
    },
  }),
});

/** Papers: of one side for that side and staff; behind a wall for its channel; the rest for whoever sees the file. */
export function mayReadPaper(world: World, dossier: Dossier, paper: Paper, actor: Actor, seen: Reach): boolean {
  if (seen.sees !== 'file') return false;
  if (seen.until !== undefined && !seen.proceedingIds.includes(paper.proceedingId)) return false;
  if (isParty(actor) && (paper.state === 'draft' || (paper.side && actor.role !== paper.side))) return false;
  const me = partyOf(dossier, actor);
  if (me && isAward(world, dossier, paper) && !isServed(dossier, paper, me)) return false;
  if (!paper.channel) return true;
  const proceeding = dossier.proceedings.find(p => p.id === paper.proceedingId);
  return proceeding !== undefined && channelsOf(world.procedures, dossier, proceeding, actor).includes(paper.channel);
}

/** An award or a decision is read by a party from the day on which it was served on that party; the days to go to court run from it. */
const isAward = (world: World, dossier: Dossier, paper: Paper): boolean => {
  const origin = dossier.proceedings.find(p => p.id === paper.proceedingId);
  return origin !== undefined && world.procedures[origin.procedure].papers[paper.template]?.service?.kind === 'award';
};
const isServed = (dossier: Dossier, paper: Paper, me: Party): boolean =>
  dossier.proceedings.some(p => {
    const { paperId, partyId, served } = p.data as { paperId?: string; partyId?: string; served?: unknown };
    return p.procedure === 'service' && paperId === paper.id && partyId === me.id && served !== undefined;
  });

export function presentPaper(world: World, dossier: Dossier, paper: Paper): DossierView['papers'][number] {
  const proceeding = dossier.proceedings.find(p => p.id === paper.proceedingId)!;
  const href = `/api/v1/disputes/${dossier.id}/papers/${paper.id}`;
  return {
    id: paper.id,
    template: paper.template,
    title: world.procedures[proceeding.procedure].papers[paper.template]?.title ?? text(paper.title, paper.title),
    proceedingId: paper.proceedingId,
    issuedOn: paper.issuedOn,
    ...(paper.number && { number: paper.number }),
    ...(paper.channel && {
      secrecy: isTalk(world.procedures[proceeding.procedure]) ? ('mediation' as const) : ('internal' as const),
    }),
    ...(paper.state && { state: paper.state }),
    ...(paper.withdrawn && { withdrawnOn: paper.withdrawn.on }),
    ...(paper.correctedBy && { correctedBy: paper.correctedBy }),
    pdf: `${href}.pdf`,
    docx: `${href}.docx`,
    ...(paper.template.startsWith('archive-') && {
      volume: `/api/v1/disputes/${dossier.id}/volumes/${proceeding.id}-${paper.template.slice('archive-'.length)}.zip`,
    }),
  };
}

/** A step that hands the matter over comes with its sheet, so that nobody sends what they have not read. */
function withSheet(reader: Reader, dossier: Dossier, s: OpenStep): StepView {
  const handOver = reader.world.procedures[s.procedure].steps[s.step]?.handsOver;
  return handOver ? { ...stepView(s), handOver: presentSheet(reader, dossier, handOver) } : stepView(s);
}

const stepView = (s: OpenStep): StepView => ({
  proceedingId: s.proceedingId,
  procedure: s.procedure,
  step: s.step,
  label: s.label,
  help: s.help,
  about: s.about,
  rank: s.rank,
  group: s.group && stepGroups[s.group],
  final: s.final,
  basis: articlesView(s.basis),
  due: s.due,
  approval: s.approval,
});

const closedStepView = (s: ClosedStep): ClosedStepView =>
  Object.assign(stepView(s), { because: s.because, opensWhen: s.opensWhen });

/** The limits of a proceeding that a reader is told of. */
export function shownDeadlines({ world, actor }: Reader, p: Proceeding): readonly RunningDeadline[] {
  if (!isParty(actor)) return p.deadlines;
  const internal = approvalLimits(world.procedures[p.procedure].steps);
  return p.deadlines.filter(d => !internal.has(d.code) && (d.side === undefined || d.side === actor.role));
}

/** The program's own list where a stored one says the same. */
const sameList = <T>(stored: readonly T[], own: readonly T[]): readonly T[] =>
  stored.length === own.length && stored.every((it, i) => it === own[i]) ? own : stored;

export function presentClock({ world, today }: Reader, p: Proceeding, d: RunningDeadline): ClockView {
  const term = terms[d.code];
  const state = clockState(d, today, world.calendar);
  return {
    id: d.id,
    proceedingId: p.id,
    procedure: p.procedure,
    code: d.code,
    label: term.title,
    startEvent: term.startEvent,
    from: d.from,
    raw: d.raw,
    rolled: d.rolled,
    due: d.due,
    alarm: d.alarm,
    unit: d.unit,
    length: d.length,
    state: d.state === 'met' ? 'done' : d.state === 'stopped' ? 'stopped' : state.state,
    left: state.left,
    provisional: d.provisional,
    calendarVersion: d.calendarVersion,
    basis: articlesView(sameList(d.articles, term.articles)),
    why: d.state === 'open' ? explainDeadline(d, world.calendar) : [],
  };
}
