import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { type Fen, formatYuan } from '../../pay/money.ts';
import { payCrime } from '../../pay/pay-crime.ts';
import { text } from '../../text.ts';
import { choice, count, day, line, list, money, time, words } from '../fields.ts';
import type { StepContext } from '../procedure.ts';
import { type Crime, type InspectionData, missedOrder } from './data.ts';
import { officers, step } from './kit.ts';
import { alive } from './stages.ts';

/** How somebody evades paying (CL 276-1). */
export const manners = {
  hid: text('转移财产', 'Hides property'),
  fled: text('逃匿', 'Has fled'),
  able: text('有能力支付而不支付', 'Able to pay and does not'),
};

interface Propose {
  manner: keyof typeof manners;
  workers: number;
  monthsOwed: number;
  total: Fen;
  words: string;
  materials: string[];
}

const computed = ({
  input,
  dossier,
  today,
  facts,
}: Pick<StepContext<Propose, InspectionData>, 'input' | 'dossier' | 'today' | 'facts'>) => {
  const ran = payCrime.run(
    { workers: input.workers, monthsOwed: input.monthsOwed, total: formatYuan(input.total), ordered: true },
    { today, calendar: facts.calendar, parameters: facts.parameters, place: String(dossier.tenant) },
  );
  if (!ran.ok) throw new Error('The calculator refuses what the form took');
  return ran.computation;
};

/** The officers report a suspected crime; the head decides within three days (TR 5). No order that was missed, no crime (CL 276-1). */
export const proposeTransfer = step<Propose>({
  title: text('报告涉嫌犯罪', 'Report a suspected crime'),
  help: text(
    '责令支付到期没付，数额够，又转移财产、逃匿或者有能力不付的。负责人三日内决定是否移送公安',
    'An order to pay was missed, the amount is reached, and property is hidden, somebody fled, or could pay and does not. The head decides in three days',
  ),
  law: ['cl-276-1', 'ci-3', 'ci-4', 'tr-5', 'li-18'],
  by: ['inspector'],
  mine: true,
  from: alive,
  input: z.strictObject({
    manner: choice(text('怎么逃避支付', 'how payment is evaded'), manners),
    workers: count(text('被欠薪人数', 'workers owed'), { min: 1 }),
    monthsOwed: count(text('欠得最久的几个月', 'months of the longest owed'), { min: 0, max: 600 }),
    total: money(text('欠薪总额（元）', 'total owed (yuan)')),
    words: words(text('情况', 'what happened'), { min: 10, max: 3000 }),
    materials: list(text('移送材料', 'materials'), line(text('材料', 'item'), 120), { min: 1, max: 40 }),
  }),
  starts: [{ code: 'DL-TR-3', from: ({ today }) => today }],
  closedWhen: ({ data }) => {
    if (data.crime && !isOver(data.crime)) return refuse('law', text('已经报告', 'It has been reported'), 'tr-5');
    return missedOrder(data)
      ? undefined
      : refuse(
          'law',
          text('要先责令支付，送达，到期没有付', 'An order to pay has to be made, served and missed first'),
          'cl-276-1',
        );
  },
  unless: context =>
    computed(context).result.met === 'no'
      ? refuse(
          'law',
          text(
            '没有达到“数额较大”：一人三个月以上且够数，或者十人以上合计够数',
            'The amount is not reached: one worker for three months, or ten workers together',
          ),
          'ci-3',
        )
      : undefined,
  does: context => {
    const { input, proceeding, actor, today } = context;
    const { monthsOwed: _, ...said } = input;
    return {
      audience: 'staff',
      data: { crime: { ...said, on: today, by: actor.userId, computation: computed(context) } },
      notices: [
        { to: { role: 'inspection-head', organisationId: proceeding.organisationId! }, template: 'crime-reported' },
      ],
    };
  },
});

const isOver = ({ decision, police }: Crime): boolean => decision?.transfer === false || police?.filed === false;

