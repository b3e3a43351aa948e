import { useState } from 'react';
import type { Article, ClockView } from '../../contract/views.ts';
import { useLanguage, useText } from '../words/words.ts';
import { ArticleLine } from './article.tsx';
import { formatDate, formatDay } from './format.ts';
import { Sheet } from './sheet.tsx';
import { type KitWords, useKitWords } from './words.ts';

type Shown = Pick<ClockView, 'state' | 'left' | 'unit'>;

/** The words on a clock: 还剩2个工作日, 今天到期, 已过期3天. */
export function clockWords({ state, left, unit }: Shown, words: KitWords): string {
  if (state !== 'on-track' && state !== 'soon' && state !== 'late') return words.clock[state];
  const counted = unit === 'working-day' || unit === 'hour' ? unit : 'other';
  return state === 'late' ? words.clock.late[counted](Math.abs(left)) : words.clock.left[counted](left);
}

const shapes: Record<ClockView['state'], React.ReactNode> = {
  'on-track': <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  soon: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 8V2a6 6 0 0 1 6 6Z" fill="currentColor" />
    </>
  ),
  today: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  late: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="#fff" />
      <path d="M8 4v5M8 10.8v1.6" stroke="#a8071a" strokeWidth="2" />
    </>
  ),
  paused: <path d="M5 3v10M11 3v10" stroke="currentColor" strokeWidth="2.5" />,
  provisional: <path d="M2 9c2-4 4-4 6 0s4 4 6 0" fill="none" stroke="currentColor" strokeWidth="2" />,
  done: <path d="m2 8.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2" />,
  stopped: <path d="M3 8h10" stroke="currentColor" strokeWidth="2" />,
};

/** A legal clock as a pill: shape, words and fill together carry its state. */
export function ClockPill({ clock }: { clock: Shown }) {
  const words = useKitWords();
  return (
    <span className={`k-clock k-clock-${clock.state}`}>
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
        {shapes[clock.state]}
      </svg>
      {clockWords(clock, words)}
    </span>
  );
}

/** Articles as a reader meets them: citation and what it says. */
export function Basis({ articles }: { articles: readonly Article[] }) {
  const words = useKitWords();
  const text = useText();
  if (articles.length === 0) return null;
  return (
    <div>
      <p className="k-label">{words.basis}</p>
      <ul>
        {articles.map(article => (
          <li key={article.id}>
            <ArticleLine article={article}>
              {text(article.citation)} <span className="k-muted">{text(article.gist)}</span>
            </ArticleLine>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What answers “why this date”: works for a clock of a case and for one that a check has foretold. */
export interface Derivation {
  readonly due: string;
  readonly why: readonly { zh: string; en: string }[];
  readonly basis?: readonly Article[];
  readonly provisional?: boolean;
  readonly calendarVersion?: string;
}

const NUMBER = /^(?:[①-⑳]|\d+\.)\s*/u;

/**
 * The sentences of a derivation: the steps of the count without their own numbers, for the list on the page counts, and
 * what is said beside them (articles, calendar), which a page leaves out where it shows these itself.
 */
export function sentencesOf(why: readonly string[]): { steps: readonly string[]; beside: readonly string[] } {
  const steps = why.filter(sentence => NUMBER.test(sentence)).map(sentence => sentence.replace(NUMBER, ''));
  return steps.length > 0
    ? { steps, beside: why.filter(sentence => !NUMBER.test(sentence)) }
    : { steps: why, beside: [] };
}

/** “Why this date”: a button that opens the derivation, sentence by sentence, with its articles. */
export function WhyDate({ clock }: { clock: Derivation }) {
  const [open, setOpen] = useState(false);
  const words = useKitWords();
  const language = useLanguage();
  const text = useText();
  const { steps, beside } = sentencesOf(clock.why.map(text));
  return (
    <>
      <button type="button" className="k-button k-quiet k-why-button" onClick={() => setOpen(true)}>
        {words.whyDate}
        <span className="k-visually-hidden">{formatDay(clock.due, language)}</span>
      </button>
      <Sheet open={open} title={words.whyDateTitle(formatDate(clock.due, language))} onClose={() => setOpen(false)}>
        <ol className="k-why">
          {steps.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        {!clock.basis?.length && beside.map(sentence => <p key={sentence}>{sentence}</p>)}
        {clock.provisional && <p className="k-notice k-warn">{words.provisional}</p>}
        <Basis articles={clock.basis ?? []} />
        {clock.calendarVersion && <p className="k-small">{words.calendar(clock.calendarVersion)}</p>}
        <p className="k-small">{words.wrongDate}</p>
      </Sheet>
    </>
  );
}
