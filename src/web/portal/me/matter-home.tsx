import type { ReactNode } from 'react';
import type { StepView } from '../../../contract/views.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { ClockPill, WhyDate } from '../../kit/clock.tsx';
import { Copyable } from '../../kit/copy.tsx';
import { formatDate, formatDay, formatMoney } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { ReadAloud } from '../../kit/read-aloud.tsx';
import { Link } from '../../kit/router.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { Awards } from './award.tsx';
import { BadNews } from './bad-news.tsx';
import { ClaimList } from './claims.tsx';
import { Clocks } from './clocks.tsx';
import { isInGroupAlone, type MatterProps } from './matter-context.ts';
import { Meetings } from './meetings.tsx';
import { PrintedCodes } from './printed-codes.tsx';
import { closedSteps, endingOf, isDoor, pathOfStep, turnOf, wishes } from './turn.ts';
import { useMeWords } from './words.ts';

/** The home of a matter: whose turn it is, the parts, the deadlines, the claims, what else can be done. */
export function MatterHome({ view, base }: MatterProps) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const sums = view.amounts;
  return (
    <Page title={text(view.title)} back="/me/disputes">
      <p className="m-number">
        {view.number ? <Copyable value={view.number} /> : <span className="k-muted">{words.matters.noNumber}</span>}
      </p>
      <PrintedCodes />
      {view.joinedInto && (
        <p className="k-card">
          {words.joined.into(view.joinedInto.number ?? words.joined.other)}{' '}
          <Link to={`/me/disputes/${view.joinedInto.id}`}>{words.joined.open}</Link>
        </p>
      )}
      {view.joined.map(link => (
        <p className="k-small" key={link.id}>
          {words.joined.here(link.number ?? words.joined.other)}
        </p>
      ))}
      <TurnCard view={view} base={base} />
      <Awards view={view} />
      <BadNews view={view} base={base} />
      <Meetings view={view} />
      <Tiles view={view} base={base} />
      <h2>{words.matter.clocks}</h2>
      <Clocks clocks={view.clocks} dossierId={view.id} />
      <h2>{words.matter.claims}</h2>
      <ClaimList view={view} base={base} />
      <p className="k-muted">
        {words.matter.claimed} {formatMoney(sums.claimed, language)}
        {sums.settled !== '0.00' && ` · ${words.matter.settled} ${formatMoney(sums.settled, language)}`}
        {sums.paid !== '0.00' && ` · ${words.matter.paid} ${formatMoney(sums.paid, language)}`}
      </p>
      {view.claims.length > 0 && (
        <p>
          <Link to={`${base}/compare`}>{words.compare.title}</Link>
        </p>
      )}
      <Wishes view={view} base={base} />
      {view.story && (
        <details className="k-details">
          <summary>{words.matter.story}</summary>
          <p className="m-prose">{view.story}</p>
        </details>
      )}
      {view.wall.exists && !view.wall.mayEnter && (
        <p className="k-small">
          {words.matter.walled} {view.you.side && words.matter.shutOut}
        </p>
      )}
    </Page>
  );
}

type Shown = Pick<MatterProps, 'view' | 'base'>;

/** The deadline that belongs to a day that a step or a wait names. */
const clockOn = (view: Shown['view'], due: string | undefined) =>
  due === undefined ? undefined : view.clocks.find(clock => clock.due === due && !ended(clock.state));
const ended = (state: string): boolean => state === 'done' || state === 'stopped';

/** A payment is made by its own day, which no step ends: the next one that runs. */
const nextPayment = (view: Shown['view'], step: StepView): string | undefined =>
  step.procedure === 'settlement'
    ? view.clocks
        .filter(clock => clock.proceedingId === step.proceedingId && !ended(clock.state))
        .map(clock => clock.due)
        .sort()[0]
    : undefined;

function Due({ view, due }: { view: Shown['view']; due: string | undefined }) {
  const words = useMeWords();
  const language = useLanguage();
  const clock = clockOn(view, due);
  if (due === undefined) return null;
  return (
    <div className="m-due">
      {clock && <ClockPill clock={clock} />}
      <span>{words.matter.lastDay(formatDate(due, language))}</span>
      {clock && <WhyDate clock={clock} />}
    </div>
  );
}

