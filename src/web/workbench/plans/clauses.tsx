import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { benchPlans } from './words.ts';

/** Words for the agreement that make instalments safe: acceleration, guarantee, early payment (domain.md 1.3, M11). */
export function Clauses() {
  const words = useWords(benchPlans);
  const [copied, setCopied] = useState<number>();
  return (
    <section className="wb-no-print">
      <h2>{words.clauses}</h2>
      <ul className="wb-clauses">
        {words.clauseList.map((clause, i) => (
          <li key={clause}>
            <span>{clause}</span>
            <Button
              size="small"
              aria-label={`${words.copy}：${clause.slice(0, 20)}`}
              onClick={async () => {
                await navigator.clipboard?.writeText(clause);
                setCopied(i);
              }}
            >
              {copied === i ? words.copied : words.copy}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
