import './me.css';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import type { DossierView } from '../../../contract/views.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { Page } from '../../kit/page.tsx';
import { Link, usePath } from '../../kit/router.tsx';
import { Loaded, Waiting } from '../../kit/states.tsx';
import { useApi } from '../../kit/use-api.ts';
import type { PageProps } from '../pages.ts';
import { keepMatter, lastMatter, loadMatter, type MatterProps } from './matter-context.ts';
import { MatterHome } from './matter-home.tsx';
import { TakeTrouble } from './take-trouble.tsx';
import { useTake } from './use-take.ts';
import { useMeWords } from './words.ts';

type Load = () => Promise<{ readonly default: ComponentType<MatterProps> }>;

/** The pages of a matter, each fetched when somebody goes there. */
const loads = {
  timeline: () => import('./timeline.tsx'),
  papers: () => import('./papers.tsx'),
  room: () => import('./room.tsx'),
  offers: () => import('./offers.tsx'),
  money: () => import('./money.tsx'),
  people: () => import('./people.tsx'),
  evidence: () => import('./evidence.tsx'),
  shared: () => import('./shared.tsx'),
  group: () => import('./group.tsx'),
  compare: () => import('./compare.tsx'),
  sheets: () => import('./sheets.tsx'),
  sign: () => import('./sign.tsx'),
  steps: () => import('./step.tsx'),
  answer: () => import('../answer/answer-matter.tsx'),
} as const satisfies Record<string, Load>;

const parts: Readonly<Record<string, ComponentType<MatterProps>>> = Object.fromEntries(
  Object.entries(loads).map(([name, load]) => [name, lazy(load as Load)]),
);

/** One matter: read once, shown part by part; what a step answers is shown at once. */
export default function Matter({ params }: PageProps) {
  const no = params.no ?? '';
  const path = usePath();
  const loaded = useApi(no, signal => loadMatter(no, signal));
  const set = (view: DossierView) => {
    keepMatter(no, view);
    loaded.set(view);
  };
  if (loaded.data) keepMatter(no, loaded.data);
  // What was shown last stands until the answer is there; not after the server has said that it is not to be seen.
  const absent = loaded.problem?.status === 404 || loaded.problem?.status === 403;
  const data = loaded.data ?? (absent || loaded.problem?.status === 401 ? undefined : lastMatter(no));
  const api = { ...loaded, data, set };
  const take = useTake(api.data, set);
  const [part, ...rest] = path.split('/').filter(Boolean).slice(3);
  const clear = take.clear;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a trouble belongs to the page on which it was met.
  useEffect(() => clear(), [path]);
  if (absent && api.data === undefined) return <NotFound />;
  if (part !== undefined && !parts[part]) return <NotFound />;
  const Part = part === undefined ? MatterHome : parts[part]!;
  const base = `/me/disputes/${encodeURIComponent(no)}`;
  return (
    <Loaded api={api}>
      {view => (
        <Suspense fallback={<Waiting />}>
          <Part key={part ?? ''} view={view} base={base} take={take} reload={api.reload} set={api.set} rest={rest} />
          <TakeTrouble take={take} base={base} onFresh={api.set} />
        </Suspense>
      )}
    </Loaded>
  );
}

function NotFound() {
  const words = useMeWords();
  const city = useCity();
  const main = findContact(city, 'main', 'arb');
  return (
    <Page title={words.notFound.title} back="/me">
      <p>{words.notFound.text}</p>
      {main && (
        <p>
          <a href={`tel:${main.number}`}>{words.notFound.call(main.number)}</a>
        </p>
      )}
      <div className="k-actions">
        <ButtonLink to="/me/disputes" rank="primary">
          {words.notFound.back}
        </ButtonLink>
        <Link to="/">{words.matters.start}</Link>
      </div>
    </Page>
  );
}
