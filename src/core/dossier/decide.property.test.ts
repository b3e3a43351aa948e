import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { awarded, heard, served } from '../../../test/award-world.ts';
import {
  accepted,
  aDraft,
  aFiling,
  anOralFiling,
  assigned,
  bodies,
  drafted,
  employerWithCode,
  factsOf,
  filed,
  type Life,
  longshan,
  newLife,
  nextSeed,
  people,
  settled,
  signed,
  uploadId,
  uuid,
  wallFor,
} from '../../../test/core-world.ts';
import { addDays } from '../law/day.ts';
import type { Actor } from '../people/actor.ts';
import { procedures } from '../procedures/index.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { reach } from './access.ts';
import { apply, blankDossier } from './apply.ts';
import type { Change } from './change.ts';
import { type Decision, decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { idsFrom } from './ids.ts';
import { canonical, labels, seal, unseal } from './labels.ts';
import { openSteps } from './open-steps.ts';

type Random = () => number;
/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const hostile = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\udfff\ud800',
  '\u001a0000',
  '‮txt',
  '𠮷'.repeat(50),
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  "'; drop table dossier; --",
  '9'.repeat(400),
  '-1',
  '1e309',
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  uuid(1),
];
const hostileKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '\0', 'claims.0'];

interface Json {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly widget?: string;
}
const schemas = new Map(
  Object.values(procedures).flatMap((p: Procedure) =>
    Object.entries(p.steps).map(
      ([name, step]) => [`${p.id}.${name}`, z.toJSONSchema(step.input, { io: 'input' }) as Json] as const,
    ),
  ),
);

/** Ids that mean something in a dossier, and one that does not. */
const idsIn = (dossier: Dossier): string[] => [
  uuid(1),
  ...[...dossier.parties, ...dossier.claims, ...dossier.papers].map(x => x.id),
];

/** An input that a form could send; where `wild`, each place may hold something that no form sends. */
function inputFor(schema: Json, random: Random, ids: readonly string[], today: string, wild: boolean): unknown {
  if (wild && random() < 0.05) return pick(random, [null, [], {}, -1, Number.MAX_SAFE_INTEGER, 1.5, true, ...hostile]);
  if (schema.anyOf) return inputFor(pick(random, schema.anyOf), random, ids, today, wild);
  if (schema.enum) return pick(random, schema.enum);
  switch (schema.type) {
    case 'object': {
      const out: Record<string, unknown> = {};
      for (const [key, inner] of Object.entries(schema.properties ?? {}))
        if (schema.required?.includes(key) || random() < 0.5) out[key] = inputFor(inner, random, ids, today, wild);
      if (wild && random() < 0.1)
        Object.defineProperty(out, pick(random, hostileKeys), { value: 1, enumerable: true, configurable: true });
      return out;
    }
    case 'array': {
      const length = (schema.minItems ?? 0) + Math.floor(random() * 2);
      return Array.from({ length }, () => inputFor(schema.items ?? {}, random, ids, today, wild));
    }
    case 'boolean':
      return random() < 0.9;
    case 'integer': {
      const low = Math.max(schema.minimum ?? 0, -9e15);
      return schema.widget === 'place' ? longshan : low + Math.floor(random() * 3);
    }
    case 'string':
      if (schema.widget === 'person') return pick(random, [people.mediator, people.otherMediator, people.clerk]).userId;
      if (schema.widget === 'organisation') return pick(random, [bodies.town, bodies.trade, bodies.institute]).id;
      if (schema.widget === 'file') return random() < 0.8 ? uploadId : uuid(1);
      if (schema.format === 'uuid') return pick(random, ids);
      if (schema.widget === 'day') return addDays(today, Math.floor(random() * 30) - 6);
      if (schema.widget === 'money') return pick(random, ['0', '0.01', '4000', '8,000.00', '90071992547409.91']);
      return wild && random() < 0.2
        ? pick(random, hostile)
        : pick(random, ['张小满', '13800130001', '14:30', '说明说明说明说明']);
    default:
      return pick(random, [null, 1, 'x', [{}], { a: { b: [] } }]);
  }
}

