import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { matchPath, usePath } from '../kit/router.tsx';
import { ProblemNotice, Waiting } from '../kit/states.tsx';
import NotFound from './pages/not-found.tsx';
import { type PageProps, pages } from './pages.ts';

/** Each page is fetched once, when somebody first goes there. */
const fetched = new Map<string, ComponentType<PageProps>>();
const pageOf = (path: string, load: (typeof pages)[number]['load']) => {
  const known = fetched.get(path);
  if (known) return known;
  const page = lazy(load);
  fetched.set(path, page);
  return page;
};

/** The page of the present address; a new address is a new page, with nothing left of the one before. */
export function CurrentPage() {
  const path = usePath();
  for (const page of pages) {
    const params = matchPath(page.path, path);
    if (!params) continue;
    const Wanted = pageOf(page.path, page.load);
    return (
      <Boundary key={path} forget={() => fetched.delete(page.path)}>
        <Suspense fallback={<Waiting />}>
          <Wanted params={params} />
        </Suspense>
      </Boundary>
    );
  }
  return <NotFound />;
}

/**
 * Holds a page that could not be fetched or drawn, so that the frame with its phone numbers stays. Trying again fetches
 * the page once more without loading the site anew, which would lose what is only kept in memory.
 */
class Boundary extends Component<{ children: ReactNode; forget: () => void }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  retry = () => {
    this.props.forget();
    this.setState({ failed: false });
  };
  override render() {
    if (!this.state.failed) return this.props.children;
    const status = navigator.onLine ? 500 : 0;
    return (
      <div className="k-page">
        <ProblemNotice problem={{ type: 'about:blank', title: '', status }} read onRetry={this.retry} />
      </div>
    );
  }
}
