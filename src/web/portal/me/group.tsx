import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { GroupRow, MyGroup } from '../../../contract/routes/groups.ts';
import { routes } from '../../../contract/routes.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { formatDate, formatMoney } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { ReadAloud } from '../../kit/read-aloud.tsx';
import { Link } from '../../kit/router.tsx';
import { SigningCode } from '../../kit/signature.tsx';
import { Loaded, ProblemNotice } from '../../kit/states.tsx';
import { type Api, problemOf, useApi } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { findOpen } from './turn.ts';
import { useGroupWords } from './words.ts';

/** What a worker has of a group dispute: the own row and decision; for a representative also where each of the others stands. */
export default function GroupPart({ view, base, take }: MatterProps) {
  const words = useGroupWords();
  const isGroup = view.proceedings.some(p => p.procedure === 'group');
  const mine = useApi(isGroup ? undefined : `group ${view.id} ${view.version}`, signal =>
    call(routes.myGroup, { params: { id: view.id } }, { language: getLanguage(), signal }),
  );
  return (
    <Page title={isGroup ? words.groupTitle : words.title} back={base}>
      {isGroup ? (
        <Others id={view.id} />
      ) : (
        <Loaded api={mine}>{group => <Mine group={group} api={mine} view={view} take={take} />}</Loaded>
      )}
    </Page>
  );
}

type Own = Pick<MatterProps, 'view' | 'take'> & { readonly group: MyGroup };

function Mine({ group, view, take }: Own & { readonly api: Api<MyGroup> }) {
  const words = useGroupWords();
  const language = useLanguage();
  const text = useText();
  return (
    <>
      <p>{words.lead(group.employer, group.totals.members)}</p>
      <p className="k-small">
        {words.number(group.row)}
        {group.number && ` · ${group.number}`} · {text(group.stageTitle)}
      </p>
      {group.representing && (
        <p>
          <Link to={`/me/disputes/${group.representing}/group`}>{words.group}</Link>
        </p>
      )}
      <OfferCard group={group} view={view} take={take} />
      <section className="k-card" aria-labelledby="own-sum">
        <h2 id="own-sum">{words.mine}</h2>
        <p className="k-amount">{formatMoney(group.claimed, language)}</p>
        {group.confirmed ? <p>{words.checked}</p> : <CheckSum view={view} take={take} />}
        <p>
          {words.account}
          {language === 'zh' ? '：' : ': '}
          {group.account || words.accountNone}
        </p>
        <p className="k-small">{words.accountNote}</p>
      </section>
      <section className="k-card" aria-labelledby="representatives">
        <h2 id="representatives">{words.representatives}</h2>
        {group.representatives.length === 0 ? (
          <p>{words.noRepresentatives}</p>
        ) : (
          <ul>
            {group.representatives.map(r => (
              <li key={r.memberId}>
                {r.name}
                {language === 'zh' ? '：' : ': '}
                {r.scope.map(text).join(language === 'zh' ? '、' : ', ')}
              </li>
            ))}
          </ul>
        )}
        <p>{words.never}</p>
        <Vote group={group} view={view} take={take} />
      </section>
    </>
  );
}

