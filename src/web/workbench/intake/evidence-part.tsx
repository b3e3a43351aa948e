import { Button, Input } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Problem } from '../../../contract/views.ts';
import { makeKey } from '../../kit/device.ts';
import { formatSize } from '../../kit/format.ts';
import type { AnsweredEvidence, EvidenceState } from '../../kit/intake.ts';
import { ACCEPT, checkFile, uploadFile } from '../../kit/upload-file.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { PartFrame, type PartProps } from './part.tsx';
import type { IntakeStore } from './use-intake.ts';
import { benchIntake, kit } from './words.ts';

const MOST = 40;
const states = ['have', 'missing', 'employer-holds'] as const satisfies readonly EvidenceState[];

/** What helps to prove it: usual items of the chosen claims are added with one key, everything else by name. */
export function EvidencePart({ store, codes }: PartProps) {
  const words = useWords(benchIntake).evidence;
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const { answers } = store.intake;
  const change = (map: (list: readonly AnsweredEvidence[]) => readonly AnsweredEvidence[]) =>
    store.change(before => ({ ...before, evidence: map(before.evidence) }));
  const add = (named: string, state: EvidenceState, claims: readonly string[]) => {
    if (answers.evidence.length < MOST)
      change(list => [...list, { id: `item:${makeKey()}`, title: named, state, claims }]);
  };
  const addTyped = () => {
    const named = title.trim();
    if (named === '') return;
    add(named, 'have', []);
    setTitle('');
  };
  const usual = new Map<string, { state: EvidenceState; claims: string[] }>();
  for (const code of codes.filter(one => answers.claims.some(claim => claim.code === one.code)))
    for (const [state, titles] of [
      ['have', code.evidence],
      ['employer-holds', code.employerHolds],
    ] as const)
      for (const text of titles) {
        const known = usual.get(text[language]);
        if (known) known.claims.push(code.code);
        else usual.set(text[language], { state, claims: [code.code] });
      }
  const left = [...usual].filter(([named]) => !answers.evidence.some(item => item.title === named));
  return (
    <PartFrame part="evidence" store={store}>
      {left.length > 0 && (
        <>
          <p className="wb-help">{words.suggested}</p>
          <p className="wb-chips">
            {left.map(([named, { state, claims }]) => (
              <Button size="small" key={named} onClick={() => add(named, state, claims)}>
                + {named}
              </Button>
            ))}
          </p>
        </>
      )}
      {answers.evidence.length === 0 && <p className="wb-help">{words.empty}</p>}
      <ul className="wb-evidence">
        {answers.evidence.map(item => (
          <Item key={item.id} item={item} store={store} change={change} />
        ))}
      </ul>
      <div className="wb-field">
        <label htmlFor="evidence-title">{words.addTitle}</label>
        <span className="wb-money">
          <Input
            id="evidence-title"
            autoComplete="off"
            maxLength={100}
            value={title}
            onChange={event => setTitle(event.target.value)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              addTyped();
            }}
          />
          <Button onClick={addTyped}>{words.add}</Button>
        </span>
      </div>
    </PartFrame>
  );
}

function Item({
  item,
  store,
  change,
}: {
  readonly item: AnsweredEvidence;
  readonly store: IntakeStore;
  readonly change: (map: (list: readonly AnsweredEvidence[]) => readonly AnsweredEvidence[]) => void;
}) {
  const words = useWords(benchIntake).evidence;
  const { problem: said } = useWords(kit);
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number>();
  const [trouble, setTrouble] = useState('');
  const set = (part: Partial<AnsweredEvidence>) =>
    change(list => list.map(other => (other.id === item.id ? { ...other, ...part } : other)));
  const send = async (file: File) => {
    const wrong = checkFile(file);
    setTrouble(
      wrong === 'big'
        ? said.fileBig(file.name, formatSize(file.size))
        : wrong === 'type'
          ? said.fileType(file.name)
          : '',
    );
    if (wrong) return;
    setPercent(0);
    try {
      const view = await uploadFile(file, { onProgress: setPercent });
      set({ state: 'have', fileId: view.id, fileName: view.name, size: view.size });
      void store.save().catch(() => undefined);
    } catch (error) {
      const { status } = error as Problem;
      setTrouble(status === 0 ? words.offline : status === 415 ? said.fileType(file.name) : words.failed);
    }
    setPercent(undefined);
  };
  return (
    <li>
      <span className="wb-evidence-title">
        {item.title}
        {item.fileName && (
          <span className="wb-help wb-line">
            {item.fileName} {item.size !== undefined && formatSize(item.size)}
          </span>
        )}
      </span>
      <select
        className="wb-select"
        aria-label={words.state(item.title)}
        value={item.state}
        onChange={event => set({ state: event.target.value as EvidenceState })}
      >
        {states.map(state => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </select>
      <Button disabled={percent !== undefined} onClick={() => input.current?.click()}>
        {percent === undefined ? words.upload : words.progress(percent)}
        <span className="wb-hidden"> {item.title}</span>
      </Button>
      <Button onClick={() => change(list => list.filter(other => other.id !== item.id))}>
        {words.remove}
        <span className="wb-hidden"> {item.title}</span>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT}
        aria-label={`${words.upload} ${item.title}`}
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      {trouble && (
        <p className="wb-error" role="alert">
          {trouble}
        </p>
      )}
    </li>
  );
}
