import type { ComponentType } from 'react';

/** What every page component gets: the named parts of its address. */
export interface PageProps {
  readonly params: Record<string, string>;
}

/** A page of the portal: its address and the file that is fetched when somebody goes there. */
export interface PortalPage {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
}

/** All pages; the first pattern that matches wins. */
export const pages: readonly PortalPage[] = [];
