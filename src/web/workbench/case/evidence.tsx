import { Button } from 'antd';
import { formatSize } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { withNote } from '../punctuation.ts';
import { Scroll } from '../scroll.tsx';
import { benchCase } from '../words.ts';
import type { SectionProps } from './case.tsx';

/** What each side has brought, and what a side says the other one holds. */
export function EvidenceSection({ dossier, onStep }: SectionProps) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const steps = dossier.open.filter(
    step => step.step === 'supplement' || step.step === 'ask-supplement' || step.step === 'exchange-evidence',
  );
  return (
    <>
      {steps.length > 0 && (
        <p className="wb-buttons">
          {steps.map(step => (
            <Button key={`${step.proceedingId}${step.step}`} onClick={() => onStep(step)}>
              {step.label[language]}
            </Button>
          ))}
        </p>
      )}
      {dossier.evidence.length === 0 ? (
        <p className="wb-empty">{words.evidence.empty}</p>
      ) : (
        <Scroll label={words.sections.evidence}>
          <table className="wb-table">
            <thead>
              <tr>
                <th scope="col">{words.evidence.title}</th>
                <th scope="col">{words.evidence.side}</th>
                <th scope="col">{words.evidence.state}</th>
                <th scope="col">{words.evidence.forClaims}</th>
                <th scope="col">{words.evidence.on}</th>
                <th scope="col">{words.evidence.seenBy}</th>
                <th scope="col">{words.evidence.file}</th>
              </tr>
            </thead>
            <tbody>
              {dossier.evidence.map(one => (
                <tr key={one.id}>
                  <th scope="row">{one.title}</th>
                  <td>{words.sides[one.side]}</td>
                  <td>{words.evidence.states[one.state]}</td>
                  <td>
                    {one.claimIds
                      .map(id => dossier.claims.find(claim => claim.id === id)?.title[language])
                      .filter(Boolean)
                      .join(words.comma) || words.none}
                  </td>
                  <td className="wb-nowrap">{one.on}</td>
                  <td>{one.exchangedOn ? words.evidence.both(one.exchangedOn) : words.evidence.own[one.side]}</td>
                  <td>
                    {one.file ? (
                      <a href={one.file.href} target="_blank" rel="noreferrer">
                        {withNote(one.file.name, formatSize(one.file.size), language)}
                      </a>
                    ) : (
                      words.none
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}
