/** How much law one thread computes in a second: limits with their derivation, limitation, and every calculator (`npm run bench law`). */
import { defaultCalendar as calendar } from '../../src/core/law/calendar.ts';
import { addDays } from '../../src/core/law/day.ts';
import { deadlineOf } from '../../src/core/law/deadline.ts';
import { derivationOf } from '../../src/core/law/derivation.ts';
import { limitationOf } from '../../src/core/law/limitation.ts';
import { excludedFor, restartFor, segmentsOf } from '../../src/core/law/segments.ts';
import { deadlineCodes, termOf } from '../../src/core/law/terms.ts';
import { calculators } from '../../src/core/pay/index.ts';
import { calculations } from './calculations.ts';
import { run as overHttp } from './calculators.ts';
import { measure } from './core.ts';
import type { Figure } from './figures.ts';

/** At least so many deadlines, with all that a derivation is made of, in a second. */
const deadlinesPerSecond = 100_000;

/** And so many answers of calculators, each read from its input and explained line by line. */
const calculationsPerSecond = 20_000;
const here = { today: '2026-11-25', calendar, place: '330282' };
const byId = new Map(Object.entries(calculators));

/** The answer of a calculator; an input that it refuses would measure nothing. */
function compute(n: number): void {
  const { id, input } = calculations[n % calculations.length]!;
  if (!byId.get(id)?.run(input, here).ok) throw new Error(`The calculator ${id} refuses the input of the bench.`);
}

const codes = deadlineCodes.filter(code => termOf(code).unit !== 'hour' && !termOf(code).promised);
const days = Array.from({ length: 1000 }, (_, i) => addDays('2024-01-01', i));
const dayOf = (n: number) => days[n % days.length]!;
const plain = (n: number) => deadlineOf(codes[n % codes.length]!, dayOf(n), calendar);

/** One kind of work; `n` differs from call to call. */
interface Work {
  readonly name: string;
  readonly unit: string;
  readonly target?: number;
  readonly run: (n: number) => void;
}

const works: readonly Work[] = [
  { name: 'deadlines, every code', unit: 'deadlines/s', target: deadlinesPerSecond, run: plain },
  {
    name: 'deadlines with days left out and a new start',
    unit: 'deadlines/s',
    target: deadlinesPerSecond,
    run: n => {
      const from = dayOf(n);
      deadlineOf('DL-ARB-45', from, calendar, {
        excluded: [excludedFor('appraisal', addDays(from, 10), addDays(from, 20))],
        restarts: [restartFor('joinder', addDays(from, 5))],
      });
    },
  },
  { name: 'calculations, in turn', unit: 'calculations/s', target: calculationsPerSecond, run: compute },
  { name: 'their stretches of days', unit: 'lists/s', run: n => void segmentsOf(plain(n), calendar) },
  {
    name: 'their derivation in both languages',
    unit: 'derivations/s',
    run: n => void derivationOf(plain(n), calendar),
  },
  {
    name: 'limitation with an interruption and its sentences',
    unit: 'answers/s',
    run: n =>
      void limitationOf(
        { kind: 'other', knownOn: dayOf(n), interruptions: [{ on: addDays(dayOf(n), 200), kind: 'demand' }] },
        calendar,
      ),
  },
];

export const run = async (): Promise<Figure[]> => [
  ...works.map(({ name, unit, target, run: work }) => ({
    name,
    value: Math.round(measure(work)),
    unit,
    ...(target && { target }),
  })),
  ...(await overHttp()),
];
