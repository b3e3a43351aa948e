import { describe, expect, test } from 'vitest';
import {
  aFiling,
  dueOf,
  employerWithCode,
  factsOf,
  type Life,
  newLife,
  nextSeed,
  people,
} from '../../../test/core-world.ts';
import { openSteps } from '../dossier/open-steps.ts';
import type { Procedures } from '../dossier/registry.ts';
import type { Actor } from '../people/actor.ts';
import { pendingProposal } from './approval.ts';
import { procedures } from './index.ts';
import { defineProcedure } from './procedure.ts';

const filedOn = (day: string, all: Procedures = procedures): Life => {
  const life = newLife(day, all);
  life.take(people.worker, 'arbitration.file', aFiling());
  return life;
};
const refusal = { ground: 'scope', words: '双方是承揽关系，不是劳动关系' };
const clerkAsHead: Actor = { ...people.instituteHead, userId: people.clerk.userId };
const listed = (life: Life, actor: Actor) =>
  openSteps(procedures, life.dossier, [life.in('arbitration')], actor, life.today, factsOf(nextSeed()));
const named = (life: Life, actor: Actor) => listed(life, actor).open.map(s => s.step);

describe('a step that takes a second person', () => {
  test('becomes a proposal: the stage stays, its own limit runs on, the clock of the decision starts and the head is told', () => {
    const life = filedOn('2026-03-02').on('2026-03-03');
    const change = life.take(people.clerk, 'arbitration.accept', { words: '材料齐全，属于受理范围' });
    expect(life.in('arbitration').stage).toBe('received');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-03-09');
    expect(dueOf(life, 'arbitration', 'DL-HOUSE-APPROVAL')).toBe('2026-03-05');
    expect(change).toMatchObject({ papers: [], outcomes: [], numbers: [], audience: 'staff' });
    expect(change.notices).toMatchObject([
      {
        to: { role: 'institute-head', organisationId: people.instituteHead.organisationId },
        template: 'approval-asked',
      },
    ]);
    expect(pendingProposal(life.in('arbitration'))).toMatchObject({
      step: 'accept',
      on: '2026-03-03',
      by: { userId: people.clerk.userId, name: people.clerk.name },
      input: { words: '材料齐全，属于受理范围' },
    });
  });

  test('happens when the head approves it, by the facts of that day', () => {
    const life = filedOn('2026-03-02').on('2026-03-03');
    life.take(people.clerk, 'arbitration.accept');
    const change = life.on('2026-03-05').take(people.instituteHead, 'arbitration.approve-accept');
    expect(life.in('arbitration')).toMatchObject({
      stage: 'accepted',
      proposal: { verdict: { kind: 'approved', by: { userId: people.instituteHead.userId }, on: '2026-03-05' } },
    });
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-19');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBeUndefined();
    expect(change.papers.map(p => p.template)).toEqual([
      'arbitration-respondent-notice',
      'arbitration-copy',
      'arbitration-acceptance',
    ]);
    expect(change.audience).toBeUndefined();
    const states = life.in('arbitration').deadlines.map(d => [d.code, d.state]);
    expect(states).toContainEqual(['DL-HOUSE-APPROVAL', 'met']);
  });

  test('is judged again on the day of the decision: what the law no longer allows is not approved', () => {
    const life = filedOn('2026-03-02');
    life.on('2026-03-03').take(people.clerk, 'arbitration.accept', { acceptedOn: '2026-03-03' });
    // The clock of a machine that goes wrong: the day that was proposed lies ahead of the day of the decision.
    expect(life.on('2026-03-02').refuses(people.instituteHead, 'arbitration.approve-accept').article).toBe('lma-29');
  });

  test('is not approved: nothing changes but the history, and the clerk reads why and may propose again', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.refuse', refusal);
    const before = life.in('arbitration');
    const change = life.take(people.instituteHead, 'arbitration.disapprove-refuse', { words: '先核实考勤' });
    const { proposal, deadlines, ...after } = life.in('arbitration');
    const { proposal: _, deadlines: running, ...same } = before;
    expect(after).toEqual(same);
    expect(deadlines.filter(d => d.state === 'open').map(d => d.code)).toEqual(['DL-ARB-ACC']);
    expect(running.length).toBe(deadlines.length);
    expect(proposal?.verdict).toMatchObject({ kind: 'disapproved', words: '先核实考勤' });
    expect(change).toMatchObject({ papers: [], outcomes: [], numbers: [], audience: 'staff' });
    expect(change.notices).toMatchObject([{ to: { userId: people.clerk.userId }, template: 'disapproved' }]);
    life.take(people.clerk, 'arbitration.accept');
    life.take(people.instituteHead, 'arbitration.approve-accept');
  });

  test('cannot be refused without words', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.accept');
    expect(life.problems(people.instituteHead, 'arbitration.disapprove-accept', {}).map(p => p.field)).toEqual([
      'words',
    ]);
  });

  test('is never approved by whoever proposed it, also not in another office', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.refuse', refusal);
    expect(life.refuses(clerkAsHead, 'arbitration.approve-refuse').kind).toBe('role');
    expect(life.refuses(clerkAsHead, 'arbitration.disapprove-refuse', { words: '不' }).kind).toBe('role');
    expect(life.refuses(people.otherClerk, 'arbitration.approve-refuse').kind).toBe('role');
  });

  test('is decided once, and only when it was proposed', () => {
    const life = filedOn('2026-03-02');
    expect(life.refuses(people.instituteHead, 'arbitration.approve-accept').kind).toBe('law');
    life.take(people.clerk, 'arbitration.accept');
    expect(life.refuses(people.instituteHead, 'arbitration.approve-refuse').kind).toBe('law');
    life.take(people.instituteHead, 'arbitration.disapprove-accept', { words: '缺身份证' });
    expect(life.refuses(people.instituteHead, 'arbitration.approve-accept').kind).toBe('law');
  });

  test('waits alone: the clerk proposes nothing else meanwhile, and the head decides on it or otherwise', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.accept');
    expect(life.refuses(people.otherClerk, 'arbitration.refuse', refusal).kind).toBe('law');
    expect(life.refuses(people.clerk, 'arbitration.accept').kind).toBe('law');
    expect(life.refuses(people.instituteHead, 'arbitration.accept').kind).toBe('law');
    life.take(people.instituteHead, 'arbitration.refuse', refusal);
    expect(life.in('arbitration')).toMatchObject({ stage: 'not-accepted', proposal: { verdict: { kind: 'lapsed' } } });
  });

  test('falls when the matter goes another way', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.accept');
    life.take(people.clerk, 'arbitration.ask-supplement', { items: ['身份证复印件'] });
    expect(pendingProposal(life.in('arbitration'))).toBeUndefined();
    expect(life.in('arbitration').deadlines.filter(d => d.code === 'DL-HOUSE-APPROVAL')).toMatchObject([
      { state: 'stopped' },
    ]);
    const withdrawn = filedOn('2026-03-02');
    withdrawn.take(people.clerk, 'arbitration.refuse', refusal);
    withdrawn.take(people.worker, 'arbitration.withdraw');
    expect(withdrawn.in('arbitration').proposal?.verdict?.kind).toBe('lapsed');
  });

  test('leads to a stage of its own when the procedure says so', () => {
    const { arbitration } = procedures;
    const accept = arbitration.steps.accept!;
    const changed = defineProcedure({
      ...arbitration,
      steps: { ...arbitration.steps, accept: { ...accept, approval: { ...accept.approval!, onRefusal: 'returned' } } },
    });
    const life = filedOn('2026-03-02', { ...procedures, arbitration: changed });
    life.take(people.clerk, 'arbitration.accept');
    life.take(people.instituteHead, 'arbitration.disapprove-accept', { words: '退回' });
    expect(life.in('arbitration').stage).toBe('returned');
  });
});

