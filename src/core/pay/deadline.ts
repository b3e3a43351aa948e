import { formatDayEn, formatDayZh } from '../law/day.ts';
import { deadlineOf } from '../law/deadline.ts';
import { derivationOf } from '../law/derivation.ts';
import type { Term } from '../law/term.ts';
import { type DeadlineCode, deadlineCodes, termOf } from '../law/terms.ts';
import { type Text, text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator, type Result } from './calculator.ts';
import { choiceField, flagField, momentField, refuse } from './fields.ts';

/** The limits that are counted; a promised day is agreed and not counted. */
const codes = deadlineCodes.filter(code => !termOf(code).promised);
/** Two limits may have one title; what each is counted from tells them apart. */
const titles = Object.fromEntries(
  codes.map(code => {
    const { title, startEvent } = termOf(code);
    return [code, text(`${title.zh}（起算：${startEvent.zh}）`, `${title.en} (from: ${startEvent.en})`)];
  }),
) as Record<DeadlineCode, Text>;

/**
 * The last day of a limit, with its derivation (Civil Procedure Law 85; Civil Code 201 to 203; Case Rules 80). A limit
 * counted back from a hearing has a strict day one working day earlier.
 */
export const deadline = defineCalculator({
  id: 'deadline',
  title: text('期限', 'Deadline'),
  articles: ['cpl-85', 'cc-201', 'cc-202', 'cc-203', 'cr-80'],
  input: calculatorInput({
    code: choiceField('期限', 'the limit', titles, { ask: text('要算哪个期限？', 'Which limit?') }),
    from: momentField('起算的那一天', 'the day of the event', {
      ask: text('事情发生在哪一天？', 'On which day did it happen?'),
      help: text(
        '收到、受理或生效的那一天；倒着数的期限填开庭日',
        'The day of receipt, acceptance or effect; for limits counted back, the day of the hearing',
      ),
    }),
    extended: flagField('经批准延长', 'the extension', {
      ask: text('批准延长了吗？', 'Has an extension been approved?'),
      help: text('只有可以延长的期限才填', 'Only for limits that can be extended'),
    }).optional(),
  }).superRefine((input, context) => {
    const term: Term = termOf(input.code);
    const hasTime = input.from.length > 10;
    if (term.unit === 'hour' && !hasTime)
      refuse(
        context,
        'from',
        text(
          '这个期限按小时算，要写上时间，比如 2026-03-15T14:30',
          'This limit is in hours: enter the time too, for example 2026-03-15T14:30',
        ),
      );
    if (term.unit !== 'hour' && hasTime)
      refuse(
        context,
        'from',
        text('这个期限按天算，只填日期，比如 2026-03-15', 'Enter the day alone, for example 2026-03-15'),
      );
    if (input.extended && term.extended === undefined)
      refuse(
        context,
        'extended',
        text('这个期限没有法定的延长，去掉这一项', 'The law gives this limit no extension: leave this out'),
      );
  }),
  compute: ({ code, from, extended }, { calendar }) => {
    const found = deadlineOf(code, from, calendar, { extended: extended === true });
    const { raw, due, rolled, unit, length, provisional, strict } = found;
    const warnings: ComputationWarning[] = [];
    if (provisional)
      warnings.push({
        code: 'provisional',
        message: text(
          '涉及的年份没有放假安排，日期是暂算的',
          'A year in it has no holiday arrangement: the date is provisional',
        ),
      });
    if (unit !== 'hour' && due !== rolled)
      warnings.push({
        code: 'day-of-rest',
        message: text(
          `这是办理单位的期限，${formatDayZh(raw)}是休息日；是否顺延没有规定，按原来的日子提醒，顺延的话是${formatDayZh(rolled)}`,
          `It binds an authority and ${formatDayEn(raw)} is a day of rest. No rule says that it moves, so the day stands; moved on it would be ${formatDayEn(rolled)}`,
        ),
      });
    if (strict !== undefined)
      warnings.push({
        code: 'plan-strictly',
        message: text(
          `前后两天都不算的话，要提前到${formatDayZh(strict)}；安排时按这一天更稳妥`,
          `If both ends are left out it must be ${formatDayEn(strict)}: plan by that day`,
        ),
      });
    if (code === 'DL-LIM-1Y')
      warnings.push({
        code: 'no-interruptions',
        message: text(
          '没有考虑中断、中止和工资的特别规定，用“仲裁时效”计算更准',
          'Interruptions, suspensions and the rule for wages are not looked at: the limitation calculator does that',
        ),
      });
    const result: Result = {
      raw,
      due,
      rolled,
      unit,
      length,
      provisional,
      ...(strict !== undefined && { strict }),
    };
    return {
      amount: null,
      result,
      lines: derivationOf(found, calendar).map(line => ({
        label: line.text,
        formula: '',
        amount: null,
        articles: line.articles,
      })),
      parameters: [],
      warnings,
    };
  },
});
