import type { CityView } from '../../../contract/routes/city.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { useCity } from '../../kit/city.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PlacePicker } from '../../kit/place-picker.tsx';
import { Link, navigate, useSearch } from '../../kit/router.tsx';
import { Waiting } from '../../kit/states.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { telephone, useAbout } from './words.ts';

type Organisation = CityView['organisations'][number];

/** Bodies where somebody can go in person; those of the chosen town first. The town stands in the address. */
export default function Places() {
  const words = useAbout().places;
  const city = useCity();
  const given = Number(useSearch().get('place'));
  const place = Number.isInteger(given) && given > 0 ? given : undefined;
  if (!city)
    return (
      <Page title={words.title} back="/">
        <Waiting />
      </Page>
    );
  const serves = (o: Organisation) => place === undefined || o.places.length === 0 || o.places.includes(place);
  const open = city.organisations.filter(o => o.kind in words.kinds && serves(o));
  const nearer = (o: Organisation) => (place !== undefined && o.places.includes(place) ? 0 : 1);
  const groups = Object.entries(words.kinds)
    .map(([kind, title]) => ({
      title,
      bodies: open.filter(o => o.kind === kind).sort((a, b) => nearer(a) - nearer(b)),
    }))
    .filter(group => group.bodies.length > 0);
  const local = place === undefined || open.some(o => o.kind === 'mediation' && o.places.includes(place));
  return (
    <Page title={words.title} back="/">
      <p className="k-muted">{words.lead}</p>
      <p>
        <Link to="/report">{words.report}</Link>
      </p>
      <PlacePicker
        id="place"
        label={words.town}
        value={place}
        onChange={code => navigate(code === undefined ? '/places' : `/places?place=${code}`, { replace: true })}
      />
      {!local && <Notice>{words.none}</Notice>}
      {groups.length === 0 && (
        <Notice>
          <p>{words.empty}</p>
          <ButtonLink to="/start">{words.start}</ButtonLink>
        </Notice>
      )}
      {groups.map(group => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          {group.bodies.map(body => (
            <Body key={body.id} body={body} near={place !== undefined && body.places.includes(place)} />
          ))}
        </section>
      ))}
    </Page>
  );
}

function Body({ body, near }: { body: Organisation; near: boolean }) {
  const kit = useKitWords();
  const words = useAbout().places;
  const city = useCity();
  const text = useText();
  const trades = body.trades.map(id => city?.trades.find(trade => trade.id === id)?.label).filter(label => !!label);
  return (
    <article className="k-card">
      <h3>{text(body.name)}</h3>
      <p className="k-small">
        {near ? words.here : body.places.length === 0 ? words.whole : ''}
        {trades.length > 0 && ` ${words.trades}${kit.colon}${trades.map(text).join(kit.comma)}`}
      </p>
      {body.address && (
        <p>
          {words.address}
          {kit.colon}
          {body.address}
        </p>
      )}
      {body.hours && (
        <p>
          {words.hours}
          {kit.colon}
          {body.hours}
        </p>
      )}
      {body.phone ? (
        <a className="k-button" href={telephone(body.phone)}>
          {words.call(body.phone)}
        </a>
      ) : (
        <p className="k-small">{words.noPhone}</p>
      )}
    </article>
  );
}