/** Two people: the head decides on what an officer reported; within 24 hours of the decision it is with the police (TR 5). */
export const decideTransfer = step<{ transfer: 'yes' | 'no'; at: string; words: string }>({
  title: text('决定是否移送公安', 'Decide on the transfer to the police'),
  help: text(
    '三日内决定。决定移送的，从决定的时刻起二十四小时内移送，节假日不停',
    'Within three days. From the moment of the decision 24 hours run, over holidays too',
  ),
  law: ['tr-5', 'tr-6'],
  by: ['inspection-head'],
  from: alive,
  input: z.strictObject({
    transfer: choice(text('决定', 'decision'), {
      yes: text('移送', 'Transfer'),
      no: text('不移送', 'No transfer'),
    }),
    at: time(text('决定的时间（今天）', 'time of the decision (today)')),
    words: words(text('理由', 'reasons'), { min: 5, max: 1000 }),
  }),
  rank: ({ data }) => (data.crime && !data.crime.decision ? 'primary' : 'normal'),
  final: true,
  stops: ['DL-TR-3'],
  closedWhen: ({ data, actor }) => {
    if (!data.crime || data.crime.decision)
      return refuse('law', text('没有等决定的', 'Nothing awaits a decision'), 'tr-5');
    return data.crime.by === actor.userId
      ? refuse('role', text('自己报告的要由别人决定', 'Another person decides on what you reported'), 'tr-5')
      : undefined;
  },
  does: ({ input, data, proceeding, today }) => {
    const at = `${today}T${input.at}`;
    const transfer = input.transfer === 'yes';
    return {
      audience: 'staff',
      data: { crime: { ...data.crime!, decision: { transfer, at, words: input.words } } },
      ...(transfer && {
        starts: [{ code: 'DL-TR-24H', from: at }],
        issues: ['crime-transfer'],
        numbers: [
          { kind: 'crime-transfer', target: 'paper:crime-transfer', organisationId: proceeding.organisationId! },
        ],
      }),
      notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'crime-decided' })),
    };
  },
});

/** The file is with the police, and the procuratorate has a copy (TR 5–6, 14). Later than 24 hours is written down as late. */
export const handToPolice = step<{ on: Day; at: string; officer: string }>({
  title: text('登记已移送公安', 'Record the transfer to the police'),
  law: ['tr-5', 'tr-6', 'tr-8', 'tr-14'],
  by: officers,
  from: alive,
  input: z.strictObject({
    on: day(text('移送日期', 'day')),
    at: time(text('时间', 'time')),
    officer: line(text('公安接收人', 'received by'), 60),
  }),
  rank: 'primary',
  final: true,
  stops: ['DL-TR-24H'],
  closedWhen: ({ data }) =>
    data.crime?.decision?.transfer && !data.crime.handed
      ? undefined
      : refuse('law', text('没有等移送的', 'Nothing is to be handed over'), 'tr-5'),
  unless: ({ input, data, today }) => {
    const at = `${input.on}T${input.at}`;
    return input.on > today || at < data.crime!.decision!.at
      ? refuse('law', text('时间要在决定以后、今天或以前', 'The time lies between the decision and today'), 'tr-5')
      : undefined;
  },
  does: ({ input, data, proceeding, facts }) => {
    const at = `${input.on}T${input.at}`;
    const due = proceeding.deadlines.find(d => d.code === 'DL-TR-24H' && d.state === 'open')?.due;
    const procuratorate = facts.directory.organisations('procuratorate')[0];
    return {
      audience: 'staff',
      data: { crime: { ...data.crime!, handed: { at, officer: input.officer, late: due !== undefined && at > due } } },
      starts: [{ code: 'DL-TR-ACC-3', from: input.on }],
      counts: ['transferred'],
      code: 'crime',
      notices: procuratorate
        ? [{ to: { role: 'prosecutor', organisationId: procuratorate.id }, template: 'crime-copied' }]
        : [],
    };
  },
});

