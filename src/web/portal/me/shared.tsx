import { HandOverSheet } from '../../kit/hand-over-sheet.tsx';
import { useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { useMeWords } from './words.ts';

/** Who got what from this file: each hand-over with its receiver, purpose, fields and time. */
export default function Shared({ view, base }: MatterProps) {
  const words = useMeWords();
  const text = useText();
  return (
    <PartPage view={view} base={base} title={words.shared.title}>
      <p>{words.shared.lead}</p>
      {view.handOvers.length === 0 && <p>{words.shared.none}</p>}
      {[...view.handOvers].reverse().map(sheet => (
        <section className="k-card" key={sheet.proceedingId} aria-label={text(sheet.title)}>
          <h2>{text(sheet.title)}</h2>
          <HandOverSheet sheet={sheet} level={3} />
        </section>
      ))}
    </PartPage>
  );
}