const actors = Object.values(people) as readonly Actor[];
const plan = [
  { due: '2026-04-10', amount: '4000' },
  { due: '2026-05-10', amount: '4000' },
];
const failed = (): Life => {
  const life = accepted('2026-03-02');
  life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
  return life;
};
const started: readonly (() => Life)[] = [
  () => newLife('2026-03-02'),
  () => filed('2026-03-02'),
  () => assigned('2026-03-02'),
  () => accepted('2026-03-02'),
  () => drafted('2026-03-02', plan),
  () => signed('2026-03-02', plan),
  () => settled('2026-03-02', plan),
  failed,
  () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'consultation.propose', aFiling());
    life.take(employerWithCode(life), 'consultation.accept', {});
    return life;
  },
  () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'lead.ask', { question: '工资拖了两个月怎么办？请问', place: longshan });
    return life;
  },
  () => {
    const life = failed();
    life.take(people.worker, 'arbitration.request', { truthful: true });
    return life;
  },
  () => heard(),
  () => served(awarded(heard())),
];

/** What people mostly mean: inputs whose parts fit each other, which chance alone does not find. */
function sensible(name: string, life: Life, by: Actor, random: Random): unknown {
  const due = addDays(life.today, 10 + Math.floor(random() * 20));
  const amount = pick(random, ['3000', '8000', '12000.50']);
  switch (name) {
    case 'mediation.receive':
    case 'arbitration.file':
    case 'consultation.propose':
    case 'lead.convert':
      return by.role === 'worker' || by.role === 'employer' ? aFiling() : anOralFiling();
    case 'mediation.offer':
    case 'consultation.offer':
      return { total: amount, plan: [{ due, amount }] };
    case 'mediation.draft':
      return aDraft(life, [{ due, amount }]);
    case 'mediation.sign':
      return by.role === 'mediator' && random() < 0.5
        ? { way: 'paper', fullName: '冯经理', for: 'employer', identity: 'paper' }
        : { way: 'typed', fullName: by.name };
    case 'mediation.confirm-identity':
      return { side: pick(random, ['worker', 'employer']), way: 'paper' };
    case 'consultation.extend':
      return { until: due };
    case 'mediation.respond':
    case 'consultation.respond':
      return { offerId: life.wall.findLast(i => i.kind === 'offer')?.id, reply: pick(random, ['accept', 'decline']) };
    case 'mediation.confirm-fact':
      return { factId: life.wall.findLast(i => i.kind === 'fact')?.id };
    case 'mediation.accept':
      return { consentedOn: life.today };
    case 'settlement.report-payment':
      return { n: 1 + Math.floor(random() * 3), on: life.today, amount: pick(random, ['4000', '1000', '6000']) };
    case 'settlement.confirm-payment': {
      const data = life.dossier.proceedings.findLast(p => p.procedure === 'settlement')?.data as
        | { payments: { id: string; received?: string }[] }
        | undefined;
      const open = data?.payments.find(p => p.received === undefined);
      return { paymentId: open?.id, ...pick(random, [{ received: 'all' }, { received: 'part', amount: '500' }]) };
    }
    default:
      return undefined;
  }
}

