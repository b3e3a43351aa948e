import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import { commissionOf } from './places.ts';

export interface JurisdictionInput {
  /** Division codes of the places where the work was really done. */
  readonly performedAt?: readonly string[];
  /** Division code of the employer's seat. */
  readonly seat: string;
  /** Where an application was accepted first. */
  readonly filedFirst?: string;
}

export interface Jurisdiction {
  /** Division code of the commission that has the case. */
  readonly place: string;
  /** Its name. */
  readonly body: Text;
  readonly reason: Text;
  readonly articles: readonly ArticleId[];
}

/**
 * Which place's commission has the case: the workplace comes before the employer's seat; of several workplaces the one that
 * accepted first; without a known workplace the seat (LMA 21; CR 8).
 */
export function jurisdictionOf(input: JurisdictionInput): Jurisdiction {
  const found = find(input);
  return { ...found, body: commissionOf(found.place) };
}

function find({ performedAt = [], seat, filedFirst }: JurisdictionInput): Omit<Jurisdiction, 'body'> {
  const articles: readonly ArticleId[] = ['lma-21', 'cr-8'];
  const places = [...new Set(performedAt)];
  const [only] = places;
  if (only === undefined) {
    return {
      place: seat,
      reason: { zh: '履行地不明确，由单位所在地管辖', en: 'The workplace is unclear, so the employer’s seat decides' },
      articles,
    };
  }
  if (places.length > 1 && filedFirst !== undefined && places.includes(filedFirst)) {
    return {
      place: filedFirst,
      reason: { zh: '有几个履行地，由最先受理的管辖', en: 'Of several workplaces the first to accept has the case' },
      articles,
    };
  }
  if (places.length > 1 && filedFirst === undefined && places.includes(seat)) {
    return {
      place: seat,
      reason: { zh: '单位所在地也是履行地', en: 'The employer’s seat is one of the workplaces' },
      articles,
    };
  }
  if (filedFirst === seat && !places.includes(seat)) {
    return {
      place: only,
      reason: {
        zh: '履行地和单位所在地都申请的，由履行地管辖',
        en: 'Filed at the workplace and at the seat: the workplace decides',
      },
      articles,
    };
  }
  return {
    place: only,
    reason:
      places.length > 1
        ? {
            zh: '有几个履行地，先按第一个；最先受理的管辖',
            en: 'Several workplaces: the first named, until one has accepted',
          }
        : { zh: '由实际工作的地方管辖', en: 'The place where the work was done decides' },
    articles,
  };
}
