/** How many decisions and deadlines the law alone makes in a second, in one thread: `node scripts/tsx.mjs test/bench/core.ts`. */
import { pathToFileURL } from 'node:url';
import { apply } from '../../src/core/dossier/apply.ts';
import { type Attempt, decide } from '../../src/core/dossier/decide.ts';
import { openSteps } from '../../src/core/dossier/open-steps.ts';
import { defaultCalendar } from '../../src/core/law/calendar.ts';
import { addDays } from '../../src/core/law/day.ts';
import { deadlineOf, explainDeadline } from '../../src/core/law/deadline.ts';
import { deadlineCodes, terms } from '../../src/core/law/terms.ts';
import type { Actor } from '../../src/core/people/actor.ts';
import { procedures } from '../../src/core/procedures/index.ts';
import {
  accepted,
  aFiling,
  assigned,
  factsOf,
  filed,
  type Life,
  newLife,
  people,
  settled,
  uuid,
  wallFor,
} from '../core-world.ts';

export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At least so many; absent where the number is only for information. */
  readonly target?: number;
}

const perSecond = 100_000;
const warmUpMs = 200;
const roundMs = 100;
const rounds = 8;

/**
 * How often a second of this process's own computing time, in the best of several rounds: whatever else runs on the machine
 * then counts as little as can be. Collecting garbage is counted in.
 */
export function measure(work: (n: number) => void): number {
  let n = 0;
  const runFor = (ms: number): number => {
    const from = process.cpuUsage();
    let done = 0;
    let spent = 0;
    while (spent < ms) {
      for (let i = 0; i < 200; i += 1) work(n + i);
      n += 200;
      done += 200;
      const { user, system } = process.cpuUsage(from);
      spent = (user + system) / 1000;
    }
    return (done / spent) * 1000;
  };
  runFor(warmUpMs);
  return Math.max(...Array.from({ length: rounds }, () => runFor(roundMs)));
}

interface Case {
  readonly name: string;
  readonly life: Life;
  readonly by: Actor;
  readonly attempt: Attempt;
  readonly ends: 'change' | 'refusal' | 'problems';
  readonly target?: number;
}

function cases(): readonly Case[] {
  const mediating = accepted('2026-03-02');
  const paying = settled('2026-03-02', [
    { due: '2026-04-10', amount: '4000' },
    { due: '2026-05-10', amount: '4000' },
  ]);
  paying.take(people.mediator, 'settlement.report-payment', { n: 1, on: '2026-03-02', amount: '4000' });
  const payment = (paying.in('settlement').data as { payments: { id: string }[] }).payments[0]!;
  const on = (
    life: Life,
    by: Actor,
    procedure: Attempt['procedure'],
    step: string,
    input: unknown,
    ends: Case['ends'] = 'change',
    target: number | undefined = perSecond,
  ): Case => {
    const proceeding = life.dossier.proceedings.findLast(p => p.procedure === procedure);
    return {
      name: `${procedure}.${step}${ends === 'change' ? '' : ends === 'refusal' ? ', refused' : ', bad input'}`,
      life,
      by,
      attempt: { procedure, step, input, ...(proceeding && { proceedingId: proceeding.id }) },
      ends,
      ...(target && { target }),
    };
  };
  return [
    on(newLife('2026-03-02'), people.worker, 'mediation', 'receive', aFiling()),
    on(filed('2026-03-02'), people.head, 'mediation', 'assign', { mediatorId: people.mediator.userId, reason: '熟悉' }),
    on(assigned('2026-03-02'), people.mediator, 'mediation', 'accept', { consentedOn: '2026-03-02' }),
    on(mediating, people.worker, 'mediation', 'say', { channel: 'joint', words: '我想先听听单位怎么说。' }),
    on(mediating, people.worker, 'mediation', 'offer', {
      total: '12000',
      plan: [{ due: '2026-04-10', amount: '12000' }],
    }),
    on(paying, people.worker, 'settlement', 'confirm-payment', { paymentId: payment.id, received: 'all' }),
    on(mediating, people.head, 'mediation', 'assign', { mediatorId: uuid(1), reason: '熟悉' }, 'refusal'),
    on(mediating, people.mediator, 'mediation', 'seal', {}, 'refusal'),
    on(mediating, people.worker, 'mediation', 'say', { channel: 'all', words: '' }, 'problems', 0),
  ];
}

/** One decision; what it comes to is checked, so that nothing fast and wrong is measured. */
const decideOnce = ({ life, by, attempt, ends }: Case, facts: ReturnType<typeof factsOf>) => {
  const decision = decide(procedures, life.dossier, attempt, by, life.today, facts);
  if (!(ends in decision)) throw new Error(`${attempt.step}: ${JSON.stringify(decision)}`);
  return decision;
};

export function run(): Measure[] {
  const rows: Measure[] = [];
  const list = cases().map(one => ({
    one,
    facts: factsOf(
      '01990000-0000-7000-8000-00000000f000',
      wallFor(procedures, one.life.dossier, one.life.wall, one.attempt.proceedingId, one.by),
    ),
  }));
  const add = (name: string, unit: string, work: (n: number) => void, target?: number) =>
    rows.push({ name, value: Math.round(measure(work)), unit, ...(target && { target }) });

  for (const { one, facts } of list)
    add(`decide ${one.name}`, 'decisions/s', () => void decideOnce(one, facts), one.target);
  const mix = list.filter(
    ({ one }) => ['receive', 'accept', 'say'].includes(one.attempt.step) && one.ends === 'change',
  );
  add(
    'decide, mix of receive, accept and say',
    'decisions/s',
    n => void decideOnce(mix[n % mix.length]!.one, mix[n % mix.length]!.facts),
    perSecond,
  );

  const [receive] = list;
  const received = decideOnce(receive!.one, receive!.facts);
  if ('change' in received)
    add('apply, the change of a filing', 'changes/s', () => void apply(receive!.one.life.dossier, received.change));
  const reader = accepted('2026-03-02');
  const readerFacts = factsOf(uuid(1));
  add(
    'open steps, for the mediator',
    'lists/s',
    () =>
      void openSteps(
        procedures,
        reader.dossier,
        reader.dossier.proceedings,
        people.mediator,
        reader.today,
        readerFacts,
      ),
  );

  const codes = deadlineCodes.filter(code => terms[code].unit !== 'hour' && !terms[code].promised);
  const days = Array.from({ length: 1000 }, (_, i) => addDays('2024-01-01', i));
  const deadline = (n: number) => deadlineOf(codes[n % codes.length]!, days[n % days.length]!, defaultCalendar);
  add('deadlines with their derivation', 'deadlines/s', n => void deadline(n), perSecond);
  add('deadlines explained in both languages', 'deadlines/s', n => void explainDeadline(deadline(n), defaultCalendar));
  return rows;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = run();
  console.table(
    rows.map(({ name, value, unit, target }) => ({
      name,
      value,
      unit,
      target: target ?? '',
      met: target === undefined ? '' : value >= target,
    })),
  );
}
