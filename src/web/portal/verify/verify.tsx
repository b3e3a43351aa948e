import { useEffect, useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { VerifyView } from '../../../contract/routes/papers.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { Field, TextField } from '../../kit/field.tsx';
import { formatDay } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { PickFile } from '../../kit/pick-file.tsx';
import { useSearch } from '../../kit/router.tsx';
import { usePaperWords } from '../../kit/signature.tsx';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage } from '../../words/words.ts';

const isDigest = (value: string): boolean => /^[0-9a-f]{16,64}$/i.test(value.replace(/[\s-]/g, ''));

/** SHA-256 of a file, computed on this device. */
async function digestOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a paper in somebody’s hand was issued as it is: by its number and check code, or by its file. No sign-in, no content, no names. */
export default function Verify() {
  const { verify: words } = usePaperWords();
  const search = useSearch();
  const [number, setNumber] = useState(search.get('n') ?? '');
  const [digest, setDigest] = useState(search.get('d') ?? '');
  const [hint, setHint] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [result, setResult] = useState<VerifyView>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const ask = async (d: string, n: string) => {
    setResult(undefined);
    setProblem(undefined);
    const wrong = isDigest(d) ? [] : [{ field: 'digest', message: words.digestWrong }];
    setErrors(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      setResult(
        await call(
          routes.verifyPaper,
          { query: { digest: d, ...(n.trim() && { number: n.trim() }) } },
          { language: getLanguage() },
        ),
      );
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const asked = useRef(false);
  // Whoever scanned the code on a paper gets the answer at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what stands in the address.
  useEffect(() => {
    if (asked.current || !isDigest(digest)) return;
    asked.current = true;
    void ask(digest, number);
  }, []);
  const take = async (file: File) => {
    setHint(words.reading);
    const made = await digestOf(file);
    setDigest(made);
    setHint(words.computed);
  };
  return (
    <Page title={words.title} back="/">
      <p>{words.lead}</p>
      <Question onSubmit={() => void ask(digest, number)}>
        <ErrorSummary errors={errors} />
        {problem && <ProblemNotice problem={problem} />}
        {result && <Result result={result} />}
        <TextField
          id="number"
          label={words.number}
          hint={words.numberHelp}
          value={number}
          maxLength={100}
          onChange={setNumber}
        />
        <TextField
          id="digest"
          label={words.digest}
          hint={words.digestHelp}
          value={digest}
          maxLength={100}
          error={errorOf(errors, 'digest')}
          onChange={setDigest}
        />
        <Field id="file" label={words.file} hint={words.fileHelp}>
          <PickFile
            id="file"
            label={words.file}
            className="k-button"
            accept=".pdf,.docx"
            describedBy="file-hint"
            onFile={file => void take(file)}
          />
        </Field>
        <p role="status">{hint}</p>
        <Button type="submit" rank="primary" busy={busy}>
          {words.act}
        </Button>
      </Question>
    </Page>
  );
}

function Result({ result }: { result: VerifyView }) {
  const { verify: words } = usePaperWords();
  const language = useLanguage();
  const more = {
    issued: undefined,
    corrected: words.correctedText,
    replaced: words.replacedText,
    withdrawn: words.withdrawnText,
    unknown: words.unknownText,
  }[result.result];
  return (
    <Notice tone={result.result === 'issued' ? 'good' : 'warn'} title={words.results[result.result]} live>
      {result.issuer && <p>{words.by(result.issuer)}</p>}
      {result.issuedOn && <p>{words.on(formatDay(result.issuedOn, language))}</p>}
      {result.changedOn && <p>{words.changed(formatDay(result.changedOn, language))}</p>}
      {more && <p>{more}</p>}
    </Notice>
  );
}
