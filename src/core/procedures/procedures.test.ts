import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { awardDraftInput, awardLine } from '../../../test/award-input.ts';
import { aDeliberation, besides, heard, heardByThree } from '../../../test/award-world.ts';
import {
  accepted,
  aDraft,
  aFiling,
  drafted,
  employerWithCode,
  type Life,
  newLife,
  people,
} from '../../../test/core-world.ts';
import { runningGroup } from '../../../test/group-world.ts';
import { anInquiry, aReport, filedCase as inspected } from '../../../test/inspection-world.ts';
import { employerOfUnion, mediating } from '../../../test/invited-world.ts';
import type { Change } from '../dossier/change.ts';
import { noticeTexts } from '../dossier/notice-texts.ts';
import { type ArticleId, inForce, isArticleId } from '../law/articles.ts';
import { mayServe, methodIds } from '../law/service.ts';
import { isDeadlineCode } from '../law/terms.ts';
import type { Actor } from '../people/actor.ts';
import { isRole, type Role, sideOf } from '../people/role.ts';
import { type ProcedureId, procedureIds } from './ids.ts';
import { procedures } from './index.ts';
import type { Procedure, Step } from './procedure.ts';

const today = '2026-11-25';
const all: readonly Procedure[] = Object.values(procedures);
const steps = all.flatMap(procedure =>
  Object.entries(procedure.steps).map(([name, step]) => ({ procedure, name, step, title: `${procedure.id}.${name}` })),
);
const targets = (step: Step): readonly string[] => [
  ...(step.to ? [step.to] : []),
  ...Object.values(step.outcomes ?? {}),
];
const isText = (value: unknown): boolean => {
  const { zh, en } = (value ?? {}) as { zh?: string; en?: string };
  return typeof zh === 'string' && /\p{Script=Han}/u.test(zh) && typeof en === 'string' && /[A-Za-z]/.test(en);
};

describe('the list of procedures', () => {
  test('has each procedure once, under its own id, with its steps', () => {
    for (const [id, procedure] of Object.entries(procedures)) expect(procedure.id).toBe(id);
    expect(Object.keys(procedures).sort()).toEqual([...procedureIds].sort());
    expect(steps.length).toBeGreaterThan(50);
  });
});

describe.each(all.map(p => [p.id, p] as const))('%s', (_, procedure) => {
  const stages = Object.keys(procedure.stages);
  const own = Object.entries(procedure.steps);

  test('has titles in two languages for itself, its stages and its papers', () => {
    expect(isText(procedure.title)).toBe(true);
    for (const stage of Object.values(procedure.stages)) expect(isText(stage.title) && isText(stage.public)).toBe(true);
    for (const paper of Object.values(procedure.papers)) expect(isText(paper.title)).toBe(true);
  });

  test('has an opening step, and every stage is reached from one', () => {
    const reached = new Set<string>();
    const opening = own.filter(([, step]) => step.from === 'opening');
    expect(opening.length).toBeGreaterThan(0);
    for (const [, step] of opening) for (const stage of targets(step)) reached.add(stage);
    for (let size = -1; size !== reached.size; ) {
      size = reached.size;
      for (const [, step] of own)
        if (step.from !== 'opening' && step.from.some(s => reached.has(s)))
          for (const stage of targets(step)) reached.add(stage);
    }
    expect([...reached].sort()).toEqual([...stages].sort());
  });

  test('leads out of every stage that is no end, and out of no end unless what was decided is taken back', () => {
    for (const [name, stage] of Object.entries(procedure.stages)) {
      const out = own.filter(
        ([, step]) =>
          step.from !== 'opening' &&
          step.from.includes(name) &&
          targets(step).some(s => s !== name) &&
          !(stage.terminal && step.undoes),
      );
      expect(out.length > 0, name).toBe(stage.terminal !== true);
      // What only the clock ends would wait for a day that nobody can set.
      if (!stage.terminal)
        expect(
          out.some(([, step]) => step.by.some(role => role !== 'clock')),
          name,
        ).toBe(true);
    }
  });

  test('opens its reach and its walls to roles that exist, in stages that exist', () => {
    for (const [role, rule] of Object.entries(procedure.reach)) {
      expect(isRole(role)).toBe(true);
      for (const stage of rule.whileIn ?? []) expect(stages).toContain(stage);
    }
    for (const audience of Object.values(procedure.wall ?? {}))
      for (const who of audience)
        expect(['assigned', 'head', 'worker', 'employer', 'tribunal', 'house', 'representative']).toContain(who);
    if (procedure.wall) expect(inForce(procedure.wallBasis!, today)).toBe(true);
  });

  test('puts papers behind walls that it has', () => {
    for (const paper of Object.values(procedure.papers))
      if (paper.channel) expect(Object.keys(procedure.wall ?? {})).toContain(paper.channel);
  });
});

