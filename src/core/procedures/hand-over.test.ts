import { describe, expect, test } from 'vitest';
import { accepted, bodies, directory, people, type StepName } from '../../../test/core-world.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { inForce } from '../law/articles.ts';
import { alongOf, type HandOver, parts, receiverOf, recordOf } from './hand-over.ts';
import { procedures } from './index.ts';
import type { Procedure } from './procedure.ts';

const all = Object.values(procedures as Record<string, Procedure>).flatMap(procedure =>
  Object.entries(procedure.steps).flatMap(([name, step]) =>
    step.handsOver ? [{ title: `${procedure.id}.${name}`, procedure, step, handOver: step.handsOver }] : [],
  ),
);

const failed = () => {
  const life = accepted('2026-03-02');
  life.take(people.mediator, 'mediation.say', { channel: 'joint', words: '最低八千' });
  life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
  return life;
};

describe.each(all.map(x => [x.title, x] as const))('the hand-over %s', (title, { procedure, step, handOver }) => {
  test('says what for, under which articles in force, and where it leads', () => {
    expect(handOver.to).toBe(procedure.id);
    expect(step.from).toBe('opening');
    expect(handOver.law.length).toBeGreaterThan(0);
    for (const id of [...handOver.law, ...handOver.stays.flatMap(s => s.law)])
      expect(inForce(id, '2026-11-25'), id).toBe(true);
  });

  test('leaves the secrets of a walled procedure behind, each with its reason and article', () => {
    const walled = procedures[handOver.from].wall !== undefined;
    if (walled) expect(handOver.stays.length).toBeGreaterThan(0);
    for (const { because, law } of handOver.stays) expect(because.zh.length * law.length).toBeGreaterThan(0);
  });

  test('starts the limits that it says run on, and sends a letter', () => {
    const life = failed();
    if (handOver.from !== 'mediation') return;
    const change = life.take(
      people.mediator,
      title as StepName,
      procedure.id === 'arbitration' ? { wish: true } : { words: '材料在案卷里' },
    );
    const started = change.proceedings.flatMap(p => p.deadlines ?? []).map(d => d.code);
    expect(started).toEqual(expect.arrayContaining([...handOver.clocks]));
    expect(change.papers.map(p => p.template)).toContain('hand-over-letter');
  });
});

describe('what goes along', () => {
  const only = (along: HandOver['along']): HandOver => ({ ...all[0]!.handOver, along });

  test('is what the declaration names and nothing else', () => {
    const { dossier } = failed();
    expect(alongOf(only(['claims']), dossier)).toEqual({
      parties: [],
      story: false,
      claims: dossier.claims.map(c => c.id),
      evidence: [],
      facts: [],
      papers: [],
    });
    const whole = alongOf(only(Object.keys(parts) as (keyof typeof parts)[]), dossier);
    expect(whole.parties.map(p => p.partyId)).toEqual(dossier.parties.map(p => p.id));
    expect(whole.parties[0]!.fields).toEqual(expect.arrayContaining(['name', 'idNumber', 'phone']));
  });

  test('never holds a paper from behind a wall, whatever is declared', () => {
    const { dossier } = failed();
    const secret: Dossier = {
      ...dossier,
      papers: dossier.papers.map((p, i) => (i === 0 ? { ...p, channel: 'note' } : p)),
    };
    expect(secret.papers.length).toBeGreaterThan(0);
    expect(alongOf(only(['papers']), secret).papers).not.toContain(secret.papers[0]!.id);
  });

  test('is written down with who sent it to whom, for what, when and under which articles, and then with the answer', () => {
    const life = failed();
    life.take(people.mediator, 'arbitration.offer', { wish: true });
    const sent = recordOf(life.in('arbitration'))!;
    expect(sent).toMatchObject({
      on: '2026-03-02',
      by: { userId: people.mediator.userId, role: 'mediator' },
      toBody: bodies.institute.id,
      purpose: all[0]!.handOver.purpose,
      law: all[0]!.handOver.law,
    });
    expect(sent.answer).toBeUndefined();
    life.on('2026-03-03').take(people.clerk, 'arbitration.receive-offer');
    expect(recordOf(life.in('arbitration'))).toEqual({
      ...sent,
      answer: {
        verdict: 'accepted',
        on: '2026-03-03',
        by: { userId: people.clerk.userId, name: people.clerk.name, role: 'institute-clerk' },
      },
    });
    expect(JSON.stringify(life.dossier)).not.toContain('最低八千');
  });
});

describe('the body that receives', () => {
  test('is the one that serves the place of work, and else the one of the county; never one that has closed', () => {
    const { dossier } = failed();
    const body = (id: string, places: number[], closedOn?: string) => ({
      ...bodies.institute,
      id,
      places,
      ...(closedOn && { closedOn }),
    });
    const choose = (...list: ReturnType<typeof body>[]) =>
      receiverOf(all[0]!.handOver, dossier, { ...directory, organisations: () => list })?.id;
    const here = dossier.place!;
    expect(choose(body('county', []), body('town', [here]))).toBe('town');
    expect(choose(body('other', [here + 1]), body('county', []))).toBe('county');
    expect(choose(body('town', [here], '2026-01-01'), body('county', []))).toBe('county');
    expect(choose()).toBeUndefined();
  });
});
