import { Button } from 'antd';
import { useState } from 'react';
import type { DossierView, PartyView } from '../../../contract/views.ts';
import { formatPhone } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { withNote } from '../punctuation.ts';
import { benchCase } from '../words.ts';
import { AnswerCode } from './answer-code.tsx';
import { type MaskedField, Reveal } from './reveal.tsx';

/** The parties and who deals with the matter. Sensitive fields stay masked until somebody says what for. */
export function PeopleSection({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const staff = dossier.proceedings.filter(one => one.organisation || one.assigned.length > 0);
  return (
    <>
      <div className="wb-parties">
        {dossier.parties.map(party => (
          <Party key={party.id} dossier={dossier} party={party} />
        ))}
      </div>
      {staff.length > 0 && (
        <section>
          <h2>{words.people.staff}</h2>
          <ul className="wb-papers">
            {staff.map(one => (
              <li key={one.id}>
                <b>{one.title[language]}</b>
                {one.organisation && (
                  <span>
                    {one.organisation.name[language]} {one.organisation.phone && formatPhone(one.organisation.phone)}
                  </span>
                )}
                {one.assigned.map(person => (
                  <span key={person.userId}>
                    {withNote(person.name, person.roleLabel[language], language)}{' '}
                    <span className="wb-help">{words.people.since(person.since)}</span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const fields = ['idNumber', 'creditCode', 'phone', 'address', 'mailingAddress', 'contactName', 'contactPhone'] as const;
const revealable: readonly string[] = ['idNumber', 'phone', 'address', 'mailingAddress', 'contactPhone'];

function Party({ dossier, party }: { readonly dossier: DossierView; readonly party: PartyView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const [hasCode, setCode] = useState(false);
  return (
    <section className="wb-party" aria-label={party.name}>
      <h2>
        {party.name} <span className="wb-tag">{words.sides[party.side]}</span>
      </h2>
      <dl className="wb-pairs">
        {fields.map(field => {
          const value = party[field];
          const isMasked = party.masked.includes(field);
          if (value === undefined && !isMasked) return null;
          return [
            <dt key={`${field}-t`}>{words.people.fields[field]}</dt>,
            <dd key={field}>
              {isMasked && revealable.includes(field) ? (
                <Reveal dossierId={dossier.id} partyId={party.id} field={field as MaskedField} masked={value} />
              ) : (
                formatPhone(value ?? '')
              )}
            </dd>,
          ];
        })}
        {party.electronicService !== undefined && (
          <>
            <dt>{words.people.electronic}</dt>
            <dd>{party.electronicService ? words.people.electronicYes : words.people.electronicNo}</dd>
          </>
        )}
        {party.needs && party.needs.length > 0 && (
          <>
            <dt>{words.people.needs}</dt>
            <dd>{party.needs.join(words.comma)}</dd>
          </>
        )}
      </dl>
      {(party.agents ?? []).map(agent => (
        <p key={agent.id}>
          <b>{words.people.agent}</b> {withNote(agent.name, agent.kind[language], language)}
          {agent.office && ` ${agent.office}`} {agent.phone}
          <br />
          {agent.authority[language]}
          {agent.powers.length > 0 &&
            `${language === 'zh' ? '：' : ': '}${agent.powers.map(power => power[language]).join(words.comma)}`}{' '}
          <span className="wb-tag">
            {agent.confirmedOn ? words.people.agentConfirmed(agent.confirmedOn) : words.people.agentUnconfirmed}
          </span>
        </p>
      ))}
      {party.side === 'employer' && <Button onClick={() => setCode(true)}>{words.code.print}</Button>}
      {hasCode && <AnswerCode dossier={dossier} party={party} onClose={() => setCode(false)} />}
    </section>
  );
}
