import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, line, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { allSigned, hasSigned, knowsOfIt, type MediationData } from './data.ts';
import { closingCodes } from './limits.ts';

const step = stepOf<MediationData>();

export const failGrounds = {
  apart: text('分歧较大，达不成一致', 'Too far apart'),
  refused: text('一方不愿继续', 'One side will not go on'),
  unreachable: text('无法联系一方', 'One side cannot be reached'),
  reneged: text('签字前反悔', 'Went back before signing'),
};

/** Without agreement the record and reasons go to both in writing, with the other ways (ENT 30; NBPM 27; LMA 5). */
export const fail = step<{ ground: keyof typeof failGrounds }>({
  title: text('终止调解', 'End without agreement'),
  law: ['ent-30', 'nbpm-27'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['accepted', 'agreed'],
  to: 'failed',
  input: z.strictObject({ ground: choice(text('原因', 'ground'), failGrounds) }),
  rank: 'danger',
  final: true,
  issues: ['mediation-failure'],
  counts: ['failed'],
  does: ({ input, today }) => ({
    data: { closing: { ground: input.ground, on: today } },
    code: input.ground,
    notices: [
      { to: { side: 'worker' }, template: 'failed' },
      { to: { side: 'employer' }, template: 'failed' },
    ],
  }),
});

/** When all have signed, what was agreed stands and waits for the seal alone; to undo it the mediator takes the draft back. */
const boundBySignatures = (data: MediationData): Refusal | undefined =>
  allSigned(data)
    ? refuse(
        'law',
        text(
          '各方都已经签字，只等盖章；要改变的，请调解员撤下重拟',
          'Everybody has signed and only the seal is awaited; ask the mediator to take the draft back',
        ),
        'lma-14',
      )
    : undefined;

/** Mediation is voluntary until all have signed: either side may stop it, and the other one is told (PM 23; ENT 23). */
export const stop = step<{ reason?: string | undefined }>({
  title: text('停止调解', 'Stop mediating'),
  law: ['pm-23', 'ent-23'],
  by: ['worker', 'employer'],
  from: ['accepted', 'agreed'],
  to: 'failed',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  rank: 'danger',
  final: true,
  issues: ['mediation-failure'],
  counts: ['failed'],
  closedWhen: ({ data }) => boundBySignatures(data),
  does: ({ actor, today, proceeding }) => ({
    data: { closing: { ground: 'refused', on: today } },
    code: 'refused',
    notices: [
      { to: { side: otherSide(actor.role as Side) }, template: 'failed' },
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'failed' })),
    ],
  }),
});

/** The body’s time ran out without agreement: either side may go to arbitration at once (LMA 14(3)). */
export const expire = step<Record<string, never>>({
  title: text('期满未达成', 'Time has run out'),
  law: ['lma-14'],
  by: ['clock'],
  from: ['received', 'accepted', 'agreed'],
  to: 'expired',
  input: z.strictObject({}),
  after: closingCodes,
  issues: ['mediation-failure'],
  counts: ['expired'],
  closedWhen: ({ data }) =>
    hasSigned(data, 'worker') && hasSigned(data, 'employer')
      ? refuse('law', text('双方已经签字，等盖章', 'Both sides have signed; the seal is awaited'), 'lma-14')
      : undefined,
  does: ({ today, proceeding }) => ({
    data: { closing: { ground: 'expired', on: today } },
    // What was never accepted was never mediated: figures leave it out of those concluded.
    ...(proceeding.stage === 'received' && { code: 'before-acceptance' }),
    notices: [
      { to: { side: 'worker' }, template: 'expired' },
      { to: { side: 'employer' }, template: 'expired' },
    ],
  }),
});

/** The applicant may take the application back until all have signed. */
export const withdraw = step<{ reason?: string | undefined }>({
  title: text('撤回申请', 'Withdraw'),
  law: ['pm-23'],
  binds: 'withdraw',
  by: ['worker', 'employer'],
  from: ['received', 'accepted', 'agreed'],
  to: 'withdrawn',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  rank: 'danger',
  final: true,
  counts: ['withdrawn'],
  closedWhen: ({ data, actor }) =>
    actor.role === data.applicant
      ? boundBySignatures(data)
      : refuse('role', text('由申请人撤回', 'Only the applicant withdraws'), 'pm-23'),
  does: ({ today, proceeding, data }) => ({
    data: { closing: { ground: 'withdrawn', on: today } },
    notices: [
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'withdrawn' })),
      ...(knowsOfIt(proceeding, data) ? [{ to: { side: otherSide(data.applicant) }, template: 'withdrawn' }] : []),
    ],
  }),
});

/** An invented dispute is stopped and reported (TY 18; ZJMA 42). */
export const reportSham = step<{ words: string }>({
  title: text('发现虚假调解，停止并报告', 'Stop and report a sham'),
  law: ['ty-18', 'zjma-42'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  walled: true,
  from: ['received', 'accepted', 'agreed'],
  to: 'sham-reported',
  input: z.strictObject({ words: words(text('发现了什么', 'what was found'), { min: 10, max: 2000 }) }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  does: ({ input, today, proceeding }) => ({
    code: 'sham',
    data: { closing: { ground: 'sham', on: today } },
    wall: [{ channel: 'note', kind: 'note', body: input }],
    notices: proceeding.organisationId
      ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'sham' }]
      : [],
  }),
});
