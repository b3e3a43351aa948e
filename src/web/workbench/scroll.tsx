import type { ReactNode } from 'react';

/** A wide table on a narrow screen: scrolled inside its own frame, with the keyboard too. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a place in the tab order the keyboard cannot scroll it.
    <section className="wb-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
