import type { DossierView } from '../../../contract/views.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { Basis } from '../../kit/clock.tsx';
import { useText } from '../../words/words.ts';
import { type Ending, endingOf, findOpen, pathOfStep } from './turn.ts';
import { useMeWords } from './words.ts';

/** A mediation that ended without agreement: what we see, what is still open, who can help, and that people decide. */
export function BadNews({ view, base }: { view: DossierView; base: string }) {
  const words = useMeWords();
  const text = useText();
  const city = useCity();
  const ending = endingOf(view);
  if (!ending) return null;
  const door = findOpen(view, 'arbitration', 'request');
  const mediate = findOpen(view, 'mediation', 'request');
  const worker = view.you.side !== 'employer';
  const seen: Record<Ending, string> = {
    refused: words.bad.refusedWorker,
    failed: words.bad.failedWorker,
    expired: words.bad.expiredWorker,
    declined: words.bad.declinedWorker,
    talks: words.bad.talks,
    arbitration: words.bad.arbitration,
  };
  const helpers = ['main', 'legalAid', 'union'].flatMap(key => findContact(city, key) ?? []);
  return (
    <section className="k-card m-next" aria-labelledby="next">
      <h2 id="next">{words.bad.title}</h2>
      {worker || ending === 'talks' || ending === 'arbitration' ? (
        <>
          <p>{seen[ending]}</p>
          {ending === 'arbitration' ? (
            <p>{words.bad.arbitrationWays}</p>
          ) : (
            <p>{door ? words.bad.doorWorker : words.bad.waitingDoor}</p>
          )}
        </>
      ) : (
        <p>{words.bad.employer}</p>
      )}
      {(door || mediate) && (
        <div className="k-actions m-doors">
          {mediate && (
            <ButtonLink to={pathOfStep(base, mediate)} rank={ending === 'talks' ? 'primary' : 'normal'}>
              {words.bad.mediate}
            </ButtonLink>
          )}
          {door && (
            <ButtonLink to={pathOfStep(base, door)} rank={worker && ending !== 'talks' ? 'primary' : 'normal'}>
              {words.bad.door}
            </ButtonLink>
          )}
        </div>
      )}
      {door && <Basis articles={door.basis} />}
      <p className="k-small">{words.bad.human}</p>
      {helpers.length > 0 && (
        <p className="k-small">
          {words.bad.who}{' '}
          {helpers.map(contact => (
            <a key={contact.key} href={`tel:${contact.number}`} className="m-phone">
              {words.bad.help(text(contact.label), contact.number)}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
