import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../../../contract/views.ts';
import { useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { benchOffice } from './words.ts';

/** A form with one button: what was refused stands above it, and it cannot be sent twice. Its name stays while it works. */
export function SaveForm({
  busy,
  problem,
  onSave,
  children,
}: {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const { save, changed } = useWords(benchOffice).common;
  return (
    <form
      className="wb-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void onSave();
      }}
    >
      {children}
      {problem?.status === 412 ? (
        <div className="wb-note" role="alert">
          <p>{changed}</p>
          <ul>
            {problem.errors?.map(error => (
              <li key={error.field}>{error.message}</li>
            ))}
          </ul>
        </div>
      ) : (
        problem && <ProblemView problem={problem} />
      )}
      <Button type="primary" htmlType="submit" loading={busy} aria-label={save}>
        {save}
      </Button>
    </form>
  );
}
