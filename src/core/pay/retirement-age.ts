import { addMonths } from '../law/day.ts';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { datedParts } from './dated.ts';
import { choiceField, monthField } from './fields.ts';

const CATEGORIES = {
  man: text('男职工', 'a man'),
  'woman-cadre': text('女干部（管理、技术岗位）', 'a woman in a managing or technical post'),
  'woman-worker': text('女工人', 'a woman in another post'),
} as const;

const PARAMETER = {
  man: 'retirementMan',
  'woman-cadre': 'retirementWomanCadre',
  'woman-worker': 'retirementWomanWorker',
} as const;

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/**
 * The retirement age (Measures on Gradual Later Retirement 1): who was born before the first month keeps the old age;
 * from then on one month is added for every so many months of birth, up to the highest age. `on` of the result is the
 * month in which that age is reached.
 */
export const retirementAge = defineCalculator({
  id: 'retirement-age',
  title: text('法定退休年龄', 'Retirement age'),
  articles: ['retire-1'],
  input: calculatorInput({
    category: choiceField('人员类别', 'the group', CATEGORIES, {
      ask: text('您属于哪一类？', 'To which group do you belong?'),
    }),
    born: monthField('出生年月', 'the month of birth', {
      ask: text('您是哪年哪月出生的？', 'In which month were you born?'),
      help: text('比如 1966-03', 'For example 1966-03'),
    }),
  }),
  compute: (input, { place: here, today, parameters: set }) => {
    const name = PARAMETER[input.category];
    const rule = datedParts(name, input.place ?? here, input.on ?? today, set);
    if (!rule) {
      return {
        amount: null,
        result: { years: null, months: null, on: null },
        lines: [],
        parameters: [],
        warnings: [
          {
            code: 'rule-unknown',
            message: text(
              '没有这一天的退休年龄规定，去掉“按哪一天的标准”再算一次',
              'The rule of that day is not held here: leave out “the day whose parameters apply” and compute again',
            ),
          },
        ],
      };
    }
    const [old = '0', highest = '0', first = '', step = '1'] = rule.parts;
    const sinceFirst = monthsBetween(first, input.born);
    const most = (Number(highest) - Number(old)) * 12;
    const added = sinceFirst < 0 ? 0 : Math.min(most, Math.floor(sinceFirst / Number(step)) + 1);
    const total = Number(old) * 12 + added;
    const warnings: ComputationWarning[] = [
      {
        code: 'flexible',
        message: text(
          '缴费满最低年限的，可以自愿提前退休，最多提前三年，不早于原来的年龄；双方同意的可以延后，最多三年',
          'With the minimum years of contributions, retirement up to three years earlier (not before the old age) may be chosen, and up to three years later if both sides agree',
        ),
      },
    ];
    return {
      amount: null,
      result: {
        years: Math.floor(total / 12),
        months: total % 12,
        on: addMonths(`${input.born}-01`, total).slice(0, 7),
      },
      lines: [],
      parameters: [rule.used],
      warnings,
    };
  },
});
