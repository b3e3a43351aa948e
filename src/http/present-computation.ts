import type { ComputationArticle, Computation as ComputationView } from '../contract/views.ts';
import { type ArticleId, articles } from '../core/law/articles.ts';
import { parameterTitles } from '../core/law/parameter-titles.ts';
import type { ParameterSet } from '../core/law/parameters.ts';
import type { Computation } from '../core/pay/calculator.ts';
import { outdatedValues } from '../core/pay/outdated.ts';
import type { Text } from '../core/text.ts';

/** Made once: the law does not change while the server runs, and every answer shows several. */
const views = new Map(
  (Object.keys(articles) as ArticleId[]).map((id): [ArticleId, ComputationArticle] => {
    const { statute, number, gist, unconfirmed } = articles[id];
    return [id, { id, statute, number, gist, ...(unconfirmed && { unconfirmed }) }];
  }),
);

/** Articles as a computation names them: statute, number and gist in both languages. */
export const computationArticles = (ids: readonly ArticleId[]): ComputationArticle[] =>
  ids.flatMap(id => views.get(id) ?? []);

/** The answer of a calculator as it crosses the wire. Nothing is copied: a computation is never changed once made. */
export const computationView = (computation: Computation): ComputationView =>
  ({ ...computation, articles: computationArticles(computation.articles) }) as unknown as ComputationView;

/** What on a sheet is older than the values that hold now, with titles; nothing where nothing is. */
export function outdatedView(
  computation: unknown,
  set: ParameterSet,
): { outdated?: { title: Text; on: string; was: string; now: string }[] } {
  const outdated = outdatedValues(computation, set);
  return outdated.length === 0
    ? {}
    : { outdated: outdated.map(({ name, on, was, now }) => ({ title: parameterTitles[name].title, on, was, now })) };
}