/** The offer in plain words, with what each answer means, and nothing chosen beforehand. */
function OfferCard({ group, view, take }: Own) {
  const words = useGroupWords();
  const language = useLanguage();
  const [open, setOpen] = useState<'consent' | 'refuse' | 'ask'>();
  const [again, setAgain] = useState(false);
  const [idEnd, setIdEnd] = useState('');
  const [code, setCode] = useState('');
  const [question, setQuestion] = useState('');
  const { offer, settled } = group;
  const step = findOpen(view, 'group-member', 'answer', group.proceedingId);
  if (settled)
    return (
      <section className="k-card">
        <p>{words.settled(formatMoney(settled.total, language))}</p>
      </section>
    );
  if (!offer) return <p className="k-card">{words.none}</p>;
  const send = async (verdict: 'consent' | 'refuse' | 'ask') => {
    if (!step) return;
    const said = await take.run(step, {
      version: offer.version,
      verdict,
      ...(verdict === 'consent' && { way: 'typed', idEnd: idEnd.trim(), oneTimeCode: code.trim() }),
      ...(verdict === 'ask' && question.trim() && { words: question.trim() }),
    });
    if (said) {
      setOpen(undefined);
      setAgain(false);
    }
  };
  const plan = offer.plan.map(p => `${formatDate(p.dueOn, language)} ${formatMoney(p.amount, language)}`);
  const deciding = step && (!offer.answered || offer.answered === 'ask' || again);
  return (
    <section className="k-card" aria-labelledby="offer">
      <h2 id="offer">{words.offer(offer.version)}</h2>
      <p>
        {words.total} <strong>{formatMoney(offer.total, language)}</strong>
      </p>
      <p className="k-label">{words.plan}</p>
      <ul>
        {plan.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.meaning}</p>
      <ReadAloud
        text={`${words.offer(offer.version)}。${words.total}${formatMoney(offer.total, language)}。${plan.join('。')}。${words.meaning}`}
      />
      {offer.answered && <p role="status">{words.answered[offer.answered]}</p>}
      {step && offer.answered && offer.answered !== 'ask' && !again && (
        <Button onClick={() => setAgain(true)}>{words.again}</Button>
      )}
      {deciding && (
        <>
          <div className="k-actions">
            <Button aria-expanded={open === 'consent'} onClick={() => setOpen('consent')}>
              {words.consent}
            </Button>
            <Button busy={take.busy} onClick={() => void send('refuse')}>
              {words.refuse}
            </Button>
            <Button aria-expanded={open === 'ask'} onClick={() => setOpen('ask')}>
              {words.ask}
            </Button>
          </div>
          {open === 'consent' && (
            <>
              <TextField
                id="id-end"
                label={words.idEnd}
                hint={words.idHelp}
                value={idEnd}
                size="short"
                maxLength={6}
                onChange={setIdEnd}
              />
              <TextField
                id="one-time-code"
                label={words.code}
                value={code}
                size="short"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={20}
                onChange={setCode}
              />
              <SigningCode />
              <Button rank="primary" busy={take.busy} onClick={() => void send('consent')}>
                {words.confirm}
              </Button>
            </>
          )}
          {open === 'ask' && (
            <>
              <TextField id="question" label={words.question} value={question} maxLength={500} onChange={setQuestion} />
              <Button rank="primary" busy={take.busy} onClick={() => void send('ask')}>
                {words.send}
              </Button>
            </>
          )}
        </>
      )}
      {take.obstacle && take.obstacle.kind !== 'refused' && take.obstacle.kind !== 'stale' && (
        <ProblemNotice problem={take.obstacle.problem} />
      )}
    </section>
  );
}

function CheckSum({ view, take }: Pick<Own, 'view' | 'take'>) {
  const words = useGroupWords();
  const [wrong, setWrong] = useState(false);
  const [amount, setAmount] = useState('');
  const step = findOpen(view, 'group-member', 'confirm-sum');
  if (!step) return null;
  return (
    <>
      <p>{words.check}</p>
      <div className="k-actions">
        <Button busy={take.busy} onClick={() => void take.run(step, { right: 'yes' })}>
          {words.right}
        </Button>
        <Button aria-expanded={wrong} onClick={() => setWrong(true)}>
          {words.wrong}
        </Button>
      </div>
      {wrong && (
        <>
          <TextField
            id="right-amount"
            label={words.amount}
            value={amount}
            size="medium"
            inputMode="decimal"
            onChange={setAmount}
          />
          <Button rank="primary" busy={take.busy} onClick={() => void take.run(step, { right: 'no', amount })}>
            {words.send}
          </Button>
        </>
      )}
    </>
  );
}

