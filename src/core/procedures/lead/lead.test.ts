import { describe, expect, test } from 'vitest';
import {
  accountOf,
  aFiling,
  anOralFiling,
  bodies,
  dueOf,
  employerName,
  type Life,
  longshan,
  newLife,
  people,
  uploadId,
  uuid,
  workerPhone,
  zhouxiang,
} from '../../../../test/core-world.ts';
import { reach } from '../../dossier/access.ts';
import type { Actor } from '../../people/actor.ts';
import { procedures } from '../index.ts';

const aReport = (overrides: Record<string, unknown> = {}) => ({
  what: '厂门口有十来个人说两个月没发工资',
  signs: ['unpaid', 'crowd'],
  employerName,
  place: longshan,
  persons: '10-29',
  ...overrides,
});
const question = { question: '老板拖了两个月工资，我该先找谁？', place: longshan, employerName };
const advice = { advice: '先申请调解，准备好工资条和打卡记录。', suggest: 'mediate' };
const sees = (life: Life, actor: Actor) => reach(procedures, life.dossier, actor)?.sees;

describe('a lead from the grid', () => {
  test('goes to the body of the place, which looks into it within a day', () => {
    const life = newLife('2026-03-02');
    const change = life.take(people.gridMember, 'lead.report', aReport());
    expect(life.in('lead').organisationId).toBe(bodies.town.id);
    expect(dueOf(life, 'lead', 'DL-HOUSE-CONTACT')).toBe('2026-03-03');
    expect(change.notices).toMatchObject([{ to: { role: 'mediation-head', organisationId: bodies.town.id } }]);
    expect(life.dossier.number).toBeNull();
  });

  test('from a place that no body serves is with the hall, which passes it on or closes it', () => {
    const nowhere = (): Life => {
      const life = newLife('2026-03-02');
      const change = life.take(people.gridMember, 'lead.report', aReport({ place: 330282199 }));
      expect(change.notices).toMatchObject([{ to: { role: 'hall-window', organisationId: bodies.hall.id } }]);
      return life;
    };
    const passed = nowhere();
    expect(sees(passed, people.otherWindow)).toBe('proceeding');
    const reason = '这个镇街暂由龙山负责';
    expect(passed.refuses(people.window, 'lead.pass-on', { organisationId: bodies.hall.id, reason }).article).toBe(
      'zjma-7',
    );
    passed.take(people.otherWindow, 'lead.pass-on', { organisationId: bodies.town.id, reason });
    expect(sees(passed, people.otherWindow)).toBeUndefined();
    passed.take(people.head, 'lead.convert', anOralFiling());
    const closed = nowhere();
    closed.take(people.window, 'lead.close', { ground: 'no-dispute', words: '电话核实过，工资已经发放' });
    expect(closed.in('lead').stage).toBe('closed');
  });

  test('that a window passed in is decided on by the body, not by the window', () => {
    const life = newLife('2026-03-02');
    life.take(people.window, 'lead.report', aReport());
    const closing = { ground: 'solved', words: '已经当场解决' };
    expect(life.refuses(people.window, 'lead.close', closing).kind).toBe('role');
    expect(
      life.refuses(people.window, 'lead.pass-on', { organisationId: bodies.trade.id, reason: '熟悉行业' }).kind,
    ).toBe('role');
    life.take(people.head, 'lead.close', closing);
  });

  test('names photos that exist', () => {
    const life = newLife('2026-03-02');
    life.refuses(people.gridMember, 'lead.report', aReport({ fileIds: [uuid(1)] }));
    life.take(people.gridMember, 'lead.report', aReport({ fileIds: [uploadId] }));
    expect(life.dossier.evidence).toMatchObject([{ fileId: uploadId }]);
  });

  test('is seen by who reported it as far as the report goes, and by nobody else of the grid', () => {
    const life = newLife('2026-03-02');
    life.take(people.gridMember, 'lead.report', aReport());
    expect(sees(life, people.gridMember)).toBe('proceeding');
    expect(sees(life, people.otherGridMember)).toBeUndefined();
    expect(sees(life, people.gridJudge)).toBeUndefined();
    expect(sees(life, people.tradeHead)).toBeUndefined();
  });

  test('is advised on by the judge of the place, with a number of its own, and becomes a mediation on the same dossier', () => {
    const life = newLife('2026-03-02');
    life.take(people.gridMember, 'lead.report', aReport());
    life.take(people.head, 'lead.ask-advice', { question: '要不要先找劳动监察？' });
    expect(life.in('lead').number).toBe('慈案前〔2026〕1号');
    expect(sees(life, people.gridJudge)).toBe('proceeding');
    expect(life.refuses(people.otherGridJudge, 'lead.advise', advice).kind).toBe('absent');
    life.take(people.gridJudge, 'lead.advise', advice);
    const change = life.take(people.head, 'lead.convert', anOralFiling());
    expect(life.in('lead')).toMatchObject({ stage: 'converted', number: '慈案前〔2026〕1号' });
    expect(life.in('mediation')).toMatchObject({ stage: 'received', organisationId: bodies.town.id });
    expect(life.dossier.number).toBe('慈纠〔2026〕000001号');
    expect(life.dossier.claims).toMatchObject([{ code: 'QQ02', amount: 1200000 }]);
    expect(change.outcomes.map(o => `${o.procedure} ${o.kind}`)).toEqual(['lead converted', 'mediation received']);
    expect(sees(life, people.gridJudge)).toBeUndefined();
    expect(life.dossier.version).toBe(4);
  });

  test('is converted only when the worker has read it back', () => {
    const life = newLife('2026-03-02');
    life.take(people.gridMember, 'lead.report', aReport());
    expect(life.refuses(people.head, 'lead.convert', aFiling()).article).toBe('lma-12');
    expect(life.dossier.version).toBe(1);
  });

  test('is closed with a ground, and who reported it is told', () => {
    const life = newLife('2026-03-02');
    life.take(people.gridMember, 'lead.report', aReport());
    const change = life.take(people.head, 'lead.close', { ground: 'no-dispute', words: '核实后工资已发' });
    expect(change.outcomes).toMatchObject([{ kind: 'closed', code: 'no-dispute' }]);
    expect(change.notices).toMatchObject([{ to: { userId: people.gridMember.userId }, template: 'lead-closed' }]);
  });
});

