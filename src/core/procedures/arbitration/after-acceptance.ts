import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import { otherSide } from '../../people/role.ts';
import { text } from '../../text.ts';
import { exchangedOn, unexchanged } from '../evidence.ts';
import { choice, day, id, line } from '../fields.ts';
import { hasMediated } from '../mediation/data.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';

/** What acceptance sets going: the copy to the respondent and the tribunal. The hearing is a later chapter. */
const step = stepOf<ArbitrationData>();

/** The copy of the application reaches the respondent within five working days of acceptance (LMA 30; CR 33). */
export const serveCopy = step<{ on: Day; receiver: string; way: string }>({
  title: text('登记申请书副本已送达', 'Record service of the copy'),
  law: ['lma-30', 'cr-33'],
  by: ['institute-clerk'],
  from: ['accepted'],
  input: z.strictObject({
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), {
      personal: text('直接送达', 'In person'),
      post: text('邮寄送达', 'By post'),
      electronic: text('电子送达', 'Electronically'),
      left: text('留置送达', 'Left at the address'),
    }),
  }),
  rank: ({ data }) => (data.copyServed ? 'normal' : 'primary'),
  stops: ['DL-ARB-COPY'],
  closedWhen: ({ data }) =>
    data.copyServed ? refuse('law', text('已经登记送达', 'Service has been recorded'), 'cr-33') : undefined,
  unless: ({ input, today, proceeding }) =>
    input.on > today || input.on < proceeding.openedOn
      ? refuse('law', text('送达日期要在今天或以前', 'The day of service must be today or earlier'), 'cr-33')
      : undefined,
  does: ({ input, data, dossier, today }) => ({
    data: { copyServed: input },
    // What the applicant filed goes with the copy.
    evidence: exchangedOn(unexchanged(dossier, data.applicant), today),
    notices: [{ to: { side: otherSide(data.applicant) }, template: 'served' }],
  }),
});

/** What both sides have handed in is exchanged before the hearing (LMA 39; CR 17). */
export const exchangeEvidence = step<Record<string, never>>({
  title: text('交换证据', 'Exchange the evidence'),
  help: text('双方交的材料从现在起互相看得到', 'From now on each side sees what the other has handed in'),
  law: ['lma-39', 'cr-17'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['accepted'],
  input: z.strictObject({}),
  final: true,
  closedWhen: ({ dossier, data }) =>
    !data.copyServed
      ? refuse('law', text('先送达申请书副本', 'The copy of the application is served first'), 'cr-33')
      : unexchanged(dossier).length === 0
        ? refuse('law', text('没有要交换的证据', 'There is no evidence to exchange'), 'lma-39')
        : undefined,
  does: ({ dossier, today }) => ({
    evidence: exchangedOn(unexchanged(dossier), today),
    notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'evidence-shown' })),
  }),
});

/**
 * A sole arbitrator is named; nobody who mediated this dispute or must stand back (LMA 31–33; CR 37). Three arbitrators
 * and the hearing come with the rest of the procedure.
 */
export const nameArbitrator = step<{ arbitratorId: string; reason: string }>({
  title: text('指定仲裁员', 'Name the arbitrator'),
  law: ['lma-31', 'lma-32', 'cr-37'],
  by: ['institute-head'],
  from: ['accepted'],
  input: z.strictObject({
    arbitratorId: id(text('仲裁员', 'arbitrator'), 'person', 'arbitrator'),
    reason: line(text('理由', 'reason'), 200),
  }),
  rank: proceeding => (proceeding.assigned.some(a => a.role === 'arbitrator') ? 'normal' : 'primary'),
  stops: ['DL-ARB-TRIB'],
  unless: ({ proceeding, dossier, input, today, facts }) => {
    const person = facts.directory.person(input.arbitratorId);
    if (!person || !holds(person, 'arbitrator', proceeding.organisationId ?? '', today))
      return refuse('law', text('这个人现在不是本院的仲裁员', 'This person is not an arbitrator here today'), 'cr-37');
    if (hasMediated(dossier, person.id))
      return refuse(
        'conflict',
        text('调解过本案的人不能当仲裁员', 'Whoever mediated this dispute cannot decide it'),
        'lma-33',
      );
    const conflict = conflictOf(
      person,
      dossier.parties,
      dossier.proceedings.flatMap(p => p.recused),
    );
    return (
      conflict &&
      refuse('conflict', text(`需回避，不可选：${conflict.zh}`, `Must stand back: ${conflict.en}`), 'lma-33')
    );
  },
  does: ({ input, today, facts, proceeding }) => ({
    assigned: [
      ...proceeding.assigned.filter(a => a.role !== 'arbitrator'),
      {
        userId: input.arbitratorId,
        name: facts.directory.person(input.arbitratorId)!.name,
        role: 'arbitrator',
        since: today,
        reason: input.reason,
      },
    ],
    notices: [
      { to: { userId: input.arbitratorId }, template: 'assigned' },
      { to: { side: 'worker' }, template: 'arbitrator-named' },
      { to: { side: 'employer' }, template: 'arbitrator-named' },
    ],
  }),
});
