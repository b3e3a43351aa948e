import { addWorkingDays, defaultCalendar, isWorkingDay, nextWorkingDay } from '../core/law/calendar.ts';
import { addDays, type Day, daysBetween, monthOf, weekday } from '../core/law/day.ts';
import { towns } from './city.ts';
import { citizenActor, drawMatter, type Matter, Script, staffActor } from './matter.ts';
import * as scenes from './mediation-scenes.ts';
import { randomFrom } from './random.ts';
import type { Scene, Telling } from './telling.ts';

/** How the mediations of 2024 ended; the concluded ones are those settled, failed and expired: 3,616. */
export const endings = {
  settled: 3403,
  failed: 151,
  expired: 62,
  refused: 92,
  withdrawn: 61,
  'not-accepted': 37,
  /** Received in December and settled in January. */
  later: 40,
} as const;
type Ending = keyof typeof endings;

/** January is full before Spring Festival (10 February), February empty; December rises again. */
const monthWeights = [13, 4.5, 7.5, 7.6, 7.8, 7.5, 8.0, 7.8, 7.6, 7.4, 9.0, 12.3];

/** How many lives end on the day they began, and how many take longer. */
const lengths: readonly (readonly [number, number])[] = [
  [0, 9],
  [1, 11],
  [2, 11],
  [3, 12],
  [4, 10],
  [5, 9],
  [6, 8],
  [7, 8],
  [8, 6],
  [9, 5],
  [10, 4],
  [11, 3],
  [12, 2],
  [13, 1],
  [14, 1],
];

const working = (day: Day) => isWorkingDay(defaultCalendar, day);
const onward = (day: Day) => nextWorkingDay(defaultCalendar, day);

/** The whole of 2024 as scenes of lives, in no order; the same every time. */
export function planYear(telling: Telling): Scene[][] {
  const random = randomFrom(20_240_101);
  const own: Telling = { ...telling, random };
  const days = dayWeights();
  const late = days.filter(([day]) => day >= '2024-12-18');
  const lives: Scene[][] = [];
  const serials = Object.values(endings).reduce((sum, n) => sum + n, 0);
  const order = shuffled(
    Array.from({ length: serials }, (_, i) => 1000 + i * 2),
    random.next,
  );
  for (const [ending, count] of Object.entries(endings) as [Ending, number][]) {
    for (let i = 0; i < count; i += 1) {
      const { receivedOn, closedOn } = datesOf(ending, ending === 'later' ? late : days, random);
      const town = random.pick([towns[random.weighted(towns.map((t, n) => [n, t.weight] as const))]!]);
      const matter = drawMatter(own, { town, on: receivedOn, serial: order.pop()! });
      lives.push(lifeOf(own, matter, ending, receivedOn, closedOn));
    }
  }
  return lives;
}

function shuffled<T>(list: T[], next: () => number): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Every day of the year on which something can come in; on Sundays and holidays only a little does, from the portal. */
function dayWeights(): (readonly [Day, number])[] {
  const days: (readonly [Day, number])[] = [];
  for (let day: Day = '2024-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
    const month = monthWeights[monthOf(day) - 1]!;
    // The two weeks before the festival are the fullest, the holiday itself the emptiest.
    const toFestival = daysBetween(day, '2024-02-10');
    const festival = toFestival > 0 && toFestival <= 16 ? 1.5 : 1;
    const share = working(day) ? (weekday(day) === 1 ? 1.25 : 1) : 0.06;
    days.push([day, month * festival * share]);
  }
  return days;
}

function datesOf(ending: Ending, days: readonly (readonly [Day, number])[], random: Telling['random']) {
  for (;;) {
    const receivedOn = random.weighted(days);
    if (ending === 'expired') {
      const closedOn = addDays(receivedOn, 16);
      if (closedOn <= '2024-12-31' && working(addDays(receivedOn, 3))) return { receivedOn, closedOn };
      continue;
    }
    const length = random.weighted(ending === 'failed' ? lengths.slice(3) : lengths);
    const closedOn = onward(addDays(onward(receivedOn), length));
    if (ending === 'later' ? closedOn >= '2025-01-02' : closedOn <= '2024-12-31') return { receivedOn, closedOn };
  }
}

const ways: readonly (readonly [scenes.Way, number])[] = [
  ['body', 38],
  ['window', 26],
  ['portal', 22],
  ['phone', 14],
];

