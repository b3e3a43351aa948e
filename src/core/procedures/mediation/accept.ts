import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { otherSide } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, words } from '../fields.ts';
import { type EvidenceInput, evidenceInput, evidenceOf } from '../filing.ts';
import { stepOf } from '../procedure.ts';
import { knowsOfIt, type MediationData } from './data.ts';
import { onAcceptance } from './limits.ts';

const step = stepOf<MediationData>();

/** Accept when it is in scope and both sides are willing (LMA 10; ENT 22; ZJMA 10). */
export const accept = step<{ consentedOn?: string | undefined }>({
  title: text('受理', 'Accept'),
  law: ['lma-10', 'zjma-10', 'ent-22'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received'],
  to: 'accepted',
  input: z.strictObject({
    consentedOn: day(
      text('对方同意的日期', 'day of the other side’s consent'),
      text('对方当面或电话同意的，填那一天', 'If consent was given in person or by phone, that day'),
    ).optional(),
  }),
  rank: 'primary',
  issues: ['mediation-acceptance'],
  counts: ['accepted'],
  stops: ['DL-HOUSE-CONTACT', 'DL-ANSWER-MED', 'DL-ENT-ACC'],
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.length === 0
      ? refuse('law', text('先分派调解员', 'Assign a mediator first'), 'zjma-9')
      : undefined,
  unless: ({ data, input, today }) => {
    if (input.consentedOn !== undefined && (input.consentedOn > today || input.consentedOn < data.receivedOn))
      return refuse(
        'law',
        text('同意的日期要在收到申请之后、今天以前', 'The day of consent lies between receipt and today'),
        'zjma-10',
      );
    const both = data.consent.worker !== undefined && data.consent.employer !== undefined;
    return both || input.consentedOn !== undefined
      ? undefined
      : refuse('law', text('对方还没有表示愿意调解', 'The other side has not agreed to mediate'), 'zjma-10');
  },
  does: ({ proceeding, data, input, facts, today }) => ({
    ...onAcceptance(facts.directory.organisation(proceeding.organisationId ?? ''), today),
    data: {
      willing: 'yes',
      consent: {
        worker: data.consent.worker ?? input.consentedOn!,
        employer: data.consent.employer ?? input.consentedOn!,
      },
    },
    numbers: [
      {
        kind: 'mediation',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [
      { to: { side: 'worker' }, template: 'accepted' },
      { to: { side: 'employer' }, template: 'accepted' },
    ],
  }),
});

export const declineGrounds = {
  'out-of-scope': text('不属于劳动争议调解范围', 'Outside the scope of labour mediation'),
  unreachable: text('无法联系对方', 'The other side cannot be reached'),
  elsewhere: text('已经由别的机构受理', 'Already with another body'),
};

/** Not accepted: in writing, with the reason and the other ways (ENT 22; PM 19). */
export const decline = step<{ ground: keyof typeof declineGrounds; words: string }>({
  title: text('不予受理', 'Do not accept'),
  law: ['ent-22', 'pm-19'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), declineGrounds),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  issues: ['mediation-failure'],
  counts: ['not-accepted'],
  does: ({ input, today, data, proceeding }) => ({
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    code: input.ground,
    notices: [
      { to: { side: data.applicant }, template: 'not-accepted' },
      ...(knowsOfIt(proceeding, data) ? [{ to: { side: otherSide(data.applicant) }, template: 'not-accepted' }] : []),
    ],
  }),
});

/** A party adds material at any time while the mediation runs. */
export const supplement = step<{ evidence: EvidenceInput }>({
  title: text('补充证据', 'Add evidence'),
  law: ['lma-6'],
  by: ['worker', 'employer'],
  from: ['received', 'accepted'],
  input: z.strictObject({ evidence: evidenceInput }),
  unless: ({ input, facts }) =>
    input.evidence.some(e => e.fileId !== undefined && facts.file(e.fileId) === undefined)
      ? refuse('law', text('有文件没有找到，重新上传后再提交', 'A file was not found; upload it again'), 'lma-6')
      : undefined,
  does: ({ dossier, input, actor, today, facts, newId, proceeding }) => ({
    evidence: evidenceOf(
      input.evidence,
      dossier.claims,
      actor.role === 'employer' ? 'employer' : 'worker',
      today,
      facts,
      newId,
    ),
    audience: actor.role === 'employer' ? 'employer' : 'worker',
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'evidence-added' })),
  }),
});
