import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextField } from '../../kit/field.tsx';
import { formatDay, formatSize } from '../../kit/format.ts';
import { Notice } from '../../kit/notice.tsx';
import { Question } from '../../kit/page.tsx';
import { Upload } from '../../kit/upload.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';
import { findOpen } from './turn.ts';
import { useKept } from './use-kept.ts';
import { useEvidenceWords, useStepWords } from './words.ts';

interface Item {
  readonly fileId: string;
  readonly fileName: string;
  readonly title: string;
  readonly claims: readonly string[];
}

/** What is in the file already, and what is added now. */
export default function Evidence({ view, base, take }: MatterProps) {
  const words = useEvidenceWords();
  const step = findOpen(view, 'arbitration', 'supplement') ?? findOpen(view, 'mediation', 'supplement');
  const asked =
    step?.procedure === 'arbitration' && view.proceedings.find(p => p.id === step.proceedingId)?.data?.missing;
  const missing = Array.isArray(asked) ? asked.filter(item => typeof item === 'string') : [];
  return (
    <PartPage view={view} base={base} title={words.title}>
      {missing.length > 0 && (
        <Notice tone="warn" title={words.missing}>
          <ul>
            {missing.map(item => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Notice>
      )}
      {step ? <Add view={view} take={take} step={step} /> : <p className="k-muted">{words.closed}</p>}
      <h2>{words.list}</h2>
      <Items view={view} take={take} />
    </PartPage>
  );
}

function Items({ view, take }: Pick<MatterProps, 'view' | 'take'>) {
  const words = useEvidenceWords();
  const language = useLanguage();
  const [asked, setAsked] = useState<string>();
  const show = findOpen(view, 'mediation', 'show-evidence') ?? findOpen(view, 'consultation', 'show-evidence');
  if (view.evidence.length === 0) return <p>{words.empty}</p>;
  return (
    <ul className="k-lines">
      {view.evidence.map(item => (
        <li key={item.id}>
          {item.file ? (
            <a href={item.file.href} className="m-paper-link">
              {item.title}
            </a>
          ) : (
            <strong>{item.title}</strong>
          )}
          <span className="k-hint m-line">
            {words.side[item.side]} · {formatDay(item.on, language)} · {words.state[item.state]}
            {item.file && ` · ${formatSize(item.file.size)}`} · {item.exchangedOn ? words.both : words.own}
          </span>
          {show && !item.exchangedOn && item.side === view.you.side && asked !== item.id && (
            <Button rank="quiet" aria-label={words.showOf(item.title)} onClick={() => setAsked(item.id)}>
              {words.show}
            </Button>
          )}
          {show && asked === item.id && (
            <div className="k-actions">
              <p>{words.showSure(item.title)}</p>
              <Button
                rank="primary"
                busy={take.busy}
                onClick={() =>
                  void take.run(show, { evidenceIds: [item.id] }).then(done => done && setAsked(undefined))
                }
              >
                {words.showYes}
              </Button>
              <Button onClick={() => setAsked(undefined)}>{words.showNo}</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Add({
  view,
  take,
  step,
}: Pick<MatterProps, 'view' | 'take'> & { step: NonNullable<ReturnType<typeof findOpen>> }) {
  const words = useEvidenceWords();
  const stepWords = useStepWords();
  const kit = useKitWords();
  const text = useText();
  const [items, setItems, drop] = useKept<readonly Item[]>(`hejie.evidence.${view.id}`, []);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const change = (index: number, part: Partial<Item>) =>
    setItems(items.map((item, i) => (i === index ? { ...item, ...part } : item)));
  // Claims are named by their code on the wire; two lines of the same code are one choice.
  const codes = [...new Map(view.claims.map(claim => [claim.code, claim])).values()];
  const send = async () => {
    const found: FieldError[] = items.flatMap((item, index) =>
      item.title.trim() === '' ? [{ field: `title-${index}`, message: kit.problem.required(words.name) }] : [],
    );
    if (items.length === 0) found.push({ field: 'evidence', message: words.one });
    setErrors(found);
    if (found.length > 0) return;
    const evidence = items.map(({ fileId, title, claims }) => ({
      title: title.trim(),
      state: 'have',
      fileId,
      ...(claims.length > 0 && { claims }),
    }));
    if (await take.run(step, { evidence })) drop();
  };
  return (
    <Question onSubmit={() => void send()}>
      <p>{view.you.side === 'employer' ? words.hintEmployer : words.hint}</p>
      <ErrorSummary errors={errors} />
      <TakeNotice take={take} />
      {items.map((item, index) => (
        <div className="k-card" key={item.fileId}>
          <p className="k-small">{stepWords.uploaded(item.fileName)}</p>
          <TextField
            id={`title-${index}`}
            label={words.name}
            hint={words.nameHint}
            maxLength={100}
            value={item.title}
            error={errorOf(errors, `title-${index}`)}
            onChange={title => change(index, { title })}
          />
          {codes.length > 1 && (
            <Choice
              id={`claims-${index}`}
              label={words.claims}
              many
              options={codes.map(claim => ({ value: claim.code, label: text(claim.plain) }))}
              value={item.claims}
              onChange={claims => change(index, { claims })}
            />
          )}
          <Button rank="quiet" onClick={() => setItems(items.filter((_, i) => i !== index))}>
            {words.removed}
          </Button>
        </div>
      ))}
      <Upload
        id="evidence"
        error={errorOf(errors, 'evidence')}
        left={40 - items.length}
        onUploaded={file =>
          setItems([
            ...items,
            { fileId: file.id, fileName: file.name, title: file.name.replace(/\.\w+$/, ''), claims: [] },
          ])
        }
      />
      <Notice>
        <p>{words.seen}</p>
      </Notice>
      <Button type="submit" rank="primary" busy={take.busy}>
        {words.send}
      </Button>
    </Question>
  );
}
