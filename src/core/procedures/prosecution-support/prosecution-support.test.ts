import { describe, expect, test } from 'vitest';
import { aFiling, dueOf, type Life, newLife, people, settled } from '../../../../test/core-world.ts';
import { filedCase, missed } from '../../../../test/inspection-world.ts';
import { channelsOf, mayReadAnswer, reach } from '../../dossier/access.ts';
import { procedures } from '../index.ts';
import type { ProsecutionData } from './data.ts';

const dataOf = (life: Life) => life.in<ProsecutionData>('prosecution-support').data;
const found = { workers: 12, owed: '360000', words: '工资表和流水核对一致' };
const decision = { supported: 'yes', words: '事实清楚，劳动者自行举证确有困难' };

describe('the procuratorate', () => {
  test('supports the suit of a worker who asks for it, after it looked into the arrears, and the opinion goes with the suit', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'prosecution-support.apply', aFiling());
    expect(life.refuses(people.prosecutor, 'prosecution-support.decide-support', decision).article).toBe('cpl-15');
    life.take(people.prosecutor, 'prosecution-support.inquire', found);
    const change = life.take(people.prosecutor, 'prosecution-support.decide-support', decision);
    expect(change.papers.map(p => p.template)).toEqual(['support-opinion']);
    expect(change.numbers.map(n => n.number)).toEqual(['慈检民支〔2026〕1号']);
    const suit = { on: '2026-03-01', words: '慈溪市人民法院' };
    expect(life.refuses(people.prosecutor, 'prosecution-support.note-suit', suit).article).toBe('cpl-15');
    life.take(people.prosecutor, 'prosecution-support.note-suit', { ...suit, on: '2026-03-02' });
    expect(dataOf(life).support!.suit!.on).toBe('2026-03-02');
  });

  test('supports no suit that no worker asked for: it replaces no party', () => {
    const life = filedCase('2026-03-02');
    life.take(people.inspector, 'prosecution-support.refer', { words: '十二人欠薪' });
    life.take(people.prosecutor, 'prosecution-support.take');
    life.take(people.prosecutor, 'prosecution-support.inquire', found);
    expect(life.refuses(people.prosecutor, 'prosecution-support.decide-support', decision).article).toBe(
      'house-supported-suit',
    );
    life.take(people.prosecutor, 'prosecution-support.ask-support', { on: '2026-03-02', words: '本人到院申请' });
    life.take(people.prosecutor, 'prosecution-support.decide-support', decision);
  });

  test('studies a clue with the inspection, and keeps what each body holds side by side', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'prosecution-support.apply', aFiling());
    expect(reach(procedures, life.dossier, people.inspectionHead)).toBeUndefined();
    life.take(people.prosecutor, 'prosecution-support.invite', { words: '研判是否移送' });
    expect(reach(procedures, life.dossier, people.inspectionHead)?.sees).toBe('proceeding');
    life.take(people.inspectionHead, 'prosecution-support.position', { holds: 'act', words: '先责令支付' });
    life.take(people.prosecutor, 'prosecution-support.position', { holds: 'agree', words: '同意先责令' });
    expect(dataOf(life).positions!.map(p => [p.body, p.holds])).toEqual([
      ['劳动保障监察大队', 'act'],
      ['人民检察院', 'agree'],
    ]);
    expect(procedures['prosecution-support'].dataFor!({ ...dataOf(life) }, { id: 'x', side: 'employer' })).toEqual({
      applicant: 'worker',
      receivedOn: '2026-03-02',
      askedOn: '2026-03-02',
    });
  });

  test('waits two months for the reply to a suggestion, and does not close before it', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'prosecution-support.apply', aFiling());
    const letter = { to: '慈溪市人力资源和社会保障局', words: '一、工资专户没有落实。建议逐户核查。' };
    life.take(people.prosecutor, 'prosecution-support.suggest', letter);
    life.take(people.prosecutor, 'prosecution-support.suggestion-served', { on: '2026-03-02' });
    expect(dueOf(life, 'prosecution-support', 'DL-SUGG-PROC-2M')).toBe('2026-05-06');
    const close = { ground: 'paid', words: '已经付清' };
    expect(life.refuses(people.prosecutor, 'prosecution-support.close', close).article).toBe(
      'house-procuratorial-reply',
    );
    life.on('2026-04-20').take(people.prosecutor, 'prosecution-support.record-reply', {
      on: '2026-04-20',
      accepted: 'yes',
      words: '已经逐户核查',
    });
    life.take(people.prosecutor, 'prosecution-support.close', close);
  });

  test('asks why a suspected crime was not transferred before it demands the transfer', () => {
    const life = missed();
    life.take(people.inspector, 'prosecution-support.refer', { words: '责令后仍不支付' });
    life.take(people.prosecutor, 'prosecution-support.take');
    expect(life.refuses(people.prosecutor, 'prosecution-support.demand', { words: '应当依法移送' }).article).toBe(
      'tr-14',
    );
    life.take(people.prosecutor, 'prosecution-support.ask-why', { question: '为什么没有移送' });
    life.take(people.prosecutor, 'prosecution-support.invite', { words: '说明理由' });
    life.take(people.inspectionHead, 'prosecution-support.explain', { words: '单位正在筹款' });
    const change = life.take(people.prosecutor, 'prosecution-support.demand', { words: '三个月以上，应当移送' });
    expect(change.notices).toMatchObject([{ to: { role: 'inspection-head' }, template: 'transfer-demanded' }]);
  });

  test('follows an agreement on instalments and reads nothing of how it was reached', () => {
    const life = settled('2026-03-02', [{ due: '2026-04-10', amount: '8000' }]);
    life.take(people.worker, 'prosecution-support.request', { truthful: true });
    life.take(people.prosecutor, 'prosecution-support.link-settlement', { words: '每期到账情况' });
    expect(dataOf(life).linked).toMatchObject([{ proceedingId: life.in('settlement').id }]);
    for (const proceeding of life.dossier.proceedings)
      if (proceeding.procedure !== 'prosecution-support')
        expect(channelsOf(procedures, life.dossier, proceeding, people.prosecutor)).toEqual([]);
    for (const claim of life.dossier.claims)
      expect(mayReadAnswer(procedures, life.dossier, claim, people.prosecutor)).toBe(false);
  });
});
