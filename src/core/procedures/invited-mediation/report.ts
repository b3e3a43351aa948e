import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { text } from '../../text.ts';
import { choice, day, line, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { toCourt } from './begin.ts';
import { type InvitedData, isAppointed, sides } from './data.ts';

const step = stepOf<InvitedData>();

/** When it is over the mediator tells the court in writing: the result and what both signed, nothing of the talks (TY 22, 26; OM 18). */
export const report = step<{ words?: string | undefined }>({
  title: text('向法院报告', 'Report to the court'),
  help: text(
    '写结果和移交的材料。不写调解中说的话；双方签字确认的事实自动写进报告',
    'State the result and what goes along, nothing that was said; facts that both signed are put in for you',
  ),
  law: ['ty-26', 'ty-19', 'ty-21'],
  by: ['invited-mediator', 'mediation-head'],
  mine: true,
  from: ['settled', 'unsettled'],
  to: 'reported',
  input: z.strictObject({
    words: words(text('移交的材料和说明（选填）', 'what goes along, and a note (optional)'), { max: 500 }).optional(),
  }),
  rank: 'primary',
  issues: ['mandate-report'],
  does: ({ input, proceeding, today, data }) => ({
    data: {
      report: {
        on: today,
        result: proceeding.stage === 'settled' ? 'settled' : 'unsettled',
        ...(input.words && { words: input.words }),
      },
    },
    notices: toCourt(data, 'mandate-reported'),
  }),
});

const results = {
  filed: text('委派调解达成协议，备案', 'Appointed, settled: placed on file'),
  statement: text('委托调解达成协议，已制作民事调解书', 'Entrusted, settled: a statement was made'),
  withdrawal: text('委托调解达成协议，已裁定准许撤诉', 'Entrusted, settled: the suit was withdrawn'),
  returned: text('没有达成，退回立案或者继续审理', 'No agreement: back for filing or trial'),
};

interface Result {
  kind: keyof typeof results;
  number?: string | undefined;
  effectiveOn?: Day | undefined;
}

/** What the court makes of it: on file, a statement, a withdrawal, or back to filing or trial (TY 19–21). */
export const close = step<Result>({
  title: text('登记处理结果', 'Record what follows'),
  law: ['ty-19', 'ty-20', 'ty-21'],
  by: ['court-docket', 'judge'],
  ofMandator: true,
  from: ['reported'],
  outcomes: { filed: 'filed', converted: 'converted', returned: 'returned' },
  input: z.strictObject({
    kind: choice(text('结果', 'result'), results),
    number: line(text('调解书、裁定书案号', 'number of the statement or ruling'), 60).optional(),
    effectiveOn: day(text('生效日期', 'day of effect')).optional(),
  }),
  rank: 'primary',
  final: true,
  unless: ({ input, data, today }) => {
    const settled = data.report!.result === 'settled';
    const fits = settled
      ? isAppointed(data)
        ? input.kind === 'filed'
        : input.kind === 'statement' || input.kind === 'withdrawal'
      : input.kind === 'returned';
    if (!fits)
      return refuse(
        'law',
        text(
          settled
            ? isAppointed(data)
              ? '委派调解达成协议的，备案；双方可以申请司法确认'
              : '委托调解达成协议的，制作调解书或者准许撤诉'
            : '没有达成协议的，退回',
          settled
            ? isAppointed(data)
              ? 'Appointed and settled: placed on file; both may ask for confirmation'
              : 'Entrusted and settled: a statement or a withdrawal'
            : 'Without agreement it goes back',
        ),
        settled ? (isAppointed(data) ? 'ty-19' : 'ty-20') : 'ty-21',
      );
    if (input.kind === 'statement' && (!input.number || !input.effectiveOn))
      return refuse('law', text('写明案号和生效日期', 'Enter its number and its day of effect'), 'ty-20');
    return input.effectiveOn && input.effectiveOn > today
      ? refuse('law', text('生效日期要在今天或以前', 'The day of effect is today or earlier'), 'ty-20')
      : undefined;
  },
  does: ({ input, today }) => ({
    outcome: input.kind === 'filed' ? 'filed' : input.kind === 'returned' ? 'returned' : 'converted',
    data: {
      result: {
        on: today,
        kind: input.kind,
        ...(input.number && { number: input.number }),
        ...(input.effectiveOn && { effectiveOn: input.effectiveOn }),
      },
    },
    notices: sides.map(side => ({
      to: { side },
      template: input.kind === 'returned' ? 'mandate-returned' : 'mandate-closed',
    })),
  }),
});