/** Takes the dispute some steps further, as chance has it, and says what was decided for whom. */
function walk(life: Life, seed: number, length: number, each: (decision: Decision, by: Actor) => void): void {
  const random = randomOf(seed);
  for (let i = 0; i < length; i += 1) {
    if (random() < 0.2) life.on(addDays(life.today, Math.floor(random() * 8)));
    const reaching =
      life.dossier.version === 0
        ? [people.worker, people.window, people.gridMember]
        : actors.filter(a => reach(procedures, life.dossier, a));
    const withCode = life.dossier.parties.some(p => p.side === 'employer') ? [employerWithCode(life)] : [];
    const by = pick(random, [...reaching, ...withCode, people.clock]);
    const readable = life.dossier.proceedings.flatMap(p => wallFor(procedures, life.dossier, life.wall, p.id, by));
    const facts = factsOf(nextSeed(), readable);
    const open = openSteps(procedures, life.dossier, life.dossier.proceedings, by, life.today, facts).open.filter(
      s => s.proceedingId === undefined || s.proceedingId === life.in(s.procedure).id,
    );
    const founding = Object.values(procedures).flatMap((p: Procedure) =>
      Object.entries(p.steps)
        .filter(([, s]) => s.founds && s.by.includes(by.role))
        .map(([step]) => ({ procedure: p.id, step })),
    );
    const clocked = life.dossier.proceedings.flatMap(p =>
      Object.entries((procedures[p.procedure] as Procedure).steps)
        .filter(([, s]) => s.after)
        .map(([step]) => ({ procedure: p.procedure, step })),
    );
    const choices = life.dossier.version === 0 ? founding : by.role === 'clock' ? clocked : open;
    if (choices.length === 0) continue;
    const { procedure, step } = pick(random, choices);
    const name = `${procedure}.${step}` as const;
    const input =
      (random() < 0.8 ? sensible(name, life, by, random) : undefined) ??
      inputFor(schemas.get(name)!, random, idsIn(life.dossier), life.today, false);
    const decision = life.decide(by, name, input);
    each(decision, by);
    if ('change' in decision) life.take(by, name, input);
  }
}

const idsOf = (change: Change): string[] => [
  // A paper that was written before and stands from now on is no new thing.
  ...change.papers.filter(p => p.state !== 'final').map(p => p.id),
  ...change.wall.map(w => w.id),
  ...change.outcomes.map(o => o.id),
  ...change.proceedings.filter(p => p.opens).map(p => p.id),
];

describe('the one door', () => {
  // What is taken on two files at once is refused on one, whatever is sent.
  const names = [...schemas.keys()].filter(name => !name.startsWith('joining.'));
  const lives = started.map(start => start());
  let taken = 0;
  const knock = (life: Life, by: Actor, name: string, input: unknown): Decision => {
    const [procedure, step] = name.split('.') as [never, string];
    const proceeding = life.dossier.proceedings.findLast(p => p.procedure === procedure);
    const attempt = { procedure, step, input, ...(proceeding && { proceedingId: proceeding.id }) };
    const wall = wallFor(procedures, life.dossier, life.wall, proceeding?.id, by);
    return decide(procedures, life.dossier, attempt, by, life.today, factsOf(nextSeed(), wall));
  };
  const isAnswer = (decision: Decision): boolean => {
    if ('change' in decision) {
      taken += 1;
      return decision.change.proceedings.length > 0;
    }
    if ('problems' in decision)
      return decision.problems.length > 0 && decision.problems.every(p => p.message.zh !== '' && p.message.en !== '');
    return decision.refusal.reason.zh !== '' && decision.refusal.reason.en !== '';
  };

  test('answers whatever is pushed through it, by whomever, at whatever stage', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...hostile));
    const anything = fc.oneof(fc.jsonValue(), fc.anything({ values: [text, fc.double(), fc.constant(undefined)] }));
    fc.assert(
      fc.property(
        fc.constantFrom(...lives),
        fc.constantFrom(...actors),
        fc.oneof(fc.constantFrom(...names), fc.constantFrom(...hostileKeys.map(key => `mediation.${key}`))),
        anything,
        (life, by, name, input) => isAnswer(knock(life, by, name, input)),
      ),
      { numRuns: 3000 },
    );
  });

  test('answers forms that are almost right, with something hostile in them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lives), fc.constantFrom(...names), fc.integer(), (life, name, seed) => {
        const random = randomOf(seed);
        const step = (procedures as Record<string, Procedure>)[name.split('.')[0]!]!.steps[name.split('.')[1]!]!;
        const role = pick(random, step.by);
        const isParty = role === 'employer' && life.dossier.parties.some(p => p.side === role);
        const by = isParty ? employerWithCode(life) : (actors.find(a => a.role === role) ?? people.worker);
        const input = inputFor(schemas.get(name)!, random, idsIn(life.dossier), life.today, true);
        return isAnswer(knock(life, by, name, input));
      }),
      { numRuns: 9000 },
    );
    expect(taken).toBeGreaterThan(60);
  });

  test('says the same when it is asked the same again', () => {
    const life = lives[3]!;
    const seed = nextSeed();
    const attempt = {
      procedure: 'mediation' as const,
      step: 'say',
      proceedingId: life.in('mediation').id,
      input: { channel: 'joint', words: '您好' },
    };
    const once = () => decide(procedures, life.dossier, attempt, people.worker, life.today, factsOf(seed));
    expect(once()).toEqual(once());
  });

  test('knows no step under a name that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(knock(lives[1]!, people.worker, `mediation.${name}`, {})).toMatchObject({ refusal: { kind: 'absent' } });
  });
});