describe('papers that are served', () => {
  const papers = all.flatMap(procedure =>
    Object.entries(procedure.papers).flatMap(([name, { service, channel }]) =>
      service ? [{ procedure, name, service, channel }] : [],
    ),
  );

  test('lie in the open file, and name a step that hears of it and reads every way that is open to them', () => {
    expect(papers.length).toBeGreaterThan(2);
    for (const { procedure, name, service, channel } of papers) {
      expect(channel, name).toBeUndefined();
      if (!service.onServed) continue;
      const step = procedure.steps[service.onServed.step];
      expect(step, name).toBeDefined();
      const anybody = { consents: true, simple: true, collective: true, tried: true };
      for (const side of ['worker', 'employer'] as const)
        for (const way of methodIds.filter(id => mayServe(service.kind, id, { ...anybody, side }).open)) {
          const paperId = '01990000-0000-7000-8000-000000000001';
          const served = { paperId, partyId: paperId, side, on: today, receiver: '字'.repeat(60), way };
          expect(step!.input.safeParse(service.onServed.input(served)).error, `${name} ${way}`).toBeUndefined();
        }
    }
  });
});

describe.each(steps.map(s => [s.title, s] as const))('%s', (_, { procedure, step }) => {
  test('has a title in two languages and cites articles in force', () => {
    expect(isText(step.title)).toBe(true);
    if (step.help) expect(isText(step.help)).toBe(true);
    expect(step.law.length).toBeGreaterThan(0);
    for (const id of step.law) expect(isArticleId(id) && inForce(id as ArticleId, today), id).toBe(true);
  });

  test('is taken by roles that exist and leads from declared stages to declared stages', () => {
    expect(step.by.length).toBeGreaterThan(0);
    for (const role of step.by) expect(isRole(role), role).toBe(true);
    for (const stage of step.from === 'opening' ? [] : step.from) expect(procedure.stages[stage], stage).toBeDefined();
    for (const stage of targets(step)) expect(procedure.stages[stage], stage).toBeDefined();
    if (step.from === 'opening') expect(targets(step).length).toBeGreaterThan(0);
    expect(step.to === undefined || step.outcomes === undefined).toBe(true);
  });

  test('issues papers, starts and ends limits that exist', () => {
    for (const paper of step.issues ?? []) expect(procedure.papers[paper], paper).toBeDefined();
    for (const code of [...(step.stops ?? []), ...(step.starts ?? []).map(s => s.code), ...(step.after ?? [])])
      expect(isDeadlineCode(code), code).toBe(true);
    if (step.after) expect(step.by).toEqual(['clock']);
  });

  test('takes a second person only where somebody may propose, somebody may decide, and nothing is behind a wall', () => {
    const { approval } = step;
    if (!approval) return;
    expect(step.from === 'opening' || step.walled).toBeFalsy();
    expect(approval.by.length).toBeGreaterThan(0);
    for (const role of approval.by) expect(step.by).toContain(role);
    expect(step.by.some(role => !approval.by.includes(role))).toBe(true);
    if (approval.within) expect(isDeadlineCode(approval.within)).toBe(true);
    if (approval.onRefusal) expect(Object.keys(procedure.stages)).toContain(approval.onRefusal);
    expect(isText(approval.public)).toBe(true);
  });

  test('has an input that becomes a form: every field has a label in two languages', () => {
    const schema = z.toJSONSchema(step.input, { io: 'input' });
    expect(schema.type).toBe('object');
    expect(schema.additionalProperties).toBe(false);
    expect(unlabelled(schema, '')).toEqual([]);
  });
});

