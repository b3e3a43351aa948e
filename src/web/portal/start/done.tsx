import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Text } from '../../../contract/views.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { ClockPill, WhyDate } from '../../kit/clock.tsx';
import { Copyable } from '../../kit/copy.tsx';
import { formatDate, formatInstant } from '../../kit/format.ts';
import { Timeline } from '../../kit/lists.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { useFileWords } from './file-words.ts';
import { Qr } from './qr.tsx';

/** A12: the receipt. Its address can be kept: it shows the same dossier whenever it is opened. */
export default function Done() {
  const words = useFileWords().done;
  const id = useSearch().get('id') ?? undefined;
  const api = useApi(id, signal => call(routes.getDispute, { params: { id: id! } }, { signal }));
  const procedure = api.data?.proceedings[0]?.procedure ?? 'other';
  return (
    <Page title={words.titles[procedure] ?? words.titles.other!}>
      {id === undefined ? <Missing /> : <Loaded api={api}>{dossier => <Receipt dossier={dossier} />}</Loaded>}
    </Page>
  );
}

function Missing() {
  const words = useFileWords().done;
  return (
    <Notice>
      <p>{words.missing}</p>
      <ButtonLink to="/me/disputes">{words.open}</ButtonLink>
    </Notice>
  );
}

/** The same act that several may do is one line with all of them. */
function together(waiting: DossierView['waiting']) {
  const acts = new Map<string, Pick<DossierView['waiting'][number], 'what' | 'due'> & { who: Text[] }>();
  for (const { who, what, due } of waiting) {
    const key = `${what.zh}${due ?? ''}`;
    const act = acts.get(key);
    if (act) act.who.push(who);
    else acts.set(key, { what, due, who: [who] });
  }
  return [...acts.values()];
}

function Receipt({ dossier }: { dossier: DossierView }) {
  const kit = useKitWords();
  const words = useFileWords().done;
  const language = useLanguage();
  const text = useText();
  const ledger = useApi(`ledger ${dossier.id}`, signal =>
    call(routes.getLedger, { params: { id: dossier.id } }, { signal }),
  );
  const first = ledger.data?.lines[0];
  const proceeding = dossier.proceedings[0];
  const number = dossier.number ?? proceeding?.number ?? undefined;
  const clocks = dossier.clocks
    .filter(clock => clock.state !== 'done' && clock.state !== 'stopped')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const base = `/api/v1/disputes/${dossier.id}`;
  return (
    <>
      <section className="k-card p-receipt">
        <div>
          <p className="k-small">{words.number}</p>
          <p className="p-number">{number ? <Copyable value={number} /> : words.pending}</p>
          <p className="k-small">{words.received}</p>
          <p>{first ? formatInstant(first.at, language) : formatDate(dossier.openedOn, language)}</p>
          {proceeding?.organisation && <p>{text(proceeding.organisation.name)}</p>}
        </div>
        <figure style={{ margin: 0 }}>
          <Qr text={`${location.origin}/me/disputes/${dossier.id}`} label={words.qr} />
          <figcaption className="k-small">{words.qr}</figcaption>
        </figure>
      </section>
      <h2>{words.next}</h2>
      <Timeline
        items={[
          { id: 'filed', passed: true, when: formatDate(dossier.openedOn, language), children: words.today },
          ...together(dossier.waiting).map(({ who, what, due }) => ({
            id: `${what.zh}${due ?? ''}`,
            passed: false,
            when: due && words.by(formatDate(due, language)),
            children: words.waiting(who.map(text).join(kit.comma), text(what)),
          })),
          ...clocks.map(clock => ({
            id: clock.id,
            passed: false,
            when: words.by(formatDate(clock.due, language)),
            children: (
              <>
                {text(clock.label)} <ClockPill clock={clock} /> <WhyDate clock={clock} />
              </>
            ),
          })),
        ]}
      />
      <Notice tone="good" title={dossier.open.some(step => step.rank === 'primary') ? undefined : words.nothing}>
        <p>{words.yourTurn}</p>
      </Notice>
      <div className="k-actions">
        <ButtonLink to={`/me/disputes/${dossier.id}`} rank="primary">
          {words.open}
        </ButtonLink>
        {dossier.papers.map(paper => (
          <a className="k-button" key={paper.id} href={paper.pdf} download>
            {words.pdf}
            {text(paper.title)}
          </a>
        ))}
        <a className="k-button" href={`${base}/calendar.ics`} download>
          {words.calendar}
        </a>
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
      <p className="k-small">{words.again}</p>
    </>
  );
}
