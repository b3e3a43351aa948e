import type { ReadingView } from '../../../contract/routes/intake.ts';
import type { ClaimView, DossierView } from '../../../contract/views.ts';
import { isDay } from '../../../core/law/day.ts';
import { formatYuan, parseYuan } from '../../../core/pay/money.ts';

/** Fields of calculators that mean the same fact of an employment. */
const facts = {
  hiredOn: ['start', 'hired', 'contractStart'],
  leftOn: ['end', 'left'],
  signedOn: ['signed'],
  wage: ['monthlyWage', 'averageMonthlyWage', 'lastMonthWage', 'ownMonthlyWage'],
} as const;
type Fact = keyof typeof facts;

const fieldsOf = new Map<string, Fact>(
  (Object.keys(facts) as Fact[]).flatMap(fact => facts[fact].map((field): [string, Fact] => [field, fact])),
);

/** A sum of the reading: fen as a number, or yuan as text. */
const yuanOf = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? formatYuan(value)
    : typeof value === 'string' && parseYuan(value) !== undefined
      ? value
      : undefined;
const dayOf = (value: unknown): string | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);

/**
 * What the dossier knows for a calculator with these fields, as an input: what earlier sheets were computed from (the
 * newest first), then what the story says, then the time that the claim names.
 */
export function knownInput(
  names: readonly string[],
  dossier: Pick<DossierView, 'claims'>,
  claim: Pick<ClaimView, 'from' | 'to'>,
  reading: ReadingView | undefined,
): { readonly input: Record<string, unknown>; readonly fromStory: boolean } {
  const earlier = dossier.claims.flatMap(one => one.sheets).sort((a, b) => (a.on < b.on ? 1 : -1));
  const read = (key: string) => reading?.facts[key]?.value;
  const told: Partial<Record<Fact, string | undefined>> = {
    hiredOn: dayOf(read('hiredOn')),
    leftOn: dayOf(read('leftOn')),
    signedOn: dayOf(read('signedOn')),
    wage: yuanOf(read('monthlyWage')),
  };
  const input: Record<string, unknown> = {};
  let fromStory = false;
  for (const name of names) {
    const fact = fieldsOf.get(name);
    const same = fact ? facts[fact] : [name];
    const computed = earlier.flatMap(sheet => same.flatMap(field => sheet.input[field] ?? []))[0];
    if (fact && computed !== undefined) input[name] = computed;
    else if (fact && told[fact] !== undefined) {
      input[name] = told[fact];
      fromStory = true;
    } else if (name === 'from' && claim.from) input[name] = claim.from;
    else if (name === 'to' && claim.to) input[name] = claim.to;
  }
  return { input, fromStory };
}
