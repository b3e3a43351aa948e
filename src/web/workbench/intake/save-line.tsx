import { Button, Popconfirm } from 'antd';
import { formatInstant } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import type { IntakeStore } from './use-intake.ts';
import { benchIntake } from './words.ts';

/** Where what was typed is kept, the code with which the person can go on at home, and the way to the next visitor. */
export function SaveLine({ store }: { readonly store: IntakeStore }) {
  const words = useWords(benchIntake);
  const language = useLanguage();
  const { saving, intake } = store;
  const time = formatInstant(intake.savedAt ?? '', language, { seconds: false }).slice(-5);
  const said = {
    idle: '',
    waiting: words.saving,
    saved: words.saved(time),
    device: words.kept,
    offline: words.offline,
    conflict: words.conflict,
  }[saving];
  return (
    <p className="wb-save-line">
      <span role="status">{said}</span>
      {saving === 'conflict' && (
        <Button size="small" onClick={() => void store.save(true).catch(() => undefined)}>
          {words.useMine}
        </Button>
      )}
      {intake.draft?.code && <span title={words.codeHelp}>{words.code(intake.draft.code)}</span>}
      {intake.draft && (
        <Popconfirm title={words.anewSure} okText={words.anew} cancelText={words.keep} onConfirm={() => store.clear()}>
          <Button size="small">{words.anew}</Button>
        </Popconfirm>
      )}
    </p>
  );
}
