import { ButtonLink } from '../../kit/button.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { progressOf } from '../../kit/intake.ts';
import { type Task, TaskList } from '../../kit/lists.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { ConflictSheet } from './conflict-sheet.tsx';
import { useDraft } from './draft.ts';
import { type Group, SavedLine, type StepName } from './step.tsx';
import { useStartWords } from './words.ts';

const groups: Record<Group, readonly StepName[]> = {
  tell: ['story', 'facts', 'claims', 'check'],
  count: ['estimate', 'evidence'],
  file: ['route', 'you', 'employer', 'review'],
};

/** What is to be done, what is done, and where to go on; the hub between the screens. */
export default function Tasks() {
  const words = useStartWords();
  const { answers } = useDraft();
  const city = useCity();
  const progress = progressOf(answers, todayOf(city));
  const wanted = answers.route === 'ask' ? ['story', 'you', 'employer', 'review'] : undefined;
  const shown = (names: readonly StepName[]) => names.filter(name => !wanted || wanted.includes(name));
  const all = Object.values(groups).flatMap(shown);
  const open = all.find(name => progress[name] === 'todo' || progress[name] === 'part') ?? 'story';
  const task = (name: StepName): Task => ({
    to: `/start/${name}`,
    title: words.tasks[name],
    state: progress[name],
    ...(name === 'claims' &&
      answers.suggested.length > 0 &&
      answers.claims.length === 0 && { hint: words.tasks.found(answers.suggested.length) }),
    ...(name === 'review' && progress.review === 'later' && { hint: words.tasks.reviewLater }),
  });
  const alarms = answers.urgent.map(kind => words.tasks.urgent[kind]).filter(text => text !== undefined);
  return (
    <Page title={words.tasks.title} caption={words.section} back="/start">
      <p>{words.tasks.lead}</p>
      {alarms.map(text => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
      {answers.labour === 'no' && <Notice tone="warn">{words.tasks.notLabour}</Notice>}
      {(Object.keys(groups) as Group[]).map(
        group =>
          shown(groups[group]).length > 0 && (
            <section key={group}>
              <h2>{words.groups[group]}</h2>
              <TaskList tasks={shown(groups[group]).map(task)} />
            </section>
          ),
      )}
      <div className="k-actions">
        <ButtonLink to={`/start/${open}`} rank="primary">
          {words.tasks.next}
        </ButtonLink>
      </div>
      <SavedLine tasks={false} />
      <p className="k-small">{words.draftIsNoFiling}</p>
      <ConflictSheet />
    </Page>
  );
}