/** Paths of fields without a label in both languages. */
function unlabelled(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    properties = {},
    items,
    anyOf = [],
  } = schema as {
    properties?: Record<string, { label?: unknown }>;
    items?: unknown;
    anyOf?: unknown[];
  };
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(isText(field.label) ? [] : [`${path}${name}`]),
      ...unlabelled(field, `${path}${name}.`),
    ]),
    ...unlabelled(items, `${path}[].`),
    ...anyOf.flatMap(part => unlabelled(part, path)),
  ];
}

test('a field without a label would be found', () => {
  const schema = z.strictObject({
    list: z.array(z.strictObject({ bare: z.string() })).meta({ label: { zh: '表', en: 'list' } }),
  });
  expect(unlabelled(z.toJSONSchema(schema, { io: 'input' }), '')).toEqual(['list.[].bare']);
});

describe('the people of the city', () => {
  const roles: readonly Role[] = [
    'worker',
    'employer',
    'grid-member',
    'grid-judge',
    'hall-window',
    'mediator',
    'mediation-head',
    'institute-clerk',
    'institute-head',
  ];
  test.each(roles)('%s reaches matters and has something to do', role => {
    expect(sideOf(role) !== undefined || all.some(p => p.reach[role])).toBe(true);
    expect(steps.some(s => s.step.by.includes(role))).toBe(true);
  });

  test('whoever has a step after the first one reaches the matter in which it is taken', () => {
    const lost = steps.flatMap(({ procedure, step, title }) =>
      // What is taken on two files at once is taken by whoever reaches both by the other proceedings in them.
      step.from === 'opening' || step.paired
        ? []
        : step.by
            .filter(role => role !== 'clock' && sideOf(role) === undefined && !procedure.reach[role])
            .map(role => `${title} by ${role}`),
    );
    expect(lost).toEqual([]);
  });

  test('whoever may see a matter only in some stages has no step in the others', () => {
    const lost = steps.flatMap(({ procedure, step, title }) =>
      (step.from === 'opening' ? [] : step.from).flatMap(stage =>
        step.by
          .filter(role => procedure.reach[role]?.whileIn?.includes(stage) === false)
          .map(role => `${title} by ${role} in ${stage}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('no administrator, statistician or supervisor has a step or a reach', () => {
    for (const role of [
      'system-admin',
      'security-admin',
      'audit-admin',
      'statistician',
      'supervisor',
      'public',
    ] as const) {
      expect(steps.filter(s => s.step.by.includes(role)).map(s => s.title)).toEqual([]);
      expect(all.filter(p => p.reach[role]).map(p => p.id)).toEqual([]);
    }
  });
});

describe('notices', () => {
  const folder = new URL('./', import.meta.url);
  const used = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap(file => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(
          /\b(?:template: |(?:bothSides|toEmployer)\(|(?:theTribunal|theCourt|theOfficer|to(?:Officers|Brigade|Procuratorate|Union|Court))\([\w.]+, |toComplainant\(\w+, \w+, )([^,}\n]+)/g,
        ),
      ])
      .flatMap(match => [...match[1]!.matchAll(/'([a-z-]+)'(?!\s*\?)/g)].map(m => m[1]!)),
  );

  test('that steps send have their words', () => {
    expect(used.size).toBeGreaterThan(30);
    expect([...used].filter(template => !Object.hasOwn(noticeTexts, template))).toEqual([]);
  });

  test('that have words are sent by a step, or by the clock', () => {
    const byClock = ['reminder', 'due-today', 'overdue', 'stuck'];
    const byApproval = ['approval-asked', 'disapproved'];
    const other = [...byClock, ...byApproval];
    expect(Object.keys(noticeTexts).filter(template => !used.has(template) && !other.includes(template))).toEqual([]);
  });

  test('speak two languages and name no sum and no content', () => {
    for (const { title, text } of Object.values(noticeTexts)) {
      expect(isText(title) && isText(text)).toBe(true);
      expect(title.zh + text.zh).not.toMatch(/\d|元|！/);
    }
  });
});

describe('what is typed behind the wall', () => {
  const word = '机密原话';
  const sum = '7654.32';
  const sums = [/7654\.?32/, /765432/];
  const union = people.unionMediator;
  const offer = { total: sum, plan: [{ due: '2026-04-10', amount: sum }], words: word };
  const consulting = (): Life => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'consultation.propose', aFiling());
    life.take(employerWithCode(life), 'consultation.accept', {});
    return life;
  };
  const offered = (life: Life, step: 'mediation.offer' | 'consultation.offer'): string => {
    life.take(people.worker, step, offer);
    return life.wall.at(-1)!.id;
  };
  const grouped = () => runningGroup('2026-03-02', 10);
  const told: Record<string, () => Change> = {
    'group.offer': () => {
      const life = grouped();
      return life.take(people.mediator, 'offer', {
        rows: life.rows(() => [{ dueOn: '2026-04-10', fen: 765_432 }]),
        words: word,
      });
    },
    'group-member.answer': () => {
      const life = grouped();
      life.take(people.mediator, 'offer', { rows: life.rows(() => [{ dueOn: '2026-04-10', fen: 765_432 }]) });
      return life.say(0, life.worker(0), 'answer', { version: 1, verdict: 'refuse', words: word });
    },
    'inspection.report': () =>
      newLife('2026-03-02').take(
        people.otherWorker,
        'inspection.report',
        aReport({ words: `${word}${word}${word}${sum}`, informer: { fullName: word } }),
      ),
    'inspection.inquire': () =>
      inspected('2026-03-02').take(
        people.inspector,
        'inspection.inquire',
        anInquiry({ statement: `${word}${word}${sum}`, fullName: word, place: word }),
      ),
    'arbitration.deliberate': () =>
      heardByThree().take(people.arbitrator, 'arbitration.deliberate', aDeliberation(word + sum)),
    'arbitration.draft-award': () => {
      const life = heard();
      const lines = life.dossier.claims.map(c => awardLine(c, { kind: 'partly', amount: sum, reason: word }));
      const input = awardDraftInput(life.dossier, { lines, found: word, opinion: word });
      return life.take(people.arbitrator, 'arbitration.draft-award', input);
    },
    'arbitration.sign-award': () => {
      const life = heardByThree();
      life.take(people.arbitrator, 'arbitration.deliberate', aDeliberation(word));
      const lines = life.dossier.claims.map(c => awardLine(c, { kind: 'partly', amount: sum, reason: word }));
      life.take(people.arbitrator, 'arbitration.draft-award', awardDraftInput(life.dossier, { lines, found: word }));
      return life.take(besides[0]!, 'arbitration.sign-award', { willing: 'no' });
    },
    'mediation.hold': () =>
      accepted('2026-03-02').take(people.mediator, 'mediation.hold', {
        on: '2026-03-02',
        place: word,
        attended: [word],
        summary: word + sum,
      }),
    'mediation.say': () =>
      accepted('2026-03-02').take(people.worker, 'mediation.say', { channel: 'joint', words: word }),
    'mediation.offer': () => accepted('2026-03-02').take(people.worker, 'mediation.offer', offer),
    'mediation.respond': () => {
      const life = accepted('2026-03-02');
      const offerId = offered(life, 'mediation.offer');
      return life.take(employerWithCode(life), 'mediation.respond', { offerId, reply: 'accept', words: word });
    },
    'mediation.propose-fact': () =>
      accepted('2026-03-02').take(people.mediator, 'mediation.propose-fact', { words: word }),
    'mediation.confirm-fact': () => {
      const life = accepted('2026-03-02');
      life.take(people.mediator, 'mediation.propose-fact', { words: word });
      return life.take(people.worker, 'mediation.confirm-fact', { factId: life.wall.at(-1)!.id });
    },
    'mediation.draft': () => {
      const life = accepted('2026-03-02');
      return life.take(people.mediator, 'mediation.draft', {
        ...aDraft(life, [{ due: '2026-04-10', amount: sum }]),
        account: word,
        defaultClause: word,
      });
    },
    'mediation.redraft': () =>
      drafted('2026-03-02', [{ due: '2026-04-10', amount: sum }]).take(people.mediator, 'mediation.redraft', {
        reason: word,
      }),
    'mediation.compute': () => {
      const life = accepted('2026-03-02');
      const input = { monthlyWage: sum, from: '2026-01-05', to: '2026-01-16' };
      return life.take(people.mediator, 'mediation.compute', {
        claimId: life.dossier.claims[0]!.id,
        sheet: { calculator: 'part-month-wage', input },
      });
    },
    'mediation.report-sham': () =>
      accepted('2026-03-02').take(people.mediator, 'mediation.report-sham', { words: word.repeat(3) }),
    ...Object.fromEntries(
      Object.entries({
        hold: () => [union, { on: '2026-03-02', place: word, attended: [word], summary: word + sum }],
        say: () => [people.worker, { channel: 'joint', words: word }],
        offer: () => [people.worker, offer],
        'propose-fact': () => [union, { words: word }],
        draft: (life: Life) => [
          union,
          { ...aDraft(life, [{ due: '2026-04-10', amount: sum }]), account: word, defaultClause: word },
        ],
        compute: (life: Life) => [
          union,
          {
            claimId: life.dossier.claims[0]!.id,
            sheet: {
              calculator: 'part-month-wage',
              input: { monthlyWage: sum, from: '2026-01-05', to: '2026-01-16' },
            },
          },
        ],
        'report-sham': () => [union, { words: word.repeat(3) }],
      } as Record<string, (life: Life) => [Actor, unknown]>).map(([name, of]) => [
        `invited-mediation.${name}`,
        () => {
          const life = mediating('2026-03-02');
          const [by, input] = of(life);
          return life.take(by, `invited-mediation.${name}`, input);
        },
      ]),
    ),
    'invited-mediation.respond': () => {
      const life = mediating('2026-03-02');
      life.take(people.worker, 'invited-mediation.offer', offer);
      const offerId = life.wall.at(-1)!.id;
      return life.take(employerOfUnion(life), 'invited-mediation.respond', { offerId, reply: 'accept', words: word });
    },
    'invited-mediation.confirm-fact': () => {
      const life = mediating('2026-03-02');
      life.take(union, 'invited-mediation.propose-fact', { words: word });
      return life.take(people.worker, 'invited-mediation.confirm-fact', { factId: life.wall.at(-1)!.id });
    },
    'invited-mediation.redraft': () => {
      const life = mediating('2026-03-02');
      life.take(union, 'invited-mediation.draft', aDraft(life, [{ due: '2026-04-10', amount: sum }]));
      return life.take(union, 'invited-mediation.redraft', { reason: word });
    },
    'consultation.offer': () => consulting().take(people.worker, 'consultation.offer', offer),
    'consultation.respond': () => {
      const life = consulting();
      const offerId = offered(life, 'consultation.offer');
      return life.take(employerWithCode(life), 'consultation.respond', { offerId, reply: 'decline' });
    },
  };

  test('is tried for every walled step', () => {
    expect(Object.keys(told).sort()).toEqual(
      steps
        .filter(s => s.step.walled)
        .map(s => s.title)
        .sort(),
    );
  });

  test.each(Object.entries(told))('in %s is written behind it and nowhere else', (title, tell) => {
    const { wall, ...open } = tell();
    const [procedure, name] = title.split('.') as [ProcedureId, string];
    expect(wall.length).toBeGreaterThan(0);
    for (const item of wall) expect(Object.keys(procedures[procedure].wall ?? {})).toContain(item.channel);
    const outside = JSON.stringify(open);
    expect(outside, name).not.toContain(word);
    for (const digits of sums) expect(outside).not.toMatch(digits);
  });

  test('reaches the open file only as a fact that both have signed', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.propose-fact', { words: word });
    const factId = life.wall.at(-1)!.id;
    life.take(people.worker, 'mediation.confirm-fact', { factId });
    const { wall: _, facts, ...open } = life.take(employerWithCode(life), 'mediation.confirm-fact', { factId });
    expect(facts).toMatchObject([{ statement: word }]);
    expect(JSON.stringify(open)).not.toContain(word);
  });
});
