import type { FastifyInstance } from 'fastify';
import QRCode from 'qrcode';
import type { CandidateView } from '../../contract/routes/disputes.ts';
import { routes } from '../../contract/routes.ts';
import type { DossierView, LedgerLine } from '../../contract/views.ts';
import { partyOf, reach, readProceedings } from '../../core/dossier/access.ts';
import { actingOn } from '../../core/dossier/agents.ts';
import type { Actor } from '../../core/people/actor.ts';
import { isRole, type Role, roleLabel } from '../../core/people/role.ts';
import { candidates, invited } from '../../core/procedures/allocation.ts';
import { filing } from '../../core/procedures/filing.ts';
import { isProcedureId } from '../../core/procedures/ids.ts';
import { text } from '../../core/text.ts';
import { mintAnswerCode, useSignInCode } from '../../store/codes.ts';
import { findDossier, type Loaded, type Recorded, type StepCall, takeStep } from '../../store/dossiers.ts';
import { listEntries } from '../../store/ledger.ts';
import { countQueue, listQueue, type QueueItem } from '../../store/queues.ts';
import { logRead } from '../../store/read-log.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { encodeDossier } from '../dossier-json.ts';
import { fixFinal } from '../paper-file.ts';
import { isParty, presentDossier, presentLeft, type Reader } from '../present.ts';
import { presentRow } from '../present-row.ts';
import { HttpProblem } from '../problem.ts';
import { type Call, mount } from '../route.ts';
import { articleView } from '../words.ts';
import { endDraft, heldDraft } from './drafts.ts';

export type AnyCall = Pick<Call<(typeof routes)['getDispute']>, 'app' | 'actor' | 'request' | 'reply'>;

export const readerOf = async ({ app, actor }: Pick<AnyCall, 'app' | 'actor'>): Promise<Reader> => ({
  world: await app.world(),
  actor,
  today: app.today(),
});

/** Loads for this reader or answers as if it were not there. */
export async function getLoaded(call: AnyCall, id: string): Promise<{ reader: Reader; loaded: Loaded }> {
  const reader = await readerOf(call);
  const loaded = await findDossier(call.app.database, reader.world, call.actor, id);
  if (!loaded) throw new HttpProblem('absent');
  return { reader, loaded };
}

const present = (reader: Reader, loaded: Loaded): DossierView => {
  const view = presentDossier(reader, loaded);
  if (!view) throw new HttpProblem('absent');
  return view;
};

/** The view as the whole answer. */
function send({ reply }: Pick<AnyCall, 'reply'>, view: DossierView): DossierView {
  // Fastify sends bytes as they are, whatever its types say of serializers.
  reply.type('application/json; charset=utf-8').serializer(encodeDossier as unknown as (view: DossierView) => string);
  return view;
}

/** Turns the answer of the door into an answer of HTTP. */
export async function answer(
  call: AnyCall,
  reader: Reader,
  recorded: Recorded,
  seen: number | undefined,
): Promise<DossierView> {
  switch (recorded.kind) {
    case 'recorded':
      return send(call, present(reader, recorded));
    case 'left':
      return presentLeft(reader, recorded.dossierId);
    case 'refused':
      throw recorded.refusal.kind === 'absent'
        ? new HttpProblem('absent')
        : new HttpProblem('refused', { refusal: recorded.refusal });
    case 'problems':
      throw new HttpProblem('input', { errors: recorded.problems });
    case 'absent':
      throw new HttpProblem('absent');
    case 'key-reused':
      throw new HttpProblem('key-reused');
    case 'stale': {
      const entries = await listEntries(call.app.database, call.actor, recorded.dossier.id);
      throw new HttpProblem('stale', {
        version: recorded.version,
        changes: ledgerLines(reader, recorded, entries).slice(seen ?? 0),
      });
    }
  }
}

/**
 * What the code proves that came with a typed name: it was sent to the phone of this account, or handed over on paper. Whoever came
 * with the answer code on a paper has shown one already.
 */
async function signingCodeOf(
  { app, session }: Pick<Call<(typeof routes)['takeStep']>, 'app' | 'session'>,
  input: { way?: unknown; oneTimeCode?: unknown },
): Promise<Pick<StepCall, 'signingCode'>> {
  if (input.way !== 'typed' || !session || session.acting.grant) return {};
  if (typeof input.oneTimeCode !== 'string' || input.oneTimeCode.trim() === '' || !session.phone)
    return { signingCode: 'none' };
  // biome-ignore lint/correctness/useHookAtTopLevel: the store's word for a code that is used up, no hook of React
  const checked = await useSignInCode(app.database, session.phone, input.oneTimeCode);
  return { signingCode: checked.kind === 'right' ? 'right' : 'wrong' };
}

