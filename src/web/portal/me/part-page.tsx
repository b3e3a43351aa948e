import type { ReactNode } from 'react';
import { Page } from '../../kit/page.tsx';
import { Link, usePath } from '../../kit/router.tsx';
import { useText } from '../../words/words.ts';
import { isInGroupAlone, type MatterProps } from './matter-context.ts';
import { useMeWords } from './words.ts';

/** One part of a matter: heading, content, and the way to the other parts below it. */
export function PartPage({
  view,
  base,
  title,
  back = base,
  parts = true,
  children,
}: Pick<MatterProps, 'view' | 'base'> & {
  title: string;
  back?: string;
  /** Whether the other parts are named: not where something is being filled in. */
  parts?: boolean;
  children: ReactNode;
}) {
  const words = useMeWords();
  const text = useText();
  const path = usePath();
  const links = [
    ['', words.matter.home],
    ['/timeline', words.matter.timeline],
    ['/papers', words.matter.papers],
    ...(isInGroupAlone(view)
      ? ([['/group', words.matter.group]] as const)
      : ([
          ['/room', words.matter.room],
          ['/offers', words.matter.offers],
        ] as const)),
    ['/money', words.matter.money],
    ['/people', words.matter.people],
    ['/evidence', words.matter.evidence],
    ['/compare', words.compare.title],
    ...(view.handOvers.length > 0 ? [['/shared', words.shared.title] as const] : []),
  ] as const;
  return (
    <Page title={title} caption={`${view.number ?? words.matters.noNumber} · ${text(view.title)}`} back={back}>
      {children}
      {parts && (
        <nav className="m-parts k-no-print" aria-label={words.matter.tiles}>
          {links.map(([to, name]) => (
            <Link
              key={to}
              to={`${base}${to}`}
              aria-current={path === decodeURI(`${base}${to}`) || path === `${base}${to}` ? 'page' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
    </Page>
  );
}
