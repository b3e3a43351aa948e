import { Button } from 'antd';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useCandidates } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { benchStep } from '../words.ts';
import { keyOf } from './check.ts';
import { ErrorLine, type FieldProps } from './field.tsx';
import { inputId, useForm } from './form-context.ts';
import { getAt, labelOf } from './schema.ts';

/**
 * Who can be named, with the load and the reasons of each. Somebody who must stand back is seen and cannot be picked.
 * Picking the proposed person fills in the reasons; picking another asks for one.
 */
export function PersonPicker({ schema, name, path, required }: FieldProps) {
  const { dossier, values, set, prefix, errors, root } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const query = useCandidates(dossier.id, schema.role ?? '');
  const id = inputId(prefix, path);
  const chosen = String(getAt(values, path) ?? '');
  const candidates = query.data?.candidates ?? [];
  const first = candidates.find(one => one.suggested) ?? candidates.find(one => !one.conflict);
  const hasReason = root.properties?.reason !== undefined && path.length === 1;
  const problem = failure(query);
  const pick = (userId: string) => {
    set(path, userId);
    const before = String(values.reason ?? '');
    const proposed = first?.reasons.map(reason => reason[language]).join(language === 'zh' ? '；' : '; ') ?? '';
    if (!hasReason) return;
    if (userId === first?.userId && before === '') set(['reason'], proposed);
    if (userId !== first?.userId && before === proposed) set(['reason'], '');
  };
  return (
    <fieldset id={id} tabIndex={-1} className={errors.has(keyOf(path)) ? 'wb-field wb-field-wrong' : 'wb-field'}>
      <legend>
        {labelOf(schema, name, language)}
        {!required && <span className="wb-optional">{words.optional}</span>}
      </legend>
      <ErrorLine id={id} error={errors.get(keyOf(path))} />
      {query.isPending && <Skeleton rows={3} />}
      {problem && <ProblemView problem={problem} onAgain={() => void query.refetch()} />}
      {query.data && candidates.length === 0 && <p className="wb-help">{words.person.none}</p>}
      <div className="wb-candidates">
        {candidates.map(one => (
          <label key={one.userId} className={one.conflict ? 'wb-candidate wb-candidate-off' : 'wb-candidate'}>
            <input
              type="radio"
              name={id}
              checked={chosen === one.userId}
              disabled={one.conflict !== undefined}
              onChange={() => pick(one.userId)}
            />
            <span>
              <b>{one.name}</b>
              {one.userId === first?.userId && <span className="wb-tag">{words.person.proposed}</span>}
              {one.conflict ? (
                <span className="wb-conflict">{words.person.conflict(one.conflict[language])}</span>
              ) : (
                one.reasons.length > 0 && (
                  <span className="wb-help">{one.reasons.map(reason => reason[language]).join(words.separator)}</span>
                )
              )}
            </span>
          </label>
        ))}
      </div>
      {hasReason && chosen !== '' && chosen !== first?.userId && (
        <div className="wb-chips">
          <p className="wb-help">{words.person.why}</p>
          {words.person.reasons.map(reason => (
            <Button key={reason} size="small" onClick={() => set(['reason'], reason)}>
              {reason}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
