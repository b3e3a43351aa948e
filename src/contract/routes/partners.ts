import { z } from 'zod';
import { longestTokenDays, type PartnerScope, partnerScopes } from '../../core/people/partner.ts';
import { type Role, roles } from '../../core/people/role.ts';
import { text } from '../../core/text.ts';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { byId, Day, t } from './common.ts';

/** Bodies that keep a system of their own: what it reads, where it is told, and who lets it in. */

const say = (zh: string, en: string) => ({ params: { message: text(zh, en) } });
const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]];
const Scope = z.enum(keys(partnerScopes) as [PartnerScope, ...PartnerScope[]]);
const RoleId = z.enum(keys(roles) as [Role, ...Role[]]);

/** A position as the list gave it. */
const Position = z
  .string()
  .max(40)
  .refine(v => /^\d{1,19}-\d{1,18}$/.test(v), say('位置要照原样带回来', 'Send the position back as it was given'));

export const ChangeView = z.object({
  /** Its place in the list: go on from here. */
  position: z.string(),
  dossierId: z.uuid(),
  number: z.string().nullable(),
  proceedingId: z.uuid(),
  /** The day of the law on which it was entered, and the instant. */
  day: z.string(),
  at: z.string(),
  procedure: z.string(),
  step: z.string(),
  stage: z.string().optional(),
});

export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  organisationId: z.uuid(),
  organisation: Text,
  role: RoleId,
  roleLabel: Text,
  scopes: z.array(Scope),
  createdAt: z.string(),
  expiresOn: z.string(),
  usedAt: z.string().optional(),
  revokedAt: z.string().optional(),
  webhook: z
    .object({
      url: z.string(),
      failures: z.int(),
      pausedAt: z.string().optional(),
      deliveredAt: z.string().optional(),
      error: z.string().optional(),
    })
    .optional(),
});
export type TokenView = z.infer<typeof TokenView>;

/** Where a system is told: encrypted, or on this machine. */
const HookUrl = z
  .string()
  .max(300)
  .refine(
    v => {
      if (!URL.canParse(v)) return false;
      const { protocol, hostname, username } = new URL(v);
      return (
        username === '' &&
        (protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(hostname)))
      );
    },
    say('写 https:// 开头的地址', 'Enter an address that begins with https://'),
  );

/** From which day on it is told; absent: of what is new from now on. */
const HookBody = z.strictObject({ url: HookUrl, from: Day.optional() });
const Replay = z.strictObject({ from: Day.optional() });

export const partnersRoutes = defineRoutes({
  changes: {
    method: 'GET',
    path: '/changes',
    for: 'session',
    partner: 'read',
    summary: t('变化', 'Changes'),
    query: z.strictObject({
      after: Position.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    ok: z.object({ changes: z.array(ChangeView), next: z.string().nullable() }),
  },
  countChanges: {
    method: 'GET',
    path: '/changes/counts',
    for: 'session',
    partner: 'read',
    summary: t('每天的变化数，用于对账', 'Changes a day, to reconcile with'),
    query: z.strictObject({ from: Day, to: Day }),
    ok: z.object({
      days: z.array(z.object({ day: z.string(), changes: z.int(), dossiers: z.int() })),
    }),
  },
  replayChanges: {
    method: 'POST',
    path: '/changes/replay',
    for: 'session',
    partner: 'read',
    summary: t('让推送从某个位置重来', 'Be told anew from a position'),
    body: z.strictObject({ after: Position }),
    ok: z.object({}),
  },
  listPartners: {
    method: 'GET',
    path: '/partners',
    for: 'staff',
    summary: t('对接系统', 'Partner systems'),
    ok: z.object({
      tokens: z.array(TokenView),
      /** Bodies whose systems may be let in, and in which roles. */
      bodies: z.array(z.object({ id: z.uuid(), name: Text, roles: z.array(z.object({ role: RoleId, label: Text })) })),
    }),
  },
  makeToken: {
    method: 'POST',
    path: '/partners',
    for: 'staff',
    summary: t('生成令牌，只显示一次', 'Make a token, shown once'),
    body: z.strictObject({
      organisationId: z.uuid(),
      name: z.string().trim().min(1).max(60),
      role: RoleId,
      scopes: z.array(Scope).min(1).max(3),
      days: z.int().min(1).max(longestTokenDays),
    }),
    ok: z.object({ id: z.uuid(), token: z.string() }),
    status: 201,
  },
  revokeToken: {
    method: 'DELETE',
    path: '/partners/:id',
    for: 'staff',
    summary: t('停用令牌', 'Revoke a token'),
    params: byId,
    ok: z.object({}),
  },
  setWebhook: {
    method: 'PUT',
    path: '/partners/:id/webhook',
    for: 'staff',
    summary: t('设置推送地址，密钥只显示一次', 'Set where a system is told; the key is shown once'),
    params: byId,
    body: HookBody,
    ok: z.object({ key: z.string() }),
  },
  removeWebhook: {
    method: 'DELETE',
    path: '/partners/:id/webhook',
    for: 'staff',
    summary: t('不再推送', 'Stop telling a system'),
    params: byId,
    ok: z.object({}),
  },
  resumeWebhook: {
    method: 'POST',
    path: '/partners/:id/webhook/resume',
    for: 'staff',
    summary: t('恢复推送，可以从某一天重来', 'Go on telling a system, from a day if wanted'),
    params: byId,
    body: Replay,
    ok: z.object({}),
  },
});
