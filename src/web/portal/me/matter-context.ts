import { ApiProblem, call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView } from '../../../contract/views.ts';
import { getLanguage } from '../../words/words.ts';
import type { Take } from './use-take.ts';

/** What every page of one matter is given. `base` is the address of its home. */
export interface MatterProps {
  readonly view: DossierView;
  readonly base: string;
  readonly take: Take;
  readonly reload: () => void;
  readonly set: (view: DossierView) => void;
  /** What follows the address of the page, part by part. */
  readonly rest: readonly string[];
}

/** A group, or a worker's own file in one: the talks are the group's, and the offer stands on its page. */
export const isInGroupAlone = (view: DossierView): boolean =>
  view.proceedings.some(p => p.procedure === 'group-member' || p.procedure === 'group') &&
  !view.proceedings.some(p => p.procedure === 'mediation' || p.procedure === 'consultation');

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The address of a matter: by its number where it has one, since that is what people hold in their hands. */
export const addressOf = (matter: { readonly id: string; readonly number: string | null }): string =>
  `/me/disputes/${encodeURIComponent(matter.number ?? matter.id)}`;

/** Reads a matter by its id or its number. A number that leads nowhere looks the same as one that may not be seen. */
export async function loadMatter(no: string, signal: AbortSignal): Promise<DossierView> {
  const options = { language: getLanguage(), signal };
  if (ID.test(no)) return call(routes.getDispute, { params: { id: no } }, options);
  const { rows } = await call(routes.listDisputes, { query: { view: 'mine', number: no } }, options);
  const row = rows.find(r => r.number === no) ?? (rows.length === 1 ? rows[0] : undefined);
  if (!row) throw new ApiProblem({ type: 'about:blank', title: 'absent', status: 404 });
  return call(routes.getDispute, { params: { id: row.id } }, options);
}

/** The matter that was shown last, so that going from part to part shows no empty page. It lives as long as the window. */
let last: { readonly no: string; readonly view: DossierView } | undefined;

export const lastMatter = (no: string): DossierView | undefined => (last?.no === no ? last.view : undefined);
export const keepMatter = (no: string, view: DossierView): void => {
  last = { no, view };
};
