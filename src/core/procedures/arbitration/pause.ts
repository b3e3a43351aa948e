import { z } from 'zod';
import type { Proceeding } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { exclusionReasons } from '../../law/segments.ts';
import { type Text, text } from '../../text.ts';
import { choice, day, line, words } from '../fields.ts';
import { type Approval, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { currentHearing } from './data-hearing.ts';
import { calledOff } from './hearing-set.ts';
import { acceptedOnOf, closingPeriod, counting, excluding, openExclusions } from './period.ts';
import { bothSides, theTribunal } from './sides.ts';
import { underWay } from './stages.ts';

/** What makes the case stand still and what gives it more time (A22, A24, A25, A35). */
const step = stepOf<ArbitrationData>();

const byTheHead = (zh: string, en: string): Approval => ({
  by: ['institute-head'],
  within: 'DL-HOUSE-APPROVAL',
  public: text(zh, en),
});

/** Grounds of suspension (CR 47; ZJMA 31). */
export const suspensionGrounds = {
  death: text('劳动者死亡，等继承人表明是否参加', 'The worker has died; the heirs have to say whether they take part'),
  incapacity: text(
    '劳动者丧失民事行为能力，还没有确定法定代理人',
    'The worker has lost capacity; no legal representative yet',
  ),
  successor: text('用人单位终止，还没有确定承继的单位', 'The employer has ceased; no successor is known yet'),
  'force-majeure': text('不可抗力，一方不能参加', 'Force majeure keeps a party away'),
  interpretation: text('法律适用问题，等有权机关解释', 'A question of law awaits an authoritative interpretation'),
  'other-case': text('要以另一案的结果为依据，那个案件还没有结', 'It depends on another case that has not ended'),
  appraisal: text(
    '等工伤认定、伤残等级或者其他鉴定结论',
    'Waits for the decision on an injury, a rating or an appraisal',
  ),
  other: text('其他应当中止的情形', 'Another ground'),
} as const satisfies Record<string, Text>;

/** The case stands still with the head's approval; its days do not count towards the closing period (CR 46–47; ZJMA 31). */
export const suspend = step<{ ground: keyof typeof suspensionGrounds; words: string }>({
  title: text('中止审理', 'Suspend the case'),
  help: text(
    '由负责人批准，书面通知当事人。从今天起到恢复审理的前一天不计入审理期限',
    'Approved by the head, told in writing. From today until the day before it goes on, days do not count',
  ),
  law: ['cr-47', 'cr-46', 'zjma-31'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  approval: byTheHead('决定是否中止审理', 'Decide on the suspension'),
  from: underWay,
  to: 'suspended',
  input: z.strictObject({
    ground: choice(text('事由', 'ground'), suspensionGrounds),
    words: words(text('说明', 'note'), { max: 1000 }),
  }),
  final: true,
  issues: ['arbitration-suspension'],
  does: ({ input, proceeding, data, today }) => {
    const period = closingPeriod(proceeding, {
      period: excluding(data, { reason: 'suspension', from: today, words: input.words }),
    });
    const hearing = calledOff(data, today, input.words);
    return {
      ...period,
      ...hearing,
      stops: hearing.bookings ? ['DL-ARB-HEAR'] : [],
      data: {
        ...period.data,
        ...hearing.data,
        suspended: {
          on: today,
          ground: input.ground,
          words: input.words,
          // A hearing that was called off before it began is set anew.
          returnTo: hearing.bookings && !currentHearing(data)?.present ? 'accepted' : proceeding.stage,
        },
      },
      notices: [...bothSides('case-suspended'), ...theTribunal(proceeding, 'case-suspended')],
    };
  },
});

/** The ground is gone: the case goes on in the stage in which it stood, and its days count again (CR 47; ZJMA 31). */
export const resume = step<{ words: string }>({
  title: text('恢复审理', 'Resume the case'),
  law: ['cr-47', 'zjma-31'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  from: ['suspended'],
  outcomes: Object.fromEntries(underWay.map(stage => [stage, stage])),
  input: z.strictObject({ words: words(text('恢复的原因', 'why it goes on'), { max: 1000 }) }),
  rank: 'primary',
  final: true,
  issues: ['arbitration-resumption'],
  does: ({ proceeding, data, today }) => {
    const period = closingPeriod(proceeding, { period: counting(data, 'suspension', today) });
    return {
      ...period,
      outcome: data.suspended!.returnTo,
      data: { ...period.data, suspended: null },
      notices: [...bothSides('case-resumed'), ...theTribunal(proceeding, 'case-resumed')],
    };
  },
});

/** Reasons for which days are left out while the case goes on; a suspension has a step of its own. */
const { suspension: _, ...reasons } = exclusionReasons;
const reasonOptions = Object.fromEntries(
  Object.entries(reasons).map(([name, { zh, en }]) => [name, { zh, en }]),
) as unknown as Readonly<Record<keyof typeof reasons, Text>>;

/** Days do not count while something outside the tribunal is awaited (CR 46; ZJMA 36). The case itself goes on. */
export const excludeTime = step<{
  reason: keyof typeof reasons;
  from: Day;
  to?: Day | undefined;
  body?: string | undefined;
  words: string;
}>({
  title: text('登记不计入审理期限的时间', 'Leave out time'),
  help: text(
    '公告送达、鉴定、等工伤认定、委托调查、庭外和解。还不知道哪天结束的，结束时再登记',
    'Public notice, appraisal, decision on an injury, inquiry by another body, talks. Without an end yet: record it when it ends',
  ),
  law: ['cr-46', 'zjma-36', 'lma-37', 'zjma-29'],
  by: ['institute-clerk', 'arbitrator'],
  from: underWay,
  input: z.strictObject({
    reason: choice(text('事由', 'reason'), reasonOptions),
    from: day(text('从哪天起', 'from')),
    to: day(text('到哪天止', 'until')).optional(),
    body: line(text('鉴定机构或者受托单位', 'appraisal body or other body'), 100).optional(),
    words: words(text('内容：公告、鉴定或者调查什么', 'what is published, appraised or asked'), { max: 1000 }),
  }),
  closedWhen: ({ proceeding }) =>
    acceptedOnOf(proceeding) === undefined
      ? refuse('law', text('审理期限还没有开始', 'The closing period has not begun'), 'cr-46')
      : undefined,
  unless: ({ input, proceeding, data, today }) => {
    if (input.from > today || input.from < (acceptedOnOf(proceeding) ?? input.from))
      return refuse('law', text('从受理以后、今天或以前的一天起', 'From a day between acceptance and today'), 'cr-46');
    if (input.to !== undefined && input.to < input.from)
      return refuse('law', text('结束日期要在开始日期当天或以后', 'The last day is the first day or later'), 'cr-46');
    if ((input.reason === 'appraisal' || input.reason === 'inquiry') && !input.body)
      return refuse('law', text('写明鉴定机构或者受托单位', 'Name the body that is asked'), 'zjma-29');
    return openExclusions(data).some(e => e.reason === input.reason)
      ? refuse('law', text('同一事由还没有结束', 'The same reason has not ended yet'), 'cr-46')
      : undefined;
  },
  does: ({ input, proceeding, data }) => ({
    ...closingPeriod(proceeding, {
      period: excluding(data, {
        reason: input.reason,
        from: input.from,
        ...(input.to && { to: input.to }),
        words: [input.body, input.words].filter(Boolean).join('：'),
      }),
    }),
    ...(input.reason === 'appraisal' && { issues: ['arbitration-appraisal'] }),
    notices: bothSides('time-left-out'),
  }),
});

/** What was awaited has come: the days count again from this one. */
export const endExclusion = step<{ reason: keyof typeof reasons; on: Day }>({
  title: text('登记不计入的时间已结束', 'Record that time counts again'),
  law: ['cr-46', 'zjma-36'],
  by: ['institute-clerk', 'arbitrator'],
  from: underWay,
  input: z.strictObject({
    reason: choice(text('事由', 'reason'), reasonOptions),
    on: day(text('收到结果的日期', 'day on which the result came')),
  }),
  rank: 'primary',
  closedWhen: ({ data }) =>
    openExclusions(data).length > 0
      ? undefined
      : refuse('law', text('没有还在进行的', 'Nothing is being awaited'), 'cr-46'),
  unless: ({ input, data, today }) => {
    const running = openExclusions(data).find(e => e.reason === input.reason);
    if (!running) return refuse('law', text('这个事由没有在进行', 'Nothing is awaited for this reason'), 'cr-46');
    return input.on > today || input.on < running.from
      ? refuse('law', text('日期要在开始以后、今天或以前', 'The day lies between the start and today'), 'cr-46')
      : undefined;
  },
  does: ({ input, proceeding, data }) => closingPeriod(proceeding, { period: counting(data, input.reason, input.on) }),
});

/** A complex case gets fifteen days more, once, with the head's approval before the forty-five have passed, told in writing (LMA 43; CR 45). */
export const extend = step<{ words: string }>({
  title: text('延长审理期限', 'Extend the closing period'),
  help: text(
    '案情复杂，经负责人批准延长15日，书面通知当事人',
    'A complex case: 15 more days with approval, told in writing',
  ),
  law: ['lma-43', 'cr-45'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  approval: byTheHead('决定是否延长审理期限', 'Decide on the extension'),
  from: underWay,
  input: z.strictObject({ words: words(text('为什么复杂', 'why the case is complex'), { min: 5, max: 1000 }) }),
  final: true,
  issues: ['arbitration-extension'],
  closedWhen: ({ data, proceeding, today }) => {
    if (data.simple)
      return refuse(
        'law',
        text(
          '简易处理的不能延长；先转为一般程序',
          'A simple case is not extended; turn to the ordinary procedure first',
        ),
        'zjma-39',
      );
    if (data.period?.extended) return refuse('law', text('已经延长过', 'It has been extended'), 'cr-45');
    const limit = openLimit(proceeding);
    return limit && today <= limit.due
      ? undefined
      : refuse('law', text('期限没有在走，或者已经满了', 'The limit is not running, or has passed'), 'cr-45');
  },
  does: ({ input, proceeding, data, today }) => ({
    ...closingPeriod(proceeding, {
      period: {
        ...(data.period ?? { restarts: [], excluded: [] }),
        extended: { on: today, words: input.words },
      },
    }),
    notices: bothSides('case-extended'),
  }),
});

const openLimit = ({ deadlines }: Pick<Proceeding, 'deadlines'>) =>
  deadlines.find(d => d.code === 'DL-ARB-45' && d.state === 'open');

/** No award in time: the parties are told once that they may sue (LMA 43; CR 48). The institute still has to decide; its limit stays late. */
export const tellOverdue = step<Record<string, never>>({
  title: text('逾期没有裁决，告知双方', 'Tell both sides that no award was made in time'),
  law: ['lma-43', 'cr-48', 'zjma-32'],
  by: ['clock'],
  from: underWay,
  input: z.strictObject({}),
  after: ['DL-ARB-45'],
  issues: ['arbitration-overdue'],
  closedWhen: ({ proceeding, data }) =>
    data.overdue?.due === openLimit(proceeding)?.due
      ? refuse('law', text('已经告知', 'The parties have been told'), 'lma-43')
      : undefined,
  does: ({ proceeding, today }) => ({
    data: { overdue: { due: openLimit(proceeding)!.due, on: today } },
    notices: [
      ...bothSides('case-overdue'),
      ...(proceeding.organisationId
        ? [{ to: { role: 'institute-head', organisationId: proceeding.organisationId }, template: 'case-late' }]
        : []),
    ],
  }),
});
