import { ButtonLink } from '../../kit/button.tsx';
import { useCity } from '../../kit/city.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Waiting } from '../../kit/states.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { telephone, useAbout } from './words.ts';

/** The phone lines that are configured here, and nothing else. */
export default function Contact() {
  const words = useAbout().contact;
  const kit = useKitWords();
  const city = useCity();
  const text = useText();
  return (
    <Page title={words.title} back="/">
      <p className="k-muted">{words.lead}</p>
      <Notice tone="warn">{words.emergency}</Notice>
      {!city && <Waiting />}
      {city?.contacts.length === 0 && <p>{words.none}</p>}
      {city?.contacts.map(contact => (
        <article className="k-card" key={contact.key}>
          <h2 style={{ marginTop: 0 }}>{text(contact.label)}</h2>
          {contact.hours && (
            <p>
              {words.hours}
              {kit.colon}
              {contact.hours}
            </p>
          )}
          {contact.place && (
            <p>
              {words.place}
              {kit.colon}
              {contact.place}
            </p>
          )}
          <a className="k-button" href={telephone(contact.number)}>
            {contact.number}
            <span className="k-visually-hidden">{text(contact.label)}</span>
          </a>
        </article>
      ))}
      <div className="k-actions">
        <ButtonLink to="/places">{words.places}</ButtonLink>
      </div>
    </Page>
  );
}
