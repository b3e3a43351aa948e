import type { ReactNode } from 'react';
import { Link } from './router.tsx';
import { useKitWords } from './words.ts';

export type TaskState = 'todo' | 'part' | 'done' | 'later';
export interface Task {
  readonly to: string;
  readonly title: string;
  readonly hint?: string;
  readonly state: TaskState;
}

/** What is to be done, each row a link as a whole; a row that cannot start yet is no link. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const words = useKitWords();
  return (
    <ul className="k-tasks">
      {tasks.map(task => {
        const inner = (
          <>
            <span>
              <span>{task.title}</span>
              {task.hint && <span className="k-hint">{task.hint}</span>}
            </span>
            <span className={`k-tag k-${task.state}`}>{words.task[task.state]}</span>
          </>
        );
        return (
          <li key={task.to}>
            {task.state === 'later' ? (
              <span className="k-task">{inner}</span>
            ) : (
              <Link className="k-task" to={task.to}>
                {inner}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  /** Where it is changed. */
  readonly to?: string;
}

/** What was answered, row by row, each with a way to change it. Empty values stand as a dash. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const words = useKitWords();
  return (
    <dl className="k-summary">
      {rows.map(row => (
        <div key={row.key}>
          <dt>{row.key}</dt>
          <dd>{row.value === undefined || row.value === '' ? '—' : row.value}</dd>
          {row.to && (
            <dd className="k-change">
              <Link to={row.to}>
                {words.change}
                <span className="k-visually-hidden">{row.key}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface TimelineItem {
  readonly id: string;
  /** The day as readers see it. */
  readonly when?: ReactNode;
  readonly passed: boolean;
  readonly children: ReactNode;
}

/** What happened and what comes, in order. Filled points have happened. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="k-timeline">
      {items.map(item => (
        <li key={item.id} className={item.passed ? 'k-passed' : undefined}>
          {item.when && <span className="k-when">{item.when}</span>}
          {item.children}
        </li>
      ))}
    </ol>
  );
}