function TurnCard({ view, base }: Shown) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const turn = turnOf(view);
  const card = (title: string, children: ReactNode, spoken: string) => (
    <section className="k-card m-turn" aria-labelledby="turn">
      <h2 id="turn">{words.matter.turn}</h2>
      <p className="m-turn-who">{title}</p>
      {children}
      <ReadAloud text={`${words.matter.turn}。${title}。${spoken}`} />
    </section>
  );
  if (turn.who === 'you')
    return card(
      `${words.matter.turnYou}${language === 'zh' ? '：' : ': '}${text(turn.step.label)}`,
      <>
        {turn.step.help && <p>{text(turn.step.help)}</p>}
        <Due view={view} due={turn.step.due ?? nextPayment(view, turn.step)} />
        <p>
          <ButtonLink to={pathOfStep(base, turn.step)} rank="primary">
            {text(turn.step.label)}
          </ButtonLink>
        </p>
        {turn.also.length > 0 && <StepLinks title={words.matter.also} steps={turn.also} base={base} />}
      </>,
      text(turn.step.label),
    );
  if (turn.who === 'others') {
    const [first] = turn.waiting;
    const who = [...new Set(turn.waiting.map(wait => text(wait.who)))].join(language === 'zh' ? '、' : ', ');
    return card(
      words.matter.turnOther(who),
      <>
        {turn.waiting
          .filter(
            (wait, i, all) =>
              all.findIndex(other => other.what.zh === wait.what.zh && other.proceedingId === wait.proceedingId) === i,
          )
          .map(wait => (
            <div key={`${wait.proceedingId}${wait.what.zh}`}>
              <p>{words.matter.whatFor(text(wait.what))}</p>
              <Due view={view} due={wait.due} />
            </div>
          ))}
        {first && <p className="k-small">{words.matter.since(formatDay(first.since, language))}</p>}
        <p className="m-calm">{words.matter.nothingToDo}</p>
      </>,
      words.matter.nothingToDo,
    );
  }
  const stage = turn.stage ? text(turn.stage.stagePublic) : '';
  const over = turn.who === 'done' && endingOf(view) === undefined;
  return card(over ? words.matter.closedTurn : stage, over && <p>{stage}</p>, stage);
}

function Tiles({ view, base }: Shown) {
  const words = useMeWords();
  const tiles = [
    ...(view.proceedings.some(p => p.procedure === 'group' || p.procedure === 'group-member')
      ? [{ to: '/group', name: words.matter.group }]
      : []),
    { to: '/timeline', name: words.matter.timeline },
    { to: '/papers', name: words.matter.papers, note: view.papers.length || undefined },
    ...(isInGroupAlone(view)
      ? []
      : [
          { to: '/room', name: words.matter.room },
          { to: '/offers', name: words.matter.offers },
        ]),
    { to: '/money', name: words.matter.money },
    { to: '/people', name: words.matter.people },
    ...(view.handOvers.length > 0 ? [{ to: '/shared', name: words.shared.title, note: view.handOvers.length }] : []),
  ];
  return (
    <nav aria-label={words.matter.tiles} className="m-tiles">
      {tiles.map(tile => (
        <Link key={tile.to} to={`${base}${tile.to}`} className="m-tile">
          {tile.name}
          {tile.note !== undefined && (
            <span className="k-small">
              {tile.to === '/shared' ? words.shared.times(tile.note) : words.matter.number(tile.note)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

function StepLinks({ title, steps, base }: { title: string; steps: readonly StepView[]; base: string }) {
  const text = useText();
  return (
    <>
      <p className="k-label">{title}</p>
      <ul className="m-links">
        {steps.map(step => (
          <li key={`${step.procedure}.${step.step}.${step.proceedingId ?? ''}`}>
            <Link to={pathOfStep(base, step)}>{text(step.label)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everything else that is open, and what is closed with its reason, its article and when it opens. */
function Wishes({ view, base }: Shown) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  const all = wishes(view);
  // After talks without agreement the doors stand in a card of their own, on top.
  const doors = endingOf(view) ? [] : all.filter(isDoor);
  const open = [...all.filter(step => !isDoor(step)), ...doors];
  const closed = closedSteps(view);
  if (open.length === 0 && closed.length === 0) return null;
  return (
    <section aria-labelledby="wish">
      <h2 id="wish">{words.matter.wish}</h2>
      {open.length > 0 && (
        <ul className="k-tasks">
          {open.map(step => (
            <li key={`${step.procedure}.${step.step}.${step.proceedingId ?? ''}`}>
              <Link className="k-task" to={pathOfStep(base, step)}>
                <span>
                  <span>{text(step.label)}</span>
                  {step.help && <span className="k-hint">{text(step.help)}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <details className="k-details">
          <summary>{words.matter.closedSteps(closed.length)}</summary>
          <ul className="k-lines">
            {closed.map(step => (
              <li key={`${step.procedure}.${step.step}.${step.proceedingId ?? ''}`}>
                <strong>{text(step.label)}</strong>
                <span className="k-formula">
                  {text(step.because)}
                  {step.basis.length > 0 &&
                    `（${step.basis.map(a => text(a.citation)).join(language === 'zh' ? '、' : ', ')}）`}
                </span>
                {step.opensWhen && <span className="k-hint">{words.matter.opensWhen(text(step.opensWhen))}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
