import type { FileView } from '../../../contract/routes/files.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { makeKey } from '../../kit/device.ts';
import { TextField } from '../../kit/field.tsx';
import { formatSize } from '../../kit/format.ts';
import { type AnsweredEvidence, type EvidenceState, filerOf } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { Upload } from '../../kit/upload.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { changeAnswers, ensureDraft, saveDraft, useDraft } from './draft.ts';
import { nextAfter, Step } from './step.tsx';
import { useClaimCodes, useClaimWords } from './use-claim-codes.ts';

/** Most files that a filing takes. */
const MOST = 40;
const INJURY = /伤|病|医/;

const change = (map: (list: readonly AnsweredEvidence[]) => readonly AnsweredEvidence[]) =>
  changeAnswers(a => ({ ...a, evidence: map(a.evidence) }));

/** A7: what helps to prove it. Nothing here is needed for going on. */
export default function Evidence() {
  const words = useClaimWords().evidence;
  const { answers } = useDraft();
  const from = useSearch().get('from');
  const codes = useClaimCodes();
  const text = useText();
  const uploads = answers.evidence.filter(item => item.fileId);
  const left = MOST - uploads.length;
  return (
    <Step
      title={words.title}
      group="count"
      back="/start/estimate"
      onContinue={() => navigate(nextAfter('evidence', answers, from))}
      {...(answers.evidence.length === 0 && { continueLabel: words.later })}
    >
      <p className="k-muted">{words.lead}</p>
      <Loaded api={codes}>
        {list => {
          const chosen = list.filter(claim => answers.claims.some(c => c.code === claim.code));
          const items = new Map<string, { title: string; holds: boolean; claims: string[] }>();
          for (const claim of chosen)
            for (const [holds, titles] of [
              [false, claim.evidence],
              [filerOf(answers) === 'worker', claim.employerHolds],
            ] as const)
              for (const title of titles) {
                const known = items.get(title.zh);
                if (known) known.claims = [...new Set([...known.claims, claim.code])];
                else items.set(title.zh, { title: text(title), holds, claims: [claim.code] });
              }
          const nameOf = (code: string) => text(chosen.find(c => c.code === code)!.plain);
          return (
            <>
              {[...items].map(([key, item]) => (
                <Item key={key} id={key} {...item} about={item.claims.map(nameOf)} left={left} />
              ))}
            </>
          );
        }}
      </Loaded>
      <section className="k-card">
        <h3>{words.other}</h3>
        <p className="k-small">{words.otherHint}</p>
        {uploads
          .filter(item => item.id.startsWith('other:'))
          .map(item => (
            <File key={item.id} item={item} rename />
          ))}
        <Upload
          id="other-file"
          left={left}
          prepare={ensureDraft}
          onUploaded={file => add('other:', file.name.replace(/\.\w+$/, ''), [], file)}
        />
      </section>
      {answers.claims.some(({ code }) => INJURY.test(codes.data?.find(c => c.code === code)?.plain.zh ?? '')) && (
        <Notice tone="warn">{words.sensitive}</Notice>
      )}
      <p className="k-small">{words.serverNote}</p>
    </Step>
  );
}

/** Adds an uploaded file and keeps the draft at once, so that it is there on another device. */
function add(prefix: string, title: string, claims: readonly string[], file: FileView): void {
  change(list => [
    ...list.filter(item => item.id !== prefix),
    {
      id: `${prefix}${makeKey()}`,
      title,
      state: 'have',
      claims,
      fileId: file.id,
      fileName: file.name,
      size: file.size,
    },
  ]);
  void saveDraft().catch(() => undefined);
}

function Item({
  id,
  title,
  holds,
  claims,
  about,
  left,
}: {
  id: string;
  title: string;
  holds: boolean;
  claims: readonly string[];
  about: readonly string[];
  left: number;
}) {
  const words = useClaimWords().evidence;
  const kit = useKitWords();
  const { answers } = useDraft();
  const own = `item:${id}:`;
  const files = answers.evidence.filter(item => item.fileId && item.id.startsWith(own));
  const state: EvidenceState | undefined =
    files.length > 0 ? 'have' : answers.evidence.find(item => item.id === own)?.state;
  const options = (['have', holds ? 'employer-holds' : 'missing'] as const).map(value => ({
    value,
    label: words.states[value],
  }));
  return (
    <section className="k-card">
      <Choice
        id={`evidence-${id}`}
        label={title}
        hint={holds ? words.employer : words.about(about.join(kit.comma))}
        row
        options={options}
        value={state}
        onChange={chosen =>
          change(list => [
            ...list.filter(item => (chosen === 'have' ? item.id !== own : !item.id.startsWith(own))),
            ...(chosen === 'have' && files.length > 0 ? [] : [{ id: own, title, state: chosen, claims }]),
          ])
        }
      />
      {files.map(item => (
        <File key={item.id} item={item} />
      ))}
      {state === 'have' && (
        <Upload
          id={`file-${id}`}
          left={left}
          prepare={ensureDraft}
          onUploaded={file => add(own, title, claims, file)}
        />
      )}
    </section>
  );
}

function File({ item, rename = false }: { item: AnsweredEvidence; rename?: boolean }) {
  const words = useClaimWords().evidence;
  const kit = useKitWords();
  return (
    <div className="k-file">
      <span>
        {words.uploaded}
        {kit.colon}
        {item.fileName} {item.size !== undefined && <span className="k-small">{formatSize(item.size)}</span>}
      </span>
      <Button rank="quiet" onClick={() => change(list => list.filter(other => other.id !== item.id))}>
        {kit.remove}
        <span className="k-visually-hidden">{item.fileName}</span>
      </Button>
      {rename && (
        <TextField
          id={`name-${item.id}`}
          label={words.name}
          value={item.title}
          onChange={title => change(list => list.map(other => (other.id === item.id ? { ...other, title } : other)))}
        />
      )}
    </div>
  );
}
