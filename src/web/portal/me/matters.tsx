import './me.css';
import { useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem, QueueRow } from '../../../contract/views.ts';
import { actAs } from '../../kit/act-as.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ClockPill } from '../../kit/clock.tsx';
import { formatDate, formatDay, formatMoney } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { Link, navigate, usePath } from '../../kit/router.tsx';
import { Loaded, ProblemNotice } from '../../kit/states.tsx';
import { problemOf, useApi } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import { addressOf } from './matter-context.ts';
import { PrintedCodes } from './printed-codes.tsx';
import { useMeWords } from './words.ts';

const load = (cursor: string | undefined, signal?: AbortSignal) =>
  call(
    routes.listDisputes,
    { query: { view: 'mine', sort: 'newest', limit: 20, ...(cursor && { cursor }) } },
    { language: getLanguage(), signal },
  );

/** One row a matter: a dispute with several proceedings stands in the list once. */
const once = (rows: readonly QueueRow[]): QueueRow[] =>
  [...new Map([...rows].reverse().map(row => [row.id, row])).values()].reverse();

/** My cases. With exactly one, `/me` goes straight into it. */
export default function Matters() {
  const words = useMeWords();
  const path = usePath();
  const api = useApi('mine', signal => load(undefined, signal));
  const only = path === '/me' && api.data && once(api.data.rows).length === 1 ? once(api.data.rows)[0] : undefined;
  useEffect(() => {
    if (only) navigate(addressOf(only), { replace: true });
  }, [only]);
  if (only) return null;
  return (
    <Page title={words.matters.title}>
      <PrintedCodes />
      <SeeAs onChange={api.reload} />
      <Loaded api={api}>{first => <List key={first.rows[0]?.id} first={first.rows} next={first.next} />}</Loaded>
      <p>
        <Link to="/me/settings">{words.matters.settings}</Link>
      </p>
    </Page>
  );
}

/** A phone can be a worker's, an employer's and an agent's: whose matters are listed. */
function SeeAs({ onChange }: { onChange: () => void }) {
  const words = useMeWords().matters;
  const session = useApi('session', signal => call(routes.whoAmI, {}, { language: getLanguage(), signal }));
  const [role, setRole] = useState<Acting>();
  const [problem, setProblem] = useState<Problem>();
  const now = role ?? (session.data?.actor.role as Acting | undefined);
  const choose = async (next: Acting) => {
    setProblem(undefined);
    try {
      await actAs(next);
      setRole(next);
      onChange();
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  };
  if (!session.data || session.data.memberships.length < 2) return null;
  return (
    <>
      <Choice
        id="see-as"
        label={words.as}
        row
        options={(['worker', 'employer', 'agent'] as const).map(value => ({ value, label: words.roles[value] }))}
        value={now}
        onChange={next => void choose(next)}
      />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
type Acting = Parameters<typeof actAs>[0];

function List({ first, next }: { first: readonly QueueRow[]; next: string | null }) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const [more, setMore] = useState<{ rows: readonly QueueRow[]; next: string | null }>({ rows: [], next });
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const rows = once([...first, ...more.rows]);
  const fetchMore = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const page = await load(more.next ?? undefined);
      setMore({ rows: [...more.rows, ...page.rows], next: page.next });
    } catch (cause) {
      setProblem(problemOf(cause));
    }
    setBusy(false);
  };
  if (rows.length === 0)
    return (
      <>
        <p>{words.matters.empty}</p>
        <ButtonLink to="/start" rank="primary">
          {words.matters.start}
        </ButtonLink>
      </>
    );
  return (
    <>
      <ul className="k-tasks">
        {rows.map(row => (
          <li key={row.id}>
            <Link className="k-task m-row" to={addressOf(row)}>
              <span>
                <span>{text(row.title)}</span>
                <span className="k-hint">
                  {row.number ?? words.matters.noNumber} · {words.matters.opened(formatDay(row.openedOn, language))}
                </span>
                <span className="k-hint">
                  {text(row.stage)} · {formatMoney(row.amount, language)}
                </span>
                {row.clock && (
                  <span className="m-due">
                    <ClockPill clock={row.clock} /> {words.matter.lastDay(formatDate(row.clock.due, language))}
                  </span>
                )}
              </span>
              {row.next && <span className="k-tag k-todo">{words.matters.yours}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} read />}
      {more.next && (
        <Button busy={busy} onClick={() => void fetchMore()}>
          {words.matters.more}
        </Button>
      )}
    </>
  );
}
