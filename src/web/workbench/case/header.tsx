import { App, Button } from 'antd';
import type { DossierView, ProceedingView } from '../../../contract/views.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchCase } from '../words.ts';
import { Viewers } from './viewers.tsx';

/** Two lines that stay in sight: who against whom, the number, where it stands, and the sums. */
export function CaseHeader({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const { message } = App.useApp();
  const running = dossier.proceedings.filter(one => !one.terminal);
  const shown = running.length > 0 ? running : dossier.proceedings.slice(-1);
  const copy = () => {
    void navigator.clipboard?.writeText(dossier.number ?? dossier.id);
    void message.success(words.copied);
  };
  return (
    <header className="wb-case-header">
      <div className="wb-case-line">
        <h1>{dossier.title[language]}</h1>
        <span className="wb-number">{dossier.number ?? words.noNumber}</span>
        <Button size="small" onClick={copy}>
          {words.copy}
        </Button>
        {dossier.demo && <span className="wb-tag">{words.demo}</span>}
      </div>
      <div className="wb-case-line wb-case-facts">
        {alike(shown).map(([one, count]) => (
          <span key={one.id} className={one.terminal ? 'wb-stage wb-stage-ended' : 'wb-stage'}>
            {one.title[language]}·{one.stageTitle[language]}
            {count > 1 && <small>×{count}</small>}
            {one.number && <small>{one.number}</small>}
          </span>
        ))}
        {/* The money of a group is its workers'; its own page has the sums. */}
        {!dossier.proceedings.some(one => one.procedure === 'group') &&
          (['claimed', 'settled', 'paid'] as const).map(sum => (
            <span key={sum}>
              {words.amounts[sum]} <b>{formatMoney(dossier.amounts[sum], language)}</b>
            </span>
          ))}
      </div>
      <Viewers dossierId={dossier.id} />
    </header>
  );
}

/** Proceedings of one kind at one stage once, with how many they are; those with a number of their own stand for themselves. */
function alike(proceedings: readonly ProceedingView[]): (readonly [ProceedingView, number])[] {
  const same = (a: ProceedingView, b: ProceedingView) =>
    a === b || (a.number === null && b.number === null && a.procedure === b.procedure && a.stage === b.stage);
  return proceedings
    .filter((one, i) => proceedings.findIndex(other => same(one, other)) === i)
    .map(one => [one, proceedings.filter(other => same(one, other)).length]);
}
