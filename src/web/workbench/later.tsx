import { Button } from 'antd';
import { Component, type ReactNode, Suspense } from 'react';
import { useWords } from '../words/words.ts';
import { bench } from './words.ts';

/** A page that is loaded when it is first opened; a part that does not arrive can be asked for again. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={<Skeleton />}>{children}</Suspense>
    </Boundary>
  );
}

/** Grey lines in the place of what is coming. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const words = useWords(bench);
  return (
    <div className="wb-skeleton" role="status" aria-label={words.common.loading}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <span key={index} className="wb-skeleton-line" style={{ width: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const words = useWords(bench);
  return (
    <div className="wb-sheet wb-message" role="alert">
      <h1>{words.problem.pageTitle}</h1>
      <p>{words.problem.page}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {words.common.again}
      </Button>
    </div>
  );
}
