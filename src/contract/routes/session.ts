import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { t } from './common.ts';

export const SessionView = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), phone: z.string().optional(), staff: z.boolean() }),
  /** The membership in which this session acts. */
  actor: z.object({ role: z.string(), label: Text, organisation: z.object({ id: z.uuid(), name: Text }).optional() }),
  memberships: z.array(z.object({ index: z.int(), role: z.string(), label: Text, organisation: Text.optional() })),
  /** Set for a session opened by a one-time code: the only dossier it opens. */
  dossierId: z.uuid().optional(),
  /** Sign-in codes that offices printed for this phone in the last ninety days, newest first, with whom to call if that was wrong. */
  printedCodes: z.array(
    z.object({
      at: z.string(),
      office: Text.optional(),
      call: z.object({ name: Text, phone: z.string() }).optional(),
    }),
  ),
  expiresAt: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const sessionRoutes = defineRoutes({
  sendCode: {
    method: 'POST',
    path: '/codes',
    for: 'public',
    summary: t('发送验证码', 'Send a one-time code'),
    body: z.strictObject({ phone: z.string().regex(/^1\d{10}$/) }),
    ok: z.object({
      /** False: no message leaves this house; a code is handed over on paper at one of the windows. */
      sent: z.boolean(),
      channel: z.enum(['demo', 'none']),
      expiresAt: z.string().optional(),
      demoCode: z.string().optional(),
      windows: z.array(
        z.object({
          name: Text,
          address: z.string().optional(),
          phone: z.string().optional(),
          hours: z.string().optional(),
        }),
      ),
    }),
  },
  printCode: {
    method: 'POST',
    path: '/codes/printed',
    for: 'staff',
    summary: t('打印登录码', 'Print a sign-in code'),
    body: z.strictObject({
      phone: z.string().regex(/^1\d{10}$/),
      /** How the person showed that they are who they say, and that the number is theirs. */
      identity: z.enum(['id-card', 'residence-permit', 'passport', 'social-card']),
      reason: z.string().min(6).max(200),
    }),
    /** Shown this once, to be printed. */
    ok: z.object({ code: z.string(), expiresAt: z.string() }),
    status: 201,
  },
  signInByCode: {
    method: 'POST',
    path: '/session/code',
    for: 'public',
    summary: t('验证码登录', 'Sign in by code'),
    body: z.strictObject({ phone: z.string().max(20), code: z.string().max(10), name: z.string().max(60).optional() }),
    ok: SessionView,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    for: 'public',
    summary: t('登录', 'Sign in'),
    /** `newPassword` takes the place of the old one; with a password that was handed over it is needed. */
    body: z.strictObject({
      login: z.string().max(100),
      password: z.string().max(200),
      newPassword: z.string().max(200).optional(),
    }),
    ok: SessionView,
  },
  answerSession: {
    method: 'POST',
    path: '/session/answer',
    for: 'public',
    summary: t('凭答复码进入', 'Enter by an answer code'),
    body: z.strictObject({ code: z.string().max(20), last6: z.string().max(10) }),
    ok: SessionView,
  },
  whoAmI: {
    method: 'GET',
    path: '/session',
    for: 'session',
    partner: 'read',
    summary: t('我是谁', 'Who am I'),
    ok: SessionView,
  },
  switchRole: {
    method: 'PUT',
    path: '/session/membership',
    for: 'session',
    summary: t('切换身份', 'Switch role'),
    body: z.strictObject({ index: z.int() }),
    ok: SessionView,
  },
  signOut: { method: 'DELETE', path: '/session', for: 'session', summary: t('退出', 'Sign out'), ok: z.object({}) },
});
