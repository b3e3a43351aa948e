import './figures.css';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { Button } from '../../kit/button.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { figures as en } from '../../words/en/figures.ts';
import { getLanguage, useLanguage, useText, useWords } from '../../words/words.ts';
import { figures as zh } from '../../words/zh/figures.ts';

const FIRST_YEAR = 2022;
const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The public figures of mediation, one year at a time; the year stands in the address. */
export default function Figures() {
  const words = useWords({ zh, en });
  const text = useText();
  const city = useCity();
  const today = todayOf(city);
  const now = Number(today.slice(0, 4));
  const asked = Number(useSearch().get('year'));
  const year = asked >= FIRST_YEAR && asked <= now ? asked : now;
  const api = useApi(`figures-${year}`, signal =>
    call(routes.publicMediation, { query: { year } }, { language: getLanguage(), signal }),
  );
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => now - index);
  return (
    <Page title={words.title} back="/">
      <p>{words.text(city ? text(city.county) : '')}</p>
      <div className="k-field k-no-print">
        <label htmlFor="year">{words.year}</label>
        <select
          id="year"
          className="k-input k-medium"
          value={year}
          onChange={event => navigate(`/figures?year=${event.target.value}`, { replace: true })}
        >
          {years.map(one => (
            <option key={one} value={one}>
              {words.yearName(one)}
            </option>
          ))}
        </select>
      </div>
      <Loaded api={api}>{data => <Year data={data} today={today} />}</Loaded>
    </Page>
  );
}

type Data = Awaited<ReturnType<typeof call<typeof routes.publicMediation>>>;

function Year({ data, today }: { data: Data; today: string }) {
  const words = useWords({ zh, en });
  const text = useText();
  const language = useLanguage();
  const rate = data.successRate;
  const lastDay = `${data.year}-12-31`;
  const asOf = data.through ?? today;
  return (
    <div aria-live="polite">
      <h2>{words.yearName(data.year)}</h2>
      {data.demo && (
        <Notice tone="warn">
          <p>{words.demo}</p>
        </Notice>
      )}
      {today <= lastDay && (
        <p className="k-small">{data.through ? words.running(formatDay(data.through, language)) : words.notYet}</p>
      )}
      <section className="k-card f-rate" aria-label={words.rate}>
        <p className="k-small">{words.rate}</p>
        {rate.value === null ? (
          <p>{words.none}</p>
        ) : (
          <p className="f-value">
            {rate.value}%<span className="k-muted">{words.ratio(count(rate.numerator), count(rate.denominator))}</span>
          </p>
        )}
      </section>
      <table className="f-table">
        <caption className="k-visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {(['handled', 'concluded', 'settled'] as const).map(key => (
            <tr key={key}>
              <th scope="row">{words[key]}</th>
              <td>{count(data[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="k-details" open>
        <summary>{words.how}</summary>
        <dl className="k-summary">
          <Row name={words.formula} value={text(rate.formula)} />
          <Row name={words.numerator} value={`${words.settled} ${count(rate.numerator)}`} />
          <Row name={words.denominator} value={`${words.concluded} ${count(rate.denominator)}`} />
          <Row name={words.notCounted} value={words.excluded} />
          <Row name={words.period} value={words.periodText(data.year)} />
          <Row name={words.scope} value={words.scopeText} />
        </dl>
      </details>
      <Sentence data={data} asOf={formatDay(asOf, language)} />
      <p className="k-small">{words.asOf(formatDay(asOf, language))}</p>
    </div>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The paragraph that goes into a reply: numbers, their quotient and the day. */
function Sentence({ data, asOf }: { data: Data; asOf: string }) {
  const words = useWords({ zh, en });
  const [copied, setCopied] = useState(false);
  const parts = {
    year: data.year,
    handled: count(data.handled),
    concluded: count(data.concluded),
    settled: count(data.settled),
    asOf,
  };
  const rate = data.successRate.value;
  const sentence = rate === null ? words.sentenceNoRate(parts) : words.sentence({ ...parts, rate });
  return (
    <section>
      <h2>{words.sentenceTitle}</h2>
      <p>{sentence}</p>
      <div className="k-inline k-no-print">
        <Button
          onClick={async () => {
            await navigator.clipboard?.writeText(sentence);
            setCopied(true);
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button onClick={() => print()}>{words.print}</Button>
        <span role="status" className="k-visually-hidden">
          {copied ? words.copied : ''}
        </span>
      </div>
    </section>
  );
}
