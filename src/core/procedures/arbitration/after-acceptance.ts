import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { exchangedOn, unexchanged } from '../evidence.ts';
import { choice, day, line } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { servedOtherwise } from '../serving.ts';
import type { ArbitrationData } from './data.ts';
import { respondentOf } from './sides.ts';
import { preparing } from './stages.ts';

/** What acceptance sets going: the copy to the respondent, and the exchange of evidence. */
const step = stepOf<ArbitrationData>();

/** Whoever was joined and has not been served with the copy yet. */
const unservedOf = ({ joined }: ArbitrationData) => joined?.filter(j => !j.copyServed) ?? [];

/**
 * The copy of the application reaches the respondent within five working days of acceptance, and its ten days to answer begin (LMA 30;
 * CR 33); whoever is joined later is served as well.
 */
export const serveCopy = step<{ on: Day; receiver: string; way: string }>({
  title: text('登记申请书副本已送达', 'Record service of the copy'),
  law: ['lma-30', 'cr-33'],
  by: ['institute-clerk'],
  from: preparing,
  input: z.strictObject({
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), serviceMethods),
  }),
  rank: ({ data }) => (data.copyServed && unservedOf(data).length === 0 ? 'normal' : 'primary'),
  stops: ['DL-ARB-COPY'],
  closedWhen: ({ data }) =>
    data.copyServed && unservedOf(data).length === 0
      ? refuse('law', text('已经登记送达', 'Service has been recorded'), 'cr-33')
      : undefined,
  unless: ({ input, today, proceeding }) =>
    input.on > today || input.on < proceeding.openedOn
      ? refuse('law', text('送达日期要在今天或以前', 'The day of service must be today or earlier'), 'cr-33')
      : undefined,
  does: ({ input, data, dossier, today, proceeding, follows }) => ({
    ...(!follows && { also: servedOtherwise(dossier, proceeding.id, 'arbitration-respondent-notice', input) }),
    data: {
      copyServed: data.copyServed ?? input,
      ...(data.joined && {
        joined: data.joined.map(j => (j.copyServed ? j : { ...j, copyServed: input.on })),
      }),
    },
    // Agreed away in a simple case: nobody waits for an answer (CR 58).
    starts:
      data.simple?.answerDays === 0
        ? []
        : [
            {
              code: 'DL-ARB-ANS',
              from: input.on,
              ...(data.simple?.answerDays !== undefined && { length: data.simple.answerDays }),
            },
          ],
    // What the applicant filed goes with the copy.
    evidence: exchangedOn(unexchanged(dossier, data.applicant), today),
    notices: [{ to: { side: respondentOf(data) }, template: 'served' }],
  }),
});

/** What both sides have handed in is exchanged before the hearing (LMA 39; CR 17). */
export const exchangeEvidence = step<Record<string, never>>({
  title: text('交换证据', 'Exchange the evidence'),
  help: text('双方交的材料从现在起互相看得到', 'From now on each side sees what the other has handed in'),
  law: ['lma-39', 'cr-17'],
  by: ['institute-clerk', 'arbitrator'],
  from: preparing,
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
