import type { DossierView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { Basis } from '../../kit/clock.tsx';
import { formatDay } from '../../kit/format.ts';
import { Link } from '../../kit/router.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { findOpen, mainProceeding, pathOfStep } from './turn.ts';
import type { Obstacle, Take } from './use-take.ts';
import { useStepWords } from './words.ts';

interface TroubleProps {
  readonly take: Take;
  readonly base: string;
  /** The matter as it is now: shown under the reader’s own draft. */
  readonly onFresh: (view: DossierView) => void;
}

/** The two dialogs that a step can meet: the matter has changed, or the law or the stage does not allow it. */
export function TakeTrouble({ take, base, onFresh }: TroubleProps) {
  const { obstacle } = take;
  if (obstacle?.kind === 'stale') return <Stale {...{ take, base, onFresh, obstacle }} />;
  if (obstacle?.kind === 'refused') return <Refused {...{ take, base, onFresh, obstacle }} />;
  return null;
}

type With<K extends Obstacle['kind']> = TroubleProps & { readonly obstacle: Extract<Obstacle, { kind: K }> };

function Stale({ take, onFresh, obstacle }: With<'stale'>) {
  const words = useStepWords();
  const text = useText();
  const language = useLanguage();
  const { fresh, problem } = obstacle;
  const sent = take.sent;
  const own = (view: DossierView) =>
    view.proceedings.find(p => p.id === sent?.step.proceedingId) ?? mainProceeding(view);
  const before = sent && own(sent.view);
  const now = fresh && own(fresh);
  const stillOpen = fresh && sent && findOpen(fresh, sent.step.procedure, sent.step.step, sent.step.proceedingId);
  const look = () => {
    if (fresh) onFresh(fresh);
    take.clear();
  };
  return (
    <Sheet open title={words.stale.title} onClose={look}>
      <p>{words.stale.text}</p>
      <dl className="k-summary">
        {before && (
          <div>
            <dt>{words.stale.before}</dt>
            <dd>{text(before.stageTitle)}</dd>
          </div>
        )}
        {now && (
          <div>
            <dt>{words.stale.now}</dt>
            <dd>{text(now.stageTitle)}</dd>
          </div>
        )}
        {sent && (
          <div>
            <dt>{words.stale.yours}</dt>
            <dd>{text(sent.step.label)}</dd>
          </div>
        )}
      </dl>
      {problem.changes && problem.changes.length > 0 && (
        <>
          <p className="k-label">{words.stale.changes}</p>
          <ul>
            {problem.changes.map(line => (
              <li key={line.sequence}>
                {formatDay(line.day, language)} {text(line.role)} {text(line.step)}
              </li>
            ))}
          </ul>
        </>
      )}
      {fresh && !stillOpen && <p>{words.stale.gone}</p>}
      <div className="k-actions">
        <Button rank="primary" onClick={look}>
          {words.stale.look}
        </Button>
        {stillOpen && (
          <Button busy={take.busy} onClick={() => void take.again()}>
            {words.stale.again}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function Refused({ take, base, onFresh, obstacle }: With<'refused'>) {
  const words = useStepWords();
  const text = useText();
  const city = useCity();
  const { problem, fresh } = obstacle;
  const main = findContact(city, 'main', 'arb');
  const open = fresh?.open.slice(0, 5) ?? [];
  const close = () => {
    if (fresh) onFresh(fresh);
    take.clear();
  };
  return (
    <Sheet open title={words.refused.title} onClose={close}>
      <p className="k-label">{words.refused.why}</p>
      <p>{problem.detail ?? problem.title}</p>
      {problem.article && <Basis articles={[problem.article]} />}
      <p>{words.refused.keep}</p>
      {open.length > 0 ? (
        <>
          <p className="k-label">{words.refused.open}</p>
          <ul>
            {open.map(step => (
              <li key={`${step.procedure}.${step.step}.${step.proceedingId ?? ''}`}>
                <Link to={pathOfStep(base, step)} onClick={close}>
                  {text(step.label)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.refused.none}</p>
      )}
      {main && (
        <p>
          <a href={`tel:${main.number}`}>{words.refused.who(main.number)}</a>
        </p>
      )}
      <div className="k-actions">
        <Button rank="primary" onClick={close}>
          {words.refused.back}
        </Button>
      </div>
    </Sheet>
  );
}
