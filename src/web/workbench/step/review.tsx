import type { StepView } from '../../../contract/views.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchStep } from '../words.ts';
import type { Line } from './describe.ts';

/** The page before an act that cannot be undone: everything once more, in words. */
export function Review({ lines, step }: { readonly lines: readonly Line[]; readonly step: StepView }) {
  const words = useWords(benchStep);
  const language = useLanguage();
  return (
    <section className="wb-review" aria-label={words.check.title}>
      <h3>{words.check.title}</h3>
      <p>{words.check.final(step.label[language])}</p>
      <dl>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished text.
          <div key={index} style={{ paddingInlineStart: line.depth * 16 }}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
