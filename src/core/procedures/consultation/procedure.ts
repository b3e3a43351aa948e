import { z } from 'zod';
import { proven } from '../../dossier/binding.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { sheetStep } from '../computation-sheet.ts';
import { showEvidence } from '../evidence.ts';
import { day, line } from '../fields.ts';
import { applicantOf, type Filing, filed, filing, filingRefusal } from '../filing.ts';
import { defineProcedure, type Effects, type Facts, stepOf, windowReach } from '../procedure.ts';
import { type ConsultationData, parties, talking } from './data.ts';
import { papers } from './documents.ts';
import { askCheck, confirmIdentity } from './identity.ts';
import { offer, respond } from './settle.ts';

const step = stepOf<ConsultationData>();
/** Either side proposes; five days without a reply count as unwilling (ENT 10). */
const propose = step<Filing>({
  title: text('提出协商', 'Propose consultation'),
  law: ['lma-4', 'ent-8', 'ent-10'],
  by: ['worker', 'employer', 'hall-window'],
  from: 'opening',
  founds: true,
  to: 'proposed',
  input: filing,
  rank: 'primary',
  starts: [{ code: 'DL-CONS-REPLY', from: ({ today }) => today }],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => filingRefusal(input, actor, today, facts),
  does: context => ({
    ...withReachableEmployer(filed(context.input, context), context.facts),
    data: { applicant: applicantOf(context.actor), proposedOn: context.today },
    numbers: context.dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
    notices: [{ to: { side: otherSide(applicantOf(context.actor)) }, template: 'consultation-proposed' }],
  }),
});

/** Nobody stands between the two: the person named at the employer answers with the mobile number that the proposal names. */
const withReachableEmployer = (effects: Effects, facts: Facts): Effects => ({
  ...effects,
  parties: (effects.parties ?? []).map((party, _, all) =>
    party.side === 'employer' &&
    !party.userId &&
    /^1\d{10}$/.test(party.contactPhone ?? '') &&
    // Nobody consults with themselves.
    !all.some(other => other.phone === party.contactPhone && other.side !== party.side)
      ? { ...party, userId: facts.accountOf(party.contactPhone!) }
      : party,
  ),
});

const onlyOther = ({ data, actor }: { data: ConsultationData; actor: { role: string } }) =>
  actor.role === data.applicant ? refuse('role', text('由对方答复', 'The other side replies'), 'ent-10') : undefined;

const notAhead = (until: Day, today: Day) =>
  until < today ? refuse('law', text('日期要在今天或以后', 'The day has to be today or later'), 'ent-10') : undefined;

/** The period that both agreed on runs as a limit of its own (ENT 10). */
const agreedUntil = (until: Day, today: Day): Effects<ConsultationData> => ({
  data: { until, asked: null },
  starts: [{ code: 'DL-CONS-UNTIL', from: today, due: until }],
});

const accept = step<{ until?: Day | undefined }>({
  title: text('同意协商', 'Agree to consult'),
  law: ['ent-10'],
  by: parties,
  from: ['proposed'],
  to: 'negotiating',
  input: z.strictObject({
    until: day(
      text('协商到哪天（选填）', 'until (optional)'),
      text('到那天还没谈成，协商就算结束', 'Without a settlement by that day consultation ends'),
    ).optional(),
  }),
  rank: 'primary',
  stops: ['DL-CONS-REPLY'],
  closedWhen: onlyOther,
  unless: ({ input, today }) => (input.until === undefined ? undefined : notAhead(input.until, today)),
  does: ({ input, data, today, dossier, actor }) => ({
    parties: proven(dossier, actor),
    ...(input.until && agreedUntil(input.until, today)),
    notices: [{ to: { side: data.applicant }, template: 'consultation-accepted' }],
  }),
});

const refuseConsultation = step<{ reason?: string | undefined }>({
  title: text('不愿意协商', 'Decline to consult'),
  law: ['ent-10'],
  by: parties,
  from: ['proposed'],
  to: 'refused',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
  stops: ['DL-CONS-REPLY'],
  counts: ['refused'],
  closedWhen: onlyOther,
  does: ({ data }) => ({ notices: [{ to: { side: data.applicant }, template: 'consultation-refused' }] }),
});

const noReply = step<Record<string, never>>({
  title: text('五日未答复', 'No reply in five days'),
  law: ['ent-10'],
  by: ['clock'],
  from: ['proposed'],
  to: 'no-reply',
  input: z.strictObject({}),
  after: ['DL-CONS-REPLY'],
  counts: ['refused'],
  does: ({ data }) => ({
    code: 'no-reply',
    notices: [{ to: { side: data.applicant }, template: 'consultation-no-reply' }],
  }),
});

