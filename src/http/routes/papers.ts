import type { FastifyInstance } from 'fastify';
import { routes } from '../../contract/routes.ts';
import { asLeftTo, partyOf, reach } from '../../core/dossier/access.ts';
import { roleRefusal } from '../../core/dossier/decide.ts';
import { contentIdOf, type Dossier, editionKinds, type Paper, type Proceeding } from '../../core/dossier/dossier.ts';
import { foldNumber } from '../../core/dossier/number.ts';
import { freeTexts, type PaperContent, placeToSign } from '../../core/dossier/paper.ts';
import type { Actor } from '../../core/people/actor.ts';
import { roleLabel } from '../../core/people/role.ts';
import { pendingProposal } from '../../core/procedures/approval.ts';
import { isWanted } from '../../core/procedures/paper-steps.ts';
import { type Text, text } from '../../core/text.ts';
import { mintSignInCode } from '../../store/codes.ts';
import { findDossier, type World } from '../../store/dossiers.ts';
import { findByDigest, findContents, noteHandedOut, type VerifiedPaper } from '../../store/papers.ts';
import type { App } from '../app.ts';
import { verifyUrl } from '../paper-file.ts';
import { isParty, mayReadPaper, presentPaper } from '../present.ts';
import { HttpProblem } from '../problem.ts';
import { type Call, mount } from '../route.ts';

type PageStep = 'revise-paper' | 'release-paper' | 'review-paper' | 'sign-paper' | 'withdraw-paper' | 'correct-paper';

/** Papers: the page of one, its editions, and the public check of a paper somebody holds in hand. */
export function paperRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.getPaper, async call => {
    const { world, dossier, paper, proceeding } = await open(call, call.params.id, call.params.paperId);
    const contentId = contentIdOf(paper);
    const contents = await findContents(app.database, call.actor, dossier.id, [paper.id, contentId]);
    const [stored, first] = [contents.get(contentId), contents.get(paper.id)];
    if (!stored || !first) throw new HttpProblem('absent');
    const isReadByParty = isParty(call.actor);
    if (isReadByParty && !stored.frozen?.party)
      await noteHandedOut(app.database, call.actor, dossier.id, contentId, app.today());
    const handedOut = isReadByParty || stored.frozen?.party !== undefined;
    const stands = standing(paper, handedOut);
    const pending = pendingProposal(proceeding);
    const waits = pending?.step === 'review-paper' && (pending.input as { paperId?: string }).paperId === paper.id;
    return {
      paper: presentPaper(world, dossier, paper),
      content: asView(stored.content),
      first: asView(first.content),
      digest: stored.digest,
      editions: editionsOf(dossier, paper, call.actor),
      may: mayDo(world, dossier, paper, proceeding, stored.content, first.content, handedOut, call.actor),
      ...(stands && !isParty(call.actor) && { stands }),
      ...(waits && !isParty(call.actor) && { waiting: text('等负责人审阅', 'The head is looking at it') }),
      verifyUrl: verifyUrl(app, call.request.headers.host, stored.digest, stored.content.number),
    };
  });

  mount(server, app, routes.getForms, async ({ actor, params }) => {
    const world = await app.world();
    const loaded = await findDossier(app.database, world, actor, params.id);
    if (!loaded) throw new HttpProblem('absent');
    const { dossier } = loaded;
    const seen = reach(world.procedures, dossier, actor);
    const proceedings = seen?.sees === 'file' ? asLeftTo(dossier, seen).proceedings : [];
    return {
      forms: proceedings.flatMap(proceeding => {
        const { id, papers, steps } = world.procedures[proceeding.procedure];
        const step = steps['issue-paper'];
        if (!step || roleRefusal(world.procedures, step, dossier, proceeding, actor, world.directory)) return [];
        return Object.entries(papers)
          .filter(([, template]) => isWanted(template, actor.role, proceeding.stage))
          .map(([template, { title }]) => ({ proceedingId: proceeding.id, procedure: id, template, title }));
      }),
    };
  });

  mount(server, app, routes.getEdition, async call => {
    const { dossier, paper } = await open(call, call.params.id, call.params.paperId);
    const { edition } = call.params;
    const isOwn = edition === paper.id || paper.editions?.some(e => e.id === edition);
    if (!isOwn || isParty(call.actor)) throw new HttpProblem('absent');
    const found = (await findContents(app.database, call.actor, dossier.id, [edition])).get(edition);
    if (!found) throw new HttpProblem('absent');
    return { content: asView(found.content) };
  });

  mount(
    server,
    app,
    routes.sendSigningCode,
    async ({ session }) => {
      const { settings } = await app.world();
      const phone = session?.phone;
      if (!phone) return { channel: 'none' as const };
      const phoneEnd = phone.slice(-4);
      // Nothing is sent from here: the demonstration shows the code; elsewhere it is handed over on paper.
      if (!app.config.demo || !settings.demo) return { channel: 'none' as const, phoneEnd };
      const made = await mintSignInCode(app.database, app.config.tenant, phone);
      if (!made) throw new HttpProblem('too-many', { retryAfter: 20 });
      return { channel: 'demo' as const, phoneEnd, demoCode: made.code };
    },
    { rate: app.config.rate.signIn },
  );

  mount(
    server,
    app,
    routes.verifyPaper,
    async ({ query }) => {
      const found = await findByDigest(app.database, app.config.tenant, query.digest);
      const named = found.find(one => isNumbered(one, query.number));
      return named ? verified(named) : { result: 'unknown' as const };
    },
    { rate: app.config.rate.signIn },
  );

  async function open(call: Pick<Call<(typeof routes)['getPaper']>, 'actor'>, id: string, paperId: string) {
    const world = await app.world();
    const loaded = await findDossier(app.database, world, call.actor, id);
    const paper = loaded?.dossier.papers.find(p => p.id === paperId);
    const seen = loaded && reach(world.procedures, loaded.dossier, call.actor);
    if (!loaded || !paper || !seen || !mayReadPaper(world, loaded.dossier, paper, call.actor, seen))
      throw new HttpProblem('absent');
    const proceeding = loaded.dossier.proceedings.find(p => p.id === paper.proceedingId)!;
    return { world, dossier: loaded.dossier, paper, proceeding };
  }
}

