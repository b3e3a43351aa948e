import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';

export type TermUnit = 'working-day' | 'natural-day' | 'month' | 'year' | 'hour';

/** One limit of time: how long, from what, by what article. */
export interface Term {
  readonly length: number;
  readonly unit: TermUnit;
  /** The length with an extension, counted from the same start. */
  readonly extended?: number;
  /** Counted back from the start (the day of the hearing). */
  readonly backward?: true;
  /**
   * Whether a last day off moves the end to the next working day. Only acts of parties move; where the law does not say
   * so of an authority's own limit the raw day stands (CPL 85; doubtful for authorities, so they keep the earlier day).
   */
  readonly rolls: boolean;
  /** The parties set the day themselves: it is taken as agreed and not counted. */
  readonly promised?: true;
  /** Whose act the limit is for. An authority is warned by the raw day even where the end moves. */
  readonly whose: 'party' | 'authority';
  readonly articles: readonly ArticleId[];
  readonly title: Text;
  /** What happened on the day from which is counted. */
  readonly startEvent: Text;
}

/** Chinese, English. */
export type Words = readonly [zh: string, en: string];
type Extra = Partial<Pick<Term, 'extended' | 'backward' | 'rolls' | 'promised'>>;

const term =
  (whose: Term['whose']) =>
  (
    length: number,
    unit: TermUnit,
    articles: readonly ArticleId[],
    title: Words,
    start: Words,
    extra: Extra = {},
  ): Term => ({
    length,
    unit,
    rolls: true,
    ...extra,
    whose,
    articles,
    title: { zh: title[0], en: title[1] },
    startEvent: { zh: start[0], en: start[1] },
  });

/** A limit for what a party does. */
export const party = term('party');
/** A limit for what an authority does. */
export const authority = term('authority');

export const wd = 'working-day';
export const nd = 'natural-day';
/** A last day off does not move the end. */
export const raw = { rolls: false } as const;
/** The parties or the tribunal name the day. */
export const promised = { rolls: false, promised: true } as const;