/** Fixes the bytes of the papers that a step has made final. */
async function fixPapers(call: AnyCall, reader: Reader, recorded: Recorded): Promise<void> {
  if (recorded.kind !== 'recorded' || recorded.replayed) return;
  const { dossier } = recorded;
  if (!dossier.papers.some(p => p.state === 'final')) return;
  const { app, actor } = call;
  const host = call.request.headers.host;
  await fixFinal({ app, actor, dossier, host, demo: reader.world.settings.demo });
}

export function disputeRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.fileDispute, async call => {
    const { procedure, step: named, ...input } = call.body;
    // Whoever files as an agent says for which side: from then on that is the side they act on.
    const side = (input as { agent?: { side?: unknown } }).agent?.side;
    const actor: Actor =
      call.actor.role === 'agent' && (side === 'worker' || side === 'employer')
        ? { ...call.actor, role: side, mandate: { agentId: uuidv7() } }
        : call.actor;
    const reader = { ...(await readerOf(call)), actor };
    const opening = named ?? founding[procedure];
    const step = reader.world.procedures[procedure].steps[opening];
    if (step?.from !== 'opening' || !step.founds) throw new HttpProblem('absent');
    const token = (input as { oral?: { readbackToken?: unknown } }).oral?.readbackToken;
    const draftId = (await heldDraft(app, call.request))?.id;
    // On a clerk’s device it may be the draft of the visitor before; the clerk ends the own one and the one that was resumed.
    const spendsDraft = call.session!.kind !== 'staff';
    const recorded = await takeStep(app.database, reader.world, {
      actor,
      attempt: { procedure, step: opening, input },
      channel: channelOf(actor, (input as { channel?: unknown }).channel),
      idempotency: call.write,
      today: reader.today,
      seed: uuidv7(),
      ...(typeof token === 'string' && { readbackToken: token }),
      ...(draftId && { draftId, spendsDraft }),
    });
    if (draftId && spendsDraft && (recorded.kind === 'recorded' || recorded.kind === 'left'))
      await endDraft(call, draftId);
    return answer(call, reader, recorded, undefined);
  });

  mount(server, app, routes.listDisputes, async call => {
    const reader = await readerOf(call);
    const { query } = call;
    const { items, next } = await listQueue(app.database, call.actor, {
      openOnly: query.view === 'day' || isRunning(reader.world, query.procedure, query.stage),
      sort: query.sort ?? (query.view === 'day' ? 'due' : 'newest'),
      limit: query.limit ?? 50,
      ...(query.procedure && { procedure: query.procedure }),
      ...(query.stage && { stages: query.stage.split(',') }),
      ...(query.waits && { waits: query.waits }),
      ...(query.place !== undefined && { place: query.place }),
      ...(query.number && { number: query.number }),
      ...(query.q && { search: query.q }),
      ...(query.cursor && { cursor: query.cursor }),
    });
    const shown = query.number ? await Promise.all(items.map(item => keptOf(call, reader, item))) : items;
    return {
      rows: shown.flatMap(
        item =>
          presentRow({ ...reader, actor: actingOn(item.dossier, reader.actor) }, item.dossier, item.proceedingId) ?? [],
      ),
      next,
      counts: query.cursor ? {} : await countQueue(app.database, call.actor, reader.today),
    };
  });

  mount(server, app, routes.getDispute, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    return send(call, present(reader, loaded));
  });

  mount(server, app, routes.getLedger, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    const entries = await listEntries(app.database, call.actor, call.params.id);
    return {
      lines: ledgerLines(reader, loaded, entries),
      verified: entries.every((e, i) => e.previousHash === (i === 0 ? '0'.repeat(64) : entries[i - 1]!.hash)),
    };
  });

  mount(server, app, routes.takeStep, async call => {
    const reader = await readerOf(call);
    const { id, proceedingId, step } = call.params;
    const token = (call.body as { oral?: { readbackToken?: unknown } }).oral?.readbackToken;
    const recorded = await takeStep(app.database, reader.world, {
      actor: call.actor,
      attempt: { step, proceedingId, input: call.body },
      dossierId: id,
      ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
      idempotency: call.write,
      today: reader.today,
      seed: uuidv7(),
      ...(typeof token === 'string' && { readbackToken: token }),
      ...(await signingCodeOf(call, call.body)),
    });
    await fixPapers(call, reader, recorded);
    return answer(call, reader, recorded, call.ifVersion);
  });

  mount(server, app, routes.openProceeding, async call => {
    const reader = await readerOf(call);
    const { procedure, step: named, ...input } = call.body;
    if (!isProcedureId(procedure)) throw new HttpProblem('absent');
    const steps = reader.world.procedures[procedure].steps;
    const opening =
      named ??
      Object.keys(steps).find(
        name => steps[name]!.from === 'opening' && !steps[name]!.founds && steps[name]!.by.includes(call.actor.role),
      ) ??
      '';
    if (steps[opening]?.from !== 'opening' || steps[opening].founds) throw new HttpProblem('absent');
    const recorded = await takeStep(app.database, reader.world, {
      actor: call.actor,
      attempt: { procedure, step: opening, input },
      dossierId: call.params.id,
      ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
      idempotency: call.write,
      today: reader.today,
      seed: uuidv7(),
    });
    await fixPapers(call, reader, recorded);
    return answer(call, reader, recorded, call.ifVersion);
  });

  mount(server, app, routes.reveal, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    const party = present(reader, loaded).parties.find(p => p.id === call.body.partyId);
    const value = loaded.dossier.parties.find(p => p.id === call.body.partyId)?.[call.body.field];
    if (!party || value === undefined) throw new HttpProblem('absent');
    await logRead(app.database, call.actor, loaded.dossier.id, {
      what: `${call.body.partyId}:${call.body.field}`,
      purpose: call.body.purpose,
      reason: call.body.reason,
    });
    return { value, hideAt: new Date(app.now().getTime() + 60_000).toISOString() };
  });

  mount(server, app, routes.mintAnswerCode, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    const view = present(reader, loaded);
    const party = view.parties.find(p => p.id === call.params.partyId);
    const mine = view.proceedings.some(p => p.data !== null && !p.terminal);
    // The code opens what the employer reads, also in a mediation: only those inside that mediation print it.
    const mediations = view.proceedings.filter(p => p.procedure === 'mediation');
    const inside = mediations.length === 0 || mediations.some(p => p.wall.channels.length > 0);
    if (party?.side !== 'employer' || !mine || !inside) throw new HttpProblem('absent');
    const { code, expiresOn } = await mintAnswerCode(
      app.database,
      call.actor.tenant,
      loaded.dossier.id,
      party.id,
      call.actor.organisationId,
      30,
    );
    await logRead(app.database, call.actor, loaded.dossier.id, {
      what: `${party.id}:answer-code`,
      purpose: 'serve',
      reason: 'printed',
    });
    const url = `${app.config.publicUrl?.replace(/\/$/, '') ?? `http://${call.request.headers.host ?? 'localhost'}`}/a/${code}`;
    return {
      code,
      url,
      qr: await QRCode.toString(url, { type: 'svg', margin: 0 }),
      check: party.creditCode
        ? text('统一社会信用代码后6位', 'last six characters of the unified social credit code')
        : text('单位没有登记信用代码，只凭本页代码', 'no credit code is on file; the code on this page is enough'),
      expiresOn,
    };
  });

  mount(server, app, routes.candidates, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    const role = call.query.role;
    if (!isRole(role)) return { candidates: [] };
    return { candidates: candidatesOf(reader, loaded, role) };
  });
}