const asView = (content: PaperContent) => structuredClone(content) as never;

/** Why the text of a paper stands. */
function standing(paper: Paper, handedOut: boolean): Text | undefined {
  if (paper.withdrawn) return text(`${paper.withdrawn.on}撤回`, `Withdrawn on ${paper.withdrawn.on}`);
  if (paper.state === 'final')
    return text('已经发出、签名或者送达，文字不再改', 'Sent out, signed or served: its text stands');
  return handedOut ? text('当事人已经打开过，文字不再改', 'A party has opened it: its text stands') : undefined;
}

/** Parties see who signed on the paper itself, and not who worked on its text. */
function editionsOf(dossier: Dossier, paper: Paper, actor: Actor) {
  const editions = paper.editions ?? [{ id: paper.id, kind: 'issued' as const, on: paper.issuedOn }];
  if (isParty(actor)) return [];
  return editions.map(({ id, kind, on, ...rest }) => {
    const by = 'by' in rest ? rest.by : undefined;
    const party = by && dossier.parties.find(p => p.side === by.role);
    return {
      id,
      kind,
      label: editionKinds[kind],
      on,
      ...(by && { by: by.name || party?.name || '', role: roleLabel(by.role) }),
    };
  });
}

/** What this reader may do with a paper now; the step itself checks all of it again. */
function mayDo(
  world: World,
  dossier: Dossier,
  paper: Paper,
  proceeding: Proceeding,
  content: PaperContent,
  first: PaperContent,
  handedOut: boolean,
  actor: Actor,
): PageStep[] {
  const { steps } = world.procedures[proceeding.procedure];
  const may = (name: PageStep): boolean => {
    const step = steps[name];
    return (
      step !== undefined &&
      roleRefusal(world.procedures, step, dossier, proceeding, actor, world.directory) === undefined
    );
  };
  const isOpen = paper.state !== 'final' && !handedOut && !paper.withdrawn;
  const isDraft = paper.state === 'draft';
  const canSign =
    !isDraft && !paper.withdrawn && placeToSign(content, actor.role) !== undefined && isOwnSide(dossier, paper, actor);
  const now: Record<PageStep, boolean> = {
    'revise-paper': isOpen && freeTexts(first).length > 0,
    'release-paper': isDraft && pendingProposal(proceeding)?.step !== 'review-paper',
    'review-paper': isDraft && !pendingProposal(proceeding) && !isHead(actor),
    'sign-paper': canSign,
    'withdraw-paper': !paper.withdrawn,
    'correct-paper': !isDraft && !paper.withdrawn && !paper.corrects && !paper.correctedBy,
  };
  return (Object.keys(now) as PageStep[]).filter(name => now[name] && may(name));
}

const isHead = (actor: Actor): boolean => actor.role === 'mediation-head' || actor.role === 'institute-head';

const isOwnSide = (dossier: Dossier, paper: Paper, actor: Actor): boolean => {
  const party = partyOf(dossier, actor);
  return !party || !paper.side || paper.side === party.side;
};

/** A paper without a number is known by its digest alone. */
const isNumbered = ({ number }: VerifiedPaper, asked: string | undefined): boolean =>
  number === null ? true : asked !== undefined && foldNumber(number) === foldNumber(asked);

function verified({ paper, contentId, issuer }: VerifiedPaper) {
  if (paper.state === 'draft') return { result: 'unknown' as const };
  const changed = paper.editions?.find((_, i, all) => all[i - 1]?.id === contentId);
  const base = { ...(issuer && { issuer }), issuedOn: paper.issuedOn };
  if (paper.withdrawn) return { ...base, result: 'withdrawn' as const, changedOn: paper.withdrawn.on };
  if (contentId !== contentIdOf(paper))
    return { ...base, result: 'replaced' as const, ...(changed && { changedOn: changed.on }) };
  return { ...base, result: paper.correctedBy ? ('corrected' as const) : ('issued' as const) };
}
