import { pages } from './pages.ts';

/** Fetches pages ahead, so that somebody who is in the middle of a form can go on without network. */
export function fetchAhead(prefix: string): void {
  for (const page of pages) if (page.path.startsWith(prefix)) void page.load().catch(() => undefined);
}
