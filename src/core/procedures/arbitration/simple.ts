import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { type ParameterSet, parameterOn } from '../../law/parameters.ts';
import { type Fen, parseYuan } from '../../pay/money.ts';
import { type Text, text } from '../../text.ts';
import { choice, count, words, yes } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { closingPeriod } from './period.ts';
import { bothSides } from './sides.ts';
import { preparing } from './stages.ts';
import { needsThree } from './tribunal.ts';

const step = stepOf<ArbitrationData>();

/** When the simple procedure is open (CR 56; ZJMA 39). */
const grounds = {
  clear: text('事实清楚、权利义务明确、争议不大', 'Clear facts, clear rights and duties, slight dispute'),
  value: text(
    '金额不超过全省上年度职工年平均工资',
    'The value is at most the province’s average annual wage of last year',
  ),
  agreed: text('双方当事人同意', 'Both sides agree'),
} as const satisfies Record<string, Text>;

/** The average annual wage of the province in fen: twelve times the monthly one, a dated value of the county; undefined where nobody has set it. */
function averageAnnualWage(tenant: number, today: Day, parameters: ParameterSet): Fen | undefined {
  const monthly = parameterOn('provincialAverageMonthlyWage', String(tenant), today, parameters);
  const fen = monthly && parseYuan(monthly.value);
  return fen === undefined ? undefined : fen * 12;
}

const claimedSum = ({ claims }: Dossier): Fen => claims.reduce((sum, claim) => sum + (claim.amount ?? 0), 0);

/**
 * Simple, with a closing limit of thirty days from acceptance in Zhejiang; the respondent may agree to a shorter answer period (CR 56–58;
 * ZJMA 39). Closed to what CR 57 forbids.
 */
export const useSimple = step<{
  ground: keyof typeof grounds;
  none: boolean;
  answerDays?: number | undefined;
  consents?: boolean | undefined;
  words?: string | undefined;
}>({
  title: text('适用简易处理', 'Use the simple procedure'),
  help: text(
    '浙江自受理之日起30日内结案。除裁决书、调解书以外，可以用电话、短信、微信等简便方式送达',
    'In Zhejiang closed within 30 days of acceptance. Except for awards and statements, service by phone, message and the like',
  ),
  law: ['cr-56', 'cr-57', 'cr-58', 'cr-59', 'zjma-39'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  from: preparing,
  input: z.strictObject({
    ground: choice(text('条件', 'condition'), grounds),
    none: yes(
      text(
        '没有这些情形：涉及国家或者社会公共利益、有重大社会影响、被申请人下落不明、其他不宜简易处理的',
        'None of these: national or public interest, great social impact, a respondent who cannot be found, otherwise unsuitable',
      ),
    ),
    answerDays: count(
      text('缩短的答辩期（工作日，0为不要答辩期）', 'shorter answer period (working days, 0 for none)'),
      {
        max: 9,
      },
    ).optional(),
    consents: z
      .boolean()
      .meta({ label: text('被申请人同意缩短答辩期', 'The respondent agrees to the shorter answer period') })
      .optional(),
    words: words(text('说明', 'note'), { max: 500 }).optional(),
  }),
  final: true,
  issues: ['arbitration-simple'],
  closedWhen: ({ data, dossier, today, facts }) => {
    if (data.simple) return refuse('law', text('已经在简易处理', 'It is simple already'), 'cr-56');
    if (data.tribunal?.form === 'three')
      return refuse('law', text('简易处理由一名仲裁员独任', 'A simple case has a sole arbitrator'), 'cr-56');
    return needsThree(dossier, today, facts.parameters)
      ? refuse(
          'law',
          text('要三名仲裁员的案件不能简易处理', 'A case that needs three arbitrators is not simple'),
          'cr-57',
        )
      : undefined;
  },
  unless: ({ input, dossier, today, facts }) => {
    if (!input.none)
      return refuse('law', text('有这些情形的不能简易处理', 'With one of these it cannot be simple'), 'cr-57');
    if (input.answerDays !== undefined && !input.consents)
      return refuse(
        'law',
        text('缩短答辩期要被申请人同意', 'A shorter answer period needs the respondent’s consent'),
        'cr-58',
      );
    if (input.ground !== 'value') return undefined;
    const most = averageAnnualWage(dossier.tenant, today, facts.parameters);
    if (most === undefined)
      return refuse(
        'law',
        text(
          '还没有设置全省职工月平均工资，先请管理员设置，或者选别的条件',
          'The average wage of the province is not set: ask for it to be set, or choose another condition',
        ),
        'cr-56',
      );
    return dossier.claims.some(c => c.amount === undefined) || claimedSum(dossier) > most
      ? refuse(
          'law',
          text(
            '请求的金额超过全省上年度职工年平均工资，或者有请求没有写金额',
            'The claims are above the average annual wage, or one has no amount',
          ),
          'cr-56',
        )
      : undefined;
  },
  does: ({ input, proceeding, data, today }) => {
    const simple = {
      on: today,
      ground: input.ground,
      ...(input.answerDays !== undefined && { answerDays: input.answerDays }),
    };
    const period = closingPeriod(proceeding, { simple });
    const answer = proceeding.deadlines.find(d => d.code === 'DL-ARB-ANS' && d.state === 'open');
    const shorter =
      answer && input.answerDays !== undefined && !data.answered
        ? [{ code: 'DL-ARB-ANS' as const, from: answer.from, length: input.answerDays }]
        : [];
    return { ...period, starts: [...(period.starts ?? []), ...shorter], notices: bothSides('procedure-changed') };
  },
});

/** Not fit for it after all: the ordinary procedure, and the days that have run count (CR 61; ZJMA 39). */
export const leaveSimple = step<{ words: string }>({
  title: text('转为一般程序', 'Turn to the ordinary procedure'),
  help: text(
    '审理期限仍从受理之日起算；双方确认过的事实不用再举证',
    'The period still counts from acceptance; facts that both confirmed need no further evidence',
  ),
  law: ['cr-61', 'zjma-39'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  from: preparing,
  input: z.strictObject({ words: words(text('理由', 'reasons'), { max: 500 }) }),
  final: true,
  issues: ['arbitration-ordinary'],
  closedWhen: ({ data }) =>
    data.simple ? undefined : refuse('law', text('现在不是简易处理', 'It is not a simple case'), 'cr-61'),
  does: ({ proceeding }) => ({
    ...closingPeriod(proceeding, { simple: null }),
    notices: bothSides('procedure-changed'),
  }),
});
