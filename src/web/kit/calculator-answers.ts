import { isDay } from '../../core/law/day.ts';
import type { Text } from '../../core/text.ts';
import type { Language } from '../words/words.ts';
import { headed } from './calc-words.ts';
import { type CalcField, type CalcValues, isBlank } from './calculator-form.ts';
import { formatDay, formatMoney, formatMonth } from './format.ts';

const flags = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const;

/** An answer as a reader sees it again: days and sums in words, choices by their label, lists line by line. */
export function shownAnswer(
  field: CalcField,
  value: unknown,
  text: (text: Text) => string,
  language: Language,
): string {
  if (isBlank(value)) return '—';
  const typed = String(value);
  switch (field.kind) {
    case 'day':
      return isDay(typed) ? formatDay(typed, language) : typed;
    case 'month':
      return formatMonth(typed, language);
    case 'money': {
      const bare = typed.replace(/[\s,，元¥￥]/g, '');
      // An average may have four decimals, which are shown as they were typed.
      return /\.\d{3,}$/.test(bare) ? bare : formatMoney(bare, language);
    }
    case 'flag':
      return text(flags[typed as keyof typeof flags] ?? { zh: typed, en: typed });
    case 'moment': {
      const [day = '', time] = typed.split('T');
      return `${isDay(day) ? formatDay(day, language) : day}${time ? ` ${time}` : ''}`;
    }
    case 'place':
    case 'choice': {
      const chosen = field.choices.find(one => one.value === typed);
      return chosen ? headed(text(chosen.label)) : typed;
    }
    case 'list':
      return (value as unknown[])
        .filter(one => !isBlank(one))
        .map(one => shownAnswer(field.item!, one, text, language))
        .join('\n');
    case 'group':
      return (field.parts ?? [])
        .filter(part => !isBlank((value as CalcValues)[part.name]))
        .map(part => {
          const shown = shownAnswer(part, (value as CalcValues)[part.name], text, language);
          // A month says by itself what it is; a sum or a number does not.
          return part.kind === 'money' || part.kind === 'number' || part.kind === 'count'
            ? `${headed(text(part.title))}${language === 'zh' ? '' : ': '}${shown}`
            : shown;
        })
        .join(language === 'zh' ? '，' : ', ');
    default:
      return typed;
  }
}
