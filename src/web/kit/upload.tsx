import { useEffect, useRef, useState } from 'react';
import type { FileView } from '../../contract/routes/files.ts';
import type { Problem } from '../../contract/views.ts';
import { Button } from './button.tsx';
import { describedBy, ErrorText } from './field.tsx';
import { formatSize } from './format.ts';
import { ACCEPT, checkFile, uploadFile } from './upload-file.ts';
import { useKitWords } from './words.ts';

interface Running {
  readonly key: string;
  readonly file: File;
  readonly percent: number;
  readonly problem?: Problem;
  readonly abort: AbortController;
}

/**
 * Takes photos or files and sends them at once, each with its progress, a stop and a retry. What could not go without
 * network is sent by itself when the network is back. `prepare` gives the draft that the files belong to.
 */
export function Upload({
  id,
  label,
  hint,
  error,
  left = 40,
  prepare,
  onUploaded,
}: {
  id: string;
  label?: string;
  hint?: string;
  error?: string;
  /** How many more files may come. */
  left?: number;
  prepare?: () => Promise<string | undefined>;
  onUploaded: (file: FileView) => void;
}) {
  const words = useKitWords();
  const input = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [refused, setRefused] = useState<string>();
  const [said, setSaid] = useState('');
  const uploaded = useRef(onUploaded);
  uploaded.current = onUploaded;

  const change = (key: string, part: Partial<Running>) =>
    setRunning(list => list.map(item => (item.key === key ? { ...item, ...part } : item)));
  const drop = (key: string) => setRunning(list => list.filter(item => item.key !== key));

  const send = async (item: Running) => {
    change(item.key, { problem: undefined, percent: 0 });
    try {
      const draftId = await prepare?.();
      const view = await uploadFile(item.file, {
        ...(draftId && { draftId }),
        signal: item.abort.signal,
        onProgress: percent => change(item.key, { percent }),
      });
      drop(item.key);
      setSaid(words.upload.done(item.file.name));
      uploaded.current(view);
    } catch (cause) {
      if (item.abort.signal.aborted) drop(item.key);
      else {
        const inner = cause as { problem?: Problem; status?: number };
        change(item.key, { problem: inner.problem ?? (inner as Problem) });
      }
    }
  };

  const waiting = running.filter(item => item.problem?.status === 0);
  const sendWaiting = useRef(() => {});
  sendWaiting.current = () => {
    for (const item of waiting) void send(item);
  };
  useEffect(() => {
    const online = () => sendWaiting.current();
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, []);

  const take = (files: readonly File[]) => {
    setRefused(undefined);
    const fresh: Running[] = [];
    for (const file of files) {
      const wrong = checkFile(file);
      if (wrong === 'big') setRefused(words.problem.fileBig(file.name, formatSize(file.size)));
      else if (wrong === 'type') setRefused(words.problem.fileType(file.name));
      else if (fresh.length + running.length >= left) setRefused(words.problem.fileMany);
      else
        fresh.push({ key: `${file.name}${file.size}${Math.random()}`, file, percent: 0, abort: new AbortController() });
    }
    setRunning(list => [...list, ...fresh]);
    for (const item of fresh) void send(item);
  };

  const why = (item: Running): string | undefined => {
    const problem = item.problem;
    if (!problem) return undefined;
    if (problem.status === 0) return words.upload.waiting(1);
    if (problem.status === 413) return words.problem.fileBig(item.file.name, formatSize(item.file.size));
    if (problem.status === 415 || problem.type.endsWith('file-type')) return words.problem.fileType(item.file.name);
    return problem.status === 422 ? words.problem.fileUnsafe(item.file.name) : words.upload.failed;
  };

  return (
    <div className={error || refused ? 'k-field k-wrong' : 'k-field'}>
      <ErrorText id={id}>{refused ?? error}</ErrorText>
      <p className="k-inline">
        <Button
          onClick={() => input.current?.click()}
          aria-describedby={describedBy(id, hint ?? true, refused ?? error)}
        >
          {label ?? words.upload.choose}
        </Button>
        <span className="k-small" id={`${id}-hint`}>
          {hint ?? words.upload.hint}
        </span>
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        aria-label={label ?? words.upload.choose}
        onChange={event => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {running.map(item => (
        <div className="k-file" key={item.key}>
          <span>
            {item.problem ? (
              <>
                {item.file.name}
                <span className="k-hint">{why(item)}</span>
              </>
            ) : (
              <>
                <span>{words.upload.progress(item.file.name, item.percent)}</span>
                <progress max={100} value={item.percent} aria-label={item.file.name} />
              </>
            )}
          </span>
          {item.problem && (
            <Button rank="quiet" onClick={() => void send(item)}>
              {words.retry}
            </Button>
          )}
          <Button
            rank="quiet"
            onClick={() => {
              item.abort.abort();
              drop(item.key);
            }}
          >
            {item.problem ? words.remove : words.upload.cancel}
          </Button>
        </div>
      ))}
      <span role="status" className="k-visually-hidden">
        {said}
      </span>
    </div>
  );
}
