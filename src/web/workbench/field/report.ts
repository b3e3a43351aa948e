import type { Photo, ReportInput } from './outbox.ts';

/** The report as it stands on the screen. */
export interface Report {
  readonly signs: readonly string[];
  readonly employerName: string;
  readonly place?: number;
  readonly persons?: string;
  readonly words: string;
  readonly at?: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly photos: readonly Photo[];
}

export const emptyReport: Report = {
  signs: [],
  employerName: '',
  words: '',
  contactName: '',
  contactPhone: '',
  photos: [],
};

export type Lack = 'signs' | 'employer' | 'place' | 'persons' | 'phone';

/** What a report still lacks, in the order of the screen. */
export function lacksOf({ signs, employerName, place, persons, contactPhone }: Report): Lack[] {
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['signs', signs.length === 0],
    ['employer', employerName.trim() === ''],
    ['place', place === undefined],
    ['persons', persons === undefined],
    ['phone', contactPhone.trim() !== '' && contactPhone.trim().length < 5],
  ];
  return lacks.flatMap(([lack, is]) => (is ? [lack] : []));
}

/** A complete report as it is sent. Without words, what was ticked says what was seen; a position is a line of the text. */
export function inputOf(report: Report, labels: Readonly<Record<string, string>>, position: string): ReportInput {
  const seen = report.words.trim() || report.signs.map(sign => labels[sign] ?? sign).join('、');
  return {
    what: [seen, position].filter(line => line !== '').join('\n'),
    signs: report.signs,
    employerName: report.employerName.trim(),
    place: report.place ?? 0,
    persons: report.persons ?? '',
    ...(report.contactName.trim() && { contactName: report.contactName.trim() }),
    ...(report.contactPhone.trim() && { contactPhone: report.contactPhone.trim() }),
  };
}
