import { Button } from '../../kit/button.tsx';
import { formatInstant } from '../../kit/format.ts';
import { readAnswers } from '../../kit/intake.ts';
import { Sheet } from '../../kit/sheet.tsx';
import { useLanguage } from '../../words/words.ts';
import { resolveConflict, useDraft } from './draft.ts';
import { useStartWords } from './words.ts';

const compared = ['story', 'facts', 'claims', 'evidence', 'route', 'worker', 'employer', 'place'] as const;

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** Two devices have changed the same draft: shows what differs and asks which copy is wanted. Never decides by itself. */
export function ConflictSheet() {
  const { conflict, answers } = useDraft();
  const words = useStartWords();
  const language = useLanguage();
  if (!conflict) return null;
  const theirs = readAnswers(conflict.answers);
  const titles: Record<(typeof compared)[number], string> = {
    ...words.tasks,
    worker: words.tasks.you,
    place: words.labels.place ?? '',
  };
  const differing = compared.filter(key => JSON.stringify(answers[key]) !== JSON.stringify(theirs[key]));
  return (
    <Sheet open title={words.conflict.title} onClose={() => undefined}>
      <p>{words.conflict.text(formatInstant(conflict.savedAt, language, { seconds: false }))}</p>
      {differing.length > 0 && (
        <>
          <p className="k-label">{words.conflict.differs}</p>
          <dl className="k-summary">
            {differing.map(key => (
              <div key={key}>
                <dt>{titles[key]}</dt>
                <dd>
                  <span className="k-small">{words.conflict.here}</span> {short(answers[key])}
                  <br />
                  <span className="k-small">{words.conflict.there}</span> {short(theirs[key])}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div className="k-actions">
        <Button onClick={() => void resolveConflict('mine')}>{words.conflict.mine}</Button>
        <Button onClick={() => void resolveConflict('theirs')}>{words.conflict.theirs}</Button>
      </div>
    </Sheet>
  );
}
