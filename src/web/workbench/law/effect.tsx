import type { Reply } from '../../../contract/route.ts';
import type { routes } from '../../../contract/routes.ts';
import { useWords } from '../../words/words.ts';
import { benchLaw } from './words.ts';

/** Whom a value touches: counts, and numbers of matters where they are few. */
export function Effect({ affected }: { readonly affected: Reply<typeof routes.affectedByParameter> }) {
  const words = useWords(benchLaw).parameters;
  const { disputes, claims, unsheeted, deadlines, walled, numbers } = affected;
  const lines = [
    claims > 0 && words.affectedSheets(claims),
    unsheeted > 0 && words.affectedClaims(unsheeted),
    deadlines > 0 && words.affectedDeadlines(deadlines),
    walled > 0 && words.affectedWalled(walled),
  ].filter(line => line !== false);
  return (
    <div className="law-effect" role="status">
      <p>
        <b>{words.affected(disputes, walled)}</b>
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {numbers.length > 0 && (
        <p>
          {words.numbers} {numbers.join('、')}
        </p>
      )}
      {disputes > 0 && numbers.length === 0 && <p>{words.many}</p>}
    </div>
  );
}
