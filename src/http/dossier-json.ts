import type { ClaimView, ClockView, ClosedStepView, DossierView, StepView } from '../contract/views.ts';

/**
 * A dossier view as JSON in UTF-8, as `JSON.stringify` would give it but for the order of the keys. Most of it are the names, helps and
 * articles of steps, limits and claims, which are part of the program: they are encoded once. What depends on the reader or on the dossier
 * is written anew each time.
 */
export function encodeDossier({ open, closed, clocks, claims, ...rest }: DossierView): Buffer {
  const out: Output = { buffer: scratch, length: 0 };
  write(out, JSON.stringify(rest).slice(0, -1));
  list(out, 'open', open, step => `{${ownPart(step)}`, stepPart);
  list(out, 'closed', closed, step => `{${ownPart(step)}${closedPart(step)}`, stepPart);
  list(out, 'clocks', clocks, variableClock, clockPart);
  list(out, 'claims', claims, variableClaim, claimPart);
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

/** A list whose items each begin with what varies (an object without its last brace) and end with what is fixed. */
function list<T>(
  out: Output,
  name: string,
  items: readonly T[],
  begins: (item: T) => string,
  ends: (item: T) => Buffer<ArrayBufferLike>,
): void {
  let before = `,"${name}":[`;
  for (const item of items) {
    write(out, before + begins(item));
    const fixed = ends(item);
    reserve(out, fixed.length);
    out.length += fixed.copy(out.buffer, out.length);
    before = ',';
  }
  write(out, items.length === 0 ? `${before}]` : ']');
}

const textJson = ({ zh, en }: StepView['label']): string => `{"zh":${JSON.stringify(zh)},"en":${JSON.stringify(en)}}`;

const ownPart = ({ proceedingId, due, approval, rank }: StepView): string =>
  `${proceedingId === undefined ? '' : `"proceedingId":"${proceedingId}",`}${due === undefined ? '' : `"due":"${due}",`}${
    approval === undefined ? '' : `"approval":${textJson(approval)},`
  }"rank":"${rank}",`;

const closedPart = ({ because, opensWhen }: ClosedStepView): string =>
  `"because":${textJson(because)},${opensWhen === undefined ? '' : `"opensWhen":${textJson(opensWhen)},`}`;

// Written out: leaving fields out of a copy costs more than naming the others.
const variableClock = (c: ClockView): string =>
  `${JSON.stringify({
    id: c.id,
    proceedingId: c.proceedingId,
    procedure: c.procedure,
    from: c.from,
    raw: c.raw,
    rolled: c.rolled,
    due: c.due,
    alarm: c.alarm,
    unit: c.unit,
    length: c.length,
    state: c.state,
    left: c.left,
    provisional: c.provisional,
    calendarVersion: c.calendarVersion,
    why: c.why,
  } satisfies Omit<ClockView, (typeof clockNames)[number]>).slice(0, -1)},`;

const variableClaim = ({
  code: _,
  title: _t,
  plain: _p,
  calculator: _c,
  basis: _b,
  employerHolds: _h,
  ...varies
}: ClaimView): string => `${JSON.stringify(varies).slice(0, -1)},`;

/** Encoded objects without their first brace, by what they hold. */
interface Fixed {
  readonly values: readonly unknown[];
  readonly json: Buffer<ArrayBufferLike>;
}
const encoded = new Map<string, Fixed>();

/** Encoded once for each key as long as its values are the very same ones; made anew where one differs. */
function fixedPart(key: string, names: readonly string[], values: readonly unknown[]): Buffer<ArrayBufferLike> {
  const known = encoded.get(key);
  if (known && values.every((value, i) => value === known.values[i])) return known.json;
  const json = Buffer.from(JSON.stringify(Object.fromEntries(names.map((name, i) => [name, values[i]]))).slice(1));
  encoded.set(key, { values, json });
  return json;
}

const stepNames = ['procedure', 'step', 'label', 'help', 'final', 'basis'];
const stepPart = ({ procedure, step, label, help, final, basis }: StepView) =>
  fixedPart(`${procedure}/${step}`, stepNames, [procedure, step, label, help, final, basis]);

const clockNames = ['code', 'label', 'startEvent', 'basis'] as const;
const clockPart = ({ code, label, startEvent, basis }: ClockView) =>
  fixedPart(code, clockNames, [code, label, startEvent, basis]);

const claimNames = ['code', 'title', 'plain', 'calculator', 'basis', 'employerHolds'];
const claimPart = ({ code, title, plain, calculator, basis, employerHolds }: ClaimView) =>
  fixedPart(code, claimNames, [code, title, plain, calculator, basis, employerHolds]);
