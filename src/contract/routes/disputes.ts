import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { DossierView, LedgerLine, QueueRow, Text } from '../views.ts';
import { byId, t } from './common.ts';

const byStep = z.strictObject({ id: z.uuid(), proceedingId: z.uuid(), step: z.string().max(60) });

export const CandidateView = z.object({
  userId: z.uuid(),
  name: z.string(),
  open: z.int(),
  /** Must stand back; private details stay out. */
  conflict: Text.optional(),
  reasons: z.array(Text),
  suggested: z.boolean(),
});
export type CandidateView = z.infer<typeof CandidateView>;

/**
 * Filing. `procedure` chooses the opening step; the other fields are that step's input (see `GET /procedures/:id`, steps
 * `mediation.receive`, `arbitration.file`, `consultation.propose`, `lead.report`, `lead.ask`, `inspection.complain`,
 * `inspection.report`, `prosecution-support.apply`, `union-supervision.complain`).
 */
export const FilingBody = z.looseObject({
  procedure: z.enum([
    'mediation',
    'arbitration',
    'consultation',
    'lead',
    'inspection',
    'prosecution-support',
    'union-supervision',
    'group',
    'invited-mediation',
  ]),
  step: z.string().max(60).optional(),
});

export const disputesRoutes = defineRoutes({
  fileDispute: {
    method: 'POST',
    path: '/disputes',
    for: 'session',
    partner: 'file',
    writes: 'creates',
    summary: t('提出', 'File'),
    body: FilingBody,
    ok: DossierView,
    status: 201,
  },
  listDisputes: {
    method: 'GET',
    path: '/disputes',
    for: 'session',
    partner: 'read',
    summary: t('队列', 'Queue'),
    query: z.strictObject({
      /** `mine`: what this role can reach. `day`: what needs doing, by deadline. */
      view: z.enum(['mine', 'day']).optional(),
      procedure: z.string().max(40).optional(),
      stage: z.string().max(200).optional(),
      /** `approval`, or the code of the limit that comes next. */
      waits: z.string().max(40).optional(),
      number: z.string().max(60).optional(),
      q: z.string().max(100).optional(),
      place: z.coerce.number().int().min(0).max(999_999_999).optional(),
      sort: z.enum(['due', 'newest']).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    ok: z.object({ rows: z.array(QueueRow), next: z.string().nullable(), counts: z.record(z.string(), z.number()) }),
  },
  getDispute: {
    method: 'GET',
    path: '/disputes/:id',
    for: 'session',
    partner: 'read',
    summary: t('案卷', 'Dossier'),
    params: byId,
    ok: DossierView,
  },
  getLedger: {
    method: 'GET',
    path: '/disputes/:id/ledger',
    for: 'session',
    partner: 'read',
    summary: t('办理记录', 'Ledger'),
    params: byId,
    ok: z.object({ lines: z.array(LedgerLine), verified: z.boolean() }),
  },
  takeStep: {
    method: 'POST',
    path: '/dossiers/:id/proceedings/:proceedingId/steps/:step',
    for: 'session',
    partner: 'step',
    writes: 'changes',
    summary: t('办理一步', 'Take a step'),
    params: byStep,
    body: z.looseObject({}),
    ok: DossierView,
  },
  openProceeding: {
    method: 'POST',
    path: '/dossiers/:id/proceedings',
    for: 'session',
    partner: 'step',
    writes: 'changes',
    summary: t('开启程序', 'Open a proceeding'),
    params: byId,
    body: z.looseObject({ procedure: z.string().max(40), step: z.string().max(60).optional() }),
    ok: DossierView,
    status: 201,
  },
  reveal: {
    method: 'POST',
    path: '/disputes/:id/reveal',
    for: 'staff',
    summary: t('显示敏感信息', 'Reveal a masked field'),
    params: byId,
    body: z.strictObject({
      partyId: z.uuid(),
      field: z.enum(['idNumber', 'phone', 'address', 'mailingAddress', 'contactPhone']),
      purpose: z.enum(['identify', 'contact', 'serve', 'verify']),
      reason: z.string().min(6).max(200),
    }),
    ok: z.object({ value: z.string(), hideAt: z.string() }),
  },
  mintAnswerCode: {
    method: 'POST',
    path: '/disputes/:id/parties/:partyId/code',
    for: 'staff',
    summary: t('打印答复码', 'Print an answer code'),
    params: z.strictObject({ id: z.uuid(), partyId: z.uuid() }),
    body: z.strictObject({}),
    ok: z.object({ code: z.string(), url: z.string(), qr: z.string(), check: Text, expiresOn: z.string() }),
  },
  candidates: {
    method: 'GET',
    path: '/disputes/:id/candidates',
    for: 'staff',
    summary: t('可分派的人员', 'Who can be assigned'),
    params: byId,
    query: z.strictObject({ role: z.string().max(40) }),
    ok: z.object({ candidates: z.array(CandidateView) }),
  },
});
