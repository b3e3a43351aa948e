import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people } from '../../../../test/core-world.ts';
import { answerOf, employerSigns, type GroupLife, runningGroup, worker } from '../../../../test/group-world.ts';
import { addDays, type Day } from '../../law/day.ts';
import { formatYuan } from '../../pay/money.ts';
import { performanceOf, type SettlementData } from '../settlement/data.ts';
import { currentOffer, totalsOf } from './data.ts';

const { mediator } = people;
const size = 10;
const first: Day = '2026-03-02';

/** What may happen in a group, in any order; what is not open at the time is refused and changes nothing. */
const act = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('offer' as const),
      cents: fc.integer({ min: 1, max: 999_999 }),
      parts: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      who: fc.nat(size),
      verdict: fc.constantFrom('consent', 'consent', 'refuse', 'ask'),
      old: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('conclude' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('settle' as const), who: fc.nat(size) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'return' as const), who: fc.nat(size) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('join' as const), cents: fc.integer({ min: 1, max: 5_000_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      who: fc.nat(size),
      cents: fc.integer({ min: 1, max: 5_000_000 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      who: fc.nat(size),
      part: fc.integer({ min: 1, max: 5 }),
      cents: fc.integer({ min: 1, max: 700_000 }),
    }),
  },
  // What came back from the bank, or came in part, is no payment, or a part of one.
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('receive' as const),
      who: fc.nat(size),
      received: fc.constantFrom('all', 'part', 'none'),
      cents: fc.integer({ min: 1, max: 700_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What the world outside the files knows: what each worker was promised and truly got. */
interface Books {
  readonly promised: Map<number, number>;
  readonly got: Map<number, number>;
}

const attempt = (run: () => unknown): boolean => {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof Error && /was not taken/.test(error.message)) return false;
    throw error;
  }
};

function perform(life: GroupLife, books: Books, today: Day, a: Act): Day {
  const version = currentOffer(life.data);
  const settled = (who: number) => life.facts[who]?.stage === 'settled';
  const note = (who: number) => {
    const plan = life.members[who]?.dossier.proceedings.find(p => p.procedure === 'settlement')?.data as
      | SettlementData
      | undefined;
    if (plan && !books.promised.has(who))
      books.promised.set(
        who,
        plan.plan.reduce((sum, p) => sum + p.amount, 0),
      );
  };
  switch (a.kind) {
    case 'offer': {
      const rows = life.rows((_, i) => {
        const total = a.cents + i * 37 + a.parts;
        const each = Math.floor(total / a.parts);
        return Array.from({ length: a.parts }, (_part, n) => ({
          dueOn: addDays(today, 10 * (n + 1)),
          fen: n === a.parts - 1 ? total - each * (a.parts - 1) : each,
        }));
      });
      if (rows.length > 0) attempt(() => life.take(mediator, 'offer', { rows }));
      return today;
    }
    case 'answer': {
      if (!life.members[a.who]) return today;
      const asked = a.old ? version - 1 : version;
      attempt(() => life.say(a.who, worker(a.who), 'answer', answerOf(a.who, asked, a.verdict)));
      note(a.who);
      return today;
    }
    case 'conclude':
      attempt(() => employerSigns(life));
      attempt(() => life.take(mediator, 'conclude', { version }));
      return today;
    case 'settle': {
      const answered = life.facts[a.who]?.answer?.version ?? version;
      if (life.members[a.who]) attempt(() => life.say(a.who, mediator, 'settle', { version: answered }));
      note(a.who);
      return today;
    }
    case 'leave':
      if (life.members[a.who]) attempt(() => life.say(a.who, worker(a.who), 'leave', { reason: '自己办' }));
      return today;
    case 'return':
      if (life.members[a.who]) attempt(() => life.say(a.who, worker(a.who), 'come-back'));
      return today;
    case 'join':
      if (life.members.length <= size) attempt(() => life.join(mediator, 1, formatYuan(a.cents)));
      return today;
    case 'correct':
      if (life.members[a.who])
        attempt(() => life.say(a.who, worker(a.who), 'confirm-sum', { right: 'no', amount: formatYuan(a.cents) }));
      return today;
    case 'pay':
      if (settled(a.who))
        attempt(() =>
          life.say(a.who, mediator, 'settlement.report-payment', { n: a.part, on: today, amount: formatYuan(a.cents) }),
        );
      return today;
    case 'receive': {
      if (!settled(a.who)) return today;
      const { payments } = life.members[a.who]!.in<SettlementData>('settlement').data;
      const open = payments.find(p => p.received === undefined);
      if (!open) return today;
      const done = attempt(() =>
        life.say(a.who, worker(a.who), 'settlement.confirm-payment', {
          paymentId: open.id,
          received: a.received,
          ...(a.received === 'part' && { amount: formatYuan(a.cents) }),
        }),
      );
      if (done) {
        const came = a.received === 'all' ? open.amount : a.received === 'part' ? a.cents : 0;
        books.got.set(a.who, (books.got.get(a.who) ?? 0) + came);
      }
      return today;
    }
    case 'days': {
      const next = addDays(today, a.days);
      life.on(next);
      for (const member of life.members) member.clock(next);
      return next;
    }
  }
}

test('whatever is offered, answered, settled, left, paid and sent back, no fen of a group is lost or made', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 60 }), acts => {
      const life = runningGroup(first, size);
      const books: Books = { promised: new Map(), got: new Map() };
      let today = first;
      for (const a of acts) {
        today = perform(life, books, today, a);
        const members = life.facts;
        const version = currentOffer(life.data);
        const totals = totalsOf(members, version);
        // Nobody is lost between the parts of a group, and no claim.
        expect(totals.inside + totals.settled + totals.left).toBe(totals.members);
        expect(totals.claimedInside + totals.claimedSettled + totals.claimedLeft).toBe(totals.claimed);
        if (version > 0) expect(totals.consent + totals.refuse + totals.asked + totals.silent).toBe(totals.inside);
        // What is owed is what those who consented were promised, and what came is what they say came.
        const sum = (values: Iterable<number>) => [...values].reduce((all, n) => all + n, 0);
        expect(totals.due).toBe(sum(books.promised.values()));
        expect(totals.received).toBe(sum(books.got.values()));
        for (const value of Object.values(totals)) {
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
        for (const [i, member] of members.entries()) {
          if (member.stage !== 'settled') {
            expect(member.due + member.reported + member.received).toBe(0);
            continue;
          }
          // Settled is who consented to that version, and was offered exactly what is owed now.
          expect(member.answer).toEqual({ version: member.settled, verdict: 'consent' });
          expect(member.due).toBe(books.promised.get(i));
          const settlement = life.members[i]!.in<SettlementData>('settlement');
          if (settlement.stage === 'performed')
            expect([performanceOf(settlement.data, today), member.received >= member.due]).toEqual(['complete', true]);
        }
      }
    }),
    { numRuns: 60 },
  );
});
