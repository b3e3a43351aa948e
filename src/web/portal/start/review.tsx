import { useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { FilingBody } from '../../../contract/routes/disputes.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { authorities, powers } from '../../../core/people/agent.ts';
import { actAs } from '../../kit/act-as.ts';
import { Button } from '../../kit/button.tsx';
import { Tick } from '../../kit/choice.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { errorOf } from '../../kit/error-summary.tsx';
import { formatDay, formatMoney, formatPhone, maskId } from '../../kit/format.ts';
import { amountOf, filerOf, filingBody, totalOf } from '../../kit/intake.ts';
import { findGaps, type Screen } from '../../kit/intake-gaps.ts';
import { SummaryList, type SummaryRow } from '../../kit/lists.tsx';
import { Notice } from '../../kit/notice.tsx';
import { type PartyField, partyFields, textOf } from '../../kit/party-fields.ts';
import { Link, navigate } from '../../kit/router.tsx';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { useKitWords } from '../../kit/words.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import { changeAnswers, clearDraft, getDraft, saveDraft, setVerified, useDraft } from './draft.ts';
import { factWords } from './facts.tsx';
import { useFileWords } from './file-words.ts';
import { Step, useGaps } from './step.tsx';
import { useClaimCodes } from './use-claim-codes.ts';
import { useStartWords } from './words.ts';

const needed: readonly Exclude<Screen, 'who' | 'facts' | 'estimate' | 'review'>[] = [
  'story',
  'claims',
  'route',
  'you',
  'employer',
];

/** A11: everything once more, each line with a way to change it; then the act itself, named on its button. */
export default function Review() {
  const words = useFileWords().review;
  const start = useStartWords();
  const language = useLanguage();
  const city = useCity();
  const { answers, key, verified } = useDraft();
  const { errors, check, setErrors } = useGaps('review');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // A second press before the first has painted must not send twice; the key would hold it, and so does this.
  const sending = useRef(false);
  const way = answers.route && answers.route !== 'save' ? answers.route : undefined;
  const today = todayOf(city);
  const lacking = needed
    .filter(screen => !(way === 'ask' && screen === 'claims'))
    .filter(screen => findGaps(screen, answers, today).length > 0);

  const submit = async () => {
    if (sending.current || !way || lacking.length > 0 || !check()) return;
    const body = filingBody(getDraft().answers);
    if (!body) return;
    sending.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await actAs(answers.agent ? 'agent' : filerOf(answers));
      const dossier = await call(
        routes.fileDispute,
        { body: body as unknown as FilingInput },
        { key, language: getLanguage() },
      );
      clearDraft();
      navigate(`/start/done?id=${dossier.id}`, { replace: true });
    } catch (cause) {
      const found = problemOf(cause);
      if (found.status === 401) {
        setVerified(undefined);
        void saveDraft().catch(() => undefined);
      } else if (found.status === 422 && found.errors?.length)
        setErrors(found.errors.map(({ text }) => ({ field: '', message: text[language] })));
      setProblem(found);
    }
    sending.current = false;
    setBusy(false);
  };

  const signedOut = problem?.status === 401 || !verified;
  return (
    <Step
      title={way ? words.titles[way] : words.title}
      group="file"
      back="/start/tasks"
      errors={errors}
      busy={busy}
      {...(way &&
        lacking.length === 0 &&
        !signedOut && { onContinue: () => void submit(), continueLabel: words.submit[way] })}
    >
      <Sections />
      {answers.route === 'save' && (
        <Notice>
          {words.saveOnly} <Link to="/start/route?from=review">{start.tasks.route}</Link>
        </Notice>
      )}
      {lacking.length > 0 && (
        <Notice tone="warn" title={words.missing}>
          <ul>
            {lacking.map(screen => (
              <li key={screen}>
                <Link to={`/start/${screen}?from=review`}>{words.missingIn(start.tasks[screen])}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {lacking.length === 0 && signedOut && way && (
        <Notice tone="warn" title={words.verifyAgain} live>
          <Button onClick={() => navigate('/start/you?from=review')}>{words.verify}</Button>
        </Notice>
      )}
      <Notice tone="warn">{words.sham}</Notice>
      <Tick
        id="noSham"
        label={words.noSham}
        checked={answers.noSham === true}
        error={errorOf(errors, 'noSham')}
        onChange={noSham => changeAnswers(a => ({ ...a, noSham }))}
      />
      <Tick
        id="truthful"
        label={words.truthful}
        checked={answers.truthful === true}
        error={errorOf(errors, 'truthful')}
        onChange={truthful => changeAnswers(a => ({ ...a, truthful }))}
      />
      {problem && problem.status !== 401 && !(problem.status === 422 && problem.errors?.length) && (
        <ProblemNotice problem={problem} />
      )}
      {way && <p>{words.afterwards[way]}</p>}
      <p role="status" className="k-small">
        {busy ? words.busy : ''}
      </p>
    </Step>
  );
}
type FilingInput = Parameters<typeof FilingBody.parse>[0] & Record<string, unknown> & { procedure: 'mediation' };

/** The answers as summary lists, section by section. */
function Sections() {
  const words = useFileWords();
  const { sections, ...review } = words.review;
  const start = useStartWords();
  const kit = useKitWords();
  const language = useLanguage();
  const text = useText();
  const city = useCity();
  const { answers } = useDraft();
  const { data: codes } = useClaimCodes();
  const { worker, employer } = answers;
  const asks = answers.route === 'ask';
  const place = city?.places.find(p => p.code === answers.place);
  const to = (path: string) => `/start/${path}${path.includes('?') ? '&' : '?'}from=review`;

  const story: SummaryRow[] = [{ key: start.tasks.story, value: answers.story, to: to('story') }];
  const known = (Object.keys(start.facts.labels) as (keyof typeof start.facts.labels)[]).map(
    (key): SummaryRow => ({
      key: start.facts.labels[key],
      value: factWords(key, answers, start.facts, language) ?? '',
      to: to(`facts?ask=${key}`),
    }),
  );
  const claims = answers.claims.map((claim): SummaryRow => {
    const code = codes?.find(c => c.code === claim.code);
    const amount = amountOf(claim);
    const span = [claim.from, claim.to].filter(day => !!day).map(day => formatDay(day!, language));
    return {
      key: code ? text(code.plain) : claim.code,
      value: [amount && formatMoney(amount, language), span.join('—')].filter(part => !!part).join('\n'),
      to: to('estimate'),
    };
  });
  const files = answers.evidence.filter(item => item.fileId).length;
  const filer = filerOf(answers);
  const rowsOf = (screen: 'you' | 'employer') =>
    partyFields(screen, { filer, asks }).map(
      (field): SummaryRow => ({ key: field.label(words, kit), value: shown(field), to: to(screen) }),
    );
  /** An answer as it is read again: numbers of people covered. */
  const shown = (field: PartyField): string => {
    switch (field.control) {
      case 'mobile':
        return formatPhone(textOf(answers, field));
      case 'id':
        return maskId(textOf(answers, field));
      case 'kind':
        return employer.kind ? words.employer.kinds[employer.kind] : '';
      case 'place':
        return place ? text(place.name) : answers.place === undefined ? '' : kit.place.other;
      case 'trade':
        return text(city?.trades.find(trade => trade.id === answers.trade)?.label ?? { zh: '', en: '' });
      case 'electronic':
        return worker.electronicService ? words.you.electronicYes : words.you.electronicNo;
      case 'needs':
        return worker.needs.map(need => words.you.needOptions[need] ?? need).join(kit.comma);
      default:
        return textOf(answers, field);
    }
  };
  return (
    <>
      <h2>{sections.story}</h2>
      <SummaryList rows={asks ? story : [...story, ...known.filter(told)]} />
      {!asks && (
        <>
          <h2>{sections.claims}</h2>
          <SummaryList
            rows={[
              ...claims,
              ...(answers.claimsByStaff ? [{ key: sections.claims, value: review.byStaff, to: to('claims') }] : []),
              ...(answers.claims.some(claim => amountOf(claim))
                ? [{ key: review.total, value: formatMoney(totalOf(answers.claims), language), to: to('claims') }]
                : []),
            ]}
          />
          <h2>{sections.evidence}</h2>
          <SummaryList
            rows={[
              {
                key: sections.evidence,
                value: files > 0 ? `${review.files(files)}\n${evidenceNames(answers.evidence)}` : review.noEvidence,
                to: to('evidence'),
              },
            ]}
          />
        </>
      )}
      <h2>{sections.route}</h2>
      <SummaryList
        rows={[{ key: sections.route, value: answers.route ? review.goTo[answers.route] : '', to: to('route') }]}
      />
      <h2>{sections.you}</h2>
      <SummaryList rows={rowsOf('you').filter(told)} />
      {answers.agent && (
        <>
          <h2>{words.agent.title}</h2>
          <SummaryList
            rows={[
              { key: words.agent.name, value: answers.agent.name, to: to('you') },
              { key: kit.phone.label, value: formatPhone(answers.agent.phone), to: to('you') },
              {
                key: words.agent.authority,
                value: [
                  answers.agent.authority && text(authorities[answers.agent.authority]),
                  ...(answers.agent.authority === 'special'
                    ? answers.agent.powers.map(power => text(powers[power]))
                    : []),
                ]
                  .filter(Boolean)
                  .join(kit.comma),
                to: to('you'),
              },
            ]}
          />
        </>
      )}
      <h2>{sections.employer}</h2>
      <SummaryList rows={rowsOf('employer').filter(told)} />
    </>
  );
}

/** Optional answers that were left open take no line. */
const told = (row: SummaryRow): boolean => row.value !== '';

const evidenceNames = (evidence: readonly { title: string; fileId?: string }[]): string =>
  evidence
    .filter(item => item.fileId)
    .map(item => item.title)
    .join('\n');
