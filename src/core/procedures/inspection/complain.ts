import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { text } from '../../text.ts';
import { choice, count, day, line, list, phone, place, words, yes } from '../fields.ts';
import { applicationRefusal, type Filing, filed, filing } from '../filing.ts';
import type { Facts } from '../procedure.ts';
import { type Act, acts } from './acts.ts';
import type { InspectionData } from './data.ts';
import { beside } from './hand-over.ts';
import { step, toBrigade } from './kit.ts';

export const actsField = list(text('违法行为', 'breaches'), choice(text('违法行为', 'breach'), acts), {
  min: 1,
  max: 9,
});

const endedOn = day(
  text('违法行为结束的日期', 'day on which the breach ended'),
  text('还在继续的不用填', 'Leave it out if it goes on'),
).optional();

/** The last day to act on what ended on a day (LI 20); nothing: it goes on, or nobody knows. */
function actable(ended: Day | undefined, facts: Facts): Partial<InspectionData> {
  return ended === undefined ? {} : { endedOn: ended, actableUntil: deadlineOf('DL-LI-2Y', ended, facts.calendar).due };
}

/** The claims say until when something was owed; what they leave open goes on. */
const lastOf = (claims: readonly { readonly to?: Day | undefined }[]): Day | undefined =>
  claims.length > 0 && claims.every(c => c.to !== undefined)
    ? claims
        .map(c => c.to!)
        .sort()
        .at(-1)
    : undefined;

/** A complaint by the worker whose rights are hurt, in writing or orally with a record (LI 9; ZJLI 20–21); five working days to decide (ZJLI 23). */
export const complain = step<Filing & { endedOn?: Day | undefined }>({
  title: text('向劳动监察投诉', 'Complain to the labour inspection'),
  help: text(
    '投诉是您本人主张权利，单位会知道是谁投诉。不想让单位知道的，用“举报”',
    'A complaint is in your own name, and the employer learns of it. To stay unnamed, report instead',
  ),
  law: ['li-9', 'zjli-20', 'zjli-21', 'zjli-23'],
  by: ['worker', 'hall-window', 'inspector', 'inspection-head', 'partner'],
  from: 'opening',
  founds: true,
  to: 'received',
  input: filing.extend({ endedOn }),
  rank: 'primary',
  starts: [{ code: 'DL-LI-5', from: ({ input, today }) => input.receivedOn ?? today }],
  issues: ['inspection-complaint'],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => applicationRefusal(input, actor, today, facts),
  does: context => {
    const { endedOn: ended, ...input } = context.input;
    return {
      ...filed(input, context),
      ...toBrigade(context.facts.directory, 'inspection-received'),
      data: {
        applicant: 'worker',
        origin: 'complaint',
        complainedOn: input.receivedOn ?? context.today,
        ...actable(ended ?? lastOf(input.claims), context.facts),
      },
      numbers: context.dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
    };
  },
});

const judging: readonly string[] = ['arbitration', 'litigation'];

/** What goes to arbitration or court, or is there, is not for the inspection (ZJLI 22; LI 21). */
export function elsewhere({ proceedings }: Dossier): Refusal | undefined {
  const other = proceedings.find(p => judging.includes(p.procedure) && p.closedOn === undefined);
  return other
    ? refuse(
        'law',
        text(
          '已经申请仲裁或者起诉，监察不再受理',
          'It is before the tribunal or court, so the inspection does not take it',
        ),
        'zjli-22',
      )
    : undefined;
}

/** The worker of a file that exists complains on it: nothing is typed twice. */
export const request = step<{ truthful: boolean; endedOn?: Day | undefined }>({
  title: text('向劳动监察投诉', 'Complain to the labour inspection'),
  law: ['li-9', 'zjli-23'],
  by: ['worker'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')), endedOn }),
  starts: [{ code: 'DL-LI-5', from: ({ today }) => today }],
  issues: ['inspection-complaint'],
  counts: ['received'],
  closedWhen: ({ dossier }) =>
    dossier.claims.length === 0
      ? refuse('law', text('还没有写明请求', 'No claims have been stated'), 'zjli-22')
      : (beside(dossier) ?? elsewhere(dossier)),
  unless: ({ input }) =>
    input.truthful ? undefined : refuse('law', text('勾选后再提交', 'Tick the box before you submit'), 'zjli-21'),
  does: ({ input, dossier, facts, today }) => ({
    ...toBrigade(facts.directory, 'inspection-received'),
    data: {
      applicant: 'worker',
      origin: 'complaint',
      complainedOn: today,
      ...actable(input.endedOn ?? lastOf(dossier.claims), facts),
    },
  }),
});

interface Report {
  employerName: string;
  creditCode?: string | undefined;
  employerAddress?: string | undefined;
  place: number;
  trade?: string | undefined;
  acts: Act[];
  words: string;
  persons?: number | undefined;
  informer?: { fullName?: string | undefined; phone?: string | undefined } | undefined;
}

/**
 * Anybody may report an employer (LI 9). Who did, and in what words, lies behind the wall of the brigade: neither the employer nor
 * another body reads it (LI 9; ZJLI 10, 37). What is examined the officers write down themselves when they file the case.
 */
export const report = step<Report>({
  title: text('举报单位', 'Report an employer'),
  help: text(
    '您是谁、您写的话，只有监察机构承办人员看得到，单位和别的部门都看不到',
    'Who you are and what you write is read by the inspection in charge alone, by neither the employer nor another office',
  ),
  law: ['li-9', 'zjli-10'],
  by: ['worker', 'hall-window', 'inspector', 'inspection-head'],
  from: 'opening',
  founds: true,
  walled: true,
  to: 'received',
  input: z.strictObject({
    employerName: line(text('哪家单位', 'which employer'), 120),
    creditCode: line(text('统一社会信用代码', 'unified social credit code'), 18).optional(),
    employerAddress: line(text('单位地址', 'employer’s address'), 200).optional(),
    place: place(text('镇街', 'town or street')),
    trade: line(text('行业', 'trade'), 40).optional(),
    acts: actsField,
    words: words(text('看到什么', 'what happened'), { min: 10, max: 2000 }),
    persons: count(text('大约几人', 'about how many people'), { min: 1 }).optional(),
    informer: z
      .strictObject({
        fullName: line(text('举报人姓名', 'name'), 60).optional(),
        phone: phone(text('手机号', 'mobile number')).optional(),
      })
      .meta({ label: text('举报人', 'who reports') })
      .optional(),
  }),
  starts: [{ code: 'DL-HOUSE-APPOINT', from: ({ today }) => today }],
  issues: ['inspection-report'],
  counts: ['received'],
  does: ({ input, facts, dossier, today, newId }) => ({
    ...toBrigade(facts.directory, 'inspection-received'),
    dossier: { place: input.place, ...(input.trade && { trade: input.trade }) },
    parties: [
      {
        id: newId(),
        side: 'employer',
        kind: 'firm',
        name: input.employerName,
        ...(input.creditCode && { creditCode: input.creditCode }),
        ...(input.employerAddress && { address: input.employerAddress }),
      },
    ],
    wall: [
      {
        channel: 'informer',
        kind: 'note',
        body: {
          words: input.words,
          acts: input.acts,
          ...(input.persons && { persons: input.persons }),
          ...(input.informer && { informer: input.informer }),
        },
      },
    ],
    data: { applicant: 'worker', origin: 'report', complainedOn: today, employerName: input.employerName },
    numbers: dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
  }),
});
