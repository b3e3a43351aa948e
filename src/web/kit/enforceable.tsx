import './enforceable.css';
import type { ReactNode } from 'react';
import type { DossierView, EnforceableWayView, StepView } from '../../contract/views.ts';
import type { Text } from '../../core/text.ts';
import { enforceable as en } from '../words/en/enforceable.ts';
import { useLanguage, useText, useWords } from '../words/words.ts';
import { enforceable as zh } from '../words/zh/enforceable.ts';
import { formatDate } from './format.ts';

/**
 * How a mediated agreement is made enforceable: each way with who applies, until when, what the law asks, which papers are there and
 * what leads on. Everything comes from the server; `door` draws the way to a step that is open.
 */
export function Enforceable({
  dossier,
  door,
}: {
  readonly dossier: DossierView;
  readonly door: (step: StepView) => ReactNode;
}) {
  const words = useWords({ zh, en });
  const ways = dossier.enforceable ?? [];
  if (ways.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul className="en-ways">
        {ways.map(way => (
          <li key={way.procedure}>
            <Way
              way={way}
              step={dossier.open.find(s => s.procedure === way.procedure && s.step === way.step)}
              door={door}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({
  way,
  step,
  door,
}: {
  readonly way: EnforceableWayView;
  readonly step: StepView | undefined;
  readonly door: (step: StepView) => ReactNode;
}) {
  const words = useWords({ zh, en });
  const text = useText();
  const language = useLanguage();
  const ready = way.materials.filter(one => one.ready).length;
  const lacking = way.materials.filter(m => !m.ready).map(m => ({ ...m, good: false }));
  const isComplete = ready === way.materials.length;
  if (way.shut)
    return (
      <>
        <h3>{text(way.title)}</h3>
        <p>{words.shut}</p>
      </>
    );
  return (
    <>
      <h3>{text(way.title)}</h3>
      {way.proceeding && (
        <p>
          <strong>{words.state(text(way.proceeding.stage))}</strong>
        </p>
      )}
      <p>{text(way.help)}</p>
      <dl>
        <dt>{words.who}</dt>
        <dd>{text(way.who)}</dd>
        <dt>{words.until}</dt>
        <dd>
          {way.due ? (
            <>
              {words.untilDay(formatDate(way.due.on, language))}{' '}
              {way.due.left !== undefined && <strong>{words.left(way.due.left)}</strong>}
            </>
          ) : (
            words.noUntil
          )}
        </dd>
        <dt>{words.conditions}</dt>
        <dd>
          <Marks items={way.conditions.map(c => ({ ...c, good: c.met }))} yes={words.met} no={words.unmet} />
        </dd>
        <dt>{words.materials}</dt>
        <dd>
          <Marks items={lacking} yes={words.ready} no={words.missing} />
          <details>
            <summary>{isComplete ? words.all(way.materials.length) : words.some(ready, way.materials.length)}</summary>
            <Marks
              items={way.materials.filter(m => m.ready).map(m => ({ ...m, good: true }))}
              yes={words.ready}
              no={words.missing}
            />
          </details>
        </dd>
      </dl>
      {step ? door(step) : way.because && <p>{words.because(text(way.because))}</p>}
      <small className="en-small">{way.basis.map(a => text(a.citation)).join(language === 'zh' ? '、' : ', ')}</small>
    </>
  );
}

interface Mark {
  readonly label: Text;
  readonly good: boolean;
  readonly missing?: Text | undefined;
}

/** What is there and what is not: a sign for the eye, a word for the reading voice, and what to do. */
function Marks({ items, yes, no }: { readonly items: readonly Mark[]; readonly yes: string; readonly no: string }) {
  const text = useText();
  return (
    <ul className="en-marks">
      {items.map(({ label, good, missing }) => (
        <li key={label.zh}>
          <span aria-hidden="true">{good ? '✓' : '○'}</span>
          <span>
            <span className="en-hidden">{good ? yes : no} </span>
            {text(label)}
            {missing && <span className="en-small">{text(missing)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
