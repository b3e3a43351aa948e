import type { ReactNode } from 'react';
import type { ClaimCodeView } from '../../../contract/routes/intake.ts';
import { useWords } from '../../words/words.ts';
import type { Missing } from './gaps.ts';
import { type Part, partOf } from './lines.ts';
import type { IntakeStore } from './use-intake.ts';
import { benchIntake } from './words.ts';

export interface PartProps {
  readonly store: IntakeStore;
  readonly errors: readonly Missing[];
  readonly codes: readonly ClaimCodeView[];
}

export const errorAt = (errors: readonly Missing[], field: string): string | undefined =>
  errors.find(error => error.field === field)?.message;

/** One part of the intake: what the clerk says, what the person has corrected, and the fields. */
export function PartFrame({
  part,
  store,
  children,
}: {
  readonly part: Part | 'visit';
  readonly store: IntakeStore;
  readonly children: ReactNode;
}) {
  const words = useWords(benchIntake);
  const { read } = store.intake;
  const corrections =
    read?.state === 'corrected' ? read.corrections.filter(correction => partOf(correction.line) === part) : [];
  return (
    <section className="wb-part" aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{words.parts[part]}</h2>
      <p className="wb-script">{words.script[part]}</p>
      {corrections.map(correction => (
        <div className="wb-correction" key={correction.line}>
          <p>
            <b>{words.side.correctionTitle}</b>
          </p>
          <p>
            <del>{read?.lines.find(line => line.id === correction.line)?.words}</del>
          </p>
          <p>{words.side.correctionAt(correction.words)}</p>
        </div>
      ))}
      {children}
    </section>
  );
}
