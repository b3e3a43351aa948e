import { Input } from 'antd';
import type { ParameterView } from '../../../contract/routes/law-admin.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Box } from './send.tsx';
import { benchLaw } from './words.ts';

type Form = ParameterView['form'];

/** The boxes in which a value is typed, by its form. `value` holds all parts with `/` between them. */
export function ValueBoxes({
  form,
  value,
  wrong,
  onChange,
}: {
  readonly form: Form;
  readonly value: string;
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords(benchLaw).parameters;
  const language = useLanguage();
  if (form.kind === 'choice')
    return (
      <Box label={words.value.choice} wrong={wrong('value')}>
        <select
          className="wb-select"
          value={value}
          aria-label={words.value.choice}
          onChange={event => onChange(event.target.value)}
        >
          <option value="">{words.chooseOne}</option>
          {Object.entries(form.options).map(([key, title]) => (
            <option key={key} value={key}>
              {title[language]}
            </option>
          ))}
        </select>
      </Box>
    );
  const { parts, least = parts.length } = form;
  const pieces = value.split('/');
  const typed = (at: number, piece: string) =>
    onChange(parts.map((_, index) => (index === at ? piece.replaceAll('/', '') : (pieces[index] ?? ''))).join('/'));
  const boxes = parts.map((part, index) => {
    const label = part.label?.[language] ?? words.value[part.as];
    return (
      <Box
        key={label}
        label={label}
        wrong={wrong(index === 0 ? 'value' : `value.${index}`)}
        {...(index >= least && { help: words.optional })}
      >
        <Input
          value={pieces[index] ?? ''}
          inputMode={part.as === 'month' ? 'text' : 'decimal'}
          {...(part.as === 'month' && { placeholder: '1965-01' })}
          onChange={event => typed(index, event.target.value)}
        />
      </Box>
    );
  });
  if (parts.length === 1) return boxes;
  return (
    <fieldset className="law-parts">
      <legend>
        {words.value[parts.every(part => part.as === parts[0]?.as) ? (parts[0]?.as ?? 'choice') : 'choice']}
      </legend>
      {boxes}
    </fieldset>
  );
}
