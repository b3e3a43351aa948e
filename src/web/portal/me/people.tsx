import type { PartyView } from '../../../contract/views.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { formatDay, formatPhone } from '../../kit/format.ts';
import { SummaryList, type SummaryRow } from '../../kit/lists.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { pathOfStep } from './turn.ts';
import { useMeWords } from './words.ts';

/** Who takes part and who is in charge. Of the other side only what is needed to know who it is. */
export default function People({ view, base }: MatterProps) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const running = view.proceedings.filter(p => p.procedure !== 'service' && p.procedure !== 'settlement');
  return (
    <PartPage view={view} base={base} title={words.matter.people}>
      {view.parties.map(party => (
        <section key={party.id}>
          <h2>
            {party.side === 'worker' ? words.people.worker : words.people.employer}
            {party.you && (
              <span className="k-small">
                {language === 'en' ? ` (${words.people.you})` : `（${words.people.you}）`}
              </span>
            )}
          </h2>
          <SummaryList rows={rowsOf(party, words)} />
          <Agents party={party} />
        </section>
      ))}
      <p className="k-small">{words.people.hidden}</p>
      {['appoint-agent', 'end-agent'].flatMap(name => {
        const step = view.open.find(open => open.step === name);
        return step ? (
          <p key={name}>
            <ButtonLink to={pathOfStep(base, step)}>{text(step.label)}</ButtonLink>
          </p>
        ) : (
          []
        );
      })}
      <h2>{words.people.staff}</h2>
      {running.map(proceeding => (
        <div className="k-card" key={proceeding.id}>
          <h3>{text(proceeding.title)}</h3>
          {proceeding.organisation && (
            <p>
              {text(proceeding.organisation.name)}
              {proceeding.organisation.phone && (
                <a href={`tel:${proceeding.organisation.phone}`} className="m-phone">
                  {formatPhone(proceeding.organisation.phone)}
                </a>
              )}
              {proceeding.organisation.address && <span className="k-hint">{proceeding.organisation.address}</span>}
            </p>
          )}
          {proceeding.assigned.length === 0 && <p className="k-muted">{words.people.nobody}</p>}
          {proceeding.assigned.map(person => (
            <p key={person.userId}>
              {person.name} <span className="k-muted">{text(person.roleLabel)}</span>{' '}
              <span className="k-small">{words.people.since(formatDay(person.since, language))}</span>
            </p>
          ))}
        </div>
      ))}
    </PartPage>
  );
}

/** Who acts for a party, how far, and whether an office has seen the power. */
function Agents({ party }: { party: PartyView }) {
  const { agents: words } = useMeWords().people;
  const kit = useKitWords();
  const text = useText();
  const language = useLanguage();
  return (party.agents ?? []).map(agent => (
    <div className="k-card" key={agent.id}>
      <h3>
        {words.title}
        {kit.colon}
        {agent.name}
        {agent.you && <span className="k-small">{language === 'en' ? ` (${words.you})` : `（${words.you}）`}</span>}
      </h3>
      <p>
        {text(agent.kind)}
        {agent.office && ` · ${agent.office}`}
        {agent.phone && ` · ${agent.phone}`}
      </p>
      <p>
        {text(agent.authority)}
        {agent.powers.length > 0 && `${kit.colon}${agent.powers.map(text).join(kit.comma)}`}
      </p>
      <p className="k-small">
        {words.since(formatDay(agent.since, language))} ·{' '}
        {agent.confirmedOn ? words.confirmed(formatDay(agent.confirmedOn, language)) : words.unconfirmed}
      </p>
    </div>
  ));
}

function rowsOf(party: PartyView, words: ReturnType<typeof useMeWords>): SummaryRow[] {
  const named = party.side === 'worker' ? words.people.worker : words.people.employer;
  const rows: SummaryRow[] = [{ key: named, value: party.name }];
  const put = (key: string, value: string | undefined) => {
    if (value) rows.push({ key, value });
  };
  put(words.people.creditCode, party.creditCode);
  put(words.people.contact, party.contactName);
  if (party.you || party.side === 'employer') {
    put(words.people.phone, party.phone && formatPhone(party.phone));
    put(words.people.address, party.address);
  }
  if (party.you) put(words.people.idNumber, party.idNumber);
  return rows;
}
