import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { onlySide } from './sides.ts';

const step = stepOf<ArbitrationData>();

const hasBeenMediated = ({ proceedings }: Dossier) => proceedings.some(p => p.procedure === 'mediation');

/** An application that nobody has mediated may be answered with a suggestion; the time to decide runs on until the applicant agrees (CR 69). */
export const suggestMediation = step<{ words: string }>({
  title: text('建议先行调解', 'Suggest to mediate first'),
  help: text(
    '申请人同意的，暂缓受理，由调解组织先调解；不同意的，依法受理',
    'If the applicant agrees, acceptance is deferred and a mediation body tries first; if not, the application is decided on',
  ),
  law: ['cr-69'],
  by: ['institute-clerk', 'institute-head'],
  from: ['received'],
  input: z.strictObject({ words: words(text('建议的理由', 'why mediation is suggested'), { max: 500 }) }),
  issues: ['arbitration-suggestion'],
  closedWhen: ({ dossier, data }) =>
    hasBeenMediated(dossier)
      ? refuse('law', text('已经调解过', 'This dispute has been to mediation'), 'cr-69')
      : data.suggestion
        ? refuse('law', text('已经建议过', 'It has been suggested already'), 'cr-69')
        : undefined,
  does: ({ input, today, data }) => ({
    data: { suggestion: { on: today, words: input.words } },
    notices: [{ to: { side: data.applicant }, template: 'mediation-suggested' }],
  }),
});

/** The applicant says whether to mediate first: yes defers acceptance and opens mediation on the same dossier (CR 69; LMA 5). */
export const answerSuggestion = step<{ agrees: 'yes' | 'no' }>({
  title: text('答复先行调解的建议', 'Answer the suggestion to mediate first'),
  help: text(
    '调解要双方自愿，不收费。调解不成，仲裁申请接着办，不用重新申请',
    'Mediation is voluntary and free. If it fails, the application goes on without filing again',
  ),
  law: ['cr-69', 'lma-5'],
  by: ['worker', 'employer'],
  from: ['received'],
  outcomes: { deferred: 'mediate-first', goesOn: 'received' },
  input: z.strictObject({
    agrees: choice(text('先调解吗', 'mediate first'), {
      yes: text('同意先调解', 'Yes, mediate first'),
      no: text('不同意，请依法受理', 'No, decide on the application'),
    }),
  }),
  rank: 'primary',
  closedWhen: ({ data, actor }) =>
    onlySide(data.applicant, actor, 'cr-69') ??
    (data.suggestion && !data.suggestion.answer
      ? undefined
      : refuse('law', text('没有等您答复的建议', 'No suggestion awaits an answer'), 'cr-69')),
  does: ({ input, data, today, proceeding }) => {
    const agrees = input.agrees === 'yes';
    const told = { suggestion: { ...data.suggestion!, answer: { agrees, on: today } } };
    const notices = proceeding.organisationId
      ? [
          {
            to: { role: 'institute-clerk', organisationId: proceeding.organisationId },
            template: 'suggestion-answered',
          },
        ]
      : [];
    return agrees
      ? {
          outcome: 'deferred',
          data: told,
          halts: ['DL-ARB-ACC'],
          starts: [{ code: 'DL-ARB-FIRST', from: today }],
          opens: [{ procedure: 'mediation', step: 'request', input: { truthful: true } }],
          notices,
        }
      : { outcome: 'goesOn', data: told, notices };
  },
});

const mediating = ({ proceedings }: Dossier) =>
  proceedings.some(p => p.procedure === 'mediation' && p.closedOn === undefined)
    ? refuse(
        'law',
        text('调解还没有结束；不想继续可以先撤回调解申请', 'Mediation has not ended; withdraw it first to go on'),
        'lma-14',
      )
    : undefined;

const goesOn = { code: 'DL-ARB-ACC' } as const;

/** Mediation brought no agreement: the application is taken up where it stood, and the five days run anew (CR 69; LMA 29). */
export const resumeFiling = step<Record<string, never>>({
  title: text('调解不成，继续仲裁申请', 'Go on with the application'),
  law: ['cr-69', 'lma-29'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: ['mediate-first'],
  to: 'received',
  input: z.strictObject({}),
  rank: 'primary',
  stops: ['DL-ARB-FIRST'],
  closedWhen: ({ dossier, data, actor }) =>
    onlySide(data.applicant, actor, 'cr-69') ?? mediating(dossier) ?? agreed(dossier),
  does: ({ today, proceeding }) => ({
    starts: [{ ...goesOn, from: today }],
    notices: proceeding.organisationId
      ? [{ to: { role: 'institute-clerk', organisationId: proceeding.organisationId }, template: 'arbitration-filed' }]
      : [],
  }),
});

/** An agreement that holds leaves nothing to decide: the application is withdrawn, not taken up again (LMA 14, 15). */
const agreed = ({ proceedings }: Dossier) =>
  proceedings.some(p => p.procedure === 'settlement' && p.stage !== 'defaulted')
    ? refuse(
        'law',
        text('调解已经达成协议，请撤回仲裁申请', 'An agreement has been reached; withdraw the application'),
        'lma-14',
      )
    : undefined;

/** The time for mediation has passed without an agreement and nobody took the application up: it goes on by itself (CR 69; LMA 14). */
export const endDeferral = step<Record<string, never>>({
  title: text('先行调解期满，继续审查', 'The time to mediate first has passed; review goes on'),
  law: ['cr-69', 'lma-14', 'lma-29'],
  by: ['clock'],
  from: ['mediate-first'],
  to: 'received',
  input: z.strictObject({}),
  after: ['DL-ARB-FIRST'],
  stops: ['DL-ARB-FIRST'],
  closedWhen: ({ dossier }) => mediating(dossier) ?? agreed(dossier),
  does: ({ today, proceeding, data }) => ({
    starts: [{ ...goesOn, from: today }],
    notices: [
      { to: { side: data.applicant }, template: 'application-goes-on' },
      ...(proceeding.organisationId
        ? [
            {
              to: { role: 'institute-clerk', organisationId: proceeding.organisationId },
              template: 'arbitration-filed',
            },
          ]
        : []),
    ],
  }),
});
