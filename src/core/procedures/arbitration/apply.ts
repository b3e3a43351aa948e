import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { yes } from '../fields.ts';
import { applicantOf, applicationRefusal, type Filing, filed, filing, unproven } from '../filing.ts';
import { type Facts, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { dealtWith } from './repeat.ts';

const step = stepOf<ArbitrationData>();

const instituteOf = (facts: Facts) => facts.directory.organisations('institute')[0];

export const toInstitute = (facts: Facts) => {
  const institute = instituteOf(facts);
  return institute
    ? {
        organisationId: institute.id,
        notices: [{ to: { role: 'institute-clerk', organisationId: institute.id }, template: 'arbitration-filed' }],
      }
    : {};
};

/** A new application (LMA 28; CR 29); five working days to decide (LMA 29; CR 30). */
export const file = step<Filing>({
  title: text('提交仲裁申请', 'Submit arbitration application'),
  law: ['lma-28', 'cr-29', 'lma-29'],
  by: ['worker', 'employer', 'hall-window', 'institute-clerk'],
  from: 'opening',
  founds: true,
  to: 'received',
  input: filing,
  rank: 'primary',
  starts: [{ code: 'DL-ARB-ACC', from: ({ input, today }) => input.receivedOn ?? today }],
  issues: ['arbitration-application', 'arbitration-receipt'],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => applicationRefusal(input, actor, today, facts),
  does: context => ({
    ...filed(context.input, context),
    ...toInstitute(context.facts),
    data: { applicant: applicantOf(context.actor), filedOn: context.input.receivedOn ?? context.today },
    numbers: context.dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
  }),
});

const notBeside = ['mediation', 'invited-mediation', 'arbitration'] as const;
const running = (dossier: Dossier) =>
  dossier.proceedings.find(p => notBeside.some(id => id === p.procedure) && p.closedOn === undefined);

/** Not beside a running mediation or arbitration, and not over an agreement that is being kept. */
export const notTwice = ({ dossier }: { dossier: Dossier }) => {
  if (dossier.claims.length === 0) return refuse('law', text('还没有写明请求', 'No claims have been stated'), 'lma-28');
  const other = running(dossier);
  if (other && other.procedure !== 'arbitration')
    return refuse(
      'law',
      text('调解还没有结束；不想继续可以先撤回', 'Mediation has not ended; withdraw it first to go on'),
      'lma-14',
    );
  if (other) return refuse('law', text('已经在仲裁中', 'Arbitration is already under way'), 'cr-34');
  const before = dealtWith(dossier);
  if (before) return before;
  const kept = dossier.proceedings.find(p => p.procedure === 'settlement');
  return kept && kept.stage !== 'defaulted'
    ? refuse(
        'law',
        text(
          '已经达成协议；对方没有按协议履行时才可以申请',
          'An agreement has been reached; this opens only if it is not kept',
        ),
        'lma-15',
      )
    : undefined;
};

/** The party goes on to arbitration on the same dossier: nothing is typed twice, nothing said in mediation goes along. */
export const request = step<{ truthful: boolean }>({
  title: text('申请仲裁', 'Apply for arbitration'),
  help: text(
    '受理以后，申请书副本会送达对方，里面有请求、经过和证据清单',
    'Once accepted, a copy of the application is served on the other side: the claims, what happened and the list of evidence',
  ),
  law: ['lma-5', 'lma-14', 'lma-29'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')) }),
  rank: 'primary',
  starts: [{ code: 'DL-ARB-ACC', from: ({ today }) => today }],
  issues: ['arbitration-application', 'arbitration-receipt'],
  counts: ['received'],
  closedWhen: notTwice,
  unless: ({ input }) =>
    input.truthful ? undefined : refuse('law', text('勾选后再提交', 'Tick the box before you submit'), 'lma-28'),
  does: ({ actor, facts, today, dossier }) => ({
    ...toInstitute(facts),
    parties: unproven(dossier, actor),
    data: { applicant: applicantOf(actor), filedOn: today },
  }),
});