/** The police answer in three days (TR 8); against a refusal there is review or the procuratorate, in three days (TR 9). */
export const policeAnswer = step<{ filed: 'yes' | 'no'; on: Day; words: string }>({
  title: text('登记公安的答复', 'Record the answer of the police'),
  law: ['tr-8', 'tr-9', 'tr-12'],
  by: officers,
  from: alive,
  input: z.strictObject({
    filed: choice(text('答复', 'answer'), {
      yes: text('立案', 'Filed'),
      no: text('不予立案', 'Not filed'),
    }),
    on: day(text('收到日期', 'day of receipt')),
    words: words(text('文号和理由', 'number and reasons'), { max: 1000 }),
  }),
  rank: 'primary',
  stops: ['DL-TR-ACC-3'],
  closedWhen: ({ data }) =>
    data.crime?.handed && !data.crime.police
      ? undefined
      : refuse('law', text('没有等公安答复的', 'No answer is awaited'), 'tr-8'),
  unless: ({ input, today, data }) =>
    input.on > today || input.on < data.crime!.handed!.at.slice(0, 10)
      ? refuse('law', text('日期要在移送以后、今天或以前', 'The day lies between the transfer and today'), 'tr-8')
      : undefined,
  does: ({ input, data }) => ({
    audience: 'staff',
    data: { crime: { ...data.crime!, police: { filed: input.filed === 'yes', on: input.on, words: input.words } } },
    starts: [{ code: input.filed === 'yes' ? 'DL-TR-GIVE-3' : 'DL-TR-REV-3', from: input.on }],
  }),
});

export const askReview = step<{ to: 'police' | 'procuratorate'; words: string }>({
  title: text('对不予立案提出异议', 'Object to the refusal of the police'),
  law: ['tr-9'],
  by: officers,
  from: alive,
  input: z.strictObject({
    to: choice(text('向谁提出', 'to whom'), {
      police: text('提请公安机关复议', 'Review by the police'),
      procuratorate: text('建议检察院立案监督', 'Supervision by the procuratorate'),
    }),
    words: words(text('理由', 'reasons'), { min: 5, max: 2000 }),
  }),
  rank: 'primary',
  stops: ['DL-TR-REV-3'],
  closedWhen: ({ data, proceeding, today }) => {
    if (data.crime?.police?.filed !== false || data.crime.review)
      return refuse('law', text('没有可以异议的答复', 'There is no refusal to object to'), 'tr-9');
    const open = proceeding.deadlines.find(d => d.code === 'DL-TR-REV-3' && d.state === 'open');
    return open && today > open.due
      ? refuse('law', text(`三日已经过了，最晚${open.due}`, `The three days have passed (${open.due})`), 'tr-9')
      : undefined;
  },
  does: ({ input, data, facts, today }) => {
    const procuratorate = facts.directory.organisations('procuratorate')[0];
    return {
      audience: 'staff',
      data: { crime: { ...data.crime!, review: { to: input.to, words: input.words, on: today } } },
      notices:
        input.to === 'procuratorate' && procuratorate
          ? [{ to: { role: 'prosecutor', organisationId: procuratorate.id }, template: 'crime-review-asked' }]
          : [],
    };
  },
});

/** Once the police have filed, everything that belongs to the case is handed over in three days (TR 12). */
export const giveMaterials = step<{ words: string }>({
  title: text('移交涉案物品和材料', 'Hand over the materials'),
  law: ['tr-12'],
  by: officers,
  from: alive,
  input: z.strictObject({ words: words(text('交接清单', 'list of what was handed over'), { max: 2000 }) }),
  rank: 'primary',
  stops: ['DL-TR-GIVE-3'],
  closedWhen: ({ data }) =>
    data.crime?.police?.filed && !data.crime.givenOn
      ? undefined
      : refuse('law', text('没有等移交的', 'Nothing is to be handed over'), 'tr-12'),
  does: ({ data, today }) => ({ audience: 'staff', data: { crime: { ...data.crime!, givenOn: today } } }),
});