describe('a random life', () => {
  const lengths = { numRuns: 100 };
  const anyWalk = fc.tuple(fc.constantFrom(...started), fc.integer());

  test('is the fold of its entries as they are stored', () => {
    let longest = 0;
    fc.assert(
      fc.property(anyWalk, ([start, seed]) => {
        const life = start();
        walk(life, seed, 25, () => {});
        longest = Math.max(longest, life.changes.length);
        const stored = JSON.parse(JSON.stringify(life.changes)) as Change[];
        const folded = stored.reduce(apply, blankDossier(life.dossier.tenant, life.dossier.id));
        expect(folded).toStrictEqual(JSON.parse(JSON.stringify(life.dossier)));
      }),
      lengths,
    );
    expect(longest).toBeGreaterThan(15);
  }, 40_000);

  test('counts its versions one by one and gives every new thing an id of its own', () => {
    fc.assert(
      fc.property(anyWalk, ([start, seed]) => {
        const life = start();
        walk(life, seed, 25, () => {});
        expect(life.dossier.version).toBe(life.changes.length);
        const made = life.changes.flatMap(idsOf);
        expect(new Set(made).size).toBe(made.length);
        for (const list of [life.dossier.parties, life.dossier.claims, life.dossier.proceedings, life.dossier.papers])
          expect(new Set(list.map(x => x.id)).size).toBe(list.length);
        // A side has one party, unless the tribunal joined others to it.
        const joined = life.dossier.proceedings.flatMap(
          p => (p.data as { joined?: { partyId: string }[] }).joined ?? [],
        );
        const first = life.dossier.parties.filter(p => !joined.some(j => j.partyId === p.id));
        expect(new Set(first.map(p => p.side)).size).toBe(first.length);
      }),
      lengths,
    );
  }, 40_000);

  test('has no open limit in a proceeding that is over, a declared stage everywhere, and never more paid than came', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyWalk, ([start, seed]) => {
        const life = start();
        walk(life, seed, 30, () => {});
        for (const p of life.dossier.proceedings) {
          const stage = (procedures[p.procedure] as Procedure).stages[p.stage];
          reached.add(`${p.procedure} ${p.stage}`);
          expect(stage, p.stage).toBeDefined();
          expect(p.closedOn !== undefined).toBe(stage!.terminal === true);
          if (stage!.terminal) expect(p.deadlines.filter(d => d.state === 'open')).toEqual([]);
          if (p.procedure !== 'settlement') continue;
          const data = p.data as { paid: number; payments: { receivedAmount?: number }[]; plan: { amount: number }[] };
          expect(data.paid).toBe(data.payments.reduce((sum, x) => sum + (x.receivedAmount ?? 0), 0));
          if (p.stage === 'performed')
            expect(data.paid).toBeGreaterThanOrEqual(data.plan.reduce((s, x) => s + x.amount, 0));
        }
      }),
      lengths,
    );
    expect(reached.size).toBeGreaterThan(15);
  }, 40_000);

  test('is never refused for its stage a step that stands in the list of open steps', () => {
    let decided = 0;
    fc.assert(
      fc.property(anyWalk, ([start, seed]) => {
        walk(start(), seed, 20, (decision, by) => {
          decided += 1;
          // What was typed may still belong to another role: a message into the other side's room.
          if ('refusal' in decision && by.role !== 'clock')
            expect(['law', 'conflict', 'role']).toContain(decision.refusal.kind);
        });
      }),
      lengths,
    );
    expect(decided).toBeGreaterThan(500);
  });
});

