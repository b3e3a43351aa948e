import type { ParameterForm } from '../../core/law/parameter-forms.ts';
import type { Language } from '../words/words.ts';

/** A dated value as people read it: the name of a choice, and parts with their names. */
export function shownValue(form: ParameterForm, value: string, language: Language): string {
  if (form.kind === 'choice') return form.options[value]?.[language] ?? value;
  const pieces = value.split('/');
  if (pieces.length < 2) return value;
  return pieces
    .map((piece, index) => {
      const label = form.parts[index]?.label?.[language];
      return label ? `${label} ${piece}` : piece;
    })
    .join(language === 'zh' ? '，' : ', ');
}
