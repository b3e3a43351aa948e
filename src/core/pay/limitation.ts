import { z } from 'zod';
import { formatDayEn, formatDayZh } from '../law/day.ts';
import { interruptionWords } from '../law/interruptions.ts';
import { limitationOf } from '../law/limitation.ts';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { choiceField, dayField, openListField, refuse } from './fields.ts';

/**
 * The last day to apply for arbitration (Mediation and Arbitration Law 27; Case Rules 26 to 28; Enterprise Rules 31): one
 * year, started anew by interruptions, prolonged by suspensions; no limit for wages while employed.
 */
export const limitation = defineCalculator({
  id: 'limitation',
  title: text('仲裁时效', 'Limitation for arbitration'),
  articles: ['lma-27', 'cr-26', 'cr-27', 'cr-28'],
  input: calculatorInput({
    kind: choiceField(
      '哪一类请求',
      'the kind of claim',
      {
        wage: text('在职期间的劳动报酬', 'Pay while employed'),
        other: text('其他请求', 'Anything else'),
      },
      { ask: text('要的是工资，还是别的？', 'Is it about pay or something else?') },
    ),
    employedUntil: dayField('最后工作日', 'the last day of the employment', {
      ask: text('哪一天离职的？', 'When did the employment end?'),
      help: text('还在职就不填', 'Leave it empty while the employment goes on'),
    }).optional(),
    knownOn: dayField('知道权利被侵害的那一天', 'the day on which the harm was known', {
      ask: text('哪一天知道或者应当知道的？', 'When was it known, or should it have been?'),
    }).optional(),
    interruptions: openListField(
      '中断',
      'the interruptions',
      z.strictObject({
        on: dayField('哪一天', 'the day'),
        endedOn: dayField('程序结束的那一天', 'the day on which the procedure ended').optional(),
        kind: choiceField('什么事', 'the kind of interruption', interruptionWords),
      }),
      50,
      {
        ask: text('这期间要求过、投诉过、申请过吗？', 'Was there a demand, a complaint or an application since?'),
        help: text(
          '向对方提出要求、投诉、申请调解等，一年重新起算',
          'A demand, a complaint, a request for mediation: the year starts anew',
        ),
      },
    ),
    suspensions: openListField(
      '中止',
      'the suspensions',
      z.strictObject({
        from: dayField('从哪一天', 'the first day'),
        to: dayField('到哪一天', 'the last day'),
      }),
      50,
      {
        ask: text('有哪些日子没法申请？', 'On which days was it impossible to apply?'),
        help: text('不可抗力、住院等不能申请的日子', 'Days on which nothing could be done: force majeure, hospital …'),
      },
    ),
    filedOn: dayField('申请仲裁的日期', 'the day of the arbitration application', {
      ask: text('哪天申请仲裁（或打算申请）？', 'On which day is the application made, or planned?'),
    }).optional(),
  }).superRefine((input, context) => {
    if (input.kind === 'other' && input.knownOn === undefined && input.employedUntil === undefined)
      refuse(context, 'knownOn', text('填写知道权利被侵害的那一天', 'Enter the day on which the harm was known'));
    for (const [index, { on, endedOn }] of (input.interruptions ?? []).entries())
      if (endedOn !== undefined && endedOn < on)
        refuse(
          context,
          `interruptions.${index}.endedOn`,
          text(`结束不能早于开始（${on}）`, `The end must not lie before the beginning (${on})`),
        );
    for (const [index, { from, to }] of (input.suspensions ?? []).entries())
      if (to < from)
        refuse(
          context,
          `suspensions.${index}.to`,
          text(`结束不能早于开始（${from}）`, `The end must not lie before the beginning (${from})`),
        );
  }),
  compute: ({ kind, employedUntil, knownOn, interruptions, suspensions, filedOn }, { calendar }) => {
    const found = limitationOf(
      {
        kind,
        ...(employedUntil && { employedUntil }),
        ...(knownOn && { knownOn }),
        ...(filedOn && { filedOn }),
        ...(suspensions && { suspensions }),
        ...(interruptions && {
          interruptions: interruptions.map(({ endedOn, ...it }) => ({ ...it, ...(endedOn && { endedOn }) })),
        }),
      },
      calendar,
    );
    const warnings: ComputationWarning[] = [];
    if (found.provisional)
      warnings.push({
        code: 'provisional',
        message: text(
          '涉及的年份没有放假安排，日期是暂算的',
          'A year in it has no holiday arrangement: the date is provisional',
        ),
      });
    if (found.inTime === false)
      warnings.push({
        code: 'out-of-time',
        message: text(
          '已经超过时效；对方在仲裁时提出来才会影响结果',
          'The period has run out; it matters only if the other side raises it in arbitration',
        ),
      });
    for (const { code, words, due } of found.readings)
      warnings.push({
        code,
        message: due
          ? text(`${words.zh}，最后一天是${formatDayZh(due)}`, `${words.en}; the last day is ${formatDayEn(due)}`)
          : words,
      });
    return {
      amount: null,
      result: {
        starts: found.starts,
        raw: found.raw,
        due: found.due,
        ...(found.inTime !== undefined && { inTime: found.inTime }),
      },
      lines: found.lines.map(line => ({ label: line.text, formula: '', amount: null, articles: line.articles })),
      parameters: [],
      warnings,
    };
  },
});
