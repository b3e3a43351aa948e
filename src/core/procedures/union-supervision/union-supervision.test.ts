import { describe, expect, test } from 'vitest';
import { aFiling, dueOf, employerWithCode, type Life, newLife, people } from '../../../../test/core-world.ts';
import { aCase, filedCase } from '../../../../test/inspection-world.ts';
import { reach } from '../../dossier/access.ts';
import { procedures } from '../index.ts';

const letter = { words: '拖欠工资，请在十五个工作日内付清并答复' };
const heardBy = (...officers: string[]) => ({
  on: '2026-03-02',
  officers,
  cards: true,
  words: '听取双方意见，工资确实没有发',
});

const complained = (day: string): Life => {
  const life = newLife(day);
  life.take(people.worker, 'union-supervision.complain', aFiling());
  return life;
};
const lettered = (): Life => {
  const life = complained('2026-03-02');
  life.take(people.unionOfficer, 'union-supervision.accept');
  life.take(people.unionOfficer, 'union-supervision.hear', heardBy('工会小沈', '工会老葛'));
  life.take(people.unionChair, 'union-supervision.issue-letter', letter);
  life.take(people.unionOfficer, 'service.dispatch', { method: 'personal' });
  life.take(people.unionOfficer, 'service.prove', { on: '2026-03-02', receiver: '冯经理', as: 'office' });
  return life;
};

describe('union supervision', () => {
  test('tells within five working days that something is not its matter, or is with an authority', () => {
    const life = complained('2026-04-29');
    expect(dueOf(life, 'union-supervision', 'DL-UNION-5')).toBe('2026-05-09');
    const taken = { ground: 'taken', words: '监察已经立案，请到监察查询' };
    expect(life.refuses(people.unionOfficer, 'union-supervision.decline', taken).article).toBe('zjtu-17');
    life.take(people.unionOfficer, 'union-supervision.decline', { ...taken, ground: 'scope' });
    expect(life.in('union-supervision').stage).toBe('declined');
    const other = filedCase('2026-03-02');
    expect(other.refuses(people.worker, 'union-supervision.request', { truthful: true }).article).toBe('zjtu-17');
  });

  test('inquires by two with their cards, and the chair signs the letter', () => {
    const life = complained('2026-03-02');
    life.take(people.unionOfficer, 'union-supervision.accept');
    expect(life.refuses(people.unionOfficer, 'union-supervision.issue-letter', letter).article).toBe('zjtu-21');
    expect(life.refuses(people.unionOfficer, 'union-supervision.hear', heardBy('工会小沈')).article).toBe('zjtu-20');
    life.take(people.unionOfficer, 'union-supervision.hear', heardBy('工会小沈', '工会老葛'));
    life.take(people.unionOfficer, 'union-supervision.issue-letter', letter);
    expect(life.in('union-supervision').stage).toBe('supervising');
    const change = life.take(people.unionChair, 'union-supervision.approve-issue-letter');
    expect(change.numbers.map(n => n.number)).toEqual(['慈工监意〔2026〕1号']);
    expect(life.in('union-supervision').data).toMatchObject({ letter: { signedBy: '工会老葛' } });
  });

  test('gives the employer fifteen working days of the letter, and then writes to the authority, which reports back', () => {
    const life = lettered();
    expect(dueOf(life, 'union-supervision', 'DL-UNION-15')).toBe('2026-03-23');
    const words = { words: '到期没有答复，请依法查处' };
    expect(life.refuses(people.unionChair, 'union-supervision.suggest', words).article).toBe('zjtu-23');
    expect(life.refuses(people.unionOfficer, 'inspection.suggest', words).article).toBe('zjtu-23');
    expect(life.clock('2026-03-24')).toEqual(['union-supervision.note-no-reply']);
    life.take(people.unionChair, 'union-supervision.suggest', words);
    life.take(people.unionOfficer, 'inspection.suggest', { words: '材料在案卷里' });
    life.take(people.inspector, 'inspection.receive-offer');
    const change = life.take(people.inspectionHead, 'inspection.file-case', aCase());
    expect(change.notices).toContainEqual(
      expect.objectContaining({ to: { userId: people.unionOfficer.userId }, template: 'inspection-fed-back' }),
    );
    life.take(people.unionOfficer, 'union-supervision.record-feedback', { on: '2026-03-24', words: '已经立案' });
    life.take(people.unionOfficer, 'union-supervision.close', { ground: 'handled', words: '监察已经立案' });
  });

  test('ends where the employer answers and puts it right', () => {
    const life = lettered();
    life.take(employerWithCode(life), 'union-supervision.reply', { corrects: 'yes', words: '已经全部付清' });
    expect(dueOf(life, 'union-supervision', 'DL-UNION-15')).toBeUndefined();
    life.take(people.unionOfficer, 'union-supervision.close', { ground: 'corrected', words: '核实已经付清' });
  });

  test('goes on without an officer who stands back, and keeps what one side said from the other', () => {
    const life = complained('2026-03-02');
    life.take(people.unionOfficer, 'union-supervision.accept');
    life.take(people.unionOfficer, 'union-supervision.hear', heardBy('工会小沈', '工会老葛'));
    life.take(people.unionOfficer, 'union-supervision.recuse', { words: '与单位负责人是亲属' });
    expect(reach(procedures, life.dossier, people.unionOfficer)).toBeUndefined();
    const back = { officerId: people.unionOfficer.userId };
    expect(life.refuses(people.unionChair, 'union-supervision.assign', back).article).toBe('zjtu-13');
    const data = life.in('union-supervision').data as Record<string, unknown>;
    expect(procedures['union-supervision'].dataFor!(data, { id: 'x', side: 'employer' })).not.toHaveProperty('heard');
  });
});
