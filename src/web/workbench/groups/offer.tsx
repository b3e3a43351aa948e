import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Text } from '../../../core/text.ts';
import { makeKey } from '../../kit/device.ts';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { keepDossier } from '../api.ts';
import { ProblemView } from '../problem.tsx';
import { openStep, type PartProps, renewGroup, useDoing } from './use-group.ts';
import { benchGroup } from './words.ts';

/** The offer on the table, who consents to it, and what follows for those who do. */
export function OfferPart({ dossier, group, onStep }: PartProps) {
  const words = useWords(benchGroup);
  const w = words.offer;
  const language = useLanguage();
  const doing = useDoing();
  const [said, setSaid] = useState<string>();
  const [failed, setFailed] = useState<readonly { id: string; reason: Text }[]>([]);
  const { offer, totals } = group;
  const accept = openStep(dossier, 'accept');
  const conclude = openStep(dossier, 'conclude');
  const version = offer?.version ?? 0;
  const running =
    group.as === 'body' &&
    dossier.proceedings.some(p => p.procedure === 'group' && !p.terminal && p.stage !== 'gathering');
  const batch = (act: 'ask' | 'settle') =>
    doing.run(async () => {
      let done = 0;
      for (let more = true; more; ) {
        const answer = await call(
          routes.batchMembers,
          { params: { id: group.id }, body: { act } },
          { language: getLanguage() },
        );
        done += answer.done;
        more = answer.more;
        setSaid(act === 'ask' ? w.asked(done) : w.settled(done));
        setFailed(answer.failed);
      }
      renewGroup(group.id);
    });
  return (
    <>
      {!offer && <p className="wb-empty">{w.none}</p>}
      {offer && (
        <section className="wb-group-part" aria-label={w.version(version)}>
          <h3>
            {w.version(version)} · {formatMoney(offer.total, language)}
          </h3>
          <p>
            {formatDate(offer.on, language)} · {w.by[offer.by]} · {w.line(offer.persons)} ·{' '}
            {offer.accepted ? w.accepted : w.notAccepted}
            {offer.concluded && ` · ${w.concluded}`}
          </p>
          {offer.words && <p>{offer.words}</p>}
          <table className="wb-table">
            <caption>{w.perDay}</caption>
            <tbody>
              {offer.byDay.map(part => (
                <tr key={part.dueOn}>
                  <th scope="row">{formatDate(part.dueOn, language)}</th>
                  <td className="wb-right">{formatMoney(part.amount, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ul className="wb-group-counts">
            {(['consent', 'refuse', 'asked', 'silent'] as const).map(key => (
              <li key={key}>
                {words.counters[key]} <b>{words.people(totals[key] ?? 0)}</b>
              </li>
            ))}
          </ul>
          <p className="wb-help">{w.representativeNote}</p>
          {running && (
            <div className="wb-buttons">
              <Button loading={doing.busy} onClick={() => void batch('ask')}>
                {w.ask}
              </Button>
              {accept && !offer.accepted && <Button onClick={() => onStep(accept, { version })}>{w.sign}</Button>}
              {conclude && (
                <Button type="primary" onClick={() => onStep(conclude, { version })}>
                  {w.conclude(totals.consent ?? 0)}
                </Button>
              )}
              {(group.toSettle ?? 0) > 0 && (
                <Button type="primary" loading={doing.busy} onClick={() => void batch('settle')}>
                  {w.settle(group.toSettle!)}
                </Button>
              )}
            </div>
          )}
          {conclude && <p className="wb-help">{w.concludeHelp}</p>}
          <p role="status">{said}</p>
          {failed.length > 0 && (
            <>
              <p className="wb-error">{w.failed(failed.length)}</p>
              <ul>
                {failed.map(one => (
                  <li key={one.id}>{one.reason[language]}</li>
                ))}
              </ul>
            </>
          )}
          {doing.problem && <ProblemView problem={doing.problem} />}
        </section>
      )}
      {group.conclusions.length > 0 && (
        <>
          <h3>{w.conclusions}</h3>
          <ul>
            {group.conclusions.map(c => (
              <li key={c.version}>
                {w.conclusion(c.version, formatDate(c.on, language), c.persons)} · {formatMoney(c.total, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {(running || (group.as === 'employer' && openStep(dossier, 'offer'))) && (
        <NewOffer dossier={dossier} group={group} onStep={onStep} />
      )}
    </>
  );
}

/** A share of every claim by days; the same for everybody, and exact to the fen. */
function NewOffer({ dossier, group }: PartProps) {
  const words = useWords(benchGroup);
  const w = words.offer;
  const doing = useDoing();
  const [percent, setPercent] = useState('100');
  const [days, setDays] = useState<readonly string[]>(['']);
  const [note, setNote] = useState('');
  const filled = days.filter(day => day !== '');
  const send = () =>
    doing.run(async () => {
      const body = { percent: percent.trim(), days: filled, ...(note.trim() && { words: note.trim() }) };
      const after = await call(
        routes.offerByRule,
        { params: { id: group.id }, body },
        { key: makeKey(), version: dossier.version, language: getLanguage() },
      );
      keepDossier(after);
      renewGroup(group.id);
      setNote('');
    });
  return (
    <details className="wb-group-part">
      <summary>{w.fresh}</summary>
      <div className="wb-group-form">
        <p>
          <Link to={`/plans/${group.id}`}>{w.workshop}</Link>
        </p>
        {group.offer && <p className="wb-warn-line">{w.freshWarn}</p>}
        <div>
          <label htmlFor="offer-percent">{w.percent}</label>
          <Input
            id="offer-percent"
            inputMode="decimal"
            value={percent}
            suffix="%"
            onChange={event => setPercent(event.target.value)}
          />
        </div>
        <fieldset>
          <legend>{w.days}</legend>
          {days.map((day, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the days are told apart by their place alone.
            <div className="wb-group-day" key={i}>
              <Input
                type="date"
                aria-label={`${w.days} ${i + 1}`}
                value={day}
                onChange={event => setDays(days.map((d, n) => (n === i ? event.target.value : d)))}
              />
              {days.length > 1 && <Button onClick={() => setDays(days.filter((_, n) => n !== i))}>{w.dropDay}</Button>}
            </div>
          ))}
          <Button onClick={() => setDays([...days, ''])}>{w.addDay}</Button>
        </fieldset>
        <div>
          <label htmlFor="offer-words">{w.words}</label>
          <Input.TextArea
            id="offer-words"
            value={note}
            maxLength={1000}
            onChange={event => setNote(event.target.value)}
          />
        </div>
        <Button type="primary" loading={doing.busy} disabled={filled.length === 0} onClick={() => void send()}>
          {w.send}
        </Button>
        {filled.length === 0 && <span className="wb-help"> {words.missing}</span>}
        {doing.problem && <ProblemView problem={doing.problem} />}
      </div>
    </details>
  );
}
