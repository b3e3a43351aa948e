import { z } from 'zod';
import type { Proceeding } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { otherSide } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, line, list, words } from '../fields.ts';
import { type EvidenceInput, evidenceInput, evidenceOf } from '../filing.ts';
import { type Approval, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { refusalGrounds } from './grounds.ts';
import { dealtWith } from './repeat.ts';

const step = stepOf<ArbitrationData>();

/** The head of the institute decides on acceptance; a clerk proposes (domain.md 7.1, R07 and R08). */
const byTheHead: Approval = {
  by: ['institute-head'],
  within: 'DL-HOUSE-APPROVAL',
  public: text('决定是否受理', 'Decide on acceptance'),
};

/** Missing items are told once, in full (CR 29–30). */
export const askSupplement = step<{ items: string[] }>({
  title: text('一次告知补正', 'Ask for what is missing, once'),
  law: ['cr-29', 'cr-30', 'zjma-21'],
  by: ['institute-clerk'],
  from: ['received'],
  to: 'supplement',
  input: z.strictObject({
    items: list(text('要补的材料', 'what is missing'), line(text('材料', 'item'), 200), { min: 1, max: 20 }),
  }),
  stops: ['DL-ARB-ACC'],
  starts: [{ code: 'DL-ARB-SUP', from: ({ today }) => today }],
  issues: ['arbitration-supplement'],
  closedWhen: ({ data }) =>
    data.missing ? refuse('law', text('补正只能告知一次', 'Missing items are told only once'), 'cr-29') : undefined,
  does: ({ input, data }) => ({
    data: { missing: input.items },
    notices: [{ to: { side: data.applicant }, template: 'supplement-asked' }],
  }),
});

export const supplement = step<{ evidence: EvidenceInput; words?: string | undefined }>({
  title: text('提交补正材料', 'Hand in what was missing'),
  law: ['cr-30'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: ['supplement'],
  to: 'received',
  input: z.strictObject({ evidence: evidenceInput, words: words(text('说明', 'note'), { max: 500 }).optional() }),
  rank: 'primary',
  stops: ['DL-ARB-SUP'],
  starts: [{ code: 'DL-ARB-ACC', from: ({ today }) => today }],
  closedWhen: ({ data, actor }) =>
    actor.role === otherSide(data.applicant)
      ? refuse('role', text('由申请人补正', 'The applicant hands it in'), 'cr-30')
      : undefined,
  unless: ({ input, facts }) =>
    input.evidence.some(e => e.fileId && !facts.file(e.fileId))
      ? refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'cr-30')
      : undefined,
  does: ({ input, dossier, data, today, facts, newId }) => ({
    data: { supplementedOn: today },
    audience: data.applicant,
    evidence: evidenceOf(input.evidence, dossier.claims, data.applicant, today, facts, newId),
  }),
});

/** Acceptance starts the forty-five days, service of the copy and the forming of the tribunal (LMA 29, 30, 32, 43; CR 30, 33, 37). */
export const accept = step<{ acceptedOn?: Day | undefined; words?: string | undefined }>({
  title: text('决定受理', 'Accept'),
  law: ['lma-29', 'cr-30', 'zjma-20'],
  by: ['institute-clerk', 'institute-head'],
  from: ['received'],
  to: 'accepted',
  approval: byTheHead,
  input: z.strictObject({
    acceptedOn: day(text('受理日期', 'day of acceptance')).optional(),
    words: words(text('审查意见', 'review note'), { max: 500 }).optional(),
  }),
  rank: 'primary',
  final: true,
  stops: ['DL-ARB-ACC'],
  starts: [
    { code: 'DL-ARB-COPY', from: ({ input, today }) => input.acceptedOn ?? today },
    { code: 'DL-ARB-TRIB', from: ({ input, today }) => input.acceptedOn ?? today },
    { code: 'DL-ARB-45', from: ({ input, today }) => input.acceptedOn ?? today },
  ],
  issues: ['arbitration-respondent-notice', 'arbitration-copy', 'arbitration-acceptance'],
  counts: ['accepted'],
  closedWhen: ({ dossier, proceeding }) => dealtWith(dossier, proceeding.id),
  unless: ({ input, today, data }) =>
    input.acceptedOn !== undefined &&
    (input.acceptedOn > today || (data.filedOn !== undefined && input.acceptedOn < data.filedOn))
      ? refuse(
          'law',
          text('受理日期要在收到之后、今天以前', 'The day of acceptance lies between receipt and today'),
          'lma-29',
        )
      : undefined,
  does: ({ proceeding, data, input, today }) => ({
    data: { acceptedOn: input.acceptedOn ?? today },
    numbers: [
      {
        kind: 'arbitration',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [{ to: { side: data.applicant }, template: 'arbitration-accepted' }],
  }),
});

/** Refused in writing with reasons; the applicant may sue (LMA 29; CR 31; ZJMA 20). */
export const refuseCase = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('决定不予受理', 'Do not accept'),
  law: ['lma-29', 'cr-31', 'zjma-20'],
  by: ['institute-clerk', 'institute-head'],
  approval: byTheHead,
  from: ['received', 'supplement'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), refusalGrounds),
    words: words(text('理由', 'reasons'), { min: 10, max: 2000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-ARB-ACC'],
  issues: ['arbitration-refusal'],
  counts: ['not-accepted'],
  // Whoever was asked for documents has the whole time to hand them in; a gap left open ends here, not in silence.
  closedWhen: ({ proceeding, today }) =>
    proceeding.stage === 'supplement' &&
    proceeding.deadlines.some(d => d.code === 'DL-ARB-SUP' && d.state === 'open' && today <= d.due)
      ? refuse('law', text('补正期限还没有满', 'The time to hand in documents has not run out'), 'cr-30')
      : undefined,
  unless: ({ input, data }) =>
    input.ground === 'incomplete' && !data.missing
      ? refuse(
          'law',
          text(
            '先一次告知补正，补正后仍不齐备的才能以此为由',
            'Ask for what is missing first; only what stays incomplete is refused',
          ),
          'zjma-20',
        )
      : undefined,
  does: ({ input, today, data, proceeding }) => ({
    code: input.ground,
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    numbers: [
      {
        kind: 'arbitration-refusal',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [{ to: { side: data.applicant }, template: 'arbitration-refused' }],
  }),
});

/** The limit that has passed without a decision and of which the applicant has not been told. */
const missed = ({ proceeding, data, today }: { proceeding: Proceeding; data: ArbitrationData; today: Day }) =>
  proceeding.deadlines.find(
    d => d.code === 'DL-ARB-ACC' && d.state === 'open' && d.due < today && data.undecided?.due !== d.due,
  );

/**
 * Five working days have passed without a decision: the applicant may sue directly (LMA 29; CR 31), except where SI1 12 says otherwise.
 * The institute still has to decide; its limit stays open and late.
 */
export const tellUndecided = step<Record<string, never>>({
  title: text('逾期没有决定，告知申请人', 'Tell the applicant that no decision was made in time'),
  law: ['lma-29', 'cr-31', 'si1-12'],
  by: ['clock'],
  from: ['offered', 'received'],
  input: z.strictObject({}),
  after: ['DL-ARB-ACC'],
  issues: ['arbitration-undecided'],
  closedWhen: context =>
    missed(context) ? undefined : refuse('law', text('已经告知', 'The applicant has been told'), 'lma-29'),
  does: context => ({
    data: { undecided: { due: missed(context)!.due, on: context.today } },
    notices: [
      { to: { side: context.data.applicant }, template: 'arbitration-undecided' },
      ...(context.proceeding.organisationId
        ? [
            {
              to: { role: 'institute-head', organisationId: context.proceeding.organisationId },
              template: 'arbitration-late',
            },
          ]
        : []),
    ],
  }),
});
