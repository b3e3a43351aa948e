import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DraftView } from '../../contract/routes/drafts.ts';
import { routes } from '../../contract/routes.ts';
import { addDays } from '../../core/law/day.ts';
import { houseValue } from '../../core/law/parameters.ts';
import {
  answerReadback,
  createDraft,
  type Draft,
  deleteDraft,
  dropUploads,
  findDraft,
  findReadback,
  lockDraft,
  openReadback,
  resumeDraft,
  updateDraft,
} from '../../store/drafts.ts';
import { isUuid } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

/** The draft of this device: its id and secret, in a cookie that scripts cannot read. */
function draftCookie(request: FastifyRequest): { id: string; secret: string } | undefined {
  const match = /^([0-9a-f-]{36})\.([\w-]{20,60})$/.exec(request.cookies.hejie_draft ?? '');
  return match && isUuid(match[1]!) ? { id: match[1]!, secret: match[2]! } : undefined;
}

/** The draft whose secret this device holds; a cookie that anybody could have written opens nothing. */
export async function heldDraft(app: App, request: FastifyRequest): Promise<{ id: string } | undefined> {
  const cookie = draftCookie(request);
  return cookie && (await findDraft(app.database, app.config.tenant, cookie.id, cookie.secret, undefined));
}

/** After a draft is gone: its uploads that no step has named go too, and the device forgets it. */
export async function endDraft(
  { app, reply }: { readonly app: App; readonly reply: FastifyReply },
  id: string,
): Promise<void> {
  for (const name of await dropUploads(app.database, app.config.tenant, id)) await app.files.remove(name);
  reply.clearCookie('hejie_draft', { path: '/api' });
}

/** Whoever comes to this device after a sign-out does not open the draft that lay here. */
export async function leaveDraft(call: Pick<Parameters<typeof endDraft>[0], 'app' | 'reply'>, request: FastifyRequest) {
  const held = await heldDraft(call.app, request);
  if (held) await lockDraft(call.app.database, call.app.config.tenant, held.id);
  call.reply.clearCookie('hejie_draft', { path: '/api' });
}

export function draftRoutes(server: FastifyInstance, app: App): void {
  const keep = (reply: FastifyReply, id: string, secret: string) =>
    reply.setCookie('hejie_draft', `${id}.${secret}`, {
      path: '/api',
      httpOnly: true,
      sameSite: 'strict',
      secure: app.secure,
      maxAge: 31 * 86_400,
    });
  const expiresOn = async () =>
    addDays(app.today(), houseValue('draftKeepDays', app.today(), (await app.world()).parameters));
  const tenant = app.config.tenant;

  // A draft takes uploads: how many are begun from one address is limited like sign-in.
  mount(
    server,
    app,
    routes.saveDraft,
    async ({ body, session, reply }) => {
      const { draft, code, secret } = await createDraft(app.database, tenant, {
        answers: body.answers,
        expiresOn: await expiresOn(),
        ...(body.phone && { phone: body.phone }),
        ...(session?.kind === 'staff' && { createdBy: session.personId }),
      });
      if (session?.kind !== 'staff') keep(reply, draft.id, secret);
      return view(draft, { code });
    },
    { rate: app.config.rate.signIn },
  );

  mount(server, app, routes.updateDraft, async ({ params, body, session, request }) => {
    const saved = await updateDraft(app.database, tenant, params.id, holder(request, params.id, session?.personId), {
      answers: body.answers,
      version: body.version,
      force: body.force === true,
      expiresOn: await expiresOn(),
      ...(body.phone && { phone: body.phone }),
    });
    if (saved.kind === 'absent') throw new HttpProblem('absent');
    if (saved.kind === 'changed') throw new HttpProblem('draft-changed', { version: saved.draft.version });
    return view(saved.draft);
  });

  mount(server, app, routes.getDraft, async ({ params, session, request }) => {
    const { secret, userId } = holder(request, params.id, session?.personId);
    const draft = await findDraft(app.database, tenant, params.id, secret, userId);
    if (!draft) throw new HttpProblem('absent');
    return view(draft);
  });

  mount(server, app, routes.deleteDraft, async ({ params, session, request, reply }) => {
    const held = holder(request, params.id, session?.personId);
    if (!(await deleteDraft(app.database, tenant, params.id, held))) throw new HttpProblem('absent');
    await endDraft({ app, reply }, params.id);
    return {};
  });

  mount(
    server,
    app,
    routes.resumeDraft,
    async ({ body, reply }) => {
      const resumed = await resumeDraft(app.database, tenant, body.code, body.last4);
      if (!resumed) throw new HttpProblem('absent');
      keep(reply, resumed.draft.id, resumed.secret);
      return view(resumed.draft);
    },
    { rate: app.config.rate.signIn },
  );

  mount(server, app, routes.openReadback, async ({ params, body, session }) => {
    const opened = await openReadback(app.database, tenant, params.id, session!.personId, body.lines);
    if (!opened) throw new HttpProblem('absent');
    return view(opened.draft, { token: opened.token });
  });

  mount(server, app, routes.getReadback, async ({ params }) => {
    const readback = await findReadback(app.database, tenant, params.token);
    if (!readback) throw new HttpProblem('absent');
    return { lines: (readback.lines ?? []).map(l => ({ ...l })), state: readback.state };
  });

  mount(server, app, routes.confirmReadback, async ({ params, body }) => {
    const readback = await answerReadback(app.database, tenant, params.token, body.corrections);
    if (!readback) throw new HttpProblem('absent');
    return { state: readback.state };
  });
}

const holder = (
  request: FastifyRequest,
  id: string,
  userId: string | undefined,
): { secret?: string; userId?: string } => {
  const cookie = draftCookie(request);
  return { ...(cookie?.id === id && { secret: cookie.secret }), ...(userId && { userId }) };
};

const view = (draft: Draft, shown: { code?: string; token?: string } = {}): DraftView => ({
  id: draft.id,
  ...(shown.code && { code: shown.code }),
  version: draft.version,
  answers: draft.answers,
  savedAt: draft.savedAt,
  expiresOn: draft.expiresOn,
  readback: {
    state: draft.readback.state,
    ...(shown.token && { token: shown.token }),
    corrections: draft.readback.corrections.map(c => ({ ...c })),
  },
});
