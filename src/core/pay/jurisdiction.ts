import { jurisdictionOf } from '../law/jurisdiction.ts';
import { text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { openListField, placeField } from './fields.ts';

/** Which commission has a case; no sum of money. */
export const jurisdiction = defineCalculator({
  id: 'jurisdiction',
  title: text('仲裁管辖', 'Jurisdiction'),
  articles: ['lma-21', 'cr-8'],
  input: calculatorInput({
    performedAt: openListField('实际工作的地方', 'the places of work', placeField('工作地', 'the place of work'), 20, {
      ask: text('实际在哪些地方上班？', 'Where was the work really done?'),
      help: text('不清楚的可以不填', 'Leave it empty if it is not clear'),
    }),
    seat: placeField('单位所在地的行政区划代码', 'the division code of the employer’s seat', {
      ask: text('单位在哪里？', 'Where is the employer?'),
      help: text('营业执照上的住所，六位代码', 'The seat on the business licence, six digits'),
    }),
    filedFirst: placeField('最先受理的地方', 'the place that accepted first', {
      ask: text('如果不止一个地方受理了，哪里最先？', 'If more than one place has accepted, which was first?'),
    }).optional(),
  }),
  compute: input => {
    const { place, body, reason, articles } = jurisdictionOf({
      seat: input.seat,
      ...(input.performedAt && { performedAt: input.performedAt }),
      ...(input.filedFirst && { filedFirst: input.filedFirst }),
    });
    return {
      amount: null,
      result: { place, body: { ...body }, reason: { ...reason } },
      lines: [],
      cites: articles,
      parameters: [],
      warnings: [],
    };
  },
});
