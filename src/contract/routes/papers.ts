import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { PaperView, Text } from '../views.ts';
import { t } from './common.ts';

const Lines = z.array(
  z.object({
    role: z.string(),
    name: z.string().optional(),
    signedOn: z.string().optional(),
    way: z.string().optional(),
    as: z.string().optional(),
    strokes: z.string().optional(),
  }),
);

/** What a paper says, as blocks; `free` marks the text that may be changed. */
export const PaperBlockView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    text: z.string(),
    indent: z.boolean().optional(),
    bold: z.boolean().optional(),
    free: z.string().optional(),
  }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({
    kind: z.literal('fields'),
    rows: z.array(z.tuple([z.string(), z.string()])),
    columns: z.union([z.literal(1), z.literal(2)]).optional(),
  }),
  z.object({
    kind: z.literal('table'),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    align: z.array(z.enum(['left', 'center', 'right'])).optional(),
  }),
  z.object({
    kind: z.literal('list'),
    items: z.array(z.string()),
    numbering: z.enum(['chinese', 'arabic']).optional(),
    free: z.string().optional(),
  }),
  z.object({ kind: z.literal('signatures'), lines: Lines }),
  z.object({ kind: z.literal('closing'), issuer: z.string(), date: z.string(), sealed: z.boolean().optional() }),
  z.object({ kind: z.literal('qr'), value: z.string(), caption: z.string() }),
  z.object({ kind: z.literal('note'), text: z.string() }),
]);
export type PaperBlockView = z.infer<typeof PaperBlockView>;

export const PaperContentView = z.object({
  title: z.string(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  secrecy: z.enum(['mediation', 'internal']).optional(),
  sheet: z.enum(['letter', 'record']).optional(),
  blocks: z.array(PaperBlockView),
});
export type PaperContentView = z.infer<typeof PaperContentView>;

/** One paper on its page: what it says, how it came to say it, and what this reader may do with it. */
export const PaperPageView = z.object({
  paper: PaperView,
  content: PaperContentView,
  /** As it was written from the template. */
  first: PaperContentView,
  digest: z.string(),
  editions: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['issued', 'revised', 'reset', 'signed']),
      label: Text,
      on: z.string(),
      by: z.string().optional(),
      role: Text.optional(),
    }),
  ),
  /** Steps that this reader may take with it now, by name. */
  may: z.array(
    z.enum(['revise-paper', 'release-paper', 'review-paper', 'sign-paper', 'withdraw-paper', 'correct-paper']),
  ),
  /** Why its text stands, where it does. */
  stands: Text.optional(),
  /** A second person is looking at it. */
  waiting: Text.optional(),
  verifyUrl: z.string(),
});
export type PaperPageView = z.infer<typeof PaperPageView>;

export const VerifyView = z.object({
  result: z.enum(['issued', 'replaced', 'corrected', 'withdrawn', 'unknown']),
  issuer: z.string().optional(),
  issuedOn: z.string().optional(),
  changedOn: z.string().optional(),
});
export type VerifyView = z.infer<typeof VerifyView>;

export const papersRoutes = defineRoutes({
  getPaper: {
    method: 'GET',
    path: '/disputes/:id/papers/:paperId/page',
    summary: t('一份文书', 'One paper: what it says, its editions and what may be done with it'),
    for: 'session',
    params: z.object({ id: z.uuid(), paperId: z.uuid() }),
    ok: PaperPageView,
  },
  getForms: {
    method: 'GET',
    path: '/disputes/:id/forms',
    summary: t('可以做的文书', 'Papers that this reader may have written now'),
    for: 'session',
    params: z.object({ id: z.uuid() }),
    ok: z.object({
      forms: z.array(z.object({ proceedingId: z.uuid(), procedure: z.string(), template: z.string(), title: Text })),
    }),
  },
  getEdition: {
    method: 'GET',
    path: '/disputes/:id/papers/:paperId/editions/:edition',
    summary: t('文书以前的一版', 'An earlier edition of a paper'),
    for: 'session',
    params: z.object({ id: z.uuid(), paperId: z.uuid(), edition: z.uuid() }),
    ok: z.object({ content: PaperContentView }),
  },
  sendSigningCode: {
    method: 'POST',
    path: '/signing-codes',
    summary: t('获取签名验证码', 'Sends a code to the phone of this account, for a typed signature'),
    for: 'session',
    ok: z.object({
      channel: z.enum(['demo', 'none']),
      /** Last digits of the phone; absent: no phone is known, and a drawn signature takes no code. */
      phoneEnd: z.string().optional(),
      demoCode: z.string().optional(),
    }),
  },
  verifyPaper: {
    method: 'GET',
    path: '/public/papers/verify',
    summary: t('核验文书', 'Verifies a paper by its number and digest; answers without content or names'),
    for: 'public',
    query: z.object({
      number: z.string().max(100).optional(),
      digest: z
        .string()
        .transform(value => value.replace(/[\s-]/g, '').toLowerCase())
        .pipe(z.string().regex(/^[0-9a-f]{16,64}$/)),
    }),
    ok: VerifyView,
  },
});
