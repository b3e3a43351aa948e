import type { CheckView } from '../../../contract/routes/intake.ts';
import { useCity } from '../../kit/city.ts';
import { Basis, WhyDate } from '../../kit/clock.tsx';
import { formatDate } from '../../kit/format.ts';
import { markSeen } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { PlacePicker } from '../../kit/place-picker.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { Waiting } from '../../kit/states.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { Interruptions } from './interruptions.tsx';
import { nextAfter, Step } from './step.tsx';
import { useCheck } from './use-check.ts';
import { useClaimCodes, useClaimWords } from './use-claim-codes.ts';

/** A5: whether, where and by when. Informs and never blocks: the way on is always there. */
export default function Check() {
  const words = useClaimWords().check;
  const { answers } = useDraft();
  const from = useSearch().get('from');
  const check = useCheck();
  const city = useCity();
  const bad = check.data?.claims.some(claim => !claim.scope.in || claim.limitation.passed) ?? false;
  return (
    <Step
      title={words.title}
      group="tell"
      back="/start/claims"
      onContinue={() => {
        changeAnswers(a => markSeen(a, 'check'));
        navigate(nextAfter('check', answers, from));
      }}
      {...(bad && { continueLabel: words.go })}
    >
      <p className="k-muted">{words.lead}</p>
      {city && answers.place === undefined && (
        <PlacePicker
          id="place"
          hint={words.placeMissing}
          value={answers.place}
          onChange={place => changeAnswers(a => ({ ...a, place }))}
        />
      )}
      {!check.data && check.loading && <Waiting />}
      {!check.data && check.problem && <Notice>{words.failed}</Notice>}
      {check.data && <Results check={check.data} />}
    </Step>
  );
}

function Results({ check }: { check: CheckView }) {
  const words = useClaimWords().check;
  const kit = useKitWords();
  const text = useText();
  const language = useLanguage();
  const { data: codes } = useClaimCodes();
  const { answers } = useDraft();
  const nameOf = (code: string) => {
    const claim = codes?.find(c => c.code === code);
    return claim ? text(claim.plain) : code;
  };
  const late = check.claims.some(claim => claim.limitation.passed);
  const unsure = check.claims.some(claim => claim.limitation.unknown);
  const { mediation, arbitration, jurisdiction } = check;
  return (
    <>
      <h2>{words.scope}</h2>
      {check.claims.map(({ code, scope }) =>
        scope.in ? (
          <p key={code}>
            <strong>{nameOf(code)}</strong>
            {kit.colon}
            {words.inside}
          </p>
        ) : (
          <Notice key={code} tone="warn" title={`${nameOf(code)}${kit.colon}${words.outside}`}>
            <p>{text(scope.reason)}</p>
            {scope.route && <p>{text(scope.route)}</p>}
            <Basis articles={scope.basis} />
          </Notice>
        ),
      )}
      <h2>{words.jurisdiction}</h2>
      <p>
        {jurisdiction.body && <strong>{text(jurisdiction.body)} </strong>}
        {text(jurisdiction.reason)}
      </p>
      <h2>{words.limitation}</h2>
      {check.claims.map(({ code, limitation }) => (
        <div key={code} className={limitation.passed ? 'k-notice k-warn' : undefined}>
          <p>
            <strong>{nameOf(code)}</strong>
            {kit.colon}
            {limitation.unknown
              ? words.unknown
              : limitation.due === null
                ? words.noLimit
                : limitation.passed
                  ? words.passed(formatDate(limitation.due, language))
                  : words.until(formatDate(limitation.due, language))}
            {limitation.due !== null && (
              <WhyDate clock={{ due: limitation.due, why: limitation.why, basis: limitation.basis }} />
            )}
          </p>
        </div>
      ))}
      {late && <p>{words.passedWhat}</p>}
      {(late || unsure || (answers.facts.interruptions?.length ?? 0) > 0) && <Interruptions />}
      <h2>{words.mediation}</h2>
      <p>
        {mediation.organisation && <strong>{text(mediation.organisation)} </strong>}
        {words.mediationEnds(formatDate(mediation.ends, language))}
        <WhyDate clock={{ due: mediation.ends, why: mediation.why }} />
      </p>
      {mediation.reason && <p className="k-small">{text(mediation.reason)}</p>}
      <h2>{words.arbitration}</h2>
      <p>
        {arbitration.body && <strong>{text(arbitration.body)} </strong>}
        {words.arbitrationDecides(formatDate(arbitration.decides, language))}
        <WhyDate clock={{ due: arbitration.decides, why: arbitration.why }} />
      </p>
    </>
  );
}
