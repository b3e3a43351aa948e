import type { Text } from '../text.ts';
import type { Day } from './day.ts';
import { procedureGists } from './gists-procedure.ts';
import { substanceGists } from './gists-substance.ts';
import { type ArticleKind, type Statute, type StatuteKey, statutes, uncompared } from './statutes.ts';

export type { ArticleKind } from './statutes.ts';

export interface Article {
  readonly kind: ArticleKind;
  readonly statute: Text;
  /** The article's number, e.g. `14` or `276-1` (之一); empty for a house rule. */
  readonly number: string;
  /** What it says, in our own words. */
  readonly gist: Text;
  /** Set where number and gist have not been compared with the text. */
  readonly unconfirmed?: true;
  /** In force from and, if it has ended, until this day. */
  readonly from: Day;
  readonly to?: Day;
}

const gists = { ...procedureGists, ...substanceGists };

/** Names one article of the registry, e.g. `lma-14`, or a house rule, e.g. `house-appoint`. */
export type ArticleId = keyof typeof gists;

/** An article stands as long as the version of the statute that its number is from. */
function articleOf(id: string, [zh, en]: readonly [string, string]): Article {
  const at = id.indexOf('-');
  const key = id.slice(0, at) as StatuteKey;
  const statute: Statute = statutes[key];
  return {
    kind: statute.kind,
    statute: statute.title,
    number: statute.kind === 'house-rule' ? '' : id.slice(at + 1),
    gist: { zh, en },
    ...(uncompared.has(key) && { unconfirmed: true as const }),
    from: statute.from,
    ...(statute.to && { to: statute.to }),
  };
}

/** Everything that may be cited. There is no way to cite what is not in here. */
export const articles: Readonly<Record<ArticleId, Article>> = Object.fromEntries(
  Object.entries(gists).map(([id, gist]) => [id, articleOf(id, gist)]),
) as Record<ArticleId, Article>;

/** All ids, in the order of the registry. */
export const articleIds = Object.keys(articles) as readonly ArticleId[];

export const isArticleId = (value: string): value is ArticleId => Object.hasOwn(articles, value);

export const getArticle = (id: ArticleId): Article => articles[id];

/** Whether an article is in force on a day. */
export const inForce = (id: ArticleId, on: Day): boolean => {
  const { from, to } = articles[id];
  return from <= on && (to === undefined || on <= to);
};

/** How an article is named in a sentence: 《劳动争议调解仲裁法》第14条 / Mediation and Arbitration Law, art. 14. */
export function citation(id: ArticleId): Text {
  const { kind, statute, number, gist } = articles[id];
  if (kind === 'house-rule') return { zh: `${statute.zh}：${gist.zh}`, en: `${statute.en}: ${gist.en}` };
  const [main, sub] = number.split('-');
  return {
    zh: `《${statute.zh}》第${main}条${sub ? `之${'零一二三四五'[Number(sub)]}` : ''}`,
    en: `${statute.en}, art. ${number}`,
  };
}
