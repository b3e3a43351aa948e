import type { Act } from '../../core/procedures/inspection/acts.ts';
import { isMobile } from './mobile.ts';

/** A report of an employer while it is being filled in. Nothing is chosen beforehand. */
export interface ReportAnswers {
  readonly employerName: string;
  readonly employerAddress: string;
  readonly place?: number;
  readonly acts: readonly Act[];
  readonly words: string;
  /** As typed; about how many people it concerns. */
  readonly persons: string;
  readonly fullName: string;
  readonly phone: string;
}

export const emptyReport: ReportAnswers = {
  employerName: '',
  employerAddress: '',
  acts: [],
  words: '',
  persons: '',
  fullName: '',
  phone: '',
};

/** The fields that something can be wrong with; each is also the id of its control. */
export type ReportField = 'employerName' | 'place' | 'acts' | 'words' | 'persons' | 'phone';
export interface ReportGap {
  readonly field: ReportField;
  /** Why, where one field can be wrong in two ways. */
  readonly code: 'missing' | 'short' | 'long' | 'wrong';
}

export const LONGEST_WORDS = 2000;
const lengthOf = (value: string): number => [...value.trim()].length;

/** What is missing or wrong, in the order of the page. Name and phone may stay empty. */
export function reportGaps(answers: ReportAnswers): ReportGap[] {
  const length = lengthOf(answers.words);
  const found: (ReportGap | false)[] = [
    answers.employerName.trim() === '' && { field: 'employerName', code: 'missing' },
    answers.place === undefined && { field: 'place', code: 'missing' },
    answers.acts.length === 0 && { field: 'acts', code: 'missing' },
    length < 10 && { field: 'words', code: 'short' },
    length > LONGEST_WORDS && { field: 'words', code: 'long' },
    answers.persons.trim() !== '' &&
      !/^[1-9]\d{0,4}$/.test(answers.persons.trim()) && { field: 'persons', code: 'wrong' },
    answers.phone !== '' && !isMobile(answers.phone) && { field: 'phone', code: 'wrong' },
  ];
  return found.filter(gap => gap !== false);
}

/** The body of `POST /disputes` for the step `inspection.report`: what was left open is not sent. */
export function reportBody(answers: ReportAnswers) {
  const address = answers.employerAddress.trim();
  const fullName = answers.fullName.trim();
  const { phone } = answers;
  return {
    procedure: 'inspection' as const,
    step: 'report',
    employerName: answers.employerName.trim(),
    ...(address !== '' && { employerAddress: address }),
    place: answers.place,
    acts: answers.acts,
    words: answers.words.trim(),
    ...(answers.persons.trim() !== '' && { persons: Number(answers.persons) }),
    ...((fullName !== '' || phone !== '') && {
      informer: { ...(fullName !== '' && { fullName }), ...(phone !== '' && { phone }) },
    }),
  };
}

/** The control that a problem of the server belongs to (`informer.phone`, `acts.0`), or none. */
export function reportControl(field: string): string {
  const parts = field.split('.').filter(part => part !== 'informer' && !/^\d+$/.test(part));
  return parts[0] !== undefined && (parts[0] in emptyReport || parts[0] === 'place') ? parts[0] : '';
}
