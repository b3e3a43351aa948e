import { useState } from 'react';
import type { ClaimCodeView } from '../../../contract/routes/intake.ts';
import { Choice, Tick } from '../../kit/choice.tsx';
import { Basis } from '../../kit/clock.tsx';
import { errorOf } from '../../kit/error-summary.tsx';
import { TextField } from '../../kit/field.tsx';
import { exclusivePairs, filerOf, toggleClaim } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { changeAnswers, useDraft } from './draft.ts';
import { nextAfter, Step, useGaps } from './step.tsx';
import { useClaimCodes, useClaimWords } from './use-claim-codes.ts';

/** Plain name first, the formal one in brackets where it says something else. */
export const claimName = (
  claim: ClaimCodeView,
  text: (t: { zh: string; en: string }) => string,
  zh: boolean,
): string =>
  text(claim.plain) === text(claim.title)
    ? text(claim.plain)
    : `${text(claim.plain)}${zh ? `（${text(claim.title)}）` : ` (${text(claim.title)})`}`;

/** A4: what can be asked for. Nothing is ticked beforehand: asking is the person’s own act. */
export default function Claims() {
  const words = useClaimWords().claims;
  const { answers } = useDraft();
  const { errors, check } = useGaps('claims');
  const from = useSearch().get('from');
  const codes = useClaimCodes();
  const chosen = answers.claims.map(claim => claim.code);
  const pairs = exclusivePairs(chosen, codes.data ?? []);
  return (
    <Step
      title={words.title}
      group="tell"
      back="/start/tasks"
      errors={errors}
      onContinue={() => {
        const clash = pairs.map(([first]) => ({ field: `pair-${first}`, code: 'exclusive' as const }));
        if (check(clash)) navigate(nextAfter('claims', answers, from));
      }}
    >
      <p className="k-muted">{words.lead}</p>
      <Loaded api={codes}>{list => <ClaimChoice codes={list} error={errorOf(errors, 'claims')} />}</Loaded>
      {pairs.map(([first, second]) => (
        <Pair
          key={first}
          codes={(codes.data ?? []).filter(({ code }) => code === first || code === second)}
          error={errorOf(errors, `pair-${first}`)}
          id={`pair-${first}`}
        />
      ))}
      <Tick
        id="unsure"
        checked={answers.claimsByStaff === true}
        onChange={on => changeAnswers(a => ({ ...a, claimsByStaff: on }))}
        label={
          <>
            {words.unsure}
            <span className="k-hint">{words.unsureHint}</span>
          </>
        }
      />
    </Step>
  );
}

function ClaimChoice({ codes, error }: { codes: readonly ClaimCodeView[]; error?: string }) {
  const words = useClaimWords().claims;
  const kit = useKitWords();
  const text = useText();
  const zh = useLanguage() === 'zh';
  const { answers } = useDraft();
  const [sought, setSought] = useState('');
  // Suggested first, then those that were added before; the order stays while the person ticks.
  const own = codes.map(({ code }) => code);
  // The few that an employer has stand there all; of the many of a worker those that were suggested or chosen.
  const offered =
    filerOf(answers) === 'employer'
      ? own
      : [...answers.suggested, ...answers.claims].map(claim => claim.code).filter(code => own.includes(code));
  const [listed, setListed] = useState(() => [...new Set(offered)]);
  const chosen = answers.claims.map(claim => claim.code);
  const byCode = new Map(codes.map(claim => [claim.code, claim]));
  const toggle = (code: string) => changeAnswers(a => ({ ...a, claims: toggleClaim(a.claims, code) }));
  const wanted = sought.trim().toLowerCase();
  const found = wanted
    ? codes
        .filter(claim => !listed.includes(claim.code))
        .filter(({ code, plain, title }) =>
          [code, plain.zh, plain.en, title.zh, title.en].some(name => name.toLowerCase().includes(wanted)),
        )
        .slice(0, 10)
    : [];
  return (
    <>
      {listed.length === 0 && <Notice>{words.nothing}</Notice>}
      {listed.length > 0 && (
        <Choice
          id="claims"
          label={words.legend}
          error={error}
          many
          options={listed.flatMap(code => {
            const claim = byCode.get(code);
            return claim ? [{ value: code, label: claimName(claim, text, zh) }] : [];
          })}
          value={chosen.filter(code => listed.includes(code))}
          onChange={next => {
            const changed = listed.find(code => next.includes(code) !== chosen.includes(code));
            if (changed) toggle(changed);
          }}
        />
      )}
      {answers.suggested.map(({ code, because }) => {
        const claim = byCode.get(code);
        return claim ? (
          <details className="k-details" key={code}>
            <summary>
              {words.why}
              {kit.colon}
              {text(claim.plain)}
            </summary>
            {because.map(reason => (
              <p key={reason}>{reason}</p>
            ))}
            <Basis articles={claim.basis} />
          </details>
        ) : null;
      })}
      {listed.length < own.length && (
        <>
          <h2>{words.other}</h2>
          <TextField
            id={listed.length === 0 ? 'claims' : 'sought'}
            label={words.search}
            type="search"
            value={sought}
            onChange={setSought}
          />
        </>
      )}
      <div role="status">{wanted && found.length === 0 && <p>{words.none}</p>}</div>
      {found.length > 0 && (
        <div className="k-chips">
          {found.map(claim => (
            <button
              type="button"
              className="k-chip"
              key={claim.code}
              onClick={() => {
                setListed([...listed, claim.code]);
                if (!chosen.includes(claim.code)) toggle(claim.code);
                setSought('');
              }}
            >
              {kit.add} {claimName(claim, text, zh)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Two claims that exclude each other: the person chooses, nothing is chosen for them. */
function Pair({ id, codes, error }: { id: string; codes: readonly ClaimCodeView[]; error?: string }) {
  const words = useClaimWords().claims;
  const text = useText();
  const zh = useLanguage() === 'zh';
  return (
    <Choice
      id={id}
      label={words.exclusive}
      hint={words.exclusiveHint}
      error={error}
      options={codes.map(claim => ({
        value: claim.code,
        label: claimName(claim, text, zh),
        hint: claim.basis.map(article => text(article.gist)).join(zh ? '；' : '; '),
      }))}
      value={undefined}
      onChange={kept => {
        const other = codes.find(claim => claim.code !== kept)?.code;
        changeAnswers(a => ({ ...a, claims: a.claims.filter(claim => claim.code !== other) }));
      }}
    />
  );
}
