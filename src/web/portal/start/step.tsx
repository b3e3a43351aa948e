import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { isPrivate } from '../../kit/device.ts';
import { ErrorSummary, type FieldError } from '../../kit/error-summary.tsx';
import { formatInstant } from '../../kit/format.ts';
import type { IntakeAnswers } from '../../kit/intake.ts';
import { findGaps, type Gap, type Screen } from '../../kit/intake-gaps.ts';
import { Page, Question } from '../../kit/page.tsx';
import { Link, navigate, useSearch } from '../../kit/router.tsx';
import { type KitWords, useKitWords } from '../../kit/words.ts';
import { useLanguage } from '../../words/words.ts';
import { fetchAhead } from '../fetch-ahead.ts';
import { ConflictSheet } from './conflict-sheet.tsx';
import { flush, useDraft } from './draft.ts';
import { type StartWords, useStartWords } from './words.ts';

export type Group = 'tell' | 'count' | 'file';

/** The screens in their order; a question for a judge needs only some of them. */
const order = [
  'story',
  'facts',
  'claims',
  'check',
  'estimate',
  'evidence',
  'route',
  'you',
  'employer',
  'review',
] as const;
const forQuestion: readonly (typeof order)[number][] = ['story', 'you', 'employer', 'review'];
export type StepName = (typeof order)[number];

/** Where “Continue” leads: the next screen, or back to the review when the reader came from there. */
export function nextAfter(step: StepName, answers: IntakeAnswers, from: string | null): string {
  if (from === 'review') return '/start/review';
  const all = answers.route === 'ask' ? forQuestion : order;
  return `/start/${all[all.indexOf(step) + 1] ?? 'review'}`;
}

/** What a gap says to the person. */
export function gapWords({ field, code, value }: Gap, kit: KitWords, words: StartWords): string {
  const label = words.labels[field] ?? '';
  const text = String(value ?? '');
  const table: Record<Gap['code'], () => string> = {
    required: () => kit.problem.required(label),
    requiredChoice: () => words.gaps.chooseOne(label),
    storyShort: () => kit.problem.storyShort,
    storyLong: () => kit.problem.storyLong(Number(value)),
    name: () => kit.problem.name,
    idLength: () => kit.problem.idLength(Number(value)),
    idCheck: () => kit.problem.idCheck,
    phone: () => kit.problem.phone,
    verify: () => words.gaps.verify,
    dateFormat: () => kit.problem.dateFormat,
    dateReal: () => kit.problem.dateReal(text),
    dateFuture: () => kit.problem.dateFuture(label, text),
    dateOrder: () => kit.problem.dateOrder(text),
    moneyFormat: () => kit.problem.moneyFormat,
    creditCode: () => kit.problem.creditCode,
    exclusive: () => words.gaps.exclusive,
    tick: () => (field === 'noSham' ? words.gaps.noSham : words.gaps.truthful),
  };
  return table[code]();
}

/** Checks a screen on “Continue”; the errors stay until the next check. */
export function useGaps(screen: Screen) {
  const { answers } = useDraft();
  const kit = useKitWords();
  const words = useStartWords();
  const city = useCity();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const check = (more: readonly Gap[] = [], only?: readonly string[]): boolean => {
    const gaps = [...findGaps(screen, answers, todayOf(city)), ...more].filter(
      gap => !only || only.includes(gap.field),
    );
    setErrors(gaps.map(gap => ({ field: gap.field, message: gapWords(gap, kit, words) })));
    return gaps.length === 0;
  };
  return { errors, check, setErrors };
}

interface StepProps {
  readonly title: string;
  readonly group?: Group;
  readonly back: string;
  readonly errors?: readonly FieldError[];
  readonly busy?: boolean;
  readonly onContinue?: () => void;
  readonly continueLabel?: string;
  /** Hides “save and come back later” where there is nothing to save yet. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** The frame of one screen of the intake: section, question, answer, continue, save, and what is saved. */
export function Step({ title, group, back, errors = [], busy, onContinue, continueLabel, bare, children }: StepProps) {
  const kit = useKitWords();
  const words = useStartWords();
  const from = useSearch().get('from');
  useEffect(() => {
    const timer = setTimeout(() => fetchAhead('/start/'), 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page
      title={title}
      caption={group ? words.groups[group] : words.section}
      back={from === 'review' ? '/start/review' : back}
    >
      <Question onSubmit={() => onContinue?.()}>
        <ErrorSummary errors={errors} />
        {children}
        {onContinue && (
          <div className="k-actions">
            <Button type="submit" rank="primary" busy={busy ?? false}>
              {continueLabel ?? kit.next}
            </Button>
            {!bare && (
              <Button
                rank="quiet"
                onClick={() => {
                  flush();
                  navigate('/start/save');
                }}
              >
                {kit.saveLater}
              </Button>
            )}
          </div>
        )}
      </Question>
      {!bare && <SavedLine />}
      <ConflictSheet />
    </Page>
  );
}

/** What is saved and when; read out politely. */
export function SavedLine({ tasks = true }: { tasks?: boolean }) {
  const { saving, savedAt, draft } = useDraft();
  const words = useStartWords();
  const language = useLanguage();
  const time = savedAt ? formatInstant(savedAt, language, { seconds: false }).slice(-5) : '';
  const said = {
    idle: '',
    waiting: '',
    saved: words.saved(time),
    device: savedAt ? (draft ? words.saved(time) : words.savedDevice(time)) : '',
    offline: words.offline,
  }[saving];
  return (
    <p className="p-saved k-no-print">
      <span role="status">{isPrivate() && !draft ? words.privateMode : said}</span>
      {tasks && <Link to="/start/tasks">{words.tasksLink}</Link>}
    </p>
  );
}
