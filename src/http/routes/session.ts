import type { FastifyInstance } from 'fastify';
import type { SessionView } from '../../contract/routes/session.ts';
import { routes } from '../../contract/routes.ts';
import { type Role, roleLabel } from '../../core/people/role.ts';
import { text } from '../../core/text.ts';
import {
  type Acting,
  accountOf,
  actorOf,
  checkPassword,
  citizenRole,
  closeSession,
  ensureCitizen,
  findSession,
  listMemberships,
  openSession,
  type Session,
  setPassword,
  switchMembership,
} from '../../store/accounts.ts';
import { shortestPassword } from '../../store/administrators.ts';
import {
  countWrongAnswer,
  findAnswerCode,
  listPrintedCodes,
  mintPrintedCode,
  mintSignInCode,
  resetAnswerTries,
  useSignInCode,
} from '../../store/codes.ts';
import { findDossier } from '../../store/dossiers.ts';
import { logRead } from '../../store/read-log.ts';
import { type App, cookieName } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { type Call, mount } from '../route.ts';
import { leaveDraft } from './drafts.ts';

type AnyCall = Pick<Call<(typeof routes)['signIn']>, 'app' | 'reply' | 'request'>;

const ownPassword = text(
  `新密码至少${shortestPassword}个字符，和原来的不同`,
  `The new password has at least ${shortestPassword} characters and is not the old one`,
);

/** Who hands over a sign-in code on paper, to a person whose identity they have seen. */
const printers: readonly Role[] = [
  'hall-window',
  'mediator',
  'mediation-head',
  'invited-mediator',
  'institute-clerk',
  'court-docket',
];

/** Signing in and out. Staff by password, citizens by one-time code, an employer by the code on its paper. */
export function sessionRoutes(server: FastifyInstance, app: App): void {
  const rate = app.config.rate.signIn;

  mount(
    server,
    app,
    routes.signIn,
    async call => {
      const checked = await checkPassword(app.database, call.body.login, call.body.password);
      if (checked.kind === 'locked')
        throw new HttpProblem('locked', {
          retryAfter: Math.max(1, Math.ceil((Date.parse(checked.until) - Date.now()) / 1000)),
        });
      const found =
        checked.kind === 'in' ? await listMemberships(app.database, checked.personId, app.config.tenant) : undefined;
      if (checked.kind === 'wrong' || !found) throw new HttpProblem('wrong-password');
      const { newPassword, password } = call.body;
      if (newPassword === undefined && checked.kind === 'in' && checked.first) throw new HttpProblem('password-first');
      if (newPassword !== undefined) {
        if ([...newPassword].length < shortestPassword || newPassword === password)
          throw new HttpProblem('input', { errors: [{ field: 'newPassword', message: ownPassword }] });
        await setPassword(app.database, checked.personId, newPassword);
      }
      return enter(call, found.tenant, checked.personId, found.memberships[0]!);
    },
    { rate },
  );

  mount(
    server,
    app,
    routes.sendCode,
    async ({ body }) => {
      const { settings, directory } = await app.world();
      // Nothing is sent from here: the demonstration shows the code under its banner; elsewhere it is handed over on paper.
      if (!app.config.demo || !settings.demo)
        return {
          sent: false,
          channel: 'none' as const,
          windows: directory.organisations('hall').map(({ name, address, phone, hours }) => ({
            name,
            ...(address && { address }),
            ...(phone && { phone }),
            ...(hours && { hours }),
          })),
        };
      const made = await mintSignInCode(app.database, app.config.tenant, body.phone);
      if (!made) throw new HttpProblem('too-many', { retryAfter: 20 });
      return { sent: false, channel: 'demo' as const, expiresAt: made.expiresAt, demoCode: made.code, windows: [] };
    },
    { rate },
  );

  mount(
    server,
    app,
    routes.printCode,
    async ({ actor, body }) => {
      const officeId = actor.organisationId;
      if (!printers.includes(actor.role) || officeId === undefined) throw new HttpProblem('forbidden');
      // Whoever prints a code could use it: who did, for whom and on what proof is written down before it is shown.
      await logRead(app.database, actor, null, {
        what: `${accountOf(app.secret, body.phone)}:sign-in-code`,
        purpose: 'identify',
        reason: `${body.identity}: ${body.reason}`,
      });
      return mintPrintedCode(app.database, actor.tenant, body.phone, officeId);
    },
    { rate },
  );

  mount(
    server,
    app,
    routes.signInByCode,
    async call => {
      const { phone, code, name } = call.body;
      const checked = await useSignInCode(app.database, phone, code);
      if (checked.kind === 'expired') throw new HttpProblem('code-expired');
      if (checked.kind === 'wrong') throw new HttpProblem('code-wrong');
      if (checked.kind === 'paused') throw new HttpProblem('too-many', { retryAfter: 3600 });
      const personId = await ensureCitizen(app.database, app.secret, phone, name?.trim() || undefined);
      const role = await citizenRole(app.database, app.config.tenant, personId);
      return enter(call, app.config.tenant, personId, { role, vouch: checked.vouch });
    },
    { rate },
  );

  mount(
    server,
    app,
    routes.answerSession,
    async call => {
      const code = await findAnswerCode(app.database, call.body.code);
      if (!code) throw new HttpProblem('answer-code');
      const acting: Acting = {
        role: 'employer',
        grant: { dossierId: code.dossierId, partyId: code.partyId },
        ...(code.vouch && { vouch: code.vouch }),
      };
      const world = await app.world();
      const loaded = await findDossier(
        app.database,
        world,
        { userId: code.partyId, name: '', role: 'employer', tenant: code.tenant, grant: acting.grant! },
        code.dossierId,
      );
      const party = loaded?.dossier.parties.find(p => p.id === code.partyId);
      // Whoever holds the paper also knows the firm's own code; a firm whose code is not on file is asked for the code alone.
      const expected = (party?.creditCode ?? party?.idNumber)?.slice(-6).toUpperCase();
      if (!party || (expected !== undefined && expected !== call.body.last6.trim().toUpperCase())) {
        await countWrongAnswer(app.database, code.id);
        throw new HttpProblem('answer-code');
      }
      await resetAnswerTries(app.database, code.id);
      return enter(call, code.tenant, undefined, acting);
    },
    { rate },
  );

  mount(server, app, routes.whoAmI, async ({ session }) => view(app, session!));

  mount(server, app, routes.switchRole, async ({ session, body, request }) => {
    const membership = session!.memberships[body.index];
    if (!membership || session!.kind === 'code') throw new HttpProblem('forbidden');
    const { vouch } = session!.acting;
    const acting: Acting = { ...membership, ...(vouch && { vouch }) };
    const token = request.cookies[cookieName(app.secure)]!;
    await switchMembership(app.database, token, acting);
    return view(app, { ...session!, acting });
  });

  mount(server, app, routes.signOut, async ({ request, reply }) => {
    await leaveDraft({ app, reply }, request);
    await closeSession(app.database, request.cookies[cookieName(app.secure)]!);
    reply.clearCookie(cookieName(app.secure), { path: '/' });
    return {};
  });
}

