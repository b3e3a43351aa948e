import type { ClaimCode } from '../law/claims.ts';
import { addMonths, type Day } from '../law/day.ts';
import type { Fen } from '../pay/money.ts';
import { CLAIM_RULES } from './claim-rules.ts';
import { type Cue, OTHER, WORK } from './labour-cues.ts';
import { readFacts, type StoryFacts } from './read-facts.ts';
import { findDates, type StoryDate } from './spoken-dates.ts';
import { findLengths, findSums } from './spoken-numbers.ts';
import { URGENT, type Urgency } from './urgency.ts';

/** A claim that a story speaks of, with the words of the story that speak of it. */
export interface StoryClaim {
  readonly code: ClaimCode;
  /** 0 to 1, by the weights of the signs: a measure for sorting, not a probability. */
  readonly confidence: number;
  readonly because: readonly string[];
}

export interface StorySum {
  readonly words: string;
  readonly fen: Fen;
}

/** What the rules read in a story. Every value names the words that it was read from; nothing is decided here. */
export interface StoryReading {
  readonly labour: 'yes' | 'no' | 'unsure';
  /** The strongest first. */
  readonly claims: readonly StoryClaim[];
  readonly facts: StoryFacts;
  readonly sums: readonly StorySum[];
  readonly dates: readonly StoryDate[];
  readonly urgent: readonly Urgency[];
}

/** A story is read as far as this; the form takes no more. */
export const LONGEST_STORY = 2000;

const WIDE = /[！-～]/g;

/** Full-width letters, figures and signs become plain ones of the same length, so that words stand where they stood. */
const plain = (story: string): string =>
  story
    .slice(0, LONGEST_STORY)
    .replace(WIDE, sign => ('，：；？！（）'.includes(sign) ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

const sentencesOf = (story: string): readonly string[] =>
  story.split(/[。！？!?；;\n\r]+/).filter(part => part.trim() !== '');

const weigh = (cues: readonly Cue[], story: string): number =>
  cues.reduce((total, { sign, weight }) => (sign.test(story) ? total + weight : total), 0);

function readClaims(sentences: readonly string[]): readonly StoryClaim[] {
  const found = new Map<ClaimCode, { doubt: number; because: Set<string> }>();
  for (const { code, weight, sign, unless } of CLAIM_RULES) {
    for (const sentence of sentences) {
      const words = sign.exec(sentence)?.[0];
      if (words === undefined || unless?.test(sentence)) continue;
      const claim = found.get(code) ?? { doubt: 1, because: new Set<string>() };
      claim.doubt *= 1 - weight;
      claim.because.add(words);
      found.set(code, claim);
      break;
    }
  }
  return [...found]
    .map(([code, { doubt, because }]) => ({
      code,
      confidence: Math.min(0.99, Math.round((1 - doubt) * 100) / 100),
      because: [...because],
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
}

function readLabour(story: string, claims: readonly StoryClaim[]): StoryReading['labour'] {
  const work = weigh(WORK, story);
  const other = weigh(OTHER, story);
  const speaks = claims.some(claim => claim.confidence >= 0.6);
  if (work >= 2 && work > other) return 'yes';
  if (speaks && ((work >= 1 && other <= 2) || (work >= 3 && other <= work + 1))) return 'yes';
  if (other >= 2 && work < other && (work <= 2 || claims.length === 0)) return 'no';
  return 'unsure';
}

/** A year after the end most claims run out (Mediation and Arbitration Law 27): from this age on, time is short. */
const SOON_MONTHS = 11;

function readUrgency(sentences: readonly string[], facts: StoryFacts, claims: readonly StoryClaim[], today: Day) {
  const urgent = new Set<Urgency>();
  for (const { kind, sign, unless } of URGENT) {
    if (sentences.some(sentence => sign.test(sentence) && !unless?.test(sentence))) urgent.add(kind);
  }
  if (claims.some(({ code, confidence }) => (code === 'QQ30' || code === 'QQ36') && confidence >= 0.6)) {
    urgent.add('injury');
  }
  if ((facts.colleagues?.value ?? 0) >= 3) urgent.add('many-people');
  const left = facts.leftOn?.value;
  // A month or a year alone counts from its first day: better early than late.
  const leftAtLeast = left && `${left}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  if (leftAtLeast && leftAtLeast <= addMonths(today, -SOON_MONTHS)) urgent.add('limitation');
  return [...urgent];
}

/**
 * Reads a story as a person tells it, by rules alone: claims, facts, sums, dates and what cannot wait. `today` fixes
 * 去年 and 上个月. The text is read as far as 2,000 characters; a text of any content gives an answer.
 */
export function readStory(story: string, today: Day): StoryReading {
  const whole = plain(story);
  const sentences = sentencesOf(whole);
  const sums = findSums(whole);
  const dates = findDates(whole, today);
  const claims = readClaims(sentences);
  const labour = readLabour(whole, claims);
  const facts = readFacts(whole, { sums, dates, lengths: findLengths(whole) });
  return {
    labour,
    claims: labour === 'no' ? [] : claims,
    facts,
    sums: sums.map(({ words, value }) => ({ words, fen: value })),
    dates,
    urgent: readUrgency(sentences, facts, labour === 'no' ? [] : claims, today),
  };
}
