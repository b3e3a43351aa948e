import type { Reply } from '../../../contract/route.ts';
import type { routes } from '../../../contract/routes.ts';
import { useWords } from '../../words/words.ts';
import { benchLaw } from './words.ts';

/** Whom a value touches: counts, and numbers of matters where they are few. */
export function Effect({ affected }: { readonly affected: Reply<typeof routes.affectedByParameter> }) {
  const words = useWords(benchLaw).parameters;
  const { disputes, claims, numbers } = affected;
  return (
    <div className="law-effect" role="status">
      <p>
        <b>{words.affected(disputes, claims)}</b>
      </p>
      {numbers.length > 0 && (
        <p>
          {words.numbers} {numbers.join('、')}
        </p>
      )}
      {disputes > 0 && numbers.length === 0 && <p>{words.many}</p>}
    </div>
  );
}
