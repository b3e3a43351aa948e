import type { ClaimView, ClockView, DossierView, StepView } from '../contract/views.ts';

/**
 * A dossier view as JSON in UTF-8, as `JSON.stringify` would give it but for the order of the keys. Most of it are the names, helps and
 * articles of steps, limits and claims, which are part of the program: they are encoded once. What depends on the reader or on the dossier
 * is written anew each time.
 */
export function encodeDossier({ open, closed, clocks, claims, ...rest }: DossierView): Buffer {
  const out: Output = { buffer: scratch, length: 0 };
  write(out, JSON.stringify(rest).slice(0, -1));
  list(out, 'open', open, stepNames, keyOfStep);
  list(out, 'closed', closed, stepNames, keyOfStep);
  list(out, 'clocks', clocks, clockNames, clock => clock.code);
  list(out, 'claims', claims, claimNames, claim => claim.code);
  write(out, '}');
  scratch = out.buffer;
  return Buffer.from(out.buffer.subarray(0, out.length));
}

/** Where an answer is put together, and how much of it stands there. */
interface Output {
  buffer: Buffer<ArrayBufferLike>;
  length: number;
}

let scratch: Buffer<ArrayBufferLike> = Buffer.allocUnsafeSlow(256 * 1024);

function reserve(out: Output, bytes: number): void {
  if (out.length + bytes <= out.buffer.length) return;
  const larger = Buffer.allocUnsafeSlow((out.length + bytes) * 2);
  out.buffer.copy(larger, 0, 0, out.length);
  out.buffer = larger;
}

function write(out: Output, text: string): void {
  // A UTF-16 unit takes three bytes at most.
  reserve(out, text.length * 3);
  out.length += out.buffer.write(text, out.length);
}

/** A list whose items each begin with what varies and end with what is fixed. */
function list<T extends object>(
  out: Output,
  name: string,
  items: readonly T[],
  fixed: ReadonlySet<keyof T & string>,
  keyOf: (item: T) => string,
): void {
  let before = `,"${name}":[`;
  for (const item of items) {
    write(out, before + varying(item, fixed));
    const json = fixedPart(keyOf(item), item, fixed);
    reserve(out, json.length);
    out.length += json.copy(out.buffer, out.length);
    before = ',';
  }
  write(out, items.length === 0 ? `${before}]` : ']');
}

const keyOfStep = ({ procedure, step }: StepView): string => `${procedure}/${step}`;

/** An object without its last brace and without the fields that are written from `encoded`. */
function varying(item: object, fixed: ReadonlySet<string>): string {
  let text = '{';
  for (const name in item) {
    const value = (item as Record<string, unknown>)[name];
    if (value !== undefined && !fixed.has(name)) text += `"${name}":${JSON.stringify(value)},`;
  }
  return text;
}

/** Encoded objects without their first brace, by what they hold. */
interface Fixed {
  readonly values: readonly unknown[];
  readonly json: Buffer<ArrayBufferLike>;
}
const encoded = new Map<string, Fixed>();

/** What is fixed of an item: encoded once for each key as long as its values are the very same ones, anew where one differs. */
function fixedPart<T>(key: string, item: T, names: ReadonlySet<keyof T & string>): Buffer<ArrayBufferLike> {
  const known = encoded.get(key);
  let at = 0;
  if (known) {
    for (const name of names) {
      if (known.values[at] !== item[name]) break;
      at += 1;
    }
    if (at === names.size) return known.json;
  }
  const values = [...names].map(name => item[name]);
  const json = Buffer.from(JSON.stringify(Object.fromEntries([...names].map(name => [name, item[name]]))).slice(1));
  encoded.set(key, { values, json });
  return json;
}

const stepNames = new Set([
  'procedure',
  'step',
  'label',
  'help',
  'group',
  'final',
  'basis',
] as const satisfies (keyof StepView)[]);
const clockNames = new Set(['code', 'label', 'startEvent', 'basis'] as const satisfies (keyof ClockView)[]);
const claimNames = new Set([
  'code',
  'title',
  'plain',
  'calculator',
  'basis',
  'employerHolds',
] as const satisfies (keyof ClaimView)[]);