describe('a question before any filing', () => {
  test('goes to the judge of the place and is answered under its own number', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'lead.ask', question);
    expect(life.in('lead').number).toBe('慈案前〔2026〕1号');
    expect(life.dossier.number).toBeNull();
    const change = life.take(people.gridJudge, 'lead.advise', advice);
    expect(change.notices.map(n => n.to)).toContainEqual({ userId: people.worker.userId });
    expect(change.outcomes.map(o => o.kind)).toEqual(['advised']);
  });

  test('leaves one party a side when it becomes a request, and the person who asked stays that party', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'lead.ask', question);
    life.take(people.head, 'lead.convert', anOralFiling());
    expect(life.dossier.parties.map(p => p.side)).toEqual(['worker', 'employer']);
    expect(life.dossier.parties[0]).toMatchObject({ userId: accountOf(workerPhone), idNumber: '999999199001010016' });
    expect(sees(life, people.worker)).toBe('file');
  });

  test('of an employer keeps the employer inside when it becomes a request', () => {
    const life = newLife('2026-03-02');
    life.take(people.employer, 'lead.ask', { ...question, question: '员工要求补工资，我们该怎么算？' });
    life.take(people.head, 'lead.convert', anOralFiling());
    expect(life.dossier.parties.map(p => p.side).sort()).toEqual(['employer', 'worker']);
    expect(sees(life, people.employer)).toBe('file');
  });

  test('from another place is not for this judge', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'lead.ask', { ...question, place: zhouxiang });
    expect(sees(life, people.gridJudge)).toBeUndefined();
    expect(sees(life, people.otherGridJudge)).toBe('proceeding');
  });
});