/** Elects somebody by the whole name: nobody leafs through the roster. */
function Vote({ group, view, take }: Own) {
  const words = useGroupWords();
  const [name, setName] = useState('');
  const [found, setFound] = useState<MyGroup['fellows']>();
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>();
  const step = findOpen(view, 'group-member', 'mandate');
  if (!step) return null;
  const find = async () => {
    setProblem(undefined);
    try {
      const query = { fellow: name.trim() };
      setFound((await call(routes.myGroup, { params: { id: view.id }, query }, { language: getLanguage() })).fellows);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <details className="k-details">
      <summary>{words.vote}</summary>
      {group.mandate === 'given' && <p>{words.voted}</p>}
      <TextField id="fellow" label={words.voteName} value={name} size="medium" maxLength={60} onChange={setName} />
      <div className="k-actions">
        <Button onClick={() => name.trim() && void find()}>{words.voteFind}</Button>
        <Button busy={take.busy} onClick={() => void take.run(step, { state: 'refused' })}>
          {words.voteRefuse}
        </Button>
      </div>
      {found?.length === 0 && <p role="status">{words.voteNobody}</p>}
      <ul className="k-lines">
        {found?.map(fellow => (
          <li key={fellow.memberId}>
            {fellow.name}（{fellow.row}）{' '}
            <Button
              busy={take.busy}
              onClick={() => void take.run(step, { state: 'given', candidates: [fellow.memberId] })}
            >
              {words.voteGive}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
    </details>
  );
}

/** For a representative: how many stand where, and each by name, without sums, numbers or accounts. */
function Others({ id }: { id: string }) {
  const words = useGroupWords();
  const language = useLanguage();
  const group = useApi(`group ${id}`, signal =>
    call(routes.getGroup, { params: { id } }, { language: getLanguage(), signal }),
  );
  const first = useApi(`members ${id}`, signal =>
    call(routes.listMembers, { params: { id }, query: { limit: 100 } }, { language: getLanguage(), signal }),
  );
  const [more, setMore] = useState<{ rows: readonly GroupRow[]; next: number | null }>();
  const next = more ? more.next : first.data?.next;
  const rows = [...(first.data?.rows ?? []), ...(more?.rows ?? [])];
  const fetchMore = async () => {
    if (!next) return;
    const query = { limit: 100, after: next };
    const page = await call(routes.listMembers, { params: { id }, query }, { language: getLanguage() });
    setMore({ rows: [...(more?.rows ?? []), ...page.rows], next: page.next });
  };
  // What a worker has said, nobody of the employer reads before it has taken effect: its rows have no answer, not a missing one.
  const answersShown = group.data?.as === 'representative';
  const stateOf = (row: GroupRow) =>
    row.stage === 'settled'
      ? words.states.settled
      : row.stage === 'left'
        ? words.states.left
        : !answersShown
          ? row.stageTitle[language] + (row.offered ? ` · ${formatMoney(row.offered, language)}` : '')
          : row.verdict && !row.outdated
            ? words.states[row.verdict]
            : words.states.silent;
  return (
    <>
      {answersShown && <p>{words.groupLead}</p>}
      <Loaded api={group}>
        {view => (
          <ul className="k-lines">
            {(Object.keys(words.counts) as (keyof typeof words.counts)[]).map(
              key =>
                view.totals[key] !== undefined && (
                  <li key={key}>
                    {words.counts[key]} <strong>{words.people(view.totals[key])}</strong>
                  </li>
                ),
            )}
          </ul>
        )}
      </Loaded>
      <Loaded api={first}>
        {() => (
          <ul className="k-lines">
            {group.data &&
              rows.map(row => (
                <li key={row.id}>
                  <strong>{row.name}</strong> {stateOf(row)}
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      {next && <Button onClick={() => void fetchMore()}>{words.more}</Button>}
    </>
  );
}
