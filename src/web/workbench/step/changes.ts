import type { DossierView, StepView } from '../../../contract/views.ts';
import type { Language } from '../../../core/text.ts';
import { formatDay, formatMoney } from '../../kit/format.ts';

/** One thing that is no longer as it was when the form was opened. */
export interface Difference {
  readonly what: string;
  readonly earlier: string;
  readonly now: string;
}

export interface DifferenceWords {
  readonly stage: (title: string) => string;
  readonly assigned: (title: string) => string;
  readonly answer: (claim: string) => string;
  readonly result: (claim: string) => string;
  readonly positions: Readonly<Record<'agreed' | 'partly' | 'disputed', string>>;
  readonly none: string;
  readonly papers: string;
  readonly evidence: string;
  readonly settled: string;
}

/** What differs between two states of a dossier, as far as the reader sees them. */
export function differences(
  before: DossierView,
  after: DossierView,
  step: StepView,
  words: DifferenceWords,
  language: Language,
): Difference[] {
  const found: Difference[] = [];
  const note = (what: string, earlier: string | undefined, now: string | undefined) => {
    if (earlier !== now) found.push({ what, earlier: earlier ?? words.none, now: now ?? words.none });
  };
  for (const now of after.proceedings) {
    const then = before.proceedings.find(one => one.id === now.id);
    note(words.stage(now.title[language]), then?.stageTitle[language], now.stageTitle[language]);
    note(words.assigned(now.title[language]), names(then?.assigned), names(now.assigned));
  }
  for (const now of after.claims) {
    const then = before.claims.find(one => one.id === now.id);
    const answer = (claim: typeof then) =>
      claim?.answer &&
      [words.positions[claim.answer.position], claim.answer.amount && formatMoney(claim.answer.amount, language)]
        .filter(Boolean)
        .join(' ');
    note(words.answer(now.title[language]), answer(then), answer(now));
    note(words.result(now.title[language]), then?.result?.label[language], now.result?.label[language]);
  }
  for (const now of after.clocks.filter(clock => clock.proceedingId === step.proceedingId)) {
    const then = before.clocks.find(one => one.id === now.id);
    note(now.label[language], then && formatDay(then.due, language), formatDay(now.due, language));
  }
  note(words.papers, String(before.papers.length), String(after.papers.length));
  note(words.evidence, String(before.evidence.length), String(after.evidence.length));
  note(words.settled, formatMoney(before.amounts.settled, language), formatMoney(after.amounts.settled, language));
  return found;
}

const names = (assigned: readonly { readonly name: string }[] | undefined) =>
  assigned && assigned.length > 0 ? assigned.map(one => one.name).join('、') : undefined;
