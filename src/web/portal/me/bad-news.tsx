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
  // As the server ranks them: after consultation mediation first, after a mediation that came to nothing arbitration.
  const both = [mediate && { step: mediate, label: words.bad.mediate }, door && { step: door, label: words.bad.door }];
  const ways = (ending === 'talks' ? both : both.reverse()).flatMap(way => way ?? []);
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
      {ways.length > 0 && (
        <div className="k-actions m-doors">
          {ways.map(({ step, label }, index) => (
            <ButtonLink
              key={label}
              to={pathOfStep(base, step)}
              rank={index === 0 && (worker || ending === 'talks') ? 'primary' : 'normal'}
            >
              {label}
            </ButtonLink>
          ))}
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
