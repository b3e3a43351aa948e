import { useEffect } from 'react';
import { useCity } from '../../kit/city.ts';
import { useElder } from '../../kit/elder.ts';
import { Link } from '../../kit/router.tsx';
import { home as en } from '../../words/en/home.ts';
import { useText, useWords } from '../../words/words.ts';
import { home as zh } from '../../words/zh/home.ts';

/** The home page: three doors; in the larger view six, with nothing else to read. */
export default function Home() {
  const city = useCity();
  const words = useWords({ zh, en });
  const text = useText();
  const elder = useElder() !== 0;
  const service = city ? text(city.name) : words.service;
  useEffect(() => {
    document.title = `${words.title} · ${service}`;
  }, [words, service]);
  const doors = [
    { to: '/start', ...words.doors.start },
    { to: '/answer', ...words.doors.answer },
    { to: '/me/disputes', ...words.doors.mine },
    ...(elder
      ? [
          { to: '/contact', ...words.doors.call },
          { to: '/places', ...words.doors.places },
          { to: '/resume', ...words.doors.resume },
          { to: '/calc', ...words.doors.calc },
        ]
      : []),
  ];
  return (
    <div className="p-home">
      <h1>{words.title}</h1>
      <p className="p-lead">{words.lead}</p>
      <ul className="p-doors">
        {doors.map((door, index) => (
          <li key={door.to}>
            <Link to={door.to} className={index === 0 ? 'p-door p-first' : 'p-door'}>
              <strong>{door.title}</strong>
              {door.text}
            </Link>
          </li>
        ))}
      </ul>
      {!elder && (
        <div className="p-columns">
          <section>
            <h2>{words.howTitle}</h2>
            <ol>
              {words.how.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
          <section>
            <h2>{words.more}</h2>
            <ul className="p-plain">
              <li>
                <Link to="/calc">{words.links.calc}</Link>
              </li>
              <li>
                <Link to="/start?for=ask">{words.links.ask}</Link>
              </li>
              <li>
                <Link to="/resume">{words.links.resume}</Link>
              </li>
              <li>
                <Link to="/report">{words.links.report}</Link>
              </li>
              <li>
                <Link to="/places">{words.links.places}</Link>
              </li>
              <li>
                <Link to="/figures">{words.links.figures}</Link>
              </li>
            </ul>
          </section>
          <section>
            <h2>{words.many}</h2>
            <p>
              {words.manyText} <Link to="/start/many">{words.manyLink}</Link>
            </p>
          </section>
        </div>
      )}
    </div>
  );
}