describe('ids', () => {
  test('follow from the seed, differ from it and from each other, also at the end of the range', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.integer({ min: 1, max: 300 }), (seed, many) => {
        const newId = idsFrom(seed);
        const made = Array.from({ length: many }, newId);
        expect(new Set([seed, ...made]).size).toBe(many + 1);
        for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      }),
    );
    expect(idsFrom('01990000-0000-7000-8000-0000ffffffff')()).toBe('01990000-0000-7000-8000-000000000000');
    expect(() => idsFrom('no seed')).toThrow();
  });
});

describe('seals', () => {
  const key = fc.oneof(
    fc.constantFrom(...Object.keys(labels)),
    fc.constantFrom('id', 'on', 'claims', 'data', '$sealed', '__proto__'),
  );
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }));

  test('are opened again to what was sealed, and hold nothing of it while closed', () => {
    fc.assert(
      fc.property(value, original => {
        const kept = new Map<string, unknown>();
        const digest = (label: string, inner: unknown) => {
          const name = `${label}:${canonical(inner)}`;
          kept.set(name, inner);
          return name;
        };
        expect(unseal(seal(original, digest), name => kept.get(name))).toEqual(original);
      }),
    );
    const closed = JSON.stringify(seal({ worker: { name: '张小满', phone: '13800130001' }, n: 1 }, () => 'd'));
    expect(closed).toBe('{"worker":{"name":{"$sealed":"d"},"phone":{"$sealed":"d"}},"n":1}');
  });

  test('are not opened by somebody who types the digest of another’s secret', () => {
    const secrets = new Map<string, unknown>([['personal:1', '张小满']]);
    const digest = (_: string, inner: unknown) => {
      const name = `personal:${secrets.size + 1}`;
      secrets.set(name, inner);
      return name;
    };
    const typed = { computation: { $sealed: 'personal:1' } };
    expect(unseal(seal(typed, digest), name => secrets.get(name))).toEqual(typed);
  });

  test('stay closed where the value was destroyed, and the sealed entry keeps its digest', () => {
    const digest = (label: string, inner: unknown) => `${label}:${canonical(inner).length}`;
    fc.assert(
      fc.property(value, original => {
        const sealed = seal(original, digest);
        expect(unseal(sealed, () => undefined)).toEqual(sealed);
        expect(canonical(sealed)).toBe(canonical(JSON.parse(JSON.stringify(sealed))));
      }),
    );
  });

  test('do not depend on the order in which a reader writes the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(key, fc.integer(), { noNullPrototype: true }), record => {
        const reversed = Object.fromEntries(Object.entries(record).reverse());
        expect(canonical(reversed)).toBe(canonical(record));
      }),
    );
  });

  test('cover every word by which a step names a person', () => {
    const found = new Set<string>();
    for (const schema of schemas.values())
      for (const field of fieldsOf(schema))
        if (/name|phone|account|address|receiver|interpreter|idNumber/i.test(field)) found.add(field);
    // A firm's name and its code stand in public registers.
    const publicNames = ['employerName'];
    expect([...found].filter(f => !Object.hasOwn(labels, f) && !publicNames.includes(f))).toEqual([]);
    expect(found.size).toBeGreaterThan(6);
  });
});

const fieldsOf = (schema: Json): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]),
  ...(schema.items ? fieldsOf(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(fieldsOf),
];