/** A period, or a longer one, is agreed when the second side names the day that the first one did (ENT 10). */
const extend = step<{ until: Day }>({
  title: text('约定协商期限', 'Agree how long to consult'),
  law: ['ent-10'],
  by: parties,
  from: [...talking],
  input: z.strictObject({
    until: day(
      text('协商到哪天', 'until'),
      text('对方也选同一天，才算约定', 'It is agreed when the other side names the same day'),
    ),
  }),
  // Only the answer to the other side is what the matter waits for.
  rank: ({ data }) => (data.asked ? 'primary' : 'normal'),
  closedWhen: ({ data, actor }) =>
    data.asked?.by === actor.role
      ? refuse(
          'law',
          text(`您提出协商到${data.asked.until}，等对方确认`, `You named ${data.asked.until}; the other side confirms`),
          'ent-10',
        )
      : undefined,
  unless: ({ input, data, today }) =>
    notAhead(input.until, today) ??
    (data.until !== undefined && input.until <= data.until
      ? refuse('law', text('新的日期要晚于已经约定的', 'The new day has to be later than the one agreed'), 'ent-10')
      : undefined),
  does: ({ input, data, actor, today }) => {
    const notices = [{ to: { side: otherSide(actor.role as Side) }, template: 'consultation-until' }];
    return data.asked?.until === input.until
      ? { ...agreedUntil(input.until, today), notices }
      : { data: { asked: { by: actor.role as Side, until: input.until } }, notices };
  },
});

/** No settlement by the agreed day: consultation has failed, and mediation and arbitration are open (ENT 10; LMA 5). */
const runOut = step<Record<string, never>>({
  title: text('约定的期限已满', 'The agreed time has run out'),
  law: ['ent-10', 'lma-5'],
  by: ['clock'],
  from: [...talking],
  to: 'failed',
  input: z.strictObject({}),
  after: ['DL-CONS-UNTIL'],
  counts: ['failed'],
  does: () => ({
    code: 'expired',
    notices: parties.map(side => ({ to: { side }, template: 'consultation-ended' })),
  }),
});

const end = step<{ reason?: string | undefined }>({
  title: text('结束协商', 'End consultation'),
  law: ['ent-10', 'lma-5'],
  by: parties,
  from: ['proposed', ...talking],
  to: 'failed',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 300).optional() }),
  rank: 'danger',
  counts: ['failed'],
  closedWhen: ({ proceeding, data, actor }) =>
    proceeding.stage === 'proposed' && actor.role !== data.applicant
      ? refuse('role', text('先答复愿不愿意协商', 'First say whether to consult'), 'ent-10')
      : undefined,
  does: ({ actor }) => ({ notices: [{ to: { side: otherSide(actor.role as Side) }, template: 'consultation-ended' }] }),
});

/** Consultation between the parties themselves: LMA 4, 5; ENT 8–12 (domain.md 1.2). */
export const consultation = defineProcedure({
  id: 'consultation',
  on: 'dispute',
  title: text('协商', 'Consultation'),
  stages: {
    proposed: {
      title: text('已提出', 'Proposed'),
      public: text('等对方答复愿不愿意协商', 'Waiting for the other side to say whether it will consult'),
    },
    negotiating: { title: text('协商中', 'Consulting'), public: text('双方正在协商', 'Both sides are consulting') },
    checking: {
      title: text('待核对身份', 'Identity to be checked'),
      public: text(
        '带身份证件到调解组织核对，核对后可以接受方案',
        'Bring the identity paper to the mediation body; then an offer can be accepted',
      ),
    },
    settled: {
      title: text('已和解', 'Settled'),
      public: text('已经和解，按约定履行', 'Settled; it is performed as agreed'),
      terminal: true,
    },
    refused: {
      title: text('不愿协商', 'Declined'),
      public: text('对方不愿协商，可以申请调解或者仲裁', 'The other side declined; mediation and arbitration are open'),
      terminal: true,
    },
    'no-reply': {
      title: text('未答复', 'No reply'),
      public: text(
        '对方五日没有答复，视为不愿协商，可以申请调解或者仲裁',
        'No reply in five days counts as unwilling; mediation and arbitration are open',
      ),
      terminal: true,
    },
    failed: {
      title: text('未达成', 'No agreement'),
      public: text('没有谈成，可以申请调解或者仲裁', 'No agreement; mediation and arbitration are open'),
      terminal: true,
    },
  },
  steps: {
    propose,
    accept,
    refuse: refuseConsultation,
    'no-reply': noReply,
    extend,
    'run-out': runOut,
    offer,
    respond,
    'ask-check': askCheck,
    'confirm-identity': confirmIdentity,
    end,
    'show-evidence': showEvidence({ law: ['ent-11'], from: ['proposed', ...talking] }),
    'add-sheet': sheetStep({ law: ['ent-11'], by: parties, from: ['proposed', ...talking] }),
  },
  reach: {
    'hall-window': windowReach(['proposed']),
    'mediation-head': { by: 'organisation', whileIn: ['checking'], sees: 'proceeding' },
  },
  wall: { joint: ['worker', 'employer'] },
  wallBasis: 'ent-11',
  papers,
});
