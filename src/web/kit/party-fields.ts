import { otherSide, type Side } from '../../core/people/role.ts';
import type { Shape } from '../words/words.ts';
import type { kit } from '../words/zh/kit.ts';
import type { startFile } from '../words/zh/start-file.ts';
import type { IntakeAnswers } from './intake.ts';

/**
 * What an intake asks about the two sides, once for the portal and the workbench: each face draws the controls in its own
 * way. Whoever files is asked more about themselves than about the other side.
 */
type Words = Shape<typeof startFile>;
type Kit = Shape<typeof kit>;

type TextKey = {
  worker: 'name' | 'idNumber' | 'phone' | 'address' | 'mailingAddress';
  employer: 'name' | 'creditCode' | 'phone' | 'address' | 'contactName' | 'contactPhone';
};
type Control = 'text' | 'tel' | 'mobile' | 'id' | 'kind' | 'place' | 'trade' | 'electronic' | 'needs';

export interface PartyField {
  /** Of the control, and of its gap. */
  readonly id: string;
  readonly of: Side;
  readonly control: Control;
  /** Where the answer of a text lies. */
  readonly key?: TextKey[Side];
  readonly label: (file: Words, kit: Kit) => string;
  readonly hint?: (file: Words, kit: Kit) => string;
  readonly optional?: true;
  /** Folded away on the phone: nice to know. */
  readonly more?: true;
  /** Short answers on the phone. */
  readonly short?: true;
  readonly max?: number;
  readonly autoComplete?: string;
  readonly clean?: (typed: string) => string;
  /** Only of the side that files. */
  readonly own?: true;
  /** Also for a question to a judge. */
  readonly asked?: true;
  /** Has to be there when this side files itself. */
  readonly neededOfOwn?: true;
}

const digits = (typed: string) => typed.replace(/\D/g, '').slice(0, 11);
const code = (typed: string) => typed.replace(/\s/g, '').toUpperCase();

const declared: readonly PartyField[] = [
  {
    id: 'name',
    of: 'worker',
    control: 'text',
    key: 'name',
    label: f => f.you.name,
    hint: f => f.you.nameHint,
    short: true,
    max: 60,
    autoComplete: 'name',
    asked: true,
  },
  {
    id: 'phone',
    of: 'worker',
    control: 'mobile',
    key: 'phone',
    label: (_, k) => k.phone.label,
    hint: (_, k) => k.phone.hint,
    clean: digits,
    asked: true,
  },
  {
    id: 'idNumber',
    of: 'worker',
    control: 'id',
    key: 'idNumber',
    label: (_, k) => k.id.label,
    hint: f => f.you.idHint,
    optional: true,
    clean: code,
  },
  {
    id: 'address',
    of: 'worker',
    control: 'text',
    key: 'address',
    label: f => f.you.address,
    optional: true,
    max: 200,
    autoComplete: 'street-address',
  },
  {
    id: 'mailing',
    of: 'worker',
    control: 'text',
    key: 'mailingAddress',
    label: f => f.you.mailing,
    hint: f => f.you.mailingHint,
    optional: true,
    max: 200,
    own: true,
  },
  { id: 'electronic', of: 'worker', control: 'electronic', label: f => f.you.electronic, own: true },
  { id: 'needs', of: 'worker', control: 'needs', label: f => f.you.needs, own: true },
  {
    id: 'employerName',
    of: 'employer',
    control: 'text',
    key: 'name',
    label: f => f.employer.name,
    hint: f => f.employer.nameHint,
    max: 120,
    asked: true,
  },
  { id: 'employerKind', of: 'employer', control: 'kind', label: f => f.employer.kind },
  {
    id: 'place',
    of: 'employer',
    control: 'place',
    label: f => f.employer.place,
    hint: f => f.employer.placeHint,
    asked: true,
  },
  {
    id: 'employerAddress',
    of: 'employer',
    control: 'text',
    key: 'address',
    label: f => f.employer.address,
    optional: true,
    max: 200,
  },
  { id: 'trade', of: 'employer', control: 'trade', label: f => f.employer.trade, optional: true, more: true },
  {
    id: 'contactName',
    of: 'employer',
    control: 'text',
    key: 'contactName',
    label: f => f.employer.contactName,
    hint: f => f.employer.contactHint,
    optional: true,
    more: true,
    short: true,
    max: 60,
    neededOfOwn: true,
  },
  {
    id: 'contactPhone',
    of: 'employer',
    control: 'tel',
    key: 'contactPhone',
    label: f => f.employer.contactPhone,
    optional: true,
    more: true,
    max: 30,
    neededOfOwn: true,
  },
  {
    id: 'employerPhone',
    of: 'employer',
    control: 'tel',
    key: 'phone',
    label: f => f.employer.phone,
    optional: true,
    more: true,
    max: 30,
  },
  {
    id: 'creditCode',
    of: 'employer',
    control: 'text',
    key: 'creditCode',
    label: f => f.employer.creditCode,
    hint: f => f.employer.creditHint,
    optional: true,
    more: true,
    max: 24,
    clean: code,
    neededOfOwn: true,
  },
];

/**
 * The fields of one screen: `you` is about whoever files, `employer` about the other side. A question to a judge asks
 * little.
 */
export function partyFields(
  screen: 'you' | 'employer',
  { filer, asks = false }: { readonly filer: Side; readonly asks?: boolean },
): readonly PartyField[] {
  const own = screen === 'you';
  const of = own ? filer : otherSide(filer);
  const shown = declared.filter(field => field.of === of && (own || !field.own) && (!asks || field.asked));
  return shown.map(field => {
    if (asks && field.id === 'employerName') return { ...field, optional: true };
    if (!own || !field.neededOfOwn) return field;
    const { optional: _, more: __, ...needed } = field;
    return { ...needed, control: field.id === 'contactPhone' ? 'mobile' : field.control };
  });
}

/** What stands at a text field. */
export const textOf = (answers: IntakeAnswers, { of, key }: PartyField): string =>
  (answers[of] as Readonly<Record<string, unknown>>)[key ?? ''] as string;

/** The answers with what was typed at a text field. */
export const withText = (answers: IntakeAnswers, { of, key, clean }: PartyField, typed: string): IntakeAnswers => ({
  ...answers,
  [of]: { ...answers[of], [key ?? '']: clean ? clean(typed) : typed },
});
