import type { DossierView, ProceedingView } from '../../../contract/views.ts';
import { safeguardWords } from '../../../core/procedures/safeguards.ts';
import { formatDate, formatDay, formatFen, formatMoney } from '../../kit/format.ts';
import { useLanguage, useText } from '../../words/words.ts';
import type { AgreementText } from './bargaining.ts';
import { useSignWords } from './words.ts';

/** The whole agreement as it will be printed: parties, dispute, result of each claim, payments, way, consequence. */
export function AgreementPaper({
  view,
  proceeding,
  agreement,
}: {
  view: DossierView;
  proceeding: ProceedingView;
  agreement: AgreementText;
}) {
  const words = useSignWords();
  const text = useText();
  const language = useLanguage();
  const claim = (id: string) => view.claims.find(c => c.id === id);
  return (
    <div className="m-paper-text">
      <h2>{words.paperTitle}</h2>
      {proceeding.number && <p>{proceeding.number}</p>}
      {view.parties.map(party => (
        <p key={party.id}>
          {words.parties[party.side]}
          {language === 'zh' ? '：' : ': '}
          {party.name}
          {party.creditCode && `（${party.creditCode}）`}
        </p>
      ))}
      {proceeding.organisation && (
        <p>
          {words.parties.body}
          {language === 'zh' ? '：' : ': '}
          {text(proceeding.organisation.name)}
        </p>
      )}
      <h3>{words.dispute}</h3>
      <ol>
        {view.claims.map(c => (
          <li key={c.id}>
            {text(c.title)}
            {c.from && c.to && `（${formatDay(c.from, language)}—${formatDay(c.to, language)}）`}{' '}
            {c.amount && formatMoney(c.amount, language)}
          </li>
        ))}
      </ol>
      <h3>{words.terms}</h3>
      <ol>
        {agreement.terms.map(term => {
          const about = claim(term.claimId);
          return (
            <li key={term.claimId}>
              {about && text(about.title)}
              {language === 'zh' ? '：' : ': '}
              {term.kind === 'paid'
                ? words.paidTerm(formatFen(term.amount ?? 0, language))
                : term.kind === 'deed'
                  ? words.deedTerm
                  : words.waivedTerm}
            </li>
          );
        })}
      </ol>
      {agreement.deeds.length > 0 && (
        <>
          <h3>{words.deeds}</h3>
          <ol>
            {agreement.deeds.map(deed => (
              <li key={deed.n}>{words.deedLine(words.parties[deed.by], formatDate(deed.due, language), deed.what)}</li>
            ))}
          </ol>
        </>
      )}
      {agreement.total > 0 && <Payments agreement={agreement} />}
      {safeguardWords(agreement.safeguards).map(sentence => (
        <p key={sentence.zh}>{sentence[language]}</p>
      ))}
      {agreement.defaultClause && (
        <>
          <h3>{words.default}</h3>
          <p>{agreement.defaultClause}</p>
        </>
      )}
      <h3>{words.force}</h3>
      <p>{words.forceText}</p>
    </div>
  );
}

function Payments({ agreement }: { agreement: AgreementText }) {
  const words = useSignWords();
  const language = useLanguage();
  return (
    <>
      <h3>{words.plan}</h3>
      <p>{words.planTotal(formatFen(agreement.total, language), agreement.plan.length)}</p>
      <ol>
        {agreement.plan.map(line => (
          <li key={line.n}>{words.planLine(formatDate(line.due, language), formatFen(line.amount, language))}</li>
        ))}
      </ol>
      <h3>{words.method}</h3>
      <p>
        {agreement.method && (words.methods[agreement.method] ?? agreement.method)}
        {agreement.account && ` · ${agreement.account}`}
      </p>
    </>
  );
}
