import './readback.css';
import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextArea } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { ReadAloud } from '../../kit/read-aloud.tsx';
import { Loaded, ProblemNotice } from '../../kit/states.tsx';
import { problemOf, useApi } from '../../kit/use-api.ts';
import { readback as en } from '../../words/en/readback.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { readback as zh } from '../../words/zh/readback.ts';
import { useKept } from '../me/use-kept.ts';
import type { PageProps } from '../pages.ts';
import { correctionsOf, unchecked, type Verdicts } from './verdicts.ts';

interface Line {
  readonly id: string;
  readonly words: string;
}

/** What the staff wrote down, read back to the person: line by line right, or not so and what it should say. */
export default function Readback({ params }: PageProps) {
  const token = params.token ?? '';
  const words = useWords({ zh, en });
  const [state, setState] = useState<string>();
  const api = useApi(token, signal =>
    call(routes.getReadback, { params: { token } }, { language: getLanguage(), signal }),
  );
  const gone = api.problem && api.problem.status >= 400 && api.problem.status < 500;
  if (!api.data && gone)
    return (
      <Page title={words.gone}>
        <p>{words.goneText}</p>
      </Page>
    );
  if (state === 'confirmed' || state === 'corrected')
    return (
      <Page title={state === 'confirmed' ? words.confirmed : words.corrected} key={state}>
        <Notice tone="good">
          <p>{state === 'confirmed' ? words.confirmedText : words.correctedText}</p>
        </Notice>
      </Page>
    );
  return (
    <Page title={words.title}>
      <div className="r-large">
        <Loaded api={api}>
          {data =>
            data.state === 'open' ? (
              <Lines token={token} lines={data.lines} onDone={setState} />
            ) : (
              <Notice tone="good">
                <p>{words.closed}</p>
              </Notice>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function Lines({ token, lines, onDone }: { token: string; lines: readonly Line[]; onDone: (state: string) => void }) {
  const words = useWords({ zh, en });
  const [verdicts, setVerdicts, drop] = useKept<Verdicts>(`hejie.readback.${token}`, {});
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const corrections = correctionsOf(lines, verdicts);
  const left = lines.filter(line => !verdicts[line.id]?.verdict).length;
  const send = async () => {
    const found = unchecked(lines, verdicts).map(({ index, kind }) => ({
      field: kind === 'verdict' ? `line-${index}` : `should-${index}`,
      message: kind === 'verdict' ? words.missing(index + 1) : words.shouldMissing(index + 1),
    }));
    setErrors(found);
    setProblem(undefined);
    if (found.length > 0 || busy) return;
    setBusy(true);
    try {
      await call(routes.confirmReadback, { params: { token }, body: { corrections } }, { language: getLanguage() });
      drop();
      onDone(corrections.length > 0 ? 'corrected' : 'confirmed');
    } catch (cause) {
      setProblem(problemOf(cause));
      setBusy(false);
    }
  };
  return (
    <Question onSubmit={() => void send()}>
      <p>{words.text}</p>
      <ReadAloud text={lines.map((line, index) => `${words.line(index + 1)}。${line.words}`).join('\n')} />
      <ErrorSummary errors={errors} title={words.summary} />
      {lines.map((line, index) => {
        const own = verdicts[line.id] ?? {};
        const change = (part: Verdicts[string]) => setVerdicts({ ...verdicts, [line.id]: { ...own, ...part } });
        return (
          <div className="k-card" key={line.id}>
            <p className="r-words">{line.words}</p>
            <Choice
              id={`line-${index}`}
              label={words.line(index + 1)}
              row
              options={[
                { value: 'right', label: words.right },
                { value: 'wrong', label: words.wrong },
              ]}
              value={own.verdict}
              error={errorOf(errors, `line-${index}`)}
              onChange={verdict => change({ verdict })}
            />
            {own.verdict === 'wrong' && (
              <TextArea
                id={`should-${index}`}
                label={words.should}
                hint={words.shouldHint}
                rows={3}
                max={1000}
                value={own.should ?? ''}
                error={errorOf(errors, `should-${index}`)}
                onChange={should => change({ should })}
              />
            )}
          </div>
        );
      })}
      <p className="k-small">{words.notFiling}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="k-actions">
        <Button type="submit" rank="primary" busy={busy}>
          {busy ? words.sending : corrections.length > 0 ? words.sendWrong : words.send}
        </Button>
        {left > 0 && (
          <span className="k-muted" role="status">
            {words.left(left)}
          </span>
        )}
      </div>
    </Question>
  );
}
