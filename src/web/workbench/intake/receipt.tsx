import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { DossierView } from '../../../contract/views.ts';
import { ClockPill } from '../../kit/clock.tsx';
import { formatDate } from '../../kit/format.ts';
import { Qr } from '../../portal/start/qr.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { caseAddress } from '../queue/queue-table.tsx';
import { useTitle } from '../use-title.ts';
import { benchIntake } from './words.ts';

/** What the person takes home: the number, who handles it, and what comes next with its dates. */
export function Receipt({
  dossier,
  procedure,
  onNext,
}: {
  readonly dossier: DossierView;
  readonly procedure: string;
  readonly onNext: () => void;
}) {
  const words = useWords(benchIntake);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = words.receipt.titles[procedure] ?? words.receipt.title;
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  const opened = dossier.proceedings.filter(one => one.procedure === procedure).at(-1);
  const number = dossier.number ?? opened?.number;
  const name = (side: 'worker' | 'employer') => dossier.parties.find(party => party.side === side)?.name;
  const clocks = dossier.clocks
    .filter(clock => clock.proceedingId === opened?.id && clock.state !== 'done' && clock.state !== 'stopped')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  return (
    <div className="wb-sheet wb-receipt">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div className="wb-code-body">
        <div>
          <p className="wb-help">{words.receipt.number}</p>
          <p className="wb-code-number">{number ?? words.receipt.noNumber}</p>
          <dl className="wb-pairs">
            <dt>{words.receipt.received}</dt>
            <dd>{formatDate(opened?.openedOn ?? dossier.openedOn, language)}</dd>
            <dt>{words.receipt.who}</dt>
            <dd>{name('worker')}</dd>
            <dt>{words.receipt.against}</dt>
            <dd>{name('employer')}</dd>
            {opened?.organisation && (
              <>
                <dt>{words.receipt.body}</dt>
                <dd>
                  {opened.organisation.name[language]} {opened.organisation.phone}
                </dd>
              </>
            )}
          </dl>
        </div>
        <figure className="wb-figure">
          <Qr text={`${location.origin}/me/disputes/${dossier.id}`} label={words.receipt.qr} />
          <figcaption className="wb-help">{words.receipt.qr}</figcaption>
        </figure>
      </div>
      <h2>{words.receipt.next}</h2>
      <ul>
        {dossier.waiting.map(one => (
          <li key={`${one.proceedingId}${one.what.zh}`}>
            {words.receipt.waiting(one.who[language], one.what[language])}
            {one.due && words.receipt.by(formatDate(one.due, language))}
          </li>
        ))}
        {clocks.map(clock => (
          <li key={clock.id}>
            {clock.label[language]}
            {words.colon}
            {formatDate(clock.due, language)} <ClockPill clock={clock} />
          </li>
        ))}
      </ul>
      <p className="wb-help">{words.receipt.filed}</p>
      <div className="wb-buttons wb-no-print">
        <Button type="primary" size="large" onClick={() => print()}>
          {words.receipt.print}
        </Button>
        <Button size="large" onClick={onNext}>
          {words.anew}
        </Button>
        <Link className="wb-link" to={caseAddress(dossier)}>
          {words.receipt.open}
        </Link>
      </div>
    </div>
  );
}
