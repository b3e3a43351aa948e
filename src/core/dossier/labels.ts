/**
 * Which fields are personal and which lie behind a wall (`mediation`: what is said there, and who reported an employer to the
 * inspection), by name, wherever they stand in an entry (input, facts looked up, change). One word, one meaning: a field called `idNumber` is always somebody's identity number. Labelled values
 * enter the hash of an entry as salted digests and lie in tables of their own, so that a lawful redaction leaves a
 * chain that verifies.
 */
export const labels = {
  name: 'personal',
  idNumber: 'personal',
  phone: 'personal',
  phoneEnd: 'personal',
  address: 'personal',
  employerAddress: 'personal',
  mailingAddress: 'personal',
  contactName: 'personal',
  contactPhone: 'personal',
  fullName: 'personal',
  receiver: 'personal',
  interpreter: 'personal',
  account: 'personal',
  words: 'personal',
  story: 'personal',
  plea: 'personal',
  needs: 'personal',
  statement: 'personal',
  question: 'personal',
  advice: 'personal',
  what: 'personal',
  reason: 'personal',
  fileName: 'personal',
  strokes: 'personal',
  texts: 'mediation',
  answers: 'mediation',
  answer: 'mediation',
  body: 'mediation',
  informer: 'mediation',
} as const satisfies Record<string, 'personal' | 'mediation'>;

export type Label = (typeof labels)[keyof typeof labels];

export interface Sealed {
  readonly $sealed: string;
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Sealed).$sealed === 'string';

/** Replaces every labelled value by its digest; `digest` keeps the value aside and returns the digest. */
export function seal(value: unknown, digest: (label: Label, value: unknown) => string): unknown {
  if (Array.isArray(value)) return value.map(item => seal(item, digest));
  if (typeof value !== 'object' || value === null) return value;
  // What only looks like a seal is sealed itself: nobody opens another's secret by typing its digest.
  if (Object.hasOwn(value, '$sealed')) return { $sealed: digest('personal', value) };
  const sealed: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined) continue;
    put(
      sealed,
      key,
      Object.hasOwn(labels, key)
        ? { $sealed: digest(labels[key as keyof typeof labels], inner) }
        : typeof inner === 'object'
          ? seal(inner, digest)
          : inner,
    );
  }
  return sealed;
}

/** Sets a key of a record; a key called `__proto__` is a word like any other. */
function put(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}

/** The reverse of `seal`; a value that was destroyed stays sealed. */
export function unseal(value: unknown, find: (digest: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map(item => unseal(item, find));
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) {
    const found = find(value.$sealed);
    return found === undefined ? value : found;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unseal(inner, find)]));
}

/** JSON with sorted keys: the bytes that are hashed. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let words = '';
  if (Array.isArray(value)) {
    for (const item of value) words += (words && ',') + canonical(item === undefined ? null : item);
    return `[${words}]`;
  }
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record).sort()) {
    const inner = record[key];
    if (inner !== undefined) words += `${words && ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${words}}`;
}
