import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { choice, id, line, list, words } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { awardOfPaper, awardsOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

export const correctionKinds = {
  wording: text('文字错误', 'A slip of the pen'),
  arithmetic: text('计算错误', 'An error of arithmetic'),
  omitted: text('已经裁决但裁决书遗漏的事项', 'Decided, but left out of the award'),
};

/** Slips are corrected by a decision that names the wrong and the right text; the award itself stands as it was issued (CR 54). */
export const correctAward = step<{
  paperId: string;
  items: { kind: keyof typeof correctionKinds; where: string; wrong: string; right: string }[];
}>({
  title: text('补正裁决书', 'Correct the award'),
  help: text(
    '只补正文字、计算错误和遗漏，不改裁决结果。决定书和裁决书一样送达',
    'Slips, arithmetic and omissions only, never the result; the decision is served like the award',
  ),
  law: ['cr-54'],
  by: ['arbitrator'],
  mine: true,
  from: ['deliberation', 'awarded', 'effective', 'overtaken'],
  input: z.strictObject({
    paperId: id(text('哪一份裁决书', 'which award'), 'paper'),
    items: list(
      text('补正的内容', 'corrections'),
      z
        .strictObject({
          kind: choice(text('哪一类', 'kind'), correctionKinds),
          where: line(text('在第几页第几行', 'page and line'), 60),
          wrong: words(text('原来写的', 'as it stands'), {
            max: 1000,
            help: text('遗漏的写“无”', 'For an omission: none'),
          }),
          right: words(text('应当是', 'as it should be'), { max: 1000 }),
        })
        .meta({ label: text('一处', 'correction') }),
      { min: 1, max: 20 },
    ),
  }),
  final: true,
  issues: ['award-correction'],
  closedWhen: ({ data }) =>
    awardsOf(data).length > 0 ? undefined : refuse('law', text('还没有裁决书', 'There is no award yet'), 'cr-54'),
  unless: ({ dossier, data, input }) => {
    if (!awardOfPaper(dossier, awardsOf(data), input.paperId))
      return refuse('law', text('选一份裁决书', 'Choose an award'), 'cr-54');
    return input.items.some(i => i.wrong === i.right)
      ? refuse('law', text('原来的和补正的一样', 'The wrong and the right text are the same'), 'cr-54')
      : undefined;
  },
  does: ({ dossier, data, input, today }) => ({
    data: {
      corrections: [
        ...(data.corrections ?? []),
        { on: today, award: awardOfPaper(dossier, awardsOf(data), input.paperId)!.n, items: input.items, served: [] },
      ],
    },
    notices: (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'award-corrected' })),
  }),
});