/** Whether every stage that is asked for is one in which something still happens: the queue then reads its open part alone. */
const isRunning = ({ procedures }: Reader['world'], procedure?: string, stages?: string): boolean =>
  stages !== undefined &&
  procedure !== undefined &&
  isProcedureId(procedure) &&
  stages.split(',').every(stage => procedures[procedure].stages[stage]?.terminal !== true);

/** The number of a duplicate leads to the file that it was joined into, for whoever reaches that. */
async function keptOf(call: AnyCall, reader: Reader, item: QueueItem): Promise<QueueItem> {
  const { joinedInto } = item.dossier;
  const kept = joinedInto && (await findDossier(call.app.database, reader.world, call.actor, joinedInto.dossierId));
  const proceeding = kept?.dossier.proceedings.findLast(p => p.procedure !== 'service' && p.procedure !== 'joining');
  return kept && proceeding ? { dossier: kept.dossier, proceedingId: proceeding.id } : item;
}

const founding = {
  'invited-mediation': 'receive',
  mediation: 'receive',
  arbitration: 'file',
  consultation: 'propose',
  lead: 'report',
  inspection: 'complain',
  'prosecution-support': 'apply',
  'union-supervision': 'complain',
  group: 'found',
} as const;

const channelOf = ({ role, partner }: Actor, given: unknown) => {
  if (partner) return 'partner' as const;
  const allowed = filing.shape.channel.safeParse(given);
  if (role === 'worker' || role === 'employer' || role === 'agent') return 'portal' as const;
  if (allowed.success && allowed.data) return allowed.data;
  if (role === 'inspector' || role === 'inspection-head') return 'inspection' as const;
  if (role === 'court-docket') return 'court' as const;
  if (role === 'union-officer' || role === 'union-chair') return 'union' as const;
  return role === 'grid-member' ? ('grid' as const) : ('window' as const);
};

