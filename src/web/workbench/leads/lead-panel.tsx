import { Link } from 'react-router';
import type { DossierView, ProceedingView } from '../../../contract/views.ts';
import { formatDay, formatPhone } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { useProcedure } from '../api.ts';
import type { ProcedureData } from '../step/schema.ts';
import { convertAddress } from './convert.ts';
import { leadOf } from './lead-data.ts';
import './leads.css';
import { benchLead } from './words.ts';

/** The leads of a dossier, readable: for the head who decides on them and the judge who advises. */
export function LeadPanels({ dossier }: { readonly dossier: DossierView }) {
  return dossier.proceedings
    .filter(one => one.procedure === 'lead' && one.data !== null)
    .map(one => <LeadPanel key={one.id} dossier={dossier} proceeding={one} />);
}

/** The words of an option as the procedure gives them. */
const optionOf = (procedure: ProcedureData | undefined, step: string, field: string, value: string) => {
  const schema = procedure?.steps[step]?.input.properties?.[field];
  return (schema?.options ?? schema?.items?.options)?.[value];
};

function LeadPanel({ dossier, proceeding }: { readonly dossier: DossierView; readonly proceeding: ProceedingView }) {
  const words = useWords(benchLead);
  const language = useLanguage();
  const procedure = useProcedure('lead').data;
  const lead = leadOf(proceeding.data);
  if (!lead) return null;
  const option = (step: string, field: string, value: string) =>
    optionOf(procedure, step, field, value)?.[language] ?? value;
  const files = dossier.evidence.filter(item => item.file);
  const convert = dossier.open.find(step => step.procedure === 'lead' && step.step === 'convert');
  return (
    <section className="wb-lead-panel" aria-label={words.title[lead.kind]}>
      <h2>{words.title[lead.kind]}</h2>
      {lead.signs.length > 0 && (
        <p className="wb-lead-signs">
          {lead.signs.map(sign => (
            <span className="wb-tag" key={sign}>
              {option('report', 'signs', sign)}
            </span>
          ))}
        </p>
      )}
      <dl className="wb-pairs">
        <dt>{words.what[lead.kind]}</dt>
        <dd className="wb-prose">{lead.what}</dd>
        {lead.employerName && (
          <>
            <dt>{words.employer}</dt>
            <dd>{lead.employerName}</dd>
          </>
        )}
        {lead.persons && (
          <>
            <dt>{words.persons}</dt>
            <dd>{option('report', 'persons', lead.persons)}</dd>
          </>
        )}
        {dossier.place && (
          <>
            <dt>{words.place}</dt>
            <dd>{dossier.place.name[language]}</dd>
          </>
        )}
        {dossier.trade && (
          <>
            <dt>{words.trade}</dt>
            <dd>{dossier.trade.label[language]}</dd>
          </>
        )}
        {(lead.contactName || lead.contactPhone) && (
          <>
            <dt>{words.contact}</dt>
            <dd>
              {lead.contactName}{' '}
              {lead.contactPhone && <a href={`tel:${lead.contactPhone}`}>{formatPhone(lead.contactPhone)}</a>}
            </dd>
          </>
        )}
        {files.length > 0 && (
          <>
            <dt>{words.photos}</dt>
            <dd>
              {files.map(item => (
                <a className="wb-line" key={item.id} href={item.file?.href} target="_blank" rel="noreferrer">
                  {item.title}
                </a>
              ))}
            </dd>
          </>
        )}
        {lead.question && lead.question !== lead.what && (
          <>
            <dt>{words.question}</dt>
            <dd className="wb-prose">{lead.question}</dd>
          </>
        )}
      </dl>
      {lead.advice && (
        <div className="wb-advice">
          <h3>{words.advice}</h3>
          <p className="wb-prose">{lead.advice.advice}</p>
          <p>
            {words.suggest}
            {language === 'zh' ? '：' : ': '}
            <b>{option('advise', 'suggest', lead.advice.suggest)}</b>
          </p>
          <p className="wb-help">{words.by(lead.advice.by, formatDay(lead.advice.on, language))}</p>
          <p className="wb-help">{words.decidesNothing}</p>
        </div>
      )}
      {convert?.proceedingId === proceeding.id && (
        <p>
          <Link to={convertAddress(dossier.id, proceeding.id)}>{words.convert}</Link>
          <span className="wb-help wb-line">{words.convertHelp}</span>
        </p>
      )}
    </section>
  );
}
