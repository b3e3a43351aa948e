import { Link } from 'react-router';
import { useLanguage, useWords } from '../../words/words.ts';
import { caseAddress } from '../queue/queue-table.tsx';
import { useFindings } from './use-findings.ts';
import { benchStuck } from './words.ts';

/** On the page of the day: what of one's own does not move, the three that stopped first, and the way to all of it. */
export function StuckOnDay() {
  const w = useWords(benchStuck);
  const language = useLanguage();
  const own = useFindings().data?.findings.filter(one => one.own && !one.aside) ?? [];
  if (own.length === 0) return null;
  return (
    <section className="wb-note" aria-label={w.title}>
      <b>{w.onDay(own.length)}</b>
      <ul>
        {own.slice(0, 3).map(one => (
          <li key={`${one.proceedingId}${one.rule}`}>
            <Link to={caseAddress(one)}>{one.title[language]}</Link> {one.ruleTitle[language]}
          </li>
        ))}
      </ul>
      <Link to="/stuck">{w.toList}</Link>
    </section>
  );
}