async function enter(
  { app, reply, request }: AnyCall,
  tenant: number,
  personId: string | undefined,
  acting: Acting,
): Promise<SessionView> {
  // A new sign-in ends the session that this browser held.
  const old = request.cookies[cookieName(app.secure)];
  if (old) await closeSession(app.database, old);
  const token = await openSession(app.database, tenant, personId, acting, app.limits);
  reply.setCookie(cookieName(app.secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure: app.secure });
  const session = await findSession(app.database, token, app.limits);
  if (!session) throw new HttpProblem('failed');
  return view(app, session);
}

async function view(app: App, session: Session): Promise<SessionView> {
  const { directory } = await app.world();
  const bodyOf = (id: string | undefined) => (id ? directory.organisation(id) : undefined);
  const actor = actorOf(session);
  const body = bodyOf(actor.organisationId);
  return {
    user: {
      id: session.personId,
      name: session.name,
      ...(session.phone && { phone: session.phone }),
      staff: session.kind === 'staff',
    },
    actor: {
      role: actor.role,
      label: roleLabel(actor.role),
      ...(body && { organisation: { id: body.id, name: body.name } }),
    },
    memberships: session.memberships.map((m, index) => {
      const at = bodyOf(m.organisationId);
      return { index, role: m.role, label: roleLabel(m.role), ...(at && { organisation: at.name }) };
    }),
    ...(session.acting.grant && { dossierId: session.acting.grant.dossierId }),
    printedCodes: await printedCodes(app, session),
    expiresAt: session.expiresAt,
  };
}

/** What the owner of a phone is told: which office printed a code for it, and whom to call if it was not they who asked. */
async function printedCodes(app: App, session: Session): Promise<SessionView['printedCodes']> {
  if (session.kind !== 'citizen' || session.phone === undefined) return [];
  const printed = await listPrintedCodes(app.database, session.tenant, session.phone);
  if (printed.length === 0) return [];
  const { directory } = await app.world();
  const supervisor = directory.organisations('bureau').find(body => body.phone !== undefined);
  return printed.map(({ at, officeId }) => {
    const office = directory.organisation(officeId);
    const call = supervisor ?? office;
    return {
      at,
      ...(office && { office: office.name }),
      ...(call?.phone && { call: { name: call.name, phone: call.phone } }),
    };
  });
}
