import type { ReactNode } from 'react';
import { agentKinds, authorities, type Power, powers } from '../../../core/people/agent.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { IdField, TextField } from '../../kit/field.tsx';
import { type AnsweredAgent, emptyAgent, filerOf } from '../../kit/intake.ts';
import { Notice } from '../../kit/notice.tsx';
import { Upload } from '../../kit/upload.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';
import { changeAnswers, ensureDraft, useDraft } from './draft.ts';
import { useFileWords } from './file-words.ts';

const set = (part: Partial<AnsweredAgent>) =>
  changeAnswers(a => ({ ...a, agent: { ...(a.agent ?? emptyAgent), ...part } }));

const without = <K extends string>(table: Readonly<Record<string, unknown>>, ...keys: readonly K[]) =>
  Object.keys(table).filter(key => !keys.includes(key as K));

/** Whether somebody who fills this in for others acts under a power of attorney, and what the power says. */
export function AgentPart({ errors, phone }: { errors: readonly FieldError[]; phone: ReactNode }) {
  const words = useFileWords().agent;
  const kit = useKitWords();
  const text = useText();
  const { answers } = useDraft();
  const { agent } = answers;
  const isWorkers = filerOf(answers) === 'worker';
  return (
    <>
      <Choice
        id="acts"
        label={words.acts}
        options={[
          { value: 'self', label: isWorkers ? words.theirPhone : words.ofEmployer },
          { value: 'agent', label: words.isAgent, hint: words.isAgentHint },
        ]}
        value={agent ? 'agent' : 'self'}
        onChange={as =>
          changeAnswers(({ agent: before, ...a }) => (as === 'agent' ? { ...a, agent: before ?? emptyAgent } : a))
        }
      />
      {agent && (
        <section className="k-card">
          <h2>{words.title}</h2>
          <TextField
            id="agentName"
            label={words.name}
            size="medium"
            error={errorOf(errors, 'agentName')}
            value={agent.name}
            onChange={name => set({ name })}
          />
          {phone}
          <Choice
            id="agentKind"
            label={words.kind}
            error={errorOf(errors, 'agentKind')}
            options={without(agentKinds, isWorkers ? 'employee' : 'relative').map(value => ({
              value,
              label: text(agentKinds[value as keyof typeof agentKinds]),
            }))}
            value={agent.kind}
            onChange={kind => set({ kind: kind as keyof typeof agentKinds })}
          />
          <TextField
            id="agentOffice"
            label={words.office}
            optional
            value={agent.office}
            onChange={office => set({ office })}
          />
          <IdField
            id="agentId"
            optional
            error={errorOf(errors, 'agentId')}
            value={agent.idNumber}
            onChange={idNumber => set({ idNumber })}
          />
          <Choice
            id="authority"
            label={words.authority}
            error={errorOf(errors, 'authority')}
            options={(['general', 'special'] as const).map(value => ({
              value,
              label: text(authorities[value]),
              hint: words.authorityHints[value],
            }))}
            value={agent.authority}
            onChange={authority => set({ authority })}
          />
          {agent.authority === 'special' && (
            <Choice
              id="powers"
              label={words.powers}
              error={errorOf(errors, 'powers')}
              many
              options={(Object.keys(powers) as Power[]).map(value => ({ value, label: text(powers[value]) }))}
              value={agent.powers}
              onChange={chosen => set({ powers: chosen })}
            />
          )}
          {agent.fileId ? (
            <p className="k-inline">
              <span>{agent.fileName}</span>
              <Button
                rank="quiet"
                onClick={() =>
                  changeAnswers(({ agent: { fileId: _, fileName: __, ...rest } = emptyAgent, ...a }) => ({
                    ...a,
                    agent: rest,
                  }))
                }
              >
                {kit.remove}
              </Button>
            </p>
          ) : (
            <Upload
              id="power-file"
              label={words.upload}
              left={1}
              prepare={ensureDraft}
              onUploaded={file => set({ fileId: file.id, fileName: file.name })}
            />
          )}
          <Notice>{words.checked}</Notice>
        </section>
      )}
    </>
  );
}
