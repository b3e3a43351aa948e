import './calc.css';
import type { CalculatorView } from '../../../contract/routes/calculators.ts';
import { useCalcWords } from '../../kit/calc-words.ts';
import { groupCalculators } from '../../kit/calculator-groups.ts';
import { Page } from '../../kit/page.tsx';
import { Link } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useText } from '../../words/words.ts';
import { useCalculators } from './use-calculators.ts';

/** All calculators, in groups by what happened. */
export default function Calculators() {
  const words = useCalcWords();
  const api = useCalculators();
  return (
    <Page title={words.title} back="/">
      <p className="k-muted">{words.lead}</p>
      <Loaded api={api}>{calculators => <CalculatorList calculators={calculators} />}</Loaded>
    </Page>
  );
}

export function CalculatorList({ calculators }: { calculators: readonly CalculatorView[] }) {
  const words = useCalcWords();
  const text = useText();
  return groupCalculators(calculators).map(({ group, calculators: inGroup }) => (
    <section key={group}>
      <h2>{words.groups[group]}</h2>
      <ul className="k-tasks">
        {inGroup.map(({ id, title }) => (
          <li key={id}>
            <Link className="k-task" to={`/calc/${id}`}>
              <span>
                <span>{text(title)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