/** Who of the actor's body may be assigned, in the order of the house; whoever must stand back is marked without private details. */
const candidatesOf = ({ world, actor, today }: Reader, { dossier }: Loaded, role: Role): CandidateView[] =>
  (role === 'invited-mediator' && actor.role !== 'mediation-head'
    ? invited(dossier, today, world)
    : candidates(dossier, role, actor.organisationId ?? '', today, world)
  ).map(({ person, open, conflict, ...rest }) => ({
    userId: person.id,
    name: person.name,
    open,
    ...(conflict && { conflict }),
    reasons: [...rest.reasons],
    suggested: rest.suggested,
  }));

/** Whoever sees one proceeding only sees its own lines; what was said behind a wall is a line for those inside. */
function ledgerLines(
  reader: Reader,
  loaded: Pick<Loaded, 'dossier'>,
  entries: Awaited<ReturnType<typeof listEntries>>,
): LedgerLine[] {
  if (reach(reader.world.procedures, loaded.dossier, reader.actor)?.sees === 'receipt') return [];
  const shown = new Set(readProceedings(reader.world.procedures, loaded.dossier, reader.actor).map(p => p.id));
  return entries
    .filter(e => e.inside && e.told && shown.has(e.proceedingId))
    .map((entry, i) => ({ ...ledgerLine(reader, loaded, entry), sequence: i + 1 }));
}

function ledgerLine(
  reader: Reader,
  loaded: Pick<Loaded, 'dossier'>,
  entry: Awaited<ReturnType<typeof listEntries>>[number],
): Omit<LedgerLine, 'sequence'> {
  const procedure = reader.world.procedures[entry.procedure];
  const step = procedure.steps[entry.step];
  const decided = isParty(reader.actor) ? procedure.steps[step?.decides?.step ?? ''] : undefined;
  const proposed =
    step?.approval && entry.audience === 'staff'
      ? text(`提请批准：${step.title.zh}`, `For approval: ${step.title.en}`)
      : undefined;
  const party = loaded.dossier.parties.find(
    p => p.side === entry.role && (p.userId === entry.actorId || p.id === entry.actorId),
  );
  const agent = loaded.dossier.parties
    .filter(p => p.side === entry.role)
    .flatMap(p => p.agents ?? [])
    .find(a => a.userId === entry.actorId);
  const role = roleLabel(entry.role);
  return {
    day: entry.day,
    at: entry.at,
    who: entry.actorName || party?.name || agent?.name || '',
    role: agent && !party ? text(`${role.zh}的代理人`, `Agent of the ${role.en.toLowerCase()}`) : role,
    proceedingId: entry.proceedingId,
    procedure: procedure.title,
    // That somebody proposed what was decided is not for the parties.
    step: decided?.title ?? proposed ?? step?.title ?? text(entry.step, entry.step),
    ...(entry.stage && procedure.stages[entry.stage] && { stage: procedure.stages[entry.stage]!.title }),
    basis: (step?.law ?? []).map(articleView),
    papers: loaded.dossier.papers
      .filter(
        p =>
          entry.papers.includes(p.id) &&
          !p.channel &&
          (!p.side || p.side === reader.actor.role || !partyOf(loaded.dossier, reader.actor)),
      )
      .map(p => ({ id: p.id, title: text(p.title, p.title) })),
    hash: entry.hash,
    walled: entry.walled,
  };
}
