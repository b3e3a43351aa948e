import { Button, Modal } from 'antd';
import type { DossierView, Problem, StepView } from '../../../contract/views.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { withNote } from '../punctuation.ts';
import { Scroll } from '../scroll.tsx';
import { benchStep } from '../words.ts';
import { differences } from './changes.ts';
import type { Line } from './describe.ts';
import { findStep, stepPath } from './take-step.ts';

interface Props {
  readonly before: DossierView;
  readonly now: DossierView | undefined;
  readonly step: StepView;
  readonly problem: Problem;
  readonly lines: readonly Line[];
  readonly onLook: () => void;
  readonly onSubmit: () => void;
  readonly onDrop: () => void;
}

/** Somebody else was quicker: what was, what is, what one wanted to write. Nothing is merged or overwritten silently. */
export function StaleDialog({ before, now, step, problem, lines, onLook, onSubmit, onDrop }: Props) {
  const words = useWords(benchStep);
  const language = useLanguage();
  const stillOpen = now !== undefined && findStep(now.open, stepPath(step)) !== undefined;
  const changed = now ? differences(before, now, step, words.stale.differences, language) : [];
  return (
    <Modal
      open
      width={760}
      title={words.stale.title}
      onCancel={onLook}
      footer={
        <div className="wb-buttons">
          <Button type="primary" onClick={onLook}>
            {words.stale.look}
          </Button>
          <Button disabled={!stillOpen} onClick={onSubmit}>
            {words.stale.submit}
          </Button>
          <Button danger onClick={onDrop}>
            {words.stale.drop}
          </Button>
        </div>
      }
    >
      <p>{words.stale.text}</p>
      <Scroll label={words.stale.title}>
        <table className="wb-table">
          <thead>
            <tr>
              <th scope="col">{words.stale.what}</th>
              <th scope="col">{words.stale.earlier}</th>
              <th scope="col">{words.stale.now}</th>
              <th scope="col">{words.stale.yours}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(row => (
              <tr key={row.what}>
                <th scope="row">{row.what}</th>
                <td>{row.earlier}</td>
                <td>
                  <b>{row.now}</b>
                </td>
                <td>{words.stale.untouched}</td>
              </tr>
            ))}
            {lines
              .filter(line => line.value !== '')
              .map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished text.
                <tr key={`${line.label}-${index}`}>
                  <th scope="row">{line.label}</th>
                  <td>{words.stale.untouched}</td>
                  <td>{words.stale.untouched}</td>
                  <td>
                    <b>{line.value}</b>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scroll>
      {problem.changes && problem.changes.length > 0 && (
        <>
          <h3>{words.stale.happened}</h3>
          <ul>
            {problem.changes.map(line => (
              <li key={line.sequence}>
                {formatInstant(line.at, language, { seconds: false })}{' '}
                {withNote(line.who, line.role[language], language)} {line.step[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      {now && !stillOpen && <p className="wb-error">{words.stale.closed}</p>}
    </Modal>
  );
}
