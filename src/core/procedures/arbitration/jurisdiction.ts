import { z } from 'zod';
import type { Proceeding } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, id, line, words } from '../fields.ts';
import { type Approval, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { calledOff } from './hearing-set.ts';
import { bothSides, handedIn, onceInAnswerPeriod, paperDay, theTribunal } from './sides.ts';
import { preparing } from './stages.ts';

const step = stepOf<ArbitrationData>();

/** The commission decides on its jurisdiction: its head, on the clerk's proposal. */
const byTheHead: Approval = {
  by: ['institute-head'],
  within: 'DL-HOUSE-APPROVAL',
  public: text('决定管辖', 'Decide on the jurisdiction'),
};

/** In writing, before the answer period ends; later it is not heard (CR 10). */
export const objectToJurisdiction = step<{ words: string; receivedOn?: Day | undefined }>({
  title: text('提出管辖异议', 'Object to the jurisdiction'),
  help: text(
    '答辩期满以前书面提出，写明应当由哪里的仲裁委员会管辖和理由',
    'In writing before the answer period ends: which commission has the case, and why',
  ),
  law: ['cr-10', 'lma-21'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: preparing,
  input: z.strictObject({
    words: words(text('异议和理由', 'objection and reasons'), { min: 5, max: 2000 }),
    receivedOn: paperDay,
  }),
  issues: ['arbitration-objection'],
  ...onceInAnswerPeriod(
    data => data.objection !== undefined,
    refuse('law', text('已经提出过管辖异议', 'An objection has been made'), 'cr-10'),
    refuse(
      'law',
      text('答辩期已经满了，不能再提出管辖异议', 'The answer period has ended; no objection can be made any more'),
      'cr-10',
    ),
    'cr-10',
  ),
  does: ({ input, today, proceeding }) => ({
    data: { objection: { on: handedIn(input, today), words: input.words } },
    notices: proceeding.organisationId
      ? [{ to: { role: 'institute-clerk', organisationId: proceeding.organisationId }, template: 'objection-made' }]
      : [],
  }),
});

/** Rejected in writing; what is upheld is decided by transferring the case (CR 9–10). */
export const rejectObjection = step<{ words: string }>({
  title: text('驳回管辖异议', 'Reject the objection'),
  help: text('异议成立的，办“移送管辖”', 'If the objection is right, transfer the case'),
  law: ['cr-10', 'lma-21'],
  by: ['institute-clerk', 'institute-head'],
  approval: byTheHead,
  from: preparing,
  input: z.strictObject({ words: words(text('理由', 'reasons'), { min: 5, max: 2000 }) }),
  rank: ({ data }) => (undecided(data) ? 'primary' : 'normal'),
  issues: ['arbitration-objection-decision'],
  closedWhen: ({ data }) =>
    undecided(data)
      ? undefined
      : refuse('law', text('没有等决定的管辖异议', 'No objection awaits a decision'), 'cr-10'),
  does: ({ input, data, today }) => ({
    data: { objection: { ...data.objection!, decision: { upheld: false, words: input.words, on: today } } },
    notices: bothSides('objection-decided'),
  }),
});

const undecided = ({ objection }: ArbitrationData): boolean => objection !== undefined && !objection.decision;

/** A commission without jurisdiction sends the case to the one that has it, and tells the parties (CR 9; LMA 21). */
export const transferCase = step<{
  organisationId?: string | undefined;
  name?: string | undefined;
  because: 'objection' | 'own';
  words: string;
}>({
  title: text('移送管辖', 'Transfer to the commission in charge'),
  help: text(
    '本系统里有接收的仲裁院就选它；没有的，写接收的仲裁委员会全称',
    'Choose the receiving institute if it is in this system; else write the full name of the commission',
  ),
  law: ['cr-9', 'cr-10', 'lma-21', 'zjma-17'],
  by: ['institute-clerk', 'institute-head'],
  approval: byTheHead,
  from: ['received', ...preparing],
  to: 'transferred',
  input: z.strictObject({
    organisationId: id(text('接收的仲裁院', 'receiving institute'), 'organisation').optional(),
    name: line(text('接收的仲裁委员会（本系统以外的）', 'receiving commission (outside this system)'), 100).optional(),
    because: choice(text('因为', 'because'), {
      objection: text('管辖异议成立', 'The objection is right'),
      own: text('审查发现没有管辖权', 'The review found no jurisdiction'),
    }),
    words: words(text('理由', 'reasons'), { min: 5, max: 2000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-ARB-ACC'],
  issues: ['arbitration-transfer'],
  counts: ['transferred'],
  unless: ({ input, facts, proceeding, data }) => {
    const to = input.organisationId ? facts.directory.organisation(input.organisationId) : undefined;
    if (input.organisationId && (to?.kind !== 'institute' || to.closedOn || to.id === proceeding.organisationId))
      return refuse('law', text('选另一个仲裁院', 'Choose another institute'), 'cr-9');
    if (!input.organisationId === !input.name)
      return refuse(
        'law',
        text(
          '选接收的仲裁院，或者写接收的仲裁委员会，二选一',
          'Choose the institute, or write the commission: one of the two',
        ),
        'cr-9',
      );
    return input.because === 'objection' && !undecided(data)
      ? refuse('law', text('没有等决定的管辖异议', 'No objection awaits a decision'), 'cr-10')
      : undefined;
  },
  does: ({ input, today, data, facts, proceeding }) => {
    const to = input.organisationId ? facts.directory.organisation(input.organisationId) : undefined;
    return {
      code: input.because,
      ...calledOff(data, today, input.words),
      data: {
        ...calledOff(data, today, input.words).data,
        transfer: {
          ...(to && { organisationId: to.id }),
          name: to?.name.zh ?? input.name!,
          on: today,
          words: input.words,
        },
        closing: { ground: 'jurisdiction', on: today, words: input.words },
        ...(input.because === 'objection' && {
          objection: { ...data.objection!, decision: { upheld: true, words: input.words, on: today } },
        }),
      },
      notices: [...bothSides('case-transferred'), ...theTribunal(proceeding, 'case-transferred')],
      ...(to && { opens: [{ procedure: 'arbitration' as const, step: 'arrive', input: {} }] }),
    };
  },
});

/** The case that waits to arrive at another institute of this county. */
const underway = (proceedings: readonly Proceeding[]) => {
  const arrived = proceedings.map(p => (p.data as ArbitrationData).transferredFrom);
  return proceedings.find(
    p =>
      p.procedure === 'arbitration' &&
      (p.data as ArbitrationData).transfer?.organisationId !== undefined &&
      !arrived.includes(p.id),
  );
};

/** The case arrives at the other institute with its day of filing; the closing period counts from its acceptance there (CR 9, 46). */
export const arrive = step<Record<string, never>>({
  title: text('接收移送的案件', 'Receive a transferred case'),
  law: ['cr-9', 'cr-46'],
  by: ['institute-clerk'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({}),
  counts: ['received'],
  starts: [{ code: 'DL-ARB-ACC', from: ({ today }) => today }],
  closedWhen: ({ dossier }) =>
    underway(dossier.proceedings)
      ? undefined
      : refuse('law', text('没有移送来的案件', 'No case has been transferred here'), 'cr-9'),
  does: ({ dossier }) => {
    const from = underway(dossier.proceedings)!;
    const { applicant, filedOn, transfer } = from.data as ArbitrationData;
    return {
      organisationId: transfer!.organisationId!,
      data: { applicant, ...(filedOn && { filedOn }), transferredFrom: from.id },
      notices: [
        { to: { role: 'institute-clerk', organisationId: transfer!.organisationId! }, template: 'arbitration-filed' },
      ],
    };
  },
});
