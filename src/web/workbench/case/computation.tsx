import { Computation } from '../../../contract/views.ts';
import { formatMoney } from '../../kit/format.ts';
import { parameterTitle } from '../../kit/parameter-title.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { afterColon, withNote } from '../punctuation.ts';
import { benchCase } from '../words.ts';

/** How a sum was counted when the claim was made: lines, formulas, and the parameters of that day. */
export function ComputationLines({ computation }: { readonly computation: unknown }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const read = Computation.safeParse(computation);
  if (!read.success) return null;
  const { lines, parameters, warnings } = read.data;
  return (
    <div className="wb-computation">
      <b>{words.claims.computation}</b>
      <ul>
        {lines.map(line => (
          <li key={`${line.label.zh}${line.formula}`}>
            {afterColon(line.label[language], line.formula, language)}
            {line.amount && <b> {formatMoney(line.amount, language)}</b>}
          </li>
        ))}
        {parameters.map(parameter => (
          <li key={parameter.name} className="wb-help">
            {withNote(
              `${parameterTitle(parameter.name)[language]} ${parameter.value}`,
              [parameter.from, parameter.source].join(words.comma),
              language,
            )}
            {!parameter.confirmed && words.claims.unconfirmed}
          </li>
        ))}
        {warnings.map(warning => (
          <li key={warning.code}>{warning.message[language]}</li>
        ))}
      </ul>
    </div>
  );
}