describe('the lists of what can be done', () => {
  test('tell the clerk who decides, and the head that it may be done at once', () => {
    const life = filedOn('2026-03-02');
    const of = (actor: Actor) => listed(life, actor).open.find(s => s.step === 'accept');
    expect(of(people.clerk)?.approval?.zh).toBe('仲裁院负责人');
    expect(of(people.instituteHead)).toBeDefined();
    expect(of(people.instituteHead)?.approval).toBeUndefined();
  });

  test('put what waits first for the head, and say to the clerk whom it waits for', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.refuse', refusal);
    expect(named(life, people.instituteHead)[0]).toBe('approve-refuse');
    expect(named(life, people.clerk)).not.toContain('accept');
    expect(listed(life, people.clerk).waiting).toMatchObject([
      { who: { zh: '仲裁院负责人' }, what: { zh: '批准：决定不予受理' } },
    ]);
  });

  test('tell the parties that it is being decided, in the same words whatever is proposed', () => {
    const said = (proposed: 'arbitration.accept' | 'arbitration.refuse') => {
      const life = filedOn('2026-03-02');
      life.take(people.clerk, proposed, proposed === 'arbitration.refuse' ? refusal : {});
      return [people.worker, employerWithCode(life)].map(party => {
        const { open, waiting, closed } = listed(life, party);
        return {
          open: open.map(s => s.step),
          waiting: waiting.map(w => [w.who.zh, w.what.zh]),
          closed: closed.map(s => s.step),
        };
      });
    };
    expect(said('arbitration.refuse')).toEqual(said('arbitration.accept'));
    expect(said('arbitration.refuse')[0]?.waiting).toEqual([['仲裁院负责人', '决定是否受理']]);
  });
});