function lifeOf(telling: Telling, matter: Matter, ending: Ending, receivedOn: Day, closedOn: Day): Scene[] {
  const { random } = telling;
  const script = new Script(random);
  const way = working(receivedOn) ? random.weighted(ways) : 'portal';
  scenes.received(telling, script, matter, receivedOn, way);
  // Staff work on working days, and nothing happens after the end.
  const by = (day: Day) => (onward(day) < closedOn ? onward(day) : closedOn);
  const second = by(random.chance(0.6) ? receivedOn : addDays(receivedOn, 1));

  if (ending === 'withdrawn') {
    if (random.chance(0.7)) scenes.assigned(script, matter, second);
    script.add(closedOn, citizenActor(telling, 'worker', matter.worker), 'mediation', 'withdraw', {
      reason: random.pick(['单位已经付清', '自己和单位谈好了', '先不追究了']),
    });
    return script.scenes;
  }
  scenes.assigned(script, matter, second);
  if (ending === 'not-accepted') {
    const [ground, words] = random.pick([
      ['out-of-scope', '双方是承揽关系，按件结算，不是劳动争议，可以向法院起诉。'],
      ['unreachable', '单位登记的地址和电话都联系不上，建议申请仲裁或向劳动监察投诉。'],
      ['elsewhere', '同一事项劳动监察已经立案。'],
    ] as const);
    script.add(closedOn, staffActor(matter.mediator), 'mediation', 'decline', { ground, words });
    return script.scenes;
  }
  if (ending === 'refused') {
    scenes.asked(script, matter, second);
    scenes.answerRecorded(script, matter, closedOn, 'no');
    return script.scenes;
  }
  const third = by(addDays(second, daysBetween(second, closedOn) > 2 ? 1 : 0));
  if (random.chance(0.18)) {
    scenes.asked(script, matter, second);
    scenes.answerRecorded(script, matter, third, 'yes');
    scenes.accepted(script, matter, third);
  } else scenes.accepted(script, matter, third, third);

  if (ending === 'expired') {
    scenes.expired(script, receivedOn);
    return script.scenes;
  }
  // What is settled at once by phone or on the spot has no record of a session beside the agreement.
  if (ending === 'failed' || random.chance(0.6))
    scenes.held(script, matter, by(addDays(third, Math.floor(daysBetween(third, closedOn) / 2))));
  if (ending === 'failed') {
    script.add(closedOn, staffActor(matter.mediator), 'mediation', 'fail', {
      ground: random.weighted([
        ['apart', 70],
        ['refused', 16],
        ['unreachable', 8],
        ['reneged', 6],
      ]),
    });
    return script.scenes;
  }
  settledLife(telling, script, matter, closedOn, way === 'portal');
  return script.scenes;
}

/** Days of payment after the agreement: most pay at once or in one sum, some in parts. */
function paymentDays(random: Telling['random'], closedOn: Day): Day[] {
  const parts = random.weighted([
    [1, 85],
    [2, 9],
    [3, 4.5],
    [6, 1.5],
  ]);
  if (parts === 1) return [random.chance(0.35) ? closedOn : addDays(closedOn, random.between(3, 30))];
  const first = random.between(5, 20);
  return Array.from({ length: parts }, (_, i) => addDays(closedOn, first + i * 30));
}

function settledLife(telling: Telling, script: Script, matter: Matter, closedOn: Day, typed: boolean): void {
  const { random } = telling;
  const days = paymentDays(random, closedOn);
  const share = random.pick([1, 1, 0.95, 0.9, 0.9, 0.85, 0.8, 0.8, 0.7, 0.6]);
  scenes.drafted(script, matter, closedOn, share, days);
  scenes.signedBy(telling, script, matter, closedOn, ['worker', 'employer', 'mediator'], typed);
  scenes.sealed(script, matter, closedOn);

  const fate = random.weighted([
    ['in-time', 92],
    ['late', 6.5],
    ['never', 1.5],
  ]);
  const last = days.at(-1)!;
  for (const [index, due] of days.entries()) {
    if (due === last && fate !== 'in-time') break;
    scenes.paymentReported(script, matter, due, index + 1);
    scenes.paymentConfirmed(script, matter, due);
  }
  if (fate === 'in-time') return;
  scenes.defaultNoted(script, last);
  if (fate === 'late') {
    const paidOn = addWorkingDays(defaultCalendar, last, random.between(2, 12));
    scenes.paymentReported(script, matter, paidOn, days.length);
    scenes.paymentConfirmed(script, matter, paidOn);
  } else {
    script.add(
      addDays(last, random.between(40, 90)),
      citizenActor(telling, 'worker', matter.worker),
      'settlement',
      'release',
      {
        words: random.pick(['余款另行向法院申请了支付令', '单位以货抵付，双方已经两清']),
      },
    );
  }
}
