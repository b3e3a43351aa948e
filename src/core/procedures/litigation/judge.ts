import { z } from 'zod';
import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import { addDays, type Day } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import type { ServiceMethod } from '../../law/service.ts';
import { serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { awardsOf } from '../arbitration/award-rules.ts';
import type { ArbitrationData } from '../arbitration/data.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, count, day, id, line, words, yes } from '../fields.ts';
import { type Effects, type PaperService, type StepContext, stepOf } from '../procedure.ts';
import { courtName, suitOnly, tellTribunal, theCourt } from './common.ts';
import { isServedOn, type Judgment, type LitigationData, type Served } from './data.ts';
import { isByDefault } from './hearing.ts';
import { type LineInput, linesInput, linesOf, linesRefusal, subjectsOf, sumOf, verdictOf } from './lines.ts';
import { performance } from './performance.ts';
import { underWay } from './stages.ts';

const step = stepOf<LitigationData>();

export const claimsOfAward = (dossier: Dossier, { award }: LitigationData): readonly string[] => {
  const arbitration = award && dossier.proceedings.find(p => p.id === award.proceedingId);
  return awardsOf((arbitration?.data ?? {}) as ArbitrationData).find(a => a.id === award?.awardId)?.claimIds ?? [];
};

export const rivalsOf = (dossier: Dossier, { joined = [] }: LitigationData): readonly LitigationData[] =>
  joined.flatMap(j => {
    const found = dossier.proceedings.find(p => p.id === j.proceedingId);
    return found ? [found.data as LitigationData] : [];
  });

export const subjects = (dossier: Dossier, data: LitigationData): readonly string[] =>
  subjectsOf(dossier, data, rivalsOf(dossier, data), claimsOfAward(dossier, data));

interface JudgeInput {
  lines: LineInput[];
  payWithin: number;
  sealed: boolean;
}

/** The judgment, claim by claim; beside an award with what the two differ in (CPL 147, 151, 165; SI1 16). */
export const giveJudgment = step<JudgeInput>({
  title: text('作出判决', 'Give judgment'),
  help: text(
    '逐项写结果和金额。和裁决不同的，写明不同在哪里：这些汇成裁审差异，供联席会议研究',
    'Claim by claim. Where it differs from the award say in what: the register of divergence is made of these',
  ),
  law: ['cpl-151', 'cpl-147', 'cpl-165', 'si1-16'],
  by: ['judge'],
  mine: true,
  from: ['heard'],
  to: 'judged',
  rank: 'primary',
  final: true,
  input: z.strictObject({
    lines: linesInput,
    payWithin: count(text('判决生效后几天内履行', 'days to perform, from the effect of the judgment'), {
      min: 1,
      max: 90,
    }),
    sealed: yes(text('审判人员已署名，加盖院印', 'signed by the judge and sealed')),
  }),
  stops: ['DL-TRIAL-6M', 'DL-TRIAL-3M', 'DL-TRIAL-2M'],
  issues: ['judgment'],
  closedWhen: ({ data }) => suitOnly(data),
  unless: ({ input, dossier, data }) =>
    input.sealed
      ? linesRefusal(input.lines, subjects(dossier, data), dossier, data)
      : refuse('law', text('署名盖章以后再作出', 'Signed and sealed first'), 'cpl-151'),
  does: ({ input, dossier, data, today, proceeding }) => {
    const judgment: Judgment = {
      on: today,
      lines: linesOf(input.lines, dossier, data),
      payWithin: input.payWithin,
      ...(isByDefault(data) && { byDefault: true as const }),
      ...(data.track === 'small' && { final: true as const }),
      served: [],
      until: [],
    };
    return {
      data: { judgment },
      amount: sumOf(judgment.lines),
      notices: [
        ...bothSides('judgment-made'),
        ...(proceeding.organisationId
          ? [{ to: { role: 'court-docket', organisationId: proceeding.organisationId }, template: 'court-to-serve' }]
          : []),
      ],
    };
  },
});

/** A decision reaches a party: its own days to appeal run from there (CPL 171). */
export interface ServedInput {
  partyId: string;
  on: Day;
  receiver: string;
  way: ServiceMethod;
}

export const servedInput = z.strictObject({
  partyId: id(text('受送达人', 'addressee'), 'party'),
  on: day(text('送达日期', 'day of service')),
  receiver: line(text('签收人', 'received by'), 60),
  way: choice(text('方式', 'way'), serviceMethods),
});

export const onServed = (name: string): NonNullable<PaperService['onServed']> => ({
  step: name,
  input: ({ partyId, on, receiver, way }) => ({ partyId, on, receiver, way }),
});

export const servedOf = ({ partyId, on, way }: ServedInput, dossier: Dossier): Served => ({
  partyId,
  side: dossier.parties.find(p => p.id === partyId)!.side,
  on,
  way,
});

export const judgmentServed = step<ServedInput>({
  title: text('判决书已送达', 'The judgment was served'),
  law: ['cpl-171', 'cpl-88'],
  by: ['clock'],
  from: ['judged', 'appealed', 'effective'],
  outcomes: { effective: 'effective' },
  input: servedInput,
  unless: ({ data, input }) =>
    data.judgment === undefined || isServedOn(data.judgment.served, input.partyId)
      ? refuse('law', text('这一方已经送达', 'This party has been served'), 'cpl-171')
      : undefined,
  does: context => {
    const { data, input, dossier, facts } = context;
    const served = servedOf(input, dossier);
    const before = data.judgment!;
    const judgment: Judgment = {
      ...before,
      served: [...before.served, served],
      ...(!before.final && {
        until: [
          ...before.until,
          { partyId: served.partyId, side: served.side, due: deadlineOf('DL-APP-15', input.on, facts.calendar).due },
        ],
      }),
    };
    const all = dossier.parties.every(p => isServedOn(judgment.served, p.id));
    // One instance: it has effect when the last party has it (CPL 165).
    const closing = before.final && all ? inEffect(context, judgment, input.on) : undefined;
    return {
      ...closing,
      data: { judgment, ...closing?.data },
      ...(!before.final && {
        starts: [{ code: 'DL-APP-15' as const, from: input.on, side: served.side, beside: true as const }],
      }),
      notices: [{ to: { side: served.side }, template: 'court-decision-served' }, ...(closing?.notices ?? [])],
    };
  },
});

/** What follows when a judgment has effect: certificate, performance, the tribunal, the count of kept and changed awards (CPL 158; M13). */
export function inEffect(
  {
    dossier,
    proceeding,
    data,
    facts,
  }: Pick<StepContext<never, LitigationData>, 'dossier' | 'proceeding' | 'data' | 'facts'>,
  judgment: Judgment,
  on: Day,
): Effects<LitigationData> {
  const verdict = verdictOf(judgment.lines);
  const court = courtName(facts.directory, proceeding);
  return {
    outcome: 'effective',
    data: { judgment: { ...judgment, effectiveOn: on, opened: true } },
    issues: ['court-effect'],
    counts: ['judged', 'closed'],
    code: verdict ?? 'direct',
    amount: sumOf(judgment.lines),
    opens: performance(judgment.lines, dossier, data, proceeding.id, on, judgment.payWithin),
    also: tellTribunal({ dossier, data, court, number: proceeding.number, on }, 'judged'),
    notices: bothSides('judgment-effective'),
  };
}

/** Every party has it and nobody appealed in time (CPL 158, 171). */
export const takeEffect = step<Record<string, never>>({
  title: text('判决生效', 'The judgment takes effect'),
  law: ['cpl-158', 'cpl-171'],
  by: ['clock'],
  from: ['judged'],
  to: 'effective',
  after: ['DL-APP-15'],
  input: z.strictObject({}),
  closedWhen: ({ dossier, data, today }) =>
    data.judgment && dossier.parties.every(p => data.judgment!.until.some(u => u.partyId === p.id && u.due < today))
      ? undefined
      : refuse('law', text('还有人可以上诉，或者没有送达', 'Somebody may still appeal, or was not served'), 'cpl-171'),
  does: context => {
    const { judgment } = context.data;
    const last = judgment!.until
      .map(u => u.due)
      .sort()
      .at(-1)!;
    const { outcome: _, ...effects } = inEffect(context, judgment!, addDays(last, 1));
    return effects;
  },
});

/** The limit of the trial is extended once, with the approval that the law names (CPL 152, 164, 168). */
export const extend = step<{ by: string; words: string }>({
  title: text('延长审限', 'Extend the limit of the trial'),
  law: ['cpl-152', 'cpl-164', 'cpl-168'],
  by: ['judge'],
  mine: true,
  from: underWay,
  group: 'time',
  input: z.strictObject({
    by: line(text('批准的院长', 'approved by (president)'), 60),
    words: words(text('特殊情况', 'the special circumstances'), { min: 5, max: 500 }),
  }),
  closedWhen: ({ data, proceeding, today }) => {
    if (data.extended) return refuse('law', text('已经延长过', 'It has been extended'), 'cpl-152');
    const limit = trialLimit(proceeding);
    return limit && today <= limit.due
      ? undefined
      : refuse('law', text('审限没有在走，或者已经满了', 'The limit is not running, or has passed'), 'cpl-152');
  },
  does: ({ input, today, proceeding }) => {
    const limit = trialLimit(proceeding)!;
    return {
      data: { extended: { on: today, by: input.by, words: input.words } },
      starts: [{ code: limit.code, from: limit.from, extended: true }],
      notices: [...bothSides('case-extended'), ...theCourt(proceeding, 'case-extended')],
    };
  },
});

const trialLimit = ({ deadlines }: Pick<Proceeding, 'deadlines'>) =>
  deadlines.find(d => d.state === 'open' && d.code.startsWith('DL-TRIAL'));
